import type { Language } from '../analysis/finding.ts';
import type { Lock } from '../analysis/lock/model.ts';
import { describeProblem } from '../discovery/problems.ts';
import type { ReadProblem } from '../discovery/read.ts';

/** Another process keeps writing the file. */
export class BusyError extends Error {}

type Unusable = NonNullable<Lock['unusable']>;

/** A file of approvals that must not be written: nobody knows what is in it. */
export class UnusableError extends Error {
  readonly path: string;
  readonly reason: Unusable | ReadProblem;

  constructor(path: string, reason: Unusable | ReadProblem) {
    super(path);
    this.path = path;
    this.reason = reason;
  }
}

const reasons: Readonly<Record<Language, Record<Unusable, string>>> = {
  en: {
    conflict: 'the conflicts of a merge are still in it',
    broken: 'it cannot be read as approvals',
    newer: 'it comes from a newer version of Toolseal',
  },
  ja: {
    conflict: 'マージの競合が残っています',
    broken: '承認として読み取れません',
    newer: '新しいバージョンの Toolseal で書かれています',
  },
};

/** Why approvals could not be written, as a sentence. Says nothing of what is not foreseen. */
export function describeApprovalProblem(error: unknown, language: Language): string {
  const isJapanese = language === 'ja';
  if (error instanceof UnusableError) {
    const { path, reason: code } = error;
    const reason = isOfText(code) ? reasons[language][code] : describeProblem(code, language);
    return isJapanese ? `${path} は変更していません: ${reason}。` : `${path} was left alone: ${reason}.`;
  }
  if (error instanceof BusyError) {
    return isJapanese
      ? '別のプロセスがロックファイルを書き込んでいます。もう一度お試しください。'
      : 'Another process keeps writing the lock. Try again.';
  }
  const { code = '' } = error as NodeJS.ErrnoException;
  return isJapanese ? `承認を書き込めません (${code})。` : `The approvals cannot be written (${code}).`;
}

function isOfText(reason: UnusableError['reason']): reason is Unusable {
  return Object.hasOwn(reasons.en, reason);
}
