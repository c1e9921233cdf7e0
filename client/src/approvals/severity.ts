import { type Disposable, type FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';
import type { ListedFinding, ListedServer } from '../../../server/src/protocol.ts';
import { errorsInWords, warningsInWords } from '../counts.ts';

/** Says of a line what is found in it, and nothing else: lines with the same findings have the same. */
const scheme = 'toolseal-findings';

/** More than that does not fit into the two characters at the end of a line. */
const mostShown = 9;

type Serious = Readonly<Record<'error' | 'warning', number>>;

/** How many findings of a server somebody should look at; the others are below it and in the Problems panel. */
function seriousIn({ findings }: ListedServer): Serious {
  const count = (wanted: ListedFinding['severity']) =>
    findings.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning') };
}

/** `2 errors, 1 warning`; empty where there are none. */
export function seriousInWords(server: ListedServer): string {
  return inWords(seriousIn(server));
}

function inWords({ error, warning }: Serious): string {
  return [error > 0 ? errorsInWords(error) : '', warning > 0 ? warningsInWords(warning) : '']
    .filter((part) => part !== '')
    .join(l10n.t(', '));
}

/** What the line of a server is decorated by; undefined where nothing serious is found. */
export function decorationUriOf(server: ListedServer): Uri | undefined {
  const { error, warning } = seriousIn(server);
  return error + warning === 0 ? undefined : Uri.from({ scheme, path: `/${error}/${warning}` });
}

/**
 * Counts findings at the end of a line, as the Explorer does: a closed line shows them, however narrow the tree is. The
 * state of the approval keeps the icon.
 */
export function registerDecorations(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration(uri): FileDecoration | undefined {
      if (uri.scheme !== scheme) {
        return undefined;
      }
      const [, error = 0, warning = 0] = uri.path.split('/').map(Number);
      const count = error + warning;
      return {
        badge: count > mostShown ? `${mostShown}+` : String(count),
        tooltip: inWords({ error, warning }),
        color: new ThemeColor(error > 0 ? 'list.errorForeground' : 'list.warningForeground'),
      };
    },
  });
}
