import type { Host } from "../core/chain/spec.ts";
import { basename, dirname, isAbsolute, relative, sep } from "node:path";
import { oneLine } from "../core/text/text.ts";
import { userError } from "../errors/user-error.ts";
import { renderActionLine } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { actionNameOf, type InputKey, type InputValues } from "./inputs/inputs.ts";
import { renderTomlValue } from "./values.ts";

/** Whose words a problem is told in: the TOML file's, or those of a step in a workflow. */

const PROMPT_FILE_PLACEHOLDER = "{prompt_file}";
/** What the loop itself keeps in the state dir. */
const STATE_DIR_NAMES: readonly string[] = ["runtime.json", "status.json", "prompts", "logs", ".gitignore"];

/** The line that gives a setting this value: `max_iterations = 25`, or `max-iterations: 25`. */
export function lineOf(host: Host, key: InputKey, value: Input["default"]): string {
  return host === "github" ? renderActionLine(key, value) : `${key} = ${renderTomlValue(value)}`;
}

function nameOf(host: Host, key: InputKey): string {
  return host === "github" ? actionNameOf(key) : key;
}

/**
 * Refuses what would never work as it was meant: a limit that cannot be reached, two files in one place. Throws
 * SETTINGS_CONFLICT or TEMPLATE_WITHOUT_PROMPT_FILE.
 */
export function validateSettings(values: InputValues, host: Host): void {
  const name = (key: InputKey): string => nameOf(host, key);
  const line = (key: InputKey, value: Input["default"]): string => lineOf(host, key, value);
  const template = values.agent_command_template;
  const isCommand = template.length > 0;
  if (isCommand && !template.some((word) => word.includes(PROMPT_FILE_PLACEHOLDER))) {
    throw userError("TEMPLATE_WITHOUT_PROMPT_FILE", {
      key: name("agent_command_template"),
      template: oneLine(template.join(" "), 200),
      example: line("agent_command_template", `my-agent --prompt ${PROMPT_FILE_PLACEHOLDER}`),
    });
  }
  const pricesKnown = values.price_input_usd > 0 || values.price_output_usd > 0;
  if (values.max_cost_usd > 0 && !pricesKnown) {
    throw userError("SETTINGS_CONFLICT", {
      problem: `${name("max_cost_usd")} is set, but no price is, so the cost would never be known and the limit never be reached.`,
      remedy: `Write your prices for a million tokens, for example: ${line("price_input_usd", 1.25)} and ${line("price_output_usd", 10)}`,
    });
  }
  const budget = values.max_cost_usd > 0 ? "max_cost_usd" : "max_total_tokens";
  if (isCommand && values[budget] > 0) {
    throw userError("SETTINGS_CONFLICT", {
      problem: `${name(budget)} is set together with ${name("agent_command_template")}, but only the built-in Codex agent tells how many tokens it used.`,
      remedy: `Bound the chain by ${line("max_iterations", 25)} or ${line("max_duration_hours", 12)}, and remove ${name(budget)}.`,
    });
  }
  checkFileNames(values, host);
}

function checkFileNames(values: InputValues, host: Host): void {
  const taken = new Set(STATE_DIR_NAMES);
  for (const key of ["stop_file_name", "lock_file_name"] as const) {
    const name = values[key];
    if (taken.has(name)) {
      throw userError("SETTINGS_CONFLICT", {
        problem: `${nameOf(host, key)} is "${oneLine(name, 100)}", and the state folder has another file of that name.`,
        remedy: `Write a name of its own: ${lineOf(host, key, key === "stop_file_name" ? "STOP" : "loop.lock")}`,
      });
    }
    taken.add(name);
  }
}

/** The state dir is ignored as a whole, so the workspace or its `.git` in it would be lost from sight. Throws STATE_DIR_NOT_ITS_OWN. */
export function checkStateDir(stateDir: string, workspace: string, host: Host): void {
  const refuse = (content: string): Error =>
    userError("STATE_DIR_NOT_ITS_OWN", { path: stateDir, content, example: lineOf(host, "state_dir", ".codex-self-iter") });
  if (holds(stateDir, workspace)) throw refuse("the workspace");
  const parts = relative(workspace, stateDir).split(sep);
  if (parts[0] === ".git" || basename(stateDir) === ".git" || basename(dirname(stateDir)) === ".git") {
    throw refuse("a part of git's own folder");
  }
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
