import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";

import { findCodex } from "../../../src/adapters/agents/codex/binary.ts";
import { isExecutable } from "../../../src/adapters/process/executable.ts";
import { ROOT } from "../../build/bundle.ts";
import { copyAction } from "../action-copy.ts";
import type { Check } from "../result.ts";
import { createGiteaRepository } from "./api.ts";
import { rehearseCancel, rehearseChain } from "./cases.ts";
import { makeFolder, runConfined } from "./namespace.ts";
import { createProcesses } from "./processes.ts";
import { startRunner } from "./runner.ts";
import { type GiteaServer, startGitea } from "./server.ts";

/** The versions that the cases are known to pass on. */
const VERSIONS = "Gitea 1.27.3 and its runner 1.0.8";
const HOW = `Download ${VERSIONS} (https://dl.gitea.com), or build them as docs/gitea.md says, and set GITEA_BIN and GITEA_RUNNER_BIN.`;

/** Returns the checks, or the exit code of a process that has made and printed them. */
export async function rehearseOnGitea(actionDir: string, print: (text: string) => void): Promise<readonly Check[] | number> {
  const { GITEA_BIN: gitea = "", GITEA_RUNNER_BIN: runner = "", GITEA_TOKEN: token = "", GITEA_URL: url = "" } = process.env;
  const running = url === "" || token === "" ? null : { url: url.replace(/\/+$/, ""), token };
  if (!isExecutable(runner) || (running === null && !isExecutable(gitea))) {
    print(`GITEA_BIN and GITEA_RUNNER_BIN do not name both programs. ${HOW}`);
    return 1;
  }
  // A server that runs already is outside such a namespace.
  const code = running === null ? await runConfined() : null;
  if (code !== null) return code;
  const folder = makeFolder();
  const processes = createProcesses(folder);
  try {
    const server = running ?? (await startGitea(gitea, folder, processes));
    const registration = await publishAction(server, actionDir, folder);
    await startRunner(runner, folder, processes, { url: server.url, registration });
    const machine = { server, codex: findCodex(join(ROOT, "node_modules/.bin/codex"), process.env), folder, print };
    return [...(await rehearseChain(machine)), ...(await rehearseCancel(machine))];
  } finally {
    await processes.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes `uses: rehearsal/codex-self-iter@v1` name the action of this checkout, and returns a registration token for a runner. */
async function publishAction(server: GiteaServer, actionDir: string, folder: string): Promise<string> {
  const copy = copyAction(actionDir, join(folder, "action"));
  const action = createGiteaRepository(server, "codex-self-iter", folder);
  await action.create({});
  cpSync(copy, action.clone, { recursive: true });
  await action.push("v1");
  return await action.registrationToken();
}
