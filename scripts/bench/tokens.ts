import { join } from "node:path";
import { createCodexProject, handoff } from "../../test/helpers/codex-project.ts";
import { type ModelRequest, run, say, type ScriptedTurn } from "../../test/helpers/scripted-model.ts";
import { createTokenCounter } from "../../src/demo/token-counter.ts";
import { ROOT } from "../build/bundle.ts";
import type { Figure } from "./figures.ts";
import { runProgram } from "./scratch.ts";

/** Requests of an iteration: it reads 20 kB, looks at 10 kB of test output as often as needed, edits, and hands off. */
type Work = { readonly name: string; readonly requests: number; readonly resumedAim: number };

const WORKS: readonly Work[] = [
  { name: "light", requests: 4, resumedAim: 0.5 },
  { name: "heavy", requests: 16, resumedAim: 0.4 },
];

const BARE_PROMPT = "Do the next open item of plan.md, run the tests, and tick the item.\nThen say in one sentence what you did.";
/** A provider charges about a tenth for input that its prompt cache serves. */
const CACHED_SHARE = 0.1;

/** Input tokens of a chain of the real Codex on a scripted model, against bare `codex exec` calls, and against one session for all iterations. */
export async function measureTokens(iterations: number): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const work of WORKS) {
    const ours = await playChain(work, iterations, 1);
    const resumed = await playChain(work, iterations, 0);
    const bare = await playBare(work, iterations);
    const name = `input tokens, ${iterations} ${work.name} iterations, against`;
    figures.push(compare(`${name} bare codex exec`, ours, bare, 1.15), compare(`${name} one session`, ours, resumed, work.resumedAim));
  }
  return figures;
}

function compare(name: string, ours: number, theirs: number, aim: number): Figure {
  const detail = `${(ours / 1_000).toFixed(0)}k / ${(theirs / 1_000).toFixed(0)}k tokens, cached ones at a tenth`;
  return { name, detail, measured: ours / theirs, aim, unit: "ratio" };
}

async function playChain(work: Work, iterations: number, sessionIterations: number): Promise<number> {
  const project = await openProject(work, iterations);
  try {
    const limits = ["--iterations", String(iterations), "--session-iterations", String(sessionIterations), "--max-stagnation", "0"];
    const { code, stdout, stderr } = await project.iterate(...limits);
    if (code !== 0) throw new Error(`The chain failed:\n${stdout.slice(-2_000)}${stderr}`);
    return countTokens(project.model.requests, work, iterations);
  } finally {
    await project.close();
  }
}

async function playBare(work: Work, iterations: number): Promise<number> {
  const project = await openProject(work, iterations);
  const args = ["exec", "--json", "--sandbox", "workspace-write", "-C", project.folder, BARE_PROMPT];
  try {
    const env = { ...process.env, ...project.environment };
    for (let done = 0; done < iterations; done += 1) await runProgram(join(ROOT, "node_modules/.bin/codex"), args, undefined, env);
    return countTokens(project.model.requests, work, iterations);
  } finally {
    await project.close();
  }
}

async function openProject(work: Work, iterations: number) {
  const items = Array.from({ length: iterations }, (_, index) => `- [ ] item ${index + 1}: a part of the program\n`);
  const files = { "plan.md": `# Plan\n\n${items.join("")}`, "source.txt": "a line of a source file\n".repeat(830) };
  const script = {
    answer: (request: ModelRequest) => answer(request, work),
    countsTokens: true,
  };
  return await createCodexProject(script, { files, ownProvider: { retries: 0 } });
}

/** A request beyond the work is Codex's own: it compacts the session. */
function answer({ prompt, step, turn }: ModelRequest, { requests }: Work): ScriptedTurn[number] {
  if (isCompaction(prompt) || step >= requests) return say("The parts so far are written and tested.");
  if (step === requests - 1) return say(handoff({ summary: `wrote part ${turn}`, next_goal: `write part ${turn + 1} of the program` }));
  if (step === 0) return run("cat source.txt");
  if (step === requests - 2)
    return run(
      `echo "part ${turn}" > part-${turn}.txt && awk '!done && sub(/\\[ \\]/, "[x]") { done = 1 } 1' plan.md > plan.new && mv plan.new plan.md`,
    );
  return run("yes 'ok: a test of the program passes, as expected' | head -c 10000");
}

function isCompaction(prompt: string): boolean {
  return /compact|summar(?:y|ize)/i.test(prompt.slice(0, 300)) && !prompt.includes("plan.md");
}

/** Throws if work is missing. */
function countTokens(all: readonly ModelRequest[], work: Work, iterations: number): number {
  if (all.length < work.requests * iterations) throw new Error(`The model had ${all.length} requests, not ${work.requests * iterations}.`);
  const counts = all.map(createTokenCounter());
  return counts.reduce((sum, { cachedInput, input }) => sum + input - (1 - CACHED_SHARE) * cachedInput, 0);
}
