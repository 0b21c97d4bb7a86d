import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CodexContext, createCodexAgent } from "../../src/adapters/agents/codex/agent.ts";
import type { CodexSettings, TurnLimits } from "../../src/config/settings.ts";
import type { AgentEvent } from "../../src/core/chain/events.ts";
import type { Agent, Turn } from "../../src/ports/agent.ts";
import { NO_ISOLATION } from "./no-isolation.ts";
import { codexConfigFor } from "./scripted-model.ts";
import { removeFolder } from "./scratch.ts";

/** The pinned Codex of this repository. */
export const CODEX = join(import.meta.dirname, "../../node_modules/.bin/codex");

export type CodexLab = {
  readonly dir: string;
  readonly workspace: string;
  readonly home: string;
  readonly events: AgentEvent[];
  agent(settings?: CodexLabSettings, context?: Partial<CodexContext>): Agent;
  turn(over?: Partial<Turn>): Turn;
  /** Configures a model as the provider of the lab's Codex home. */
  provide(baseUrl: string, config?: { readonly retries?: number }): void;
  read(file: string): string;
  close(): Promise<void>;
};

export type CodexLabSettings = Partial<Omit<CodexSettings, "limits">> & { readonly limits?: Partial<TurnLimits> };

/** Creates a workspace, a Codex home and a log folder, and agents that use them. `close` removes everything. */
export function openCodexLab(): CodexLab {
  const dir = mkdtempSync(join(tmpdir(), "codex-lab-"));
  const workspace = join(dir, "workspace");
  const home = join(dir, "home");
  for (const folder of [workspace, home, join(dir, "tmp")]) mkdirSync(folder);
  // A sign-in that no request needs: every model is a custom provider.
  writeFileSync(join(home, "auth.json"), JSON.stringify({ OPENAI_API_KEY: "sk-lab" }));
  const agents: Agent[] = [];
  const events: AgentEvent[] = [];
  return {
    dir,
    workspace,
    home,
    events,
    agent(settings = {}, context = {}) {
      const agent = createCodexAgent(
        { ...DEFAULTS, home, ...settings, limits: { ...DEFAULTS.limits, ...settings.limits } },
        {
          workspace,
          logDir: join(dir, "logs"),
          temporaryDir: join(dir, "tmp"),
          isolation: NO_ISOLATION,
          environment: { PATH: process.env["PATH"], HOME: dir },
          ...context,
        },
      );
      agents.push(agent);
      return agent;
    },
    turn: (over = {}) => ({
      role: "goal",
      iteration: 1,
      prompt: "Do what the plan says.",
      freshPrompt: "Do what the plan says.",
      timeLeftMs: null,
      checkBudget: () => null,
      promptFile: "",
      schema: null,
      session: null,
      readOnly: false,
      onEvent: (event) => events.push(event),
      ...over,
    }),
    provide: (baseUrl, config) => writeFileSync(join(home, "config.toml"), codexConfigFor(baseUrl, config)),
    read: (file) => readFileSync(join(dir, file), "utf8"),
    async close() {
      await Promise.all(agents.map((agent) => agent.close()));
      removeFolder(dir);
    },
  };
}

const DEFAULTS: CodexSettings = {
  kind: "codex",
  limits: { deadlineMs: 120_000, idleMs: 120_000, environment: [] },
  binary: CODEX,
  home: null,
  model: null,
  effort: null,
  sandbox: "workspace-write",
  mode: "exec",
  args: [],
  ignoreUserConfig: false,
  apiKey: null,
  upstreamUrl: null,
};
