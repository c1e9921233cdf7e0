import type { Severity } from './finding.ts';
import type { ModelText } from './model.ts';
import { inString, type Reporter } from './rule.ts';
import type { DirectiveKind } from './text/instructions/directive.ts';

/** What the messages about directives are made of: the very words. */
export interface Words {
  readonly words: string;
}

type DirectiveMessages<K extends string> = Readonly<
  Record<K, { en: (data: Words) => string; ja: (data: Words) => string }>
>;

/**
 * A visitor of texts that reports directives of some kinds, each with the message named after its kind. What is
 * only likely is reported as information.
 *
 * @param kinds with the severity of each, where it is not the rule's own
 */
export function reportDirectives<K extends DirectiveKind>(kinds: Readonly<Record<K, Severity | undefined>>) {
  return (text: ModelText, report: Reporter<DirectiveMessages<K>>): void => {
    // Names have a rule of their own.
    if (text.role === 'parameter-name') return;
    for (const { kind, from, to, confidence } of text.directives) {
      if (!Object.hasOwn(kinds, kind)) continue;
      const message = kind as K;
      const severity = confidence === 'low' ? 'information' : kinds[message];
      report({
        message,
        data: { words: text.node.value.slice(from, to) },
        at: inString(text.node, from, to),
        about: text,
        confidence,
        ...(severity && { severity }),
      });
    }
  };
}
