import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createIsolation, type Isolation } from "../../../src/adapters/isolation/isolation.ts";
import type { IsolationRequest } from "../../../src/adapters/isolation/mounts.ts";
import { chooseAgentUid, runningUids } from "../../../src/adapters/isolation/agent-uid.ts";
import { type ProcessRequest, type ProcessResult, runProcess } from "../../../src/adapters/process/run.ts";
import { endIfThere } from "../../helpers/command-line.ts";
import { type ScratchFolder, scratchFolder } from "../../helpers/scratch.ts";

let folder: ScratchFolder;
let workspace: string;
const opened: Isolation[] = [];

beforeEach(() => {
  folder = scratchFolder();
  execFileSync("chmod", ["755", folder.path]);
  workspace = join(folder.path, "workspace");
  mkdirSync(join(workspace, ".state", "prompts"), { recursive: true });
});
afterEach(() => {
  for (const isolation of opened.splice(0)) isolation.close();
  folder.remove();
  vi.unstubAllEnvs();
});

const never = new AbortController().signal;

async function open(choice: IsolationRequest["choice"], more: Partial<IsolationRequest> = {}) {
  const isolation = createIsolation({
    choice,
    workspace,
    stateDir: join(workspace, ".state"),
    writable: [],
    readable: [],
    hidden: [],
    freeBytesMin: 0,
    environment: { PATH: "/usr/bin:/bin", HOME: "/var" },
    ...more,
  });
  opened.push(isolation);
  return await isolation.open(never);
}

it.each(["none", "auto"] as const)("with isolation %s, a TMPDIR that does not exist is an error that names it", async (choice) => {
  vi.stubEnv("TMPDIR", join(folder.path, "missing"));
  await expect(open(choice)).rejects.toMatchObject({ code: "TEMPORARY_FOLDER_UNUSABLE" });
});

function shell(script: string, more: Partial<ProcessRequest> = {}): ProcessRequest {
  return {
    file: "/bin/sh",
    args: ["-c", script],
    cwd: workspace,
    env: { PATH: "/usr/bin:/bin", HOME: "/var" },
    deadlineMs: 100_000,
    keepBytes: 100_000,
    ...more,
  };
}

/** Long grace periods, for a busy machine. */
const PATIENT = { grace: { interruptMs: 60_000, terminateMs: 1_000 } };

/** Returns the processes whose command line starts with this text. */
function find(prefix: string): readonly number[] {
  return execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.slice(line.indexOf(" ") + 1).startsWith(prefix))
    .map((line) => Number.parseInt(line, 10));
}

const isRunning = (prefix: string): boolean => find(prefix).length > 0;

function killAll(prefix: string): void {
  for (const id of find(prefix)) endIfThere(id);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

const output = (result: ProcessResult): string => result.stdout.trim();

/** What this machine supports, tested without the product: if the product finds less, a test fails and is not skipped. */
const SUPPORTED = {
  user: asRootHere("setpriv --reuid=64000 --regid=64000 --clear-groups -- true"),
  namespace:
    works("unshare --user --map-root-user --mount --ipc --pid --fork --mount-proc -- true") ||
    (process.getuid?.() !== 0 && asRootHere("unshare --mount --ipc --pid --fork --mount-proc -- true")),
} as const;

function asRootHere(command: string): boolean {
  return works(process.getuid?.() === 0 ? command : `sudo -n -- ${command}`);
}

function works(command: string): boolean {
  if (process.platform !== "linux") return false;
  return spawnSync("/bin/sh", ["-c", command], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

for (const level of ["user", "namespace"] as const) {
  describe(`isolation: ${level}`, () => {
    it("runs a command in the workspace, with its environment, stdin and exit code", async (context) => {
      if (!SUPPORTED[level]) return context.skip();
      const sandbox = await open(level);
      const env = { PATH: "/usr/bin:/bin", HOME: "/var", WORD: `it's "two" $(words)\nand lines` };
      const result = await sandbox.run(shell('cat > from-stdin; printf %s "$WORD" > word; pwd; exit 7', { stdin: "hello", env }), never);
      expect(result).toMatchObject({ end: "exit", exitCode: 7 });
      expect(output(result)).toBe(workspace);
      expect(readFileSync(join(workspace, "from-stdin"), "utf8")).toBe("hello");
      expect(readFileSync(join(workspace, "word"), "utf8")).toBe(env.WORD);
      expect(lstatSync(join(workspace, "word")).uid).toBe(process.getuid?.());
      expect(sandbox.description).toContain(`${level}: `);
    });

    it("hides this process's environment, which a plain child can read", async (context) => {
      if (!SUPPORTED[level]) return context.skip();
      const script = `tr '\\0' '\\n' < /proc/${process.pid}/environ | grep -c . ; for f in /proc/[0-9]*/environ; do tr '\\0' '\\n' < $f; done | grep -c "VITEST=" ; true`;
      const unisolated = await runProcess(shell(script), never);
      expect(Number(output(unisolated).split("\n").at(-1))).toBeGreaterThan(0);
      const sandbox = await open(level);
      expect(output(await sandbox.run(shell(`${script} 2>/dev/null`), never)).split("\n")).toEqual(["0", "0"]);
    });

    it("protects processes outside from signals", async (context) => {
      if (!SUPPORTED[level]) return context.skip();
      const victim = `sleep 300 & echo $! > ${join(workspace, "victim")}; wait`;
      const stop = new AbortController();
      const running = runProcess(shell(victim), stop.signal);
      await until(() => existsSync(join(workspace, "victim")) && readFileSync(join(workspace, "victim"), "utf8") !== "");
      const id = readFileSync(join(workspace, "victim"), "utf8").trim();
      const sandbox = await open(level);
      expect(output(await sandbox.run(shell(`kill -0 ${id} 2>/dev/null && echo reached || echo no`), never))).toBe("no");
      expect(output(await runProcess(shell(`kill -0 ${id} 2>/dev/null && echo reached || echo no`), never))).toBe("reached");
      stop.abort();
      await running;
    });

    it("kills every process when the command ends, whatever its group and environment", async (context) => {
      if (!SUPPORTED[level]) return context.skip();
      const mark = `31${Math.floor(Math.random() * 1e7)}`;
      const escape = (seconds: string): string =>
        `setsid env -i /bin/sh -c 'echo > out-${seconds}; exec sleep ${seconds}' > /dev/null 2>&1 &
        while ! [ -e out-${seconds} ]; do sleep 0.01; done; echo begun`;
      expect(output(await runProcess(shell(escape(mark)), never))).toBe("begun");
      await until(() => isRunning(`sleep ${mark}`));
      killAll(`sleep ${mark}`);
      const sandbox = await open(level);
      const other = `32${Math.floor(Math.random() * 1e7)}`;
      expect(output(await sandbox.run(shell(escape(other)), never))).toBe("begun");
      expect(existsSync(join(workspace, `out-${other}`))).toBe(true);
      await expect.poll(() => isRunning(`sleep ${other}`)).toBe(false);
    });

    it("stops a cancelled command with signals, then kills it", async (context) => {
      if (!SUPPORTED[level]) return context.skip();
      const sandbox = await open(level);
      const polite = new AbortController();
      const asked = sandbox.run(
        shell("trap 'echo asked > asked; exit 3' INT; touch ready; while :; do sleep 0.05; done", PATIENT),
        polite.signal,
      );
      await until(() => existsSync(join(workspace, "ready")));
      polite.abort();
      expect(await asked).toMatchObject({ end: "cancelled" });
      expect(existsSync(join(workspace, "asked"))).toBe(true);
      const hard = new AbortController();
      const mark = `33${Math.floor(Math.random() * 1e7)}`;
      const deaf = shell(`trap '' INT TERM; touch deaf; sleep ${mark} & while :; do sleep 0.05; done`, {
        grace: { interruptMs: 50, terminateMs: 50 },
      });
      const killed = sandbox.run(deaf, hard.signal);
      await until(() => existsSync(join(workspace, "deaf")));
      hard.abort();
      expect(await killed).toMatchObject({ end: "cancelled" });
      await expect.poll(() => isRunning(`sleep ${mark}`)).toBe(false);
    });

    it("kills the command if the loop is killed", async (context) => {
      if (!SUPPORTED[level]) return context.skip();
      const mark = `34${Math.floor(Math.random() * 1e7)}`;
      const script = `
        import { createIsolation } from ${JSON.stringify(join(import.meta.dirname, "../../../src/adapters/isolation/isolation.ts"))};
        const isolation = createIsolation(${JSON.stringify({
          choice: level,
          workspace,
          stateDir: join(workspace, ".state"),
          writable: [],
          readable: [],
          hidden: [],
          environment: { PATH: "/usr/bin:/bin", HOME: "/var" },
        })});
        const sandbox = await isolation.open(new AbortController().signal);
        await sandbox.run(${JSON.stringify(shell(`trap '' TERM INT; touch ${workspace}/at-work; sleep ${mark} & wait`))}, new AbortController().signal);`;
      const loop = runProcess(
        shell(`exec node --input-type=module --title=${mark}`, { stdin: script, env: { PATH: process.env["PATH"] ?? "" } }),
        never,
      );
      await until(() => existsSync(join(workspace, "at-work")));
      await until(() => isRunning(`sleep ${mark}`));
      // The title replaces the command line.
      killAll(mark);
      expect(await loop).toMatchObject({ end: "exit", signal: "SIGKILL" });
      await until(() => !isRunning(`sleep ${mark}`));
    });

    it("reports a command that does not exist", async (context) => {
      if (!SUPPORTED[level]) return context.skip();
      const sandbox = await open(level);
      const result = await sandbox.run(shell("", { file: "/nowhere/agent", args: [] }), never);
      expect(result.exitCode).toBe(127);
      expect(result.stderr).toContain("/nowhere/agent");
    });
  });
}

describe("namespace isolation", () => {
  it("allows no write outside the workspace, and hides the hidden paths", async (context) => {
    if (!SUPPORTED.namespace) return context.skip();
    folder.write("hidden/secret", "s");
    folder.write("readable/file", "b");
    execFileSync("mkfifo", [join(folder.path, "socket")]);
    const readable = join(folder.path, "readable");
    const hidden = [join(folder.path, "hidden"), join(folder.path, "socket"), join(folder.path, "not-there")];
    const sandbox = await open("namespace", { readable: [readable, folder.path], hidden });
    const script = `
      cat ${folder.path}/hidden/secret 2>/dev/null && echo read-hidden
      [ -p ${folder.path}/socket ] && echo saw-socket
      [ "$(cat ${readable}/file)" = b ] || echo no-readable
      for path in ${readable} ${folder.path} /usr /usr/local/bin /etc /opt; do
        touch $path/canary 2>/dev/null && echo wrote $path
      done
      echo x > /tmp/mine && echo x > /dev/shm/mine || echo no-tmp
      umount /tmp 2>/dev/null && echo unmounted
      mount -o remount,bind,rw / 2>/dev/null && echo remounted
      unshare --user --map-root-user --mount sh -c 'umount ${folder.path}/hidden 2>/dev/null && echo unmounted; mount -o remount,bind,rw / 2>/dev/null && touch /usr/canary 2>/dev/null && echo remounted' 2>/dev/null
      echo end`;
    expect(output(await sandbox.run(shell(script), never))).toBe("end");
    for (const path of [readable, folder.path, "/usr", "/tmp"]) expect(existsSync(join(path, "canary"))).toBe(false);
    expect(existsSync("/tmp/mine")).toBe(false);
  });

  it("keeps writes to the home folder during the run, but not in the home folder", async (context) => {
    if (!SUPPORTED.namespace) return context.skip();
    const home = "/var/opt";
    const sandbox = await open("namespace", { environment: { PATH: "/usr/bin:/bin", HOME: home } });
    const env = { PATH: "/usr/bin:/bin", HOME: home };
    await sandbox.run(shell('echo cached > "$HOME/canary"', { env }), never);
    expect(output(await sandbox.run(shell('cat "$HOME/canary"', { env }), never))).toBe("cached");
    expect(existsSync(join(home, "canary"))).toBe(false);
  });
});

describe("isolation", () => {
  it("auto chooses what works here, and describes what it does not stop", async (context) => {
    if (!SUPPORTED.namespace && !SUPPORTED.user) return context.skip();
    const sandbox = await open("auto");
    expect(["user", "namespace"]).toContain(sandbox.level);
    expect(sandbox.description).toMatch(/Not stopped: the network is the job's/);
  });

  it("gives each agent on a machine its own user, so that they do not share a process limit", async (context) => {
    if (!SUPPORTED.user) return context.skip();
    const [one, other] = [await open("user"), await open("user")];
    const users = await Promise.all([one, other].map(async (sandbox) => output(await sandbox.run(shell("id -u"), never))));
    for (const user of users) expect(user).toMatch(/^64\d{3}$/);
    expect(new Set(users).size).toBe(2);
  });

  it.runIf(process.platform === "linux")("chooses a user without running processes", () => {
    const taken = new Set(Array.from({ length: 1_000 }, (_, index) => 64_000 + index));
    taken.delete(64_321);
    expect(chooseAgentUid(taken)).toBe(64_321);
    expect([...runningUids()]).toContain(process.getuid?.());
  });

  it("auto does not change the user if that user cannot reach the agent's programs", async (context) => {
    if (!SUPPORTED.namespace) return context.skip();
    folder.write("private/tool", "");
    execFileSync("chmod", ["700", join(folder.path, "private")]);
    const environment = { PATH: `/usr/bin:/bin:${folder.path}/private`, HOME: "/var" };
    expect((await open("auto", { environment })).level).toBe("namespace");
  });

  it("is never skipped silently", async () => {
    // No strategy works for a workspace that does not exist.
    const request = {
      choice: "auto",
      workspace: "/nowhere/at/all",
      stateDir: "/nowhere/at/all/.state",
      writable: [],
      readable: [],
      hidden: [],
      freeBytesMin: 0,
      environment: {},
    } as const;
    const isolation = createIsolation(request);
    opened.push(isolation);
    await expect(isolation.open(never)).rejects.toMatchObject({
      code: "ISOLATION_UNAVAILABLE",
      remedy: expect.stringContaining("isolation: none"),
    });
  });

  it("none runs the command directly", async () => {
    const sandbox = await open("none");
    expect(output(await sandbox.run(shell("echo $HOME"), never))).toBe("/var");
    expect(sandbox.level).toBe("none");
  });

  it.runIf(process.platform === "linux")("starts nothing on a nearly full disk, and stops a command that fills it", async () => {
    await expect(open("none", { freeBytesMin: 1e18 })).rejects.toMatchObject({ code: "DISK_NEARLY_FULL" });
    const { bavail, bsize } = statfsSync(workspace);
    // A tenth of the free space: much more than what other programs write meanwhile.
    const bytes = Math.min(2e9, Math.floor((bavail * bsize) / 10));
    const sandbox = await open("none", { freeBytesMin: bavail * bsize - bytes / 2 });
    const result = await sandbox.run(shell(`fallocate -l ${bytes} much && exec sleep 60`), never);
    expect(result).toMatchObject({ end: "disk-full" });
  });

  it("removes its own files on close", async () => {
    const sandbox = await open("none");
    writeFileSync(join(sandbox.scratch, "schema.json"), "{}");
    opened.at(-1)?.close();
    expect(existsSync(sandbox.scratch)).toBe(false);
  });
});
