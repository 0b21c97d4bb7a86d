import { readFileSync } from "node:fs";

import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, readCommitted, type AttackResult } from "./attack-fixture.ts";

const readAgent = (name: string): string => readFileSync(new URL(`agents/${name}`, import.meta.url), "utf8");

/** What the agent has found, on the work branch, line by line. */
const found = async (result: AttackResult): Promise<readonly string[]> => ((await readCommitted(result, "found.txt")) ?? "").split("\n");

/** Node opens its inspector there: not on the usual port, and on none that is given out to whoever asks for any. */
const port = 20_000 + (process.pid % 10_000);

describe("the other processes of the job", () => {
  attack("T4", "tokens in its own environment, its parents' and their memory", {
    files: { "steal.mjs": readAgent("steal.mjs") },
    agent: `node ./steal.mjs > found.txt\n${handoffLine('"s"', '"g"')}`,
    async succeeded(result) {
      const lines = await found(result);
      return {
        "the runtime token in its own environment": lines.includes("own runtime token"),
        "the GitHub token in another process's environment": lines.includes("other GitHub token"),
        "the runtime token in another process's environment": lines.includes("other runtime token"),
        "a token in another process's memory": lines.includes("memory"),
        "a token in another process's open files": lines.includes("files"),
      };
    },
  });

  attack("T5", "Node's inspector, opened by SIGUSR1", {
    files: { "inspect.mjs": readAgent("inspect.mjs").replace("@PORT@", String(port)) },
    agent: `node ./inspect.mjs > found.txt\n${handoffLine('"s"', '"g"')}`,
    stand: { env: { NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}` } },
    isolation: ["auto", "none"],
    succeeded: async (result) => ({ "the token, by a question to the action's own process": (await found(result)).includes("token") }),
  });

  attack("T6", "more rights than its own", {
    agent: `{ grep '^NoNewPrivs:.0' /proc/self/status && echo set-user
[ -S /run/docker.sock ] && echo docker
echo x > @OUTSIDE@/written; } > found.txt\n${handoffLine('"s"', '"g"')}`,
    async succeeded(result) {
      return {
        "rights by programs that run as root": (await found(result)).includes("set-user"),
        "a file outside of the workspace": result.hasCanary("written"),
      };
    },
  });

  /** What the runner had to end when the job was over, by the names of the programs. */
  const isLeft = ({ runs }: AttackResult, name: string): boolean =>
    runs[0]?.result?.orphans.some((orphan) => orphan.name === name) === true;

  const hasSaid = ({ runs }: AttackResult, line: string): boolean => runs[0]?.log.includes(line) === true;

  attack("T7", "what it leaves behind goes on after the step", {
    agent: `for name in d-plain d-nohup d-setsid d-double; do cp "$(command -v sleep)" $name; done
./d-plain 600 > /dev/null 2>&1 &
nohup ./d-nohup 600 > /dev/null 2>&1 &
setsid ./d-setsid 600 > /dev/null 2>&1 &
(setsid ./d-double 600 > /dev/null 2>&1 &) &
${handoffLine('"s"', '"g"')}`,
    isolation: ["auto", "none"],
    succeeded: (result) => ({
      "a child": isLeft(result, "d-plain"),
      "one that ignores the hang-up": isLeft(result, "d-nohup"),
      "one in a session of its own": isLeft(result, "d-setsid"),
      "a grandchild in a session of its own": isLeft(result, "d-double"),
    }),
  });

  attack("T7", "what it leaves behind without a trace of where it came from", {
    agent: `for name in bare untracked; do cp "$(command -v sleep)" d-$name; done
(env -i setsid "$PWD/d-bare" 600 > /dev/null 2>&1 &) &
(env -u RUNNER_TRACKING_ID setsid "$PWD/d-untracked" 600 > /dev/null 2>&1 &) &
${handoffLine('"s"', '"g"')}`,
    after: [
      "      - if: always()",
      "        run: |",
      // By the folder: what runs for another test has another one.
      ...["bare", "untracked"].map((name) => `          pkill -KILL -f "^$PWD/d-${name} 600" && echo "lived: ${name}" || true`),
    ],
    succeeded: (result) => ({
      "with an empty environment": hasSaid(result, "lived: bare"),
      "without the runner's mark": hasSaid(result, "lived: untracked"),
    }),
  });
});
