import type { SecretOccurrence } from '../secrets.ts';
import { credentialKind } from '../text/names.ts';
import { replaceTokens } from '../text/tokens.ts';
import { contentSpan, type StringNode } from '../tree.ts';

/**
 * Stands in a launch for a secret, and for a credential however it is written: renewing one changes no pin,
 * and what would be easy to guess behind a hash is not behind one.
 */
export const secretMark = '<secret>';

type Secrets = readonly SecretOccurrence[];

/** A text with its secrets marked. */
export function withoutSecrets(node: StringNode, secrets: Secrets): string {
  const { start } = contentSpan(node);
  const inside = secrets.filter((secret) => contentSpan(secret.node).start === start);
  let text = '';
  let end = 0;
  for (const { from, to } of inside) {
    text += withoutTokens(node.value.slice(end, from)) + secretMark;
    end = to;
  }
  return text + withoutTokens(node.value.slice(end));
}

/** What an entry takes from another place of its document is not among its own secrets. */
function withoutTokens(text: string): string {
  return replaceTokens(text, () => secretMark);
}

/** The value of a variable or header. */
export function namedWithoutSecrets(name: string, node: StringNode, secrets: Secrets): string {
  return credentialKind(name) ? credential(node.value) : withoutSecrets(node, secrets);
}

/** Arguments, in which a credential is named by the flag in front of it or before its `=`. */
export function argsWithoutSecrets(args: readonly StringNode[], secrets: Secrets): string[] {
  return args.map((arg, index) => {
    const marked = withoutSecrets(arg, secrets);
    if (marked !== arg.value) return marked;
    const flag = args[index - 1]?.value ?? '';
    if (flag.startsWith('-') && !arg.value.startsWith('-') && credentialKind(flag))
      return argument(arg.value);
    const [, before = '', name = '', value = ''] = /^((-{0,2}[\w.-]{1,100})=)(.*)$/s.exec(arg.value) ?? [];
    return credentialKind(name) ? before + argument(value) : marked;
  });
}

/** An address, in which a credential stands in front of the host or in the query. */
export function addressWithoutSecrets(url: StringNode, secrets: Secrets): string {
  return withoutSecrets(url, secrets)
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#@:\s]{0,200}:)[^/?#@\s]*@/i, `$1${secretMark}@`)
    .replace(/([?&]([\w.-]{1,100})=)([^&#]*)/g, (whole, before: string, name: string, value: string) =>
      credentialKind(name) ? before + credential(value) : whole,
    );
}

/** What a program may take for a file or an address, or a shell for code, has to be seen. */
function argument(value: string): string {
  return /[/\\\s;|&<>()`]|\.[A-Za-z]{1,6}$/.test(value) ? value : credential(value);
}

/** A variable of the environment by its name, behind the scheme of a header if need be: `Bearer ${env:X}`. */
const environmentReference =
  /^(?:[A-Za-z][A-Za-z-]{0,30} )?(?:\$\{(?:env:)?\w{1,100}\}|\$(?:env:)?[A-Za-z_]\w{0,100}|%\w{1,100}%|\{env:\w{1,100}\})$/;

/** It matters which variable is read. What the user is asked for (`${input:…}`) is as good as a secret. */
function credential(value: string): string {
  return value === '' || environmentReference.test(value) ? value : secretMark;
}
