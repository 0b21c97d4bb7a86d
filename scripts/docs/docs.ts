/**
 * Writes what is made from the code: action.yml, config.example.toml, and the README's tables between their markers.
 * `--check` writes nothing, and exits 1 where a file is not what would be written.
 */
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { renderActionYml, renderInputsTable, renderOutputsTable } from "./action-yml.ts";
import { renderConfigTable, renderExampleToml, renderStopTable, replaceBetweenMarkers } from "./config-table.ts";
import { STOP_RULES } from "../../src/core/chain/stop-rules.ts";

const MEND = "npm run docs";

export type GeneratedFile = { readonly name: string; readonly current: string; readonly wanted: string };

/** The generated files of a folder, as they are and as they should be. Throws where the README has lost a marker. */
export async function buildFiles(folder: URL): Promise<readonly GeneratedFile[]> {
  const [readme = "", example = "", action = ""] = await Promise.all(
    ["README.md", "config.example.toml", "action.yml"].map((name) => readText(new URL(name, folder))),
  );
  let wanted = readme;
  for (const [name, generated] of [
    ["config", renderConfigTable()],
    ["stops", renderStopTable(STOP_RULES)],
    ["inputs", renderInputsTable()],
    ["outputs", renderOutputsTable()],
  ] as const) {
    const replaced = replaceBetweenMarkers(wanted, name, generated);
    if (replaced === null)
      throw new Error(`README.md has no <!-- ${name}:start --> and <!-- ${name}:end --> lines; put both where the table belongs.`);
    wanted = replaced;
  }
  return [
    { name: "README.md", current: readme, wanted },
    { name: "config.example.toml", current: example, wanted: renderExampleToml() },
    { name: "action.yml", current: action, wanted: renderActionYml() },
  ];
}

async function readText(file: URL): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

async function main(check: boolean): Promise<number> {
  const folder = new URL("../../", import.meta.url);
  const stale = (await buildFiles(folder)).filter((file) => file.current !== file.wanted);
  for (const file of stale) {
    if (!check) await writeFile(new URL(file.name, folder), file.wanted);
    console.log(check ? `${file.name} is not what the code says. Run: ${MEND}` : `wrote ${file.name}`);
  }
  if (stale.length === 0) console.log("The generated documents are up to date.");
  return check && stale.length > 0 ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.includes("--check")).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
