import { browser, built, defect } from './defect.mjs';

const RING = built('access/focus-ring.test.mjs', 'in light, without a theme');
const TARGETS = built('access/target-size.test.mjs', 'at 360 px');
const ALL = built('voice/voice.test.mjs', 'five widgets each');

/** What somebody would notice who looks, uses keys or has large fingers. */
export const seen = [
  defect(
    'the ring has the colour of the ground',
    'shared/looks/root.styles.ts',
    'outline: 3px solid var(--_ink)',
    'outline: 3px solid var(--_paper)',
    RING,
  ),
  defect(
    'the ring is a hair',
    'shared/looks/root.styles.ts',
    'outline: 3px solid var(--_ink)',
    'outline: 1px solid var(--_ink)',
    RING,
  ),
  defect(
    'a chosen topic hides its ring in forced colours',
    'action-field-explorer/action-field-explorer.styles.ts',
    ':not(:focus-visible)',
    '',
    built('access/focus-ring.test.mjs', 'forced colours, without'),
  ),
  defect(
    'buttons of 20 px',
    'shared/looks/root.styles.ts',
    'min-height: 2.75em;\n    padding: 0.575em min(1em, 5cqi);',
    'height: 20px;\n    padding: 0;',
    TARGETS,
  ),
  defect(
    'a link of 16 px that stands alone',
    'feedback-form/write/field.styles.ts',
    'padding-block: 0.35em;',
    'padding-block: 0;',
    TARGETS,
  ),
  defect(
    'something moves for who wants none',
    'shared/looks/root.styles.ts',
    '  .link {\n    text-decoration: underline;',
    '  .link {\n    animation: appear 5s infinite;\n    text-decoration: underline;',
    built('access/motion.test.mjs', 'nothing moves'),
  ),
  defect(
    'loading is never told',
    'shared/widget/late/loading-voice.ts',
    'this.announcer.wait(this.#hasEnded ? undefined : loadingWords());',
    ';',
    built('voice/voice.test.mjs', 'wait for a feed'),
  ),
  defect(
    'a closed measure leaves the focus on the body',
    'shared/sheet/measure-sheet.ts',
    "focusOn(root.querySelector<HTMLElement>('h2,h3,h4,h5,h6'), true);",
    '',
    built('voice/voice.test.mjs', 'closing a measure'),
  ),
  defect(
    'a copied text is not told',
    'feedback-form/feedback-form.ts',
    'this.announcer.tell(copiedWords(draft.state));',
    '',
    ALL,
  ),
  defect(
    'copied number and secret are not told',
    'feedback-form/sent/sent-look.ts',
    'on.voice.tell(claimCopiedWords(copied));',
    '',
    ALL,
  ),
  defect(
    'a search is told before all texts are searched',
    'shared/page/page-voice.ts',
    'const SETTLE = 250;',
    'const SETTLE = 5;',
    built('access/keyboard.test.mjs', 'a result is announced once'),
  ),
  defect(
    'markers of a fan lie on each other',
    'project-map/map/marks/fan.ts',
    '(count * MARKER * 1.15)',
    '(count * MARKER * 0.7)',
    browser('project-map/map/marks/map-marks.test.ts'),
  ),
  defect(
    'the key shows other tiles than the bars',
    'progress-chart/key/phase-patterns.ts',
    'height="100%" fill=${tileFill(phase)}',
    'height="100%" fill=${tileFill(\'idea\')}',
    browser('progress-chart/compact.test.ts'),
  ),
  defect(
    'what has to be mended stays folded',
    'feedback-form/write/folded-fields.ts',
    ", isWrong && 'wrong'",
    '',
    browser('feedback-form/write/folded.test.ts'),
  ),
];
