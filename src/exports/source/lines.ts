/** A JSON document whose long list has one item on each line, so that two versions can be compared line by line. */
export function jsonLines(
  head: Readonly<Record<string, unknown>>,
  list: string,
  items: readonly unknown[],
): string {
  const start = JSON.stringify(head).slice(0, -1);
  const comma = start === '{' ? '' : ',';
  return `${start}${comma}${JSON.stringify(list)}:[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]}\n`;
}
