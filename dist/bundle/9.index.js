export const id = 9;
export const ids = [9];
export const modules = {

/***/ 1009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/action/process-entry.js
var process_entry = __webpack_require__(8195);
// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(2563);
// EXTERNAL MODULE: ./lib/action/action-run.js + 15 modules
var action_run = __webpack_require__(1030);
// EXTERNAL MODULE: ./lib/action/context.js
var action_context = __webpack_require__(4747);
// EXTERNAL MODULE: ./lib/core/text/iso-time.js
var iso_time = __webpack_require__(3363);
// EXTERNAL MODULE: ./lib/report/quantities.js
var quantities = __webpack_require__(6998);
;// CONCATENATED MODULE: ./lib/report/run-view.js
const ENDINGS = {
    completed: { mark: "✅", title: "The task is done", node: "done" },
    "stop-requested": { mark: "⏹️", title: "Stopped on request", node: "stopped" },
    cancelled: { mark: "⏹️", title: "Cancelled", node: "cancelled" },
    superseded: { mark: "⏭️", title: "Another run finished first", node: "another run" },
    "agent-failing": { mark: "❌", title: "The agent keeps failing", node: "failed" },
    stagnated: { mark: "❌", title: "No progress", node: "no progress" },
    "iterations-spent": { mark: "🏁", title: "Iteration limit reached", node: "limit" },
    "tokens-spent": { mark: "🏁", title: "Token limit reached", node: "limit" },
    "cost-spent": { mark: "🏁", title: "Cost limit reached", node: "limit" },
    "time-spent": { mark: "🏁", title: "Time limit reached", node: "limit" },
    waiting: { mark: "⏳", title: "Waiting", node: "waiting" },
    "run-full": { mark: "🔁", title: "Continuing in the next run", node: "next run" },
    "already-running": { mark: "⏭️", title: "Another run is active", node: "another run" },
    refused: { mark: "🚫", title: "Not run", node: "not run" },
    failed: { mark: "❌", title: "The run failed", node: "failed" },
};
const RUNNING = { mark: "▶️", title: "Running", node: "running" };
function endingLabel(reason) {
    return reason === null ? RUNNING : ENDINGS[reason];
}
const ITERATION_ENDS = {
    completed: { mark: "✅", label: "done" },
    changed: { mark: "🟢", label: "changed" },
    unchanged: { mark: "⚪", label: "no change" },
    refused: { mark: "🟠", label: "not done yet" },
    limited: { mark: "🟡", label: "provider limit" },
    cancelled: { mark: "⚫", label: "interrupted" },
    failed: { mark: "🔴", label: "error" },
};
function iterationEnd(record) {
    if (record.completed)
        return "completed";
    if (record.phase === "cancelled")
        return "cancelled";
    if (record.phase === "provider_limit")
        return "limited";
    if (record.phase.endsWith("_error"))
        return "failed";
    if (record.claim === "refused")
        return "refused";
    return record.has_new_changes ? "changed" : "unchanged";
}
const NO_ITERATION = new Set(["already_running", "backoff_active", "stop_stagnation"]);
function iterationsOf(records) {
    return records.filter(({ phase }) => !NO_ITERATION.has(phase));
}
function iterationsOfRun({ records, recordsOfRun }) {
    return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
}

;// CONCATENATED MODULE: ./lib/report/mermaid.js


const NODES_MAX = 12;
const COLORS = {
    completed: { fill: "#1a7f37", color: "#fff" },
    changed: { fill: "#2da44e", color: "#fff" },
    unchanged: { fill: "#d0d7de", color: "#1f2328" },
    refused: { fill: "#bc4c00", color: "#fff" },
    limited: { fill: "#d4a72c", color: "#1f2328" },
    cancelled: { fill: "#57606a", color: "#fff" },
    failed: { fill: "#cf222e", color: "#fff" },
};
function renderChart(records, reason) {
    const shown = records.slice(-NODES_MAX);
    if (shown.length === 0)
        return "";
    const nodes = shown.map((record, index) => `i${index}["${(0,quantities/* renderNumber */.kT)(record.iteration)}"]:::${iterationEnd(record)}`);
    const ends = [...new Set(shown.map(iterationEnd))];
    return [
        "```mermaid",
        "flowchart LR",
        `  ${[...(records.length > shown.length ? ['more["…"]'] : []), ...nodes, `last(["${endingLabel(reason).node}"])`].join(" --> ")}`,
        ...ends.map((end) => `  classDef ${end} fill:${COLORS[end].fill},color:${COLORS[end].color},stroke:none`),
        "```",
    ].join("\n");
}

// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(9116);
// EXTERNAL MODULE: ./lib/core/chain/usage.js
var chain_usage = __webpack_require__(8383);
;// CONCATENATED MODULE: ./lib/report/run-sections.js




const SENTENCE = 4;
const NOTICES_MAX = 10;
const REFUSED_ITERATIONS_MAX = 3;
const REFUSALS_MAX = 3;
const REVERTED_ITERATIONS_MAX = 3;
const REVERTED_MAX = 5;
const ROWS_MIN = 3;
const NAME_CHARS_MAX = 60;
function renderToFit(render, fits, largest) {
    let budget = largest;
    let text = render(budget);
    while (!fits(text) && budget.chars > 0) {
        budget =
            budget.rows > ROWS_MIN
                ? { ...budget, rows: Math.max(ROWS_MIN, Math.floor(budget.rows * 0.8)) }
                : { ...budget, chars: Math.floor(budget.chars / 2) };
        text = render(budget);
    }
    return text;
}
function renderVerdict({ ending, track }) {
    const { mark, title } = endingLabel(ending.reason);
    return `${mark} ${title} · track ${(0,report_escape/* escapeMarkdownLine */.B)(track, NAME_CHARS_MAX)}`;
}
function renderReason({ ending, goalBy }, { chars }) {
    const lines = [
        ...(ending.message === "" ? [] : [`**Why:** ${(0,report_escape/* escapeMarkdownLine */.B)(ending.message, chars * SENTENCE)}`]),
        ...(ending.remedy === "" ? [] : [`**What to do:** ${(0,report_escape/* escapeMarkdownLine */.B)(ending.remedy, chars * SENTENCE)}`]),
        ...(goalBy === null ? [] : [`**Goal set by:** ${(0,report_escape/* escapeMarkdownLine */.B)(goalBy, NAME_CHARS_MAX)}`]),
    ];
    return lines.join("  \n");
}
const COLUMNS = "| # | Result | Goal | What was done | Commit | Tokens | Time |\n| ---: | --- | --- | --- | --- | ---: | ---: |";
function renderTable(records, links, { rows, chars }) {
    if (records.length === 0)
        return "";
    const shown = records.slice(-Math.max(1, rows));
    const left = records.length - shown.length;
    const table = [COLUMNS, ...shown.map((record) => renderRow(record, links, chars))].join("\n");
    return left === 0 ? table : `${table}\n\n${(0,quantities/* renderCount */.SS)(left, "earlier iteration")} not shown.`;
}
function renderRow(record, links, chars) {
    const { mark, label } = ITERATION_ENDS[iterationEnd(record)];
    const tokens = (record.input_tokens ?? 0) + (record.output_tokens ?? 0);
    const cells = [
        (0,quantities/* renderNumber */.kT)(record.iteration),
        `${mark} ${label}`,
        renderGoal(record, chars),
        (0,report_escape/* escapeMarkdownLine */.B)(record.error ?? record.summary, chars),
        renderCommit(record.commit ?? "", links),
        tokens > 0 ? (0,quantities/* renderTokens */.lX)(tokens) : "",
        record.duration_ms === undefined ? "" : (0,quantities/* renderShortDuration */.bf)(record.duration_ms),
    ];
    return `| ${cells.join(" | ")} |`;
}
function renderGoal({ goal_by: by = "", goal_in: goal }, chars) {
    const text = (0,report_escape/* escapeMarkdownLine */.B)(goal, chars);
    return by === "" ? text : `${text} (set by ${(0,report_escape/* escapeMarkdownLine */.B)(by, NAME_CHARS_MAX)})`;
}
const SHA = /^[\da-f]{40}(?:[\da-f]{24})?$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
function renderCommit(sha, links) {
    return SHA.test(sha) ? (0,report_escape/* renderLink */.BK)(`\`${sha.slice(0, 9)}\``, repositoryUrl(links, `commit/${sha}`)) : "";
}
function repositoryUrl({ repository, serverUrl }, path) {
    return REPOSITORY.test(repository) ? `${serverUrl}/${repository}/${path}` : null;
}
function renderIsolation({ isolation }, { chars }) {
    return isolation === "" ? "" : `**Isolation:** ${(0,report_escape/* escapeMarkdownLine */.B)(isolation, chars * SENTENCE)}`;
}
function renderTotals({ agent, atMs, spec, state }) {
    if (state === null)
        return "";
    const { iterationsMax, tokensMax, costUsdMax, durationMsMax } = spec.limits;
    const of = (limit, render) => (limit === null ? "" : ` of ${render(limit)}`);
    const tokens = (0,chain_usage/* totalTokens */.RP)(state.usage);
    const parts = [
        `${(0,quantities/* renderNumber */.kT)(state.chainIterations)}${of(iterationsMax, quantities/* renderNumber */.kT)} iterations`,
        ...(tokens > 0 || tokensMax !== null ? [`${(0,quantities/* renderTokens */.lX)(tokens)}${of(tokensMax, quantities/* renderTokens */.lX)} tokens`] : []),
        ...(spec.prices === null ? [] : [`${(0,chain_usage/* renderCost */.Wy)(state.costUsd)}${of(costUsdMax, chain_usage/* renderCost */.Wy)}`]),
        `${(0,quantities/* renderShortDuration */.bf)((state.stopped?.atMs ?? atMs) - state.startedAtMs)}${of(durationMsMax, quantities/* renderShortDuration */.bf)}`,
        ...(agent === "" ? [] : [(0,report_escape/* escapeMarkdownLine */.B)(agent, 80)]),
    ];
    return `**Chain so far:** ${parts.join(" · ")}`;
}
function renderNextGoal({ ending, state }, { chars }) {
    if (ending.reason === "completed" || state?.goal === null || state === null || state.goal.trim() === "")
        return "";
    return `> **Next goal:** ${(0,report_escape/* escapeMarkdownLine */.B)(state.goal, chars * SENTENCE)}`;
}
function renderRefusals({ ending }, records, { chars }) {
    if (ending.reason === "completed")
        return "";
    const refused = records.filter(({ refusals = [] }) => refusals.length > 0).slice(-REFUSED_ITERATIONS_MAX);
    if (refused.length === 0)
        return "";
    const lines = refused.flatMap(({ iteration, refusals = [] }) => refusals.slice(0, REFUSALS_MAX).map((reason) => `- Iteration ${(0,quantities/* renderNumber */.kT)(iteration)}: ${(0,report_escape/* escapeMarkdownLine */.B)(reason, chars * 2)}`));
    return ["**The agent says it is done, but:**", "", ...lines].join("\n");
}
function renderReverted(records, { chars }) {
    const affected = records.filter(({ reverted = [] }) => reverted.length > 0).slice(-REVERTED_ITERATIONS_MAX);
    if (affected.length === 0)
        return "";
    const lines = affected.flatMap(({ iteration, reverted = [] }) => {
        const more = reverted.length > REVERTED_MAX ? [`- Iteration ${(0,quantities/* renderNumber */.kT)(iteration)}: and ${reverted.length - REVERTED_MAX} more`] : [];
        return [
            ...reverted.slice(0, REVERTED_MAX).map((text) => `- Iteration ${(0,quantities/* renderNumber */.kT)(iteration)}: ${(0,report_escape/* escapeMarkdownLine */.B)(text, chars * 2)}`),
            ...more,
        ];
    });
    return ["**Reverted, because it may not be committed:**", "", ...lines].join("\n");
}
function renderNotices({ notices }, { chars }) {
    if (notices.length === 0)
        return "";
    const shown = notices.slice(0, NOTICES_MAX).map((notice) => `- ⚠️ ${(0,report_escape/* escapeMarkdownLine */.B)(notice, chars * SENTENCE)}`);
    const left = notices.length - shown.length;
    return [...shown, ...(left > 0 ? [`- ⚠️ ${(0,quantities/* renderCount */.SS)(left, "more warning")}: see the job's log.`] : [])].join("\n");
}
function renderLinks(links) {
    const pages = [
        ["this run", links.runUrl],
        ["next run", links.dispatchedRunUrl],
        ["pull request", links.pullUrl],
        ["comment", links.commentUrl],
    ];
    const shown = pages.flatMap(([label, url]) => (url === null ? [] : [(0,report_escape/* renderLink */.BK)(label, url)]));
    if (links.branch === null)
        return shown.join(" · ");
    const name = (0,report_escape/* escapeMarkdownLine */.B)(links.branch, 120);
    return [...shown, `branch ${(0,report_escape/* renderLink */.BK)(name, repositoryUrl(links, `tree/${encodePath(links.branch)}`))}`].join(" · ");
}
function joinSections(sections) {
    return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}
function encodePath(path) {
    return path
        .replace(/\p{Surrogate}/gu, "\uFFFD")
        .split("/")
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))
        .join("/");
}

;// CONCATENATED MODULE: ./lib/report/comment.js





const COMMENT_CHARS_MAX = 65_536;
const LARGEST = { rows: 20, chars: 240 };
function commentMarker(track) {
    return `${MARKER_START}track=${track.replace(/[^\w.-]/g, "_")} -->`;
}
const MARKER_START = "<!-- codex-self-iter ";
function isOwnComment(body) {
    return body.trimStart().startsWith(MARKER_START);
}
function renderComment(view) {
    return renderToFit((budget) => renderWithin(view, budget), (text) => text.length <= COMMENT_CHARS_MAX, LARGEST);
}
function renderWithin(view, budget) {
    const records = iterationsOf(view.records);
    return joinSections([
        `${commentMarker(view.track)}\n### ${renderVerdict(view)}`,
        renderReason(view, budget),
        renderTable(records, view.links, budget),
        renderTotals(view),
        renderNextGoal(view, budget),
        renderRefusals(view, records, budget),
        renderReverted(records, budget),
        renderNotices(view, budget),
        renderChart(records, view.ending.reason),
        renderControls(view),
        [renderLinks({ ...view.links, commentUrl: null }), renderUpdated(view)].filter(Boolean).join(" · "),
    ]);
}
function renderControls({ ending, links, state }) {
    const actions = (0,report_escape/* renderLink */.BK)("Actions tab", repositoryUrl(links, "actions"));
    const resume = `**Continue, or set a new goal:** ${actions}, this workflow, *Run workflow*, with an optional goal.`;
    const isOver = state?.stopped !== null && state?.stopped !== undefined && ending.reason !== null;
    if (isOver)
        return resume;
    const where = links.branch === null ? "" : " to the branch";
    return [
        `**Stop:** commit a file \`.codex-stop\`${where}, or set the repository variable \`CODEX_SELF_ITER_STOP\` to \`1\` (the workflow must pass it: \`stop: \${{ vars.CODEX_SELF_ITER_STOP }}\`).`,
        resume,
    ].join("  \n");
}
function renderUpdated({ atMs }) {
    return `updated ${(0,iso_time/* renderIsoTime */.b)(atMs).slice(0, 16).replace("T", " ")} UTC`;
}

;// CONCATENATED MODULE: ./lib/action/trigger.js


const allow = () => ({ kind: "run", pull: null, issue: null });
const TRUSTED_REQUEST = { check: allow, isPassive: false };
const TRUSTED_PASSIVE = { check: allow, isPassive: true };
const UNLISTED = { check: checkAuthor, isPassive: false };
const EVENTS = new Map([
    ["branch_protection_rule", TRUSTED_REQUEST],
    ["create", TRUSTED_REQUEST],
    ["delete", TRUSTED_REQUEST],
    ["deployment", TRUSTED_REQUEST],
    ["image_version", TRUSTED_REQUEST],
    ["label", TRUSTED_REQUEST],
    ["milestone", TRUSTED_REQUEST],
    ["public", TRUSTED_REQUEST],
    ["registry_package", TRUSTED_REQUEST],
    ["release", TRUSTED_REQUEST],
    ["repository_dispatch", TRUSTED_REQUEST],
    ["workflow_dispatch", TRUSTED_REQUEST],
    ["deployment_status", TRUSTED_PASSIVE],
    ["merge_group", TRUSTED_PASSIVE],
    ["page_build", TRUSTED_PASSIVE],
    ["push", TRUSTED_PASSIVE],
    ["schedule", TRUSTED_PASSIVE],
    ["status", TRUSTED_PASSIVE],
    ["pull_request", { check: checkPullRequest, isPassive: false }],
    ["pull_request_target", { check: refusePullRequestTarget, isPassive: false }],
    ["workflow_run", { check: checkWorkflowRun, isPassive: true }],
    ["check_run", { check: ({ event }) => checkSuite((0,action_context/* get */.Jt)(event, "check_run", "check_suite")), isPassive: true }],
    ["check_suite", { check: ({ event }) => checkSuite((0,action_context/* get */.Jt)(event, "check_suite")), isPassive: true }],
]);
function checkTrigger(context) {
    return ruleFor(context).check(context);
}
function ruleFor({ eventName }) {
    return EVENTS.get(eventName) ?? UNLISTED;
}
const FORK = { kind: "skip", reason: "The event comes from a fork, and codex-self-iter never runs on a fork's code." };
function refusePullRequestTarget() {
    return {
        kind: "refuse",
        reason: "pull_request_target gives pull requests from forks this repository's secrets, so codex-self-iter refuses to run on it.",
        remedy: "Write into the workflow: on: workflow_dispatch (or pull_request, which is safe) in place of pull_request_target",
    };
}
function checkPullRequest(context) {
    if (isForkPull(context))
        return FORK;
    const number = numberAt(context.event, "pull_request", "number");
    return { kind: "run", pull: number, issue: number };
}
function checkWorkflowRun(context) {
    return isOtherRepository(context, (0,action_context/* getString */.AA)(context.event, "workflow_run", "head_repository", "full_name")) ? FORK : allow();
}
function checkSuite(suite) {
    return (0,action_context/* getString */.AA)(suite, "head_branch") === "" ? FORK : allow();
}
function checkAuthor({ event, triggeringActor }) {
    const body = (0,action_context/* getString */.AA)(event, "comment", "body") || (0,action_context/* getString */.AA)(event, "review", "body");
    if (isOwnComment(body))
        return { kind: "skip", reason: "codex-self-iter wrote this comment itself." };
    const issue = numberAt(event, "issue", "number") ?? numberAt(event, "pull_request", "number");
    const isPull = (0,action_context/* get */.Jt)(event, "issue", "pull_request") !== undefined || (0,action_context/* get */.Jt)(event, "pull_request") !== undefined;
    const author = (0,action_context/* getString */.AA)(event, "comment", "user", "login") || (0,action_context/* getString */.AA)(event, "review", "user", "login") || (0,action_context/* getString */.AA)(event, "sender", "login");
    return { kind: "check-permission", login: author === "" ? triggeringActor : author, pull: isPull ? issue : null, issue };
}
function isForkPull(context) {
    return isOtherRepository(context, (0,action_context/* getString */.AA)(context.event, "pull_request", "head", "repo", "full_name"));
}
function isOtherRepository({ owner, repo }, fullName) {
    return fullName.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
}
function numberAt(event, ...keys) {
    const value = (0,action_context/* get */.Jt)(event, ...keys);
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
function isPassive(context) {
    return ruleFor(context).isPassive || (0,action_context/* get */.Jt)(context.event, "action") === "synchronize";
}
const FROM_RUN = "from-run";
function isOwnDispatch({ actor, event, eventName }) {
    if (eventName !== "workflow_dispatch")
        return false;
    const fromRun = (0,action_context/* get */.Jt)(event, "inputs", FROM_RUN);
    return fromRun === undefined ? isBot(actor) : fromRun !== "";
}
function isHumanTriggered(context) {
    return context.attempt === 1 && !isBot(context.triggeringActor) && !isPassive(context) && !isOwnDispatch(context);
}
function isBot(login) {
    return login.endsWith("[bot]");
}

;// CONCATENATED MODULE: ./lib/action/dispatch-next-run.js


const DISPATCH_EVENTS = new Set(["workflow_dispatch", "repository_dispatch"]);
const QUEUED = new Set(["queued", "pending", "waiting", "requested"]);
const AT_WORK = "in_progress";
const NOT_FORWARDED = new Set(["goal", "reset", "dry-run", "dry_run"]);
async function dispatchNextRun(options) {
    const { carried, context, state, workflow, workflows } = options;
    const queued = await findOther(options, (run) => isDispatched(run) && QUEUED.has(run.status));
    if (queued !== null)
        return { kind: "already-queued", url: queued.url };
    const inputs = { ...forwardedInputs(context.event), ...carried, goal: state.goal ?? "", [FROM_RUN]: String(context.runId) };
    const required = carried["branch"] === undefined ? [] : Object.keys(carried);
    const result = await workflows.dispatch({ workflow: workflow.file, ref: refToDispatch(context, workflow), inputs, required });
    return toDispatchResult(result, options);
}
function yieldsToActiveRun(context) {
    return !isHumanTriggered(context) && context.eventName !== "workflow_dispatch";
}
async function findActiveRun(options) {
    return await findOther(options, (run) => isDispatched(run) || (run.event === "schedule" && run.status === AT_WORK && run.id < options.context.runId));
}
async function findOther({ context, track, workflow, workflows }, fits) {
    const active = await workflows.listActive(workflow.file).catch(() => []);
    const others = active.filter((run) => run.id !== context.runId && fits(run));
    const ours = track === "main" ? others : others.filter((run) => run.title.split(/[^\w.-]+/).includes(track));
    return ours[0] ?? null;
}
function isDispatched(run) {
    return DISPATCH_EVENTS.has(run.event);
}
function refToDispatch({ event }, { ref }) {
    const fallback = (0,action_context/* getString */.AA)(event, "repository", "default_branch");
    return /^refs\/(?:heads|tags)\//.test(ref) || fallback === "" ? ref : `refs/heads/${fallback}`;
}
function forwardedInputs(event) {
    const inputs = (0,action_context/* get */.Jt)(event, "inputs");
    if (typeof inputs !== "object" || inputs === null)
        return {};
    const entries = Object.entries(inputs).filter(([name, value]) => !NOT_FORWARDED.has(name) && typeof value === "string" && value !== "");
    return Object.fromEntries(entries);
}
function toDispatchResult(result, { isBotToken, workflow }) {
    switch (result.kind) {
        case "dispatched": {
            const lost = result.dropped.filter((name) => name !== "goal" && !(name === FROM_RUN && isBotToken));
            const notice = lost.length === 0
                ? null
                : `${workflow.file} does not declare ${lost.join(", ")}, so the next run does not get it. Write below workflow_dispatch: inputs: { ${lost[0]}: { required: false } }`;
            return { kind: "started", url: result.url, notice };
        }
        case "rejected":
            return { kind: "failed", reason: `GitHub did not start the next run (${result.status}): ${result.message}`, remedy: result.remedy };
        case "unknown":
            return {
                kind: "failed",
                reason: `GitHub did not confirm that the next run started: ${result.problem}`,
                remedy: "Look at the workflow's list of runs. If the run is missing, start the workflow by hand.",
            };
    }
}

// EXTERNAL MODULE: ./lib/adapters/agents/codex/sessions.js
var codex_sessions = __webpack_require__(2631);
// EXTERNAL MODULE: ./lib/adapters/state/redact-files.js
var redact_files = __webpack_require__(1856);
// EXTERNAL MODULE: ./lib/core/policy/redact.js
var redact = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
;// CONCATENATED MODULE: ./lib/report/summary.js



const SUMMARY_BYTES_MAX = 1024 * 1024 - 16 * 1024;
const summary_LARGEST = { rows: 200, chars: 500 };
function renderSummary(view) {
    return renderToFit((budget) => summary_renderWithin(view, budget), fitsSummary, summary_LARGEST);
}
function renderBareSummary(ending, notices) {
    const { mark, title } = endingLabel(ending.reason);
    return joinSections([
        `## ${mark} ${title}`,
        renderReason({ ending, goalBy: null }, summary_LARGEST),
        renderNotices({ notices }, summary_LARGEST),
    ]);
}
function summary_renderWithin(view, budget) {
    const records = iterationsOfRun(view);
    return joinSections([
        `## ${renderVerdict(view)}`,
        renderReason(view, budget),
        records.length === 0 ? "No iteration in this run." : renderTable(records, view.links, budget),
        renderTotals(view),
        renderIsolation(view, budget),
        renderNextGoal(view, budget),
        renderRefusals(view, records, budget),
        renderReverted(records, budget),
        renderNotices(view, budget),
        renderChart(iterationsOf(view.records), view.ending.reason),
        renderLinks(view.links),
    ]);
}
function fitsSummary(text) {
    return text.length * 3 <= SUMMARY_BYTES_MAX || new TextEncoder().encode(text).length <= SUMMARY_BYTES_MAX;
}

;// CONCATENATED MODULE: ./lib/action/dispatch-ci.js

async function dispatchCiWorkflows({ github, warn }, { settings, target }) {
    for (const workflow of settings.action.ciWorkflows) {
        const result = await github.workflows.dispatch({ workflow, ref: `refs/heads/${target.branch}`, inputs: {} });
        if (result.kind === "rejected")
            warn(`${workflow} was not started on ${target.branch} (${result.status}): ${(0,text_text/* closeSentence */.gm)(result.message)} ${result.remedy}`);
        if (result.kind === "unknown")
            warn(`GitHub did not confirm that ${workflow} started on ${target.branch}: ${result.problem}`);
    }
}

;// CONCATENATED MODULE: ./lib/config/outputs.js
const OUTPUTS = {
    status: { about: "How the run ended: success, failure or cancelled. Never empty." },
    "stop-reason": { about: "The stop reason, such as completed or run-full. Empty if the run ended before the loop began." },
    iteration: { about: "Number of the chain's last iteration. 0 if there is none." },
    "iterations-run": { about: "Number of iterations in this run." },
    completed: { about: "true if the task is done and passed every check, else false. Never empty." },
    "next-goal": { about: "The goal of the next iteration, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there is none.", charsMax: 4000 },
    summary: { about: "What the last iteration did, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there was none.", charsMax: 4000 },
    branch: { about: "The work branch. Empty if it is unknown." },
    "commit-sha": { about: "The newest commit of this run on the work branch. Empty if the run pushed none." },
    "pull-request-url": { about: "URL of the work branch's open pull request. Empty if there is none." },
    "comment-url": { about: "URL of the progress comment. Empty if there is none." },
    "dispatched-run-url": { about: "URL of the run that this run started. Empty if it started none, or if GitHub did not return the URL." },
    "total-tokens": { about: "Tokens of the whole chain, input and output. Empty if the agent does not report them." },
    "input-tokens": { about: "Input tokens of the whole chain, including cached ones. Empty if the agent does not report them." },
    "output-tokens": { about: "Output tokens of the whole chain. Empty if the agent does not report them." },
    "cost-usd": { about: "Cost of the whole chain in US dollars at your prices, such as 1.25. Empty if no price is set." },
    "state-path": { about: "Absolute path of the state dir with the logs and prompts, to upload as an artifact. Empty if the settings could not be read." },
};
const OUTPUT_LIST = Object.entries(OUTPUTS);
function describeOutput(output) {
    return output.charsMax === undefined ? output.about : `${output.about} A longer text is truncated to ${output.charsMax} characters.`;
}

;// CONCATENATED MODULE: ./lib/action/outputs.js



function toOutputs({ ending, records, setup, state, target, ...result }) {
    const settings = setup?.settings ?? null;
    const summary = records.findLast((record) => record.summary !== "")?.summary ?? "";
    const usage = state === null || (0,chain_usage/* totalTokens */.RP)(state.usage) === 0 ? null : state.usage;
    const isPriced = settings !== null && settings.spec.prices !== null;
    return {
        status: ending.conclusion,
        "stop-reason": ending.reason === null || ending.reason === "failed" || ending.reason === "refused" ? "" : ending.reason,
        iteration: String(state?.iteration ?? 0),
        "iterations-run": String(result.iterations),
        completed: String(ending.reason === "completed"),
        "next-goal": ending.reason === "completed" ? "" : (0,text_text/* headOf */.Uo)(state?.goal ?? "", OUTPUTS["next-goal"].charsMax),
        summary: (0,text_text/* headOf */.Uo)(summary, OUTPUTS.summary.charsMax),
        branch: settings?.commit === false ? "" : (target?.branch ?? ""),
        "commit-sha": result.commitSha ?? "",
        "pull-request-url": result.pull?.url ?? "",
        "comment-url": result.commentUrl ?? "",
        "dispatched-run-url": result.dispatchedRunUrl ?? "",
        "total-tokens": usage === null ? "" : String((0,chain_usage/* totalTokens */.RP)(usage)),
        "input-tokens": usage === null ? "" : String(usage.input),
        "output-tokens": usage === null ? "" : String(usage.output),
        "cost-usd": isPriced && state !== null ? String(Math.round(state.costUsd * 1e6) / 1e6) : "",
        "state-path": target?.stateDir ?? "",
    };
}

// EXTERNAL MODULE: ./lib/core/chain/stop-rules.js + 1 modules
var stop_rules = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/action/run-result.js





const RECORDS_MAX = 200;
const REPEATED = new Set(["limited", "cancelled"]);
function createRunResult() {
    return {
        target: null,
        setup: null,
        reporter: null,
        state: null,
        records: [],
        recordsOfRun: 0,
        iterations: 0,
        agent: "",
        isolation: "",
        goalBy: null,
        ending: { reason: null, conclusion: "success", message: "", remedy: "" },
        isSuperseded: false,
        notices: [],
        commitSha: null,
        isDurable: true,
        pull: null,
        commentUrl: null,
        dispatchedRunUrl: null,
    };
}
function recordCheckpoint(result, { records, saved }, pushOutcome) {
    result.state = saved.state;
    result.records = [...result.records, ...records].slice(-RECORDS_MAX);
    result.iterations += iterationsOf(records).filter((record) => !REPEATED.has(iterationEnd(record))).length;
    result.recordsOfRun = Math.min(result.recordsOfRun + records.length, RECORDS_MAX);
    if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased")
        return;
    result.commitSha = pushOutcome.commit ?? result.commitSha;
}
function recordLoopReport(result, { state, iterations, ...ending }) {
    result.iterations = iterations;
    if (state !== null && ending.reason !== "superseded")
        result.state = state;
    result.ending = ending;
}
function toRunView({ context, secrets }, result, atMs) {
    if (result.setup === null)
        return null;
    const { settings, target } = result.setup;
    const view = {
        track: target.track,
        spec: settings.spec,
        state: result.state,
        records: result.records,
        recordsOfRun: result.recordsOfRun,
        ending: result.ending,
        notices: result.notices,
        goalBy: result.goalBy,
        agent: result.agent,
        isolation: result.isolation,
        atMs,
        links: {
            serverUrl: context.serverUrl,
            repository: `${context.owner}/${context.repo}`,
            runUrl: context.runUrl,
            runId: String(context.runId),
            branch: settings.commit ? target.branch : null,
            pullUrl: result.pull?.url ?? null,
            commentUrl: result.commentUrl,
            dispatchedRunUrl: result.dispatchedRunUrl,
        },
    };
    return (0,redact/* redactAll */.$I)(view, secrets);
}
function skippedEnding(message) {
    return { reason: "refused", conclusion: "success", message, remedy: "" };
}
function failedEnding(error, signal) {
    if (signal.aborted)
        return cancelledEnding("The run was cancelled before its iteration started.");
    if (error instanceof user_error/* UserError */.y)
        return { reason: "failed", conclusion: "failure", message: error.message, remedy: toInputNames(error.remedy) };
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        reason: "failed",
        conclusion: "failure",
        message: `Internal error in codex-self-iter: ${(0,text_text/* oneLine */.TN)(stack, 1_000)}`,
        remedy: "Please report this line. Work that was pushed before is safe.",
    };
}
function toInputNames(remedy) {
    return remedy.replace(/(?<=^|[\s(])--([a-z][a-z-]+)/g, "the input $1");
}
function cancelledEnding(message) {
    return { reason: "cancelled", conclusion: "cancelled", message, remedy: (0,stop_rules/* stopRule */.zG)("cancelled").remedyOnGitHub };
}
function continuation({ reason }) {
    if (reason === null || reason === "already-running" || reason === "refused" || reason === "failed")
        return null;
    return (0,stop_rules/* stopRule */.zG)(reason).continuation;
}
function applyCancellation(ending, signal) {
    if (!signal.aborted || continuation(ending) !== "dispatch")
        return ending;
    return cancelledEnding("The run was cancelled after its iteration was saved, so it starts no next run.");
}
function hasChanged({ recordsOfRun, state }, cachedSeq) {
    return recordsOfRun > 0 || (state !== null && state.seq !== cachedSeq);
}

// EXTERNAL MODULE: ./lib/action/setup.js + 11 modules
var action_setup = __webpack_require__(5246);
;// CONCATENATED MODULE: ./lib/action/workflow-triggers.js
async function hasSchedule(stateCommits, commit, workflowPath) {
    const text = commit === null ? null : await stateCommits.read(commit, workflowPath);
    if (text === null)
        return false;
    const { isMap, parseDocument } = await __webpack_require__.e(/* import() */ 854).then(__webpack_require__.t.bind(__webpack_require__, 3854, 19));
    const triggers = parseDocument(text).get("on");
    return isMap(triggers) && triggers.has("schedule");
}

;// CONCATENATED MODULE: ./lib/action/finish.js











const CANCELLED_CACHE_MS = 4_000;
async function finish(run, result) {
    const { clock, log, output, signal } = run;
    result.ending = applyCancellation(result.ending, signal);
    const steps = [setOutputs, saveState, reportProgress, continueChain];
    for (const step of steps) {
        try {
            await step(run, result);
        }
        catch (error) {
            if (result.ending.conclusion === "success")
                result.ending = failedEnding(error, signal);
            else
                run.warn((0,text_text/* oneLine */.TN)(String(error), 500));
        }
    }
    await output.saveState("stage", "done");
    await output.truncateCommandFiles();
    await setOutputs(run, result);
    const view = toRunView(run, result, clock.nowMs());
    await output.writeSummary(view === null ? renderBareSummary(result.ending, result.notices) : renderSummary(view));
    logEnding(run, result);
    log.close();
    if (result.ending.conclusion === "cancelled")
        return 130;
    return result.ending.conclusion === "failure" ? 1 : 0;
}
async function setOutputs({ output }, result) {
    await output.setOutputs(toOutputs(result));
}
async function saveState(run, result) {
    const { secrets, signal, warn } = run;
    const { setup, state } = result;
    if (setup === null || result.reporter === null || state === null || result.isSuperseded)
        return;
    if (!hasChanged(result, setup.cachedSeq))
        return;
    const { settings, stateFolder, target } = setup;
    const sessions = Object.values(state.sessions).map((session) => session.id);
    const exported = (0,codex_sessions/* exportSessions */.Q)(target.stateDir, target.codexHome, sessions);
    if (exported.problem !== null)
        warn(exported.problem);
    (0,redact_files/* redactStateDir */.Q)(stateFolder, (text) => (0,redact/* redact */.E$)(text, secrets));
    const cache = (0,action_setup/* openCache */.bp)(run, target);
    const saved = await (signal.aborted ? cache.save(state.seq, CANCELLED_CACHE_MS) : cache.save(state.seq));
    if (saved.kind === "saved") {
        if (saved.warning !== null)
            warn(saved.warning);
        await run.output.saveState("stage", "saved");
        return;
    }
    result.isDurable = settings.commit;
    warn(`The state was not saved in the actions cache${settings.commit ? ", only in the state ref" : ""}: ${saved.problem}.`);
}
async function reportProgress({ context }, result) {
    const isNews = result.recordsOfRun > 0 || result.ending.conclusion !== "success" || context.eventName !== "schedule";
    if (!result.isSuperseded && isNews)
        await result.reporter?.update({ final: true });
}
async function continueChain(run, result) {
    const { context, signal, warn } = run;
    const { setup } = result;
    if (setup === null || result.reporter === null || result.state === null)
        return;
    if (result.commitSha !== null)
        await dispatchCiWorkflows(run, setup);
    result.ending = applyCancellation(result.ending, signal);
    const next = continuation(result.ending);
    if (next === "schedule" && !(await isScheduled(run, setup)))
        warn("The workflow has no schedule, so nothing starts it again after the wait. Write below on: schedule: [{ cron: '37 * * * *' }]");
    if (next !== "dispatch")
        return;
    if (!result.isDurable)
        result.ending = STATE_LOST;
    else if (!setup.settings.action.redispatch)
        return;
    else if (context.workflow === null)
        warn("The workflow is in another repository, so this run cannot start it again. Call it from a workflow of this repository.");
    else
        await startNextRun(run, result, setup, context.workflow);
}
const STATE_LOST = {
    reason: "failed",
    conclusion: "failure",
    message: "The state was saved nowhere: commits are off, and the actions cache did not take it. The next run would start from nothing.",
    remedy: "Write commit: true in the action's inputs and contents: write below permissions:",
};
async function startNextRun(run, result, setup, workflow) {
    const { context, github, inputs, signal, warn } = run;
    const { state } = result;
    if (state === null)
        return;
    const { carried, track } = setup.target;
    const isBotToken = inputs.github_token?.startsWith("ghs_") === true;
    const next = await dispatchNextRun({ context, workflows: github.workflows, workflow, track, carried, state, isBotToken });
    switch (next.kind) {
        case "started":
            result.dispatchedRunUrl = next.url;
            if (next.notice !== null)
                warn(next.notice);
            return;
        case "already-queued":
            warn(`No run was started: ${next.url} is queued and continues the chain.`);
            return;
        case "failed":
            result.ending = applyCancellation(result.ending, signal);
            if (signal.aborted)
                return;
            if (await isScheduled(run, setup))
                warn(`${(0,text_text/* closeSentence */.gm)(next.reason)} ${next.remedy} Until then the workflow's schedule continues the chain.`);
            else
                result.ending = { reason: "failed", conclusion: "failure", message: next.reason, remedy: next.remedy };
    }
}
async function isScheduled({ context }, { refTips, stateCommits, target }) {
    if (context.workflow === null || target.carried["branch"] !== undefined)
        return false;
    return await hasSchedule(stateCommits, refTips.base ?? refTips.branch, context.workflow.path);
}
function logEnding({ clock, log, notify }, { dispatchedRunUrl, ending }) {
    if (dispatchedRunUrl !== null)
        notify(`Next run: ${dispatchedRunUrl}`);
    if (ending.reason === "refused")
        notify(ending.message);
    if (ending.reason === "failed")
        log.emit({ kind: "error", atMs: clock.nowMs(), text: `${(0,text_text/* closeSentence */.gm)(ending.message)} ${ending.remedy}` });
}

// EXTERNAL MODULE: ./lib/compose.js + 4 modules
var compose = __webpack_require__(7676);
// EXTERNAL MODULE: ./lib/core/chain/decide.js
var decide = __webpack_require__(9762);
// EXTERNAL MODULE: ./lib/engine/loop.js + 15 modules
var loop = __webpack_require__(9659);
;// CONCATENATED MODULE: ./lib/report/pull-request.js


const HEADING_CHARS_MAX = 100;
function renderPullTitle(track, heading) {
    return (0,text_text/* oneLine */.TN)(heading, HEADING_CHARS_MAX) || `codex-self-iter: ${track}`;
}
function renderPullBody({ links, spec, track }) {
    const limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
    return [
        `A coding agent works on this branch, one iteration after another (track ${(0,report_escape/* escapeMarkdownCell */.Vf)(track)}${limit}). Each commit is one iteration.`,
        "The pull request stays a draft until the agent says it is done and every check passes. The comment below shows the progress.",
        "To stop, commit a file `.codex-stop` to the branch. To set a new goal, run the workflow by hand with a goal.",
        ...(links.runUrl === null ? [] : [`Opened by [this run](${links.runUrl}).`]),
    ].join("\n\n");
}
function firstHeading(text) {
    return /^#{1,3}[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? "";
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/git/checkout-credentials.js
var checkout_credentials = __webpack_require__(1831);
// EXTERNAL MODULE: ./lib/adapters/fs/project-files.js
var project_files = __webpack_require__(2286);
// EXTERNAL MODULE: ./lib/adapters/isolation/isolation.js + 3 modules
var isolation_isolation = __webpack_require__(5711);
// EXTERNAL MODULE: ./lib/adapters/state/lock.js
var lock = __webpack_require__(7152);
// EXTERNAL MODULE: ./lib/adapters/state/remove-special-files.js
var remove_special_files = __webpack_require__(7111);
// EXTERNAL MODULE: ./lib/adapters/process/kill-tree.js
var kill_tree = __webpack_require__(4132);
// EXTERNAL MODULE: ./lib/engine/checkpoint/local.js
var local = __webpack_require__(9305);
// EXTERNAL MODULE: ./lib/core/text/commit-message.js
var commit_message = __webpack_require__(6897);
;// CONCATENATED MODULE: ./lib/engine/checkpoint/push-plan.js
const STATE_ONLY = { pushOutcome: { kind: "committed", commit: null }, commit: null };
const NAMES_MAX = 20;
async function planPush(repository, refs, { message, outcome }) {
    if (outcome === null)
        return STATE_ONLY;
    const { iteration, treeAfter, treeBefore } = outcome;
    if (message !== null) {
        const commit = await repository.prepareCommit(treeAfter, message);
        return { pushOutcome: { kind: "committed", commit: commit?.sha ?? null }, commit };
    }
    const commit = await repository.prepareCommit(treeAfter, `Unfinished work of iteration ${iteration}\n`);
    if (commit === null)
        return STATE_ONLY;
    const paths = await repository.changedPaths(treeBefore, treeAfter);
    return { pushOutcome: { kind: "unfinished", ref: refs.unfinished(iteration, 1), paths }, commit };
}
function workUpdate({ commit, pushOutcome }, refs, branchTip) {
    if (commit === null)
        return null;
    const { sha } = commit;
    if (pushOutcome.kind === "committed" || pushOutcome.kind === "rebased")
        return { ref: refs.branch, sha, expected: branchTip };
    const ref = pushOutcome.kind === "conflict" ? pushOutcome.branch : pushOutcome.ref;
    return ref === null ? null : { ref, sha, expected: null };
}
function planNextName({ commit, pushOutcome }, refs, iteration, attempt) {
    const hasNames = attempt < NAMES_MAX;
    if (pushOutcome.kind === "conflict") {
        if (hasNames)
            return { pushOutcome: { ...pushOutcome, branch: refs.conflict(iteration, attempt + 1) }, commit };
        throw new Error(`Found no free name for the conflict branch of iteration ${iteration} in ${attempt} attempts.`);
    }
    if (hasNames)
        return { pushOutcome: { ...pushOutcome, ref: refs.unfinished(iteration, attempt + 1) }, commit };
    return pushOutcome.kind === "unfinished" ? STATE_ONLY : { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
}
function planAfterRejection({ commit, pushOutcome }, rejection, refs, outcome) {
    if (rejection.cause === "permission" || outcome === null)
        return null;
    if (pushOutcome.kind === "rejected") {
        return pushOutcome.ref === null ? null : { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
    }
    const ref = commit === null || rejection.refs.includes(refs.state) ? null : refs.unfinished(outcome.iteration, 1);
    return { pushOutcome: { kind: "rejected", reason: rejection.message, ref }, commit };
}

;// CONCATENATED MODULE: ./lib/engine/checkpoint/push.js




const STATE_RECORDS_MAX = 200;
const REBASES_MAX = 5;
function createPushCheckpointer(ports, options) {
    return new PushCheckpointer(ports, options);
}
class PushCheckpointer {
    #ports;
    #options;
    #refTips;
    #records = null;
    constructor(ports, options) {
        this.#ports = ports;
        this.#options = options;
        this.#refTips = { ...options.refTips };
    }
    async save(request) {
        const { outcome } = request;
        const { refs } = this.#options;
        if (outcome === null && !request.mustPublish)
            return await this.#saveUnpushed(request, { kind: "committed", commit: null });
        const iteration = outcome?.iteration ?? 0;
        let plan = await planPush(this.#ports.repository, refs, request);
        let firstRejection = null;
        for (let attempt = 1;; attempt += 1) {
            const checkpoint = request.buildCheckpoint(plan.pushOutcome);
            const result = await this.#push(plan, checkpoint, iteration);
            switch (result.kind) {
                case "pushed": {
                    await this.#completePush(plan, checkpoint);
                    if (firstRejection !== null)
                        throw pushRefused(firstRejection, plan.pushOutcome);
                    return { kind: "saved", pushOutcome: plan.pushOutcome };
                }
                case "stale": {
                    const next = result.refs.includes(refs.state) ? null : await this.#planAfterStale(plan, iteration, attempt);
                    if (next === null)
                        return { kind: "superseded" };
                    plan = next;
                    break;
                }
                case "rejected": {
                    const next = planAfterRejection(plan, result.rejection, refs, outcome);
                    firstRejection ??= result.rejection;
                    if (next === null) {
                        const pushOutcome = { kind: "rejected", reason: result.rejection.message, ref: null };
                        await this.#saveUnpushed(request, pushOutcome);
                        throw pushRefused(firstRejection, pushOutcome);
                    }
                    plan = next;
                    break;
                }
                case "unreachable": {
                    await this.#saveUnpushed(request, { kind: "rejected", reason: `The server did not answer: ${result.problem}`, ref: null });
                    throw (0,user_error/* userError */.I)("PUSH_UNREACHABLE", { problem: result.problem });
                }
            }
        }
    }
    async #push(plan, checkpoint, iteration) {
        const { encode, refs, signal } = this.#options;
        const { branch, state } = this.#refTips;
        const records = [...(await this.#readRecords()), ...checkpoint.records].slice(-STATE_RECORDS_MAX);
        const files = new Map([
            ["runtime.json", encode(checkpoint.saved)],
            ["status.json", `${JSON.stringify(checkpoint.status, null, 2)}\n`],
            ["iterations.jsonl", records.map((record) => `${JSON.stringify(record)}\n`).join("")],
        ]);
        const sha = await this.#ports.stateCommits.write(files, state, `codex-self-iter: state after iteration ${iteration}\n`);
        const work = workUpdate(plan, refs, branch);
        const updates = [{ ref: refs.state, sha, expected: state }, ...(work === null ? [] : [work])];
        const result = await this.#ports.remote.push(updates, signal);
        if (result.kind === "pushed")
            this.#refTips.state = sha;
        return result;
    }
    async #completePush(plan, checkpoint) {
        try {
            await this.#saveLocally(checkpoint, { durable: true });
            await this.#syncWorkspace(plan);
        }
        finally {
            await this.#options.onSaved(checkpoint, plan.pushOutcome);
        }
    }
    async #saveUnpushed({ buildCheckpoint }, pushOutcome) {
        const checkpoint = buildCheckpoint(pushOutcome);
        await this.#saveLocally(checkpoint, { durable: pushOutcome.kind === "rejected" });
        await this.#options.onSaved(checkpoint, pushOutcome);
        return { kind: "saved", pushOutcome };
    }
    async #saveLocally(checkpoint, options) {
        this.#records = [...(await this.#readRecords()), ...checkpoint.records].slice(-STATE_RECORDS_MAX);
        await this.#ports.store.save({ ...checkpoint.saved, stateCommit: this.#refTips.state }, options);
        await (0,local/* writeRecords */.W)(this.#ports, checkpoint);
    }
    async #readRecords() {
        this.#records ??= await this.#ports.journal.tail(STATE_RECORDS_MAX);
        return this.#records;
    }
    async #planAfterStale(plan, iteration, attempt) {
        const { commit, pushOutcome } = plan;
        const { refs } = this.#options;
        if (commit === null)
            throw new Error(`The push of iteration ${iteration} is stale at a ref that it does not update.`);
        if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased") {
            return planNextName({ commit, pushOutcome }, refs, iteration, attempt);
        }
        const { remote, stateCommits, branch } = this.#ports;
        this.#refTips.branch = await remote.fetchWithHistory(refs.branch);
        const onto = this.#refTips.branch ?? (await remote.fetchWithHistory(refs.base));
        if (onto === null)
            return { pushOutcome: { kind: "rebased", commit: commit.sha }, commit };
        if (this.#refTips.state === null && (await stateCommits.trailers(onto, commit_message/* ITERATION_TRAILER */.y)).includes(String(iteration)))
            return null;
        const rebased = attempt > REBASES_MAX ? null : await branch.rebaseCommit(commit, onto);
        if (rebased !== null)
            return { pushOutcome: { kind: "rebased", commit: rebased.sha }, commit: rebased };
        return { pushOutcome: { kind: "conflict", commit: commit.sha, branch: refs.conflict(iteration, 1) }, commit };
    }
    async flush() { }
    async #syncWorkspace({ commit, pushOutcome }) {
        const { branch, repository } = this.#ports;
        switch (pushOutcome.kind) {
            case "committed":
            case "rebased":
                if (commit === null)
                    return;
                this.#refTips.branch = commit.sha;
                await repository.updateRef(commit);
                if (pushOutcome.kind === "rebased")
                    this.#warn("Another push reached the branch first; the work was rebased onto it.");
                break;
            case "conflict":
                if (this.#refTips.branch !== null)
                    await branch.checkOut(this.#refTips.branch, this.#options.refs.branch);
                this.#warn(`Another push reached the branch first and conflicts with the work, which is on the branch ${pushOutcome.branch}.`);
                break;
            case "unfinished":
                this.#warn(`The unfinished work is saved as ${pushOutcome.ref}.`);
                return;
            case "rejected":
                return;
        }
        await branch.syncCheckout();
    }
    #warn(text) {
        this.#ports.log.emit({ kind: "warning", atMs: this.#ports.clock.nowMs(), text });
    }
}
function pushRefused({ message, remedy }, pushOutcome) {
    const saved = pushOutcome.kind === "rejected" && pushOutcome.ref !== null ? ` The work is saved as ${pushOutcome.ref}.` : "";
    return (0,user_error/* userError */.I)("PUSH_REFUSED", { reason: message, saved, remedy });
}

// EXTERNAL MODULE: ./lib/engine/checkpoint/refs.js
var checkpoint_refs = __webpack_require__(6770);
// EXTERNAL MODULE: ./lib/adapters/isolation/strategies.js
var strategies = __webpack_require__(7581);
;// CONCATENATED MODULE: ./lib/action/hidden-paths.js


const FILE_COMMANDS = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
const RUNNER_CREDENTIALS = [".credentials", ".credentials_rsaparams", ".runner"];
const PRIVILEGED_SOCKETS = [
    "/run/docker.sock",
    "/run/containerd/containerd.sock",
    "/run/podman/podman.sock",
    "/run/crio/crio.sock",
    "/run/dbus/system_bus_socket",
    "/run/systemd/private",
    "/run/snapd.socket",
    `/run/user/${(0,strategies/* ownIds */.pV)().uid}`,
];
function runnerPaths(environment, temp) {
    const files = FILE_COMMANDS.map((name) => environment[name] ?? "").filter((path) => path !== "");
    const root = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(temp));
    return [...new Set(files.map(external_node_path_.dirname)), ...RUNNER_CREDENTIALS.map((name) => (0,external_node_path_.join)(root, name))];
}

// EXTERNAL MODULE: ./lib/action/redaction.js
var action_redaction = __webpack_require__(4286);
;// CONCATENATED MODULE: ./lib/action/compose.js














async function composeAction(run, setup, { onPrepared, onSaved }) {
    const { clock, log, secrets } = run;
    const { repository, store, journal, target } = setup;
    const settings = withCodexHome(setup);
    const environment = { ...run.env, [kill_tree/* STATE_DIR_MARKER */.Fm]: target.stateDir };
    const isolation = (0,isolation_isolation/* createIsolation */.l)(buildIsolationRequest(run, setup));
    const agent = await (0,compose/* createAgentFor */.BM)(settings, environment, {
        isolation,
        logDir: setup.stateFolder.folder("logs"),
        async install(signal) {
            const { installCodex } = await __webpack_require__.e(/* import() */ 467).then(__webpack_require__.bind(__webpack_require__, 8467));
            return await installCodex({ version: settings.action.codexVersion, folder: target.codexFolder, signal });
        },
    });
    const redaction = { secrets, tokens: settings.scansTokens };
    return {
        agent: guardAgent((0,action_redaction/* redactAgent */.rp)(agent, redaction), run, setup, onPrepared),
        agentName: (0,compose/* agentName */.Lp)(settings.agent),
        closeIsolation: () => isolation.close(),
        verifier: (0,action_redaction/* redactVerifier */.g6)((0,compose/* createVerifierFor */.Wh)(settings, environment, isolation), redaction),
        repository,
        diffScanner: (0,compose/* createDiffScannerFor */.XU)(setup, secrets, settings.scansTokens),
        store,
        journal,
        checkpointer: createCheckpointer(run, setup, onSaved),
        projectFiles: createActionProjectFiles(setup),
        lock: (0,lock/* createLock */.c)({ lockFile: settings.lockFile, clock }),
        clock,
        log,
    };
}
function guardAgent(agent, { context, warn }, { target }, onPrepared) {
    return {
        ...agent,
        async prepare(signal) {
            (0,checkout_credentials/* removeCheckoutTokens */.$)(context.workspace, context.temp);
            const info = await agent.prepare(signal);
            onPrepared(info);
            return info;
        },
        async runTurn(turn, signal) {
            const result = await agent.runTurn(turn, signal);
            const removed = (0,remove_special_files/* removeSpecialFiles */.NL)(target.stateDir);
            if (removed.length > 0) {
                const names = removed.slice(0, 5).join(", ");
                warn(`Removed links or special files that the agent left in the state dir: ${names}${removed.length > 5 ? ", …" : ""}`);
            }
            return result;
        },
    };
}
function buildIsolationRequest({ context, env }, { settings, target }) {
    const request = (0,compose/* toIsolationRequest */.tU)(settings, env);
    return {
        ...request,
        writable: settings.agent.kind === "codex" ? [settings.agent.home ?? target.codexHome] : [],
        readable: [...request.readable, target.codexFolder],
        hidden: [...runnerPaths(env, context.temp), target.gitDir, ...PRIVILEGED_SOCKETS],
    };
}
function createCheckpointer({ clock, context, log, signal }, setup, onSaved) {
    const { refTips, settings, target } = setup;
    if (!settings.commit)
        return (0,local/* createLocalCheckpointer */.d)({ ...setup, log, clock }, onSaved);
    const refs = (0,checkpoint_refs/* checkpointRefs */.J)(target, `${context.runId}-${context.attempt}`);
    return createPushCheckpointer({ ...setup, log, clock }, { refs, refTips, encode: compose/* CODEC */.L3.encodeSaved, signal, onSaved });
}
function withCodexHome({ settings, target }) {
    if (settings.agent.kind !== "codex")
        return settings;
    (0,external_node_fs_.mkdirSync)(target.codexHome, { recursive: true });
    return { ...settings, agent: { ...settings.agent, home: settings.agent.home ?? target.codexHome } };
}
function createActionProjectFiles({ refTips, settings, stateCommits }) {
    const projectFiles = (0,project_files/* createProjectFiles */.N)(settings);
    const name = (0,external_node_path_.relative)(settings.workspace, settings.globalStopFile);
    let onBase = null;
    const isOnBase = async () => refTips.base !== null && (await stateCommits.read(refTips.base, name)) !== null;
    return {
        ...projectFiles,
        async stopRequest() {
            const { stop } = settings.action;
            if (stop !== null)
                return `The workflow's input stop says: "${stop}".`;
            const request = await projectFiles.stopRequest();
            if (request !== null)
                return request;
            onBase ??= isOnBase();
            return (await onBase) ? `The stop file ${name} is on the base branch.` : null;
        },
    };
}

;// CONCATENATED MODULE: ./lib/action/progress-reporter.js






function createProgressReporter(run, result, { refTips, settings, target }, { heading, issue }) {
    const { comments, pulls } = run.github;
    let pull = null;
    let hasLookedForPull = false;
    let isPullRefused = false;
    let commentId = null;
    let isCommentOff = settings.action.comment === "off";
    const warn = (error) => run.warn(error instanceof user_error/* UserError */.y ? `${error.message} ${error.remedy}` : (0,text_text/* oneLine */.TN)(String(error), 300));
    const clean = (text) => (0,redact/* redact */.E$)(text, run.secrets);
    const viewNow = () => toRunView(run, result, run.clock.nowMs());
    const updatePull = async () => {
        if (!settings.commit || target.branch === target.base)
            return;
        if (!hasLookedForPull)
            pull = await pulls.findOpen(target.branch);
        hasLookedForPull = true;
        const hasWork = result.commitSha !== null || (refTips.branch !== null && (result.state?.chainIterations ?? 0) > 0);
        const view = viewNow();
        if (pull === null && settings.action.pullRequest && hasWork && !isPullRefused && view !== null) {
            const title = clean(renderPullTitle(view.track, heading));
            pull = await pulls.create({ branch: target.branch, base: target.base, title, body: clean(renderPullBody(view)) });
        }
        if (pull !== null)
            result.pull = { number: pull.number, url: pull.url };
    };
    const updateComment = async () => {
        const issueNumber = settings.action.issueNumber ?? result.pull?.number ?? issue;
        const view = viewNow();
        if (isCommentOff || issueNumber === null || view === null)
            return;
        const body = clean(renderComment(view));
        if (settings.action.comment === "sticky")
            commentId ??= (await comments.findOwn(issueNumber, commentMarker(view.track)))?.id ?? null;
        const updated = commentId === null ? null : await comments.update(commentId, body);
        const posted = updated ?? (await comments.create(issueNumber, body));
        commentId = posted.id;
        result.commentUrl = posted.url;
    };
    return {
        async update({ final }) {
            try {
                await updatePull();
            }
            catch (error) {
                isPullRefused = error instanceof user_error/* UserError */.y && error.code === "PULL_REQUEST_REFUSED";
                warn(error);
            }
            try {
                await updateComment();
            }
            catch (error) {
                isCommentOff = true;
                warn(error);
            }
            if (!final || result.ending.reason !== "completed" || pull === null || !pull.isDraft)
                return;
            try {
                await pulls.markReady(pull);
            }
            catch (error) {
                warn(error);
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/action/run-intent.js


const RESET_IGNORED = "reset is ignored: it counts only in a run that a person starts with it.";
const RERUN_GOAL_IGNORED = "The goal is ignored: a re-run repeats an old request, so the chain's own goal stands.";
const PASSIVE_GOAL_IGNORED = "The goal is ignored: this event only continues the chain, so the chain's own goal stands.";
function resolveIntent(context, inputs, state) {
    const isByPerson = isHumanTriggered(context);
    const isResetGiven = context.eventName !== "workflow_dispatch" || (0,action_context/* getString */.AA)(context.event, "inputs", "reset") !== "";
    const reset = inputs.reset === true && isByPerson && isResetGiven;
    const isOwn = isOwnDispatch(context);
    const isRerun = context.attempt > 1;
    const goalCounts = state === null || reset || !(isOwn || isRerun || isPassive(context));
    const goal = goalCounts ? (inputs.goal ?? null) : null;
    const stopped = state?.stopped ?? null;
    const notices = [];
    if (inputs.reset === true && !reset)
        notices.push(RESET_IGNORED);
    if (inputs.goal !== undefined && !goalCounts && !isOwn)
        notices.push(isRerun ? RERUN_GOAL_IGNORED : PASSIVE_GOAL_IGNORED);
    return {
        goal,
        goalBy: goal !== null && isByPerson ? context.triggeringActor : null,
        reset,
        resume: isByPerson && stopped !== null && stopped.reason !== "completed",
        humanTriggered: isByPerson || goal !== null,
        notices,
    };
}

;// CONCATENATED MODULE: ./lib/action/run-chain.js










async function runChain(run, result, setup, issue) {
    const { context, inputs, output, signal } = run;
    const { saved, settings } = setup;
    const state = saved?.state ?? null;
    result.records = await setup.journal.tail(RECORDS_MAX);
    result.state = state;
    const intent = resolveIntent(context, inputs, state);
    logIntent(run, intent);
    result.goalBy = intent.goalBy;
    const request = { ...(0,compose/* toRunRequest */.mj)(settings, true), ...intent, host: "github", runUrl: context.runUrl, signal };
    if (settings.action.dryRun) {
        result.ending = skippedEnding(await describeDryRun(setup, request, run.clock.nowMs()));
        return;
    }
    await checkPushPermission(setup);
    const reporter = createProgressReporter(run, result, setup, { heading: await readHeading(setup), issue });
    result.reporter = reporter;
    const ports = await composeAction(run, setup, {
        onPrepared: ({ isolation }) => void (result.isolation = isolation),
        async onSaved(checkpoint, pushOutcome) {
            recordCheckpoint(result, checkpoint, pushOutcome);
            await output.saveState("stage", "kept");
            const continues = checkpoint.status["stop_reason"] === null && checkpoint.records.length > 0;
            if (continues && !signal.aborted)
                await reporter.update({ final: false });
        },
    });
    result.agent = ports.agentName;
    const report = await (0,loop/* runLoop */.y)(request, ports);
    result.isSuperseded = report.reason === "superseded";
    const isKnown = !intent.humanTriggered && report.iterations === 0 && report.reason === state?.stopped?.reason;
    recordLoopReport(result, isKnown ? { ...report, conclusion: "success" } : report);
}
function logIntent({ notify, secrets }, { goal, goalBy, notices }) {
    for (const text of notices)
        notify(text);
    if (goal !== null)
        notify(`The goal is set${goalBy === null ? "" : ` by ${goalBy}`}: ${(0,redact/* redact */.E$)(goal, secrets)}`);
}
async function checkPushPermission({ refTips, remote, settings }) {
    if (!settings.commit || refTips.state !== null)
        return;
    const rejection = await remote.checkPush();
    if (rejection !== null)
        throw (0,user_error/* userError */.I)("PUSH_REFUSED", { reason: rejection.message, saved: "", remedy: rejection.remedy });
}
async function readHeading({ refTips, settings, stateCommits }) {
    const commit = refTips.branch ?? refTips.base;
    const name = (path) => path.slice(settings.workspace.length + 1);
    for (const file of [settings.taskFile, settings.planFile]) {
        const text = commit === null ? null : await stateCommits.read(commit, name(file));
        const heading = text === null ? "" : firstHeading(text);
        if (heading !== "" && !/^(plan|task|todo)$/i.test(heading))
            return heading;
    }
    return "";
}
async function describeDryRun({ remote, saved }, request, atMs) {
    const state = saved?.state ?? null;
    const rejection = request.commit ? await remote.checkPush() : null;
    const push = rejection === null ? "" : ` Its work could not be pushed: ${rejection.message} ${rejection.remedy}`;
    if (state === null || request.reset)
        return `Dry run: a new chain would start with iteration ${(state?.iteration ?? 0) + 1}.${push}`;
    if (state.stopped !== null && (0,loop/* requiresHuman */.I)(state.stopped.reason, request))
        return `Dry run: the chain has stopped (${state.stopped.reason}).${push}`;
    const input = { atMs, stopRequest: null, cancelled: false, superseded: false, run: { startedAtMs: atMs, iterations: 0 } };
    const { verdict } = (0,decide/* decide */.L)(request.spec, { ...state, stopped: null }, null, input);
    if (verdict.kind === "stop")
        return `Dry run: no iteration would run (${verdict.reason}). ${verdict.message}${push}`;
    return `Dry run: iteration ${state.iteration + 1} would run. Its goal: ${request.goal ?? state.goal ?? "(the agent chooses it from the plan)"}${push}`;
}

// EXTERNAL MODULE: ./lib/action/run-target.js
var run_target = __webpack_require__(9906);
;// CONCATENATED MODULE: ./lib/action/run.js










async function runAction(env, signal, write) {
    const result = createRunResult();
    const { run, problem, warnings } = (0,action_run/* startActionRun */.g)(env, signal, write, result.notices);
    for (const text of warnings)
        run.warn(text);
    try {
        if (problem === null)
            await execute(run, result);
        else
            result.ending = failedEnding(problem, signal);
    }
    catch (error) {
        result.ending = failedEnding(error, signal);
    }
    return await finish(run, result);
}
async function execute(run, result) {
    const { context, github, inputs } = run;
    const skip = (reason) => void (result.ending = skippedEnding(reason));
    const trigger = checkTrigger(context);
    if (trigger.kind === "refuse")
        throw (0,user_error/* userError */.I)("EVENT_REFUSED", { reason: trigger.reason, remedy: trigger.remedy });
    if (trigger.kind === "skip")
        return skip(trigger.reason);
    if ((inputs.github_token ?? "") === "")
        throw (0,user_error/* userError */.I)("TOKEN_MISSING", undefined);
    if (trigger.kind === "check-permission") {
        const permission = await github.permissions.permissionOf(trigger.login);
        if (permission !== "admin" && permission !== "write")
            return skip(`${trigger.login} has no write access to this repository (permission: ${permission}), so the event is ignored.`);
    }
    const pull = await findPull(run, trigger.pull);
    if (pull?.isFork === true)
        return skip("The pull request comes from a fork, and codex-self-iter never pushes to a fork.");
    const target = (0,run_target/* resolveTarget */.u)(context, inputs, pull);
    result.target = target;
    await saveForPost(run, target);
    const setup = await (0,action_setup/* setUpRun */.ve)(run, target);
    result.setup = setup;
    if (setup.settings.commit && setup.difference !== null)
        run.warn(setup.difference);
    if (yieldsToActiveRun(context) && context.workflow !== null) {
        const active = await findActiveRun({ context, workflows: github.workflows, workflow: context.workflow, track: target.track });
        if (active !== null) {
            const text = `The run ${active.url} is ${active.status} and continues the chain.`;
            run.notify(text);
            result.ending = { ...skippedEnding(text), reason: "superseded" };
            return;
        }
    }
    await runChain(run, result, setup, trigger.issue);
}
async function findPull({ context, github }, number) {
    if (number === null)
        return null;
    const { event } = context;
    const [branch, base] = [(0,action_context/* getString */.AA)(event, "pull_request", "head", "ref"), (0,action_context/* getString */.AA)(event, "pull_request", "base", "ref")];
    if (branch !== "" && base !== "")
        return { number, branch, base, isFork: isForkPull(context) };
    return await github.pulls.get(number);
}
async function saveForPost({ output }, { base, branch, track }) {
    await output.saveState("target", JSON.stringify({ base, branch, track }));
    await output.saveState("stage", "begun");
}

;// CONCATENATED MODULE: ./lib/main.js



function main() {
    return (0,process_entry/* runAsActionStep */.s)(runAction, (error) => (error instanceof user_error/* UserError */.y && error.kind === "machine" ? 1 : 2));
}


/***/ })

};
