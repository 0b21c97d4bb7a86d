import { headOf, oneLine } from "../../src/core/text/text.ts";
import type { FakeGitHub, FakeGitHubRun } from "../../test/fake-github/fake-github.ts";

const RUNS_MIN = 3;
const COMMENT_LINES = 12;

/** Branch, pull request, comment, cache entries and API calls after the chain, in plain lines. */
export async function describeResult(
  fakeGitHub: FakeGitHub,
  callsOf: ReadonlyMap<FakeGitHubRun, Readonly<Record<string, number>>>,
): Promise<string> {
  const { branch, commits } = await readCommits(fakeGitHub);
  const landings = (await readLandings(fakeGitHub)).map(
    ({ commit, isVerified, iteration, passed, verified }) =>
      `  iteration ${iteration}: verified in a checkout of ${verified || "nothing"} (${passed ? "passes" : "fails"}), landed ${commit} with ${isVerified ? "the same" : "ANOTHER"} tree`,
  );
  const lines = ["What landed:", ...landings, "", `On the branch ${branch || "(none)"}:`, ...commits.map(({ text }) => `  ${text}`)];
  for (const issue of fakeGitHub.api.issues.values()) {
    const kind = issue.pull === null ? "Issue" : issue.pull.draft ? "Draft pull request" : "Pull request";
    lines.push("", `${kind} #${issue.number}, ${issue.state}: ${oneLine(issue.title, 120)}`);
    for (const comment of fakeGitHub.api.comments.filter((one) => one.issue === issue.number)) {
      lines.push(`  Comment of ${comment.author}, ${comment.body.length} characters:`);
      const all = headOf(comment.body, 8_000).split("\n");
      lines.push(...all.slice(0, COMMENT_LINES).map((line) => `  | ${line}`), ...(all.length > COMMENT_LINES ? ["  | ..."] : []));
    }
  }
  const entries = fakeGitHub.cache.list();
  lines.push("", "Cache entries:", ...entries.map(({ key, ref, sizeBytes }) => `  ${key} (${sizeBytes} bytes, ${ref})`));
  lines.push("", "API calls:");
  for (const [run, counts] of callsOf) {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const named = Object.entries(counts).map(([operation, count]) => (count === 1 ? operation : `${count} x ${operation}`));
    lines.push(`  run ${run.number}: ${total}${total === 0 ? "" : ` (${named.join(", ")})`}`);
  }
  return lines.join("\n");
}

/** The outputs of the action's step. On act, they are those of the job. */
export function outputsOf(run: FakeGitHubRun | undefined): Readonly<Record<string, string>> {
  return run?.result?.outputs ?? run?.jobs.at(-1)?.outputs ?? {};
}

export type Landing = {
  readonly iteration: number;
  readonly verified: string;
  readonly passed: boolean;
  readonly commit: string;
  readonly isVerified: boolean;
};

/** What was verified and what landed in each iteration, read from the job logs and from the server's commits. */
export async function readLandings({ repository, runs }: FakeGitHub): Promise<readonly Landing[]> {
  const landings: Landing[] = [];
  for (const { log } of runs) {
    const text = log.join("\n");
    const [, verdict = "", verified = ""] = /(Verified|fails) in a checkout of ([0-9a-f]{12})/.exec(text) ?? [];
    const [, iteration = "", commit = ""] = /Iteration (\d+) ended \([^\n]*commit ([0-9a-f]{7,40})/.exec(text) ?? [];
    if (commit === "") continue;
    const tree = await repository.git("rev-parse", `${commit}^{tree}`);
    landings.push({
      iteration: Number(iteration),
      verified,
      passed: verdict === "Verified",
      commit,
      isVerified: verified !== "" && tree.startsWith(verified),
    });
  }
  return landings;
}

type WorkBranch = { readonly branch: string; readonly commits: readonly { readonly text: string; readonly iteration: number | null }[] };

async function readCommits({ repository, runs }: FakeGitHub): Promise<WorkBranch> {
  const branch = runs.map((run) => outputsOf(run)["branch"] ?? "").findLast((name) => name !== "") ?? "";
  if (branch === "" || (await repository.findRef(`refs/heads/${branch}`)) === null) return { branch, commits: [] };
  const format = "--format=%h %s%x09%(trailers:key=Codex-Iteration,valueonly,separator=%x2C)";
  const log = await repository.git("log", "--reverse", format, `refs/heads/${branch}`);
  const commits = log.split("\n").map((line) => {
    const [text = "", iteration = ""] = line.split("\t");
    return { text: oneLine(text, 120), iteration: iteration === "" ? null : Number(iteration) };
  });
  return { branch, commits };
}

export type Check = { readonly text: string; readonly holds: boolean };

/** The checks of a rehearsal. A workflow that verifies only a claim has no verified tree before the last iteration. */
export async function checkResult(
  fakeGitHub: FakeGitHub,
  { isVerified }: { readonly isVerified: "always" | "at the end" },
): Promise<readonly Check[]> {
  const { commits } = await readCommits(fakeGitHub);
  const landings = await readLandings(fakeGitHub);
  const verified = isVerified === "always" ? landings : landings.slice(-1);
  const outputs = outputsOf(fakeGitHub.runs.at(-1));
  const iterations = commits.flatMap(({ iteration }) => (iteration === null ? [] : [iteration]));
  const last = Number(outputs["iteration"]);
  return [
    {
      text: `at least ${RUNS_MIN} runs, each dispatched by the one before (${fakeGitHub.runs.length})`,
      holds: fakeGitHub.runs.length >= RUNS_MIN,
    },
    {
      text: "every run succeeded",
      holds: fakeGitHub.runs.length > 0 && fakeGitHub.runs.every(({ conclusion }) => conclusion === "success"),
    },
    { text: "the last run reports completed", holds: outputs["completed"] === "true" },
    {
      text: `${isVerified === "always" ? "each" : "the last"} iteration landed with the tree that was verified in a checkout (${verified.length})`,
      holds: landings.length >= RUNS_MIN && verified.every((landing) => landing.isVerified),
    },
    { text: `one comment, edited by every run (${fakeGitHub.api.comments.length})`, holds: fakeGitHub.api.comments.length === 1 },
    {
      text: `the branch holds the iterations' commits, in order (${iterations.join(", ") || "none"})`,
      holds: last >= RUNS_MIN && iterations.join() === Array.from({ length: last }, (_, index) => index + 1).join(),
    },
  ];
}
