import { FILE_BYTES_MAX } from "../../core/policy/commit-policy.ts";
import type { Input } from "./kinds.ts";

const EVERYWHERE = ["toml", "flag", "action"] as const;

const COUNT_MAX = 1_000_000_000;
/** GitHub warns of larger files, and the secret scanner does not read them. */
const FILE_BYTES_INPUT_MAX = 50_000_000;
const BYTES_MAX = 1_000_000_000_000;

/** The inputs that decide which changes are committed; part of `INPUTS`. */
// oxfmt-ignore
export const COMMIT_POLICY_INPUTS = {
  protected_paths: {
    kind: "paths", default: [], example: ["migrations/**", "!docs/CODEOWNERS"], group: "Commit policy", sources: EVERYWHERE,
    about: "More paths that the agent may not change, as .gitignore patterns. Built in are .github and what else grants permissions, what CI servers run, and what coding agents read or run when they start (docs/security.md lists all); \"!docs/CODEOWNERS\" removes one. What a protected link leads to is protected too. The task, the configuration, the stop file and the plan (except its checkboxes) are always protected.",
  },
  on_protected: {
    kind: "choice", default: "revert", values: ["revert", "fail", "allow"], group: "Commit policy", sources: EVERYWHERE,
    about: "revert: revert a change to a protected path, and commit the rest. fail: commit nothing and stop the run. allow: commit it, except workflow files, which GitHub rejects (\"!.github/workflows/**\" in protected_paths allows those too, for a token that may push them).",
  },
  secret_scan: {
    kind: "choice", default: "all", values: ["all", "own"], group: "Commit policy", sources: EVERYWHERE,
    about: "A file that contains a secret is reverted. all: the run's own secrets, and well-known kinds of tokens that the repository does not contain yet. own: only the run's own secrets, which are always searched for.",
  },
  secret_scan_allow: {
    kind: "paths", default: [], example: ["test/fixtures/**"], group: "Commit policy", sources: EVERYWHERE,
    about: "Paths, as .gitignore patterns, that may contain what looks like a token, such as test fixtures. They may not contain the run's own secrets.",
  },
  max_file_bytes: {
    kind: "count", default: FILE_BYTES_MAX, min: 1, max: FILE_BYTES_INPUT_MAX, group: "Commit policy", sources: EVERYWHERE,
    about: "A new or changed file that is larger is not committed: the action reverts it, the local command leaves it in the workspace. GitHub rejects files above 100 MB.",
  },
  binary_files: {
    kind: "choice", default: "allow", values: ["allow", "refuse"], group: "Commit policy", sources: EVERYWHERE,
    about: "refuse: new and changed binary files are reverted.",
  },
  max_changed_files: {
    kind: "count", default: 10_000, min: 0, max: COUNT_MAX, group: "Commit policy", sources: EVERYWHERE,
    about: "An iteration that changes more files is not committed; the action saves its work under a separate ref and continues. 0: no limit.",
  },
  max_deleted_percent: {
    kind: "count", default: 50, min: 1, max: 100, group: "Commit policy", sources: EVERYWHERE,
    about: "An iteration that deletes more than this share of the files, and at least 20 files, is not committed. A moved file does not count as deleted. 100: no limit.",
  },
  max_added_bytes: {
    kind: "count", default: 100_000_000, min: 0, max: BYTES_MAX, group: "Commit policy", sources: EVERYWHERE,
    about: "An iteration whose new and changed files are larger in total is not committed. 0: no limit.",
  },
} as const satisfies Readonly<Record<string, Input>>;
