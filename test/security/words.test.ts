import { describe } from "vitest";

import { attack, commentsOf, type World } from "./attack-fixture.ts";

const WORK = "refs/heads/codex-self-iter/main";

/** What a place of GitHub's does with a text, each at the start of a line. */
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

/** The agent's words, as one JSON text that no shell touches. */
const say = (words: string): string =>
  `cat <<'EOF'\n${words}\n${JSON.stringify({ summary: words, next_goal: words, completed: false, stop: false, reason: "", evidence: "" })}\nEOF`;

/** Without code, in which nothing means anything. */
const readProse = (text: string): string =>
  text.replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ {0,3}\1[`~]*[ ]*$/gm, "").replace(/(`+)[^`][\s\S]*?\1/g, "");

describe("the agent's words", () => {
  attack("T24", "in a comment", {
    agent: `echo work > work.txt\n${say(MARKDOWN)}`,
    files: { "plan.md": "" },
    worked(world) {
      const prose = readProse(commentsOf(world));
      return {
        "a mention of a person": /(?:^|[^\w\\])@octocat/m.test(prose),
        "a mention of a team": /(?:^|[^\w\\])@org\/everyone/m.test(prose),
        "a reference that closes": /fixes #1\b/.test(prose),
        "a command of another bot": /^\/approve/m.test(prose),
        "a comment that nobody sees": prose.includes("<!-- pwned"),
        "an image from elsewhere": prose.includes("![beacon]("),
        "an element of HTML": /<img\b/.test(prose),
        "a fold": prose.includes("<details><summary>pwned"),
        "a link elsewhere": /(?<!\\)\[click\]\(/.test(prose),
        "a heading": /^# pwned/m.test(prose),
      };
    },
  });

  attack("T24", "in a commit's message", {
    agent: `echo work > work.txt\n${say(`work [skip ci] for @octocat, fixes #1${TRAILERS}`)}`,
    async worked({ stand }: World) {
      const read = (format: string): Promise<string> => stand.repository.git("log", `--format=${format}`, WORK);
      const messages = await read("%B");
      return {
        "a person's co-authorship": (await read("%(trailers:key=Co-authored-by,valueonly)")).includes("Mallory"),
        "an iteration's number": (await read("%(trailers:key=Codex-Iteration,valueonly)")).includes("99"),
        "checks that are skipped": messages.includes("[skip ci]"),
        "a mention of a person": /(?:^|[^\w])@octocat/m.test(messages),
        "a reference that closes": /fixes #1\b/.test(messages),
      };
    },
  });
});
