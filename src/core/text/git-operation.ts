/** Returns a sentence with the commands that end an unfinished git operation, such as `rebase`. */
export function describeOperationEnd(operation: string): string {
  if (operation === "bisect") return "End it: git bisect reset";
  return `Finish it (git ${operation} --continue) or abort it (git ${operation} --abort).`;
}
