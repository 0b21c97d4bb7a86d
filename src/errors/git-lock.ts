import { quoteWord } from "../core/text/text.ts";

/** Returns how to see whether a git process still holds the lock, and the line that removes it. */
export function describeLockRemoval(lock: string, then = ""): string {
  return `List the git processes: ps -axo pid,lstart,args | grep "[g]it ". If none of them works in this repository: rm ${quoteWord(lock)}${then}`;
}
