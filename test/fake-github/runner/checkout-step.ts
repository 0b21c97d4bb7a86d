import type { PersistedCredentials } from "./checkout.ts";
import type { ActionContext } from "./action-run.ts";

export type CheckoutTarget = {
  readonly ref?: string;
  readonly sha?: string;
  readonly fetchDepth: number;
  readonly persistCredentials: PersistedCredentials;
};

/** Reads the inputs of `actions/checkout` (actions/checkout, input-helper.ts). Throws if there is no such ref. */
export async function planCheckout(
  uses: string,
  given: Readonly<Record<string, string>>,
  context: ActionContext,
  findRef: (ref: string) => Promise<string | null>,
): Promise<CheckoutTarget> {
  const repository = given["repository"] ?? "";
  if (repository !== "" && repository !== context.repository) throw new Error(`The fake GitHub has no repository ${repository}.`);
  const version = Number(/@v(\d+)/.exec(uses)?.[1] ?? 6);
  const persistCredentials = given["persist-credentials"] === "false" ? "none" : version < 6 ? "config" : "file";
  const common = { fetchDepth: Number(given["fetch-depth"] || 1), persistCredentials } as const;
  const wanted = given["ref"] ?? "";
  // The commit that triggered the run, even if a later one was pushed while the run waited.
  if (wanted === "") return { ...common, ref: context.ref, sha: context.sha };
  if (/^[0-9a-f]{40}$/.test(wanted)) return { ...common, sha: wanted };
  const candidates = wanted.startsWith("refs/") ? [wanted] : [`refs/heads/${wanted}`, `refs/tags/${wanted}`];
  for (const ref of candidates) if ((await findRef(ref)) !== null) return { ...common, ref };
  throw new Error(`A branch or tag with the name '${wanted}' could not be found`);
}
