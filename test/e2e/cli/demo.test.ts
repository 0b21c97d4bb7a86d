import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createProject, type Project } from "../../helpers/command-line.ts";
import { processesOf, quote, runShell } from "../../helpers/shell-line.ts";

/** Its `outside` folder is HOME and TMPDIR of the demo. Its repository must not change. */
let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.dispose());

function demoFolder(): string {
  const names = readdirSync(project.outside).filter((name) => name.startsWith("codex-self-iter-demo-"));
  expect(names).toHaveLength(1);
  return join(realpathSync(project.outside), names[0] ?? "");
}

/** Expects that the demo left its project and nothing else. */
function expectNoLeftovers(before: readonly string[]): void {
  const folder = demoFolder();
  const ours = new Set([...before, folder.slice(folder.lastIndexOf("/") + 1)]);
  // Codex keeps an empty folder for its sandbox's mounts in TMPDIR.
  expect(readdirSync(project.outside).filter((name) => !ours.has(name) && !name.startsWith("codex-bwrap-"))).toEqual([]);
  expect(project.git("status", "--porcelain", "--ignored")).toBe("");
  if (process.platform === "linux") expect(processesOf(project.outside)).toEqual([]);
}

function expectCompleted(): void {
  const folder = demoFolder();
  const status = JSON.parse(readFileSync(join(folder, ".codex-self-iter/status.json"), "utf8")) as Record<string, unknown>;
  expect(status).toMatchObject({ stop_reason: "completed", chain_iterations: 3 });
  expect(readFileSync(join(folder, "plan.md"), "utf8")).not.toContain("- [ ]");
  const records = readFileSync(join(folder, ".codex-self-iter/logs/iterations.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records.map((record) => [record["claim"], record["verified"], typeof record["commit"]])).toEqual([
    ["none", false, "string"],
    ["refused", false, "string"],
    ["passed", true, "string"],
  ]);
}

describe("codex-self-iter demo", () => {
  it("completes with the real Codex CLI and leaves only its project", async () => {
    const before = readdirSync(project.outside);
    const result = await runShell(project, 'exec "$NODE" "$CLI" demo');
    expect(result.stderr).toBe("");
    expect(result.code).toBe(0);
    expect(result.stdout).toContain("What happened: three iterations");
    expect(result.stdout).toContain(`cd ${demoFolder()}`);
    expect(result.stdout).not.toMatch(/\u001b/);
    expectCompleted();
    expectNoLeftovers(before);
  });

  it.runIf(existsSync("/usr/bin/script"))("shows a live view on a terminal and restores the cursor", async () => {
    const before = readdirSync(project.outside);
    const inner = `${quote(process.execPath)} "$CLI" demo`;
    const result = await runShell(project, `stty() { :; }; exec script -qec ${quote(inner)} /dev/null`, {
      env: { TERM: "xterm-256color", SHELL: "/bin/sh" },
    });
    expect(result.code).toBe(0);
    expect(result.stdout).toContain("\u001b[?25l");
    expect(result.stdout.lastIndexOf("\u001b[?25h")).toBeGreaterThan(result.stdout.lastIndexOf("\u001b[?25l"));
    expect(result.stdout).toContain("What happened: three iterations");
    expectCompleted();
    expectNoLeftovers(before);
  });
});
