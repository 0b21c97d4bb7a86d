import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { isConfined } from "./namespace.ts";
import type { Processes } from "./processes.ts";

/** The labels of `runs-on`; `host` runs jobs without containers. */
const LABELS = "ubuntu-24.04:host,ubuntu-latest:host";

/** Starts Gitea's runner. Where its cache could be reached from other machines, it has none: then sessions are not resumed. */
export async function startRunner(
  runner: string,
  folder: string,
  processes: Processes,
  given: { url: string; registration: string },
): Promise<void> {
  const config = join(folder, "runner.yaml");
  const text = `log: { level: info }
runner:
  file: ${JSON.stringify(join(folder, "runner.json"))}
  fetch_interval: 1s
  fetch_interval_max: 1s
  log_report_interval: 1s
  log_report_max_latency: 500ms
  state_report_interval: 1s
  capacity: 1
cache:
  enabled: ${isConfined()}
  dir: ${JSON.stringify(join(folder, "cache"))}
  host: "127.0.0.1"
host:
  workdir_parent: ${JSON.stringify(join(folder, "work"))}
`;
  writeFileSync(config, text);
  const { registration, url } = given;
  const options = ["--no-interactive", "--instance", url, "--token", registration, "--name", "rehearsal", "--labels", LABELS];
  await processes.run(runner, ["register", "--config", config, ...options]);
  processes.start("runner", runner, ["daemon", "--config", config]);
}
