import type { Launch, Word } from '../launch/launch.ts';
import { placeOf, replaceWord } from '../launch/place.ts';
import { isExact, part } from '../launch/words.ts';
import { type GitSource, isRemoteContext, parseGitSource } from '../packages/gitSource.ts';
import { defineRule, type Examples, inString, type ProposedFix, serverInputs } from '../rule.ts';
import { get, getString } from '../tree.ts';

interface Data {
  readonly repository: string;
  readonly reference: string;
  /** How the commit is written behind the address. */
  readonly separator: string;
}

export default defineRule({
  id: 'unpinned-git-source',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/829.html'],
  title: { en: 'Repository without a commit', ja: 'コミットが固定されていないリポジトリー' },
  why: {
    en: 'Whoever can push to the repository, or takes over its name, runs code with your rights at the next start.',
    ja: 'リポジトリーに push できる人や名前を引き継いだ人のコードが、次回の起動時にあなたの権限で動きます。',
  },
  remedy: {
    en: 'Name the full hash of a commit that you looked at; branches and tags can be moved.',
    ja: '確認したコミットのハッシュ全体を指定してください。ブランチとタグは付け替えられます。',
  },
  messages: {
    default: {
      en: (data: Data) =>
        `\`${data.repository}\` starts whatever its default branch holds. Name a commit: \`${data.separator}<40 hex digits>\`.`,
      ja: (data) =>
        `\`${data.repository}\` は既定のブランチのその時点のコードで起動します。\`${data.separator}<40 桁のハッシュ>\` でコミットを指定してください。`,
    },
    branch: {
      en: (data: Data) =>
        `\`${data.repository}\` starts whatever \`${data.reference}\` points at. Name a commit: \`${data.separator}<40 hex digits>\`.`,
      ja: (data) =>
        `\`${data.repository}\` は \`${data.reference}\` がその時に指すコードで起動します。\`${data.separator}<40 桁のハッシュ>\` でコミットを指定してください。`,
    },
    tag: {
      en: (data: Data) =>
        `\`${data.repository}\` has a version, but its tag \`${data.reference}\` can be moved. The full hash of a commit cannot.`,
      ja: (data) =>
        `\`${data.repository}\` はバージョン付きですが、タグ \`${data.reference}\` は付け替えられます。コミットのハッシュ全体なら変わりません。`,
    },
  },
  visit: {
    server(server, report, { kind }) {
      const built = kind === 'docker-catalog' ? get(server.node, 'source') : undefined;
      const [project, branch] = [getString(built, 'project'), getString(built, 'branch')];
      if (project && branch && !get(built, 'commit')) {
        const data = { repository: project.value, reference: branch.value, separator: 'commit: ' };
        report({ message: 'branch', data, at: inString(branch), server });
      }
      for (const { word, ecosystem } of server.launch ? gitSources(server.launch) : []) {
        const source = parseGitSource(ecosystem, word.text);
        if (source.kind === 'commit' || /[$%{<]/.test(source.reference ?? '')) continue;
        report({
          message: source.kind,
          data: {
            repository: source.repository,
            reference: source.reference ?? '',
            separator: source.separator,
          },
          at: placeOf([word]),
          server,
          severity: source.kind === 'tag' ? 'information' : 'warning',
          fixes: pin(word, source),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'uvx', args: ['--from', 'git+https://github.com/acme/mcp', 'acme-mcp'] },
      marks: 'git+https://github.com/acme/mcp',
    },
    {
      shows: 'a branch',
      server: { command: 'npx', args: ['-y', 'github:acme/mcp#main'] },
      marks: 'github:acme/mcp#main',
    },
    {
      shows: 'a tag: only worth knowing',
      server: {
        command: 'uvx',
        args: ['--from', 'git+https://github.com/acme/mcp.git@v1.2.3#subdirectory=server', 'acme-mcp'],
      },
      marks: 'git+https://github.com/acme/mcp.git@v1.2.3#subdirectory=server',
    },
    {
      shows: 'the short form of npm',
      server: { command: 'npx', args: ['-y', 'acme/mcp'] },
      marks: 'acme/mcp',
    },
    {
      shows: 'built from a repository at each start',
      server: {
        command: 'sh',
        args: ['-c', 'docker build -t acme-mcp https://github.com/acme/mcp.git && docker run -i acme-mcp'],
      },
      marks: 'https://github.com/acme/mcp.git',
    },
  ],
  good: [
    {
      shows: 'a commit',
      server: {
        command: 'uvx',
        args: [
          '--from',
          'git+https://github.com/acme/mcp@4f1d2c3b5a69788796a5b4c3d2e1f00112233445',
          'acme-mcp',
        ],
      },
    },
    {
      shows: 'a commit, as npm writes it',
      server: {
        command: 'npx',
        args: ['-y', 'github:acme/mcp#4f1d2c3b5a69788796a5b4c3d2e1f00112233445'],
      },
    },
    {
      shows: 'an argument of the server',
      server: { command: 'uvx', args: ['mcp-server-git==2026.11.18', '--repository', 'acme/mcp'] },
    },
    {
      shows: 'a folder of this machine',
      server: { command: 'sh', args: ['-c', 'docker build -t acme-mcp . && docker run -i acme-mcp'] },
    },
    {
      shows: 'a commit from elsewhere',
      server: { command: 'uvx', args: ['--from', 'git+https://github.com/acme/mcp@${env:COMMIT}', 'acme'] },
    },
  ],
});

function gitSources({ packages, commands }: Launch): { word: Word; ecosystem: string }[] {
  const built = commands.flatMap(({ program, args }) => {
    if (!/^(?:docker|podman|nerdctl|finch|buildx)$/.test(program.text)) return [];
    const isBuild = args.slice(0, 3).some(({ text }) => text === 'build');
    return isBuild ? args.filter(({ text }) => isRemoteContext(text)) : [];
  });
  const services = commands.flatMap(({ container }) =>
    container?.build && isRemoteContext(container.build.text) ? [container.build] : [],
  );
  const flakes = commands.flatMap(({ program, args }) => (program.text === 'nix' ? flakesOf(args) : []));
  return [
    ...packages.filter(({ source }) => source === 'git'),
    ...[...built, ...services].map((word) => ({ word, ecosystem: 'oci' })),
    ...flakes.map((word) => ({ word, ecosystem: 'nix' })),
  ];
}

/** `nix run github:acme/mcp -- …`, `nix shell …`: what stands in front of the program's own arguments. */
function flakesOf(args: readonly Word[]): Word[] {
  const end = args.findIndex(({ text }) => /^(?:--|-c|--command)$/.test(text));
  return args
    .slice(0, end < 0 ? args.length : end)
    .filter(({ text }) => /^(?:github|gitlab|sourcehut):[\w.~-]+\/[\w.-]+/.test(text));
}

function pin(word: Word, { from, to, separator }: GitSource): ProposedFix[] {
  if (!isExact(word)) return [];
  return [
    {
      title: { en: 'Pin a commit', ja: 'コミットに固定する' },
      safe: false,
      snippet: true,
      edits: () => [replaceWord(part(word, from, to), `${separator}\${1:COMMIT}`)],
    },
  ];
}
