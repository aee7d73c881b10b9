/**
 * Style sheets of pages that would ruin an unprotected widget: each text style that is inherited, rules
 * that shout, old resets and frameworks.
 */

const INHERITED = `
html, body { font: italic bold small-caps 27px/3 "Courier New", monospace !important; letter-spacing: 5px !important;
  word-spacing: 9px !important; line-height: 3 !important; text-transform: uppercase !important; text-align: right !important;
  text-indent: 40px !important; text-shadow: 2px 2px red !important; white-space: pre !important; color: rgb(255, 0, 255) !important;
  direction: rtl; word-break: break-all !important; overflow-wrap: anywhere; hyphens: none; list-style: square inside !important;
  quotes: "!" "!"; cursor: crosshair !important; tab-size: 1; font-kerning: none; font-stretch: expanded;
  font-variant-numeric: oldstyle-nums; font-feature-settings: "smcp"; text-rendering: geometricPrecision;
  -webkit-text-fill-color: lime; -webkit-text-stroke: 1px red; caret-color: red; accent-color: red; text-underline-position: under;
  text-emphasis: filled red; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide;
  orphans: 9; widows: 9; font-size-adjust: 0.9; text-align-last: right; hanging-punctuation: first; user-select: none;
  font-synthesis: none; line-break: anywhere; text-wrap: nowrap !important; text-decoration-skip-ink: none }`;

const SHOUTING = `
* { margin: 13px !important; padding: 7px !important; border: 3px dotted red !important; color: red !important;
  background: yellow !important; font: 9px/1 fantasy !important; letter-spacing: 3px !important; text-transform: uppercase !important;
  float: none !important; box-sizing: content-box !important; transition: all 3s !important; animation: none !important;
  border-radius: 19px !important; box-shadow: 0 0 9px red !important; text-align: center !important; outline: 5px solid lime !important }
*::before, *::after { content: "x" !important; color: red !important }`;

const ROOT_SIZE = 'html { font-size: 62.5% } body { font-size: 1.4rem }';

/** What Bootstrap 3 does to a page's elements: its scaffolding, type, table, form and button rules. */
const BOOTSTRAP_3 = `
html { font-family: sans-serif; -webkit-text-size-adjust: 100%; font-size: 10px; -webkit-tap-highlight-color: rgba(0,0,0,0) }
*, *:before, *:after { box-sizing: border-box }
body { margin: 0; font-family: "Helvetica Neue", Helvetica, Arial, sans-serif; font-size: 14px; line-height: 1.42857143; color: #333; background-color: #fff }
a { background-color: transparent; color: #337ab7; text-decoration: none } a:hover, a:focus { color: #23527c; text-decoration: underline }
a:focus { outline: 5px auto -webkit-focus-ring-color; outline-offset: -2px }
b, strong { font-weight: bold } small { font-size: 80% } mark { background: #fcf8e3; padding: .2em }
button, input, optgroup, select, textarea { color: inherit; font: inherit; margin: 0; font-family: inherit; font-size: inherit; line-height: inherit }
button { overflow: visible } button, select { text-transform: none } input { line-height: normal }
input[type="search"] { -webkit-appearance: none; box-sizing: border-box }
table { border-collapse: collapse; border-spacing: 0; background-color: transparent } td, th { padding: 0 }
caption { padding-top: 8px; padding-bottom: 8px; color: #777; text-align: left } th { text-align: left }
h1, h2, h3, h4, h5, h6 { font-family: inherit; font-weight: 500; line-height: 1.1; color: inherit }
h1, h2, h3 { margin-top: 20px; margin-bottom: 10px } h4, h5, h6 { margin-top: 10px; margin-bottom: 10px }
h1 { font-size: 36px } h2 { font-size: 30px } h3 { font-size: 24px } h4 { font-size: 18px } h5 { font-size: 14px } h6 { font-size: 12px }
p { margin: 0 0 10px } ul, ol { margin-top: 0; margin-bottom: 10px } dl { margin-top: 0; margin-bottom: 20px }
dt, dd { line-height: 1.42857143 } dt { font-weight: bold } dd { margin-left: 0 } hr { margin: 20px 0; border: 0; border-top: 1px solid #eee }
label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: bold } legend { display: block; width: 100%; font-size: 21px }
fieldset { padding: 0; margin: 0; border: 0; min-width: 0 } [role="button"] { cursor: pointer } [hidden] { display: none }
.label { display: inline; padding: .2em .6em .3em; font-size: 75%; font-weight: bold; color: #fff; text-align: center }
.close { float: right; font-size: 21px; font-weight: bold; opacity: .2 } .button, .btn { padding: 6px 12px; border: 1px solid transparent }
.fade { opacity: 0 } .note, .more, .search, .filters, .status { display: none } .table { width: 100%; margin-bottom: 20px }`;

const ELEMENTS = `
p, a, button, h2, h3, h4, h5, ul, ol, li, span, strong, div, section, label, input, select, table, th, td, svg, path, dialog {
  font: 9px/1 fantasy !important; color: red !important; background: lime !important; margin: 31px !important; padding: 17px !important;
  display: inline !important; text-transform: uppercase !important; border: 4px solid red !important; letter-spacing: 4px !important;
  list-style: square !important; text-decoration: line-through !important; fill: red !important; max-width: 50px !important }
button:focus, a:focus { outline: none !important }`;

/** A page that by chance uses the very names of our private and other public custom properties. */
const PROPERTIES = (names) => `html, body { ${names.map((name) => `${name}: 77px`).join('; ')} }`;

export const hostilePages = {
  'inherited text styles': { style: INHERITED },
  'a page in rtl': { style: INHERITED, attributes: 'lang="de" dir="rtl"' },
  '*{… !important}': { style: SHOUTING },
  'html{font-size:62.5%}': { style: ROOT_SIZE },
  'Bootstrap 3': { style: BOOTSTRAP_3 },
  'element rules with !important': { style: ELEMENTS },
  'everything at once': { style: ROOT_SIZE + BOOTSTRAP_3 + INHERITED + SHOUTING + ELEMENTS },
};

export const propertiesPage = (names) => ({ style: PROPERTIES(names) });
