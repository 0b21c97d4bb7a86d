import { spawn } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runPostCleanup } from "../../../src/action/post-cleanup.ts";
import { type RunSetup, setUpRun } from "../../../src/action/setup.ts";
import { STATE_DIR_MARKER } from "../../../src/adapters/process/kill-tree.ts";
import { beginVerifyRun } from "../../../src/adapters/verify/verify-folder.ts";
import { commentMarker } from "../../../src/report/comment.ts";
import { encodeSaved } from "../../../src/config/state-file/encode.ts";
import type { State } from "../../../src/core/chain/state.ts";
import { sampleRecord, sampleSaved, sampleState } from "../../helpers/samples.ts";
import { scratchFolder } from "../../helpers/scratch.ts";
import { TOKEN } from "../../helpers/temp-home.ts";
import { actionEnv, type ActionRunFixture, startActionRunFixture, startApi } from "./action-run-fixture.ts";

const STATE = "refs/codex-self-iter/state/main";
const UNFINISHED = "refs/codex-self-iter/unfinished/main/2";
const TARGET = '{"track":"main","branch":"codex-self-iter/main","base":"main"}';
const NO_COMMITS = { INPUT_COMMIT: "false" };
const IN_FLIGHT = { iteration: 2, startedAtMs: Date.UTC(2026, 0, 2) };

/** Runs the post step; `states` is what the main step saved. Returns the log. */
async function cleanUp(env: Readonly<Record<string, string>>, states: Readonly<Record<string, string>>): Promise<string> {
  const written: string[] = [];
  const saved = Object.fromEntries(Object.entries(states).map(([name, value]) => [`STATE_${name}`, value]));
  await runPostCleanup({ ...env, ...saved }, new AbortController().signal, (text) => void written.push(text));
  return written.join("");
}

type Killed = ActionRunFixture & {
  readonly setup: RunSetup;
  /** The body that the comment got; "" if it was not touched. */
  comment(): string;
  clean(stage?: string, more?: Readonly<Record<string, string>>): Promise<string>;
};

const SCHEDULED = "on: { schedule: [{ cron: '7 * * * *' }] }";
const PULL = {
  number: 7,
  node_id: "PR_7",
  html_url: "https://github.example/7",
  draft: true,
  state: "open",
  head: { ref: "codex-self-iter/main", repo: { id: 1 } },
  base: { ref: "main", repo: { id: 1 } },
};
const BOT = { login: "github-actions[bot]", id: 41_898_282 };
const COMMENT = { id: 9, html_url: "https://github.example/7#9", body: `${commentMarker("main")}\nContinuing in the next run`, user: BOT };

type Given = { readonly active?: readonly unknown[]; readonly workflow?: string };

/** A run whose main step was killed in an iteration, after the agent had written `files`. */
async function killMainStep(
  files: Readonly<Record<string, string>>,
  state: Partial<State> = { inFlight: IN_FLIGHT },
  more: Readonly<Record<string, string>> = {},
  { active = [], workflow = SCHEDULED }: Given = {},
): Promise<Killed> {
  const api = await startApi({
    "/workflows/loop.yml/runs": { workflow_runs: active },
    "/pulls": [PULL],
    "/issues/7/comments": [COMMENT],
    "/issues/comments/9": COMMENT,
  });
  const project = { "plan.md": "- [ ] one\n", ".github/workflows/loop.yml": workflow };
  const fixture = await startActionRunFixture(project, { GITHUB_API_URL: api.url, ...more });
  const setup = await setUpRun(fixture.run, fixture.target);
  await setup.store.save(sampleSaved({ state: sampleState({ seq: 3, ...state }), stateCommit: null }), { durable: true });
  await setup.repository.rememberWork({ before: await setup.repository.snapshot(), after: null });
  for (const [path, text] of Object.entries(files)) fixture.home.write(path, text);
  const comment = (): string => {
    const sent = api.requests.filter(({ method, path }) => method === "PATCH" && path.endsWith("/issues/comments/9"));
    return sent.length === 0 ? "" : (JSON.parse(sent.at(-1)?.body ?? "{}") as { body: string }).body.replaceAll("&#39;", "'");
  };
  return {
    ...fixture,
    setup,
    comment,
    clean: (stage = "kept", changed = {}) => cleanUp({ ...fixture.env, ...changed }, { stage, target: TARGET }),
  };
}

describe("runPostCleanup without a killed main step", () => {
  it.each([{}, { stage: "done", target: TARGET }])("does nothing after %o", async (states) => {
    // Even the variables of a workflow are missing.
    expect(await cleanUp({}, states)).toBe("");
  });

  it.each(["", "{", "{}", '{"track":"../x","branch":"b","base":"main"}', '{"track":"main","branch":"","base":"main"}'])(
    "does nothing for a saved target that is not one: %s",
    async (target) => {
      const folder = scratchFolder();
      onTestFinished(folder.remove);
      expect(await cleanUp(actionEnv(folder), { stage: "kept", target })).toBe(`::add-mask::${TOKEN}\n`);
    },
  );
});

describe("runPostCleanup after a killed main step", () => {
  it("pushes the unfinished work and a state that names it, and starts no run", async () => {
    const workflow = ".github/workflows/x.yml";
    const { clean, home, read } = await killMainStep({ "work.txt": "half", "secret.txt": TOKEN, [workflow]: "on: push\n" });
    const log = await clean();
    expect(log).toContain(`The unfinished work of iteration 2 is saved as ${UNFINISHED}.`);
    expect(log).toContain("next scheduled start continues the chain.");
    // The server rejects a workflow file.
    expect(await Promise.all(["work.txt", "secret.txt", workflow].map((path) => read(UNFINISHED, path)))).toEqual(["half", null, null]);
    expect(await home.repository.git("log", "-1", "--format=%s", UNFINISHED)).toBe("Unfinished work of iteration 2");
    expect(await home.repository.git("merge-base", UNFINISHED, "refs/heads/main")).toBe(await home.repository.findRef("refs/heads/main"));
    const runtime = JSON.parse((await read(STATE, "runtime.json")) ?? "{}") as { feedback: readonly string[] };
    expect(JSON.stringify(runtime.feedback)).toContain(UNFINISHED);
    expect(await home.repository.findRef("refs/heads/codex-self-iter/main")).toBeNull();
  });

  it("pushes nothing that the killed verification wrote, and removes its checkout", async () => {
    const { clean, home, read, setup, target } = await killMainStep({ "work.txt": "half" });
    const before = (await setup.repository.recallWork())?.before ?? "";
    await setup.repository.rememberWork({ before, after: await setup.repository.snapshot() });
    home.write("coverage.txt", "by the verify command");
    const { checkout } = beginVerifyRun(target.verifyFolder, ["~/.npm"]);
    writeFileSync(join(checkout, "half.txt"), "half");
    await clean();
    expect([await read(UNFINISHED, "work.txt"), await read(UNFINISHED, "coverage.txt")]).toEqual(["half", null]);
    expect(existsSync(target.verifyFolder)).toBe(false);
  });

  it("pushes only the state if no iteration was in flight, and nothing without commits", async () => {
    const between = await killMainStep({ "work.txt": "half" }, {});
    await between.clean();
    expect(await between.home.repository.findRef(STATE)).not.toBeNull();
    expect(await between.home.repository.findRef(UNFINISHED)).toBeNull();
    const uncommitted = await killMainStep({ "work.txt": "half" }, { inFlight: IN_FLIGHT }, NO_COMMITS);
    await uncommitted.clean();
    expect(await uncommitted.home.repository.findRef(STATE)).toBeNull();
  });

  it("pushes what the main step could not save, and no state if another run continues meanwhile", async () => {
    const finishIteration = async ({ setup }: Killed): Promise<void> => {
      const { saved } = await setup.store.load();
      if (saved !== null) await setup.store.save({ ...saved, record: sampleRecord({ iteration: 2 }) }, { durable: false });
    };
    const ended = await killMainStep({ "work.txt": "half" }, {});
    await finishIteration(ended);
    const log = await ended.clean("unsaved");
    expect(log).toContain("The main step could not save the work of its last iteration.");
    expect(log).not.toContain("killed");
    expect([await ended.read(UNFINISHED, "work.txt"), JSON.stringify(await ended.read(STATE, "runtime.json"))]).toEqual([
      "half",
      expect.stringContaining(UNFINISHED),
    ]);
    const continued = await killMainStep({ "work.txt": "half" }, {});
    await finishIteration(continued);
    await continued.clean("unsaved-continued");
    expect([await continued.read(UNFINISHED, "work.txt"), await continued.home.repository.findRef(STATE)]).toEqual(["half", null]);
  });

  it("leaves the state ref alone if another run, or the killed push, has moved it", async () => {
    const { clean, home } = await killMainStep({ "work.txt": "half" });
    const newer = encodeSaved(sampleSaved({ state: sampleState({ seq: 9, iteration: 8 }) }));
    const tip = await home.repository.commit({ ref: STATE, parent: null, files: { "runtime.json": newer } });
    await clean();
    expect(await home.repository.findRef(STATE)).toBe(tip);
    expect(await home.repository.findRef(UNFINISHED)).toBeNull();
  });

  it("uses another name if the ref of the unfinished work is taken", async () => {
    const { clean, home, read } = await killMainStep({ "work.txt": "half" });
    await home.repository.commit({ ref: UNFINISHED, parent: null, files: { "work.txt": "older" } });
    expect(await clean()).toContain(`${UNFINISHED}-500-1-post`);
    expect([await read(UNFINISHED, "work.txt"), await read(`${UNFINISHED}-500-1-post`, "work.txt")]).toEqual(["older", "half"]);
  });

  it.runIf(process.platform === "linux")("ends the agent that the killed step left", async () => {
    const { clean, target } = await killMainStep({}, {}, NO_COMMITS);
    const agent = spawn("sleep", ["600"], { env: { ...process.env, [STATE_DIR_MARKER]: target.stateDir }, stdio: "ignore" });
    onTestFinished(() => void agent.kill("SIGKILL"));
    await clean();
    await expect.poll(() => agent.signalCode).toBe("SIGKILL");
  });

  it.each([
    ["the schedule", {}, /What follows:[^\n]*workflow's next scheduled start continues the chain/],
    ["nobody", { workflow: "on: workflow_dispatch" }, /What follows:\*\* No run follows, because the workflow has no schedule/],
    [
      "the run that it had dispatched",
      { active: [{ id: 600, html_url: "https://github.example/600", status: "queued", event: "workflow_dispatch" }] },
      /What follows:[^\n]*another run is queued or active[^]*\[next run\]\(https:\/\/github\.example\/600\)/,
    ],
  ])("corrects the comment: %s continues the chain", async (_, given, text) => {
    const { clean, comment } = await killMainStep({ "work.txt": "half" }, { inFlight: IN_FLIGHT }, {}, given);
    await clean();
    expect(comment()).toContain("### ❌ The run failed");
    expect(comment().replaceAll("&#95;", "_")).toContain(
      `**Why:** The main step was killed. The unfinished work of iteration 2 is saved as ${UNFINISHED}.`,
    );
    expect(comment()).toMatch(text);
  });

  it.each([
    ["completed", "The task is done", "Review the branch codex-self-iter/main and merge it."],
    ["stagnated", "No progress", "Make the plan more concrete"],
    ["agent-failing", "The agent keeps failing", "Fix the last error"],
  ] as const)("says that the chain is over if it had stopped: %s", async (reason, title, remedy) => {
    const { clean, comment } = await killMainStep({}, { stopped: { reason, atMs: 0 } });
    const log = await clean("saved");
    for (const text of [log, comment()]) expect(text).not.toMatch(/Nothing to do|next scheduled start/);
    expect(comment()).toContain(title);
    expect(comment()).toContain(`The main step was killed. Its work was saved before. The chain had stopped before: ${reason}.`);
    expect(comment()).toContain(remedy);
  });

  it("continues a chain that was cancelled", async () => {
    const { clean, comment } = await killMainStep({}, { stopped: { reason: "cancelled", atMs: 0 } });
    expect(await clean("saved")).toContain("next scheduled start continues the chain.");
    expect(comment()).toContain("### ❌ The run failed");
  });

  it("promises no next run if the state is lost", async () => {
    const { clean } = await killMainStep({}, {}, NO_COMMITS);
    const log = await clean();
    expect(log).toContain("The state was not saved in the actions cache");
    expect(log).not.toContain("next scheduled start");
  });

  it("corrects the comment if no iteration had started, and leaves the work alone", async () => {
    const { clean, comment, home } = await killMainStep({ "work.txt": "half" });
    expect(await clean("begun")).toMatch(/::warning.*The main step was killed\. No iteration had started/);
    expect(comment()).toContain("No iteration had started, so nothing is lost.");
    expect(await home.repository.findRef(UNFINISHED)).toBeNull();
  });

  it("says in the comment what could not be saved", async () => {
    const { clean, comment } = await killMainStep({ "work.txt": "half" });
    await clean("kept", { INPUT_GITHUB_TOKEN: "read-token" });
    expect(comment()).toContain("The unfinished work could not be pushed");
    expect(comment()).not.toContain("is saved as");
  });

  it("writes no comment with comment: off", async () => {
    const { clean, comment } = await killMainStep({}, {}, { INPUT_COMMENT: "off" });
    await clean();
    expect(comment()).toBe("");
  });

  it("warns instead of throwing if something fails", async () => {
    const rejected = await killMainStep({ "work.txt": "half" });
    expect(await rejected.clean("kept", { INPUT_GITHUB_TOKEN: "read-token" })).toMatch(
      /::warning.*The unfinished work could not be pushed/,
    );
    rmSync(rejected.target.stateDir, { recursive: true });
    rejected.home.write(".codex-self-iter", "a file");
    expect(await rejected.clean()).toMatch(/::warning.*Not everything could be saved/);
  });

  it("saves the cache although the server has revoked the token, as Gitea does for a cancelled run", async () => {
    const { clean } = await killMainStep({ "work.txt": "half" });
    const log = await clean("kept", { INPUT_GITHUB_TOKEN: "revoked" });
    expect(log).toMatch(/::warning.*Not everything could be saved: .*the token/i);
    // Without a cache service the attempt is only reported.
    expect(log).toContain("The state was not saved in the actions cache");
  });

  it("saves the cache unless the main step had saved it, and reports why it could not", async () => {
    const { clean } = await killMainStep({}, {}, NO_COMMITS);
    expect(await clean()).toContain("The state was not saved in the actions cache");
    expect(await clean("saved")).not.toContain("actions cache");
  });
});
