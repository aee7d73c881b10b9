import assert from 'node:assert/strict';
import { it } from 'node:test';
import { thirdPartyText } from './licences.mjs';

it('lists foreign packages with their licence text, and none of our own', () => {
  const text = thirdPartyText([
    {
      name: 'lit',
      version: '3.0.0',
      license: 'BSD-3-Clause',
      homepage: null,
      licenseText: 'Copyright\n',
    },
    { name: '@strategy-widgets/feed', version: '1.0.0', license: 'EUPL-1.2' },
  ]);
  assert.equal(text, 'lit 3.0.0 (BSD-3-Clause)\n\nCopyright');
});
