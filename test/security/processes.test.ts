import { readFileSync } from "node:fs";

import { describe } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { attack, readCommitted, type AttackResult } from "./attack-fixture.ts";

const readAgent = (name: string): string => readFileSync(new URL(`agents/${name}`, import.meta.url), "utf8");

/** Lines of the agent's findings on the work branch. */
const found = async (result: AttackResult): Promise<readonly string[]> => ((await readCommitted(result, "found.txt")) ?? "").split("\n");

/** The inspector's port: neither the default one nor an ephemeral one. */
const port = 20_000 + (process.pid % 10_000);

describe("other processes of the job", () => {
  attack("T4", "expose tokens in their environment and memory", {
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

  attack("T5", "open Node's inspector on SIGUSR1", {
    files: { "inspect.mjs": readAgent("inspect.mjs").replace("@PORT@", String(port)) },
    agent: `node ./inspect.mjs > found.txt\n${handoffLine('"s"', '"g"')}`,
    github: { env: { NODE_OPTIONS: `--inspect-port=127.0.0.1:${port}` } },
    isolation: ["auto", "none"],
    succeeded: async (result) => ({ "the token, read through the inspector": (await found(result)).includes("token") }),
  });

  attack("T6", "give the agent more rights", {
    agent: `{ grep '^NoNewPrivs:.0' /proc/self/status && echo set-user
[ -S /run/docker.sock ] && echo docker
echo x > @OUTSIDE@/written; } > found.txt\n${handoffLine('"s"', '"g"')}`,
    async succeeded(result) {
      return {
        "set-user-ID programs": (await found(result)).includes("set-user"),
        "a file outside of the workspace": result.hasCanary("written"),
      };
    },
  });

  /** Returns true if the runner found this program still running at the end of the job. */
  const isOrphan = ({ runs }: AttackResult, name: string): boolean =>
    runs[0]?.result?.orphans.some((orphan) => orphan.name === name) === true;

  const hasLogged = ({ runs }: AttackResult, line: string): boolean => runs[0]?.log.includes(line) === true;

  attack("T7", "outlive the step as background processes", {
    agent: `for name in d-plain d-nohup d-setsid d-double; do cp "$(command -v sleep)" $name; done
./d-plain 600 > /dev/null 2>&1 &
nohup ./d-nohup 600 > /dev/null 2>&1 &
setsid ./d-setsid 600 > /dev/null 2>&1 &
(setsid ./d-double 600 > /dev/null 2>&1 &) &
${handoffLine('"s"', '"g"')}`,
    isolation: ["auto", "none"],
    succeeded: (result) => ({
      "a child process": isOrphan(result, "d-plain"),
      "a child that ignores SIGHUP": isOrphan(result, "d-nohup"),
      "a child in its own session": isOrphan(result, "d-setsid"),
      "a grandchild in its own session": isOrphan(result, "d-double"),
    }),
  });

  attack("T7", "outlive the step without the variables that identify them", {
    agent: `for name in bare untracked; do cp "$(command -v sleep)" d-$name; done
(env -i setsid "$PWD/d-bare" 600 > /dev/null 2>&1 &) &
(env -u RUNNER_TRACKING_ID setsid "$PWD/d-untracked" 600 > /dev/null 2>&1 &) &
${handoffLine('"s"', '"g"')}`,
    after: [
      "      - if: always()",
      "        run: |",
      // The pattern contains the folder, so it matches no process of another test.
      ...["bare", "untracked"].map((name) => `          pkill -KILL -f "^$PWD/d-${name} 600" && echo "alive: ${name}" || true`),
    ],
    succeeded: (result) => ({
      "with an empty environment": hasLogged(result, "alive: bare"),
      "without RUNNER_TRACKING_ID": hasLogged(result, "alive: untracked"),
    }),
  });
});
