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
  ...[
    ['~/.config/crush/crush.json', { providers: { x: { api_key: token } }, mcp: {} }, 'warning', '$NAME'],
    ['.crush.json', { providers: { x: { api_key: token } }, mcp: {} }, 'error', '$NAME'],
    ['opencode.json', { provider: { x: { options: { apiKey: token } } }, mcp: {} }, 'error', '{env:NAME}'],
    [
      '.devcontainer/devcontainer.json',
      { remoteEnv: { apiKey: token }, containerEnv: { LOG_LEVEL: 'info' } },
      'error',
      '${localEnv:NAME}',
    ],
  ].map(([file, config, severity, reference]) => ({
    shows: `keys of providers in ${file}`,
    file: file as string,
    config,
    found: [`${severity} setting: ${token}`],
    says: [
      `\`${typeof config === 'object' && 'providers' in config ? 'api_key' : 'apiKey'}\` holds a GitHub token (ghp_…${token.slice(-4)}) in plain text. Write \`${reference}\` there, and keep the value out of the file.`,
    ],
  })),
  {
    shows: 'the environment of Qwen Code and its own key, for which it has no variables',
    file: '.qwen/settings.json',
    config: { env: { A_KEY: token }, security: { auth: { apiKey: other } }, mcpServers: {} },
    found: [`error setting: ${token}`, `error setting: ${other}`],
    says: ['A_KEY', 'apiKey'].map(
      (name) =>
        `\`${name}\` holds a GitHub token (ghp_…${(name === 'A_KEY' ? token : other).slice(-4)}) in plain text. Set it in the environment that starts Qwen Code.`,
    ),
  },
  {
    shows: 'the older config of Continue, which fills nothing in',
    file: '.continue/config.json',
    config: { models: [{ title: 'a', apiKey: token }], tabAutocompleteModel: { apiKey: other } },
    found: [`error setting: ${token}`, `error setting: ${other}`],
    says: [token, other].map(
      (key) =>
        `\`apiKey\` holds a GitHub token (ghp_…${key.slice(-4)}) in plain text. Set it in the environment that starts Continue.`,
    ),
  },
  {
    shows: 'names of variables, and what is filled in later',
    file: 'librechat.yaml',
    config:
      'endpoints:\n  custom:\n    - apiKey: "${OPENROUTER_KEY}"\n    - apiKey: user_provided\n    - apiKey: your-api-key-here\nmcpServers: {}\n',
    found: [],
  },
  {
    file: '.codex/config.toml',
    config: `[model_providers.a]\nenv_key = "OPENAI_API_KEY"\nexperimental_bearer_token = "${token}"\n`,
    found: [`error setting: ${token}`],
  },
  {
    shows: 'a Basic credential in a header of OpenTelemetry',
    config: {
      servers: {
        a: {
          command: 'acme-mcp',
          env: {
            OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Basic%20${sample(40)},x-scope=acme`,
            OTEL_EXPORTER_OTLP_LOGS_HEADERS: 'Authorization=Basic%20${env:ACME_LOGIN}',
          },
        },
      },
    },
    found: [`error known: ${sample(40)}`],
  },
  {
    shows: 'tokens in what a catalog shows as an example, and what only looks like one',
    file: 'catalog.yaml',
    config: `registry:
  acme:
    type: server
    image: mcp/acme:1.2.3
    secrets:
      - name: acme.token
        env: GITHUB_TOKEN
        example: ghp_${sample(36)}
      - name: acme.key
        env: ACME_KEY
        example: ${sample(32)}
      - name: acme.other
        env: OTHER_TOKEN
        example: ghp_<YOUR_TOKEN>
      - name: acme.id
        env: AWS_ACCESS_KEY_ID
        example: AKIA${sample(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}
`,
    found: [`error known: ghp_${sample(36)}`],
  },
] satisfies readonly Variant[];
