import type { InstalledCodex, InstallRequest } from "../adapters/agents/codex/install.ts";
import { INPUTS } from "../config/inputs/inputs.ts";
import type { Settings } from "../config/settings.ts";
import type { ActionRun } from "./action-run.ts";
import type { RunTarget } from "./run-target.ts";

/** An installation of Codex that begins before the run knows whether it needs one. */
export type CodexInstallation = {
  /** Returns the path of the program, in the version of the settings. Throws CODEX_INSTALL_FAILED. */
  program(settings: Pick<Settings, "action">): Promise<string>;
  /** Ends what still goes on, and removes its files. */
  drop(): Promise<void>;
};

type Install = (request: InstallRequest) => Promise<InstalledCodex>;

/** Begins with the version that the inputs name, beside fetch and restore. A configuration file may name another one, or another agent. */
export function beginInstallation(
  { context, env, inputs, notify, signal }: Pick<ActionRun, "context" | "env" | "inputs" | "notify" | "signal">,
  { codexFolder }: Pick<RunTarget, "codexFolder">,
  install: Install = loadAndInstall,
): CodexInstallation {
  const begin = (version: string) => {
    const end = new AbortController();
    const stopOrCancel = AbortSignal.any([signal, end.signal]);
    const installed = install({ version, env, folder: codexFolder, workspace: context.workspace, signal: stopOrCancel });
    // Its failure is reported if the run needs Codex.
    installed.catch(() => {});
    return { version, installed, end };
  };
  const { agent_command_template: template, codex_bin: binary, codex_version: version, dry_run: isDry } = inputs;
  const isExpected = template === undefined && binary === undefined && isDry !== true;
  let current = isExpected ? begin(version ?? INPUTS.codex_version.default) : null;
  const drop = async (): Promise<void> => {
    current?.end.abort();
    await current?.installed.catch(() => {});
  };
  return {
    drop,
    async program({ action: { codexVersion } }) {
      if (current?.version !== codexVersion) {
        await drop();
        current = begin(codexVersion);
      }
      const { notices, program } = await current.installed;
      for (const text of notices) notify(text);
      return program;
    },
  };
}

/** A start that needs no Codex does not load the code. */
async function loadAndInstall(request: InstallRequest): Promise<InstalledCodex> {
  const { installCodex } = await import("../adapters/agents/codex/install.ts");
  return await installCodex(request);
}
