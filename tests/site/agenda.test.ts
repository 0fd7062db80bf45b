import { expect, inject, test } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { watchedPage } from './watched-page.ts';

test('no line of the picture of the agenda runs through a title, and no two titles meet', async () => {
  const browser = await launchBrowser();
  try {
    await watchedPage(browser, inject('origin'), {}, async ({ page }) => {
      await page.goto(`${inject('origin')}/agenda/`);
      const { titles, met } = await page.locator('.picture.layers').evaluate((picture) => {
        const boxes = [...picture.querySelectorAll<SVGTextElement>('a text')].map((title) => ({
          words: title.textContent ?? '',
          box: title.getBBox(),
        }));
        const crossed = [...picture.querySelectorAll<SVGPathElement>('.edges path')].flatMap((line) => {
          const points = Array.from({ length: Math.ceil(line.getTotalLength() / 2) }, (_, step) =>
            line.getPointAtLength(step * 2),
          );
          return boxes.flatMap(({ words, box }) =>
            points.some(
              ({ x, y }) => x > box.x && x < box.x + box.width && y > box.y + 1 && y < box.y + box.height - 1,
            )
              ? [`a line crosses ${words}`]
              : [],
          );
        });
        const overlaps = boxes.flatMap((one, index) =>
          boxes.slice(index + 1).flatMap((other) => {
            const apart =
              one.box.x + one.box.width <= other.box.x ||
              other.box.x + other.box.width <= one.box.x ||
              one.box.y + one.box.height <= other.box.y + 1 ||
              other.box.y + other.box.height <= one.box.y + 1;
            return apart ? [] : [`${one.words} meets ${other.words}`];
          }),
        );
        return { titles: boxes.length, met: [...crossed, ...overlaps] };
      });
      expect(titles).toBeGreaterThan(10);
      expect(met).toEqual([]);
    });
  } finally {
    await browser.close();
  }
});
