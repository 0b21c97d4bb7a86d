import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, vi } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, readCommitted, resultOf, type AttackResult } from "./attack-fixture.ts";

const DONE = handoffLine('"s"', '"g"');

/** The files in the state dirs of both targets. */
const FILES = ["state.json", "runtime.json", "status.json", "history.jsonl", "loop.lock"].map((file) => `$d/${file}`).join(" ");
const inStateDirs = (script: string): string => `for d in .self-iter .codex-self-iter; do [ -d $d ] || continue; ${script}; done\n${DONE}`;

/** Both targets accept this as a state and continue. */
const PRECIOUS = '{"precious":true}\n';

function createVictims({ outside }: { readonly outside: string }): void {
  mkdirSync(join(outside, "folder"));
  writeFileSync(join(outside, "victim"), PRECIOUS);
}

const isHarmed = ({ outside }: AttackResult): boolean =>
  !existsSync(join(outside, "victim")) || readFileSync(join(outside, "victim"), "utf8") !== PRECIOUS;

describe("state and log files replaced", () => {
  attack("T14", "by symlinks to other files", {
    agent: inStateDirs(`for f in ${FILES}; do rm -rf $f; ln -s @OUTSIDE@/victim $f; done`),
    prepare: createVictims,
    isolation: ["auto", "none"],
    succeeded: (result) => ({ "an overwritten file outside of the workspace": isHarmed(result) }),
  });

  attack("T14", "by a symlink in place of the state dir", {
    agent: inStateDirs("rm -rf $d; ln -s @OUTSIDE@/folder $d"),
    prepare: createVictims,
    isolation: ["auto", "none"],
    succeeded: ({ outside }) => ({ "new files outside of the workspace": readdirSync(join(outside, "folder")).length > 0 }),
  });

  attack("T14", "by files larger than a string can be", {
    // More than V8's maximum string length.
    agent: `echo work > work.txt\n${inStateDirs(`for f in ${FILES}; do rm -rf $f; truncate -s 600M $f; done`)}`,
    isolation: ["auto", "none"],
    succeeded: async (result) => ({
      "a failed run": resultOf(result).conclusion === "failure",
      "lost work": (await readCommitted(result, "work.txt")) === null,
    }),
  });
});

const CONFIG_FILE = "codex-self-iter.toml";
const WORK = "refs/heads/codex-self-iter/main";

/** Counts the agent's calls. The fourth call sets a limit, so that the baseline's chain ends. */
const COUNT = `n=$(cat count 2> /dev/null || echo 0); n=$((n+1)); echo $n > count`;
const iterations = async (result: AttackResult): Promise<number> => Number(await readCommitted(result, "count"));

describe("an agent that edits the loop's files", () => {
  attack("T16", "changes the counters and limits in the state", {
    agent: `${COUNT}; [ $n -lt 4 ] || forged=', "max": 1'
for f in .self-iter/state.json .codex-self-iter/runtime.json .codex-self-iter/status.json; do
  mkdir -p \${f%/*}; echo '{"iteration":0,"max_iterations":99,"max":99'"$forged"'}' > $f
done
${DONE}`,
    iterations: 2,
    isolation: ["auto", "none"],
    succeeded: async (result) => ({ "more iterations than allowed": (await iterations(result)) > 2 }),
  });

  attack("T16", "changes the limits in the configuration", {
    agent: `${COUNT}; if [ $n -lt 4 ]; then echo 'max_iterations = 99' > ${CONFIG_FILE}; else echo 'max_iterations = 1' > ${CONFIG_FILE}; fi\n${DONE}`,
    files: { [CONFIG_FILE]: "max_iterations = 2\n" },
    with: { "max-iterations": "" },
    succeeded: async (result) => ({ "more iterations than allowed": (await iterations(result)) > 2 }),
  });

  attack("T16", "marks the state as completed", {
    agent: `for f in .self-iter/state.json .codex-self-iter/runtime.json .codex-self-iter/status.json; do
  mkdir -p \${f%/*}; echo '{"iteration":1,"completed":true,"stop_reason":"completed"}' > $f
done
${DONE}`,
    iterations: 2,
    isolation: ["auto", "none"],
    succeeded: (result) => ({ "a completed task": resultOf(result).outputs["completed"] === "true" }),
  });

  attack("T16", "deletes the stop file of the default branch", {
    agent: `${COUNT}; rm -f .codex-stop\n${DONE}`,
    iterations: 3,
    async execute({ project, github }) {
      // A person adds the stop file on the default branch while the chain runs.
      let isStopped = false;
      github.hooks.beforeRun = async () => {
        if (isStopped || (await github.repository.findRef(WORK)) === null) return;
        isStopped = true;
        await github.repository.commit({ ref: "refs/heads/main", files: { ".codex-stop": "stop\n" } });
      };
      await project.runChain();
    },
    succeeded: async (result) => ({ "iterations after the stop": (await iterations(result)) > 2 }),
  });

  attack("T16", "merges and deletes a stop file that a person pushed", {
    agent: `${COUNT}; if [ $n = 2 ]; then
  touch @OUTSIDE@/working; while [ ! -s @OUTSIDE@/pushed ]; do sleep 0.1; done
  git config user.name a; git config user.email a@b; git add -A; git commit -qm x
  git pull -q --no-rebase --no-edit "$(cat @OUTSIDE@/pushed)" ${WORK} && touch @OUTSIDE@/merged; rm -f .codex-stop
fi > /dev/null 2>> @OUTSIDE@/errors
${DONE}`,
    iterations: 3,
    isolation: ["none"],
    async execute({ hasCanary, outside, project, github }) {
      const ended = project.runChain();
      await Promise.race([
        ended,
        vi.waitFor(() => hasCanary("working") || expect.fail("The agent has not started."), { timeout: 250_000 }),
      ]);
      await github.repository.commit({ ref: WORK, files: { ".codex-stop": "stop\n" } });
      // The agent can fetch from a public repository without a token.
      writeFileSync(join(outside, "pushed"), github.repository.path);
      await ended;
      if (!hasCanary("merged")) throw new Error(`The stop file was not merged: ${readFileSync(join(outside, "errors"), "utf8")}`);
    },
    succeeded: async (result) => ({
      "iterations after the stop": (await iterations(result)) > 2,
      "a deleted stop file": (await readCommitted(result, ".codex-stop")) === null,
    }),
  });
});
