import type { Advisory } from './advisories.ts';
import { before, injection, leavesFolder, pages, record, ssrf } from './advisoryParts.ts';

/** Advisories of PyPI packages by normalised name. */
export const pypiAdvisories: Readonly<Record<string, readonly Advisory[]>> = {
  'cli-mcp-server': [
    {
      ids: ['CVE-2026-85660'],
      affected: [{ introduced: '0', lastAffected: '0.2.5' }],
      problem: {
        en: 'a way around its list of allowed commands, since `ALLOW_SHELL_OPERATORS` is on',
        ja: '`ALLOW_SHELL_OPERATORS` が有効なため、許可コマンドの一覧を回避できる問題',
      },
      condition: { variable: 'ALLOW_SHELL_OPERATORS' },
      ...record,
    },
  ],
  fastmcp: [
    {
      ids: ['CVE-2025-64340'],
      affected: before('3.2.0'),
      problem: {
        en: 'command injection in its install command on Windows',
        ja: 'Windows でのインストールコマンドへのコマンドインジェクション',
      },
      ...record,
    },
    {
      ids: ['GHSA-rcfx-77hg-w2wv'],
      affected: before('2.14.0'),
      problem: { en: 'a published vulnerability', ja: '公開済みの脆弱性' },
      source: 'GitHub advisory',
      confidence: 'medium',
    },
  ],
  'kubectl-mcp-server': [
    {
      ids: ['CVE-2025-69902'],
      affected: [{ introduced: '1.2.0', lastAffected: '1.2.0' }],
      problem: injection,
      ...record,
    },
  ],
  'kubectl-mcp-tool': [
    {
      ids: ['CVE-2025-69902'],
      affected: [{ introduced: '1.2.0', lastAffected: '1.2.0' }],
      problem: injection,
      ...record,
    },
  ],
  litellm: [
    {
      ids: ['CVE-2026-42271'],
      affected: before('1.83.7', '1.74.2'),
      problem: {
        en: 'remote code execution, exploited in the wild (CISA KEV)',
        ja: '悪用が確認されているリモートコード実行 (CISA KEV)',
      },
      ...record,
    },
    {
      ids: ['CVE-2026-59822'],
      affected: before('1.84.0'),
      problem: { en: 'a way around authentication', ja: '認証の回避' },
      ...pages,
    },
  ],
  mcp: [
    {
      ids: ['CVE-2026-116686', 'GHSA-rwrf-2pqf-9j8j'],
      affected: [...before('1.30.0', '1.10.0'), ...before('2.2.0', '2.0.0')],
      problem: { en: 'schemas that make it fetch addresses', ja: 'スキーマ経由での外部アドレスの取得' },
      ...pages,
    },
    {
      ids: ['CVE-2026-59951', 'GHSA-84m7-p3x7-pcfv'],
      affected: [...before('1.30.0', '1.8.0'), ...before('2.2.0', '2.0.0')],
      problem: { en: 'memory exhaustion', ja: 'メモリの枯渇' },
      ...pages,
    },
    {
      ids: ['CVE-2026-59950', 'GHSA-vj7q-gjh5-988w'],
      affected: before('1.28.1'),
      problem: { en: 'no check of the origin of WebSockets', ja: 'WebSocket のリクエスト元の検証の欠如' },
      ...pages,
    },
    {
      ids: ['CVE-2026-52869', 'GHSA-jpw9-pfvf-9f58'],
      affected: before('1.27.2'),
      problem: { en: "access to other people's sessions", ja: '他人のセッションへのアクセス' },
      ...pages,
    },
    {
      ids: ['CVE-2025-66416', 'GHSA-9h52-p55h-vw2f'],
      affected: before('1.23.0'),
      problem: { en: 'a published vulnerability', ja: '公開済みの脆弱性' },
      ...pages,
    },
    {
      ids: ['CVE-2025-53365'],
      affected: before('1.10.0'),
      problem: { en: 'a published vulnerability', ja: '公開済みの脆弱性' },
      ...pages,
    },
    {
      ids: ['CVE-2025-53366'],
      affected: before('1.9.4'),
      problem: { en: 'a published vulnerability', ja: '公開済みの脆弱性' },
      ...pages,
    },
  ],
  'mcp-atlassian': [
    {
      ids: ['CVE-2026-27825', 'CVE-2026-27826'],
      affected: before('0.17.0'),
      score: 9.1,
      problem: { en: 'published vulnerabilities', ja: '公開済みの脆弱性' },
      ...record,
    },
    {
      ids: [
        'CVE-2026-77254',
        'CVE-2026-77247',
        'CVE-2026-77249',
        'CVE-2026-77252',
        'CVE-2026-77257',
        'CVE-2026-77261',
        'CVE-2026-77267',
        'CVE-2026-77271',
        'CVE-2026-77274',
      ],
      affected: before('0.22.0'),
      score: 9.1,
      problem: {
        en: 'credentials that serve anybody over HTTP, among others',
        ja: 'HTTP で誰にでも認証情報が使われる問題など',
      },
      ...record,
    },
  ],
  'mcp-kubernetes-server': [
    {
      ids: ['CVE-2025-59377'],
      affected: [{ introduced: '0', lastAffected: '0.1.11' }],
      problem: injection,
      ...record,
    },
  ],
  'mcp-server-fetch': [
    {
      ids: [],
      affected: before('2026.11.11'),
      problem: ssrf,
      source: 'modelcontextprotocol/servers release notes v2.1.0, v2.4.0',
      confidence: 'medium',
    },
  ],
  'mcp-server-git': [
    {
      ids: ['GHSA-h2g3-rwxm-xfm3', 'GHSA-87qg-cmw8-jc5m'],
      affected: before('2026.11.18'),
      problem: {
        en: 'code execution by an untrusted repository',
        ja: '信頼できないリポジトリーによるコード実行',
      },
      source: 'modelcontextprotocol/servers release notes v2.4.0, v2.5.0',
      confidence: 'medium',
    },
    {
      ids: ['GHSA-w766-5x43-whvw'],
      affected: before('2026.10.28'),
      problem: { en: 'a hidden repository inside another', ja: '入れ子にされたリポジトリーの悪用' },
      source: 'GitHub advisory',
      confidence: 'medium',
    },
    {
      ids: ['CVE-2026-27735'],
      affected: before('2026.1.14'),
      problem: leavesFolder,
      ...pages,
    },
    {
      ids: ['CVE-2025-68144', 'PYSEC-2026-1622'],
      affected: before('2025.12.18'),
      problem: injection,
      ...pages,
    },
    { ids: ['CVE-2025-68145'], affected: before('2025.12.18'), problem: leavesFolder, ...record },
    { ids: ['CVE-2025-68143'], affected: before('2025.9.25'), problem: leavesFolder, ...record },
  ],
};
