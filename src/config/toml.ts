import { parse, TomlError } from "smol-toml";
import { oneLine } from "../core/text/text.ts";
import { userError } from "../errors/user-error.ts";
import { didYouMean } from "./did-you-mean.ts";
import { exampleOf, renderLine } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { flagOf, INPUT_LIST, INPUTS, type InputKey, type InputValues, isInputKey } from "./inputs/inputs.ts";
import { type Problem, throwFirst } from "./problems.ts";
import { type Mismatch, parseTomlValue } from "./values.ts";

const LINE_CHARS_MAX = 120;
const KEY_CHARS_MAX = 60;
/** Bounds the parser's recursion. No setting is nested. */
const DEPTH_MAX = 20;

/** Parses a configuration file; `file` is its name in messages. Throws CONFIG_SYNTAX, or a `UserError` for the first wrong key. */
export function parseToml(text: string, file: string): Partial<InputValues> {
  const values: Record<string, Input["default"]> = {};
  const problems: Problem[] = [];
  for (const [key, raw] of Object.entries(parseDocument(text, file))) {
    const input: Input | null = isInputKey(key) ? INPUTS[key] : null;
    if (!isInputKey(key) || input === null) problems.push(unknownKey(key, file));
    else if (!input.sources.includes("toml")) problems.push(misplacedKey(key, input, file));
    else {
      const reading = parseTomlValue(input, raw);
      if (reading.ok) values[key] = reading.value;
      else problems.push(wrongType(key, input, reading, file));
    }
  }
  throwFirst(problems);
  return values as Partial<InputValues>;
}

function parseDocument(text: string, file: string): Readonly<Record<string, unknown>> {
  const toml = text.replace(/^\uFEFF/, "");
  try {
    return parse(toml, { maxDepth: DEPTH_MAX });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const [message = ""] = error.message.split("\n");
    const problem = oneLine(message.replace(/^Invalid TOML document: /, ""), LINE_CHARS_MAX);
    const source = oneLine(toml.split("\n")[line - 1] ?? "", LINE_CHARS_MAX);
    throw userError("CONFIG_SYNTAX", { file, line, column, problem, text: source === "" ? "(empty)" : source }, { cause: error });
  }
}

function unknownKey(key: string, file: string): Problem {
  const keys = INPUT_LIST.filter(([, input]) => input.sources.includes("toml")).map(([known]) => known);
  const nearest = didYouMean(key, keys);
  return (others) => userError("CONFIG_UNKNOWN_KEY", { file, key: oneLine(key, KEY_CHARS_MAX), nearest, others });
}

function misplacedKey(key: InputKey, input: Input, file: string): Problem {
  if (input.sources.includes("flag")) return (others) => userError("CONFIG_KEY_NOT_IN_FILE", { file, key, flag: flagOf(key), others });
  return (others) => userError("CONFIG_KEY_OF_ACTION", { file, key, example: renderLine("github", key, exampleOf(input)), others });
}

function wrongType(key: InputKey, input: Input, { expected, found }: Mismatch, file: string): Problem {
  const example = renderLine("local", key, exampleOf(input));
  return (others) => userError("CONFIG_WRONG_TYPE", { file, key, found, expected, example, others });
}
