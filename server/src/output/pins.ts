import type { DefinitionPins } from '../analysis/lock/definitions.ts';
import type { Definition } from '../analysis/model.ts';
import { visible } from '../analysis/text/inert.ts';
import { columnsOf } from './columns.ts';
import { type Style, styleOf, type Terminal } from './terminal.ts';

/** The pins of one server. */
export interface ServerPins {
  readonly uri: string;
  /** As it is shown. */
  readonly path: string;
  /** Null for a tools list that names none. */
  readonly server: string | null;
  /** Null where nothing is started. */
  readonly launch: string | null;
  /** Undefined where nothing is known of what it offers. */
  readonly offers: DefinitionPins | undefined;
}

/** Pins as the JSON object that programs read. */
export function pinsToJson(servers: readonly ServerPins[]): object {
  return {
    version: 1,
    servers: servers.map(({ uri, path, server, launch, offers }) => ({
      ...{ uri, path, server, launch },
      instructions: offers?.instructions?.pin ?? null,
      tools: byName(offers, 'tool'),
      prompts: byName(offers, 'prompt'),
      resources: byName(offers, 'resource'),
    })),
  };
}

function byName(offers: DefinitionPins | undefined, wanted: Definition['kind']): object {
  const definitions = (offers?.definitions ?? []).filter(({ kind }) => kind === wanted);
  return Object.fromEntries(definitions.map(({ name, pin }) => [name, pin]));
}

/** How much of a pin people compare by eye. */
const shownDigits = 12;

/** Pins for people, server by server. */
export function pinsToText(servers: readonly ServerPins[], terminal: Terminal): string {
  const style = styleOf(terminal);
  return servers.map((server) => `${serverToText(server, style)}\n`).join('\n');
}

function serverToText({ path, server, launch, offers }: ServerPins, style: Style): string {
  const rows: (readonly [name: string, pin: string])[] = [];
  if (launch !== null) rows.push(['launch', launch]);
  if (offers?.instructions) rows.push(['instructions', offers.instructions.pin]);
  for (const { kind, name, pin } of offers?.definitions ?? []) rows.push([`${kind} ${visible(name)}`, pin]);
  const width = Math.max(0, ...rows.map(([name]) => columnsOf(name)));
  return [
    `${style.bold(server === null ? visible(path) : visible(server))}  ${style.dim(visible(path))}`,
    ...rows.map(
      ([name, pin]) =>
        `  ${name}${' '.repeat(width - columnsOf(name))}  ${pin.slice(0, 'sha256:'.length + shownDigits)}…`,
    ),
  ].join('\n');
}
