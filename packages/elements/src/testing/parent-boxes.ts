/** The parents of ../shared/cases/parent-boxes.html and more of their kind: a widget goes into `.box`. */
export const parentBoxes: Readonly<Record<string, string>> = {
  'a block': '<div class="box"></div>',
  'a row': '<div style="display:flex"><nav>Menü</nav><div class="box"></div></div>',
  'a column whose items are centred':
    '<div style="display:flex;flex-direction:column;align-items:center"><div class="box"></div></div>',
  'a row with automatic margins':
    '<div style="display:flex"><div class="box" style="margin:auto"></div></div>',
  'a grid of items at its start':
    '<div style="display:grid;justify-items:start"><div class="box"></div></div>',
  'an automatic column of a grid':
    '<div style="display:grid;grid-template-columns:auto 1fr"><div class="box"></div><p>Text</p></div>',
  'an inline block': '<div class="box" style="display:inline-block"></div>',
  'a float': '<div class="box" style="float:left"></div><div style="clear:both"></div>',
  'fit-content': '<div class="box" style="width:fit-content"></div>',
  'an absolute box':
    '<div style="position:relative;height:40em"><div class="box" style="position:absolute"></div></div>',
  'a table cell': '<table><tr><td>Zelle</td><td class="box"></td></tr></table>',
  columns: '<div style="columns:2"><div class="box"></div></div>',
  'a scaled box': '<div style="transform:scale(.8)"><div class="box"></div></div>',
  'display: contents': '<div style="display:contents"><div class="box"></div></div>',
  // Not in that page.
  'floats in floats':
    '<div style="float:left"><div style="float:right"><div class="box" style="float:left"></div></div></div>',
  'an inline flex container': '<span style="display:inline-flex"><div class="box"></div></span>',
  'an inline grid': '<div style="display:inline-grid"><div class="box"></div></div>',
  'a grid of minmax(min-content, max-content)':
    '<div style="display:grid;grid-template-columns:minmax(min-content,max-content) auto"><div class="box"></div><p>Text</p></div>',
  'a column of min-content':
    '<div style="display:grid;grid-template-columns:min-content 1fr"><div class="box"></div><p>Text</p></div>',
  'min-content': '<div class="box" style="width:min-content"></div>',
  'max-content within a limit': '<div class="box" style="width:max-content;max-width:100%"></div>',
  'a fieldset': '<fieldset class="box" style="display:table"></fieldset>',
  'a dialog': '<dialog open class="box" style="max-width:calc(100% - 2em)"></dialog>',
  details:
    '<details open style="display:inline-block"><summary>Mehr</summary><div class="box"></div></details>',
  'a box between two sides':
    '<div style="position:relative;height:40em"><div class="box" style="position:absolute;left:1em;right:1em"></div></div>',
  'rows that wrap':
    '<div style="display:flex;flex-wrap:wrap;justify-content:center"><nav>Menü</nav><div class="box"></div></div>',
  'a zoomed box': '<div style="zoom:1.25"><div class="box" style="float:left"></div></div>',
  'a table as wide as the page':
    '<table style="width:100%"><tr><td>Eine Zelle mit mehr Text</td><td class="box"></td></tr></table>',
  'a table of fixed layout':
    '<table style="width:100%;table-layout:fixed"><tr><td class="box"></td></tr></table>',
  'a button-like label': '<label class="box" style="display:inline-block;padding:1em"></label>',
  'a list of inline items':
    '<ul style="display:flex;list-style:none;padding:0"><li class="box"></li></ul>',
  'a row whose items may not shrink below zero':
    '<div style="display:flex"><nav>Menü</nav><div class="box" style="min-width:0"></div></div>',
  'a column at its end':
    '<div style="display:flex;flex-direction:column;align-items:flex-end"><div class="box" style="display:flex;flex-direction:column;align-items:start"></div></div>',
  'a box that centres in both directions':
    '<div style="display:grid;place-content:center;place-items:center"><div class="box"></div></div>',
  'a narrow column': '<div class="box" style="width:15em;padding:0 .5em"></div>',
  'letters from right to left': '<div dir="rtl" style="display:flex"><div class="box"></div></div>',
  'lines from top to bottom':
    '<div style="writing-mode:vertical-rl"><div class="box" style="writing-mode:horizontal-tb;inline-size:fit-content;max-inline-size:300px"></div></div>',
};

/** What pages make of the elements themselves; `none` is their right. */
export const hostDisplays: readonly string[] = [
  ...['block', 'inline', 'inline-block', 'flow-root', 'list-item', 'contents'],
  ...['flex', 'inline-flex', 'grid', 'inline-grid'],
  ...['table', 'inline-table', 'table-cell', 'table-row', 'table-row-group', 'table-caption'],
];
