import type { ConfigDocument } from '../analysis/model.ts';
import type { CategoryId } from '../analysis/owasp.ts';
import type { Localized } from '../analysis/rule.ts';
import type { Member, ObjectNode, TreeNode } from '../analysis/tree.ts';

/** What a key of a config decides, for a reader who hovers over it. */
export interface KeyHelp {
  readonly category: CategoryId;
  /** One sentence. */
  readonly text: Localized;
}

/** The key at an offset and what there is to know about it; undefined for anything else. */
export function keyHelpAt(
  document: ConfigDocument,
  offset: number,
): { readonly key: Member; readonly help: KeyHelp } | undefined {
  const key = document.root && keyAt(document.root, offset);
  const help = key && helpFor(document, key);
  return help && { key, help };
}

function keyAt(root: TreeNode, offset: number): Member | undefined {
  const holds = ({ start, end }: TreeNode): boolean => start <= offset && offset <= end;
  let node: TreeNode | undefined = root;
  while (node?.kind === 'object' || node?.kind === 'array') {
    if (node.kind === 'array') {
      node = node.items.find(holds);
      continue;
    }
    const member: Member | undefined = node.members.find(
      ({ key, value }) => holds(key) || (value !== undefined && holds(value)),
    );
    if (member && holds(member.key)) return member;
    node = member?.value;
  }
  return undefined;
}

function helpFor(document: ConfigDocument, { key, parent }: Member): KeyHelp | undefined {
  const name = key.value;
  if (document.servers.some(({ node }) => node === parent)) {
    const approves = document.detected.format.autoApprove.some(
      ({ field, kind }) => field === name && kind !== 'offered',
    );
    return approves ? autoApprove : serverKeys.get(name);
  }
  if (document.inputs.some(({ node }) => node === parent)) return inputKeys.get(name);
  return holdsServers(document, parent) ? fileKeys.get(name) : undefined;
}

/** Whether the servers stand in this object, as `inputs` and `sandbox` then do beside them. */
function holdsServers({ serverMaps }: ConfigDocument, node: ObjectNode): boolean {
  return serverMaps.some(({ member }) => member?.parent === node);
}

const command: KeyHelp = {
  category: 'MCP05',
  text: {
    en: 'The program that starts with your rights as soon as a client connects.',
    ja: 'クライアントが接続すると、あなたの権限で起動するプログラムです。',
  },
};

const args: KeyHelp = {
  category: 'MCP04',
  text: {
    en: 'What the program is given; for npx, uvx or docker this decides which code is fetched and run.',
    ja: 'プログラムに渡す引数です。npx、uvx、docker では、取得して実行するコードがここで決まります。',
  },
};

const env: KeyHelp = {
  category: 'MCP01',
  text: {
    en: 'Environment variables of the server; a secret written out here is known to everybody who reads the file.',
    ja: 'サーバーの環境変数です。ここに直接書いた秘密は、ファイルを読める全員に知られます。',
  },
};

const headers: KeyHelp = {
  category: 'MCP01',
  text: {
    en: 'Sent with every request to the server; a token belongs in a variable that the client fills in.',
    ja: 'サーバーへのすべてのリクエストに付きます。トークンはクライアントが埋める変数にしてください。',
  },
};

const url: KeyHelp = {
  category: 'MCP07',
  text: {
    en: 'Where the server runs: your prompts, data and tokens go there.',
    ja: 'サーバーの場所です。プロンプト、データ、トークンがここに送られます。',
  },
};

const cwd: KeyHelp = {
  category: 'MCP02',
  text: {
    en: 'The folder that the server starts in; many servers may read and write whatever lies below it.',
    ja: 'サーバーが起動するフォルダーです。多くのサーバーは、その下にあるものをすべて読み書きできます。',
  },
};

const autoApprove: KeyHelp = {
  category: 'MCP02',
  text: {
    en: 'Tools named here run without asking you, whatever the model was talked into.',
    ja: 'ここで許可したツールは、モデルが何を吹き込まれていても、確認なしに実行されます。',
  },
};

const serverKeys: ReadonlyMap<string, KeyHelp> = new Map<string, KeyHelp>([
  ['command', command],
  ['cmd', command],
  ['args', args],
  ['env', env],
  ['environment', env],
  ['envs', env],
  [
    'envFile',
    {
      category: 'MCP01',
      text: {
        en: 'A file of environment variables for the server; keep it out of version control.',
        ja: 'サーバーに渡す環境変数のファイルです。バージョン管理には入れないでください。',
      },
    },
  ],
  ['headers', headers],
  ['http_headers', headers],
  ['url', url],
  ['serverUrl', url],
  ['httpUrl', url],
  ['uri', url],
  ['endpoint', url],
  [
    'oauth',
    {
      category: 'MCP07',
      text: {
        en: 'How the client signs in to the server; ask for no more scopes than the task needs.',
        ja: 'サーバーへのサインインの方法です。スコープは必要な分だけ要求してください。',
      },
    },
  ],
  ['cwd', cwd],
  ['working_directory', cwd],
  ['workingDirectory', cwd],
  ['autoApprove', autoApprove],
  ['alwaysAllow', autoApprove],
  ['trust', autoApprove],
  [
    'sandboxEnabled',
    {
      category: 'MCP02',
      text: {
        en: 'Starts the server in a sandbox (macOS and Linux); VS Code then runs its tools without asking.',
        ja: 'サーバーをサンドボックスで起動します (macOS と Linux)。VS Code はそのツールを確認なしに実行します。',
      },
    },
  ],
]);

const inputKeys: ReadonlyMap<string, KeyHelp> = new Map<string, KeyHelp>([
  [
    'password',
    {
      category: 'MCP01',
      text: {
        en: 'With `true`, what you type is hidden and stored encrypted.',
        ja: '`true` にすると、入力した内容は表示されず、暗号化して保存されます。',
      },
    },
  ],
  [
    'default',
    {
      category: 'MCP01',
      text: {
        en: 'The suggested value, which stands in this file for everybody to read: never a secret.',
        ja: '既定値です。このファイルを読める全員に見えるので、秘密は書かないでください。',
      },
    },
  ],
]);

const fileKeys: ReadonlyMap<string, KeyHelp> = new Map<string, KeyHelp>([
  [
    'inputs',
    {
      category: 'MCP01',
      text: {
        en: 'Values that VS Code asks for when a server starts, so that no secret has to stand in the file.',
        ja: 'サーバーの起動時に VS Code が尋ねる値です。秘密をファイルに書かずに済みます。',
      },
    },
  ],
  [
    'sandbox',
    {
      category: 'MCP02',
      text: {
        en: 'What servers with `sandboxEnabled` may reach: domains, and folders to read and write.',
        ja: '`sandboxEnabled` のサーバーがアクセスできるドメインと、読み書きできるフォルダーです。',
      },
    },
  ],
]);
