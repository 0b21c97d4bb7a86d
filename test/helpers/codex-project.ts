import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CommandResult, createProject, NO_WAITS, type Project, type Started } from "./command-line.ts";
import { codexConfigFor, type Script, type ScriptedModel, startScriptedModel } from "./scripted-model.ts";

/** A fake key that is easy to find where it should not be. */
export const KEY = "sk-e2e-this-must-be-seen-nowhere";

export type CodexProject = Project & {
  readonly model: ScriptedModel;
  /** `run` of the shipped command with the real Codex CLI, whose provider is the scripted model. */
  iterate(...args: readonly string[]): Promise<CommandResult>;
  startIterating(...args: readonly string[]): Started;
  /** The flags and the environment, for tests that start the command themselves. */
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

const PLAN = "- [ ] write a.txt\n- [ ] write b.txt\n";

export type CodexProjectOptions = {
  readonly files?: Readonly<Record<string, string>>;
  /**
   * The user's own Codex configuration names the provider, and Codex itself tries so often again; no key is given. Without
   * it the key goes through the key proxy, with as many tries as Codex makes by itself: five of a stream, four of a request.
   */
  readonly ownProvider?: { readonly retries: number };
};

/** A scratch repository and a scripted model, with a Codex home of its own. */
export async function createCodexProject(script: Script, options: CodexProjectOptions = {}): Promise<CodexProject> {
  const model = await startScriptedModel(script);
  const project = createProject({ "plan.md": PLAN, "codex-self-iter.toml": NO_WAITS, ...options.files });
  const home = join(project.outside, "codex-home");
  mkdirSync(home);
  const { ownProvider } = options;
  if (ownProvider !== undefined) writeFileSync(join(home, "config.toml"), codexConfigFor(model.baseUrl, ownProvider));
  const environment: Readonly<Record<string, string>> = { CODEX_HOME: home, ...(ownProvider === undefined ? { OPENAI_API_KEY: KEY } : {}) };
  const flags = ownProvider === undefined ? ["--upstream-url", model.responsesUrl] : [];
  return {
    ...project,
    model,
    flags,
    environment,
    iterate: (...args) => project.run(["run", ...flags, ...args], { env: environment }),
    startIterating: (...args) => project.start(["run", ...flags, ...args], { env: environment }),
    async close() {
      await model.close();
      project.dispose();
    },
  };
}

/** A handoff with every key, as the schema requires. */
export function handoff(fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    summary: "wrote a file",
    next_goal: "write the next file of the plan",
    next_focus: "files",
    completed: false,
    stop: false,
    reason: "",
    evidence: "",
    ...fields,
  };
}
