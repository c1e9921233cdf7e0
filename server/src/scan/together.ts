import type { Context } from '../analysis/analyze.ts';
import { relate } from '../analysis/workspace.ts';
import type { ScannedFile } from '../output/scan.ts';
import { hideIgnored, type PolicyScope, severitiesUnder } from '../policy/check.ts';
import { today } from '../policy/today.ts';

export interface TogetherOptions extends Pick<Context, 'language' | 'isCancelled'> {
  /** What decides over a file; undefined where nobody may hide anything. */
  readonly scopeFor: (uri: string) => PolicyScope | undefined;
  readonly severityFor?: (uri: string) => Context['severityOf'];
  readonly onError: (ruleId: string, error: unknown) => void;
}

/** Files that were checked one by one, with what only shows when they are looked at together. */
export function checkTogether(
  files: readonly ScannedFile[],
  options: TogetherOptions,
): readonly ScannedFile[] {
  const { language, scopeFor, severityFor, onError, isCancelled } = options;
  const found = relate(files, {
    ...{ language, onError, today: today() },
    ...(isCancelled && { isCancelled }),
    severityOf: (rule, severity, { uri }) =>
      severitiesUnder(scopeFor(uri)?.policy, severityFor?.(uri))(rule, severity),
  });
  return files.map((file) => {
    const own = found.get(file.uri);
    if (!own) return file;
    const { findings, suppressed } = hideIgnored(
      own,
      file.ignores,
      file.uri,
      { language, today: today() },
      scopeFor(file.uri),
    );
    return {
      ...file,
      findings: [...file.findings, ...findings].sort((a, b) => a.span.start - b.span.start),
      suppressed: [...file.suppressed, ...suppressed],
    };
  });
}
