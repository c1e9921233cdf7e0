/** The expressions of the server that recheck finds fault with or cannot judge, and why they are linear all the same. */
export const reviewed: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        /\b(?:names?|paths?|files?|urls?|ids?|number|count|limit|type|kind|length|expiry) (?:of|to|for|with) (?:\w+ ){0,4}(?:key|token|secret|password|credential)s?\b|\b(?:key|token|secret|password|credential)s?[ -](?:name|path|file|url|id|limit|count|type|length|alias|expiry)\b|\bpublic[ -](?:key|token)s?\b|(?:トークン|キー|パスワード|シークレット)の?(?:名前?|パス(?!ワード)|ファイル|数|上限|長さ|種類|ID)/gi,
        'at most four words behind a fixed one; the other parts have a fixed length',
      ],
      [/(\n {4}\{.*\n {4}\})\n/s, 'reads the example of the rule in the same file, and nothing else'],
      [
        /\b(?:exec|eval|Function|compile|assert|system)\b[\s\S]{0,200}\b(?:b64decode|atob|base64_decode|decode64|decode_base64|unhexlify|fromhex|Buffer\.from)\b/,
        'looks at most 200 characters beyond each beginning',
      ],
      [
        /(?:key|token|secret|pass|pwd|auth|cred|cookie|session|jwt|sig|code|pat)[\w.-]{0,40}(?:["'\\]{0,4}\s{0,3}[=:]|\s)/i,
        'looks at most 60 characters beyond each beginning',
      ],
      [
        /(?<![\w.-])([A-Za-z-][\w.-]{0,80})["'\\]{0,4}\s{0,3}(?:[=:]|\s)[\s"'\\]{0,4}(?:[A-Za-z-]{2,30}\s)?$/,
        'reads the 120 characters in front of a token',
      ],
      [
        /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]{0,8}\S{1,500}[ \t]{1,8}("[^"\n]{1,4000}"|'[^'\n]{1,4000}'|\([^()\n]{1,4000}\))/dgm,
        'begins once per line, and every part has a limit',
      ],
      [
        /\s(?:title|alt|aria-label|data-[a-z-]{1,30}|placeholder|content)\s{0,4}=\s{0,4}("[^"<>]{1,4000}"|'[^'<>]{1,4000}')/dgi,
        'every part has a limit, and a quoted value ends where the next one can begin',
      ],
      [
        /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|font-size\s{0,4}:\s{0,4}0(?![.\d]*[1-9])|opacity\s{0,4}:\s{0,4}0(?![.\d]*[1-9])|(?:^|[\s;"'])color\s{0,4}:\s{0,4}(?:transparent|white|#fff(?:fff)?\b)|\s(?:hidden)(?=[\s=/]|$)|(?:left|top|text-indent)\s{0,4}:\s{0,4}-\d{3,}/i,
        'reads the attributes of an element, at most 500 characters',
      ],
      [
        /\b(?:append|add|include|insert|put|place|repeat|output|copy|attach|embed|end|begin|start|prefix|prepend)\b.{0,120}\b(?:verbatim|word for word|exact(?:ly)?|following|this|these|instructions?)\b|(?:追加|挿入|付け加え|含め|そのまま)|(?:附加|添加|插入|加入|原样)/i,
        'reads two sentences, at most 600 characters each',
      ],
      [
        /\b(?:write|compose|create|generate|produce|draft|tell|invent)\b.{0,80}\b(?:stor(?:y|ies)|tales?|poems?|essays?|novels?|fiction|lyrics|songs?|screenplays?|chapters?)\b|(?:物語|小説|詩|エッセイ|童話).{0,20}(?:書|作|生成|創作)|(?:写|创作|生成|编).{0,15}(?:故事|小说|诗|散文)/i,
        'reads one sentence, at most 600 characters',
      ],
      [
        /\b(?:as (?:many|much|long)\b.{0,40}\b(?:as you can|as possible)|until (?:you run out|the (?:token )?limit|told to stop)|(?:do not|don't|never) stop (?:generating|writing)|keep (?:on )?(?:generating|writing|repeating))\b|トークン.{0,10}(?:使い切|上限)|尽可能多地(?:写|生成)/i,
        'reads one sentence, at most 600 characters',
      ],
      [
        /<(?:script|foreignObject|iframe|embed|object)[\s>/]|\son[a-z]{3,30}\s?=|javascript:/i,
        'looks at most 40 characters beyond each beginning',
      ],
      [
        /\$\{([^{}]{1,300})\}|\{env:(\w{1,100})\}|%(\w{1,100})%|\$([A-Za-z_]\w{0,99})/g,
        'every part has a limit, and a variable in braces ends where the next one can begin',
      ],
      [
        /"(?:command|cmd|transport)"\s*:\s*["[{]|"(?:headers|oauth|serverUrl|httpUrl)"\s*:|:\s*"(?:http|sse|ws|remote|streamable[-_]?http)"|:\s*"(?:https?|wss?):\/\/[^"]*(?:mcp|\bsse\b)/i,
        'the address ends at a quotation mark, with which the next attempt begins',
      ],
      [
        /(?:^|\s)(?:-u\s?|--user[=\s]|\/user:)(?!(?:root|#?0|"?(?:[\w.-]+\\)?Administrator)(?:["\s]|$))[\w#"$]/i,
        'begins behind white space only, at which the name of an account ends',
      ],
      [
        /(?:^| )(?:otlp|telemetry|analytics|tracing|traces|metrics|collector)(?: \w+){0,3} (?:endpoint|url|uri|host|address)$|^sentry dsn$/,
        'reads the words of a name, at most 100 characters',
      ],
      [/\d{4}[- ]?\d{3}|[“「『][^”」』]{3,60}[”」』]/, 'looks at most 62 characters beyond each beginning'],
    ] as const
  ).map(([expression, reason]) => [String(expression), reason]),
);
