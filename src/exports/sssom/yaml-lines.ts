/** A flat document of YAML: texts, and groups of texts one level down. Anything that YAML could take otherwise is quoted. */
export function yamlLines(
  document: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
): string[] {
  return Object.entries(document).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${key}: ${scalar(value)}`]
      : [`${key}:`, ...Object.entries(value).map(([name, text]) => `  ${name}: ${scalar(text)}`)],
  );
}

/** Letters and plain marks only, and no word that YAML reads as something else than text. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off)$)[A-Za-z][A-Za-z0-9 ,.()/_-]*[A-Za-z0-9.)/_-]$/i;
const ADDRESS = /^https:\/\/[A-Za-z0-9._~/%#?=&+-]+$/;

function scalar(text: string): string {
  return PLAIN.test(text) || ADDRESS.test(text) ? text : JSON.stringify(text);
}
