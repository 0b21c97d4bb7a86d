export const id = 329;
export const ids = [329];
export const modules = {

/***/ 5329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHelp: () => (/* binding */ renderHelp)
});

// EXTERNAL MODULE: ./lib/config/flags.js + 1 modules
var flags = __webpack_require__(5544);
// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(5274);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var values = __webpack_require__(226);
;// CONCATENATED MODULE: ./lib/config/document.js


const COMMENT_COLUMNS = 100;
/** The default and the bounds of an input, as sentences that follow its description. */
function describeLimits(input, form) {
    const code = (text) => (form === "markdown" ? `\`${text}\`` : text);
    const isEmpty = input.default === "" || (typeof input.default === "object" && input.default.length === 0);
    const shown = isEmpty ? "" : ` Default: ${code(String(input.default))}.`;
    return form === "text" ? shown + describeBounds(input) : describeBounds(input);
}
function describeBounds(input) {
    switch (input.kind) {
        case "count":
        case "seconds":
        case "minutes":
        case "hours":
        case "usd":
            return input.min > 0 ? ` From ${input.min} to ${input.max}.` : ` At most ${input.max}.`;
        default:
            return "";
    }
}
/** The table of settings for the README. */
function renderConfigTable() {
    const lines = [];
    for (const group of new Set(INPUT_LIST.map(([, input]) => input.group))) {
        lines.push(`**${group}**`, "", "| TOML key | Flag | Default | What it does |", "|---|---|---|---|");
        for (const [key, input] of INPUT_LIST.filter(([, candidate]) => candidate.group === group))
            lines.push(renderRow(key, input));
        lines.push("");
    }
    return lines.join("\n").trimEnd();
}
function renderRow(key, input) {
    const toml = input.surfaces.includes("toml") ? `\`${key}\`` : "";
    const flag = input.surfaces.includes("cli") ? `\`${flagOf(key)}\`` : "";
    const choices = input.kind === "choice" ? ` One of ${input.values.map((value) => `\`${value}\``).join(", ")}.` : "";
    const cells = [toml, flag, `\`${renderTomlValue(input.default)}\``, input.about + choices + describeLimits(input, "markdown")];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}
/** `config.example.toml`: every key at its default. */
function renderExampleToml() {
    const lines = [
        "# All settings of codex-self-iter, each at its default. Copy what you want to change into",
        "# codex-self-iter.toml in your repository, or name a file with --config. A flag wins over the file.",
        "# Paths are relative to the repository; ~/ is your home. The key for the model is never kept here:",
        "# it is read from the environment variable OPENAI_API_KEY.",
    ];
    let group = "";
    for (const [key, input] of INPUT_LIST) {
        if (!input.surfaces.includes("toml"))
            continue;
        if (input.group !== group)
            lines.push("", `# ---- ${input.group} ----`);
        group = input.group;
        lines.push("", ...renderComment(input.about + describeBounds(input)));
        if (input.kind === "choice")
            lines.push(`# One of: ${input.values.join(", ")}.`);
        const example = buildExample(key, input);
        if (String(example) !== String(input.default))
            lines.push(...renderComment(`Example: ${key} = ${renderTomlValue(example)}`));
        lines.push(`${key} = ${renderTomlValue(input.default)}`);
    }
    return `${lines.join("\n")}\n`;
}
function renderComment(text) {
    const lines = [];
    let line = "#";
    for (const word of text.split(" ")) {
        if (line !== "#" && line.length + 1 + word.length > COMMENT_COLUMNS) {
            lines.push(line);
            line = "#";
        }
        line += ` ${word}`;
    }
    return [...lines, line];
}
const GOES_ON = { no: "no", dispatch: "by the next run", cron: "by the next scheduled start", "other-run": "in the other run" };
/** The table of stop reasons for the README. */
function renderStopTable(rows) {
    const lines = ["| Reason | Run ends as | Chain goes on | What to do |", "|---|---|---|---|"];
    for (const row of rows) {
        const cells = [`[\`${row.reason}\`](docs/stop-reasons.md#${row.reason})`, row.run, GOES_ON[row.chainGoesOn], row.remedy];
        lines.push(`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
    }
    return lines.join("\n");
}
/** Puts a generated text between `<!-- name:start -->` and `<!-- name:end -->`; `null` where a marker is missing. */
function replaceBetweenMarkers(text, name, generated) {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
    const from = text.indexOf(start);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0)
        return null;
    return `${text.slice(0, from + start.length)}\n\n${generated}\n\n${text.slice(to)}`;
}

// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(4411);
;// CONCATENATED MODULE: ./lib/config/help.js




const COLUMNS = 100;
const INDENT = 6;
const ABOUT = {
    run: "Let the agent iterate until its completion promise holds, or a rule stops the loop.",
    status: "Show where the loop stands.",
    history: "Show the last iterations.",
    stop: "Ask a loop to stop before its next iteration.",
    resume: "Take a stop away, and go on with the chain where it ended.",
    demo: "Run a whole loop in a throw-away repository, with a scripted model: no key, no network.",
};
const EXIT_CODES = "Exit codes: 0 done, stopped as asked, or a limit reached; 1 the loop failed; 2 wrong usage or configuration; 130 interrupted.";
/** The help of a command, or of the whole tool for `null`: plain text, 100 columns at the most, with a line break at its end. */
function renderHelp(command) {
    return command === null ? renderOverview() : renderCommand(command);
}
function renderOverview() {
    const width = Math.max(...flags/* COMMANDS */.Lo.map((name) => name.length));
    return [
        "codex-self-iter: lets a coding agent iterate on a repository until its completion promise holds.",
        "",
        "Usage: codex-self-iter [command] [flags]",
        "",
        "Commands:",
        ...flags/* COMMANDS */.Lo.map((name) => `  ${name.padEnd(width)}  ${ABOUT[name]}`),
        "",
        ...wrap("Without a command it is run. The flags of a command: codex-self-iter run --help", 0),
        "",
        ...wrap(EXIT_CODES, 0),
        "",
    ].join("\n");
}
function renderCommand(command) {
    const inputs = (0,flags/* inputsOf */.Vc)(command);
    const lines = [`Usage: codex-self-iter ${command} [flags]`, "", ...wrap(ABOUT[command], 0), "", "Flags:"];
    for (const [name, flag] of Object.entries(flags/* COMMAND_FLAGS */.Kr)) {
        const commands = flag.commands;
        if (!commands.includes(command))
            continue;
        const short = "short" in flag ? `, -${flag.short}` : "";
        lines.push(`  --${name}${short}${flag.value === null ? "" : ` ${flag.value}`}`, ...wrap(flag.about, INDENT));
    }
    for (const group of new Set(inputs.map(([, input]) => input.group))) {
        lines.push("", `${group}:`);
        for (const [key, input] of inputs.filter(([, candidate]) => candidate.group === group)) {
            lines.push(`  ${renderFlag(key, input)}`, ...wrap(`${input.about}${describeLimits(input, "text")}`, INDENT));
        }
    }
    if (inputs.length > 1) {
        const files = `Each setting can stand in ${resolve/* CONFIG_FILE_NAME */.au} too, in snake_case (max_iterations = 25), save --goal and --reset; a flag wins over the file.`;
        lines.push("", ...wrap(files, 0), "", ...wrap(`${resolve/* API_KEY_VARIABLE */.C6} in the environment is the key for the model; the agent never sees it. Without it, Codex uses its own sign-in.`, 0));
        lines.push("", ...wrap(EXIT_CODES, 0));
    }
    return `${lines.join("\n")}\n`;
}
function renderFlag(key, input) {
    const flag = (0,inputs/* flagOf */.iP)(key);
    switch (input.kind) {
        case "boolean":
            return `${flag}, ${flag.replace("--", "--no-")}`;
        case "choice":
            return `${flag} ${input.values.join("|")}`;
        case "words":
            return `${flag} 'WORDS'`;
        case "variables":
            return `${flag} NAME,NAME`;
        default:
            return `${flag} ${input.kind.toUpperCase()}`;
    }
}
/** Breaks a text at spaces; a word that is longer than a line stays whole. */
function wrap(text, indent, columns = COLUMNS) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && indent + line.length + 1 + word.length > columns) {
            lines.push(" ".repeat(indent) + line);
            line = word;
        }
        else
            line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(" ".repeat(indent) + line);
    return lines;
}


/***/ }),

/***/ 4411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C6: () => (/* binding */ API_KEY_VARIABLE),
  au: () => (/* binding */ CONFIG_FILE_NAME),
  Mo: () => (/* binding */ resolveSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(7495);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2685);
// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(5274);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(5286);
// EXTERNAL MODULE: ./lib/config/nearest.js
var config_nearest = __webpack_require__(4969);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var config_values = __webpack_require__(226);
;// CONCATENATED MODULE: ./lib/config/toml.js






const LINE_CHARS_MAX = 120;
const KEY_CHARS_MAX = 60;
/** More than the settings can ever hold; a table deep inside another is refused anyway. */
const DEPTH_MAX = 20;
/**
 * Reads the text of a configuration file. Throws a `UserError` for the first problem, which says how many more there
 * are: CONFIG_SYNTAX, CONFIG_UNKNOWN_KEY, CONFIG_KEY_NOT_IN_FILE or CONFIG_WRONG_TYPE. `file` is for the messages.
 */
function parseToml(text, file) {
    const values = {};
    const problems = [];
    for (const [key, raw] of Object.entries(parseTable(text, file))) {
        if (!(0,inputs/* isInputKey */.Kd)(key)) {
            problems.push(describeUnknownKey(key, file));
            continue;
        }
        const input = inputs/* INPUTS */.mc[key];
        if (!input.surfaces.includes("toml")) {
            problems.push((others) => (0,errors/* userError */.IF)("CONFIG_KEY_NOT_IN_FILE", { file, key, flag: (0,inputs/* flagOf */.iP)(key), others }));
            continue;
        }
        const reading = (0,config_values/* parseTomlValue */.RE)(input, raw);
        if (reading.ok)
            values[key] = reading.value;
        else
            problems.push(describeWrongValue(key, input, reading, file));
    }
    const [first, ...more] = problems;
    if (first !== undefined)
        throw first(more.length === 0 ? "" : ` (and ${more.length} more ${more.length === 1 ? "problem" : "problems"} in this file)`);
    // Every key was checked against the record, and every value by its kind, which is what the type says.
    return values;
}
function parseTable(text, file) {
    const toml = text.replace(/^\uFEFF/, "");
    try {
        return (0,dist/* parse */.qg)(toml, { maxDepth: DEPTH_MAX });
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        const { line, column } = error;
        const [said = ""] = error.message.split("\n");
        const problem = (0,core_text/* oneLine */.TN)(said.replace(/^Invalid TOML document: /, ""), LINE_CHARS_MAX);
        const broken = (0,core_text/* oneLine */.TN)(toml.split("\n")[line - 1] ?? "", LINE_CHARS_MAX);
        throw (0,errors/* userError */.IF)("CONFIG_SYNTAX", { file, line, column, problem, text: broken === "" ? "(empty)" : broken }, { cause: error });
    }
}
function describeUnknownKey(key, file) {
    const inFile = inputs/* INPUT_LIST */.Ip.filter(([, input]) => input.surfaces.includes("toml")).map(([known]) => known);
    const nearest = (0,config_nearest/* findNearest */.q)(key, inFile);
    return (others) => (0,errors/* userError */.IF)("CONFIG_UNKNOWN_KEY", { file, key: (0,core_text/* oneLine */.TN)(key, KEY_CHARS_MAX), nearest, others });
}
function describeWrongValue(key, input, reading, file) {
    const example = `${key} = ${(0,config_values/* renderTomlValue */.AQ)((0,config_values/* buildExample */.pN)(key, input))}`;
    return (others) => (0,errors/* userError */.IF)("CONFIG_WRONG_TYPE", { file, key, found: reading.found, expected: reading.expected, example, others });
}

;// CONCATENATED MODULE: ./lib/config/resolve.js





const CONFIG_FILE_NAME = "codex-self-iter.toml";
/** The one variable that holds a secret: a key in a file or on a command line would be read by others. */
const API_KEY_VARIABLE = "OPENAI_API_KEY";
const PROMPT_FILE_PLACEHOLDER = "{prompt_file}";
/** What the loop itself keeps in the state dir. */
const STATE_DIR_NAMES = ["runtime.json", "status.json", "prompts", "logs", ".gitignore"];
/**
 * Makes the settings of one start: flags before the TOML file before the defaults. Throws a `UserError` for a workspace
 * that is none, a configuration file that cannot be read or is wrong, and for settings that contradict each other.
 */
async function resolveSettings(request, files) {
    const workspace = (0,external_node_path_.resolve)(request.cwd, request.workspace ?? ".");
    await checkWorkspace(workspace, files);
    const configFile = await findConfigFile(request, workspace, files);
    const fromFile = configFile === null ? {} : parseToml(await files.readText(configFile), configFile);
    const values = chooseValues(request.flags, fromFile, request.surface);
    checkAgreement(values);
    const at = (path) => resolvePath(workspace, path, request.env);
    const stateDir = at(values.state_dir);
    checkStateDir(stateDir, workspace);
    return {
        workspace,
        stateDir,
        taskFile: at(values.task_file),
        planFile: at(values.plan_file),
        stopFile: (0,external_node_path_.join)(stateDir, values.stop_file_name),
        globalStopFile: (0,external_node_path_.join)(workspace, values.global_stop_file_name),
        lockFile: (0,external_node_path_.join)(stateDir, values.lock_file_name),
        spec: buildSpec(values, request.wait),
        agent: buildAgent(values, at, request.env, request.flags.idle_timeout_sec ?? fromFile.idle_timeout_sec ?? null),
        verify: values.verify_command === "" ? null : { command: values.verify_command, deadlineMs: toMs(values.verify_timeout_sec) },
        commit: values.commit,
        goal: values.goal === "" ? null : values.goal,
        reset: values.reset,
        configFile,
    };
}
/** The order of the sources: the first that has a value for a key wins. */
function chooseValues(flags, fromFile, surface) {
    const defaults = Object.fromEntries(inputs/* INPUT_LIST */.Ip.map(([key, input]) => [key, (0,inputs/* defaultOf */.HA)(input, surface)]));
    const sources = [flags, fromFile, defaults];
    const chosen = inputs/* INPUT_LIST */.Ip.map(([key]) => [key, sources.find((source) => source[key] !== undefined)?.[key]]);
    // Each source was checked key by key against the record that the type is made from.
    return Object.fromEntries(chosen);
}
async function checkWorkspace(path, files) {
    const kind = await files.kindOf(path);
    if (kind === null)
        throw (0,errors/* userError */.IF)("WORKSPACE_MISSING", { path });
    if (kind !== "folder")
        throw (0,errors/* userError */.IF)("WORKSPACE_NOT_A_FOLDER", { path });
}
async function findConfigFile(request, workspace, files) {
    const named = request.config !== null;
    const file = named ? (0,external_node_path_.resolve)(request.cwd, request.config) : (0,external_node_path_.join)(workspace, CONFIG_FILE_NAME);
    const kind = await files.kindOf(file);
    if (kind === null && named)
        throw (0,errors/* userError */.IF)("CONFIG_MISSING", { file });
    if (kind === null)
        return null;
    if (kind !== "file")
        throw (0,errors/* userError */.IF)("CONFIG_UNREADABLE", { file, problem: kind === "folder" ? "it is a folder" : "it is no regular file" });
    return file;
}
/** Paths are relative to the workspace, so that a file of settings means the same wherever the loop is started. */
function resolvePath(workspace, path, env) {
    const home = env["HOME"];
    if (home !== undefined && home !== "" && (path === "~" || path.startsWith("~/")))
        return (0,external_node_path_.join)(home, path.slice(1));
    return (0,external_node_path_.resolve)(workspace, path);
}
/** Refuses what would never work as it was meant: a limit that cannot be reached, two files in one place. */
function checkAgreement(values) {
    const template = values.agent_command_template;
    const isCommand = template.length > 0;
    if (isCommand && !template.some((word) => word.includes(PROMPT_FILE_PLACEHOLDER))) {
        throw (0,errors/* userError */.IF)("TEMPLATE_WITHOUT_PROMPT_FILE", { template: (0,core_text/* oneLine */.TN)(template.join(" "), 200) });
    }
    const pricesKnown = values.price_input_usd > 0 || values.price_output_usd > 0;
    if (values.max_cost_usd > 0 && !pricesKnown) {
        throw (0,errors/* userError */.IF)("SETTINGS_CONFLICT", {
            problem: "max_cost_usd is set, but no price is, so the cost would never be known and the limit never be reached.",
            remedy: "Write your prices for a million tokens, for example: price_input_usd = 1.25 and price_output_usd = 10",
        });
    }
    const budget = values.max_cost_usd > 0 ? "max_cost_usd" : "max_total_tokens";
    if (isCommand && values[budget] > 0) {
        throw (0,errors/* userError */.IF)("SETTINGS_CONFLICT", {
            problem: `${budget} is set together with agent_command_template, but only the built-in Codex agent tells how many tokens it used.`,
            remedy: `Bound the chain by max_iterations = 25 or max_duration_hours = 12, and remove ${budget}.`,
        });
    }
    checkFileNames(values);
}
function checkFileNames(values) {
    const taken = new Set(STATE_DIR_NAMES);
    for (const key of ["stop_file_name", "lock_file_name"]) {
        const name = values[key];
        if (taken.has(name)) {
            throw (0,errors/* userError */.IF)("SETTINGS_CONFLICT", {
                problem: `${key} is "${(0,core_text/* oneLine */.TN)(name, 100)}", and the state folder has another file of that name.`,
                remedy: `Write a name of its own: ${key} = "${key === "stop_file_name" ? "STOP" : "loop.lock"}"`,
            });
        }
        taken.add(name);
    }
}
/** The state dir is ignored as a whole, so the workspace or its `.git` in it would be lost from sight. */
function checkStateDir(stateDir, workspace) {
    if (holds(stateDir, workspace))
        throw (0,errors/* userError */.IF)("STATE_DIR_NOT_ITS_OWN", { path: stateDir, content: "the workspace" });
    const parts = (0,external_node_path_.relative)(workspace, stateDir).split(external_node_path_.sep);
    if (parts[0] === ".git" || (0,external_node_path_.basename)(stateDir) === ".git" || (0,external_node_path_.basename)((0,external_node_path_.dirname)(stateDir)) === ".git") {
        throw (0,errors/* userError */.IF)("STATE_DIR_NOT_ITS_OWN", { path: stateDir, content: "a part of git's own folder" });
    }
}
function holds(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== ".." && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function buildSpec(values, wait) {
    const { price_input_usd: inputUsd, price_cached_input_usd: cachedUsd, price_output_usd: outputUsd } = values;
    return {
        mode: values.mode,
        promise: { token: values.completion_promise, match: values.completion_match, confirmations: values.completion_confirmations },
        gates: { plan: values.plan_gate, noChange: values.no_change_gate, verify: values.verify_command === "" ? null : values.verify_on },
        limits: {
            iterationsMax: noneIfZero(values.max_iterations),
            tokensMax: noneIfZero(values.max_total_tokens),
            costUsdMax: noneIfZero(values.max_cost_usd),
            durationMsMax: noneIfZero(toMs(values.max_duration_hours * 3600)),
            stagnationMax: noneIfZero(values.max_stagnation),
            consecutiveErrorsMax: values.max_consecutive_errors,
        },
        run: {
            iterationsMax: noneIfZero(values.iterations),
            durationMsMax: noneIfZero(toMs(values.run_minutes * 60)),
            waitMsMax: wait ? noneIfZero(toMs(values.max_wait_sec)) : 0,
        },
        backoff: {
            baseMs: toMs(values.backoff_base_sec, 0),
            maxMs: toMs(values.backoff_max_sec, 0),
            noChangeMs: toMs(values.no_change_backoff_sec, 0),
            continueFalseMs: toMs(values.continue_false_backoff_sec, 0),
            plannerStopMs: toMs(values.planner_stop_backoff_sec, 0),
        },
        prices: inputUsd > 0 || outputUsd > 0 ? { inputUsd, cachedInputUsd: cachedUsd > 0 ? cachedUsd : inputUsd, outputUsd } : null,
        hints: { planner: values.planner_model_hint, reviewer: values.reviewer_model_hint },
        historyTail: values.history_tail,
    };
}
function buildAgent(values, at, env, idleGiven) {
    const deadlineMs = toMs(values.command_timeout_sec);
    const isCommand = values.agent_command_template.length > 0;
    const idleSeconds = isCommand ? (idleGiven ?? 0) : values.idle_timeout_sec;
    const limits = {
        deadlineMs,
        idleMs: idleSeconds === 0 ? deadlineMs : toMs(idleSeconds),
        environment: [...new Set(values.agent_env)],
    };
    if (isCommand)
        return { kind: "command", limits, template: values.agent_command_template };
    const apiKey = env[API_KEY_VARIABLE]?.trim() ?? "";
    return {
        kind: "codex",
        limits,
        binary: values.codex_bin === "" ? null : at(values.codex_bin),
        home: values.codex_home === "" ? null : at(values.codex_home),
        model: values.model === "" ? null : values.model,
        effort: values.effort === "default" ? null : values.effort,
        sandbox: values.sandbox,
        mode: values.agent_mode,
        args: values.codex_args,
        session: values.session,
        ignoreUserConfig: values.ignore_user_config,
        apiKey: apiKey === "" ? null : apiKey,
        upstreamUrl: values.upstream_url === "" ? null : values.upstream_url,
    };
}
/** Whole milliseconds. What is more than nothing stays more than nothing, as 0 means "no limit". */
function toMs(seconds, msMin = 1) {
    return seconds === 0 ? 0 : Math.max(msMin, Math.round(seconds * 1000));
}
function noneIfZero(value) {
    return value === 0 ? null : value;
}


/***/ })

};
