import type { CslName } from './csl-item.ts';

/** What may follow the comma in the name of a body. */
const OF_A_BODY = /^(?:inc|ltd|llc|llp|plc|corp|co|gmbh|ag|s\.?a|b\.?v|e\.?v)\.?$/i;

/**
 * The name of a contributor. `Family, Given` is a person; anything else is credited as it is written, since no rule
 * finds the family name in the names of all peoples.
 */
export function contributorName(written: string): CslName {
  const name = written.replace(/\s+/g, ' ').trim();
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  const isPerson = family !== '' && given !== '' && more.length === 0 && !OF_A_BODY.test(given);
  return isPerson ? { family, given } : { literal: name };
}

/** The name of a contributor as it is read aloud: given name first. */
export function readName(name: CslName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}
