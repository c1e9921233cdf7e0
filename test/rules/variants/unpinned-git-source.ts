import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const repository = 'https://github.com/acme/mcp.git';

export default [
  {
    shows: 'the commit is left to fill in',
    config:
      '{"servers":{"a":{"command":"uvx","args":["--from","git+https://github.com/acme/mcp","acme-mcp"]}}}',
    found: ['warning default: git+https://github.com/acme/mcp'],
    fixed:
      '{"servers":{"a":{"command":"uvx","args":["--from","git+https://github.com/acme/mcp@COMMIT","acme-mcp"]}}}',
  },
  {
    shows: 'a commit takes the place of the branch',
    config: '{"servers":{"a":{"command":"npx","args":["-y","github:acme/mcp#main"]}}}',
    found: ['warning branch: github:acme/mcp#main'],
    fixed: '{"servers":{"a":{"command":"npx","args":["-y","github:acme/mcp#COMMIT"]}}}',
  },
  {
    shows: 'images that are built from a repository',
    config: servers([
      { command: 'docker', args: ['build', '-t', 'acme', repository] },
      { command: 'docker', args: ['buildx', 'build', `${repository}#main`] },
      { command: 'podman', args: ['build', repository] },
    ]),
    found: [
      `warning default: ${repository}`,
      `warning branch: ${repository}#main`,
      `warning default: ${repository}`,
    ],
  },
  {
    shows: 'nothing is built',
    config: servers([
      { command: 'docker', args: ['pull', repository] },
      { command: 'docker', args: ['run', '-i', 'acme/mcp:1', 'build', repository] },
      { command: 'dockerize', args: ['build', repository] },
      { command: 'mydocker', args: ['build', repository] },
      { command: 'acme-mcp', args: ['build', repository] },
    ]),
    found: [],
  },
  {
    shows: 'a reference that is filled in',
    server: { command: 'npx', args: ['-y', 'github:acme/mcp#${env:COMMIT}'] },
    found: [],
  },
  {
    shows: 'flakes of Nix',
    config: servers([
      { command: 'nix', args: ['run', 'github:acme/mcp'] },
      { command: 'nix', args: ['shell', 'gitlab:acme/m/main#server', '-c', 'acme-mcp', 'github:a/b'] },
      { command: 'nix', args: ['run', 'sourcehut:~acme/mcp/v1.2.3?dir=x', '--', 'github:a/b'] },
      { command: 'nix', args: ['develop', 'github:acme/mcp/main', '--command', 'github:a/b'] },
      { command: 'nix', args: ['run', `github:acme/mcp/${'0123456789'.repeat(4)}#server`] },
      {
        command: 'nix',
        args: ['run', 'nixpkgs#acme-mcp', '.#x', 'xgithub:a/b', 'github:a', 'github:/b', 'github:a/', 'x--'],
      },
      { command: 'nixie', args: ['run', 'github:acme/mcp'] },
    ]),
    found: [
      'warning default: github:acme/mcp',
      'warning branch: gitlab:acme/m/main#server',
      'information tag: sourcehut:~acme/mcp/v1.2.3?dir=x',
      'warning branch: github:acme/mcp/main',
    ],
  },
  {
    shows: 'the commit has its place behind the repository of a flake',
    config: '{"servers":{"a":{"command":"nix","args":["run","github:acme/mcp/main#x"]}}}',
    found: ['warning branch: github:acme/mcp/main#x'],
    fixed: '{"servers":{"a":{"command":"nix","args":["run","github:acme/mcp/COMMIT#x"]}}}',
  },
  ...[
    { line: 'branch: main', found: ['warning branch: main'] },
    { line: 'branch: main\n  commit: 4b0e0ee2f309d7fa0e19c9e63feee2a4ea2e9f3a', found: [] },
    { line: 'commit: 4b0e0ee2f309d7fa0e19c9e63feee2a4ea2e9f3a', found: [] },
  ].map(({ line, found }) => ({
    shows: 'what the entry of a catalog is built from',
    file: 'server.yaml',
    config: `name: acme\nimage: mcp/acme\ntype: server\nsource:\n  project: https://github.com/acme/mcp\n  ${line}\n`,
    found,
  })),
] satisfies readonly Variant[];
