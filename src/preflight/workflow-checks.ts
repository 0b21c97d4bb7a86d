import { DEFAULT_TRACK } from "../core/chain/track.ts";
import { type Check, fail, judge, ok, skipped, warn } from "./check.ts";
import type { PreflightFacts } from "./facts.ts";
import { type ActionUse, findActionUses, type Permissions } from "./workflow-file.ts";

type Facts = Pick<PreflightFacts, "hasQueue" | "host" | "mode" | "turnMs" | "workflows">;

const NO_WORKFLOW = "No workflow in .github/workflows uses codex-self-iter, so it runs on this machine only";
const REFUSAL = "GitHub Enterprise Server refuses a workflow file with that line";
const MINUTE_MS = 60_000;
/** A planner, an executor and a reviewer. */
const ROLES = 3;

/** What the workflow files say. A run checks what it cannot ask GitHub for; `doctor` checks everything. */
export function checkWorkflows({ workflows, ...facts }: Facts): readonly Check[] {
  const { host } = facts;
  if (workflows?.kind !== "found") return host === "local" ? judge("workflow", workflows, () => ok("workflow", "")) : [];
  const broken = workflows.value.filter(({ document }) => document === null).map(({ path }) => path);
  const uses = workflows.value.flatMap(findActionUses);
  const perUse = uses.flatMap((use) => {
    const everywhere = [checkDispatch(use), checkConcurrency(use, facts), checkTimeout(use, facts)];
    return host === "github" ? everywhere : [...everywhere, checkSchedule(use), checkPermissions(use), checkCheckout(use), checkKey(use)];
  });
  if (host === "github") return perUse;
  return [...broken.map(reportBroken), ...(uses.length > 0 || broken.length === 0 ? [reportUses(uses)] : []), ...perUse];
}

/** The uses of the action in the workflow files that could be read. */
export function listActionUses({ workflows }: Pick<PreflightFacts, "workflows">): readonly ActionUse[] {
  return workflows?.kind === "found" ? workflows.value.flatMap(findActionUses) : [];
}

function reportBroken(path: string): Check {
  return fail("workflow", `${path} is not valid YAML`, `actionlint ${path}`);
}

function reportUses(uses: readonly ActionUse[]): Check {
  if (uses.length === 0) return skipped("workflow", NO_WORKFLOW, "codex-self-iter init");
  return ok("workflow", `The action is used by ${[...new Set(uses.map(({ path }) => path))].join(", ")}`);
}

function checkDispatch({ file, inputs, triggers }: ActionUse): Check {
  const id = "workflow-dispatch";
  const { dispatch, hasSchedule } = triggers;
  if (dispatch === null) {
    const line = "on: { workflow_dispatch: { inputs: { goal: { required: false }, from-run: { required: false } } } }";
    const text = `${file} has no workflow_dispatch, so a run cannot start the next one`;
    const isNeeded = inputs["redispatch"] !== "false" && !hasSchedule;
    return isNeeded ? fail(id, text, line) : warn(id, text, line);
  }
  const [required] = Object.keys(dispatch).filter((name) => dispatch[name]?.isRequired && !dispatch[name].hasDefault && !CARRIED.has(name));
  if (required !== undefined)
    return fail(
      id,
      `${file} requires the input ${required}, which the chain's own dispatch does not pass`,
      `${required}: { required: false }`,
    );
  const missing = ["goal", "from-run"].filter((name) => dispatch[name] === undefined);
  if (missing.length > 0)
    return warn(
      id,
      `${file} does not declare ${missing.map((name) => `the input ${name}`).join(" and ")} below workflow_dispatch${missing.includes("from-run") ? ", which tells the chain's own runs from a person's" : ""}`,
      `inputs: { ${missing.map((name) => `${name}: { required: false }`).join(", ")} }`,
    );
  if (inputs["goal"] === undefined)
    return warn(id, `${file} declares the input goal and does not pass it to the action`, "goal: ${{ inputs.goal }}");
  return ok(id, `${file} can be started with a goal, and by its own runs`);
}

/** The inputs that a dispatch of the chain carries. */
const CARRIED = new Set(["track", "branch", "base-branch", "goal", "from-run"]);

function checkSchedule({ file, triggers }: ActionUse): Check {
  if (triggers.hasSchedule) return ok("workflow-schedule", `${file} has a schedule, which continues the chain if a run is lost`);
  return warn(
    "workflow-schedule",
    `${file} has no schedule, so nothing continues the chain if a run is lost`,
    'schedule: [{ cron: "37 * * * *" }]',
  );
}

function checkPermissions({ file, inputs, permissions, triggers }: ActionUse): Check {
  const id = "workflow-permissions";
  if (inputs["github-token"] !== undefined && !/github\.token|secrets\.GITHUB_TOKEN/i.test(inputs["github-token"]))
    return ok(id, `${file} passes a token of its own, so the job's permissions do not matter`);
  const needed = neededPermissions(inputs);
  const block = `permissions: { ${needed.map((name) => `${name}: write`).join(", ")} }`;
  if (permissions === null) return warn(id, `${file} has no permissions, so those of the repository's settings apply`, block);
  const missing = needed.filter((name) => levelOf(permissions, name) !== "write");
  if (missing.length === 0) return ok(id, `${file} has the permissions ${needed.map((name) => `${name}: write`).join(", ")}`);
  const text = `${file} lacks the permissions ${missing.map((name) => `${name}: write`).join(", ")}`;
  const isFatal = missing.includes("contents") || (missing.includes("actions") && !triggers.hasSchedule);
  return isFatal ? fail(id, text, block) : warn(id, text, block);
}

function neededPermissions(inputs: Readonly<Record<string, string>>): readonly string[] {
  return [
    ...(inputs["commit"] === "false" ? [] : ["contents"]),
    ...(inputs["redispatch"] === "false" ? [] : ["actions"]),
    ...(inputs["pull-request"] === "false" || inputs["commit"] === "false" ? [] : ["pull-requests"]),
  ];
}

function levelOf(permissions: Permissions, name: string): string {
  return "all" in permissions ? permissions.all : (permissions.listed[name] ?? "none");
}

/** GitHub keeps one waiting run of a group and cancels it when another arrives, unless `queue: max` is set. Other servers do not know that line. */
function checkConcurrency({ concurrency, file, inputs }: ActionUse, { hasQueue }: Pick<Facts, "hasQueue">): Check {
  const id = "workflow-concurrency";
  const track = inputs["track"] ?? DEFAULT_TRACK;
  const group = `concurrency: { group: "codex-self-iter-${track}", ${hasQueue ? "queue: max, " : ""}cancel-in-progress: false }`;
  if (concurrency === null || concurrency.group === "")
    return warn(id, `${file} has no concurrency group, so two runs can do the same iteration, and one of them is wasted`, group);
  if (concurrency.cancelInProgress !== "" && concurrency.cancelInProgress !== "false")
    return warn(id, `${file} sets cancel-in-progress, which ends the agent during its work`, "cancel-in-progress: false");
  if (track.includes("${{") && !concurrency.group.includes("${{"))
    return warn(id, `${file} has several tracks in one concurrency group, so they wait for each other`, group);
  if (!hasQueue && concurrency.queue !== "")
    return warn(id, `${file} has queue: ${concurrency.queue}, which only github.com and ghe.com know; ${REFUSAL}`, group);
  if (hasQueue && concurrency.queue !== "max")
    return warn(id, `${file} has no queue: max, so GitHub cancels a waiting run when another arrives, often the chain's next`, group);
  return ok(id, `${file} lets ${hasQueue ? "the runs of a track queue" : "one run of a track wait for another"}`);
}

function checkCheckout({ checkouts, file }: ActionUse): Check {
  const id = "workflow-checkout";
  if (checkouts.every((inputs) => inputs["persist-credentials"] === "false")) return ok(id, `${file} leaves no token in the checkout`);
  return warn(
    id,
    `actions/checkout in ${file} leaves its token in .git, so later steps of the job that need it fail: the action removes it before the agent can read it`,
    "with: { persist-credentials: false }",
  );
}

/** An input of the step wins over the settings, unless it is an expression, which only a run resolves. */
function checkTimeout({ file, inputs, timeoutMinutes }: ActionUse, { mode, turnMs }: Pick<Facts, "mode" | "turnMs">): Check {
  const id = "workflow-timeout";
  const ownMs = Number(inputs["command-timeout-sec"]) * 1_000;
  const isRoles = inputs["mode"] === "roles" || (mode === "roles" && inputs["mode"] !== "goal");
  const limitMs = (ownMs > 0 ? ownMs : turnMs) * (isRoles ? ROLES : 1);
  if (timeoutMinutes === null || timeoutMinutes * MINUTE_MS > limitMs)
    return ok(id, `${file} lets a job take longer than the agent's turn`);
  return warn(
    id,
    `${file} ends the job after ${timeoutMinutes} min, but the agent may take ${Math.round(limitMs / MINUTE_MS)} min, so its work can be cut off`,
    `timeout-minutes: ${Math.ceil(limitMs / MINUTE_MS) + 10}`,
  );
}

function checkKey(use: ActionUse): Check {
  const id = "workflow-key";
  const { file, inputs } = use;
  if ((inputs["agent-command-template"] ?? "") !== "") return ok(id, `${file} uses a custom agent, whose key is not checked`);
  const key = keyOf(use);
  if (key === "" && (inputs["codex-home"] ?? "") !== "") return ok(id, `${file} uses the sign-in of its runner`);
  const line = "openai-api-key: ${{ secrets.OPENAI_API_KEY }}";
  if (key === "") return fail(id, `${file} passes no key to the action`, line);
  if (!key.includes("${{")) return fail(id, `${file} holds the key itself, where everyone who can read the repository reads it`, line);
  const secrets = listSecretNames(use).map((name) => `secrets.${name}`);
  return ok(id, `${file} passes the key by ${secrets.join(", ") || "an expression"}`);
}

/** The secrets that hold the key of the model. */
export function listSecretNames(use: ActionUse): readonly string[] {
  const matches = keyOf(use).matchAll(/\bsecrets\.(\w+)/g);
  return [...new Set(Array.from(matches, ([, name = ""]) => name))];
}

/** The key as the workflow passes it, usually an expression; "" if it passes none. */
function keyOf({ environment, inputs }: ActionUse): string {
  return inputs["openai-api-key"] || environment["OPENAI_API_KEY"] || "";
}
