import type { Language } from './finding.ts';
import type { Syntax } from './formats/format.ts';
import type { SyntaxProblem } from './formats/parsed.ts';
import type { ConfigDocument } from './model.ts';

type Text = Readonly<Record<Language, (line: number, syntax: string) => string>>;

const syntaxReasons: Readonly<Record<SyntaxProblem['reason'], Text>> = {
  unexpected: {
    en: (line, syntax) => `line ${line} is not valid ${syntax}`,
    ja: (line, syntax) => `${line} 行目が ${syntax} として正しくありません`,
  },
  'second-value': {
    en: (line) => `line ${line} begins another value behind the end of the document`,
    ja: (line) => `文書の終わりの後、${line} 行目に別の値があります`,
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
  'too-much': {
    en: (line) => `what begins on line ${line} is more than can be looked at`,
    ja: (line) => `${line} 行目からの内容は大きすぎて検査できません`,
  },
};

const syntaxNames: Readonly<Record<Syntax, string>> = {
  json: 'JSON',
  jsonc: 'JSON',
  yaml: 'YAML',
  toml: 'TOML',
  'front-matter': 'YAML',
};

/** Why a document was read only in part: the first syntax error with its line (from 1). */
export function syntaxReason(
  text: string,
  problem: SyntaxProblem,
  syntax: Syntax,
  language: Language,
): string {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < problem.start; at = text.indexOf('\n', at + 1)) line++;
  return syntaxReasons[problem.reason][language](line, syntaxNames[syntax]);
}

/** Whether a broken text gave nothing at all, as one in another syntax or encoding does: it breaks where it begins. */
export function isUnread({
  root,
  problems,
  servers,
  toolSets,
  requests,
}: Pick<ConfigDocument, 'root' | 'problems' | 'servers' | 'toolSets' | 'requests'>): boolean {
  const [problem] = problems;
  if (!problem || servers.length + toolSets.length + requests.length > 0) return false;
  const first = root?.kind === 'object' ? root.members[0] : undefined;
  return !first || problem.start < first.key.start;
}

/** Why a document was checked only in part: a rule broke down. */
export function failedReason(ruleId: string, language: Language): string {
  return language === 'ja'
    ? `ルール ${ruleId} が内部エラーで停止しました`
    : `the rule ${ruleId} stopped with an internal error`;
}
