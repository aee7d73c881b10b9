import { expect } from '@open-wc/testing';
import { registry } from '@strategy-widgets/feed/registry';
import { catchWarnings, scriptTag } from '../testing/page.ts';
import { tellScriptSlips } from './script-slips.ts';

const told = (attributes: Record<string, string>) => {
  registry().reported.clear();
  const warnings = catchWarnings();
  const script = scriptTag({ type: 'text/plain', src: '/v1/embed.js', ...attributes });
  document.head.append(script);
  tellScriptSlips();
  script.remove();
  warnings.release();
  return warnings.messages;
};

describe('tellScriptSlips', () => {
  const slips = {
    'data-stratgy-feed': 'data-strategy-feed',
    'data-strategy-municipalty': 'data-strategy-municipality',
    'data-strategie-feed': 'data-strategy-feed',
    'data-feed': 'data-strategy-feed',
    municipality: 'data-strategy-municipality',
    'data-strategy_feed': 'data-strategy-feed',
  };
  for (const [name, meant] of Object.entries(slips)) {
    it(`asks whether ${name} was to be ${meant}`, () => {
      expect(told({ [name]: 'lemgo' })).to.deep.equal([
        `[strategy-widgets] setting-unusable: script ${name}="lemgo": Meinten Sie ${meant}?`,
      ]);
    });
  }

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
