import { FILE_BYTES_MAX } from "../../core/policy/commit-policy.ts";
import type { Input } from "./kinds.ts";

const EVERYWHERE = ["toml", "cli", "action"] as const;

const COUNT_MAX = 1_000_000_000;
/** What is larger GitHub warns of, and the search for secrets would not read. */
const FILE_BYTES_INPUT_MAX = 50_000_000;
const BYTES_MAX = 1_000_000_000_000;

/** The part of the record of inputs (`inputs.ts`) that says what of an iteration's work is committed. */
// oxfmt-ignore
export const COMMIT_POLICY_INPUTS = {
  protected_paths: {
    kind: "paths", default: [], group: "What may land", surfaces: EVERYWHERE,
    about: "More paths that only people change, as .gitignore writes them. They add to the built-in ones: .github/**, /.gitmodules, AGENTS.md, AGENTS.override.md, /CODEOWNERS and /docs/CODEOWNERS. \"!docs/CODEOWNERS\" takes one out. The task, the configuration, the stop file and the plan (but for ticking its boxes) are always among them.",
  },
  on_protected: {
    kind: "choice", default: "revert", values: ["revert", "fail", "allow"], group: "What may land", surfaces: EVERYWHERE,
    about: "revert: what the agent did to a protected path is undone, and the rest of its work is kept. fail: nothing lands, and the run stops. allow: it lands, but for workflow files, which GitHub would refuse (\"!.github/workflows/**\" in protected_paths lets them through as well, for a token that may push them).",
  },
  secret_scan: {
    kind: "choice", default: "all", values: ["all", "own"], group: "What may land", surfaces: EVERYWHERE,
    about: "A file that holds a secret is put back and not committed. all: the run's own secrets and what looks like a well-known kind of token, unless the repository has it already. own: the run's own secrets alone, which is never off.",
  },
  secret_scan_allow: {
    kind: "paths", default: [], group: "What may land", surfaces: EVERYWHERE,
    about: "Paths, as .gitignore writes them, where what looks like a token may land: a test's own, say. The run's own secrets may not.",
  },
  max_file_bytes: {
    kind: "count", default: FILE_BYTES_MAX, min: 1, max: FILE_BYTES_INPUT_MAX, group: "What may land", surfaces: EVERYWHERE,
    about: "A new or changed file that is larger is put back, and the rest of the work is kept. GitHub refuses one of 100 MB.",
  },
  binary_files: {
    kind: "choice", default: "allow", values: ["allow", "refuse"], group: "What may land", surfaces: EVERYWHERE,
    about: "refuse: new and changed binary files are put back, and the rest of the work is kept.",
  },
  max_changed_files: {
    kind: "count", default: 10_000, min: 0, max: COUNT_MAX, group: "What may land", surfaces: EVERYWHERE,
    about: "Nothing of an iteration lands that changes more files; the action keeps its work aside and goes on. 0: no limit.",
  },
  max_deleted_percent: {
    kind: "count", default: 50, min: 1, max: 100, group: "What may land", surfaces: EVERYWHERE,
    about: "Nothing of an iteration lands that deletes a greater share of the files than this, and at least 20 of them. A file that moved is not deleted. 100: no limit.",
  },
  max_added_bytes: {
    kind: "count", default: 100_000_000, min: 0, max: BYTES_MAX, group: "What may land", surfaces: EVERYWHERE,
    about: "Nothing of an iteration lands whose new and changed files are larger in all. 0: no limit.",
  },
} as const satisfies Readonly<Record<string, Input>>;
