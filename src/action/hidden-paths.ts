import { dirname, join } from "node:path";
import type { EnvVars } from "../compose.ts";

/** A step writes variables, outputs and state for later steps to these files, all in one folder. */
const FILE_COMMANDS = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];

/** A self-hosted runner's credentials, two folders above `RUNNER_TEMP` (actions/runner, src/Runner.Common/ConfigurationStore.cs). */
const RUNNER_CREDENTIALS = [".credentials", ".credentials_rsaparams", ".runner"];

export function runnerPaths(environment: EnvVars, temp: string): readonly string[] {
  const files = FILE_COMMANDS.map((name) => environment[name] ?? "").filter((path) => path !== "");
  const root = dirname(dirname(temp));
  return [...new Set(files.map(dirname)), ...RUNNER_CREDENTIALS.map((name) => join(root, name))];
}
