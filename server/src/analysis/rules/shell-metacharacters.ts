import type { Command, Word } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import { programName } from '../launch/words.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';

/** What separates commands in a shell, as a word of its own. */
const separator = /^(?:&&|\|\|?|;|&)$/;
/** A value that a shell would replace by the output of a command, and nobody else does. */
const substitution = /^(?:\$\((?!\()[^()]{1,500}\)|`[^`]{1,500}`)$/;

/** Programs whose arguments are commands of their own, or expressions with such characters. */
const takesCommands =
  /^(?:find|fd|expr|test|\[|awk|gawk|jq|sed|ssh|make|parallel|concurrently|npm-run-all|run-[sp]|xargs|watch|tmux|screen)$/;

export default defineRule({
  id: 'shell-metacharacters',
  category: 'MCP05',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/88.html'],
  title: { en: 'Shell syntax outside a shell', ja: 'シェルの外に書かれたシェル構文' },
  why: {
    en: 'Most clients hand it on as plain text, so the server gets wrong arguments; a client that goes through a shell runs it as a command.',
    ja: '多くのクライアントはただの文字列として渡すため引数が壊れ、シェルを介すクライアントではコマンドとして実行されます。',
  },
  remedy: {
    en: 'Put what needs a shell into a script, and values into `env` or an input.',
    ja: 'シェルが必要な処理はスクリプトに、値は `env` か入力に移してください。',
  },
  messages: {
    separator: {
      en: (data: { operator: string; program: string }) =>
        `\`${data.operator}\` means something to a shell only; \`${data.program}\` gets it as an argument. Put the commands into a script.`,
      ja: (data) =>
        `\`${data.operator}\` はシェルでしか意味を持たず、\`${data.program}\` にはただの引数として渡されます。コマンドをスクリプトに移してください。`,
    },
    substitution: {
      en: (data: { value: string; program: string }) =>
        `\`${data.value}\` is run by a shell only; \`${data.program}\` gets the text itself. Use a variable of the client or an input.`,
      ja: (data) =>
        `\`${data.value}\` を展開するのはシェルだけで、\`${data.program}\` には文字列のまま渡されます。クライアントの変数か入力を使ってください。`,
    },
  },
  visit: {
    server(server, report) {
      const { launch } = server;
      if (!launch || launch.shell) return;
      const [command] = launch.commands;
      const found = command && findSyntax(command, launch.words);
      if (!command || !found) return;
      const program = programName(command.program.text);
      const shared = { at: placeOf([found]), server } as const;
      if (separator.test(found.text)) {
        report({ message: 'separator', data: { operator: found.text, program }, ...shared });
      } else report({ message: 'substitution', data: { value: found.text, program }, ...shared });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { server: { command: 'npm', args: ['ci', '&&', 'npm', 'start'] }, marks: '&&' },
    { server: { command: 'acme-mcp serve ; touch done' }, marks: ';' },
    {
      server: { command: 'npx', args: ['acme-mcp@1.2.3', '--key', '$(cat key.txt)'] },
      marks: '$(cat key.txt)',
    },
    { server: { command: 'acme-mcp', args: ['--key', '`cat key.txt`'] }, marks: '`cat key.txt`' },
  ],
  good: [
    {
      shows: 'a pattern or an address for the program itself',
      server: {
        command: 'acme-mcp',
        args: ['--filter', 'a|b', '--url=https://acme.dev/?a=1&b=2', '$((1))', '--delimiter', ';', 'x.csv'],
      },
    },
    {
      shows: 'a shell, told by `shell-command`',
      server: { command: 'bash', args: ['-c', 'cd /srv && acme-mcp --key $(cat key.txt)'] },
    },
    {
      shows: 'a program with its own expressions',
      server: { command: 'find', args: ['.', '-exec', 'ls', ';'] },
    },
    { shows: 'a variable of the client', server: { command: 'acme-mcp', args: ['--key', '${input:key}'] } },
  ],
});

/** The first word of shell syntax; one is enough to show that the author had a shell in mind. */
function findSyntax(command: Command, words: readonly Word[]): Word | undefined {
  if (takesCommands.test(programName(command.program.text))) return undefined;
  return words.find(({ text }, index) => {
    if (substitution.test(text)) return true;
    if (!separator.test(text) || index === words.length - 1) return false;
    // `--delimiter ;`
    return text.length > 1 || !words[index - 1]?.text.startsWith('-');
  });
}
