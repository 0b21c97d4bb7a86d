import { setTimeout as sleep } from "node:timers/promises";

import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, type AttackResult } from "./attack-fixture.ts";

const DONE = handoffLine('"s"', '"g"');

describe("an agent that hangs", () => {
  // Its time is up after a second, and it is killed five seconds later: fifteen are more than any machine adds to that.
  attack("T22", "an agent that does not end, whatever it is sent", {
    agent: `trap '' INT TERM HUP; echo begun
exec < /dev/null > /dev/null 2>&1
i=0; while [ $i -lt 150 ]; do i=$((i+1)); sleep 0.1; done
touch @OUTSIDE@/outlived; while :; do sleep 1; done`,
    with: { "command-timeout-sec": "1" },
    play: waitForEnd,
    succeeded: ({ runs, hasCanary }) => ({ "a run that has no end": hasCanary("outlived") && runs[0]?.conclusion !== "success" }),
  });

  attack("T22", "an agent that ends, and leaves its output open", {
    agent: `(setsid sh -c 'i=0; while [ $i -lt 150 ]; do i=$((i+1)); sleep 0.1; done; touch @OUTSIDE@/outlived; sleep 600' &) &\n${DONE}`,
    play: waitForEnd,
    succeeded: ({ runs, hasCanary }) => ({ "a run that has no end": hasCanary("outlived") && runs[0]?.conclusion !== "success" }),
  });
});

/** Until the run is over, or the agent has outlived all that should have ended it; then the machine is taken away. */
async function waitForEnd({ hasCanary, stand }: Pick<AttackResult, "hasCanary" | "stand">): Promise<void> {
  const run = await stand.dispatch("loop.yml");
  let isOver = false;
  void run.done.then(() => (isOver = true));
  while (!isOver && !hasCanary("outlived")) await sleep(50);
  if (!isOver) stand.kill(run.id, { machine: true });
  await stand.idle();
}
