import { writeFileSync } from "node:fs";
import { randomName } from "../fs/random-name.ts";
import { renderCommand } from "./workflow-command.ts";

/** What a step gives to its job, and its main part to its post part. Nothing here throws: each tells why it could not, or `null`. */
export type RunnerOutput = {
  /** Adds to what was set before. */
  setOutputs(values: Readonly<Partial<Record<string, string>>>): Promise<string | null>;
  /** Replaces the summary that was written before. */
  writeSummary(markdown: string): Promise<string | null>;
  /** For the post part of this step. */
  saveState(name: string, value: string): Promise<string | null>;
  /** Empties the files by which a step sets variables and the path of later steps: we set none, so what is in them is the agent's. */
  truncateCommandFiles(): Promise<string | null>;
  /** What the main part saved; `null` where it saved nothing. */
  readState(name: string): string | null;
};

export type RunnerOutputOptions = {
  /** `process.env` of the action: the toolkit reads it by itself too. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes the secrets out of a text, as none may get into a file of the runner: masks hold for logs only. */
  readonly redact: (text: string) => string;
};

/**
 * Writes the files that the runner gave this step. They are this step's alone, so what somebody else, such as the agent, has
 * written into them is thrown out each time. Where there is no such file, as on a laptop, nothing is written. The toolkit is
 * loaded at the first call that needs it: it brings an HTTP client along, which takes as long to load as all the rest.
 */
export function createRunnerOutput({ env, redact }: RunnerOutputOptions): RunnerOutput {
  const outputs = new Map<string, string>();
  const states = new Map<string, string>();

  const write = async (variable: string, what: string, act: (file: string) => Promise<void>): Promise<string | null> => {
    const file = env[variable];
    if (file === undefined || file === "") return null;
    try {
      await act(file);
      return null;
    } catch (cause) {
      return `The ${what} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
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
      // Not by the toolkit: it must be there before the run can be killed, and that takes as long to load as all that comes before.
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

/** Several lines of a file command (GitHub's documents, "Workflow commands"): up to a line that no value can foresee. */
function renderEntry([name, value]: readonly [string, string]): string {
  const end = `end_${randomName()}`;
  return `${name}<<${end}\n${value}\n${end}\n`;
}

/**
 * Tells the runner to show `***` for a secret, and for each line of it, in all that is logged from here on. To be called before
 * anything else, and only under a runner: anyone else would see the secret in the command.
 */
export function addMask(secret: string, write: (text: string) => void): void {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  for (const text of new Set([secret, ...lines])) if (text.trim() !== "") write(renderCommand("add-mask", text));
}
