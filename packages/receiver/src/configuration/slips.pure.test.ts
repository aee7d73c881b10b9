import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { configFaults } from './config-check.ts';
import { configOf, type ConfigFile } from './config.ts';
import slips from '../testing/slips/config-slips.json' with { type: 'json' };
import { GOOD, having, lemgo, merged, SECRET, town } from '../testing/slips/good-file.ts';
import { SHAPE_SLIPS } from '../testing/slips/shape-slips.ts';
import { VALUE_SLIPS } from '../testing/slips/value-slips.ts';
import { ConfigurationError } from './misconfigured.ts';

describe('mistyped configurations', () => {
  for (const [index, slip] of slips.entries()) {
    it(`R-25: refuses ${JSON.stringify(slip)}, by key and cure`, () => {
      const [fault] = configFaults(merged(slip));
      const [key = ''] = Object.keys(slip).filter((name) => name !== 'towns');
      assert.ok(fault, String(index));
      assert.match(`${fault.at} ${fault.says}`, key ? new RegExp(key) : /^\/towns\/\d/);
      assert.match(fault.says, /Nötig|Gemeint|Löschen|gehört zu/);
    });
  }

  it('R-25: a key that is misspelt is told where it belongs', () => {
    const [fault] = configFaults(having({ rentention: 30 }));
    assert.match(fault?.says ?? '', /„retentionDays“ gehört zu jeder Kommune/);
  });

  it('R-25: a good one has no fault', () => assert.deepEqual(configFaults(GOOD), []));

  for (const [what, file, at, sentence] of [...VALUE_SLIPS, ...SHAPE_SLIPS]) {
    it(`R-25: refuses ${what}, and says in German what to mend`, () => {
      const faults = configFaults(file);
      const fault = faults.find((one) => one.at === at && sentence.test(one.says));
      assert.ok(fault, JSON.stringify(faults));
      assert.throws(() => configOf(file as ConfigFile, SECRET), ConfigurationError);
    });
  }

  it('R-25: tells everything at once', () => {
    const faults = configFaults({
      county: 'lemgo',
      minimumTime: '3s',
      rentention: 30,
      towns: [{ ...lemgo, retentionDays: 0, origins: ['lemgo.example'] }],
    });
    assert.equal(faults.length, 4);
  });

  it('R-25: tells how an origin has to be written', () => {
    const cures = {
      'https://www.lemgo.example/rathaus/': 'https://www.lemgo.example',
      'www.lemgo.example': 'https://www.lemgo.example',
      'https://bürger.example': 'https://xn--brger-kva.example',
      'https://lemgo.example:443': 'https://lemgo.example',
    };
    for (const [written, right] of Object.entries(cures)) {
      const [fault] = configFaults(town({ origins: [written] }));
      assert.ok(fault?.says.endsWith(`Gemeint ist wohl ${right}.`), fault?.says);
    }
  });

  it('R-25: below a path it refuses to start, and says so', () => {
    const [fault] = configFaults(having({ publicUrl: 'https://www.stadt.example/feedback/' }));
    assert.match(fault?.says ?? '', /Unter einem Pfad \(\/feedback\/\) läuft der Empfänger nicht/);
  });

  it('R-25: repeats nothing that a terminal would obey, and nothing endless', () => {
    const [fault] = configFaults(having({ publicUrl: `\u001b[2J${'x'.repeat(500)}` }));
    assert.ok(fault && !fault.says.includes('\u001b') && fault.says.length < 400);
  });
});
