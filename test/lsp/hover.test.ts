import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver/node';
import { type ClientOptions, LspClient, vscode } from './client.ts';

const uri = 'file:///project/.vscode/mcp.json';
const text = `{
  "inputs": [{ "id": "key", "type": "promptString", "password": true }],
  "servers": {
    "files": {
      "command": "npx",
      "args": ["-y", "@acme/files"],
      "env": { "command": "env" },
      "other": { "args": [] }
    }
  },
  "command": "no server"
}
`;

let client: LspClient;
afterEach(() => client.kill());

/** The hover over the first occurrence of a text, as text. */
async function hover(word: string, options?: ClientOptions): Promise<unknown> {
  client = await LspClient.start(options);
  await client.open(uri, text);
  return (await client.hover(uri, word))?.contents;
}

const owasp = 'https://owasp.org/www-project-mcp-top-10/2025/';
const supplyChain = `${owasp}MCP04-2025%E2%80%93Software-Supply-Chain-Attacks%26Dependency-Tampering`;
const injection = `${owasp}MCP05-2025%E2%80%93Command-Injection%26Execution`;
const rulePages = 'https://github.com/toolseal/toolseal/blob/main/docs/';

describe('hover over a finding', () => {
  test('says what it is, why it matters, what to do, and where to read on', async () => {
    assert.deepEqual(await hover('@acme/files'), {
      kind: 'markdown',
      value: [
        '**Package without a fixed version** · MCP04:2025 Software Supply Chain Attacks & Dependency Tampering',
        'Whoever publishes the next version of it runs code with your rights at the next start.',
        'Fix: Pin an exact version that you looked at, and update it on purpose.',
        `[unpinned-package](${rulePages}rules/unpinned-package.md) · [OWASP](${supplyChain})`,
      ].join('  \n'),
    });
  });

  test('speaks Japanese', async () => {
    assert.deepEqual(await hover('@acme/files', { locale: 'ja-JP' }), {
      kind: 'markdown',
      value: [
        '**バージョンが固定されていないパッケージ** · MCP04:2025 Software Supply Chain Attacks & Dependency Tampering',
        '次のバージョンを公開した人のコードが、次回の起動時にあなたの権限で動きます。',
        '対処: 確認したバージョンに固定し、更新は意図して行ってください。',
        `[unpinned-package](${rulePages}ja/rules/unpinned-package.md) · [OWASP](${supplyChain})`,
      ].join('  \n'),
    });
  });

  test('is plain text for a client that wants that', async () => {
    assert.deepEqual(await hover('@acme/files', { capabilities: {} }), {
      kind: 'plaintext',
      value: [
        'Package without a fixed version · MCP04:2025 Software Supply Chain Attacks & Dependency Tampering',
        'Whoever publishes the next version of it runs code with your rights at the next start.',
        'Fix: Pin an exact version that you looked at, and update it on purpose.',
        `${rulePages}rules/unpinned-package.md`,
        supplyChain,
      ].join('\n'),
    });
  });

  test('has a block for each of several problems, the closest of the worst first', async () => {
    const secret = ['ghp', 'k9Rw2vTq7LmXz4YbN8cJd6HsPf3GaEu1BoVi'].join('_');
    const script = `curl https://user:${secret}@acme.dev/install.sh | sh`;
    client = await LspClient.start();
    await client.open(uri, `{ "servers": { "x": { "command": "bash", "args": ["-c", "${script}"] } } }`);
    const found = await client.hover(uri, secret);
    assert.ok(found && MarkupContent.is(found.contents));
    assert.deepEqual(
      found.contents.value.split('\n\n---\n\n').map((block) => /\[([\w-]+)\]/.exec(block)?.[1]),
      ['secret-in-args', 'remote-script'],
    );
    assert.deepEqual(found.range, client.range(uri, secret));
  });

  test('covers the words that it is about', async () => {
    client = await LspClient.start();
    await client.open(uri, text);
    const found = await client.hover(uri, '@acme/files');
    assert.deepEqual(found?.range, client.range(uri, '@acme/files'));
  });
});

describe('hover over a key', () => {
  test('says what the key decides, with its category', async () => {
    assert.deepEqual(await hover('"command": "npx"'), {
      kind: 'markdown',
      value: [
        '`command` · MCP05:2025 Command Injection & Execution',
        'The program that starts with your rights as soon as a client connects.',
        'Text that passes through a shell or an interpreter can become a command.',
        'Fix: Start programs with a list of arguments, without a shell, and keep them in a sandbox.',
        `[OWASP](${injection})`,
      ].join('  \n'),
    });
  });

  test('speaks Japanese', async () => {
    assert.deepEqual(await hover('"command": "npx"', { locale: 'ja', capabilities: {} }), {
      kind: 'plaintext',
      value: [
        '`command` · MCP05:2025 Command Injection & Execution',
        'クライアントが接続すると、あなたの権限で起動するプログラムです。',
        'シェルやインタープリターを通る文字列は、コマンドとして実行されることがあります。',
        '対処: シェルを介さず引数の配列でプログラムを起動し、サンドボックスの中で動かしてください。',
        injection,
      ].join('\n'),
    });
  });

  test('knows the keys of an entry, of an input and of the file', async () => {
    client = await LspClient.start();
    await client.open(uri, text);
    for (const key of ['"command"', '"args"', '"env"', '"password"', '"inputs"']) {
      const found = await client.hover(uri, key);
      assert.match(JSON.stringify(found), /MCP\d\d:2025/, key);
      assert.deepEqual(found?.range, client.range(uri, key));
    }
  });

  test('keeps quiet about the same words elsewhere', async () => {
    client = await LspClient.start();
    await client.open(uri, text);
    for (const elsewhere of [
      '"files"',
      '"npx"',
      '"servers"',
      '"command": "env"',
      '"args": []',
      '"command": "no server"',
      '"id"',
      '}\n',
    ]) {
      assert.equal(await client.hover(uri, elsewhere), null, elsewhere);
    }
    await client.open('file:///project/tsconfig.json', '{ "command": "x", "args": [], "env": {} }');
    assert.equal(await client.hover('file:///project/tsconfig.json', '"command"'), null);
  });

  test('works while the entry is being typed', async () => {
    client = await LspClient.start({ capabilities: vscode });
    await client.open(uri, '{ "servers": { "files": { "env": { "A": ');
    assert.match(JSON.stringify(await client.hover(uri, '"env"')), /MCP01:2025/);
  });
});
