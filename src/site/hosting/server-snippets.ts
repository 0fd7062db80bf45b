import { ASK_AGAIN, HEADER_RULES, patternOf } from './header-rules.ts';

const SECURITY = Object.entries(HEADER_RULES[0]?.headers ?? {});
const SPECIAL = HEADER_RULES.slice(1);

/** Addresses of all rules that set a header, as one regular expression. */
function addressesWith(name: string): { readonly pattern: string; readonly value: string } {
  const rules = SPECIAL.filter(({ headers }) => name in headers);
  const patterns = rules.map(({ path }) => patternOf(path).source.slice(1, -1));
  return { pattern: `^/(?:${patterns.join('|')})$`, value: rules[0]?.headers[name] ?? '' };
}

const unchanging = addressesWith('Cache-Control');
const open = addressesWith('Access-Control-Allow-Origin');

/** What nginx is told, in `http` and in `server`. */
export function nginx(): string {
  return `# in http { }
map $uri $masec_cache {
  default "${ASK_AGAIN}";
  "~${unchanging.pattern}" "${unchanging.value}";
}
map $uri $masec_origin {
  default "";
  "~${open.pattern}" "${open.value}";
}

# in server { }
root /srv/masec/dist;
error_page 404 /404.html;
location / { try_files $uri $uri/index.html =404; }
${SECURITY.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}
add_header Cache-Control $masec_cache always;
add_header Access-Control-Allow-Origin $masec_origin always;
`;
}

/** What Apache is told, in a virtual host or in \`.htaccess\`; needs mod_headers. */
export function apache(): string {
  return `ErrorDocument 404 /404.html
${SECURITY.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header always set Cache-Control "${ASK_AGAIN}"
<If "%{REQUEST_URI} =~ m#${unchanging.pattern}#">
  Header always set Cache-Control "${unchanging.value}"
</If>
<If "%{REQUEST_URI} =~ m#${open.pattern}#">
  Header always set Access-Control-Allow-Origin "${open.value}"
</If>
`;
}

/** What Caddy is told. */
export function caddy(): string {
  return `kb.example.org {
  root * /srv/masec/dist
  header {
${SECURITY.map(([name, value]) => `    ${name} "${value}"`).join('\n')}
    Cache-Control "${ASK_AGAIN}"
  }
  @unchanging path_regexp ${unchanging.pattern}
  header @unchanging Cache-Control "${unchanging.value}"
  @open path_regexp ${open.pattern}
  header @open Access-Control-Allow-Origin "${open.value}"
  file_server
  handle_errors {
    rewrite * /{err.status_code}.html
    file_server
  }
}
`;
}
