import { describe, expect, it, onTestFinished } from "vitest";
import { runAsActionStep } from "../../../src/action/process-entry.ts";
import { userError } from "../../../src/errors/user-error.ts";
import { capture } from "../commands/command-fixture.ts";

const SIGNALS = ["SIGUSR1", "SIGINT", "SIGTERM"] as const;
type Step = Parameters<typeof runAsActionStep>[0];

/** Runs a step in this process. Returns the exit code, what it printed, and the signal handlers that it added. */
async function runStep(step: Step, exitCodeOf: (error: unknown) => number = () => 9) {
  const before = new Map(SIGNALS.map((name) => [name, process.listeners(name)]));
  const added = (name: (typeof SIGNALS)[number]) => process.listeners(name).filter((listener) => !before.get(name)?.includes(listener));
  onTestFinished(() => {
    for (const name of SIGNALS) for (const listener of added(name)) process.off(name, listener);
  });
  let code = -1;
  const printed = await capture(process.stdout, async () => {
    code = await runAsActionStep(step, exitCodeOf);
  });
  return { code, printed, added };
}

describe("runAsActionStep", () => {
  it("gives the step a copy of the environment and an output, and returns its exit code", async () => {
    const { code, printed } = await runStep(async (env, _signal, write) => {
      expect(env).toEqual(process.env);
      expect(env).not.toBe(process.env);
      write("a line\n");
      return await Promise.resolve(3);
    });
    expect([code, printed]).toEqual([3, "a line\n"]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("aborts the step's signal on %s", async (name) => {
    let signal: AbortSignal | undefined;
    const { added } = await runStep(async (_env, given) => {
      signal = given;
      return await Promise.resolve(0);
    });
    expect(signal?.aborted).toBe(false);
    for (const listener of added(name)) (listener as (name: NodeJS.Signals) => void)(name);
    expect(signal?.aborted).toBe(true);
  });

  it("keeps the inspector closed on SIGUSR1", async () => {
    const { added } = await runStep(async () => await Promise.resolve(0));
    expect(added("SIGUSR1")).toHaveLength(1);
  });

  it("prints the message and the fix of a UserError as an error of the job", async () => {
    const error = userError("TOKEN_MISSING", undefined);
    const { code, printed } = await runStep(
      () => Promise.reject(error),
      (thrown) => (thrown === error ? 2 : 1),
    );
    expect(code).toBe(2);
    expect(printed).toMatch(/^::error title=codex-self-iter%3A TOKEN_MISSING::/);
    expect(printed).toContain(error.message);
    expect(printed).toContain(error.remedy);
  });

  it("prints any other error on one line, which holds no other workflow command", async () => {
    const { code, printed } = await runStep(() => Promise.reject(new Error(`broken\n::set-env name=X::1\n${"long ".repeat(1_000)}`)));
    expect(code).toBe(9);
    expect(printed).toMatch(/^::error title=codex-self-iter%3A internal error::Internal error in codex-self-iter: Error: broken/);
    expect(printed.trimEnd().split("\n")).toHaveLength(1);
    expect(printed.length).toBeLessThan(2_500);
  });
});
