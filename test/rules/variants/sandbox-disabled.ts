import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

function starting(list: readonly (readonly string[])[]): unknown {
  return servers(list.map(([command, ...args]) => ({ command, args })));
}

const unasked = [
  ['REQUIRE_MUTATION_CONSENT', 'false'],
  ['CONFIRM_DESTRUCTIVE', '0'],
  ['ASK_CONFIRMATION', 'no'],
  ['SAFE_MODE', 'off'],
  ['SAFETY_CHECKS', 'false'],
  ['GUARDRAILS', 'off'],
  ['SKIP_CONFIRMATION', '1'],
  ['MCP_DISABLE_APPROVALS', 'true'],
  ['ALLOW_DELETE_OPERATION', 'true'],
  ['ENABLE_SHELL', '1'],
  ['ALLOW_ARBITRARY_CODE', 'yes'],
  ['ACCESS_MODE', 'unrestricted'],
];

const asked = [
  ['REQUIRE_MUTATION_CONSENT', 'true'],
  ['SAFE_MODE', 'on'],
  ['SKIP_CONFIRMATION', '0'],
  ['ALLOW_DELETE_OPERATION', 'false'],
  ['ALLOW_WRITE', 'true'],
  ['ENABLE_TOOLS', 'true'],
  ['ACCESS_MODE', 'read'],
  ['SAFE_SEARCH', 'off'],
  ['CONFIRMATION_EMAIL', 'false'],
  ['DELETE_PROTECTION_NOTE', 'off'],
];

export default [
  {
    shows: 'sandboxes that are switched off',
    config: starting([
      ['acme-mcp', '--sandbox-disabled'],
      ['acme-mcp', '--without-sandbox'],
      ['acme-mcp', '--skip-sandbox'],
      ['acme-mcp', '--bypass-sandbox'],
      ['deno', 'run', '-A', 'x.ts'],
      ['deno', 'run', '--allow-all', 'x.ts'],
      ['deno', 'run', '--allow-run', 'x.ts'],
      ['deno', 'run', '--allow-ffi', 'x.ts'],
    ]),
    found: [
      'warning sandbox: --sandbox-disabled',
      'warning sandbox: --without-sandbox',
      'warning sandbox: --skip-sandbox',
      'warning sandbox: --bypass-sandbox',
      'warning deno: -A',
      'warning deno: --allow-all',
      'warning denoWay: --allow-run',
      'warning denoWay: --allow-ffi',
    ],
  },
  {
    shows: 'sandboxes that stay',
    config: starting([
      ['acme-mcp', '--sandbox'],
      ['acme-mcp', '--dangerously-skip-sandbox=false'],
      ['acme-mcp', '--yolo=false'],
      ['deno', 'run', '--allow-net', 'x.ts'],
      ['deno', 'run', '--allow-run=git', 'x.ts'],
      ['deno', 'run', 'x.ts', '-A'],
      ['acme-mcp', '-A'],
    ]),
    found: [],
  },
  {
    shows: 'variables that pass options on, and that allow them',
    config: servers(
      [
        ['PUPPETEER_LAUNCH_OPTIONS', '{"headless":true,"args":["--no-sandbox"]}'],
        ['CHROME_ARGS', '--headless --no-sandbox'],
        ['CHROMIUM_FLAGS', '--no-sandbox'],
        ['ALLOW_DANGEROUS', 'true'],
        ['ALLOW_DANGEROUS', 'false'],
        ['CHROME_ARGS', '--no-sandboxes'],
        ['CHROME_ARGS', 'x--no-sandbox'],
        ['CHROME_NOTE', '--no-sandbox'],
        ['ALLOW_DANGEROUS_HTML', 'true'],
      ].map(([name = '', value]) => ({ command: 'acme-mcp', env: { [name]: value } })),
    ),
    found: [
      'warning sandbox: PUPPETEER_LAUNCH_OPTIONS',
      'warning sandbox: CHROME_ARGS',
      'warning sandbox: CHROMIUM_FLAGS',
      'warning checks: ALLOW_DANGEROUS',
    ],
  },
  {
    shows: 'questions and limits of a server that are switched off',
    config: servers(unasked.map(([name = '', value]) => ({ command: 'acme-mcp', env: { [name]: value } }))),
    found: unasked.map(([name]) => `warning checks: ${name}`),
  },
  {
    shows: 'questions and limits that stay, and what a server is there for',
    config: servers(asked.map(([name = '', value]) => ({ command: 'acme-mcp', env: { [name]: value } }))),
    found: [],
  },
  {
    shows: 'lists of commands in which one starts all others',
    config: servers(
      [
        ['ALLOWED_COMMANDS', 'all'],
        ['ALLOW_COMMANDS', '*'],
        ['SHELL_COMMAND_ALLOWLIST', 'ls|cat|bash'],
        ['ALLOWED_COMMANDS', '["git", "python3.12"]'],
        ['ALLOWED_COMMANDS', 'ls,cat,git,nodejs-docs,allow'],
        ['ALLOWED_COMMANDS', ''],
        ['COMMANDS', 'bash'],
        ['ALLOWED_COMMANDS_FILE', 'bash'],
      ].map(([name = '', value]) => ({ command: 'acme-mcp', env: { [name]: value } })),
    ),
    found: [
      'warning anyCommand: ALLOWED_COMMANDS',
      'warning anyCommand: ALLOW_COMMANDS',
      'warning anyCommand: SHELL_COMMAND_ALLOWLIST',
      'warning anyCommand: ALLOWED_COMMANDS',
    ],
  },
  {
    shows: 'the same as flags',
    config: starting([
      ['acme-mcp', '--allowed-commands', 'ls,bash'],
      ['acme-mcp', '--allow-commands=ls,sudo'],
      ['acme-mcp', '--allowed-commands', 'ls,cat'],
    ]),
    found: ['warning anyCommand: --allowed-commands', 'warning anyCommand: --allow-commands=ls,sudo'],
  },
  {
    shows: 'the mode of the client, in its own file',
    file: '.codex/config.toml',
    config:
      'sandbox_mode = "workspace-write"\n\n[mcp_servers.a]\ncommand = "a"\nsandbox_mode = "danger-full-access"\n',
    found: [],
  },
  {
    shows: 'the mode of another client',
    file: '.vscode/mcp.json',
    config: { sandbox_mode: 'danger-full-access', servers: { a: { command: 'a' } } },
    found: [],
  },
  {
    shows: 'other settings as flags',
    config: starting([
      ['acme-mcp', '--allow-destructive'],
      ['acme-mcp', '--no-confirm'],
      ['acme-mcp', '--access-mode=unrestricted'],
      ['acme-mcp', '--permission-mode', 'bypassPermissions'],
      ['acme-mcp', '--access-mode=restricted'],
      ['acme-mcp', '--permission-mode', 'plan'],
      ['acme-mcp', '--allow-write'],
      ['acme-mcp', '--no-confirm-exit-code'],
      ['acme-mcp', '--no-allow-sensitive-data-access'],
    ]),
    found: [
      'warning checks: --allow-destructive',
      'warning checks: --no-confirm',
      'warning checks: --access-mode=unrestricted',
      'warning checks: --permission-mode',
    ],
  },
] satisfies readonly Variant[];
