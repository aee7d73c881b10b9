/** Runs in the page: compares two pictures of the same place, one with the focus and one without. */
async function compare([focused, plain, perimeter]) {
  const pixels = await Promise.all(
    [focused, plain].map(async (data) => {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = bitmap;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas.drawImage(bitmap, 0, 0);
      return { width, height, data: canvas.getImageData(0, 0, width, height).data };
    }),
  );
  const [after, before] = pixels;
  const { width, height } = after;
  const linear = (value) =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const light = ({ data }, at) =>
    0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2]);
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const isChanged = (at) => [0, 1, 2].some((i) => after.data[at + i] !== before.data[at + i]);
  const place = (x, y) => (y * width + x) * 4;

  const strong = [];
  const colours = new Map();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = place(x, y);
      if (!isChanged(at) || contrast(light(after, at), light(before, at)) < 3) continue;
      const colour = after.data.slice(at, at + 3).join();
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
      strong.push({ at, x, y, colour });
    }
  // What a chosen control gives up for the ring is no part of it.
  const [ring] = [...colours].sort(([, a], [, b]) => b - a)[0] ?? [];
  const sides = [];
  for (const { at, x, y, colour } of strong) {
    if (colour === ring)
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ])
        for (let step = 1; step < 6; step++) {
          const [u, v] = [x + dx * step, y + dy * step];
          if (u < 0 || v < 0 || u >= width || v >= height) break;
          if (isChanged(place(u, v))) continue;
          sides.push(contrast(light(after, at), light(after, place(u, v))) >= 3);
          break;
        }
  }
  return {
    share: strong.length / (perimeter * 2),
    beside: sides.filter(Boolean).length / Math.max(sides.length, 1),
  };
}

/**
 * How much of a focus ring is seen, by what is painted (SC 1.4.11, 2.4.13).
 *
 * @param index - of the control among `window.kinds`
 * @returns `share` of a ring 2 px wide whose pixels changed by 3:1; `beside`: how many of them differ as
 *   much from the nearest pixels that did not change, inside and outside
 */
export async function ringOf(page, index) {
  const clip = await page.evaluate((at) => {
    const one = window.kinds[at];
    one.focus({ preventScroll: true });
    one.scrollIntoView({ block: 'center' });
    const [box] = one.getClientRects();
    const [left, top] = [Math.max(box.left - 8, 0), Math.max(box.top - 8, 0)];
    const right = Math.min(box.right + 8, innerWidth);
    const bottom = Math.min(box.bottom + 8, innerHeight);
    return { x: left, y: top, width: right - left, height: bottom - top };
  }, index);
  const shot = async () => (await page.screenshot({ clip })).toString('base64');
  const focused = await shot();
  await page.evaluate(() => window.probe.focused().blur());
  const plain = await shot();
  const perimeter = 2 * (Math.min(clip.width, 1e4) - 16 + clip.height - 16);
  return page.evaluate(compare, [focused, plain, perimeter]);
}
