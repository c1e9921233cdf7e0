import { placeOf } from '../launch/place.ts';
import type { ServerSurroundings } from '../model.ts';
import { defineRule, type Examples, inString, type Place } from '../rule.ts';

/** Files that show which variables there are; nobody keeps real values in them. */
const template = /(?:^|\.)(?:example|sample|template|dist|defaults?)(?:\.|$)/i;

const launch = { command: 'npx', args: ['-y', 'acme-mcp@1.2.3'] };

export default defineRule({
  id: 'committed-env-file',
  category: 'MCP01',
  severity: 'warning',
  confidence: 'high',
  since: '0.1.0',
  reads: ['client-config'],
  references: [
    'https://cwe.mitre.org/data/definitions/538.html',
    'https://git-scm.com/docs/gitignore#_description',
  ],
  title: { en: 'Environment file in Git', ja: 'Git で管理されている環境変数ファイル' },
  why: {
    en: 'Everybody who ever gets the repository has what the file held in any commit, deleted or not.',
    ja: 'リポジトリを手に入れた人は誰でも、過去のコミットも含めてファイルの中身を読めます。後から削除しても同じです。',
  },
  remedy: {
    en: 'Take the file out of Git, ignore it from then on, and revoke the secrets that were in it.',
    ja: 'ファイルを Git の管理から外して .gitignore に追加し、書かれていたシークレットを失効させてください。',
  },
  messages: {
    tracked: {
      en: (data: { file: string; server: string }) =>
        `Git tracks \`${data.file}\`, so everybody with the repository has the secrets of \`${data.server}\`. Run \`git rm --cached\` on it, add it to \`.gitignore\`, and revoke what was in it.`,
      ja: (data) =>
        `\`${data.file}\` は Git で管理されているため、\`${data.server}\` のシークレットがリポジトリとともに配られます。\`git rm --cached\` で管理から外して \`.gitignore\` に追加し、書かれていた値を失効させてください。`,
    },
  },
  visit: {
    server(server, report, document, { isTracked }) {
      if (!isTracked) return;
      const root = rootOf(document);
      const check = (file: string, folder: string | undefined, at: Place) => {
        const uri = uriOf(file, root, folder);
        if (uri === undefined || template.test(file.split(/[/\\]/).at(-1) ?? '') || !isTracked(uri)) return;
        report({ message: 'tracked', data: { file, server: server.name }, at, server });
      };
      const { cwd, envFile } = server;
      if (envFile) check(envFile.value, root, inString(envFile));
      const folder = cwd ? uriOf(cwd.value, root, root) : root;
      for (const { container } of server.launch?.commands ?? []) {
        for (const { name, value } of container?.options ?? []) {
          if (name === 'env-file' && value) check(value.text, folder, placeOf([value]));
        }
      }
    },
  },
});

export const examples = (): Examples => ({
  bad: [
    {
      tracked: ['.env', '.vscode/mcp.json'],
      server: { ...launch, envFile: '${workspaceFolder}/.env' },
      marks: '${workspaceFolder}/.env',
    },
    {
      file: '.cursor/mcp.json',
      tracked: ['config/acme.env'],
      server: { ...launch, envFile: 'config/acme.env' },
      marks: 'config/acme.env',
    },
    {
      shows: 'a container, whose engine starts in the root of the project',
      file: '.mcp.json',
      tracked: ['.env.local'],
      server: {
        command: 'docker',
        args: ['run', '-i', '--env-file', './.env.local', 'acme/mcp:1.2.3'],
      },
      marks: './.env.local',
    },
    {
      shows: 'or in another folder',
      tracked: ['tools/.env'],
      server: {
        command: 'docker',
        cwd: '${workspaceFolder}/tools',
        args: ['run', '-i', '--env-file=.env', 'acme/mcp:1.2.3'],
      },
      marks: '.env',
    },
  ],
  good: [
    {
      shows: 'a file that git ignores',
      tracked: ['.gitignore', '.vscode/mcp.json'],
      server: { ...launch, envFile: '${workspaceFolder}/.env' },
    },
    {
      shows: 'a file that is meant to be shared',
      tracked: ['.env.example'],
      server: { ...launch, envFile: '${workspaceFolder}/.env.example' },
    },
    {
      shows: 'a file somewhere else',
      tracked: ['.env'],
      server: { ...launch, envFile: '${userHome}/.env' },
    },
    {
      shows: 'a file in another folder than the tracked one',
      tracked: ['.env'],
      server: {
        command: 'docker',
        cwd: '${workspaceFolder}/tools',
        args: ['run', '-i', '--env-file', '.env', 'acme/mcp:1.2.3'],
      },
    },
  ],
});

/** The folder that a project's config is for: many clients keep theirs in a dotted folder below it. */
function rootOf({ uri, detected }: ServerSurroundings): string | undefined {
  return detected.scope === 'project' ? uri.replace(/(?:\/\.[^/]+)?\/[^/]*$/, '') : undefined;
}

/**
 * The URI of a file as a config names it; undefined where only the client knows.
 *
 * @param root of the project
 * @param folder that a relative path begins in
 */
function uriOf(written: string, root: string | undefined, folder: string | undefined): string | undefined {
  const path = written.replaceAll('\\', '/').replace(/[%?#]/g, encodeURIComponent);
  if (path.startsWith('/')) return `file://${path}`;
  if (/^[a-z]:\//i.test(path)) return `file:///${path}`;
  const below = path.replace(/^\$\{workspaceFolder\}(?:\/|$)/, '');
  const base = below === path ? folder : root;
  return base === undefined ? undefined : `${base}/${below.replace(/^(?:\.\/)+/, '')}`;
}
