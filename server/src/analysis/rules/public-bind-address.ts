import type { ContainerOption, Word } from '../launch/launch.ts';
import { optionPlace, optionText, placeOf, replaceWord } from '../launch/place.ts';
import { isExact, part, programName, wordOf } from '../launch/words.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, inString, type ProposedFix, serverInputs } from '../rule.ts';

/** All interfaces, with or without a port, as servers and Docker take it. */
const everywhere = /^(?:0\.0\.0\.0|\[::\]|::|\*|(?=:\d{2,5}$))(?=$|:\d)/;

/** `ssh -R`, `-L` and `-D` with the address in front of the port; an empty one is every interface as well. */
const forwarding = /^-[46AaCfgKkMNnqTtVvXxYy]{0,8}[LRD](.*)$/s;
const forwardsEverywhere = /^(?:0\.0\.0\.0|\[::\]|\*|):\d{1,5}(?:$|:)/;

/** Options and variables that say where a server listens. */
const bindOption =
  /^-{1,2}(?:(?!allow|trust|cors|db|database|target|remote|upstream|proxy|valid|virtual)[a-z]{1,12}[-_]?)?(?:host|hostname|bind|listen|addr|address|ip|interface)(?:[-_](?:host|addr|address|ip|on))?$/i;
const bindVariable =
  /^(?:\w+_)?(?:HOST|BIND|LISTEN|BIND_(?:ADDR|ADDRESS|HOST|IP)|LISTEN_(?:ADDR|ADDRESS|HOST|IP))$/;

export default defineRule({
  id: 'public-bind-address',
  category: 'MCP07',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/1327.html',
    'https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning',
  ],
  title: { en: 'Server open to the network', ja: 'ネットワークに公開されたサーバー' },
  why: {
    en: 'Everybody in the same Wi-Fi or office network can call its tools, and so can web pages that you open.',
    ja: '同じ Wi-Fi や社内ネットワークの誰もが、また開いた Web ページからも、ツールを呼び出せます。',
  },
  remedy: {
    en: 'Let it listen on 127.0.0.1; where others need it, put a proxy with authentication in front.',
    ja: '127.0.0.1 で待ち受けてください。ほかから使う場合は、認証付きのプロキシを前に置いてください。',
  },
  messages: {
    published: {
      en: (data: { port: string }) =>
        `\`${data.port}\` publishes the server on every interface of this machine, past most firewalls. Add the address: \`127.0.0.1:…\`.`,
      ja: (data) =>
        `\`${data.port}\` により、サーバーがこのマシンの全インターフェースで公開されます。\`127.0.0.1:…\` のようにアドレスを付けてください。`,
    },
    allPorts: {
      en: (data: { port: string }) =>
        `\`${data.port}\` publishes every port of the image on every interface of this machine. Publish the one that is needed: \`-p 127.0.0.1:8080:8080\`.`,
      ja: (data) =>
        `\`${data.port}\` により、イメージの全ポートがこのマシンの全インターフェースで公開されます。必要なポートだけを \`-p 127.0.0.1:8080:8080\` のように公開してください。`,
    },
    listening: {
      en: (data: { setting: string }) =>
        `\`${data.setting}\` lets the server listen on every interface of this machine. Use \`127.0.0.1\`.`,
      ja: (data) =>
        `\`${data.setting}\` により、サーバーがこのマシンの全インターフェースで待ち受けます。\`127.0.0.1\` にしてください。`,
    },
    forwarded: {
      en: (data: { setting: string }) =>
        `\`${data.setting}\` opens the port to everybody who reaches the machine at that end of the tunnel. Use \`127.0.0.1\`.`,
      ja: (data) =>
        `\`${data.setting}\` により、トンネルのその端のマシンに届く誰でもポートに接続できます。\`127.0.0.1\` にしてください。`,
    },
  },
  visit: {
    server(server, report) {
      const commands = server.launch?.commands ?? [];
      const options = commands.flatMap(({ container }) => container?.options ?? []);
      for (const option of options) {
        const message = publication(option);
        if (!message) continue;
        report({
          message,
          data: { port: option.value?.text ?? optionText(option) },
          at: optionPlace(option),
          server,
          fixes: message === 'published' ? bindPort(option) : [],
        });
      }
      if (commands.some(({ container }) => container)) return;
      for (const { words, address, message = 'listening' } of [...listening(server), ...forwards(server)]) {
        report({
          message,
          data: { setting: words.map(({ text }) => text).join(' ') },
          at: { ...placeOf(words), node: address.node },
          server,
          fixes: bindWord(address),
        });
      }
      for (const { name, value } of server.env) {
        if (!everywhere.test(value.value) || !bindVariable.test(name)) continue;
        report({
          message: 'listening',
          data: { setting: `${name}=${value.value}` },
          at: inString(value),
          server,
          fixes: bindWord(wordOf(value)),
        });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    ports:
      - "8000:8000"
`,
      marks: '8000:8000',
      fixed: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    ports:
      - "127.0.0.1:8000:8000"
`,
    },
    {
      shows: 'a port as an object',
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    ports:
      - target: 8000
        published: 9000
`,
      marks: '9000',
    },
    {
      server: { command: 'docker', args: ['run', '-p', '0.0.0.0:8000:8000', 'acme/mcp:1.2.3'] },
      marks: '-p",\n        "0.0.0.0:8000:8000',
    },
    {
      server: { command: 'docker', args: ['run', '-dP', 'acme/mcp:1.2.3'] },
      marks: '-dP',
    },
    {
      server: { command: 'acme-mcp', args: ['--transport', 'http', '--host', '0.0.0.0'] },
      marks: '--host",\n        "0.0.0.0',
      fixed: `{
  "servers": {
    "example": {
      "command": "acme-mcp",
      "args": [
        "--transport",
        "http",
        "--host",
        "127.0.0.1"
      ]
    }
  }
}
`,
    },
    { server: { command: 'acme-mcp', args: ['--listen=[::]:8092'] }, marks: '--listen=[::]:8092' },
    { server: { command: 'acme-mcp', env: { MCP_HOST: '0.0.0.0' } }, marks: '0.0.0.0' },
    {
      shows: 'a tunnel that others can enter',
      server: { command: 'ssh', args: ['-NR*:9000:localhost:9000', 'build.acme.dev'] },
      marks: '-NR*:9000:localhost:9000',
    },
  ],
  good: [
    {
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    command: --host 0.0.0.0
    environment:
      HOST: 0.0.0.0
    ports:
      - 127.0.0.1:8000:8000
      - \${BIND_ADDRESS}:9000:9000
`,
    },
    { server: { command: 'acme-mcp', args: ['--host', '127.0.0.1'], env: { HOST: 'localhost' } } },
    {
      shows: 'inside a container, where it says nothing about this machine',
      server: {
        command: 'docker',
        args: ['run', '-p', '127.0.0.1:8000:8000', 'acme/mcp:1.2.3', '--host', '0.0.0.0'],
      },
    },
    {
      shows: 'who may connect, and what is reached',
      server: { command: 'acme-mcp', args: ['--allowed-hosts', '*'], env: { DB_HOSTS: '*' } },
    },
  ],
});

function publication({ name, value }: ContainerOption): 'published' | 'allPorts' | undefined {
  if (name === 'publish-all') return value?.text === 'false' ? undefined : 'allPorts';
  if (name !== 'publish' || !value) return undefined;
  const [port = ''] = value.text.split('/');
  if (everywhere.test(port)) return 'published';
  // Colons inside a variable separate nothing: `${PORT:-8000}:8000`.
  const parts = port.replace(/\$\{[^${}]*\}/g, '0').split(':');
  return parts.length <= 2 && parts.every((number) => /^[\d-]+$/.test(number)) ? 'published' : undefined;
}

function bindPort({ value }: ContainerOption): ProposedFix[] {
  if (!value || !isExact(value)) return [];
  const address = everywhere.exec(value.text)?.[0] ?? '';
  // Without a port of the host, its place stays empty.
  const loopback = address ? '127.0.0.1' : value.text.includes(':') ? '127.0.0.1:' : '127.0.0.1::';
  return [bind(part(value, 0, address.length), loopback)];
}

function bindWord(word: Word): ProposedFix[] {
  const address =
    word.text.startsWith(':') && !word.text.startsWith('::') ? '' : everywhere.exec(word.text)?.[0];
  return address !== undefined && isExact(word) ? [bind(part(word, 0, address.length), '127.0.0.1')] : [];
}

function bind(address: Word, loopback: string): ProposedFix {
  return {
    title: { en: 'Bind it to 127.0.0.1', ja: '127.0.0.1 に限定する' },
    safe: false,
    edits: () => [replaceWord(address, loopback)],
  };
}

interface Setting {
  readonly words: [Word, ...Word[]];
  readonly address: Word;
  readonly message?: 'forwarded';
}

/** Node's `--inspect=0.0.0.0:9229`, the JVM's `-agentlib:jdwp=…,address=*:5005`: who reaches it runs code. */
const debugOption = /^(?:--inspect(?:-brk|-wait)?|-agentlib:jdwp|-Xrunjdwp:.{0,100})$/;

/** The address in the options of the JVM's debugger. */
function debugAddress(word: Word): Word | undefined {
  const found = /^-(?:agentlib:jdwp=|Xrunjdwp:).{0,200}?\baddress=/.exec(word.text)?.[0];
  return found === undefined ? undefined : part(word, found.length);
}

/** What ssh forwards for everybody. */
function forwards({ launch }: ServerEntry): Setting[] {
  return (launch?.commands ?? []).flatMap(({ program, args, contained }) => {
    if (contained || !/^(?:auto)?ssh$/.test(programName(program.text))) return [];
    return args.flatMap((option, index): Setting[] => {
      const value = forwarding.exec(option.text)?.[1];
      const address = value ? part(option, option.text.length - value.length) : args[index + 1];
      if (value === undefined || !address || !forwardsEverywhere.test(address.text)) return [];
      return [{ words: value ? [option] : [option, address], address, message: 'forwarded' }];
    });
  });
}

/** Options of the programs that start on this machine; each once, though one may stand in another's arguments. */
function listening({ launch }: ServerEntry): Iterable<Setting> {
  let found: Map<string, Setting> | undefined;
  for (const { args, contained } of launch?.commands ?? []) {
    if (contained) continue;
    for (const [index, word] of args.entries()) {
      if (!word.text.startsWith('-')) continue;
      const equals = word.text.indexOf('=');
      const name = equals < 0 ? word.text : word.text.slice(0, equals);
      const next = args[index + 1];
      const address = debugAddress(word) ?? (equals < 0 ? next : part(word, equals + 1));
      const isBind = bindOption.test(name) || debugOption.test(name);
      if (!address || !isBind || !everywhere.test(address.text)) continue;
      found ??= new Map();
      found.set(`${word.node.start}:${word.from}`, { words: equals < 0 ? [word, address] : [word], address });
    }
  }
  return found?.values() ?? [];
}
