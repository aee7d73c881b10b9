import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findBrowsers, missingEngines } from './find-browsers.mjs';

it('takes the browser that the environment names', () => {
  const { chromium } = findBrowsers({ CHROMIUM_PATH: process.execPath });
  assert.equal(chromium, process.execPath);
});

it('takes no other browser when the named one is not there', () => {
  const env = { FIREFOX_PATH: '/nowhere/firefox', WEBKIT_DRIVER_PATH: '/nowhere/driver' };
  const { firefox, webkit } = findBrowsers(env);
  assert.equal(firefox, undefined);
  assert.equal(webkit, undefined);
});

it('names the engines that are missing', () => {
  assert.deepEqual(missingEngines({ chromium: '/usr/bin/chromium' }), ['firefox', 'webkit']);
});

it('takes Chromium itself where there is none without windows', () => {
  const env = { CHROMIUM_PATH: process.execPath, CHROMIUM_SHELL_PATH: '/nowhere/shell' };
  assert.equal(findBrowsers(env).shell, process.execPath);
});
