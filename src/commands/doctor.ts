import { tmpdir } from "node:os";
import { createSystemClock } from "../adapters/clock.ts";
import { createProjectFiles } from "../adapters/fs/project-files.ts";
import { readAddresses } from "../adapters/git/commit.ts";
import { createGit, type Git } from "../adapters/git/exec.ts";
import { createGitLimits } from "../adapters/git/git-limits.ts";
import { createIsolation } from "../adapters/isolation/isolation.ts";
import { type AgentProbes, probeAgent } from "../adapters/preflight/agent.ts";
import { probeDisk, probeGit, probePlan, probeTemporaryFolder, probeWorkspace, readRemoteUrl } from "../adapters/preflight/machine.ts";
import { probeModelAccess } from "../adapters/preflight/model-access.ts";
import { attempt, found, unknown } from "../adapters/preflight/probe.ts";
import { probeWorkflows } from "../adapters/preflight/workflows.ts";
import { temporaryFolderOf } from "../adapters/process/environment.ts";
import { toIsolationRequest } from "../compose.ts";
import type { CommandLine } from "../config/command-line.ts";
import { DEFAULT_TRACK, workBranchOf } from "../core/chain/track.ts";
import { isBranchName, isTrackName } from "../config/name-rules.ts";
import type { Settings } from "../config/settings.ts";
import { TRUST_CERTIFICATE, TRUST_CERTIFICATE_HERE } from "../errors/certificates.ts";
import { CREATE_REPOSITORY } from "../init/next-steps.ts";
import { mayRefuse } from "../preflight/branch-rules.ts";
import { type Check, fail } from "../preflight/check.ts";
import { hasFailed, runChecks } from "../preflight/checks.ts";
import type { PreflightFacts, Probe, ServerFacts, WorkflowFile } from "../preflight/facts.ts";
import { apiUrlOf, hasQueue, parseRemoteUrl } from "../preflight/remote-url.ts";
import { listActionUses, listSecretNames } from "../preflight/workflow-checks.ts";
import type { ActionUse } from "../preflight/workflow-file.ts";
import { renderSafeJson } from "../report/event-json.ts";
import { renderChecks } from "../report/preflight-view.ts";
import { print, terminalColumns, usesColor } from "./output.ts";
import { describeError } from "./report-error.ts";
import { readSettings } from "./settings.ts";

/** All probes run side by side. Those without an answer by then are skipped. */
const LIMIT_MS = 9_000;
const CALL_LIMITS_MS = { ordinary: 5_000, cancelled: 500 };

/** `doctor`: lists what would keep a run from working. Changes nothing, and starts no agent. Returns 1 if a check fails. */
export async function doctor(line: CommandLine): Promise<number> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), LIMIT_MS);
  try {
    const checks = await listChecks(line, end.signal);
    if (line.json) print(`${renderSafeJson({ failed: hasFailed(checks), checks })}\n`);
    else print(renderChecks(checks, terminalColumns(), usesColor()));
    return hasFailed(checks) ? 1 : 0;
  } finally {
    clearTimeout(timer);
    // Ends the probes that were given up.
    end.abort();
  }
}

async function listChecks(line: CommandLine, signal: AbortSignal): Promise<readonly Check[]> {
  let settings: Settings;
  try {
    settings = await readSettings(line);
  } catch (error) {
    return [fail("settings", ...describeError(error))];
  }
  const checks = runChecks(await gatherFacts(settings, line.online, signal));
  // The probes of the server are those of a run.
  return checks.map((check) => (check.fix === TRUST_CERTIFICATE ? { ...check, fix: TRUST_CERTIFICATE_HERE } : check));
}

async function gatherFacts(settings: Settings, online: boolean, signal: AbortSignal): Promise<PreflightFacts> {
  const { agent, spec, verify, workspace } = settings;
  const environment = process.env;
  const limits = createGitLimits({ signal, afterCancelMs: 500 });
  const opened = await attempt("git", signal, () => found(createGit(workspace, environment, limits)));
  const git = opened.kind === "found" ? opened.value : null;
  const place = { workspace, environment, signal };
  const [project, agentProbes, machine, modelAccess, gitProbe] = await Promise.all([
    gatherProject(git, signal),
    probeAgent(agent, place, createIsolation({ ...toIsolationRequest(settings, environment), parent: tmpdir() })),
    gatherMachine(settings, signal),
    online && agent.kind === "codex" ? probeModelAccess(agent.apiKey, agent.upstreamUrl, signal) : null,
    git === null ? null : probeGit(git, settings.commit, signal),
  ]);
  const { hasQueue: takesQueue, server, workflows, workspace: workspaceProbe } = project;
  const inWorkflow = listActionUses({ workflows }).map(({ inputs }) => inputs["verify-command"] ?? "");
  return {
    host: "local",
    ...machine,
    ...keepIsolation(agentProbes, settings),
    workspace: workspaceProbe,
    verifyCommand: verify?.command ?? inWorkflow.find((command) => command !== "") ?? null,
    modelAccess,
    git: opened.kind === "found" ? gitProbe : opened,
    workflows,
    hasQueue: takesQueue,
    turnMs: agent.limits.deadlineMs,
    mode: spec.mode,
    server,
  };
}

/** No isolation is the default on a local machine, so it is not listed. */
function keepIsolation(
  probes: AgentProbes,
  { isolation }: Settings,
): Omit<AgentProbes, "isolation"> & { readonly isolation: Probe<string> | null } {
  return isolation === "none" && probes.isolation.kind === "found" ? { ...probes, isolation: null } : probes;
}

async function gatherMachine(settings: Settings, signal: AbortSignal): Promise<Pick<PreflightFacts, "disk" | "plan" | "temporaryFolder">> {
  const { freeBytesMin, workspace } = settings;
  const temporary = temporaryFolderOf(process.env);
  const [plan, disk, temporaryFolder] = await Promise.all([
    probePlan(
      settings,
      () => createProjectFiles(settings).readPlan(),
      () => "",
      signal,
    ),
    probeDisk([workspace, temporary], freeBytesMin, signal),
    probeTemporaryFolder(temporary, signal),
  ]);
  return { plan, disk, temporaryFolder };
}

type ProjectFacts = Pick<PreflightFacts, "hasQueue" | "server" | "workflows" | "workspace">;

/** The repository, its workflows and its server. Each probe needs the result of the one before. */
async function gatherProject(git: Git | null, signal: AbortSignal): Promise<ProjectFacts> {
  const nothing = { hasQueue: true, workflows: null, server: null };
  if (git === null) return { ...nothing, workspace: null };
  const workspace = await probeWorkspace(git, signal);
  if (workspace.kind !== "found") return { ...nothing, workspace };
  const workflows = await probeWorkflows(workspace.value.topLevel, signal);
  const url = await attempt("The remote", signal, async () => found(await readRemoteUrl(git)));
  const remote = url.kind === "found" && url.value !== null ? parseRemoteUrl(url.value) : null;
  return { workspace, workflows, hasQueue: hasQueue(remote), server: await gatherServer(url, workflows, signal) };
}

const NO_SERVER: ServerFacts = {
  repository: null,
  push: null,
  dispatch: null,
  pulls: null,
  pullSetting: null,
  secrets: [],
  rules: null,
  cache: null,
};

async function gatherServer(
  url: Probe<string | null>,
  workflows: Probe<readonly WorkflowFile[]>,
  signal: AbortSignal,
): Promise<ServerFacts> {
  const skip = (text: string, fix: string | null): ServerFacts => ({
    ...NO_SERVER,
    repository: unknown(`${text}, so GitHub is not asked`, fix),
  });
  if (url.kind !== "found") return { ...NO_SERVER, repository: url };
  if (url.value === null) return skip("The repository has no remote", CREATE_REPOSITORY);
  const remote = parseRemoteUrl(url.value);
  const { GH_HOST: host, GH_TOKEN, GITHUB_API_URL: apiVariable, GITHUB_SERVER_URL: serverUrl, GITHUB_TOKEN } = process.env;
  const apiUrl = remote === null ? null : apiUrlOf(remote.host, { host, serverUrl, apiUrl: apiVariable });
  if (remote === null || apiUrl === null) {
    const where = remote === null ? "is not a repository on a server" : `is on ${remote.host}`;
    return skip(`The remote ${where}`, remote === null ? CREATE_REPOSITORY : `export GH_HOST=${remote.host} # if it is GitHub`);
  }
  const token = GH_TOKEN || GITHUB_TOKEN || "";
  if (token === "") return skip("GH_TOKEN and GITHUB_TOKEN are empty", 'export GH_TOKEN="$(gh auth token)"');
  return await askServer({ ...remote, apiUrl, token }, listActionUses({ workflows }), signal);
}

type ServerAddress = { readonly owner: string; readonly repo: string; readonly apiUrl: string; readonly token: string };

/** Asks about the work of the first workflow. Without one, the loop needs nothing of GitHub. */
async function askServer(address: ServerAddress, uses: readonly ActionUse[], signal: AbortSignal): Promise<ServerFacts> {
  const [{ createGitHubClient }, { createServerProbes }] = await Promise.all([
    import("../adapters/github/client.ts"),
    import("../adapters/github/preflight.ts"),
  ]);
  const client = createGitHubClient({ ...address, clock: createSystemClock(), signal, timeLimitsMs: CALL_LIMITS_MS });
  const probes = createServerProbes(client);
  const repository = await attempt("GitHub", signal, () => probes.repository());
  const [use] = uses;
  if (repository.kind !== "found" || use === undefined) return { ...NO_SERVER, repository };
  const { environment, file, inputs } = use;
  const { track: given = "" } = inputs;
  const track = isTrackName(given) ? given : DEFAULT_TRACK;
  const named = inputs["branch"] ?? "";
  const branch = { branch: isBranchName(named) ? named : workBranchOf(track), exists: null, ...readAddresses(environment) };
  const [dispatch, pullSetting, rules, ...secrets] = await Promise.all([
    attempt("GitHub", signal, () => probes.dispatch(file)),
    attempt("GitHub", signal, () => probes.pullSetting()),
    attempt("GitHub", signal, () => probes.rules(branch, "workflow", mayRefuse)),
    ...[...new Set(uses.flatMap(listSecretNames))].map(async (name) => ({
      name,
      exists: await attempt("GitHub", signal, () => probes.secret(name)),
    })),
  ]);
  return { ...NO_SERVER, repository, dispatch, pullSetting, rules, secrets };
}
