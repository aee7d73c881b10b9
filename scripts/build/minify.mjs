import terser from '@rollup/plugin-terser';

/** No function expression of ours or Lit's is called with `new`, and none tells its arguments' number. */
const compress = { passes: 3, unsafe_arrows: true, keep_fargs: false };

/**
 * Chunks are modules. Template literals stay as they are: message ids of @lit/localize are made from
 * their text.
 */
export const minifyModule = () =>
  terser({ ecma: 2020, module: true, compress, format: { comments: false } });

/**
 * Scripts that also run as classic ones: with `module: true` terser takes the function around them
 * away, and their variables become the page's.
 */
export const minifyScript = () =>
  terser({ ecma: 2020, module: false, compress, format: { comments: false } });

/** A semicolon first: optimisers glue scripts together, and the one before may lack its own. */
export const leadingSemicolon = () => ({
  name: 'leading-semicolon',
  renderChunk: { order: 'post', handler: (code) => ({ code: `;${code.trim()}\n`, map: null }) },
});
