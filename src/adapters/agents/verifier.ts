import type { VerifySettings } from "../../config/settings.ts";
import type { Verifier } from "../../ports/agent.ts";
import { describeStop } from "../process/describe-stop.ts";
import { buildAgentEnvironment } from "../process/environment.ts";
import type { CommandAgentContext } from "./command-agent.ts";

/** As for the agent: the command runs code that the agent wrote. `pass` names the variables that the user passes on. */
type VerifierContext = Omit<CommandAgentContext, "logDir"> & { readonly pass: readonly string[] };

/** Joins stdout and stderr in one pipe, which keeps their order. */
const JOIN_STREAMS = 'exec "$@" 2>&1';

/** Runs the verify command with `sh -c` in the workspace and keeps the last 8 KiB of its output. */
export function createVerifier(settings: VerifySettings, { isolation, pass, source, workspace }: VerifierContext): Verifier {
  const env = buildAgentEnvironment(source, pass);
  const args = ["-c", JOIN_STREAMS, "sh", "/bin/sh", "-c", settings.command];
  return {
    async verify(signal) {
      const sandbox = await isolation.open(signal);
      const { deadlineMs } = settings;
      const result = await sandbox.run({ file: "/bin/sh", args, cwd: workspace, env, deadlineMs, keepBytes: 8192 }, signal);
      const hasExited = result.end === "exit" && result.signal === null;
      return {
        passed: hasExited && result.exitCode === 0,
        exitCode: result.exitCode,
        durationMs: result.durationMs,
        output: result.stdout,
        problem: hasExited ? null : describeStop(result, "The verify command", deadlineMs, "verify_timeout_sec"),
      };
    },
  };
}
