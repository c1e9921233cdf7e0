import { defineRule, type Examples, inString } from '../rule.ts';

const address = 'https://github.com/acme/mcp/releases/download/v1.2.3/acme-mcp.mcpb';
const hash = '3f1c2e5d7a9b4c6e8f0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60';

export default defineRule({
  id: 'missing-file-hash',
  category: 'MCP04',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: ['server-json'],
  references: [
    'https://cwe.mitre.org/data/definitions/494.html',
    'https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/server-json/generic-server-json.md',
  ],
  title: { en: 'Bundle without a hash', ja: 'ハッシュのないバンドル' },
  why: {
    en: 'The registry does not check the file: without its hash a client runs whatever lies at that address.',
    ja: 'レジストリーはファイルを検証しません。ハッシュがないと、クライアントはその URL にあるものをそのまま実行します。',
  },
  remedy: {
    en: 'Add `fileSha256` with the SHA-256 of the file that you released (`shasum -a 256 acme.mcpb`).',
    ja: 'リリースしたファイルの SHA-256 を `fileSha256` に書いてください (`shasum -a 256 acme.mcpb`)。',
  },
  messages: {
    missing: {
      en: (data: { file: string }) =>
        `\`${data.file}\` has no hash: whoever can replace the file decides what is installed. Add \`fileSha256\`.`,
      ja: (data) =>
        `\`${data.file}\` にハッシュがなく、ファイルを差し替えられてもわかりません。\`fileSha256\` を付けてください。`,
    },
    malformed: {
      en: (data: { file: string }) =>
        `The hash of \`${data.file}\` is no SHA-256, so that no file can match it. Write 64 hexadecimal digits.`,
      ja: (data) =>
        `\`${data.file}\` のハッシュは SHA-256 の形式ではないため、検証できません。16 進数 64 桁で書いてください。`,
    },
  },
  visit: {
    config({ manifest }, report) {
      for (const { registry, identifier, fileSha256 } of manifest?.packages ?? []) {
        if (registry !== 'mcpb' || identifier.value === '') continue;
        const data = { file: fileName(identifier.value) };
        if (!fileSha256) report({ message: 'missing', data, at: inString(identifier) });
        else if (!/^[0-9a-f]{64}$/i.test(fileSha256.value) && !/[$<{]/.test(fileSha256.value)) {
          report({ message: 'malformed', data, at: inString(fileSha256) });
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { file: 'server.json', config: release({}), marks: address },
    {
      shows: 'in the notation before 2025-09-16',
      file: 'server.json',
      config: {
        name: 'io.github.acme/mcp',
        packages: [{ registry_type: 'mcpb', identifier: address, version: '1.2.3' }],
      },
      marks: address,
    },
    {
      shows: 'a hash of another kind',
      file: 'server.json',
      config: release({ fileSha256: hash.slice(0, 40) }),
      marks: hash.slice(0, 40),
    },
  ],
  good: [
    { file: 'server.json', config: release({ fileSha256: hash }) },
    { shows: 'an address still to be filled in', file: 'server.json', config: release({ identifier: '' }) },
    {
      shows: 'a package whose registry keeps the hashes',
      file: 'server.json',
      config: {
        name: 'io.github.acme/mcp',
        packages: [
          { registryType: 'npm', identifier: '@acme/mcp', version: '1.2.3', transport: { type: 'stdio' } },
        ],
      },
    },
  ],
});

function fileName(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1) || address;
}

function release(fields: object): object {
  return {
    name: 'io.github.acme/mcp',
    packages: [
      {
        registryType: 'mcpb',
        identifier: address,
        version: '1.2.3',
        transport: { type: 'stdio' },
        ...fields,
      },
    ],
  };
}
