import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runProcess, type ProcessRequest } from "../../../src/adapters/process/run.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "process-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const never = new AbortController().signal;
const grace = { interruptMs: 80, terminateMs: 80 };

function request(script: string, changes: Partial<ProcessRequest> = {}): ProcessRequest {
  return {
    file: "/bin/sh",
    args: ["-c", script],
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "" },
    keepBytes: 65_536,
    grace,
    ...changes,
  };
}

const logTo = (file: string) => ({ file, bytesMax: 1_000_000 });

const run = (script: string, changes: Partial<ProcessRequest> = {}, signal = never) => runProcess(request(script, changes), signal);

const PF_EXITING = 0x4;

/** Returns whether a process may still execute code: a zombie and an exiting process may not. */
function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 1) throw new Error(`no process id: ${String(processId)}`);
  try {
    process.kill(processId, 0);
    if (process.platform !== "linux") return true;
    const [state = "", ...numbers] = (readFileSync(`/proc/${String(processId)}/stat`, "utf8").split(") ")[1] ?? "").split(" ");
    return !"ZX".includes(state) && (Number(numbers[5]) & PF_EXITING) === 0;
  } catch {
    return false;
  }
}

/** Returns the pids that a script wrote, one to a file. */
const readPids = (...names: string[]) => names.map((name) => Number(readFileSync(join(folder, name), "utf8")));

describe("the result of a process", () => {
  it("contains its exit code and the ends of both streams", async () => {
    const result = await run("echo out; echo err >&2; exit 7");
    expect(result).toMatchObject({
      end: "exit",
      exitCode: 7,
      signal: null,
      stdout: "out\n",
      stderr: "err\n",
      spawnError: null,
    });
  });

  it("contains the signal that killed it", async () => {
    expect(await run("kill -SEGV $$")).toMatchObject({ end: "exit", exitCode: null, signal: "SIGSEGV" });
  });

  it("is a failed spawn if the program or the folder does not exist", async () => {
    const missing = await run("", { file: "/nowhere/agent" });
    expect(missing).toMatchObject({ end: "spawn-failed", exitCode: null, spawnError: { code: "ENOENT" } });
    expect(await run("", { cwd: join(folder, "nowhere") })).toMatchObject({ end: "spawn-failed" });
    expect(await run("", { args: ["a\0b"] })).toMatchObject({ end: "spawn-failed" });
  });

  it("shows the given environment and the marker, and nothing of ours", async () => {
    const { stdout } = await run("env | sort", { env: { PATH: "/usr/bin:/bin", ONE: "1" } });
    const names = stdout.split("\n").map((line) => line.split("=")[0]);
    expect(names).toContain("ONE");
    expect(names).toContain("CODEX_SELF_ITER_TURN");
    expect(
      names.filter((name) => name !== "" && !["ONE", "PATH", "PWD", "OLDPWD", "SHLVL", "_", "CODEX_SELF_ITER_TURN"].includes(name ?? "")),
    ).toEqual([]);
  });
});

describe("input", () => {
  it("is written completely, then closed", async () => {
    const text = "é".repeat(300_000);
    expect((await run("wc -c", { stdin: text })).stdout.trim()).toBe("600000");
  });

  it("is /dev/null by default", async () => {
    expect((await run("cat; echo end")).stdout).toBe("end\n");
  });

  it("may stay unread", async () => {
    expect(await run("exec 0<&-; exit 0", { stdin: "x".repeat(1_000_000) })).toMatchObject({ end: "exit", exitCode: 0 });
  });
});

describe("output", () => {
  it("is passed on in decoded lines, including an unfinished last line", async () => {
    const lines: string[] = [];
    await run("printf 'one\\r\\ntwo \\342\\202\\254\\nbad \\377\\nlast'", { onStdoutLine: (line) => lines.push(line) });
    expect(lines).toEqual(["one", "two €", "bad \ufffd", "last"]);
  });

  it("is valid text for any bytes", async () => {
    const { stdout, stderr } = await run("printf 'a\\377\\000b'; printf '\\303' >&2");
    expect([stdout, stderr]).toEqual(["a\ufffd\0b", "\ufffd"]);
  });

  it("of 50 MB is read completely, and only its end is kept", async () => {
    let bytes = 0;
    const line = "x".repeat(99);
    const result = await run(`yes ${line} | head -c 50000000; echo end`, {
      keepBytes: 1000,
      onStdoutLine: (text) => (bytes += text.length + 1),
    });
    expect(result).toMatchObject({ end: "exit", exitCode: 0 });
    expect(bytes).toBe(50_000_004);
    expect(result.stdout).toHaveLength(1000);
    expect(result.stdout.endsWith(`${line}\nend\n`)).toBe(true);
  });

  it("may be closed early by the program", async () => {
    expect(await run("echo said; exec 1>&- 2>&-; sleep 0.1; exit 3")).toMatchObject({ end: "exit", exitCode: 3, stdout: "said\n" });
  });

  it("kills the process and rejects if onStdoutLine throws", async () => {
    const reading = run("echo $$ > pid; echo line; sleep 60", {
      onStdoutLine: () => {
        throw new Error("reader");
      },
    });
    await expect(reading).rejects.toThrow("reader");
    await expect.poll(() => readPids("pid").map(isAlive)).toEqual([false]);
  });
});

describe("the log", () => {
  it("contains the raw bytes of both streams, up to its limit, readable by its owner only", async () => {
    const file = join(folder, "logs", "a.log");
    await run("printf 'a\\377b'; sleep 0.05; printf 'err' >&2", { log: logTo(file) });
    expect(readFileSync(file)).toEqual(Buffer.from([0x61, 0xff, 0x62, ...Buffer.from("err")]));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await run("yes | head -c 100000", { log: { file, bytesMax: 10 } });
    expect(readFileSync(file, "utf8")).toBe("y\ny\ny\ny\ny\n\n… output cut\n");
  });

  it("replaces a link in its place without following it", async () => {
    const victim = join(folder, "victim");
    writeFileSync(victim, "precious");
    const file = join(folder, "a.log");
    for (const link of [symlinkSync, linkSync]) {
      rmSync(file, { force: true });
      link(victim, file);
      await run("echo new", { log: logTo(file) });
      expect(readFileSync(victim, "utf8")).toBe("precious");
      expect(readFileSync(file, "utf8")).toBe("new\n");
    }
  });

  it("is not written through a link in place of its folder", async () => {
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "a.log"), "precious");
    symlinkSync(elsewhere, join(folder, "logs"));
    expect(await run("echo new", { log: logTo(join(folder, "logs", "a.log")) })).toMatchObject({ end: "exit", stdout: "new\n" });
    expect(readFileSync(join(elsewhere, "a.log"), "utf8")).toBe("precious");
  });

  it("does not fail the process if it cannot be created", async () => {
    expect(await run("echo ok", { log: logTo(folder) })).toMatchObject({ end: "exit", exitCode: 0, stdout: "ok\n" });
  });
});

describe("limits", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Advances the clock when the script prints "ready", so that the time of its start does not matter. */
  const runTillReady = (script: string, limits: Partial<ProcessRequest>, ...passingMs: readonly number[]) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const onStdoutLine = (line: string): void => {
      if (line !== "ready") return;
      for (const ms of passingMs) vi.advanceTimersByTime(ms);
      vi.useRealTimers();
    };
    return run(script, { ...limits, onStdoutLine });
  };

  it("stop a process at its deadline, first with SIGINT", async () => {
    const result = await runTillReady(
      "trap 'echo interrupted; exit 9' INT; echo ready; while :; do sleep 0.02; done",
      { deadlineMs: 150 },
      150,
    );
    expect(result).toMatchObject({ end: "deadline", exitCode: 9, stdout: "ready\ninterrupted\n" });
  });

  it("send SIGTERM if SIGINT is ignored, and SIGKILL if both are", async () => {
    const limits = { deadlineMs: 100 };
    const polite = "trap '' INT; trap 'echo term; exit 8' TERM; echo ready; while :; do sleep 0.02; done";
    expect(await runTillReady(polite, limits, 100, grace.interruptMs)).toMatchObject({
      end: "deadline",
      exitCode: 8,
      stdout: "ready\nterm\n",
    });
    const stubborn = "trap '' INT TERM; echo ready; while :; do sleep 0.02; done";
    expect(await runTillReady(stubborn, limits, 100, grace.interruptMs, grace.terminateMs)).toMatchObject({
      end: "deadline",
      exitCode: null,
      signal: "SIGKILL",
    });
  });

  it("leave a cancelled process at most half of the 7.5 s that GitHub's runner allows", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const abort = new AbortController();
    const onStdoutLine = (): void => {
      abort.abort();
      vi.advanceTimersByTime(3_750);
      vi.useRealTimers();
    };
    const { grace: _, ...asInUse } = request("trap '' INT TERM; echo ready; while :; do sleep 0.02; done", { onStdoutLine });
    expect(await runProcess(asInUse, abort.signal)).toMatchObject({ end: "cancelled", signal: "SIGKILL" });
  });

  it("stop a silent process, but not one that prints to either stream", async () => {
    expect(await runTillReady("echo ready; sleep 60", { idleMs: 120 }, 120)).toMatchObject({ end: "idle", stdout: "ready\n" });
    const talking = await run("for i in 1 2 3 4; do sleep 1; echo $i >&2; done", { idleMs: 3_500 });
    expect(talking).toMatchObject({ end: "exit", exitCode: 0 });
  });

  it("kill a process that fills the disk at once", async () => {
    const readFreeBytes = (): Promise<number> => Promise.resolve(existsSync(join(folder, "much")) ? 1 : 3);
    const { grace: _, ...asInUse } = request("trap '' INT TERM; touch much; while :; do sleep 0.02; done");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const running = runProcess({ ...asInUse, disk: { folders: [folder], freeBytesMin: 2, readFreeBytes } }, never);
    await vi.waitFor(() => existsSync(join(folder, "much")) || expect.fail("not yet"), { timeout: 60_000 });
    await vi.advanceTimersByTimeAsync(500);
    vi.useRealTimers();
    expect(await running).toMatchObject({ end: "disk-full", exitCode: null, signal: "SIGKILL" });
  });

  it("that are longer than the longest timer do not fire immediately", async () => {
    expect(await run("sleep 0.05", { deadlineMs: 3e9, idleMs: 3e9 })).toMatchObject({ end: "exit", exitCode: 0 });
  });
});

describe("an abort", () => {
  it("before the start prevents it", async () => {
    const result = await run("touch ran", {}, AbortSignal.abort());
    expect(result).toMatchObject({ end: "cancelled", exitCode: null });
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  it("kills the whole group, even a stopped process", async () => {
    const abort = new AbortController();
    const script = "echo $$ > leader; sh -c 'echo $$ > child; sleep 0.05; echo ready; sleep 60' & kill -STOP $$; wait";
    const running = run(script, { onStdoutLine: () => abort.abort() }, abort.signal);
    expect(await running).toMatchObject({ end: "cancelled" });
    await expect.poll(() => readPids("leader", "child").map(isAlive)).toEqual([false, false]);
  });

  it("after the end has no effect", async () => {
    const abort = new AbortController();
    const result = await run("exit 0", {}, abort.signal);
    abort.abort();
    expect(result.end).toBe("exit");
  });
});

/** How long the leftover processes sleep. */
const SLEEP_MS = 60_000;

describe("what a process leaves behind", () => {
  it("in its group is killed, and does not delay the result by holding the pipe open", async () => {
    const result = await run("(sh -c 'echo $$ > held; exec sleep 60') & while [ ! -s held ]; do sleep 0.01; done; echo done");
    expect(result).toMatchObject({ end: "exit", exitCode: 0 });
    expect(result.stdout).toContain("done\n");
    expect(result.durationMs).toBeLessThan(SLEEP_MS);
    await expect.poll(() => readPids("held").map(isAlive)).toEqual([false]);
  });

  it.runIf(process.platform === "linux")("in another session is killed: setsid, and a double fork", async () => {
    const daemon = (name: string) => `sh -c 'trap "" INT TERM HUP; echo $$ > ${name}; sleep 60; :'`;
    const result = await run(
      `setsid ${daemon("one")} & (setsid setsid ${daemon("two")} >/dev/null 2>&1 &) ; while [ ! -s one ] || [ ! -s two ]; do sleep 0.01; done`,
    );
    expect(result.durationMs).toBeLessThan(SLEEP_MS);
    await expect.poll(() => readPids("one", "two").map(isAlive)).toEqual([false, false]);
  });

  it.runIf(process.platform === "linux")("is found by the marker even in a large environment, and no other process is killed", async () => {
    const bystander = run("echo $$ > bystander; echo up; sleep 0.6; exit 5");
    const env: Record<string, string> = { PATH: process.env["PATH"] ?? "" };
    for (let index = 0; index < 2; index++) env[`BIG_${String(index)}`] = "x".repeat(100_000);
    await run("setsid sh -c 'echo $$ > big; sleep 60' & while [ ! -s big ]; do sleep 0.01; done", { env });
    await expect.poll(() => readPids("big").map(isAlive)).toEqual([false]);
    expect((await bystander).exitCode).toBe(5);
  });

  it.runIf(process.platform === "linux")("is identified by the whole marker, and our own marker is never used", async () => {
    const env = { PATH: process.env["PATH"] ?? "" };
    const longer = run("echo up; sleep 0.4; exit 5", { env: { ...env, CODEX_SELF_ITER_TURN: "abc1" } });
    await run("sleep 0.1", { env: { ...env, CODEX_SELF_ITER_TURN: "abc" } });
    expect((await longer).exitCode).toBe(5);
    process.env["CODEX_SELF_ITER_TURN"] = "ours";
    try {
      const { stdout } = await run("echo $CODEX_SELF_ITER_TURN", { env: { ...env, CODEX_SELF_ITER_TURN: "ours" } });
      expect(stdout).toMatch(/^[0-9a-f]{24}\n$/);
    } finally {
      delete process.env["CODEX_SELF_ITER_TURN"];
    }
  });

  it.runIf(process.platform === "linux")("and hides its environment delays the result only briefly", async () => {
    const result = await run(
      "setsid env -i /bin/sh -c 'echo $$ > hidden; echo still here; exec /bin/sleep 60' & while [ ! -s hidden ]; do sleep 0.01; done; echo done",
    );
    const [hidden = 0] = readPids("hidden");
    expect(isAlive(hidden)).toBe(true);
    process.kill(hidden, "SIGKILL");
    expect(result.stdout).toContain("done\n");
    expect(result.durationMs).toBeLessThan(SLEEP_MS);
  });
});
