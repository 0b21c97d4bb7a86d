import { parse } from "yaml";
import { ApiError } from "./store.ts";

/** The parts of a workflow file that a dispatch needs. */
export type WorkflowFile = {
  readonly name: string | null;
  /** `run-name`, unevaluated. */
  readonly runName: string | null;
  /** `null` without a `workflow_dispatch` trigger. */
  readonly inputs: Readonly<Record<string, DispatchInput>> | null;
  readonly hasSchedule: boolean;
  readonly hasQueue: boolean;
};
type DispatchInput = {
  readonly required: boolean;
  readonly type: string;
  readonly default: string | null;
  readonly options: readonly string[];
};

const INPUTS_MAX = 25;
/** In characters of the inputs as compact JSON (platform notes A1). */
const INPUT_CHARACTERS_MAX = 65_535;

/** GitHub treats a file that is not YAML as one without triggers. */
export function parseWorkflow(text: string): WorkflowFile {
  let document: unknown;
  try {
    document = parse(text);
  } catch {
    return { name: null, runName: null, inputs: null, hasSchedule: false, hasQueue: false };
  }
  const root = asRecord(document);
  const triggers = root["on"];
  const names =
    typeof triggers === "string" ? [triggers] : Array.isArray(triggers) ? triggers.map(String) : Object.keys(asRecord(triggers));
  const dispatch = Array.isArray(triggers) ? {} : asRecord(asRecord(triggers)["workflow_dispatch"]);
  return {
    name: typeof root["name"] === "string" ? root["name"] : null,
    runName: typeof root["run-name"] === "string" ? root["run-name"] : null,
    inputs: names.includes("workflow_dispatch") ? parseInputs(asRecord(dispatch["inputs"])) : null,
    hasSchedule: names.includes("schedule"),
    hasQueue: [root, ...Object.values(asRecord(root["jobs"]))].some((part) => "queue" in asRecord(asRecord(part)["concurrency"])),
  };
}

function parseInputs(inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, DispatchInput>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => {
      const input = asRecord(value);
      const fallback = input["default"];
      const options = input["options"];
      return [
        name,
        {
          required: input["required"] === true,
          type: String(input["type"] ?? "string"),
          default: fallback === undefined || fallback === null ? null : String(fallback),
          options: Array.isArray(options) ? options.map(String) : [],
        },
      ];
    }),
  );
}

/**
 * The inputs that the run gets, defaults filled in, all strings. Refuses in GitHub's words (platform notes A1). That of a
 * missing required input and that of a value outside the options are recalled, not read in a source: match them loosely.
 */
export function resolveInputs(file: WorkflowFile, given: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  if (file.inputs === null) throw new ApiError(422, "Workflow does not have 'workflow_dispatch' trigger");
  const declared = file.inputs;
  if (Math.max(Object.keys(declared).length, Object.keys(given).length) > INPUTS_MAX)
    throw new ApiError(
      422,
      `failed to parse workflow: you may only define up to ${INPUTS_MAX} \`inputs\` for a \`workflow_dispatch\` event`,
    );
  // GitHub counts code points, not UTF-16 units.
  if (Array.from(JSON.stringify(given)).length > INPUT_CHARACTERS_MAX) throw new ApiError(422, "inputs are too large.");
  const unknown = Object.keys(given).filter((name) => declared[name] === undefined);
  if (unknown.length > 0) throw new ApiError(422, `Unexpected inputs provided: ${JSON.stringify(unknown)}`);
  const values = Object.entries(declared).map(([name, input]): readonly [string, string] => {
    const value = given[name] === undefined ? (input.default ?? (input.type === "boolean" ? "false" : "")) : String(given[name]);
    if (input.required && value === "") throw new ApiError(422, `Required input '${name}' not provided`);
    if (input.type === "choice" && value !== "" && !input.options.includes(value))
      throw new ApiError(422, `Provided value '${value}' for input '${name}' not in the list of allowed values`);
    return [name, value];
  });
  return Object.fromEntries(values);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}
