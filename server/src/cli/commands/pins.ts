import { type DefinitionPins, listsOf, pinDefinitions } from '../../analysis/lock/definitions.ts';
import { launchPin } from '../../analysis/lock/launchForm.ts';
import type { ConfigDocument, ServerEntry } from '../../analysis/model.ts';
import { pinsToJson, pinsToText, type ServerPins } from '../../output/pins.ts';
import { print } from '../../output/print.ts';
import { terminalOf } from '../../output/terminal.ts';
import type { Source } from '../../scan/source.ts';
import { boolean, oneOf, string } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type FoundDocument, readDocuments } from '../documents.ts';
import { createLocks, type Locks } from '../locks.ts';
import { namedSources } from '../named.ts';

/** `toolseal pins [PATH ...]`: prints the pins of launches and definitions. */
export const pinsCommand: Command = {
  options: { as: string, user: boolean, home: string, format: string, 'stdin-path': string },
  async run(args, language) {
    const format = oneOf('format', args.value('format') ?? 'pretty', ['pretty', 'json'], language);
    const options = { language, ...(await namedSources(args, language, true)) };
    const locks = createLocks(options);
    const { documents, complaints, missed } = await readDocuments(options, locks.home);
    for (const complaint of complaints) process.stderr.write(`toolseal: ${complaint}\n`);
    const pins: ServerPins[] = [];
    for (const document of documents) pins.push(...(await pinsOf(document, locks)));
    const text =
      format === 'json' ? print(pinsToJson(pins)) : pinsToText(pins, terminalOf(process.stdout, process.env));
    process.stdout.write(text);
    return missed ? 2 : 0;
  },
};

/** What starts a server as its entry says, and nothing beside it. */
const startsAsWritten: ReadonlySet<ConfigDocument['kind']> = new Set(['client-config', 'mcpb']);

async function pinsOf({ source, document }: FoundDocument, locks: Locks): Promise<ServerPins[]> {
  const { uri, path } = source;
  const pins: ServerPins[] = [];
  const { first } = listsOf(document.toolSets);
  const named = new Set<string | null>();
  for (const server of document.servers) {
    const launch = (startsAsWritten.has(document.kind) && launchPin(server)) || null;
    const lists = first.filter((tools) => tools.server === server.name);
    const offers = lists.length > 0 ? pinDefinitions(lists) : await capturedOf(launch, source, locks);
    named.add(server.name);
    pins.push({ uri, path, server: nameOf(server), launch, offers });
  }
  for (const server of new Set(first.map(({ server }) => server))) {
    if (named.has(server)) continue;
    const offers = pinDefinitions(first.filter((tools) => tools.server === server));
    pins.push({ uri, path, server, launch: null, offers });
  }
  return pins;
}

function nameOf({ name, nameNode }: ServerEntry): string | null {
  return nameNode ? name : null;
}

async function capturedOf(
  launch: string | null,
  source: Source,
  { book, placeFor }: Locks,
): Promise<DefinitionPins | undefined> {
  return launch === null ? undefined : (await book.captureOf(launch, placeFor(source)?.folder))?.pins;
}
