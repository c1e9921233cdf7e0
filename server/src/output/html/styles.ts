/**
 * The look of the report: VS Code's own colours in the editor, a quiet light and dark theme in a browser. Severity is
 * always a number or a word as well as a colour.
 */
export const styles = `
:root {
  --text: var(--vscode-foreground, #24292f);
  --dim: var(--vscode-descriptionForeground, #5f6b76);
  --page: var(--vscode-editor-background, #fbfbfa);
  --card: var(--vscode-editorWidget-background, #ffffff);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, #d9dde2));
  --link: var(--vscode-textLink-foreground, #0b66c3);
  --focus: var(--vscode-focusBorder, #0b66c3);
  --error: var(--vscode-editorError-foreground, #c02b3c);
  --warning: var(--vscode-editorWarning-foreground, #9a6700);
  --information: var(--vscode-editorInfo-foreground, #0b66c3);
  --hint: var(--vscode-descriptionForeground, #5f6b76);
  --good: var(--vscode-testing-iconPassed, #1a7f4b);
  --mono: var(--vscode-editor-font-family, ui-monospace, SFMono-Regular, Menlo, Consolas, monospace);
}
@media (prefers-color-scheme: dark) {
  body:not([class*='vscode-']) {
    --text: #d7dde4; --dim: #93a0ad; --page: #14181c; --card: #1b2026; --line: #323a43; --link: #6cb2ff; --focus: #6cb2ff;
    --error: #ff8b8b; --warning: #e3b341; --information: #6cb2ff; --hint: #93a0ad; --good: #56c98a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: clamp(1rem, 3vw, 2.5rem); max-width: 76rem; color: var(--text); background: var(--page);
  font: 15px/1.55 var(--vscode-font-family, system-ui, -apple-system, 'Segoe UI', 'Hiragino Sans', 'Noto Sans JP', sans-serif);
  overflow-wrap: anywhere;
}
h1 { font-size: 1.55rem; font-weight: 600; margin: 0; letter-spacing: -0.01em; }
h2 { font-size: 1.12rem; font-weight: 600; margin: 2.6rem 0 0.4rem; }
h3 { font-size: 0.95rem; font-weight: 600; margin: 1.2rem 0 0.4rem; }
p { margin: 0.3rem 0; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
code, .mono { font-family: var(--mono); font-size: 0.88em; }
.dim { color: var(--dim); }
.small { font-size: 0.86rem; }
header { display: flex; flex-wrap: wrap; gap: 0.4rem 1.4rem; align-items: baseline; }
nav { display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; margin: 0.7rem 0 1.4rem; font-size: 0.9rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 0.9rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.15rem; }
.card h2 { margin: 0; font-size: 0.84rem; font-weight: 500; color: var(--dim); }
.big { font-size: 2rem; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; }
.card ul { list-style: none; margin: 0.5rem 0 0; padding: 0; font-size: 0.9rem; }
.card li { display: flex; justify-content: space-between; gap: 0.8rem; padding: 0.12rem 0; }
.card li > :last-child { flex: none; }
.card li > :last-child:not(.badge) { color: var(--dim); font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { padding: 0.42rem 0.5rem; text-align: left; vertical-align: middle; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-weight: 500; color: var(--dim); font-size: 0.78rem; white-space: nowrap; }
thead th abbr { text-decoration: none; cursor: help; }
tbody th { font-weight: 400; min-width: 13rem; }
tbody th .name { font-weight: 600; }
tr.file th { padding-top: 0.75rem; color: var(--dim); font-size: 0.82rem; border-top: 1px solid var(--line); }
td.cell { width: 3.4rem; padding: 0.2rem; text-align: center; }
td.cell > a, td.cell > span {
  display: block; border-radius: 6px; padding: 0.24rem 0; font-weight: 600; font-variant-numeric: tabular-nums;
}
td.cell > span { color: var(--dim); font-weight: 400; opacity: 0.55; }
.error { --tone: var(--error); } .warning { --tone: var(--warning); }
.information { --tone: var(--information); } .hint { --tone: var(--hint); }
.met { --tone: var(--good); } .not-met { --tone: var(--warning); } .cannot-tell { --tone: var(--hint); }
td.cell > a { color: inherit; background: color-mix(in srgb, var(--tone) 20%, transparent); box-shadow: inset 0 -2px var(--tone); }
td.cell > a.error { background: color-mix(in srgb, var(--tone) 30%, transparent); }
.badge {
  display: inline-block; flex: none; padding: 0.05rem 0.5rem; border-radius: 999px; font-size: 0.78rem; font-weight: 600;
  background: color-mix(in srgb, var(--tone) 18%, transparent); box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--tone) 60%, transparent); white-space: nowrap;
}
.finding { padding: 0.75rem 0; border-top: 1px solid var(--line); display: grid; grid-template-columns: 7rem 1fr; gap: 0.2rem 1rem; }
.finding:target { background: color-mix(in srgb, var(--focus) 10%, transparent); box-shadow: 0 0 0 0.4rem color-mix(in srgb, var(--focus) 10%, transparent); border-radius: 4px; }
.finding p { margin: 0; }
.place { display: flex; flex-wrap: wrap; gap: 0 1rem; }
button.link { all: unset; color: var(--link); cursor: pointer; }
button.link:hover { text-decoration: underline; }
button.link:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
figure { margin: 0.8rem 0 0; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 0.9rem 1rem; overflow-x: auto; }
figcaption { font-size: 0.86rem; color: var(--dim); margin-bottom: 0.4rem; }
svg { display: block; min-width: 38rem; width: 100%; height: auto; }
svg text { fill: var(--text); font-size: 13px; }
svg .column { fill: var(--dim); font-size: 12px; }
svg .what { fill: var(--dim); font-size: 11.5px; }
svg rect { fill: var(--page); stroke: var(--line); }
svg path { fill: none; stroke: var(--warning); stroke-width: 2; }
svg .arrow { fill: var(--warning); stroke: none; }
.items { list-style: none; margin: 0; padding: 0; }
.items li { display: grid; grid-template-columns: 7.5rem 1fr; gap: 0.1rem 1rem; padding: 0.5rem 0; border-top: 1px solid var(--line); }
.items .small { grid-column: 2; }
.checklist { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); gap: 0 2.2rem; }
footer { margin-top: 3rem; font-size: 0.84rem; color: var(--dim); }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  .finding, .items li { grid-template-columns: 1fr; }
  .items .small { grid-column: 1; }
  tbody th { min-width: 10rem; }
}
@media (forced-colors: active) { .badge, td.cell > a { border: 1px solid; } }
@media print { nav, button.link { display: none; } body { max-width: none; } }
body.vscode-high-contrast .badge, body.vscode-high-contrast td.cell > a,
body.vscode-high-contrast-light .badge, body.vscode-high-contrast-light td.cell > a { border: 1px solid var(--tone); }
`;
