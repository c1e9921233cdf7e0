import type { Word } from '../launch/launch.ts';
import { placeOf, removeWords } from '../launch/place.ts';
import { hasVariable, part } from '../launch/words.ts';
import { indexesOf, isOfficialRegistry, type PackageIndex } from '../packages/indexes.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';
import { parseAuthority, reachOf } from '../text/hosts.ts';

interface Data {
  /** The option or variable. */
  readonly name: string;
  readonly host: string;
}

export default defineRule({
  id: 'custom-registry',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/427.html',
    'https://cwe.mitre.org/data/definitions/494.html',
  ],
  title: { en: 'Packages from another registry', ja: '公式以外のレジストリーのパッケージ' },
  why: {
    en: 'Whoever runs the registry decides what a name and a version stand for, and so what runs.',
    ja: '名前とバージョンが何を指すか、つまり何が動くかは、レジストリーの運営者が決めます。',
  },
  remedy: {
    en: 'Use a registry that you trust, over https, and one index only for each package.',
    ja: '信頼できるレジストリーを https で使い、パッケージごとの取得元は一つにしてください。',
  },
  messages: {
    unencrypted: {
      en: (data: Data) =>
        `\`${data.name}\` fetches code from \`${data.host}\` over http: anybody on the way can replace it. Use https.`,
      ja: (data) =>
        `\`${data.name}\` は \`${data.host}\` から http でコードを取得します。通信経路上で差し替えられます。https を使ってください。`,
    },
    confusion: {
      en: (data: Data) =>
        `\`${data.name}\` asks \`${data.host}\` and the official registry, and the higher version wins: whoever publishes it there runs code here. Use one index.`,
      ja: (data) =>
        `\`${data.name}\` では \`${data.host}\` と公式のうち高いバージョンが選ばれるため、同名で公開した他人のコードが動くことがあります。取得元を一つにしてください。`,
    },
    untrusted: {
      en: (data: Data) =>
        `\`${data.name}\` takes packages from \`${data.host}\`, where anybody could have put them. Use the official registry or your own.`,
      ja: (data) =>
        `\`${data.name}\` は、誰が置いたか分からない \`${data.host}\` のパッケージを使います。公式か自社のレジストリーを使ってください。`,
    },
    other: {
      en: (data: Data) =>
        `\`${data.name}\` takes packages from \`${data.host}\`: whoever runs it decides what starts. Make sure that it is yours or your company's.`,
      ja: (data) =>
        `\`${data.name}\` は \`${data.host}\` のパッケージを使います。何が動くかはその運営者次第です。自社のものか確認してください。`,
    },
  },
  visit: {
    server(server, report) {
      for (const command of server.launch?.commands ?? []) {
        // A container does not get the environment of the entry.
        for (const index of indexesOf(command, command.contained ? [] : server.env)) {
          for (const address of addressesIn(index.address)) {
            const host = hostOf(address.text);
            const message = host && judge(index, address.text, host);
            if (!message) continue;
            report({
              message,
              data: { name: index.name, host },
              at: placeOf([address]),
              server,
              severity: severities[message],
              confidence: message === 'unencrypted' ? 'high' : 'medium',
              fixes: removeOption(index),
            });
          }
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      shows: 'without encryption',
      server: {
        command: 'npx',
        args: ['-y', '--registry', 'http://npm.acme.dev', '@acme/mcp@1.2.3'],
      },
      marks: 'http://npm.acme.dev',
    },
    {
      shows: 'dependency confusion',
      server: {
        command: 'sh',
        args: [
          '-c',
          'pip install acme-mcp==1.2.3 --extra-index-url https://pypi.acme.dev/simple && acme-mcp',
        ],
      },
      marks: 'https://pypi.acme.dev/simple',
    },
    {
      shows: 'on a tunnel, which anybody gets',
      server: {
        command: 'uvx',
        args: ['--default-index', 'https://acme.ngrok-free.app/simple', 'acme-mcp==1.2.3'],
      },
      marks: 'https://acme.ngrok-free.app/simple',
    },
    {
      shows: 'over https: only worth knowing',
      server: {
        command: 'uvx',
        args: ['acme-mcp==1.2.3'],
        env: { UV_INDEX_URL: 'https://pypi.acme.dev/simple' },
      },
      marks: 'https://pypi.acme.dev/simple',
    },
    {
      shows: 'in the environment of npm',
      server: {
        command: 'npx',
        args: ['-y', '@acme/mcp@1.2.3'],
        env: { npm_config_registry: 'http://203.0.113.7:4873' },
      },
      marks: 'http://203.0.113.7:4873',
    },
  ],
  good: [
    {
      shows: 'a registry of this machine',
      server: {
        command: 'npx',
        args: ['-y', '--registry=http://localhost:4873', '@acme/mcp@1.2.3'],
      },
    },
    {
      shows: 'a registry of the own network, over https',
      server: {
        command: 'uvx',
        args: ['acme-mcp==1.2.3'],
        env: { UV_DEFAULT_INDEX: 'https://pypi.acme.internal/simple' },
      },
    },
    {
      shows: 'for one scope, which only that registry has',
      server: {
        command: 'npx',
        args: ['-y', '--@acme:registry=https://npm.acme.dev', '@acme/mcp@1.2.3'],
      },
    },
    {
      shows: 'an argument of the server itself',
      server: {
        command: 'npx',
        args: ['-y', '@acme/mcp@1.2.3', '--registry', 'https://schemas.acme.dev'],
      },
    },
    {
      shows: 'a variable that this command does not read',
      server: {
        command: 'node',
        args: ['server.js'],
        env: { PIP_EXTRA_INDEX_URL: 'https://pypi.acme.dev/simple' },
      },
    },
    {
      shows: 'an address from elsewhere',
      server: { command: 'uvx', args: ['--index-url', '${env:ACME_INDEX}', 'acme-mcp==1.2.3'] },
    },
  ],
});

const severities = {
  unencrypted: 'error',
  confusion: 'warning',
  untrusted: 'warning',
  other: 'information',
} as const;

/** Hosts that anybody gets without giving a name. */
const anonymous =
  /(?:^test\.pypi\.org|\.(?:ngrok(?:-free)?\.(?:app|io|dev)|trycloudflare\.com|lhr\.life|serveo\.net|loca\.lt))$/;

function judge({ use }: PackageIndex, address: string, host: string): keyof typeof severities | undefined {
  const reach = reachOf(host);
  if (isOfficialRegistry(host) || reach === 'loopback' || reach === 'open') return undefined;
  if (/^http:/i.test(address)) return 'unencrypted';
  if (use === 'beside') return 'confusion';
  if (reach === 'local') return undefined;
  return anonymous.test(host) || /^[\d.]+$|^\[/.test(host) ? 'untrusted' : 'other';
}

/** `UV_INDEX` and `GOPROXY` hold several; uv takes `name=address` too. */
function addressesIn(list: Word): Word[] {
  if (hasVariable(list.text)) return [];
  return [...list.text.matchAll(/https?:\/\/[^\s,|]+/gi)].map(({ index, 0: text }) =>
    part(list, index, index + text.length),
  );
}

function hostOf(address: string): string {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  return parseAuthority(authority).host.toLowerCase();
}

function removeOption({ option, address, name }: PackageIndex): ProposedFix[] {
  const edit = option && removeWords(option, address);
  if (!edit) return [];
  return [
    {
      title: { en: `Remove ${name}`, ja: `${name} を削除する` },
      safe: false,
      edits: () => [edit],
    },
  ];
}
