import type { Variant } from '../variants.ts';

const asking = [
  'Acme apikey',
  'Acme access key',
  'Credential for Acme',
  'Credentials',
  'Contraseña',
  'Contrasena',
  'シークレット キー',
  'APIキー',
  'アクセスキー',
  'Passwort',
  'The path of the export, and a token',
];

const other = [
  'Name of the password',
  'Names for all the keys',
  'Path to the private key',
  'Paths to the secret',
  'File with the token',
  'Files with your password',
  'URL of the token',
  'URLs to get a token',
  'ID of the secret',
  'IDs for the credentials',
  'Length of a password',
  'tokens limit',
  'password-length',
  'secrets path',
  'Public key',
  'public tokens',
  'トークン数',
  'キーの名',
  'キーの名前',
  'トークンの上限',
  'Tokenizer to use',
];

function inputs(descriptions: readonly string[]): unknown {
  return {
    inputs: descriptions.map((description, index) => ({
      type: 'promptString',
      id: `i${index}`,
      description,
    })),
    servers: {},
  };
}

export default [
  {
    shows: 'questions for a secret',
    config: inputs(asking),
    found: asking.map((_, index) => `warning visible: i${index}`),
  },
  { shows: 'questions for something else', config: inputs(other), found: [] },
  {
    shows: 'the path of a password is asked for as well as the password',
    config: inputs(['シークレットのパスワード']),
    found: ['warning visible: i0'],
  },
  {
    shows: 'an input without an id, and one without a description',
    config:
      '{"inputs":[{"type":"promptString","description":"Token"},{"type":"promptString","id":"x"}],"servers":{}}',
    found: ['warning visible: {"type":"promptString","description":"Token"}'],
  },
  {
    shows: 'no more is read than anybody asks',
    config: inputs([`${'-'.repeat(495)} token`, `${'-'.repeat(494)} token`]),
    found: ['warning visible: i1'],
  },
] satisfies readonly Variant[];
