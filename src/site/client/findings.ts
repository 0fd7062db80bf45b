/// <reference types="astro/client" />
import './findings.css';
import type { PageState } from '../dev-server.ts';
import type { Findings } from '../preview.ts';

/** Shows at the foot of every page what the check finds wrong, while the site is served live. */
function show({ diagnostics, notice }: Findings): void {
  document.querySelector('.dev-findings')?.remove();
  if (diagnostics.length === 0 && notice === undefined) return;
  const panel = document.createElement('aside');
  panel.className = 'dev-findings';
  panel.setAttribute('aria-label', 'Findings of the check');
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  panel.append(element('h2', `${errors} to mend, ${diagnostics.length - errors} to look at`));
  if (notice !== undefined) panel.append(element('p', notice));
  const list = document.createElement('ol');
  for (const { file, line, column, severity, code, message, suggestion, url } of diagnostics) {
    const item = document.createElement('li');
    item.dataset['severity'] = severity;
    const place = element('code', `${file}:${line}:${column}`);
    const link = element('a', code) as HTMLAnchorElement;
    link.href = url;
    item.append(place, ' ', link, ' ', message, ...(suggestion ? [element('em', ` ${suggestion}`)] : []));
    list.append(item);
  }
  panel.append(list);
  document.body.append(panel);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

import.meta.hot?.on('masec:findings', show);
const state = document.querySelector<HTMLMetaElement>('meta[name="preview-state"]')?.content;
import.meta.hot?.send('masec:ask', (state === undefined ? {} : { state: Number(state) }) satisfies PageState);
