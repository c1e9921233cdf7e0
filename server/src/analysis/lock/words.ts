import type { Localized } from '../rule.ts';
import { inert } from '../text/inert.ts';
import type { ServerState } from './approvals.ts';
import type { ChangeDetail, DefinitionChange } from './definitionChanges.ts';
import { type LaunchChange, launchChanges } from './launchChanges.ts';

/** Fields of launches and definitions; others are shown by their key. */
const fields: Localized<Readonly<Record<string, string>>> = {
  en: {
    type: 'transport',
    command: 'command',
    args: 'arguments',
    url: 'address',
    cwd: 'working folder',
    envFile: 'environment file',
    headersHelper: 'headers helper',
    sandboxEnabled: 'sandbox',
    title: 'title',
    description: 'description',
    inputSchema: 'input',
    outputSchema: 'output',
    annotations: 'hints',
    'annotations.title': 'title',
    definition: 'definition',
  },
  ja: {
    type: '通信方式',
    command: 'コマンド',
    args: '引数',
    url: 'アドレス',
    cwd: '作業フォルダー',
    envFile: '環境変数ファイル',
    headersHelper: 'ヘッダー用コマンド',
    sandboxEnabled: 'サンドボックス',
    title: 'タイトル',
    description: '説明',
    inputSchema: '入力',
    outputSchema: '出力',
    annotations: 'ヒント',
    'annotations.title': 'タイトル',
    definition: '定義',
  },
};

function field(key: string, language: 'en' | 'ja'): string {
  const known = fields[language];
  return (Object.hasOwn(known, key) ? known[key] : undefined) ?? code(key);
}

/** Foreign text in a message. */
function code(text: string): string {
  return `\`${inert(text).replaceAll('`', "'")}\``;
}

/** What of a launch has changed, each part in a word or two: `arguments, LOG_LEVEL`. */
export const launchChangesInWords: Localized<(changes: readonly LaunchChange[]) => string> = {
  en: (changes) => changes.map((change) => launchChange(change, 'en')).join(', '),
  ja: (changes) => changes.map((change) => launchChange(change, 'ja')).join('、'),
};

function launchChange({ part, name }: LaunchChange, language: 'en' | 'ja'): string {
  return name === undefined ? field(part, language) : code(name);
}

/** The name of a definition as a message shows it. */
export const definitionInWords: Localized<(change: Pick<DefinitionChange, 'kind' | 'name'>) => string> = {
  en: ({ kind, name }) => (kind === 'instructions' ? 'the instructions' : code(name)),
  ja: ({ kind, name }) => (kind === 'instructions' ? '指示文' : code(name)),
};

/** What has changed in a definition: `description, new input \`url\``. */
export const definitionChangeInWords: Localized<(change: DefinitionChange) => string> = {
  en: (change) => inWords(change, 'en', ', '),
  ja: (change) => inWords(change, 'ja', '、'),
};

const wholes = {
  en: { added: 'new', removed: 'gone', text: 'text', other: 'changed' },
  ja: { added: '新規', removed: '削除', text: '文章', other: '変更' },
} as const;

const inputs: Localized<
  Record<'added' | 'removed' | 'text' | 'wider' | 'narrower', (name: string) => string>
> = {
  en: {
    added: (name) => `new input ${name}`,
    removed: (name) => `without input ${name}`,
    text: (name) => `text of input ${name}`,
    wider: (name) => `wider input ${name}`,
    narrower: (name) => `narrower input ${name}`,
  },
  ja: {
    added: (name) => `入力 ${name} の追加`,
    removed: (name) => `入力 ${name} の削除`,
    text: (name) => `入力 ${name} の文章`,
    wider: (name) => `入力 ${name} の拡大`,
    narrower: (name) => `入力 ${name} の縮小`,
  },
};

/** More would be a wall of text. */
const mostDetails = 3;

function inWords({ kind, risk, details }: DefinitionChange, language: 'en' | 'ja', comma: string): string {
  const whole = wholes[language];
  if (kind === 'instructions') return risk === 'removed' ? whole.removed : whole.text;
  if (details.length === 0) return risk === 'added' ? whole.added : whole.removed;
  const words = [...new Set(details.map((detail) => detailInWords(detail, language)))];
  return words.slice(0, mostDetails).join(comma) + (words.length > mostDetails ? `${comma}…` : '');
}

function detailInWords(detail: ChangeDetail, language: 'en' | 'ja'): string {
  if (!('what' in detail) || detail.parameter === undefined) return field(detail.field, language);
  return inputs[language][detail.what](code(detail.parameter));
}

/** How a server stands to its approval, in a few words. */
export const stateInWords: Localized<(state: ServerState) => string> = {
  en: (state) => {
    switch (state.kind) {
      case 'new':
        return 'not approved';
      case 'approved':
        return 'approved';
      case 'claimed':
        return 'approved in the lock, not by you';
      case 'expired':
        return 'approval expired';
      case 'launch-changed':
        return `changed: ${launchChangesInWords.en(launchChangesOf(state))}`;
      case 'definitions-changed':
        return `changed: ${definitionsInWords(state.changes, 'en')}`;
    }
  },
  ja: (state) => {
    switch (state.kind) {
      case 'new':
        return '未承認';
      case 'approved':
        return '承認済み';
      case 'claimed':
        return 'ロックファイルでは承認済み (自分では未承認)';
      case 'expired':
        return '承認の期限切れ';
      case 'launch-changed':
        return `変更あり: ${launchChangesInWords.ja(launchChangesOf(state))}`;
      case 'definitions-changed':
        return `変更あり: ${definitionsInWords(state.changes, 'ja')}`;
    }
  },
};

function launchChangesOf({ entry, form }: ServerState): LaunchChange[] {
  return entry && form ? launchChanges(entry.launch, form) : [];
}

function definitionsInWords(changes: readonly DefinitionChange[], language: 'en' | 'ja'): string {
  const [change, ...more] = changes;
  if (!change) return '';
  if (more.length > 0)
    return language === 'ja' ? `定義 ${changes.length} 件` : `${changes.length} definitions`;
  return `${definitionInWords[language](change)} (${definitionChangeInWords[language](change)})`;
}
