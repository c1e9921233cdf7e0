import { findArchived } from '../data/archivedPackages.ts';
import { pinVersion } from '../fixes/pinVersion.ts';
import type { PackageSpec } from '../launch/launch.ts';
import { placeOf, replaceWord } from '../launch/place.ts';
import { isExact } from '../launch/words.ts';
import { environmentOf, exposureOf } from '../packages/exposure.ts';
import { defineRule, type Examples, type Localized, type ProposedFix, serverInputs } from '../rule.ts';

interface Data {
  readonly specifier: string;
  readonly name: string;
  readonly runner: string;
  /** What to do, so that it does not contradict what other rules say of the package. */
  readonly advice: Localized;
}

export default defineRule({
  id: 'unpinned-package',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/829.html'],
  title: { en: 'Package without a fixed version', ja: 'バージョンが固定されていないパッケージ' },
  why: {
    en: 'Whoever publishes the next version of it runs code with your rights at the next start.',
    ja: '次のバージョンを公開した人のコードが、次回の起動時にあなたの権限で動きます。',
  },
  remedy: {
    en: 'Pin an exact version that you looked at, and update it on purpose.',
    ja: '確認したバージョンに固定し、更新は意図して行ってください。',
  },
  messages: {
    none: {
      en: (data: Data) =>
        `\`${data.name}\` starts in whatever version ${data.runner} finds. ${data.advice.en}.`,
      ja: (data) =>
        `\`${data.name}\` は ${data.runner} が見つけたバージョンで起動します。${data.advice.ja}。`,
    },
    tag: {
      en: (data: Data) =>
        `\`${data.specifier}\` is whatever its publisher points that tag at, today or tomorrow. ${data.advice.en}.`,
      ja: (data) =>
        `\`${data.specifier}\` のタグが指すバージョンは、公開者がいつでも変更できます。${data.advice.ja}。`,
    },
    range: {
      en: (data: Data) =>
        `\`${data.specifier}\` lets in every version of that range, those of tomorrow too. ${data.advice.en}.`,
      ja: (data) =>
        `\`${data.specifier}\` は範囲内のバージョンを、今後公開されるものも含めてすべて受け入れます。${data.advice.ja}。`,
    },
  },
  visit: {
    server(server, report, document) {
      for (const spec of server.launch?.packages ?? []) {
        const { kind, text, place } = spec.version;
        if (spec.source !== 'registry' || kind === 'exact' || kind === 'variable') continue;
        const safe = exposureOf(spec, environmentOf(server))?.safe;
        // In `server.json` the version is a field of its own.
        const isField = document.kind === 'server-json' && place.node !== spec.word.node;
        report({
          message: kind,
          data: {
            specifier: isField ? `${spec.name} ${text}` : spec.word.text,
            name: spec.name,
            runner: spec.runner,
            advice: adviceFor(spec, safe),
          },
          at: placeOf([isField ? place : spec.word]),
          server,
          ...(isField && { note: refused }),
          fixes: [...(safe ? pinVersion(spec, safe) : []), ...pin(spec)],
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'no version; a start from the cache is no pin either',
      server: { command: 'npx', args: ['-y', '@acme/mcp-server'] },
      marks: '@acme/mcp-server',
    },
    {
      shows: 'a tag',
      server: { command: 'npx', args: ['-y', '@acme/mcp-server@latest'] },
      marks: '@acme/mcp-server@latest',
    },
    {
      shows: 'a range',
      server: { command: 'uvx', args: ['--from', 'acme-mcp[cli]>=1.2,<2', 'acme-mcp'] },
      marks: 'acme-mcp[cli]>=1.2,<2',
    },
    {
      shows: 'behind wrappers',
      server: { command: 'cmd', args: ['/c', 'npx', '-y', 'acme-mcp@^1'] },
      marks: 'acme-mcp@^1',
    },
    {
      shows: 'inside shell code',
      server: { command: 'bash', args: ['-lc', 'cd ~/acme && exec pnpm dlx "@acme/mcp-server"'] },
      marks: '@acme/mcp-server',
    },
    {
      shows: 'a package beside the program',
      server: { command: 'uv', args: ['run', '--with', 'mcp[cli]', 'mcp', 'run', 'server.py'] },
      marks: 'mcp[cli]',
    },
    {
      shows: 'handed on by a proxy',
      server: { command: 'mcp-proxy', args: ['--port', '8096', '--', 'uvx', 'acme-mcp'] },
      marks: 'acme-mcp',
    },
    {
      shows: 'some versions have a known hole: pin one that has none',
      server: { command: 'npx', args: ['-y', 'mcp-remote', 'https://acme.dev/mcp'] },
      marks: 'mcp-remote',
    },
    {
      shows: 'archived: only until it is replaced',
      server: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'] },
      marks: '@modelcontextprotocol/server-github',
    },
    { server: { command: 'bunx acme-mcp --stdio' }, marks: 'acme-mcp' },
    { server: { command: 'deno', args: ['run', '-A', 'npm:acme-mcp@1/cli'] }, marks: 'npm:acme-mcp@1/cli' },
    { server: { command: 'dnx', args: ['Acme.Mcp', '--yes'] }, marks: 'Acme.Mcp' },
    {
      shows: 'a manifest for the registry, which takes exact versions only',
      file: 'server.json',
      config: {
        name: 'io.github.acme/mcp',
        version: '1.2.3',
        packages: [
          { registryType: 'npm', identifier: '@acme/mcp', version: 'latest', transport: { type: 'stdio' } },
        ],
      },
      marks: 'latest',
    },
  ],
  good: [
    { server: { command: 'npx', args: ['-y', '@acme/mcp-server@1.2.3'] } },
    { server: { command: 'uvx', args: ['--python', '3.12', 'acme-mcp==1.2.3'] } },
    { server: { command: 'dnx', args: ['Acme.Mcp', '--version', '1.2.3', '--yes'] } },
    { shows: 'only what is installed', server: { command: 'npx', args: ['--no-install', 'acme-mcp'] } },
    { shows: 'a folder of this machine', server: { command: 'npx', args: ['-y', './packages/mcp'] } },
    {
      shows: 'a tool of the project that runs a script of the project',
      server: { command: 'npx', args: ['tsx', './src/server.ts'] },
    },
    {
      shows: 'a version from elsewhere',
      server: { command: 'npx', args: ['acme-mcp@${env:ACME_VERSION}'] },
    },
    { shows: 'a project', server: { command: 'uv', args: ['run', '--directory', '../acme', 'server.py'] } },
  ],
});

/** official-registry-requirements.md: a version is exact, and never `latest`. */
const refused: Localized = {
  en: ' The MCP registry refuses such a version.',
  ja: 'MCP レジストリはこのようなバージョンを受け付けません。',
};

/** @param safe the version in which `known-vulnerable-package` knows of no hole, where it names one */
function adviceFor({ ecosystem, name }: PackageSpec, safe: string | undefined): Localized {
  if (safe) return { en: `Pin version \`${safe}\``, ja: `バージョン \`${safe}\` に固定してください` };
  return findArchived(ecosystem, name)
    ? {
        en: 'Until you have replaced it, pin the one you reviewed',
        ja: '置き換えるまでは、確認したバージョンに固定してください',
      }
    : { en: 'Pin the one you reviewed', ja: '確認したバージョンに固定してください' };
}

function pin({ version: { place, separator } }: PackageSpec): ProposedFix[] {
  if (!isExact(place)) return [];
  return [
    {
      title: { en: 'Pin an exact version', ja: 'バージョンを固定する' },
      safe: false,
      snippet: true,
      edits: () => [replaceWord(place, `${separator}\${1:VERSION}`)],
    },
  ];
}
