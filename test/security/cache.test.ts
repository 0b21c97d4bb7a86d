import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe } from "vitest";

import { CACHEABLE_FILES } from "../../src/adapters/state/cacheable-files.ts";
import { handoffLine } from "../helpers/action-project.ts";
import { isolatedGitEnvironment } from "../fake-github/git-server/git-repository.ts";
import { attack, readCommitted, type AttackResult } from "./attack-fixture.ts";

type AttackTarget = Pick<AttackResult, "github" | "outside" | "target">;

const CLIENT = import.meta.resolve("@actions/cache");
const TAR = execFileSync("which", ["tar"], { encoding: "utf8" }).trim();

/** The paths that each target saves in the cache, and a key that it restores. */
const CACHED = {
  baseline: { folder: ".self-iter", paths: [".self-iter"], key: "self-iter-9999" },
  action: {
    folder: ".codex-self-iter",
    paths: CACHEABLE_FILES.map(({ name }) => `.codex-self-iter/${name}`),
    key: "codex-self-iter-main/9999-1-1",
  },
} as const;

/** Saves an entry with the real client and a tar that adds members, as an attacker with the cache token can. */
async function saveEntry(
  { github, outside, target }: AttackTarget,
  files: Readonly<Record<string, string>>,
  tarArguments: readonly string[] = [],
): Promise<void> {
  const { folder, key, paths } = CACHED[target];
  const home = join(outside, "attacker");
  for (const path of [join(home, "bin"), join(home, "temp"), join(home, folder)]) mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, folder, name), text);
  const tar = join(home, "bin/tar");
  writeFileSync(tar, `#!/bin/sh\ncase "$*" in *--version*) exec ${TAR} "$@" ;; esac\nexec ${TAR} "$@" ${tarArguments.join(" ")}\n`);
  chmodSync(tar, 0o755);
  const environment = isolatedGitEnvironment(home);
  const save = `import { saveCache } from ${JSON.stringify(CLIENT)}; await saveCache(${JSON.stringify(paths)}, ${JSON.stringify(key)});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", save], {
    cwd: home,
    stdio: "ignore",
    env: {
      ...environment,
      PATH: `${join(home, "bin")}:${environment["PATH"]}`,
      ACTIONS_RESULTS_URL: github.cache.url,
      ACTIONS_RUNTIME_TOKEN: github.cache.runtimeToken({ scopes: github.cache.scopesOf("refs/heads/main") }),
      ACTIONS_CACHE_SERVICE_V2: "True",
      GITHUB_SERVER_URL: "http://github.localhost:1",
      GITHUB_WORKSPACE: home,
      RUNNER_TEMP: join(home, "temp"),
    },
  });
  await new Promise((resolve) => child.on("close", resolve));
  rmSync(home, { recursive: true });
  if (!github.cache.list().some((entry) => entry.key === key)) throw new Error("The entry was not saved.");
}

const DONE = handoffLine('"s"', '"g"');
const STATE = { "state.json": '{"iteration":0,"max":1}', "runtime.json": "{}" };

describe("a forged cache entry", () => {
  attack("T15", "contains an absolute path", {
    agent: `echo work > work.txt\n${DONE}`,
    with: { cache: "true" },
    async prepare(attackTarget) {
      const planted = join(attackTarget.outside, "planted");
      writeFileSync(planted, "planted\n");
      await saveEntry(attackTarget, STATE, [planted]);
      rmSync(planted);
    },
    succeeded: (result) => ({ "a file outside of the workspace": result.hasCanary("planted") }),
  });

  attack("T15", "contains a symlink and a file below it", {
    agent: `echo work > work.txt\n${DONE}`,
    with: { cache: "true" },
    async prepare(attackTarget) {
      const [link, planted] = [join(attackTarget.outside, "link"), join(attackTarget.outside, "through/planted")];
      mkdirSync(join(attackTarget.outside, "through"));
      mkdirSync(join(attackTarget.outside, "target"));
      symlinkSync(join(attackTarget.outside, "target"), link);
      writeFileSync(planted, "planted\n");
      const { folder } = CACHED[attackTarget.target];
      // In the archive, the file lies below the symlink that precedes it.
      const names = [`s,^.*/link$,${folder}/link,SH`, `s,^.*/through/,${folder}/link/,SH`];
      await saveEntry(attackTarget, STATE, [...names.map((name) => `'--transform=${name}'`), `'${link}'`, `'${planted}'`]);
      rmSync(link);
      rmSync(join(attackTarget.outside, "through"), { recursive: true });
    },
    succeeded: (result) => ({ "a file outside of the workspace, written through a link": result.hasCanary("target/planted") }),
  });

  attack("T15", "contains a newer state that has no iterations left", {
    agent: `echo work >> work.txt\n${DONE}`,
    with: { cache: "true" },
    prepare: (attackTarget) =>
      saveEntry(attackTarget, { "state.json": '{"iteration":99,"max":2}', "runtime.json": '{"schema":1,"iteration":99,"stop":"x"}' }),
    succeeded: async (result) => ({ "a chain that is stopped by the attacker": (await readCommitted(result, "work.txt")) === null }),
  });

  attack("T15", "is saved by the agent", {
    agent: `node ./forge.mjs > /dev/null 2>&1\n${DONE}`,
    files: {
      "forge.mjs": `import { mkdirSync } from "node:fs";
const { saveCache } = await import(${JSON.stringify(CLIENT)});
mkdirSync("forged");
await saveCache(["forged"], "forged-1");
`,
    },
    isolation: ["auto", "none"],
    succeeded: ({ github }) => ({ "an entry of the agent": github.cache.list().some(({ key }) => key === "forged-1") }),
  });
});
