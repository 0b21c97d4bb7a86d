import { findPrices } from "../core/chain/prices.ts";
import { basename, dirname, isAbsolute, relative, sep } from "node:path";
import type { Host } from "../core/chain/spec.ts";
import { oneLine } from "../core/text/text.ts";
import { userError } from "../errors/user-error.ts";
import { renderLine } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { actionNameOf, type InputKey, type InputValues } from "./inputs/inputs.ts";

const PROMPT_FILE_PLACEHOLDER = "{prompt_file}";
/** Files and folders that the loop itself writes in the state dir. */
const STATE_DIR_NAMES: readonly string[] = ["runtime.json", "status.json", "prompts", "logs", ".gitignore"];

export function nameOf(host: Host, key: InputKey): string {
  return host === "github" ? actionNameOf(key) : key;
}

/** Refuses settings that contradict each other. Throws SETTINGS_CONFLICT or TEMPLATE_WITHOUT_PROMPT_FILE. */
export function validateSettings(values: InputValues, host: Host): void {
  const name = (key: InputKey): string => nameOf(host, key);
  const line = (key: InputKey, value: Input["default"]): string => renderLine(host, key, value);
  const template = values.agent_command_template;
  const isCommand = template.length > 0;
  if (isCommand && !template.some((word) => word.includes(PROMPT_FILE_PLACEHOLDER))) {
    throw userError("TEMPLATE_WITHOUT_PROMPT_FILE", {
      key: name("agent_command_template"),
      template: oneLine(template.join(" "), 200),
      example: line("agent_command_template", `my-agent --prompt ${PROMPT_FILE_PLACEHOLDER}`),
    });
  }
  const isPriced = values.price_input_usd > 0 || values.price_output_usd > 0;
  if (values.max_cost_usd > 0 && !isPriced && values.model !== "" && findPrices(values.model) === null) {
    throw userError("SETTINGS_CONFLICT", {
      problem: `${name("max_cost_usd")} is set, but the price of the model "${oneLine(values.model, 100)}" is unknown.`,
      remedy: `Set your prices for a million tokens, for example: ${line("price_input_usd", 1.25)} and ${line("price_output_usd", 10)}`,
    });
  }
  const budget = values.max_cost_usd > 0 ? "max_cost_usd" : "max_total_tokens";
  if (isCommand && values[budget] > 0) {
    throw userError("SETTINGS_CONFLICT", {
      problem: `${name(budget)} needs token counts, but the agent of ${name("agent_command_template")} reports none.`,
      remedy: `Limit the chain with ${line("max_iterations", 25)} or ${line("max_duration_hours", 12)}, and remove ${name(budget)}.`,
    });
  }
  checkVerifyPaths(values, host);
  checkFileNames(values, host);
}

function checkVerifyPaths(values: InputValues, host: Host): void {
  for (const key of ["verify_cache", "frozen_paths"] as const) {
    if (values[key].length === 0 || values.verify_in === "checkout") continue;
    throw userError("SETTINGS_CONFLICT", {
      problem: `${nameOf(host, key)} needs a verification in a checkout, but ${nameOf(host, "verify_in")} is "workspace".`,
      remedy: `Set ${renderLine(host, "verify_in", "checkout")}, or remove ${nameOf(host, key)}.`,
    });
  }
  const invalid = values.verify_cache.find((path) => !isCachePath(path));
  if (invalid !== undefined) {
    throw userError("SETTINGS_CONFLICT", {
      problem: `${nameOf(host, "verify_cache")} has "${oneLine(invalid, 100)}", which names no folder in the checkout or its home folder.`,
      remedy: `Write a relative path or one that begins with "~/", for example: ${renderLine(host, "verify_cache", ["~/.npm", "node_modules"])}`,
    });
  }
}

/** Git's own folder would decide what git says in the verification. */
function isCachePath(path: string): boolean {
  const parts = path.replace(/\/+$/, "").replace(/^~\//, "").split("/");
  return parts.every((part) => !["", ".", "..", "~"].includes(part) && !/[*?[\]!\\]/.test(part)) && parts[0]?.toLowerCase() !== ".git";
}

function checkFileNames(values: InputValues, host: Host): void {
  const taken = new Set(STATE_DIR_NAMES);
  for (const key of ["stop_file_name", "lock_file_name"] as const) {
    const name = values[key];
    if (taken.has(name)) {
      throw userError("SETTINGS_CONFLICT", {
        problem: `${nameOf(host, key)} is "${oneLine(name, 100)}", but the state dir already has a file with that name.`,
        remedy: `Write a different name: ${renderLine(host, key, key === "stop_file_name" ? "STOP" : "loop.lock")}`,
      });
    }
    taken.add(name);
  }
}

/** Git ignores the whole state dir, so it may contain neither the workspace nor `.git`. Throws STATE_DIR_NOT_ITS_OWN. */
export function checkStateDir(stateDir: string, workspace: string, host: Host): void {
  const refuse = (content: string): Error =>
    userError("STATE_DIR_NOT_ITS_OWN", { path: stateDir, content, example: renderLine(host, "state_dir", ".codex-self-iter") });
  if (contains(stateDir, workspace)) throw refuse("the workspace");
  const parts = relative(workspace, stateDir).split(sep);
  if (parts[0] === ".git" || basename(stateDir) === ".git" || basename(dirname(stateDir)) === ".git") {
    throw refuse("part of the .git folder");
  }
}

function contains(folder: string, path: string): boolean {
  const steps = relative(folder, path);
  return steps !== ".." && !steps.startsWith(`..${sep}`) && !isAbsolute(steps);
}
