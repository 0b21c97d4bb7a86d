import { describe } from "vitest";

import { attack, commentsOf, type AttackResult } from "./attack-fixture.ts";

const WORK = "refs/heads/codex-self-iter/main";

/** Text that GitHub treats specially, each at the start of a line. */
const MARKDOWN = [
  "ask @octocat and @org/everyone",
  "this fixes #1 and closes GH-2",
  "/approve",
  "<!-- pwned marker -->",
  "![beacon](https://example.org/?q=1)",
  "<img src=https://example.org/x>",
  "<details><summary>pwned</summary>",
  "[click](https://example.org/)",
  "# pwned heading",
].join("\n");

const TRAILERS = "\n\nCo-authored-by: Mallory <mallory@example.org>\nCodex-Iteration: 99";

/** Prints a text and a handoff with it, without shell expansion. */
const print = (words: string): string =>
  `cat <<'EOF'\n${words}\n${JSON.stringify({ summary: words, next_goal: words, completed: false, stop: false, reason: "", evidence: "" })}\nEOF`;

/** The text without code, in which nothing is special. */
const readProse = (text: string): string =>
  text.replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[`~]*[ ]*$/gm, "").replace(/(`+)[^`][\s\S]*?\1/g, "");

describe("the agent's text", () => {
  attack("T24", "in a comment", {
    agent: `echo work > work.txt\n${print(MARKDOWN)}`,
    files: { "plan.md": "" },
    succeeded(result) {
      const prose = readProse(commentsOf(result));
      return {
        "a mention of a person": /(?:^|[^\w\\])@octocat/m.test(prose),
        "a mention of a team": /(?:^|[^\w\\])@org\/everyone/m.test(prose),
        "a closing reference": /fixes #1\b/.test(prose),
        "a command of another bot": /^\/approve/m.test(prose),
        "a hidden comment": prose.includes("<!-- pwned"),
        "a remote image": prose.includes("![beacon]("),
        "an HTML element": /<img\b/.test(prose),
        "a details element": prose.includes("<details><summary>pwned"),
        "a link": /(?<!\\)\[click\]\(/.test(prose),
        "a heading": /^# pwned/m.test(prose),
      };
    },
  });

  attack("T24", "in a commit message", {
    agent: `echo work > work.txt\n${print(`work [skip ci] for @octocat, fixes #1${TRAILERS}`)}`,
    async succeeded({ github }: AttackResult) {
      const read = (format: string): Promise<string> => github.repository.git("log", `--format=${format}`, WORK);
      const messages = await read("%B");
      return {
        "a co-author": (await read("%(trailers:key=Co-authored-by,valueonly)")).includes("Mallory"),
        "an iteration number": (await read("%(trailers:key=Codex-Iteration,valueonly)")).includes("99"),
        "skipped checks": messages.includes("[skip ci]"),
        "a mention of a person": /(?:^|[^\w])@octocat/m.test(messages),
        "a closing reference": /fixes #1\b/.test(messages),
      };
    },
  });
});
