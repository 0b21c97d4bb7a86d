import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, type AttackResult } from "./attack-fixture.ts";

/** Messages of an agent that has not finished its task. `DONE` is the promise. */
const CLAIMS: Readonly<Record<string, string>> = {
  "a denial": "echo 'It is not DONE yet.'",
  "an echo of the prompt": 'cat "$1"',
  "tool output": "echo 'tests: 3 passed'; echo DONE",
  "a quote": "echo '> DONE'",
  "a code block": "printf '```\\nDONE\\n```\\n'",
  "an announcement": "echo 'I will print <promise>DONE</promise> when it works'",
  "an error message": "echo 'error: DONE is not defined' >&1",
  "part of a word": "echo ABANDONED; echo DONE_SOON",
  "a promise inside the message": "echo '<promise>DONE</promise>'; echo 'No, wait.'",
  "an earlier handoff": `echo '{"summary":"DONE","next_goal":"","completed":true,"stop":false,"reason":"","evidence":""}'`,
};

const idOf = (place: number): string => `claim-${place}x`;

const CASES = Object.values(CLAIMS).map((claim, place) => `*${idOf(place)}*) ${claim} ;;`);

/** One chain for each message, on its own branch. */
const EACH = {
  inputs: ["goal", "lane"],
  with: { branch: "codex-self-iter/${{ inputs.lane }}", track: "${{ inputs.lane }}" },
  async play({ project }: Pick<AttackResult, "project">) {
    for (const [place] of Object.keys(CLAIMS).entries()) await project.play({ goal: idOf(place), lane: `lane-${place}` });
  },
} as const;

const endedAs = ({ runs }: AttackResult, place: number): boolean =>
  runs.some(({ inputs, result }) => inputs["lane"] === `lane-${place}` && result?.outputs["completed"] === "true");

describe("a false completion claim", () => {
  attack("T17", "with the promise in various places", {
    ...EACH,
    agent: `echo x >> work.txt\ncase "$(cat "$1")" in\n${CASES.join("\n")}\nesac\n${handoffLine('"s"', '"g"')}`,
    isolation: ["none"],
    timeoutMs: 900_000,
    succeeded: (result) => Object.fromEntries(Object.keys(CLAIMS).map((name, place) => [name, endedAs(result, place)])),
  });

  attack("T17", "with open boxes in the plan", {
    agent: `echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    succeeded: (result) => ({ "an open plan is accepted": result.runs[0]?.result?.outputs["completed"] === "true" }),
  });

  attack("T17", "with a plan of the agent's own", {
    agent: `printf '# Plan\\n\\n- [x] nothing\\n' > plan.md; echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    succeeded: (result) => ({ "a plan without its boxes is accepted": result.runs[0]?.result?.outputs["completed"] === "true" }),
  });

  attack("T17", "with changed tests", {
    agent: `sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; echo 'exit 0' > verify.sh; echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    files: { "verify.sh": "test -e work.txt\n" },
    with: { "verify-command": "sh ./verify.sh", "protected-paths": "verify.sh" },
    succeeded: (result) => ({ "changed tests are accepted": result.runs[0]?.result?.outputs["completed"] === "true" }),
  });
});
