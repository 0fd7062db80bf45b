/** A JSON document whose long list has one item on each line, so that two versions can be compared line by line. */
export function* jsonLines(
  head: Readonly<Record<string, unknown>>,
  list: string,
  items: Iterable<unknown>,
): Iterable<string> {
  const start = JSON.stringify(head).slice(0, -1);
  const comma = start === '{' ? '' : ',';
  yield `${start}${comma}${JSON.stringify(list)}:[\n`;
  let between = '';
  for (const item of items) {
    yield between + JSON.stringify(item);
    between = ',\n';
  }
  yield '\n]}\n';
}
