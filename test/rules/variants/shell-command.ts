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
    found: ['information prepares: A=1 acme-mcp'],
    fixed: null,
  },
  {
    shows: 'what only prepares one program, and what does more',
    config: {
      servers: Object.fromEntries(
        [
          'cd /srv; umask 077; exec acme-mcp 2>> log',
          'export A=1 && acme-mcp',
          'TOKEN="$(gh auth token)" acme-mcp',
          'TOKEN="$(aws ssm get-parameter --name x)" exec acme-mcp',
          'mkdir -p out && [ -d out ] && acme-mcp',
          'exec',
          'cd /srv',
          'acme-mcp; other-mcp',
          'acme-mcp | tee log',
          'TOKEN="$(gh api user)" acme-mcp',
          'TOKEN="$(acme-token)" acme-mcp',
          'source ./env && acme-mcp',
          'eval "$X"; acme-mcp',
          'cd "${input:folder}" && acme-mcp',
          'cd /srv && rm -rf data',
          'umask 077; exec curl -o x https://acme.example',
          'echo "ab  x" | sha256sum -c - && exec ./x --stdio',
          'echo "ab  x" | acme-mcp',
        ].map((code, index) => [`s${index}`, { command: 'sh', args: ['-c', code] }]),
      ),
    },
    found: [
      'information prepares: cd /srv; umask 077; exec acme-mcp 2>> log',
      'information prepares: export A=1 && acme-mcp',
      'information prepares: TOKEN=\\"$(gh auth token)\\" acme-mcp',
      'information prepares: TOKEN=\\"$(aws ssm get-parameter --name x)\\" exec acme-mcp',
      'information prepares: mkdir -p out && [ -d out ] && acme-mcp',
      'warning code: exec',
      'information plain: cd /srv',
      'warning code: acme-mcp; other-mcp',
      'warning code: acme-mcp | tee log',
      'warning code: TOKEN=\\"$(gh api user)\\" acme-mcp',
      'warning code: TOKEN=\\"$(acme-token)\\" acme-mcp',
      'warning code: source ./env && acme-mcp',
      'warning code: eval \\"$X\\"; acme-mcp',
      'warning code: cd \\"${input:folder}\\" && acme-mcp',
      'warning code: cd /srv && rm -rf data',
      'warning code: umask 077; exec curl -o x https://acme.example',
      'information prepares: echo \\"ab  x\\" | sha256sum -c - && exec ./x --stdio',
      'warning code: echo \\"ab  x\\" | acme-mcp',
    ],
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
