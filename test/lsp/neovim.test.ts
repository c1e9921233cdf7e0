import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { parse } from 'smol-toml';
import { bundle } from './client.ts';

const docs = join(import.meta.dirname, '../../docs');
const pages = [join(docs, 'editors.md'), join(docs, 'ja/editors.md')];
const folder = mkdtempSync(join(tmpdir(), 'toolseal-neovim-'));
after(() => rmSync(folder, { recursive: true }));

/** The example of a page in a language. */
function example(page: string, language: string): string {
  const [, text] =
    new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(readFileSync(page, 'utf8')) ?? [];
  assert.ok(text, `no ${language} in ${page}`);
  return text;
}

/** What Neovim is to do once the config has run: it waits for the findings, asks for a hover, and writes both down. */
const steps = `
local found = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
local finding = vim.diagnostic.get(0)[1]
local position = { line = finding.lnum, character = finding.col + 1 }
local document = vim.lsp.util.make_text_document_params()
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', { textDocument = document, position = position }, 20000)
local _, answer = next(answers)
vim.fn.writefile({ vim.fn.json_encode({ finding = finding, hover = answer.result.contents.value }) }, vim.env.RESULT)
vim.cmd('qa!')
`;

const missing = spawnSync('nvim', ['--version']).error !== undefined && 'nvim is not installed';

describe('Neovim with the config of the documentation', () => {
  for (const [index, page] of pages.entries()) {
    test(`finds, and explains what it found (${page.slice(docs.length)})`, { skip: missing }, () => {
      const home = join(folder, `home${index}`);
      const project = join(home, 'project');
      mkdirSync(project, { recursive: true });
      symlinkSync(bundle, join(home, 'toolseal-server'));
      const config = join(home, 'toolseal.lua');
      writeFileSync(config, example(page, 'lua'));
      writeFileSync(join(home, 'steps.lua'), steps);
      const file = join(project, '.mcp.json');
      writeFileSync(
        file,
        '{ "mcpServers": { "𝒻é": { "command": "npx", "args": ["-y", "@acme/files"] } } }\n',
      );
      const result = join(home, 'result.json');
      const { stderr } = spawnSync(
        'nvim',
        ['--headless', '-n', '-u', config, file, '-c', `luafile ${join(home, 'steps.lua')}`],
        {
          cwd: project,
          encoding: 'utf8',
          timeout: 60_000,
          env: { PATH: [home, process.env.PATH].join(delimiter), HOME: home, RESULT: result },
        },
      );
      const { finding, hover } = JSON.parse(readFileSync(result, 'utf8'));
      assert.equal(finding.code ?? finding.user_data?.lsp?.code, 'unpinned-package', stderr);
      assert.equal(finding.source, 'toolseal');
      // Neovim counts columns in bytes, and turns those of the server into them.
      const line = readFileSync(file);
      assert.equal(line.subarray(finding.col, finding.end_col).toString(), '@acme/files');
      assert.match(hover, /MCP04/);
    });
  }
});

test('the config for Helix names the server that it describes', () => {
  for (const page of pages) {
    const text = example(page, 'toml');
    const server = { command: 'toolseal-server', args: ['--stdio'] };
    assert.equal(JSON.stringify(parse(text)['language-server']), JSON.stringify({ toolseal: server }));
    const lists = text.split('\n').filter((line) => line.startsWith('language-servers'));
    assert.ok(lists.length > 0 && lists.every((line) => line.endsWith('"toolseal"]')));
  }
});

test('the pages show the same configs', () => {
  const [english = '', japanese = ''] = pages;
  for (const language of ['toml', 'json', 'text']) {
    assert.equal(example(japanese, language), example(english, language));
  }
  const withoutComments = (text: string): string => text.replace(/^\s*--.*$/gm, '');
  assert.equal(withoutComments(example(japanese, 'lua')), withoutComments(example(english, 'lua')));
});
