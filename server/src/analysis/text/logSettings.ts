import { wordsOf } from './names.ts';

const level = /(?:^| )(?:log|logs|logging|logger|loglevel|(?:log|logging|logger) level)$/;
const enabling = /(?:^| )(?:enable (?:audit )?(?:log|logs|logging)|(?:log|logs|logging) enabled)$/;
const disabling = /(?:^| )(?:(?:disable|no) (?:audit )?(?:log|logs|logging)|(?:log|logs|logging) disabled)$/;

const noLevel = /^(?:off|silent|none|disabled?)$/i;
const no = /^(?:0|false|no|off)$/i;
const yes = /^(?:1|true|yes|on)$/i;

/**
 * Whether a variable or an option switches the log of a server off: `LOG_LEVEL=silent`, `--log-level off`,
 * `RUST_LOG=off`, `ENABLE_LOGGING=false`, `--no-logging`. That npm is quiet says nothing about the server.
 *
 * @param value `true` for an option without one
 */
export function silencesLog(name: string, value: string): boolean {
  // No setting has so long a name; a longer text is something else.
  if (name.length > 100 || !/log/i.test(name)) return false;
  const words = wordsOf(name).join(' ');
  if (words.startsWith('npm config ')) return false;
  // `NO_LOG=off` ends like a level and means the opposite.
  return (
    (noLevel.test(value) && level.test(words) && !disabling.test(words)) ||
    (no.test(value) && enabling.test(words)) ||
    (yes.test(value) && disabling.test(words))
  );
}
