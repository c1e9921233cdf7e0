/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const roundConstants = new Uint32Array(fractions(64, (prime) => Math.cbrt(prime)));
/** The same of the square roots of the first eight primes (FIPS 180-4, 5.3.3). */
const initialState: readonly number[] = fractions(8, (prime) => Math.sqrt(prime));

function fractions(count: number, root: (prime: number) => number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) isPrime &&= candidate % divisor > 0;
    if (isPrime) found.push(Math.floor((root(candidate) % 1) * 2 ** 32));
  }
  return found;
}

const blockSize = 64;

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as lower-case hex. Written out because the checks run where there
 * is no `node:crypto`, and because they cannot wait for Web Crypto, which answers later.
 */
export function sha256(text: string): string {
  const bytes = padded(text);
  const state = Uint32Array.from(initialState);
  const words = new Uint32Array(64);
  const view = new DataView(bytes.buffer);
  for (let start = 0; start < bytes.length; start += blockSize) {
    for (let index = 0; index < 16; index++) words[index] = view.getUint32(start + index * 4);
    compress(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

// Written without calls and checks: the command line hashes before anything has been compiled.
function compress(state: Uint32Array, words: Uint32Array): void {
  for (let index = 16; index < 64; index++) {
    const early = words[index - 15] as number;
    const late = words[index - 2] as number;
    const small = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const large = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[index] = (words[index - 16] as number) + small + (words[index - 7] as number) + large;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const mixed = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const chosen = (e & f) ^ (~e & g);
    const first = (h + mixed + chosen + (roundConstants[index] as number) + (words[index] as number)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const turned = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + turned + majority) | 0;
  }
  const added = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index++) state[index] = (state[index] as number) + (added[index] as number);
}

/** The text in UTF-8, then a one bit, zeros, and its length in bits: whole blocks (FIPS 180-4, 5.1.1). */
function padded(text: string): Uint8Array {
  let length = 0;
  for (const character of text) length += utf8Length(character.codePointAt(0) ?? 0);
  const bytes = new Uint8Array(Math.ceil((length + 9) / blockSize) * blockSize);
  let end = 0;
  for (const character of text) end = writeUtf8(bytes, end, character.codePointAt(0) ?? 0);
  bytes[end] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(bytes.length - 4, (length << 3) >>> 0);
  return bytes;
}

function utf8Length(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function writeUtf8(bytes: Uint8Array, start: number, code: number): number {
  const length = utf8Length(code);
  let rest = code;
  for (let index = start + length - 1; index > start; index--) {
    bytes[index] = 0x80 | (rest & 0x3f);
    rest >>>= 6;
  }
  bytes[start] = length === 1 ? code : ((0xf00 >> length) & 0xff) | rest;
  return start + length;
}
