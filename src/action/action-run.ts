import { createActionsLog } from "../adapters/actions/job-log.ts";
import { addMask, createRunnerOutput, type RunnerOutput } from "../adapters/actions/runner-files.ts";
import { createSystemClock } from "../adapters/clock.ts";
import { findCheckoutTokens } from "../adapters/git/checkout-credentials.ts";
import type { EnvVars } from "../compose.ts";
import type { InputValues } from "../config/inputs/inputs.ts";
import { parseActionInputs } from "../config/parse-action-inputs.ts";
import { redact } from "../core/policy/redact.ts";
import { toPlainServerWords } from "../core/text/server-words.ts";
import type { Clock, Log } from "../ports/host.ts";
import { readContext, type RunContext } from "./context.ts";
import { createGitHubApi, type GitHubApi } from "./github-api.ts";
import { redactLog } from "./redaction.ts";
import { collectSecrets } from "./secrets.ts";

/** What is fixed when a run of the action starts: its context, its inputs, and the ports that need nothing else. */
export type ActionRun = {
  readonly context: RunContext;
  readonly env: EnvVars;
  readonly inputs: Partial<InputValues>;
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly output: RunnerOutput;
  readonly github: GitHubApi;
  readonly signal: AbortSignal;
  readonly notify: (text: string) => void;
  /** Writes to the log as `notify`, and once to the summary and the comment. */
  readonly warn: (text: string) => void;
};

const TOKEN_IN_CHECKOUT =
  "actions/checkout left its token in .git/config, where the agent could read it. codex-self-iter removes it before the agent starts, and later steps of this job cannot push with it. Write below actions/checkout: with: { persist-credentials: false }";

/** Masks every secret first. `notices` collects warnings for the reports. If `problem` is not null, the inputs are invalid and left empty. */
export function startActionRun(env: EnvVars, signal: AbortSignal, write: (text: string) => void, notices: string[]) {
  const context = readContext(env);
  const tokens = findCheckoutTokens(context.workspace);
  const secrets = collectSecrets(env, tokens);
  for (const secret of secrets) addMask(secret, write);
  const { inputs, warnings, problem } = readInputs(env);
  const clock = createSystemClock();
  const log = redactLog(createActionsLog(write), secrets);
  const run: ActionRun = {
    context,
    env,
    inputs,
    secrets,
    clock,
    log,
    output: createRunnerOutput(env, (text) => redact(text, secrets)),
    github: createGitHubApi(context, inputs.github_token ?? "", clock, signal),
    signal,
    notify: (text) => log.emit({ kind: "notice", atMs: clock.nowMs(), text: toServerWords(context, text) }),
    warn(given) {
      const text = toServerWords(context, given);
      if (!notices.includes(text)) notices.push(text);
      log.emit({ kind: "warning", atMs: clock.nowMs(), text });
    },
  };
  return { run, warnings: tokens.length > 0 ? [...warnings, TOKEN_IN_CHECKOUT] : warnings, problem };
}

/** Our texts speak of GitHub, unless the server is another. */
export function toServerWords({ graphqlUrl }: RunContext, text: string): string {
  return graphqlUrl === "" ? toPlainServerWords(text) : text;
}

function readInputs(env: EnvVars) {
  try {
    return { ...parseActionInputs(env), problem: null };
  } catch (problem) {
    const inputs: Partial<InputValues> = {};
    return { inputs, warnings: [], problem };
  }
}
