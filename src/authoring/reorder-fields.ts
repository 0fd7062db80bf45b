/** A line of front matter that begins a field. */
const FIELD = /^([\p{L}\p{N}_-]+)\s*:/u;

/**
 * A text whose front matter has its fields in an order; each takes the lines beneath it and the comments above it along.
 * @param text an entry as it is written
 * @param order names of fields; one that is not among them stays behind those that are
 */
export function reorderFields(text: string, order: readonly string[]): string {
  const matter = /^(---[ \t]*\n)([\s\S]*?)(\n?---[ \t]*(?:\n|$))/.exec(text);
  if (!matter) return text;
  const [whole, open = '', fields = '', close = ''] = matter;
  const blocks = toBlocks(fields.split('\n'));
  const rank = ({ field }: Block): number => {
    const at = order.indexOf(field);
    return field === '' ? -1 : at === -1 ? order.length : at;
  };
  const sorted = blocks
    .map((block, index) => ({ block, index }))
    .sort((a, b) => rank(a.block) - rank(b.block) || a.index - b.index);
  if (sorted.every(({ index }, at) => index === at)) return text;
  return `${open}${sorted.flatMap(({ block }) => block.lines).join('\n')}${close}${text.slice(whole.length)}`;
}

interface Block {
  /** The name of the field; empty for what stands before the first. */
  readonly field: string;
  readonly lines: string[];
}

function toBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let above: string[] = [];
  for (const line of lines) {
    const field = FIELD.exec(line)?.[1];
    if (field !== undefined) {
      blocks.push({ field, lines: [...above, line] });
      above = [];
    } else if (/^\s*$|^#/.test(line)) above.push(line);
    else {
      const last = blocks.at(-1);
      if (last) last.lines.push(...above, line);
      else blocks.push({ field: '', lines: [...above, line] });
      above = [];
    }
  }
  blocks.at(-1)?.lines.push(...above);
  return blocks;
}
