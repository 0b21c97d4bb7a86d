import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type ActionProject, createActionProject } from "../../helpers/action-project.ts";
import { CODEX } from "../../helpers/codex-lab.ts";
import { handoff } from "../../helpers/codex-project.ts";
import { collectPublished, findShowing } from "../../helpers/published-data.ts";
import { run as command, say, type Script, type ScriptedModel, startScriptedModel } from "../../helpers/scripted-model.ts";
import { createCodexRegistry, type CodexRegistry, NATIVE, NATIVE_FILE } from "../../helpers/codex-registry.ts";

let project: ActionProject | null = null;
let model: ScriptedModel;
let registry: CodexRegistry | null = null;

// Codex's sandbox mounts an empty /dev, which hides a workspace below /dev/shm from a Codex that is itself isolated.
beforeEach(() => void vi.stubEnv("TMPDIR", "/tmp"));

afterEach(async () => {
  await project?.close();
  await model.close();
  await registry?.close();
  [project, registry] = [null, null];
});

const KEY = "sk-e2e-this-must-be-seen-nowhere";

async function open(script: Script, inputs: Readonly<Record<string, string>> = {}, env: Readonly<Record<string, string>> = {}) {
  model = await startScriptedModel(script);
  project = await createActionProject({
    github: { secrets: { KEY }, env },
    files: { "plan.md": "# Plan\n\n- [ ] write a.txt\n- [ ] write b.txt\n- [ ] write c.txt\n" },
    with: {
      "agent-command-template": "",
      "codex-bin": CODEX,
      "openai-api-key": "${{ secrets.KEY }}",
      "upstream-url": model.responsesUrl,
      "verify-command": "test -f a.txt && test -f b.txt && test -f c.txt",
      ...inputs,
    },
  });
  return project;
}

/** Writes a file, ticks its box, and hands off. */
function writes(name: string, fields: Readonly<Record<string, unknown>> = {}) {
  const script = `echo ${name} > ${name}.txt && sed -i.bak 's/- \\[ \\] write ${name}.txt/- [x] write ${name}.txt/' plan.md && rm plan.md.bak; env; cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n' | grep -c sk-e2e || true`;
  return [
    command(script),
    say(handoff({ summary: `wrote ${name}.txt`, next_goal: `write the file after ${name}.txt`, next_focus: name, ...fields })),
  ];
}

const DONE = { completed: true, next_goal: null, next_focus: null };
const TURNS: Script = { turns: [writes("a"), writes("b"), writes("c", DONE)] };

const threadsOf = (): readonly string[] => [...new Set(model.requests.map(({ threadId }) => threadId))];

describe("the real Codex as the action's agent", () => {
  it("keeps one session over three runs, if asked to, and leaks no key", async () => {
    const { pushedIterations, runChain, github, state } = await open(TURNS, { "session-iterations": "0" });
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
    expect(runs.map(({ result }) => result?.outputs["stop-reason"])).toEqual(["run-full", "run-full", "completed"]);
    expect(await pushedIterations()).toEqual([1, 2, 3]);
    expect(threadsOf()).toHaveLength(1);
    expect(model.requests.every(({ authorization }) => authorization === `Bearer ${KEY}`)).toBe(true);
    expect((await state())?.records).toHaveLength(3);
    expect(Number(runs[2]?.result?.outputs["total-tokens"])).toBeGreaterThan(0);
    expect(findShowing(await collectPublished(project ?? (await open(TURNS))), KEY)).toEqual([]);
    for (const { body, toolOutputs } of model.requests) expect(JSON.stringify([body, toolOutputs])).not.toContain(KEY);
    expect(runs.flatMap(({ result }) => result?.orphans ?? [])).toEqual([]);
    expect(await github.repository.git("ls-tree", "-r", "--name-only", "codex-self-iter/main")).not.toMatch(/rollout|sessions|auth/);
  });

  it("starts a new session without the cache, at no cost of an iteration", async () => {
    const { pushedIterations, runChain, github } = await open(TURNS, { "session-iterations": "0" });
    github.hooks.beforeRun = async (run) => void (run.number === 2 ? await github.cache.evict("codex-self-iter") : 0);
    const runs = await runChain();
    expect(runs.map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
    expect(await pushedIterations()).toEqual([1, 2, 3]);
    expect(threadsOf()).toHaveLength(2);
    expect(model.requests.filter(({ step }) => step === 0)).toHaveLength(3);
  });

  it("is installed in the requested version if no binary is set", async () => {
    registry = await createCodexRegistry();
    // The registry's package starts the pinned Codex of this repository.
    const inputs = { "codex-bin": "", "codex-version": "1.2.3", "max-iterations": "1", isolation: "none" };
    const { pushedIterations, runChain } = await open(TURNS, inputs, registry.environment);
    const [run] = await runChain();
    expect(run?.conclusion).toBe("success");
    expect(registry.asked).toEqual([`/@openai%2fcodex/1.2.3-${NATIVE.suffix} -`, `${NATIVE_FILE} -`]);
    expect(await pushedIterations()).toEqual([1]);
  });
});
