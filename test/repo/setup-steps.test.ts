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
  return renderFiles(answers, detected, "", true);
}

describe("the README's steps on GitHub", () => {
  it("are the commands that init prints, after init itself", () => {
    const facts = { branch: "main", defaultBranch: "main", remote: "origin", hasUpstream: true };
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

describe("docs/first-chain.md", () => {
  const text = readFileSync("docs/first-chain.md", "utf8");
  const blocks = readBlocks({ name: "docs/first-chain.md", text }, "console").map((block) => block.text);

  it("records every step of the README in order, and what doctor says between the first two", () => {
    const [first, ...rest] = readBlocks(SECTION, "sh").flatMap((block) => block.text.trimEnd().split("\n"));
    const recorded = blocks.map((block) => /^\$ (.*)\n/.exec(block)?.[1]);
    expect(recorded.slice(0, -1)).toEqual([first, "npx codex-self-iter doctor", ...rest]);
  });

  it("ends with a finished chain, and shows nothing of the machine", () => {
    expect(text).toMatch(/^run \d+: success, iteration \d+, completed$/m);
    expect(text).not.toMatch(/127\.0\.0\.1|github\.localhost|\/tmp\/|\/root|\/home\//);
  });
});
