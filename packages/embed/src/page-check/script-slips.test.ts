import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { addElement, catchWarnings, scriptTag } from '../testing/page.ts';
import { tellDivSlips, tellScriptSlips } from './script-slips.ts';

const toldOn = (script: HTMLScriptElement) => {
  registry().reported.clear();
  const warnings = catchWarnings();
  document.head.append(script);
  tellScriptSlips();
  script.remove();
  warnings.release();
  return warnings.messages;
};

const told = (attributes: Record<string, string>, text = '') => {
  const script = scriptTag({ type: 'text/plain', src: '/v1/embed.js', ...attributes });
  script.text = text;
  return toldOn(script);
};

describe('tellScriptSlips', () => {
  const slips = {
    'data-stratgy-feed': 'data-strategy-feed',
    'data-strategy-municipalty': 'data-strategy-municipality',
    'data-strategie-feed': 'data-strategy-feed',
    'data-feed': 'data-strategy-feed',
    municipality: 'data-strategy-municipality',
    'data-strategy_feed': 'data-strategy-feed',
    'strategy-feed': 'data-strategy-feed',
    'data-theme': 'data-strategy-theme',
  };
  for (const [name, meant] of Object.entries(slips)) {
    it(`asks whether ${name} was to be ${meant}`, () => {
      expect(told({ [name]: 'lemgo' })).to.deep.equal([
        `[strategy-widgets] setting-unusable: script ${name}="lemgo": Meinten Sie ${meant}?`,
      ]);
    });
  }

  it('names a space that no parser takes for one, as word processors write it', () => {
    const name = '\u00a0data-strategy-feed';
    // Only parsers take such a name, in every engine.
    const line = `<script type="text/plain" src="/v1/embed.js"${name}="/f.json"></script>`;
    const page = new DOMParser().parseFromString(line, 'text/html');
    const [script] = page.querySelectorAll('script');
    expect(script && toldOn(script)).to.deep.equal([
      `[strategy-widgets] setting-unusable: script ${name}="/f.json": Davor steht ein geschütztes Leerzeichen; schreiben Sie ein gewöhnliches.`,
    ]);
  });

  it('names a setting behind the end of its tag', () => {
    expect(told({}, ' data-strategy-theme="lemgo"\n')).to.deep.equal([
      '[strategy-widgets] setting-unusable: script data-strategy-theme="lemgo": Das steht hinter dem „>“ und bewirkt nichts; schreiben Sie es davor.',
    ]);
    expect(told({}, '{"theme":"x"}')).to.deep.equal([]);
  });

  it('names lines that contradict each other, and none that say the same', () => {
    const other = scriptTag({ src: '/x.js', 'data-strategy-municipality': 'detmold' });
    other.type = 'text/plain';
    document.head.prepend(other);
    const same = told({ 'data-strategy-municipality': 'detmold', 'data-strategy-theme': 'lemgo' });
    const line = told({ 'data-strategy-municipality': 'lemgo' });
    other.remove();
    expect(same).to.deep.equal([]);
    expect(line).to.deep.equal([
      '[strategy-widgets] setting-unusable: script data-strategy-municipality="lemgo": Eine andere Zeile der Seite nennt „detmold“; es gilt nur eine.',
    ]);
  });

  it('leaves settings that are right, and what other tools put on scripts', () => {
    const right = { 'data-strategy-feed': '/f.json', 'data-strategy-theme': 'lemgo', async: '' };
    const others = {
      'data-category': 'x',
      'data-src': '/x',
      'data-cookieconsent': 'y',
      id: 'feed',
    };
    expect(told({ ...right, ...others })).to.deep.equal([]);
  });
});

describe('tellDivSlips', () => {
  const toldOf = (attributes: Record<string, string>) => {
    registry().reported.clear();
    const warnings = catchWarnings();
    const div = addElement('div', { 'data-strategy-widget': 'project-map', ...attributes });
    tellDivSlips();
    div.remove();
    warnings.release();
    return warnings.messages;
  };
  for (const name of ['heading-level', 'data-heading-level', 'strategy-heading-level']) {
    it(`asks whether ${name} was to have its prefix`, () => {
      expect(toldOf({ [name]: '3' })).to.deep.equal([
        `[strategy-widgets] setting-unusable: div ${name}="3": Meinten Sie data-strategy-heading-level?`,
      ]);
    });
  }

  it('leaves settings that are right, and what a page says of any div', () => {
    const right = { 'data-strategy-heading-level': '3', 'data-strategy-limit': '3' };
    const others = { id: 'feed', class: 'view', lang: 'en', 'data-level': '3', role: 'region' };
    expect(toldOf({ ...right, ...others })).to.deep.equal([]);
  });
});
