/**
 * `error`: the iteration and an error count, and the next iteration follows a backoff. `wait`: nothing counts, and the iteration is repeated
 * after a wait. `end`: the run ends at once, and the next start repeats the iteration.
 */
export type Effect = "error" | "wait" | "end";

export type FailureKind = {
  /** What happened, in one sentence. */
  readonly sentence: string;
  readonly effect: Effect;
  /** Whether the agent's session is dropped at once. Every session is dropped at its second error in a row, or in an outage of ten minutes. */
  readonly dropsSession?: true;
  readonly remedy: string;
  /** If it differs from `remedy`. */
  readonly remedyOnGitHub?: string;
  /** What a message of the provider contains. Missing if the loop sees the failure itself. */
  readonly pattern?: RegExp;
  /** Messages of Codex, Claude Code and other agents. */
  readonly examples: readonly string[];
};

const LIMIT_NAME = "(?:rate|usage|session|weekly|daily|hourly|request|5-hour|five-hour|message)s?[ _-]limit";
const STATUS = "\\b(?:status|http(?:\\/\\d(?:\\.\\d)?)?|code|error)(?:[ _-]?code)?\\W{0,4}";
const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join("|"), "im");

/** Every kind of failure: what it costs, how the chain continues, and what the user is told. The first row whose pattern matches wins. */
export const FAILURES = {
  "unknown-session": {
    sentence: "The agent no longer has its session.",
    effect: "error",
    dropsSession: true,
    remedy: "The next iteration starts a new session by itself.",
    pattern: any("no rollout found", "no conversation found with session id"),
    examples: ["no rollout found for thread id 0199", "No conversation found with session ID: 0199"],
  },
  "context-window": {
    sentence: "The session is too long for the model.",
    effect: "error",
    dropsSession: true,
    remedy: "The next iteration starts a new session by itself.",
    pattern: any("context window", "context_length_exceeded", "maximum context length", "prompt is too long"),
    examples: [
      "Codex ran out of room in the model's context window. Start a new thread or clear earlier history before retrying.",
      "prompt is too long: 210000 tokens > 200000 maximum",
    ],
  },
  "no-credit": {
    sentence: "The account has no credit left.",
    effect: "end",
    remedy: "Add credit, or raise the budget, in the billing settings of the provider.",
    pattern: any(
      "insufficient[_ ]quota",
      "quota exceeded\\W+check your plan",
      "check your plan and billing",
      "exceeded your current quota",
      "credit balance is too low",
      "billing_hard_limit_reached",
    ),
    examples: [
      "Quota exceeded. Check your plan and billing details.",
      "429 Too Many Requests: insufficient_quota",
      "Credit balance is too low",
    ],
  },
  "provider-limit": {
    sentence: "The provider's limit is reached.",
    effect: "wait",
    remedy: "Wait, or use an account with a higher limit.",
    pattern: any(
      `${STATUS}429\\b`,
      "\\b429\\b[^\\n]{0,20}(?:too many|rate)",
      "too many requests|too_many_requests|RESOURCE_EXHAUSTED",
      "(?:rate|usage)_limit_(?:error|exceeded|reached)",
      `${LIMIT_NAME}(?:ed|s)?\\b[^\\n]{0,60}\\b(?:reached|exceeded|exhausted|hit|error|try again|retry|resets?)\\b`,
      `\\b(?:hit|reached|exceeded|over|out of)\\b[^\\n]{0,40}\\b${LIMIT_NAME}`,
      "\\bhit your limit\\b",
      "\\bout of (?:extra )?usage\\b",
      "\\b(?:you|we|are|been|being|is|was) rate[ -]limited\\b",
    ),
    examples: [
      "You’ve hit your usage limit. Upgrade to Pro or try again at 8:35 AM.",
      "exceeded retry limit, last status: 429 Too Many Requests",
      "You're out of extra usage · resets 9pm (UTC)",
      'API Error: 429 {"type":"error","error":{"type":"rate_limit_error","message":"Slow down."}}',
      "Claude AI usage limit reached|1792600000",
    ],
  },
  "no-sign-in": {
    sentence: "The agent is not signed in.",
    effect: "end",
    remedy: "Sign in: codex login. Or set a key: export OPENAI_API_KEY=…",
    remedyOnGitHub: "Set the secret: gh secret set OPENAI_API_KEY. And pass it: openai-api-key: ${{ secrets.OPENAI_API_KEY }}",
    pattern: any(
      "not (?:logged|signed) in",
      "(?:log|sign) in again",
      "please run (?:codex |\\/)login",
      "missing environment variable",
      "missing bearer",
      "oauth token has expired",
    ),
    examples: [
      "Not logged in",
      "Your access token could not be refreshed. Please log out and sign in again.",
      "Missing environment variable: `OPENAI_API_KEY`.",
      "unexpected status 401 Unauthorized: Missing bearer or basic authentication in header",
      "Invalid API key · Please run /login",
    ],
  },
  "wrong-key": {
    sentence: "The provider refused the key.",
    effect: "end",
    remedy: "Set a valid key: export OPENAI_API_KEY=… Or sign in again: codex login",
    remedyOnGitHub: "Set a valid key: gh secret set OPENAI_API_KEY",
    pattern: any(
      "\\b40[13] (?:unauthorized|forbidden)",
      `${STATUS}40[13]\\b`,
      "(?:incorrect|invalid)[_ ](?:x-)?api[_ -]key",
      "\\b(?:authentication|permission)_error\\b",
    ),
    examples: [
      "unexpected status 401 Unauthorized: Incorrect API key provided: sk-test-****1234.",
      "unexpected status 403 Forbidden",
      'API Error: 401 {"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}',
    ],
  },
  "unknown-model": {
    sentence: "The provider does not offer this model to this account.",
    effect: "end",
    remedy: "Name another model: codex-self-iter run --model gpt-5-codex",
    remedyOnGitHub: "Name another model in the workflow: model: gpt-5-codex",
    pattern: any(
      "model_not_found",
      "\\bmodel\\b[^\\n]{0,80}\\b(?:is not supported|does not exist|not found|requires a newer version)\\b",
      "\\b(?:unsupported|unknown|invalid) model\\b",
      "\\bnot_found_error\\b[^\\n]{0,60}\\bmodel\\b",
    ),
    examples: [
      "The model does not exist",
      "The model `gpt-9` does not exist or you do not have access to it.",
      "The 'gpt-9' model is not supported when using Codex with a ChatGPT account.",
      'API Error: 404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-9"}}',
    ],
  },
  "provider-outage": {
    sentence: "The provider is unavailable.",
    effect: "wait",
    remedy: "Look at the provider's status page, such as https://status.openai.com, and check the network of this machine.",
    pattern: any(
      "\\bat capacity\\b",
      "overloaded",
      "experiencing high demand",
      "service (?:is )?(?:temporarily )?unavailable",
      "temporarily unavailable",
      "bad gateway",
      "gateway time-?out",
      "internal[_ ]server[_ ]error",
      "stream disconnected",
      "server had an error",
      `${STATUS}5(?:0[0234]|2\\d)\\b`,
    ),
    examples: [
      "Selected model is at capacity. Please try a different model.",
      "We’re currently experiencing high demand, which may cause temporary errors.",
      "unexpected status 503 Service Unavailable: overloaded, url: https://api.openai.com/v1/responses",
      "exceeded retry limit, last status: 529 <unknown status code>",
      "stream disconnected before completion: stream closed before response.completed",
      'API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
    ],
  },
  "network-outage": {
    sentence: "The provider cannot be reached over the network.",
    effect: "wait",
    remedy: "Check the network, the proxy (HTTPS_PROXY) and the firewall of this machine.",
    // A refused connection to this machine is a service of the project, not the provider.
    pattern: any(
      `^(?!.*(?:127\\.0\\.0\\.1|localhost|::1)).*(?:${[
        "waiting for network",
        "error sending request",
        "could not resolve",
        "name resolution",
        "name or service not known",
        "network (?:is unreachable|error)",
        "connection (?:refused|reset|timed out|error|failed)",
        "\\b(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ECONNREFUSED|ETIMEDOUT)\\b",
        "\\bdns error\\b",
        "fetch failed",
        "request timed out",
      ].join("|")})`,
    ),
    examples: [
      "Reconnecting... waiting for network (Connection failed: error sending request)",
      "curl: (6) Could not resolve host: api.openai.com",
      "getaddrinfo EAI_AGAIN api.anthropic.com",
      "API Error: Connection error.",
    ],
  },
  "provider-silent": {
    sentence: "The provider accepted the request and did not respond.",
    effect: "wait",
    remedy:
      "Look at the provider's status page. If the model thinks for longer before it says anything, raise the limit: idle_timeout_sec = 900",
    remedyOnGitHub:
      "Look at the provider's status page. If the model thinks for longer before it says anything, raise the limit: idle-timeout-sec: 900",
    examples: ["Codex was stopped: it printed nothing for 300 s."],
  },
  "bad-request": {
    sentence: "The provider refuses the content of the session.",
    effect: "error",
    remedy: "A second such error begins a new session by itself.",
    pattern: any(
      "\\b400 bad request",
      `${STATUS}400\\b`,
      "invalid_request_error|invalid_image|invalid image in your",
      "\\bimage\\b[^\\n]{0,60}\\b(?:does not represent a valid|could not|cannot be|is not a valid|exceeds)\\b",
    ),
    examples: [
      "Invalid image in your last message. Please remove it and try again.",
      "The image data you provided does not represent a valid image.",
      "unexpected status 400 Bad Request: invalid content",
      'API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"Could not process image"}}',
    ],
  },
  "provider-error": {
    sentence: "The provider reported another error.",
    effect: "error",
    remedy: "Read the provider's message, and fix what it names.",
    examples: ["Incomplete response returned, reason: max_output_tokens"],
  },
  exit: {
    sentence: "The agent crashed.",
    effect: "error",
    remedy: "Read the agent's output in logs/ of the state dir, and fix what it names.",
    examples: ["The agent command exited with code 3.", "Codex was killed by SIGSEGV."],
  },
  spawn: {
    sentence: "The agent could not be started.",
    effect: "error",
    remedy: "Check the path and the permissions of the program: codex_bin or agent_command_template.",
    remedyOnGitHub: "Check the path and the permissions of the program: codex-bin or agent-command-template.",
    examples: ["The agent command could not be started: spawn EACCES."],
  },
  deadline: {
    sentence: "The agent took too long.",
    effect: "error",
    remedy: "Raise the limit: command_timeout_sec = 3600",
    remedyOnGitHub: "Raise the limit: command-timeout-sec: 3600",
    examples: ["Codex was stopped after 1200 s."],
  },
  "over-budget": {
    sentence: "The turn used more than the budget had left.",
    effect: "error",
    remedy: "Raise the budget: max_total_tokens or max_cost_usd (0 means no limit)",
    remedyOnGitHub: "Raise the budget: max-total-tokens or max-cost-usd (0 means no limit)",
    examples: ["The turn used 260000 tokens, more than 1.2 times the 200000 that the chain had left."],
  },
  idle: {
    sentence: "The agent was silent for too long.",
    effect: "error",
    remedy: "Raise the limit: idle_timeout_sec = 900",
    remedyOnGitHub: "Raise the limit: idle-timeout-sec: 900",
    examples: ["The agent command was stopped: it printed nothing for 300 s."],
  },
  "no-handoff": {
    sentence: "The agent gave no handoff, even when asked again.",
    effect: "error",
    remedy: "The next prompt says what was wrong.",
    examples: ["next_goal is blank."],
  },
  sandbox: {
    sentence: "The agent's sandbox cannot be built, so no command ran.",
    effect: "error",
    remedy: "Permit user namespaces: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    remedyOnGitHub: "Add a step before the action: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0",
    examples: ["Codex cannot build its sandbox here, so it refused every command of the agent."],
  },
  "disk-full": {
    sentence: "The disk was nearly full.",
    effect: "error",
    remedy: "Free space, or lower the limit: min_free_bytes = 50000000",
    remedyOnGitHub: "Free space in a step before the action, or lower the limit: min-free-bytes: 50000000",
    examples: ["The agent command was stopped because its disk was nearly full."],
  },
  git: {
    sentence: "git failed after the agent's turn.",
    effect: "error",
    remedy: "Read the message of git: it names the file or the lock.",
    examples: ["git could not read the workspace."],
  },
  "not-committed": {
    sentence: "The work may not be committed.",
    effect: "error",
    remedy: "Read the reason: it names the rule, and the input that permits the change.",
    examples: ["The work may not be committed. It changes 600 files; at most 500 are permitted."],
  },
} as const satisfies Readonly<Record<string, FailureKind>>;
