import { ID_FORMS } from '#views/explore/name-words.ts';

const ORDER = 'TXPDCBF';
const ID = /^MASEC-([A-Z])0*(\d+)$/;

/** The full id that a query means, by arithmetic alone; a number without a letter means a threat. */
export function idMeant(query: string): string | undefined {
  const [, letter = 'T', number] = ID_FORMS.exec(query.trim()) ?? [];
  return number === undefined ? undefined : `MASEC-${letter.toUpperCase()}${number.padStart(4, '0')}`;
}

/**
 * Entries whose id a query means, by arithmetic alone.
 * A letter and a number, in any case and with or without `MASEC-` and leading zeros, mean one entry;
 * a number alone means every entry that has it, threats first.
 * @param query what the reader typed
 * @param records everything that has an id
 * @returns nothing when the query is no id
 */
export function searchById<T extends { readonly id: string }>(query: string, records: readonly T[]): T[] {
  const asked = ID_FORMS.exec(query.trim());
  if (!asked) return [];
  const [, letter, number] = asked;
  return records
    .flatMap((record) => {
      const [, kind = '', digits] = ID.exec(record.id) ?? [];
      if (Number(digits) !== Number(number)) return [];
      return letter === undefined || kind === letter.toUpperCase()
        ? [{ record, rank: ORDER.indexOf(kind) }]
        : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ record }) => record);
}
