import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

import { createProject, handoffLine, type Project } from "../../helpers/command-line.ts";
import { until } from "../../helpers/shell-line.ts";

let project: Project;
afterEach(() => project.dispose());

/** Counts how often the agent was started. */
const COUNT = 'echo x >> "$OUTSIDE/turns"; cd "$2"';
const turns = (): number => statSync(join(project.outside, "turns")).size / 2;

/** A git on the PATH that hangs at a command once `OUTSIDE/hang` exists. */
function hangingGit(command: string): { readonly PATH: string } {
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const folder = join(project.outside, "bin");
  mkdirSync(folder);
  const script = `#!/bin/sh\nif [ -e "${project.outside}/hang" ]; then case " $* " in *" ${command} "*) exec sleep 600;; esac; fi\nexec ${real} "$@"\n`;
  writeFileSync(join(folder, "git"), script);
  chmodSync(join(folder, "git"), 0o755);
  return { PATH: `${folder}:${process.env["PATH"] ?? ""}` };
}

describe("what an agent leaves for git", () => {
  it("is removed if it is a pipe that git would wait for, and the work is committed", async () => {
    project = createProject();
    const pipes = ["d/.gitignore", "d/.gitattributes", ".git/info/exclude", ".git/objects/pack/multi-pack-index"];
    const agent = `${COUNT}; mkdir d; echo work > d/work.txt; rm -f ${pipes.join(" ")}; mkfifo ${pipes.join(" ")}; ${handoffLine({})}`;
    const args = ["run", "--iterations", "1", "--commit", "--agent-command-template", project.agent(agent)];
    const result = await project.run(args);
    expect(result).toMatchObject({ code: 0 });
    for (const pipe of pipes) expect(result.stdout + result.stderr).toContain(pipe);
    expect(project.git("show", "--name-only", "--format=", "HEAD").trim()).toBe("d/work.txt");
  });

  it.each(["add", "write-tree", "cat-file", "update-ref"])("does not keep a cancel from ending the run: git %s hangs", async (command) => {
    project = createProject();
    const env = hangingGit(command);
    const agent = `${COUNT}; echo $$ >> work.txt; touch "$OUTSIDE/hang"; ${handoffLine({})}`;
    const args = ["run", "--iterations", "3", "--commit", "--agent-command-template", project.agent(agent)];
    const started = project.start(args, { env });
    await until(() => project.exists("work.txt"));
    await new Promise((settle) => setTimeout(settle, 1_500));
    const cancelledMs = performance.now();
    started.kill("SIGINT");
    const result = await started.done;
    // The commands that are resident since before the hang go on.
    expect(result.signal).toBeNull();
    expect(performance.now() - cancelledMs).toBeLessThan(15_000);
  });

  it("is a counted error if git fails, so that the agent is paid once with max_iterations 1", async () => {
    project = createProject();
    const attributes = 'echo "*.u16 working-tree-encoding=UTF-16LE-BOM" > .git/info/attributes';
    const agent = `${COUNT}; ${attributes}; echo hi > a.u16; echo work > work.txt; ${handoffLine({})}`;
    const args = ["run", "--iterations", "1", "--max-iterations", "1", "--agent-command-template", project.agent(agent)];
    for (let start = 0; start < 3; start += 1) await project.run(args);
    expect(turns()).toBe(1);
    const records = project.records();
    expect(records[0]).toMatchObject({ iteration: 1, phase: "agent_error", error: expect.stringContaining("git add") });
    // Later starts end before an iteration.
    expect(records.slice(1).filter(({ phase }) => phase !== "run_failed")).toEqual([]);
    expect(project.status()).toMatchObject({ stop_reason: "failed", chain_iterations: 1 });
  });

  it("is not hashed if it is large, and the user's repository does not grow", async () => {
    project = createProject();
    const agent = `${COUNT}; truncate -s 6000000000 sparse.bin; head -c 3000000 /dev/urandom > medium.bin; ${handoffLine({})}`;
    const args = ["run", "--iterations", "3", "--no-change-gate", "--agent-command-template", project.agent(agent)];
    const before = project.git("count-objects", "-v");
    const startedMs = performance.now();
    const result = await project.run(args);
    expect(result.code).toBe(0);
    expect(performance.now() - startedMs).toBeLessThan(60_000);
    expect(result.stdout + result.stderr).toContain("sparse.bin");
    expect(project.git("count-objects", "-v")).toBe(before);
  });

  const branches = `git config user.name A; git config user.email a@b; git checkout -q -b other; echo other > notes.txt; git commit -qam other; git checkout -q main
echo mine > notes.txt`;
  it.each([
    ["a rebase is unfinished", "git commit -qam mine; git rebase other", "A git rebase is unfinished"],
    ["the conflict of a stash is unresolved", "git stash -q; git merge -q other; git stash pop", "A merge conflict is unresolved"],
    ["the conflict of a squash is unresolved", "git commit -qam mine; git merge --squash other", "A merge conflict is unresolved"],
  ])("refuses the claim that the task is done while %s", async (_name, conflict, text) => {
    project = createProject();
    const done = handoffLine({ completed: true, next_goal: "", evidence: "I checked it." });
    const agent = `${COUNT}; (${branches}; ${conflict}) > /dev/null 2>&1; sed -i 's/- \\[ \\]/- [x]/' plan.md; echo work > work.txt; ${done}`;
    const args = ["run", "--iterations", "1", "--commit", "--agent-command-template", project.agent(agent)];
    const result = await project.run(args);
    expect(project.status()["stop_reason"]).toBe("run-full");
    expect(project.records()[0]).toMatchObject({ claim: "refused", completed: false });
    expect(result.stdout + result.stderr).toContain(text);
  });
});
