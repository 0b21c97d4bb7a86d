import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ENTRIES } from "./entries.ts";

/** Files of `dist/bundle` that an entry can load, sorted. */
export type ReachableChunks = {
  /** Loaded at the start. */
  readonly atOnce: readonly string[];
  /** Loaded at the start or later. */
  readonly ever: readonly string[];
};

const INDEX = "index.js";
/** A call that loads a chunk, and the chunk's number. The name differs between the index and the chunks. */
const CALL = /__(?:nccwpck|webpack)_require__\.e\(/g;
const CHUNK = /__(?:nccwpck|webpack)_require__\.e\((?:\/\*[^*]*\*\/)?\s*(\d+)\)/g;

/** Commands that set up or show a chain. Their chunks do not slow down one that runs. */
export const COMMANDS_BESIDE_A_CHAIN = ["init", "doctor", "report"];

/**
 * Follows the chunks that an entry such as `cli.js` can load. The functions of the other entries are left out, and so are the commands in
 * `without`; every other call counts, so the result is never too small. Throws if the bundle has an unexpected form, because a
 * missed chunk would not be counted.
 */
export async function reachableChunks(folder: string, entry: string, without: readonly string[] = []): Promise<ReachableChunks> {
  const start = ENTRIES[entry];
  if (start === undefined) throw new Error(`${entry} is not an entry: ${Object.keys(ENTRIES).join(", ")}`);
  const index = await readFile(join(folder, INDEX), "utf8");
  const own = start === "runCli" ? null : statementOf(index, start);
  const others = Object.values(ENTRIES).filter((name) => name !== "runCli" && name !== start);
  const withoutEntries = others.reduce((code, name) => code.replace(statementOf(code, name), ""), index);
  const rest = without.reduce((code, name) => code.replace(commandOf(code, name), ""), withoutEntries);
  const ever = new Set([INDEX]);
  const open = chunksIn(rest);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (ever.has(name)) continue;
    ever.add(name);
    open.push(...chunksIn(await readFile(join(folder, name), "utf8")));
  }
  return { atOnce: [INDEX, ...(own === null ? [] : chunksIn(own))].toSorted(), ever: [...ever].toSorted() };
}

/** `const runMain = …;`. The bundler writes several lines if it loads several chunks. */
function statementOf(code: string, start: string): string {
  const found = Array.from(code.matchAll(new RegExp(`^const ${start} = .*(?:\\n[\\t\\]].*)*;$`, "gm")), ([statement]) => statement);
  const [statement] = found;
  if (statement === undefined || found.length > 1) throw new Error(`${INDEX} has "const ${start} = …;" ${found.length} times, not once.`);
  return statement;
}

/** `case "init": return await (await …).init(line);` */
function commandOf(code: string, name: string): string {
  const [statement] = new RegExp(`case "${name}":[^;]*\\.${name}\\(line\\);`).exec(code) ?? [];
  if (statement === undefined) throw new Error(`${INDEX} does not start the command ${name} as expected.`);
  return statement;
}

function chunksIn(code: string): string[] {
  const named = Array.from(code.matchAll(CHUNK), ([, number]) => `${number}.index.js`);
  const calls = code.match(CALL)?.length ?? 0;
  if (calls !== named.length) throw new Error(`${calls} calls load a chunk, but only ${named.length} have a readable number.`);
  return named;
}
