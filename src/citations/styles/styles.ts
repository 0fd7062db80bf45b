import type { CslItem, CslName } from '../csl-item.ts';
import { initials, inverted, listed, stop, straight } from './names.ts';
import { curly, headline, quoted } from './title.ts';

/** A style in which what is cited is written out. */
export interface CitationStyle {
  readonly name: string;
  readonly label: string;
  write(item: CslItem): string;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const SHORT_MONTHS = [
  ...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June'],
  ...['July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'],
];

/** The styles in the order in which readers are offered them. */
export const CITATION_STYLES: readonly CitationStyle[] = [
  { name: 'apa', label: 'APA', write: apa },
  { name: 'ieee', label: 'IEEE', write: ieee },
  { name: 'acm', label: 'ACM', write: acm },
  { name: 'chicago', label: 'Chicago', write: chicago },
];

/** American Psychological Association, 7th edition. */
function apa({ author, issued: [year], title, containerTitle, version, url }: CslItem): string {
  const names = author.map((name) => inverted(name, initials));
  const shown = names.length > 20 ? [...names.slice(0, 19), `… ${names.at(-1)}`] : names;
  const credit =
    names.length > 20
      ? shown.join(', ')
      : shown.length > 1
        ? `${shown.slice(0, -1).join(', ')}, & ${shown.at(-1)}`
        : (shown[0] ?? '');
  const place =
    containerTitle === undefined
      ? `${version === undefined ? '' : ` (Version ${version})`} [Dataset].`
      : `. In ${curly(containerTitle)}.`;
  return `${stop(credit)} (${year}). ${curly(title)}${place} ${url}`;
}

/** Institute of Electrical and Electronics Engineers, reference guide of 2023. */
function ieee({ author, issued, title, containerTitle, url }: CslItem): string {
  const names = author.map((name) => straight(name, initials));
  const credit = names.length > 6 ? `${names[0]} et al.` : listed(names);
  const [year, month, day] = issued;
  const date = `${SHORT_MONTHS[month - 1]} ${String(day).padStart(2, '0')}, ${year}.`;
  const place =
    containerTitle === undefined
      ? `${quoted(title, '.')} ${date}`
      : `${quoted(title, ',')} ${curly(containerTitle)}. ${date}`;
  return `${credit}, ${place} [Online]. Available: ${url}`;
}

/** Association for Computing Machinery. */
function acm({ author, issued: [year], title, containerTitle, url }: CslItem): string {
  const credit = stop(listed(author.map((name) => straight(name))));
  const place = containerTitle === undefined ? '' : ` ${stop(curly(containerTitle))}`;
  return `${credit} ${year}. ${stop(curly(title))}${place} Retrieved from ${url}`;
}

/** Chicago Manual of Style, 18th edition, author and date. */
function chicago({ author, issued, title, containerTitle, version, url }: CslItem): string {
  const [first, ...rest] = author.length > 6 ? author.slice(0, 3) : author;
  const names = [...(first ? [inverted(withoutParticle(first))] : []), ...rest.map((name) => straight(name))];
  const credit = author.length > 6 ? `${names.join(', ')}, et al.` : chicagoList(names);
  const [year, month, day] = issued;
  const date = `${MONTHS[month - 1]} ${day}`;
  const place =
    containerTitle === undefined
      ? `${version === undefined ? '' : ` Version ${version}.`} ${date}.`
      : ` In ${stop(headline(curly(containerTitle)))} ${date}.`;
  return `${stop(credit)} ${year}. ${quoted(headline(curly(title)), '.')}${place} ${url}.`;
}

/** As a list in words; with a comma before `and` even between two, where the first is inverted. */
function chicagoList(names: readonly string[]): string {
  return names.length === 2 && names[0]?.includes(', ') ? names.join(', and ') : listed(names);
}

/** A person whose family name stands without its particle, which follows the given name: `Berg, Jan van der`. */
function withoutParticle(name: CslName): CslName {
  const [, particle, family] =
    'literal' in name ? [] : (/^((?:\p{Ll}[\p{L}’']*\s+)+)(.+)$/u.exec(name.family) ?? []);
  return 'given' in name && particle !== undefined && family !== undefined
    ? { family, given: `${name.given} ${particle.trim()}` }
    : name;
}
