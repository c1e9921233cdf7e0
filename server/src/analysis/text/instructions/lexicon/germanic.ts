import { Form } from './classes.ts';

const untouched = /^(?:be|emp|ent|er|ge|miss|über|unter|ver|wider|zer)/;

/**
 * German: `infinitive/imperative/participle/third`, of which all but the first may be left out. `weiter|leiten` is a verb
 * that is taken apart: "leite … weiter".
 */
export function* inflectGerman(verb: string): Iterable<readonly [form: string, bits: number]> {
  const [head = '', given, past, present] = verb.split('/');
  const [particle, infinitive] = head.includes('|') ? (head.split('|') as [string, string]) : ['', head];
  const stem = infinitive.replace(/e?n$/, '');
  const imperatives = given ? [given] : [`${stem}e`, stem];
  const third = present || `${stem}${/[dt]$/.test(stem) ? 'e' : ''}t`;
  const participle =
    past ||
    particle +
      (untouched.test(infinitive) || infinitive.endsWith('ieren') ? '' : 'ge') +
      `${stem}${/[dt]$/.test(stem) ? 'e' : ''}t`;
  const apart = particle === '' ? '' : ` ${particle}`;
  for (const form of imperatives) yield [form + apart, Form.base | Form.order];
  yield [infinitive + apart, Form.base | (apart === '' ? Form.infinitive : Form.order)];
  yield [third + apart, Form.third];
  yield [participle, Form.past];
  if (apart === '' || particle.includes(' ')) return;
  yield [particle + infinitive, Form.base | Form.infinitive];
  yield [`${particle}zu${infinitive}`, Form.base | Form.infinitive | Form.to];
}
