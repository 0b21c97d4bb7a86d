import { readFileSync } from "node:fs";

import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, type Oracle, resultOf, type AttackResult } from "./attack-fixture.ts";

const readAgent = (name: string): string => readFileSync(new URL(`agents/${name}`, import.meta.url), "utf8");

const canary: (what: string) => Oracle = (what) => (result) => ({ [what]: result.hasCanary("ran") });

describe("the next goal", () => {
  for (const [name, goal] of Object.entries({
    "a substitution": "$(touch @OUTSIDE@/ran)",
    backticks: "`touch @OUTSIDE@/ran`",
    "the end of a word": '\\"; touch @OUTSIDE@/ran; echo \\"',
  })) {
    attack("T18", `as a shell's ${name}`, {
      agent: `cat <<'EOF'\n{"summary":"s","next_goal":"${goal}","completed":false,"stop":false,"reason":"","evidence":""}\nEOF`,
      isolation: ["none"],
      succeeded: canary("a program that the action's own shell runs"),
    });
  }

  attack("T18", "as more outputs than one", {
    agent: `cat <<'EOF'\n{"summary":"s","next_goal":"g\\nE\\ncompleted=true\\npwned=yes\\nrest<<E","completed":false,"stop":false,"reason":"","evidence":""}\nEOF`,
    succeeded: (result) => ({
      "an output of its own": resultOf(result).outputs["pwned"] === "yes",
      "another's output": resultOf(result).outputs["completed"] === "true",
    }),
  });
});

/** The addresses of the API are no secret: an agent may know them. */
async function tellAddresses({ stand }: Pick<AttackResult, "stand">): Promise<void> {
  const text = JSON.stringify({ url: stand.github.url, repository: "octo/demo" });
  await stand.repository.commit({ ref: "refs/heads/main", files: { "addresses.json": text } });
}

describe("a loop that nobody asked for", () => {
  attack("T19", "runs that the agent itself starts", {
    // The first run's alone, or a loop without end would be shown.
    agent: `[ "\${GITHUB_RUN_NUMBER:-1}" != 1 ] || node ./dispatch.mjs "$(node ./token.mjs)" > /dev/null 2>&1\n${handoffLine('"s"', '"g"')}`,
    files: { "dispatch.mjs": readAgent("dispatch.mjs"), "token.mjs": readAgent("token.mjs") },
    checkout: { "persist-credentials": "false" },
    prepare: tellAddresses,
    succeeded: (result) => ({ "more runs than one": result.runs.length > 1 }),
  });
});
