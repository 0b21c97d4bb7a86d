import type { Host } from "../../core/chain/spec.ts";
/**
 * Every input of the tool, described once. The TOML keys, the flags, the help, the example file, action.yml and the
 * README's tables are all made from this record; flags and action inputs are its keys in kebab-case.
 */
import type { BooleanInput, ChoiceInput, Input, ListInput, NumberInput } from "./kinds.ts";
import { ACTION_INPUTS } from "./action.ts";
import { COMMIT_POLICY_INPUTS } from "./commit-policy.ts";

const EVERYWHERE = ["toml", "cli", "action"] as const;
/** For one start only: in a file it would be taken again at every start. */
const NOT_IN_A_FILE = ["cli", "action"] as const;

/** 24 days. A timer of Node holds at most 2^31-1 ms (24.8 days) and fires at once when it is given more. */
const SECONDS_MAX = 24 * 24 * 3600;
const MINUTES_MAX = SECONDS_MAX / 60;
const HOURS_MAX = 10 * 365 * 24;
const PATH_CHARS_MAX = 4096;
const COUNT_MAX = 1_000_000_000;
/** A count of tokens stays exact below 2^53. */
const TOKENS_MAX = 1_000_000_000_000;
const USD_MAX = 1_000_000;
const BYTES_MAX = 1_000_000_000_000;

// Three lines an input: as a table it can be read through, one property a line it could not.
// oxfmt-ignore
export const INPUTS = {
  task_file: {
    kind: "path", default: "TASK.md", charsMin: 1, charsMax: PATH_CHARS_MAX, group: "Files", surfaces: EVERYWHERE,
    about: "The task, in the workspace. Where there is no such file, the agent infers the task from the plan.",
  },
  plan_file: {
    kind: "path", default: "plan.md", charsMin: 1, charsMax: PATH_CHARS_MAX, group: "Files", surfaces: EVERYWHERE,
    about: "The plan, in the workspace. It must exist and must not be empty.",
  },
  state_dir: {
    kind: "path", default: ".codex-self-iter", charsMin: 1, charsMax: PATH_CHARS_MAX, group: "Files", surfaces: EVERYWHERE,
    about: "Folder for the loop's state, logs and prompts, in the workspace. Git ignores all of it, so it must be a folder of its own.",
  },
  stop_file_name: {
    kind: "file-name", default: "STOP", charsMin: 1, charsMax: 100, group: "Files", surfaces: EVERYWHERE,
    about: "A file of this name in the state dir stops the loop before its next iteration.",
  },
  global_stop_file_name: {
    kind: "file-name", default: ".codex-stop", charsMin: 1, charsMax: 100, group: "Files", surfaces: EVERYWHERE,
    about: "A file of this name in the workspace stops the loop before its next iteration.",
  },
  lock_file_name: {
    kind: "file-name", default: "loop.lock", charsMin: 1, charsMax: 100, group: "Files", surfaces: EVERYWHERE,
    about: "The file in the state dir that keeps a second loop out.",
  },

  mode: {
    kind: "choice", default: "goal", values: ["goal", "roles"], group: "Agent", surfaces: EVERYWHERE,
    about: "goal: one agent turn an iteration. roles: a planner, an executor and a reviewer take turns, about three times the cost.",
  },
  model: {
    kind: "name", default: "", charsMin: 0, charsMax: 100, group: "Agent", surfaces: EVERYWHERE,
    about: "The model that Codex uses. Empty: Codex's own choice.",
  },
  effort: {
    kind: "choice", default: "default", values: ["default", "minimal", "low", "medium", "high", "xhigh"], group: "Agent", surfaces: EVERYWHERE,
    about: "How hard the model thinks; default leaves that to Codex.",
  },
  sandbox: {
    kind: "choice", default: "workspace-write", values: ["read-only", "workspace-write", "danger-full-access"], group: "Agent", surfaces: EVERYWHERE,
    about: "What commands of the agent may touch. Warning: danger-full-access lets them do all that you can do on this machine.",
  },
  agent_mode: {
    kind: "choice", default: "exec", values: ["exec", "bypass"], group: "Agent", surfaces: EVERYWHERE,
    about: "Warning: bypass turns Codex's sandbox and approvals off; only for a machine that is itself a sandbox.",
  },
  isolation: {
    kind: "choice", default: "none", actionDefault: "auto", values: ["auto", "user", "namespace", "none"], group: "Agent", surfaces: EVERYWHERE,
    about: "Walls around the agent and the verify command, Linux only. user: a user of its own. namespace: processes, /tmp and home folder of its own. auto: the best that works here. Warning: with none, the agent can read what this process was given, tokens included.",
  },
  session: {
    kind: "choice", default: "resume", values: ["resume", "fresh"], group: "Agent", surfaces: EVERYWHERE,
    about: "resume: each iteration goes on in the chain's Codex session. fresh: each one begins a new session.",
  },
  codex_bin: {
    kind: "path", default: "", charsMin: 0, charsMax: PATH_CHARS_MAX, group: "Agent", surfaces: EVERYWHERE,
    about: "Path of the Codex program. Empty: CODEX_BIN, then PATH, then the usual places.",
  },
  codex_version: {
    kind: "version", default: "0.169.0", charsMin: 1, charsMax: 100, group: "Agent", surfaces: ["toml", "action"],
    about: "The action only: the version, npm range or tag of @openai/codex that is installed where codex_bin is empty.",
  },
  codex_home: {
    kind: "path", default: "", charsMin: 0, charsMax: PATH_CHARS_MAX, group: "Agent", surfaces: EVERYWHERE,
    about: "CODEX_HOME for the agent: sign-in, config and sessions. Empty: Codex's own.",
  },
  codex_args: {
    kind: "words", default: [], group: "Agent", surfaces: EVERYWHERE,
    about: "More arguments for codex exec. Those that would undo its protections are refused.",
  },
  ignore_user_config: {
    kind: "boolean", default: false, actionDefault: true, group: "Agent", surfaces: EVERYWHERE,
    about: "Leave your own Codex config.toml out, so that runs are alike on every machine.",
  },
  upstream_url: {
    kind: "url", default: "", charsMin: 0, charsMax: 2000, group: "Agent", surfaces: EVERYWHERE,
    about: "Where requests go when there is an API key. Empty: OpenAI. Warning: whoever answers there is given your key.",
  },
  agent_command_template: {
    kind: "words", default: [], group: "Agent", surfaces: EVERYWHERE,
    about: "A command to run in place of Codex. It must hold {prompt_file}, may hold {workspace}, and runs without a shell. Empty: Codex.",
  },
  agent_env: {
    kind: "variables", default: [], group: "Agent", surfaces: EVERYWHERE,
    about: "Names of environment variables to pass on to the agent. Warning: the agent can read them, and what they hold can end up in its output.",
  },
  command_timeout_sec: {
    kind: "seconds", default: 1200, min: 0.1, max: SECONDS_MAX, group: "Agent", surfaces: EVERYWHERE,
    about: "An agent turn that takes longer is ended, with all its processes, and counts as an error.",
  },
  idle_timeout_sec: {
    kind: "seconds", default: 300, min: 0, max: SECONDS_MAX, group: "Agent", surfaces: EVERYWHERE,
    about: "An agent turn that tells nothing for this long is ended. 0: no such limit. A command of your own may be silent to its end, so there it applies only where you set it.",
  },
  min_free_bytes: {
    kind: "count", default: 200_000_000, min: 0, max: BYTES_MAX, group: "Agent", surfaces: EVERYWHERE,
    about: "An agent turn, or a verify command, is ended when less is left on the disk that it works on, so that what it did can still be saved. 0: no such limit.",
  },

  goal: {
    kind: "text", default: "", charsMin: 0, charsMax: 4000, isCutInAction: true, group: "Goal and completion", surfaces: NOT_IN_A_FILE,
    about: "What the next iteration is for; replaces the handed-over goal once, and lets a stopped chain go on.",
  },
  reset: {
    kind: "boolean", default: false, group: "Goal and completion", surfaces: NOT_IN_A_FILE,
    about: "Begin a new chain: goal, streaks and budgets start afresh. Records and files are kept.",
  },
  completion_promise: {
    kind: "text", default: "DONE", charsMin: 1, charsMax: 200, group: "Goal and completion", surfaces: EVERYWHERE,
    about: "The words by which the agent claims that the task is done.",
  },
  completion_match: {
    kind: "choice", default: "strict", values: ["strict", "anywhere"], group: "Goal and completion", surfaces: EVERYWHERE,
    about: "strict: the promise alone on a line. anywhere: any mention counts. Warning: with anywhere, \"not DONE yet\" is a claim.",
  },
  completion_confirmations: {
    kind: "count", default: 1, min: 1, max: 100, group: "Goal and completion", surfaces: EVERYWHERE,
    about: "So many iterations in a row must claim completion, and pass, before the chain ends.",
  },
  plan_gate: {
    kind: "boolean", default: true, group: "Goal and completion", surfaces: EVERYWHERE,
    about: "Refuse a claim while the plan has an open box (\"- [ ]\").",
  },
  verify_command: {
    kind: "text", default: "", charsMin: 0, charsMax: 10_000, group: "Goal and completion", surfaces: EVERYWHERE,
    about: "A shell command, run by the loop and not by the agent, that must exit 0 before a claim is accepted. Empty: none.",
  },
  verify_on: {
    kind: "choice", default: "claim", values: ["claim", "change"], group: "Goal and completion", surfaces: EVERYWHERE,
    about: "claim: verify when completion is claimed. change: verify after each iteration that changed something, too.",
  },
  verify_timeout_sec: {
    kind: "seconds", default: 600, min: 0.1, max: SECONDS_MAX, group: "Goal and completion", surfaces: EVERYWHERE,
    about: "A verify command that takes longer is ended, and has failed.",
  },

  max_iterations: {
    kind: "count", default: 0, actionDefault: 25, min: 0, max: COUNT_MAX, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "Iterations of the whole chain. 0: no limit.",
  },
  max_total_tokens: {
    kind: "count", default: 0, min: 0, max: TOKENS_MAX, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "Tokens of the whole chain, input and output. 0: no limit. Needs the built-in Codex agent.",
  },
  max_cost_usd: {
    kind: "usd", default: 0, min: 0, max: USD_MAX, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "Cost of the whole chain in US dollars. 0: no limit. Needs the prices below and the built-in Codex agent.",
  },
  price_input_usd: {
    kind: "usd", default: 0, min: 0, max: USD_MAX, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "Your price for a million input tokens, in US dollars. All prices 0: the cost is not known.",
  },
  price_cached_input_usd: {
    kind: "usd", default: 0, min: 0, max: USD_MAX, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "Your price for a million cached input tokens, in US dollars. 0: the same as price_input_usd.",
  },
  price_output_usd: {
    kind: "usd", default: 0, min: 0, max: USD_MAX, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "Your price for a million output tokens, in US dollars.",
  },
  max_duration_hours: {
    kind: "hours", default: 0, min: 0, max: HOURS_MAX, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "Time since the chain began, waits included. 0: no limit.",
  },
  max_stagnation: {
    kind: "count", default: 4, min: 0, max: 1000, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "The chain stops after so many iterations in a row that get nowhere: nothing changed, or the same focus again. 0: no limit.",
  },
  max_consecutive_errors: {
    kind: "count", default: 5, min: 1, max: 1000, group: "Limits of the chain", surfaces: EVERYWHERE,
    about: "The chain stops after so many errors in a row.",
  },

  iterations: {
    kind: "count", default: 0, actionDefault: 1, min: 0, max: COUNT_MAX, group: "Limits of one run", surfaces: EVERYWHERE,
    about: "Iterations of one run; the next run goes on from there. 0: no limit.",
  },
  run_minutes: {
    kind: "minutes", default: 0, min: 0, max: MINUTES_MAX, group: "Limits of one run", surfaces: EVERYWHERE,
    about: "No iteration begins later than this in a run; one that has begun is finished. 0: no limit.",
  },

  max_wait_sec: {
    kind: "seconds", default: 0, actionDefault: 300, min: 0, max: SECONDS_MAX, group: "Waiting", surfaces: EVERYWHERE,
    about: "A longer wait ends the run, and a later start goes on once it is over. 0: every wait is waited out.",
  },
  backoff_base_sec: {
    kind: "seconds", default: 5, min: 0, max: SECONDS_MAX, group: "Waiting", surfaces: EVERYWHERE,
    about: "The wait after an error; doubled with each further error in a row.",
  },
  backoff_max_sec: {
    kind: "seconds", default: 300, min: 0, max: SECONDS_MAX, group: "Waiting", surfaces: EVERYWHERE,
    about: "No wait that grows gets longer than this.",
  },
  no_change_gate: {
    kind: "boolean", default: true, group: "Waiting", surfaces: EVERYWHERE,
    about: "Wait after an iteration that changed nothing.",
  },
  no_change_backoff_sec: {
    kind: "seconds", default: 60, min: 0, max: SECONDS_MAX, group: "Waiting", surfaces: EVERYWHERE,
    about: "The wait after an iteration that changed nothing; doubled with each further one in a row.",
  },
  continue_false_backoff_sec: {
    kind: "seconds", default: 300, min: 0, max: SECONDS_MAX, group: "Waiting", surfaces: EVERYWHERE,
    about: "Roles mode: the wait after the reviewer said not to go on.",
  },
  planner_stop_backoff_sec: {
    kind: "seconds", default: 600, min: 0, max: SECONDS_MAX, group: "Waiting", surfaces: EVERYWHERE,
    about: "Roles mode: the wait after the planner said to stop.",
  },

  planner_model_hint: {
    kind: "text", default: "balanced", charsMin: 0, charsMax: 200, group: "Prompts", surfaces: EVERYWHERE,
    about: "Roles mode: a word to the planner on how to plan.",
  },
  reviewer_model_hint: {
    kind: "text", default: "strict", charsMin: 0, charsMax: 200, group: "Prompts", surfaces: EVERYWHERE,
    about: "Roles mode: a word to the reviewer on how to judge.",
  },
  history_tail: {
    kind: "count", default: 8, min: 0, max: 100, group: "Prompts", surfaces: EVERYWHERE,
    about: "How many earlier iterations the prompt shows.",
  },

  commit: {
    kind: "boolean", default: false, actionDefault: true, group: "Git", surfaces: EVERYWHERE,
    about: "Commit each finished iteration: on your own machine on the current branch, with no push; in the action on its work branch, with a push.",
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

/** A checked value for every input. */
export type InputValues = { readonly [Key in InputKey]: ValueOf<(typeof INPUTS)[Key]> };

/** The inputs in the order in which they are shown. */
export const INPUT_LIST: readonly (readonly [InputKey, Input])[] = Object.entries(INPUTS) as [InputKey, Input][];

export function isInputKey(text: string): text is InputKey {
  return Object.hasOwn(INPUTS, text);
}

/** `max_iterations` is `max-iterations` as an input of the action. */
export function actionNameOf(key: string): string {
  return key.replaceAll("_", "-");
}

/** `max_iterations` is `--max-iterations` on the command line. */
export function flagOf(key: string): string {
  return `--${actionNameOf(key)}`;
}

/** The value where nobody gave one: locally, or in the action. */
export function defaultOf(input: Input, host: Host): Input["default"] {
  if (host === "github" && "actionDefault" in input && input.actionDefault !== undefined) return input.actionDefault;
  return input.default;
}
