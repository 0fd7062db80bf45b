const UNITS = ['B', 'KB', 'MB', 'GB'];

/** A number of bytes with two or three digits, as in `1.21 GB`; a KB has 1,000 of them. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : digits(value)} ${UNITS[unit]}`;
}

/** A time, as in `0.12 s`. */
export function formatSeconds(seconds: number): string {
  return `${seconds < 1 ? seconds.toFixed(2) : digits(seconds)} s`;
}

/** A whole number, as in `10,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

function digits(value: number): string {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
