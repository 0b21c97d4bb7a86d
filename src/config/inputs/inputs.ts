import type { Host } from "../../core/chain/spec.ts";
import type { BooleanInput, ChoiceInput, Input, ListInput, NumberInput } from "./kinds.ts";
import { ACTION_INPUTS } from "./action.ts";
import { COMMIT_POLICY_INPUTS } from "./commit-policy.ts";

const EVERYWHERE = ["toml", "flag", "action"] as const;
/** Per start: a file would apply it to every start. */
const NOT_IN_A_FILE = ["flag", "action"] as const;

/** 24 days. A Node timer holds at most 2^31-1 ms (24.8 days), and fires at once if it is given more. */
const SECONDS_MAX = 24 * 24 * 3600;
const MINUTES_MAX = SECONDS_MAX / 60;
const HOURS_MAX = 10 * 365 * 24;
const OUTAGE_HOURS_MAX = 31 * 24;
const PATH_CHARS_MAX = 4096;
const COUNT_MAX = 1_000_000_000;
const TOKENS_MAX = 1_000_000_000_000;
const USD_MAX = 1_000_000;
const BYTES_MAX = 1_000_000_000_000;

/** Every input of the tool; the flags, help, action.yml, config.example.toml and docs/reference.md are made from this record. */
// oxfmt-ignore
export const INPUTS = {
  task_file: {
    kind: "path", default: "TASK.md", charsMin: 1, charsMax: PATH_CHARS_MAX, group: "Files", sources: EVERYWHERE,
    about: "The task, in the workspace. Without this file the agent infers the task from the plan.",
  },
  plan_file: {
    kind: "path", default: "plan.md", charsMin: 1, charsMax: PATH_CHARS_MAX, group: "Files", sources: EVERYWHERE,
    about: "The plan, in the workspace. It must exist and must not be empty.",
  },
  state_dir: {
    kind: "path", default: ".codex-self-iter", charsMin: 1, charsMax: PATH_CHARS_MAX, group: "Files", sources: EVERYWHERE,
    about: "Folder for the loop's state, logs and prompts, in the workspace. Git ignores all of it, so it must be a separate folder.",
  },
  stop_file_name: {
    kind: "file-name", default: "STOP", charsMin: 1, charsMax: 100, group: "Files", sources: EVERYWHERE,
    about: "A file with this name in the state dir stops the loop before its next iteration.",
  },
  global_stop_file_name: {
    kind: "file-name", default: ".codex-stop", charsMin: 1, charsMax: 100, group: "Files", sources: EVERYWHERE,
    about: "A file with this name in the workspace stops the loop before its next iteration.",
  },
  lock_file_name: {
    kind: "file-name", default: "loop.lock", charsMin: 1, charsMax: 100, group: "Files", sources: EVERYWHERE,
    about: "The lock file in the state dir, which keeps a second loop from starting.",
  },

  mode: {
    kind: "choice", default: "goal", values: ["goal", "roles"], group: "Agent", sources: EVERYWHERE,
    about: "goal: one agent turn per iteration. roles: a planner, an executor and a reviewer take turns, at about three times the cost.",
  },
  model: {
    kind: "name", default: "", example: "gpt-5-codex", charsMin: 0, charsMax: 100, group: "Agent", sources: EVERYWHERE,
    about: "The model that Codex uses. Empty: Codex's default.",
  },
  effort: {
    kind: "choice", default: "default", values: ["default", "minimal", "low", "medium", "high", "xhigh"], group: "Agent", sources: EVERYWHERE,
    about: "The model's reasoning effort. default: Codex's default.",
  },
  sandbox: {
    kind: "choice", default: "workspace-write", values: ["read-only", "workspace-write", "danger-full-access"], group: "Agent", sources: EVERYWHERE,
    about: "What the agent's commands may access. Warning: with danger-full-access they may do everything that you may do on this machine.",
  },
  agent_mode: {
    kind: "choice", default: "exec", values: ["exec", "bypass"], group: "Agent", sources: EVERYWHERE,
    about: "Warning: bypass turns off Codex's sandbox and approvals. Use it only on a machine that is itself a sandbox.",
  },
  isolation: {
    kind: "choice", default: "none", actionDefault: "auto", values: ["auto", "user", "namespace", "none"], group: "Agent", sources: EVERYWHERE,
    about: "Isolation of the agent and the verify command, on Linux. user: a separate user. namespace: separate processes, /tmp and home folder. auto: the strongest that works. Warning: with none, the agent can read everything this process was given, including tokens.",
  },
  session_iterations: {
    kind: "count", default: 1, min: 0, max: COUNT_MAX, group: "Agent", sources: EVERYWHERE,
    about: "Finished iterations in one Codex session; then a new one starts, which costs fewer tokens. A session whose work was refused continues for up to 3 more. 0: no limit.",
  },
  session: {
    kind: "choice", default: "default", values: ["default", "resume", "fresh"], group: "Agent", sources: EVERYWHERE,
    about: "Deprecated: use session_iterations. resume stands for 0, fresh for 1, default for what session_iterations says.",
  },
  codex_bin: {
    kind: "path", default: "", example: "/usr/local/bin/codex", charsMin: 0, charsMax: PATH_CHARS_MAX, group: "Agent", sources: EVERYWHERE,
    about: "Path of the Codex program. Empty: CODEX_BIN, then PATH, then the usual install locations.",
  },
  codex_version: {
    kind: "version", default: "0.171.0", charsMin: 1, charsMax: 100, group: "Agent", sources: ["toml", "action"],
    about: "Only for the action: the version, npm range or tag of @openai/codex to install if codex_bin is empty.",
  },
  codex_home: {
    kind: "path", default: "", example: "~/.codex-loop", charsMin: 0, charsMax: PATH_CHARS_MAX, group: "Agent", sources: EVERYWHERE,
    about: "CODEX_HOME for the agent: sign-in, configuration and sessions. Empty: Codex's default.",
  },
  codex_args: {
    kind: "words", default: [], example: ["-c", "model_verbosity=low"], group: "Agent", sources: EVERYWHERE,
    about: "More arguments for codex exec. Arguments that would weaken its protection are refused.",
  },
  ignore_user_config: {
    kind: "boolean", default: false, actionDefault: true, group: "Agent", sources: EVERYWHERE,
    about: "Ignore your Codex config.toml, so that runs are the same on every machine.",
  },
  upstream_url: {
    kind: "url", default: "", example: "https://proxy.example.com/v1/responses", charsMin: 0, charsMax: 2000, group: "Agent", sources: EVERYWHERE,
    about: "Where requests with an API key are sent. Empty: OpenAI. Warning: this server receives your key.",
  },
  agent_command_template: {
    kind: "words", default: [], example: ["my-agent", "--prompt", "{prompt_file}", "--dir", "{workspace}"], group: "Agent", sources: EVERYWHERE,
    about: "A command to run instead of Codex, without a shell. It must contain {prompt_file} and may contain {workspace}. Empty: Codex.",
  },
  agent_env: {
    kind: "variables", default: [], example: ["NPM_CONFIG_CACHE"], group: "Agent", sources: EVERYWHERE,
    about: "Names of environment variables to pass to the agent. Warning: the agent can read them and may print their values.",
  },
  command_timeout_sec: {
    kind: "seconds", default: 1200, min: 0.1, max: SECONDS_MAX, group: "Agent", sources: EVERYWHERE,
    about: "An agent turn that takes longer is ended with all its processes and counts as an error.",
  },
  idle_timeout_sec: {
    kind: "seconds", default: 300, min: 0, max: SECONDS_MAX, group: "Agent", sources: EVERYWHERE,
    about: "An agent turn without output for this long is ended. 0: no limit. With agent_command_template it applies only if you set it, because a command may be silent until it ends.",
  },
  min_free_bytes: {
    kind: "count", default: 200_000_000, min: 0, max: BYTES_MAX, group: "Agent", sources: EVERYWHERE,
    about: "An agent turn or verify command is ended if less disk space is left, so that its work can still be saved. 0: no limit.",
  },

  goal: {
    kind: "text", default: "", example: "Make the parser tests pass", charsMin: 0, charsMax: 4000, truncatedInAction: true, group: "Goal and completion", sources: NOT_IN_A_FILE,
    about: "What the next iteration is for. It replaces the goal of the handoff once, and continues a stopped chain.",
  },
  reset: {
    kind: "boolean", default: false, group: "Goal and completion", sources: NOT_IN_A_FILE,
    about: "Begin a new chain: goal, streaks and budgets start afresh. Records and files are kept.",
  },
  completion_promise: {
    kind: "text", default: "DONE", charsMin: 1, charsMax: 200, group: "Goal and completion", sources: EVERYWHERE,
    about: "The words with which the agent says that the task is done.",
  },
  completion_match: {
    kind: "choice", default: "strict", values: ["strict", "anywhere"], group: "Goal and completion", sources: EVERYWHERE,
    about: "strict: the promise alone on a line. anywhere: any mention. Warning: with anywhere, \"not DONE yet\" counts too.",
  },
  completion_confirmations: {
    kind: "count", default: 1, min: 1, max: 100, group: "Goal and completion", sources: EVERYWHERE,
    about: "The number of iterations in a row that must say the task is done, and pass every check, before the chain ends.",
  },
  plan_gate: {
    kind: "boolean", default: true, group: "Goal and completion", sources: EVERYWHERE,
    about: "Do not accept that the task is done while the plan has an open box (\"- [ ]\").",
  },
  verify_command: {
    kind: "text", default: "", example: "npm test", charsMin: 0, charsMax: 10_000, group: "Goal and completion", sources: EVERYWHERE,
    about: "A shell command that the loop runs, not the agent. It must exit 0 before the loop accepts that the task is done. Empty: none.",
  },
  verify_on: {
    kind: "choice", default: "claim", values: ["claim", "change"], group: "Goal and completion", sources: EVERYWHERE,
    about: "claim: verify when the agent says that the task is done. change: also after each iteration that changed something.",
  },
  verify_in: {
    kind: "choice", default: "workspace", actionDefault: "checkout", values: ["checkout", "workspace"], group: "Goal and completion", sources: EVERYWHERE,
    about: "checkout: verify in a fresh checkout of exactly what would land, with a fresh home folder, so the command must install what it needs. workspace: verify where the agent worked, where ignored files and settings in the home folder count too.",
  },
  verify_cache: {
    kind: "paths", default: [], example: ["~/.npm"], group: "Goal and completion", sources: EVERYWHERE,
    about: "Folders kept from one verification in a checkout to the next, in its home folder (\"~/.npm\") or in the checkout (\"node_modules\"). Warning: the verification runs the agent's code, which can change them; prefer caches that the tool checks, as npm does.",
  },
  frozen_paths: {
    kind: "paths", default: [], example: ["test/**"], group: "Goal and completion", sources: EVERYWHERE,
    about: "Files, as .gitignore patterns, that a verification in a checkout takes from the base branch instead of from the work (on a local machine: from the workspace as the chain found it), so that the agent cannot weaken them.",
  },
  review_paths: {
    kind: "paths", default: [], example: ["scripts/check/**", "!docs/test/**"], group: "Goal and completion", sources: EVERYWHERE,
    about: "More files, as .gitignore patterns, that decide what a verification proves. Where the work changes one, the comment and the summary name it. Built in are tests, manifests, lock files, and build and CI configuration; \"!docs/test/**\" removes some.",
  },
  verify_timeout_sec: {
    kind: "seconds", default: 600, min: 0.1, max: SECONDS_MAX, group: "Goal and completion", sources: EVERYWHERE,
    about: "A verify command that takes longer is ended and has failed.",
  },

  max_iterations: {
    kind: "count", default: 25, min: 0, max: COUNT_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Iterations of the whole chain. 0: no limit.",
  },
  max_total_tokens: {
    kind: "count", default: 0, example: 2_000_000, min: 0, max: TOKENS_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Output tokens of the whole chain, plus input tokens that did not come from the provider's prompt cache. 0: no limit. Only with the built-in Codex agent.",
  },
  max_cost_usd: {
    kind: "usd", default: 0, example: 10, min: 0, max: USD_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Cost of the whole chain in US dollars. 0: no limit. Only with the built-in Codex agent.",
  },
  max_iterations_per_day: {
    kind: "count", default: 0, example: 50, min: 0, max: COUNT_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Iterations of a day (UTC): in the action over all tracks of the repository, locally those of the state dir. Then the chain waits for the next day. 0: no limit.",
  },
  max_cost_usd_per_day: {
    kind: "usd", default: 0, example: 20, min: 0, max: USD_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Cost of a day (UTC) in US dollars: in the action over all tracks of the repository, locally of the state dir. Then the chain waits for the next day. Unknown costs do not count. 0: no limit.",
  },
  price_input_usd: {
    kind: "usd", default: 0, example: 1.25, min: 0, max: USD_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Your price for a million input tokens, in US dollars, cache writes included. If all prices are 0, the built-in prices of OpenAI's models apply.",
  },
  price_cached_input_usd: {
    kind: "usd", default: 0, example: 0.125, min: 0, max: USD_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Your price for a million cached input tokens, in US dollars. 0: the same as price_input_usd.",
  },
  price_output_usd: {
    kind: "usd", default: 0, example: 10, min: 0, max: USD_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Your price for a million output tokens, in US dollars.",
  },
  max_duration_hours: {
    kind: "hours", default: 0, example: 12, min: 0, max: HOURS_MAX, group: "Limits of the chain", sources: EVERYWHERE,
    about: "Time since the chain began, including waits. 0: no limit.",
  },
  max_stagnation: {
    kind: "count", default: 4, min: 0, max: 1000, group: "Limits of the chain", sources: EVERYWHERE,
    about: "The chain stops after this many iterations in a row without progress: no file changed, or only back to earlier versions. It also stops after three times as many iterations with the same goal. 0: no limit.",
  },
  max_consecutive_errors: {
    kind: "count", default: 5, min: 1, max: 1000, group: "Limits of the chain", sources: EVERYWHERE,
    about: "The chain stops after this many errors in a row.",
  },

  iterations: {
    kind: "count", default: 0, example: 3, actionDefault: 1, min: 0, max: COUNT_MAX, group: "Limits of one run", sources: EVERYWHERE,
    about: "Iterations of one run; the next run continues. 0: no limit.",
  },
  run_minutes: {
    kind: "minutes", default: 0, example: 60, min: 0, max: MINUTES_MAX, group: "Limits of one run", sources: EVERYWHERE,
    about: "No iteration begins later than this in a run; a running iteration is finished. 0: no limit.",
  },

  max_wait_sec: {
    kind: "seconds", default: 0, example: 300, actionDefault: 300, min: 0, max: SECONDS_MAX, group: "Waiting", sources: EVERYWHERE,
    about: "A longer wait ends the run, and a later start continues. 0: wait as long as it takes.",
  },
  max_outage_hours: {
    kind: "hours", default: 6, min: 0.1, max: OUTAGE_HOURS_MAX, group: "Waiting", sources: EVERYWHERE,
    about: "How long an outage of the provider or the network is waited out, without counting an iteration. Then the run fails, and a later start tries again.",
  },
  backoff_base_sec: {
    kind: "seconds", default: 5, min: 0, max: SECONDS_MAX, group: "Waiting", sources: EVERYWHERE,
    about: "The wait after an error; it doubles with each further error in a row.",
  },
  backoff_max_sec: {
    kind: "seconds", default: 300, min: 0, max: SECONDS_MAX, group: "Waiting", sources: EVERYWHERE,
    about: "The upper limit of a wait that doubles.",
  },
  no_change_gate: {
    kind: "boolean", default: true, group: "Waiting", sources: EVERYWHERE,
    about: "Wait after an iteration that changed nothing. Ignored files, and files in submodules or nested repositories, do not count.",
  },
  no_change_backoff_sec: {
    kind: "seconds", default: 60, min: 0, max: SECONDS_MAX, group: "Waiting", sources: EVERYWHERE,
    about: "The wait after an iteration that changed nothing; it doubles with each further one in a row.",
  },
  continue_false_backoff_sec: {
    kind: "seconds", default: 300, min: 0, max: SECONDS_MAX, group: "Waiting", sources: EVERYWHERE,
    about: "Roles mode: the wait after the reviewer says not to continue.",
  },
  planner_stop_backoff_sec: {
    kind: "seconds", default: 600, min: 0, max: SECONDS_MAX, group: "Waiting", sources: EVERYWHERE,
    about: "Roles mode: the wait after the planner says to stop.",
  },

  planner_model_hint: {
    kind: "text", default: "balanced", charsMin: 0, charsMax: 200, group: "Prompts", sources: EVERYWHERE,
    about: "Roles mode: a hint for the planner on how to plan.",
  },
  reviewer_model_hint: {
    kind: "text", default: "strict", charsMin: 0, charsMax: 200, group: "Prompts", sources: EVERYWHERE,
    about: "Roles mode: a hint for the reviewer on how to judge.",
  },
  history_tail: {
    kind: "count", default: 8, min: 0, max: 100, group: "Prompts", sources: EVERYWHERE,
    about: "The number of earlier iterations in the prompt.",
  },

  commit: {
    kind: "boolean", default: false, actionDefault: true, group: "Git", sources: EVERYWHERE,
    about: "Commit each finished iteration: locally to the current branch, without a push; in the action to the work branch, with a push.",
  },

  ...COMMIT_POLICY_INPUTS,

  ...ACTION_INPUTS,
} as const satisfies Readonly<Record<string, Input>>;

export type InputKey = keyof typeof INPUTS;

type ValueOf<T extends Input> = T extends BooleanInput
  ? boolean
  : T extends NumberInput
    ? number
    : T extends ChoiceInput
      ? T["values"][number]
      : T extends ListInput
        ? readonly string[]
        : string;

export type InputValues = { readonly [Key in InputKey]: ValueOf<(typeof INPUTS)[Key]> };

export const INPUT_LIST: readonly (readonly [InputKey, Input])[] = Object.entries(INPUTS) as [InputKey, Input][];

export function isInputKey(text: string): text is InputKey {
  return Object.hasOwn(INPUTS, text);
}

/** `max_iterations` is the action input `max-iterations`. */
export function actionNameOf(key: string): string {
  return key.replaceAll("_", "-");
}

/** `max_iterations` is the flag `--max-iterations`. */
export function flagOf(key: string): string {
  return `--${actionNameOf(key)}`;
}

export function defaultOf(input: Input, host: Host): Input["default"] {
  if (host === "github" && "actionDefault" in input && input.actionDefault !== undefined) return input.actionDefault;
  return input.default;
}
