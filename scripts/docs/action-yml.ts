import { renderYamlText } from "../../src/config/example-line.ts";
import { describeBounds, wrapText } from "../../src/config/describe-input.ts";
import { renderTableRow } from "./config-table.ts";
import type { Input } from "../../src/config/inputs/kinds.ts";
import { actionNameOf, defaultOf, INPUT_LIST, type InputKey, isInputKey } from "../../src/config/inputs/inputs.ts";
import { describeOutput, OUTPUT_LIST } from "../../src/config/outputs.ts";

/** What a workflow is most likely to set comes first. */
const FIRST_GROUPS: readonly Input["group"][] = ["Keys", "On GitHub"];

const HEAD = [
  "# Made by `npm run docs` from src/config/inputs/inputs.ts and src/config/outputs.ts: change those.",
  "name: codex-self-iter",
  // The marketplace takes 125 characters.
  "description: Lets a coding agent iterate on a repository, run after run, goal by goal, until its work is verified or a limit is met",
  "author: codex-self-iter",
  "branding:",
  "  icon: repeat",
  "  color: purple",
];

/** `post` makes up for a main step that was killed, so it runs whatever became of that. */
const RUNS = ["runs:", "  using: node24", "  main: dist/main.js", "  post: dist/post.js", "  post-if: always()"];

/**
 * The whole action.yml. Only what GitHub has to fill in has a `default` there: every other default is applied by the
 * code, where the TOML file comes before it.
 */
export function renderActionYml(): string {
  const lines = [...HEAD, "", "inputs:"];
  for (const [key, input] of listActionInputs()) {
    lines.push(`  ${actionNameOf(key)}:`, ...renderDescription(describeInYaml(input)), "    required: false");
    if ("filledInBy" in input && input.filledInBy !== undefined) lines.push(`    default: ${renderYamlText(input.filledInBy)}`);
  }
  lines.push("", "outputs:");
  for (const [name, output] of OUTPUT_LIST) lines.push(`  ${name}:`, ...renderDescription(describeOutput(output)));
  return `${[...lines, "", ...RUNS].join("\n")}\n`;
}

/** Folded over lines where that reads back as the same text; else as one quoted line. */
export function renderDescription(text: string): readonly string[] {
  const folds = /^[!-~]+(?: [!-~]+)*$/.test(text);
  return folds ? ["    description: >-", ...wrapText(text, "      ")] : [`    description: ${renderYamlText(text)}`];
}

/** The table of the action's inputs for the README. */
export function renderInputsTable(): string {
  const inputs = listActionInputs();
  const lines: string[] = [];
  for (const group of new Set(inputs.map(([, input]) => input.group))) {
    lines.push(`**${group}**`, "", "| Input | Default | What it does |", "|---|---|---|");
    for (const [key, input] of inputs.filter(([, candidate]) => candidate.group === group)) {
      const shown = renderDefault(input);
      lines.push(renderTableRow([`\`${actionNameOf(key)}\``, shown === "" ? "" : `\`${shown}\``, describe(input, "markdown")]));
    }
    lines.push("");
  }
  return lines.join("\n").trimEnd();
}

/** The table of the action's outputs for the README. */
export function renderOutputsTable(): string {
  const rows = OUTPUT_LIST.map(([name, output]) => renderTableRow([`\`${name}\``, describeOutput(output)]));
  return ["| Output | What it holds |", "|---|---|", ...rows].join("\n");
}

function listActionInputs(): readonly (readonly [InputKey, Input])[] {
  const inputs = INPUT_LIST.filter(([, input]) => input.surfaces.includes("action"));
  const isFirst = ([, input]: readonly [InputKey, Input]): boolean => FIRST_GROUPS.includes(input.group);
  return [...inputs.filter(isFirst), ...inputs.filter((entry) => !isFirst(entry))];
}

/** What it does and what it takes; names of other inputs as the action has them. */
function describe(input: Input, form: "text" | "markdown"): string {
  const mark = form === "markdown" ? "`" : "";
  const choices = input.kind === "choice" ? ` One of ${input.values.map((value) => mark + value + mark).join(", ")}.` : "";
  const about = input.about.replaceAll(/\b[a-z]+(?:_[a-z]+)+\b/g, (word) => (isInputKey(word) ? actionNameOf(word) : word));
  return about + choices + describeBounds(input) + describeCut(input);
}

function describeCut(input: Input): string {
  return "isCutInAction" in input && input.isCutInAction === true ? ` A text of more than ${input.charsMax} characters is cut.` : "";
}

/** The runner would try to fill in an expression even in a description, and refuse the action. */
function describeInYaml(input: Input): string {
  const shown = "filledInBy" in input && input.filledInBy !== undefined ? "" : renderDefault(input);
  const text = describe(input, "text") + (shown === "" ? "" : ` Default: ${shown}.`);
  return text.replaceAll(/\$\{\{\s*([^}]*?)\s*\}\}/g, "$1");
}

/** The default as a workflow would write it; nothing where it is empty, as `about` says then what happens. */
function renderDefault(input: Input): string {
  if ("filledInBy" in input && input.filledInBy !== undefined) return input.filledInBy;
  const value = defaultOf(input, "github");
  return typeof value === "object" ? value.join(" ") : String(value);
}
