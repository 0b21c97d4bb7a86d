export const id = 217;
export const ids = [217];
export const modules = {

/***/ 1217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHelp: () => (/* binding */ renderHelp)
});

// EXTERNAL MODULE: ./lib/config/flags.js
var flags = __webpack_require__(3192);
// EXTERNAL MODULE: ./lib/config/inputs.js + 2 modules
var inputs = __webpack_require__(19);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var values = __webpack_require__(3792);
;// CONCATENATED MODULE: ./lib/config/document.js


/** The width of the help and of comments in the example file. */
const COLUMNS = 100;
/** The default and the bounds of an input, as sentences that follow its description. */
function describeLimits(input, form) {
    const code = (text) => (form === "markdown" ? `\`${text}\`` : text);
    const isEmpty = input.default === "" || (typeof input.default === "object" && input.default.length === 0);
    const shown = isEmpty ? "" : ` Default: ${code(String(input.default))}.`;
    return form === "text" ? shown + describeBounds(input) : describeBounds(input);
}
/** The bounds of a number, as a sentence that follows a description. */
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
/** The table of settings for the README: what the file or a flag takes. */
function renderConfigTable() {
    const inputs = INPUT_LIST.filter(([, input]) => input.surfaces.includes("toml") || input.surfaces.includes("cli"));
    const lines = [];
    for (const group of new Set(inputs.map(([, input]) => input.group))) {
        lines.push(`**${group}**`, "", "| TOML key | Flag | Default | What it does |", "|---|---|---|---|");
        for (const [key, input] of inputs.filter(([, candidate]) => candidate.group === group))
            lines.push(renderRow(key, input));
        lines.push("");
    }
    return lines.join("\n").trimEnd();
}
function renderRow(key, input) {
    const toml = input.surfaces.includes("toml") ? `\`${key}\`` : "";
    const flag = input.surfaces.includes("cli") ? `\`${flagOf(key)}\`` : "";
    const choices = input.kind === "choice" ? ` One of ${input.values.map((value) => `\`${value}\``).join(", ")}.` : "";
    return renderTableRow([toml, flag, `\`${renderTomlValue(input.default)}\``, input.about + choices + describeLimits(input, "markdown")]);
}
/** A row of a Markdown table; our own texts, which need no more escaping than this. */
function renderTableRow(cells) {
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
        lines.push("", ...wrapText(input.about + describeBounds(input), "# "));
        if (input.kind === "choice")
            lines.push(`# One of: ${input.values.join(", ")}.`);
        const example = buildExample(key, input);
        if (String(example) !== String(input.default))
            lines.push(...wrapText(`Example: ${key} = ${renderTomlValue(example)}`, "# "));
        lines.push(`${key} = ${renderTomlValue(input.default)}`);
    }
    return `${lines.join("\n")}\n`;
}
/** Breaks a text at spaces into lines that begin with the prefix; a word that is longer than a line stays whole. */
function wrapText(text, prefix) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && prefix.length + line.length + 1 + word.length > COLUMNS) {
            lines.push(prefix + line);
            line = word;
        }
        else
            line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, prefix + line];
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

// EXTERNAL MODULE: ./lib/config/resolve.js + 12 modules
var resolve = __webpack_require__(249);
;// CONCATENATED MODULE: ./lib/config/help.js




const INDENT = "      ";
const ABOUT = {
    run: "Let the agent iterate until its completion promise holds, or a rule stops the loop.",
    status: "Show where the loop stands.",
    history: "Show the last iterations.",
    stop: "Ask a loop to stop before its next iteration.",
    resume: "Take a stop away, and go on with the chain where it ended.",
    demo: "Run a whole loop in a throw-away repository, with a scripted model: no key, no network.",
};
const EXIT_CODES = "Exit codes: 0 done, stopped as asked, a limit reached, or nothing to do now; 1 the loop failed; 2 wrong usage or configuration; 130 interrupted.";
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
        ...wrapText("Without a command it is run. The flags of a command: codex-self-iter run --help", ""),
        "",
        ...wrapText(EXIT_CODES, ""),
        "",
    ].join("\n");
}
function renderCommand(command) {
    const inputs = (0,flags/* inputsOf */.Vc)(command);
    const lines = [`Usage: codex-self-iter ${command} [flags]`, "", ...wrapText(ABOUT[command], ""), "", "Flags:"];
    for (const [name, flag] of Object.entries(flags/* COMMAND_FLAGS */.Kr)) {
        const commands = flag.commands;
        if (!commands.includes(command))
            continue;
        const short = "short" in flag ? `, -${flag.short}` : "";
        lines.push(`  --${name}${short}${flag.value === null ? "" : ` ${flag.value}`}`, ...wrapText(flag.about, INDENT));
    }
    for (const group of new Set(inputs.map(([, input]) => input.group))) {
        lines.push("", `${group}:`);
        for (const [key, input] of inputs.filter(([, candidate]) => candidate.group === group)) {
            lines.push(`  ${renderFlag(key, input)}`, ...wrapText(`${input.about}${describeLimits(input, "text")}`, INDENT));
        }
    }
    if (inputs.length > 1) {
        const files = `Each setting can stand in ${resolve/* CONFIG_FILE_NAME */.au} too, in snake_case (max_iterations = 25), save --goal and --reset; a flag wins over the file.`;
        lines.push("", ...wrapText(files, ""), "", ...wrapText(`${resolve/* API_KEY_VARIABLE */.C6} in the environment is the key for the model; it is not in the agent's environment. Without it, Codex uses its own sign-in.`, ""));
        lines.push("", ...wrapText(EXIT_CODES, ""));
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


/***/ })

};
