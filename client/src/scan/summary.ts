import { l10n } from 'vscode';
import type { ScanAnswer } from '../../../server/src/protocol.ts';
import { errorsInWords, warningsInWords } from '../counts.ts';

/** A random word for a page of a webview: 32 hexadecimal digits. */
export function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * What came out of a scan in one or two sentences. Speaks of no problems only where everything was checked.
 */
export function summarise({ files, summary }: ScanAnswer): {
  readonly message: string;
  readonly isWorrying: boolean;
} {
  const servers = files.reduce((sum, file) => sum + file.servers, 0);
  const unchecked = files.filter(({ status }) => status !== 'checked').length;
  const scanned = l10n.t(
    '{0} in {1}',
    servers === 1 ? l10n.t('1 server') : l10n.t('{0} servers', servers),
    files.length === 1 ? l10n.t('1 file') : l10n.t('{0} files', files.length),
  );
  const [errors, warnings] = [errorsInWords(summary.error), warningsInWords(summary.warning)];
  const isWorrying = summary.error + summary.warning > 0;
  const sentences = [
    files.length === 0
      ? l10n.t('No MCP config was found.')
      : isWorrying
        ? l10n.t('{0}: {1}, {2}.', scanned, errors, warnings)
        : unchecked > 0
          ? l10n.t('{0}: nothing at warning or worse in what could be checked.', scanned)
          : l10n.t('{0}: nothing at warning or worse.', scanned),
    ...(unchecked > 0
      ? [
          unchecked === 1
            ? l10n.t('1 file could not be checked completely.')
            : l10n.t('{0} files could not be checked completely.', unchecked),
        ]
      : []),
    ...(summary.suppressed > 0
      ? [
          summary.suppressed === 1
            ? l10n.t('1 finding is ignored.')
            : l10n.t('{0} findings are ignored.', summary.suppressed),
        ]
      : []),
  ];
  return { message: sentences.join(' '), isWorrying };
}
