export const id = 22;
export const ids = [22];
export const modules = {

/***/ 6022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseCommandLine: () => (/* binding */ parseCommandLine)
});

// UNUSED EXPORTS: COMMANDS, COMMAND_FLAGS, inputsOf, renderFlagExample

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(9112);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(2563);
;// CONCATENATED MODULE: ./lib/version.js
const PRODUCT_VERSION = "0.1.0";

;// CONCATENATED MODULE: ./lib/config/describe-input.js
function describeInput(input) {
    if (input.kind === "choice")
        return `${input.about} One of: ${input.values.join(", ")}.`;
    if (!("min" in input))
        return input.about;
    return input.about + (input.min > 0 ? ` From ${input.min} to ${input.max}.` : ` At most ${input.max}.`);
}

// EXTERNAL MODULE: ./lib/config/example-line.js
var example_line = __webpack_require__(9096);
// EXTERNAL MODULE: ./lib/config/inputs/inputs.js + 2 modules
var inputs_inputs = __webpack_require__(356);
// EXTERNAL MODULE: ./lib/config/resolve.js + 13 modules
var resolve = __webpack_require__(5453);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var values = __webpack_require__(3614);
;// CONCATENATED MODULE: ./lib/config/command-line.js









const COMMANDS = {
    run: "Let the agent iterate until the task is done or a stop rule applies.",
    status: "Show the state of the loop.",
    history: "Show the last iterations.",
    stop: "Ask the loop to stop before its next iteration.",
    resume: "Remove a stop, and continue the chain where it ended.",
    demo: "Run a whole loop in a temporary repository with a scripted model: no key, no network.",
};
const LOOP_COMMANDS = ["run", "resume"];
const WORKSPACE_COMMANDS = ["run", "status", "history", "stop", "resume"];
const ALL_COMMANDS = Object.keys(COMMANDS);
const HISTORY_LIMIT = 20;
const HISTORY_LIMIT_MAX = 10_000;
const REASON_CHARS_MAX = 500;
const HELP_COLUMNS = 100;
const COMMAND_FLAGS = {
    workspace: {
        commands: WORKSPACE_COMMANDS,
        flags: "--workspace <folder>",
        about: "The git repository to work in. Default: the current folder.",
    },
    config: {
        commands: WORKSPACE_COMMANDS,
        flags: "--config <file>",
        about: `The configuration file. Default: ${resolve/* CONFIG_FILE_NAME */.au} in the workspace, if it exists.`,
    },
    "no-wait": {
        commands: LOOP_COMMANDS,
        flags: "--no-wait",
        about: "End the run instead of waiting, for cron and launchd; a later start continues.",
    },
    "exit-code-on-limit": {
        commands: LOOP_COMMANDS,
        flags: "--exit-code-on-limit <code>",
        about: "The exit code if a limit of the chain ended it. Default: 0.",
    },
    limit: {
        commands: ["history"],
        flags: "--limit <count>",
        about: `How many records to show, newest last. Default: ${HISTORY_LIMIT}.`,
    },
    reason: { commands: ["stop"], flags: "--reason <text>", about: "The content of the stop file." },
    json: { commands: ALL_COMMANDS, flags: "--json", about: "Print JSON." },
};
const EXIT_CODES = `Exit codes:
  0    done, stopped on request, limit reached, or nothing to do now
  1    the loop failed
  2    wrong usage or configuration
  130  interrupted`;
const LOOP_NOTES = `Each setting except --goal and --reset can also be a key in ${resolve/* CONFIG_FILE_NAME */.au}, in snake_case
(max_iterations = 25). A flag overrides the file.

${resolve/* API_KEY_VARIABLE */.C6} in the environment is the key for the model; the agent does not see it. Without it,
Codex uses its own sign-in.

${EXIT_CODES}`;
function parseCommandLine(argv) {
    const [first = ""] = argv;
    const words = first === "" || (first.startsWith("-") && !/^(-h|--help|-V|--version)$/.test(first)) ? ["run", ...argv] : [...argv];
    let help = "";
    let line = null;
    const program = new esm/* Command */.uB("codex-self-iter")
        .description("Lets a coding agent iterate on a repository until the task is done.")
        .usage("[command] [flags]")
        .version(PRODUCT_VERSION, "-V, --version", "Show the version.")
        .helpOption("-h, --help", "Show the help of a command.")
        .helpCommand("help [command]", "Show the help of a command.")
        .configureHelp({ subcommandTerm: (command) => command.name() })
        .addHelpText("after", `\nWithout a command it is run. The flags of a command: codex-self-iter run --help\n\n${EXIT_CODES}`)
        .exitOverride()
        .configureOutput({ writeOut: (text) => (help += text), writeErr: () => { }, getOutHelpWidth: () => HELP_COLUMNS });
    for (const name of ALL_COMMANDS) {
        const command = program.command(name).description(COMMANDS[name]).usage("[flags]").allowExcessArguments();
        if (words.includes(name))
            addOptions(command, name, argv, (parsed) => (line = parsed));
    }
    try {
        program.parse(words, { from: "user" });
    }
    catch (error) {
        if (!(error instanceof esm/* CommanderError */.b7))
            throw error;
        if (error.exitCode !== 0)
            throw toUserError(error, words[0] ?? "");
    }
    return line ?? { command: "help", text: help };
}
function inputsOf(command) {
    const inputs = inputs_inputs/* INPUT_LIST */.Ip.filter(([, input]) => input.sources.includes("flag"));
    if (LOOP_COMMANDS.includes(command))
        return inputs;
    return WORKSPACE_COMMANDS.includes(command) ? inputs.filter(([key]) => key === "state_dir") : [];
}
function addOptions(command, name, argv, onParsed) {
    const values = new Map();
    const inputs = {};
    if (LOOP_COMMANDS.includes(name))
        command.addHelpText("after", `\n${LOOP_NOTES}`);
    const add = (flags, about, group, onValue) => {
        const option = new esm/* Option */.c$(flags, about).helpGroup(`${group}:`);
        command.addOption(option).on(`option:${option.name()}`, (value) => {
            if (value !== undefined && isFlag(value) && !argv.includes(`--${option.name()}=${value}`))
                throw missingValue(flags);
            onValue(value);
        });
    };
    for (const [key, { about, commands, flags }] of Object.entries(COMMAND_FLAGS))
        if (commands.includes(name))
            add(flags, about, "Flags", (value) => values.set(key, value ?? true));
    for (const [key, input] of inputsOf(name)) {
        const isEmpty = input.default === "" || (Array.isArray(input.default) && input.default.length === 0);
        const about = describeInput(input) + (isEmpty ? "" : ` Default: ${String(input.default)}.`);
        if (input.kind !== "boolean")
            add(`${(0,inputs_inputs/* flagOf */.iP)(key)} <${placeholderOf(input)}>`, about, input.group, (value = "") => (inputs[key] = parseInput(key, input, value)));
        else {
            add((0,inputs_inputs/* flagOf */.iP)(key), about, input.group, () => (inputs[key] = true));
            add(negationOf(key), `Switch ${(0,inputs_inputs/* flagOf */.iP)(key)} off.`, input.group, () => (inputs[key] = false));
        }
    }
    command.action(() => {
        const [argument] = command.args;
        if (argument !== undefined)
            throw (0,user_error/* userError */.I)("ARGUMENT_UNEXPECTED", { argument: (0,text_text/* oneLine */.TN)(argument, 60), command: name });
        onParsed(buildLine(name, inputs, values));
    });
}
function buildLine(command, inputs, values) {
    const text = (name) => {
        const value = values.get(name);
        return typeof value === "string" ? value : null;
    };
    const reason = text("reason");
    return {
        command,
        inputs,
        workspace: text("workspace"),
        config: text("config"),
        json: values.has("json"),
        wait: !values.has("no-wait"),
        exitCodeOnLimit: parseCount("exit-code-on-limit", text("exit-code-on-limit"), 0, 255, 3),
        limit: parseCount("limit", text("limit"), 1, HISTORY_LIMIT_MAX, HISTORY_LIMIT) ?? HISTORY_LIMIT,
        reason: reason === null ? null : (0,text_text/* oneLine */.TN)(reason, REASON_CHARS_MAX),
    };
}
function flagNamesOf(name) {
    const flags = Object.entries(COMMAND_FLAGS).flatMap(([key, { commands }]) => (commands.includes(name) ? [`--${key}`] : []));
    return [...flags, ...inputsOf(name).flatMap(([key, { kind }]) => (kind === "boolean" ? [(0,inputs_inputs/* flagOf */.iP)(key), negationOf(key)] : [(0,inputs_inputs/* flagOf */.iP)(key)]))];
}
function negationOf(key) {
    return `--no-${(0,inputs_inputs/* actionNameOf */.V8)(key)}`;
}
function isFlag(value) {
    return /^--?[A-Za-z]/.test(value);
}
function missingValue(flags) {
    return (0,user_error/* userError */.I)("FLAG_WITHOUT_VALUE", { flag: flags.split(" ")[0] ?? "", example: flags });
}
function placeholderOf(input) {
    return input.kind === "variables" ? "names" : input.kind;
}
function parseInput(key, input, text) {
    const reading = (0,values/* parseTextValue */.kn)(input, text);
    if (reading.ok)
        return reading.value;
    const { found, expected } = reading;
    throw (0,user_error/* userError */.I)("FLAG_WRONG_VALUE", { flag: (0,inputs_inputs/* flagOf */.iP)(key), found, expected, example: renderFlagExample(key, input) });
}
function renderFlagExample(key, input) {
    const example = (0,example_line/* exampleOf */.Ql)(input);
    return `${(0,inputs_inputs/* flagOf */.iP)(key)}=${(0,text_text/* quoteWord */.XW)(Array.isArray(example) ? example.join(" ") : String(example))}`;
}
function parseCount(name, text, min, max, example) {
    if (text === null)
        return null;
    const reading = (0,values/* parseNumber */.$J)({ kind: "count", min, max }, text);
    if (reading.ok)
        return Number(reading.value);
    const { found, expected } = reading;
    throw (0,user_error/* userError */.I)("FLAG_WRONG_VALUE", { flag: `--${name}`, found, expected, example: `--${name}=${example}` });
}
function toUserError({ code, message }, command) {
    const [, subject = ""] = /'([^'=]*)/.exec(message) ?? [];
    const shown = (0,text_text/* oneLine */.TN)(subject, 60);
    const nearest = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1] ?? null;
    if (code === "commander.unknownCommand")
        return (0,user_error/* userError */.I)("COMMAND_UNKNOWN", { command: shown, nearest });
    if (code === "commander.optionMissingArgument")
        return missingValue(shown);
    const takers = ALL_COMMANDS.filter((name) => flagNamesOf(name).includes(subject));
    if (takers.some((taker) => taker === command))
        return (0,user_error/* userError */.I)("FLAG_WITH_VALUE", { flag: shown });
    if (takers.length > 0)
        return (0,user_error/* userError */.I)("FLAG_OF_ANOTHER_COMMAND", { flag: shown, command, commands: takers.join(", ") });
    return (0,user_error/* userError */.I)("FLAG_UNKNOWN", { flag: shown, nearest, command });
}


/***/ })

};
