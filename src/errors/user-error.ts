import { ERROR_CATALOG, type UserErrorCode } from "./catalog.ts";
import type { ErrorKind, UserErrorText } from "./catalog-row.ts";

/** An error that the user can fix. Every other error that is thrown is an internal error of codex-self-iter. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: UserErrorCode;
  /** Decides the exit code. */
  readonly kind: ErrorKind;
  readonly remedy: string;

  constructor(code: UserErrorCode, text: UserErrorText, options?: { readonly cause?: unknown }) {
    super(text.message, options);
    this.code = code;
    this.kind = ERROR_CATALOG[code].kind;
    this.remedy = text.remedy;
  }
}

/** Builds an error from its row in the catalog: `throw userError("PLAN_MISSING", { file })`. */
export function userError<Code extends UserErrorCode>(
  code: Code,
  context: Parameters<(typeof ERROR_CATALOG)[Code]["text"]>[0],
  options?: { readonly cause?: unknown },
): UserError {
  const text = ERROR_CATALOG[code].text as (context: unknown) => UserErrorText;
  return new UserError(code, text(context), options);
}
