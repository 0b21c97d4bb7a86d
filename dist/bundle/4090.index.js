export const id = 4090;
export const ids = [4090];
export const modules = {
	44090: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			qJ: () => describeCommands,
			parseCommandLine: () => parseCommandLine
		});
		var esm = __webpack_require__(49112);
		var track = __webpack_require__(62651);
		var text_text = __webpack_require__(17853);
		var user_error = __webpack_require__(68757);
		var version = __webpack_require__(5652);
		var completion = __webpack_require__(99649);
		var resolve = __webpack_require__(56915);
		let COMMANDS = {
			init: "Set up a repository: write the workflow, a plan and the configuration file, and print the remaining steps.",
			run: "Let the agent iterate until the task is done or a stop rule applies.",
			status: "Show the state of the loop.",
			history: "Show the last iterations.",
			logs: "Show the agent's raw output in the last iteration, or in iteration N: logs [N].",
			report: "Write the chain as one HTML page that needs no network.",
			explain: "Say why the loop stopped, what happened before, and what to try.",
			stop: "Ask the loop to stop before its next iteration.",
			resume: "Remove a stop, and continue the chain where it ended.",
			doctor: "Check the workspace, the agent, the workflow and GitHub, and say how to fix each problem.",
			demo: "Run a whole loop in a temporary repository with a scripted model: no key, no network.",
			completion: "Print the completion script of a shell: bash, zsh or fish.",
			version: "Show the version."
		};
		let LOOP_COMMANDS = ["run", "resume"];
		let VIEW_COMMANDS = [
			"status",
			"history",
			"logs",
			"report",
			"explain"
		];
		let CONFIGURED_COMMANDS = [
			"run",
			...VIEW_COMMANDS,
			"stop",
			"resume",
			"doctor"
		];
		let ALL_COMMANDS = Object.keys(COMMANDS);
		let COMMAND_FLAGS = {
			workspace: {
				commands: ["init", ...CONFIGURED_COMMANDS],
				flags: "--workspace <folder>",
				about: "The git repository to work in. Default: the current folder."
			},
			config: {
				commands: CONFIGURED_COMMANDS,
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
			remote: {
				commands: VIEW_COMMANDS,
				flags: "--remote <name>",
				about: "Show the chain on the server instead: a git remote such as origin, or a URL. Reads it with your own git access."
			},
			track: {
				commands: VIEW_COMMANDS,
				flags: "--track <name>",
				about: `The track of the chain on the server. Default: ${track.k6}.`
			},
			follow: {
				commands: ["logs"],
				flags: "--follow",
				about: "Print what is added, until the loop ends or Ctrl-C."
			},
			output: {
				commands: ["report"],
				flags: "--output <file>",
				about: "The file to write; - for standard output. Default: report.html in the state dir."
			},
			reason: {
				commands: ["stop"],
				flags: "--reason <text>",
				about: "The content of the stop file."
			},
			yes: {
				commands: ["init"],
				flags: "--yes",
				about: "Ask nothing, and keep files that exist."
			},
			"dry-run": {
				commands: ["init"],
				flags: "--dry-run",
				about: "Show what would be written, and write nothing."
			},
			schedule: {
				commands: ["init"],
				flags: "--schedule <cron>",
				about: "When GitHub starts a run that continues an interrupted chain: five fields, in UTC, or \"none\". Default: \"37 * * * *\"."
			},
			online: {
				commands: ["doctor"],
				flags: "--online",
				about: "Also ask the model's provider whether it accepts the key; costs nothing."
			},
			json: {
				commands: [...CONFIGURED_COMMANDS, "demo"],
				flags: "--json",
				about: "Print JSON."
			}
		};
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
		var name_rules = __webpack_require__(66582);
		var values = __webpack_require__(43614);
		let INIT_INPUTS = [
			"verify_command",
			"max_iterations",
			"max_cost_usd"
		];
		let EXIT_CODES = "Exit codes:\n  0    done, stopped on request, limit reached, or nothing to do now\n  1    the loop failed\n  2    wrong usage or configuration\n  130  interrupted";
		let LOOP_NOTES = `Each setting except --goal and --reset can also be a key in ${resolve.au}, in snake_case
(max_iterations = 25). A flag overrides the file.

${resolve.C6} in the environment is the key for the model; the agent does not see it. Without it,
Codex uses its own sign-in.

${EXIT_CODES}`;
		function parseCommandLine(argv, inTerminal = !1) {
			let [first = ""] = argv;
			if (argv.length === 0 && inTerminal) return buildOverview();
			let words = first === "" || first.startsWith("-") && !/^(-h|--help|-V|--version)$/.test(first) ? ["run", ...argv] : [...argv];
			let named = ALL_COMMANDS.filter((name) => words.includes(name));
			let given = new Set(words.map((word) => word.split("=", 1)[0] ?? ""));
			let parsed = parseWords(words, {
				argv,
				commands: named,
				hasOption: (_, flag) => given.has(flag)
			});
			if (parsed.line !== null) return parsed.line;
			let { error, help, line } = parseWords(words, {
				argv,
				commands: ALL_COMMANDS,
				hasOption: (name) => named.includes(name)
			});
			if (error !== null && error.exitCode !== 0) throw toUserError(error, words[0] ?? "");
			return line ?? {
				command: "help",
				text: help
			};
		}
		function parseWords(words, options) {
			let result = {
				help: "",
				line: null,
				error: null
			};
			let program = createProgram({
				...options,
				onHelp: (text) => result.help += text,
				onParsed: (line) => result.line = line
			});
			try {
				program.parse([...words], { from: "user" });
			} catch (error) {
				if (!(error instanceof esm.b7)) throw error;
				result.error = error;
			}
			return result;
		}
		function buildOverview() {
			let status = parseCommandLine(["status"]);
			let help = parseCommandLine(["--help"]);
			if (status.command !== "status" || help.command !== "help") throw Error("These arguments are valid.");
			return {
				command: "overview",
				status,
				text: help.text
			};
		}
		function createProgram({ argv, commands, hasOption, onHelp, onParsed }) {
			let program = new esm.uB(completion.h9).description("Lets a coding agent iterate on a repository until the task is done.").usage("[command] [flags]").version(version.v, "-V, --version", "Show the version.").helpOption("-h, --help", "Show the help of a command.").helpCommand("help [command]", "Show the help of a command.").configureHelp({ subcommandTerm: (command) => command.name() }).addHelpText("after", `\nFlags without a command are those of run. The flags of a command: ${completion.h9} run --help\n\n${EXIT_CODES}`).exitOverride().configureOutput({
				writeOut: onHelp,
				writeErr: () => {},
				getOutHelpWidth: () => 100
			});
			for (let name of commands) addOptions(program.command(name).description(COMMANDS[name]).usage(name === "completion" ? completion.OF.join("|") : "[flags]").allowExcessArguments(), name, {
				argv,
				hasOption,
				onParsed
			});
			return program;
		}
		function describeCommands() {
			return createProgram({
				argv: [],
				commands: ALL_COMMANDS,
				hasOption: () => !0,
				onHelp: () => {},
				onParsed: () => {}
			}).commands.map((command) => ({
				name: command.name(),
				about: command.description(),
				flags: command.options.map(({ long, description, required }) => ({
					flag: long ?? "",
					about: description,
					value: command_line_valueOf(long, required)
				})),
				words: command.name() === "completion" ? completion.OF : []
			}));
		}
		function command_line_valueOf(flag, takesValue) {
			if (!takesValue) return null;
			let input = inputs_inputs.Ip.find(([key]) => (0, inputs_inputs.iP)(key) === flag)?.[1];
			return input?.kind === "choice" ? input.values : "any";
		}
		function inputsOf(command) {
			let inputs = inputs_inputs.Ip.filter(([, input]) => input.sources.includes("flag"));
			if (LOOP_COMMANDS.includes(command)) return inputs;
			if (command === "init") return inputs.filter(([key]) => INIT_INPUTS.includes(key));
			return CONFIGURED_COMMANDS.includes(command) ? inputs.filter(([key]) => key === "state_dir") : [];
		}
		function addOptions(command, name, { argv, hasOption, onParsed }) {
			let values = new Map();
			let inputs = {};
			LOOP_COMMANDS.includes(name) && command.addHelpText("after", `\n${LOOP_NOTES}`);
			let add = (flags, about, group, onValue) => {
				if (!hasOption(name, flags.split(" ", 1)[0] ?? "")) return;
				let option = new esm.c$(flags, about()).helpGroup(`${group}:`);
				command.addOption(option).on(`option:${option.name()}`, (value) => {
					if (value !== void 0 && isFlag(value) && !argv.includes(`--${option.name()}=${value}`)) throw missingValue(flags);
					onValue(value);
				});
			};
			for (let [key, { about, commands, flags }] of Object.entries(COMMAND_FLAGS)) commands.includes(name) && add(flags, () => about, "Flags", (value) => values.set(key, value ?? !0));
			for (let [key, input] of inputsOf(name)) {
				let about = () => describeWithDefault(input);
				if (input.kind !== "boolean") add(`${(0, inputs_inputs.iP)(key)} <${placeholderOf(input)}>`, about, input.group, (value = "") => inputs[key] = parseInput(key, input, value));
				else {
					add((0, inputs_inputs.iP)(key), about, input.group, () => inputs[key] = !0);
					add(negationOf(key), () => `Switch ${(0, inputs_inputs.iP)(key)} off.`, input.group, () => inputs[key] = !1);
				}
			}
			command.action(() => {
				let [first] = command.args;
				let shell = name === "completion" ? parseShell(first) : null;
				let argument = shell === null && name !== "logs" ? first : command.args[1];
				if (argument !== void 0) throw (0, user_error.I)("ARGUMENT_UNEXPECTED", {
					argument: (0, text_text.TN)(argument, 60),
					command: name
				});
				onParsed(buildLine(name, inputs, values, {
					shell,
					iteration: name === "logs" ? first ?? null : null
				}));
			});
		}
		function describeWithDefault(input) {
			let isEmpty = input.default === "" || Array.isArray(input.default) && input.default.length === 0;
			return describeInput(input) + (isEmpty ? "" : ` Default: ${String(input.default)}.`);
		}
		function parseShell(word) {
			let shell = completion.OF.find((one) => one === word);
			if (shell === void 0) throw (0, user_error.I)("SHELL_UNKNOWN", {
				shell: (0, text_text.TN)(word ?? "", 60),
				shells: completion.OF.join("|")
			});
			return shell;
		}
		function buildLine(command, inputs, values, { iteration, shell }) {
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
				exitCodeOnLimit: parseCount("--exit-code-on-limit", text("exit-code-on-limit"), 0, 255, 3),
				limit: parseCount("--limit", text("limit"), 1, 1e4, 20) ?? 20,
				output: text("output"),
				reason: reason === null ? null : (0, text_text.TN)(reason, 500),
				yes: values.has("yes"),
				dryRun: values.has("dry-run"),
				schedule: text("schedule"),
				shell,
				online: values.has("online"),
				remote: text("remote"),
				track: parseTrack(text("track")),
				follow: values.has("follow"),
				iteration: parseCount("codex-self-iter logs", iteration, 1, 999999999, 3)
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
		function parseCount(flag, text, min, max, example) {
			if (text === null) return null;
			let reading = (0, values.$J)({
				kind: "count",
				min,
				max
			}, text);
			if (reading.ok) return Number(reading.value);
			let { found, expected } = reading;
			throw (0, user_error.I)("FLAG_WRONG_VALUE", {
				flag,
				found,
				expected,
				example: `${flag}${flag.startsWith("--") ? "=" : " "}${example}`
			});
		}
		function parseTrack(text) {
			if (text === null) return track.k6;
			if ((0, name_rules.vW)(text)) return text;
			throw (0, user_error.I)("FLAG_WRONG_VALUE", {
				flag: "--track",
				found: (0, text_text.XW)((0, text_text.TN)(text, 60)),
				expected: "the name of a track",
				example: "--track main"
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
	}),
	99649: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			OF: () => SHELLS,
			fm: () => renderCompletion,
			h9: () => PROGRAM_NAME
		});
		let PROGRAM_NAME = "codex-self-iter";
		let SHELLS = [
			"bash",
			"zsh",
			"fish"
		];
		function renderCompletion(shell, commands) {
			switch (shell) {
				case "bash": return renderBash(commands);
				case "zsh": return renderZsh(commands);
				case "fish": return renderFish(commands);
			}
		}
		function renderBash(commands) {
			let names = commands.map(({ name }) => name);
			let choices = new Map(commands.flatMap(({ flags }) => flags.flatMap(({ flag, value }) => isChoice(value) ? [[flag, value]] : [])));
			let others = [...new Set(commands.flatMap(({ flags }) => flags.filter(({ value }) => value === "any").map(({ flag }) => flag)))];
			return `# To use it in every shell: echo 'eval "$(${PROGRAM_NAME} completion bash)"' >> ~/.bashrc
_codex_self_iter() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="" words="" index
  # Bash splits --flag=value into three words.
  if [ "$current" = "=" ]; then current=""; elif [ "$previous" = "=" ]; then previous="\${COMP_WORDS[COMP_CWORD - 2]}"; fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      ${names.join(" | ")}) command="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  case "$previous" in
${[...choices].map(([flag, values]) => `    ${flag}) words="${values.join(" ")}" ;;`).join("\n")}
    ${others.join(" | ")}) return ;;
    help) words="${names.join(" ")}" ;;
    *)
      case "$command" in
${commands.map(({ name, words, flags }) => `        ${name}) words="${[
				...words,
				...flags.map(({ flag }) => flag),
				"--help"
			].join(" ")}" ;;`).join("\n")}
        *) words="${[
				...names,
				"help",
				"--help",
				"--version"
			].join(" ")}" ;;
      esac
      ;;
  esac
  # shellcheck disable=SC2207 # No candidate contains a blank.
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _codex_self_iter ${PROGRAM_NAME}
`;
		}
		function renderZsh(commands) {
			let flagSpec = ({ about, flag, value }) => {
				let values = value === null ? "" : isChoice(value) ? `:value:(${value.join(" ")})` : ":value:_files";
				return quote(`${flag}${value === null ? "" : "="}[${escapeZsh(firstSentence(about))}]${values}`);
			};
			let cases = commands.map(({ name, words, flags }) => `    ${name}) _arguments ${[...flags.map(flagSpec), ...words.length > 0 ? [quote(`1:shell:(${words.join(" ")})`)] : []].join(" ")} ;;`);
			return `#compdef ${PROGRAM_NAME}
# To use it in every shell: echo 'eval "$(${PROGRAM_NAME} completion zsh)"' >> ~/.zshrc, after compinit
_codex_self_iter() {
  local -a commands
  commands=(
${commands.map(({ about, name }) => `    ${quote(`${name}:${firstSentence(about)}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join("\n")}
    help) _describe command commands ;;
  esac
}
compdef _codex_self_iter ${PROGRAM_NAME}
`;
		}
		function renderFish(commands) {
			let line = (condition, rest, about) => `complete -c ${PROGRAM_NAME} -n ${quote(condition)} ${rest} -d ${quote(firstSentence(about), "\\'")}`;
			let lines = commands.flatMap(({ about, flags, name, words }) => [
				line("__fish_use_subcommand", `-f -a ${name}`, about),
				...words.length > 0 ? [line(`__fish_seen_subcommand_from ${name}`, `-f -a ${quote(words.join(" "))}`, "The shell.")] : [],
				...flags.map(({ about: text, flag, value }) => {
					let values = value === null ? "" : isChoice(value) ? ` -x -a ${quote(value.join(" "))}` : " -r";
					return line(`__fish_seen_subcommand_from ${name}`, `-l ${flag.slice(2)}${values}`, text);
				})
			]);
			return `# To use it in every shell: ${PROGRAM_NAME} completion fish > ~/.config/fish/completions/${PROGRAM_NAME}.fish\n${lines.join("\n")}\n`;
		}
		function isChoice(value) {
			return typeof value == "object" && !!value;
		}
		function firstSentence(text) {
			return /^[^]*?[^.](?=\.(?: |$))/.exec(text)?.[0] ?? text;
		}
		function escapeZsh(text) {
			return text.replace(/[[\]:\\]/g, "\\$&");
		}
		function quote(text, escaped = "'\\''") {
			return `'${text.replaceAll("'", escaped)}'`;
		}
	}),
	62651: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P$: () => workBranchOf,
			gm: () => WORK_BRANCH_PREFIX,
			k6: () => DEFAULT_TRACK
		});
		let DEFAULT_TRACK = "main";
		let WORK_BRANCH_PREFIX = "codex-self-iter/";
		function workBranchOf(track) {
			return WORK_BRANCH_PREFIX + track;
		}
	})
};
