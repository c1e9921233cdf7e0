import { changingVerb, destructiveVerb } from './toolNames.ts';

/**
 * What a request for sampling has the model do beside its task: other work (at the expense of whoever pays for the
 * model), something that stays in the conversation, or a call of a tool. The three attacks that were published.
 */
export type HiddenTask = 'work' | 'later' | 'call';

export interface HiddenTaskPlace {
  readonly kind: HiddenTask;
  /** Indices of the sentence. */
  readonly from: number;
  readonly to: number;
}

const addition =
  /\b(?:also|another|additional(?:ly)?|in addition|besides|furthermore|afterwards|on top of that|(?:after|once|when) (?:you|that|the|this|finish|complet|summar))|さらに|また、|加えて|の後に|あとで|另外|此外|还要|然后|之后/i;
const longWork =
  /\b(?:write|compose|create|generate|produce|draft|tell|invent)\b.{0,80}\b(?:stor(?:y|ies)|tales?|poems?|essays?|novels?|fiction|lyrics|songs?|screenplays?|chapters?)\b|(?:物語|小説|詩|エッセイ|童話).{0,20}(?:書|作|生成|創作)|(?:写|创作|生成|编).{0,15}(?:故事|小说|诗|散文)/i;
const endless =
  /\b(?:as (?:many|much|long)\b.{0,40}\b(?:as you can|as possible)|until (?:you run out|the (?:token )?limit|told to stop)|(?:do not|don't|never) stop (?:generating|writing)|keep (?:on )?(?:generating|writing|repeating))\b|トークン.{0,10}(?:使い切|上限)|尽可能多地(?:写|生成)/i;

const insertion =
  /\b(?:append|add|include|insert|put|place|repeat|output|copy|attach|embed|end|begin|start|prefix|prepend)\b.{0,120}\b(?:verbatim|word for word|exact(?:ly)?|following|this|these|instructions?)\b|(?:追加|挿入|付け加え|含め|そのまま)|(?:附加|添加|插入|加入|原样)/i;
/** Said of what comes later in words that can mean this answer too. */
const lasting =
  /\b(?:from now on|until (?:told|you are told) otherwise|in (?:all|every|each|any) (?:of your )?(?:responses?|repl(?:y|ies)|answers?|messages?|turns?))\b|今後|これから|以降の|从现在起|从今以后|今后|之后的(?:所有|每)/i;
/** Said of what can only come later: no task of one request needs it. */
const afterwards =
  /\b(?:for the rest of (?:this|the) (?:chat|conversation|session|dialogue)|(?:future|later|subsequent) (?:responses|replies|answers|turns|conversations)|(?:all|every|any) (?:future|further|later|subsequent|next|following) (?:responses?|repl(?:y|ies)|answers?|messages?|turns?|requests?|questions?|prompts?|conversations?)|(?:whatever|no matter what) the user (?:asks|says|writes|types|wants)|the user's next (?:message|question|request|prompt|turn))\b|(?:今後|以降)の(?:すべての)?(?:会話|回答|返答|応答|質問)|(?:今后|之后|以后)的(?:所有)?(?:对话|回答|回复|提问)/i;
const orders =
  /\b(?:always|must|begin|start|end|answer|reply|respond|speak|talk|recommend|use|apply|applies|keep|remember|continue|add|append|include)\b|必ず|常に|すべて|答え|回答し|返答し|始终|总是|必须/i;

const verb =
  /\b(use|call|invoke|run|execute|trigger)(?: (?:the|your|a))?(?: (?:tool|function))? [`"']?([\w.-]{2,60})[`"']?( tool\b)?/gi;
/** In front of a verb that tells what to do, unlike "how to use" or "the users call". */
const imperative =
  /(?:^|[,;:–—-]|\b(?:then|also|and|please|now|first|finally|must|should|afterwards|additionally|to|always))$/i;
const questioning = /\b(?:how|when|whether|which|what|need|able|used) (?:\w+ )?to$/i;
const callInWords = /ツール(?:を|も)(?:必ず)?(?:呼び出|使っ|使用し|実行)|(?:调用|运行).{0,20}工具/;

const longestSentence = 600;
const longestText = 60_000;

/**
 * The first sentence in a request for sampling that has the model do more than its task.
 *
 * @param hasTools whether the request brings tools along, whose use is then no secret
 */
export function findHiddenTask(text: string, hasTools: boolean): HiddenTaskPlace | undefined {
  let from = 0;
  let before = '';
  for (const sentence of text.slice(0, longestText).split(/(?<=[.!?。！？\n])/)) {
    const read = sentence.slice(0, longestSentence).trim();
    const start = from + (sentence.length - sentence.trimStart().length);
    from += sentence.length;
    const kind = kindOf(read, before, hasTools);
    if (kind) return { kind, from: start, to: start + read.length };
    before = read;
  }
  return undefined;
}

/** @param before the sentence in front, which may say where to put what this one tells */
function kindOf(sentence: string, before: string, hasTools: boolean): HiddenTask | undefined {
  if (sentence.length < 8) return undefined;
  if ((addition.test(sentence) && longWork.test(sentence)) || endless.test(sentence)) return 'work';
  if (afterwards.test(sentence) && orders.test(sentence)) return 'later';
  if (lasting.test(sentence) && insertion.test(`${before} ${sentence}`)) return 'later';
  return !hasTools && callsTool(sentence) ? 'call' : undefined;
}

function callsTool(sentence: string): boolean {
  if (callInWords.test(sentence)) return true;
  for (const match of sentence.matchAll(verb)) {
    const [, , name = '', isTool] = match;
    const lead = sentence.slice(Math.max(0, match.index - 40), match.index).trimEnd();
    if (!imperative.test(lead) || questioning.test(lead)) continue;
    const isName = /[a-z]_[a-z]/i.test(name) || /^[a-z]+[A-Z]/.test(name);
    if (isTool || (isName && (destructiveVerb(name) ?? changingVerb(name)))) return true;
  }
  return false;
}
