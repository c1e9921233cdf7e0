import { l10n, Uri, workspace } from 'vscode';
import type {
  DefinitionKind,
  ListedDefinition,
  ListedFile,
  ListedServer,
} from '../../../server/src/protocol.ts';
import { seriousInWords } from './severity.ts';

/** A config as people call it: by its path in the workspace, else by the client that reads it. */
export function fileLabel({ uri, client, scope }: ListedFile): string {
  if (scope === 'user') {
    return l10n.t('{0} (user)', client);
  }
  if (scope === 'system') {
    return l10n.t('{0} (system)', client);
  }
  return pathOf(uri);
}

/** The path of a config, from the folder of the workspace where it is in one. */
export function pathOf(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri));
}

/** How many of the servers of a file are approved. */
export function approvedOf({ servers }: ListedFile): string {
  const approved = servers.filter(({ state }) => state === 'approved').length;
  if (approved === servers.length) {
    return l10n.t('all approved');
  }
  if (approved > 0) {
    return l10n.t('{0} of {1} approved', approved, servers.length);
  }
  return servers.length === 1 ? l10n.t('not approved') : l10n.t('none of {0} approved', servers.length);
}

/** `sha256:4be1c0de…`, short enough for a line and long enough to compare. */
export function shortPin(pin: string | null): string {
  return pin === null ? '' : `${pin.slice(0, 'sha256:'.length + 8)}…`;
}

/**
 * What stands behind the name of a server, which a narrow tree cuts at the end: first what waits for a decision. That all
 * is approved, the icon says.
 */
export function serverDescription({ starts, state, pin, pending, summary, disabled }: ListedServer): string {
  const isSettled = state === 'approved' && !pending;
  const parts = isSettled ? [starts, shortPin(pin)] : [summary, starts];
  return [disabled ? l10n.t('disabled') : '', ...parts].filter((part) => part !== '').join('  ·  ');
}

/** A server as it is read aloud. */
export function serverInWords(server: ListedServer): string {
  const { name, summary, disabled, starts } = server;
  return [name, summary, disabled ? l10n.t('disabled') : '', seriousInWords(server), starts]
    .filter((part) => part !== '')
    .join(', ');
}

/** `Tools (2 of 5 changed)`. */
export function groupLabel(of: DefinitionKind, definitions: readonly ListedDefinition[]): string {
  const changed = definitions.filter(isChanged).length;
  const count = definitions.length;
  if (of === 'tool') {
    return changed > 0 ? l10n.t('Tools ({0} of {1} changed)', changed, count) : l10n.t('Tools ({0})', count);
  }
  if (of === 'prompt') {
    return changed > 0
      ? l10n.t('Prompts ({0} of {1} changed)', changed, count)
      : l10n.t('Prompts ({0})', count);
  }
  return changed > 0
    ? l10n.t('Resources ({0} of {1} changed)', changed, count)
    : l10n.t('Resources ({0})', count);
}

/** A definition as people call it; instructions have no name. */
export function definitionLabel({ kind, name }: ListedDefinition): string {
  return kind === 'instructions' ? l10n.t('Instructions') : name;
}

/** Whether a definition is another one than what was approved. */
export function isChanged({ state }: ListedDefinition): boolean {
  return state === 'changed' || state === 'added' || state === 'removed';
}

/** The whole of a server for a tooltip: plain text. */
export function serverTooltip({ blocked }: ListedFile, server: ListedServer): string {
  const { name, summary, command, pin, approved, captured } = server;
  return lines(
    `${name}: ${summary}`,
    seriousInWords(server),
    command,
    pin ?? '',
    approved === undefined ? '' : l10n.t('Approved on {0}', approved),
    captured === undefined
      ? l10n.t('Its tools are not known: nobody has had them listed.')
      : l10n.t('Tools listed on {0}', captured.slice(0, 10)),
    blocked ?? '',
  );
}

/** Joins those that say something. */
export function lines(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
