import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectVerifyCommand } from "../../src/init/detect.ts";
import { renderFiles } from "../../src/init/files.ts";
import { listNextSteps } from "../../src/init/next-steps.ts";
import { DEFAULT_SCHEDULE, WORKFLOW_PATH } from "../../src/init/workflow.ts";
import { readBlocks, readSection } from "./documents.ts";

const SECTION = { name: "README.md", text: readSection(readFileSync("README.md", "utf8"), "On GitHub") };
const NPM = { "package.json": '{ "scripts": { "test": "vitest" } }', "package-lock.json": "{}" };

/** What `init` writes for a package of npm, with every default. */
function renderDefaults() {
  const detected = detectVerifyCommand(NPM);
  const answers = { verifyCommand: detected?.inCheckout ?? "", maxIterations: 25, maxCostUsd: 0, schedule: DEFAULT_SCHEDULE };
  return renderFiles(answers, detected, "");
}

describe("the README's steps on GitHub", () => {
  it("are the commands that init prints, after init itself", () => {
    const facts = { branch: "main", defaultBranch: "main", hasRemote: true, hasUpstream: true };
    const paths = renderDefaults().map(({ path }) => path);
    const printed = listNextSteps(paths, facts).flatMap(({ commands }) => commands);
    const commands = readBlocks(SECTION, "sh").flatMap(({ text }) => text.trimEnd().split("\n"));
    expect(commands).toEqual(["npx codex-self-iter init", ...printed]);
  });

  it("have the workflow that init writes", () => {
    const workflow = renderDefaults().find(({ path }) => path === WORKFLOW_PATH)?.text;
    expect(readBlocks(SECTION, "yaml").map(({ text }) => text)).toEqual([workflow]);
  });
});
