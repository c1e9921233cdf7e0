import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const settings = [
  '--no-auth',
  '--without-authentication',
  '--auth-disabled',
  '--mcp-authentication-disabled',
  '--allow-anonymous',
  '--server-allow-unauthenticated-access',
  '--auth-enabled=false',
  '--mcp-require-auth=false',
  '--use-authentication=false',
  '--auth=false',
  '--mcp-authentication=false',
];

const otherSettings = [
  '--no-auth-cache',
  '--auth-disabled-hint',
  '--allow-anonymous-telemetry',
  '--auth-required-scopes=false',
  '--require-auth-header=false',
  '--auth-log=false',
  '--oauth=false',
  '--no-author',
];

const listening: readonly (readonly string[])[] = [
  ['--port', '80'],
  ['-port', '80'],
  ['--PORT', '80'],
  ['--streamable-http'],
  ['--streamablehttp'],
  ['--transport', 'HTTP'],
  ['-transport=sse'],
  ['--TRANSPORT', 'http'],
];

const unknown: readonly (readonly string[])[] = [
  [],
  ['--transport'],
  ['--transport-log', 'http'],
  ['--x-transport', 'http'],
  ['--export', 'x'],
  ['--ports', 'x'],
  ['x--port', 'x'],
];

export default [
  {
    shows: 'settings that switch it off',
    config: servers(settings.map((setting) => ({ command: 'acme-mcp', args: [setting, '--port', '80'] }))),
    found: settings.map((setting) => `warning open: ${setting}`),
  },
  {
    shows: 'settings of something else',
    config: servers(
      otherSettings.map((setting) => ({ command: 'acme-mcp', args: [setting, '--port', '80'] })),
    ),
    found: [],
  },
  {
    shows: 'signs that the server listens',
    config: servers(listening.map((args) => ({ command: 'acme-mcp', args: ['--no-auth', ...args] }))),
    found: listening.map(() => 'warning open: --no-auth'),
  },
  {
    shows: 'no sign whether the server listens',
    config: servers(unknown.map((args) => ({ command: 'acme-mcp', args: ['--no-auth', ...args] }))),
    found: unknown.map(() => 'information open: --no-auth'),
  },
  {
    shows: 'a server that does not listen',
    config: servers([
      { command: 'acme-mcp', args: ['--no-auth', '--transport', 'stdio'] },
      { command: 'acme-mcp', args: ['--no-auth', '--transport=STDIO'] },
      { command: 'acme-mcp', args: ['--no-auth'], env: { MCP_TRANSPORT: 'stdio' } },
    ]),
    found: [],
  },
  {
    shows: 'variables that say where it listens',
    config: servers(
      ['PORT', 'port', 'MCP_PORT', 'MCP_TRANSPORT'].map((name) => ({
        command: 'acme-mcp',
        env: { AUTH_DISABLED: 'true', [name]: 'http' },
      })),
    ),
    found: ['PORT', 'port', 'MCP_PORT', 'MCP_TRANSPORT'].map(() => 'warning open: AUTH_DISABLED'),
  },
  {
    shows: 'variables of something else',
    config: servers(
      ['EXPORT', 'PORTS', 'X_TRANSPORT'].map((name) => ({
        command: 'acme-mcp',
        env: { AUTH_DISABLED: 'true', [name]: 'http' },
      })),
    ),
    found: ['EXPORT', 'PORTS', 'X_TRANSPORT'].map(() => 'information open: AUTH_DISABLED'),
  },
  {
    shows: 'a container that publishes a port, and one that does not',
    config: servers([
      { command: 'docker', args: ['run', '-i', '-p', '80:80', 'acme/mcp:1', '--no-auth'] },
      { command: 'docker', args: ['run', '-i', 'acme/mcp:1', '--no-auth'] },
    ]),
    found: ['warning open: --no-auth', 'information open: --no-auth'],
  },
] satisfies readonly Variant[];
