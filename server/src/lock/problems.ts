import type { Language } from '../analysis/finding.ts';
import type { Lock } from '../analysis/lock/model.ts';

/** Another process keeps writing the file. */
export class BusyError extends Error {}

/** A file of approvals that must not be written: nobody knows what is in it. */
export class UnusableError extends Error {
  readonly path: string;
  readonly reason: NonNullable<Lock['unusable']>;

  constructor(path: string, reason: NonNullable<Lock['unusable']>) {
    super(path);
    this.path = path;
    this.reason = reason;
  }
}

const reasons: Readonly<Record<Language, Record<NonNullable<Lock['unusable']>, string>>> = {
  en: {
    conflict: 'the conflicts of a merge are still in it',
    broken: 'it cannot be read',
    newer: 'it comes from a newer version of Toolseal',
  },
  ja: {
    conflict: 'マージの競合が残っています',
    broken: '読み取れません',
    newer: '新しいバージョンの Toolseal で書かれています',
  },
};

/** Why approvals could not be written, as a sentence. Says nothing of what is not foreseen. */
export function describeApprovalProblem(error: unknown, language: Language): string {
  const isJapanese = language === 'ja';
  if (error instanceof UnusableError) {
    const reason = reasons[language][error.reason];
    return isJapanese
      ? `${error.path} は変更していません: ${reason}。`
      : `${error.path} was left alone: ${reason}.`;
  }
  if (error instanceof BusyError) {
    return isJapanese
      ? '別のプロセスがロックファイルを書き込んでいます。もう一度お試しください。'
      : 'Another process keeps writing the lock. Try again.';
  }
  const { code = '' } = error as NodeJS.ErrnoException;
  return isJapanese ? `承認を書き込めません (${code})。` : `The approvals cannot be written (${code}).`;
}
