import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type ActionProject, ACTION_DIR, countingAgent, createActionProject } from "../../helpers/action-project.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let project: ActionProject;
let folder: ScratchFolder;
beforeEach(() => {
  folder = scratchFolder();
});
afterEach(async () => {
  await project.close();
  folder.remove();
});

/** Logs each file that a process loads, and its first output. */
const tracer = (file: string): string => `
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
const note = (text) => appendFileSync(${JSON.stringify(file)}, process.pid + " " + text + "\\n");
registerHooks({ load(url, context, next) { note(url); return next(url, context); } });
const { write } = process.stdout;
let isFirst = true;
process.stdout.write = function (...args) {
  if (isFirst) note("printed " + String(args[0]).slice(0, 12));
  isFirst = false;
  return write.apply(this, args);
};
`;

/** By the names that Octokit, the Azure SDK and undici send or publish. */
const HEAVY = /octokit-core\.js|azsdk-js|undici:request:create/;

describe("the start of the action", () => {
  it("loads neither the toolkit nor the API client before its first output", async () => {
    const trace = join(folder.path, "loaded.txt");
    const hook = pathToFileURL(folder.write("hook.mjs", tracer(trace))).href;
    project = await createActionProject({ agent: countingAgent(1), github: { env: { NODE_OPTIONS: `--import=${hook}` } } });
    const [run] = await project.runChain();
    expect(run?.conclusion).toBe("success");
    const bundle = pathToFileURL(join(ACTION_DIR, "dist/bundle")).href;
    const lines = readFileSync(trace, "utf8").trim().split("\n");
    const mainPid = lines.find((line) => line.endsWith("/dist/main.js"))?.split(" ", 1)[0];
    const own = lines.filter((line) => line.startsWith(`${mainPid} `)).map((line) => line.slice(line.indexOf(" ") + 1));
    const firstPrint = own.findIndex((line) => line.startsWith("printed "));
    expect(own[firstPrint]).toBe("printed ::add-mask::");
    const files = (part: readonly string[]): readonly string[] =>
      part.filter((line) => line.startsWith(bundle)).map((url) => new URL(url).pathname);
    const heavy = (part: readonly string[]): readonly string[] => files(part).filter((file) => HEAVY.test(readFileSync(file, "utf8")));
    expect(files(own.slice(0, firstPrint)).length).toBeGreaterThan(0);
    expect(heavy(own.slice(0, firstPrint))).toEqual([]);
    // The whole run loads them, so the trace works.
    expect(heavy(own).length).toBeGreaterThan(1);
    expect(
      files(own.slice(0, firstPrint))
        .map((file) => readFileSync(file).length)
        .reduce((sum, size) => sum + size, 0),
    ).toBeLessThan(1_200_000);
  });
});
