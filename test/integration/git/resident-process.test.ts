import { describe, expect, it } from "vitest";

import { createGitLimits, type GitLimitOptions } from "../../../src/adapters/git/git-limits.ts";
import { createResidentProcess, type ResidentProcess } from "../../../src/adapters/git/resident-process.ts";

/** A shell that runs what it is sent. */
const shell = (program = "/bin/sh", limits: GitLimitOptions = {}): ResidentProcess =>
  createResidentProcess({
    program,
    args: [],
    cwd: "/",
    environment: { PATH: process.env["PATH"] ?? "" },
    limits: createGitLimits(limits),
    command: "add",
  });

describe("a resident process", () => {
  it("answers by lines and bytes, however its output is split", async () => {
    const answer = await shell().ask("printf 'a\\nb'; sleep 0.05; printf 'c\\n\\0\\n1'; sleep 0.05; echo 23\n", async ({ bytes, line }) => [
      await line(),
      await line(),
      (await bytes(2)).toString("hex"),
      (await bytes(0)).toString(),
      await line(),
    ]);
    expect(answer).toEqual(["a", "bc", "000a", "", "123"]);
  });

  it("gives each of several concurrent requests its own answer, from one process", async () => {
    const resident = shell();
    const answers = await Promise.all([1, 2, 3].map((count) => resident.ask(`echo ${count} $$\n`, ({ line }) => line())));
    expect(answers.map((answer) => answer?.split(" ")[0])).toEqual(["1", "2", "3"]);
    expect(new Set(answers.map((answer) => answer?.split(" ")[1])).size).toBe(1);
  });

  it("starts again after it has ended, in a request or between two", async () => {
    const resident = shell();
    expect(await resident.ask("exit\n", ({ line }) => line())).toBeNull();
    expect(await resident.ask("echo again; sleep 0.05 && kill $$ &\n", ({ line }) => line())).toBe("again");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await resident.ask("echo once more\n", ({ line }) => line())).toBe("once more");
  });

  it("drops the rest of an answer if the reader throws", async () => {
    const resident = shell();
    const failing = resident.ask("echo one; echo two\n", async ({ line }) => {
      throw new Error(`after ${await line()}`);
    });
    await expect(failing).rejects.toThrow("after one");
    expect(await resident.ask("echo three\n", ({ line }) => line())).toBe("three");
  });

  it("is stopped at its limit, even if it ignores SIGTERM, and starts again for the next request", async () => {
    const resident = shell("/bin/sh", { limitMs: 300 });
    const stuck = resident.ask("trap '' TERM; while :; do sleep 0.1; done\n", ({ line }) => line());
    await expect(stuck).rejects.toMatchObject({ code: "GIT_STOPPED", message: '"git add" was stopped: not done within 0.3 s.' });
    expect(await resident.ask("echo again\n", ({ line }) => line())).toBe("again");
  });

  it("is stopped some time after a cancel, which all requests together have", async () => {
    const controller = new AbortController();
    const resident = shell("/bin/sh", { signal: controller.signal, afterCancelMs: 300 });
    const stuck = resident.ask("sleep 60\n", ({ line }) => line());
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ code: "GIT_STOPPED", message: '"git add" was stopped: the run was cancelled.' });
    await expect(resident.ask("sleep 60\n", ({ line }) => line())).rejects.toMatchObject({ code: "GIT_STOPPED" });
  });

  it("is stopped at once by the signal of a request, has ended before that is reported, and starts again for the next request", async () => {
    const resident = shell();
    const pid = Number(await resident.ask("echo $$\n", ({ line }) => line()));
    const controller = new AbortController();
    const stuck = resident.ask("sleep 60\n", ({ line }) => line(), controller.signal);
    setImmediate(() => controller.abort());
    await expect(stuck).rejects.toMatchObject({ code: "GIT_STOPPED" });
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    await expect(resident.ask("echo\n", ({ line }) => line(), controller.signal)).rejects.toMatchObject({ code: "GIT_STOPPED" });
    expect(await resident.ask("echo again\n", ({ line }) => line())).toBe("again");
  });

  it("is null if the program does not exist", async () => {
    expect(await shell("/nowhere").ask("echo\n", ({ line }) => line())).toBeNull();
  });
});
