import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Started = { readonly code: number; readonly stdout: string; readonly stderr: string };

const LIMIT_MS = 30_000;

/** Runs a script in an empty folder with only PATH in its environment. Throws if it does not exit within 30 s. */
export async function startBare(node: string, script: string, args: readonly string[]): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), "codex-self-iter-start-"));
  const options = { cwd: folder, env: { PATH: "/usr/bin:/bin" }, timeout: LIMIT_MS };
  try {
    return await new Promise((resolve, reject) => {
      execFile(node, [script, ...args], options, (error, stdout, stderr) => {
        const code = error === null ? 0 : error.code;
        if (typeof code === "number") resolve({ code, stdout, stderr });
        else reject(error ?? new Error(`${script} did not end.`));
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
