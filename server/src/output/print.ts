/** Indented JSON; what a terminal would obey or not show (bidi controls, C1 controls …) is escaped. */
export function print(value: object): string {
  const json = JSON.stringify(value, null, 2);
  const escaped = json.replace(/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  return `${escaped}\n`;
}
