import { type Html, html } from './markup.ts';
import type { ShownPlace } from './model.ts';

/** Where the report is shown: as a file in a browser, or in a webview of VS Code. */
export type Surface = 'file' | 'editor';

/**
 * Leads to a place: the webview is told to open it, a browser hands it to VS Code (`vscode://file/…`, which VS Code
 * registers). What is on no disk is only named.
 */
export function placeLink(
  { uri, line, character }: ShownPlace,
  content: Html | string,
  surface: Surface,
): Html {
  if (surface === 'editor')
    return html`<button class="link" type="button" data-uri="${uri}" data-line="${line}" data-character="${character}">${content}</button>`;
  const path = /^file:\/\/(\/.*)$/s.exec(uri)?.[1];
  return path === undefined
    ? html`${content}`
    : html`<a href="vscode://file${path}:${line + 1}:${character + 1}">${content}</a>`;
}

/** A place as people write it: lines and columns from 1. */
export function placeText({ path, line, character }: ShownPlace): string {
  return `${path}:${line + 1}:${character + 1}`;
}
