/**
 * Tools of real servers as their projects publish them: names, the parameters that matter, and hints where the
 * server gives them (r: readOnlyHint, d: destructiveHint, o: openWorldHint; upper case: true, lower case: false).
 */
export type PublishedTool = readonly [name: string, parameters?: string, hints?: string];

export const published = {
  filesystem: [
    ['read_text_file', 'path', 'Ro'],
    ['list_directory', 'path', 'Ro'],
    ['search_files', 'path pattern', 'Ro'],
    ['write_file', 'path content', 'rDo'],
    ['move_file', 'source destination', 'rDo'],
  ],
  memory: [
    ['read_graph', '', 'Ro'],
    ['search_nodes', 'query', 'Ro'],
    ['create_entities', 'entities', 'rdo'],
    ['delete_entities', 'entityNames', 'rDo'],
  ],
  fetch: [['fetch', 'url max_length start_index raw']],
  time: [
    ['get_current_time', 'timezone'],
    ['convert_time', 'source_timezone time target_timezone'],
  ],
  thinking: [['sequentialthinking', 'thought nextThoughtNeeded']],
  git: [
    ['git_status', 'repo_path'],
    ['git_diff', 'repo_path target'],
    ['git_log', 'repo_path max_count'],
    ['git_commit', 'repo_path message'],
  ],
  github: [
    ['issue_read', 'method owner repo issue_number', 'R'],
    ['get_file_contents', 'owner repo path ref', 'R'],
    ['add_issue_comment', 'owner repo issue_number body', 'r'],
    ['create_pull_request', 'owner repo title body head base', 'r'],
    ['delete_file', 'owner repo path message branch', 'rD'],
  ],
  githubReadOnly: [
    ['issue_read', 'method owner repo issue_number', 'R'],
    ['get_file_contents', 'owner repo path ref', 'R'],
    ['list_pull_requests', 'owner repo state', 'R'],
  ],
  slack: [
    ['slack_list_channels', 'limit cursor'],
    ['slack_post_message', 'channel_id text'],
    ['slack_get_channel_history', 'channel_id limit'],
    ['slack_get_thread_replies', 'channel_id thread_ts'],
  ],
  gmail: [
    ['search_emails', 'query maxResults'],
    ['read_email', 'messageId'],
    ['send_email', 'to subject body cc bcc'],
    ['delete_email', 'messageId'],
  ],
  calendar: [
    ['list-calendars', ''],
    ['list-events', 'calendarId timeMin timeMax'],
    ['create-event', 'calendarId summary attendees'],
  ],
  notion: [
    ['search_pages', 'query'],
    ['read_page', 'page_id'],
    ['create_page', 'parent title content'],
    ['add_comment', 'page_id text'],
  ],
  linear: [
    ['list_issues', 'team assignee'],
    ['get_issue', 'id'],
    ['create_comment', 'issueId body'],
  ],
  playwright: [
    ['browser_navigate', 'url', 'rO'],
    ['browser_snapshot', '', 'RO'],
    ['browser_click', 'element ref', 'rO'],
    ['browser_take_screenshot', 'filename', 'RO'],
  ],
  braveSearch: [
    ['brave_web_search', 'query count', 'RO'],
    ['brave_news_search', 'query count', 'RO'],
  ],
  exa: [['web_search_exa', 'query numResults', 'RO']],
  tavily: [
    ['tavily-search', 'query'],
    ['tavily-extract', 'urls'],
  ],
  firecrawl: [
    ['firecrawl_scrape', 'url formats'],
    ['firecrawl_search', 'query limit'],
    ['firecrawl_crawl', 'url maxDepth'],
  ],
  context7: [
    ['resolve-library-id', 'libraryName', 'R'],
    ['query-docs', 'libraryId query', 'R'],
  ],
  postgres: [['query', 'sql', 'R']],
  sqlite: [
    ['read_query', 'query'],
    ['write_query', 'query'],
    ['list_tables', ''],
  ],
  supabase: [
    ['list_tables', 'schemas', 'Ro'],
    ['execute_sql', 'project_id query', 'rDO'],
    ['get_logs', 'project_id service', 'Ro'],
  ],
  stripe: [
    ['list_customers', 'limit email', 'RO'],
    ['list_invoices', 'customer', 'RO'],
    ['create_refund', 'payment_intent amount', 'rDO'],
  ],
  hackerNews: [
    ['getStories', 'type limit'],
    ['getStoryWithComments', 'id'],
  ],
  ssh: [
    ['ssh_execute', 'command'],
    ['ssh_download', 'remotePath localPath'],
    ['ssh_upload', 'localPath remotePath'],
  ],
  desktopCommander: [
    ['read_file', 'path'],
    ['start_process', 'command timeout_ms'],
    ['write_file', 'path content'],
  ],
  obsidian: [
    ['obsidian_get_file_contents', 'filepath'],
    ['obsidian_simple_search', 'query'],
    ['obsidian_append_content', 'filepath content'],
  ],
  basicMemory: [
    ['read_note', 'identifier'],
    ['search_notes', 'query'],
    ['write_note', 'title content folder'],
  ],
  email: [['send_email', 'to subject text']],
  discord: [
    ['read-messages', 'channel limit'],
    ['send-message', 'channel message'],
  ],
  webhook: [['trigger_webhook', 'url payload']],
  onepassword: [
    ['onepassword_get_item', 'vault item'],
    ['onepassword_list_items', 'vault'],
  ],
  twitter: [
    ['search_tweets', 'query count'],
    ['post_tweet', 'text'],
  ],
  youtube: [['get_transcript', 'url lang', 'RO']],
  arxiv: [
    ['search_papers', 'query max_results', 'RO'],
    ['download_paper', 'paper_id', 'RO'],
  ],
  weather: [
    ['get_forecast', 'latitude longitude', 'RO'],
    ['get_alerts', 'state', 'RO'],
  ],
  everything: [
    ['echo', 'message'],
    ['get-sum', 'a b'],
    ['get-tiny-image', ''],
  ],
  gcs: [
    ['list_objects', 'bucket prefix', 'R'],
    ['download_object', 'bucket name', 'R'],
    ['upload_prefix', 'bucket source'],
  ],
} as const satisfies Readonly<Record<string, readonly PublishedTool[]>>;

export type PublishedServer = keyof typeof published;

/** The flow that a careful reviewer sees among servers: its three witnesses, or none. */
export type Combination = readonly [servers: string, flow: string | null];

/** Servers together, and `untrusted > private > sink` by the names of the servers. */
export const combinations: readonly Combination[] = [
  ['github', 'github > github > github'],
  ['githubReadOnly', null],
  ['slack', 'slack > slack > slack'],
  ['gmail', 'gmail > gmail > gmail'],
  ['notion', null],
  ['linear', null],
  ['filesystem', null],
  ['fetch', null],
  ['playwright', null],
  ['postgres', null],
  ['fetch filesystem', 'fetch > filesystem > fetch'],
  ['fetch memory', 'fetch > memory > fetch'],
  ['fetch postgres', 'fetch > postgres > fetch'],
  ['fetch sqlite', 'fetch > sqlite > fetch'],
  ['fetch time thinking', null],
  ['fetch weather', null],
  ['playwright filesystem', 'playwright > filesystem > playwright'],
  ['playwright sqlite', 'playwright > sqlite > playwright'],
  ['playwright context7', null],
  ['firecrawl stripe', 'firecrawl > stripe > firecrawl'],
  ['firecrawl obsidian', 'firecrawl > obsidian > firecrawl'],
  ['tavily filesystem', 'tavily > filesystem > tavily'],
  ['braveSearch filesystem', null],
  ['braveSearch filesystem email', 'braveSearch > filesystem > email'],
  ['braveSearch filesystem slack', 'slack > slack > slack'],
  ['exa postgres', null],
  ['exa postgres twitter', 'twitter > postgres > twitter'],
  ['context7 filesystem', null],
  ['context7 filesystem git time', null],
  ['arxiv memory', null],
  ['arxiv memory webhook', 'arxiv > memory > webhook'],
  ['hackerNews filesystem', null],
  ['hackerNews filesystem email', 'hackerNews > filesystem > email'],
  ['githubReadOnly filesystem', null],
  ['githubReadOnly filesystem email', 'githubReadOnly > githubReadOnly > email'],
  ['githubReadOnly postgres slack', 'slack > slack > slack'],
  ['discord filesystem', 'discord > discord > discord'],
  ['twitter', null],
  ['twitter sqlite', 'twitter > sqlite > twitter'],
  ['twitter basicMemory', 'twitter > basicMemory > twitter'],
  ['youtube filesystem', 'youtube > filesystem > youtube'],
  ['youtube weather', null],
  ['calendar weather', null],
  ['ssh', null],
  ['ssh hackerNews', 'hackerNews > ssh > ssh'],
  ['desktopCommander', null],
  ['fetch onepassword', 'fetch > onepassword > fetch'],
  ['onepassword filesystem', null],
  ['linear supabase', 'linear > supabase > linear'],
  ['supabase filesystem', null],
  ['notion gmail', 'gmail > gmail > gmail'],
  ['gcs fetch', null],
  ['everything time thinking', null],
  ['memory sqlite filesystem', null],
];
