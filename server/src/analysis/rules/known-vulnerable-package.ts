import { type Advisory, advisoriesAsOf } from '../data/advisories.ts';
import { findArchived, replacementOf } from '../data/archivedPackages.ts';
import { pinVersion, separatorOf } from '../fixes/pinVersion.ts';
import type { PackageSpec } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { isExact, part } from '../launch/words.ts';
import { type Exposure, environmentOf, exposureOf } from '../packages/exposure.ts';
import { defineRule, type Examples, type Localized, serverInputs } from '../rule.ts';

interface Data {
  /** As written, with its version. */
  readonly specifier: string;
  readonly problem: Localized;
  readonly ids: string;
  /** The specifier with a version without these problems; empty where none is known. */
  readonly pinned: string;
  /** What replaces a package that is archived. */
  readonly instead: Localized | undefined;
}

export default defineRule({
  id: 'known-vulnerable-package',
  category: 'MCP04',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://github.com/CVEProject/cvelistV5',
    'https://github.com/modelcontextprotocol/servers/releases',
    'https://cwe.mitre.org/data/definitions/1395.html',
  ],
  title: { en: 'Package with a known vulnerability', ja: '既知の脆弱性があるパッケージ' },
  why: {
    en: 'How to abuse this version is public, and what a model reads or a web page sends can be enough to do it.',
    ja: 'このバージョンの悪用方法は公開されており、モデルが読む文章や Web ページからのリクエストだけで悪用されることもあります。',
  },
  remedy: {
    en: 'Pin the fixed version that the message names, and look for newer advisories from time to time.',
    ja: 'メッセージにある修正済みのバージョンに固定し、新しい情報も時々確認してください。',
  },
  messages: {
    fixed: {
      en: (data: Data) =>
        `\`${data.specifier}\` has a known hole: ${data.problem.en} (${data.ids}; as of ${advisoriesAsOf}). Pin \`${data.pinned}\`.`,
      ja: (data) =>
        `\`${data.specifier}\` には既知の脆弱性があります: ${data.problem.ja} (${data.ids}、${advisoriesAsOf} 時点)。\`${data.pinned}\` に固定してください。`,
    },
    unfixed: {
      en: (data: Data) =>
        `\`${data.specifier}\` has a known hole and no fixed version is named: ${data.problem.en} (${data.ids}; as of ${advisoriesAsOf}). ${data.instead ? `It is archived: move to ${data.instead.en}.` : 'Look for a fixed release or another server.'}`,
      ja: (data) =>
        `\`${data.specifier}\` には既知の脆弱性があり、修正版は示されていません: ${data.problem.ja} (${data.ids}、${advisoriesAsOf} 時点)。${data.instead ? `アーカイブ済みのため、${data.instead.ja} に移行してください。` : '修正版か別のサーバーを探してください。'}`,
    },
    unknown: {
      en: (data: Data) =>
        `\`${data.specifier}\`: cannot tell which version runs, and some have a known hole: ${data.problem.en} (${data.ids}; as of ${advisoriesAsOf}).${data.pinned && ` Pin \`${data.pinned}\`.`}`,
      ja: (data) =>
        `\`${data.specifier}\` ではどのバージョンが動くか分からず、既知の脆弱性があるものもあります: ${data.problem.ja} (${data.ids}、${advisoriesAsOf} 時点)。${data.pinned && `\`${data.pinned}\` に固定してください。`}`,
    },
  },
  visit: {
    server(server, report) {
      for (const spec of server.launch?.packages ?? []) {
        const exposure = exposureOf(spec, environmentOf(server));
        if (!exposure) continue;
        const [worst] = exposure.advisories;
        const archived = findArchived(spec.ecosystem, spec.name);
        report({
          message: exposure.certain ? (exposure.safe ? 'fixed' : 'unfixed') : 'unknown',
          data: {
            specifier: spec.word.text,
            problem: worst.problem,
            ids: idsOf(exposure),
            pinned: exposure.safe ? `${unversioned(spec)}${shownSeparator(spec)}${exposure.safe}` : '',
            instead: archived && replacementOf(archived),
          },
          at: placeOf([spec.word]),
          server,
          severity: !exposure.certain ? 'information' : isSevere(worst) ? 'error' : 'warning',
          confidence: worst.confidence,
          fixes: exposure.safe ? pinVersion(spec, exposure.safe) : [],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'npx', args: ['-y', 'mcp-remote@0.1.15', 'https://acme.dev/mcp'] },
      marks: 'mcp-remote@0.1.15',
    },
    {
      shows: 'numbered by date: higher than the fixed version, and affected',
      server: {
        command: 'npx',
        args: ['-y', '@modelcontextprotocol/server-filesystem@2025.7.1', '/srv/docs'],
      },
      marks: '@modelcontextprotocol/server-filesystem@2025.7.1',
    },
    {
      shows: 'every version of the range is affected',
      server: { command: 'uvx', args: ['mcp-server-git>=2025.1,<2025.9'] },
      marks: 'mcp-server-git>=2025.1,<2025.9',
    },
    {
      shows: 'only with this setting',
      server: {
        command: 'npx',
        args: ['-y', '@zereight/mcp-gitlab@2.1.20'],
        env: { ENABLE_DYNAMIC_API_URL: 'true' },
      },
      marks: '@zereight/mcp-gitlab@2.1.20',
    },
    {
      shows: 'archived, so never fixed',
      server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-slack@2025.4.25'] },
      marks: '@modelcontextprotocol/server-slack@2025.4.25',
    },
    {
      shows: 'no version: a cached one may be affected, so only worth knowing',
      server: { command: 'npx', args: ['-y', 'mcp-remote', 'https://acme.dev/mcp'] },
      marks: 'mcp-remote',
    },
    {
      file: 'server.json',
      config: {
        name: 'io.github.acme/git',
        packages: [
          {
            registryType: 'pypi',
            identifier: 'mcp-server-git',
            version: '2025.7.1',
            transport: { type: 'stdio' },
          },
        ],
      },
      marks: 'mcp-server-git',
    },
  ],
  good: [
    { shows: 'fixed', server: { command: 'npx', args: ['-y', 'mcp-remote@0.1.16'] } },
    {
      shows: 'fixed, though the number is lower than those by date',
      server: {
        command: 'npx',
        args: ['-y', '@modelcontextprotocol/server-filesystem@2.4.0', '/srv/docs'],
      },
    },
    {
      shows: 'without the setting that it takes',
      server: { command: 'npx', args: ['-y', '@zereight/mcp-gitlab@2.1.20'] },
    },
    {
      shows: 'a tag that follows the newest version, which is fixed',
      server: { command: 'npx', args: ['-y', '@playwright/mcp@latest'] },
    },
    {
      shows: 'a version from elsewhere',
      server: { command: 'npx', args: ['-y', 'mcp-remote@${env:MCP_REMOTE}'] },
    },
    {
      shows: 'another package of the same last name',
      server: { command: 'npx', args: ['-y', '@acme/mcp-remote@0.1.0'] },
    },
  ],
});

/** High or critical on the scale of CVSS. */
function isSevere({ score = 0 }: Advisory): boolean {
  return score >= 7;
}

/** The first ids of the worst advisory, and how many more there are; without ids where it was announced. */
function idsOf({ advisories }: Exposure): string {
  const [worst] = advisories;
  const all = advisories.flatMap(({ ids }) => ids);
  const shown = worst.ids.slice(0, 2);
  if (shown.length === 0) return worst.source;
  const more = all.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` +${more}` : '');
}

function unversioned({ word, name, version }: PackageSpec): string {
  const { place } = version;
  const ownVersion = isExact(word) && place.node === word.node && place.from <= word.to;
  return ownVersion ? part(word, 0, Math.max(place.from - word.from, 0)).text : name;
}

/** A manifest has the version in a field of its own; people write the two together. */
function shownSeparator(spec: PackageSpec): string {
  return separatorOf(spec) || (spec.ecosystem === 'pypi' ? '==' : '@');
}
