import { execFileSync } from "node:child_process";

import { isolatedGitEnvironment } from "../fake-github/git-server/git-repository.ts";

/** The output of git in a repository that an agent may have created; empty if there is none. */
export function runGitIn(folder: string, ...args: readonly string[]): string {
  try {
    return execFileSync("git", ["-C", folder, ...args], { env: isolatedGitEnvironment(folder), encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "";
  }
}
