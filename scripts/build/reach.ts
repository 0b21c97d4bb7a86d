import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ENTRIES } from "./bundle.ts";

/** What a file that is started directly can load of `dist/bundle`, as names of files in it, sorted. */
export type Reach = {
  /** Read in any case, before the entry's own code has its say. */
  readonly atOnce: readonly string[];
  /** At once, and by whatever may be asked for later. */
  readonly ever: readonly string[];
};

const INDEX = "index.js";
/** The bundler's call for a chunk, and the number in it. Chunks call it by another name than the index does. */
const CALL = /__(?:nccwpck|webpack)_require__\.e\(/g;
const CHUNK = /__(?:nccwpck|webpack)_require__\.e\((?:\/\*[^*]*\*\/)?\s*(\d+)\)/g;

/**
 * Follows the chunks that an entry (`cli.js`) leads to. What the index loads for the functions of the other entries is left
 * out, and everything else that stands in a file that is read counts, so the reach is never too small. Throws where the
 * bundle does not look like what it is read as: a chunk that was overlooked would be code that nobody counts.
 */
export async function reachOf(folder: string, entry: string): Promise<Reach> {
  const start = ENTRIES[entry];
  if (start === undefined) throw new Error(`${entry} is not an entry: ${Object.keys(ENTRIES).join(", ")}`);
  const index = await readFile(join(folder, INDEX), "utf8");
  const own = start === "runCli" ? null : statementOf(index, start);
  const others = Object.values(ENTRIES).filter((name) => name !== "runCli" && name !== start);
  const rest = others.reduce((code, name) => code.replace(statementOf(code, name), ""), index);
  const ever = new Set([INDEX]);
  const open = chunksIn(rest);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (ever.has(name)) continue;
    ever.add(name);
    open.push(...chunksIn(await readFile(join(folder, name), "utf8")));
  }
  return { atOnce: [INDEX, ...(own === null ? [] : chunksIn(own))].toSorted(), ever: [...ever].toSorted() };
}

/** `const runMain = …;`, which the bundler leaves on one line. The command's function is in the index as a whole. */
function statementOf(code: string, start: string): string {
  const found = Array.from(code.matchAll(new RegExp(`^const ${start} = .*;$`, "gm")), ([statement]) => statement);
  const [statement] = found;
  if (statement === undefined || found.length > 1) throw new Error(`${INDEX} has "const ${start} = …;" ${found.length} times, not once.`);
  return statement;
}

function chunksIn(code: string): string[] {
  const named = Array.from(code.matchAll(CHUNK), ([, number]) => `${number}.index.js`);
  const calls = code.match(CALL)?.length ?? 0;
  if (calls !== named.length) throw new Error(`Of ${calls} calls that load a chunk, ${named.length} tell which one.`);
  return named;
}
