import { type EntryKind, kindOfLetter } from './kind.ts';

/** An entry id taken apart. */
export interface Identifier {
  /** The full form, as in `MASEC-T0001`. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly number: number;
}

const FULL = /^MASEC-([FTXPDCB])(\d{4,})$/;
const SHORT = /^(?:MASEC-)?([FTXPDCB]\d{4,})$/;
/** One number has one way to be written, and a slug is no longer than the schemas allow. */
const FILE = /^([FTXPDCB])(\d{4}|[1-9]\d{4,8})-(?=.{1,80}\.mdx$)([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;

/** Takes a full id apart; undefined when it is not of the form `MASEC-T0001`. */
export function parseId(id: string): Identifier | undefined {
  const match = FULL.exec(id);
  const record = match?.[1] ? kindOfLetter(match[1]) : undefined;
  return match && record ? { id, kind: record.kind, number: Number(match[2]) } : undefined;
}

/** The full id of `T0001` or `MASEC-T0001`, the two forms allowed in prose; undefined for anything else. */
export function fullId(text: string): string | undefined {
  const match = SHORT.exec(text);
  return match ? `MASEC-${match[1]}` : undefined;
}

/** Reads id and slug from a file name such as `T0001-secret-collusion.mdx`. */
export function parseFileName(name: string): (Identifier & { readonly slug: string }) | undefined {
  const match = FILE.exec(name);
  const identifier = match ? parseId(`MASEC-${match[1]}${match[2]}`) : undefined;
  return match?.[3] && identifier ? { ...identifier, slug: match[3] } : undefined;
}

const ORDER = 'FTXPDCB';
const KIND_AT = 'MASEC-'.length;

/** Orders ids by kind, then by number. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  if (!FULL.test(a) || !FULL.test(b)) return a < b ? -1 : 1;
  const kinds = ORDER.indexOf(a.charAt(KIND_AT)) - ORDER.indexOf(b.charAt(KIND_AT));
  return kinds || Number(a.slice(KIND_AT + 1)) - Number(b.slice(KIND_AT + 1));
}
