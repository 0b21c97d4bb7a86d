// Keeps what a main part that was killed left in the workspace, where its own notes say.
import { execSync } from "node:child_process";

const { STATE_branch: branch, STATE_done: done } = process.env;
if (branch && !done) {
  execSync("git -c user.name=naive -c user.email=naive@example.org commit -q -a --allow-empty -m rest", { stdio: "inherit" });
  execSync(`git push -q origin HEAD:refs/heads/${branch}`, { stdio: "inherit" });
}
