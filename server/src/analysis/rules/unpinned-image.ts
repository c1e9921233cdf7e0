import type { ContainerRun, ImageReference } from '../launch/launch.ts';
import { placeOf, replaceWord } from '../launch/place.ts';
import { hasVariable, isExact, part } from '../launch/words.ts';
import { defineRule, type Examples, type ProposedFix, serverInputs } from '../rule.ts';

/** Docker's official images, which are written without a namespace, in the use of server configs. */
const official = new Set([
  'alpine',
  'bash',
  'buildpack-deps',
  'busybox',
  'debian',
  'docker',
  'eclipse-temurin',
  'elixir',
  'golang',
  'node',
  'openjdk',
  'php',
  'postgres',
  'python',
  'redis',
  'ruby',
  'rust',
  'ubuntu',
]);

export default defineRule({
  id: 'unpinned-image',
  category: 'MCP04',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: serverInputs,
  references: [
    'https://cwe.mitre.org/data/definitions/829.html',
    'https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-by-digest-immutable-identifier',
  ],
  title: { en: 'Container image without a digest', ja: 'ダイジェストのないコンテナーイメージ' },
  why: {
    en: 'A tag is a pointer that its owner can move: the same line starts other code tomorrow.',
    ja: 'タグは所有者が付け替えられるため、同じ設定でも明日は別のコードが動くことがあります。',
  },
  remedy: {
    en: 'Add the digest of the image that you looked at (`docker image inspect` shows it as `RepoDigests`).',
    ja: '確認したイメージのダイジェストを付けてください (`docker image inspect` の `RepoDigests` に表示されます)。',
  },
  messages: {
    moving: {
      en: (data: { image: string; tag: string }) =>
        `\`${data.image}\` starts whatever its tag \`${data.tag}\` points at. Pin the image by its digest: \`@sha256:…\`.`,
      ja: (data) =>
        `\`${data.image}\` では、タグ \`${data.tag}\` がその時に指すイメージが起動します。\`@sha256:…\` でダイジェストに固定してください。`,
    },
    tag: {
      en: (data: { image: string }) =>
        `\`${data.image}\` has a version, but its tag can be moved. A digest cannot: \`@sha256:…\`.`,
      ja: (data) =>
        `\`${data.image}\` はバージョン付きですが、タグは付け替えられます。\`@sha256:…\` を付けると変わりません。`,
    },
    unqualified: {
      en: (data: { image: string }) =>
        `\`${data.image}\` is an image that was built here, or whatever a registry has under that name. Pin it by its digest, or add \`--pull=never\` if it is yours.`,
      ja: (data) =>
        `\`${data.image}\` は手元でビルドしたイメージか、レジストリーにある同名のイメージです。ダイジェストに固定するか、自分のイメージなら \`--pull=never\` を付けてください。`,
    },
  },
  visit: {
    server(server, report) {
      for (const { container } of server.launch?.commands ?? []) {
        const image = container?.image;
        if (!image || image.digest !== undefined || staysLocal(container, image)) continue;
        const shared = { at: placeOf([image.word]), server } as const;
        const data = { image: image.word.text, tag: image.tag ?? 'latest' };
        if (/\d/.test(image.tag ?? '')) {
          report({ message: 'tag', data, ...shared, severity: 'information', fixes: pin(image) });
        } else if (image.name.includes('/') || official.has(image.name)) {
          report({ message: 'moving', data, ...shared, fixes: pin(image) });
        } else {
          report({ message: 'unqualified', data, ...shared, severity: 'information', confidence: 'medium' });
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { server: { command: 'docker', args: ['run', '-i', '--rm', 'acme/mcp'] }, marks: 'acme/mcp' },
    {
      server: {
        command: 'podman',
        args: ['run', '-i', '-e', 'TOKEN', 'registry.acme.dev:5000/mcp:latest'],
      },
      marks: 'registry.acme.dev:5000/mcp:latest',
    },
    {
      shows: 'a version: only worth knowing',
      server: { command: 'docker', args: ['run', '-i', '--rm', 'acme/mcp:1.4.2'] },
      marks: 'acme/mcp:1.4.2',
    },
    {
      shows: 'perhaps built on this machine: only worth knowing',
      server: { command: 'docker', args: ['run', '-i', '--rm', 'acme-mcp:latest'] },
      marks: 'acme-mcp:latest',
    },
    {
      server: { command: 'docker', args: ['run', '--pull', 'always', 'acme/mcp:stable'] },
      marks: 'acme/mcp:stable',
    },
    {
      shows: 'inside shell code',
      server: { command: 'sh', args: ['-c', 'docker run -i --rm acme/mcp 2>/dev/null'] },
      marks: 'acme/mcp',
    },
  ],
  good: [
    {
      server: {
        command: 'docker',
        args: [
          'run',
          '-i',
          '--rm',
          'acme/mcp@sha256:9f2c1b7e4d5a6c8b0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f',
        ],
      },
    },
    {
      shows: 'an image of this machine',
      server: { command: 'docker', args: ['run', '-i', '--pull=never', 'acme-mcp'] },
    },
    { shows: 'an image from elsewhere', server: { command: 'docker', args: ['run', '${env:ACME_IMAGE}'] } },
    { shows: 'a place to fill in', server: { command: 'docker', args: ['run', '-i', 'YOUR IMAGE'] } },
    { shows: 'no image', server: { command: 'docker', args: ['exec', '-i', 'acme', 'node', 'server.js'] } },
  ],
});

/** Whether the image is never fetched, or cannot be told from the text. */
function staysLocal({ options }: ContainerRun, { word, name }: ImageReference): boolean {
  return (
    hasVariable(word.text) ||
    name.startsWith('localhost/') ||
    // The id of an image of this machine.
    /^(?:sha256|[0-9a-f]{12,64})$/.test(name) ||
    !/^[\w.\-/:]+$/.test(name) ||
    options.some((option) => option.name === 'pull' && option.value?.text === 'never')
  );
}

function pin({ word }: ImageReference): ProposedFix[] {
  if (!isExact(word)) return [];
  return [
    {
      title: { en: 'Pin the image by its digest', ja: 'イメージをダイジェストに固定する' },
      safe: false,
      snippet: true,
      edits: () => [replaceWord(part(word, word.text.length), '@sha256:${1:DIGEST}')],
    },
  ];
}
