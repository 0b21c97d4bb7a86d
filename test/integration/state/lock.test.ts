import { fork, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";

import { createLock, findHolder } from "../../../src/adapters/state/lock.ts";
import { readOwnIdentity } from "../../../src/adapters/process/identity.ts";
import type { RacerAnswer, RacerOrder } from "../../helpers/lock-racer.ts";
import { scratchFolder } from "../../helpers/scratch.ts";

/** Virtual sleep. `onSleep` is what other processes do meanwhile. */
let sleptMs = 0;
let onSleep = (): void => {};
const clock = {
  nowMs: () => Date.now(),
  async sleep(ms: number) {
    sleptMs += ms;
    onSleep();
  },
};
const folder = scratchFolder();
const lockFile = join(folder.path, "loop.lock");
const children: ChildProcess[] = [];

afterEach(() => {
  sleptMs = 0;
  onSleep = () => {};
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const name of readdirSync(folder.path)) spawnSync("rm", ["-rf", join(folder.path, name)]);
});

afterAll(() => folder.remove());

/** Returns the pid of a process that has exited. */
const deadPid = (): number => spawnSync("true").pid;

const holder = (given: Record<string, unknown>): string =>
  JSON.stringify({ ...readOwnIdentity(), host: hostname(), nonce: "00112233445566778899aabb", ...given });

async function startRacers(count: number): Promise<readonly ChildProcess[]> {
  const racer = new URL("../../helpers/lock-racer.ts", import.meta.url);
  const racers = Array.from({ length: count }, () => fork(racer, { execArgv: ["--no-warnings"] }));
  children.push(...racers);
  await Promise.all(racers.map((child) => once(child, "message")));
  return racers;
}

async function orderAll(racers: readonly ChildProcess[], order: RacerOrder): Promise<readonly RacerAnswer[]> {
  return Promise.all(
    racers.map(async (racer) => {
      const answered = once(racer, "message");
      racer.send(order);
      const [answer] = await answered;
      return answer as RacerAnswer;
    }),
  );
}

async function race(racers: readonly ChildProcess[]): Promise<number> {
  const answers = await orderAll(racers, { kind: "race", lockFile, atMs: Date.now() + 30 });
  return answers.filter((answer) => answer.kind === "raced" && answer.won).length;
}

describe("a lock that processes race for", () => {
  it("has exactly one winner among 20: without a lock, with a dead one, and with a damaged one", async () => {
    const racers = await startRacers(20);
    const pid = deadPid();
    for (let round = 0; round < 20; round += 1) {
      expect(await race(racers), `round ${round}, no lock`).toBe(1);
      await orderAll(racers, { kind: "release" });
      expect(readdirSync(folder.path)).toEqual([]);

      folder.write("loop.lock", holder({ pid, nonce: `${round}`.padStart(24, "a") }));
      expect(await race(racers), `round ${round}, dead lock`).toBe(1);
      await orderAll(racers, { kind: "release" });
      expect(readdirSync(folder.path)).toEqual([]);

      folder.write("loop.lock", "{");
      utimesSync(lockFile, Date.now() / 1000 - 60 - round, Date.now() / 1000 - 60 - round);
      expect(await race(racers), `round ${round}, damaged lock`).toBe(1);
      await orderAll(racers, { kind: "release" });
    }
  });

  it("is taken over after its holder was killed", async () => {
    const [racer] = await startRacers(1);
    if (racer === undefined) throw new Error("No racer.");
    expect(await race([racer])).toBe(1);
    expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
    const ended = once(racer, "exit");
    racer.kill("SIGKILL");
    await ended;
    const taken = await createLock({ lockFile, clock }).acquire();
    expect(taken).not.toBeNull();
    await taken?.release();
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

describe.runIf(process.platform === "linux")("a lock whose holder is on this machine, or on one of its name, but cannot be seen", () => {
  const touch = (): void => utimesSync(lockFile, Date.now() / 1_000 + sleptMs, Date.now() / 1_000 + sleptMs);
  it.each([
    ["of another container", { host: "1a2b3c4d5e6f", namespace: "pid:[4026532999]" }],
    ["of a container of the same name", { namespace: "pid:[4026532999]" }],
    ["of another boot, or of another machine of this name", { boot: "another" }],
  ])("%s, is held while its holder touches it, and taken over when it stops", async (_, given) => {
    const text = holder({ ...given, pid: process.pid });
    folder.write("loop.lock", text);
    onSleep = () => sleptMs >= 10_000 && touch();
    expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
    expect(readFileSync(lockFile, "utf8")).toBe(text);
    onSleep = () => {};
    sleptMs = 0;
    const taken = await createLock({ lockFile, clock }).acquire();
    expect(taken?.tookOver).toBe(true);
    expect(sleptMs).toBe(20_000);
    await taken?.release();
  });

  it("is taken over although a process in another container died while it took the lock over", async () => {
    folder.write("loop.lock", holder({ pid: deadPid(), nonce: "aaaaaaaaaaaa" }));
    folder.write("loop.lock.claim-aaaaaaaaaaaa", holder({ namespace: "pid:[4026532999]", nonce: "bbbbbbbbbbbb" }));
    const taken = await createLock({ lockFile, clock }).acquire();
    expect(taken?.tookOver).toBe(true);
    expect(readdirSync(folder.path)).toEqual(["loop.lock"]);
    await taken?.release();
  });

  it("is seen if an earlier version wrote it, without a namespace", async () => {
    folder.write("loop.lock", holder({ namespace: undefined, pid: process.pid }));
    expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
    expect(sleptMs).toBe(0);
    folder.write("loop.lock", holder({ namespace: undefined, pid: deadPid() }));
    const taken = await createLock({ lockFile, clock }).acquire();
    expect(taken?.tookOver).toBe(true);
    expect(sleptMs).toBe(0);
    await taken?.release();
  });

  it("is not taken over from a process that took it over meanwhile", async () => {
    folder.write("loop.lock", holder({ namespace: "pid:[4026532999]" }));
    onSleep = () => sleptMs >= 20_000 && folder.write("loop.lock", holder({ namespace: "pid:[4026532998]", nonce: "aaaaaaaaaaaa" }));
    expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
  });

  it("is taken over at once if it was not touched since this machine was booted", async () => {
    folder.write("loop.lock", holder({ boot: "another" }));
    const seconds = Date.now() / 1_000 - uptime() - 60;
    utimesSync(lockFile, seconds, seconds);
    const taken = await createLock({ lockFile, clock }).acquire();
    expect(taken?.tookOver).toBe(true);
    expect(sleptMs).toBe(0);
    await taken?.release();
  });

  it("is found for a while after the last touch, and no longer", () => {
    folder.write("loop.lock", holder({ namespace: "pid:[4026532999]", pid: 7 }));
    expect(findHolder(lockFile, clock)).toBe(7);
    utimesSync(lockFile, 1_000_000_000, 1_000_000_000);
    expect(findHolder(lockFile, clock)).toBeNull();
  });
});

describe("the holder of a lock", () => {
  it("is known after the host got another name", async () => {
    folder.write("loop.lock", holder({ host: "old-name" }));
    expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
    folder.write("loop.lock", holder({ host: "old-name", pid: deadPid() }));
    const taken = await createLock({ lockFile, clock }).acquire();
    expect(taken?.tookOver).toBe(true);
    await taken?.release();
  });

  it("touches it until it releases it, and never what replaced it by a link", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const handle = await createLock({ lockFile, clock }).acquire();
      const age = (path = lockFile): number => lstatSync(path).mtimeMs;
      for (let beat = 0; beat < 3; beat += 1) {
        utimesSync(lockFile, 1, 1);
        vi.advanceTimersByTime(2_000);
        expect(age()).toBeGreaterThan(1_000);
      }
      const other = folder.write("other", "");
      utimesSync(other, 1, 1);
      rmSync(lockFile);
      symlinkSync(other, lockFile);
      vi.advanceTimersByTime(2_000);
      expect(age(other)).toBe(1_000);
      rmSync(lockFile);
      await handle?.release();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a holder whose lock another process took over", () => {
  it("hears of it once, and does not touch or release the lock", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const lostTo: number[] = [];
      const handle = await createLock({ lockFile, clock, onLost: (pid) => lostTo.push(pid) }).acquire();
      vi.advanceTimersByTime(4_000);
      expect(lostTo).toEqual([]);
      const text = holder({ pid: 7 });
      folder.write("loop.lock", text);
      utimesSync(lockFile, 1, 1);
      vi.advanceTimersByTime(6_000);
      expect(lostTo).toEqual([7]);
      expect(lstatSync(lockFile).mtimeMs).toBe(1_000);
      await handle?.release();
      expect(readFileSync(lockFile, "utf8")).toBe(text);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("an existing lock", () => {
  it("is dead if the process with its pid started at another time", async () => {
    folder.write("loop.lock", holder({ started: "1" }));
    expect(await createLock({ lockFile, clock }).acquire()).not.toBeNull();
  });

  it("is held while its process runs, and unchanged", async () => {
    const text = holder({});
    folder.write("loop.lock", text);
    expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
    expect(readFileSync(lockFile, "utf8")).toBe(text);
  });

  it("of another machine is never taken over", async () => {
    folder.write("loop.lock", holder({ host: "elsewhere", pid: 42, boot: "another" }));
    utimesSync(lockFile, 1_000_000_000, 1_000_000_000);
    await expect(createLock({ lockFile, clock }).acquire()).rejects.toMatchObject({
      code: "LOCK_ON_OTHER_HOST",
      message: expect.stringContaining(
        "process 42 on another machine (elsewhere), which last touched it at 2001-09-09T01:46:40.000Z",
      ) as unknown,
      remedy: `Run there: ps -p 42 -o args. If that shows no loop, or the machine is gone: rm ${lockFile}`,
    });
    expect(readdirSync(folder.path)).toEqual(["loop.lock"]);
  });

  it.each(["", "{", "[]", `{"pid":"x"}`, `{"pid":1,"host":"h","nonce":"../../x"}`])(
    "is held for a few seconds if it cannot be parsed: %j",
    async (text) => {
      folder.write("loop.lock", text);
      expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
      expect(await createLock({ lockFile, clock: { ...clock, nowMs: () => Date.now() + 6_000 } }).acquire()).not.toBeNull();
    },
  );

  it("is taken over from a process that died while it took the lock over", async () => {
    const pid = deadPid();
    folder.write("loop.lock", holder({ pid, nonce: "aaaaaaaaaaaa" }));
    folder.write("loop.lock.claim-aaaaaaaaaaaa", holder({ pid, nonce: "bbbbbbbbbbbb" }));
    const taken = await createLock({ lockFile, clock }).acquire();
    expect(taken).not.toBeNull();
    expect(readdirSync(folder.path)).toEqual(["loop.lock"]);
  });

  it("is taken over together with the claim of a process that died afterwards", async () => {
    const pid = deadPid();
    folder.write("loop.lock", holder({ pid, nonce: "bbbbbbbbbbbb" }));
    folder.write("loop.lock.claim-aaaaaaaaaaaa", holder({ pid, nonce: "bbbbbbbbbbbb" }));
    const handle = await createLock({ lockFile, clock }).acquire();
    expect(handle?.tookOver).toBe(true);
    expect(readdirSync(folder.path)).toEqual(["loop.lock"]);
    await handle?.release();
  });

  it("is left to a live process that claims it", async () => {
    folder.write("loop.lock", holder({ pid: deadPid(), nonce: "aaaaaaaaaaaa" }));
    folder.write("loop.lock.claim-aaaaaaaaaaaa", holder({ nonce: "bbbbbbbbbbbb" }));
    expect(await createLock({ lockFile, clock }).acquire()).toBeNull();
  });

  it("throws if the file is a link", async () => {
    symlinkSync(folder.write("other", holder({ pid: deadPid() })), lockFile);
    await expect(createLock({ lockFile, clock }).acquire()).rejects.toMatchObject({ code: "STATE_FILE_IS_A_LINK" });
  });
});
