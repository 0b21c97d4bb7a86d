import { headOf } from "../core/text/text.ts";
import { userError } from "../errors/user-error.ts";
import { exampleOf, renderLine } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { actionNameOf, INPUT_LIST, type InputKey, type InputValues } from "./inputs/inputs.ts";
import { type Problem, throwFirst } from "./problems.ts";
import { type Mismatch, parseTextValue } from "./values.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Parses the action's inputs; an empty one is not set. The warnings are about truncated ones. Throws INPUT_WRONG_VALUE. */
export function parseActionInputs(env: Environment) {
  const inputs: Record<string, Input["default"]> = {};
  const warnings: string[] = [];
  const problems: Problem[] = [];
  for (const [key, input] of INPUT_LIST) {
    const given = readVariable(env, key);
    if (given === "" || !input.sources.includes("action")) continue;
    const reading = parseTextValue(input, truncate(key, input, given, warnings));
    if (reading.ok) inputs[key] = reading.value;
    else problems.push(wrongValue(key, input, reading));
  }
  throwFirst(problems);
  return { inputs: inputs as Partial<InputValues>, warnings };
}

/** The runner sets `INPUT_MAX-ITERATIONS`. A shell step cannot set a name with a hyphen, so `INPUT_MAX_ITERATIONS` works too. */
function readVariable(env: Environment, key: InputKey): string {
  return env[`INPUT_${actionNameOf(key).toUpperCase()}`]?.trim() || env[`INPUT_${key.toUpperCase()}`]?.trim() || "";
}

function truncate(key: InputKey, input: Input, text: string, warnings: string[]): string {
  if (!("truncatedInAction" in input) || input.truncatedInAction !== true || text.length <= input.charsMax) return text;
  warnings.push(`The input ${actionNameOf(key)} has ${text.length} characters; only the first ${input.charsMax} are used.`);
  return headOf(text, input.charsMax);
}

function wrongValue(key: InputKey, input: Input, { expected, found }: Mismatch): Problem {
  const example = renderLine("github", key, exampleOf(input));
  return (others) => userError("INPUT_WRONG_VALUE", { key: actionNameOf(key), found, expected, example, others });
}
