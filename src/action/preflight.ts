import { createProjectFiles } from "../adapters/fs/project-files.ts";
import { readAddresses } from "../adapters/git/commit.ts";
import { createGit } from "../adapters/git/exec.ts";
import { createServerProbes, type ServerProbes } from "../adapters/github/preflight.ts";
import { type AgentProbes, probeAgent, probeCommandAgent, probeIsolation, probeSignInFiles } from "../adapters/preflight/agent.ts";
import { probeDisk, probeGit, probePlan, probeTemporaryFolder } from "../adapters/preflight/machine.ts";
import { attempt, found } from "../adapters/preflight/probe.ts";
import { parseWorkflow } from "../adapters/preflight/workflows.ts";
import { temporaryFolderOf } from "../adapters/process/environment.ts";
import { userError } from "../errors/user-error.ts";
import { mayRefuse } from "../preflight/branch-rules.ts";
import { isHostedByGitHub } from "../core/text/server-url.ts";
import type { Check } from "../preflight/check.ts";
import { hasFailed, runChecks } from "../preflight/checks.ts";
import { checkServer } from "../preflight/server-checks.ts";
import type { AgentFact, PreflightFacts, Probe, ServerFacts, WorkflowFile } from "../preflight/facts.ts";
import { renderCheckLine } from "../report/preflight-view.ts";
import type { ActionRun } from "./action-run.ts";
import { createActionIsolation } from "./compose.ts";
import { listWorkflowPaths } from "./own-workflow.ts";
import type { RunResult } from "./run-result.ts";
import type { RunSetup } from "./setup.ts";

/** What the run checks anyway before its first turn, a dry run has to check here. */
type Scope = "first-run" | "dry-run";

const LIMIT_MS = 20_000;

/** Checks a chain before anything is paid for. Throws PREFLIGHT_FAILED for the first check that fails; what else is found is logged. */
export async function checkFirstRun(run: ActionRun, setup: RunSetup, result: RunResult): Promise<void> {
  const checks = runChecks(await gatherFacts(run, setup, "first-run"));
  result.checks = checks.filter(({ status }) => status === "warn" || status === "fail");
  for (const check of checks) if (check.status === "warn") run.notify(renderCheckLine(check));
  throwIfFailed(run, checks);
}

/**
 * Checks what a server without GraphQL notices only at the push or the dispatch, after the iteration is paid for. GitHub refuses both at once.
 * Throws PREFLIGHT_FAILED.
 */
export async function checkAccess(run: ActionRun, setup: RunSetup): Promise<void> {
  const signal = AbortSignal.any([run.signal, AbortSignal.timeout(LIMIT_MS)]);
  const [server, workflows] = await Promise.all([gatherServer(run, setup, "first-run", signal), readWorkflows(run, setup, signal)]);
  throwIfFailed(run, checkServer({ host: "github", server, workflows }));
}

/** Logs every check, and throws as `checkFirstRun` does. What the run would do is in `result.ending`. */
export async function checkDryRun(run: ActionRun, setup: RunSetup, result: RunResult): Promise<void> {
  result.checks = runChecks(await gatherFacts(run, setup, "dry-run"));
  for (const check of result.checks) run.notify(renderCheckLine(check));
  if (hasFailed(result.checks)) run.notify(result.ending.message);
  throwIfFailed(run, result.checks);
}

function throwIfFailed({ warn }: ActionRun, checks: readonly Check[]): void {
  const [first, ...more] = checks.filter(({ status }) => status === "fail");
  for (const { fix, text } of more) warn(`${text} ${fix ?? ""}`);
  if (first !== undefined) throw userError("PREFLIGHT_FAILED", { text: first.text, fix: first.fix ?? "" });
}

async function gatherFacts(run: ActionRun, setup: RunSetup, scope: Scope): Promise<PreflightFacts> {
  const { settings } = setup;
  const { agent, spec, verify } = settings;
  const signal = AbortSignal.any([run.signal, AbortSignal.timeout(LIMIT_MS)]);
  const [plan, agentProbes, machine, workflows, server] = await Promise.all([
    probePlan(settings, () => createProjectFiles(settings).readPlan(), commitLine, signal),
    gatherAgent(run, setup, scope, signal),
    scope === "dry-run" ? gatherMachine(run, setup, signal) : { git: null, disk: null, temporaryFolder: null },
    readWorkflows(run, setup, signal),
    gatherServer(run, setup, scope, signal),
  ]);
  return {
    host: "github",
    ...machine,
    ...agentProbes,
    workspace: null,
    plan,
    verifyCommand: verify?.command ?? null,
    modelAccess: null,
    workflows,
    hasQueue: isHostedByGitHub(run.context.serverUrl),
    turnMs: agent.limits.deadlineMs,
    mode: spec.mode,
    server,
  };
}

function commitLine(file: string): string {
  return ` && git add ${file} && git commit -m "Add the plan" && git push`;
}

/** The agent may not be installed yet. */
async function gatherAgent(
  run: ActionRun,
  setup: RunSetup,
  scope: Scope,
  signal: AbortSignal,
): Promise<Omit<AgentProbes, "isolation" | "agent"> & { agent: Probe<AgentFact> | null; isolation: Probe<string> | null }> {
  const { settings, target } = setup;
  const { agent, workspace } = settings;
  const place = { workspace, environment: run.env, signal };
  if (agent.kind === "command") {
    if (scope === "dry-run") return await probeAgent(agent, place, createActionIsolation(run, setup));
    return { agent: await probeCommandAgent(agent, place), signIn: null, sandbox: null, isolation: null };
  }
  const codex = { ...agent, home: agent.home ?? target.codexHome };
  if (scope === "dry-run" && agent.binary !== null) return await probeAgent(codex, place, createActionIsolation(run, setup));
  const installed = agent.binary === null ? { name: "npm", version: settings.action.codexVersion, willInstall: true } : null;
  const isolation = scope === "dry-run" ? await probeIsolation(createActionIsolation(run, setup), signal) : null;
  const signIn = await probeSignInFiles(codex, place, agent.home === null);
  return { agent: installed === null ? null : found(installed), signIn, sandbox: null, isolation };
}

async function gatherMachine(
  { context, env }: ActionRun,
  { settings }: RunSetup,
  signal: AbortSignal,
): Promise<Pick<PreflightFacts, "git" | "disk" | "temporaryFolder">> {
  const [git, disk, temporaryFolder] = await Promise.all([
    probeGit(createGit(context.workspace, env), false, signal),
    probeDisk([context.workspace, context.temp], settings.freeBytesMin, signal),
    probeTemporaryFolder(temporaryFolderOf(env), signal),
  ]);
  return { git, disk, temporaryFolder };
}

/** The workflow of this run, as it is on the base branch. */
async function readWorkflows(
  { context }: ActionRun,
  { refTips, stateCommits }: RunSetup,
  signal: AbortSignal,
): Promise<Probe<readonly WorkflowFile[]> | null> {
  const { workflow } = context;
  const { base } = refTips;
  if (workflow === null || base === null) return null;
  return await attempt("The workflow", signal, async () => {
    const texts = await Promise.all(listWorkflowPaths(workflow).map(async (path) => ({ path, text: await stateCommits.read(base, path) })));
    return found(await Promise.all(texts.flatMap(({ path, text }) => (text === null ? [] : [parseWorkflow(path, text)]))));
  });
}

async function gatherServer(run: ActionRun, setup: RunSetup, scope: Scope, signal: AbortSignal): Promise<ServerFacts> {
  const probes = createServerProbes(run.github.client);
  const hasGraphql = await run.github.client.server.hasGraphql();
  const [push, dispatch, asked] = await Promise.all([
    setup.settings.commit ? attempt("The server", signal, () => askPush(setup, hasGraphql ? null : probes)) : null,
    askDispatch(probes, run, setup, signal),
    // Others answer these in their own ways.
    hasGraphql ? askGitHub(probes, run, setup, signal) : { pulls: null, rules: null },
  ]);
  const cache = scope === "dry-run" ? probeCache(setup) : null;
  return { repository: null, push, dispatch, ...asked, pullSetting: null, secrets: [], cache };
}

/** Gitea refuses a token that may only read at the push, so `probes` asks what the token may do. */
async function askPush({ remote }: RunSetup, probes: ServerProbes | null): Promise<Probe<null>> {
  const rejection = await remote.checkPush();
  if (rejection !== null) throw userError("PUSH_REFUSED", { reason: rejection.message, saved: "", remedy: rejection.remedy });
  const repository = await probes?.repository();
  if (repository?.kind !== "found" || repository.value.mayPush !== false) return found(null);
  const fix = 'In the workflow, below "permissions:" of the job, write: contents: write';
  return { kind: "failed", text: `The token may not push to ${repository.value.name}`, fix };
}

async function askDispatch(
  probes: ServerProbes,
  run: ActionRun,
  { settings }: RunSetup,
  signal: AbortSignal,
): Promise<ServerFacts["dispatch"]> {
  const { workflow } = run.context;
  if (!settings.action.redispatch || workflow === null) return null;
  return await attempt("The server", signal, () => probes.dispatch(workflow.file));
}

async function askGitHub(
  probes: ServerProbes,
  { env }: ActionRun,
  { refTips, settings, target }: RunSetup,
  signal: AbortSignal,
): Promise<Pick<ServerFacts, "pulls" | "rules">> {
  const { action, commit } = settings;
  const branch = { branch: target.branch, exists: refTips.branch !== null, ...readAddresses(env) };
  const [pulls, rules] = await Promise.all([
    commit && action.pullRequest ? attempt("GitHub", signal, () => probes.pulls(target.base)) : null,
    commit ? attempt("GitHub", signal, () => probes.rules(branch, "token", mayRefuse)) : null,
  ]);
  return { pulls, rules };
}

/** The restore has asked the cache already. */
function probeCache({ cacheProblem }: RunSetup): Probe<null> {
  if (cacheProblem === null) return found(null);
  return {
    kind: "failed",
    text: cacheProblem,
    fix: "See https://www.githubstatus.com; without the cache the chain continues from its state ref.",
  };
}
