import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

function smithery(environment: string): string {
  return `startCommand:
  type: stdio
  commandFunction: |
    (config) => ({ command: 'node', args: ['dist/index.js'], ${environment} })
`;
}

export default [
  ...[
    ['env: { ...process.env, KEY: config.key }', '...process.env'],
    ['env: process.env', 'process.env'],
    ['env: { KEY: config.key, HOME: process.env.HOME }', undefined],
    ['env: process.env.ACME ? { A: "1" } : {}', undefined],
    ['env: { ...process.env?.acme }', undefined],
    ['env: { ...config.env }', undefined],
  ].map(([environment = '', found]) => ({
    shows: 'the function of a smithery.yaml',
    file: 'smithery.yaml',
    config: smithery(environment),
    found: found === undefined ? [] : [`information host: ${found}`],
  })),
  {
    shows: 'files of a stage, wherever they are',
    config: servers([
      { command: 'uvx', args: ['acme-mcp==1.2.3'], envFile: '${workspaceFolder}/../secrets/.env.production' },
      { command: 'docker', args: ['run', '--env-file', '/home/kim/api/.env.prod.local', 'acme/mcp:1.2.3'] },
      { command: 'docker', args: ['run', '--env-file', '/home/kim/api/.env.acme', 'acme/mcp:1.2.3'] },
      {
        command: 'docker',
        args: ['run', '--env-file', '/home/kim/api/acme.env.production', 'acme/mcp:1.2.3'],
      },
      { command: 'node', args: ['./server.js'], envFile: '../.env.production' },
    ]),
    found: [
      'information file: ${workspaceFolder}/../secrets/.env.production',
      'information file: /home/kim/api/.env.prod.local',
    ],
  },
] satisfies readonly Variant[];
