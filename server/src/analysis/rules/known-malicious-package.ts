import { maliciousPackages, maliciousPackagesAsOf } from '../data/maliciousPackages.ts';
import { remove } from '../edits.ts';
import { placeOf } from '../launch/place.ts';
import type { ServerEntry } from '../model.ts';
import { isAffected } from '../packages/exposure.ts';
import { normalName } from '../packages/names.ts';
import { defineRule, type Examples, type Localized, type ProposedFix, serverInputs } from '../rule.ts';

interface Data {
  readonly name: string;
  readonly ids: string;
  readonly does: Localized | undefined;
}

export default defineRule({
  id: 'known-malicious-package',
  category: 'MCP04',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://github.com/ossf/malicious-packages',
    'https://cwe.mitre.org/data/definitions/506.html',
  ],
  title: { en: 'Known malicious package', ja: '既知の悪意あるパッケージ' },
  why: {
    en: 'It was written to do harm, and it runs with your rights and with the secrets of this entry.',
    ja: '害を与える目的で作られたもので、あなたの権限とこの設定の秘密情報を使って動きます。',
  },
  remedy: {
    en: 'Remove the server, then replace every secret that it could read.',
    ja: 'サーバーを削除し、読み取られた可能性のある秘密情報をすべて更新してください。',
  },
  messages: {
    malware: {
      en: (data: Data) =>
        `\`${data.name}\` is malware${data.does ? `: it ${data.does.en}` : ''} (${data.ids}, as of ${maliciousPackagesAsOf}). Remove it and replace the secrets that it could read.`,
      ja: (data) =>
        `\`${data.name}\` はマルウェアです${data.does ? `。${data.does.ja}` : ''} (${data.ids}、${maliciousPackagesAsOf} 時点)。削除し、読み取れた秘密情報を更新してください。`,
    },
    unverified: {
      en: (data: Data) =>
        `\`${data.name}\` is listed as malware without details (${data.ids}, as of ${maliciousPackagesAsOf}). Do not start it before you know who publishes it.`,
      ja: (data) =>
        `\`${data.name}\` は詳細不明のままマルウェアとして登録されています (${data.ids}、${maliciousPackagesAsOf} 時点)。公開者を確かめるまで起動しないでください。`,
    },
  },
  visit: {
    server(server, report, document) {
      for (const spec of server.launch?.packages ?? []) {
        if (spec.ecosystem !== 'npm' || spec.source !== 'registry') continue;
        const found = maliciousPackages.get(normalName('npm', spec.name));
        if (!found || !isAffected(spec, found.affected)) continue;
        report({
          message: found.unverified ? 'unverified' : 'malware',
          data: { name: spec.name, ids: found.ids.join(', '), does: found.does },
          at: placeOf([spec.word]),
          server,
          severity: found.unverified ? 'warning' : 'error',
          confidence: found.unverified ? 'medium' : 'high',
          fixes: removeServer(document.text, server),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'whatever the version: the whole package was taken down',
      server: { command: 'npx', args: ['-y', 'postmark-mcp@1.0.12'] },
      marks: 'postmark-mcp@1.0.12',
    },
    {
      shows: 'without a version, behind a wrapper',
      server: { command: 'cmd', args: ['/c', 'npx', '-y', 'mcp-server-fixthis'] },
      marks: 'mcp-server-fixthis',
    },
    {
      shows: 'a range that lets the malicious version in',
      server: { command: 'bunx', args: ['chaos-mcp@^1.0.0'] },
      marks: 'chaos-mcp@^1.0.0',
    },
    {
      shows: 'listed without details: a warning',
      server: { command: 'npx', args: ['-y', 'auth0-mcp-server'] },
      marks: 'auth0-mcp-server',
    },
  ],
  good: [
    {
      shows: 'the package of the vendor, in its scope',
      server: { command: 'npx', args: ['-y', '@auth0/auth0-mcp-server@0.1.0-beta.19'] },
    },
    {
      shows: 'another registry',
      server: { command: 'uvx', args: ['postmark-mcp==1.0.0'] },
    },
    {
      shows: 'a copy of your own',
      server: { command: 'node', args: ['./postmark-mcp/index.js'] },
    },
    {
      shows: 'a version that is not listed',
      server: { command: 'npx', args: ['-y', 'chaos-mcp@0.9.0'] },
    },
  ],
});

function removeServer(text: string, { node, nameNode, command }: ServerEntry): ProposedFix[] {
  const named = nameNode?.parent;
  // A setting that is all there is of the server: `mcp.serverCommand`.
  const parent = named?.kind === 'member' && named.value === command ? named : node.parent;
  if (!parent) return [];
  return [
    {
      title: { en: 'Remove the server', ja: 'サーバーを削除する' },
      safe: false,
      edits: () => [remove(text, parent.kind === 'member' ? parent : node)],
    },
  ];
}
