import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type ActionProject, createActionProject, handoffLine } from "../../helpers/action-project.ts";
import { NUMBER, STATE } from "../../helpers/action-chain.ts";
import { preload } from "../../helpers/preload.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import type { FakeGitHubRun } from "../../fake-github/fake-github.ts";
import type { MainFigures, RunFigures } from "./figures.ts";

/** Changes one file per iteration, so that the work does not grow. */
const AGENT = `${NUMBER}
echo "note $n" > note.txt
${handoffLine("\"wrote note '$n'\"", "\"write the note after '$n'\"")}`;

export type Soak = {
  /** In order. */
  readonly runs: readonly RunFigures[];
  /** The iteration numbers of the branch's commits, oldest first. */
  readonly iterations: readonly number[];
  /** The distinct conclusions and stop reasons of the runs. */
  readonly endings: readonly string[];
};

/** Executes a chain of `count` runs and measures each. */
export async function soak(count: number, onRun: (run: RunFigures, number: number) => void): Promise<Soak> {
  const folder = scratchFolder();
  const figuresFile = join(folder.path, "figures.json");
  const project = await createActionProject({
    agent: AGENT,
    concurrency: "loop",
    // The action needs no checkout, which would take a tenth of the time.
    checkout: null,
    with: { "max-iterations": String(count) },
    github: { env: { ...preload(folder, new URL("measure-main.ts", import.meta.url)), SOAK_FIGURES: figuresFile } },
  });
  const runs: RunFigures[] = [];
  const { github } = project;
  let calls = 0;
  const measure = async (run: FakeGitHubRun): Promise<void> => {
    const main = JSON.parse(readFileSync(figuresFile, "utf8")) as MainFigures;
    const server = await measureServer(project);
    const figures = { ...main, ...server, durationMs: run.result?.main.durationMs ?? 0, apiCalls: github.api.log.length - calls };
    calls = github.api.log.length;
    runs.push(figures);
    onRun(figures, runs.length);
  };
  try {
    // A run waits until the previous one has ended and is measured.
    github.hooks.beforeRun = async () => {
      const before = github.runs[runs.length];
      if (before?.status === "completed") await measure(before);
    };
    await project.runChain();
    const last = github.runs[runs.length];
    if (last !== undefined) await measure(last);
    const endings = [...new Set(github.runs.map(({ conclusion, result }) => `${conclusion} ${result?.outputs["stop-reason"]}`))];
    return { runs, iterations: await project.pushedIterations(), endings };
  } finally {
    await project.close();
    folder.remove();
  }
}

async function measureServer({ github }: ActionProject): Promise<Omit<RunFigures, keyof MainFigures | "apiCalls" | "durationMs">> {
  const { api, cache, repository } = github;
  const [refs, counted, files] = await Promise.all([
    repository.git("for-each-ref", "--format=%(refname)"),
    repository.git("count-objects", "-v"),
    repository.git("ls-tree", "-r", "--format=%(objectsize)", STATE),
  ]);
  const numberOf = (name: string): number => Number(new RegExp(`^${name}: (\\d+)$`, "m").exec(counted)?.[1] ?? 0);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    refs: refs.split("\n").length,
    cacheEntries: cache.list().length,
    cacheBytes: cache.list()[0]?.sizeBytes ?? 0,
    commentChars: Math.max(0, ...api.comments.map(({ body }) => body.length)),
    stateBytes: sum(files.split("\n").map(Number)),
    objects: numberOf("count") + numberOf("in-pack"),
  };
}
