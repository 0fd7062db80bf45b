import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Card } from '#views/explore/cards.ts';
import type { FileWriter } from './writing/file-writer.ts';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular', '600SemiBold'].map(
  (face) => `@expo-google-fonts/literata/${face}/Literata_${face}.ttf`,
);

let ready: Promise<void> | undefined;

/**
 * Writes the cards as PNG, the one kind of picture that other sites show. Only the font that comes as a package is used, so
 * that every machine makes the same pictures.
 * @param files the files of the site
 */
export async function writeSocialCards(cards: readonly Card[], files: FileWriter): Promise<void> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const fontBuffers = FONTS.map((font) => new Uint8Array(readFileSync(require.resolve(font))));
  for (const { name, svg } of cards) {
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Literata' } });
    const image = drawing.render();
    files.write(`cards/${name}.png`, image.asPng());
    image.free();
    drawing.free();
  }
}
