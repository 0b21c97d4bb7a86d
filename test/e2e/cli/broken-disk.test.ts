import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type CommandResult, createProject, type Project } from "../../helpers/command-line.ts";
import { quote, runShell } from "../../helpers/shell-line.ts";

let project: Project;
afterEach(() => project.dispose());

const WORKING = `n=$(cat $OUTSIDE/n 2>/dev/null || echo 0); n=$((n+1)); echo $n > $OUTSIDE/n; echo "line $n" >> notes.txt
printf '{"summary":"wrote line %s","next_goal":"write one more line after line %s","next_focus":"%s","completed":false,"stop":false}\\n' $n $n $(printf '%s' "$n" | tr '0-9' 'a-j')`;

const RUN = `"$NODE" "$CLI" run --iterations 1 --agent-command-template`;

/** True if this machine permits mounts in a user namespace. */
const canMount = ((): boolean => {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** Expects one line with the cause, one line with the remedy, exit code 1, and no stack. */
function expectMachineError(result: CommandResult, cause: RegExp, remedy: RegExp): void {
  const lines = result.stderr.trimEnd().split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^error: /);
  expect(lines[0]).toMatch(cause);
  expect(lines[1]).toMatch(remedy);
  expect(result.stdout + result.stderr).not.toMatch(/^\s+at /m);
  expect(result.code).toBe(1);
}

describe("a full or read-only disk", () => {
  it("keeps the previous runtime.json at a file size limit, and the next run continues", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    const before = project.read(".codex-self-iter/runtime.json");
    const result = await runShell(project, `ulimit -f 0; exec ${RUN} ${quote(template)}`);
    expectMachineError(result, /could not be written: the disk is full, or a quota or file size limit is reached/, /Free space|df -h/);
    expect(project.read(".codex-self-iter/runtime.json")).toBe(before);
    expect(readdirSync(join(project.folder, ".codex-self-iter")).filter((name) => name.endsWith(".tmp"))).toEqual([]);

    expect((await project.run(["run", "--iterations", "1", "--agent-command-template", template])).code).toBe(0);
    expect(project.records().map((record) => record["iteration"])).toEqual([1, 2]);
  });

  it.runIf(canMount)("keeps the previous runtime.json and the work if the disk fills up during an iteration", async () => {
    project = createProject();
    const saved = join(project.outside, "saved");
    mkdirSync(saved);
    // The state dir is a small disk, which the agent fills in its second call.
    const template = project.agent(`${WORKING}; if [ $n = 2 ]; then cat /dev/zero > .codex-self-iter/filler 2>/dev/null; fi; true`);
    const line = `mkdir .codex-self-iter; mount -t tmpfs -o size=256k tmpfs .codex-self-iter || exit 99
${RUN} ${quote(template)} > "$OUTSIDE/first" 2>&1 || exit 98
cp .codex-self-iter/runtime.json "$OUTSIDE/saved/before"
${RUN} ${quote(template)}; code=$?
cp .codex-self-iter/runtime.json "$OUTSIDE/saved/after"
rm .codex-self-iter/filler
${RUN} ${quote(template)} > "$OUTSIDE/third" 2>&1 || exit 97
cat .codex-self-iter/logs/iterations.jsonl > "$OUTSIDE/saved/records"
exit $code`;
    const result = await runShell(project, `exec unshare -rm sh -c ${quote(line)}`);
    expectMachineError(result, /could not be written: the disk is full/, /Free space/);
    const before = JSON.parse(readFileSync(join(saved, "before"), "utf8")) as Record<string, unknown>;
    const after = JSON.parse(readFileSync(join(saved, "after"), "utf8")) as Record<string, unknown>;
    expect(after).toMatchObject({ iteration: before["iteration"], current_goal: before["current_goal"], chain_id: before["chain_id"] });
    expect(project.read("notes.txt")).toContain("line 2");
    const records = readFileSync(join(saved, "records"), "utf8")
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(records.map((record) => record["iteration"])).toEqual([1, 2]);
  });

  it.runIf(canMount)("fails before the agent starts if the state dir is read-only, also for root", async () => {
    project = createProject();
    const template = project.agent(WORKING);
    await project.run(["run", "--iterations", "1", "--agent-command-template", template]);
    const before = project.read(".codex-self-iter/runtime.json");
    const line = `mount --bind .codex-self-iter .codex-self-iter && mount -o remount,bind,ro .codex-self-iter || exit 99; exec ${RUN} ${quote(template)}`;
    const result = await runShell(project, `exec unshare -rm sh -c ${quote(line)}`);
    expectMachineError(result, /could not be written: the folder is read-only/, /--state-dir/);
    expect(project.read(".codex-self-iter/runtime.json")).toBe(before);
    expect(project.read("notes.txt")).toBe("start\nline 1\n");
    expect(project.records()).toHaveLength(1);
  });

  it.runIf(canMount)("shows status and history of a read-only state dir", async () => {
    project = createProject();
    await project.run(["run", "--iterations", "1", "--agent-command-template", project.agent(WORKING)]);
    const line = `mount --bind .codex-self-iter .codex-self-iter && mount -o remount,bind,ro .codex-self-iter || exit 99; "$NODE" "$CLI" status && exec "$NODE" "$CLI" history`;
    const result = await runShell(project, `exec unshare -rm sh -c ${quote(line)}`);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toMatch(/ready after iteration 1\b[^]*wrote line 1/);
  });
});

describe("a TMPDIR that cannot be used", () => {
  /** Runs a command with TMPDIR on a file system that these lines make in `$SMALL`; it is root's, and root has no other limit. */
  async function runWith(prepare: string, command: string): Promise<CommandResult> {
    const line = `SMALL="$OUTSIDE/small"; mkdir "$SMALL"; { ${prepare}; } || exit 99; export TMPDIR="$SMALL"; exec ${command}`;
    return await runShell(project, `exec unshare -rm sh -c ${quote(line)}`);
  }
  const READ_ONLY = 'mount -t tmpfs tmpfs "$SMALL" && mount -o remount,ro "$SMALL"';
  const NO_FILES_LEFT = 'mount -t tmpfs -o nr_inodes=1 tmpfs "$SMALL"';
  const NO_BYTES_LEFT = 'mount -t tmpfs -o size=64k tmpfs "$SMALL" && ! cat /dev/zero >"$SMALL/filler" 2>/dev/null';

  it.runIf(canMount).each([
    ["read-only", READ_ONLY, "this user cannot make a folder there (EROFS)"],
    ["full", NO_FILES_LEFT, "its disk is full, or a quota is reached"],
  ])("is named before the agent starts: %s", async (_name, prepare, problem) => {
    project = createProject();
    const result = await runWith(prepare, `${RUN} ${quote(project.agent(WORKING))}`);
    const folder = join(project.outside, "small");
    expectMachineError(result, /./, /export TMPDIR="\$HOME\/tmp"/);
    expect(result.stderr).toContain(`The folder for temporary files, ${folder} (TMPDIR), cannot be used: ${problem}.`);
    expect(project.read("notes.txt")).toBe("start\n");
  });

  it.runIf(canMount)("is named before the agent starts: no space is left", async () => {
    project = createProject();
    const result = await runWith(NO_BYTES_LEFT, `${RUN} ${quote(project.agent(WORKING))}`);
    expectMachineError(result, /Only 0 bytes are free on the disk of [^ ]*small/, /df -h/);
    expect(project.read("notes.txt")).toBe("start\n");
  });

  it.runIf(canMount)("does not matter to a run that writes nothing there, and permits a full disk", async () => {
    project = createProject();
    const result = await runWith(NO_BYTES_LEFT, `${RUN} ${quote(project.agent(WORKING))} --min-free-bytes 0`);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(project.read("notes.txt")).toBe("start\nline 1\n");
  });

  it.runIf(canMount)("is named if the checkout of a verification does not fit", async () => {
    project = createProject({ "large.txt": "line\n".repeat(50_000) });
    const command = `${RUN} ${quote(project.agent(WORKING))} --verify-command true --verify-on change --verify-in checkout --min-free-bytes 0`;
    const result = await runWith('mount -t tmpfs -o size=64k tmpfs "$SMALL"', command);
    expectMachineError(result, /small[^ ]* could not be written: the disk is full/, /Free space/);
  });

  it.runIf(canMount)("is named if only the checkout of a verification needs it: read-only", async () => {
    project = createProject();
    const command = `${RUN} ${quote(project.agent(WORKING))} --verify-command true --verify-on change --verify-in checkout`;
    const result = await runWith(READ_ONLY, command);
    expectMachineError(result, /small/, /TMPDIR/);
  });
});
