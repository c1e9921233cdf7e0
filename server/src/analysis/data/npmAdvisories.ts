import type { Advisory } from './advisories.ts';
import {
  before,
  injection,
  leavesFolder,
  mixedResponses,
  pages,
  rebinding,
  record,
  ssrf,
} from './advisoryParts.ts';

/** Advisories of npm packages by name. */
export const npmAdvisories: Readonly<Record<string, readonly Advisory[]>> = {
  '@azure/mcp': [
    {
      ids: ['CVE-2026-26118'],
      affected: [...before('1.0.2', '1.0.0'), ...before('2.0.0-beta.17', '2.0.0-beta.1')],
      problem: ssrf,
      source: 'CVE record (CVEProject/cvelistV5), which does not name the npm package',
      confidence: 'medium',
    },
  ],
  '@cyanheads/git-mcp-server': [
    {
      ids: ['CVE-2025-53107', 'GHSA-3q26-f695-pp76'],
      affected: before('2.1.5'),
      problem: injection,
      ...record,
    },
  ],
  '@mcpjam/inspector': [
    {
      ids: ['CVE-2026-23744'],
      affected: before('1.4.3'),
      score: 9.8,
      problem: {
        en: 'remote code execution without authentication',
        ja: '認証なしのリモートコード実行',
      },
      source: 'CVE record (CVEProject/cvelistV5), which does not name the npm package',
      confidence: 'medium',
    },
  ],
  '@modelcontextprotocol/inspector': [
    {
      ids: ['CVE-2025-49596', 'GHSA-7f8r-222p-6f5g'],
      affected: before('0.14.1'),
      score: 9.4,
      problem: {
        en: 'remote code execution from a web page',
        ja: 'Web ページからのリモートコード実行',
      },
      ...record,
    },
  ],
  '@modelcontextprotocol/sdk': [
    {
      ids: ['CVE-2026-25536', 'GHSA-345p-7cg4-v4c7'],
      affected: before('1.26.0', '1.10.0'),
      score: 7.1,
      problem: mixedResponses,
      ...record,
    },
    {
      ids: ['CVE-2025-66414', 'GHSA-w48q-cv73-mx4w'],
      affected: before('1.24.0'),
      problem: rebinding,
      ...record,
    },
  ],
  '@modelcontextprotocol/server': [
    {
      ids: ['CVE-2026-111770', 'GHSA-jm63-cq47-j5jp'],
      affected: before('2.3.0', '2.0.0'),
      score: 7.7,
      problem: mixedResponses,
      ...record,
    },
  ],
  '@modelcontextprotocol/server-everything': [
    {
      ids: [],
      affected: [...before('2.3.1'), { introduced: '2025.9.24', lastAffected: '2026.8.31' }],
      problem: { en: 'several security fixes', ja: '複数のセキュリティ修正' },
      source: 'modelcontextprotocol/servers release notes v2.1.0, v2.5.0',
      confidence: 'medium',
    },
  ],
  '@modelcontextprotocol/server-filesystem': [
    {
      ids: ['CVE-2025-53109', 'CVE-2025-53110'],
      affected: [...before('0.6.4'), ...before('2025.7.1', '2025.1.14')],
      score: 7.3,
      problem: leavesFolder,
      ...record,
    },
    {
      ids: [
        'GHSA-53mr-w429-c597',
        'GHSA-7rgq-gccq-qphx',
        'GHSA-4gxg-m5jx-9j57',
        'GHSA-p9cv-8g75-4xcg',
        'GHSA-7m4x-rv66-mxhh',
      ],
      affected: [...before('2.4.0'), { introduced: '2025.1.14', lastAffected: '2026.8.31' }],
      problem: leavesFolder,
      source: 'modelcontextprotocol/servers release notes v2.1.0, v2.4.0, v2.5.0',
      confidence: 'medium',
    },
  ],
  '@modelcontextprotocol/server-slack': [
    {
      ids: ['CVE-2025-34072'],
      affected: [{ introduced: '0' }],
      score: 9.3,
      problem: {
        en: 'data that leaks through link previews',
        ja: 'リンクのプレビューによるデータ流出',
      },
      ...record,
    },
  ],
  '@playwright/mcp': [
    {
      ids: ['CVE-2025-9611'],
      affected: before('0.0.40'),
      problem: { en: 'no check of the origin of requests', ja: 'リクエスト元の検証の欠如' },
      ...record,
    },
  ],
  '@zereight/mcp-gitlab': [
    {
      ids: ['CVE-2026-61559'],
      affected: before('2.1.27', '0.0.1'),
      score: 9.6,
      problem: {
        en: 'a token that is sent to a host of the attacker, since `ENABLE_DYNAMIC_API_URL` is on',
        ja: '`ENABLE_DYNAMIC_API_URL` が有効なため、攻撃者のホストへトークンが送られる問題',
      },
      condition: { variable: 'ENABLE_DYNAMIC_API_URL', value: 'true' },
      ...record,
    },
  ],
  'figma-developer-mcp': [
    {
      ids: ['CVE-2025-53967', 'GHSA-gxw4-4fc5-9gr5', 'CVE-2025-15061'],
      affected: before('0.6.3'),
      score: 8.0,
      problem: injection,
      ...record,
    },
  ],
  'gemini-mcp-tool': [
    {
      ids: ['CVE-2026-0755', 'ZDI-26-021'],
      affected: [{ introduced: '1.1.2', lastAffected: '1.1.2' }],
      score: 9.8,
      problem: injection,
      ...record,
    },
  ],
  'mcp-remote': [
    {
      ids: ['CVE-2025-6514'],
      affected: before('0.1.16', '0.0.5'),
      score: 9.6,
      problem: injection,
      ...record,
    },
    {
      ids: ['CVE-2026-51994'],
      affected: [{ introduced: '0.1.32', lastAffected: '0.1.38' }],
      problem: ssrf,
      ...record,
    },
  ],
  'mcp-server-kubernetes': [
    {
      ids: ['CVE-2025-53355', 'GHSA-gjv4-ghm7-q58q'],
      affected: before('2.5.0'),
      score: 7.5,
      problem: injection,
      ...record,
    },
    {
      ids: ['CVE-2026-61459', 'GHSA-wmg3-h8mf-wgvr'],
      affected: before('3.9.0'),
      problem: { en: 'a leak of the cluster token', ja: 'クラスターのトークンの流出' },
      ...record,
    },
  ],
  'pptr-mcp': [
    {
      ids: ['CVE-2026-19958'],
      affected: [{ introduced: '0', lastAffected: '0.2.7' }],
      problem: { en: 'code injection', ja: 'コードインジェクション' },
      ...pages,
    },
  ],
};
