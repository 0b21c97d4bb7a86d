import { headOf } from "../core/text/text.ts";
import { type UserError, userError } from "../errors/user-error.ts";
import { renderActionExample } from "./example-line.ts";
import type { Input } from "./inputs/kinds.ts";
import { actionNameOf, INPUT_LIST, type InputValues } from "./inputs/inputs.ts";
import { parseTextValue } from "./values.ts";

/** What the workflow's step was given, checked, and sentences for the job log about what was changed in it. */
export type ActionInputs = { readonly inputs: Partial<InputValues>; readonly warnings: readonly string[] };

/** Makes the error of one problem; `others` ends its sentence with how many more there are. */
type Problem = (others: string) => UserError;

/**
 * Reads the action's inputs from the environment as the runner sets it. An empty text is an input that was not given,
 * so that the TOML file or the default applies. Throws INPUT_WRONG_VALUE for the first problem, which says how many more
 * there are. Variables of inputs that do not exist are left to the runner, which warns of them.
 */
export function parseActionInputs(env: Readonly<Record<string, string | undefined>>): ActionInputs {
  const inputs: Record<string, Input["default"]> = {};
  const warnings: string[] = [];
  const problems: Problem[] = [];
  for (const [key, input] of INPUT_LIST) {
    const given = readVariable(env, key);
    if (given === "" || !input.surfaces.includes("action")) continue;
    const text = cutText(key, input, given, warnings);
    const reading = parseTextValue(input, text);
    if (reading.ok) inputs[key] = reading.value;
    else problems.push(describeWrongValue(key, input, reading));
  }
  const [first, ...more] = problems;
  if (first !== undefined) throw first(more.length === 0 ? "" : ` (and ${more.length} more ${more.length === 1 ? "input" : "inputs"} too)`);
  // Every value was checked by the kind that the type is made from.
  return { inputs: inputs as Partial<InputValues>, warnings };
}

/**
 * `INPUT_MAX-ITERATIONS` is what the runner sets; a shell step cannot set a name with a hyphen, so `INPUT_MAX_ITERATIONS`
 * is taken where that one is empty.
 */
function readVariable(env: Readonly<Record<string, string | undefined>>, key: string): string {
  const names = [`INPUT_${actionNameOf(key).toUpperCase()}`, `INPUT_${key.toUpperCase()}`];
  return names.map((name) => env[name]?.trim() ?? "").find((text) => text !== "") ?? "";
}

function cutText(key: string, input: Input, text: string, warnings: string[]): string {
  if (!("isCutInAction" in input) || input.isCutInAction !== true || text.length <= input.charsMax) return text;
  warnings.push(`The input ${actionNameOf(key)} has ${text.length} characters; only its first ${input.charsMax} are used.`);
  return headOf(text, input.charsMax);
}

function describeWrongValue(key: string, input: Input, reading: { readonly found: string; readonly expected: string }): Problem {
  const { found, expected } = reading;
  return (others) =>
    userError("INPUT_WRONG_VALUE", { key: actionNameOf(key), found, expected, example: renderActionExample(key, input), others });
}
