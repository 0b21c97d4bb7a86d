// Pushes the work that a killed main step left in the workspace to the branch in the saved state.
import { execSync } from "node:child_process";

const { STATE_branch: branch, STATE_done: done } = process.env;
if (branch && !done) {
  execSync("git -c user.name=baseline -c user.email=baseline@example.org commit -q -a --allow-empty -m rest", { stdio: "inherit" });
  execSync(`git push -q origin HEAD:refs/heads/${branch}`, { stdio: "inherit" });
}
