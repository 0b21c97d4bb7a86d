import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 5544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Lo: () => (/* binding */ COMMANDS),
  Kr: () => (/* binding */ COMMAND_FLAGS),
  Vc: () => (/* binding */ inputsOf),
  Du: () => (/* binding */ parseCommandLine)
});

// UNUSED EXPORTS: renderFlagExample

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __nccwpck_require__(7495);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(2685);
// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __nccwpck_require__(5274);
// EXTERNAL MODULE: ./lib/config/nearest.js
var config_nearest = __nccwpck_require__(4969);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var values = __nccwpck_require__(226);
;// CONCATENATED MODULE: ./lib/config/flags.js






const COMMANDS = ["run", "status", "history", "stop", "resume", "demo"];
const LOOPING = ["run", "resume"];
const PLACED = ["run", "status", "history", "stop", "resume"];
const HISTORY_LIMIT = 20;
const HISTORY_LIMIT_MAX = 10_000;
const REASON_CHARS_MAX = 500;
/** The flags that are no settings, so that they have no key. */
const COMMAND_FLAGS = {
    workspace: { commands: PLACED, value: "FOLDER", about: "The git repository to work in. Default: the current folder." },
    config: {
        commands: PLACED,
        value: "FILE",
        about: "The configuration file. Default: codex-self-iter.toml in the workspace, where there is one.",
    },
    "no-wait": {
        commands: LOOPING,
        value: null,
        about: "End the run where it would have to wait, for cron and launchd; a later start goes on.",
    },
    "exit-code-on-limit": { commands: LOOPING, value: "CODE", about: "Exit with this code where a limit ended the run. Default: 0." },
    limit: { commands: ["history"], value: "COUNT", about: `How many records to show, newest last. Default: ${HISTORY_LIMIT}.` },
    reason: { commands: ["stop"], value: "TEXT", about: "Why, for whoever finds the stop file." },
    json: { commands: COMMANDS, value: null, about: "Print JSON, for programs." },
    help: { commands: COMMANDS, value: null, short: "h", about: "Show the help of a command." },
    version: { commands: COMMANDS, value: null, short: "V", about: "Show the version." },
};
/** Which settings a command takes as flags: the looping ones all, the others only where the state is. */
function inputsOf(command) {
    const shown = inputs/* INPUT_LIST */.Ip.filter(([, input]) => input.surfaces.includes("cli"));
    if (LOOPING.includes(command))
        return shown;
    return PLACED.includes(command) ? shown.filter(([key]) => key === "state_dir") : [];
}
/**
 * Reads the words behind the program's name. Without a command it is `run`, as the original had none. Throws a
 * `UserError` for what is not known or not of its kind; `--help` and `--version` are taken before any of that.
 */
function parseCommandLine(argv) {
    const flags = buildFlags();
    const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...argv], options: buildOptions(flags), strict: false, allowPositionals: true, tokens: true });
    const words = tokens.filter((token) => token.kind === "positional").map((token) => token.value);
    const options = tokens.filter((token) => token.kind === "option");
    const help = options.some((option) => option.name === "help");
    const version = options.some((option) => option.name === "version");
    const command = help || version ? (COMMANDS.find((name) => name === words[0]) ?? "run") : readCommand(words, options, flags);
    const given = new Map();
    const inputs = {};
    for (const option of help || version ? [] : options) {
        const flag = flags.get(option.name);
        if (flag === undefined)
            throw refuseUnknown(option.rawName, command, flags);
        const value = readOptionValue(flag, option, command);
        if (flag.kind === "command")
            given.set(flag.name, value ?? true);
        else
            inputs[flag.key] = flag.value ?? readInput(flag.key, flag.input, value ?? "");
    }
    return {
        command,
        commandGiven: words.length > 0,
        inputs: inputs,
        workspace: textOf(given.get("workspace")),
        config: textOf(given.get("config")),
        json: options.some((option) => option.name === "json"),
        wait: !given.has("no-wait"),
        exitCodeOnLimit: readCount("exit-code-on-limit", textOf(given.get("exit-code-on-limit")), { min: 0, max: 255, example: 3 }),
        limit: readCount("limit", textOf(given.get("limit")), { min: 1, max: HISTORY_LIMIT_MAX, example: HISTORY_LIMIT }) ?? HISTORY_LIMIT,
        reason: given.has("reason") ? (0,core_text/* oneLine */.TN)(textOf(given.get("reason")) ?? "", REASON_CHARS_MAX) : null,
        help,
        version,
    };
}
function buildFlags() {
    const flags = new Map();
    for (const [key, input] of inputs/* INPUT_LIST */.Ip) {
        if (!input.surfaces.includes("cli"))
            continue;
        const name = (0,inputs/* flagOf */.iP)(key).slice(2);
        const isSwitch = input.kind === "boolean";
        flags.set(name, { kind: "input", key, input, value: isSwitch ? true : null });
        if (isSwitch)
            flags.set(`no-${name}`, { kind: "input", key, input, value: false });
    }
    for (const [name, flag] of Object.entries(COMMAND_FLAGS))
        flags.set(name, { kind: "command", name: name, flag });
    return flags;
}
function buildOptions(flags) {
    const options = {};
    for (const [name, flag] of flags) {
        const short = flag.kind === "command" ? flag.flag.short : undefined;
        options[name] = { type: takesValue(flag) ? "string" : "boolean", ...(short === undefined ? {} : { short }) };
    }
    return options;
}
function takesValue(flag) {
    return flag.kind === "command" ? flag.flag.value !== null : flag.value === null;
}
function readCommand(words, options, flags) {
    const [first, second] = words;
    if (first === undefined)
        return "run";
    const command = COMMANDS.find((name) => name === first);
    if (command === undefined) {
        // The value of a flag that does not exist looks like a command; the flag is what is wrong.
        const unknown = options.find((option) => !flags.has(option.name));
        if (unknown !== undefined)
            throw refuseUnknown(unknown.rawName, "run", flags);
        throw (0,errors/* userError */.IF)("COMMAND_UNKNOWN", { command: (0,core_text/* oneLine */.TN)(first, 60), nearest: (0,config_nearest/* findNearest */.q)(first, COMMANDS) });
    }
    if (second === undefined)
        return command;
    const unknown = options.find((option) => !flags.has(option.name));
    if (unknown !== undefined)
        throw refuseUnknown(unknown.rawName, command, flags);
    throw (0,errors/* userError */.IF)("ARGUMENT_UNEXPECTED", { argument: (0,core_text/* oneLine */.TN)(second, 60), command });
}
function refuseUnknown(rawName, command, flags) {
    const nearest = (0,config_nearest/* findNearest */.q)(rawName.replace(/^-+/, ""), [...flags.keys()]);
    return (0,errors/* userError */.IF)("FLAG_UNKNOWN", { flag: (0,core_text/* oneLine */.TN)(rawName, 60), nearest: nearest === null ? null : `--${nearest}`, command });
}
/** The text given to a flag, `null` for a switch. */
function readOptionValue(flag, option, command) {
    const commands = flag.kind === "command" ? flag.flag.commands : COMMANDS.filter((name) => inputsOf(name).some(([key]) => key === flag.key));
    const { name, value } = option;
    if (!commands.includes(command))
        throw (0,errors/* userError */.IF)("FLAG_OF_ANOTHER_COMMAND", { flag: `--${name}`, command, commands: commands.join(", ") });
    if (!takesValue(flag)) {
        const positive = flag.kind === "input" ? (0,inputs/* flagOf */.iP)(flag.key) : `--${name}`;
        const negation = flag.kind === "input" ? positive.replace("--", "--no-") : null;
        if (value !== undefined)
            throw (0,errors/* userError */.IF)("FLAG_WITH_VALUE", { flag: positive, negation });
        return null;
    }
    // A word that looks like a flag was hardly meant as a value; whoever means it writes it behind "=".
    const looksLikeFlag = value !== undefined && option.inlineValue !== true && /^--?[A-Za-z]/.test(value);
    if (value === undefined || looksLikeFlag)
        throw (0,errors/* userError */.IF)("FLAG_WITHOUT_VALUE", { flag: `--${name}`, example: renderExample(flag, name) });
    return value;
}
function renderExample(flag, name) {
    return flag.kind === "command" ? `--${name}=${flag.flag.value ?? ""}` : renderFlagExample(flag.key, flag.input);
}
/** A flag with a value that it takes, quoted for a shell. */
function renderFlagExample(key, input) {
    const example = (0,values/* buildExample */.pN)(key, input);
    const text = Array.isArray(example) ? example.join(" ") : String(example);
    return `${(0,inputs/* flagOf */.iP)(key)}=${/^[\w./:-]+$/.test(text) ? text : `'${text}'`}`;
}
function readInput(key, input, text) {
    const reading = (0,values/* parseTextValue */.kn)(input, text);
    if (reading.ok)
        return reading.value;
    const { found, expected } = reading;
    throw (0,errors/* userError */.IF)("FLAG_WRONG_VALUE", { flag: (0,inputs/* flagOf */.iP)(key), found, expected, example: renderFlagExample(key, input) });
}
function readCount(name, text, bounds) {
    if (text === null)
        return null;
    const input = {
        kind: "count",
        default: bounds.example,
        min: bounds.min,
        max: bounds.max,
        group: "Files",
        surfaces: [],
        about: "",
    };
    const reading = (0,values/* parseTextValue */.kn)(input, text);
    if (reading.ok)
        return Number(reading.value);
    throw (0,errors/* userError */.IF)("FLAG_WRONG_VALUE", {
        flag: `--${name}`,
        found: reading.found,
        expected: reading.expected,
        example: `--${name}=${bounds.example}`,
    });
}
function textOf(value) {
    return typeof value === "string" ? value : null;
}


/***/ }),

/***/ 5274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   Ip: () => (/* binding */ INPUT_LIST),
/* harmony export */   Kd: () => (/* binding */ isInputKey),
/* harmony export */   iP: () => (/* binding */ flagOf),
/* harmony export */   mc: () => (/* binding */ INPUTS)
/* harmony export */ });
/**
 * Every input of the tool, described once. The TOML keys, the flags, the help, the example file and the README's table
 * are all made from this record; flags and action inputs are its keys in kebab-case.
 */
const EVERYWHERE = ["toml", "cli", "action"];
/** For one start only: in a file it would be taken again at every start. */
const NOT_IN_A_FILE = ["cli", "action"];
/** 24 days. A timer of Node holds at most 2^31-1 ms (24.8 days) and fires at once when it is given more. */
const SECONDS_MAX = 24 * 24 * 3600;
const MINUTES_MAX = SECONDS_MAX / 60;
const HOURS_MAX = 10 * 365 * 24;
const PATH_CHARS_MAX = 4096;
const COUNT_MAX = 1_000_000_000;
/** A count of tokens stays exact below 2^53. */
const TOKENS_MAX = 1_000_000_000_000;
const USD_MAX = 1_000_000;
// Three lines an input: as a table it can be read through, one property a line it could not.
// oxfmt-ignore
const INPUTS = {
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
    session: {
        kind: "choice", default: "resume", values: ["resume", "fresh"], group: "Agent", surfaces: EVERYWHERE,
        about: "resume: each iteration goes on in the chain's Codex session. fresh: each one begins a new session.",
    },
    codex_bin: {
        kind: "path", default: "", charsMin: 0, charsMax: PATH_CHARS_MAX, group: "Agent", surfaces: EVERYWHERE,
        about: "Path of the Codex program. Empty: CODEX_BIN, then PATH, then the usual places.",
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
        about: "Where requests go when OPENAI_API_KEY is set. Empty: OpenAI. Warning: whoever answers there is given your key.",
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
    goal: {
        kind: "text", default: "", charsMin: 0, charsMax: 4000, group: "Goal and completion", surfaces: NOT_IN_A_FILE,
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
        about: "A longer wait ends the run, and a later start goes on once it is over. 0: every wait is waited out (--no-wait: none is).",
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
        about: "Commit each finished iteration on the current branch. Nothing is pushed.",
    },
};
/** The inputs in the order in which they are shown. */
const INPUT_LIST = Object.entries(INPUTS);
function isInputKey(text) {
    return Object.hasOwn(INPUTS, text);
}
/** `max_iterations` is `--max-iterations` on the command line; the action's input has the same name without the dashes. */
function flagOf(key) {
    return `--${key.replaceAll("_", "-")}`;
}
/** The value where nobody gave one: locally, or in the action. */
function defaultOf(input, surface) {
    if (surface === "action" && "actionDefault" in input && input.actionDefault !== undefined)
        return input.actionDefault;
    return input.default;
}


/***/ }),

/***/ 4969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/* unused harmony export countEdits */
/** A slip of the finger, not another word: one edit for each three characters, at least one. */
const CHARS_PER_EDIT = 3;
/** Longer texts are no slip, and are not worth the work. */
const CHARS_MAX = 64;
/** The known name that was most likely meant, or `null` where none is near. The earlier of two equally near ones wins. */
function findNearest(text, known) {
    if (text.length > CHARS_MAX)
        return null;
    const editsMax = Math.max(1, Math.floor(text.length / CHARS_PER_EDIT));
    let nearest = null;
    let fewest = editsMax + 1;
    for (const name of known) {
        const edits = countEdits(fold(text), fold(name));
        if (edits < fewest) {
            fewest = edits;
            nearest = name;
        }
    }
    return nearest;
}
function fold(text) {
    return text.toLowerCase().replaceAll("-", "_");
}
/** Edit distance: insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function countEdits(left, right) {
    let before = [];
    let above = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= right.length; column += 1) {
            const same = left[row - 1] === right[column - 1];
            const steps = [(above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1)];
            const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            if (swapped)
                steps.push((before[column - 2] ?? 0) + 1);
            current.push(Math.min(...steps));
        }
        before = above;
        above = current;
    }
    return above[right.length] ?? 0;
}


/***/ }),

/***/ 226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pN: () => (/* binding */ buildExample),
  kn: () => (/* binding */ parseTextValue),
  RE: () => (/* binding */ parseTomlValue),
  AQ: () => (/* binding */ renderTomlValue)
});

// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __nccwpck_require__(7495);
;// CONCATENATED MODULE: ./lib/config/words.js
const BLANK = new Set([" ", "\t", "\n", "\r"]);
/** Within double quotes a backslash escapes these alone (POSIX, Shell Command Language, 2.2.3). */
const ESCAPED_IN_DOUBLE_QUOTES = new Set(["$", "`", '"', "\\"]);
/**
 * Splits a text into words as a POSIX shell does: single quotes, double quotes and the backslash quote, white space
 * separates, a backslash before a line's end joins lines. Nothing is expanded: `$HOME`, `*` and `~` stay as they are.
 */
function splitWords(text) {
    const words = [];
    let word = null;
    let at = 0;
    while (at < text.length) {
        const char = text.charAt(at);
        if (char === "'") {
            const end = text.indexOf("'", at + 1);
            if (end < 0)
                return { ok: false, problem: "a single quote (') is opened and never closed" };
            word = (word ?? "") + text.slice(at + 1, end);
            at = end + 1;
        }
        else if (char === '"') {
            const quoted = readDoubleQuoted(text, at + 1);
            if (quoted === null)
                return { ok: false, problem: 'a double quote (") is opened and never closed' };
            word = (word ?? "") + quoted.text;
            at = quoted.end + 1;
        }
        else if (char === "\\") {
            if (at + 1 === text.length)
                return { ok: false, problem: "it ends with a backslash that quotes nothing" };
            const next = text.charAt(at + 1);
            if (next !== "\n")
                word = (word ?? "") + next;
            at += 2;
        }
        else if (BLANK.has(char)) {
            if (word !== null)
                words.push(word);
            word = null;
            at += 1;
        }
        else {
            word = (word ?? "") + char;
            at += 1;
        }
    }
    if (word !== null)
        words.push(word);
    return { ok: true, words };
}
/** Reads from behind the opening quote to the closing one, whose place is `end`. */
function readDoubleQuoted(text, from) {
    let inner = "";
    for (let at = from; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === '"')
            return { text: inner, end: at };
        const next = text.charAt(at + 1);
        if (char === "\\" && next === "\n")
            at += 1;
        else if (char === "\\" && ESCAPED_IN_DOUBLE_QUOTES.has(next)) {
            inner += next;
            at += 1;
        }
        else
            inner += char;
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/config/values.js


const SHOWN_CHARS_MAX = 60;
const LIST_ITEMS_MAX = 200;
const LIST_ITEM_CHARS_MAX = 10_000;
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const MODEL_NAME = /^[A-Za-z0-9][\w.:/@-]*$/;
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);
/** Reads a value as a flag or an action's input gives it: text. */
function parseTextValue(input, text) {
    switch (input.kind) {
        case "boolean":
            if (text === "true" || text === "false")
                return { ok: true, value: text === "true" };
            return refuse(input, text);
        case "count":
        case "seconds":
        case "minutes":
        case "hours":
        case "usd":
            return DECIMAL.test(text.trim()) ? checkNumber(input, Number(text), text) : refuse(input, text);
        case "words":
            return checkWords(input, text);
        case "variables":
            return checkList(input, text.split(/[\s,]+/).filter((name) => name !== ""));
        case "choice":
            return checkChoice(input, text);
        default:
            return checkText(input, text);
    }
}
/** Reads a value as TOML gives it: already of a type. */
function parseTomlValue(input, value) {
    switch (input.kind) {
        case "boolean":
            return typeof value === "boolean" ? { ok: true, value } : refuse(input, value);
        case "count":
        case "seconds":
        case "minutes":
        case "hours":
        case "usd":
            return typeof value === "number" ? checkNumber(input, value, value) : refuse(input, value);
        case "words":
            if (typeof value === "string")
                return checkWords(input, value);
            return Array.isArray(value) ? checkList(input, value) : refuse(input, value);
        case "variables":
            return Array.isArray(value) ? checkList(input, value) : refuse(input, value);
        case "choice":
            return typeof value === "string" ? checkChoice(input, value) : refuse(input, value);
        default:
            return typeof value === "string" ? checkText(input, value) : refuse(input, value);
    }
}
function checkNumber(input, value, shown) {
    const whole = input.kind !== "count" || Number.isInteger(value);
    const fits = Number.isFinite(value) && value >= input.min && value <= input.max;
    return whole && fits ? { ok: true, value: value === 0 ? 0 : value } : refuse(input, shown);
}
function checkChoice(input, text) {
    return input.values.includes(text) ? { ok: true, value: text } : refuse(input, text);
}
function checkText(input, text) {
    const trimmed = text.trim();
    if (trimmed.length < input.charsMin || trimmed.length > input.charsMax || trimmed.includes("\0"))
        return refuse(input, text);
    const problem = trimmed !== "" && !hasShape(input, trimmed);
    return problem ? refuse(input, text) : { ok: true, value: trimmed };
}
function hasShape(input, text) {
    switch (input.kind) {
        case "name":
            return MODEL_NAME.test(text);
        case "path":
            return !/[\r\n]/.test(text);
        case "file-name":
            return !/[/\\\r\n]/.test(text) && text !== "." && text !== "..";
        case "url":
            return isSafeUrl(text);
        case "text":
            return true;
    }
}
/** The key is sent there, so nobody on the way may read it: https, or http that does not leave this machine. */
function isSafeUrl(text) {
    if (!URL.canParse(text))
        return false;
    const url = new URL(text);
    if (url.username !== "" || url.password !== "")
        return false;
    return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK_HOSTS.has(url.hostname));
}
function checkWords(input, text) {
    const reading = splitWords(text);
    if (!reading.ok)
        return { ok: false, found: `${show(text)}, where ${reading.problem}`, expected: describeExpected(input) };
    return checkList(input, reading.words);
}
function checkList(input, items) {
    if (items.length > LIST_ITEMS_MAX)
        return { ok: false, found: `${items.length} items`, expected: `at most ${LIST_ITEMS_MAX} items` };
    const wrong = items.find((item) => !isListItem(input, item));
    if (wrong !== undefined)
        return { ok: false, found: `a list with ${show(wrong)} in it`, expected: describeExpected(input) };
    return { ok: true, value: items };
}
function isListItem(input, item) {
    if (typeof item !== "string" || item.length > LIST_ITEM_CHARS_MAX || item.includes("\0"))
        return false;
    return input.kind === "words" || VARIABLE_NAME.test(item);
}
function refuse(input, value) {
    return { ok: false, found: show(value), expected: describeExpected(input) };
}
/** What was found, as a part of a sentence; short, and clean of what could steer a terminal. */
function show(value) {
    if (typeof value === "string")
        return value.trim() === "" ? "an empty text" : `the text "${(0,core_text/* oneLine */.TN)(value, SHOWN_CHARS_MAX)}"`;
    if (typeof value === "number")
        return Number.isInteger(value) ? `the whole number ${value}` : `the number ${value}`;
    if (typeof value === "boolean")
        return `the boolean ${value}`;
    if (Array.isArray(value))
        return "a list";
    return value instanceof Date ? "a date" : "a table";
}
/** What an input takes, as a part of a sentence. */
function describeExpected(input) {
    switch (input.kind) {
        case "boolean":
            return "true or false";
        case "count":
            return `a whole number from ${input.min} to ${input.max}`;
        case "seconds":
        case "minutes":
        case "hours":
            return `a number of ${input.kind} from ${input.min} to ${input.max}`;
        case "usd":
            return `an amount of US dollars from ${input.min} to ${input.max}`;
        case "choice":
            return `one of ${input.values.map((value) => `"${value}"`).join(", ")}`;
        case "words":
            return "a text of words as in a shell, or a list of texts";
        case "variables":
            return "a list of names of environment variables";
        case "name":
            return "a model's name, without spaces";
        case "path":
            return input.charsMin === 0 ? "a path, or an empty text" : "a path";
        case "file-name":
            return "a plain file name, without a slash";
        case "url":
            return "an https address without a user name in it (http only for 127.0.0.1)";
        case "text":
            return `a text of ${input.charsMin} to ${input.charsMax} characters`;
    }
}
/** A value as TOML writes it. */
function renderTomlValue(value) {
    if (typeof value === "string")
        return JSON.stringify(value).replaceAll("\u007f", "\\u007f");
    if (typeof value === "object")
        return `[${value.map((item) => renderTomlValue(item)).join(", ")}]`;
    return String(value);
}
/** A value that an input takes and that shows its form; its default, where that is not empty. */
function buildExample(key, input) {
    const example = EXAMPLES[key];
    if (example !== undefined)
        return example;
    return input.default;
}
const EXAMPLES = {
    model: "gpt-5-codex",
    codex_bin: "/usr/local/bin/codex",
    codex_home: "~/.codex-loop",
    codex_args: ["-c", "model_verbosity=low"],
    upstream_url: "https://proxy.example.com/v1/responses",
    agent_command_template: "my-agent --prompt {prompt_file} --dir {workspace}",
    agent_env: ["NPM_CONFIG_CACHE"],
    goal: "Make the parser tests pass",
    verify_command: "npm test",
    max_iterations: 25,
    max_total_tokens: 2_000_000,
    max_cost_usd: 10,
    price_input_usd: 1.25,
    price_cached_input_usd: 0.125,
    price_output_usd: 10,
    max_duration_hours: 12,
    iterations: 3,
    run_minutes: 60,
    max_wait_sec: 300,
};


/***/ }),

/***/ 4367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ epochMsOf),
/* harmony export */   Hd: () => (/* binding */ daysFromCivil),
/* harmony export */   Hw: () => (/* binding */ dayStartMs),
/* harmony export */   k5: () => (/* binding */ monthNumber),
/* harmony export */   lY: () => (/* binding */ yearOf)
/* harmony export */ });
const DAY_MS = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Milliseconds since the epoch of a civil time in UTC; `null` where there is no such day or hour. */
function epochMsOf(time) {
    const isTime = time.hour <= 23 && time.minute <= 59 && time.second <= 60;
    if (!isTime || time.month < 1 || time.month > 12 || time.day < 1 || time.day > daysInMonth(time.year, time.month))
        return null;
    const seconds = (time.hour * 60 + time.minute) * 60 + time.second;
    return daysFromCivil(time.year, time.month, time.day) * DAY_MS + seconds * 1000;
}
/** The year of a moment in UTC. */
function yearOf(epochMs) {
    const days = Math.floor(epochMs / DAY_MS);
    let year = 1970 + Math.floor(days / 365.2425);
    while (daysFromCivil(year, 1, 1) > days)
        year -= 1;
    while (daysFromCivil(year + 1, 1, 1) <= days)
        year += 1;
    return year;
}
/** The first moment of a UTC day. */
function dayStartMs(epochMs) {
    return Math.floor(epochMs / DAY_MS) * DAY_MS;
}
/** 1 to 12 for an English month name of three letters or more; `null` otherwise. */
function monthNumber(name) {
    const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
    return index === -1 ? null : index + 1;
}
/** Days since 1970-01-01. Years are counted from March here, so that the leap day is the last of its year. */
function daysFromCivil(year, month, day) {
    const marchYear = month <= 2 ? year - 1 : year;
    const era = Math.floor(marchYear / 400);
    const yearOfEra = marchYear - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}
function daysInMonth(year, month) {
    const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
    return daysFromCivil(nextYear, nextMonth, 1) - daysFromCivil(year, month, 1);
}


/***/ }),

/***/ 5957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ renderClock),
/* harmony export */   b: () => (/* binding */ renderIsoTime)
/* harmony export */ });
/* harmony import */ var _civil_time_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4367);

const DAY_MS = 86_400_000;
/** A moment in UTC as ISO 8601 writes it, with milliseconds: "2026-03-01T09:05:00.000Z". For years 0 to 9999. */
function renderIsoTime(epochMs) {
    const days = Math.floor(epochMs / DAY_MS);
    const year = (0,_civil_time_js__WEBPACK_IMPORTED_MODULE_0__/* .yearOf */ .lY)(epochMs);
    let month = 12;
    while ((0,_civil_time_js__WEBPACK_IMPORTED_MODULE_0__/* .daysFromCivil */ .Hd)(year, month, 1) > days)
        month -= 1;
    const day = days - (0,_civil_time_js__WEBPACK_IMPORTED_MODULE_0__/* .daysFromCivil */ .Hd)(year, month, 1) + 1;
    const leftMs = Math.floor(epochMs - days * DAY_MS);
    const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
    return `${date}T${renderClock(epochMs, 0)}.${pad(leftMs % 1_000, 3)}Z`;
}
/** The time of day, "09:05:00", where clocks are `utcOffsetMinutes` ahead of UTC. */
function renderClock(epochMs, utcOffsetMinutes) {
    const shiftedMs = epochMs + utcOffsetMinutes * 60_000;
    const seconds = Math.floor((shiftedMs - Math.floor(shiftedMs / DAY_MS) * DAY_MS) / 1_000);
    return `${pad(Math.floor(seconds / 3_600), 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
}
function pad(value, digits) {
    return String(value).padStart(digits, "0");
}


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ tailOf),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   X5: () => (/* binding */ cleanText)
/* harmony export */ });
/**
 * What a terminal, a log or a prompt must not receive from an agent, as one alternation so that one pass is enough: escape
 * sequences (OSC and its kin with their text, CSI, two-character ones), C0 and C1 controls but tab and line feed, soft
 * hyphens, zero-width and bidi characters, invisible tag characters and variation selectors that can smuggle text, and lone
 * surrogates. Every repetition is over a class that excludes what starts it, so the time is linear.
 */
const HIDDEN = 
// oxlint-disable-next-line no-control-regex -- Control characters are what this expression is for.
/(?:\u001B[\]PX^_]|[\u0090\u0098\u009D\u009E\u009F])[^\u0007\u001B\u009C\n]*(?:\u0007|\u001B\\|\u009C)?|(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]?|\u001B[ -/]*[0-~]?|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uD800-\uDFFF]|[\u{E0000}-\u{E01EF}]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Takes hidden characters out, trims, and caps at `charsMax` UTF-16 units with an ellipsis; line breaks become "\n". */
function cleanText(text, charsMax) {
    return capText(text.replace(LINE_ENDS, "\n").replace(HIDDEN, "").trim(), charsMax);
}
/** Clean text on one line, with each run of white space as one space. */
function oneLine(text, charsMax) {
    return capText(cleanText(text, Number.POSITIVE_INFINITY).replace(/\s+/g, " ").trim(), charsMax);
}
/** The last part of a text, at most `charsMax` UTF-16 units; begins at a line where that costs less than half of it. */
function tailOf(text, charsMax) {
    if (text.length <= charsMax)
        return text;
    if (charsMax <= 0)
        return "";
    const from = text.length - charsMax;
    if (text.charAt(from - 1) === "\n")
        return text.slice(from);
    const lineStart = text.indexOf("\n", from) + 1;
    if (lineStart > 0 && text.length - lineStart >= charsMax / 2)
        return text.slice(lineStart);
    return text.slice(isLowSurrogate(text, from) ? from + 1 : from);
}
/** The first part of a text, at most `charsMax` UTF-16 units, without half of a surrogate pair at its end. */
function headOf(text, charsMax) {
    if (text.length <= charsMax)
        return text;
    if (charsMax <= 0)
        return "";
    return text.slice(0, isLowSurrogate(text, charsMax) ? charsMax - 1 : charsMax);
}
function capText(text, charsMax) {
    if (text.length <= charsMax)
        return text;
    if (charsMax < 1)
        return "";
    return `${headOf(text, charsMax - 1).trimEnd()}…`;
}
function isLowSurrogate(text, index) {
    const unit = text.charCodeAt(index);
    return unit >= 0xdc00 && unit <= 0xdfff;
}


/***/ }),

/***/ 9553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ subtractUsage),
/* harmony export */   O4: () => (/* binding */ costUsd),
/* harmony export */   RP: () => (/* binding */ totalTokens),
/* harmony export */   vk: () => (/* binding */ addUsage),
/* harmony export */   yJ: () => (/* binding */ NO_USAGE)
/* harmony export */ });
const NO_USAGE = { input: 0, cachedInput: 0, output: 0, reasoningOutput: 0 };
function addUsage(one, other) {
    return combine(one, other, (a, b) => a + b);
}
/** What was used since `before`, of a count that only grows. Never negative: a provider that begins to count anew gives no refund. */
function subtractUsage(after, before) {
    return combine(after, before, (a, b) => Math.max(0, a - b));
}
/** Input and output; the other two counts are parts of these. */
function totalTokens(usage) {
    return usage.input + usage.output;
}
/** Cost in US dollars; cached input has a price of its own. */
function costUsd(usage, prices) {
    const cached = Math.min(usage.cachedInput, usage.input);
    const millionths = (usage.input - cached) * prices.inputUsd + cached * prices.cachedInputUsd + usage.output * prices.outputUsd;
    return millionths / 1_000_000;
}
function combine(one, other, by) {
    return {
        input: by(one.input, other.input),
        cachedInput: by(one.cachedInput, other.cachedInput),
        output: by(one.output, other.output),
        reasoningOutput: by(one.reasoningOutput, other.reasoningOutput),
    };
}


/***/ }),

/***/ 2685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IF: () => (/* binding */ userError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export CATALOGUE */
/**
 * Two families of errors. A `UserError` is one the user can mend: it has a code that never changes, a message that says
 * what happened and why, and a remedy that says what to write where. Anything else that is thrown is a fault of ours.
 */
class UserError extends Error {
    name = "UserError";
    code;
    remedy;
    /** Wrong usage or configuration, as against a machine that stopped playing along (a full disk); it decides the exit code. */
    usage;
    constructor(code, text, options) {
        super(text.message, options);
        this.code = code;
        this.remedy = text.remedy;
        this.usage = !MACHINE_CODES.has(code);
    }
}
/** The codes that stand for a machine's state and not for what the user wrote. */
const MACHINE_CODES = new Set(["STATE_DIR_FULL", "STATE_DIR_READ_ONLY", "GIT_FAILED", "LOCK_ON_OTHER_HOST", "CODEX_KEY_PROXY_FAILED"]);
/** Builds a catalogued error: `throw userError("PLAN_MISSING", { file })`. */
function userError(code, context, options) {
    const render = CATALOGUE[code];
    return new UserError(code, render(context), options);
}
const CATALOGUE = {
    PLAN_MISSING: ({ file }) => ({
        message: `There is no plan: ${file} does not exist.`,
        remedy: `Write the plan there, one open box for each thing to do ("- [ ] add a test for X"), or name another file with --plan-file.`,
    }),
    PLAN_EMPTY: ({ file }) => ({
        message: `The plan ${file} is empty.`,
        remedy: `Write at least one line into it, such as "- [ ] add a test for X".`,
    }),
    WORKSPACE_MISSING: ({ path }) => ({
        message: `The workspace ${path} does not exist.`,
        remedy: `Name an existing repository with --workspace, or make one: git init ${path}`,
    }),
    WORKSPACE_NOT_A_FOLDER: ({ path }) => ({
        message: `The workspace ${path} is not a folder.`,
        remedy: `Name the folder of a git repository with --workspace.`,
    }),
    WORKSPACE_NOT_A_REPOSITORY: ({ path }) => ({
        message: `The workspace ${path} is not a git repository, so changes could neither be seen nor kept.`,
        remedy: `Run: git init ${path}`,
    }),
    STATE_DIR_FULL: ({ path }) => ({
        message: `${path} could not be written: the disk is full, or a quota or file size limit is reached. What was there before is unchanged.`,
        remedy: `Free space on that disk (df -h shows it), then start again: the loop goes on where it was.`,
    }),
    STATE_DIR_READ_ONLY: ({ path }) => ({
        message: `${path} could not be written: the folder is read-only, or belongs to another user.`,
        remedy: `Make it writable for the user that runs the loop, or name another folder with --state-dir.`,
    }),
    STATE_DIR_ESCAPES: ({ stateDir, target }) => ({
        message: `The state folder ${stateDir} is reached through a link that leads to ${target}, where the loop must not write.`,
        remedy: `Remove the link, or name the place itself, by its absolute path, with --state-dir.`,
    }),
    STATE_DIR_NOT_A_FOLDER: ({ path }) => ({
        message: `The state folder cannot be used: ${path} is there, and is not a folder.`,
        remedy: `Move that file away, or name another folder with --state-dir.`,
    }),
    STATE_FILE_IS_A_LINK: ({ path }) => ({
        message: `${path} is a link or a special file. The loop writes only to files of its own, so that nothing can lead it elsewhere.`,
        remedy: `Look where it leads, then remove it: rm ${path}`,
    }),
    LOCK_ON_OTHER_HOST: ({ file, host, pid }) => ({
        message: `The lock ${file} is held by process ${pid} on another machine (${host}), so it cannot be told from here whether that loop still runs.`,
        remedy: `Once you are sure that it does not run any more: rm ${file}`,
    }),
    INPUT_FILE_NOT_A_FILE: ({ file }) => ({
        message: `${file} is not a regular file, so there is no text to read in it.`,
        remedy: `Put a text file there, or name another one with --task-file or --plan-file.`,
    }),
    INPUT_FILE_TOO_LARGE: ({ file, sizeBytes, limitBytes }) => ({
        message: `${file} has ${sizeBytes} bytes; at most ${limitBytes} can be shown to the agent.`,
        remedy: `Shorten it, and name longer material by its path: the agent can open files itself.`,
    }),
    INPUT_FILE_UNREADABLE: ({ file, problem }) => ({
        message: `${file} could not be read: ${problem}.`,
        remedy: `Make it readable for the user that runs the loop: chmod u+r ${file}`,
    }),
    INPUT_FILE_ESCAPES: ({ file, target }) => ({
        message: `${file} is a link that leads out of the workspace, to ${target}. Its text would be sent to the agent's provider, so it is not followed.`,
        remedy: `Name the target itself, by its absolute path, with --task-file or --plan-file, or copy it into the workspace.`,
    }),
    GIT_MISSING: ({ path }) => ({
        message: `git was not found on the PATH (${path}); the loop sees and keeps changes with it.`,
        remedy: `Install git, or add its folder to the PATH.`,
    }),
    GIT_FAILED: ({ command, problem }) => ({
        message: `"git ${command}" failed: ${problem}`,
        remedy: `Run "git status" in the workspace: it most often shows the cause. Once it is mended, start the loop again.`,
    }),
    WORKSPACE_OWNED_BY_ANOTHER: ({ path }) => ({
        message: `git will not work in ${path}: the repository belongs to another user.`,
        remedy: `If you trust it, run: git config --global --add safe.directory ${path}`,
    }),
    WORKSPACE_IS_BARE: ({ path }) => ({
        message: `${path} is a bare repository or the inside of one: there are no files for an agent to work on.`,
        remedy: `Clone it, and name the clone with --workspace: git clone ${path} work`,
    }),
    CONFIG_MISSING: ({ file }) => ({
        message: `There is no configuration file ${file}.`,
        remedy: `Name an existing file with --config, or leave the flag out: every setting has a default.`,
    }),
    CONFIG_UNREADABLE: ({ file, problem }) => ({
        message: `The configuration file ${file} could not be read: ${problem}.`,
        remedy: `Make it a text file that the user who runs the loop may read, or name another one with --config.`,
    }),
    CONFIG_SYNTAX: ({ file, line, column, problem, text }) => ({
        message: `${file}:${line}:${column} is not TOML: ${problem}. The line is: ${text}`,
        remedy: `Write each setting as on these lines: max_iterations = 25 (a number), verify_command = "npm test" (a text in quotes), commit = true (a boolean).`,
    }),
    CONFIG_UNKNOWN_KEY: ({ file, key, nearest, others }) => ({
        message: `${file} has a key that does not exist: ${key}${others}.`,
        remedy: nearest === null ? `Remove the key; config.example.toml has all that exist.` : `Write ${nearest} in its place.`,
    }),
    CONFIG_KEY_NOT_IN_FILE: ({ file, key, flag, others }) => ({
        message: `${file} sets ${key}, which is for one start only: in a file it would apply at every start${others}.`,
        remedy: `Remove the key from the file, and give the flag when you start the loop: ${flag}`,
    }),
    CONFIG_WRONG_TYPE: ({ file, key, found, expected, example, others }) => ({
        message: `${file} sets ${key} to ${found}; it must be ${expected}${others}.`,
        remedy: `Write: ${example}`,
    }),
    SETTINGS_CONFLICT: ({ problem, remedy }) => ({ message: problem, remedy }),
    TEMPLATE_WITHOUT_PROMPT_FILE: ({ template }) => ({
        message: `agent_command_template holds no {prompt_file}, so the agent would never see its goal: ${template}`,
        remedy: `Write: agent_command_template = "my-agent --prompt {prompt_file}"`,
    }),
    STATE_DIR_NOT_ITS_OWN: ({ path, content }) => ({
        message: `The state folder ${path} is or holds ${content}. Git ignores all of the state folder, so it must be a folder of its own.`,
        remedy: `Write: state_dir = ".codex-self-iter"`,
    }),
    COMMAND_UNKNOWN: ({ command, nearest }) => ({
        message: `There is no command "${command}".`,
        remedy: `Write: codex-self-iter ${nearest ?? "--help"}`,
    }),
    ARGUMENT_UNEXPECTED: ({ argument, command }) => ({
        message: `The command ${command} takes flags alone, and was given "${argument}".`,
        remedy: `Put a value that has spaces into quotes, as in --goal "Fix the parser". The flags are shown by: codex-self-iter ${command} --help`,
    }),
    FLAG_UNKNOWN: ({ flag, nearest, command }) => ({
        message: `There is no flag ${flag}.`,
        remedy: nearest === null ? `The flags are shown by: codex-self-iter ${command} --help` : `Write: ${nearest}`,
    }),
    FLAG_OF_ANOTHER_COMMAND: ({ flag, command, commands }) => ({
        message: `The flag ${flag} means nothing to the command ${command}; it belongs to: ${commands}.`,
        remedy: `Leave ${flag} out. What ${command} takes is shown by: codex-self-iter ${command} --help`,
    }),
    FLAG_WITHOUT_VALUE: ({ flag, example }) => ({
        message: `The flag ${flag} needs a value.`,
        remedy: `Write: ${example}`,
    }),
    FLAG_WITH_VALUE: ({ flag, negation }) => ({
        message: `The flag ${flag} takes no value.`,
        remedy: negation === null ? `Write ${flag} alone.` : `Write ${flag} alone, or ${negation} for the contrary.`,
    }),
    FLAG_WRONG_VALUE: ({ flag, found, expected, example }) => ({
        message: `${flag} was given ${found}; it must be ${expected}.`,
        remedy: `Write: ${example}`,
    }),
    CODEX_NOT_FOUND: ({ configured }) => ({
        message: configured === null
            ? `Codex was not found: not by CODEX_BIN, not on the PATH, and not where npm, nvm or Homebrew put it.`
            : `Codex was not found: ${configured} is not a program that can be run.`,
        remedy: `Run: npm install -g @openai/codex   Or name the program in the config: codex_bin = "/path/to/codex"`,
    }),
    CODEX_SANDBOX_BROKEN: ({ output }) => ({
        message: `Codex cannot build its sandbox on this machine, so every command of the agent would fail while Codex reports success. It said: ${output}`,
        remedy: `On Ubuntu, run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0 kernel.unprivileged_userns_clone=1   On a machine that is a sandbox itself (a container, a throw-away runner), write into the config: sandbox = "danger-full-access"`,
    }),
    CODEX_CONFIG_BROKEN: ({ problem }) => ({
        message: `Codex cannot read its own configuration: ${problem}`,
        remedy: `Mend the line it names in the config.toml of your Codex home, which is ~/.codex unless CODEX_HOME is set.`,
    }),
    CODEX_ARGS_REFUSED: ({ argument, why }) => ({
        message: `The argument ${argument} is not passed on to Codex: ${why}.`,
        remedy: `Take it out of codex_args.`,
    }),
    CODEX_KEY_MALFORMED: () => ({
        message: `The API key is empty, or has characters that no key has. It must consist of letters, digits, "-" and "_" alone.`,
        remedy: `Copy the key again, without quotes, blanks or line ends, into the secret that openai-api-key names.`,
    }),
    CODEX_KEY_PROXY_FAILED: ({ problem }) => ({
        message: `The proxy that keeps the API key away from the agent ("codex responses-api-proxy") did not start: ${problem}`,
        remedy: `Run: npm install -g @openai/codex@latest   Then start the loop again.`,
    }),
    AGENT_COMMAND_NOT_FOUND: ({ program, asPath }) => ({
        message: asPath
            ? `The agent command ${program} is not there, or is not a file that may be executed.`
            : `The agent command "${program}" is not in any folder of PATH.`,
        remedy: `Begin the template with the program's absolute path: agent_command_template = "/path/to/agent {prompt_file} {workspace}"`,
    }),
};


/***/ }),

/***/ 418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ow: () => (/* binding */ cleanLine),
  pc: () => (/* binding */ renderAgentGlimpse),
  LZ: () => (/* binding */ renderPlainEvent),
  vE: () => (/* binding */ renderWaitCause)
});

// EXTERNAL MODULE: ./lib/core/iso-time.js
var iso_time = __nccwpck_require__(5957);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __nccwpck_require__(7495);
// EXTERNAL MODULE: ./lib/core/usage.js
var usage = __nccwpck_require__(9553);
;// CONCATENATED MODULE: ./lib/report/escape.js

/**
 * Makes a line of foreign text safe to print to a job log or a terminal. Escape sequences, control, bidi and invisible
 * characters go; line ends and carriage returns become spaces, so nothing is overprinted and one line stays one. The
 * runner's two command forms are broken: `::` at the start of a line, and `##[` anywhere in one. The indent stays.
 */
function neutraliseLine(text) {
    const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
    const line = (0,core_text/* cleanText */.X5)(text, Number.POSITIVE_INFINITY).replaceAll("\n", " ");
    return indent + line.replace(/:(?=:)/g, ": ").replaceAll("##[", "## [");
}
/**
 * Makes foreign text safe inside one cell of a GitHub table. All that Markdown or HTML could read becomes a character
 * reference, which never has a structural meaning; line ends become `<br>`. Mentions, references to issues and addresses
 * are looked for in the finished page, where references are already characters: a zero-width space breaks those.
 */
function escapeMarkdownCell(text) {
    return cleanText(text, Number.POSITIVE_INFINITY)
        .replace(/@(?=[\p{L}\p{N}])|#(?=\d)|\bgh-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/[&<>"'\\|`*_~[\]!$]/g, (character) => `&#${String(character.charCodeAt(0))};`)
        .replaceAll("\n", "<br>");
}
const ZERO_WIDTH_SPACE = "\u200b";

// EXTERNAL MODULE: ./lib/report/lines.js
var report_lines = __nccwpck_require__(1904);
;// CONCATENATED MODULE: ./lib/report/event-lines.js





/** The longest line that is made of somebody else's text, in UTF-16 units. */
const LINE_CHARS_MAX = 500;
/** How much of one thing that the agent said or did is shown. */
const AGENT_LINES_MAX = 12;
const DETAIL_LINES_MAX = 20;
const DETAIL_CHARS_MAX = 4_000;
const AGENT_MARKS = {
    thread: "session ",
    message: "",
    reasoning: "~ ",
    command: "$ ",
    "file-change": "± ",
    tool: "> ",
    todo: "☐ ",
    warning: "! ",
    other: "",
};
const WAIT_CAUSES = {
    error: "the last iteration failed",
    "provider-limit": "the provider's limit is reached",
    "no-change": "the last iteration changed nothing",
    "reviewer-paused": "the reviewer said not to go on for now",
    "planner-paused": "the planner said not to go on for now",
};
/** Why the loop waits, as half a sentence. */
function renderWaitCause(cause) {
    return WAIT_CAUSES[cause];
}
/** What people are told about an event. None for an event that says nothing new. */
function renderEvent(event, utcOffsetMinutes) {
    switch (event.kind) {
        case "run-started":
            return [head("title", `Chain ${event.chainId} in ${event.workspace}, agent: ${event.agent}`)];
        case "iteration-started":
            return [
                head("title", `Iteration ${event.iteration}: ${event.goal === "" ? "the agent chooses its goal from the plan" : event.goal}`),
            ];
        case "turn-started":
            if (event.repair)
                return [head("dim", `The ${roleName(event.role)} gave no usable answer and is asked for it once more`)];
            return event.role === "goal" ? [] : [head("dim", `Turn of the ${event.role}`)];
        case "agent":
            return renderAgentEvent(event.event);
        case "verified":
            return renderVerification(event.verification);
        case "claim-refused":
            return [
                head("warning", "The claim that the task is done is refused:"),
                ...event.refusals.map(({ why }) => part("warning", why)),
            ];
        case "iteration-ended":
            return renderIterationEnd(event);
        case "waiting": {
            const waitMs = event.untilMs - event.atMs;
            const until = (0,iso_time/* renderClock */.X)(event.untilMs, utcOffsetMinutes);
            return [head("dim", `Waiting ${(0,report_lines/* renderShortDuration */.bf)(waitMs)}, until ${until}: ${WAIT_CAUSES[event.cause]}`)];
        }
        case "notice":
            return [head("plain", event.text)];
        case "warning":
            return [head("warning", `Warning: ${event.text}`)];
        case "run-ended":
            return [
                head(endTone(event.reason), `Ended after ${(0,report_lines/* renderCount */.SS)(event.iterations, "iteration")}: ${event.reason}. ${event.why}`),
                part("plain", event.remedy),
            ];
    }
}
/** What stands where a line has no time of its own: it is never empty, so no line begins with somebody else's text. */
const CONTINUATION = "         | ";
/** An event as whole lines with the time of day before them; "" for an event that says nothing new. */
function renderPlainEvent(event, { utcOffsetMinutes, color }) {
    const clock = (0,iso_time/* renderClock */.X)(event.atMs, utcOffsetMinutes ?? 0) + (utcOffsetMinutes === null ? "Z " : "  ");
    return renderEvent(event, utcOffsetMinutes ?? 0)
        .map((line) => `${(0,report_lines/* paint */.nI)(line.depth === 0 ? clock : CONTINUATION, "dim", color)}${(0,report_lines/* paint */.nI)(line.text, line.tone, color)}\n`)
        .join("");
}
/** The newest thing the agent did, on one line. */
function renderAgentGlimpse(event) {
    return cleanLine(AGENT_MARKS[event.kind] + event.text);
}
/** Somebody else's text on one clean line, cut at a length that no log minds. */
function cleanLine(text) {
    return neutraliseLine((0,core_text/* oneLine */.TN)(text, LINE_CHARS_MAX));
}
function renderAgentEvent(event) {
    const tone = event.kind === "warning" ? "warning" : event.kind === "message" ? "plain" : "dim";
    const lines = (0,core_text/* cleanText */.X5)(event.text, DETAIL_CHARS_MAX).split("\n");
    const shown = lines.slice(0, AGENT_LINES_MAX).map((text, index) => part(tone, (index === 0 ? AGENT_MARKS[event.kind] : "") + text));
    const left = lines.length - AGENT_LINES_MAX;
    return left > 0 ? [...shown, part("dim", `… ${(0,report_lines/* renderCount */.SS)(left, "more line")}`)] : shown;
}
function renderVerification(verification) {
    const took = (0,report_lines/* renderShortDuration */.bf)(verification.durationMs);
    if (verification.passed)
        return [head("good", `The verify command passes (${took})`)];
    const how = verification.problem ?? `exit code ${verification.exitCode ?? "unknown"}`;
    const output = (0,core_text/* tailOf */.Cj)((0,core_text/* cleanText */.X5)(verification.output, Number.POSITIVE_INFINITY), DETAIL_CHARS_MAX);
    const lines = output === "" ? [] : output.split("\n").slice(-DETAIL_LINES_MAX);
    return [head("bad", `The verify command fails (${took}): ${how}`), ...lines.map((text) => part("dim", text))];
}
function renderIterationEnd(event) {
    const facts = [
        (0,report_lines/* renderShortDuration */.bf)(event.durationMs),
        event.changed ? "changed" : "no change",
        ...(event.commit === null ? [] : [`commit ${event.commit.slice(0, 9)}`]),
        `${(0,report_lines/* renderTokens */.lX)((0,usage/* totalTokens */.RP)(event.usage))} tokens, ${(0,report_lines/* renderTokens */.lX)((0,usage/* totalTokens */.RP)(event.totalUsage))} in all`,
    ].join(", ");
    const tone = event.error !== null ? "bad" : event.changed ? "good" : "plain";
    const lines = [head(tone, `Iteration ${event.iteration} ended (${facts})`)];
    if (event.error !== null)
        lines.push(part("bad", event.error));
    if (event.summary !== "")
        lines.push(part("plain", event.summary));
    if (event.nextGoal !== "")
        lines.push(part("dim", `Next: ${event.nextGoal}`));
    return lines;
}
function endTone(reason) {
    if (reason === "completed")
        return "good";
    return reason === "agent-failing" || reason === "stagnated" ? "bad" : "title";
}
function roleName(role) {
    return role === "goal" ? "agent" : role;
}
function head(tone, text) {
    return { tone, depth: 0, text: cleanLine(text) };
}
function part(tone, text) {
    return { tone, depth: 1, text: cleanLine(text) };
}


/***/ }),

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ displayWidth),
/* harmony export */   G0: () => (/* binding */ fitWidth),
/* harmony export */   SS: () => (/* binding */ renderCount),
/* harmony export */   Wy: () => (/* binding */ renderCost),
/* harmony export */   _n: () => (/* binding */ padWidth),
/* harmony export */   bf: () => (/* binding */ renderShortDuration),
/* harmony export */   lX: () => (/* binding */ renderTokens),
/* harmony export */   nI: () => (/* binding */ paint),
/* harmony export */   zs: () => (/* binding */ stripPaint)
/* harmony export */ });
const SGR = { plain: "", title: "1", good: "32", bad: "31", warning: "33", dim: "2" };
/** Colours a text that holds no escape sequences of its own. */
function paint(text, tone, color) {
    return color && SGR[tone] !== "" && text !== "" ? `\u001B[${SGR[tone]}m${text}\u001B[0m` : text;
}
/** Takes out what `paint` put in. */
function stripPaint(text) {
    // oxlint-disable-next-line no-control-regex -- A control character begins every colour.
    return text.replace(/\u001B\[\d*m/g, "");
}
/** A duration in little room, in its two largest units, cut down to whole seconds: "12s", "1m 20s", "2h 05m", "3d 04h". */
function renderShortDuration(durationMs) {
    const seconds = Math.max(0, Math.floor(durationMs / 1_000));
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    if (minutes === 0)
        return `${seconds}s`;
    if (hours === 0)
        return `${minutes}m ${twoDigits(seconds % 60)}s`;
    if (hours < 24)
        return `${hours}h ${twoDigits(minutes % 60)}m`;
    return `${Math.floor(hours / 24)}d ${twoDigits(hours % 24)}h`;
}
/** A count of tokens in little room: "950", "12.3k", "1.2M". */
function renderTokens(tokens) {
    if (tokens < 1_000)
        return String(tokens);
    // 999,950 and more would round to "1000.0k".
    return tokens < 999_950 ? `${(tokens / 1_000).toFixed(1)}k` : `${(tokens / 1_000_000).toFixed(1)}M`;
}
/** US dollars, with the digits that small sums need: "$0.0123", "$4.20". */
function renderCost(costUsd) {
    return `$${costUsd.toFixed(costUsd > 0 && costUsd < 1 ? 4 : 2)}`;
}
/** "1 iteration", "2 iterations". */
function renderCount(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
const MARK = /^\p{Mark}$/u;
const EMOJI = /^\p{Emoji_Presentation}$/u;
/**
 * Columns that a text takes on a terminal, approximately: East Asian wide characters and emoji take two, combining marks
 * none. An emoji made of several joined ones is counted by its parts, so the guess is never too small.
 */
function displayWidth(text) {
    let width = 0;
    for (const character of text)
        width += characterWidth(character);
    return width;
}
/** Cuts a line at `columns`, with an ellipsis where something was cut. */
function fitWidth(text, columns) {
    // No character is wider than two columns, so most texts need no measuring.
    if (text.length * 2 <= columns || displayWidth(text) <= columns)
        return text;
    if (columns < 1)
        return "";
    let width = 0;
    let kept = "";
    for (const character of text) {
        width += characterWidth(character);
        if (width > columns - 1)
            break;
        kept += character;
    }
    return `${kept.trimEnd()}…`;
}
/** Fills a line up to `columns` with spaces, after cutting it there. */
function padWidth(text, columns, align = "left") {
    const fitted = fitWidth(text, columns);
    const filler = " ".repeat(Math.max(0, columns - displayWidth(fitted)));
    return align === "left" ? fitted + filler : filler + fitted;
}
function characterWidth(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x300)
        return code < 0x20 ? 0 : 1;
    if (MARK.test(character) || code === 0x200d)
        return 0;
    return isWide(code) || EMOJI.test(character) ? 2 : 1;
}
/** The blocks of the wide class of Unicode's East Asian Width, without their few narrow members. */
function isWide(code) {
    return ((code >= 0x1100 && code <= 0x115f) ||
        (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
        (code >= 0xa960 && code <= 0xa97f) ||
        (code >= 0xac00 && code <= 0xd7a3) ||
        (code >= 0xf900 && code <= 0xfaff) ||
        (code >= 0xfe30 && code <= 0xfe6f) ||
        (code >= 0xff00 && code <= 0xff60) ||
        (code >= 0xffe0 && code <= 0xffe6) ||
        (code >= 0x17000 && code <= 0x18cff) ||
        (code >= 0x1b000 && code <= 0x1b2ff) ||
        (code >= 0x20000 && code <= 0x3fffd));
}
function twoDigits(value) {
    return String(value).padStart(2, "0");
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* reexport */ main)
});

// EXTERNAL MODULE: ./lib/config/flags.js + 1 modules
var flags = __nccwpck_require__(5544);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(2685);
// EXTERNAL MODULE: ./lib/report/event-lines.js + 1 modules
var event_lines = __nccwpck_require__(418);
;// CONCATENATED MODULE: ./lib/version.js
/** The same as in `package.json` and `.codex-plugin/plugin.json`; a test compares the three. */
const PRODUCT_VERSION = "0.1.0";

;// CONCATENATED MODULE: ./lib/cli.js




/** Wrong usage or configuration: the user can mend it, and nothing was begun. */
const EXIT_USAGE = 2;
const EXIT_FAILURE = 1;
/** The local command: takes the words behind the program's name, and returns the exit code. Never throws. */
async function main(argv) {
    try {
        return await dispatch((0,flags/* parseCommandLine */.Du)(argv));
    }
    catch (error) {
        return reportError(error);
    }
}
async function dispatch(line) {
    if (line.version)
        return print(`${PRODUCT_VERSION}\n`);
    if (line.help) {
        const { renderHelp } = await Promise.all(/* import() */[__nccwpck_require__.e(286), __nccwpck_require__.e(329)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5329));
        return print(renderHelp(line.commandGiven ? line.command : null));
    }
    switch (line.command) {
        case "run":
        case "resume":
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(286), __nccwpck_require__.e(842), __nccwpck_require__.e(764), __nccwpck_require__.e(985), __nccwpck_require__.e(469)]).then(__nccwpck_require__.bind(__nccwpck_require__, 469))).run(line);
        case "status":
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(286), __nccwpck_require__.e(842), __nccwpck_require__.e(764), __nccwpck_require__.e(985), __nccwpck_require__.e(504)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6504))).status(line);
        case "history":
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(286), __nccwpck_require__.e(764), __nccwpck_require__.e(904)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9904))).history(line);
        case "stop":
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(286), __nccwpck_require__.e(764), __nccwpck_require__.e(967)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1967))).stop(line);
        case "demo":
            return await (await __nccwpck_require__.e(/* import() */ 82).then(__nccwpck_require__.bind(__nccwpck_require__, 82))).demo(line);
    }
}
function print(text) {
    process.stdout.write(text);
    return 0;
}
function reportError(error) {
    if (error instanceof errors/* UserError */.yo) {
        process.stderr.write(`codex-self-iter: ${(0,event_lines/* cleanLine */.Ow)(error.message)}\n  ${(0,event_lines/* cleanLine */.Ow)(error.remedy)}\n`);
        return error.usage ? EXIT_USAGE : EXIT_FAILURE;
    }
    const shown = process.env["CODEX_SELF_ITER_DEBUG"] === "1" && error instanceof Error ? (error.stack ?? "") : String(error);
    process.stderr.write(`codex-self-iter: a fault of codex-self-iter itself, not of your set-up: ${shown}\n`);
    process.stderr.write("  What was saved before is safe. Please report it with the output of: CODEX_SELF_ITER_DEBUG=1 codex-self-iter …\n");
    return EXIT_FAILURE;
}

;// CONCATENATED MODULE: ./lib/bundle.js
/**
 * The one module that is bundled. Each file that is started directly (`dist/cli.js`; the action's two later) is a stub of a
 * few lines that imports this bundle, so what the entries share is shipped once. What only one of them needs, or what
 * only few calls of it need, belongs behind an `import()`: it becomes a chunk of its own and costs nothing until then.
 */


var __webpack_exports__runCli = __webpack_exports__.a;
export { __webpack_exports__runCli as runCli };
