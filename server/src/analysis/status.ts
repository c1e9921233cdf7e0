import type { Language } from './finding.ts';
import type { SyntaxProblem } from './formats/json.ts';

type Text = Readonly<Record<Language, (line: number) => string>>;

const syntaxReasons: Readonly<Record<SyntaxProblem['reason'], Text>> = {
  unexpected: {
    en: (line) => `line ${line} is not valid JSON`,
    ja: (line) => `${line} 行目が JSON として正しくありません`,
  },
  unclosed: {
    en: (line) => `a bracket is still open at line ${line}`,
    ja: (line) => `${line} 行目の時点で括弧が閉じられていません`,
  },
  'unfinished-string': {
    en: (line) => `a string on line ${line} does not end`,
    ja: (line) => `${line} 行目の文字列が閉じられていません`,
  },
  'missing-value': {
    en: (line) => `a value is missing on line ${line}`,
    ja: (line) => `${line} 行目に値がありません`,
  },
  'missing-separator': {
    en: (line) => `a comma, colon or bracket is missing on line ${line}`,
    ja: (line) => `${line} 行目にコンマ、コロン、または括弧が足りません`,
  },
};

/** Why a document was read only in part: the first syntax error with its line (from 1). */
export function syntaxReason(text: string, problem: SyntaxProblem, language: Language): string {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < problem.start; at = text.indexOf('\n', at + 1)) line++;
  return syntaxReasons[problem.reason][language](line);
}

/** Why a document of a known client was not read at all. */
export function notReadReason(syntax: string, language: Language): string {
  const name = syntax.toUpperCase();
  return language === 'ja' ? `このバージョンは ${name} を読めません` : `this version does not read ${name}`;
}
