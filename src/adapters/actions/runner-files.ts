import { writeFileSync } from "node:fs";
import { randomName } from "../fs/random-name.ts";
import { renderCommand } from "./workflow-command.ts";

/** The outputs, summary and state of a step. No method throws: each returns the problem, or null. */
export type RunnerOutput = {
  setOutputs(values: Readonly<Partial<Record<string, string>>>): Promise<string | null>;
  writeSummary(markdown: string): Promise<string | null>;
  saveState(name: string, value: string): Promise<string | null>;
  /** Empties GITHUB_ENV and GITHUB_PATH: the action writes neither, so any content is the agent's. */
  truncateCommandFiles(): Promise<string | null>;
  /** Returns what the main step saved, or null. */
  readState(name: string): string | null;
};

/** Writes the runner's files of this step, and discards what the agent wrote into them. Without a runner it writes nothing. */
export function createRunnerOutput(env: Readonly<Record<string, string | undefined>>, redact: (text: string) => string): RunnerOutput {
  const outputs = new Map<string, string>();
  const states = new Map<string, string>();

  const write = async (variable: string, content: string, writeTo: (file: string) => Promise<void>): Promise<string | null> => {
    const file = env[variable];
    if (file === undefined || file === "") return null;
    try {
      await writeTo(file);
      return null;
    } catch (cause) {
      return `The ${content} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  };

  return {
    setOutputs(values) {
      for (const [name, value] of Object.entries(values)) if (value !== undefined) outputs.set(name, redact(value));
      return write("GITHUB_OUTPUT", "outputs", async (file) => {
        const core = await import("@actions/core");
        writeFileSync(file, "");
        for (const [name, value] of outputs) core.setOutput(name, value);
      });
    },
    writeSummary(markdown) {
      return write("GITHUB_STEP_SUMMARY", "summary", async () => {
        const { summary } = await import("@actions/core");
        await summary.emptyBuffer().addRaw(redact(markdown)).write({ overwrite: true });
      });
    },
    saveState(name, value) {
      states.set(name, redact(value));
      // Not by the toolkit, which takes too long to load: the state must exist before the run can be killed.
      return write("GITHUB_STATE", "state for the post step", async (file) => writeFileSync(file, [...states].map(renderEntry).join("")));
    },
    async truncateCommandFiles() {
      const problems = [];
      for (const variable of ["GITHUB_ENV", "GITHUB_PATH"])
        problems.push(await write(variable, "variables", async (file) => writeFileSync(file, "")));
      return problems.find((problem) => problem !== null) ?? null;
    },
    readState: (name) => env[`STATE_${name}`] ?? null,
  };
}

/** A file command for a value of several lines, which ends at an unpredictable delimiter (GitHub's documents, "Workflow commands"). */
function renderEntry([name, value]: readonly [string, string]): string {
  const delimiter = `end_${randomName()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/** Masks a secret and each of its lines in the log from here on. Call it first, and only under a runner: elsewhere it prints the secret. */
export function addMask(secret: string, write: (text: string) => void): void {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  for (const text of new Set([secret, ...lines])) if (text.trim() !== "") write(renderCommand("add-mask", text));
}
