import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConfigDocument } from '../../server/src/analysis/model.ts';
import { documentOf } from './manifestsOf.ts';

const tool = {
  name: 'lookup',
  title: 'Look up',
  description: 'Finds an order.',
  inputSchema: {
    type: 'object',
    properties: {
      id: { type: 'string', description: 'Its number', enum: ['a1'] },
      by: { $ref: '#/$defs/by' },
    },
    required: ['id'],
    $defs: { by: { default: 'mail', 'x-note': 'spare' } },
  },
  outputSchema: { type: 'object', properties: { total: { title: 'Sum' } } },
  annotations: { title: 'Orders', readOnlyHint: true },
  _meta: { 'example.dev/note': 'kept' },
};
const named = { name: 'lookup', description: 'Finds an order.' };

/** Server and tools of each set: `github: a, b`. */
function setsOf(document: ConfigDocument | undefined): string[] {
  return (document?.toolSets ?? []).map(
    ({ server, tools }) => `${server ?? '-'}: ${tools.map(({ name }) => name).join(', ')}`,
  );
}

/** The texts that a model reads, with what they are to it. */
function textsOf(document: ConfigDocument | undefined): string[] {
  const holders = [...(document?.toolSets ?? []), ...(document?.requests ?? [])];
  return holders.flatMap(({ texts }) => texts.map(({ role, node }) => `${role}: ${node.value}`));
}

describe('what records the tools of a server', () => {
  const cases: readonly [shows: string, path: string, content: unknown, sets: readonly string[]][] = [
    ['an answer', 'x.json', { jsonrpc: '2.0', id: 1, result: { tools: [tool] } }, ['-: lookup']],
    ['its result', 'x.json', { tools: [tool] }, ['-: lookup']],
    ['a bare list', 'x.json', [tool], ['-: lookup']],
    ['a single tool', 'x.json', tool, ['-: lookup']],
    ['names and descriptions, in a file named after them', 'tools.json', [named], ['-: lookup']],
    ['a map from names to tools', 'x.json', { tools: { find: { inputSchema: {} } } }, ['-: find']],
    ['a capture', 'x.json', { server: 'shop', tools: [tool] }, ['shop: lookup']],
    [
      'captures of several servers',
      'x.json',
      { shop: { tools: [tool] }, bank: { tools: [tool] } },
      ['shop: lookup', 'bank: lookup'],
    ],
    ['a list of captures', 'x.json', [{ serverInfo: { name: 'shop' }, tools: [tool] }], ['shop: lookup']],
    [
      'a recorded session',
      'mcp.jsonl',
      [
        { jsonrpc: '2.0', id: 1, method: 'initialize', params: {} },
        { jsonrpc: '2.0', id: 1, result: { protocolVersion: '2025-06-18', serverInfo: { name: 'shop' } } },
        { jsonrpc: '2.0', id: 2, result: { tools: [tool] } },
      ]
        .map((message) => JSON.stringify(message))
        .join('\n'),
      ['shop: ', 'shop: lookup'],
    ],
    [
      'prompts, by their arguments',
      'x.json',
      { prompts: [{ ...named, arguments: [{ name: 'team' }] }, { name: 'plain' }] },
      ['-: '],
    ],
    ['prompts of something else', 'x.json', { prompts: [named] }, []],
    [
      'prompts of something else, with more to them',
      'x.json',
      { prompts: [{ ...named, model: 'x', arguments: [{ name: 'team' }] }] },
      [],
    ],
    ['resources, by their addresses', 'x.json', { resources: [{ uri: 'docs://a', name: 'A' }] }, ['-: ']],
    [
      'templates of resources',
      'x.json',
      { resourceTemplates: [{ uriTemplate: 'docs://{id}', name: 'A' }] },
      ['-: '],
    ],
    ['resources without addresses', 'x.json', { resources: [{ uri: 'a', name: 'A' }] }, []],
    ['resources without names', 'x.json', { resources: [{ uri: 'docs://a' }] }, []],
    [
      'an answer with prompts, in its envelope',
      'x.json',
      { jsonrpc: '2.0', id: 1, result: { prompts: [named] } },
      ['-: '],
    ],
    [
      'the answer to prompts/get, in its envelope',
      'x.json',
      {
        jsonrpc: '2.0',
        id: 1,
        result: { messages: [{ role: 'user', content: { type: 'text', text: 'Hi' } }] },
      },
      ['-: '],
    ],
    ['things with names and descriptions', 'x.json', [named], []],
    ['the same below a key that says what they are', 'x.json', { tools: [named] }, ['-: lookup']],
    ['things below that key', 'x.json', { tools: [{ ...named, price: 3 }] }, []],
    ['the tools of an editor', 'x.json', { tools: { lint: { command: 'lint' } } }, []],
    ['functions of another API', 'x.json', [{ type: 'function', function: named }], []],
  ];
  for (const [shows, path, content, sets] of cases) {
    test(shows, () => {
      const document = documentOf(path, content);
      assert.deepEqual(setsOf(document), sets);
      assert.equal(document?.kind, sets.length > 0 ? 'tools-list' : undefined);
      assert.deepEqual(document?.problems ?? [], []);
    });
  }

  test('a second value is a mistake where no lines are expected', () => {
    const document = documentOf('.vscode/mcp.json', '{ "servers": {} } { "servers": {} }');
    assert.deepEqual(
      document?.problems.map(({ reason }) => reason),
      ['second-value'],
    );
  });

  test('the static answers of a bundle', () => {
    const document = documentOf('manifest.json', {
      manifest_version: '0.3',
      name: 'acme',
      description: 'Orders',
      server: { type: 'node', mcp_config: { command: 'node', args: ['${__dirname}/index.js'] } },
      tools: [named],
      prompts: [{ name: 'greet', text: 'Say hello' }],
      _meta: {
        'com.microsoft.windows': {
          static_responses: {
            initialize: { serverInfo: { name: 'inner' }, instructions: 'Look first' },
            'tools/list': { tools: [tool] },
          },
        },
      },
    });
    assert.deepEqual(setsOf(document), ['acme: ', 'acme: lookup', 'inner: ', 'acme: lookup']);
    assert.ok(textsOf(document).includes('prompt: Say hello'));
    assert.ok(textsOf(document).includes('instructions: Look first'));
  });

  test('the tools of a catalog entry', () => {
    const entry = { type: 'server', image: 'mcp/acme', tools: [named], description: 'Orders' };
    assert.deepEqual(setsOf(documentOf('catalog.json', { registry: { acme: entry } })), [
      'acme: ',
      'acme: lookup',
    ]);
  });

  test('the description of a published server', () => {
    const published = {
      name: 'io.github.acme/mcp',
      description: 'Orders',
      packages: [{ registryType: 'npm' }],
    };
    assert.deepEqual(textsOf(documentOf('server.json', published)), ['description: Orders']);
  });
});

test('parameters with what is required of them', () => {
  const [set] = documentOf('x.json', [tool])?.toolSets ?? [];
  assert.deepEqual(
    set?.tools[0]?.parameters.map(({ name, required, description }) => [name, required, description?.value]),
    [
      ['id', true, 'Its number'],
      ['by', false, undefined],
    ],
  );
});

test('parameters in the notation of a registry', () => {
  const [set] =
    documentOf('tools.json', [{ ...named, arguments: [{ name: 'id', desc: 'Number' }] }])?.toolSets ?? [];
  assert.deepEqual(
    set?.tools[0]?.parameters.map(({ name, description }) => [name, description?.value]),
    [['id', 'Number']],
  );
});

describe('texts that a model reads', () => {
  test('of a tool, wherever they stand', () => {
    assert.deepEqual(textsOf(documentOf('x.json', [tool])), [
      'name: lookup',
      'title: Look up',
      'description: Finds an order.',
      'parameter-name: id',
      'parameter-name: by',
      'parameter-description: Its number',
      'schema: a1',
      'parameter-name: by',
      'schema: mail',
      'schema: spare',
      'parameter-name: total',
      'schema: Sum',
      'annotation: Orders',
      'meta: kept',
    ]);
  });

  test('in place of a keyword, and as a key', () => {
    const schema = { type: 'object and more', required: ['a b'], 'read this first': 1 };
    assert.deepEqual(textsOf(documentOf('x.json', [{ name: 'a', inputSchema: schema }])), [
      'name: a',
      'schema: read this first',
      'schema: object and more',
      'schema: a b',
    ]);
  });

  test('of prompts, resources, instructions and answers', () => {
    const document = documentOf(
      'x.json',
      {
        instructions: 'Be brief',
        tools: [],
        prompts: [{ name: 'sum', arguments: [{ name: 'of', description: 'What' }] }],
        resources: [{ uri: 'file:///a', name: 'A', description: 'A file' }],
        content: [
          { type: 'text', text: 'Done' },
          { type: 'image', data: 'QUJD', mimeType: 'image/png' },
        ],
      },
      'tools-list',
    );
    assert.deepEqual(textsOf(document), [
      'name: sum',
      'parameter-name: of',
      'parameter-description: What',
      'name: A',
      'description: A file',
      'instructions: Be brief',
      'result: Done',
    ]);
  });

  test('of nesting that would overflow a stack', () => {
    const depth = 100_000;
    const text = `{"tools":[{"name":"a","inputSchema":${'{"items":'.repeat(depth)}{"description":"deep"}${'}'.repeat(depth)}}]}`;
    assert.ok(textsOf(documentOf('tools.json', text)).includes('parameter-description: deep'));
  });
});

describe('requests of a server', () => {
  const params = { messages: [{ role: 'user', content: { type: 'text', text: 'Hello' } }], maxTokens: 5 };

  test('for sampling', () => {
    const document = documentOf('x.json', {
      jsonrpc: '2.0',
      id: 7,
      method: 'sampling/createMessage',
      params: { ...params, systemPrompt: 'Be brief', tools: [named] },
    });
    assert.equal(document?.kind, 'sampling-message');
    assert.deepEqual(textsOf(document), [
      'sampling: Hello',
      'sampling: Be brief',
      'name: lookup',
      'description: Finds an order.',
    ]);
    assert.equal(document?.requests[0]?.tools.length, 1);
  });

  test('without their envelope', () => {
    assert.equal(documentOf('x.json', params)?.requests[0]?.kind, 'sampling');
  });

  test('that an answer brings along', () => {
    const form = {
      message: 'Who?',
      requestedSchema: { type: 'object', properties: { name: { title: 'Name' } } },
    };
    const document = documentOf('x.json', {
      result: {
        resultType: 'input_required',
        inputRequests: {
          who: { method: 'elicitation/create', params: form },
          what: { method: 'sampling/createMessage', params },
        },
      },
    });
    assert.deepEqual(
      document?.requests.map(({ kind }) => kind),
      ['elicitation', 'sampling'],
    );
    assert.deepEqual(textsOf(document), [
      'elicitation: Who?',
      'parameter-name: name',
      'schema: Name',
      'sampling: Hello',
    ]);
  });

  test('to open an address', () => {
    const ask = { mode: 'url', url: 'https://login.example', message: 'Sign in' };
    assert.equal(documentOf('x.json', ask)?.requests[0]?.kind, 'elicitation');
  });

  test('not in a chat that somebody saved', () => {
    assert.equal(documentOf('x.json', { messages: params.messages }), undefined);
  });
});
