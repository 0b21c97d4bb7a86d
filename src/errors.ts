/**
 * Two families of errors. A `UserError` is one the user can mend: it has a code that never changes, a message that says
 * what happened and why, and a remedy that says what to write where. Anything else that is thrown is a fault of ours.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly code: UserErrorCode;
  readonly remedy: string;

  constructor(code: UserErrorCode, text: UserErrorText, options?: { readonly cause?: unknown }) {
    super(text.message, options);
    this.code = code;
    this.remedy = text.remedy;
  }
}

export type UserErrorText = { readonly message: string; readonly remedy: string };

/** Builds a catalogued error: `throw userError("PLAN_MISSING", { file })`. */
export function userError<Code extends UserErrorCode>(
  code: Code,
  context: Parameters<(typeof CATALOGUE)[Code]>[0],
  options?: { readonly cause?: unknown },
): UserError {
  const render = CATALOGUE[code] as (context: unknown) => UserErrorText;
  return new UserError(code, render(context), options);
}

export type UserErrorCode = keyof typeof CATALOGUE;

export const CATALOGUE = {
  PLAN_MISSING: ({ file }: { file: string }) => ({
    message: `There is no plan: ${file} does not exist.`,
    remedy: `Write the plan there, one open box for each thing to do ("- [ ] add a test for X"), or name another file with --plan-file.`,
  }),
  PLAN_EMPTY: ({ file }: { file: string }) => ({
    message: `The plan ${file} is empty.`,
    remedy: `Write at least one line into it, such as "- [ ] add a test for X".`,
  }),
  WORKSPACE_MISSING: ({ path }: { path: string }) => ({
    message: `The workspace ${path} does not exist.`,
    remedy: `Name an existing repository with --workspace, or make one: git init ${path}`,
  }),
  WORKSPACE_NOT_A_FOLDER: ({ path }: { path: string }) => ({
    message: `The workspace ${path} is not a folder.`,
    remedy: `Name the folder of a git repository with --workspace.`,
  }),
  WORKSPACE_NOT_A_REPOSITORY: ({ path }: { path: string }) => ({
    message: `The workspace ${path} is not a git repository, so changes could neither be seen nor kept.`,
    remedy: `Run: git init ${path}`,
  }),
} as const satisfies Record<string, (context: never) => UserErrorText>;
