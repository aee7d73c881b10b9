import assert from 'node:assert/strict';

/** An empty list, or a message that shows what is in it. */
export const none = (list, what) => {
  assert.deepEqual([...list].slice(0, 12), [], what);
};
