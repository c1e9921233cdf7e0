import type { Severity } from '../finding.ts';
import { devContainerOptions } from '../launch/devContainer.ts';
import { breadthOf, mountSource } from '../launch/folders.ts';
import type { ContainerOption } from '../launch/launch.ts';
import { optionPlace, optionText, optionWords, removeWords } from '../launch/place.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';

/** Capabilities with which a process leaves its container or reads the host (capabilities(7)). */
const escaping =
  /^(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|SYS_BOOT|DAC_READ_SEARCH|MAC_ADMIN|MAC_OVERRIDE|BPF|PERFMON)$/i;
const networking = /^(?:CAP_)?NET_ADMIN$/i;

/** Memory and disks as devices: what is read and written there passes by every permission. */
const rawDevice = /^\/dev(?:\/(?:k?mem|port|(?:sd|hd|vd|xvd)[a-z]\d*|nvme\d.*|mapper.*)?)?(?=$|:)/;

interface Grant {
  readonly message:
    | 'privileged'
    | 'disk'
    | 'device'
    | 'capability'
    | 'namespace'
    | 'unconfined'
    | 'network'
    | 'root';
  readonly severity: Severity;
}

export default defineRule({
  id: 'privileged-container',
  category: 'MCP02',
  severity: 'error',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: ['https://cwe.mitre.org/data/definitions/250.html', 'https://docs.docker.com/engine/security/'],
  title: { en: 'Container with rights over the host', ja: 'ホストへの権限を持つコンテナー' },
  why: {
    en: 'The container is what keeps the server away from your machine; this option opens it.',
    ja: 'コンテナーはサーバーをマシンから隔離するためのものですが、このオプションがそれを崩します。',
  },
  remedy: {
    en: 'Remove the option, or grant the one folder, port or capability that the server needs.',
    ja: 'オプションを外すか、サーバーに必要なフォルダー、ポート、ケーパビリティだけを許可してください。',
  },
  messages: {
    privileged: {
      en: (data: { option: string }) =>
        `\`${data.option}\` gives the container all rights over this machine. Remove it.`,
      ja: (data) => `\`${data.option}\` により、コンテナーがこのマシンの全権限を持ちます。外してください。`,
    },
    disk: {
      en: (data: { option: string }) =>
        `\`${data.option}\` mounts the whole disk of this machine. Mount the folder that the server needs.`,
      ja: (data) =>
        `\`${data.option}\` はこのマシンのディスク全体をマウントします。必要なフォルダーだけをマウントしてください。`,
    },
    device: {
      en: (data: { option: string }) =>
        `\`${data.option}\` hands the container the memory or a disk of this machine, past all permissions. Remove it.`,
      ja: (data) =>
        `\`${data.option}\` により、このマシンのメモリーやディスクが、権限の確認なしにコンテナーから読み書きできます。外してください。`,
    },
    capability: {
      en: (data: { option: string }) =>
        `\`${data.option}\` lets the container reach beyond itself into this machine. Remove it, or add a smaller capability.`,
      ja: (data) =>
        `\`${data.option}\` により、コンテナーの外のマシンまで操作できます。外すか、より小さいケーパビリティにしてください。`,
    },
    namespace: {
      en: (data: { option: string }) =>
        `\`${data.option}\` lets the container share processes, memory or user ids with this machine. Remove it.`,
      ja: (data) =>
        `\`${data.option}\` により、コンテナーがこのマシンとプロセス、メモリー、ユーザー ID を共有します。外してください。`,
    },
    unconfined: {
      en: (data: { option: string }) =>
        `\`${data.option}\` switches off a filter that keeps the container in. Remove it.`,
      ja: (data) => `\`${data.option}\` はコンテナーを隔離する保護を無効にします。外してください。`,
    },
    network: {
      en: (data: { option: string }) =>
        `\`${data.option}\` puts the container into the network of this machine: every local service is open to it. Publish single ports instead.`,
      ja: (data) =>
        `\`${data.option}\` により、コンテナーがこのマシンのネットワークに入り、ローカルのサービスすべてに接続できます。必要なポートだけを公開してください。`,
    },
    root: {
      en: (data: { option: string }) =>
        `\`${data.option}\` runs the server as root, also in every folder that is mounted. Use an ordinary user.`,
      ja: (data) =>
        `\`${data.option}\` により、サーバーがマウントしたフォルダーも含めて root で動きます。一般ユーザーにしてください。`,
    },
  },
  visit: {
    config(document, report) {
      for (const option of devContainerOptions(document)) {
        const grant = grantOf(option);
        // What is mounted is told by `sensitive-mount`, and root is who most of these containers start as.
        if (!grant || /^(?:disk|root)$/.test(grant.message) || isForDebuggers(option)) continue;
        report({
          message: grant.message,
          data: { option: optionText(option) },
          at: optionPlace(option),
          severity: grant.severity === 'error' ? 'warning' : 'information',
          fixes: removal(option),
        });
      }
    },
    server(server, report) {
      for (const { container } of server.launch?.commands ?? []) {
        if (!container) continue;
        for (const option of container.options) {
          const grant = grantOf(option);
          if (!grant) continue;
          report({
            message: grant.message,
            data: { option: optionText(option) },
            at: optionPlace(option),
            server,
            severity: grant.severity,
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
      server: { command: 'docker', args: ['run', '--privileged', '-i', 'acme/mcp:1.2.3'] },
      marks: '--privileged',
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
      server: { command: 'docker', args: ['run', '-v', '/:/host:ro', 'acme/mcp:1.2.3'] },
      marks: '-v",\n        "/:/host:ro',
    },
    {
      server: {
        command: 'docker',
        args: ['run', '--mount=type=bind,source=C:\\,target=/c', 'acme/mcp:1.2.3'],
      },
      marks: '--mount=type=bind,source=C:\\\\,target=/c',
    },
    {
      server: { command: 'podman', args: ['run', '--cap-add=SYS_ADMIN', 'acme/mcp:1.2.3'] },
      marks: '--cap-add=SYS_ADMIN',
    },
    {
      server: { command: 'docker run --pid=host -i acme/mcp:1.2.3' },
      marks: '--pid=host',
      fixed: `{
  "servers": {
    "example": {
      "command": "docker run -i acme/mcp:1.2.3"
    }
  }
}
`,
    },
    {
      server: {
        command: 'docker',
        args: ['run', '--security-opt', 'seccomp=unconfined', 'acme/mcp:1.2.3'],
      },
      marks: '--security-opt",\n        "seccomp=unconfined',
    },
    {
      server: { command: 'docker', args: ['run', '--device=/dev/sda:/dev/sda', 'acme/mcp:1.2.3'] },
      marks: '--device=/dev/sda:/dev/sda',
    },
    {
      shows: 'a warning',
      server: { command: 'docker', args: ['run', '--network', 'host', 'acme/mcp:1.2.3'] },
      marks: '--network",\n        "host',
    },
    {
      shows: 'a warning',
      server: { command: 'docker', args: ['run', '-u', '0:0', 'acme/mcp:1.2.3'] },
      marks: '-u",\n        "0:0',
    },
    {
      shows: 'a dev container in which servers run: a warning',
      file: '.devcontainer/devcontainer.json',
      config: {
        runArgs: ['--privileged'],
        customizations: { vscode: { mcp: { servers: { acme: { command: 'acme-mcp' } } } } },
      },
      marks: '--privileged',
    },
  ],
  good: [
    { server: { command: 'docker', args: ['run', '--rm', '-i', '--cap-drop=ALL', 'acme/mcp:1.2.3'] } },
    {
      server: {
        command: 'docker',
        args: ['run', '--privileged=false', '--network', 'acme', 'acme/mcp:1.2.3'],
      },
    },
    {
      server: { command: 'docker', args: ['run', '-v', './data:/data:ro', '-u', '1000', 'acme/mcp:1.2.3'] },
    },
    {
      shows: 'options of the server behind the image',
      server: {
        command: 'docker',
        args: ['run', '-w', '/', 'acme/mcp:1.2.3', '--privileged', '--network', 'host'],
      },
    },
  ],
});

/** What the usual dev containers for C++, Go and Rust have, since debuggers need both. */
function isForDebuggers({ name, value }: ContainerOption): boolean {
  return name === 'security-opt' || /^(?:CAP_)?SYS_PTRACE$/i.test(value?.text ?? '');
}

function grantOf(option: ContainerOption): Grant | undefined {
  const value = option.value?.text ?? '';
  switch (option.name) {
    case 'privileged':
      return value === 'false' ? undefined : { message: 'privileged', severity: 'error' };
    case 'volume':
    case 'mount':
      return breadthOf(mountSource(option)?.text ?? '') === 'disk'
        ? { message: 'disk', severity: 'error' }
        : undefined;
    case 'cap-add':
      if (escaping.test(value)) return { message: 'capability', severity: 'error' };
      return networking.test(value) ? { message: 'capability', severity: 'warning' } : undefined;
    case 'pid':
      return value === 'host' ? { message: 'namespace', severity: 'error' } : undefined;
    case 'device':
      return rawDevice.test(value) ? { message: 'device', severity: 'error' } : undefined;
    case 'ipc':
    case 'userns':
      return value === 'host' ? { message: 'namespace', severity: 'warning' } : undefined;
    case 'security-opt':
      return /^(?:(?:seccomp|apparmor|systempaths)[=:]unconfined|label[=:]disable)$/.test(value)
        ? { message: 'unconfined', severity: 'error' }
        : undefined;
    case 'network':
      return value === 'host' ? { message: 'network', severity: 'warning' } : undefined;
    case 'user':
      return /^(?:0|root)(?::|$)/.test(value) ? { message: 'root', severity: 'warning' } : undefined;
    default:
      return undefined;
  }
}

function removal(option: ContainerOption): ProposedFix[] {
  const [word, value] = optionWords(option);
  // Of `-itu root` the other letters have to stay.
  if (value && /^-[^-]./.test(word.text)) return [];
  const edit = removeWords(word, value ?? word);
  if (!edit) return [];
  return [{ title: { en: 'Remove the option', ja: 'オプションを外す' }, safe: false, edits: () => [edit] }];
}
