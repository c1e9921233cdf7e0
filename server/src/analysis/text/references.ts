/**
 * Values that a client, a shell, a template engine or a secrets manager fills in. The client's own syntax
 * does not matter here: what another program would have to expand is no secret either.
 */
const reference = new RegExp(
  [
    // `${input:id}`, `${env:NAME}`, `${NAME:-default}`, `${{ secrets.NAME }}`, `$(command)`
    '\\$[{(]',
    // `{{ name }}`, `{env:NAME}`, `{file:path}`, `{NAME}` as a whole
    '\\{\\{',
    '\\{(?:env|file|input|secret|secrets|config|user_config)[:.]',
    '^\\{[^{}]*\\}$',
    // `<%= name %>`, `#{name}`, `@{name}`, `$[name]`, `[[name]]`
    '<%|[#@]\\{|\\$\\[|\\[\\[',
    // `$NAME`, `$env:NAME`, `%NAME%`, `@NAME@`, `__NAME__`, `!NAME!`
    '^\\$(?:env:)?[A-Za-z_][A-Za-z0-9_.:]*$',
    '^%[A-Za-z_][A-Za-z0-9_()]*%$',
    '^@[A-Za-z_][A-Za-z0-9_]*@$',
    '^__[A-Za-z0-9_]+__$',
    '^![A-Za-z_][A-Za-z0-9_]*!$',
    // `` `command` ``, `!secret name`, `!Ref name`
    '^`',
    '^![A-Za-z]+(?::[A-Za-z]+)*\\s',
    // `process.env.NAME`, `os.environ[…]`, `env.NAME`, `ENV[…]`, `secrets.NAME`
    '^(?:process\\.env|os\\.environ|import\\.meta\\.env|env|ENV|secrets?|vars?)[.[:][A-Za-z_"\']',
    // secrets managers: `op://vault/item`, `vault:secret/x#key`, `aws-sm://…`, `keychain:name`
    '^(?:op|vault|bws?|bitwarden|lpass|pass|doppler|infisical|akv|azurekv|azure-kv|gcp-sm|gcpsm|gsm|gopass|sops|ssm|keychain|keyring|credential|credentials|secret|secrets|env|file|ref|cmd|exec|input|aws-[a-z]+|gcp-[a-z]+|azure-[a-z-]+|ref\\+[a-z]+|arn)(?:://|:)',
  ].join('|'),
);

/** Whether somebody else fills this value in when the server starts. */
export function isReference(value: string): boolean {
  return reference.test(value);
}

/** The literal that `${NAME:-literal}` falls back to, with its place in the value. */
export function literalDefault(value: string): { readonly text: string; readonly from: number } | undefined {
  const match = /^\$\{[A-Za-z_][A-Za-z0-9_]{0,99}:?[-=]([^{}]*)\}$/.exec(value);
  const text = match?.[1];
  return text ? { text, from: value.length - 1 - text.length } : undefined;
}
