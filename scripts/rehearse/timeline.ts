import { setInterval as every } from "node:timers/promises";

import { parseRecord } from "../../src/core/chain/record.ts";
import { oneLine } from "../../src/core/text/text.ts";
import { BOT, type FakeGitHub, type FakeGitHubRun } from "../../test/fake-github/fake-github.ts";

const POLL_INTERVAL_MS = 150;
const TEXT_CHARS_MAX = 90;

/** API calls that are printed; all others are only counted. */
const CALLS: Readonly<Record<string, string>> = {
  "actions/create-workflow-dispatch": "dispatch of the next run",
  "issues/create-comment": "comment written",
  "issues/update-comment": "comment updated",
  "pulls/create": "pull request opened",
  "graphql/markPullRequestReadyForReview": "pull request marked ready for review",
};

export type Timeline = {
  /** API calls of each run, by operation. */
  readonly callsOf: ReadonlyMap<FakeGitHubRun, Readonly<Record<string, number>>>;
  /** Prints the rest and stops. */
  close(): Promise<void>;
};

/** Prints events of the fake GitHub as they happen. Its logs and refs are polled a few times a second. */
export function startTimeline(fakeGitHub: FakeGitHub, print: (text: string) => void): Timeline {
  const startedMs = performance.now();
  const printLine = (text: string): void => print(`${((performance.now() - startedMs) / 1000).toFixed(1).padStart(6)} s  ${text}`);
  const seen = { calls: 0, cache: 0, refs: new Map<string, string>(), iterations: new Set<number>() };
  const callsOf = new Map<FakeGitHubRun, Readonly<Record<string, number>>>();
  const callsBefore = new Map<FakeGitHubRun, number>();
  const stop = new AbortController();

  const poll = async (): Promise<void> => {
    const calls = fakeGitHub.api.log.slice(seen.calls);
    seen.calls += calls.length;
    const entries = fakeGitHub.cache.calls.slice(seen.cache);
    seen.cache += entries.length;
    await printRefChanges(fakeGitHub, seen, printLine);
    for (const { method, status, query } of entries) {
      if (method === "FinalizeCacheEntryUpload") printLine(`  cache      saved as ${String(query["key"])} (${status})`);
      if (method === "Download") printLine(`  cache      restored (${status})`);
    }
    for (const { operation, login, status } of calls) {
      const text = login === BOT ? CALLS[operation] : undefined;
      if (text !== undefined) printLine(`  github     ${text} (${status})`);
    }
  };
  // One poll at a time, so that lines about a run follow the lines about its effects.
  let last = Promise.resolve();
  const enqueue = (work: () => Promise<void> | void): Promise<void> =>
    (last = last.then(work).catch((error: unknown) => printLine(`  (could not be printed: ${oneLine(String(error), TEXT_CHARS_MAX)})`)));

  fakeGitHub.onRun((run, change) => {
    if (change === "started") callsBefore.set(run, fakeGitHub.api.log.length);
    if (change === "ended") callsOf.set(run, fakeGitHub.api.countOperations(callsBefore.get(run) ?? 0));
    const text = describe(run, change);
    void enqueue(poll).then(() => enqueue(() => (text === null ? undefined : printLine(text))));
  });
  const watching = (async () => {
    for await (const _ of every(POLL_INTERVAL_MS, undefined, { signal: stop.signal })) await enqueue(poll);
  })().catch(() => {
    // Ended by `close`.
  });
  return {
    callsOf,
    async close() {
      stop.abort();
      await watching;
      await enqueue(poll);
    },
  };
}

function describe(run: FakeGitHubRun, change: "queued" | "started" | "ended"): string | null {
  const goal = run.inputs["goal"] ?? "";
  switch (change) {
    case "queued":
      return null;
    case "started":
      return `run ${run.number} started by ${run.actor} (${run.event})${goal === "" ? "" : `, goal: ${oneLine(goal, TEXT_CHARS_MAX)}`}`;
    case "ended": {
      const { "stop-reason": reason = "" } = run.result?.outputs ?? {};
      return `run ${run.number} ended: ${run.conclusion}${reason === "" ? "" : `, ${reason}`}\n`;
    }
  }
}

type Seen = { readonly refs: Map<string, string>; readonly iterations: Set<number> };

async function printRefChanges({ repository }: FakeGitHub, seen: Seen, printLine: (text: string) => void): Promise<void> {
  const listed = await repository.git("for-each-ref", "--format=%(objectname) %(refname)", "refs/heads/", "refs/codex-self-iter/");
  for (const line of listed.split("\n")) {
    const [commit = "", ref = ""] = line.split(" ");
    const before = seen.refs.get(ref);
    if (before === commit) continue;
    seen.refs.set(ref, commit);
    if (ref.startsWith("refs/codex-self-iter/state/")) {
      for (const text of await readIterations(repository, commit, seen.iterations)) printLine(text);
    } else if (seen.refs.size > 1) {
      const others = [...seen.refs].filter(([name]) => name !== ref && name.startsWith("refs/heads/")).map(([, id]) => id);
      const range = before === undefined ? [commit, "--not", ...others] : [`${before}..${commit}`];
      const commits = await repository.git("log", "--reverse", "--format=%h %s", ...range);
      for (const one of commits.split("\n"))
        if (one !== "") printLine(`  commit     ${oneLine(one, TEXT_CHARS_MAX)} -> ${ref.replace("refs/heads/", "")}`);
    }
  }
}

async function readIterations(repository: FakeGitHub["repository"], commit: string, seen: Set<number>): Promise<readonly string[]> {
  const text = await repository.git("show", `${commit}:iterations.jsonl`).catch(() => "");
  return text.split("\n").flatMap((line) => {
    const record = line === "" ? null : parseRecord(JSON.parse(line));
    if (record === null || seen.has(record.iteration)) return [];
    seen.add(record.iteration);
    const goal = oneLine(record.goal_in, TEXT_CHARS_MAX) || "(from the plan)";
    const claim = record.claim === undefined || record.claim === "none" ? "" : `, claim ${record.claim}`;
    return [
      `  iteration  ${record.iteration}, goal: ${goal}`,
      `             ${oneLine(record.summary || record.error || record.phase, TEXT_CHARS_MAX)} (${record.verdict ?? record.state}${claim})`,
    ];
  });
}
