import { insertItems } from '../edits.ts';
import type { TextEdit } from '../finding.ts';
import { insertElements, insertKeys } from '../formats/yamlEdits.ts';
import type { ContainerRun } from '../launch/launch.ts';
import { placeOf } from '../launch/place.ts';
import type { ServerEntry, ServerSurroundings } from '../model.ts';
import { defineRule, type Examples, inString, type Localized, type ProposedFix } from '../rule.ts';
import { getMember, type Member, type ObjectNode, type TreeNode } from '../tree.ts';

type Setting = 'readOnly' | 'noNewPrivileges' | 'memory' | 'cpus' | 'pids';

/** What good practice asks of every container, in the order in which it is told (OWASP Docker Security). */
const settings: Readonly<
  Record<Setting, { readonly name: Localized; readonly isSet: (run: ContainerRun) => boolean }>
> = {
  readOnly: {
    name: { en: 'a read-only root', ja: '読み取り専用のルート' },
    isSet: (run) => hasOption(run, 'read-only', (value) => value !== 'false'),
  },
  noNewPrivileges: {
    name: { en: 'no-new-privileges', ja: 'no-new-privileges' },
    isSet: (run) => hasOption(run, 'security-opt', (value) => /^no-new-privileges(?:[:=]true)?$/.test(value)),
  },
  memory: {
    name: { en: 'a memory limit', ja: 'メモリーの上限' },
    isSet: (run) => hasOption(run, 'memory'),
  },
  cpus: {
    name: { en: 'a CPU limit', ja: 'CPU の上限' },
    isSet: (run) => hasOption(run, 'cpus') || hasOption(run, 'cpu-quota'),
  },
  pids: {
    name: { en: 'a process limit', ja: 'プロセス数の上限' },
    isSet: (run) => hasOption(run, 'pids-limit'),
  },
};

const everySetting = Object.keys(settings) as Setting[];

export default defineRule({
  id: 'unhardened-container',
  category: 'MCP05',
  severity: 'hint',
  confidence: 'medium',
  since: '0.1.0',
  reads: ['client-config', 'compose'],
  references: [
    'https://cwe.mitre.org/data/definitions/1188.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
  ],
  title: { en: 'Container without the usual hardening', ja: '強化設定のないコンテナー' },
  why: {
    en: 'A server that is taken over can then change its own programs, gain rights and use up the machine.',
    ja: '乗っ取られたサーバーが、自身のプログラムの書き換え、権限の取得、資源の使い尽くしをできてしまいます。',
  },
  remedy: {
    en: 'Add the options, then take away again what the server cannot bear.',
    ja: 'オプションを追加し、サーバーが動かなくなるものだけを外してください。',
  },
  messages: {
    missing: {
      en: (data: { server: string; missing: Localized }) =>
        `\`${data.server}\` runs without ${data.missing.en}. Add what it can bear, and a network of its own.`,
      ja: (data) =>
        `\`${data.server}\` には${data.missing.ja}の設定がありません。動作に支障のないものを追加し、専用のネットワークで動かしてください。`,
    },
  },
  visit: {
    server(server, report, document) {
      const run = server.launch?.commands.find((command) => command.container);
      const container = run?.container;
      if (!container || hasOption(container, 'privileged', (value) => value !== 'false')) return;
      const missing = everySetting.filter((key) => !settings[key].isSet(container));
      if (missing.length === 0) return;
      const isService = document.kind === 'compose';
      report({
        message: 'missing',
        data: { server: server.name, missing: listed(missing) },
        at: isService && server.nameNode ? inString(server.nameNode) : placeOf([run.program]),
        server,
        fixes: isService ? hardenService(document, server, missing) : hardenRun(document, container, missing),
      });
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: { command: 'docker', args: ['run', '-i', '--rm', 'acme/mcp:1.2.3', '--stdio'] },
      marks: 'docker',
      fixed: `{
  "servers": {
    "example": {
      "command": "docker",
      "args": [
        "run",
        "-i",
        "--rm",
        "--read-only",
        "--tmpfs=/tmp",
        "--security-opt=no-new-privileges",
        "--memory=512m",
        "--cpus=1",
        "--pids-limit=100",
        "acme/mcp:1.2.3",
        "--stdio"
      ]
    }
  }
}
`,
    },
    {
      shows: 'a service of a compose file',
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    ports:
      - 127.0.0.1:8000:8000
`,
      marks: 'acme-mcp',
      fixed: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    read_only: true
    tmpfs: [/tmp]
    security_opt: ["no-new-privileges:true"]
    mem_limit: 512m
    cpus: 1
    pids_limit: 100
    ports:
      - 127.0.0.1:8000:8000
`,
    },
    {
      shows: 'what is there already stays',
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    read_only: true
    security_opt:
      - apparmor:acme
    deploy:
      resources:
        limits: { memory: 256m, cpus: "0.5", pids: 50 }
`,
      marks: 'acme-mcp',
      fixed: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    read_only: true
    security_opt:
      - no-new-privileges:true
      - apparmor:acme
    deploy:
      resources:
        limits: { memory: 256m, cpus: "0.5", pids: 50 }
`,
    },
  ],
  good: [
    {
      server: {
        command: 'docker',
        args: [
          ...['run', '-i', '--rm', '--read-only', '--security-opt', 'no-new-privileges:true', '-m', '512m'],
          ...['--cpus', '1', '--pids-limit=100', '--network', 'none', 'acme/mcp:1.2.3'],
        ],
      },
    },
    {
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    read_only: true
    security_opt: [no-new-privileges:true]
    mem_limit: 512m
    cpus: 1
    pids_limit: 100
    networks: [internal]
networks:
  internal:
    internal: true
`,
    },
    {
      shows: 'one with all rights, which is another matter',
      server: { command: 'docker', args: ['run', '--privileged', 'acme/mcp:1.2.3'] },
    },
    { shows: 'no container is started', server: { command: 'docker', args: ['exec', 'acme', 'mcp'] } },
  ],
});

function hasOption(
  run: ContainerRun,
  name: string,
  accepts: (value: string) => boolean = () => true,
): boolean {
  return run.options.some((option) => option.name === name && accepts(option.value?.text ?? ''));
}

function listed(missing: readonly Setting[]): Localized {
  const key = missing.join(' ');
  const list = lists.get(key) ?? listOf(missing);
  lists.set(key, list);
  return list;
}

/** As many as there are ways to leave some of them out. */
const lists = new Map<string, Localized>();

function listOf(missing: readonly Setting[]): Localized {
  const names = missing.map((key) => settings[key].name);
  return {
    en: names
      .map(({ en }) => en)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1'),
    ja: names.map(({ ja }) => ja).join('、'),
  };
}

function harden(edits: () => readonly TextEdit[], writesJson: boolean): ProposedFix[] {
  const title = { en: 'Add the missing settings', ja: '足りない設定を追加する' };
  return [{ title, safe: false, writesJson, edits }];
}

const runOptions: Readonly<Record<Setting, readonly string[]>> = {
  // Most programs need some place to write to.
  readOnly: ['--read-only', '--tmpfs=/tmp'],
  noNewPrivileges: ['--security-opt=no-new-privileges'],
  memory: ['--memory=512m'],
  cpus: ['--cpus=1'],
  pids: ['--pids-limit=100'],
};

function hardenRun(
  { text }: ServerSurroundings,
  { image }: ContainerRun,
  missing: readonly Setting[],
): ProposedFix[] {
  const node = image?.word.node;
  if (node?.parent?.kind !== 'array' || image?.word.from !== 0) return [];
  return harden(
    () => [
      insertItems(
        text,
        node,
        missing.flatMap((key) => runOptions[key]),
      ),
    ],
    true,
  );
}

const serviceKeys: Readonly<Record<Setting, readonly [key: string, value: string]>> = {
  readOnly: ['read_only', 'true'],
  noNewPrivileges: ['security_opt', '["no-new-privileges:true"]'],
  memory: ['mem_limit', '512m'],
  cpus: ['cpus', '1'],
  pids: ['pids_limit', '100'],
};

function hardenService(
  { text, detected }: ServerSurroundings,
  { node }: ServerEntry,
  missing: readonly Setting[],
): ProposedFix[] {
  const isElsewhere = (setting: Setting) => isReference(getMember(node, serviceKeys[setting][0]), node);
  if (detected.syntax !== 'yaml' || missing.some(isElsewhere)) return [];
  // A mapping in braces that is half read has no place for another key.
  if (completeService(text, node, missing).length === 0) return [];
  return harden(() => completeService(text, node, missing), false);
}

/** What is empty in YAML stands right behind the colon. */
function replaceSetting(text: string, { start, end }: TreeNode, value: string): TextEdit {
  return { start, end, newText: text.charAt(start - 1) === ':' ? ` ${value}` : value };
}

/** Whether a member comes from an alias or a merge key: then its text belongs to other services too. */
function isReference(member: Member | undefined, { start }: ObjectNode): boolean {
  const { key, value } = member ?? {};
  return key !== undefined && (key.start < start || (value !== undefined && value.start < key.end));
}

function completeService(text: string, node: ObjectNode, missing: readonly Setting[]): TextEdit[] {
  const added: (readonly [string, string])[] = [];
  const edits: TextEdit[] = [];
  for (const setting of missing) {
    const entry = serviceKeys[setting];
    const member = getMember(node, entry[0]);
    if (!member) added.push(entry);
    else if (setting === 'noNewPrivileges' && member.value?.kind === 'array' && member.value.items.length > 0)
      edits.push(...insertElements(text, member, ['no-new-privileges:true']));
    else if (member.value) edits.push(replaceSetting(text, member.value, entry[1]));
    if (setting === 'readOnly' && !getMember(node, 'tmpfs')) added.push(['tmpfs', '[/tmp]']);
  }
  return [...insertKeys(text, node, added), ...edits];
}
