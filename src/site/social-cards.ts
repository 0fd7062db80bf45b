import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Card } from '#views/explore/cards.ts';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular', '600SemiBold'].map(
  (face) => `@expo-google-fonts/literata/${face}/Literata_${face}.ttf`,
);

let ready: Promise<void> | undefined;

/**
 * Writes the cards as PNG, the one kind of picture that other sites show. Only the font that comes as a package is used, so
 * that every machine makes the same pictures.
 * @param folder the built site
 */
export async function writeSocialCards(cards: readonly Card[], folder: string): Promise<void> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const fontBuffers = FONTS.map((font) => new Uint8Array(readFileSync(require.resolve(font))));
  mkdirSync(join(folder, 'cards'), { recursive: true });
  for (const { name, svg } of cards) {
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Literata' } });
    const image = drawing.render();
    writeFileSync(join(folder, 'cards', `${name}.png`), image.asPng());
    image.free();
    drawing.free();
  }
}
