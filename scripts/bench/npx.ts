import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshMachine, packPackage } from "../../test/helpers/installed-package.ts";
import { type Figure, ratioOfTimes } from "./figures.ts";
import { runProgram } from "./scratch.ts";

/**
 * `npx` of the packed tarball with `--version`, against `npm install` of an empty package. Both are offline, with a new home folder and in
 * an empty folder, because `npx` first reads everything that is installed in its working folder.
 */
export async function measureNpx(folder: string, rounds: number): Promise<Figure> {
  mkdirSync(join(folder, "empty"), { recursive: true });
  writeFileSync(join(folder, "empty/package.json"), '{ "name": "empty", "version": "1.0.0" }');
  const [tarball, empty] = [packPackage(folder), packPackage(folder, join(folder, "empty"))];
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const timed = async (name: string, args: readonly string[]): Promise<number> => {
      const home = join(folder, `${name}-${round}`);
      const environment = { ...freshMachine(home), npm_config_offline: "true", npm_config_audit: "false" };
      const cwd = join(home, "empty");
      mkdirSync(cwd);
      const startedMs = performance.now();
      await runProgram("npm", args, () => undefined, environment, cwd);
      return performance.now() - startedMs;
    };
    theirs.push(await timed("theirs", ["install", "--prefix", join(folder, `project-${round}`), empty]));
    ours.push(await timed("ours", ["exec", "--yes", `--package=${tarball}`, "--", "codex-self-iter", "--version"]));
  }
  return ratioOfTimes("npx of the packed tarball, against npm install of an empty package", ours, theirs, 2);
}
