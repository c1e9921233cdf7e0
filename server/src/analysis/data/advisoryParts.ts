import type { AffectedRange } from './advisories.ts';

/** What several rows of the tables of advisories share. */

export const record = { source: 'CVE record (CVEProject/cvelistV5)', confidence: 'high' } as const;
export const pages = { source: 'OSV and CVE pages', confidence: 'medium' } as const;

export function before(fixed: string, introduced = '0'): AffectedRange[] {
  return [{ introduced, fixed }];
}

export const injection = { en: 'command injection', ja: 'コマンドインジェクション' };
export const ssrf = {
  en: 'requests to internal addresses (SSRF)',
  ja: '内部アドレスへのリクエスト (SSRF)',
};
export const mixedResponses = {
  en: 'answers that reach the wrong client',
  ja: '応答が別のクライアントに届く問題',
};
export const leavesFolder = {
  en: 'access to files outside the allowed folders',
  ja: '許可したフォルダー外のファイルへのアクセス',
};
export const rebinding = {
  en: 'no protection against DNS rebinding',
  ja: 'DNS リバインディングへの対策の欠如',
};
