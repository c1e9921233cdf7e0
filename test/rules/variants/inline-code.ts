import type { Variant } from '../variants.ts';
import { servers } from '../variants.ts';

const code = 'print(1)';

const running: readonly (readonly string[])[] = [
  ['python3.12', '-c', code],
  ['pypy3', '-c', code],
  ['py', '-c', code],
  ['python', '-W', 'ignore', '-X', 'dev', '-c', code],
  ['nodejs', '-e', code],
  ['node', '-r', 'tsx', '--import', 'x', '-p', code],
  ['bun', '--eval', code],
  ['bun', '--preload', 'x', '-e', code],
  ['bun', '--print', code],
  ['tsx', '-e', code],
  ['ts-node', '-e', code],
  ['ruby', '-r', 'json', '-I', '.', '-e', code],
  ['perl', '-e', code],
  ['perl', '-I', '.', '-E', code],
  ['php', '-d', 'x=1', '-r', code],
  ['lua', '-l', 'x', '-e', code],
  ['Rscript', '-e', code],
  ['deno', 'eval', '--ext=ts', code],
  ['uv', 'run', 'python', '-c', code],
];

const other: readonly (readonly string[])[] = [
  ['python', '-m', 'acme', '-c', code],
  ['python', 'server.py', '-c', code],
  ['pythonx', '-c', code],
  ['mypython', '-c', code],
  ['pyx', '-c', code],
  ['jpy', '-c', code],
  ['deno', 'run', code],
  ['node', '-e', ' '],
  ['php', '-c', code],
  ['acme', '-e', code],
];

function starting(list: readonly (readonly string[])[]): unknown {
  return servers(list.map(([command, ...args]) => ({ command, args })));
}

export default [
  { shows: 'interpreters', config: starting(running), found: running.map(() => `warning code: ${code}`) },
  { shows: 'no code', config: starting(other), found: [] },
  {
    shows: 'code that is hidden further down',
    config: starting([['node', '-e', "eval(\n\natob('eA=='))"]]),
    found: ["error encoded: eval(\\n\\natob('eA=='))"],
  },
  {
    shows: 'what a shell runs is told by `shell-command`',
    config: starting([['sh', '-c', `python -c '${code}' | tee log`]]),
    found: [],
  },
] satisfies readonly Variant[];
