const letters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** A text with the letters for which people write digits and signs: `p455w0rd`. */
export function fromLeet(text: string): string {
  return text.replace(/[013457@$]/g, (sign) => letters[sign] ?? sign);
}
