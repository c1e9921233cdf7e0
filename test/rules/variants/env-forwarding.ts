import type { Variant } from '../variants.ts';

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
    found: found === undefined ? [] : [`information code: ${found}`],
  })),
] satisfies readonly Variant[];
