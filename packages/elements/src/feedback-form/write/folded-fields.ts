import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { disclosure } from '../../shared/fold/disclosure.ts';
import type { FormScene } from '../model/form-scene.ts';
import { sending } from '../send/sending-parts.ts';
import {
  optionalField,
  subjectField,
  subjectLabel,
  typeField,
  typeLabel,
  typeWord,
  wholeWord,
} from './form-fields.ts';

/** Two fields beside each other where there is room, else folded under a line that says what stands in them. */
const pair = ({ density }: FormScene, title: string, filled: string, fields: unknown) =>
  disclosure(
    density,
    html`${title} <span>${filled}</span>`,
    html`<div class="pair">${fields}</div>`,
  );

/** What a message is about and of which kind; both may decide who gets it. */
export function subjectPart(scene: FormScene): unknown {
  const { view, hasChoice, all, subject, types, draft } = scene;
  const hasKinds = types.length > 1;
  if (!hasChoice || !(all.length || hasKinds)) return nothing;
  const { type } = draft;
  const chosen = [
    all.length ? (subject?.title ?? wholeWord()) : '',
    hasKinds && (type !== 'message' || !all.length) ? typeWord(type) : '',
  ];
  return pair(scene, all.length ? subjectLabel() : typeLabel(), chosen.filter(Boolean).join(', '), [
    subjectField(all, subject),
    typeField(types, type, sending.value?.typeHint(view, draft)),
  ]);
}

/** Who wants an answer says where to. */
export const replyPart = (scene: FormScene): unknown => {
  const { draft } = scene;
  const given = [draft.name, draft.email].filter((one) => one.trim()).join(', ');
  return pair(
    scene,
    msg('Antwort gewünscht?', { id: 'form-reply' }),
    given || msg('Name und E-Mail (freiwillig)', { id: 'form-reply-what' }),
    [optionalField(draft, 'name'), optionalField(draft, 'email')],
  );
};

/** Why a folded part has to be seen: nobody typed what stands in it, or something in it is wrong. */
function reasonToOpen(fold: Element, isAlone: boolean): string {
  const isFilled = [...fold.querySelectorAll('input')].some(({ value }) => value);
  const isWrong = fold.querySelector('[aria-invalid=true]');
  return [isAlone && 'alone', isFilled && 'filled', isWrong && 'wrong'].filter(Boolean).join();
}

/** Unfolds fields once for each reason; who folds them up again has seen them. */
export class FoldedFields implements ReactiveController {
  readonly #host: LitElement;
  readonly #reasons = new WeakMap<Element, string>();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const isAlone = !renderRoot.querySelector('#text');
    for (const fold of renderRoot.querySelectorAll<HTMLDetailsElement>('form details')) {
      const reason = reasonToOpen(fold, isAlone);
      if (reason && reason !== this.#reasons.get(fold)) fold.open = true;
      this.#reasons.set(fold, reason);
    }
  }
}
