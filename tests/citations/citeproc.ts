import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CslItem } from '#citations/csl-item.ts';
import { type CslJsonItem, cslJsonItem } from '#citations/formats/csl-json.ts';

interface Engine {
  setOutputFormat(format: 'text'): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [unknown, string[]];
}
interface Citeproc {
  Engine: new (
    system: { retrieveLocale(): string; retrieveItem(id: string): unknown },
    style: string,
    language: string,
    force: boolean,
  ) => Engine;
}

const require = createRequire(import.meta.url);
const citeproc = require('citeproc') as Citeproc;
const locales = require('@citation-js/plugin-csl/lib/locales.json') as Record<string, string>;
const STYLES = join(import.meta.dirname, '../fixtures/csl');

/** The official style behind each of ours. */
const OFFICIAL: Readonly<Record<string, string>> = {
  apa: 'apa',
  ieee: 'ieee',
  acm: 'association-for-computing-machinery',
  chicago: 'chicago-author-date',
};

const engines = new Map<string, { readonly engine: Engine; readonly items: Map<string, CslJsonItem> }>();

function engineOf(style: string): { readonly engine: Engine; readonly items: Map<string, CslJsonItem> } {
  const known = engines.get(style);
  if (known) return known;
  const items = new Map<string, CslJsonItem>();
  const text = readFileSync(join(STYLES, `${OFFICIAL[style]}.csl`), 'utf8');
  const system = {
    retrieveLocale: () => locales['en-US'] ?? '',
    retrieveItem: (id: string) => items.get(id),
  };
  const engine = new citeproc.Engine(system, text, 'en-US', true);
  engine.setOutputFormat('text');
  const made = { engine, items };
  engines.set(style, made);
  return made;
}

/** Writes items by the official style, through CSL-JSON as we publish it. */
export function officially(style: string, cited: readonly CslItem[]): string[] {
  const { engine, items } = engineOf(style);
  return cited.map((item) => {
    const id = String(items.size);
    items.set(id, { ...cslJsonItem(item), id });
    engine.updateItems([id]);
    const [line = ''] = engine.makeBibliography()[1];
    return line.trim().replace(/^\[1\]\s*/, '');
  });
}
