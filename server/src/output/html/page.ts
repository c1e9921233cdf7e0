import type { Language } from '../../analysis/finding.ts';
import { version } from '../../version.ts';
import type { Scan } from '../scan.ts';
import { flowGraphs } from './flowGraph.ts';
import { grid } from './grid.ts';
import { type Html, html, trusted } from './markup.ts';
import { modelOf, type ReportModel } from './model.ts';
import type { Surface } from './places.ts';
import { checklistSection, findingsSection, nothingFound, overview } from './sections.ts';
import { styles } from './styles.ts';
import { htmlTexts } from './texts.ts';

export interface PageOptions {
  readonly language: Language;
  readonly surface: Surface;
  /** A random word of letters and digits: only what carries it is run or applied. */
  readonly nonce: string;
}

/** Tells the webview which place to open. */
const script = `
const api = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-uri]');
  if (!button) return;
  const { uri, line, character } = button.dataset;
  api.postMessage({ open: uri, line: Number(line), character: Number(character) });
});
`;

/**
 * A scan as one self-contained page that loads nothing and, as a file, runs nothing: its policy forbids both. All
 * text in it that comes from elsewhere is escaped and inert.
 */
export function scanToHtml(scan: Scan, { language, surface, nonce }: PageOptions): string {
  const texts = htmlTexts[language];
  const model = modelOf(scan);
  const dateFormat = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' });
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'${surface === 'editor' ? `; script-src 'nonce-${nonce}'` : ''}`;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${texts.title}</title>
<style nonce="${nonce}">${trusted(styles)}</style>
</head>
<body>
<header><h1>${texts.title}</h1><span class="dim">${texts.intro(model.servers, scan.files.length)} · <time datetime="${scan.time.toISOString()}">${dateFormat.format(scan.time)}</time></span></header>
${scan.files.length === 0 ? nothingFound(scan, language) : contents(model, language, surface)}
<footer>${texts.made(version)}</footer>
${surface === 'editor' ? html`<script nonce="${nonce}">${trusted(script)}</script>` : ''}
</body>
</html>
`;
  return page.toString();
}

function contents(model: ReportModel, language: Language, surface: Surface): Html {
  return html`<nav aria-label="${htmlTexts[language].contents}">${navigation(language)}</nav>
<main>
${overview(model, language, surface)}
${grid(model.groups, language, surface)}
${flowGraphs(model, language)}
${findingsSection(model, language, surface)}
${checklistSection(model, language)}
</main>`;
}

function navigation(language: Language): Html[] {
  const texts = htmlTexts[language];
  const parts = [
    ['grid', texts.grid],
    ['flows', texts.flows],
    ['findings', texts.findings],
    ['checklist', texts.checklist],
  ] as const;
  return parts.map(([id, title]) => html`<a href="#${id}">${title}</a>`);
}
