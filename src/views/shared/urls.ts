import type { EntryKind } from '#model/kind.ts';
import { kindRecord } from '#model/kind.ts';

/** Addresses of every page, under the path the site is published at. */
export class Urls {
  readonly base: string;

  /** @param base path of the site, with or without slashes at its ends */
  constructor(base: string) {
    const inner = base.replace(/^\/+|\/+$/g, '');
    this.base = inner ? `/${inner}/` : '/';
  }

  /** A page, from the parts of its path: `at('relations', 'mitigates')` is `/relations/mitigates/`. */
  at(...parts: readonly (string | number)[]): string {
    let path = this.base;
    for (const part of parts) path += `${encodeURIComponent(part)}/`;
    return path;
  }

  /** One page of a long list; the first has no number. */
  page(number: number, ...parts: readonly string[]): string {
    return number === 1 ? this.at(...parts) : this.at(...parts, number);
  }

  entry(id: string): string {
    return `${this.base}${id}/`; // nothing in an id needs to be encoded
  }

  /** One revision of an entry, for ever. */
  revision(id: string, revision: number): string {
    return this.at(id, `r${revision}`);
  }

  release(version: string): string {
    return this.at('releases', version);
  }

  /** What differs between a release and an earlier one. */
  since(version: string, earlier: string): string {
    return this.at('releases', version, 'since', earlier);
  }

  kind(kind: EntryKind): string {
    return this.at(kindRecord(kind).folder);
  }

  /** A work, or one finding of it. */
  reference(key: string, finding?: string): string {
    return this.at('references', key) + (finding ? `#${encodeURIComponent(finding)}` : '');
  }

  facet(facet: string, value: string): string {
    return this.at('facets', facet, value);
  }

  relation(type: string): string {
    return this.at('relations', type);
  }

  media(name: string): string {
    return `${this.base}media/${encodeURIComponent(name)}`;
  }
}
