import { describe, expect, it } from 'vitest';
import { markdownLineText } from '../testing/markdown-line-text.ts';
import { markdownSpans } from './markdown-spans.ts';

describe('a line of the Markdown subset', () => {
  const cases: [what: string, text: string, shown: string][] = [
    [
      'reads emphasis',
      '**a** *b* __c__ _d_ ***e***',
      '<b>a</b> <em>b</em> <b>c</b> <em>d</em> <b><em>e</em></b>',
    ],
    [
      'reads emphasis in emphasis',
      '**a *b* c** *d **e***',
      '<b>a </b><b><em>b</em></b><b> c</b> <em>d </em><b><em>e</em></b>',
    ],
    ['reads links in emphasis', '**[a](https://a.example)**', '<b>[a](https://a.example)</b>'],
    [
      'leaves signs within words',
      'Bürger*innen und Nutzer*innen, datei_name_neu',
      'Bürger*innen und Nutzer*innen, datei_name_neu',
    ],
    ['leaves single marks', '2 * 3 * 4, a* und **b', '2 * 3 * 4, a* und **b'],
    ['reads escaped marks', '\\*a\\* 1\\. b', '*a* 1. b'],
    ['leaves HTML text', '<b>a</b><script>x</script>', '<b>a</b><script>x</script>'],
    [
      'reads brackets in addresses',
      '[a](https://a.example/L_(Fluss))',
      '[a](https://a.example/L_(Fluss))',
    ],
    ['reads pictures as links', '![Plan](plan.png)', '[Plan](plan.png)'],
    [
      'finds bare addresses',
      'Siehe https://a.example/b_c?d=e, bitte.',
      'Siehe [https://a.example/b_c?d=e](https://a.example/b_c?d=e), bitte.',
    ],
    [
      'finds addresses in brackets',
      '(https://a.example/L_(Fluss)) (https://b.example)',
      '([https://a.example/L_(Fluss)](https://a.example/L_(Fluss))) ([https://b.example](https://b.example))',
    ],
    ['finds www', 'Auf www.lemgo.de!', 'Auf [www.lemgo.de](https://www.lemgo.de)!'],
    ['finds mailboxes', 'an max_m@lemgo.de.', 'an [max_m@lemgo.de](mailto:max_m@lemgo.de).'],
    [
      'completes addresses in links',
      '[a](www.lemgo.de) [b](b@lemgo.de)',
      '[a](https://www.lemgo.de) [b](mailto:b@lemgo.de)',
    ],
    [
      'keeps emphasis off addresses',
      '**https://a.example/x**',
      '<b>[https://a.example/x](https://a.example/x)</b>',
    ],
    ['leaves apostrophes', 'Mach`s und geht`s', 'Mach`s und geht`s'],
    [
      'leaves what is no address',
      'https:// www. a@b [](x) [a]() www..',
      'https:// www. a@b [](x) [a]() www..',
    ],
  ];
  for (const [what, text, shown] of cases) {
    it(`${what}: ${JSON.stringify(text)}`, () => {
      expect(markdownLineText(markdownSpans(text))).to.equal(shown);
    });
  }
});
