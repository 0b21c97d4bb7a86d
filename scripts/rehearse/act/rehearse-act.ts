import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findCodex } from "../../../src/adapters/agents/codex/binary.ts";
import { findOutside, isExecutable } from "../../../src/adapters/process/executable.ts";
import { ROOT } from "../../build/bundle.ts";
import { copyAction } from "../action-copy.ts";
import { ACTION_NAME } from "../project.ts";
import type { Check } from "../result.ts";
import { ACT_CASES } from "./cases.ts";
import { createActRunner } from "./runner.ts";

/** The version that the cases are known to pass on. */
const ACT_VERSION = "v0.2.89";

/** Runs all cases on nektos/act. Returns an exit code, and prints how to get it, if act is not on this machine. */
export async function rehearseOnAct(actionDir: string, print: (text: string) => void): Promise<readonly Check[] | number> {
  const named = process.env["ACT_BIN"] ?? "";
  const act = named === "" ? findOutside("act", process.env["PATH"] ?? "", ROOT) : isExecutable(named) ? named : null;
  if (act === null) {
    print(`act is not on PATH, and ACT_BIN does not name it. Install it: go install github.com/nektos/act@${ACT_VERSION}`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "codex-self-iter-act-"));
  try {
    const copy = copyAction(actionDir, join(folder, "action"));
    const codex = findCodex(join(ROOT, "node_modules/.bin/codex"), process.env);
    const checks: Check[] = [];
    for (const [index, [name, run]] of Object.entries(ACT_CASES).entries()) {
      const own = join(folder, String(index));
      mkdirSync(own);
      // Each case has a cache of its own, as each repository has.
      const startJob = createActRunner({ act, folder: join(own, "act"), actionName: ACTION_NAME });
      const startedMs = performance.now();
      const result = await run({ actionDir: copy, codex, folder: own, startJob });
      print(`${name}: ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
      if (result.checks.some(({ holds }) => !holds)) print(result.log.map((line) => `  > ${line}`).join("\n"));
      checks.push(...result.checks.map(({ text, holds }) => ({ text: `${name}: ${text}`, holds })));
    }
    return checks;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
