import type { GateFailure, Outcome } from "./outcome.ts";

/** Fixed words: a reason may quote the verify command. */
const WORDS: Readonly<Record<Exclude<GateFailure["gate"], "open-boxes">, string>> = {
  "nothing-changed": "nothing has changed",
  "plan-edited": "the plan was changed",
  verify: "the verify command failed",
  reviewer: "the reviewer disagrees",
  "branch-moved": "the branch moved",
  "unfinished-operation": "a git operation is unfinished",
};

/** Says in a few words why a completion claim was refused; "" if none was. */
export function summarizeRefusal({ claim, planItems: { after } }: Pick<Outcome, "claim" | "planItems">): string {
  if (claim.kind !== "refused") return "";
  const open = after === null ? 0 : after.total - after.done;
  const items = open === 0 ? "items are open" : `${open} ${open === 1 ? "item is" : "items are"} open`;
  return claim.gateFailures.map(({ gate }) => (gate === "open-boxes" ? items : WORDS[gate])).join(", ");
}
