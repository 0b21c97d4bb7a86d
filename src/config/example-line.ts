import type { Host } from "../core/chain/spec.ts";
import { quoteWord } from "../core/text/text.ts";
import { actionNameOf, INPUTS, type InputKey } from "./inputs/inputs.ts";
import type { Input } from "./inputs/kinds.ts";

/** Every YAML parser reads these as a string without quotes: no number, boolean, null or special character. */
const PLAIN = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z][\w./-]*(?: [A-Za-z][\w./-]*)*$/i;
/** GitHub expressions are conventionally written without quotes. */
const EXPRESSION = /^\$\{\{ [\w.]+ \}\}$/;
/** YAML allows these in quotes only as escapes, or reads them as line breaks. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;

/** A valid value that shows the form of an input. */
export function exampleOf(input: Input): Input["default"] {
  return "example" in input && input.example !== undefined ? input.example : input.default;
}

/** The line that sets an input to a value: `max_iterations = 25` in TOML, `max-iterations: 25` in a workflow. */
export function renderLine(host: Host, key: InputKey, value: Input["default"]): string {
  if (host === "local") return `${key} = ${renderTomlValue(value)}`;
  const scalar = typeof value === "object" ? renderList(INPUTS[key], value) : value;
  return `${actionNameOf(key)}: ${typeof scalar === "string" ? renderYamlText(scalar) : String(scalar)}`;
}

export function renderTomlValue(value: Input["default"]): string {
  if (typeof value === "string") return JSON.stringify(value).replaceAll("\u007f", "\\u007f");
  if (typeof value === "object") return `[${value.map((item) => renderTomlValue(item)).join(", ")}]`;
  return String(value);
}

/** A list as one text, as a flag or an action input takes it. */
export function renderList({ kind }: Pick<Input, "kind">, value: readonly string[]): string {
  return kind === "words" ? value.map(quoteWord).join(" ") : value.map((item) => item.replace(/(?<!\\),/g, "\\,")).join(", ");
}

/** A text as a YAML scalar on one line, quoted only if necessary. */
export function renderYamlText(text: string): string {
  if (PLAIN.test(text) || EXPRESSION.test(text)) return text;
  return JSON.stringify(text).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
