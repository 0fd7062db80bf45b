import { isEmpty } from '#comparison/list-changes.ts';
import type { Base } from '../base-folder.ts';
import type { Review } from '../review.ts';
import { authorLines, authorPart } from './author-part.ts';
import { analysisPart, claimPart } from './claim-part.ts';
import { mappingPart, relationPart } from './edge-parts.ts';
import { exportPart } from './export-part.ts';
import { counted, list, type Part } from './part.ts';
import { dataPart, referencePart } from './source-parts.ts';
import { diagnosticPart, idPart, orphanPart } from './standing-parts.ts';
import { code } from './text.ts';

/** GitHub shows at most a mebibyte. */
const LIMIT = 900 * 1024;

/** A review in words: Markdown in which nothing an author wrote is more than text. */
export function summary(
  review: Review,
  base: Pick<Base, 'revision' | 'commit' | 'isAncestor'>,
  limit = LIMIT,
): string {
  const from = `Compared with ${code(base.revision)} (${code(base.commit.slice(0, 10))}).`;
  const note = base.isAncestor
    ? ''
    : ' It holds changes that came after this work began; they look undone here. Name the commit both have in common to leave them out.';
  const intro = `# Review\n\n${from}${note}`;
  if (isNothing(review)) return `${intro}\n\n${nothing(review.files)}\n`;
  return assemble([`${intro}\n\n${overview(review)}`, ...partsOf(review).flatMap(blocksOf)], limit);
}

function isNothing({ authors, relations, mappings, references, data, claims, diagnostics }: Review): boolean {
  const found = [authors, references, data, claims, diagnostics.gained, diagnostics.lost];
  return isEmpty(relations) && isEmpty(mappings) && found.every(({ length }) => length === 0);
}

function nothing(files: readonly string[]): string {
  if (files.length === 0) return 'The content is the same: there is nothing to review.';
  return `Only the form of ${counted(files.length, 'file')} differs (order, white space, comments): ${files.map(code).join(', ')}.`;
}

function overview(review: Review): string {
  const { relations, mappings, references, diagnostics, orphans } = review;
  const errors = diagnostics.gained.filter(({ severity }) => severity === 'error').length;
  const findings = references.flatMap(({ findings }) => [
    ...findings.gained,
    ...findings.altered,
    ...findings.lost,
  ]);
  const edges = (name: string, { gained, lost, altered }: typeof relations | typeof mappings): string =>
    `- ${name}: ${gained.length} gained, ${lost.length} lost, ${altered.length} changed`;
  return list([
    ...authorLines(review),
    edges('Relations', relations),
    edges('Mappings', mappings),
    `- References: ${references.length} touched, with ${counted(findings.length, 'finding')}`,
    `- Check: ${counted(errors, 'new error')}, ${counted(diagnostics.gained.length - errors, 'new warning')}, ${diagnostics.lost.length} mended`,
    `- Orphans: ${orphans.length} new`,
    ...unreadLines(review),
  ]);
}

/** A warning where a part of one side could not be read, and looks lost or gained for it. */
function unreadLines({ base, head }: Review): string[] {
  const broken = [base, head].map(({ graph: { corpus }, unread }) => {
    const files = [...corpus.entries, ...corpus.references, ...corpus.frameworks];
    return unread.size + files.filter(({ valid }) => !valid).length;
  });
  return broken.every((count) => count === 0)
    ? []
    : [
        `- Files that cannot be read or break their schema: ${broken[0]} before, ${broken[1]} after. Their relations and mappings count for nothing, and look lost or gained.`,
      ];
}

function partsOf(review: Review): Part[] {
  return [
    diagnosticPart(review),
    idPart(review),
    orphanPart(review),
    claimPart(review.claims),
    analysisPart(review.claims),
    relationPart(review),
    mappingPart(review),
    referencePart(review.references),
    authorPart(review),
    dataPart(review.data),
    exportPart(review),
  ].filter(({ blocks }) => blocks.length > 0);
}

/** The blocks of a part, its heading with the first; items of one list follow each other closely. */
function blocksOf({ title, blocks }: Part): string[] {
  return blocks.map((block, index) => {
    const previous = blocks[index - 1];
    const gap = previous?.startsWith('- ') && block.startsWith('- ') ? '\n' : '\n\n';
    return index === 0 ? `\n\n## ${title}\n\n${block}` : gap + block;
  });
}

/** Joins blocks as far as they fit, and says how many did not. */
function assemble(blocks: readonly string[], limit: number): string {
  let text = '';
  let size = 0;
  for (const [index, block] of blocks.entries()) {
    size += Buffer.byteLength(block);
    if (size > limit)
      return `${text}\n\n${counted(blocks.length - index, 'more block')} did not fit here: run \`npm run review\` in a checkout of the change.\n`;
    text += block;
  }
  return `${text}\n`;
}
