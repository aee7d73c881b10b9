import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../../figures.mjs';

const WORD = 'digital';
const SEARCH =
  "document.querySelector('strategy-action-field-explorer').shadowRoot.querySelector('input')";

/** Types a word into the explorer's search, key by key; 75 % of the keys took no longer than `keys75`. */
export async function typing(page) {
  await page.evaluate(`${SEARCH}.focus()`);
  // The search text is fetched when somebody comes to search.
  await wait(4000);
  await page.evaluate('bench.keys.clear()');
  for (const letter of WORD) {
    const key = {
      key: letter,
      text: letter,
      windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(),
    };
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await wait(250);
  }
  await wait(1500);
  const typed = await page.evaluate(`${SEARCH}.value`);
  const slow = await page.evaluate('[...bench.keys.values()]');
  // Event Timing leaves out what took less than 16 ms.
  const keys = [...slow, ...Array(Math.max(WORD.length - slow.length, 0)).fill(16)];
  return { keys75: typed === WORD ? percentile(keys, 0.75) : NaN, keys };
}
