import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject | null = null;

afterEach(async () => {
  await project?.close();
  project = null;
});

const TICK = "sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md";
const DONE = handoffLine('"done"', '"none"', "true");

/** Runs in the checkout. */
const VERIFY = [
  'test -z "$(git status --porcelain --ignored)"',
  "git diff --exit-code HEAD",
  'test "$(git show HEAD:work.txt)" = done',
  'test -z "$(ls -A ~)" && touch ~/ours "$TMPDIR/ours" ours',
  "test ! -e ignored",
  "test ! -e foreign.txt",
].join("\n");

describe("a verification in a checkout", () => {
  it.each(["auto", "user", "none"])("is of the tree that lands, with isolation: %s", async (isolation) => {
    project = await createActionProject({
      agent: `mkdir ignored && echo x > ignored/x; echo done > work.txt; mkdir test && echo 1 > test/a.test.js; ${TICK}\n${DONE}`,
      files: { ".gitignore": "ignored/\n" },
      before: ["      - run: echo foreign > foreign.txt"],
      with: { isolation, "verify-command": VERIFY, "max-iterations": "1" },
    });
    const [run] = await project.runChain();
    const log = run?.log.join("\n") ?? "";
    expect(run?.result?.outputs["stop-reason"], log).toBe("completed");

    const { api, repository } = project.github;
    const tree = await repository.git("rev-parse", "refs/heads/codex-self-iter/main^{tree}");
    expect(log).toContain(`Verified in a checkout of ${tree.slice(0, 12)}`);
    expect(log).toContain(`with the tree ${tree.slice(0, 12)}`);
    const named = "This work changes files that judge it: test/a.test.js.";
    expect(log).toContain(named);
    expect(run?.result?.summary).toContain(named);
    expect(api.comments.at(-1)?.body).toContain(named);
    expect(await repository.git("ls-tree", "-r", "--name-only", tree)).not.toMatch(/ours|foreign|ignored\//);
  });

  it("that the machine prevents ends the run with its remedy, and the post step saves the work", async () => {
    const taken = '"$RUNNER_TEMP/codex-self-iter/main"';
    project = await createActionProject({
      agent: `echo done > work.txt; ${TICK}\n${DONE}`,
      before: [`      - run: mkdir -p ${taken} && ln -s / ${taken}/verify`],
      with: { "verify-command": "true", "max-iterations": "2" },
    });
    const { github } = project;
    const run = await github.dispatch("loop.yml");
    await github.idle();
    const log = run.log.join("\n");
    expect(run.conclusion).toBe("failure");
    expect(log).toContain("so nothing can be verified there");
    expect(log).not.toContain("verify command fail");
    expect(log).toContain("The main step could not save the work of its last iteration.");
    expect(github.runs).toHaveLength(1);
    expect(await github.repository.git("show", "refs/codex-self-iter/unfinished/main/1:work.txt")).toBe("done");
    expect(await github.repository.findRef("refs/heads/codex-self-iter/main")).toBeNull();
  });

  it("takes frozen paths from the base branch", async () => {
    project = await createActionProject({
      agent: `echo 'exit 0' > check.sh; echo x > work.txt; ${TICK}\n${DONE}`,
      files: { "check.sh": "exit 1\n" },
      with: { "verify-command": "sh check.sh", "frozen-paths": "check.sh", "max-iterations": "1" },
    });
    const [run] = await project.runChain();
    expect(run?.result?.outputs["completed"]).toBe("false");
    expect(run?.log.join("\n")).toMatch(/fails in a checkout of [0-9a-f]{12}, with 1 frozen file /);
  });
});
