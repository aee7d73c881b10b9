import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inModules = (path) => fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url));
const ofDebian = (path) => `/usr/share/javascript/${path}`;

/** What pages of that time do with jQuery and its plugins: everything at once, and the name given back. */
const LEGACY_CODE = `
  var old = jQuery.noConflict(true);
  old(function ($) {
    $('form').ajaxForm();
    $('*').on('click keydown', $.noop);
    $(document).ajaxComplete($.noop);
    $.each($('a'), function () { $(this).attr('data-seen', 'yes'); });
  });
  Array.prototype.remove = function (one) { return this.filter(function (other) { return other !== one; }); };
  String.prototype.format = function () { return String(this); };
  Date.prototype.format = Date.prototype.toString;`;

/** What Prototype 1.6 and its kin gave every value, and polyfills that keep the names of that time. */
const TO_JSON = `
  Array.prototype.toJSON = function () { return '[' + this.map(JSON.stringify).join(', ') + ']'; };
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = Boolean.prototype.toJSON = function () { return String(this); };
  Array.prototype.reduce = Array.prototype.reduce || function () { return this[0]; };
  Function.prototype.bind = function (that) { var call = this; return function () { return call.apply(that, arguments); }; };
  window.$ = window.$$ = function () { return null; };`;

/**
 * Libraries that pages of the years 2005 to 2015 still load, as files and code in their order. The first
 * two replace natives for every script of the page.
 */
export const OLD_LIBRARIES = {
  'Prototype 1.7': { files: [ofDebian('prototype/prototype.js')] },
  'MooTools 1.4': {
    files: [ofDebian('mootools/mootools.js'), ofDebian('mootools/mootools-more.js')],
  },
  'Bootstrap 3 with jQuery 1.12': {
    files: [inModules('jquery/dist/jquery.js'), inModules('bootstrap/dist/js/bootstrap.js')],
    styles: [inModules('bootstrap/dist/css/bootstrap.css')],
  },
  'jQuery 1.12 with plugins and noConflict': {
    files: [
      inModules('jquery/dist/jquery.js'),
      inModules('jquery-migrate/dist/jquery-migrate.js'),
      inModules('jquery-form/dist/jquery.form.min.js'),
    ],
    code: LEGACY_CODE,
  },
  'toJSON for every value': { files: [], code: TO_JSON },
};

/** The files of a library that this machine lacks. */
export const missingFiles = ({ files, styles = [] }) =>
  [...files, ...styles].filter((file) => !existsSync(file));

/** One text with the scripts of a library. */
export const scriptOf = ({ files, code = '' }) =>
  [...files.map((file) => readFileSync(file, 'utf8')), code].join('\n;\n');
export const styleOf = ({ styles = [] }) =>
  styles.map((file) => readFileSync(file, 'utf8')).join('\n');

/** Runs in the page before the libraries: keeps what natives were. */
export const rememberNatives = () => {
  const names = Object.getOwnPropertyNames(window).filter(
    (name) => typeof Object.getOwnPropertyDescriptor(window, name).value === 'function',
  );
  const kept = new Map();
  for (const name of names) {
    const native = window[name];
    kept.set(name, [window, name, native]);
    for (const [label, object] of [
      [name, native],
      [`${name}.prototype`, native.prototype],
    ])
      for (const key of object ? Reflect.ownKeys(object) : []) {
        const { value, get } = Object.getOwnPropertyDescriptor(object, key);
        kept.set(`${label}.${String(key)}`, [object, key, value ?? get]);
      }
  }
  window.natives = kept;
};

/** Runs in the page after them: the names of natives that are others now. */
export const replacedNatives = () =>
  [...window.natives]
    .filter(([, [object, key, native]]) => {
      const { value, get } = Object.getOwnPropertyDescriptor(object, key) ?? {};
      return !Object.is(value ?? get, native) && key !== 'name' && key !== 'length';
    })
    .map(([name]) => name)
    .sort();
