import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, type AttackResult } from "./attack-fixture.ts";

/** Messages of an agent whose task is not done. `DONE` is the promise. */
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

const idOf = (index: number): string => `claim-${index}x`;

const CASES = Object.values(CLAIMS).map((claim, index) => `*${idOf(index)}*) ${claim} ;;`);

/** One chain per message, each on its own branch. */
const CHAINS = {
  inputs: ["goal", "claim"],
  with: { branch: "codex-self-iter/${{ inputs.claim }}", track: "${{ inputs.claim }}" },
  async execute({ project }: Pick<AttackResult, "project">) {
    for (const [index] of Object.keys(CLAIMS).entries()) await project.runChain({ goal: idOf(index), claim: `claim-${index}` });
  },
} as const;

const isCompleted = ({ runs }: AttackResult, index: number): boolean =>
  runs.some(({ inputs, result }) => inputs["claim"] === `claim-${index}` && result?.outputs["completed"] === "true");

describe("a false completion claim", () => {
  attack("T17", "contains the promise in a message that does not claim completion", {
    ...CHAINS,
    agent: `echo x >> work.txt\ncase "$(cat "$1")" in\n${CASES.join("\n")}\nesac\n${handoffLine('"s"', '"g"')}`,
    isolation: ["none"],
    timeoutMs: 900_000,
    succeeded: (result) => Object.fromEntries(Object.keys(CLAIMS).map((name, index) => [name, isCompleted(result, index)])),
  });

  attack("T17", "comes with open checkboxes in the plan", {
    agent: `echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    succeeded: (result) => ({ "a plan with open checkboxes is accepted": result.runs[0]?.result?.outputs["completed"] === "true" }),
  });

  attack("T17", "comes with open checkboxes that nobody sees, in a plan in UTF-16", {
    agent: `echo x >> work.txt; echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    files: { "plan.md": Buffer.from("# Plan\n\n- [ ] write the notes\n", "utf16le").toString("utf8") },
    succeeded: (result) => ({ "a plan in UTF-16 is accepted": result.runs[0]?.result?.outputs["completed"] === "true" }),
  });

  attack("T17", "comes with a plan that the agent rewrote", {
    agent: `printf '# Plan\\n\\n- [x] nothing\\n' > plan.md; echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    succeeded: (result) => ({ "a rewritten plan is accepted": result.runs[0]?.result?.outputs["completed"] === "true" }),
  });

  attack("T17", "comes with changed tests", {
    agent: `sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; echo 'exit 0' > verify.sh; echo DONE\n${handoffLine('"DONE"', '""', "true")}`,
    files: { "verify.sh": "test -e work.txt\n" },
    with: { "verify-command": "sh ./verify.sh", "protected-paths": "verify.sh" },
    succeeded: (result) => ({ "changed tests are accepted": result.runs[0]?.result?.outputs["completed"] === "true" }),
  });
});
