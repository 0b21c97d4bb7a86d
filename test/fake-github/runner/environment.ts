import { createHash } from "node:crypto";
import { dirname, join } from "node:path";

import type { ExpressionContexts } from "./manifest.ts";
import type { ActionRun } from "./action-run.ts";

type Parts = { readonly eventFile: string; readonly trackingId: string; readonly inputs: Readonly<Record<string, string>> };

/**
 * The environment of an action's process: PATH of the test, and the runner's variables but the ones to leave out. There is no
 * GITHUB_TOKEN: an action gets its token as an input.
 */
export function buildEnvironment(order: ActionRun, parts: Parts): Record<string, string> {
  const all: Record<string, string> = {
    PATH: process.env["PATH"] ?? "",
    HOME: join(order.temp, "_home"),
    LANG: "C.UTF-8",
    GIT_CONFIG_NOSYSTEM: "1",
    CI: "true",
    ...compileCache(),
    ...order.env,
    GITHUB_ACTIONS: "true",
    ...buildGithubVariables(order, parts.eventFile),
    ...buildRunnerVariables(order, parts.trackingId),
    ...buildServiceVariables(order),
    ...Object.fromEntries(Object.entries(parts.inputs).map(([name, value]) => [nameInputVariable(name), value])),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => order.unset?.includes(name) !== true));
}

/** Not set by a real runner: reuses what an earlier run compiled, which only saves time (global-setup.ts). */
function compileCache(): Record<string, string> {
  const folder = process.env["NODE_COMPILE_CACHE"];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
}

/** Spaces become underscores, hyphens stay: INPUT_VERIFY-COMMAND. */
function nameInputVariable(input: string): string {
  return `INPUT_${input.replaceAll(" ", "_").toUpperCase()}`;
}

/** The variables of the runner (actions/runner, GitHubContext.cs). */
function buildGithubVariables(order: ActionRun, eventFile: string): Record<string, string> {
  const { context, urls } = order;
  const owner = context.repository.split("/")[0] ?? "";
  const pull = context.event["pull_request"] as { head?: { ref?: string }; base?: { ref?: string } } | undefined;
  return {
    GITHUB_ACTION: "__codex-self-iter",
    GITHUB_ACTION_REF: "",
    // Empty for an action of the workspace.
    GITHUB_ACTION_REPOSITORY: order.actionRepository ?? "",
    GITHUB_ACTOR: context.actor,
    GITHUB_ACTOR_ID: numberOf(context.actor),
    GITHUB_API_URL: urls.api,
    GITHUB_BASE_REF: pull?.base?.ref ?? "",
    GITHUB_EVENT_NAME: context.eventName,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_GRAPHQL_URL: urls.graphql,
    GITHUB_HEAD_REF: pull?.head?.ref ?? "",
    GITHUB_JOB: context.job,
    GITHUB_REF: context.ref,
    GITHUB_REF_NAME: context.ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
    GITHUB_REF_PROTECTED: "false",
    GITHUB_REF_TYPE: context.ref.startsWith("refs/tags/") ? "tag" : "branch",
    GITHUB_REPOSITORY: context.repository,
    GITHUB_REPOSITORY_ID: numberOf(context.repository),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: numberOf(owner),
    GITHUB_RETENTION_DAYS: "90",
    GITHUB_RUN_ATTEMPT: String(context.runAttempt),
    GITHUB_RUN_ID: String(context.runId),
    GITHUB_RUN_NUMBER: String(context.runNumber),
    GITHUB_SERVER_URL: urls.server,
    GITHUB_SHA: context.sha,
    GITHUB_TRIGGERING_ACTOR: context.triggeringActor,
    GITHUB_WORKFLOW: context.workflow ?? /\.github\/workflows\/[^@]+/.exec(context.workflowRef)?.[0] ?? "",
    GITHUB_WORKFLOW_REF: context.workflowRef,
    GITHUB_WORKFLOW_SHA: context.sha,
    GITHUB_WORKSPACE: order.workspace,
  };
}

/** A stable id that belongs to no real account. */
function numberOf(name: string): string {
  return String(createHash("sha256").update(name).digest().readUInt32BE(0));
}

function buildRunnerVariables(order: ActionRun, trackingId: string): Record<string, string> {
  return {
    RUNNER_ARCH: process.arch === "arm64" ? "ARM64" : "X64",
    RUNNER_ENVIRONMENT: order.runnerEnvironment ?? "github-hosted",
    RUNNER_NAME: "fake 1",
    RUNNER_OS: process.platform === "darwin" ? "macOS" : "Linux",
    RUNNER_TEMP: order.temp,
    RUNNER_TOOL_CACHE: join(order.temp, "_tools"),
    RUNNER_TRACKING_ID: trackingId,
    RUNNER_WORKSPACE: dirname(order.workspace),
    ...(order.debug === true ? { RUNNER_DEBUG: "1" } : {}),
  };
}

/** Given to actions, and never to a `run:` step (actions/runner, NodeScriptActionHandler.cs). */
function buildServiceVariables({ tokens, urls }: ActionRun): Record<string, string> {
  if (tokens.runtime === null || urls.results === null) return {};
  if (urls.cacheVersion === 1)
    return { ACTIONS_CACHE_URL: urls.results, ACTIONS_RUNTIME_TOKEN: tokens.runtime, ACTIONS_RUNTIME_URL: urls.results };
  return {
    ACTIONS_CACHE_SERVICE_V2: "True",
    ACTIONS_RESULTS_URL: urls.results,
    ACTIONS_RUNTIME_TOKEN: tokens.runtime,
    ACTIONS_RUNTIME_URL: urls.results,
  };
}

/** The contexts of expressions in action.yml and `with:`. */
export function buildContexts(order: ActionRun): ExpressionContexts {
  const github = Object.fromEntries(
    Object.entries(buildGithubVariables(order, "")).map(([name, value]) => [name.replace(/^GITHUB_/, "").toLowerCase(), value]),
  );
  return {
    github: { ...github, token: order.tokens.github, event: order.context.event },
    runner: { os: process.platform === "darwin" ? "macOS" : "Linux", temp: order.temp },
    env: order.env ?? {},
  };
}
