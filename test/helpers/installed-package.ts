import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

import { ROOT } from "../../scripts/build/bundle.ts";

/** Packs a package into a folder, as `npm publish` does: this repository by default. Returns the path of the tarball. */
export function packPackage(folder: string, source = ROOT): string {
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    cwd: source,
    encoding: "utf8",
  });
  const [{ filename }] = JSON.parse(output) as [{ readonly filename: string }];
  return join(folder, filename);
}

/** The environment of a machine with Node, npm and git: an empty home folder, no program of this checkout, and no registry. */
export function freshMachine(home: string): Readonly<Record<string, string>> {
  mkdirSync(home, { recursive: true });
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((entry) => !entry.includes("node_modules"));
  return {
    PATH: [dirname(process.execPath), ...path].join(delimiter),
    HOME: home,
    TMPDIR: process.env["TMPDIR"] ?? "/tmp",
    LANG: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    npm_config_cache: join(home, ".npm"),
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_update_notifier: "false",
  };
}
