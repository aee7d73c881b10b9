import type { LocalizedText, Strategy } from '@strategy-widgets/feed';
import {
  formatDay,
  formatNumber,
  formatPeriod,
  languageName,
  mailboxUrl,
} from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { sampleMark } from '../looks/looks.ts';
import { link } from '../sheet/links.ts';
import type { StrategyView } from '../widget/view.ts';
import { dateWords, factList, sourceFact, nameOfTown, type Fact } from './fact-list.ts';

/** A licence that is an address is a link, an SPDX identifier a word. */
const licenceOf = ({ licence }: Strategy): unknown =>
  licence.includes('/') ? link(licence, licence) : licence;

function publisherOf(view: StrategyView): unknown[] {
  const { name, url, email } = view.strategy.publisher;
  return [link(url, view.text(name)), ...(email ? [link(mailboxUrl(email), email)] : [])];
}

function reviewWords({ strategy, uiLanguage }: StrategyView): string {
  if (!strategy.reviewIntervalDays) return '';
  const days = formatNumber(strategy.reviewIntervalDays, uiLanguage);
  return msg(str`spätestens nach ${days} Tagen`, { id: 'about-review-days' });
}

/** Who decided what, for which years, and who answers for these pages. */
export function strategyFacts(view: StrategyView): unknown {
  const { strategy, uiLanguage } = view;
  const { period } = strategy;
  return html`<p>${view.text(strategy.title)} ${sampleMark(strategy)}</p>
    ${strategy.summary ? html`<p>${view.text(strategy.summary)}</p>` : nothing}
    ${factList([
      [
        msg('Zeitraum', { id: 'sheet-period' }),
        formatPeriod(period?.start, period?.end, uiLanguage),
      ],
      [
        msg('Beschlossen von', { id: 'about-adopted-by' }),
        strategy.adoptedBy && view.text(strategy.adoptedBy),
      ],
      [msg('Beschlossen am', { id: 'about-adopted-on' }), dateWords(view, strategy.adoptedOn)],
      [msg('Herausgegeben von', { id: 'about-publisher' }), publisherOf(view)],
      [
        msg('Veröffentlicht am', { id: 'about-generated' }),
        formatDay(strategy.generatedAt, uiLanguage),
      ],
      [msg('Fassung', { id: 'about-revision' }), strategy.revision],
      [msg('Nächste Prüfung', { id: 'about-review' }), reviewWords(view)],
      [msg('Lizenz der Texte', { id: 'about-licence' }), licenceOf(strategy)],
      [
        msg('In Gebärdensprache', { id: 'sign-language' }),
        strategy.signLanguage &&
          link(strategy.signLanguage, msg('Video oder Seite öffnen', { id: 'sign-language-open' })),
      ],
      ...[...strategy.reviewedBy].map(([tag, text]): Fact => [
        msg(str`Texte geprüft (${languageName(tag, uiLanguage)})`, { id: 'about-reviewed' }),
        view.text(text),
      ]),
      sourceFact(view, strategy.source),
    ])}`;
}

const words = (view: StrategyView, texts: readonly LocalizedText[]) =>
  texts.map((text) => view.text(text));

/** The vision sentence, how sure it is, its slogan, its drafts, and what each town adds. */
export function visionFacts(view: StrategyView): unknown {
  const { vision } = view.strategy;
  if (!vision) return nothing;
  const local = vision.local.map((entry): Fact => [
    nameOfTown(view, entry.municipality),
    html`${view.text(entry.text)} ${sampleMark(entry)} ${factList([sourceFact(view, entry.source)])}`,
  ]);
  const stage =
    vision.stage === 'draft'
      ? msg('Entwurf', { id: 'vision-draft' })
      : msg('beschlossen', { id: 'adopted' });
  return factList([
    [msg('Vision', { id: 'about-vision' }), html`${view.text(vision.text)} ${sampleMark(vision)}`],
    [msg('Stand der Vision', { id: 'about-vision-stage' }), stage],
    [msg('Hinweis', { id: 'more-note' }), vision.note && view.text(vision.note)],
    sourceFact(view, vision.source),
    [msg('Leitspruch', { id: 'about-claim' }), vision.claim && view.text(vision.claim)],
    [
      msg('Quelle des Leitspruchs', { id: 'about-claim-source' }),
      vision.claimSource && sourceFact(view, vision.claimSource)[1],
    ],
    [msg('Weitere Entwürfe', { id: 'about-alternatives' }), words(view, vision.alternatives)],
    ...local,
  ]);
}
