import { UNRELEASED } from '#graph/history.ts';

/** Breaks of the package's own functions; each makes its major version one higher. */
const BREAKS = 0;

/**
 * The version of the package, made of two that are counted apart: the major version of the data format, and the version
 * of the content, `YYYY.MM.N`, as minor `YYYYMM` and patch `N`. Format 1.2.0 with content 2026.12.3 is 1.202612.3, so
 * that `^1.202612.0` takes newer content and no other format.
 */
export function packageVersion(formatVersion: string, contentVersion: string): string {
  const major = Number(formatVersion.split('.')[0]) + BREAKS;
  if (contentVersion === UNRELEASED) return `${major}.0.0-unreleased`;
  const [year = '', month = '', count = ''] = contentVersion.split('.');
  return `${major}.${year}${month.padStart(2, '0')}.${Number(count)}`;
}
