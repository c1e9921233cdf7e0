import { remove } from '../edits.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { parseAuthority } from '../text/hosts.ts';

/**
 * The public registries of each type, by domain: those that the MCP registry takes packages from
 * (official-registry-requirements.md, "Restricted Registry Base URLs"), and others that nobody mistakes.
 */
const official: ReadonlyMap<string, readonly string[]> = new Map([
  ['npm', ['npmjs.org', 'npmjs.com']],
  ['pypi', ['pypi.org']],
  ['nuget', ['nuget.org']],
  ['oci', ['docker.io', 'ghcr.io', 'quay.io', 'pkg.dev', 'azurecr.io', 'mcr.microsoft.com']],
  ['mcpb', ['github.com', 'gitlab.com']],
  ['cargo', ['crates.io']],
]);

export default defineRule({
  id: 'unofficial-registry-base',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['server-json'],
  references: [
    'https://cwe.mitre.org/data/definitions/829.html',
    'https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/server-json/official-registry-requirements.md',
  ],
  title: { en: 'Package from an unofficial registry', ja: '公式でないレジストリーのパッケージ' },
  why: {
    en: 'The same package name means something else there, and nobody but its operator has looked at it.',
    ja: '同じパッケージ名でも別の中身であり、その運営者以外は誰も確認していません。',
  },
  remedy: {
    en: 'Leave `registryBaseUrl` out: each type has its public registry, and the MCP registry refuses most others.',
    ja: '`registryBaseUrl` を外してください。種類ごとに公開レジストリーがあり、それ以外の多くは MCP レジストリーに拒否されます。',
  },
  messages: {
    unofficial: {
      en: (data: { host: string; registry: string }) =>
        `\`${data.host}\` is not the public registry of ${data.registry} packages: its operator decides what this name installs. Leave the address out.`,
      ja: (data) =>
        `\`${data.host}\` は ${data.registry} の公開レジストリーではなく、何がインストールされるかはその運営者次第です。この指定を外してください。`,
    },
  },
  visit: {
    config({ manifest, text }, report) {
      for (const { registry, registryBaseUrl } of manifest?.packages ?? []) {
        const domains = official.get(registry);
        if (!registryBaseUrl || !domains) continue;
        const host = hostOf(registryBaseUrl.value);
        if (host === '' || domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) continue;
        const member = registryBaseUrl.parent;
        report({
          message: 'unofficial',
          data: { host, registry },
          at: inString(registryBaseUrl),
          fixes:
            member?.kind === 'member'
              ? [
                  {
                    title: { en: 'Use the public registry', ja: '公開レジストリーを使う' },
                    safe: false,
                    edits: () => [remove(text, member)],
                  },
                ]
              : [],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: 'server.json',
      config: published({ registryType: 'npm', registryBaseUrl: 'https://packages.acme.dev' }),
      marks: 'https://packages.acme.dev',
      fixed: `${JSON.stringify(published({ registryType: 'npm' }), null, 2)}\n`,
    },
    {
      shows: 'a registry of another type',
      file: 'server.json',
      config: published({ registryType: 'pypi', registryBaseUrl: 'https://ghcr.io' }),
      marks: 'https://ghcr.io',
    },
    {
      shows: 'a name that only begins like the official one',
      file: 'server.json',
      config: published({ registryType: 'oci', registryBaseUrl: 'https://docker.io.acme.dev' }),
      marks: 'https://docker.io.acme.dev',
    },
  ],
  good: [
    { file: 'server.json', config: published({ registryType: 'npm' }) },
    {
      file: 'server.json',
      config: published({ registryType: 'oci', registryBaseUrl: 'https://europe-docker.pkg.dev' }),
    },
    {
      shows: 'without a scheme',
      file: 'server.json',
      config: published({ registryType: 'oci', registryBaseUrl: 'docker.io' }),
    },
  ],
});

function hostOf(address: string): string {
  const authority = /^(?:[a-z]+:\/\/)?([^/?#]*)/i.exec(address)?.[1] ?? '';
  return parseAuthority(authority).host.toLowerCase();
}

function published(fields: object): object {
  const transport = { type: 'stdio' };
  return {
    name: 'io.github.acme/mcp',
    packages: [{ identifier: 'acme-mcp', version: '1.2.3', transport, ...fields }],
  };
}
