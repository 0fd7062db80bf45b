import type { ItemFate } from './compare-editions.ts';
import { byFate, type DriftReport } from './drift-report.ts';

/** What became of an item, in a clause. */
export function fateInWords(item: ItemFate): string {
  switch (item.fate) {
    case 'kept':
      return 'is as it was';
    case 'renamed':
      return `is now called “${item.newName}”`;
    case 'moved':
      return `is now ${item.to.join(', ')}${item.reused === undefined ? '' : `; its old id means “${item.reused}” now`}`;
    case 'retired':
      return item.to.length > 0
        ? `was withdrawn for ${item.to.join(', ')}`
        : 'was withdrawn without a successor';
    case 'gone':
      return 'is no longer there';
  }
}

/** What to do about a mapping whose item is not as it was. */
function remedy({ fate }: ItemFate): string {
  switch (fate) {
    case 'kept':
      return '';
    case 'renamed':
      return 'Read the item again: if it means the same, write its new name.';
    case 'moved':
      return 'Read the item again under its new id.';
    case 'retired':
      return 'Map to what took its place, after reading it, or take the mapping out.';
    case 'gone':
      return 'Look for what took its place, or take the mapping out.';
  }
}

const HEADINGS: readonly (readonly [ItemFate['fate'], string])[] = [
  ['renamed', 'Renamed'],
  ['moved', 'With another id'],
  ['retired', 'Withdrawn'],
  ['gone', 'No longer there'],
];
const SHOWN = 40;

/** The report in words, for a terminal. */
export function inWords(report: DriftReport): string {
  const { title, drift, mappings, breaks, elsewhere } = report;
  const groups = byFate(drift);
  const count = (fate: ItemFate['fate']): number => groups.get(fate)?.length ?? 0;
  const head = [
    `${title}: from edition ${drift.from} to ${drift.to}`,
    `As before ${count('kept')}, renamed ${count('renamed')}, with another id ${count('moved')}, withdrawn ${count('retired')}, no longer there ${count('gone')}, new ${drift.added.length}.`,
  ];
  const broken = mappings
    .filter((mapping) => mapping.breaks)
    .map(
      ({ entry, title: name, match, item }) =>
        `  ${entry} “${name}” (${match}): ${item.id} “${item.name}” ${fateInWords(item)}. ${remedy(item)}`,
    );
  const verdict =
    mappings.length === 0
      ? 'No mapping leads to this edition.'
      : breaks === 0
        ? `No mapping would break (${mappings.length} looked at).`
        : `Mappings that would break (${breaks} of ${mappings.length}):`;
  const lists = HEADINGS.flatMap(([fate, heading]) => {
    const lines = (groups.get(fate) ?? []).map((item) => `  ${item.id} “${item.name}” ${fateInWords(item)}`);
    return lines.length > 0 ? ['', `${heading} (${lines.length})`, ...shortened(lines)] : [];
  });
  const added = drift.added.map(({ id, name }) => `  ${id} “${name}”`);
  return `${[
    ...head,
    '',
    verdict,
    ...broken,
    ...(elsewhere > 0
      ? ['', `Mappings to other stored editions were not looked at (${elsewhere}); name one with --edition.`]
      : []),
    ...lists,
    ...(added.length > 0 ? ['', `New (${added.length})`, ...shortened(added)] : []),
  ].join('\n')}\n`;
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), `  and ${lines.length - SHOWN} more; --format json has them all`];
}
