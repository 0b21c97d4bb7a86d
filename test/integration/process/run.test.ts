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
    stdin: null,
    deadlineMs: null,
    idleMs: null,
    keepBytes: 65_536,
    logFile: null,
    logBytesMax: 1_000_000,
    grace,
    ...changes,
  };
}

const run = (script: string, changes: Partial<ProcessRequest> = {}, signal = never) => runProcess(request(script, changes), signal);

const PF_EXITING = 0x4;

/** Whether a process may still run a line of its program: a zombie, and one that the kernel is taking down, may not. */
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

/** The process ids that a script wrote down, one to a file. */
const noted = (...names: string[]) => names.map((name) => Number(readFileSync(join(folder, name), "utf8")));

describe("what a process did", () => {
  it("is told with its exit code and the ends of both streams", async () => {
    const result = await run("echo out; echo err >&2; exit 7");
    expect(result).toMatchObject({
      end: "exit",
      exitCode: 7,
      signal: null,
      stdout: "out\n",
      stderr: "err\n",
      stdoutBytes: 4,
      stderrBytes: 4,
      spawnError: null,
    });
  });

  it("is told with the signal that ended it", async () => {
    expect(await run("kill -SEGV $$")).toMatchObject({ end: "exit", exitCode: null, signal: "SIGSEGV" });
  });

  it("is told as a failed spawn where the program, or the folder, is not there", async () => {
    const missing = await run("", { file: "/nowhere/agent" });
    expect(missing).toMatchObject({ end: "spawn-failed", exitCode: null, spawnError: { code: "ENOENT" } });
    expect(await run("", { cwd: join(folder, "nowhere") })).toMatchObject({ end: "spawn-failed" });
    expect(await run("", { args: ["a\0b"] })).toMatchObject({ end: "spawn-failed" });
  });

  it("sees the given environment and nothing of ours, and the marker", async () => {
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
  it("is written whole and closed", async () => {
    const text = "é".repeat(300_000);
    expect((await run("wc -c", { stdin: text })).stdout.trim()).toBe("600000");
  });

  it("is /dev/null where there is none", async () => {
    expect((await run("cat; echo end")).stdout).toBe("end\n");
  });

  it("may stay unread", async () => {
    expect(await run("exec 0<&-; exit 0", { stdin: "x".repeat(1_000_000) })).toMatchObject({ end: "exit", exitCode: 0 });
  });
});

describe("output", () => {
  it("comes line by line, decoded, the last one too", async () => {
    const lines: string[] = [];
    await run("printf 'one\\r\\ntwo \\342\\202\\254\\nbad \\377\\nlast'", { onStdoutLine: (line) => lines.push(line) });
    expect(lines).toEqual(["one", "two €", "bad \ufffd", "last"]);
  });

  it("is valid text whatever was printed", async () => {
    const { stdout, stderr } = await run("printf 'a\\377\\000b'; printf '\\303' >&2");
    expect([stdout, stderr]).toEqual(["a\ufffd\0b", "\ufffd"]);
  });

  it("of 50 MB is counted in full and kept at its end only", async () => {
    let bytes = 0;
    const line = "x".repeat(99);
    const result = await run(`yes ${line} | head -c 50000000; echo end`, {
      keepBytes: 1000,
      onStdoutLine: (text) => (bytes += text.length + 1),
    });
    expect(result).toMatchObject({ end: "exit", exitCode: 0, stdoutBytes: 50_000_004 });
    expect(bytes).toBe(50_000_004);
    expect(result.stdout).toHaveLength(1000);
    expect(result.stdout.endsWith(`${line}\nend\n`)).toBe(true);
  });

  it("may be closed early by the program", async () => {
    expect(await run("echo said; exec 1>&- 2>&-; sleep 0.1; exit 3")).toMatchObject({ end: "exit", exitCode: 3, stdout: "said\n" });
  });

  it("ends the process and rejects where the reader of lines throws", async () => {
    const reading = run("echo $$ > pid; echo line; sleep 60", {
      onStdoutLine: () => {
        throw new Error("reader");
      },
    });
    await expect(reading).rejects.toThrow("reader");
    await expect.poll(() => noted("pid").map(isAlive)).toEqual([false]);
  });
});

describe("the log", () => {
  it("holds the raw bytes of both streams, up to its limit, for its owner alone", async () => {
    const logFile = join(folder, "logs", "a.log");
    await run("printf 'a\\377b'; sleep 0.05; printf 'err' >&2", { logFile });
    expect(readFileSync(logFile)).toEqual(Buffer.from([0x61, 0xff, 0x62, ...Buffer.from("err")]));
    expect(statSync(logFile).mode & 0o777).toBe(0o600);
    await run("yes | head -c 100000", { logFile, logBytesMax: 10 });
    expect(readFileSync(logFile, "utf8")).toBe("y\ny\ny\ny\ny\n\n… output cut\n");
  });

  it("writes over no other file through a link that was left in its place", async () => {
    const victim = join(folder, "victim");
    writeFileSync(victim, "precious");
    const logFile = join(folder, "a.log");
    for (const link of [symlinkSync, linkSync]) {
      rmSync(logFile, { force: true });
      link(victim, logFile);
      await run("echo new", { logFile });
      expect(readFileSync(victim, "utf8")).toBe("precious");
      expect(readFileSync(logFile, "utf8")).toBe("new\n");
    }
  });

  it("goes nowhere through a link in place of its folder", async () => {
    const elsewhere = join(folder, "elsewhere");
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "a.log"), "precious");
    symlinkSync(elsewhere, join(folder, "logs"));
    expect(await run("echo new", { logFile: join(folder, "logs", "a.log") })).toMatchObject({ end: "exit", stdout: "new\n" });
    expect(readFileSync(join(elsewhere, "a.log"), "utf8")).toBe("precious");
  });

  it("does not stop the process where it cannot be made", async () => {
    expect(await run("echo ok", { logFile: folder })).toMatchObject({ end: "exit", exitCode: 0, stdout: "ok\n" });
  });
});

describe("limits", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** What a limit waits for is over as soon as the script says that it is ready: how long it took to start decides nothing. */
  const runTillReady = (script: string, limits: Partial<ProcessRequest>, ...passingMs: readonly number[]) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const onStdoutLine = (line: string): void => {
      if (line !== "ready") return;
      for (const ms of passingMs) vi.advanceTimersByTime(ms);
      vi.useRealTimers();
    };
    return run(script, { ...limits, onStdoutLine });
  };

  it("end a process at its deadline, with an interrupt first", async () => {
    const result = await runTillReady(
      "trap 'echo interrupted; exit 9' INT; echo ready; while :; do sleep 0.02; done",
      { deadlineMs: 150 },
      150,
    );
    expect(result).toMatchObject({ end: "deadline", exitCode: 9, stdout: "ready\ninterrupted\n" });
  });

  it("go on to SIGTERM where the interrupt is ignored, and to SIGKILL where both are", async () => {
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

  it("leave a cancelled process half of the 7.5 s that GitHub's runner has for the whole step", async () => {
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

  it("end a silent process, and leave one alone that speaks on either stream", async () => {
    expect(await runTillReady("echo ready; sleep 60", { idleMs: 120 }, 120)).toMatchObject({ end: "idle", stdout: "ready\n" });
    const talking = await run("for i in 1 2 3 4; do sleep 1; echo $i >&2; done", { idleMs: 3_500 });
    expect(talking).toMatchObject({ end: "exit", exitCode: 0 });
  });

  it("kill at once what fills the disk, and leave it no time to go on", async () => {
    const readFreeBytes = (): Promise<number> => Promise.resolve(existsSync(join(folder, "much")) ? 1 : 3);
    const { grace: _, ...asInUse } = request("trap '' INT TERM; touch much; while :; do sleep 0.02; done");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const running = runProcess({ ...asInUse, disk: { folders: [folder], freeBytesMin: 2, readFreeBytes } }, never);
    await vi.waitFor(() => existsSync(join(folder, "much")) || expect.fail("not yet"), { timeout: 60_000 });
    await vi.advanceTimersByTimeAsync(500);
    vi.useRealTimers();
    expect(await running).toMatchObject({ end: "disk-full", exitCode: null, signal: "SIGKILL" });
  });

  it("that are longer than a timer can be do not fire at once", async () => {
    expect(await run("sleep 0.05", { deadlineMs: 3e9, idleMs: 3e9 })).toMatchObject({ end: "exit", exitCode: 0 });
  });
});

describe("an abort", () => {
  it("before the start starts nothing", async () => {
    const result = await run("touch ran", {}, AbortSignal.abort());
    expect(result).toMatchObject({ end: "cancelled", exitCode: null });
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  it("ends the whole group, also one that is stopped", async () => {
    const abort = new AbortController();
    const script = "echo $$ > leader; sh -c 'echo $$ > child; sleep 0.05; echo ready; sleep 60' & kill -STOP $$; wait";
    const running = run(script, { onStdoutLine: () => abort.abort() }, abort.signal);
    expect(await running).toMatchObject({ end: "cancelled" });
    await expect.poll(() => noted("leader", "child").map(isAlive)).toEqual([false, false]);
  });

  it("after the end changes nothing", async () => {
    const abort = new AbortController();
    const result = await run("exit 0", {}, abort.signal);
    abort.abort();
    expect(result.end).toBe("exit");
  });
});

/** How long what is left behind would sleep. */
const SLEEP_MS = 60_000;

describe("what a process leaves behind", () => {
  it("in its group is killed, and does not delay the result by holding the pipe", async () => {
    const result = await run("(sh -c 'echo $$ > held; exec sleep 60') & while [ ! -s held ]; do sleep 0.01; done; echo done");
    expect(result).toMatchObject({ end: "exit", exitCode: 0 });
    expect(result.stdout).toContain("done\n");
    expect(result.durationMs).toBeLessThan(SLEEP_MS);
    await expect.poll(() => noted("held").map(isAlive)).toEqual([false]);
  });

  it.runIf(process.platform === "linux")("in sessions of their own is found and killed: setsid, and a double fork", async () => {
    const daemon = (name: string) => `sh -c 'trap "" INT TERM HUP; echo $$ > ${name}; sleep 60; :'`;
    const result = await run(
      `setsid ${daemon("one")} & (setsid setsid ${daemon("two")} >/dev/null 2>&1 &) ; while [ ! -s one ] || [ ! -s two ]; do sleep 0.01; done`,
    );
    expect(result.durationMs).toBeLessThan(SLEEP_MS);
    await expect.poll(() => noted("one", "two").map(isAlive)).toEqual([false, false]);
  });

  it.runIf(process.platform === "linux")(
    "is found by the marker even in a large environment, and nobody else's process is touched",
    async () => {
      const bystander = run("echo $$ > bystander; echo up; sleep 0.6; exit 5");
      const env: Record<string, string> = { PATH: process.env["PATH"] ?? "" };
      for (let index = 0; index < 2; index++) env[`BIG_${String(index)}`] = "x".repeat(100_000);
      await run("setsid sh -c 'echo $$ > big; sleep 60' & while [ ! -s big ]; do sleep 0.01; done", { env });
      await expect.poll(() => noted("big").map(isAlive)).toEqual([false]);
      expect((await bystander).exitCode).toBe(5);
    },
  );

  it.runIf(process.platform === "linux")("is told apart by the whole marker, and our own marker is never used", async () => {
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

  it.runIf(process.platform === "linux")("and can hide from us delays the result by a moment only", async () => {
    const result = await run(
      "setsid env -i /bin/sh -c 'echo $$ > hidden; echo still here; exec /bin/sleep 60' & while [ ! -s hidden ]; do sleep 0.01; done; echo done",
    );
    const [hidden = 0] = noted("hidden");
    expect(isAlive(hidden)).toBe(true);
    process.kill(hidden, "SIGKILL");
    expect(result.stdout).toContain("done\n");
    expect(result.durationMs).toBeLessThan(SLEEP_MS);
  });
});
