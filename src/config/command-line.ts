import { Command, CommanderError, Option } from "commander";
import { DEFAULT_TRACK } from "../core/chain/track.ts";
import { oneLine, quoteWord } from "../core/text/text.ts";
import { type UserError, userError } from "../errors/user-error.ts";
import { PRODUCT_VERSION } from "../version.ts";
import { type CompletedCommand, type CompletedFlag, PROGRAM_NAME, type Shell, SHELLS } from "./completion.ts";
import {
  ALL_COMMANDS,
  COMMAND_FLAGS,
  type CommandFlag,
  type CommandName,
  COMMANDS,
  CONFIGURED_COMMANDS,
  HISTORY_LIMIT,
  LOOP_COMMANDS,
} from "./commands.ts";
import { describeInput } from "./describe-input.ts";
import { exampleOf, renderList } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { actionNameOf, flagOf, INPUT_LIST, type InputKey, type InputValues } from "./inputs/inputs.ts";
import { isTrackName } from "./name-rules.ts";
import { API_KEY_VARIABLE, CONFIG_FILE_NAME } from "./resolve.ts";
import { parseNumber, parseTextValue } from "./values.ts";

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
  /** Answer every question with its default. */
  readonly yes: boolean;
  readonly dryRun: boolean;
  /** Five fields of cron in UTC, or `none`. */
  readonly schedule: string | null;
  readonly shell: Shell | null;
  /** Show the key to the model's provider, in a request that costs nothing. */
  readonly online: boolean;
  /** A chain on a server: the name of a git remote, or a URL. Null: the chain of the workspace. */
  readonly remote: string | null;
  readonly track: string;
  readonly follow: boolean;
  /** Where `report` writes; null is the state dir, and "-" standard output. */
  readonly output: string | null;
  /** Of `logs`; null is the last one. */
  readonly iteration: number | null;
};

export type HelpText = { readonly command: "help"; readonly text: string };

/** A call without arguments in a terminal: shows the status and the help, and starts nothing. */
export type Overview = { readonly command: "overview"; readonly status: CommandLine; readonly text: string };

const HISTORY_LIMIT_MAX = 10_000;
const ITERATION_MAX = 999_999_999;
const REASON_CHARS_MAX = 500;
const HELP_COLUMNS = 100;
const INIT_INPUTS: readonly InputKey[] = ["verify_command", "max_iterations", "max_cost_usd"];

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

/**
 * Parses the arguments after the program's name. Without a command it is `run`, as in the Python original; a person who gives
 * no argument at all in a terminal gets the overview. Throws a `UserError`.
 */
export function parseCommandLine(argv: readonly string[], inTerminal = false): CommandLine | HelpText | Overview {
  const [first = ""] = argv;
  if (argv.length === 0 && inTerminal) return buildOverview();
  const words = first === "" || (first.startsWith("-") && !/^(-h|--help|-V|--version)$/.test(first)) ? ["run", ...argv] : [...argv];
  const named = ALL_COMMANDS.filter((name) => words.includes(name));
  // Building all commands and options costs milliseconds at each start. Only help and errors need those that are not given.
  const given = new Set(words.map((word) => word.split("=", 1)[0] ?? ""));
  const parsed = parseWords(words, { argv, commands: named, hasOption: (_, flag) => given.has(flag) });
  if (parsed.line !== null) return parsed.line;
  const { error, help, line } = parseWords(words, { argv, commands: ALL_COMMANDS, hasOption: (name) => named.includes(name) });
  if (error !== null && error.exitCode !== 0) throw toUserError(error, words[0] ?? "");
  return line ?? { command: "help", text: help };
}

function parseWords(words: readonly string[], options: Omit<ProgramOptions, "onHelp" | "onParsed">) {
  const result: { help: string; line: CommandLine | null; error: CommanderError | null } = { help: "", line: null, error: null };
  const program = createProgram({
    ...options,
    onHelp: (text) => (result.help += text),
    onParsed: (line) => (result.line = line),
  });
  try {
    program.parse([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    result.error = error;
  }
  return result;
}

function buildOverview(): Overview {
  const status = parseCommandLine(["status"]);
  const help = parseCommandLine(["--help"]);
  if (status.command !== "status" || help.command !== "help") throw new Error("These arguments are valid.");
  return { command: "overview", status, text: help.text };
}

type ProgramOptions = {
  readonly argv: readonly string[];
  readonly commands: readonly CommandName[];
  hasOption(name: CommandName, flag: string): boolean;
  onHelp(text: string): void;
  onParsed(line: CommandLine): void;
};

function createProgram({ argv, commands, hasOption, onHelp, onParsed }: ProgramOptions): Command {
  const program = new Command(PROGRAM_NAME)
    .description("Lets a coding agent iterate on a repository until the task is done.")
    .usage("[command] [flags]")
    .version(PRODUCT_VERSION, "-V, --version", "Show the version.")
    .helpOption("-h, --help", "Show the help of a command.")
    .helpCommand("help [command]", "Show the help of a command.")
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .addHelpText("after", `\nFlags without a command are those of run. The flags of a command: ${PROGRAM_NAME} run --help\n\n${EXIT_CODES}`)
    .exitOverride()
    .configureOutput({ writeOut: onHelp, writeErr: () => {}, getOutHelpWidth: () => HELP_COLUMNS });
  for (const name of commands) {
    const command = program
      .command(name)
      .description(COMMANDS[name])
      .usage(name === "completion" ? SHELLS.join("|") : "[flags]")
      .allowExcessArguments();
    addOptions(command, name, { argv, hasOption, onParsed });
  }
  return program;
}

/** Every command with all of its flags, for the completion scripts. */
export function describeCommands(): readonly CompletedCommand[] {
  const program = createProgram({ argv: [], commands: ALL_COMMANDS, hasOption: () => true, onHelp: () => {}, onParsed: () => {} });
  return program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    flags: command.options.map(({ long, description, required }) => ({
      flag: long ?? "",
      about: description,
      value: valueOf(long, required),
    })),
    words: command.name() === "completion" ? SHELLS : [],
  }));
}

function valueOf(flag: string | undefined, takesValue: boolean): CompletedFlag["value"] {
  if (!takesValue) return null;
  const input = INPUT_LIST.find(([key]) => flagOf(key) === flag)?.[1];
  return input?.kind === "choice" ? input.values : "any";
}

/** The settings that a command takes as flags: the loop takes all, other commands only the location of the state. */
export function inputsOf(command: CommandName): readonly (readonly [InputKey, Input])[] {
  const inputs = INPUT_LIST.filter(([, input]) => input.sources.includes("flag"));
  if (LOOP_COMMANDS.includes(command)) return inputs;
  if (command === "init") return inputs.filter(([key]) => INIT_INPUTS.includes(key));
  return CONFIGURED_COMMANDS.includes(command) ? inputs.filter(([key]) => key === "state_dir") : [];
}

function addOptions(command: Command, name: CommandName, { argv, hasOption, onParsed }: Omit<ProgramOptions, "commands" | "onHelp">): void {
  const values = new Map<string, string | true>();
  const inputs: Record<string, Input["default"]> = {};
  if (LOOP_COMMANDS.includes(name)) command.addHelpText("after", `\n${LOOP_NOTES}`);
  // By events: commander's own store of values reads --no-change-gate as the negation of --change-gate.
  const add = (flags: string, about: () => string, group: string, onValue: (value: string | undefined) => void): void => {
    if (!hasOption(name, flags.split(" ", 1)[0] ?? "")) return;
    const option = new Option(flags, about()).helpGroup(`${group}:`);
    command.addOption(option).on(`option:${option.name()}`, (value?: string) => {
      if (value !== undefined && isFlag(value) && !argv.includes(`--${option.name()}=${value}`)) throw missingValue(flags);
      onValue(value);
    });
  };
  for (const [key, { about, commands, flags }] of Object.entries<CommandFlag>(COMMAND_FLAGS))
    if (commands.includes(name))
      add(
        flags,
        () => about,
        "Flags",
        (value) => values.set(key, value ?? true),
      );
  for (const [key, input] of inputsOf(name)) {
    const about = (): string => describeWithDefault(input);
    if (input.kind !== "boolean")
      add(`${flagOf(key)} <${placeholderOf(input)}>`, about, input.group, (value = "") => (inputs[key] = parseInput(key, input, value)));
    else {
      add(flagOf(key), about, input.group, () => (inputs[key] = true));
      add(
        negationOf(key),
        () => `Switch ${flagOf(key)} off.`,
        input.group,
        () => (inputs[key] = false),
      );
    }
  }
  command.action(() => {
    const [first] = command.args;
    const shell = name === "completion" ? parseShell(first) : null;
    const argument = shell === null && name !== "logs" ? first : command.args[1];
    if (argument !== undefined) throw userError("ARGUMENT_UNEXPECTED", { argument: oneLine(argument, 60), command: name });
    onParsed(buildLine(name, inputs as Partial<InputValues>, values, { shell, iteration: name === "logs" ? (first ?? null) : null }));
  });
}

function describeWithDefault(input: Input): string {
  const isEmpty = input.default === "" || (Array.isArray(input.default) && input.default.length === 0);
  return describeInput(input) + (isEmpty ? "" : ` Default: ${String(input.default)}.`);
}

function parseShell(word: string | undefined): Shell {
  const shell = SHELLS.find((one) => one === word);
  if (shell === undefined) throw userError("SHELL_UNKNOWN", { shell: oneLine(word ?? "", 60), shells: SHELLS.join("|") });
  return shell;
}

/** What follows the command's name. */
type Arguments = { readonly shell: Shell | null; readonly iteration: string | null };

function buildLine(
  command: CommandName,
  inputs: Partial<InputValues>,
  values: ReadonlyMap<string, string | true>,
  { iteration, shell }: Arguments,
): CommandLine {
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
    exitCodeOnLimit: parseCount("--exit-code-on-limit", text("exit-code-on-limit"), 0, 255, 3),
    limit: parseCount("--limit", text("limit"), 1, HISTORY_LIMIT_MAX, HISTORY_LIMIT) ?? HISTORY_LIMIT,
    output: text("output"),
    reason: reason === null ? null : oneLine(reason, REASON_CHARS_MAX),
    yes: values.has("yes"),
    dryRun: values.has("dry-run"),
    schedule: text("schedule"),
    shell,
    online: values.has("online"),
    remote: text("remote"),
    track: parseTrack(text("track")),
    follow: values.has("follow"),
    iteration: parseCount("codex-self-iter logs", iteration, 1, ITERATION_MAX, 3),
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

function parseCount(flag: string, text: string | null, min: number, max: number, example: number): number | null {
  if (text === null) return null;
  const reading = parseNumber({ kind: "count", min, max }, text);
  if (reading.ok) return Number(reading.value);
  const { found, expected } = reading;
  throw userError("FLAG_WRONG_VALUE", { flag, found, expected, example: `${flag}${flag.startsWith("--") ? "=" : " "}${example}` });
}

function parseTrack(text: string | null): string {
  if (text === null) return DEFAULT_TRACK;
  if (isTrackName(text)) return text;
  throw userError("FLAG_WRONG_VALUE", {
    flag: "--track",
    found: quoteWord(oneLine(text, 60)),
    expected: "the name of a track",
    example: "--track main",
  });
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
