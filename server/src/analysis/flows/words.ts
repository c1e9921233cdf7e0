import type { Matter } from './legs.ts';

/** Words of tools' names by what they are about. A word may be in several rows: the verb beside it decides. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean));
}

/** Verbs that bring something to the model. */
export const reading = set(`
  get list read fetch search find view show browse open retrieve query lookup download extract scrape crawl
  load export dump summarize summarise describe check watch poll receive inspect navigate visit render recall
  select scan lookup ask collect pull take capture preview transcribe listen
`);

/** Verbs that carry something out to others, when what they act on is a channel. */
export const sending = set(`
  send post create add reply publish share submit upload push forward write update comment broadcast notify invite
  append edit set put trigger tweet email message draft open insert
`);

/** Verbs that change something where it is. */
export const changing = set(`
  delete remove merge move rename archive close reopen resolve dismiss mark enable disable lock unlock star unstar
  assign unassign cancel restart stop start connect disconnect configure install validate convert generate
  analyze analyse compare calculate format parse
`);

/** Nouns as often as verbs: they say what is done only at the front of a name. */
export const nounsToo = set(
  'comment tweet email message draft pull review preview record check watch scan open',
);

/** Verbs that carry something out whatever they act on. */
export const alwaysSending = set('publish tweet retweet broadcast webhook upload');

interface Objects {
  readonly matter: Matter;
  readonly words: ReadonlySet<string>;
}

/** Things that outsiders write and a tool reads. */
export const outsiders: readonly Objects[] = [
  {
    matter: 'web',
    words: set(
      'web webpage webpages website websites page url urls uri html internet link links rss feed feeds news article articles google bing duckduckgo serp wikipedia markdown sitemap browser',
    ),
  },
  {
    matter: 'mail',
    words: set('email emails mail mails inbox gmail outlook mailbox attachment attachments'),
  },
  {
    matter: 'messages',
    words: set(
      'message messages thread threads channel conversation conversations chat chats dm dms sms slack discord telegram whatsapp mention mentions',
    ),
  },
  {
    matter: 'issues',
    words: set(
      'issue issues pr prs pull comment comments discussion discussions ticket tickets review reviews bug bugs jira notification notifications',
    ),
  },
  { matter: 'documents', words: set('paper papers preprint preprints patent patents') },
  {
    matter: 'posts',
    words: set(
      'post posts tweet tweets story stories reddit subreddit timeline submission submissions podcast video videos transcript transcripts youtube gist gists',
    ),
  },
];

/** Things that are somebody's own. */
export const possessions: readonly Objects[] = [
  {
    matter: 'mail',
    words: set('email emails mail inbox gmail outlook mailbox attachment attachments contact contacts'),
  },
  {
    matter: 'messages',
    words: set(
      'message messages thread threads channel conversation conversations chat chats dm dms sms whatsapp',
    ),
  },
  {
    matter: 'files',
    words: set('file files directory directories folder folders filesystem drive clipboard'),
  },
  {
    matter: 'database',
    words: set(
      'query sql table tables database databases rows collection cypher dataset bigquery warehouse record aggregate',
    ),
  },
  {
    matter: 'notes',
    words: set('note notes memory memories graph nodes diary journal vault bookmarks history'),
  },
  {
    matter: 'records',
    words: set(
      'customer customers invoice invoices payment payments order orders account accounts contact contacts employee employees deal deals lead leads patient patients transaction transactions crm calendar meeting meetings opportunity',
    ),
  },
  {
    matter: 'secrets',
    words: set('secret secrets password passwords credential credentials env keychain onepassword'),
  },
  { matter: 'screen', words: set('screen desktop') },
  {
    matter: 'documents',
    words: set('document documents doc docs sheet sheets spreadsheet presentation wiki confluence notion'),
  },
];

/** Things through which something reaches others. */
export const channels: readonly Objects[] = [
  { matter: 'mail', words: set('email emails mail mails gmail outlook') },
  {
    matter: 'messages',
    words: set(
      'message messages channel thread chat dm sms slack discord telegram whatsapp notification webhook webhooks alert',
    ),
  },
  {
    matter: 'issues',
    words: set('issue issues pr pull comment comments discussion review ticket gist gists reply'),
  },
  { matter: 'posts', words: set('post posts tweet story status blog article video') },
  { matter: 'documents', words: set('page pages document doc share sharing link') },
];

/** Programs and languages: who runs one of these can do anything. */
export const running = set('run exec execute eval evaluate spawn invoke start');
export const runnable = set(
  'command commands cmd shell bash sh powershell terminal script scripts code python javascript js node program process applescript ssh',
);

/** A word in front of all that turns a name into something else: `get_page_size`, `list_page_templates`. */
export const technical = set(
  'size count template templates schema schemas type types setting settings config configuration status version versions capability capabilities metric metrics limit limits quota quotas permission permissions field fields format formats label labels tag tags language languages timezone',
);
