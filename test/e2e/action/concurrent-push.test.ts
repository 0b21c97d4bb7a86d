import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";

let project: ActionProject;

afterEach(() => project.close());

const BRANCH = "refs/heads/codex-self-iter/main";

/** Writes a note and a copy of its prompt; from the second note on it says it is done. */
const CLAIMER = `n=$(ls notes 2>/dev/null | wc -l); n=$((n+1)); mkdir -p notes seen; echo "note $n" > "notes/$n.txt"; cp "$1" "seen/$n.md"
if [ $n -ge 2 ]; then done=true; next=; sed 's/- \\[ \\]/- [x]/' plan.md > plan.new && mv plan.new plan.md; else done=false; next="write note number $((n+1))"; fi
${handoffLine("\"wrote note '$n'\"", `"'"$next"'"`, "'$done'")}`;

/** A person pushes to the work branch after iteration 2 has looked at it and before its push arrives. */
async function pushMeanwhile({ github }: ActionProject, files: Readonly<Record<string, string>>): Promise<void> {
  let isDone = false;
  github.git.before = async (service) => {
    if (service !== "git-receive-pack" || isDone || (await github.repository.findRef(BRANCH)) === null) return;
    isDone = true;
    await github.repository.commit({ ref: BRANCH, files, message: "by hand" });
  };
}

/** A person pushes during the agent's turn in iteration 2, which waits for the file that `wait.txt` names. */
async function pushBetween({ github }: ActionProject, files: Readonly<Record<string, string>>): Promise<void> {
  const go = join(github.root, "go");
  await github.repository.commit({ ref: "refs/heads/main", files: { "wait.txt": go } });
  github.onRun((run, change) => {
    if (change !== "started" || run.number !== 2) return;
    void github.waitForLine(run, /Iteration 2: /).then(async () => {
      await github.repository.commit({ ref: BRANCH, files, message: "by hand" });
      writeFileSync(go, "");
    });
  });
}

const WAIT = 'if [ -e notes/1.txt ] && [ -e wait.txt ]; then until [ -e "$(cat wait.txt)" ]; do sleep 0.02; done; fi\n';

describe("a push to the work branch during an iteration", () => {
  it.each([
    ["while the agent works", pushBetween],
    ["during the push", pushMeanwhile],
  ])("%s: the work is rebased and the completion claim of that iteration is refused", async (_, meddle) => {
    project = await createActionProject({ checkout: null, agent: WAIT + CLAIMER });
    await meddle(project, { "theirs.txt": "by a person\n" });
    const runs = await project.runChain();

    expect(runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["run-full", "run-full", "completed"]);
    expect((await project.subjects()).slice(0, 4)).toEqual(["wrote note 3", "wrote note 2", "by hand", "wrote note 1"]);
    expect(runs[1]?.log.join("\n")).toContain("Another push reached the branch first; the work was rebased onto it.");
    const { repository } = project.github;
    expect(runs[1]?.result?.outputs["commit-sha"]).toBe(await repository.git("rev-parse", `${BRANCH}~1`));
    const prompt = await repository.readFile(BRANCH, "seen/3.md");
    expect(prompt).toContain("The branch moved during iteration 2. Its work was rebased onto the new commits");
    expect(prompt).toContain("you checked another version");
    const records = (await project.state())?.records ?? [];
    expect(records.map(({ claim, completed }) => [claim, completed])).toEqual([
      ["none", false],
      ["refused", false],
      ["passed", true],
    ]);
    expect(records[1]?.commit).toBe(runs[1]?.result?.outputs["commit-sha"]);
  });

  it("saves conflicting work on a conflict branch and continues from the pushed commit", async () => {
    project = await createActionProject({ checkout: null, agent: CLAIMER });
    await pushMeanwhile(project, { "notes/2.txt": "what a person wrote\n" });
    const runs = await project.runChain();

    const { repository } = project.github;
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
    expect(runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["run-full", "run-full", "completed"]);
    expect(await project.subjects()).toEqual(["wrote note 3", "by hand", "wrote note 1", "first"]);
    expect(await repository.readFile(BRANCH, "notes/2.txt")).toBe("what a person wrote");
    expect(await repository.readFile(`${BRANCH}-conflict-2`, "notes/2.txt")).toBe("note 2");
    expect(runs[1]?.log.join("\n")).toContain(`conflicts with the work, which is on the branch ${BRANCH}-conflict-2.`);
    const prompt = await repository.readFile(BRANCH, "seen/3.md");
    expect(prompt).toContain("the new commits conflict with its work");
    expect(prompt).toContain(`the work is on the branch ${BRANCH}-conflict-2`);
    expect(runs[1]?.result?.outputs["commit-sha"]).toBe("");
  });

  it("recreates a branch that was merged and deleted meanwhile", async () => {
    project = await createActionProject({ checkout: null, agent: CLAIMER });
    const { github } = project;
    let isDone = false;
    github.git.before = async (service) => {
      const tip = await github.repository.findRef(BRANCH);
      if (service !== "git-receive-pack" || isDone || tip === null) return;
      isDone = true;
      await github.repository.git("update-ref", "refs/heads/main", tip);
      await github.repository.git("update-ref", "-d", BRANCH);
    };
    const runs = await project.runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
    expect((await project.subjects()).slice(0, 2)).toEqual(["wrote note 3", "wrote note 2"]);
  });
});
