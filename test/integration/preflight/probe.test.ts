import { describe, expect, it } from "vitest";
import { attempt, found } from "../../../src/adapters/preflight/probe.ts";
import { userError } from "../../../src/errors/user-error.ts";

const NEVER = new AbortController().signal;

describe("attempt", () => {
  it("returns what was found", async () => {
    expect(await attempt("It", NEVER, () => found(1))).toEqual({ kind: "found", value: 1 });
  });

  it("turns an error that the user can fix into a failure with its code", async () => {
    const probe = await attempt("It", NEVER, () => {
      throw userError("PLAN_MISSING", { file: "plan.md" });
    });
    expect(probe).toMatchObject({ kind: "failed", code: "PLAN_MISSING", text: "There is no plan: plan.md does not exist." });
  });

  it("turns any other error into an unknown, on one line and without a stack", async () => {
    const probe = await attempt("The disk", NEVER, () => Promise.reject(new Error("EIO\nat x (y.js:1)")));
    expect(probe).toEqual({ kind: "unknown", text: "The disk could not be checked: EIO at x (y.js:1)", fix: null });
  });

  it("gives up a probe that does not end, also one that begins too late", async () => {
    const end = new AbortController();
    const pending = attempt("The server", end.signal, () => new Promise(() => {}));
    end.abort();
    const late = { kind: "unknown", text: "The server gave no answer in time", fix: null };
    expect(await pending).toEqual(late);
    expect(await attempt("The server", end.signal, () => new Promise(() => {}))).toEqual(late);
  });
});
