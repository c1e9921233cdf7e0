import type { Severity } from '../finding.ts';
import { devContainerMounts } from '../launch/devContainer.ts';
import { holdsKeys, isReadOnlyMount, mountSource } from '../launch/folders.ts';
import type { ContainerOption, ContainerRun } from '../launch/launch.ts';
import { optionPlace, optionText, optionWords, placeOf, removeWords } from '../launch/place.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';

/** The sockets of container engines, and the folders of the system that hold them. */
const engineSocket =
  /(?:^|\/)(?:docker|podman|containerd|crio|cri-dockerd|buildkitd)\.sock$|\/pipe\/(?:docker_engine|podman-machine[\w-]*)$/;
const socketFolder = /^(?:\/var)?\/run(?:\/(?:docker|podman|containerd|user(?:\/\d+)?))?$/;

/** What the kernel and the engine show of the machine. */
const system =
  /^(?:\/proc|\/sys|\/dev|\/boot|\/lib\/modules|\/var\/lib\/(?:docker|containers|kubelet)|\/etc\/(?:shadow|sudoers|kubernetes))(?:\/|$)/;

export default defineRule({
  id: 'sensitive-mount',
  category: 'MCP02',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/552.html',
    'https://docs.docker.com/engine/security/#docker-daemon-attack-surface',
  ],
  title: { en: 'Sensitive part of the machine in a container', ja: 'コンテナーに渡された重要なファイル' },
  why: {
    en: 'Whatever talks the server into something gets your keys, or the engine that starts containers as root.',
    ja: 'サーバーが悪用されると、鍵や、root でコンテナーを起動できるエンジンまで使われます。',
  },
  remedy: {
    en: 'Hand over the one token or folder that the server needs, for reading only.',
    ja: '必要なトークンやフォルダーだけを、読み取り専用で渡してください。',
  },
  messages: {
    engine: {
      en: (data: { option: string; path: string }) =>
        `\`${data.path}\` lets the container start others with all rights over this machine, even when it is mounted read-only. Remove the mount.`,
      ja: (data) =>
        `\`${data.path}\` により、読み取り専用でも、このマシンの全権限を持つコンテナーを起動できます。マウントを外してください。`,
    },
    credentials: {
      en: (data: { option: string; path: string }) =>
        `\`${data.path}\` hands your keys to the container, which can change them too. Pass the one credential that it needs.`,
      ja: (data) =>
        `\`${data.path}\` により、コンテナーが鍵を読み書きできます。必要な認証情報だけを渡してください。`,
    },
    readableCredentials: {
      en: (data: { option: string; path: string }) =>
        `\`${data.path}\` lets the container read all your keys in there. Pass the one credential that it needs.`,
      ja: (data) =>
        `\`${data.path}\` により、コンテナーがその中の鍵をすべて読めます。必要な認証情報だけを渡してください。`,
    },
    system: {
      en: (data: { option: string; path: string }) =>
        `\`${data.path}\` opens the inside of this machine to the container. Remove \`${data.option}\`.`,
      ja: (data) =>
        `\`${data.path}\` により、このマシンの内部がコンテナーに公開されます。\`${data.option}\` を外してください。`,
    },
  },
  visit: {
    config(document, report) {
      for (const { source, readOnly } of devContainerMounts(document)) {
        const { text: path } = source;
        const message = path === '/' ? 'system' : messageFor(path, readOnly);
        if (!message) continue;
        // The keys are those of whoever opens it, who can read the file; many drive the engine on purpose.
        report({ message, data: { option: path, path }, at: placeOf([source]), severity: 'warning' });
      }
    },
    server(server, report) {
      for (const { container } of server.launch?.commands ?? []) {
        for (const option of container?.options ?? []) {
          const path = mountSource(option)?.text;
          const message = path === undefined ? undefined : messageFor(path, isReadOnlyMount(option));
          if (!container || path === undefined || !message) continue;
          report({
            message,
            data: { option: optionText(option), path },
            at: optionPlace(option),
            server,
            severity: severityOf(message, path, container),
            fixes: removal(option),
          });
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      server: {
        command: 'docker',
        args: ['run', '-i', '-v', '/var/run/docker.sock:/var/run/docker.sock:ro', 'acme/mcp:1.2.3'],
      },
      marks: '-v",\n        "/var/run/docker.sock:/var/run/docker.sock:ro',
      fixed: `{
  "servers": {
    "example": {
      "command": "docker",
      "args": [
        "run",
        "-i",
        "acme/mcp:1.2.3"
      ]
    }
  }
}
`,
    },
    {
      server: { command: 'docker', args: ['run', '-i', '-v=~/.ssh:/root/.ssh', 'acme/mcp:1.2.3'] },
      marks: '-v=~/.ssh:/root/.ssh',
    },
    {
      shows: 'for reading only: a warning',
      server: {
        command: 'podman',
        args: ['run', '--mount=type=bind,src=${userHome}/.aws,dst=/aws,ro', 'acme/mcp:1.2.3'],
      },
      marks: '--mount=type=bind,src=${userHome}/.aws,dst=/aws,ro',
    },
    {
      shows: 'a path still to be filled in: a warning',
      server: {
        command: 'docker',
        args: ['run', '-i', '--volume=/path/to/.aws:/app/.aws', 'acme/mcp:1.2.3'],
      },
      marks: '--volume=/path/to/.aws:/app/.aws',
    },
    {
      shows: 'a service of a compose file',
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    volumes:
      - type: bind
        source: /proc
        target: /host/proc
        read_only: true
`,
      marks: '/proc',
    },
    {
      shows: 'a dev container in which servers run: a warning',
      file: '.devcontainer/devcontainer.json',
      config: {
        mounts: ['source=${localEnv:HOME}/.aws,target=/home/dev/.aws,type=bind'],
        customizations: { vscode: { mcp: { servers: { acme: { command: 'acme-mcp' } } } } },
      },
      marks: '${localEnv:HOME}/.aws',
    },
  ],
  good: [
    {
      server: { command: 'docker', args: ['run', '-i', '-v', './data:/data:ro', 'acme/mcp:1.2.3'] },
    },
    {
      shows: 'what is public in such a folder',
      server: {
        command: 'docker',
        args: ['run', '-i', '-v', '~/.ssh/known_hosts:/etc/ssh/ssh_known_hosts:ro', 'acme/mcp:1.2.3'],
      },
    },
    {
      shows: 'a volume of its own',
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    volumes:
      - keys:/home/acme/.ssh
volumes:
  keys:
`,
    },
  ],
});

type Message = 'engine' | 'credentials' | 'readableCredentials' | 'system';

function messageFor(source: string, readOnly: boolean): Message | undefined {
  const path = source.replace(/[/\\]+/g, '/').replace(/(?<=.)\/$/, '');
  if (engineSocket.test(path) || socketFolder.test(path)) return 'engine';
  if (holdsKeys(path)) return readOnly ? 'readableCredentials' : 'credentials';
  return system.test(path) ? 'system' : undefined;
}

/** Where documentation says what to write. */
const template = /(?:^|\/)path\/to\/|[<>]|\byour[-_]/i;

function severityOf(message: Message, path: string, { image }: ContainerRun): Severity {
  if (message === 'readableCredentials' || template.test(path)) return 'warning';
  // Docker's own images drive the engine: that is what they are for, and still all rights over the machine.
  const isDocker = /^(?:docker\.io\/)?docker(?:\/|$)/.test(image?.name ?? '');
  return message === 'engine' && isDocker ? 'warning' : 'error';
}

function removal(option: ContainerOption): ProposedFix[] {
  const [word, value] = optionWords(option);
  const edit = /^-[^-]./.test(word.text) && value ? undefined : removeWords(word, value ?? word);
  if (!edit) return [];
  return [{ title: { en: 'Remove the mount', ja: 'マウントを外す' }, safe: false, edits: () => [edit] }];
}
