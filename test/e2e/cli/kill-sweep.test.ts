import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";

import { createProject, type Project } from "../../helpers/command-line.ts";

const projects: Project[] = [];
afterEach(() => {
  for (const project of projects.splice(0)) project.dispose();
});

/** Each call appends one line and hands off a new goal and focus. */
const AGENT = `n=$(date +%s%N)
echo "line $n" >> notes.txt
printf '%s\\n' "{\\"summary\\": \\"appended $n\\", \\"next_goal\\": \\"append the line after $n\\", \\"next_focus\\": \\"line $n\\"}"`;

/** Milliseconds after the start, spread over a run of three iterations. Each pair belongs to one repository. */
const KILLS = [
  [60, 240],
  [100, 200],
  [120, 180],
  [140, 160],
  [150, 130],
  [170, 110],
  [190, 220],
  [210, 90],
] as const;

it.each(KILLS)("keeps every committed iteration and continues after kills at %i and %i ms", async (...killsAfterMs) => {
  const project = createProject();
  projects.push(project);
  const args = ["run", "--commit", "--iterations", "3", "--agent-command-template", project.agent(AGENT)];
  for (const afterMs of killsAfterMs) {
    const started = project.start(args);
    const timer = setTimeout(() => started.kill("SIGKILL"), afterMs);
    await started.done;
    clearTimeout(timer);
  }
  const last = await project.run(args);
  expect(last).toMatchObject({ code: 0, stderr: "" });

  const stateDir = join(project.folder, ".codex-self-iter");
  const records = project.records().filter((record) => record["phase"] === "goal_iteration");
  expect(records.map((record) => record["iteration"])).toEqual(records.map((_, index) => index + 1));
  expect(new Set(records.map((record) => record["chain_id"])).size).toBe(1);
  const commits = project.git("log", "--reverse", "--format=%H", "--grep", "^Codex-Iteration: ").trim().split("\n");
  expect(records.map((record) => record["commit"])).toEqual(commits);
  expect(readdirSync(stateDir).filter((name) => /damaged|\.tmp$|loop\.lock/.test(name))).toEqual([]);
  expect(existsSync(join(project.folder, ".git/index.lock"))).toBe(false);
  expect(project.git("status", "--porcelain")).toBe("");
  expect(project.git("fsck", "--full", "--no-dangling")).toBe("");
});

it("removes the checkout of a killed verification at the next start", async () => {
  const project = createProject();
  projects.push(project);
  const at = (name: string): string => join(project.outside, name);
  const verify = `touch ${at("begun")}; test ! -e ${at("hold")} || sleep 600`;
  const settings = ["--verify-in", "checkout", "--verify-on", "change", "--verify-command", verify];
  const args = ["run", "--commit", "--iterations", "1", ...settings, "--agent-command-template", project.agent(AGENT)];
  const folders = (): readonly string[] => readdirSync(project.outside).filter((name) => name.startsWith("codex-self-iter-verify-"));

  writeFileSync(at("hold"), "");
  const started = project.start(args);
  while (!existsSync(at("begun"))) await sleep(10);
  started.kill("SIGKILL");
  await started.done;
  expect(folders()).toHaveLength(1);
  rmSync(at("hold"));
  expect(await project.run(args)).toMatchObject({ code: 0, stderr: "" });
  expect(folders()).toEqual([]);
  expect(project.git("status", "--porcelain")).toBe("");
});
