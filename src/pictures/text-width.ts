const NARROW = /[iljtfrI.,;:!'’|()[\]{} ‐–-]/u;
const BROAD = /[mwMW@%—…]/u;
const CAPITAL = /[A-Z0-9&#$]/u;
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** About how wide words are in a plain sans serif, in pixels; a little too wide rather than too narrow. */
export function textWidth(words: string, fontSize: number): number {
  let width = 0;
  for (const sign of words)
    width += FULL.test(sign)
      ? 1
      : BROAD.test(sign)
        ? 0.92
        : NARROW.test(sign)
          ? 0.36
          : CAPITAL.test(sign)
            ? 0.68
            : 0.58;
  return width * fontSize;
}

/**
 * Words broken into lines that fit a width. What does not fit the last line ends with three dots.
 * @param most how many lines there may be
 */
export function wrap(words: string, fontSize: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((long) => pieces(long, fontSize, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, fontSize) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? '';
  while (last !== '' && textWidth(`${last}…`, fontSize) > width) last = [...last].slice(0, -1).join('');
  return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}

/** A word cut where it is wider than a line by itself. */
function pieces(word: string, fontSize: number, width: number): string[] {
  const cut: string[] = [''];
  for (const sign of word) {
    const last = cut.length - 1;
    if (textWidth(cut[last] + sign, fontSize) > width) cut.push(sign);
    else cut[last] += sign;
  }
  return cut;
}
