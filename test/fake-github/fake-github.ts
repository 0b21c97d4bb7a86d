import { mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";

import { startCacheService } from "./cache/cache-service.ts";
import type { CheckoutOrder } from "./runner/checkout.ts";
import { createConcurrency } from "./workflow/concurrency.ts";
import { describeRepository, makeMergeRef, readPull } from "./workflow/events.ts";
import type { FileChange } from "./git-server/git-repository.ts";
import { startGitServer } from "./git-server/git-server.ts";
import { startFakeGitHubApi, type WorkflowRun } from "./api/server.ts";
import type { RunnerTimes } from "./runner/process.ts";
import { createRuns, type FakeGitHubHooks } from "./workflow/runs.ts";
import type { FakeGitHubHost, FakeGitHubRun, StartJob } from "./workflow/run.ts";
import { startJob } from "./runner/job.ts";
import { createNetwork } from "./network.ts";
import { profileOf, type ServerProfile } from "./profile.ts";
import { makeCertificate, startTlsFront, type TlsFront } from "./tls-front.ts";
import { isTriggered, type Permissions, readWorkflow, type Workflow } from "./workflow/workflow-file.ts";
import { removeFolder } from "../helpers/scratch.ts";

export { BOT, type FakeGitHubRun } from "./workflow/run.ts";

export type FakeGitHubOptions = {
  /** The files of the first commit, including `.github/workflows/loop.yml`. */
  readonly files: Readonly<Record<string, FileChange>>;
  /** Default: `main`. */
  readonly defaultBranch?: string;
  /** Default: `octo/demo`. */
  readonly repository?: string;
  /** Contains the action.yml that `uses: ./` and `uses: <actionName>@…` start. */
  readonly actionDir: string;
  /** Default: `org/codex-self-iter`. */
  readonly actionName?: string;
  /** The repository's default permissions of a token, without a `permissions:` block. Default: `contents: read`. */
  readonly permissions?: Permissions;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Environment variables of the machine, beside PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: as FAKE_GITHUB_PROFILE says, or github.com. */
  readonly profile?: ServerProfile;
  /** Variables that the runner does not set, as those of Gitea and act leave out some. */
  readonly unset?: readonly string[];
  /** How long the runner waits between two signals of a cancellation. */
  readonly times?: Partial<RunnerTimes>;
  /** Overrides the inputs of `actions/checkout` steps. */
  readonly checkout?: Partial<CheckoutOrder>;
  /** Runs the jobs. Default: the runner of `runner/`. */
  readonly startJob?: StartJob;
  /** Keeps all folders. */
  readonly keep?: boolean;
  readonly hooks?: Partial<FakeGitHubHooks>;
};

/** By default the repository's owner and the default branch. */
type By = { readonly actor?: string; readonly ref?: string };

export type FakeGitHub = Awaited<ReturnType<typeof startFakeGitHub>>;

/** Starts a GitHub on this machine: it takes events and dispatches, and runs the workflows that they trigger. */
export async function startFakeGitHub(options: FakeGitHubOptions) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "github-")));
  const { files, defaultBranch = "main", profile = profileOf(process.env), repository: fullName = "octo/demo" } = options;
  const [owner = "", name = ""] = fullName.split("/");
  const mainRef = `refs/heads/${defaultBranch}`;
  mkdirSync(join(root, "git"));
  const network = createNetwork();
  const git = await startGitServer({ root: join(root, "git"), tokens: {}, network });
  const repository = await git.createRepository(fullName, files, defaultBranch);
  const cache = await startCacheService({ defaultBranch: mainRef, network, version: profile.cacheVersion });
  const certificate = profile.hasOwnCertificate ? await makeCertificate(root) : null;
  const fronts: TlsFront[] = [];
  const publish = async (url: string): Promise<string> => {
    if (certificate === null) return url;
    const front = await startTlsFront(url, certificate);
    fronts.push(front);
    return front.url + new URL(url).pathname.replace(/\/$/, "");
  };
  const serverUrl = await publish(git.url);
  const api = await startFakeGitHubApi({
    owner,
    name,
    bareRepository: repository.path,
    serverUrl,
    profile,
    tokens: {},
    caches: cache,
    onDispatch: (run) => dispatched(run),
    network,
    onCancel: (run) => runs.cancel(run.id),
  });
  const apiUrl = await publish(api.url);
  const cacheUrl = await publish(cache.url);
  if (certificate !== null) cache.publicUrl = `${cacheUrl}/`;
  // The machine's administrator has installed the certificate.
  const trusted = certificate === null ? {} : { NODE_EXTRA_CA_CERTS: certificate.file, GIT_SSL_CAINFO: certificate.file };
  const variables = new Map<string, string>();
  const host: FakeGitHubHost = {
    repository,
    defaultBranch,
    git,
    cache,
    api,
    concurrency: createConcurrency(),
    actionDir: options.actionDir,
    actionName: options.actionName ?? "org/codex-self-iter",
    permissions: options.permissions ?? { contents: "read" },
    secrets: options.secrets ?? {},
    variables,
    machine: { ...trusted, ...options.env },
    unset: options.unset ?? [],
    times: options.times ?? {},
    checkout: options.checkout ?? {},
    startJob: options.startJob ?? startJob,
    urls: {
      api: apiUrl + profile.apiPaths.rest,
      graphql: apiUrl + profile.apiPaths.graphql,
      server: serverUrl,
      results: cache.publicUrl ?? cache.url,
      cacheVersion: profile.cacheVersion,
    },
    runnerEnvironment: profile.runnerEnvironment,
    folder: join(root, "runs"),
    keep: options.keep === true,
  };
  const hooks: FakeGitHubHooks = { holdDispatch: null, beforeRun: null, ...options.hooks };
  const runs = createRuns(host, hooks);
  const about = (actor: string): Readonly<Record<string, unknown>> => describeRepository(fullName, defaultBranch, serverUrl, actor);

  /** Called when the API has checked the inputs and registered the run. */
  const dispatched = (run: WorkflowRun): void => {
    const hold = hooks.holdDispatch?.(run) ?? null;
    if (hold === "lost") {
      // GitHub accepted the dispatch, but no run exists.
      (api.runs as WorkflowRun[]).splice(api.runs.indexOf(run), 1);
      return;
    }
    const payload = { inputs: run.inputs, ref: run.ref, workflow: run.workflowPath, ...about(run.actor) };
    runs.launch(run, { payload, hold });
  };

  const setVariable = (variable: string, value: string | null): void => {
    api.setVariable(variable, value);
    if (value === null) variables.delete(variable.toUpperCase());
    else variables.set(variable.toUpperCase(), value);
  };
  for (const [variable, value] of Object.entries(options.variables ?? {})) setVariable(variable, value);

  for (const secret of Object.keys(options.secrets ?? {})) api.addSecret(secret);

  const readAt = async (commit: string, path: string): Promise<Workflow | null> =>
    repository
      .readFile(commit, path)
      .then(readWorkflow)
      .catch(() => null);

  /** Starts each workflow of the ref that the event triggers. */
  const event = async (
    eventName: string,
    payload: Readonly<Record<string, unknown>> = {},
    by: By = {},
  ): Promise<readonly FakeGitHubRun[]> => {
    const actor = by.actor ?? owner;
    const pull = eventName.startsWith("pull_request") ? readPull(payload) : null;
    const ofPull =
      pull === null ? null : eventName === "pull_request_target" ? `refs/heads/${pull.base}` : await makeMergeRef(repository, pull);
    const ref = by.ref ?? ofPull ?? mainRef;
    const listed = await repository.git("ls-tree", "--name-only", ref, ".github/workflows/");
    const started: FakeGitHubRun[] = [];
    for (const path of listed.split("\n").filter((file) => /\.ya?ml$/.test(file))) {
      const workflow = await readAt(ref, path);
      if (workflow === null || !isTriggered(workflow, { name: eventName, ref, payload })) continue;
      const run = await api.addRun({ path, event: eventName, ref, actor });
      started.push(runs.launch(run, { payload: { ...about(actor), ...payload } }));
    }
    return started;
  };

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await runs.close();
    const closed = await Promise.allSettled([...fronts.map((front) => front.close()), api.close(), cache.close(), git.close()]);
    if (options.keep !== true) removeFolder(root);
    for (const one of closed) if (one.status === "rejected") throw one.reason;
  };

  return {
    git,
    /** The URLs that a job gets. */
    urls: host.urls,
    /** The file with the server's certificate; null for github.com. */
    certificateFile: certificate?.file ?? null,
    /** The bare repository. */
    repository,
    cache,
    api,
    /** Lets a test make any call to any server fail. */
    network,
    /** Contains all files of this fake GitHub. */
    root,
    /** Oldest first; each attempt is one. */
    runs: runs.all,
    hooks,
    setVariable,
    event,
    /** Calls the listener when a run is queued, starts, and ends. */
    onRun: runs.onRun,
    /** Resolves with the first matching line of the action in that run; rejects if the run ends without one. */
    waitForLine: runs.waitForLine,
    /** Starts a workflow as a person does, through the API. Undeclared inputs are rejected: `422 Unexpected inputs …`. */
    async dispatch(
      workflow: string,
      inputs: Readonly<Record<string, string>> = {},
      { actor = owner, ref = mainRef }: By = {},
    ): Promise<FakeGitHubRun> {
      const token = `person-${actor}`;
      api.addToken(token, { login: actor, kind: "user", permissions: { actions: "write", contents: "write" } });
      const response = await fetch(`${api.url}/repos/${fullName}/actions/workflows/${workflow}/dispatches`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ ref, inputs, ...(api.switches.knowsRunDetails ? { return_run_details: true } : {}) }),
      });
      const answer = (response.status === 204 ? {} : await response.json()) as { message?: string; workflow_run_id?: number };
      if (!response.ok) throw new Error(`${response.status} ${answer.message}`);
      // Without the details, it is the newest of this person.
      const run = runs.all.findLast(({ actor: by, id }) =>
        answer.workflow_run_id === undefined ? by === actor : id === answer.workflow_run_id,
      );
      if (run === undefined) throw new Error("The dispatch was lost.");
      return run;
    },
    /** Starts a workflow by its schedule. */
    async cron(workflow: string): Promise<FakeGitHubRun> {
      const path = `.github/workflows/${workflow}`;
      const entries = (await readAt(mainRef, path))?.triggers["schedule"]?.["entries"] as readonly { readonly cron: string }[] | undefined;
      if (entries === undefined) throw new Error(`${workflow} has no schedule on ${defaultBranch}.`);
      const run = await api.addRun({ path, event: "schedule", ref: mainRef, actor: owner });
      return runs.launch(run, { payload: { schedule: entries[0]?.cron, workflow: path, ...about(owner) } });
    },
    /** Commits as a person, bypassing the server's rules, and triggers the push event. */
    async push(changes: Readonly<Record<string, FileChange>>, by: By = {}): Promise<readonly FakeGitHubRun[]> {
      const ref = by.ref ?? mainRef;
      const actor = by.actor ?? owner;
      const before = (await repository.findRef(ref)) ?? "0".repeat(40);
      // A new branch starts at the default branch.
      const parent = await repository.findRef((await repository.findRef(ref)) === null ? mainRef : ref);
      const after = await repository.commit({ ref, files: changes, parent, author: `${actor} <${actor}@example.org>` });
      const head = { id: after, message: "change", author: { name: actor } };
      return event("push", { ref, before, after, head_commit: head, commits: [head], pusher: { name: actor } }, { actor, ref });
    },
    /** Starts another attempt with the same inputs and commit. Throws while the run is active. */
    rerun: (id: number, { actor = owner }: { readonly actor?: string } = {}): FakeGitHubRun => runs.rerun(id, actor),
    cancel: runs.cancel,
    kill: runs.kill,
    /** Resolves when no run is queued or running. A run that `holdDispatch` delays does not count. */
    async idle(): Promise<void> {
      await nextTurn();
      for (let busy = runs.busy(); busy.length > 0; busy = runs.busy()) await Promise.all(busy);
    },
    /** Kills every run and stops the servers. Throws if a call was not one that GitHub's description allows. */
    close: (): Promise<void> => (closing ??= close()),
  };
}
