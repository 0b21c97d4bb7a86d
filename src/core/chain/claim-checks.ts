import { oneLine } from "../text/text.ts";

/** What a completion claim that passed was checked against. Every report of a finished task is written from it. */
export type ClaimChecks = {
  /** The verify command that passed; null if none ran. */
  readonly verifyCommand: string | null;
  /** The number of the plan's boxes, all ticked; null if the plan gate is off. */
  readonly planBoxes: number | null;
  /** The chain has changed nothing: all boxes were ticked before it began. */
  readonly nothingToDo?: boolean;
};

export type CheckName = "verify-command" | "plan";

/** The checks that could have refused the claim. */
export function listChecks({ planBoxes, verifyCommand }: ClaimChecks): readonly CheckName[] {
  const plan = planBoxes === null || planBoxes === 0 ? [] : (["plan"] as const);
  return verifyCommand === null ? plan : ["verify-command", ...plan];
}

const COMMAND_CHARS_MAX = 120;

/** Completes the sentence "Done, ...". */
export function describeChecks(checks: ClaimChecks): string {
  const { nothingToDo = false, planBoxes, verifyCommand } = checks;
  const plan = planBoxes === null ? "plan-gate is off" : "the plan has no boxes";
  if (listChecks(checks).length === 0) return `unverified: no verify command, and ${plan}`;
  const ticked = `with ${planBoxes === 1 ? "the plan's only box" : `all ${planBoxes ?? 0} boxes of the plan`} ticked`;
  const hasBoxes = planBoxes !== null && planBoxes > 0;
  if (verifyCommand === null) return `${ticked}, and no verify command`;
  const before = nothingToDo ? "nothing to do: the plan was done before the chain began, " : "";
  return `${before}verified by "${oneLine(verifyCommand, COMMAND_CHARS_MAX)}"${hasBoxes ? `, ${ticked}` : `; ${plan}`}`;
}
