import type { Random } from '../random.ts';
import { type Fields, fields, type Make, odd, record, type Value } from './value.ts';
import { name, sentences, variable, variableValue, word } from './words.ts';

function schema(random: Random, depth: number): Fields {
  return record(random, [
    ['type', (random) => random.pick(['object', 'string', 'array', 'number', 'boolean'])],
    ['description', sentences],
    ['title', sentences],
    ['default', (random) => (random.oneIn(3) ? odd(random) : variableValue(random))],
    ['enum', (random) => random.some(3, () => sentences(random))],
    ['$ref', (random) => random.pick(['#/$defs/a', 'https://x.dev/s.json', '#'])],
    ['x-mcp-header', variable],
    [
      'properties',
      (random) =>
        depth <= 0
          ? fields([])
          : fields(
              random.some(4, () => {
                const key = random.oneIn(2)
                  ? random.pick([
                      'command',
                      'password',
                      'context',
                      'conversation',
                      'url',
                      'sql',
                      'note',
                      'api_key',
                    ])
                  : name(random);
                return [key, schema(random, depth - 1)] as const;
              }),
            ),
    ],
    ['required', (random) => random.some(2, () => name(random))],
    ['anyOf', (random) => (depth <= 0 ? [] : random.some(2, () => schema(random, depth - 1)))],
    ['items', (random) => (depth <= 0 ? true : schema(random, depth - 1))],
  ]);
}

const annotations: Make = (random) =>
  record(
    random,
    ['readOnlyHint', 'destructiveHint', 'openWorldHint', 'idempotentHint'].map((key) => [
      key,
      (random) => random.oneIn(2),
    ]),
  );

const icons: Make = (random) =>
  random.some(2, () =>
    fields([['src', random.pick(['data:image/svg+xml,<svg/>', 'http://x/i.png', 'javascript:1'])]]),
  );

function tool(random: Random): Value {
  const toolName = random.oneIn(3)
    ? name(random)
    : random.pick([
        'send_email',
        'read_file',
        'fetch',
        'delete_all',
        'search',
        'execute',
        'run_command',
        'Read',
      ]);
  const more = record(random, [
    ['description', sentences],
    ['description', sentences],
    ['title', sentences],
    ['inputSchema', (random) => schema(random, 2)],
    ['outputSchema', (random) => schema(random, 1)],
    ['annotations', annotations],
    ['icons', icons],
    ['_meta', (random) => fields([[name(random), sentences(random)]])],
  ]);
  return fields([['name', random.oneIn(30) ? odd(random) : toolName], ...more.fields]);
}

const list =
  (make: Make, most = 3): Make =>
  (random) =>
    random.some(most, () => make(random));

const prompt: Make = (random) =>
  fields([
    ['name', name(random)],
    ['description', sentences(random)],
    [
      'arguments',
      random.some(2, () =>
        fields([
          ['name', name(random)],
          ['description', sentences(random)],
        ]),
      ),
    ],
  ]);
const resource: Make = (random) =>
  fields([
    [
      random.pick(['uri', 'uriTemplate']),
      random.pick(['file:///', 'file:///{path}', 'https://x.dev/a', 'file:///etc/passwd']),
    ],
    ['name', name(random)],
    ['description', sentences(random)],
  ]);

/** What a server offers: an answer, a capture of Toolseal, a bare list. */
export function toolsList(random: Random): Value {
  const offers = record(random, [
    ['instructions', sentences],
    ['prompts', list(prompt)],
    ['resources', list(resource)],
    [
      'serverInfo',
      (random) =>
        fields([
          ['name', name(random)],
          ['version', word(random)],
        ]),
    ],
    ['ttlMs', (random) => random.below(100000)],
    ['cacheScope', (random) => random.pick(['public', 'private'])],
    ['incomplete', (random) => random.some(2, () => 'pages')],
    ['time', () => '2026-01-31T00:00:00.000Z'],
    ['launch', word],
  ]);
  const tools = Array.from({ length: random.oneIn(4) ? 2 : 1 }, () => tool(random));
  const answer = fields([['tools', tools], ...offers.fields]);
  switch (random.below(6)) {
    case 0:
      return tools;
    case 1:
      return fields([
        ['jsonrpc', '2.0'],
        ['id', 1],
        ['result', answer],
      ]);
    case 2:
      return fields([['servers', fields([[name(random), answer]])]]);
    default:
      return answer;
  }
}

const content: Make = (random) =>
  random.oneIn(5)
    ? fields([
        ['type', 'image'],
        ['data', 'aGk='],
        ['mimeType', 'image/png'],
      ])
    : fields([
        ['type', 'text'],
        ['text', sentences(random)],
      ]);

/** What a server asks of the client's model or user. */
export function request(random: Random): Value {
  const sampling = fields([
    [
      'messages',
      random.some(3, () =>
        fields([
          ['role', random.pick(['user', 'assistant'])],
          ['content', content(random)],
        ]),
      ),
    ],
    ['maxTokens', random.pick<Value>([10, 100000, 1e9, '200', null])],
    ['systemPrompt', sentences(random)],
    ['includeContext', random.pick(['none', 'thisServer', 'allServers'])],
    ['tools', random.some(2, () => tool(random))],
  ]);
  const elicitation = fields([
    ['mode', random.pick(['form', 'url'])],
    ['message', sentences(random)],
    ['url', random.pick(['https://x.dev', 'http://127.0.0.1', 'javascript:1', 'https://u:p@a.ngrok.io'])],
    ['requestedSchema', schema(random, 2)],
  ]);
  const [method, params] = random.oneIn(2)
    ? (['sampling/createMessage', sampling] as const)
    : (['elicitation/create', elicitation] as const);
  const asked = fields([
    ['method', method],
    ['params', params],
  ]);
  if (!random.oneIn(3)) return fields([['jsonrpc', '2.0'], ['id', random.below(9)], ...asked.fields]);
  return fields([['result', fields([['inputRequests', fields([[name(random), asked]])]])]]);
}
