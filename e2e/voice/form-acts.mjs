import { FORM } from '../support/widgets.mjs';
import { button, last, press, words } from './pressing.mjs';

const SEND = /^(Nachricht|Noch einmal) senden/;

/** What is done in the form, with the same promises as the other acts. */
export const FORM_ACTS = [
  {
    name: 'sending nothing',
    in: FORM,
    act: (page) => press(button(page, FORM, SEND)),
    focus: /Nachricht/,
  },
  {
    name: 'an address with a slip',
    in: FORM,
    act: async (page) => {
      await last(page, FORM).locator('#text').fill('Mehr Bänke');
      await last(page, FORM).locator('#email').fill('anna@gmial.com');
      await page.keyboard.press('Tab');
    },
    live: words('Meinten Sie anna@gmail.com?'),
  },
  {
    name: 'the address taken over',
    in: FORM,
    act: (page) => press(button(page, FORM, 'Adresse übernehmen')),
    focus: /Die Adresse ist geändert/,
  },
  {
    name: 'sending in vain',
    in: FORM,
    act: async (page, { receiver }) => {
      receiver.faults.push('reset', 'reset', 'reset', 'reset', 'reset', 'reset');
      await press(button(page, FORM, SEND));
      await last(page, FORM).locator('#failure').waitFor();
      receiver.faults.length = 0;
    },
    focus: /./,
    // The only thing said before the focus tells what came of it.
    also: 'Wird gesendet …',
  },
  {
    name: 'a message remembered on this device',
    in: FORM,
    act: (page) => press(button(page, FORM, /später senden/)),
    focus: /^Diese Nachricht ist/,
  },
  ...['a text copied', 'the text copied again'].map((name) => ({
    name,
    in: FORM,
    act: (page) => press(button(page, FORM, 'Text kopieren')),
    live: words(/^Der Text ist (kopiert|markiert)/),
  })),
  {
    name: 'a message sent',
    in: FORM,
    act: async (page) => {
      await press(button(page, FORM, SEND));
      await page.getByRole('heading', { name: 'Ihre Nachricht ist angekommen.' }).waitFor();
    },
    focus: /angekommen/,
  },
  {
    name: 'number and secret copied',
    in: FORM,
    act: (page) => press(button(page, FORM, /kopieren/)),
    live: words(/^Beides ist (kopiert|markiert)/),
  },
  {
    name: 'a look at the state',
    in: FORM,
    act: async (page) => {
      await press(button(page, FORM, 'Stand zu einer Eingangsnummer ansehen'));
      await page.locator('strategy-feedback-receipt form').waitFor();
    },
  },
  {
    name: 'the state itself',
    in: FORM,
    act: async (page) => {
      await press(button(page, FORM, 'Stand ansehen'));
      await page.locator('strategy-feedback-receipt #entry').waitFor();
    },
    focus: /Eingangsnummer/,
  },
  {
    name: 'asked whether to delete',
    in: FORM,
    act: (page) => press(button(page, FORM, 'Nachricht löschen')),
    focus: /Wirklich löschen/,
  },
  {
    name: 'kept',
    in: FORM,
    act: (page) => press(button(page, FORM, 'Behalten')),
    focus: /Nachricht löschen/,
  },
  {
    name: 'deleted',
    in: FORM,
    act: async (page) => {
      await press(button(page, FORM, 'Nachricht löschen'));
      await press(button(page, FORM, 'Ja, endgültig löschen'));
      await page.locator(`${FORM} #withdrawn`).last().waitFor();
    },
    focus: /gelöscht/,
  },
  {
    name: 'another message',
    in: FORM,
    act: (page) => press(button(page, FORM, 'Weitere Nachricht schreiben')),
    focus: /^$/,
  },
  {
    name: 'more of what others said',
    in: FORM,
    act: (page) => press(page.locator('strategy-feedback-needs summary').last()),
  },
];
