import type { Author } from '#graph/citations.ts';
import type { CitedFinding, Claim } from '../claims.ts';
import { nameOf } from '../named-author.ts';
import type { Finding } from '../reference-changes.ts';
import { list, named, nested, type Part } from './part.ts';
import { code, plain } from './text.ts';
import { wordDiff } from './word-diff.ts';

/** Sentences that cite, each beside what it cites. */
export function claimPart(claims: readonly Claim[]): Part {
  return {
    title: 'Claims beside their findings',
    blocks: byAuthor(claims, ({ cited }) => cited.length > 0),
  };
}

/** Sentences that cite nothing. */
export function analysisPart(claims: readonly Claim[]): Part {
  return {
    title: 'Our own analysis: does any report a result?',
    blocks: byAuthor(claims, ({ cited }) => cited.length === 0),
  };
}

function byAuthor(claims: readonly Claim[], isMeant: (claim: Claim) => boolean): string[] {
  const groups = new Map<Author, Claim[]>();
  for (const claim of claims.filter(isMeant))
    groups.set(claim.author, [...(groups.get(claim.author) ?? []), claim]);
  return [...groups].map(([author, own]) =>
    list([`- ${named(nameOf(author))}`, ...nested(own.flatMap(claimLines))]),
  );
}

function claimLines({ place, text, before, why, cited }: Claim): string[] {
  const sentence = before === undefined ? plain(text) : wordDiff(before, text, Number.POSITIVE_INFINITY);
  return [`- ${plain(place)}, ${why}: ${sentence}`, ...nested(cited.map(citedLine))];
}

function citedLine({ name, work, finding }: CitedFinding): string {
  if (work === undefined) return `- ${code(name)}: there is no such reference`;
  if (finding) return `- ${code(name)}: ${findingText(finding)}`;
  return name.includes('#')
    ? `- ${code(name)}: ${plain(work)} has no such finding`
    : `- ${code(name)}: the work as a whole, ${plain(work)}; no finding is named`;
}

/** A finding in one line: what it says, its values, and how it was checked. */
export function findingText({ statement, values = [], version, checked }: Finding): string {
  const figures = values.map(
    ({ value, unit, measure, condition, bound }) =>
      `${bound ? `${bound} ` : ''}${value} ${unit} (${[measure, condition].filter(Boolean).join('; ')})`,
  );
  const where = (Array.isArray(checked.where) ? checked.where : []).map((place) => code(String(place)));
  return [
    plain(String(statement)),
    figures.length > 0 ? `Values: ${figures.map((figure) => plain(figure)).join('; ')}.` : 'No values.',
    `Checked: ${code(String(checked.how))} on ${code(String(checked.on))}${where.length > 0 ? ` in ${where.join(', ')}` : ''}.`,
    version ? `Version: ${plain(String(version))}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
