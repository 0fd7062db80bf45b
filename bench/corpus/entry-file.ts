import { type EntryKind, kindRecord } from '#model/kind.ts';
import { FIELDS } from './fields.ts';
import { mappingsField } from './frameworks.ts';
import { relationsField } from './relations.ts';
import type { EntryWriter } from './writer.ts';
import { folded, inline } from './yaml-text.ts';

/** Words of the body of an entry, headings aside. */
export const BODY_WORDS = 300;
const LISTED = new Set(['First steps', 'How it scores']);

/** The whole text of an entry: the fields of its kind, six relations, and sections of 300 words with three citations. */
export function entryFile(writer: EntryWriter): string {
  const { entry, prose, random } = writer;
  return `---
title: ${entry.title}
summary: ${folded(prose.short(random.between(150, 235)), 2)}
status: published
added: 2026-0${random.between(1, 9)}-1${random.between(0, 9)}
aliases: ${inline([prose.name().toLowerCase(), prose.name().toLowerCase()])}
${FIELDS[entry.kind](writer)}${relationsField(writer)}${mappingsField(writer)}---

${sections(writer)}
`;
}

function sections(writer: EntryWriter): string {
  const { entry, prose } = writer;
  const titles = kindRecord(entry.kind).sections.filter((title) => !title.endsWith('?'));
  const words = Math.round(BODY_WORDS / titles.length);
  const endings: readonly string[][] = [
    [`in [[${linked(writer, 'threat')}]]`],
    [writer.citation(), `**${prose.phrase(2)}**`],
    [writer.figure(), `[[${linked(writer, 'defence')}|${prose.phrase(2)}]]`],
    [writer.citation()],
  ];
  const bySection = spread(endings, titles.length);
  const texts = titles.map((title, index) =>
    LISTED.has(title) ? prose.list(words, bySection[index]) : prose.paragraphs(words, bySection[index]),
  );
  return titles.map((title, index) => `## ${title}\n\n${texts[index]}`).join('\n\n');
}

function linked(writer: EntryWriter, kind: EntryKind): string {
  return (writer.other(kind) ?? writer.entry).id.replace('MASEC-', '');
}

/** Deals what sentences end in to so many sections, in order. */
function spread(endings: readonly string[][], sections: number): string[][] {
  const dealt = Array.from({ length: sections }, (): string[] => []);
  for (const [index, some] of endings.entries()) dealt[index % sections]?.push(...some);
  return dealt;
}
