import { join } from "node:path";
import type { VerifySettings } from "../../config/settings.ts";
import type { Verification } from "../../core/chain/outcome.ts";
import { UserError, userError } from "../../errors/user-error.ts";
import type { VerifyRequest, Verifier } from "../../ports/agent.ts";
import type { FrozenPaths, TreeCheckout } from "../git/tree-checkout.ts";
import { createIsolation, type Isolation, type Sandbox } from "../isolation/isolation.ts";
import type { IsolationRequest } from "../isolation/mounts.ts";
import { explainWriteError } from "../fs/errno.ts";
import { isInside } from "../fs/safe-path.ts";
import { describeStop } from "../process/describe-stop.ts";
import { buildAgentEnvironment, type EnvVars } from "../process/environment.ts";
import { findOutside, pathOutside } from "../process/executable.ts";
import { beginVerifyRun, type VerifyRun } from "./verify-folder.ts";

export type VerifierContext = {
  readonly workspace: string;
  readonly source: EnvVars;
  /** The names of the variables that the user passes on. */
  readonly pass: readonly string[];
  /** The agent's: the command runs code that the agent wrote. */
  readonly isolation: Isolation;
};

export type CheckoutContext = VerifierContext & {
  readonly checkouts: TreeCheckout;
  /** Where checkouts and caches are kept. */
  readonly folder: string;
  /** The agent's isolation, of which each verification gets a fresh copy. */
  readonly request: IsolationRequest;
  /** The tree that frozen paths come from; null is the tree of `VerifyRequest`. */
  readonly frozenTree: string | null;
  /** Compiles the patterns of frozen paths; null if there are none. */
  readonly compileFrozen: FrozenPaths["compile"] | null;
};

const KEPT_BYTES = 8192;

/** Runs the verify command in the workspace. */
export function createWorkspaceVerifier(settings: VerifySettings, { isolation, pass, source, workspace }: VerifierContext): Verifier {
  const env = withoutStartFiles(buildAgentEnvironment(source, pass));
  const shell = chooseShell(settings.command, env["PATH"] ?? "", workspace);
  return {
    async verify(_request, signal) {
      const sandbox = await isolation.open(signal);
      return await runCommand(sandbox, { shell, settings, cwd: workspace, env, script: JOIN_STREAMS }, signal);
    },
  };
}

/**
 * Runs the verify command in a fresh checkout of the tree, with fresh home and temporary folders, and removes all of it. Throws what is not
 * the work's fault: VERIFY_FOLDER_TAKEN, VERIFY_NOT_STARTED, GIT_STOPPED, STATE_DIR_FULL, and what `Isolation.open` throws.
 */
export function createCheckoutVerifier(settings: VerifySettings, context: CheckoutContext): Verifier {
  return {
    async verify(request, signal) {
      const run = beginVerifyRun(context.folder, settings.caches);
      try {
        return await verifyInRun(settings, context, run, request, signal);
      } finally {
        await run.remove();
      }
    },
  };
}

async function verifyInRun(
  settings: VerifySettings,
  context: CheckoutContext,
  run: VerifyRun,
  { baseTree, tree }: VerifyRequest,
  signal: AbortSignal,
): Promise<Verification> {
  const { checkouts, frozenTree, compileFrozen, isolation, pass, request, source, workspace } = context;
  const from = frozenTree ?? baseTree;
  const frozen: FrozenPaths | null = from === null || compileFrozen === null ? null : { tree: from, compile: compileFrozen };
  let frozenPaths: number;
  try {
    frozenPaths = await checkouts.checkOut(tree, run.checkout, frozen, signal);
  } catch (error) {
    // What git cannot write is a name that the agent chose, so it is a failure of the work.
    const isOfWork = error instanceof UserError && (error.code === "GIT_FAILED" || signal.aborted);
    if (isOfWork) return failedBefore(`${error.message} ${error.remedy}`.trim(), tree);
    throw explainWriteError(error, run.path);
  }
  const blocked = run.moveCachesIn();
  const path = pathOutside(source["PATH"] ?? "", workspace).join(":");
  const env = withoutStartFiles(buildAgentEnvironment({ ...source, PATH: path }, pass));
  const objects = await checkouts.objectFolder();
  const { level } = await isolation.open(signal);
  const own = createIsolation({
    ...request,
    choice: level,
    workspace: run.work,
    // There is none in a checkout.
    stateDir: join(run.path, "state"),
    parent: run.path,
    writable: [],
    readable: [...request.readable, objects],
    // A command could read there what does not land. On a user's machine, git's objects are in it.
    hidden: [...request.hidden, ...(isInside(workspace, objects) ? [] : [workspace])],
    environment: { ...source, PATH: path },
  });
  try {
    const shell = chooseShell(settings.command, path, workspace);
    const script = `export HOME="$1" TMPDIR="$2"; shift 2; ${JOIN_STREAMS}`;
    const command = { shell, settings, cwd: run.checkout, env, script, args: [run.home, run.temporary] };
    const verification = await runCommand(await own.open(signal), command, signal);
    const note = blocked.length === 0 ? "" : `codex-self-iter: not restored, because the work has files there: ${blocked.join(", ")}\n`;
    return { ...verification, output: note + verification.output, checkout: { tree, frozenPaths } };
  } finally {
    own.close();
    run.moveCachesOut();
  }
}

/** Joins stdout and stderr in one pipe, which keeps their order. */
const JOIN_STREAMS = 'exec "$@" 2>&1';

type Command = {
  readonly shell: readonly string[];
  readonly settings: VerifySettings;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly script: string;
  readonly args?: readonly string[];
};

async function runCommand(
  sandbox: Sandbox,
  { args = [], cwd, env, script, settings, shell }: Command,
  signal: AbortSignal,
): Promise<Verification> {
  const { deadlineMs } = settings;
  const request = { file: "/bin/sh", args: ["-c", script, "sh", ...args, ...shell], cwd, env, deadlineMs, keepBytes: KEPT_BYTES };
  const result = await sandbox.run(request, signal);
  if (result.end === "spawn-failed")
    throw userError("VERIFY_NOT_STARTED", { problem: String(result.spawnError?.message ?? "unknown reason") });
  const hasExited = result.end === "exit" && result.signal === null;
  return {
    passed: hasExited && result.exitCode === 0,
    exitCode: result.exitCode,
    durationMs: result.durationMs,
    output: result.stdout,
    problem: hasExited ? null : describeStop(result, "The verify command", deadlineMs, "verify_timeout_sec"),
  };
}

/** As GitHub runs `shell: bash`, so that every line and every part of a pipe counts ("jobs.<job_id>.steps[*].shell" of its workflow syntax). */
function chooseShell(command: string, path: string, workspace: string): readonly string[] {
  const bash = findOutside("bash", path, workspace);
  return bash === null ? ["/bin/sh", "-e", "-c", command] : [bash, "--noprofile", "--norc", "-eo", "pipefail", "-c", command];
}

/** bash reads the file that BASH_ENV names before a command, and sh the one of ENV; `pass` may name either. */
function withoutStartFiles(environment: Readonly<Record<string, string>>): Record<string, string> {
  const { BASH_ENV: _, ENV: __, ...rest } = environment;
  return rest;
}

function failedBefore(problem: string, tree: string): Verification {
  return { passed: false, exitCode: null, durationMs: 0, output: "", problem, checkout: { tree, frozenPaths: 0 } };
}
