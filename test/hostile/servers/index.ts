import { definitions } from './definitions.ts';
import { framing } from './framing.ts';
import { processes } from './processes.ts';
import { remote } from './remote.ts';
import type { HostileServer } from './server.ts';

/** All servers that misbehave, by name. */
export const hostileServers: Readonly<Record<string, HostileServer>> = {
  ...framing,
  ...definitions,
  ...processes,
  ...remote,
};
