const NARROW = /[iljtfrI.,;:!'’|()[\]{} ‐–-]/u;
const BROAD = /[mwMW@%—…]/u;
const CAPITAL = /[A-Z0-9&#$]/u;
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const known = new Map<string, number>();

/** How wide one sign is, as a share of the height of the type. */
function signWidth(sign: string): number {
  let width = known.get(sign);
  if (width === undefined) {
    width = FULL.test(sign)
      ? 1
      : BROAD.test(sign)
        ? 0.92
        : NARROW.test(sign)
          ? 0.36
          : CAPITAL.test(sign)
            ? 0.68
            : 0.58;
    known.set(sign, width);
  }
  return width;
}

/** About how wide words are in a plain sans serif, in pixels; a little too wide rather than too narrow. */
export function textWidth(words: string, fontSize: number): number {
  let width = 0;
  for (const sign of words) width += signWidth(sign);
  return width * fontSize;
}

/**
 * Words broken into lines that fit a width. What does not fit the last line ends with three dots.
 * @param most how many lines there may be
 */
export function wrap(words: string, fontSize: number, width: number, most: number): string[] {
  const room = width / fontSize;
  const space = signWidth(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((long) => pieces(long, room))) {
    const wide = textWidth(word, 1);
    if (line !== '' && used + space + wide > room) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? wide : used + space + wide;
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && textWidth(`${last}…`, 1) > room) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** A word cut where it is wider than a line by itself. */
function pieces(word: string, room: number): string[] {
  if (textWidth(word, 1) <= room) return [word];
  const cut: string[] = [''];
  let used = 0;
  for (const sign of word) {
    const wide = signWidth(sign);
    if (used + wide > room) {
      cut.push('');
      used = 0;
    }
    cut[cut.length - 1] += sign;
    used += wide;
  }
  return cut;
}
