import { nothing } from 'lit';
import { languageChoice } from '../shared/language-choice.ts';
import type { StrategyView } from '../shared/view.ts';

/** Leichte Sprache and other languages, on pages where no banner offers them for all widgets. */
export const ownLanguages = (view: StrategyView): unknown =>
  document.querySelector('strategy-vision-banner') ? nothing : languageChoice(view);
