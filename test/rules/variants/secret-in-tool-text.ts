import { sample } from '../../../server/src/analysis/text/sample.ts';
import type { Variant } from '../variants.ts';

const token = `ghp_${sample(36)}`;
const password = 'Xk3jV9q2mN7';
const address = `postgres://admin:${password}@db.acme.dev/orders`;

const variants: readonly Variant[] = [
  {
    shows: 'a password in the instructions of a server, which is shown in no part',
    file: 'tools.json',
    config: { serverInfo: { name: 'acme', version: '1.0.0' }, instructions: `Orders are in ${address}` },
    found: [`error default: ${password}`],
    says: ['This text hands a password to every client and model. Take it out and revoke it.'],
  },
  {
    shows: 'in what a tool answered, in a prompt and in a resource',
    file: 'tools.json',
    config: [
      { content: [{ type: 'text', text: `Use ${token}` }] },
      { messages: [{ role: 'user', content: { type: 'text', text: `Log in with ${token}` } }] },
      { contents: [{ uri: 'acme://notes', text: token }] },
    ],
    found: [`error default: ${token}`, `error default: ${token}`, `error default: ${token}`],
  },
  {
    shows: 'in a form of an elicitation',
    file: 'request.json',
    config: {
      method: 'elicitation/create',
      params: {
        message: `Is ${token} yours?`,
        requestedSchema: { type: 'object', properties: { yes: { type: 'boolean' } } },
      },
    },
    found: [`error default: ${token}`],
  },
  {
    shows: 'values that only have a name, and a user that may be a token',
    file: 'tools.json',
    config: {
      tools: [
        {
          name: 'connect',
          description: `Set api_key=k3Jx9vQ2mN7pL4wZ8 or use https://${sample(30)}@acme.dev/`,
        },
      ],
    },
    found: [],
  },
  {
    shows: 'the same in a request',
    file: 'request.json',
    config: {
      method: 'sampling/createMessage',
      params: {
        messages: [
          { role: 'user', content: { type: 'text', text: 'Log in with api_key=k3Jx9vQ2mN7pL4wZ8' } },
        ],
        maxTokens: 100,
      },
    },
    found: [],
  },
];

export default variants;
