import { describe } from "vitest";

import { attack, type AttackResult } from "./attack-fixture.ts";

/** A forged run target that names the default branch. */
const FORGED_TARGET = `{"track":"main","branch":"main","base":"main","gitDir":"'$PWD'/evil","stateDir":"'$PWD'/evil","stateDirName":"evil"}`;

/** Kills the main step: the agent's parent or grandparent. The runner above it must survive. */
const KILL_MAIN = `for p in $PPID $(ps -o ppid= -p $PPID); do case "$(ps -o args= -p $p)" in *main.js*) kill -9 $p ;; esac; done; sleep 1`;

/** After a killed main step, the post step pushes the remaining work to the branch in the saved state. */
const succeeded = async ({ github }: AttackResult): Promise<Record<string, boolean>> => ({
  "work pushed to the default branch": (await github.repository.git("log", "--format=%s", "refs/heads/main")) !== "first",
});

describe("forged state for the post step of a killed main step", () => {
  attack("T3", "written to the runner's file", {
    agent: `echo bad >> plan.md
for f in ../../_temp/_runner_file_commands/save_state_*; do
  printf '%s\\n' 'branch=main' 'stage=kept' 'target<<E' '${FORGED_TARGET}' E >> "$f"
done
${KILL_MAIN}`,
    isolation: ["auto", "none"],
    succeeded,
  });

  attack("T3", "printed as workflow commands", {
    agent: `echo bad >> plan.md
printf '%s\\n' '::save-state name=branch::main' '::save-state name=stage::kept' '::save-state name=target::${FORGED_TARGET}'
i=0; while [ $i -lt 50 ]; do i=$((i+1)); sleep 0.1; done
${KILL_MAIN}`,
    isolation: ["auto", "none"],
    succeeded,
  });
});
