import { normalName } from '../packages/names.ts';
import type { Localized } from '../rule.ts';

/** When the table was last checked. */
export const archivedPackagesAsOf = '2026-11-22';

/** A package that nobody maintains under this name any more. */
export interface ArchivedPackage {
  /**
   * archived: the project has ended. renamed: it goes on under another name. reused: somebody else has the name
   * now.
   */
  readonly state: 'archived' | 'renamed' | 'reused';
  /** The package of the same registry that takes its place. */
  readonly successor?: string;
  /** What takes its place elsewhere, or beside the successor, as a reader would look for it. */
  readonly instead?: Localized;
  readonly source: string;
}

const archive = 'modelcontextprotocol/servers-archived';
const official = '@modelcontextprotocol/server';

const npm: Readonly<Record<string, ArchivedPackage>> = {
  [`${official}-aws-kb-retrieval`]: { state: 'archived', source: archive },
  [`${official}-brave-search`]: {
    state: 'archived',
    successor: '@brave/brave-search-mcp-server',
    source: archive,
  },
  [`${official}-everart`]: { state: 'archived', source: archive },
  [`${official}-github`]: {
    state: 'archived',
    instead: {
      en: "GitHub's own server, the image `ghcr.io/github/github-mcp-server`",
      ja: 'GitHub 公式のイメージ `ghcr.io/github/github-mcp-server`',
    },
    source: archive,
  },
  [`${official}-gitlab`]: { state: 'archived', source: archive },
  [`${official}-gdrive`]: { state: 'archived', source: archive },
  [`${official}-google-maps`]: { state: 'archived', source: archive },
  [`${official}-postgres`]: { state: 'archived', source: archive },
  [`${official}-puppeteer`]: { state: 'archived', successor: '@playwright/mcp', source: archive },
  [`${official}-redis`]: { state: 'archived', source: archive },
  [`${official}-slack`]: {
    state: 'archived',
    instead: { en: 'zencoderai/slack-mcp-server on GitHub', ja: 'GitHub の zencoderai/slack-mcp-server' },
    source: archive,
  },
  'mcp-scan': {
    state: 'reused',
    instead: { en: '`uvx snyk-agent-scan`', ja: '`uvx snyk-agent-scan`' },
    source: 'snyk/agent-scan issue 409 (the name was registered again on 2026-03-23)',
  },
};

const pypi: Readonly<Record<string, ArchivedPackage>> = {
  'mcp-scan': {
    state: 'renamed',
    successor: 'snyk-agent-scan',
    source: 'description of mcp-scan 0.4.3 on PyPI',
  },
  'mcp-server-sentry': {
    state: 'archived',
    instead: { en: '`npx @sentry/mcp-server`', ja: '`npx @sentry/mcp-server`' },
    source: archive,
  },
  'mcp-server-sqlite': { state: 'archived', source: archive },
};

/** Archived, renamed and re-registered packages by registry and name as the registry compares it. */
export const archivedPackages: Readonly<Record<string, ReadonlyMap<string, ArchivedPackage>>> = {
  npm: new Map(Object.entries(npm)),
  pypi: new Map(Object.entries(pypi)),
};

/** What is known about a package by the name that a config gives it. */
export function findArchived(registry: string, name: string): ArchivedPackage | undefined {
  return archivedPackages[registry]?.get(normalName(registry, name));
}

/** What takes the place of a package, in words. */
export function replacementOf({ successor, instead }: ArchivedPackage): Localized {
  if (successor) return { en: `\`${successor}\``, ja: `\`${successor}\`` };
  return instead ?? { en: 'a maintained server', ja: '保守されているサーバー' };
}
