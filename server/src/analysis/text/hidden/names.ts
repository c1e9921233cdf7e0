import type { Language } from '../../finding.ts';
import type { Encoding } from './encodings.ts';
import type { Channel } from './passage.ts';

/** What the parts of a hidden message are called, several of them, within a sentence. */
export const many: Readonly<Record<Channel | Encoding, Readonly<Record<Language, string>>>> = {
  tags: { en: 'tag characters', ja: 'タグ文字' },
  selectors: { en: 'variation selectors', ja: '異体字セレクター' },
  'zero-width': { en: 'zero-width characters', ja: 'ゼロ幅文字' },
  bidi: { en: 'direction controls', ja: '文字の向きを変える制御文字' },
  marks: { en: 'direction marks', ja: '文字の向きを示す記号' },
  'soft-hyphens': { en: 'soft hyphens', ja: 'ソフトハイフン' },
  fillers: { en: 'blank letters', ja: '空白にしか見えない文字' },
  'private-use': { en: 'private-use characters', ja: '私用領域の文字' },
  escape: { en: 'control sequences', ja: '制御シーケンス' },
  push: { en: 'empty space', ja: '空白' },
  comment: { en: 'comments', ja: 'コメント' },
  element: { en: 'hidden elements', ja: '非表示の要素' },
  caption: { en: 'titles', ja: 'タイトル' },
  confusable: { en: 'letters that only look Latin', ja: 'ラテン文字に見えるだけの文字' },
  base64: { en: 'base64', ja: 'Base64' },
  base32: { en: 'base32', ja: 'Base32' },
  hex: { en: 'hexadecimal digits', ja: '16 進数' },
  percent: { en: 'percent encoding', ja: 'パーセントエンコーディング' },
  escapes: { en: 'escape sequences', ja: 'エスケープシーケンス' },
  entities: { en: 'HTML entities', ja: 'HTML の文字参照' },
  codes: { en: 'character codes', ja: '文字コードの列' },
  rot13: { en: 'rot13', ja: 'ROT13' },
  leetspeak: { en: 'digits for letters', ja: '文字の代わりの数字' },
  reversed: { en: 'letters in reverse order', ja: '逆順の文字' },
};
