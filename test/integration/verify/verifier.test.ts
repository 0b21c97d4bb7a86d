import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkspaceVerifier } from "../../../src/adapters/verify/verifier.ts";
import { NO_ISOLATION, onFullDisk } from "../../helpers/no-isolation.ts";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "verifier-")));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const WORK = { tree: "0".repeat(40), baseTree: null };
const never = new AbortController().signal;
const source = { PATH: process.env["PATH"], GITHUB_TOKEN: "t", NAMED: "n" };

function verify(command: string, deadlineMs = 10_000, signal = never, isolation = NO_ISOLATION) {
  const settings = { command, deadlineMs, in: "workspace", caches: [], frozenPaths: [] } as const;
  return createWorkspaceVerifier(settings, { workspace: folder, source, pass: ["NAMED"], isolation }).verify(WORK, signal);
}

describe("the verify command", () => {
  it("passes with exit code 0, in the workspace, with both streams in order", async () => {
    const verification = await verify("echo one; echo two >&2; echo three; pwd; echo $-");
    expect(verification).toMatchObject({
      passed: true,
      exitCode: 0,
      problem: null,
      output: expect.stringMatching(`^one\ntwo\nthree\n${folder}\n.*e`),
    });
  });

  it("fails with any other exit code, and if it cannot be parsed or found", async () => {
    expect(await verify("echo no; exit 4")).toMatchObject({ passed: false, exitCode: 4, output: "no\n", problem: null });
    expect(await verify("if")).toMatchObject({ passed: false });
    expect(await verify("no-such-command-here")).toMatchObject({ passed: false, exitCode: 127 });
  });

  it("keeps the user's quoting", async () => {
    const verification = await verify(`x='it is "quoted" $HOME'; test -n "$x" && printf '%s|' "$x" 'a\\b' # done`);
    expect(verification.output).toBe(`it is "quoted" $HOME|a\\b|`);
  });

  it("keeps the last 8 KiB of its output", async () => {
    const { output } = await verify("(yes || true) | head -c 100000; echo end; exit 1");
    expect(output).toHaveLength(8192);
    expect(output.endsWith("y\nend\n")).toBe(true);
  });

  it("sees the variables that the user named, and no token", async () => {
    const { output } = await verify("env");
    expect(output).toContain("NAMED=n");
    expect(output).not.toContain("GITHUB_TOKEN");
  });

  it("fails at its deadline and names the key to raise", async () => {
    expect(await verify("echo begun; sleep 60", 5_000)).toMatchObject({
      passed: false,
      output: "begun\n",
      problem: expect.stringMatching(/\b5 s\b.*verify_timeout_sec/),
    });
  });

  it("fails when it fills the disk and names the key to lower", async () => {
    const isolation = onFullDisk(() => existsSync(join(folder, "much")));
    expect(await verify("touch much; sleep 60", 300_000, never, isolation)).toMatchObject({
      passed: false,
      problem: expect.stringMatching(/nearly full\. .*min_free_bytes/),
    });
  });

  it("is no failed check if it cannot be started", async () => {
    const result = { end: "spawn-failed", exitCode: null, signal: null, stdout: "", stderr: "", durationMs: 0 } as const;
    const run = async () => ({ ...result, spawnError: new Error("spawn /bin/sh EAGAIN") });
    const isolation = { ...NO_ISOLATION, open: async () => ({ ...(await NO_ISOLATION.open(never)), run }) };
    await expect(verify("true", 10_000, never, isolation)).rejects.toMatchObject({
      code: "VERIFY_NOT_STARTED",
      message: expect.stringContaining("EAGAIN"),
    });
  });

  it("does not pass if it is cancelled", async () => {
    expect(await verify("exit 0", 1000, AbortSignal.abort())).toMatchObject({
      passed: false,
      problem: "The verify command was cancelled.",
    });
  });
});
