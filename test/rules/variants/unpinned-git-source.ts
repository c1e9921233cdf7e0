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
] satisfies readonly Variant[];
