import type { VerifySettings } from "../../config/settings.ts";
import { renderSeconds } from "../../core/text/duration.ts";
import type { Verification } from "../../core/chain/outcome.ts";
import type { Verifier } from "../../ports/agent.ts";
import { SPACE_REMEDY } from "../process/disk-space.ts";
import { buildAgentEnvironment, type EnvironmentSource } from "../process/environment.ts";
import type { Isolation } from "../isolation/isolation.ts";
import type { ProcessResult } from "../process/run.ts";

export type VerifierContext = {
  /** Absolute; the command runs in it. */
  readonly workspace: string;
  readonly source: EnvironmentSource;
  /** Names of environment variables that the user passes on, the same as for the agent. */
  readonly pass: readonly string[];
  /** The command runs what the agent has written, so it runs where the agent does. */
  readonly isolation: Isolation;
};

/**
 * Runs the user's verify command with `sh -c` in the workspace, in the environment that the agent has, and keeps the last
 * 8 KiB of what it printed on both streams, in the order in which it was printed.
 */
export function createVerifier(settings: VerifySettings, context: VerifierContext): Verifier {
  const environment = buildAgentEnvironment(context.source, { pass: context.pass });
  return {
    async verify(signal) {
      const room = await context.isolation.open(signal);
      const result = await room.run(
        {
          file: "/bin/sh",
          args: ["-c", JOIN_STREAMS, "sh", "/bin/sh", "-c", settings.command],
          cwd: context.workspace,
          env: environment,
          stdin: null,
          deadlineMs: settings.deadlineMs,
          idleMs: null,
          keepBytes: OUTPUT_BYTES,
          logFile: null,
          logBytesMax: 0,
        },
        signal,
      );
      return readVerification(result, settings);
    },
  };
}

const OUTPUT_BYTES = 8192;
/** One pipe for both streams, so that their order is kept. The command stays one argument: nothing of it is quoted or parsed twice. */
const JOIN_STREAMS = 'exec "$@" 2>&1';

function readVerification(result: ProcessResult, settings: VerifySettings): Verification {
  return {
    passed: result.end === "exit" && result.exitCode === 0,
    exitCode: result.exitCode,
    durationMs: result.durationMs,
    output: result.stdout,
    problem: describeProblem(result, settings.deadlineMs),
  };
}

function describeProblem(result: ProcessResult, deadlineMs: number): string | null {
  switch (result.end) {
    case "exit":
      return result.signal === null ? null : `The verify command was ended by ${result.signal}.`;
    case "cancelled":
      return "The verify command was cancelled.";
    case "disk-full":
      return `The verify command was ended, as the disk that it works on was nearly full. ${SPACE_REMEDY}`;
    case "spawn-failed":
      return `The verify command could not be started (${result.spawnError?.code ?? "unknown"}).`;
    default:
      return `The verify command was still running after ${renderSeconds(deadlineMs)} and was ended. Raise verify_timeout_sec if it needs longer.`;
  }
}
