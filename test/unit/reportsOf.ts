import type { Language } from '../../server/src/analysis/finding.ts';
import { readPolicy } from '../../server/src/analysis/policy/read.ts';
import { reportOf, type ScanReport } from '../../server/src/output/report.ts';
import type { Scan, ScannedFile } from '../../server/src/output/scan.ts';
import { checkDocument } from '../../server/src/policy/check.ts';

const root = 'file:///work/app/';

/** What a scan of these files, by their paths, would give. */
export function scanOf(
  files: Readonly<Record<string, string>>,
  { language = 'en', policy }: { readonly language?: Language; readonly policy?: unknown } = {},
): Scan {
  const scanned = Object.entries(files).map(([path, text]): ScannedFile => {
    const uri = root + path.split('/').map(encodeURIComponent).join('/');
    const { state, outline, ...analysis } = checkDocument(
      { uri, text },
      { language, today: '2026-06-01' },
      policy === undefined ? {} : { policy: readPolicy(JSON.stringify(policy)), folder: root },
    );
    const status = state === 'not-checked' ? 'unreadable' : state;
    return {
      ...analysis,
      ...{ uri, path, status, text, client: undefined, scope: 'project', outline: outline() },
    };
  });
  return { root, time: new Date(0), searched: [], files: scanned, hidden: [], lookedFor: undefined };
}

export function reportOfFiles(...args: Parameters<typeof scanOf>): ScanReport {
  return reportOf(scanOf(...args), args[1]?.language ?? 'en');
}

/** Names and values that mean something to terminals, to workflows, to Markdown, or to HTML. */
export const hostileTexts: readonly string[] = [
  'a\n::error::owned',
  'a\r::set-output name=x::y',
  'a%0A::warning::b',
  '::stop-commands::x',
  '##[error]owned',
  'a,line=1::x',
  '</code><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '` [click](https://evil.example) `',
  '``` [click](https://evil.example)',
  '|x|y|',
  '@octocat',
  'fixes #1',
  'https://evil.example/',
  'www.evil.example',
  '\u202egnp.exe',
  '\x1b[31mred',
  '\u{e0041}\u{e0042}',
];

/** A config with a server of every name, and one that starts a package of every name; no version is fixed. */
export function configNamed(names: readonly string[]): string {
  const starting = (name: string) => ({ command: 'npx', args: ['-y', name] });
  const servers = names.flatMap((name, index) => [
    [name, starting('@acme/x')],
    [`p${index}`, starting(name)],
  ]);
  return JSON.stringify({ mcpServers: Object.fromEntries(servers) });
}
