import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { textsIn } from '../../server/src/language/openTexts.ts';
import { createDocumentCheck } from '../../server/src/policy/check.ts';

const texts = textsIn('utf-16');

/** How many characters are typed before they are taken back. */
const word = 12;

/**
 * Types into a document and takes it back, over and over, as the language server sees it: each call is
 * one keystroke, whose edit goes into the text, which is then checked again.
 *
 * @param offset where, inside a string
 */
export function typing(uri: string, text: string, offset: number): { run: () => unknown } {
  const check = createDocumentCheck(uri, { language: 'en', today: '2026-01-01' }, undefined);
  let document: TextDocument = texts.create(uri, 'jsonc', 1, text);
  let typed = 0;
  let isTyping = true;
  check(text, () => false);
  return {
    run: () => {
      document = texts.update(document, [next()], document.version + 1);
      return check(document.getText(), () => false);
    },
  };

  function next(): TextDocumentContentChangeEvent {
    if (typed === word) isTyping = false;
    if (typed === 0) isTyping = true;
    const start = document.positionAt(offset + (isTyping ? typed : typed - 1));
    const end = isTyping ? start : { ...start, character: start.character + 1 };
    typed += isTyping ? 1 : -1;
    return { range: { start, end }, text: isTyping ? 'x' : '' };
  }
}

/** A place inside the value of a server in the middle of a config of `largeConfig`. */
export function middleOf(text: string): number {
  return text.indexOf('"npx"', text.length / 2) + '"npx'.length;
}
