import { placeOf } from '../launch/place.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString } from '../rule.ts';
import { get, getString } from '../tree.ts';

/**
 * The project's `.env` and its variants per stage: the settings of all of it, and not of one server. One at
 * an absolute path may well have been written for the server, unless it is that of a stage.
 */
const projectFile =
  /(?:^|[/\\])\.env\.(?:production|prod|staging)(?:\.local)?$|^(?:\$\{workspaceFolder\}[/\\]|\.[/\\])?\.env(?:\.(?:local|development|dev|production|prod|staging|test)){0,2}$/i;

/** All of it, in the JavaScript of `smithery.yaml`; `process.env.NAME` is one variable. */
const wholeEnvironment = /\.\.\.process\.env\b(?![.[?])|(?<=\benv:\s?)process\.env\b(?![.[?])/;

export default defineRule({
  id: 'env-forwarding',
  category: 'MCP10',
  severity: 'information',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config', 'smithery'],
  references: ['https://cwe.mitre.org/data/definitions/526.html'],
  title: { en: 'Whole environment handed to a server', ja: 'サーバーに丸ごと渡される環境変数' },
  why: {
    en: 'Somebody else’s program gets every key of the project, though it needs one or two.',
    ja: '他者のプログラムに、必要のないものも含めてプロジェクトのすべてのキーが渡ります。',
  },
  remedy: {
    en: 'Name the variables that the server needs, or give it a file of its own.',
    ja: 'サーバーに必要な変数だけを指定するか、専用のファイルを用意してください。',
  },
  messages: {
    file: {
      en: (data: { file: string; server: string; program: string }) =>
        `\`${data.file}\` gives \`${data.program}\` every variable of the project. Name those that \`${data.server}\` needs, or give it a file of its own.`,
      ja: (data) =>
        `\`${data.file}\` により、プロジェクトのすべての変数が \`${data.program}\` に渡ります。\`${data.server}\` に必要なものだけを指定するか、専用のファイルを用意してください。`,
    },
    host: {
      en: (data: { option: string; server: string; program: string }) =>
        `\`${data.option}\` gives \`${data.program}\` the whole environment of this machine. Name the variables that \`${data.server}\` needs.`,
      ja: (data) =>
        `\`${data.option}\` により、このマシンのすべての環境変数が \`${data.program}\` に渡ります。\`${data.server}\` に必要なものだけを指定してください。`,
    },
  },
  visit: {
    server(server, report, { kind }) {
      const start = kind === 'smithery' ? get(server.node, 'startCommand') : undefined;
      const code = getString(start, 'commandFunction');
      const found = code && wholeEnvironment.exec(code.value.slice(0, 20_000));
      if (found) {
        const [option] = found;
        const data = { option, server: server.name, program: server.name };
        report({
          message: 'host',
          data,
          at: inString(code, found.index, found.index + option.length),
          server,
        });
      }
      const { envFile, name } = server;
      const program = foreignProgram(server);
      if (envFile && program !== undefined && projectFile.test(envFile.value)) {
        const data = { file: envFile.value, server: name, program };
        report({ message: 'file', data, at: inString(envFile), server });
      }
      for (const { container } of server.launch?.commands ?? []) {
        if (!container?.image) continue;
        const image = container.image.name;
        for (const { name: option, value, word } of container.options) {
          if (option === 'env-file' && value && projectFile.test(value.text)) {
            const data = { file: value.text, server: name, program: image };
            report({ message: 'file', data, at: placeOf([value]), server });
          } else if (option === 'env-host') {
            const data = { option: word.text, server: name, program: image };
            report({ message: 'host', data, at: placeOf([word]), server, severity: 'warning' });
          }
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: {
        command: 'npx',
        args: ['-y', 'acme-mcp@1.2.3'],
        envFile: '${workspaceFolder}/.env',
      },
      marks: '${workspaceFolder}/.env',
    },
    {
      server: {
        command: 'docker',
        args: ['run', '-i', '--env-file', './.env.local', 'acme/mcp:1.2.3'],
      },
      marks: './.env.local',
    },
    {
      server: { command: 'docker', args: ['run', '-i', '--env-file=.env', 'acme/mcp:1.2.3'] },
      marks: '.env',
    },
    {
      shows: 'the environment of the machine: a warning',
      server: { command: 'podman', args: ['run', '-i', '--env-host', 'acme/mcp:1.2.3'] },
      marks: '--env-host',
    },
    {
      shows: 'in the function of a `smithery.yaml`',
      file: 'smithery.yaml',
      config: `startCommand:
  type: stdio
  commandFunction: |
    (config) => ({ command: 'acme-mcp', env: { ...process.env, ACME_KEY: config.key } })
`,
      marks: '...process.env',
    },
  ],
  good: [
    {
      shows: 'a file of its own',
      server: {
        command: 'npx',
        args: ['-y', 'acme-mcp@1.2.3'],
        envFile: '${workspaceFolder}/.env.acme',
      },
    },
    {
      shows: 'a file somewhere else, perhaps for this server alone',
      server: {
        command: 'docker',
        args: ['run', '-i', '--env-file', '/home/kim/acme/.env', 'acme/mcp:1.2.3'],
      },
    },
    {
      shows: 'a program of the project',
      server: { command: 'node', args: ['./server.js'], envFile: '${workspaceFolder}/.env' },
    },
    {
      shows: 'a package of the project',
      server: { command: 'npx', args: ['./packages/mcp'], envFile: '.env' },
    },
    {
      shows: 'named variables',
      server: { command: 'docker', args: ['run', '-i', '-e', 'ACME_KEY', 'acme/mcp:1.2.3'] },
    },
    {
      server: {
        command: 'docker',
        args: ['run', '-i', '--env-file', 'acme.env', 'acme/mcp:1.2.3'],
      },
    },
  ],
});

/** The first package that comes from somebody else; a container does not see the client’s `envFile`. */
function foreignProgram({ launch }: ServerEntry): string | undefined {
  return launch?.packages.find(({ source }) => source !== 'file')?.name;
}
