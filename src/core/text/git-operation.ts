/** The operation of an index with unmerged entries, which `git stash pop` and `git merge --squash` leave behind. */
export const CONFLICT = "conflict";

/** Returns a clause without a full stop. */
export function describeOperation(operation: string): string {
  return operation === CONFLICT ? "A merge conflict is unresolved" : `A git ${operation} is unfinished`;
}

/** Returns a sentence with the commands that end an unfinished git operation, such as `rebase`. */
export function describeOperationEnd(operation: string): string {
  if (operation === "bisect") return "End it: git bisect reset";
  if (operation === CONFLICT) return "Resolve it in the files that git status names, and mark each as resolved: git add FILE";
  return `Finish it (git ${operation} --continue) or abort it (git ${operation} --abort).`;
}
