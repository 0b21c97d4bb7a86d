import { oneLine } from "../core/text/text.ts";
import type { ChoiceInput, Input, ListInput, NumberInput, TextInput } from "./inputs/kinds.ts";
import { isBranchName, isPathPattern, isTrackName, isVersionSpec, isWorkflowFile } from "./name-rules.ts";
import { splitWords } from "./shell-words.ts";

/** A checked value; or what was found, and what must be there, as parts of a sentence. */
export type ValueReading =
  | { readonly ok: true; readonly value: Input["default"] }
  | { readonly ok: false; readonly found: string; readonly expected: string };

const SHOWN_CHARS_MAX = 60;
const LIST_ITEMS_MAX = 200;
const LIST_ITEM_CHARS_MAX = 10_000;
/** Each costs a call to GitHub in each run. */
const WORKFLOW_FILES_MAX = 20;
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const MODEL_NAME = /^[A-Za-z0-9][\w.:/@-]*$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** The words of YAML 1.2's core schema, as @actions/core has them. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** What bounds a number, told apart from what an input says besides. */
export type NumberBounds = Pick<NumberInput, "kind" | "min" | "max">;

/** Reads a number as a flag or an action's input gives it: decimal, as text. */
export function parseNumber(bounds: NumberBounds, text: string): ValueReading {
  if (!DECIMAL.test(text.trim())) return { ok: false, found: show(text), expected: describeNumber(bounds) };
  return checkNumber(bounds, Number(text), text);
}

/** Reads a value as a flag or an action's input gives it: text. */
export function parseTextValue(input: Input, text: string): ValueReading {
  switch (input.kind) {
    case "boolean":
      return BOOLEANS.has(text) ? { ok: true, value: BOOLEANS.get(text) === true } : refuse(input, text);
    case "count":
    case "seconds":
    case "minutes":
    case "hours":
    case "usd":
      return parseNumber(input, text);
    case "words":
      return checkWords(input, text);
    case "variables":
    case "files":
      return checkNames(input, text.split(/[\s,]+/));
    case "paths":
      // A path may hold blanks.
      return checkNames(input, text.split(/[\n,]/));
    case "choice":
      return checkChoice(input, text);
    default:
      return checkText(input, text);
  }
}

/** Reads a value as TOML gives it: already of a type. */
export function parseTomlValue(input: Input, value: unknown): ValueReading {
  switch (input.kind) {
    case "boolean":
      return typeof value === "boolean" ? { ok: true, value } : refuse(input, value);
    case "count":
    case "seconds":
    case "minutes":
    case "hours":
    case "usd":
      return typeof value === "number" ? checkNumber(input, value, value) : refuse(input, value);
    case "words":
      if (typeof value === "string") return checkWords(input, value);
      return Array.isArray(value) ? checkList(input, value) : refuse(input, value);
    case "variables":
    case "files":
    case "paths":
      return Array.isArray(value) ? checkList(input, value) : refuse(input, value);
    case "choice":
      return typeof value === "string" ? checkChoice(input, value) : refuse(input, value);
    default:
      return typeof value === "string" ? checkText(input, value) : refuse(input, value);
  }
}

function checkNumber(bounds: NumberBounds, value: number, shown: unknown): ValueReading {
  const whole = bounds.kind !== "count" || Number.isInteger(value);
  const fits = Number.isFinite(value) && value >= bounds.min && value <= bounds.max;
  // Not -0, which would be written back as "-0".
  if (whole && fits) return { ok: true, value: value === 0 ? 0 : value };
  return { ok: false, found: show(shown), expected: describeNumber(bounds) };
}

function checkChoice(input: ChoiceInput, text: string): ValueReading {
  return input.values.includes(text) ? { ok: true, value: text } : refuse(input, text);
}

function checkText(input: TextInput, text: string): ValueReading {
  const trimmed = text.trim();
  if (trimmed.length < input.charsMin || trimmed.length > input.charsMax || trimmed.includes("\0")) return refuse(input, text);
  return trimmed === "" || hasShape(input, trimmed) ? { ok: true, value: trimmed } : refuse(input, text);
}

function hasShape(input: TextInput, text: string): boolean {
  switch (input.kind) {
    case "name":
      return MODEL_NAME.test(text);
    case "path":
      return !/[\r\n]/.test(text);
    case "file-name":
      return !/[/\\\r\n]/.test(text) && text !== "." && text !== "..";
    case "url":
      return isSafeUrl(text);
    case "secret":
      return /^[!-~]+$/.test(text);
    case "track":
      return isTrackName(text);
    case "branch":
      return isBranchName(text);
    case "version":
      return isVersionSpec(text);
    case "text":
      return true;
  }
}

/** The key is sent there, so nobody on the way may read it: https, or http that does not leave this machine. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK_HOSTS.has(url.hostname));
}

function checkWords(input: ListInput, text: string): ValueReading {
  const reading = splitWords(text);
  if (!reading.ok) return { ok: false, found: `${show(text)}, where ${reading.problem}`, expected: describeExpected(input) };
  return checkList(input, reading.words);
}

function checkNames(input: ListInput, parts: readonly string[]): ValueReading {
  return checkList(
    input,
    parts.map((part) => part.trim()).filter((part) => part !== ""),
  );
}

function checkList(input: ListInput, items: readonly unknown[]): ValueReading {
  const itemsMax = input.kind === "files" ? WORKFLOW_FILES_MAX : LIST_ITEMS_MAX;
  if (items.length > itemsMax) return { ok: false, found: `a list of ${items.length} items`, expected: `one of at most ${itemsMax} items` };
  const wrong = items.find((item) => !isListItem(input, item));
  if (wrong !== undefined) return { ok: false, found: `a list with ${show(wrong)} in it`, expected: describeExpected(input) };
  return { ok: true, value: items as readonly string[] };
}

function isListItem(input: ListInput, item: unknown): boolean {
  if (typeof item !== "string" || item.length > LIST_ITEM_CHARS_MAX || item.includes("\0")) return false;
  if (input.kind === "files") return isWorkflowFile(item);
  if (input.kind === "paths") return isPathPattern(item);
  return input.kind === "words" || VARIABLE_NAME.test(item);
}

function refuse(input: Input, value: unknown): ValueReading {
  return { ok: false, found: input.kind === "secret" ? "a text that is not shown" : show(value), expected: describeExpected(input) };
}

/** What was found, as a part of a sentence; short, and clean of what could steer a terminal. */
function show(value: unknown): string {
  if (typeof value === "string") return value.trim() === "" ? "an empty text" : `the text "${oneLine(value, SHOWN_CHARS_MAX)}"`;
  if (typeof value === "number") return Number.isInteger(value) ? `the whole number ${value}` : `the number ${value}`;
  if (typeof value === "boolean") return `the boolean ${value}`;
  if (Array.isArray(value)) return "a list";
  return value instanceof Date ? "a date" : "a table";
}

/** What an input takes, as a part of a sentence. */
function describeExpected(input: Input): string {
  switch (input.kind) {
    case "boolean":
      return "true or false";
    case "count":
    case "seconds":
    case "minutes":
    case "hours":
    case "usd":
      return describeNumber(input);
    case "choice":
      return `one of ${input.values.map((value) => `"${value}"`).join(", ")}`;
    case "words":
      return "a text of words as in a shell, or a list of texts";
    case "variables":
      return "a list of names of environment variables";
    case "paths":
      return 'a list of paths as in .gitignore, such as "docs/**", without ".." in them';
    case "files":
      return "a list of names of workflow files that end in .yml or .yaml, without a folder";
    case "name":
      return "a model's name, without spaces";
    case "path":
      return input.charsMin === 0 ? "a path, or an empty text" : "a path";
    case "file-name":
      return "a plain file name, without a slash";
    case "url":
      return "an https address without a user name in it (http only for 127.0.0.1)";
    case "secret":
      return `one word of visible characters, ${input.charsMax} at the most`;
    case "track":
      return `a name of at most ${input.charsMax} letters, digits, ".", "_" and "-" that begins with a letter or digit, without "..", and not ending in "." or ".lock"`;
    case "branch":
      return `a branch's name as git takes it, of at most ${input.charsMax} characters and without refs/heads/`;
    case "version":
      return "a version, npm range or tag of @openai/codex";
    case "text":
      return `a text of ${input.charsMin} to ${input.charsMax} characters`;
  }
}

function describeNumber({ kind, max, min }: NumberBounds): string {
  const range = `from ${min} to ${max}`;
  if (kind === "count") return `a whole number ${range}`;
  return kind === "usd" ? `an amount of US dollars ${range}` : `a number of ${kind} ${range}`;
}

/** A value as TOML writes it. */
export function renderTomlValue(value: Input["default"]): string {
  if (typeof value === "string") return JSON.stringify(value).replaceAll("\u007f", "\\u007f");
  if (typeof value === "object") return `[${value.map((item) => renderTomlValue(item)).join(", ")}]`;
  return String(value);
}

/** A value that an input takes and that shows its form; its default, where that is not empty. */
export function buildExample(key: string, input: Input): Input["default"] {
  const example = EXAMPLES[key];
  if (example !== undefined) return example;
  return input.default;
}

const EXAMPLES: Readonly<Record<string, Input["default"]>> = {
  model: "gpt-5-codex",
  codex_bin: "/usr/local/bin/codex",
  codex_home: "~/.codex-loop",
  codex_args: ["-c", "model_verbosity=low"],
  upstream_url: "https://proxy.example.com/v1/responses",
  agent_command_template: "my-agent --prompt {prompt_file} --dir {workspace}",
  agent_env: ["NPM_CONFIG_CACHE"],
  goal: "Make the parser tests pass",
  openai_api_key: "${{ secrets.OPENAI_API_KEY }}",
  github_token: "${{ github.token }}",
  branch: "codex-self-iter/main",
  base_branch: "main",
  config: "codex-self-iter.toml",
  issue_number: 12,
  ci_workflows: ["ci.yml"],
  protected_paths: ["migrations/**", "!docs/CODEOWNERS"],
  secret_scan_allow: ["test/fixtures/**"],
  stop: "${{ vars.CODEX_SELF_ITER_STOP }}",
  verify_command: "npm test",
  max_iterations: 25,
  max_total_tokens: 2_000_000,
  max_cost_usd: 10,
  price_input_usd: 1.25,
  price_cached_input_usd: 0.125,
  price_output_usd: 10,
  max_duration_hours: 12,
  iterations: 3,
  run_minutes: 60,
  max_wait_sec: 300,
};
