import { describe, expect, it, vi } from "vitest";
import { handleLostOutput, openLog, print } from "../../../src/commands/output.ts";
import { capture } from "./command-fixture.ts";

const EVENT = { kind: "notice", atMs: 0, text: "Hello." } as const;

describe("the output of a command", () => {
  it("is written to standard output, with the exit code 0", async () => {
    let code = 1;
    expect(await capture(process.stdout, () => (code = print("text\n")))).toBe("text\n");
    expect(code).toBe(0);
  });

  it("is one JSON object per line on request, and plain lines if there is no terminal", async () => {
    const json = await capture(process.stdout, async () => (await openLog(true)).emit(EVENT));
    expect(JSON.parse(json)).toMatchObject({ text: "Hello." });
    const plain = await capture(process.stdout, async () => (await openLog(false)).emit(EVENT));
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
