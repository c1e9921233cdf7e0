import { runsEncoded } from '../launch/encoded.ts';
import type { Command, Word } from '../launch/launch.ts';
import { scanOptions } from '../launch/options.ts';
import { placeOf } from '../launch/place.ts';
import { programName } from '../launch/words.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';

/** How an interpreter is given code instead of a file. */
interface Interpreter {
  readonly code: ReadonlySet<string>;
  /** Other options with a value; behind `-m` all belongs to the module. */
  readonly values: ReadonlySet<string>;
}

const nodeLike = row(
  '-e --eval -p --print',
  '-r --require --import --loader --experimental-loader -C --conditions --env-file --input-type --title',
);

/** Options as in the manuals of the interpreters. */
const interpreters: ReadonlyMap<string, Interpreter> = new Map([
  ['python', row('-c', '-m -W -X --check-hash-based-pycs')],
  ['node', nodeLike],
  ['nodejs', nodeLike],
  ['bun', row('-e --eval -p --print', '-r --preload --cwd -c --config --env-file')],
  ['tsx', nodeLike],
  ['ts-node', nodeLike],
  ['ruby', row('-e', '-r -I -C -E')],
  ['perl', row('-e -E', '-I -M -m')],
  ['php', row('-r --run', '-d -c')],
  ['lua', row('-e', '-l')],
  ['rscript', row('-e', '')],
  ['osascript', row('-e', '-l -s')],
]);

export default defineRule({
  id: 'inline-code',
  category: 'MCP05',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/95.html'],
  title: { en: 'Program written into the config', ja: '設定に書き込まれたプログラム' },
  why: {
    en: 'Code in one line of a config is seldom read, has no version and no tests, and runs with your rights.',
    ja: '設定の一行に書かれたコードは読まれにくく、バージョンもテストもないまま、あなたの権限で動きます。',
  },
  remedy: {
    en: 'Put the code into a file that can be reviewed, or start the module (`python -m`) or package by its name.',
    ja: 'コードをレビューできるファイルに移すか、モジュール (`python -m`) やパッケージを名前で起動してください。',
  },
  messages: {
    code: {
      en: (data: { program: string; code: string }) =>
        `\`${data.program}\` runs code that stands in the config: \`${data.code}\`. Put it into a file that can be reviewed.`,
      ja: (data) =>
        `\`${data.program}\` が設定に書かれたコード \`${data.code}\` を実行します。レビューできるファイルに移してください。`,
    },
    encoded: {
      en: (data: { program: string }) =>
        `\`${data.program}\` decodes code that stands in the config and runs it, so that nobody sees what it does. Decode and read it before you start this server.`,
      ja: (data) =>
        `\`${data.program}\` は設定に書かれた符号化済みのコードをデコードして実行するため、何をするのか読めません。起動する前にデコードして確認してください。`,
    },
  },
  visit: {
    server(server, report) {
      const { launch } = server;
      for (const command of launch?.commands ?? []) {
        const found = codeOf(command);
        if (!launch || !found || found.code.text.trim() === '') continue;
        const { code, name: program } = found;
        // What a shell runs is told by `shell-command`, or by `remote-script`.
        if (launch.shell?.code.some(({ node }) => node === code.node)) continue;
        const shared = { at: placeOf([code]), server } as const;
        if (runsEncoded.test(code.text.slice(0, 5000)))
          report({ message: 'encoded', data: { program }, ...shared, severity: 'error' });
        else report({ message: 'code', data: { program, code: code.text }, ...shared });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'python3', args: ['-u', '-c', 'from acme import main; main()'] },
      marks: 'from acme import main; main()',
    },
    {
      server: { command: 'node', args: ['--input-type=module', '-e', "import('acme')"] },
      marks: "import('acme')",
    },
    { server: { command: 'deno', args: ['eval', "import 'npm:acme'"] }, marks: "import 'npm:acme'" },
    { server: { command: 'ruby', args: ['-rjson', '-e', 'puts 1'] }, marks: 'puts 1' },
    { server: { command: 'php -r "echo 1;"' }, marks: 'echo 1;' },
    { server: { command: 'uv', args: ['run', 'python', '-c', 'import acme'] }, marks: 'import acme' },
    {
      shows: 'code that cannot be read: an error',
      server: { command: 'python', args: ['-c', "import base64;exec(base64.b64decode('cHJpbnQoMSk='))"] },
      marks: "import base64;exec(base64.b64decode('cHJpbnQoMSk='))",
    },
  ],
  good: [
    { server: { command: 'python', args: ['-m', 'acme', '-c', 'config.toml'] } },
    { server: { command: 'node', args: ['./server.js', '-e', 'production'] } },
    { server: { command: 'node', args: ['-r', 'dotenv/config', 'server.js', '--eval', 'x'] } },
    { server: { command: 'deno', args: ['run', 'npm:acme@1.2.3', 'eval'] } },
    { shows: 'another program', server: { command: 'acme-mcp', args: ['-c', 'import acme', '-e', 'x'] } },
    {
      shows: 'shell code, told by `shell-command`',
      server: { command: 'bash', args: ['-c', 'cd /srv && python -c "import acme"'] },
    },
  ],
});

interface InlineCode {
  /** The interpreter. */
  readonly name: string;
  readonly code: Word;
}

function codeOf({ program, args, handedOn }: Command): InlineCode | undefined {
  // `uv run` starts what is there already.
  const [inner, ...innerArgs] = programName(program.text) === 'uv' ? handedOn : [];
  const name = programName((inner ?? program).text);
  const code = codeOfCall(name, inner ? innerArgs : args);
  return code && { name, code };
}

function codeOfCall(name: string, args: readonly Word[]): Word | undefined {
  if (name === 'deno') return args[0]?.text === 'eval' ? args.slice(1).find(isNoOption) : undefined;
  const isPython = /^(?:python|pypy)[\d.]*$|^py$/.test(name);
  const interpreter = interpreters.get(isPython ? 'python' : name);
  if (!interpreter) return undefined;
  const { code, values } = interpreter;
  // `-p` takes code, but of `-pe` only the `-e` does.
  const words = args.map((word) => (word.text === '-pe' ? { ...word, text: '-e' } : word));
  const { options } = scanOptions(words, 0, (option) => code.has(option) || values.has(option));
  const first = options.find((option) => code.has(option.name) || (isPython && option.name === '-m'));
  return first && code.has(first.name) ? first.value : undefined;
}

function isNoOption({ text }: Word): boolean {
  return !text.startsWith('-');
}

function row(code: string, values: string): Interpreter {
  return { code: new Set(code.split(' ')), values: new Set(values.split(' ')) };
}
