import type { MessageField, MessageType } from '@strategy-widgets/feedback';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { DraftState } from '../model/draft.ts';
import { sending } from '../send/sending-parts.ts';
import type { Subject } from '../model/subject.ts';

const isWrong = (draft: DraftState, field: MessageField) =>
  draft.problems.some((problem) => problem.field === field);

const describedBy = (draft: DraftState, field: MessageField) =>
  `${isWrong(draft, field) ? `${field}-problem ` : ''}${field}-hint`;

/** A label, what helps to fill the field in, and the field. */
export const hintedField = (
  id: string,
  label: string,
  hint: string,
  control: unknown,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <p class="note" id="${id}-hint">${hint}</p>
    ${control}
  </div>`;

/** The only field that has to be filled in. */
export function messageField(draft: DraftState): TemplateResult {
  const label = msg('Ihre Nachricht', { id: 'form-text' });
  const hint = msg('Bitte schreiben Sie nichts über Gesundheit, Konten oder andere Menschen.', {
    id: 'form-text-hint',
  });
  const control = html`${sending.value?.problemOf(draft, 'text')}
    <textarea
      id="text"
      name="text"
      rows="4"
      placeholder=" "
      aria-required="true"
      aria-invalid=${isWrong(draft, 'text')}
      aria-describedby=${describedBy(draft, 'text')}
      ?readonly=${draft.sending}
      .value=${draft.text}
    ></textarea>
    <p class="written">${draft.text}</p>
    ${sending.value?.lengthPart(draft)}`;
  return hintedField('text', label, hint, control);
}

const wordsFor = (field: 'name' | 'email'): [label: string, hint: string] =>
  field === 'name'
    ? [
        msg('Ihr Name (freiwillig)', { id: 'form-name' }),
        msg('Es geht auch ohne Namen.', { id: 'form-name-hint' }),
      ]
    : [
        msg('Ihre E-Mail-Adresse (freiwillig)', { id: 'form-email' }),
        msg('Nur wenn Sie eine Antwort möchten.', { id: 'form-email-hint' }),
      ];

/** Name or e-mail address: nobody has to give them. */
export function optionalField(draft: DraftState, field: 'name' | 'email'): TemplateResult {
  const [label, hint] = wordsFor(field);
  const meant = sending.value?.meantPart(draft, field);
  const control = html`${sending.value?.problemOf(draft, field)}
    <input
      id=${field}
      name=${field}
      type=${field === 'email' ? 'email' : 'text'}
      autocomplete=${field}
      placeholder=" "
      aria-invalid=${isWrong(draft, field)}
      aria-describedby="${describedBy(draft, field)}${meant ? ' email-meant' : ''}"
      ?readonly=${draft.sending}
      .value=${draft[field]}
    />
    ${meant}`;
  return hintedField(field, label, hint, control);
}

const choice = (
  id: string,
  label: string,
  options: readonly { value: string; title: string }[],
  chosen: string,
  hint: unknown = nothing,
) =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} name=${id} aria-describedby=${hint === nothing ? nothing : `${id}-hint`}>
      ${options.map(
        ({ value, title }) =>
          html`<option value=${value} .selected=${value === chosen}>${title}</option>`,
      )}
    </select>
    ${hint}
  </div>`;

export const subjectLabel = (): string => msg('Worum geht es?', { id: 'sheet-description' });
export const wholeWord = (): string => msg('Allgemein zur Digitalstrategie', { id: 'form-whole' });

/** „Worum geht es?“: known where the page speaks of one measure, and never asked again. */
export function subjectField(all: readonly Subject[], chosen: Subject | undefined): unknown {
  if (!all.length) return nothing;
  const options = [{ value: '', title: wholeWord() }, ...all];
  return choice('about', subjectLabel(), options, chosen?.value ?? '');
}

/** The word for a kind of message. */
export function typeWord(type: MessageType): string {
  const words: Record<MessageType, () => string> = {
    message: () => msg('keine Angabe', { id: 'form-any' }),
    idea: () => msg('Idee', { id: 'form-idea' }),
    question: () => msg('Frage', { id: 'form-question' }),
    praise: () => msg('Lob', { id: 'form-praise' }),
    error: () => msg('Fehler in den Angaben', { id: 'form-wrong' }),
    barrier: () => msg('Barriere', { id: 'form-barrier' }),
  };
  return words[type]();
}

export const typeLabel = (): string => msg('Art der Nachricht (freiwillig)', { id: 'form-type' });

/** The kind of a message, where the page offers several. */
export function typeField(
  types: readonly MessageType[],
  chosen: MessageType,
  hint: unknown,
): unknown {
  if (types.length < 2) return nothing;
  const options = types.map((value) => ({ value, title: typeWord(value) }));
  return choice('type', typeLabel(), options, chosen, hint);
}

/** A field for programs that fill in whatever they find: people neither see nor reach it (R-13). */
export const bait = (value: string): TemplateResult =>
  html`<div class="silent" aria-hidden="true">
    <label for="website">Website</label>
    <input id="website" name="website" tabindex="-1" autocomplete="off" .value=${value} />
  </div>`;
