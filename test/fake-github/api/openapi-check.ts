import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

/**
 * Checks the fake API against GitHub's own OpenAPI description (an extract, made by `npm run openapi`): is there such an
 * operation, is this status documented for it, does the body follow its schema. Answers of success are read strictly: a
 * property that GitHub does not document is a fault too, because a product could depend on it.
 */
export type Operation = {
  /** As GitHub names it: `issues/create-comment`. */
  readonly id: string;
  readonly method: string;
  /** The path's variables, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
};

type Schema = { [key: string]: unknown };
type Described = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: { readonly required: boolean; readonly schema: Schema } | null;
  readonly answers: Readonly<Record<string, Schema | null>>;
};
type Extract = { readonly operations: Readonly<Record<string, Described>>; readonly components: Schema };

/**
 * What GitHub answers to a call of any operation without saying so at each: no such token, no permission, no such thing, too
 * many calls. (REST docs, "Troubleshooting the REST API" and "Rate limits".)
 */
const ANSWERED_EVERYWHERE = [401, 403, 404, 429];
/** Observed on GitHub but missing in its description (platform notes A1). */
const ANSWERED_BESIDES: Readonly<Record<string, readonly number[]>> = { "actions/create-workflow-dispatch": [422] };
const FAULTS_SHOWN = 6;

const EXTRACT = JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8"), translateNullable) as Extract;
const ROUTES = Object.entries(EXTRACT.operations)
  .map(([id, described]) => ({ id, method: described.method, ...makePattern(described.path) }))
  .toSorted((a, b) => a.names.length - b.names.length);
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
addFormats.default(ajv);
// GitHub gives `41898282+github-actions[bot]@users.noreply.github.com` where its description says email.
ajv.addFormat("email", /^[^\s@]+@[^\s@]+$/);
ajv.addSchema({ $id: "open", components: EXTRACT.components });
ajv.addSchema({ $id: "closed", components: closeObjects(EXTRACT.components) });
/** Compiling a large schema takes about 100 ms, so each is compiled once per process, when it is needed. */
const validators = new Map<string, ValidateFunction>();

/** Returns null if the extract of GitHub's description has no such operation. */
export function findOperation(method: string, path: string): Operation | null {
  for (const route of ROUTES) {
    const found = route.method === method ? route.pattern.exec(path) : null;
    if (found === null) continue;
    const parameters = Object.fromEntries(route.names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? "")]));
    return { id: route.id, method, parameters };
  }
  return null;
}

/** Returns the problems of a query. GitHub ignores an unknown parameter, so no error would show it. */
export function checkQuery(id: string, query: URLSearchParams): readonly string[] {
  const described = describe(id);
  return [...query].flatMap(([name, value]) => {
    const schema = described.query[name];
    if (schema === undefined) return [`${id}: no query parameter ${name}`];
    // Described as a date-time, but documented to take search syntax as well: `>=2026-01-02`, `A..B`.
    if (name === "created") return [];
    return validate(`${id} query ${name}`, "open", schema, readQueryValue(schema, value));
  });
}

/** Returns the problems of a request's body; `undefined` means no body. */
export function checkBody(id: string, body: unknown): readonly string[] {
  const described = describe(id);
  if (described.body === null) return body === undefined || isEmptyObject(body) ? [] : [`${id}: takes no body`];
  return body === undefined && !described.body.required ? [] : validate(`${id} request`, "open", described.body.schema, body);
}

function readQueryValue(schema: Schema, value: string): unknown {
  if (schema["type"] === "integer") return Number(value);
  return schema["type"] === "boolean" ? value === "true" : value;
}

/** Returns the problems of a response; `undefined` means no body. */
export function checkAnswer(id: string, status: number, body: unknown): readonly string[] {
  const described = describe(id);
  const documented = described.answers[String(status)];
  const undocumented = documented === undefined;
  if (undocumented && !ANSWERED_EVERYWHERE.includes(status) && ANSWERED_BESIDES[id]?.includes(status) !== true)
    return [`${id}: status ${status} is undocumented (documented: ${Object.keys(described.answers).join(", ")})`];
  if (documented === null && status < 400) return body === undefined ? [] : [`${id}: ${status} has no body`];
  const schema = documented ?? { $ref: "#/components/schemas/basic-error" };
  return validate(`${id} ${status}`, status < 400 ? "closed" : "open", schema, body);
}

function describe(id: string): Described {
  const described = EXTRACT.operations[id];
  if (described === undefined) throw new Error(`No operation ${id} in openapi.json; add it to scripts/openapi/operations.ts.`);
  return described;
}

function validate(what: string, root: "open" | "closed", schema: Schema, value: unknown): readonly string[] {
  const key = `${root} ${JSON.stringify(schema)}`;
  let validator = validators.get(key);
  if (validator === undefined) {
    const own = root === "closed" ? closeObjects(schema) : schema;
    validator = ajv.compile(JSON.parse(JSON.stringify(own).replaceAll('"#/', `"${root}#/`)) as Schema);
    validators.set(key, validator);
  }
  // JSON has no absent body, so null takes its place: only a schema that allows null accepts it.
  if (validator(value === undefined ? null : value)) return [];
  return (validator.errors ?? [])
    .slice(0, FAULTS_SHOWN)
    .map((error) => `${what}: ${error.instancePath || "/"} ${error.message ?? ""} ${Object.values(error.params as object).join(", ")}`);
}

/** Translates OpenAPI's `nullable` to JSON Schema's type null. Called for each value from the inside out. */
function translateNullable(_key: string, value: unknown): unknown {
  if (!isSchema(value) || value["nullable"] !== true) return value;
  const { nullable: _, ...schema } = value;
  return { anyOf: [schema, { type: "null" }] };
}

/** Forbids undocumented properties, except in a part of an `allOf` or in an alternative below shared properties. */
function closeObjects(value: Schema): Schema;
function closeObjects(value: unknown, open?: boolean): unknown;
function closeObjects(value: unknown, open = false): unknown {
  if (Array.isArray(value)) return value.map((inner: unknown) => closeObjects(inner, open));
  if (!isSchema(value)) return value;
  // A part that is referred to has properties beside those of the other parts.
  if (open && typeof value["$ref"] === "string") return { ...value, $ref: value["$ref"].replace(/^#/, "open#") };
  const described = isSchema(value["properties"]);
  const closed = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === "allOf") return [key, closeObjects(inner, true)];
      if (key === "anyOf" || key === "oneOf") return [key, closeObjects(inner, open || described)];
      if (key === "properties" && isSchema(inner)) return [key, mapValues(inner, (property) => closeObjects(property))];
      return [key, closeObjects(inner)];
    }),
  );
  return described && !open && value["additionalProperties"] === undefined ? { ...closed, additionalProperties: false } : closed;
}

/** A branch or ref may contain slashes; every other variable is one segment. */
function makePattern(path: string): { readonly pattern: RegExp; readonly names: readonly string[] } {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "");
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === "ref" || name === "branch" ? "(.+)" : "([^/]+)"));
  return { pattern: new RegExp(`^${source}$`), names };
}

function mapValues(value: Schema, change: (inner: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isEmptyObject(value: unknown): boolean {
  return isSchema(value) && Object.keys(value).length === 0;
}
