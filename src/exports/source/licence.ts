const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/;

/** The address of a licence by its SPDX identifier: that of its publisher where we know it, of SPDX otherwise. */
export function licenceUrl(spdx: string): string {
  const match = CREATIVE_COMMONS.exec(spdx);
  if (match?.[1]) return `https://creativecommons.org/licenses/${match[1].toLowerCase()}/${match[2]}/`;
  return spdx === 'CC0-1.0'
    ? 'https://creativecommons.org/publicdomain/zero/1.0/'
    : `https://spdx.org/licenses/${encodeURIComponent(spdx)}`;
}
