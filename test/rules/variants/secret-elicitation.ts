import { requestFile } from '../../../server/src/analysis/tools/exampleFiles.ts';
import type { Variant } from '../variants.ts';

/** A form with these fields. */
function form(
  properties: unknown,
  message = 'Please fill in.',
  more: object = {},
): Pick<Variant, 'file' | 'config'> {
  const requestedSchema = { type: 'object', properties };
  return requestFile('elicitation/create', { message, requestedSchema, ...more });
}

const text = { type: 'string' };
const asking = 'Please enter your password.';

const variants: readonly Variant[] = [
  {
    shows: 'one finding for each form, at the first field',
    ...form({ user: text, password: text, api_key: text }, asking),
    found: ['error field: password'],
  },
  {
    shows: 'by its format',
    ...form({ value: { type: 'string', format: 'password' } }),
    found: ['error field: value'],
  },
  { shows: 'a number', ...form({ pin: { type: 'integer' } }), found: ['error field: pin'] },
  { shows: 'other numbers', ...form({ pin: { type: 'number' }, tokens: { type: 'integer' } }), found: [] },
  {
    shows: 'in the description of a field, one finding',
    ...form({ a: { ...text, description: 'Your name' }, b: { ...text, description: asking } }),
    found: ['error text: password'],
  },
  {
    shows: 'in several texts, one finding',
    ...form({ yes: { type: 'boolean' }, a: { ...text, description: asking } }, 'Provide the API key.'),
    found: ['error text: API key'],
  },
  {
    shows: 'in other words, in the description of a field',
    ...form({ a: { ...text, description: 'Begins with "sk-", from your account' } }),
    found: ['error text: Begins with \\"sk-'],
  },
  {
    shows: 'what one types to log in',
    ...form({ a: { ...text, description: 'What you type when you log on to the portal' } }),
    found: ['error text: What you type when you log on'],
  },
  {
    shows: 'other words that are none, and words of the message',
    ...form(
      {
        a: { ...text, description: 'Begins with a letter; not the code of your authenticator app' },
        b: { ...text, description: 'The title that you type into the sign' },
        yes: { type: 'boolean', description: 'Shown in your authenticator app?' },
      },
      'Twelve words about the card, as in your authenticator',
    ),
    found: [],
  },
  { shows: 'nothing can be typed', ...form({ yes: { type: 'boolean' } }, asking), found: [] },
  { shows: 'no fields', ...form([], asking), found: [] },
  {
    shows: 'a choice',
    ...form({
      token: { ...text, enum: ['a', 'b'] },
      secret: { ...text, oneOf: [{ const: 'a', title: 'A' }] },
    }),
    found: [],
  },
  {
    shows: 'the other mode',
    ...form({ password: text }, asking, { mode: 'url', url: 'https://acme.dev/' }),
    found: [],
  },
  {
    shows: 'another request',
    ...requestFile('sampling/createMessage', {
      messages: [{ role: 'user', content: { type: 'text', text: asking } }],
      message: asking,
      maxTokens: 100,
      requestedSchema: { type: 'object', properties: { password: text } },
    }),
    found: [],
  },
];

export default variants;
