import type { Language } from '../analysis/finding.ts';
import type { ReadProblem } from './read.ts';

const texts: Readonly<Record<Language, Readonly<Record<ReadProblem, string>>>> = {
  en: {
    missing: 'does not exist',
    denied: 'no permission to read it',
    'too-large': 'larger than 20 MiB',
    'not-a-file': 'not a regular file',
    'broken-link': 'a link that leads nowhere',
    'link-outside': 'a link that leads out of the folder',
    'too-deep': 'nested too deep',
    'too-many': 'too many folders to look into all of them',
    'bad-name': 'its name is not valid UTF-8',
    failed: 'could not be read',
  },
  ja: {
    missing: '存在しません',
    denied: '読み取る権限がありません',
    'too-large': '20 MiB を超えています',
    'not-a-file': '通常のファイルではありません',
    'broken-link': 'リンク先がありません',
    'link-outside': 'フォルダーの外へのリンクです',
    'too-deep': '階層が深すぎます',
    'too-many': 'フォルダーが多すぎるため、すべては確認していません',
    'bad-name': '名前が正しい UTF-8 ではありません',
    failed: '読み取れませんでした',
  },
};

/** Why something was not read, for people. */
export function describeProblem(problem: ReadProblem, language: Language): string {
  return texts[language][problem];
}

/** What could be read, but is not. */
export const leftAlone: ReadonlySet<ReadProblem> = new Set([
  'too-large',
  'link-outside',
  'too-deep',
  'too-many',
]);
