import { Form } from './classes.ts';

/**
 * Russian: `infinitive/imperative/participle`, the participle without its ending and left out where nobody uses it:
 * "отправить/отправь/отправлен".
 */
export function* inflectRussian(verb: string): Iterable<readonly [form: string, bits: number]> {
  const [infinitive = '', imperative = '', participle] = verb.split('/');
  yield [infinitive, Form.base | Form.infinitive];
  // "должен вызываться": what must be done to it.
  yield [`${infinitive}ся`, Form.past];
  if (imperative !== '') {
    yield [imperative, Form.base | Form.order];
    yield [`${imperative}те`, Form.base | Form.order];
  }
  const stem = infinitive.replace(/(?:ть|ти)$/, '');
  // "не спрашивая", "не сообщив": said of what goes along with something.
  yield [`${stem}я`, Form.gerund];
  yield [`${stem}в`, Form.gerund];
  if (!participle) return;
  for (const ending of ['', 'а', 'о', 'ы']) yield [participle + ending, Form.past];
}
