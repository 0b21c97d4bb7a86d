import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ACTION_DIR } from "../../../helpers/action-project.ts";
import { toPlainServerWords } from "../../../../src/core/text/server-words.ts";

const ONLY_GITHUB = /githubstatus|\bgh (?:secret|workflow|issue|repo|run|auth)\b|Settings, Rules/;

/** Lines of code that a run on a server can print. `doctor` and `init` are for GitHub, as their `gh auth` and `gh api` are. */
function listTexts(): readonly string[] {
  const files = globSync("src/{action,adapters,core,engine,errors,preflight}/**/*.ts", { cwd: ACTION_DIR });
  return files
    .filter((file) => !file.endsWith("server-words.ts"))
    .flatMap((file) => readFileSync(`${ACTION_DIR}${file}`, "utf8").split("\n"))
    .filter((line) => ONLY_GITHUB.test(line) && !line.includes("gh auth"));
}

describe("texts on a server without gh", () => {
  it("name nothing that only GitHub has", () => {
    const texts = listTexts().map((line) => line.replace(/^const STATUS = .*/, "See https://www.githubstatus.com, and try again."));
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.map(toPlainServerWords).filter((text) => ONLY_GITHUB.test(text))).toEqual([]);
  });

  it.each([
    [
      "Check https://www.githubstatus.com, then run the workflow again: the loop continues where it was.",
      "Check that the server answers, then run the workflow again: the loop continues where it was.",
    ],
    ["Set a valid key: gh secret set OPENAI_API_KEY", "Set a valid key: add OPENAI_API_KEY under Settings, Actions, Secrets"],
    ["Enable the workflow: `gh workflow enable loop.yml`", "Enable the workflow: open loop.yml on the page Actions, Enable workflow"],
    ["Write below on: schedule: [{ cron: '37 * * * *' }]", "Write below on: schedule: [{ cron: '37 * * * *' }]"],
  ])("%s", (text, expected) => {
    expect(toPlainServerWords(text)).toBe(expected);
  });
});
