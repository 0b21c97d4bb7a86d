export const id = 22;
export const ids = [22];
export const modules = { 36022: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { parseCommandLine: () => parseCommandLine });
	var esm = __webpack_require__(49112);
	var text_text = __webpack_require__(17853);
	var user_error = __webpack_require__(68757);
	let LIST_FORMS = {
		words: "Split into words as in a shell.",
		variables: "Separated by commas or line ends.",
		files: "Separated by commas or line ends.",
		paths: "Separated by commas or line ends; a comma in a path is written \\,."
	};
	function describeInput(input) {
		if (isList(input)) return `${input.about} ${LIST_FORMS[input.kind]}`;
		if (input.kind === "choice") return `${input.about} One of: ${input.values.join(", ")}.`;
		if (!("min" in input)) return input.about;
		return input.about + (input.min > 0 ? ` From ${input.min} to ${input.max}.` : ` At most ${input.max}.`);
	}
	function isList(input) {
		return Object.hasOwn(LIST_FORMS, input.kind);
	}
	var example_line = __webpack_require__(49096);
	var inputs_inputs = __webpack_require__(37975);
	var resolve = __webpack_require__(75453);
	var values = __webpack_require__(43614);
	let COMMANDS = {
		run: "Let the agent iterate until the task is done or a stop rule applies.",
		status: "Show the state of the loop.",
		history: "Show the last iterations.",
		stop: "Ask the loop to stop before its next iteration.",
		resume: "Remove a stop, and continue the chain where it ended.",
		demo: "Run a whole loop in a temporary repository with a scripted model: no key, no network."
	};
	let LOOP_COMMANDS = ["run", "resume"];
	let WORKSPACE_COMMANDS = [
		"run",
		"status",
		"history",
		"stop",
		"resume"
	];
	let ALL_COMMANDS = Object.keys(COMMANDS);
	let COMMAND_FLAGS = {
		workspace: {
			commands: WORKSPACE_COMMANDS,
			flags: "--workspace <folder>",
			about: "The git repository to work in. Default: the current folder."
		},
		config: {
			commands: WORKSPACE_COMMANDS,
			flags: "--config <file>",
			about: `The configuration file. Default: ${resolve.au} in the workspace, if it exists.`
		},
		"no-wait": {
			commands: LOOP_COMMANDS,
			flags: "--no-wait",
			about: "End the run instead of waiting, for cron and launchd; a later start continues."
		},
		"exit-code-on-limit": {
			commands: LOOP_COMMANDS,
			flags: "--exit-code-on-limit <code>",
			about: "The exit code if a limit of the chain ended it. Default: 0."
		},
		limit: {
			commands: ["history"],
			flags: "--limit <count>",
			about: "How many records to show, newest last. Default: 20."
		},
		reason: {
			commands: ["stop"],
			flags: "--reason <text>",
			about: "The content of the stop file."
		},
		json: {
			commands: ALL_COMMANDS,
			flags: "--json",
			about: "Print JSON."
		}
	};
	let EXIT_CODES = "Exit codes:\n  0    done, stopped on request, limit reached, or nothing to do now\n  1    the loop failed\n  2    wrong usage or configuration\n  130  interrupted";
	let LOOP_NOTES = `Each setting except --goal and --reset can also be a key in ${resolve.au}, in snake_case
(max_iterations = 25). A flag overrides the file.

${resolve.C6} in the environment is the key for the model; the agent does not see it. Without it,
Codex uses its own sign-in.

${EXIT_CODES}`;
	function parseCommandLine(argv) {
		let [first = ""] = argv;
		let words = first === "" || first.startsWith("-") && !/^(-h|--help|-V|--version)$/.test(first) ? ["run", ...argv] : [...argv];
		let help = "";
		let line = null;
		let program = new esm.uB("codex-self-iter").description("Lets a coding agent iterate on a repository until the task is done.").usage("[command] [flags]").version("0.1.0", "-V, --version", "Show the version.").helpOption("-h, --help", "Show the help of a command.").helpCommand("help [command]", "Show the help of a command.").configureHelp({ subcommandTerm: (command) => command.name() }).addHelpText("after", `\nWithout a command it is run. The flags of a command: codex-self-iter run --help\n\n${EXIT_CODES}`).exitOverride().configureOutput({
			writeOut: (text) => help += text,
			writeErr: () => {},
			getOutHelpWidth: () => 100
		});
		for (let name of ALL_COMMANDS) {
			let command = program.command(name).description(COMMANDS[name]).usage("[flags]").allowExcessArguments();
			words.includes(name) && addOptions(command, name, argv, (parsed) => line = parsed);
		}
		try {
			program.parse(words, { from: "user" });
		} catch (error) {
			if (!(error instanceof esm.b7)) throw error;
			if (error.exitCode !== 0) throw toUserError(error, words[0] ?? "");
		}
		return line ?? {
			command: "help",
			text: help
		};
	}
	function inputsOf(command) {
		let inputs = inputs_inputs.Ip.filter(([, input]) => input.sources.includes("flag"));
		if (LOOP_COMMANDS.includes(command)) return inputs;
		return WORKSPACE_COMMANDS.includes(command) ? inputs.filter(([key]) => key === "state_dir") : [];
	}
	function addOptions(command, name, argv, onParsed) {
		let values = new Map();
		let inputs = {};
		LOOP_COMMANDS.includes(name) && command.addHelpText("after", `\n${LOOP_NOTES}`);
		let add = (flags, about, group, onValue) => {
			let option = new esm.c$(flags, about).helpGroup(`${group}:`);
			command.addOption(option).on(`option:${option.name()}`, (value) => {
				if (value !== void 0 && isFlag(value) && !argv.includes(`--${option.name()}=${value}`)) throw missingValue(flags);
				onValue(value);
			});
		};
		for (let [key, { about, commands, flags }] of Object.entries(COMMAND_FLAGS)) commands.includes(name) && add(flags, about, "Flags", (value) => values.set(key, value ?? !0));
		for (let [key, input] of inputsOf(name)) {
			let isEmpty = input.default === "" || Array.isArray(input.default) && input.default.length === 0;
			let about = describeInput(input) + (isEmpty ? "" : ` Default: ${String(input.default)}.`);
			if (input.kind !== "boolean") add(`${(0, inputs_inputs.iP)(key)} <${placeholderOf(input)}>`, about, input.group, (value = "") => inputs[key] = parseInput(key, input, value));
			else {
				add((0, inputs_inputs.iP)(key), about, input.group, () => inputs[key] = !0);
				add(negationOf(key), `Switch ${(0, inputs_inputs.iP)(key)} off.`, input.group, () => inputs[key] = !1);
			}
		}
		command.action(() => {
			let [argument] = command.args;
			if (argument !== void 0) throw (0, user_error.I)("ARGUMENT_UNEXPECTED", {
				argument: (0, text_text.TN)(argument, 60),
				command: name
			});
			onParsed(buildLine(name, inputs, values));
		});
	}
	function buildLine(command, inputs, values) {
		let text = (name) => {
			let value = values.get(name);
			return typeof value == "string" ? value : null;
		};
		let reason = text("reason");
		return {
			command,
			inputs,
			workspace: text("workspace"),
			config: text("config"),
			json: values.has("json"),
			wait: !values.has("no-wait"),
			exitCodeOnLimit: parseCount("exit-code-on-limit", text("exit-code-on-limit"), 0, 255, 3),
			limit: parseCount("limit", text("limit"), 1, 1e4, 20) ?? 20,
			reason: reason === null ? null : (0, text_text.TN)(reason, 500)
		};
	}
	function flagNamesOf(name) {
		return [...Object.entries(COMMAND_FLAGS).flatMap(([key, { commands }]) => commands.includes(name) ? [`--${key}`] : []), ...inputsOf(name).flatMap(([key, { kind }]) => kind === "boolean" ? [(0, inputs_inputs.iP)(key), negationOf(key)] : [(0, inputs_inputs.iP)(key)])];
	}
	function negationOf(key) {
		return `--no-${(0, inputs_inputs.V8)(key)}`;
	}
	function isFlag(value) {
		return /^--?[A-Za-z]/.test(value);
	}
	function missingValue(flags) {
		return (0, user_error.I)("FLAG_WITHOUT_VALUE", {
			flag: flags.split(" ")[0] ?? "",
			example: flags
		});
	}
	function placeholderOf(input) {
		return input.kind === "variables" ? "names" : input.kind;
	}
	function parseInput(key, input, text) {
		let reading = (0, values.kn)(input, text);
		if (reading.ok) return reading.value;
		let { found, expected } = reading;
		throw (0, user_error.I)("FLAG_WRONG_VALUE", {
			flag: (0, inputs_inputs.iP)(key),
			found,
			expected,
			example: renderFlagExample(key, input)
		});
	}
	function renderFlagExample(key, input) {
		let example = (0, example_line.Ql)(input);
		if (typeof example != "object") return `${(0, inputs_inputs.iP)(key)}=${(0, text_text.XW)(String(example))}`;
		return `${(0, inputs_inputs.iP)(key)}=${(0, text_text.XW)(input.kind === "words" ? example.join(" ") : (0, example_line.pI)(input, example))}`;
	}
	function parseCount(name, text, min, max, example) {
		if (text === null) return null;
		let reading = (0, values.$J)({
			kind: "count",
			min,
			max
		}, text);
		if (reading.ok) return Number(reading.value);
		let { found, expected } = reading;
		throw (0, user_error.I)("FLAG_WRONG_VALUE", {
			flag: `--${name}`,
			found,
			expected,
			example: `--${name}=${example}`
		});
	}
	function toUserError({ code, message }, command) {
		let [, subject = ""] = /'([^'=]*)/.exec(message) ?? [];
		let shown = (0, text_text.TN)(subject, 60);
		let nearest = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1] ?? null;
		if (code === "commander.unknownCommand") return (0, user_error.I)("COMMAND_UNKNOWN", {
			command: shown,
			nearest
		});
		if (code === "commander.optionMissingArgument") return missingValue(shown);
		let takers = ALL_COMMANDS.filter((name) => flagNamesOf(name).includes(subject));
		if (takers.some((taker) => taker === command)) return (0, user_error.I)("FLAG_WITH_VALUE", { flag: shown });
		if (takers.length > 0) return (0, user_error.I)("FLAG_OF_ANOTHER_COMMAND", {
			flag: shown,
			command,
			commands: takers.join(", ")
		});
		return (0, user_error.I)("FLAG_UNKNOWN", {
			flag: shown,
			nearest,
			command
		});
	}
}) };
