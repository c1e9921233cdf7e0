import { isReadOnlyMount, mountSource } from '../launch/folders.ts';
import type { ContainerOption, Word } from '../launch/launch.ts';
import { optionPlace, placeOf } from '../launch/place.ts';
import type { ServerEntry } from '../model.ts';
import { defineRule, type Examples, serverInputs } from '../rule.ts';

export default defineRule({
  id: 'shared-volume',
  category: 'MCP10',
  severity: 'information',
  confidence: 'low',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/668.html',
    'https://docs.docker.com/engine/storage/volumes/',
  ],
  title: { en: 'One volume for several servers', ja: '複数のサーバーで共有するボリューム' },
  why: {
    en: 'What one server writes, with the help of a text that the model read, the other takes for its own.',
    ja: '片方のサーバーが書き込んだ内容を、もう片方は自分のデータとして扱います。',
  },
  remedy: {
    en: 'Give every server a volume of its own, or let all but one mount it read-only.',
    ja: 'サーバーごとに別のボリュームを使うか、1 つ以外は読み取り専用でマウントしてください。',
  },
  messages: {
    shared: {
      en: (data: { volume: string; server: string; other: string }) =>
        `\`${data.volume}\` is written by \`${data.other}\` and by \`${data.server}\`: each gets what the other stores. Use one volume per server.`,
      ja: (data) =>
        `\`${data.volume}\` には \`${data.other}\` と \`${data.server}\` の両方が書き込み、互いのデータが混ざります。サーバーごとにボリュームを分けてください。`,
    },
  },
  visit: {
    config({ servers }, report) {
      const owners = new Map<string, { server: ServerEntry; source: Word }>();
      for (const server of servers) {
        for (const { option, source } of volumesOf(server)) {
          const owner = owners.get(source.text);
          if (!owner) owners.set(source.text, { server, source });
          else if (owner.server !== server) {
            report({
              message: 'shared',
              data: { volume: source.text, server: server.name, other: owner.server.name },
              at: optionPlace(option),
              server,
              related: [
                {
                  message: { en: 'Mounted here as well', ja: 'ここでもマウント' },
                  span: placeOf([owner.source]).span,
                },
              ],
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
      file: 'compose.yaml',
      config: `services:
  sales-mcp:
    image: acme/mcp:1.2.3
    volumes: ["memory:/data"]
  legal-mcp:
    image: acme/mcp:1.2.3
    volumes: ["memory:/data"]
volumes:
  memory:
`,
      marks: 'memory:/data',
    },
    {
      config: {
        servers: {
          sales: { command: 'docker', args: ['run', '-i', '-v', 'memory:/data', 'acme/mcp:1.2.3'] },
          legal: {
            command: 'docker',
            args: ['run', '-i', '--mount', 'type=volume,src=memory,dst=/data', 'acme/mcp:1.2.3'],
          },
        },
      },
      marks: '--mount",\n        "type=volume,src=memory,dst=/data',
    },
    {
      file: 'compose.yaml',
      config: `services:
  sales-mcp:
    image: acme/mcp:1.2.3
    volumes: ["memory:/data"]
  legal-mcp:
    image: acme/mcp:1.2.3
    volumes:
      - type: volume
        source: memory
        target: /data
`,
      marks: 'memory',
    },
  ],
  good: [
    {
      shows: 'a volume for each, and one to read from',
      file: 'compose.yaml',
      config: `services:
  sales-mcp:
    image: acme/mcp:1.2.3
    volumes: ["sales:/data", "models:/models"]
  legal-mcp:
    image: acme/mcp:1.2.3
    volumes: ["legal:/data", "models:/models:ro"]
`,
    },
    {
      shows: 'a folder of the project, on which both are meant to work',
      config: {
        servers: {
          files: { command: 'docker', args: ['run', '-v', '${workspaceFolder}:/work', 'acme/files:1.2.3'] },
          git: { command: 'docker', args: ['run', '-v', '${workspaceFolder}:/work', 'acme/git:1.2.3'] },
        },
      },
    },
    {
      shows: 'a service that is no server',
      file: 'compose.yaml',
      config: `services:
  acme-mcp:
    image: acme/mcp:1.2.3
    volumes: ["data:/data"]
  backup:
    image: acme/backup:1.2.3
    volumes: ["data:/data"]
`,
    },
  ],
});

/** The named volumes that the containers of a server write to. */
function volumesOf({ launch }: ServerEntry): { option: ContainerOption; source: Word }[] {
  return (launch?.commands ?? []).flatMap(({ container }) =>
    (container?.options ?? []).flatMap((option) => {
      const source = mountSource(option);
      const isNamed = source && /^[A-Za-z0-9][\w.-]+$/.test(source.text);
      return isNamed && !isReadOnlyMount(option) ? [{ option, source }] : [];
    }),
  );
}
