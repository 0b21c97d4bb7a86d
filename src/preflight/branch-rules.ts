import { DEFAULT_TRACK, WORK_BRANCH_PREFIX, workBranchOf } from "../core/chain/track.ts";
import { type Check, fail, ok, warn } from "./check.ts";
import type { BranchRule, BranchRules } from "./facts.ts";

/** Why a rule refuses the loop's commits. `isCertain`: false if it depends on what a commit contains. */
type Objection = { readonly text: string; readonly isCertain: boolean };

const certain = (text: string): Objection => ({ text, isCertain: true });
const possible = (text: string): Objection => ({ text, isCertain: false });

/** Rules that GitHub documents for "Get rules for a branch". Those that are not here never refuse a push of the loop. */
const OBJECTIONS: Readonly<Record<string, (rule: BranchRule, rules: BranchRules) => Objection | null>> = {
  creation(_, { exists }) {
    if (exists === true) return null;
    return { text: "only some accounts may create it", isCertain: exists === false };
  },
  update: () => certain("only some accounts may push to it"),
  required_signatures: () => certain("commits must be signed, and those of the loop are not"),
  pull_request: () => certain("changes need a pull request"),
  merge_queue: () => certain("changes need the merge queue"),
  required_status_checks: () => certain("pushed commits need passed checks"),
  required_deployments: () => certain("pushed commits need a deployment"),
  workflows: () => certain("pushed commits need passed workflows"),
  required_linear_history: () => possible("merge commits are refused, including those of the branch that the work starts from"),
  commit_message_pattern: ({ parameters }) =>
    possible(`commit messages must match a pattern (${describePattern(parameters)}), and the agent writes them`),
  commit_author_email_pattern: ({ parameters }, { authorEmail }) => objectToText("authors", authorEmail, parameters),
  committer_email_pattern: ({ parameters }, { committerEmail }) => objectToText("committers", committerEmail, parameters),
  branch_name_pattern: ({ parameters }, { branch }) => objectToText("branch names", branch, parameters),
  file_path_restriction: () => possible("some paths must not be pushed"),
  max_file_path_length: () => possible("long paths must not be pushed"),
  file_extension_restriction: () => possible("some kinds of files must not be pushed"),
  max_file_size: () => possible("large files must not be pushed"),
};

/** Whether a rule may refuse the loop's commits, so that it is worth asking who may bypass it. */
export function mayRefuse(rule: BranchRule, rules: BranchRules): boolean {
  return objectionOf(rule, rules) !== null;
}

/** Fails for a rule that certainly refuses the work, and that the token's account certainly may not bypass. */
export function checkBranchRules(rules: BranchRules): Check {
  const { branch } = rules;
  const objections = rules.rules.flatMap((rule) => {
    const objection = rule.mayBypass === true ? null : objectionOf(rule, rules);
    return objection === null ? [] : [{ ...objection, isCertain: objection.isCertain && rule.mayBypass === false }];
  });
  if (objections.length === 0) return ok("branch-rules", `No rule refuses the work branch ${branch}`);
  const [first] = objections.filter(({ isCertain }) => isCertain);
  const fix = branch.startsWith(WORK_BRANCH_PREFIX)
    ? "branch: loop/main # or exempt the token's account: Settings, Rules"
    : `branch: ${workBranchOf(DEFAULT_TRACK)}`;
  if (first !== undefined) return fail("branch-rules", `A rule of the repository refuses the work branch ${branch}: ${first.text}`, fix);
  const texts = [...new Set(objections.map(({ text }) => text))];
  return warn("branch-rules", `Rules of the repository may refuse the work branch ${branch}: ${texts.join("; ")}`, fix);
}

function objectionOf(rule: BranchRule, rules: BranchRules): Objection | null {
  return Object.hasOwn(OBJECTIONS, rule.type) ? (OBJECTIONS[rule.type]?.(rule, rules) ?? null) : null;
}

function objectToText(what: string, text: string, parameters: BranchRule["parameters"]): Objection | null {
  const matches = matchesPattern(text, parameters);
  const objection = `${what} must match a pattern (${describePattern(parameters)})`;
  if (matches === null) return possible(objection);
  return matches === (parameters["negate"] !== true) ? null : certain(`${objection}, and ${text} does not`);
}

/**
 * Null for a workflow's expression, whose value is not known here, and for a regular expression: GitHub uses RE2, and a pattern that someone
 * else wrote must not run here.
 */
function matchesPattern(text: string, { operator, pattern }: BranchRule["parameters"]): boolean | null {
  if (typeof pattern !== "string" || text.includes("${{")) return null;
  if (operator === "starts_with") return text.startsWith(pattern);
  if (operator === "ends_with") return text.endsWith(pattern);
  return operator === "contains" ? text.includes(pattern) : null;
}

function describePattern({ negate, operator, pattern }: BranchRule["parameters"]): string {
  const words = typeof operator === "string" ? operator.replaceAll("_", " ") : "matches";
  return `${negate === true ? "not " : ""}${words} "${typeof pattern === "string" ? pattern : ""}"`;
}
