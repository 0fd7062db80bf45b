/** Orders the names of editions by their numbers: 2026.9 before 2026.10, 1.1 before 2, `e2023` before `e2025`. */
export function compareEditionNames(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index], right[index]];
    if (one === undefined) return -1;
    if (other === undefined) return 1;
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : String(one) < String(other)
          ? -1
          : String(one) > String(other)
            ? 1
            : 0;
    if (order !== 0) return order;
  }
  return 0;
}

function parts(edition: string): (string | number)[] {
  return (edition.match(/\d+|[^\d.\-_]+/g) ?? []).map((part) => (/^\d/.test(part) ? Number(part) : part));
}
