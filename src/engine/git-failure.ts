import type { UserErrorCode } from "../errors/catalog.ts";
import { UserError } from "../errors/user-error.ts";

const CODES: ReadonlySet<UserErrorCode> = new Set<UserErrorCode>(["GIT_FAILED", "GIT_LOCKED", "GIT_STOPPED", "GIT_UNSAFE"]);

/** Whether git failed at what it was asked: the agent may have caused it, and may be able to repair it. */
export function isGitFailure(error: unknown): error is UserError {
  return error instanceof UserError && CODES.has(error.code);
}
