import type { Host } from "../core/chain/spec.ts";
import { ALLOW_PULL_REQUESTS } from "../core/text/gh-commands.ts";
import { checkBranchRules } from "./branch-rules.ts";
import { type Check, type CheckId, fail, judge, ok, warn } from "./check.ts";
import type { PermissionFact, PreflightFacts, RepositoryFact, SecretFact, ServerFacts } from "./facts.ts";
import { type ActionUse, hasSchedule } from "./workflow-file.ts";
import { listActionUses } from "./workflow-checks.ts";

/** A person's token needs these scopes to push and to start workflows. */
const REFRESH = "gh auth refresh --scopes repo,workflow";

/** What GitHub said. In `doctor` the token is a person's, while runs of the workflow use their own. */
export function checkServer(facts: Pick<PreflightFacts, "host" | "server" | "workflows">): readonly Check[] {
  const { host, server } = facts;
  if (server === null) return [];
  const uses = listActionUses(facts);
  return [
    ...judge("repository", server.repository, checkRepository),
    ...checkPush(host, server),
    ...judge("dispatch", server.dispatch, (found) => checkDispatch(host, found, facts.workflows), host === "github" ? "fail" : "warn"),
    ...judge("pull-requests", server.pulls, checkPulls, "warn"),
    ...judge("pull-requests", server.pullSetting, (isAllowed) => checkPullSetting(isAllowed, uses), "warn"),
    ...server.secrets.flatMap((secret) => checkSecret(secret, uses)),
    ...judge("branch-rules", server.rules, checkBranchRules),
    ...judge("cache", server.cache, () => ok("cache", "The actions cache answers"), "warn"),
  ];
}

function checkRepository({ isArchived, name }: RepositoryFact): Check {
  if (isArchived) return fail("repository", `The repository ${name} is archived, so nothing can be pushed`, `gh repo unarchive ${name}`);
  return ok("repository", `GitHub answers for ${name}`);
}

/** A run tries a push; `doctor` reads what GitHub says about the token. */
function checkPush(host: Host, { push, repository }: ServerFacts): readonly Check[] {
  if (host === "github" || push !== null) return judge("push", push, () => ok("push", "The token may push"));
  if (repository?.kind !== "found" || repository.value.mayPush === null) return [];
  if (repository.value.mayPush) return [ok("push", `Your token may push to ${repository.value.name}`)];
  const text = `Your token may not push to ${repository.value.name}; the runs of a workflow use their own`;
  return [warn("push", text, REFRESH)];
}

function checkDispatch(host: Host, found: PermissionFact, workflows: PreflightFacts["workflows"]): Check {
  const id = "dispatch";
  if (found.kind === "granted") return ok(id, host === "github" ? "The token may start the next run" : "Your token may start the workflow");
  if (found.kind === "missing") {
    const file = listActionUses({ workflows })[0]?.path ?? ".github/workflows";
    return warn(
      id,
      `GitHub does not know the workflow: ${file} is not on the default branch`,
      `git add ${file} && git commit -m "Add codex-self-iter" && git push`,
    );
  }
  if (host === "local" && found.kind === "denied")
    return warn(id, `Your token may not start the workflow (${found.message}); its runs use their own`, REFRESH);
  const text =
    found.kind === "denied"
      ? `The token may not start the next run: ${found.message}`
      : `GitHub would not start the next run: ${found.message}`;
  return isScheduled(host, workflows) ? warn(id, text, found.fix) : fail(id, text, found.fix);
}

/** Whether a schedule starts the workflow that was asked about: the run's own, or the first that uses the action. */
function isScheduled(host: Host, workflows: PreflightFacts["workflows"]): boolean {
  if (host === "local") return listActionUses({ workflows })[0]?.triggers.hasSchedule === true;
  return workflows?.kind === "found" && workflows.value.some(hasSchedule);
}

function checkPulls(found: PermissionFact): Check {
  const id: CheckId = "pull-requests";
  if (found.kind === "refused") return warn(id, `The pull request could not be opened: ${found.message}`, ALLOW_PULL_REQUESTS);
  if (found.kind === "denied") return warn(id, `The token may not open the pull request: ${found.message}`, found.fix);
  return ok(id, "The token may open the pull request");
}

function checkPullSetting(isAllowed: boolean, uses: readonly ActionUse[]): Check {
  const id: CheckId = "pull-requests";
  if (uses.length > 0 && uses.every(({ inputs }) => inputs["pull-request"] === "false" || inputs["commit"] === "false"))
    return ok(id, "The workflow opens no pull request");
  if (isAllowed) return ok(id, "The repository lets Actions open pull requests");
  return warn(id, "The repository does not let Actions open pull requests", ALLOW_PULL_REQUESTS);
}

/** An environment of the job can have the secret, and GitHub does not say so here. */
function checkSecret({ exists, name }: SecretFact, uses: readonly ActionUse[]): readonly Check[] {
  const add = `gh secret set ${name}`;
  return judge(
    "secret",
    exists,
    (isThere) => {
      if (isThere) return ok("secret", `The secret ${name} exists`);
      const text = `The secret ${name}, which the workflow passes as the model's key, does not exist`;
      return uses.some(({ hasEnvironment }) => hasEnvironment) ? warn("secret", text, add) : fail("secret", text, add);
    },
    "warn",
  );
}
