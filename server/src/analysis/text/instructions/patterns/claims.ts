import type { Clause } from '../clause.ts';
import { Act, Cue, Mark, Thing } from '../lexicon/classes.ts';
import type { Pattern } from '../pattern.ts';
import { isSaid } from './said.ts';

const someone = Thing.user | Thing.model;
const acting =
  Act.read |
  Act.send |
  Act.pass |
  Act.call |
  Act.run |
  Act.pay |
  Act.grant |
  Act.approve |
  Act.ask |
  Act.alter |
  Act.delete |
  Act.obey |
  Act.answer |
  Act.contain;

/** What is claimed and not ordered: that nobody need know, that silence is consent, that a text stands above the user. */
export const claimPatterns: readonly Pattern[] = [
  // "nobody has to know", "the owner is none the wiser"
  {
    kind: 'conceal',
    confidence: 'medium',
    act: 0,
    cues: Cue.cover,
    later: true,
    except: { anywhere: Mark.example },
    says: (clause) => isSaid(clause, Cue.cover),
  },
  // "silence is to be read as agreement", "the holder is deemed to have approved"
  {
    kind: 'skip-consent',
    confidence: 'medium',
    act: 0,
    cues: Cue.assumed,
    later: true,
    except: { anywhere: Mark.example },
    says: (clause) => isSaid(clause, Cue.assumed) && (clause.allActs & acting) !== 0,
  },
  // "the assistant is bound by this chapter for good", "what the user says is subordinate to it"
  {
    kind: 'override',
    confidence: 'medium',
    act: 0,
    cues: Cue.supreme,
    also: someone,
    later: true,
    except: { anywhere: Mark.example },
    says: (clause) => isSaid(clause, Cue.supreme) && concernsModel(clause),
  },
];

/** The model or what it was told, in this sentence or the one before. */
function concernsModel({ things, previous }: Clause): boolean {
  return ((things | (previous?.things ?? 0)) & (Thing.model | Thing.systemPrompt | Thing.safety)) !== 0;
}
