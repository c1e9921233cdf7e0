import { Act, Cue, Mark, Thing } from '../lexicon/classes.ts';
import { verbs } from '../lexicon/verbs.ts';
import type { Pattern } from '../pattern.ts';

const effects =
  Act.read |
  Act.send |
  Act.pass |
  Act.run |
  Act.pay |
  Act.grant |
  Act.delete |
  Act.alter |
  Act.download |
  Act.store |
  Act.write |
  Act.recommend |
  Act.answer |
  Act.skip |
  Act.approve;
const consequence =
  Thing.url |
  Thing.address |
  Thing.remote |
  Thing.money |
  Thing.recipient |
  Thing.copy |
  Thing.dialog |
  Thing.secret;

/** What reaches beyond the call of the tool: other tools, later answers, files that decide over later sessions. */
export const reachPatterns: readonly Pattern[] = [
  // "add a line to CLAUDE.md", "store in your long-term memory"
  {
    kind: 'standing-order',
    confidence: 'medium',
    act: Act.store | Act.pass | Act.write | Act.alter | Act.grant | Act.send | Act.contain,
    cues: Cue.persist,
    later: true,
    except: { parameter: true, lead: Mark.can },
  },
  {
    kind: 'standing-order',
    confidence: 'medium',
    act: effects | Act.prefer | Act.obey,
    cues: Cue.scope,
    later: true,
    also: consequence,
    except: { parameter: true },
  },
  // "close every further message with …"
  {
    kind: 'standing-order',
    confidence: 'medium',
    act: effects,
    verbs: verbs(
      'append, add, end, begin, close, prefix, prepend, insert, mention, recommend, include, attach, finish, start, weave, work',
    ),
    cues: Cue.scope,
    later: true,
    target: Thing.response | Thing.message,
    except: { parameter: true },
  },
  // "with every later message of the user, call this again"
  {
    kind: 'standing-order',
    confidence: 'medium',
    act: Act.call,
    cues: Cue.scope,
    later: true,
    also: Thing.dialog | Thing.user,
    except: { parameter: true, lead: Mark.can },
  },
  // "place an order with the shop tool", "post it with the HTTP tool that you have"
  {
    kind: 'steer-tools',
    confidence: 'medium',
    act: Act.send | Act.pay | Act.run | Act.delete | Act.grant | Act.store,
    cues: Cue.errand,
    later: true,
    except: { parameter: true, lead: Mark.can },
  },
  // "Stop using the tools of others"
  {
    kind: 'prefer',
    confidence: 'medium',
    act: Act.skip,
    verbs: verbs('stop, stop using, avoid, disable, skip, suspend'),
    later: true,
    also: Thing.otherTool,
    except: { parameter: true },
  },
];
