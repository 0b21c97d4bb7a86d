import { describe, expect, it, vi } from "vitest";
import { handleLostOutput, type LogOptions, openLog, print, printView } from "../../../src/commands/output.ts";
import { spec } from "../fixtures/decider.ts";
import { capture } from "./command-fixture.ts";

const LOG: LogOptions = { json: false, limits: spec().limits, requestStop: () => {} };
const EVENT = { kind: "notice", atMs: 0, text: "Hello." } as const;

describe("the output of a command", () => {
  it("is written to standard output, with the exit code 0", async () => {
    let code = 1;
    expect(await capture(process.stdout, () => (code = print("text\n")))).toBe("text\n");
    expect(code).toBe(0);
  });

  it.each([
    [{ LANG: "C" }, "##"],
    [{ LANG: "en_US.UTF-8" }, "██"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "C" }, "##"],
    [{ LANG: "C", LC_CTYPE: "C.utf8" }, "██"],
    [{}, "##"],
  ])("has the marks that the locale %j has", async (locale, marks) => {
    for (const name of ["LC_ALL", "LC_CTYPE", "LANG"]) vi.stubEnv(name, "");
    for (const [name, value] of Object.entries(locale)) vi.stubEnv(name, value);
    expect(await capture(process.stdout, () => printView("██"))).toBe(marks);
  });

  it("is one JSON object per line on request, and plain lines if there is no terminal", async () => {
    const json = await capture(process.stdout, async () => (await openLog({ ...LOG, json: true })).emit(EVENT));
    expect(JSON.parse(json)).toMatchObject({ text: "Hello." });
    const plain = await capture(process.stdout, async () => (await openLog(LOG)).emit(EVENT));
    expect(plain).toMatch(/Hello\.\n$/);
  });

  it("ends the loop like a closed terminal if its reader is gone, and ignores a full disk", () => {
    const listener = vi.fn<() => void>();
    process.once("SIGHUP", listener);
    const before = { stdout: process.stdout.listeners("error"), stderr: process.stderr.listeners("error") };
    handleLostOutput();
    try {
      process.stdout.emit("error", Object.assign(new Error("no space"), { code: "ENOSPC" }));
      expect(listener).not.toHaveBeenCalled();
      process.stdout.emit("error", Object.assign(new Error("closed"), { code: "EPIPE" }));
      expect(listener).toHaveBeenCalledOnce();
    } finally {
      process.off("SIGHUP", listener);
      for (const name of ["stdout", "stderr"] as const) {
        for (const added of process[name].listeners("error")) {
          if (!before[name].includes(added)) process[name].off("error", added as () => void);
        }
      }
    }
  });
});
