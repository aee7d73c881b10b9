/**
 * The runtime of @lit/localize as our build calls it: `msg` gets the short id that message-ids.mjs
 * writes in the place of its options, and texts hold no markup.
 *
 * @license
 * Copyright 2021 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */
let templates = {};

/** A text with values: in a translation the values are their places in the German original. */
export const str = (strings, ...values) => ({ strings, values });

export function msg(text, id) {
  const found = templates[id] ?? text;
  if (!found.strings) return found;
  const value = (at) => text.values[found === text ? at : found.values[at]];
  return found.strings.reduce((filled, next, at) => filled + value(at - 1) + next);
}

/** The last language that was asked for wins, whatever arrives first. */
export function configureLocalization({ sourceLocale, loadLocale }) {
  let wanted;
  return {
    async setLocale(locale) {
      wanted = locale;
      const loaded = locale === sourceLocale ? { templates: {} } : await loadLocale(locale);
      if (wanted === locale) templates = loaded.templates;
    },
  };
}
