import { fromLeet } from './leet.ts';
import { isRandom, wordShare } from './randomness.ts';

/** What people write where no real password is needed, alone and joined: `rootpass`, `my_db_password`. */
const stockWords = [
  'password|passwort|passwd|pass|pwd|pw|psw|secret|admin|administrator|root|toor|guest|user|username|login|test|testing',
  'tester|demo|dev|devel|develop|development|local|localhost|localdev|default|change|changeit|me|it|my|the|your|our',
  'some|a|is|not|very|super|secure|safe|strong|weak|simple|welcome|letmein|qwerty|asdf|abc|foo|bar|baz|hello|world',
  'postgres|postgresql|pg|mysql|mariadb|mongo|mongodb|redis|rabbit|rabbitmq|neo|neoj|elastic|elasticsearch|minio|sa',
  'clickhouse|oracle|sql|mssql|couchdb|influx|grafana|kafka|docker|db|database|server|service|account|app|api|key',
  'token|dbuser|dbpass|only|for|use|in|prod|production|staging|stage|none|empty|example|sample|dummy|hunter|master',
];
const stockPassword = new RegExp(`^(?:${stockWords.join('|')}){1,8}$`);

/**
 * Whether a password is one of those that everybody uses in development (`postgres`, `P@ssw0rd123!`):
 * nobody loses a secret with it.
 */
export function isStockPassword(password: string): boolean {
  if (password.length > 40) return false;
  const plain = password.toLowerCase().replace(/(?<![^a-z])[^a-z]+$/, '');
  const read = fromLeet(plain).replaceAll('!', 'i');
  return [plain, read].some((text) => {
    const letters = text.replace(/[^a-z]/g, '');
    return letters === '' || stockPassword.test(letters);
  });
}

/** Whether a text has what makes a password: several kinds of characters, or no words. */
export function isStrongPassword(password: string): boolean {
  if (/\s/.test(password)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9_. -]/].filter((kind) => kind.test(password)).length;
  if (password.length >= 8 && kinds >= 3) return true;
  if (password.length >= 10 && kinds >= 2 && wordShare(password) < 0.6) return true;
  return isRandom(password);
}
