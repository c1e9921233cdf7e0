import { type CodeAction, CodeActionKind, RequestType } from 'vscode-languageserver';
import type { Finding, Language } from '../analysis/finding.ts';
import { many } from '../analysis/text/hidden/names.ts';
import { hiddenMessages, writtenOut } from '../analysis/text/hidden/whole.ts';
import { maskTokens } from '../analysis/text/tokens.ts';
import type { JsonPath } from '../analysis/tree.ts';
import { SHOW_TEXT_COMMAND, TEXT_REQUEST, type TextParams, type TextResult } from '../protocol.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { Check } from './documents.ts';
import { answer, type Session } from './session.ts';

const textRequest = new RequestType<TextParams, TextResult | null, never>(TEXT_REQUEST);

/** More of one text than anybody reads. */
const longestText = 100_000;

/** Answers requests for the whole text that a finding is about, in a form that nothing obeys or renders. */
export function provideTexts(session: Session): void {
  const { connection, documents, language } = session;
  connection.onRequest(textRequest, ({ uri, fingerprint }, token) =>
    answer<TextResult | null>(session, TEXT_REQUEST, token, null, async () => {
      // A tab with such a text outlives that of its file, and comes back before it in the next window.
      const text = await documents.textOf(uri);
      const findings = text === undefined ? [] : await documents.findings(uri, text);
      const finding = findings.find((finding) => finding.fingerprint === fingerprint);
      return finding?.whole ? { text: describe(finding, finding.whole(), language) } : null;
    }),
  );
}

/** Offers to show the text around a finding, where the client can show one. */
export function textActions(session: Session, check: Check, findings: readonly Finding[]): CodeAction[] {
  if (!session.options.showsTexts) return [];
  const title = words[session.language].show;
  const paths = new Set<string>();
  return findings.flatMap((finding) => {
    const path = JSON.stringify(finding.path);
    if (!finding.whole || paths.has(path)) return [];
    paths.add(path);
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(session, check, finding)],
      command: { title, command: SHOW_TEXT_COMMAND, arguments: [check.document.uri, finding.fingerprint] },
    };
  });
}

function describe({ path }: Finding, text: string, language: Language): string {
  const { about, decoded, at } = words[language];
  const messages = hiddenMessages(text).map(
    ({ ways, from, message }) =>
      `${ways.map((way) => many[way][language]).join(' › ')}, ${at(from + 1)}:\n${shown(message)}`,
  );
  return [
    about,
    shown(pointer(path)),
    line,
    shown(text),
    line,
    ...(messages.length > 0 ? [decoded, '', ...messages.flatMap((message) => [message, ''])] : []),
  ].join('\n');
}

const line = '─'.repeat(72);

function shown(text: string): string {
  return writtenOut(maskTokens(text.slice(0, longestText)));
}

/** `tools[0].description` */
function pointer(path: JsonPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

interface Words {
  readonly show: string;
  readonly about: string;
  readonly decoded: string;
  readonly at: (character: number) => string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    show: 'Show the whole text as it is',
    about:
      'The whole text that a model receives, in plain characters. What is not drawn is written as \\u{…}.',
    decoded: 'Decoded:',
    at: (character) => `character ${character}`,
  },
  ja: {
    show: '全文をそのままの文字で表示',
    about: 'モデルが受け取る全文です。目に見えない文字は \\u{…} と書き表しています。',
    decoded: 'デコードした内容:',
    at: (character) => `${character} 文字目`,
  },
};
