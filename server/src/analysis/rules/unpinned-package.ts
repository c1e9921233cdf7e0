import { defineRule, inString } from '../rule.ts';

export default defineRule({
  id: 'unpinned-package',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: ['https://cwe.mitre.org/data/definitions/829.html'],
  title: { en: 'Package without a fixed version', ja: 'バージョンが固定されていないパッケージ' },
  why: {
    en: 'Whoever publishes the next version of it runs code with your rights at the next start.',
    ja: '次のバージョンを公開した人のコードが、次回の起動時にあなたの権限で動きます。',
  },
  remedy: {
    en: 'Pin an exact version that you looked at, and update it on purpose.',
    ja: '確認したバージョンに固定し、更新は意図して行ってください。',
  },
  messages: {
    none: {
      en: (data: { name: string; runner: string }) =>
        `\`${data.name}\` starts in whatever version ${data.runner} finds. Pin one: \`${data.name}@1.2.3\`.`,
      ja: (data) =>
        `\`${data.name}\` は ${data.runner} が見つけたバージョンで起動します。\`${data.name}@1.2.3\` のように固定してください。`,
    },
  },
  examples: {
    bad: [{ server: { command: 'npx', args: ['-y', '@acme/mcp-server'] }, marks: '@acme/mcp-server' }],
    good: [{ server: { command: 'npx', args: ['-y', '@acme/mcp-server@1.2.3'] } }],
  },
  visit: {
    server(server, report) {
      for (const spec of server.launch?.packages ?? []) {
        if (spec.source !== 'registry' || spec.version.kind !== 'none') continue;
        const { node, from, to } = spec.word;
        report({
          message: 'none',
          data: { name: spec.name, runner: spec.runner },
          at: inString(node, from, to),
          server,
        });
      }
    },
  },
});
