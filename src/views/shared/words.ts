/** The name of a pole, made of its key. */
export function poleName(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A figure with its unit, as in `84 %` and `2.5-fold`. */
export function figure(value: number, unit: string): string {
  if (unit === '') return String(value);
  return unit.startsWith('-') ? `${value}${unit}` : `${value}\u202f${unit}`;
}

/** A count with its noun, as in `1 threat` and `3 threats`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
