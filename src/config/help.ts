import { COMMAND_FLAGS, COMMANDS, type Command, inputsOf } from "./flags.ts";
import type { Input } from "./inputs/kinds.ts";
import { flagOf } from "./inputs/inputs.ts";
import { describeLimits, wrapText } from "./describe-input.ts";
import { API_KEY_VARIABLE, CONFIG_FILE_NAME } from "./resolve.ts";

const INDENT = "      ";

const ABOUT: Readonly<Record<Command, string>> = {
  run: "Let the agent iterate until its completion promise holds, or a rule stops the loop.",
  status: "Show where the loop stands.",
  history: "Show the last iterations.",
  stop: "Ask a loop to stop before its next iteration.",
  resume: "Take a stop away, and go on with the chain where it ended.",
  demo: "Run a whole loop in a throw-away repository, with a scripted model: no key, no network.",
};

const EXIT_CODES =
  "Exit codes: 0 done, stopped as asked, a limit reached, or nothing to do now; 1 the loop failed; 2 wrong usage or configuration; 130 interrupted.";

/** The help of a command, or of the whole tool for `null`: plain text, 100 columns at the most, with a line break at its end. */
export function renderHelp(command: Command | null): string {
  return command === null ? renderOverview() : renderCommand(command);
}

function renderOverview(): string {
  const width = Math.max(...COMMANDS.map((name) => name.length));
  return [
    "codex-self-iter: lets a coding agent iterate on a repository until its completion promise holds.",
    "",
    "Usage: codex-self-iter [command] [flags]",
    "",
    "Commands:",
    ...COMMANDS.map((name) => `  ${name.padEnd(width)}  ${ABOUT[name]}`),
    "",
    ...wrapText("Without a command it is run. The flags of a command: codex-self-iter run --help", ""),
    "",
    ...wrapText(EXIT_CODES, ""),
    "",
  ].join("\n");
}

function renderCommand(command: Command): string {
  const inputs = inputsOf(command);
  const lines = [`Usage: codex-self-iter ${command} [flags]`, "", ...wrapText(ABOUT[command], ""), "", "Flags:"];
  for (const [name, flag] of Object.entries(COMMAND_FLAGS)) {
    const commands: readonly Command[] = flag.commands;
    if (!commands.includes(command)) continue;
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
    const files = `Each setting can stand in ${CONFIG_FILE_NAME} too, in snake_case (max_iterations = 25), save --goal and --reset; a flag wins over the file.`;
    lines.push(
      "",
      ...wrapText(files, ""),
      "",
      ...wrapText(
        `${API_KEY_VARIABLE} in the environment is the key for the model; it is not in the agent's environment. Without it, Codex uses its own sign-in.`,
        "",
      ),
    );
    lines.push("", ...wrapText(EXIT_CODES, ""));
  }
  return `${lines.join("\n")}\n`;
}

function renderFlag(key: string, input: Input): string {
  const flag = flagOf(key);
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
