import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, type World } from "./attack-fixture.ts";

/** By name: what an agent says that has not done its task. `DONE` is the promise. */
const CLAIMS: Readonly<Record<string, string>> = {
  "a denial": "echo 'It is not DONE yet.'",
  "an echo of the prompt": 'cat "$1"',
  "a line of a tool": "echo 'tests: 3 passed'; echo DONE",
  "a quotation": "echo '> DONE'",
  "a block of code": "printf '```\\nDONE\\n```\\n'",
  "an intention": "echo 'I shall say <promise>DONE</promise> when it works'",
  "an error's words": "echo 'error: DONE is not defined' >&1",
  "a part of a word": "echo ABANDONED; echo DONE_SOON",
  "a promise in the middle": "echo '<promise>DONE</promise>'; echo 'No, wait.'",
  "an earlier hand-over": `echo '{"summary":"DONE","next_goal":"","completed":true,"stop":false,"reason":"","evidence":""}'`,
};

const idOf = (place: number): string => `claim-${place}x`;

const CASES = Object.values(CLAIMS).map((claim, place) => `*${idOf(place)}*) ${claim} ;;`);

/** One chain for each claim, on a branch of its own. */
const EACH = {
  inputs: ["goal", "lane"],
  with: { branch: "codex-self-iter/${{ inputs.lane }}", track: "${{ inputs.lane }}" },
  async play({ project }: Pick<World, "project">) {
    for (const [place] of Object.keys(CLAIMS).entries()) await project.play({ goal: idOf(place), lane: `lane-${place}` });
  },
} as const;

const endedAs = ({ runs }: World, place: number): boolean =>
  runs.some(({ inputs, result }) => inputs["lane"] === `lane-${place}` && result?.outputs["completed"] === "true");

describe("a task that counts as done and is not", () => {
  attack("T17", "by the promise, wherever it stands", {
    ...EACH,
    agent: `echo x >> work.txt\ncase "$(cat "$1")" in\n${CASES.join("\n")}\nesac\n${handoffLine('"s"', '"g"')}`,
    walls: ["none"],
    timeoutMs: 900_000,
    worked: (world) => Object.fromEntries(Object.keys(CLAIMS).map((name, place) => [name, endedAs(world, place)])),
  });

  attack("T17", "by a claim, with the plan's boxes open", {
    agent: `echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    worked: (world) => ({ "a plan that is open": world.runs[0]?.result?.outputs["completed"] === "true" }),
  });

  attack("T17", "by a plan of its own, in place of the people's", {
    agent: `printf '# Plan\\n\\n- [x] nothing\\n' > plan.md; echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    worked: (world) => ({ "a plan without its boxes": world.runs[0]?.result?.outputs["completed"] === "true" }),
  });

  attack("T17", "by tests that are no longer what they were", {
    agent: `sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; echo 'exit 0' > verify.sh; echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    files: { "verify.sh": "test -e work.txt\n" },
    with: { "verify-command": "sh ./verify.sh", "protected-paths": "verify.sh" },
    worked: (world) => ({ "tests that were made to pass": world.runs[0]?.result?.outputs["completed"] === "true" }),
  });
});
