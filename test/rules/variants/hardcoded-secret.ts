import { sample } from '../../../server/src/analysis/text/sample.ts';
import type { Variant } from '../variants.ts';

const token = `ghp_${sample(36)}`;
const other = `ghp_${sample(35)}Q`;

/** A config of Continue with these lines around its server. */
const yaml = (line: string) => `mcpServers:\n  - name: a\n    command: acme-mcp\n${line}\n`;

export default [
  {
    shows: 'a default that only the description calls a secret',
    config: {
      inputs: [
        { type: 'promptString', id: 'db', description: 'Database password', default: 'Winter2031?live' },
        { type: 'promptString', id: 'user', description: 'Database user', default: 'Winter2031?live' },
      ],
      servers: {},
    },
    found: ['warning inputDefault: Winter2031?live'],
  },
  {
    shows: 'comments of all kinds',
    file: '.cursor/mcp.json',
    config: `{\n  // "A": "${token}"\n  "mcpServers": {\n    /* was\n ${other} */\n    "a": { "command": "acme-mcp" } // ${token}\n  }\n}\n`,
    found: [`error comment: ${token}`, `error comment: ${other}`, `error comment: ${token}`],
  },
  {
    shows: 'texts that only look like comments, and what is typed',
    file: '.cursor/mcp.json',
    config: `{\n  // ghp_1234567890abcdefghijklmnopqrstuvwxyz\n  "mcpServers": { "a": { "command": "acme-mcp", "note": "// ${token}" } }\n}\n`,
    found: [`error known: ${token}`],
  },
  {
    shows: 'YAML',
    file: '.continue/mcpServers/a.yaml',
    config: yaml(`    # TOKEN: ${token}`),
    found: [`error comment: ${token}`],
  },
  {
    shows: 'a # that opens no comment',
    file: '.continue/mcpServers/a.yaml',
    config: yaml(`    env:\n      TOKEN: "x # ${token}"`),
    found: [`error known: ${token}`],
  },
  {
    shows: 'TOML',
    file: '.codex/config.toml',
    config: `[mcp_servers.a]\ncommand = "acme-mcp"\n# env = { TOKEN = "${token}" }\n`,
    found: [`error comment: ${token}`],
  },
] satisfies readonly Variant[];
