import { oneLine } from "../../../core/text/text.ts";
import { withoutNoise } from "./failure.ts";
import type { RunProcess } from "../../process/run.ts";

export type SandboxProbe =
  | { readonly kind: "works" }
  /** This Codex has no such subcommand, or did not answer in time. */
  | { readonly kind: "unknown" }
  | { readonly kind: "config-broken"; readonly problem: string }
  | { readonly kind: "broken"; readonly output: string };

/** Takes about 50 ms. Without user namespaces, Codex 0.169 exits with 0 although every command of the agent failed. */
export async function probeSandbox(
  binary: string,
  workspace: string,
  env: Readonly<Record<string, string>>,
  run: RunProcess,
  signal: AbortSignal,
): Promise<SandboxProbe> {
  const args = ["sandbox", "-P", ":workspace", "-C", workspace, "--", "true"];
  const result = await run({ file: binary, args, cwd: workspace, env, deadlineMs: 20_000, keepBytes: 8_192 }, signal);
  if (result.end === "exit" && result.exitCode === 0) return { kind: "works" };
  // Codex exits with 2 for arguments that it does not know.
  if (result.end !== "exit" || result.exitCode === 2) return { kind: "unknown" };
  const output = oneLine(withoutNoise(`${result.stdout}\n${result.stderr}`), 500);
  if (/config\.toml|error loading config/i.test(output)) return { kind: "config-broken", problem: output };
  return { kind: "broken", output };
}
