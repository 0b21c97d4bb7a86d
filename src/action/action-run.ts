import type { RunnerOutput } from "../adapters/actions/runner-files.ts";
import type { InputValues } from "../config/inputs/inputs.ts";
import type { Clock, Log } from "../ports/host.ts";
import type { EnvVars } from "../compose.ts";
import type { RunResult } from "./run-result.ts";
import type { RunContext } from "./context.ts";
import type { GitHubApi } from "./github-api.ts";
import type { RunSetup } from "./setup.ts";
import type { ProgressReporter } from "./progress-reporter.ts";

/** What every part of a run of the action works with. */
export type ActionRun = {
  readonly context: RunContext;
  readonly runResult: RunResult;
  readonly env: EnvVars;
  readonly inputs: Partial<InputValues>;
  readonly secrets: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  readonly output: RunnerOutput;
  readonly github: GitHubApi;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
  readonly warn: (text: string) => void;
};

/** What has been opened on the way, and must be brought to an end. */
export type Progress = {
  setup: RunSetup | null;
  talk: ProgressReporter | null;
  /** Another run has landed what this one did: nothing of it may be kept. */
  isSuperseded: boolean;
};
