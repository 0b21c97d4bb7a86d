export const id = 913;
export const ids = [913];
export const modules = {

/***/ 7294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHelp: () => (/* binding */ renderHelp)
});

// EXTERNAL MODULE: ./lib/config/flags.js
var flags = __webpack_require__(3192);
// EXTERNAL MODULE: ./lib/config/inputs/inputs.js + 2 modules
var inputs = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/config/describe-input.js
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

// EXTERNAL MODULE: ./lib/config/resolve.js + 12 modules
var resolve = __webpack_require__(3400);
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
