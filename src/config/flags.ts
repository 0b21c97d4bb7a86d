import { parseArgs } from "node:util";
import { oneLine, quoteWord } from "../core/text/text.ts";
import { userError } from "../errors/user-error.ts";
import type { Input } from "./inputs/kinds.ts";
import { flagOf, INPUT_LIST, type InputValues } from "./inputs/inputs.ts";
import { didYouMean } from "./did-you-mean.ts";
import { buildExample, parseNumber, parseTextValue } from "./values.ts";

/** The subcommands, in the order in which the help shows them. */
export const COMMANDS = ["run", "status", "history", "stop", "resume", "demo"] as const;
export type Command = (typeof COMMANDS)[number];

/** What a command line asks for: checked, and without defaults. */
export type CommandLine = {
  readonly command: Command;
  /** The command was written; without one, `--help` is about the whole tool. */
  readonly commandGiven: boolean;
  readonly inputs: Partial<InputValues>;
  /** As written; relative to the current folder. */
  readonly workspace: string | null;
  readonly config: string | null;
  readonly json: boolean;
  /** False: end the run where it would have to wait. */
  readonly wait: boolean;
  /** The exit code where a limit ended the run; `null` leaves it 0. */
  readonly exitCodeOnLimit: number | null;
  /** How many records `history` shows. */
  readonly limit: number;
  /** What `stop` writes into the stop file. */
  readonly reason: string | null;
  readonly help: boolean;
  readonly version: boolean;
};

type CommandFlag = {
  readonly commands: readonly Command[];
  /** How the help shows its value; `null` for a switch. */
  readonly value: string | null;
  readonly short?: string;
  readonly about: string;
};

const LOOPING: readonly Command[] = ["run", "resume"];
const PLACED: readonly Command[] = ["run", "status", "history", "stop", "resume"];
const HISTORY_LIMIT = 20;
const HISTORY_LIMIT_MAX = 10_000;
const REASON_CHARS_MAX = 500;

/** The flags that are no settings, so that they have no key. */
export const COMMAND_FLAGS = {
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
} as const satisfies Readonly<Record<string, CommandFlag>>;

type Flag =
  | { readonly kind: "input"; readonly key: string; readonly input: Input; readonly value: boolean | null }
  | { readonly kind: "command"; readonly name: keyof typeof COMMAND_FLAGS; readonly flag: CommandFlag };

/** Which settings a command takes as flags: the looping ones all, the others only where the state is. */
export function inputsOf(command: Command): readonly (readonly [string, Input])[] {
  const shown = INPUT_LIST.filter(([, input]) => input.surfaces.includes("cli"));
  if (LOOPING.includes(command)) return shown;
  return PLACED.includes(command) ? shown.filter(([key]) => key === "state_dir") : [];
}

/**
 * Reads the words behind the program's name. Without a command it is `run`, as the original had none. Throws a
 * `UserError` for what is not known or not of its kind; `--help` and `--version` are taken before any of that.
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const flags = buildFlags();
  const { tokens } = parseArgs({ args: [...argv], options: buildOptions(flags), strict: false, allowPositionals: true, tokens: true });
  const words = tokens.filter((token) => token.kind === "positional").map((token) => token.value);
  const options = tokens.filter((token) => token.kind === "option");
  const help = options.some((option) => option.name === "help");
  const version = options.some((option) => option.name === "version");
  const command = help || version ? (COMMANDS.find((name) => name === words[0]) ?? "run") : readCommand(words, options, flags);
  const given = new Map<string, string | true>();
  const inputs: Record<string, Input["default"]> = {};
  for (const option of help || version ? [] : options) {
    const flag = flags.get(option.name);
    if (flag === undefined) throw refuseUnknown(option.rawName, command, flags);
    const value = readOptionValue(flag, option, command);
    if (flag.kind === "command") given.set(flag.name, value ?? true);
    else inputs[flag.key] = flag.value ?? readInput(flag.key, flag.input, value ?? "");
  }
  return {
    command,
    commandGiven: words.length > 0,
    inputs: inputs as Partial<InputValues>,
    workspace: textOf(given.get("workspace")),
    config: textOf(given.get("config")),
    json: options.some((option) => option.name === "json"),
    wait: !given.has("no-wait"),
    exitCodeOnLimit: readCount("exit-code-on-limit", textOf(given.get("exit-code-on-limit")), { min: 0, max: 255, example: 3 }),
    limit: readCount("limit", textOf(given.get("limit")), { min: 1, max: HISTORY_LIMIT_MAX, example: HISTORY_LIMIT }) ?? HISTORY_LIMIT,
    reason: given.has("reason") ? oneLine(textOf(given.get("reason")) ?? "", REASON_CHARS_MAX) : null,
    help,
    version,
  };
}

function buildFlags(): ReadonlyMap<string, Flag> {
  const flags = new Map<string, Flag>();
  for (const [key, input] of INPUT_LIST) {
    if (!input.surfaces.includes("cli")) continue;
    const name = flagOf(key).slice(2);
    const isSwitch = input.kind === "boolean";
    flags.set(name, { kind: "input", key, input, value: isSwitch ? true : null });
    if (isSwitch) flags.set(`no-${name}`, { kind: "input", key, input, value: false });
  }
  for (const [name, flag] of Object.entries(COMMAND_FLAGS))
    flags.set(name, { kind: "command", name: name as keyof typeof COMMAND_FLAGS, flag });
  return flags;
}

type OptionConfig = { type: "string" | "boolean"; short?: string };

function buildOptions(flags: ReadonlyMap<string, Flag>): Record<string, OptionConfig> {
  const options: Record<string, OptionConfig> = {};
  for (const [name, flag] of flags) {
    const short = flag.kind === "command" ? flag.flag.short : undefined;
    options[name] = { type: takesValue(flag) ? "string" : "boolean", ...(short === undefined ? {} : { short }) };
  }
  return options;
}

function takesValue(flag: Flag): boolean {
  return flag.kind === "command" ? flag.flag.value !== null : flag.value === null;
}

type OptionToken = {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
};

function readCommand(words: readonly string[], options: readonly OptionToken[], flags: ReadonlyMap<string, Flag>): Command {
  const [first, second] = words;
  if (first === undefined) return "run";
  const command = COMMANDS.find((name) => name === first);
  if (command === undefined) {
    // The value of a flag that does not exist looks like a command; the flag is what is wrong.
    const unknown = options.find((option) => !flags.has(option.name));
    if (unknown !== undefined) throw refuseUnknown(unknown.rawName, "run", flags);
    throw userError("COMMAND_UNKNOWN", { command: oneLine(first, 60), nearest: didYouMean(first, COMMANDS) });
  }
  if (second === undefined) return command;
  const unknown = options.find((option) => !flags.has(option.name));
  if (unknown !== undefined) throw refuseUnknown(unknown.rawName, command, flags);
  throw userError("ARGUMENT_UNEXPECTED", { argument: oneLine(second, 60), command });
}

function refuseUnknown(rawName: string, command: Command, flags: ReadonlyMap<string, Flag>): Error {
  const nearest = didYouMean(rawName.replace(/^-+/, ""), [...flags.keys()]);
  return userError("FLAG_UNKNOWN", { flag: oneLine(rawName, 60), nearest: nearest === null ? null : `--${nearest}`, command });
}

/** The text given to a flag, `null` for a switch. */
function readOptionValue(flag: Flag, option: OptionToken, command: Command): string | null {
  const commands =
    flag.kind === "command" ? flag.flag.commands : COMMANDS.filter((name) => inputsOf(name).some(([key]) => key === flag.key));
  const { name, value } = option;
  if (!commands.includes(command))
    throw userError("FLAG_OF_ANOTHER_COMMAND", { flag: `--${name}`, command, commands: commands.join(", ") });
  if (!takesValue(flag)) {
    const positive = flag.kind === "input" ? flagOf(flag.key) : `--${name}`;
    const negation = flag.kind === "input" ? positive.replace("--", "--no-") : null;
    if (value !== undefined) throw userError("FLAG_WITH_VALUE", { flag: positive, negation });
    return null;
  }
  // A word that looks like a flag was hardly meant as a value; whoever means it writes it behind "=".
  const looksLikeFlag = value !== undefined && option.inlineValue !== true && /^--?[A-Za-z]/.test(value);
  if (value === undefined || looksLikeFlag)
    throw userError("FLAG_WITHOUT_VALUE", { flag: `--${name}`, example: renderExample(flag, name) });
  return value;
}

function renderExample(flag: Flag, name: string): string {
  return flag.kind === "command" ? `--${name}=${flag.flag.value ?? ""}` : renderFlagExample(flag.key, flag.input);
}

/** A flag with a value that it takes, quoted for a shell. */
export function renderFlagExample(key: string, input: Input): string {
  const example = buildExample(key, input);
  const text = Array.isArray(example) ? example.join(" ") : String(example);
  return `${flagOf(key)}=${quoteWord(text)}`;
}

function readInput(key: string, input: Input, text: string): Input["default"] {
  const reading = parseTextValue(input, text);
  if (reading.ok) return reading.value;
  const { found, expected } = reading;
  throw userError("FLAG_WRONG_VALUE", { flag: flagOf(key), found, expected, example: renderFlagExample(key, input) });
}

function readCount(
  name: string,
  text: string | null,
  bounds: { readonly min: number; readonly max: number; readonly example: number },
): number | null {
  if (text === null) return null;
  const reading = parseNumber({ kind: "count", min: bounds.min, max: bounds.max }, text);
  if (reading.ok) return Number(reading.value);
  throw userError("FLAG_WRONG_VALUE", {
    flag: `--${name}`,
    found: reading.found,
    expected: reading.expected,
    example: `--${name}=${bounds.example}`,
  });
}

function textOf(value: string | true | undefined): string | null {
  return typeof value === "string" ? value : null;
}
