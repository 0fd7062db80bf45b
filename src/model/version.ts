/** Orders versions of content, `YYYY.MM.N`, by their numbers: 2027.01.10 comes after 2027.01.9. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Whether a name is a version of content. */
export function isVersion(name: string): boolean {
  return /^\d{4}\.\d{2}\.\d+$/.test(name);
}
