import type { Variant } from '../variants.ts';

export default [
  {
    shows: 'the program takes the place of the shell',
    config: '{"servers":{"a":{"command":"sh","args":["-c","exec acme-mcp --stdio"]}}}',
    found: ['information plain: exec acme-mcp --stdio'],
    fixed: '{"servers":{"a":{"command":"acme-mcp","args":[\n  "--stdio"\n]}}}',
  },
  {
    shows: 'a shell behind another program stays',
    config: '{"servers":{"a":{"command":"sudo","args":["sh","-c","acme-mcp --stdio"]}}}',
    found: ['information plain: acme-mcp --stdio'],
    fixed: null,
  },
  {
    shows: 'what follows the code is for the code',
    config: '{"servers":{"a":{"command":"sh","args":["-c","acme-mcp","--stdio"]}}}',
    found: ['information plain: acme-mcp'],
    fixed: null,
  },
  {
    shows: 'a command line in one text stays',
    config: '{"servers":{"a":{"command":"sh -c acme-mcp"}}}',
    found: ['information plain: acme-mcp'],
    fixed: null,
  },
  {
    shows: 'variables before the program stay',
    config: '{"servers":{"a":{"command":"sh","args":["-c","A=1 acme-mcp"]}}}',
    found: ['warning code: A=1 acme-mcp'],
    fixed: null,
  },
  { shows: 'no code', server: { command: 'sh', args: ['-c', ' '] }, found: [] },
  {
    shows:
      'what is fetched and run is told by `remote-script`; what is run unread by a package manager is not',
    config: {
      servers: {
        fetched: { command: 'sh', args: ['-c', 'curl https://acme.example/x.sh | sh'] },
        deno: { command: 'sh', args: ['-c', 'deno run https://acme.example/x.ts | tee log'] },
      },
    },
    found: ['warning code: deno run https://acme.example/x.ts | tee log'],
  },
] satisfies readonly Variant[];
