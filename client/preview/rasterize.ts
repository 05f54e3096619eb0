/** A picture of ours as PNG, for an export: the page is the one part of the extension that has a browser's painter. */

/** Twice the picture's size, so that it stays sharp on dense screens. */
const SCALE = 2;

/** @returns the PNG in base64; undefined when the browser cannot draw it */
export async function rasterize(svg: string): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, base64] = canvas.toDataURL('image/png').split(',');
  return base64 === '' ? undefined : base64;
}
