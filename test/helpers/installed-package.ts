import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

import { ROOT } from "../../scripts/build/bundle.ts";

/** Packs this repository into a folder, as `npm publish` does. Returns the path of the tarball. */
export function packPackage(folder: string): string {
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], { cwd: ROOT, encoding: "utf8" });
  const [{ filename }] = JSON.parse(output) as [{ readonly filename: string }];
  return join(folder, filename);
}

/** The environment of a machine with Node, npm and git: an empty home folder, and no registry. */
export function freshMachine(home: string): Readonly<Record<string, string>> {
  mkdirSync(home, { recursive: true });
  return {
    PATH: `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
    HOME: home,
    TMPDIR: process.env["TMPDIR"] ?? "/tmp",
    LANG: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    npm_config_cache: join(home, ".npm"),
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_update_notifier: "false",
  };
}
