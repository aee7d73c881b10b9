import type { Measure, MeasureImage } from '@strategy-widgets/feed';
import { safeUrl } from '@strategy-widgets/feed';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { link } from '../sheet/links.ts';
import type { StrategyView } from '../widget/view.ts';
import { factList, section } from './fact-list.ts';

/** The point that must stay in sight, as CSS wants it; the middle where none is named. */
const placeOf = ({ focalPoint }: MeasureImage): string =>
  `object-position: ${(focalPoint ?? [0.5, 0.5]).map((share) => `${String(share * 100)}%`).join(' ')}`;

/**
 * The picture itself from the page's or the feed's own host; from others only a link, since a page asks
 * nobody for anything unless somebody wants it to (P-01).
 */
function picture(view: StrategyView, image: MeasureImage): TemplateResult {
  const address = safeUrl(image.url, view.store.url);
  const own = [location.origin, new URL(view.store.url).origin];
  if (!address || !own.includes(new URL(address).origin))
    return html`${link(image.url, view.text(image.alt))}`;
  return html`<img
      src=${address}
      alt=${view.plain(image.alt)}
      loading="lazy"
      .style=${placeOf(image)}
    />
    <p class="muted">${link(address, view.text(image.alt))}</p>`;
}

/** Pictures with what they show, and who made them. */
export const imagesOf = (view: StrategyView, { images }: Measure, level: number): unknown =>
  section(
    level,
    msg('Bilder', { id: 'more-images' }),
    images.map(
      (image) =>
        html`${picture(view, image)}
        ${factList([
          [msg('Bildnachweis', { id: 'more-credit' }), image.credit],
          [msg('Lizenz', { id: 'more-licence' }), image.licence],
        ])}`,
    ),
  );
