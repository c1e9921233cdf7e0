import { examplesOf } from '../../analysis/examples.ts';
import { rules } from '../../analysis/rules/index.ts';
import { rulesToJson } from '../../output/json.ts';
import { rulesToText, ruleToText } from '../../output/prettyRules.ts';
import { terminalOf } from '../../output/terminal.ts';
import { oneOf, string } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CommandError, UsageError } from '../errors.ts';
import { cliTexts } from '../texts.ts';

/** `toolseal rules [ID]`: lists the rules, or explains one. */
export const rulesCommand: Command = {
  options: { format: string },
  async run(args, language) {
    const texts = cliTexts[language];
    const format = oneOf('format', args.value('format') ?? 'pretty', ['pretty', 'json'], language);
    const [id, ...more] = args.positionals;
    if (more.length > 0) throw new UsageError(texts.tooManyRules, language);
    const terminal = terminalOf(process.stdout, process.env);
    if (id === undefined) {
      const list = format === 'json' ? rulesToJson(rules, language) : rulesToText(rules, language, terminal);
      process.stdout.write(list);
      return 0;
    }
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) throw new CommandError(texts.unknownRule(id));
    const page =
      format === 'json'
        ? rulesToJson([rule], language)
        : ruleToText(rule, await examplesOf(rule.id), language, terminal);
    process.stdout.write(page);
    return 0;
  },
};
