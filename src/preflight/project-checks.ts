import { describeSurvey, surveyPlan } from "../core/policy/plan.ts";
import { type Check, judge, ok, warn } from "./check.ts";
import type { DiskFact, GitFact, PlanFact, PreflightFacts, WorkspaceFact } from "./facts.ts";

const GIGABYTE = 1_000_000_000;
/** The oldest git whose worktrees, partial reads and transactions the loop uses without a fallback. */
const GIT_MIN = [2, 38] as const;

/** The repository, the plan and the machine. */
export function checkProject({ disk, git, host, plan, temporaryFolder, verifyCommand, workspace }: PreflightFacts): readonly Check[] {
  return [
    ...judge("workspace", workspace, checkWorkspace),
    ...judge("plan", plan, checkPlan),
    checkVerify(verifyCommand, host === "local" ? 'verify_command = "npm test"' : "verify-command: npm ci && npm test"),
    ...judge("git", git, checkGit),
    ...judge("disk", disk, checkDisk),
    ...judge("temporary-folder", temporaryFolder, (path) => ok("temporary-folder", `A folder for temporary files can be made in ${path}`)),
  ];
}

function checkWorkspace({ branch, prefix }: WorkspaceFact): Check {
  const place = prefix === "" ? "the root of a git repository" : `the folder ${prefix} of a git repository`;
  return ok("workspace", `The workspace is ${place}${branch === null ? ", with a detached HEAD" : `, on the branch ${branch}`}`);
}

function checkPlan({ file, text }: PlanFact): Check {
  const survey = surveyPlan(text);
  const described = describeSurvey(survey, file);
  const line = "- [ ] the parser accepts comments";
  if (survey.boxes === 0) return warn("plan", `${described.replace(/\.$/, "")}, so only the agent's word says when it is done`, line);
  if (survey.open === 0) return warn("plan", `${described.replace(/\.$/, "")}, so there is nothing to do`, line);
  return survey.lookalikeLines.length > 0 ? warn("plan", described, line) : ok("plan", described);
}

function checkVerify(command: string | null, line: string): Check {
  if (command !== null) return ok("verify", `The verify command is: ${command}`);
  return warn("verify", "No verify command is set, so nothing tests the work", line);
}

function checkGit({ identity, version }: GitFact): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isOld = major < GIT_MIN[0] || (major === GIT_MIN[0] && minor < GIT_MIN[1]);
  if (isOld) return warn("git", `git ${version} is older than ${GIT_MIN.join(".")}`, "brew install git || sudo apt-get install git");
  if (identity === null)
    return warn(
      "git",
      `git ${version} has no name and email address, so commits are made as codex-self-iter`,
      'git config --global user.name "Your Name" && git config --global user.email you@example.com',
    );
  return ok("git", `git ${version}${identity === undefined ? "" : ` commits as ${identity}`}`);
}

function checkDisk({ folder, freeBytes }: DiskFact): Check {
  if (freeBytes === null) return ok("disk", `The free space on the disk of ${folder} is unknown`);
  const text = `${(freeBytes / GIGABYTE).toFixed(1)} GB free`;
  return freeBytes < GIGABYTE
    ? warn("disk", `The disk of ${folder} has only ${text}`, `df -h ${folder}`)
    : ok("disk", `The disk of ${folder} has ${text}`);
}
