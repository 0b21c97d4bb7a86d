import { oneLine } from "../../../core/text/text.ts";
import { withoutNoise } from "./failure.ts";
import type { RunProcess } from "../../process/run.ts";

export type SandboxProbe =
  | { readonly kind: "works" }
  /** Nothing can be said: this Codex has no such subcommand, or did not answer in time. */
  | { readonly kind: "unknown" }
  | { readonly kind: "config-broken"; readonly problem: string }
  | { readonly kind: "broken"; readonly output: string };

export type SandboxProbeRequest = {
  readonly binary: string;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: RunProcess;
};

/**
 * Runs `true` in Codex's sandbox; about 50 ms. Without user namespaces Codex 0.169 exits 0 though every command of the
 * agent has failed (`bwrap: No permissions to create a new namespace`), so nothing else would tell.
 */
export async function probeSandbox({ binary, workspace, env, run }: SandboxProbeRequest, signal: AbortSignal): Promise<SandboxProbe> {
  const result = await run(
    {
      file: binary,
      args: ["sandbox", "-P", ":workspace", "-C", workspace, "--", "true"],
      cwd: workspace,
      env,
      stdin: null,
      deadlineMs: PROBE_DEADLINE_MS,
      idleMs: null,
      keepBytes: 8_192,
      logFile: null,
      logBytesMax: 0,
    },
    signal,
  );
  if (result.end === "exit" && result.exitCode === 0) return { kind: "works" };
  // Exit code 2 is what a command line gets that the program does not understand.
  if (result.end !== "exit" || result.exitCode === 2) return { kind: "unknown" };
  const output = oneLine(withoutNoise(`${result.stdout}\n${result.stderr}`), OUTPUT_CHARS_MAX);
  if (/config\.toml|error loading config/i.test(output)) return { kind: "config-broken", problem: output };
  return { kind: "broken", output };
}

const PROBE_DEADLINE_MS = 20_000;
const OUTPUT_CHARS_MAX = 500;
