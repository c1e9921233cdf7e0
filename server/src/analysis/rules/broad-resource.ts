import { type Breadth, breadthOf } from '../launch/folders.ts';
import { defineRule, type Examples, inString, toolInputs } from '../rule.ts';

interface Data {
  readonly path: string;
}

/** A server with this resource. */
function resource(uri: string): { file: string; config: object } {
  const key = uri.includes('{') ? 'uriTemplate' : 'uri';
  const list = uri.includes('{') ? 'resourceTemplates' : 'resources';
  return { file: 'tools.json', config: { [list]: [{ name: 'files', [key]: uri }] } };
}

export default defineRule({
  id: 'broad-resource',
  category: 'MCP10',
  severity: 'warning',
  confidence: 'medium',
  since: '0.1.0',
  reads: toolInputs,
  references: [
    'https://modelcontextprotocol.io/specification/2026-07-28/server/resources',
    'https://cwe.mitre.org/data/definitions/552.html',
  ],
  title: { en: 'Resource that reaches too far', ja: '範囲の広すぎるリソース' },
  why: {
    en: 'Whoever can name a file there can bring it into the conversation: keys, mails and other projects too.',
    ja: 'そこにあるファイルは、鍵やメール、別のプロジェクトも含めて、名前を指定するだけで会話に取り込めます。',
  },
  remedy: {
    en: 'Offer one folder, such as the project’s, and let the server refuse what lies outside.',
    ja: 'プロジェクトなど 1 つのフォルダーに限り、その外はサーバー側で拒否してください。',
  },
  messages: {
    disk: {
      en: ({ path }: Data) => `\`${path}\` opens the whole disk to the conversation. Limit it to one folder.`,
      ja: ({ path }) =>
        `\`${path}\` により、ディスク全体が会話から読めます。1 つのフォルダーに限定してください。`,
    },
    home: {
      en: ({ path }: Data) =>
        `\`${path}\` opens a home folder, with its keys and settings, to the conversation. Limit it to one folder.`,
      ja: ({ path }) =>
        `\`${path}\` により、鍵や設定を含むホームフォルダーが会話から読めます。1 つのフォルダーに限定してください。`,
    },
    system: {
      en: ({ path }: Data) =>
        `\`${path}\` opens the settings of the system to the conversation. Limit it to one folder.`,
      ja: ({ path }) =>
        `\`${path}\` により、システムの設定が会話から読めます。1 つのフォルダーに限定してください。`,
    },
  },
  visit: {
    toolSet({ resources }, report) {
      for (const { uri } of resources) {
        const breadth = uri && breadthOfUri(uri.value);
        if (breadth) report({ message: breadth, data: { path: uri.value }, at: inString(uri) });
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    { ...resource('file:///{+path}'), marks: 'file:///{+path}' },
    { ...resource('file:///home/ada/'), marks: 'file:///home/ada/' },
    { ...resource('file:///etc/{name}'), marks: 'file:///etc/{name}' },
  ],
  good: [
    resource('file:///home/ada/notes/{name}'),
    resource('file:///srv/docs/readme.md'),
    { shows: 'no files', ...resource('acme://{+path}') },
  ],
});

const kinds: Readonly<Record<Breadth, 'disk' | 'home' | 'system'>> = {
  disk: 'disk',
  homes: 'home',
  home: 'home',
  system: 'system',
};

/** What all files lie in that a URI or a template can name. */
function breadthOfUri(uri: string): 'disk' | 'home' | 'system' | undefined {
  const path = /^file:\/\/(?:localhost(?=\/))?([^{*?#]*)/i.exec(uri)?.[1];
  if (path === undefined) return undefined;
  // A drive has a slash in front of it there.
  const breadth = breadthOf(path.replace(/^\/(?=[a-z]:)/i, '') || '/');
  return breadth && kinds[breadth];
}
