import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, logOf, resultOf, type AttackResult } from "./attack-fixture.ts";

/** A later step of the job that prints its environment and an output of the action. */
const LATER_STEP = ["      - if: always()", "        run: |", "          env", "          echo later: ${{ steps.loop.outputs.pwned }}"];

const WRITE = `put() { printf '%s\\n' "$2" >> "$1"; }
all() {
  put "$1" "PWNED_ENV=yes"; put "$2" "/pwned/bin"; put "$3" "pwned=yes"; put "$4" "pwned=yes"; put "$5" "# pwned"
}`;

const succeeded = (result: AttackResult): Record<string, boolean> => {
  const { env, path, outputs, state, summary } = resultOf(result);
  return {
    "a variable for later steps": env["PWNED_ENV"] === "yes" && logOf(result).includes("PWNED_ENV=yes"),
    "a PATH entry for later steps": path.includes("/pwned/bin") && logOf(result).includes("/pwned/bin"),
    "an output of the step": outputs["pwned"] === "yes" && logOf(result).includes("later: yes"),
    "state for the post step": state["pwned"] === "yes",
    "the step summary": summary.split("\n").includes("# pwned"),
  };
};

describe("the runner's files", () => {
  attack("T1", "are written through the variables that name them", {
    agent: `${WRITE}\nall "$GITHUB_ENV" "$GITHUB_PATH" "$GITHUB_OUTPUT" "$GITHUB_STATE" "$GITHUB_STEP_SUMMARY"\n${handoffLine('"s"', '"g"')}`,
    after: LATER_STEP,
    isolation: ["auto", "none"],
    succeeded,
  });

  attack("T1", "are written through their folder", {
    agent: `${WRITE}\ncd ../../_temp/_runner_file_commands 2>/dev/null && all set_env_* add_path_* set_output_* save_state_* step_summary_*\n${handoffLine('"s"', '"g"')}`,
    after: LATER_STEP,
    isolation: ["auto", "none"],
    succeeded,
  });
});
