import { configFiles } from "../adapters/fs/config-files.ts";
import type { CommandLine } from "../config/command-line.ts";
import { resolveSettings } from "../config/resolve.ts";
import type { Settings } from "../config/settings.ts";

/** The settings that a command line, the configuration file and the environment come to. */
export async function readSettings(line: CommandLine): Promise<Settings> {
  const { config, inputs, wait, workspace } = line;
  const request = { flags: inputs, workspace, config, wait, env: process.env, cwd: process.cwd(), host: "local" } as const;
  return await resolveSettings(request, configFiles);
}
