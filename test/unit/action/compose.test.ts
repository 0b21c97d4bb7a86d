import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeAction } from "../../../src/action/compose.ts";
import { setUpRun } from "../../../src/action/setup.ts";
import type { LoopPorts } from "../../../src/engine/ports.ts";
import type { Turn, TurnResult } from "../../../src/ports/agent.ts";
import type { FileChange } from "../../fake-github/git-server/git-repository.ts";
import { TOKEN } from "../../helpers/temp-home.ts";
import { type ActionRunFixture, startActionRunFixture } from "./action-run-fixture.ts";

/** Built when the test runs, so that this file contains no token. */
const OTHER_TOKEN = `ghp_${"aB3cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV".repeat(2).slice(0, 36)}`;
const NEVER = new AbortController().signal;

type Composed = ActionRunFixture & { readonly ports: LoopPorts; readonly prepared: string[] };

/** The ports of a run whose agent is the shell script `agent`. */
async function compose(
  agent: string,
  more: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, FileChange>> = {},
): Promise<Composed> {
  const inputs = { INPUT_AGENT_COMMAND_TEMPLATE: "sh ./agent.sh {prompt_file}", ...more };
  const fixture = await startActionRunFixture({ "plan.md": "- [ ] one\n", "agent.sh": agent, ...files }, inputs);
  const prepared: string[] = [];
  const ports = await composeAction(fixture.run, await setUpRun(fixture.run, fixture.target), {
    installation: { program: async () => "/nowhere/codex" },
    onSaved: async () => {},
    onPrepared: ({ isolation }) => void prepared.push(isolation),
  });
  return { ...fixture, ports, prepared };
}

async function runTurn({ ports }: Composed, onEvent: Turn["onEvent"] = () => {}): Promise<TurnResult> {
  const promptFile = await ports.store.writePrompt(1, "goal", "Do it.");
  const turn = {
    role: "executor",
    iteration: 1,
    prompt: "Do it.",
    freshPrompt: "Do it.",
    timeLeftMs: null,
    checkBudget: () => null,
    promptFile,
    schema: null,
    session: null,
    readOnly: false,
  } as const;
  return await ports.agent.runTurn({ ...turn, onEvent }, NEVER);
}

describe("the agent of a workflow run", () => {
  it("starts after the checkout's token is removed, and reports its isolation", async () => {
    const composed = await compose("exit 0");
    await composed.home.checkout({ persistCredentials: "config" });
    const config = join(composed.home.workspace, ".git/config");
    expect(readFileSync(config, "utf8")).toContain("extraheader");
    await composed.ports.agent.prepare(NEVER);
    expect(readFileSync(config, "utf8")).not.toContain("extraheader");
    expect(composed.prepared).toHaveLength(1);
    expect([composed.ports.agentName, composed.ports.verifier]).toEqual(["sh", null]);
  });

  it("returns no secret, and gets none in its environment", async () => {
    const composed = await compose(`env > environment.txt; echo 'The token is ${TOKEN}, the other is ${OTHER_TOKEN}.'`);
    const result = await runTurn(composed);
    expect(result).toMatchObject({ end: { kind: "answered" }, exitCode: 0 });
    expect(result.finalMessage).toContain("The token is ***, the other is ***");
    expect(readFileSync(join(composed.home.workspace, "environment.txt"), "utf8")).not.toContain(TOKEN);
  });

  it("leaves no links in the state dir: they are removed after its turn, with a warning", async () => {
    const links = Array.from({ length: 7 }, (_, index) => `ln -s /etc/passwd .codex-self-iter/link${index};`).join(" ");
    const composed = await compose(links);
    await runTurn(composed);
    expect(existsSync(join(composed.target.stateDir, "link0"))).toBe(false);
    expect(composed.log()).toMatch(/::warning.*left in the state dir: (link\d, ){5}…/);
  });

  it("has a Codex home of this run", async () => {
    const codex = await compose("exit 0", { INPUT_AGENT_COMMAND_TEMPLATE: "", INPUT_OPENAI_API_KEY: "sk-test" });
    expect(codex.ports.agentName).toBe("codex");
    expect(existsSync(codex.target.codexHome)).toBe(true);
  });
});

describe("the checks of a workflow run", () => {
  it("redact the verify command's output", async () => {
    const { ports } = await compose("exit 0", { INPUT_VERIFY_COMMAND: `echo ${TOKEN}; exit 3` });
    const tree = await ports.repository.headTree();
    const verification = await ports.verifier?.verify({ tree, baseTree: null }, NEVER);
    expect(verification).toMatchObject({ passed: false, exitCode: 3 });
    expect(JSON.stringify(verification)).not.toContain(TOKEN);
  });

  it("find the run's secrets in the work, and well-known tokens unless only own secrets count", async () => {
    const files = { "a.txt": `x ${TOKEN}\n`, "b.txt": `x ${OTHER_TOKEN}\n` };
    const found = async (more: Readonly<Record<string, string>> = {}) => {
      const { home, ports } = await compose("exit 0", more);
      const before = await ports.repository.snapshot();
      for (const [name, text] of Object.entries(files)) home.write(name, text);
      const changes = await ports.diffScanner.scan(before, await ports.repository.snapshot());
      return changes.filter(({ secrets }) => secrets.length > 0).map(({ path }) => path);
    };
    expect(await found()).toEqual(["a.txt", "b.txt"]);
    expect(await found({ INPUT_SECRET_SCAN: "own" })).toEqual(["a.txt"]);
  });
});

describe("the stop request of a workflow run", () => {
  it("is the input, a stop file in the workspace, or one on the base branch", async () => {
    const { home, ports } = await compose("exit 0");
    expect(await ports.projectFiles.stopRequest()).toBeNull();
    writeFileSync(join(home.workspace, ".codex-stop"), "");
    expect(await ports.projectFiles.stopRequest()).toContain(".codex-stop");

    const withInput = await compose("exit 0", { INPUT_STOP: "release today" });
    expect(await withInput.ports.projectFiles.stopRequest()).toContain('"release today"');

    const onBase = await compose("exit 0", {}, { ".codex-stop": "" });
    // The agent cannot lift it by deleting its own copy.
    rmSync(join(onBase.home.workspace, ".codex-stop"));
    expect(await onBase.ports.projectFiles.stopRequest()).toBe("The stop file .codex-stop is on the base branch.");
  });
});
