/**
 * Writes test/fake-github/api/openapi.json: the operations that the fake GitHub serves, with the schemas that they use, from GitHub's
 * own OpenAPI description. That package unpacks to 385 MB, so it is not a dependency. To update the file:
 *
 *     npm install --prefix /tmp/openapi --no-save @octokit/openapi@23.0.2
 *     npm run openapi -- /tmp/openapi/node_modules/@octokit/openapi
 */
import { execFileSync } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { OPERATIONS } from "./operations.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const METHODS = ["get", "post", "put", "patch", "delete"];
const BYTES_MAX = 250_000;
/** Keys that validation does not need. Properties with these names are kept. */
const OMITTED = new Set([
  "description",
  "title",
  "example",
  "examples",
  "default",
  "deprecated",
  "externalDocs",
  "discriminator",
  "headers",
]);

/** Throws if the description lacks an operation or a schema. */
export function extractOperations(description: Json, wanted: readonly string[]): JsonObject {
  const operations: Record<string, Json> = {};
  for (const [path, item] of Object.entries(asObject(asObject(description)["paths"])))
    for (const [method, operation] of Object.entries(asObject(item))) {
      if (!METHODS.includes(method)) continue;
      const id = asObject(operation)["operationId"];
      if (typeof id === "string" && wanted.includes(id)) operations[id] = describeOperation(description, method, path, asObject(operation));
    }
  const missing = wanted.filter((id) => operations[id] === undefined);
  if (missing.length > 0) throw new Error(`GitHub's description has no operation ${missing.join(", ")}.`);
  return { operations, components: collectParts(description, operations) };
}

function describeOperation(description: Json, method: string, path: string, operation: JsonObject): JsonObject {
  const parameters = (operation["parameters"] ?? []) as readonly Json[];
  const query = parameters.map((one) => resolve(description, one)).filter((one) => one["in"] === "query");
  const body = asObject(operation["requestBody"] ?? {});
  const schema = schemaOf(resolve(description, body));
  return {
    method: method.toUpperCase(),
    path,
    query: Object.fromEntries(query.map((one) => [one["name"] as string, strip(one["schema"] ?? {})])),
    body: schema === null ? null : { required: body["required"] === true, schema },
    answers: Object.fromEntries(
      Object.entries(asObject(operation["responses"])).map(([status, answer]) => [status, schemaOf(resolve(description, answer))]),
    ),
  };
}

function schemaOf(holder: JsonObject): Json {
  const content = asObject(holder["content"] ?? {});
  const media = content["application/json"];
  return media === undefined ? null : strip(asObject(media)["schema"] ?? {});
}

/** All schemas that the operations use, directly or indirectly. */
function collectParts(description: Json, operations: Json): JsonObject {
  const schemas: Record<string, Json> = {};
  const waiting = findReferences(operations);
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const name = /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1];
    if (name === undefined) throw new Error(`Not a reference to a schema: ${reference}`);
    if (schemas[name] !== undefined) continue;
    const schema = strip(resolve(description, { $ref: reference }));
    schemas[name] = schema;
    waiting.push(...findReferences(schema));
  }
  return { schemas: Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function findReferences(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(findReferences);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "$ref" && typeof inner === "string" ? [inner] : findReferences(inner)));
}

function resolve(description: Json, value: Json): JsonObject {
  const reference = asObject(value)["$ref"];
  if (typeof reference !== "string") return asObject(value);
  const target = reference
    .split("/")
    .slice(1)
    .reduce<Json>((at, key) => asObject(at)[key] ?? null, description);
  return resolve(description, target);
}

/** A schema without the omitted keys. Keys below `properties` are names and stay. */
function strip(value: Json): Json {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OMITTED.has(key) && !key.startsWith("x-"))
      .map(([key, inner]) => [key, key === "properties" ? mapValues(asObject(inner), strip) : strip(inner)]),
  );
}

function mapValues(value: JsonObject, change: (inner: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}

function asObject(value: Json | undefined): JsonObject {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Error(`Not an object: ${JSON.stringify(value)}`);
  return value as JsonObject;
}

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error(
      "Usage: npm run openapi -- <folder of @octokit/openapi>. The comment in scripts/openapi/extract.ts says how to install it.",
    );
    return 2;
  }
  const [description, manifest, license] = await Promise.all(
    ["generated/api.github.com.json", "package.json", "LICENSE"].map((name) => readFile(join(folder, name), "utf8")),
  );
  const version = asObject(JSON.parse(manifest ?? "") as Json)["version"] as string;
  const source = { source: `@octokit/openapi ${version}, reduced by npm run openapi`, license: (license ?? "").trim() };
  const extract = { ...source, ...extractOperations(JSON.parse(description ?? "") as Json, OPERATIONS) };
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const file = join(root, "test/fake-github/api/openapi.json");
  await writeFile(file, JSON.stringify(extract));
  execFileSync(join(root, "node_modules/.bin/oxfmt"), [file], { cwd: root });
  const { size } = await stat(file);
  if (size > BYTES_MAX) throw new Error(`The extract has ${size} bytes, at most ${BYTES_MAX} allowed.`);
  console.log(`wrote test/fake-github/api/openapi.json: ${OPERATIONS.length} operations, ${size} bytes`);
  return 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv[2]);
