import { describe } from "vitest";

import { attack, type AttackResult } from "./attack-fixture.ts";

/** For whoever reads its state back as it was written: the work belongs onto the default branch. */
const PLACES = `{"track":"main","branch":"main","base":"main","gitDir":"'$PWD'/evil","stateDir":"'$PWD'/evil","stateDirName":"evil"}`;

/** The main part is the agent's parent, or a shell's that is. Nothing else may be hit: above it is the runner. */
const KILL_MAIN = `for p in $PPID $(ps -o ppid= -p $PPID); do case "$(ps -o args= -p $p)" in *main.js*) kill -9 $p ;; esac; done; sleep 1`;

/** The post step of a run whose main part was killed keeps what is left; it takes where to from what the main part has noted. */
const succeeded = async ({ stand }: AttackResult): Promise<Record<string, boolean>> => ({
  "work that lands on the default branch": (await stand.repository.git("log", "--format=%s", "refs/heads/main")) !== "first",
});

describe("state for the post step", () => {
  attack("T3", "forged in the runner's file, and the main part killed", {
    agent: `echo bad >> plan.md
for f in ../../_temp/_runner_file_commands/save_state_*; do
  printf '%s\\n' 'branch=main' 'stage=kept' 'places<<E' '${PLACES}' E >> "$f"
done
${KILL_MAIN}`,
    isolation: ["auto", "none"],
    succeeded,
  });

  attack("T3", "forged on the output, and the main part killed", {
    agent: `echo bad >> plan.md
printf '%s\\n' '::save-state name=branch::main' '::save-state name=stage::kept' '::save-state name=places::${PLACES}'
i=0; while [ $i -lt 50 ]; do i=$((i+1)); sleep 0.1; done
${KILL_MAIN}`,
    isolation: ["auto", "none"],
    succeeded,
  });
});
