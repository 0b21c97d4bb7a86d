import { describe, expect, it } from "vitest";
import { readProviderChannel } from "../../../../src/core/reply/provider-channel.ts";

const LIMIT = "429 Too Many Requests, try again in 20 seconds";
const OUTAGE = "503 Service Unavailable";
const SILENT = { events: "", stderr: "", stdout: "" };

describe("readProviderChannel", () => {
  it("reads events before stderr, and stderr before stdout", () => {
    expect(readProviderChannel({ events: LIMIT, stderr: OUTAGE, stdout: OUTAGE }, false)).toEqual({
      cause: "provider-limit",
      text: LIMIT,
      isProse: false,
    });
    expect(readProviderChannel({ events: "?", stderr: LIMIT, stdout: OUTAGE }, false)).toEqual({
      cause: "provider-limit",
      text: LIMIT,
      isProse: false,
    });
    expect(readProviderChannel({ events: "?", stderr: "?", stdout: LIMIT }, false)).toEqual({
      cause: "provider-limit",
      text: LIMIT,
      isProse: true,
    });
    const everywhere = { events: LIMIT, stderr: LIMIT, stdout: LIMIT };
    expect(readProviderChannel(everywhere, false)).toEqual({ cause: "provider-limit", text: LIMIT, isProse: false });
    expect(readProviderChannel(SILENT, false)).toBeNull();
  });

  it("reads stdout only without a handoff", () => {
    expect(readProviderChannel({ ...SILENT, stdout: LIMIT }, true)).toBeNull();
    expect(readProviderChannel({ ...SILENT, stderr: LIMIT }, true)?.cause).toBe("provider-limit");
  });

  it("reads the last ten lines of stderr and the last line of stdout, without blank lines", () => {
    const after = (lines: number) => `${LIMIT}\n\n${"line\n \n".repeat(lines)}`;
    const found = (parts: Partial<typeof SILENT>) => readProviderChannel({ ...SILENT, ...parts }, false)?.cause ?? null;
    expect([found({ stderr: after(9) }), found({ stderr: after(10) })]).toEqual(["provider-limit", null]);
    expect([found({ stdout: after(0) }), found({ stdout: after(1) })]).toEqual(["provider-limit", null]);
  });

  it("reads the first 2,000 characters of a line", () => {
    const line = (blanks: number) => ({ ...SILENT, stderr: `${" .".repeat(blanks)} ${LIMIT}` });
    expect(readProviderChannel(line(900), false)?.cause).toBe("provider-limit");
    expect(readProviderChannel(line(1_000), false)).toBeNull();
  });

  it.each(["stderr", "stdout"] as const)("does not take what an agent printed to %s about its project for its own", (stream) => {
    const work = ["FAIL test/limiter.test.ts", "HTTP/1.1 429 Too Many Requests", "Retry-After: 7200"];
    const crash = [
      "Traceback (most recent call last):",
      ...Array.from({ length: 8 }, (_, index) => `  File "a.py", line ${index}`),
      "KeyError: 'port'",
    ];
    expect(readProviderChannel({ ...SILENT, [stream]: [...work, ...crash].join("\n") }, false)).toBeNull();
  });
});
