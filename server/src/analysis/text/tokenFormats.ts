/** The format of one vendor's tokens. */
export interface TokenFormat {
  /** Vendor and kind, the kind last: `GitHub token`. */
  readonly label: string;
  /** Literals of which every such token contains one, nearly always at its start. */
  readonly starts: readonly string[];
  /**
   * Sticky. Group 1 is what every token of the format begins with, and so may be shown; group 2, if there
   * is one, is the secret part at the end, and the rest is only its address.
   */
  readonly pattern: RegExp;
  /** Shannon entropy in bits per character below which the rest is no real token. */
  readonly floor: number;
  /** How many characters may stand before the literal. */
  readonly back: readonly number[];
}

/** The literal is where the token begins. */
export const atStart: readonly number[] = [0];

/**
 * Formats of tokens and keys. The facts are those of gitleaks (b58d3f1, MIT), secretlint (18346ba, MIT) and
 * trufflehog (3ab759f, format facts only), entropy floors of gitleaks; the last group is as the vendors
 * describe or show their own keys. Lengths are open upwards where a vendor reserves the right to grow them.
 */
export const tokenFormats: readonly TokenFormat[] = [
  // Code hosting, packages, delivery
  format('GitHub token', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], /(gh[pousr]_)[A-Za-z0-9]{36,255}/y, 3),
  format('GitHub token', ['github_pat_'], /(github_pat_)[A-Za-z0-9_]{60,255}/y, 3),
  format('GitHub token', ['ghs_'], /(ghs_)\d{1,20}_[\w-]{1,2000}\.[\w-]{1,4000}\.[\w-]{1,2000}/y, 3),
  format(
    'GitLab token',
    ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glimt-', 'glagent-', 'gloas-', 'glsoat-'],
    /(gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-)[\w-]{20,300}(?:\.[0-9a-z]{2}\.?[0-9a-z]{7,9})?/y,
    3,
  ),
  format('Bitbucket password', ['ATBB'], /(ATBB)[A-Za-z0-9]{28,40}/y, 3.5),
  format('Atlassian token', ['ATATT3'], /(ATATT3)[\w=-]{60,300}/y, 3.5),
  format('Atlassian token', ['ATCTT3xFfG'], /(ATCTT3xFfG)[\w+/=-]{20,300}/y, 3.5),
  format('npm token', ['npm_'], /(npm_)[A-Za-z0-9]{36}/y, 2),
  format('PyPI token', ['pypi-AgE'], /(pypi-)AgE[\w-]{50,1000}/y, 3),
  format('RubyGems key', ['rubygems_'], /(rubygems_)[a-f0-9]{48}/y, 3),
  format('Docker Hub token', ['dckr_pat_', 'dckr_oat_'], /(dckr_(?:pat|oat)_)[\w-]{27,40}/y, 3),
  format('Artifactory key', ['AKCp'], /(AKCp)[A-Za-z0-9]{69,73}/y, 3.5),
  format('Postman key', ['PMAK-'], /(PMAK-)[a-f0-9]{24}-[a-f0-9]{34}/y, 3),
  format('Terraform token', ['.atlasv1.'], /()[A-Za-z0-9]{14}\.atlasv1\.[\w-]{60,70}/y, 3.5, [14]),
  format('Pulumi token', ['pul-'], /(pul-)[a-f0-9]{40}/y, 3),
  format('Doppler token', ['dp.'], /(dp\.(?:pt|st|ct|sa|scim|audit)\.)[\w.-]{40,80}/y, 3),
  format('Vault token', ['hvs.', 'hvb.'], /(hv[sb]\.)[\w-]{60,300}/y, 3),
  format('1Password token', ['ops_eyJ'], /(ops_)eyJ[\w+/-]{100,4000}={0,3}/y, 4),
  format('SonarQube token', ['sqp_', 'squ_', 'sqa_'], /(sq[pua]_)[a-f0-9]{40}/y, 3),
  format('CircleCI token', ['CCIPAT_'], /(CCIPAT_)[A-Za-z0-9]{22}_[a-f0-9]{40}/y, 3),
  format('Buildkite token', ['bkua_'], /(bkua_)[a-f0-9]{40}/y, 3),
  format(
    'LaunchDarkly key',
    ['api-', 'sdk-'],
    /((?:api|sdk)-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/y,
    3,
  ),

  // Models
  format(
    'OpenAI key',
    ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-service-'],
    /(sk-(?:proj|svcacct|admin|service)-)[\w-]{20,300}/y,
    3,
  ),
  format('Anthropic key', ['sk-ant-'], /(sk-ant-[a-z]{3,8}\d\d-)[\w-]{60,140}/y, 3.5),
  format('OpenRouter key', ['sk-or-'], /(sk-or-v1-)[0-9a-f]{64}/y, 3),
  format('Langfuse key', ['sk-lf-'], /(sk-lf-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/y, 3),
  // OpenAI's older keys, DeepSeek, Moonshot and others share this form.
  format('API key', ['sk-'], /(sk-)[A-Za-z0-9]{32,64}/y, 3),
  format('ElevenLabs key', ['sk_'], /(sk_)[a-f0-9]{48}/y, 3),
  format('Hugging Face token', ['hf_', 'api_org_'], /(hf_|api_org_)[A-Za-z0-9]{34,40}/y, 3),
  format('Groq key', ['gsk_'], /(gsk_)[A-Za-z0-9]{52}/y, 3.5),
  format('Perplexity key', ['pplx-'], /(pplx-)[A-Za-z0-9]{48}/y, 3.5),
  format('xAI key', ['xai-'], /(xai-)[A-Za-z0-9_]{70,90}/y, 3.5),
  format('Replicate token', ['r8_'], /(r8_)[\w-]{37}/y, 3.5),
  format('NVIDIA key', ['nvapi-'], /(nvapi-)[\w-]{60,70}/y, 3.5),
  format('Cerebras key', ['csk-'], /(csk-)[a-z0-9]{48}/y, 3.5),
  format('LangSmith key', ['lsv2_pt_', 'lsv2_sk_'], /(lsv2_(?:pt|sk)_)[a-f0-9]{32}_[a-f0-9]{10}/y, 3),
  format('LlamaCloud key', ['llx-'], /(llx-)[A-Za-z0-9]{48}/y, 3.5),
  format('Pinecone key', ['pcsk_'], /(pcsk_)[A-Za-z0-9]{5,6}_[A-Za-z0-9]{60,66}/y, 3.5),
  format('E2B key', ['e2b_'], /(e2b_)[a-f0-9]{40}/y, 3),

  // Clouds
  format('Google API key', ['AIza'], /(AIza)[\w-]{35}/y, 3.5),
  format('Google API key', ['AQ.Ab8'], /(AQ\.Ab8)[\w-]{40,80}/y, 3.5),
  format('Google access token', ['ya29.'], /(ya29\.)[\w-]{20,400}/y, 3.5),
  format('Google refresh token', ['1//0'], /(1\/\/0)[\w-]{40,120}/y, 3.5),
  format('Google client secret', ['GOCSPX-'], /(GOCSPX-)[\w-]{28}/y, 3.5),
  format(
    'AWS access key id',
    ['AKIA', 'ASIA', 'ABIA', 'ACCA', 'A3T'],
    /(AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z0-9]{16}/y,
    2.6,
  ),
  format('AWS Bedrock key', ['ABSK'], /(ABSK)[A-Za-z0-9+/]{109,269}={0,2}/y, 3),
  format('Azure client secret', ['Q~'], /()[\w~.]{3}\dQ~[\w~.-]{31,34}/y, 3.5, [4]),
  format('Azure DevOps token', ['AZDO'], /()[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/y, 3.5, [76]),
  format('Azure key', ['JQQJ9'], /()[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{27}/y, 3.5, [52]),
  format('Cloudflare token', ['cfk_', 'cfut_', 'cfat_'], /(cf(?:k|ut|at)_)[A-Za-z0-9]{40}[0-9a-f]{8}/y, 3),
  format('DigitalOcean token', ['dop_v1_', 'doo_v1_', 'dor_v1_'], /(do[opr]_v1_)[a-f0-9]{64}/y, 3),
  format('Databricks token', ['dapi'], /(dapi)[a-f0-9]{32}(?:-\d)?/y, 3),
  format('Supabase token', ['sbp_'], /(sbp_)(?:v0_)?[a-z0-9]{40}/y, 3),
  format('Supabase key', ['sb_secret_'], /(sb_secret_)[\w-]{20,80}/y, 3),
  format('Neon key', ['napi_'], /(napi_)[a-z0-9]{40,80}/y, 3.5),
  format('PlanetScale token', ['pscale_'], /(pscale_(?:tkn|pw|oauth)_)[\w=.-]{32,64}/y, 3),
  format('MongoDB Atlas secret', ['mdb_sa_sk_'], /(mdb_sa_sk_)[\w-]{40}/y, 3),
  format('Vercel token', ['vcp_', 'vck_', 'vca_', 'vci_', 'vcr_'], /(vc[pkair]_)[A-Za-z0-9]{24,80}/y, 3.5),
  format('Netlify token', ['nfp_'], /(nfp_)[A-Za-z0-9]{36,44}/y, 3.5),
  format('Render key', ['rnd_'], /(rnd_)[A-Za-z0-9]{28,40}/y, 3.5),
  format('Heroku key', ['HRKU-'], /(HRKU-)[\w-]{36,70}/y, 3),
  format('Fly.io token', ['fm1_', 'fm2_', 'fo1_'], /(fm[12]_|fo1_)[\w+/=-]{43,4000}/y, 3.5),
  format(
    'Tailscale key',
    ['tskey-'],
    /(tskey-(?:api|auth|client|scim|webhook)-)[A-Za-z0-9]{8,24}-[A-Za-z0-9]{20,60}/y,
    3,
  ),

  // Messages, documents, work
  format(
    'Slack token',
    ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.'],
    /(xoxe[.-]xox[bp]-|xox[abcdeprs]-)[\w%/+=-]{30,500}/y,
    3,
  ),
  format('Slack token', ['xapp-'], /(xapp-\d-)[A-Z0-9]{8,20}-\d{8,20}-[a-z0-9]{32,80}/y, 3),
  format(
    'Slack webhook',
    ['hooks.slack.com/'],
    /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)([\w+/]{40,80})/y,
    3,
  ),
  format(
    'Discord webhook',
    ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'],
    /(discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/)([\w-]{60,72})/y,
    3.5,
  ),
  format('Telegram bot token', [':AA'], /()\d{8,10}:AA[\w-]{33}/y, 3.5, [10, 9, 8]),
  format('SendGrid key', ['SG.'], /(SG\.)[\w=-]{20,24}\.[\w=-]{39,50}/y, 2),
  format('Twilio key', ['SK'], /(SK)[0-9a-f]{32}/y, 3),
  format('Mailgun key', ['key-'], /(key-)[0-9a-f]{32}/y, 3),
  format('Brevo key', ['xkeysib-'], /(xkeysib-)[a-f0-9]{64}-[A-Za-z0-9]{16}/y, 3),
  format('Resend key', ['re_'], /(re_)[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/y, 3),
  format('Notion token', ['ntn_'], /(ntn_)\d{11}[A-Za-z0-9]{35}/y, 3),
  format('Notion token', ['secret_'], /(secret_)[A-Za-z0-9]{43}/y, 4),
  format('Linear key', ['lin_api_'], /(lin_api_)[A-Za-z0-9]{40}/y, 2),
  format('Linear token', ['lin_oauth_'], /(lin_oauth_)[a-f0-9]{64}/y, 3),
  format('Figma token', ['figd_', 'figo_', 'figu_', 'figr_'], /(fig[dour]_)[\w-]{36,200}/y, 3),
  format('Airtable token', ['pat'], /(pat)[A-Za-z0-9]{14}\.[a-f0-9]{64}/y, 3),
  format('HubSpot token', ['pat-'], /(pat-[a-z]{2}\d-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/y, 3),
  format('ClickUp token', ['pk_'], /(pk_)\d{5,12}_[A-Z0-9]{32}/y, 3),
  format('Trello token', ['ATTA'], /(ATTA)[a-fA-F0-9]{60,76}/y, 3),
  format('Contentful token', ['CFPAT-'], /(CFPAT-)[\w-]{43}/y, 3.5),
  format('Zapier key', ['sk-ak-'], /(sk-ak-)[\w-]{20,80}/y, 3),
  format(
    'Zapier server address',
    ['mcp.zapier.com/', 'actions.zapier.com/'],
    /((?:mcp|actions)\.zapier\.com\/(?:api\/)?mcp\/(?:[sa]\/)?)([\w=-]{32,200})/y,
    3.5,
  ),

  // Search, crawling
  format('Tavily key', ['tvly-'], /(tvly-(?:dev-|prod-)?)[\w-]{20,80}/y, 3.5),
  format('Firecrawl key', ['fc-'], /(fc-)[a-f0-9]{32}/y, 3),
  format('Brave key', ['BSA'], /(BSA)[\w-]{24,40}/y, 3.5),
  format('Context7 key', ['ctx7sk-'], /(ctx7sk-)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/y, 3),
  format('Jina key', ['jina_'], /(jina_)[\w-]{60}/y, 3.5),
  format('Apify token', ['apify_api_'], /(apify_api_)[A-Za-z0-9-]{36}/y, 3),

  // Observing, paying, selling, maps
  format('Sentry token', ['sntrys_eyJ'], /(sntrys_)eyJ[\w=+/-]{60,600}/y, 3.5),
  format('Sentry token', ['sntryu_'], /(sntryu_)[a-f0-9]{64}/y, 3),
  format('Grafana token', ['glsa_'], /(glsa_)[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}/y, 3),
  format('Grafana token', ['glc_eyJ'], /(glc_)eyJ[\w+/=-]{32,400}/y, 3.5),
  format('Dynatrace token', ['dt0c01.'], /(dt0c01\.)[A-Z2-7]{24}\.[A-Z2-7]{64}/y, 3),
  format('New Relic key', ['NRAK-'], /(NRAK-)[A-Z0-9]{27}/y, 3),
  format('PostHog key', ['phx_'], /(phx_)[A-Za-z0-9]{40,60}/y, 3.5),
  format(
    'Stripe key',
    ['sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_'],
    /([sr]k_(?:live|test|prod)_)[A-Za-z0-9]{10,247}/y,
    2,
  ),
  format('Stripe webhook secret', ['whsec_'], /(whsec_)[A-Za-z0-9+/]{24,64}={0,2}/y, 3),
  format('Square token', ['sq0atp-', 'sq0csp-'], /(sq0(?:atp|csp)-)[\w-]{22,43}/y, 3),
  format(
    'Shopify token',
    ['shpat_', 'shpss_', 'shpca_', 'shppa_'],
    /(shp(?:at|ss|ca|pa)_)[a-fA-F0-9]{32}/y,
    3,
  ),
  format('Mapbox token', ['sk.eyJ'], /(sk\.)eyJ[\w-]{20,300}\.[\w-]{10,60}/y, 3),

  // Whoever issued it
  format('JWT', ['ey'], /(ey[A-Za-z0-9])[\w]{16,4000}\.ey[\w/-]{16,8000}\.[\w/-]{10,2000}={0,2}/y, 3),
  format('age secret key', ['AGE-SECRET-KEY-1'], /(AGE-SECRET-KEY-1)[A-Z0-9]{58}/y, 3),
];

function format(
  label: string,
  starts: readonly string[],
  pattern: RegExp,
  floor: number,
  back = atStart,
): TokenFormat {
  return { label, starts, pattern, floor, back };
}
