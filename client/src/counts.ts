import { l10n } from 'vscode';

/** `2 errors` */
export function errorsInWords(count: number): string {
  return count === 1 ? l10n.t('1 error') : l10n.t('{0} errors', count);
}

/** `1 warning` */
export function warningsInWords(count: number): string {
  return count === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', count);
}
