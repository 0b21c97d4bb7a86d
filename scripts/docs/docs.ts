/** Writes the generated files. With `--check` it writes nothing, and exits 1 if a file is out of date. */
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { renderActionYml } from "./action-yml.ts";
import { renderExampleToml } from "./example-toml.ts";
import { renderFailures } from "./failures.ts";
import { renderCheckIds } from "./preflight.ts";
import { renderPriceTable } from "./price-table.ts";
import { renderReference } from "./reference.ts";
import { replaceBetweenMarkers } from "./text.ts";

/** The generated files by their path in the repository. */
export const GENERATED_FILES: Readonly<Record<string, () => string>> = {
  "action.yml": renderActionYml,
  "config.example.toml": renderExampleToml,
  "docs/preflight.md": () => replaceInFile("docs/preflight.md", "checks", renderCheckIds()),
  "docs/reference.md": renderReference,
  "docs/troubleshooting.md": () => replaceInFile("docs/troubleshooting.md", "failures", renderFailures()),
  "src/core/chain/price-table.ts": renderPriceTable,
};

/** Throws if the markers are missing: then nothing would be generated, and nothing would be checked. */
function replaceInFile(name: string, marker: string, generated: string): string {
  const replaced = replaceBetweenMarkers(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"), marker, generated);
  if (replaced === null) throw new Error(`${name} has no <!-- ${marker}:start --> and <!-- ${marker}:end -->.`);
  return replaced;
}

async function main(check: boolean): Promise<number> {
  let stale = 0;
  for (const [name, render] of Object.entries(GENERATED_FILES)) {
    const file = new URL(`../../${name}`, import.meta.url);
    const wanted = render();
    if ((await readFile(file, "utf8").catch(() => "")) === wanted) continue;
    stale += 1;
    if (!check) await writeFile(file, wanted);
    console.log(check ? `${name} is out of date. Run: npm run docs` : `wrote ${name}`);
  }
  if (stale === 0) console.log("The generated documents are up to date.");
  return check && stale > 0 ? 1 : 0;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.includes("--check"));
