import { describe, expect, it } from "vitest";
import { reportError } from "../../../src/commands/report-error.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { capture } from "./command-fixture.ts";

describe("reportError", () => {
  it("prints the message and the fix of a UserError, and returns 2 if nothing has started", async () => {
    let code = 0;
    const error = userError("PLAN_MISSING", { file: "/work/plan.md" });
    const printed = await capture(process.stderr, () => (code = reportError(error)));
    expect(printed).toBe(`error: ${error.message}\nfix:   ${error.remedy}\n`);
    expect(code).toBe(error.kind === "usage" ? 2 : 1);
  });

  it("prints how to report an internal error, without its stack", async () => {
    let code = 0;
    const printed = await capture(process.stderr, () => (code = reportError(new Error("\u001B[31mbroken"))));
    expect(printed).toMatch(/^error: internal error .*broken\nfix: {3}.*CODEX_SELF_ITER_DEBUG=1.*\n$/);
    expect(printed).not.toContain("\u001B");
    expect(code).toBe(1);
  });
});
