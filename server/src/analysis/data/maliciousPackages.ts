import type { Localized } from '../rule.ts';
import type { AffectedRange } from './advisories.ts';

/** When the table was last checked. */
export const maliciousPackagesAsOf = '2026-11-22';

/** A package that is malware, or was in some of its versions. */
export interface MaliciousPackage {
  readonly ids: readonly string[];
  readonly affected: readonly AffectedRange[];
  /** What it did, where that is known. */
  readonly does?: Localized;
  /** Listed in bulk, without a description of what it does. */
  readonly unverified?: true;
  readonly source: string;
}

const source = 'ossf/malicious-packages';
const all: readonly AffectedRange[] = [{ introduced: '0' }];
const firstVersion: readonly AffectedRange[] = [{ introduced: '1.0.0', lastAffected: '1.0.0' }];

/** Malicious npm packages by name. The rows marked as unverified came in one import of 2025-08-14. */
export const maliciousPackages: ReadonlyMap<string, MaliciousPackage> = new Map<string, MaliciousPackage>([
  [
    'postmark-mcp',
    {
      ids: ['MAL-2025-47604'],
      // Only versions from 1.0.16 on copied mails, but the whole package was taken down.
      affected: all,
      does: { en: 'sent a copy of every mail to its author', ja: '送信メールの写しを作者に送っていました' },
      source,
    },
  ],
  ['mcp-server-fixthis', { ids: ['MAL-2025-47929', 'GHSA-p45p-rjrm-xmh3'], affected: all, source }],
  ['chaos-mcp', { ids: ['MAL-2026-11458'], affected: firstVersion, source }],
  ['sap-mcp-config', { ids: ['MAL-2026-11481'], affected: firstVersion, source }],
  ['mcpx', { ids: ['MAL-2025-26057'], affected: all, unverified: true, source }],
  ['mcp-menu', { ids: ['MAL-2025-26053'], affected: all, unverified: true, source }],
  ['mcp-opencage-server', { ids: ['MAL-2025-26054'], affected: all, unverified: true, source }],
  ['auth0-mcp-server', { ids: ['MAL-2025-15093'], affected: all, unverified: true, source }],
]);
