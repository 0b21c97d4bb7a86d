import { configFiles } from "../adapters/fs/config-files.ts";
import type { CommandLine } from "../config/command-line.ts";
import { resolveSettings } from "../config/resolve.ts";
import type { Settings } from "../config/settings.ts";

export async function readSettings({ config, inputs, wait, workspace }: CommandLine): Promise<Settings> {
  return await resolveSettings({ inputs, workspace, config, wait, env: process.env, cwd: process.cwd(), host: "local" }, configFiles);
}
