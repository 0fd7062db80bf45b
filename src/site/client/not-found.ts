import { base } from './base.ts';
import { entriesById } from './ids.ts';

// `/T1`, `/t0001/` and `/masec-t1/` all mean the page of one entry.
const written = decodeURIComponent(window.location.pathname.slice(base.length)).replace(/\/+$/, '');
if (!written.includes('/') && /[a-z]/i.test(written)) {
  const [entry] = await entriesById(written);
  if (entry) window.location.replace(`${base}${entry.id}/${window.location.hash}`);
}
