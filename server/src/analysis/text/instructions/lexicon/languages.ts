import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import type { Language } from './translation.ts';

/** The first that has a word says what it means alone; the classes of the others are added. */
export const languages: readonly Language[] = [german, french, spanish, portuguese, italian, russian];
