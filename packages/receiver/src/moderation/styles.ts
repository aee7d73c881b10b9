/** The one style sheet of the pages, in the colours of the widgets; without light-dark() it stays light. */
export const STYLES = `
:root{color-scheme:light;--ink:#1a1d21;--muted:#555c66;--paper:#fff;--tint:#f3f5f7;--line:#d5dae0;--edge:#767e89;--action:#004b93;--on:#fff;--alert:#a1131b}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#eceef1;--muted:#b3bac4;--paper:#14171b;--tint:#20252b;--line:#3a424c;--edge:#8b94a0;--action:#8cbdf5;--on:#101317;--alert:#ff9c94}}
*{box-sizing:border-box}
html{background:var(--paper)}
body{margin:0;background:var(--paper);color:var(--ink);font-family:system-ui,sans-serif;line-height:1.5;overflow-wrap:break-word;hyphens:auto}
header,main{max-width:60em;margin-inline:auto;padding-inline:1em}
header{overflow-wrap:anywhere;display:flex;flex-wrap:wrap;align-items:center;gap:.25em 1.5em;padding-block:.75em;border-block-end:1px solid var(--line)}
main{padding-block:1.5em 4em}
main:focus{outline:none}
h1{margin:0 0 .5em;font-size:1.75em;line-height:1.2}
.receipt{display:inline-block;max-inline-size:100%;overflow-wrap:anywhere}
h2{margin:1.5em 0 .5em;font-size:1.125em;line-height:1.2}
p{margin:.5em 0;max-width:42em}
a{color:var(--action)}
.brand{margin:0;font-weight:700}
.brand span{font-weight:400;color:var(--muted)}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{inset-inline-start:1em;padding:.5em;background:var(--paper)}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25em;margin:0;padding:0;list-style:none}
nav a,.pages a{display:inline-flex;flex-wrap:wrap;align-items:center;min-block-size:2.75em}
.who{display:flex;flex-wrap:wrap;align-items:center;gap:0 .75em;margin-inline-start:auto;color:var(--muted);font-size:.875em}
:focus-visible{outline:3px solid var(--action);outline-offset:2px}
label,legend{display:block;font-weight:600}
label{margin-block-start:.75em}
legend{float:inline-start;inline-size:100%;padding:0}
legend+*{clear:both}
fieldset{min-inline-size:0;margin:1.5em 0 0;padding:1em 0 0;border:0;border-block-start:1px solid var(--line)}
input,select,textarea,button{font:inherit;color:inherit;max-inline-size:100%}
input:not([type=radio],[type=checkbox]),select,textarea{inline-size:100%;min-block-size:2.75em;padding:.5em .75em;border:1px solid var(--edge);border-radius:.25em;background:var(--paper)}
textarea{resize:vertical}
.choice{display:flex;align-items:center;gap:.5em;min-block-size:2.75em;margin:0;padding-block:.5em;font-weight:400;overflow-wrap:anywhere}
.choice input{flex:none;inline-size:1.25em;block-size:1.25em;margin:0;accent-color:var(--action)}
button{min-block-size:2.75em;margin-block-start:1em;padding:.5em 1.25em;border:1px solid var(--action);border-radius:.25em;background:var(--action);color:var(--on);font-weight:600;cursor:pointer}
button.quiet{background:none;color:var(--action);font-weight:400}
.who button{margin:0;padding-inline:.75em}
button.danger{border-color:var(--alert);background:var(--alert)}
a.danger{color:var(--alert)}
details{border-block-end:1px solid var(--line)}
summary{min-block-size:2.75em;padding-block:.625em;cursor:pointer;overflow-wrap:anywhere}
details>.choice{margin-inline-start:1.25em}
details>.choice:last-child{margin-block-end:.5em}
form>h2~fieldset:first-of-type{margin-block-start:.5em;padding-block-start:0;border:0}
.note{color:var(--muted);font-size:.875em}
.narrow{max-width:42em}
.filter,.inline{display:flex;flex-wrap:wrap;align-items:flex-end;gap:.5em 1em}
.filter>div{flex:1 1 9em;min-inline-size:0}
.filter>.wide,.inline>.wide{flex:2 1 16em}
.inline a{align-self:center;padding-block:.5em}
.states{margin-block-start:1em;border-block-end:1px solid var(--line)}
.states b{margin-inline-start:.35em;font-variant-numeric:tabular-nums}
.states [aria-current]{color:var(--ink);box-shadow:inset 0 -3px var(--action);text-decoration:none}
.entries{margin:0;padding:0;list-style:none}
.entries>li{padding-block:1em}
.entries>li+li{border-block-start:1px solid var(--line)}
.entries h2{margin:0;font-size:1em}
.entries p{margin:.25em 0}
.entries .meta{max-width:none}
.meta{color:var(--muted);font-size:.875em}
.meta b{color:var(--ink)}
.beginning,.said{unicode-bidi:isolate;overflow-wrap:anywhere}
.said{margin:1em 0;padding:1em;max-width:42em;background:var(--tint);border-inline-start:3px solid var(--edge);font:inherit;white-space:pre-wrap}
.sign{margin-inline:.1em;padding-inline:.25em;border:1px solid var(--alert);border-radius:.25em;color:var(--alert);font-size:.75em;unicode-bidi:isolate}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13em,100%),1fr));gap:.75em 1.5em;margin:0 0 1em}
dt{color:var(--muted);font-size:.875em}
dd{margin:0;overflow-wrap:anywhere}
.problem,.done,.hint{margin:1em 0;padding:.75em 1em;max-width:42em;border-inline-start:3px solid var(--action);background:var(--tint)}
.problem{border-color:var(--alert)}
.pages{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.5em;margin-block-start:1em}
.tools{margin-block-start:2em;border-block-start:1px solid var(--line)}
.end{margin-block-start:3em}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.5em 1em .5em 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
.number{text-align:end}
.votes{inline-size:100%;max-inline-size:42em}
.votes th[scope=row]{font-weight:400;overflow-wrap:anywhere}
.votes td.number,.votes th.number{padding-inline-end:0;padding-inline-start:1em}
.entries h3{margin:0;font-size:1em}
@media (forced-colors:active){.states [aria-current]{padding-block-start:3px;border-block-end:3px solid}.problem,.done,.hint,.said{border:1px solid}}
`;
