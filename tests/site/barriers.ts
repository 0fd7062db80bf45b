import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 AA, and of readers who speak to their browser, that axe leaves off unless they are asked for. */
const ALSO = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };

/**
 * What keeps readers out of a page as it stands: the rule and the first place that breaks it.
 * @param whole whether sizes and names are looked at as well, which are the same in both themes
 */
export async function barriers(page: Page, whole = true): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: whole ? ALSO : {} }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`);
}
