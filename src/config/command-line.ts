import { Command, CommanderError, Option } from "commander";
import { oneLine, quoteWord } from "../core/text/text.ts";
import { type UserError, userError } from "../errors/user-error.ts";
import { PRODUCT_VERSION } from "../version.ts";
import { describeInput } from "./describe-input.ts";
import { exampleOf, renderList } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { actionNameOf, flagOf, INPUT_LIST, type InputKey, type InputValues } from "./inputs/inputs.ts";
import { API_KEY_VARIABLE, CONFIG_FILE_NAME } from "./resolve.ts";
import { parseNumber, parseTextValue } from "./values.ts";

export const COMMANDS = {
  run: "Let the agent iterate until the task is done or a stop rule applies.",
  status: "Show the state of the loop.",
  history: "Show the last iterations.",
  stop: "Ask the loop to stop before its next iteration.",
  resume: "Remove a stop, and continue the chain where it ended.",
  demo: "Run a whole loop in a temporary repository with a scripted model: no key, no network.",
} as const;

export type CommandName = keyof typeof COMMANDS;

/** A valid command line, without defaults. */
export type CommandLine = {
  readonly command: CommandName;
  readonly inputs: Partial<InputValues>;
  /** As written; relative to the current folder. */
  readonly workspace: string | null;
  readonly config: string | null;
  readonly json: boolean;
  /** False: end the run instead of waiting. */
  readonly wait: boolean;
  /** The exit code if a limit ended the run; null is 0. */
  readonly exitCodeOnLimit: number | null;
  readonly limit: number;
  readonly reason: string | null;
};

export type HelpText = { readonly command: "help"; readonly text: string };

type CommandFlag = { readonly commands: readonly CommandName[]; readonly flags: string; readonly about: string };

const LOOP_COMMANDS: readonly CommandName[] = ["run", "resume"];
const WORKSPACE_COMMANDS: readonly CommandName[] = ["run", "status", "history", "stop", "resume"];
const ALL_COMMANDS = Object.keys(COMMANDS) as readonly CommandName[];
const HISTORY_LIMIT = 20;
const HISTORY_LIMIT_MAX = 10_000;
const REASON_CHARS_MAX = 500;
const HELP_COLUMNS = 100;

export const COMMAND_FLAGS = {
  workspace: {
    commands: WORKSPACE_COMMANDS,
    flags: "--workspace <folder>",
    about: "The git repository to work in. Default: the current folder.",
  },
  config: {
    commands: WORKSPACE_COMMANDS,
    flags: "--config <file>",
    about: `The configuration file. Default: ${CONFIG_FILE_NAME} in the workspace, if it exists.`,
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
} as const satisfies Readonly<Record<string, CommandFlag>>;

const EXIT_CODES = `Exit codes:
  0    done, stopped on request, limit reached, or nothing to do now
  1    the loop failed
  2    wrong usage or configuration
  130  interrupted`;

const LOOP_NOTES = `Each setting except --goal and --reset can also be a key in ${CONFIG_FILE_NAME}, in snake_case
(max_iterations = 25). A flag overrides the file.

${API_KEY_VARIABLE} in the environment is the key for the model; the agent does not see it. Without it,
Codex uses its own sign-in.

${EXIT_CODES}`;

/** Parses the arguments after the program's name. Without a command it is `run`, as in the Python original. Throws a `UserError`. */
export function parseCommandLine(argv: readonly string[]): CommandLine | HelpText {
  const [first = ""] = argv;
  const words = first === "" || (first.startsWith("-") && !/^(-h|--help|-V|--version)$/.test(first)) ? ["run", ...argv] : [...argv];
  let help = "";
  let line: CommandLine | null = null;
  const program = new Command("codex-self-iter")
    .description("Lets a coding agent iterate on a repository until the task is done.")
    .usage("[command] [flags]")
    .version(PRODUCT_VERSION, "-V, --version", "Show the version.")
    .helpOption("-h, --help", "Show the help of a command.")
    .helpCommand("help [command]", "Show the help of a command.")
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText("after", `\nWithout a command it is run. The flags of a command: codex-self-iter run --help\n\n${EXIT_CODES}`)
    .exitOverride()
    .configureOutput({ writeOut: (text) => (help += text), writeErr: () => {}, getOutHelpWidth: () => HELP_COLUMNS });
  for (const name of ALL_COMMANDS) {
    const command = program.command(name).description(COMMANDS[name]).usage("[flags]").allowExcessArguments();
    // Building the options of every command costs milliseconds at each start.
    if (words.includes(name)) addOptions(command, name, argv, (parsed) => (line = parsed));
  }
  try {
    program.parse(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw toUserError(error, words[0] ?? "");
  }
  return line ?? { command: "help", text: help };
}

/** The settings that a command takes as flags: the loop takes all, other commands only the location of the state. */
export function inputsOf(command: CommandName): readonly (readonly [InputKey, Input])[] {
  const inputs = INPUT_LIST.filter(([, input]) => input.sources.includes("flag"));
  if (LOOP_COMMANDS.includes(command)) return inputs;
  return WORKSPACE_COMMANDS.includes(command) ? inputs.filter(([key]) => key === "state_dir") : [];
}

function addOptions(command: Command, name: CommandName, argv: readonly string[], onParsed: (line: CommandLine) => void): void {
  const values = new Map<string, string | true>();
  const inputs: Record<string, Input["default"]> = {};
  if (LOOP_COMMANDS.includes(name)) command.addHelpText("after", `\n${LOOP_NOTES}`);
  // By events: commander's own store of values reads --no-change-gate as the negation of --change-gate.
  const add = (flags: string, about: string, group: string, onValue: (value: string | undefined) => void): void => {
    const option = new Option(flags, about).helpGroup(`${group}:`);
    command.addOption(option).on(`option:${option.name()}`, (value?: string) => {
      if (value !== undefined && isFlag(value) && !argv.includes(`--${option.name()}=${value}`)) throw missingValue(flags);
      onValue(value);
    });
  };
  for (const [key, { about, commands, flags }] of Object.entries<CommandFlag>(COMMAND_FLAGS))
    if (commands.includes(name)) add(flags, about, "Flags", (value) => values.set(key, value ?? true));
  for (const [key, input] of inputsOf(name)) {
    const isEmpty = input.default === "" || (Array.isArray(input.default) && input.default.length === 0);
    const about = describeInput(input) + (isEmpty ? "" : ` Default: ${String(input.default)}.`);
    if (input.kind !== "boolean")
      add(`${flagOf(key)} <${placeholderOf(input)}>`, about, input.group, (value = "") => (inputs[key] = parseInput(key, input, value)));
    else {
      add(flagOf(key), about, input.group, () => (inputs[key] = true));
      add(negationOf(key), `Switch ${flagOf(key)} off.`, input.group, () => (inputs[key] = false));
    }
  }
  command.action(() => {
    const [argument] = command.args;
    if (argument !== undefined) throw userError("ARGUMENT_UNEXPECTED", { argument: oneLine(argument, 60), command: name });
    onParsed(buildLine(name, inputs as Partial<InputValues>, values));
  });
}

function buildLine(command: CommandName, inputs: Partial<InputValues>, values: ReadonlyMap<string, string | true>): CommandLine {
  const text = (name: keyof typeof COMMAND_FLAGS): string | null => {
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
    reason: reason === null ? null : oneLine(reason, REASON_CHARS_MAX),
  };
}

function flagNamesOf(name: CommandName): readonly string[] {
  const flags = Object.entries<CommandFlag>(COMMAND_FLAGS).flatMap(([key, { commands }]) => (commands.includes(name) ? [`--${key}`] : []));
  return [...flags, ...inputsOf(name).flatMap(([key, { kind }]) => (kind === "boolean" ? [flagOf(key), negationOf(key)] : [flagOf(key)]))];
}

function negationOf(key: InputKey): string {
  return `--no-${actionNameOf(key)}`;
}

/** A value such as `--json` was probably not meant as one; `--goal=--json` is accepted. */
function isFlag(value: string): boolean {
  return /^--?[A-Za-z]/.test(value);
}

function missingValue(flags: string): UserError {
  return userError("FLAG_WITHOUT_VALUE", { flag: flags.split(" ")[0] ?? "", example: flags });
}

function placeholderOf(input: Input): string {
  return input.kind === "variables" ? "names" : input.kind;
}

function parseInput(key: InputKey, input: Input, text: string): Input["default"] {
  const reading = parseTextValue(input, text);
  if (reading.ok) return reading.value;
  const { found, expected } = reading;
  throw userError("FLAG_WRONG_VALUE", { flag: flagOf(key), found, expected, example: renderFlagExample(key, input) });
}

export function renderFlagExample(key: InputKey, input: Input): string {
  const example = exampleOf(input);
  if (typeof example !== "object") return `${flagOf(key)}=${quoteWord(String(example))}`;
  return `${flagOf(key)}=${quoteWord(input.kind === "words" ? example.join(" ") : renderList(input, example))}`;
}

function parseCount(name: string, text: string | null, min: number, max: number, example: number): number | null {
  if (text === null) return null;
  const reading = parseNumber({ kind: "count", min, max }, text);
  if (reading.ok) return Number(reading.value);
  const { found, expected } = reading;
  throw userError("FLAG_WRONG_VALUE", { flag: `--${name}`, found, expected, example: `--${name}=${example}` });
}

/** commander reports the problem only in its message: "error: unknown option '--gaol'\n(Did you mean --goal?)". */
function toUserError({ code, message }: CommanderError, command: string): UserError {
  const [, subject = ""] = /'([^'=]*)/.exec(message) ?? [];
  const shown = oneLine(subject, 60);
  const nearest = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1] ?? null;
  if (code === "commander.unknownCommand") return userError("COMMAND_UNKNOWN", { command: shown, nearest });
  if (code === "commander.optionMissingArgument") return missingValue(shown);
  const takers = ALL_COMMANDS.filter((name) => flagNamesOf(name).includes(subject));
  // Only a switch with a value is unknown to commander and a flag of the command.
  if (takers.some((taker) => taker === command)) return userError("FLAG_WITH_VALUE", { flag: shown });
  if (takers.length > 0) return userError("FLAG_OF_ANOTHER_COMMAND", { flag: shown, command, commands: takers.join(", ") });
  return userError("FLAG_UNKNOWN", { flag: shown, nearest, command });
}
