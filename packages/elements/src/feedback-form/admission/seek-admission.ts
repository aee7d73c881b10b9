import { warnOnce } from '@strategy-widgets/feed/registry';
import { askPermission, type Objection } from '@strategy-widgets/feedback';
import type { LitElement } from 'lit';
import { Draft } from '../model/draft.ts';
import type { FormScene } from '../model/form-scene.ts';
import { townOf } from '../model/subject.ts';
import { causeWords } from './cause-words.ts';

export { refusal } from './refusal.ts';

type Answer = ReturnType<typeof askPermission>;

/** Each door is asked once on a page, however many forms have it. */
const answers = new Map<string, Answer>();
const sought = new WeakMap<LitElement, string>();

/** How far outside the screen a form may be. */
const MARGIN = '300px';

/** Who never comes near the form costs the receiver nothing. */
function whenNear(form: LitElement): Promise<void> {
  return new Promise((resolve) => {
    if (!('IntersectionObserver' in globalThis)) {
      resolve();
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: MARGIN },
    );
    // The form itself may be without a box.
    observer.observe(form.renderRoot.querySelector('.root') ?? form);
  });
}

class ClosedDraft extends Draft {
  close(door: string, why: Objection): void {
    this.change({ closed: { door, why } });
  }
}

/** Asked anew for another town or endpoint; a message that arrived, or failed, has its own words. */
async function seek(form: LitElement, { view, draft, endpoint, door }: FormScene): Promise<void> {
  await whenNear(form);
  const town = townOf(view, draft)?.id;
  let answer = answers.get(door);
  if (!answer) answers.set(door, (answer = askPermission(endpoint, town)));
  const why = await answer;
  if (!why) return;
  warnOnce('feedback-endpoint', `${endpoint} – ${causeWords(why, town)}`);
  if (why === 'unclear') return;
  new ClosedDraft(draft).close(door, why);
  form.requestUpdate();
}

/**
 * Finds out whether the receiver takes what this page sends, before anybody writes, and tells the webmaster
 * where it does not. Asks nothing where nothing would be sent.
 */
export function seekAdmission(form: LitElement, scene: FormScene): void {
  const { door, mode } = scene;
  if (mode !== 'message' || sought.get(form) === door) return;
  sought.set(form, door);
  void seek(form, scene);
}
