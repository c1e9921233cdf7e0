import type { NamedValue, ServerEntry } from '../model.ts';

/**
 * A text that two entries share exactly when they start or reach the same thing with the same settings,
 * whatever their order; empty for an entry that is still being written.
 */
export function launchIdentity({ command, args, env, headers, url, cwd, envFile }: ServerEntry): string {
  if (!command && !url) return '';
  return JSON.stringify([
    command?.value,
    args.map(({ value }) => value),
    pairs(env),
    pairs(headers),
    url?.value,
    cwd?.value,
    envFile?.value,
  ]);
}

function pairs(values: readonly NamedValue[]): string[] {
  return values.map(({ name, value }) => `${name}\0${value.value}`).sort();
}
