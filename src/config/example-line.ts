import { quoteWord } from "../core/text/text.ts";
import type { Input } from "./inputs/kinds.ts";
import { actionNameOf } from "./inputs/inputs.ts";
import { buildExample } from "./values.ts";

/** Reads the same to every YAML parser without quotes: no number, boolean or null, nothing that YAML gives a meaning. */
const PLAIN = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z][\w./-]*(?: [A-Za-z][\w./-]*)*$/i;
/** An expression that GitHub fills in is written without quotes, as everybody does. */
const EXPRESSION = /^\$\{\{ [\w.]+ \}\}$/;
/** YAML allows these in quotes only as escapes, or reads them as line breaks. */
const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;

/** A line of a step's `with:` that gives the input this value: `max-iterations: 25`. */
export function renderActionLine(key: string, value: Input["default"]): string {
  return `${actionNameOf(key)}: ${typeof value === "object" ? renderYamlText(value.map(quoteWord).join(" ")) : renderYamlScalar(value)}`;
}

/** The line with a value that shows the input's form. */
export function renderActionExample(key: string, input: Input): string {
  return renderActionLine(key, buildExample(key, input));
}

function renderYamlScalar(value: string | number | boolean): string {
  return typeof value === "string" ? renderYamlText(value) : String(value);
}

/** A text as one YAML scalar on one line, in quotes only where it needs them; what it reads as is that text. */
export function renderYamlText(text: string): string {
  if (PLAIN.test(text) || EXPRESSION.test(text)) return text;
  return JSON.stringify(text).replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
