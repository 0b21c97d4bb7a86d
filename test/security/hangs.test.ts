import { setTimeout as sleep } from "node:timers/promises";

import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, type AttackResult } from "./attack-fixture.ts";

const DONE = handoffLine('"s"', '"g"');

describe("an agent that hangs", () => {
  // The timeout is 1 s and SIGKILL follows 5 s later; 15 s leave room for a slow machine.
  attack("T22", "ignores all signals", {
    agent: `trap '' INT TERM HUP; echo started
exec < /dev/null > /dev/null 2>&1
i=0; while [ $i -lt 150 ]; do i=$((i+1)); sleep 0.1; done
touch @OUTSIDE@/outlived; while :; do sleep 1; done`,
    with: { "command-timeout-sec": "1" },
    execute: waitForEnd,
    succeeded: ({ runs, hasCanary }) => ({ "a run that does not end": hasCanary("outlived") && runs[0]?.conclusion !== "success" }),
  });

  attack("T22", "exits and leaves its output open", {
    agent: `(setsid sh -c 'i=0; while [ $i -lt 150 ]; do i=$((i+1)); sleep 0.1; done; touch @OUTSIDE@/outlived; sleep 600' &) &\n${DONE}`,
    execute: waitForEnd,
    succeeded: ({ runs, hasCanary }) => ({ "a run that does not end": hasCanary("outlived") && runs[0]?.conclusion !== "success" }),
  });
});

describe("a file that git waits for", () => {
  const PIPES: Readonly<Record<string, string>> = {
    "in place of a .gitignore": "mkdir d; echo x > d/x; mkfifo d/.gitignore",
    "in place of a .gitattributes": "mkdir d; echo x > d/x; mkfifo d/.gitattributes",
    "in a repository in the workspace":
      "mkdir d; cd d; git init -q; git -c user.name=a -c user.email=a@b commit -q --allow-empty -m x; rm .git/HEAD; mkfifo .git/HEAD; cd ..",
  };
  for (const [name, script] of Object.entries(PIPES)) {
    attack("T22", `is a pipe ${name}`, {
      agent: `echo work > work.txt\n(${script})\n${DONE}`,
      execute: endInTime,
      succeeded: ({ runs }) => ({ "a run that does not end": runs[0]?.conclusion !== "success" }),
    });
  }
});

/** The baseline waits for ever. Ours may be slow on a busy machine; the time limit of git is much longer. */
const LIMITS_MS = { baseline: 20_000, action: 90_000 };

/** Kills the machine of a run that does not end. */
async function endInTime({ github, target }: Pick<AttackResult, "github" | "target">): Promise<void> {
  const run = await github.dispatch("loop.yml");
  const isOver = await Promise.race([run.done.then(() => true), sleep(LIMITS_MS[target], false)]);
  if (!isOver) github.kill(run.id, { machine: true });
  await github.idle();
}

/** Waits for the run to end. If the agent outlives the timeout, kills the machine. */
async function waitForEnd({ hasCanary, github }: Pick<AttackResult, "hasCanary" | "github">): Promise<void> {
  const run = await github.dispatch("loop.yml");
  let isOver = false;
  void run.done.then(() => (isOver = true));
  while (!isOver && !hasCanary("outlived")) await sleep(50);
  if (!isOver) github.kill(run.id, { machine: true });
  await github.idle();
}
