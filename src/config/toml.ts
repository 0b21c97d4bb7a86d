import { parse, TomlError } from "smol-toml";
import { oneLine } from "../core/text/text.ts";
import { type UserError, userError } from "../errors/user-error.ts";
import { renderActionExample } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { flagOf, INPUT_LIST, INPUTS, type InputValues, isInputKey } from "./inputs/inputs.ts";
import { didYouMean } from "./did-you-mean.ts";
import { buildExample, parseTomlValue, renderTomlValue } from "./values.ts";

const LINE_CHARS_MAX = 120;
const KEY_CHARS_MAX = 60;
/** More than the settings can ever hold; a table deep inside another is refused anyway. */
const DEPTH_MAX = 20;

/** Makes the error of one problem; `others` ends its sentence with how many more there are. */
type Problem = (others: string) => UserError;

/**
 * Reads the text of a configuration file. Throws a `UserError` for the first problem, which says how many more there
 * are: CONFIG_SYNTAX, CONFIG_UNKNOWN_KEY, CONFIG_KEY_NOT_IN_FILE, CONFIG_KEY_OF_ACTION or CONFIG_WRONG_TYPE. `file` is for the messages.
 */
export function parseToml(text: string, file: string): Partial<InputValues> {
  const values: Record<string, Input["default"]> = {};
  const problems: Problem[] = [];
  for (const [key, raw] of Object.entries(parseTable(text, file))) {
    if (!isInputKey(key)) {
      problems.push(describeUnknownKey(key, file));
      continue;
    }
    const input: Input = INPUTS[key];
    if (!input.surfaces.includes("toml")) {
      problems.push(describeMisplacedKey(key, input, file));
      continue;
    }
    const reading = parseTomlValue(input, raw);
    if (reading.ok) values[key] = reading.value;
    else problems.push(describeWrongValue(key, input, reading, file));
  }
  const [first, ...more] = problems;
  if (first !== undefined)
    throw first(more.length === 0 ? "" : ` (and ${more.length} more ${more.length === 1 ? "problem" : "problems"} in this file)`);
  // Every key was checked against the record, and every value by its kind, which is what the type says.
  return values as Partial<InputValues>;
}

function parseTable(text: string, file: string): Readonly<Record<string, unknown>> {
  const toml = text.replace(/^\uFEFF/, "");
  try {
    return parse(toml, { maxDepth: DEPTH_MAX });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const [said = ""] = error.message.split("\n");
    const problem = oneLine(said.replace(/^Invalid TOML document: /, ""), LINE_CHARS_MAX);
    const broken = oneLine(toml.split("\n")[line - 1] ?? "", LINE_CHARS_MAX);
    throw userError("CONFIG_SYNTAX", { file, line, column, problem, text: broken === "" ? "(empty)" : broken }, { cause: error });
  }
}

function describeUnknownKey(key: string, file: string): Problem {
  const inFile = INPUT_LIST.filter(([, input]) => input.surfaces.includes("toml")).map(([known]) => known);
  const nearest = didYouMean(key, inFile);
  return (others) => userError("CONFIG_UNKNOWN_KEY", { file, key: oneLine(key, KEY_CHARS_MAX), nearest, others });
}

function describeMisplacedKey(key: string, input: Input, file: string): Problem {
  if (input.surfaces.includes("cli")) return (others) => userError("CONFIG_KEY_NOT_IN_FILE", { file, key, flag: flagOf(key), others });
  return (others) => userError("CONFIG_KEY_OF_ACTION", { file, key, example: renderActionExample(key, input), others });
}

function describeWrongValue(
  key: string,
  input: Input,
  reading: { readonly found: string; readonly expected: string },
  file: string,
): Problem {
  const example = `${key} = ${renderTomlValue(buildExample(key, input))}`;
  return (others) => userError("CONFIG_WRONG_TYPE", { file, key, found: reading.found, expected: reading.expected, example, others });
}
