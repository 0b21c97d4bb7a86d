import { type Check, type CheckStatus, fail, judge, ok, warn } from "./check.ts";
import type { AgentFact, PreflightFacts } from "./facts.ts";
import { listActionUses, listSecretNames } from "./workflow-checks.ts";

/** Older versions lack features that the loop relies on. Not above the default of `codex_version`. */
const CODEX_MIN = "0.171.0";

/** The agent, its key and what surrounds it. */
export function checkAgent(facts: PreflightFacts): readonly Check[] {
  const { agent, host, isolation, modelAccess, sandbox, signIn } = facts;
  const checks = [
    ...judge("agent", agent, checkVersion),
    ...(emptySecret(facts) ?? judge("model-key", signIn, (found) => ok("model-key", `The agent has ${found}`))),
    ...judge("model-access", modelAccess, (found) => ok("model-access", found)),
    ...judge("sandbox", sandbox, (found) => ok("sandbox", `Codex's sandbox works: ${found}`)),
    ...judge("isolation", isolation, (found) => ok("isolation", `The isolation works: ${found}`)),
  ];
  const isForWorkflow = host === "local" && listActionUses(facts).length > 0;
  return isForWorkflow ? checks.map(weaken) : checks;
}

/** GitHub gives a workflow an empty string for a secret that does not exist. */
function emptySecret({ host, signIn, ...facts }: PreflightFacts): readonly Check[] | null {
  if (host === "local" || signIn?.kind !== "failed" || signIn.code !== "CODEX_NOT_SIGNED_IN") return null;
  const [name] = listActionUses(facts).flatMap(listSecretNames);
  const line = "openai-api-key: ${{ secrets.OPENAI_API_KEY }}";
  if (name === undefined) return [fail("model-key", "The action got no key, and Codex is not signed in", line)];
  return [
    fail(
      "model-key",
      `The secret ${name}, which the workflow passes as the model's key, is empty or does not exist`,
      `gh secret set ${name}`,
    ),
  ];
}

/** If a workflow runs the loop, this machine does not have to be able to. */
function weaken(check: Check): Check {
  const status: CheckStatus = check.status === "fail" ? "warn" : check.status;
  return status === check.status ? check : { ...check, status, text: `Only for runs on this machine: ${check.text}` };
}

function checkVersion({ name, version, willInstall }: AgentFact): Check {
  if (version === null) return ok("agent", `The agent is ${name}`);
  const text = `Codex ${version} ${willInstall ? "will be installed" : `is at ${name}`}`;
  if (!isOlder(version, CODEX_MIN)) return ok("agent", text);
  const line = willInstall ? `codex-version: "${CODEX_MIN}"` : "npm install --global @openai/codex@latest";
  return warn("agent", `${text}, and is older than ${CODEX_MIN}`, line);
}

/** Returns false for a range or a tag, such as `latest`. */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string): readonly number[] => /^(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number) ?? [];
  const [ours, theirs] = [numbers(version), numbers(than)];
  const index = ours.findIndex((number, at) => number !== theirs[at]);
  return index !== -1 && (ours[index] ?? 0) < (theirs[index] ?? 0);
}
