import { wordsOf } from './names.ts';

/**
 * Names of parameters that models fill with what they know of the conversation, of themselves or of other tools,
 * though nothing tells them to. Names that servers use for other things too (`context`, `notes`) are none of them.
 */
const collecting = new Set([
  'conversation history',
  'conversation log',
  'conversation transcript',
  'conversation context',
  'full conversation',
  'entire conversation',
  'whole conversation',
  'complete conversation',
  'previous conversation',
  'chat history',
  'chat log',
  'chat transcript',
  'full chat',
  'message history',
  'previous messages',
  'prior messages',
  'all messages',
  'system prompt',
  'system message',
  'system instructions',
  'chain of thought',
  'reasoning trace',
  'tool call history',
  'tool calls history',
  'tool list',
  'tools list',
  'available tools',
  'all tools',
  'other tools',
  'sidenote',
]);

/** Whether the name of a parameter makes a model hand over the conversation, its instructions or its tools. */
export function holdsConversation(name: string): boolean {
  return name.length < 60 && collecting.has(wordsOf(name).join(' '));
}

const subjects =
  /\b(?:chats?|chatbots?|conversations?|conversational|dialogs?|dialogues?|messages?|agents?|assistants?|prompts?|llms?|language models?|ai models?|gpt|claude|gemini|memory|memories|sessions?|transcripts?|summar\w{0,8}|threads?|bots?|personas?|reason\w{0,4}|think\w{0,4}|thoughts?|tools|mcp)\b|会話|対話|チャット|プロンプト|エージェント|对话|聊天|提示词/i;

/** As much of a text as says what a tool is for. */
const longest = 2000;

/** Whether a name or a description is about conversations, prompts, agents or tools, which may well take them. */
export function aboutConversations(text: string): boolean {
  const read = text.slice(0, longest);
  return subjects.test(read) || subjects.test(wordsOf(read.slice(0, 100)).join(' '));
}
