import type { Municipality } from '@strategy-widgets/feed';
import { msg, str } from '@lit/localize';
import { nothing } from 'lit';
import { languageChoice } from '../../shared/text/language-choice.ts';
import type { StrategyView } from '../../shared/widget/view.ts';

const OFFERING = 'strategy-vision-banner,strategy-feedback-form';

/** Leichte Sprache and other languages, in the first form of a page that has no banner before it. */
export const ownLanguages = (view: StrategyView, form: Element): unknown =>
  document.querySelector(OFFERING) === form ? languageChoice(view) : nothing;

/** The question that the form asks. */
export const formTitle = (town: Municipality | undefined): string =>
  town
    ? msg(str`Was möchten Sie ${town.name} sagen?`, { id: 'form-title-town' })
    : msg('Was möchten Sie uns sagen?', { id: 'form-title' });
