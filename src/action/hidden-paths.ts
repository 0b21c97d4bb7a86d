import { dirname, join } from "node:path";
import { ownIds } from "../adapters/isolation/strategies.ts";
import type { EnvVars } from "../compose.ts";

/** The files by which a step sets the environment, the outputs and the state of what comes after it. One folder holds them all. */
const FILE_COMMANDS = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];

/** With what a self-hosted runner signs in to GitHub, two folders above `RUNNER_TEMP` (actions/runner, src/Runner.Common/ConfigurationStore.cs). */
const RUNNER_CREDENTIALS = [".credentials", ".credentials_rsaparams", ".runner"];

/** Whoever may talk to one of these acts as root, or as the job's user outside of its job. */
export const PRIVILEGED_SOCKETS = [
  "/run/docker.sock",
  "/run/containerd/containerd.sock",
  "/run/podman/podman.sock",
  "/run/crio/crio.sock",
  "/run/dbus/system_bus_socket",
  "/run/systemd/private",
  "/run/snapd.socket",
  `/run/user/${ownIds().uid}`,
];

/** What the runner keeps on disk for itself. `temp`: `RUNNER_TEMP`. */
export function runnerPaths(environment: EnvVars, temp: string): readonly string[] {
  const files = FILE_COMMANDS.map((name) => environment[name] ?? "").filter((path) => path !== "");
  const root = dirname(dirname(temp));
  return [...new Set(files.map(dirname)), ...RUNNER_CREDENTIALS.map((name) => join(root, name))];
}
