const PICTURE = /^[a-z0-9-]+\.(?:png|jpg|jpeg|webp|avif)$/;

/** Whether a name is that of a bitmap in `media/`: never a path, an address, or an SVG, which is a program. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}
