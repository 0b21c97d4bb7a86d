/**
 * Checks that the subjects of new commits follow Conventional Commits (https://www.conventionalcommits.org).
 * Commits up to `LAST_EXEMPT` are older than the rule.
 */
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";

/** The last commit that the rule does not cover. */
const LAST_EXEMPT = "fa30ec7ad5405d26501e9ce6c99099f2c65b5499";
const SUBJECT_CHARS_MAX = 72;
const SUBJECT = /^(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(?:\([a-z0-9/-]+\))?!?: [A-Za-z0-9"'`./].*[^.]$/;

/** What is wrong with the subject of a commit; `null` if nothing is. */
export function subjectProblem(subject: string): string | null {
  if (subject.length > SUBJECT_CHARS_MAX) return `${subject.length} characters, at most ${SUBJECT_CHARS_MAX} allowed`;
  return SUBJECT.test(subject) ? null : 'not of the form "type(scope): imperative text" without a full stop';
}

/** New commits as `id subject`. A shallow clone lacks the exempt commit and is checked as far as it reaches. */
function newCommits(): readonly string[] {
  const git = (...args: readonly string[]): string => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  let range = "HEAD";
  try {
    range = `${git("rev-parse", "--verify", `${LAST_EXEMPT}^{commit}`).trim()}..HEAD`;
  } catch {
    if (git("rev-parse", "--is-shallow-repository").trim() !== "true") throw new Error(`The repository has no commit ${LAST_EXEMPT}.`);
  }
  return git("log", "--no-merges", "--format=%h %s", range).split("\n").filter(Boolean);
}

function main(): number {
  const commits = newCommits();
  const problems = commits.flatMap((line) => {
    const problem = subjectProblem(line.slice(line.indexOf(" ") + 1));
    return problem === null ? [] : [`${line}\n  ${problem}`];
  });
  console.log(problems.length === 0 ? `${commits.length} commit subjects are well-formed.` : problems.join("\n"));
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = main();
