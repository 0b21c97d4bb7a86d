import { userError } from "../../../src/errors/user-error.ts";

/** Calls of git that may fail, by the name of the port's function. */
export const GIT_CALLS = [
  "snapshot",
  "changedPaths",
  "headTree",
  "buildWorkTree",
  "prepareCommit",
  "updateRef",
  "restore",
  "scan",
  "checkOut",
  "rebaseCommit",
  "read",
  "write",
  "trailers",
] as const;

export type GitCall = (typeof GIT_CALLS)[number];

type Calls = Readonly<Record<string, (...args: never[]) => unknown>>;

/** A port of git each of whose calls throws GIT_FAILED if `fails` says so, before it has any effect. */
export function failing<Port extends object>(port: Port, fails: (call: GitCall) => boolean): Port {
  const calls = Object.entries(port as Calls).map(([name, call]) => {
    const known = GIT_CALLS.find((one) => one === name);
    if (known === undefined) return [name, call] as const;
    const attempt = async (...args: never[]): Promise<unknown> => {
      if (fails(known)) throw userError("GIT_FAILED", { command: known, problem: "No reason is given." });
      return await call(...args);
    };
    return [name, attempt] as const;
  });
  return Object.fromEntries(calls) as Port;
}
