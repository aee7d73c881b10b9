import { expect } from '@open-wc/testing';
import { violations } from '../testing/axe.ts';
import { field, FORM, form, leaveFormPage, write } from '../testing/drivers/feedback-driver.ts';
import { control, rootOf, speakGerman, until } from '../testing/mount.ts';
import './strategy-feedback-form.ts';

const EASY = 'Einfache Sprache (nicht geprüft)';

const languages = (element: Element) =>
  [...rootOf(element).querySelectorAll('ul.actions button')].map(({ textContent }) =>
    textContent.trim(),
  );

const speaks = (element: Element, language: string) =>
  until(() => rootOf(element).querySelector('.root')?.getAttribute('lang') === language);

describe(`${FORM} alone on a page`, () => {
  afterEach(() => {
    speakGerman();
    leaveFormPage();
  });

  for (const mode of ['message', 'prioritise', 'rating']) {
    it(`A-29: offers easy language, in the mode ${mode}`, async () => {
      const element = await form({ mode });
      control(element, 'ul.actions button', EASY).click();
      await until(
        () => rootOf(element).querySelector('.root')?.getAttribute('lang') === 'de-simple',
      );
      expect(languages(element)).to.include.members(['Deutsch', EASY]);
      expect(control(element, 'ul.actions [aria-current=true]', EASY)).not.to.equal(null);
      expect(await violations(element)).to.deep.equal([]);
    });
  }

  it('A-29: keeps what somebody wrote, and stores nothing, when the language changes', async () => {
    const element = await form();
    write(element, 'text', 'Mehr Bänke');
    control(element, 'ul.actions button', EASY).click();
    await speaks(element, 'de-simple');
    expect(field(element, 'text').value).to.equal('Mehr Bänke');
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });

  it('A-29, T-02: says Leichte Sprache of texts that somebody has checked only', async () => {
    const checked = { reviewedBy: { 'de-simple': 'Prüfgruppe Lemgo' } };
    const element = await form({}, (sample) => Object.assign(sample, checked));
    expect(languages(element)).to.include('Leichte Sprache').and.not.to.include(EASY);
    // A page offers its languages once.
    element.remove();
    const other = { reviewedBy: { en: 'Büro für Übersetzungen' } };
    expect(languages(await form({}, (sample) => Object.assign(sample, other)))).to.include(EASY);
  });

  it('A-29: offers it once on a page with several forms', async () => {
    const forms = [await form(), await form({ mode: 'rating' })];
    expect(forms.map((one) => languages(one).length > 0)).to.deep.equal([true, false]);
  });

  it('leaves the choice to the banner where there is one', async () => {
    const banner = document.createElement('strategy-vision-banner');
    document.body.prepend(banner);
    const found = languages(await form());
    banner.remove();
    expect(found).to.deep.equal([]);
  });
});
