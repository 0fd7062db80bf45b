import { base } from './base.ts';
import { entriesById } from './palette-data.ts';

// `/T1`, `/t0001/` and `/masec-t1/r2/` all mean the page of one entry or of one of its revisions; a long list that grew
// shorter has fewer pages, but its first is there.
const written = decodeURIComponent(window.location.pathname.slice(base.length)).replace(/\/+$/, '');
const [first = '', second] = written.split('/');
const revision = second !== undefined && /^r\d+$/i.test(second) ? `${second.toLowerCase()}/` : '';
const list = /^(.+)\/\d+$/.exec(written)?.[1];
if (/[a-z]/i.test(first) && (second === undefined || revision)) {
  const [entry] = await entriesById(first);
  const path = entry && `${base}${entry.id}/${revision}`;
  if (entry)
    window.location.replace(
      (path === window.location.pathname ? `${base}${entry.id}/` : path) + window.location.hash,
    );
} else if (list !== undefined) window.location.replace(`${base}${list}/`);
