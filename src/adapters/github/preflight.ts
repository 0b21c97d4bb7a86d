import * as z from "zod/mini";
import { isUntrusted, TRUST_CERTIFICATE } from "../../errors/certificates.ts";
import type { BranchFact, BranchRule, BranchRules, PermissionFact, Probe, RepositoryFact } from "../../preflight/facts.ts";
import { randomName } from "../fs/random-name.ts";
import { endSentence, type GitHubFailure, isUncertain, remedyFor } from "./api-error.ts";
import type { GitHubClient } from "./client.ts";
import { remedyForDispatch } from "./dispatch-errors.ts";
import { parseItems, text } from "./json.ts";

/** Questions about what a token and a repository allow. None of them changes anything. */
export type ServerProbes = {
  repository(): Promise<Probe<RepositoryFact>>;
  /** `workflow` is the file's name. Dispatches a branch that does not exist, which GitHub refuses after it has checked the permission. */
  dispatch(workflow: string): Promise<Probe<PermissionFact>>;
  /** Opens a pull request from a branch that does not exist. */
  pulls(base: string): Promise<Probe<PermissionFact>>;
  /** Needs `administration: read`, which a job's token cannot have. */
  pullSetting(): Promise<Probe<boolean>>;
  secret(name: string): Promise<Probe<boolean>>;
  /** The rules for a branch, and for those that `mayRefuse` names whether `actor` may bypass them. */
  rules(branch: BranchFact, actor: RuleActor, mayRefuse: (rule: BranchRule, rules: BranchRules) => boolean): Promise<Probe<BranchRules>>;
};

/** `token`: the owner of this token pushes. `workflow`: the job's own token will. */
type RuleActor = "token" | "workflow";

const RULES_MAX = 100;
const RULESETS_MAX = 5;
const STATUS = "https://www.githubstatus.com";

const repositoryBody = z.object({
  full_name: text,
  default_branch: text,
  archived: z.catch(z.boolean(), false),
  permissions: z.optional(z.catch(z.object({ push: z.boolean() }), { push: false })),
});
const settingBody = z.object({ can_approve_pull_request_reviews: z.boolean() });
const secretList = z.object({ secrets: z.array(z.object({ name: text })) });
const ruleBody = z.pipe(
  z.object({
    type: text,
    parameters: z.catch(z.record(z.string(), z.unknown()), {}),
    ruleset_id: z.catch(z.nullable(z.int()), null),
  }),
  z.transform(({ parameters, ruleset_id: ruleset, type }): BranchRule => ({ type, parameters, ruleset, mayBypass: null })),
);
const rulesetBody = z.object({ current_user_can_bypass: text, bypass_actors: z.catch(z.nullable(z.array(z.unknown())), null) });

export function createServerProbes(client: GitHubClient): ServerProbes {
  return {
    repository: () => readRepository(client),
    dispatch: (workflow) => tryDispatch(client, workflow),
    pulls: (base) => tryPull(client, base),
    async pullSetting() {
      const answer = await client.call("GET /repos/{owner}/{repo}/actions/permissions/workflow");
      if (!answer.ok) return noAnswer("whether Actions may open pull requests", answer);
      const { data } = settingBody.safeParse(answer.data);
      return data === undefined
        ? { kind: "unknown", text: "GitHub does not say whether Actions may open pull requests", fix: null }
        : { kind: "found", value: data.can_approve_pull_request_reviews };
    },
    secret: (name) => findSecret(client, name),
    rules: async (branch, actor, mayRefuse) => await readRules(client, branch, actor, mayRefuse),
  };
}

async function readRepository(client: GitHubClient): Promise<Probe<RepositoryFact>> {
  const answer = await client.call("GET /repos/{owner}/{repo}");
  if (!answer.ok && answer.status === 401)
    return { kind: "failed", text: "GitHub does not accept the token", fix: 'export GH_TOKEN="$(gh auth token)"' };
  if (!answer.ok && answer.status === 404)
    return {
      kind: "failed",
      text: "The repository does not exist on GitHub, or the token may not see it",
      fix: "gh auth refresh --scopes repo",
    };
  if (!answer.ok) return noAnswer("about the repository", answer);
  const { archived: isArchived, default_branch: defaultBranch, full_name: name, permissions } = repositoryBody.parse(answer.data);
  return { kind: "found", value: { name, defaultBranch, isArchived, mayPush: permissions?.push ?? null } };
}

async function tryDispatch(client: GitHubClient, workflow: string): Promise<Probe<PermissionFact>> {
  const ref = `refs/heads/${noBranch()}`;
  const answer = await client.call("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", { workflow_id: workflow, ref });
  const isGranted = answer.ok || (answer.status === 422 && /no ref found/i.test(answer.message));
  // Gitea checks the permission, then the ref, then the workflow.
  if (isGranted || (answer.status === 404 && /\bref\b.*doesn't exist/i.test(answer.message)))
    return { kind: "found", value: { kind: "granted" } };
  if (answer.status === 404) return { kind: "found", value: { kind: "missing" } };
  const fix = remedyForDispatch(answer, { workflow, ref, inputs: {} });
  if (answer.status === 422) return { kind: "found", value: { kind: "refused", message: endSentence(answer), fix } };
  if (answer.status === 403 && !answer.isRateLimit) return { kind: "found", value: { kind: "denied", message: endSentence(answer), fix } };
  return noAnswer(`whether the token may start ${workflow}`, answer);
}

async function tryPull(client: GitHubClient, base: string): Promise<Probe<PermissionFact>> {
  const answer = await client.call("POST /repos/{owner}/{repo}/pulls", { head: noBranch(), base, title: "codex-self-iter: a check" });
  if (answer.ok || answer.status === 422) return { kind: "found", value: { kind: "granted" } };
  if (answer.status !== 403 || answer.isRateLimit) return noAnswer("whether the token may open a pull request", answer);
  const kind = /not permitted to create/i.test(answer.message) ? "refused" : "denied";
  return { kind: "found", value: { kind, message: endSentence(answer), fix: remedyFor(answer, "`pull-requests: write`") } };
}

/** The name is new each time, so the branch cannot exist. */
function noBranch(): string {
  return `codex-self-iter-check/${randomName()}`;
}

/** A repository sees its own secrets, and those that its organization shares with it. */
async function findSecret(client: GitHubClient, name: string): Promise<Probe<boolean>> {
  const own = await client.call("GET /repos/{owner}/{repo}/actions/secrets/{secret_name}", { secret_name: name });
  if (own.ok) return { kind: "found", value: true };
  if (own.status !== 404) return noAnswer(`for the secret ${name}`, own);
  const shared = await client.call("GET /repos/{owner}/{repo}/actions/organization-secrets", { per_page: 100 });
  if (!shared.ok) return noAnswer("for the secrets of the organization", shared);
  const { data } = secretList.safeParse(shared.data);
  return { kind: "found", value: data?.secrets.some((secret) => secret.name.toUpperCase() === name.toUpperCase()) === true };
}

async function readRules(
  client: GitHubClient,
  workBranch: BranchFact,
  actor: RuleActor,
  mayRefuse: (rule: BranchRule, rules: BranchRules) => boolean,
): Promise<Probe<BranchRules>> {
  const { branch } = workBranch;
  const answer = await client.call("GET /repos/{owner}/{repo}/rules/branches/{branch}", { branch, per_page: RULES_MAX });
  // A private repository of the free plan has no rulesets.
  if (!answer.ok && answer.status === 403 && /upgrade to/i.test(answer.message))
    return { kind: "found", value: { ...workBranch, rules: [] } };
  if (!answer.ok) return noAnswer(`for the rules of ${branch}`, answer);
  const listed: BranchRules = { ...workBranch, rules: parseItems(ruleBody, answer.data) };
  const refusing = listed.rules.filter((rule) => mayRefuse(rule, listed));
  const ids = [...new Set(refusing.flatMap(({ ruleset }) => (ruleset === null ? [] : [ruleset])))].slice(0, RULESETS_MAX);
  const bypasses = new Map(await Promise.all(ids.map(async (id) => [id, await mayBypass(client, id, actor)] as const)));
  const rules = listed.rules.map((rule) => ({ ...rule, mayBypass: rule.ruleset === null ? null : (bypasses.get(rule.ruleset) ?? null) }));
  return { kind: "found", value: { ...listed, rules } };
}

/** Null if GitHub does not say so. Who may bypass a ruleset is shown only to those who may change it. */
async function mayBypass(client: GitHubClient, id: number, actor: RuleActor): Promise<boolean | null> {
  const answer = await client.call("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ruleset_id: id });
  const { data } = rulesetBody.safeParse(answer.ok ? answer.data : null);
  if (data === undefined) return null;
  const { bypass_actors: actors, current_user_can_bypass: current } = data;
  if (actor === "workflow") return actors?.length === 0 ? false : null;
  if (current === "always" || current === "exempt") return true;
  return current === "never" || current === "pull_requests_only" ? false : null;
}

function noAnswer(question: string, failure: GitHubFailure): Probe<never> {
  if (isUntrusted(failure.message))
    return { kind: "failed", text: `The server could not be asked ${question}: ${endSentence(failure)}`, fix: TRUST_CERTIFICATE };
  const fix = isUncertain(failure) ? `See ${STATUS}, and try again.` : failure.isRateLimit ? "Try again in an hour." : null;
  const reason = `${failure.status === null ? "" : `${failure.status}: `}${endSentence(failure)}`;
  return { kind: "unknown", text: `GitHub could not be asked ${question} (${reason})`, fix };
}
