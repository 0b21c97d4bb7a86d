import { type Git, runGit } from "./exec.ts";
import type { Head } from "./head.ts";

/** Notices that HEAD was moved by others than the loop: the agent, or a person. */
export type HeadWatch = {
  /** HEAD is here by our own doing. */
  accept(head: Head): void;
  /** Warns if HEAD has moved to another branch, or lost a commit. New commits on top are nothing unusual. */
  check(head: Head): Promise<void>;
};

export function createHeadWatch(git: Git, warn: (text: string) => void): HeadWatch {
  let expected: Head | null = null;
  return {
    accept: (head) => void (expected = head),
    async check(head) {
      const before = expected;
      expected = head;
      if (before === null || (before.ref === head.ref && before.sha === head.sha)) return;
      const name = nameOf(before);
      if (before.ref !== head.ref) {
        const back = before.ref === "HEAD" ? `git switch --detach ${before.sha ?? ""}` : `git switch ${name}`;
        warn(`HEAD was at ${name} and is now at ${nameOf(head)}; the loop did not move it, and commits there. To go back, run: ${back}`);
      } else if (before.sha !== null && !(await isAncestor(git, before.sha, head.sha))) {
        const short = before.sha.slice(0, 12);
        warn(
          `The commit ${short} is no longer part of ${name}; the loop did not remove it. To keep it, run: git branch kept-${short} ${short}`,
        );
      }
    },
  };
}

function nameOf({ ref, sha }: Head): string {
  return ref === "HEAD" ? (sha ?? "").slice(0, 12) : ref.replace(/^refs\/heads\//, "");
}

async function isAncestor(git: Git, commit: string, of: string | null): Promise<boolean> {
  if (of === null) return false;
  return (await runGit(git, { args: ["merge-base", "--is-ancestor", commit, of] })).exitCode === 0;
}
