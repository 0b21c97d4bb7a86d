export const id = 278;
export const ids = [278];
export const modules = {

/***/ 4278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/action/process-entry.js
var process_entry = __webpack_require__(8195);
// EXTERNAL MODULE: ./lib/adapters/git/checkout-credentials.js
var checkout_credentials = __webpack_require__(1831);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var adapters_clock = __webpack_require__(8327);
// EXTERNAL MODULE: ./lib/adapters/actions/job-log.js
var job_log = __webpack_require__(609);
// EXTERNAL MODULE: ./lib/adapters/actions/runner-files.js
var runner_files = __webpack_require__(1169);
// EXTERNAL MODULE: ./lib/config/parse-action-inputs.js
var parse_action_inputs = __webpack_require__(6385);
// EXTERNAL MODULE: ./lib/config/inputs/inputs.js + 2 modules
var inputs_inputs = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/config/resolve.js + 12 modules
var resolve = __webpack_require__(3400);
// EXTERNAL MODULE: ./lib/core/policy/redact.js
var redact = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(3141);
// EXTERNAL MODULE: ./lib/action/action-run.js + 2 modules
var action_run = __webpack_require__(7125);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/action/base-branch-config.js

/**
 * The configuration as the base branch has it. The agent works on the work branch, and could otherwise raise its own limits
 * there; on the base branch a person has looked at it.
 */
function configFilesAt(stateCommits, commit, workspace) {
    const read = async (path) => {
        const way = (0,external_node_path_.relative)(workspace, path);
        if (commit === null || way === "" || way.startsWith(".."))
            return null;
        return await stateCommits.read(commit, way);
    };
    return {
        async kindOf(path) {
            if (path === workspace)
                return "folder";
            return (await read(path)) === null ? null : "file";
        },
        readText: async (path) => (await read(path)) ?? "",
    };
}
/** Whether the clock starts this workflow. */
async function hasSchedule(stateCommits, commit, workflowPath) {
    const text = commit === null ? null : await stateCommits.read(commit, workflowPath);
    return text !== null && triggersOf(text).includes("schedule");
}
/**
 * The events below `on:`, read without a YAML parser: GitHub has parsed the file already, so only the ways to write it that people
 * use are told apart. A step or an input of the same name is none, as it stands deeper.
 */
function triggersOf(workflow) {
    const lines = workflow
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/)
        .map(withoutComment);
    const first = lines.findIndex((line) => /^(?:on|"on"|'on')\s*:/.test(line));
    if (first === -1)
        return [];
    const end = lines.findIndex((line, index) => index > first && /^[^\s\]}-]/.test(line));
    const inline = (lines[first] ?? "").replace(/^[^:]*:/, "").trim();
    const below = lines.slice(first + 1, end === -1 ? undefined : end).filter((line) => line.trim() !== "");
    if (/^[[{]/.test(inline))
        return keysOfFlow([inline, ...below].join(" "));
    if (inline === "" && /^\s*[[{]/.test(below[0] ?? ""))
        return keysOfFlow(below.join(" "));
    const indent = /^\s*/.exec(below[0] ?? "")?.[0] ?? "";
    const keys = below.map((line) => (line.startsWith(indent) ? KEY.exec(line.slice(indent.length))?.[2] : undefined));
    return keys.filter((key) => key !== undefined);
}
const KEY = /^(["']?)([\w-]+)\1\s*:/;
/** The keys of the outer braces: `{ push: { branches: [a] }, schedule: [...] }`. */
function keysOfFlow(flow) {
    const bare = flow.replace(/(?:"[^"]*"|'[^']*')(\s*:)?/g, (quoted, colon) => colon === undefined ? "x" : quoted);
    let rest = bare.replace(/^\s*\{/, "");
    for (let before = ""; before !== rest;)
        [before, rest] = [rest, rest.replace(/\{[^{}]*\}|\[[^[\]]*\]/g, "x")];
    return rest.split(",").flatMap((part) => KEY.exec(part.trim())?.[2] ?? []);
}
/** A `#` begins a comment where it begins a word, outside of quotes. */
function withoutComment(line) {
    return /^(?:"[^"]*"|'[^']*'|(?<=\S)#|[^#"'])*/.exec(line)?.[0].trimEnd() ?? "";
}

;// CONCATENATED MODULE: ./lib/config/outputs.js
/** Every output of the action, described once: action.yml, the README's table and what is written come from here. None ever holds a secret. */
// oxfmt-ignore
const OUTPUTS = {
    status: { about: "How the run ended: success, failure or cancelled. Never empty." },
    "stop-reason": { about: "Why it ended, as one word of the README's table of stop reasons, such as completed or run-full. Empty where it ended before the loop began." },
    iteration: { about: "Number of the chain's last iteration, a whole number. 0 where there is none yet." },
    "iterations-run": { about: "How many iterations this run made, a whole number. 0 where it made none." },
    completed: { about: "true where the task is done and every gate passed, else false. Never empty." },
    "next-goal": { about: "What the next iteration is for, as the agent handed it over. It is the agent's text: pass it on by an environment variable, never inside a script. Empty where there is none.", charsMax: 4000 },
    summary: { about: "What the last iteration did, in the agent's words; the same care applies. Empty where there was none.", charsMax: 4000 },
    branch: { about: "The branch that the work is on, by its short name. Empty where it is not known." },
    "commit-sha": { about: "The newest commit of this run on that branch, 40 hexadecimal digits. Empty where the run landed none." },
    "pull-request-url": { about: "Address of the work branch's open pull request. Empty where there is none." },
    "comment-url": { about: "Address of the progress comment. Empty where there is none." },
    "dispatched-run-url": { about: "Address of the run that this one started. Empty where it started none, or GitHub did not tell." },
    "total-tokens": { about: "Tokens of the whole chain, input and output, a whole number. Empty where the agent does not tell." },
    "input-tokens": { about: "Input tokens of the whole chain, cached ones included, a whole number. Empty where the agent does not tell." },
    "output-tokens": { about: "Output tokens of the whole chain, a whole number. Empty where the agent does not tell." },
    "cost-usd": { about: "Cost of the whole chain in US dollars by your prices, such as 1.25. Empty where no price is set." },
    "state-path": { about: "Absolute path of the state folder with the logs and prompts, for an upload of your own. Empty where the settings could not be read." },
};
/** The outputs in the order in which they are shown. */
const OUTPUT_LIST = Object.entries(OUTPUTS);
/** What it holds and how long it can get, as sentences. */
function describeOutput(output) {
    return output.charsMax === undefined ? output.about : `${output.about} At most ${output.charsMax} characters; a longer text is cut.`;
}

// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/core/chain/usage.js
var chain_usage = __webpack_require__(8383);
;// CONCATENATED MODULE: ./lib/report/run-view.js
const ENDINGS = {
    completed: { mark: "✅", title: "The task is done", node: "done" },
    "stop-requested": { mark: "⏹️", title: "Stopped as asked", node: "stopped" },
    cancelled: { mark: "⏹️", title: "Cancelled", node: "cancelled" },
    superseded: { mark: "⏭️", title: "Another run was faster", node: "another run" },
    "agent-failing": { mark: "❌", title: "The agent keeps failing", node: "failed" },
    stagnated: { mark: "❌", title: "No progress any more", node: "no progress" },
    "iterations-spent": { mark: "🏁", title: "The iterations are used up", node: "limit" },
    "tokens-spent": { mark: "🏁", title: "The tokens are used up", node: "limit" },
    "cost-spent": { mark: "🏁", title: "The money is used up", node: "limit" },
    "time-spent": { mark: "🏁", title: "The time is used up", node: "limit" },
    waiting: { mark: "⏳", title: "Waiting", node: "waiting" },
    "run-full": { mark: "🔁", title: "The next run goes on", node: "next run" },
    "already-running": { mark: "⏭️", title: "Another run is at work", node: "another run" },
    refused: { mark: "🚫", title: "Not run", node: "not run" },
    failed: { mark: "❌", title: "The run failed", node: "failed" },
};
const AT_WORK = { mark: "▶️", title: "At work", node: "at work" };
/** What to call the way a run ended. */
function endingWords(reason) {
    return reason === null ? AT_WORK : ENDINGS[reason];
}
/** What people and the chart call it. */
const ITERATION_ENDS = {
    completed: { mark: "✅", words: "done" },
    changed: { mark: "🟢", words: "changed" },
    unchanged: { mark: "⚪", words: "no change" },
    refused: { mark: "🟠", words: "claim refused" },
    limited: { mark: "🟡", words: "provider limit" },
    cancelled: { mark: "⚫", words: "cut short" },
    failed: { mark: "🔴", words: "error" },
};
/** How an iteration ended. Records may come from other versions, with phases that are not known here. */
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
/** Records of a start that did no iteration, or of a stop after one. */
const NO_ITERATION = new Set(["already_running", "backoff_active", "stop_stagnation"]);
/** The records that stand for an iteration, newest last. */
function iterationsOf(records) {
    return records.filter(({ phase }) => !NO_ITERATION.has(phase));
}
/** This run's records that stand for an iteration, newest last. */
function iterationsOfRun({ records, recordsOfRun }) {
    return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
}

;// CONCATENATED MODULE: ./lib/action/run-result.js





/** How many records a report, and a choice of goal, look at. */
const RECORDS_MAX = 200;
/** Iterations that will be done again. */
const NOT_COUNTED = new Set(["limited", "cancelled"]);
const run_result_AT_WORK = { reason: null, run: "success", why: "", remedy: "" };
function createRunResult(context, secrets) {
    return {
        context,
        secrets,
        runTarget: null,
        settings: null,
        state: null,
        records: [],
        recordsOfRun: 0,
        iterations: 0,
        agent: "",
        isolation: "",
        goalBy: null,
        ending: run_result_AT_WORK,
        notices: [],
        commitSha: null,
        isDurable: true,
        pull: null,
        commentUrl: null,
        dispatchedRunUrl: null,
    };
}
/** Takes in what the ledger has kept. */
function recordCheckpoint(runResult, entry, pushOutcome) {
    runResult.state = entry.saved.state;
    runResult.records = [...runResult.records, ...entry.records].slice(-RECORDS_MAX);
    // Where an error ends the run, no report tells how many there were.
    runResult.iterations += iterationsOf(entry.records).filter((record) => !NOT_COUNTED.has(iterationEnd(record))).length;
    runResult.recordsOfRun = Math.min(runResult.recordsOfRun + entry.records.length, RECORDS_MAX);
    if ((pushOutcome.kind === "kept" || pushOutcome.kind === "rebased") && pushOutcome.commit !== null)
        runResult.commitSha = pushOutcome.commit;
}
/** Takes in how the loop ended. `isOldNews`: people have heard of it before. A run that was overtaken has no state of its own. */
function recordLoopReport(runResult, { iterations, reason, remedy, run, state, why }, isOldNews) {
    runResult.iterations = iterations;
    if (state !== null && reason !== "superseded")
        runResult.state = state;
    runResult.ending = { reason, run: isOldNews ? "success" : run, why, remedy };
}
/** `null` before the settings are read: there is nothing to report on then but the ending. */
function toRunView(runResult, atMs) {
    const { context, runTarget, settings } = runResult;
    if (settings === null || runTarget === null)
        return null;
    const view = {
        track: runTarget.track,
        spec: settings.spec,
        state: runResult.state,
        records: runResult.records,
        recordsOfRun: runResult.recordsOfRun,
        ending: runResult.ending,
        notices: runResult.notices,
        goalBy: runResult.goalBy,
        agent: runResult.agent,
        isolation: runResult.isolation,
        atMs,
        links: {
            serverUrl: context.serverUrl,
            repository: `${context.owner}/${context.repo}`,
            runUrl: context.runUrl,
            runId: String(context.runId),
            branch: settings.commit ? runTarget.branch : null,
            pullUrl: runResult.pull?.url ?? null,
            commentUrl: runResult.commentUrl,
            dispatchedRunUrl: runResult.dispatchedRunUrl,
        },
    };
    // In a finished page a secret is cut or escaped, and is not found any more: the "_" of a token is a character reference there.
    return (0,redact/* redactAll */.$I)(view, runResult.secrets);
}
/** Every output, whatever ended the run; a text with nothing to say is empty. */
function toOutputs(runResult) {
    const { ending, runTarget, settings, state } = runResult;
    const last = runResult.records.findLast((record) => record.summary !== "");
    const usage = state === null || (0,chain_usage/* totalTokens */.RP)(state.usage) === 0 ? null : state.usage;
    const priced = settings !== null && settings.spec.prices !== null && state !== null;
    return {
        status: ending.run,
        "stop-reason": ending.reason === null || ending.reason === "failed" || ending.reason === "refused" ? "" : ending.reason,
        iteration: String(state?.iteration ?? 0),
        "iterations-run": String(runResult.iterations),
        completed: String(ending.reason === "completed"),
        "next-goal": ending.reason === "completed" ? "" : (0,text_text/* headOf */.Uo)(state?.goal ?? "", OUTPUTS["next-goal"].charsMax),
        summary: (0,text_text/* headOf */.Uo)(last?.summary ?? "", OUTPUTS.summary.charsMax),
        branch: settings?.commit === false ? "" : (runTarget?.branch ?? ""),
        "commit-sha": runResult.commitSha ?? "",
        "pull-request-url": runResult.pull?.url ?? "",
        "comment-url": runResult.commentUrl ?? "",
        "dispatched-run-url": runResult.dispatchedRunUrl ?? "",
        "total-tokens": usage === null ? "" : String((0,chain_usage/* totalTokens */.RP)(usage)),
        "input-tokens": usage === null ? "" : String(usage.input),
        "output-tokens": usage === null ? "" : String(usage.output),
        "cost-usd": priced ? String(Math.round(state.costUsd * 1e6) / 1e6) : "",
        "state-path": runTarget?.stateDir ?? "",
    };
}

// EXTERNAL MODULE: ./lib/adapters/process/kill-tree.js
var kill_tree = __webpack_require__(4132);
// EXTERNAL MODULE: ./lib/engine/loop.js + 17 modules
var loop = __webpack_require__(4078);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(9116);
;// CONCATENATED MODULE: ./lib/report/pull-request.js


const HEADING_CHARS_MAX = 100;
/** The title of a track's pull request: what the task calls itself. */
function renderPullTitle(track, heading) {
    const said = (0,text_text/* oneLine */.TN)(heading, HEADING_CHARS_MAX);
    return said === "" ? `codex-self-iter: ${track}` : said;
}
/** What a pull request says of itself when it is opened; how it goes on stands in its comment. */
function renderPullBody({ links, spec, track }) {
    const limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
    return [
        `A coding agent works on this branch, one iteration after the other (track ${(0,report_escape/* escapeMarkdownCell */.Vf)(track)}${limit}). Each commit is one iteration.`,
        "It stays a draft until the agent's claim to be done has passed every check. Where it stands is told in the comment below.",
        `To stop it, commit a file \`.codex-stop\` to the branch. To change its course, run the workflow by hand with a goal.`,
        ...(links.runUrl === null ? [] : [`Opened by [this run](${links.runUrl}).`]),
    ].join("\n\n");
}
/** The first heading of a Markdown text, without its marks; empty where it has none. */
function firstHeading(text) {
    return /^#{1,3}[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? "";
}

// EXTERNAL MODULE: ./lib/core/chain/decide.js
var decide = __webpack_require__(9762);
;// CONCATENATED MODULE: ./lib/action/dry-run.js


/** What a run would do, without doing it. */
async function describeDryRun(setup, request, atMs) {
    const state = setup.saved?.state ?? null;
    const refusal = request.commit ? await setup.remote.checkPush() : null;
    const push = refusal === null ? "" : ` Its work could not be pushed: ${refusal.said} ${refusal.remedy}`;
    if (state === null || request.reset)
        return `Dry run: a new chain would begin with iteration ${(state?.iteration ?? 0) + 1}.${push}`;
    if (state.stopped !== null && (0,loop/* requiresHuman */.I)(state.stopped.reason, request))
        return `Dry run: the chain has stopped (${state.stopped.reason}).${push}`;
    const facts = { atMs, stopRequest: null, cancelled: false, superseded: false, run: { startedAtMs: atMs, iterations: 0 } };
    const { verdict } = (0,decide/* decide */.L)(request.spec, { ...state, stopped: null }, null, facts);
    if (verdict.kind === "stop")
        return `Dry run: nothing would be done (${verdict.reason}). ${verdict.why}${push}`;
    return `Dry run: iteration ${state.iteration + 1} would be done. Its goal: ${request.goal ?? state.goal ?? "(the agent chooses it from the plan)"}${push}`;
}

// EXTERNAL MODULE: ./lib/core/chain/stop-rules.js + 1 modules
var stop_rules = __webpack_require__(7202);
;// CONCATENATED MODULE: ./lib/action/ending.js



/** Nothing to do, and nobody's mistake. */
function skippedEnding(why) {
    return { reason: "refused", run: "success", why, remedy: "" };
}
/** An error that ended the run. */
function failedEnding(error, signal) {
    if (signal.aborted)
        return cancelled("The run was told to end before its iteration began.");
    if (error instanceof user_error/* UserError */.yo)
        return { reason: "failed", run: "failure", why: error.message, remedy: inActionWords(error.remedy) };
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        reason: "failed",
        run: "failure",
        why: `A fault of codex-self-iter itself, not of your workflow: ${(0,text_text/* oneLine */.TN)(said, 1_000)}`,
        remedy: "What was landed before is safe. Please report it with this line.",
    };
}
/** A remedy for the command line, as a workflow writes it: `--plan-file` is the input `plan-file`. */
function inActionWords(remedy) {
    return remedy.replace(/(?<=^|[\s(])--([a-z][a-z-]+)/g, "the input $1");
}
function cancelled(why) {
    return { reason: "cancelled", run: "cancelled", why, remedy: (0,stop_rules/* stopRule */.zG)("cancelled").remedyOnGitHub };
}
/** Who carries the chain on after an end that a stop rule made; `null` after any other end. */
function continuation({ reason }) {
    if (reason === null || reason === "already-running" || reason === "refused" || reason === "failed")
        return null;
    return (0,stop_rules/* stopRule */.zG)(reason).chainGoesOn;
}
/** Who cancels a run wants no further one, however far this one had come: a chain that would have gone on stops here. */
function applyCancellation(ending, signal) {
    if (!signal.aborted || continuation(ending) !== "dispatch")
        return ending;
    return cancelled("The run was told to end when its iteration was done and kept, so no further run was started.");
}
/** A start that found nothing to do has changed nothing that the cache has not. */
function hasChanged({ recordsOfRun, state }, { cachedSeq }) {
    return recordsOfRun > 0 || (state !== null && state.seq !== cachedSeq);
}

// EXTERNAL MODULE: ./lib/core/text/iso-time.js
var iso_time = __webpack_require__(3363);
;// CONCATENATED MODULE: ./lib/report/mermaid.js

/** More would be too small to read. */
const NODES_MAX = 12;
/** Text and surface of each end, readable on a light and on a dark page. */
const COLOURS = {
    completed: { fill: "#1a7f37", color: "#fff" },
    changed: { fill: "#2da44e", color: "#fff" },
    unchanged: { fill: "#d0d7de", color: "#1f2328" },
    refused: { fill: "#bc4c00", color: "#fff" },
    limited: { fill: "#d4a72c", color: "#1f2328" },
    cancelled: { fill: "#57606a", color: "#fff" },
    failed: { fill: "#cf222e", color: "#fff" },
};
/**
 * The last iterations as a Mermaid flowchart in a fence, each in the colour of how it ended, and then how the run stands.
 * Made of numbers and fixed words only. "" where there is no iteration yet.
 */
function renderChart(records, reason) {
    const shown = records.slice(-NODES_MAX);
    if (shown.length === 0)
        return "";
    const nodes = shown.map((record, index) => `i${index}["${numberOf(record)}"]:::${iterationEnd(record)}`);
    const ends = [...new Set(shown.map(iterationEnd))];
    return [
        "```mermaid",
        "flowchart LR",
        `  ${[...(records.length > shown.length ? ['more["…"]'] : []), ...nodes, `last(["${endingWords(reason).node}"])`].join(" --> ")}`,
        ...ends.map((end) => `  classDef ${end} fill:${COLOURS[end].fill},color:${COLOURS[end].color},stroke:none`),
        "```",
    ].join("\n");
}
function numberOf({ iteration }) {
    return Number.isSafeInteger(iteration) ? String(iteration) : "?";
}

// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(8459);
;// CONCATENATED MODULE: ./lib/report/run-sections.js




/** A sentence of ours or of an agent may be this many times as long as a cell. */
const SENTENCE = 4;
const NOTICES_MAX = 10;
const REFUSED_ITERATIONS_MAX = 3;
const REFUSALS_MAX = 3;
const PUT_BACK_ITERATIONS_MAX = 3;
const PUT_BACK_MAX = 5;
const ROWS_MIN = 3;
const NAME_CHARS_MAX = 60;
/**
 * The largest report that fits: oldest rows go first, then cells get shorter. The text is rendered anew each time, so no
 * markup is ever cut through.
 */
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
/** "✅ The task is done · track main": the verdict at a glance. */
function renderVerdict({ ending, track }) {
    const { mark, title } = endingWords(ending.reason);
    return `${mark} ${title} · track ${(0,report_escape/* escapeMarkdownLine */.B)(track, NAME_CHARS_MAX)}`;
}
/** Why the run ended and what to do, each on a line of its own. */
function renderReason({ ending, goalBy }, { chars }) {
    const lines = [
        ...(ending.why === "" ? [] : [`**Why:** ${(0,report_escape/* escapeMarkdownLine */.B)(ending.why, chars * SENTENCE)}`]),
        ...(ending.remedy === "" ? [] : [`**What to do:** ${(0,report_escape/* escapeMarkdownLine */.B)(ending.remedy, chars * SENTENCE)}`]),
        ...(goalBy === null ? [] : [`**Goal given by:** ${(0,report_escape/* escapeMarkdownLine */.B)(goalBy, NAME_CHARS_MAX)}`]),
    ];
    return lines.join("  \n");
}
const COLUMNS = "| # | Result | Goal | What was done | Commit | Tokens | Time |\n| ---: | --- | --- | --- | --- | ---: | ---: |";
/** The table of the last iterations, oldest first, and how many are left out. "" where there is none. */
function renderTable(records, links, { rows, chars }) {
    if (records.length === 0)
        return "";
    const shown = records.slice(-Math.max(1, rows));
    const left = records.length - shown.length;
    const table = [COLUMNS, ...shown.map((record) => renderRow(record, links, chars))].join("\n");
    return left === 0 ? table : `${table}\n\n${(0,terminal/* renderCount */.SS)(left, "earlier iteration")} not shown here.`;
}
function renderRow(record, links, chars) {
    const { mark, words } = ITERATION_ENDS[iterationEnd(record)];
    const tokens = (record.input_tokens ?? 0) + (record.output_tokens ?? 0);
    const cells = [
        number(record.iteration),
        `${mark} ${words}`,
        renderGoal(record, chars),
        (0,report_escape/* escapeMarkdownLine */.B)(record.error ?? record.summary, chars),
        renderCommit(record.commit ?? "", links),
        tokens > 0 ? (0,terminal/* renderTokens */.lX)(tokens) : "",
        record.duration_ms === undefined ? "" : (0,terminal/* renderShortDuration */.bf)(record.duration_ms),
    ];
    return `| ${cells.join(" | ")} |`;
}
function renderGoal({ goal_by: by = "", goal_in: goal }, chars) {
    const text = (0,report_escape/* escapeMarkdownLine */.B)(goal, chars);
    return by === "" ? text : `${text} (given by ${(0,report_escape/* escapeMarkdownLine */.B)(by, NAME_CHARS_MAX)})`;
}
const SHA = /^[\da-f]{40}(?:[\da-f]{24})?$/;
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
function renderCommit(sha, links) {
    return SHA.test(sha) ? (0,report_escape/* renderLink */.BK)(`\`${sha.slice(0, 9)}\``, repositoryUrl(links, `commit/${sha}`)) : "";
}
/** An address in the repository; `null` where the repository is not known. */
function repositoryUrl({ repository, serverUrl }, path) {
    return REPOSITORY.test(repository) ? `${serverUrl}/${repository}/${path}` : null;
}
/** Which walls the agent had. "" where none was started. */
function renderIsolation({ isolation }, { chars }) {
    return isolation === "" ? "" : `**Isolation:** ${(0,report_escape/* escapeMarkdownLine */.B)(isolation, chars * SENTENCE)}`;
}
/** What the chain has used, with its limits, on one line. "" where no state is known. */
function renderTotals({ agent, atMs, spec, state }) {
    if (state === null)
        return "";
    const { iterationsMax, tokensMax, costUsdMax, durationMsMax } = spec.limits;
    const of = (limit, render) => (limit === null ? "" : ` of ${render(limit)}`);
    const tokens = (0,chain_usage/* totalTokens */.RP)(state.usage);
    const parts = [
        `${number(state.chainIterations)}${of(iterationsMax, number)} iterations`,
        ...(tokens > 0 || tokensMax !== null ? [`${(0,terminal/* renderTokens */.lX)(tokens)}${of(tokensMax, terminal/* renderTokens */.lX)} tokens`] : []),
        ...(spec.prices === null ? [] : [`${(0,chain_usage/* renderCost */.Wy)(state.costUsd)}${of(costUsdMax, chain_usage/* renderCost */.Wy)}`]),
        `${(0,terminal/* renderShortDuration */.bf)((state.stopped?.atMs ?? atMs) - state.startedAtMs)}${of(durationMsMax, terminal/* renderShortDuration */.bf)}`,
        ...(agent === "" ? [] : [(0,report_escape/* escapeMarkdownLine */.B)(agent, 80)]),
    ];
    return `**Chain so far:** ${parts.join(" · ")}`;
}
/** The next goal as quoted text. "" where the chain is done, or the agent will choose. */
function renderNextGoal({ ending, state }, { chars }) {
    if (ending.reason === "completed" || state?.goal === null || state === null || state.goal.trim() === "")
        return "";
    return `> **Next goal:** ${(0,report_escape/* escapeMarkdownLine */.B)(state.goal, chars * SENTENCE)}`;
}
/** Why the last claims that the task is done were refused. "" where none was, or one was accepted since. */
function renderRefusals({ ending }, records, { chars }) {
    if (ending.reason === "completed")
        return "";
    const refused = records.filter(({ refusals = [] }) => refusals.length > 0).slice(-REFUSED_ITERATIONS_MAX);
    if (refused.length === 0)
        return "";
    const lines = refused.flatMap(({ iteration, refusals = [] }) => refusals.slice(0, REFUSALS_MAX).map((why) => `- Iteration ${number(iteration)}: ${(0,report_escape/* escapeMarkdownLine */.B)(why, chars * 2)}`));
    return ["**Claims that the task is done, refused because:**", "", ...lines].join("\n");
}
/** What the last iterations changed and may not land. "" where there is none. */
function renderReverted(records, { chars }) {
    const touched = records.filter(({ put_back: reverted = [] }) => reverted.length > 0).slice(-PUT_BACK_ITERATIONS_MAX);
    if (touched.length === 0)
        return "";
    const lines = touched.flatMap(({ iteration, put_back: reverted = [] }) => {
        const more = reverted.length > PUT_BACK_MAX ? [`- Iteration ${number(iteration)}: and ${reverted.length - PUT_BACK_MAX} more`] : [];
        return [
            ...reverted.slice(0, PUT_BACK_MAX).map((what) => `- Iteration ${number(iteration)}: ${(0,report_escape/* escapeMarkdownLine */.B)(what, chars * 2)}`),
            ...more,
        ];
    });
    return ["**Put back, as it may not land:**", "", ...lines].join("\n");
}
/** What could not be done. "" where all could. */
function renderNotices({ notices }, { chars }) {
    if (notices.length === 0)
        return "";
    const shown = notices.slice(0, NOTICES_MAX).map((notice) => `- ⚠️ ${(0,report_escape/* escapeMarkdownLine */.B)(notice, chars * SENTENCE)}`);
    const left = notices.length - shown.length;
    return [...shown, ...(left > 0 ? [`- ⚠️ ${(0,terminal/* renderCount */.SS)(left, "more warning")}: see the job's log.`] : [])].join("\n");
}
/** Where to look next, on one line. */
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
/** The parts that say something, with an empty line between any two. */
function joinParts(parts) {
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
function encodePath(path) {
    return path
        .replace(/\p{Surrogate}/gu, "\uFFFD")
        .split("/")
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`))
        .join("/");
}
/** Numbers of records may be anything that JSON can write. */
function number(value) {
    return Number.isSafeInteger(value) ? String(value) : "?";
}

;// CONCATENATED MODULE: ./lib/report/comment.js





/** GitHub refuses a longer comment: "Body is too long (maximum is 65536 characters)". */
const COMMENT_CHARS_MAX = 65_536;
const LARGEST = { rows: 20, chars: 240 };
/** What a track's comment is found by: hidden, at its start, and nothing that an agent wrote can make one, as its `<` is escaped. */
function commentMarker(track) {
    return `${MARKER_START}track=${track.replace(/[^\w.-]/g, "_")} -->`;
}
const MARKER_START = "<!-- codex-self-iter ";
/** Whether a comment begins as all of ours do, whatever track it is about. */
function isOwnComment(body) {
    return body.trimStart().startsWith(MARKER_START);
}
/** The comment of a track, edited in place as the chain goes on. At most 65,536 characters, whatever is in the view. */
function renderComment(view) {
    return renderToFit((room) => renderWithin(view, room), (text) => text.length <= COMMENT_CHARS_MAX, LARGEST);
}
function renderWithin(view, room) {
    const records = iterationsOf(view.records);
    return joinParts([
        `${commentMarker(view.track)}\n### ${renderVerdict(view)}`,
        renderReason(view, room),
        renderTable(records, view.links, room),
        renderTotals(view),
        renderNextGoal(view, room),
        renderRefusals(view, records, room),
        renderReverted(records, room),
        renderNotices(view, room),
        renderChart(records, view.ending.reason),
        renderHandles(view),
        joinWithDot([
            renderLinks({ ...view.links, commentUrl: null }),
            `updated ${(0,iso_time/* renderIsoTime */.b)(view.atMs).slice(0, 16).replace("T", " ")} UTC`,
        ]),
    ]);
}
/** How a person takes hold of the chain. */
function renderHandles({ ending, links, state }) {
    const actions = (0,report_escape/* renderLink */.BK)("Actions tab", repositoryUrl(links, "actions"));
    const resume = `**Go on or say what to do next:** ${actions}, this workflow, *Run workflow*, with a goal of your own or none.`;
    const isOver = state?.stopped !== null && state?.stopped !== undefined && ending.reason !== null;
    if (isOver)
        return resume;
    const where = links.branch === null ? "" : " to the branch";
    return [
        `**Stop:** commit a file \`.codex-stop\`${where}, or set the repository variable \`CODEX_SELF_ITER_STOP\` to \`1\` where the workflow passes it (\`stop: \${{ vars.CODEX_SELF_ITER_STOP }}\`).`,
        resume,
    ].join("  \n");
}
function joinWithDot(parts) {
    return parts.filter((part) => part !== "").join(" · ");
}

;// CONCATENATED MODULE: ./lib/action/progress-reporter.js





function createProgressReporter(options) {
    let pull = null;
    let isLooked = false;
    let isPullRefused = false;
    let commentId = null;
    let isSilent = options.settings.action.comment === "off";
    const note = (error) => {
        options.warn(error instanceof user_error/* UserError */.yo ? `${error.message} ${error.remedy}` : (0,text_text/* oneLine */.TN)(String(error), 300));
    };
    const findPull = async () => {
        const { runResult, settings } = options;
        const { runTarget } = runResult;
        if (runTarget === null || !settings.commit || runTarget.branch === runTarget.base)
            return;
        if (!isLooked)
            pull = await options.pulls.findOpen(runTarget.branch);
        isLooked = true;
        // Before the first commit there is nothing to ask anybody to pull, nor where the server did not take it.
        const hasWork = runResult.commitSha !== null || (options.hasBranch && (runResult.state?.chainIterations ?? 0) > 0);
        if (pull === null && settings.action.pullRequest && hasWork && !isPullRefused) {
            const view = toRunView(runResult, options.nowMs());
            if (view === null)
                return;
            const [title, body] = [renderPullTitle(view.track, options.heading), renderPullBody(view)].map(options.redact);
            pull = await options.pulls.create({ branch: runTarget.branch, base: runTarget.base, title: title ?? "", body: body ?? "" });
        }
        if (pull !== null)
            runResult.pull = { number: pull.number, url: pull.url };
    };
    const comment = async () => {
        const { runResult, settings } = options;
        const place = settings.action.issueNumber ?? runResult.pull?.number ?? options.issue;
        const view = toRunView(runResult, options.nowMs());
        if (isSilent || place === null || view === null)
            return;
        const body = options.redact(renderComment(view));
        const isSticky = settings.action.comment === "sticky";
        commentId ??= isSticky ? ((await options.comments.findOwn(place, commentMarker(view.track)))?.id ?? null) : null;
        const posted = (commentId === null ? null : await options.comments.update(commentId, body)) ?? (await options.comments.create(place, body));
        commentId = posted.id;
        runResult.commentUrl = posted.url;
    };
    return {
        async update({ final }) {
            try {
                await findPull();
            }
            catch (error) {
                // Asked again after each iteration, GitHub would only say the same; before the first commit it will not.
                isPullRefused = error instanceof user_error/* UserError */.yo && error.code === "PULL_REQUEST_REFUSED";
                note(error);
            }
            try {
                await comment();
            }
            catch (error) {
                isSilent = true;
                note(error);
            }
            const { ending } = options.runResult;
            if (!final || ending.reason !== "completed" || pull === null || !pull.isDraft)
                return;
            try {
                await options.pulls.markReady(pull);
            }
            catch (error) {
                note(error);
            }
        },
    };
}

// EXTERNAL MODULE: ./lib/action/context.js
var action_context = __webpack_require__(7128);
;// CONCATENATED MODULE: ./lib/action/trigger.js


const ADMITTED = { kind: "run", pull: null, issue: null };
/** Events that only people who may write here can cause, and the clock. What is on no list is asked about. */
const TRUSTED_EVENTS = new Set([
    "workflow_dispatch",
    "repository_dispatch",
    "schedule",
    "push",
    "create",
    "delete",
    "release",
    "registry_package",
    "deployment",
    "deployment_status",
    "status",
    "label",
    "milestone",
    "merge_group",
    "branch_protection_rule",
    "page_build",
    "public",
    "image_version",
]);
/** Events that something else than a wish for a run leads to: they wake a chain, and do not lift a stop. */
const PASSIVE_EVENTS = new Set([
    "schedule",
    "push",
    "workflow_run",
    "check_run",
    "check_suite",
    "status",
    "deployment_status",
    "merge_group",
    "page_build",
]);
/**
 * Whether an event may start an iteration. An agent with a key and a token must not work for a stranger, nor on a stranger's
 * code; and a comment of our own must not start us again.
 */
function checkTrigger(context) {
    const { event, eventName } = context;
    switch (eventName) {
        case "pull_request_target":
            return {
                kind: "refuse",
                why: "The event pull_request_target runs with this repository's secrets for pull requests of anybody, so an agent must not work on it.",
                remedy: "Write into the workflow: on: workflow_dispatch (or pull_request, which is safe) in place of pull_request_target",
            };
        case "pull_request":
            return admitPull(context);
        case "workflow_run":
            if (isOtherRepository(context, (0,action_context/* getString */.AA)(event, "workflow_run", "head_repository", "full_name")))
                return { kind: "skip", why: FORK };
            return ADMITTED;
        case "check_run":
        case "check_suite": {
            const suite = eventName === "check_run" ? (0,action_context/* get */.Jt)(event, "check_run", "check_suite") : (0,action_context/* get */.Jt)(event, "check_suite");
            // GitHub knows no branch for what was pushed to a fork (documents of the webhook: "null value for head_branch").
            return (0,action_context/* getString */.AA)(suite, "head_branch") === "" ? { kind: "skip", why: FORK } : ADMITTED;
        }
        default:
            return TRUSTED_EVENTS.has(eventName) ? ADMITTED : admitComment(context);
    }
}
const FORK = "The event comes from a fork, whose code and whose words are a stranger's; nothing is run on it.";
function admitPull(context) {
    if (isForkPull(context))
        return { kind: "skip", why: FORK };
    const number = numberAt(context.event, "pull_request", "number");
    return { kind: "run", pull: number, issue: number };
}
/** Whether the pull request of the event comes from another repository. */
function isForkPull(context) {
    return isOtherRepository(context, (0,action_context/* getString */.AA)(context.event, "pull_request", "head", "repo", "full_name"));
}
/** A head repository that is gone has no name, and may have been anybody's. */
function isOtherRepository({ owner, repo }, fullName) {
    return fullName.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
}
function admitComment({ event, triggeringActor }) {
    const body = (0,action_context/* getString */.AA)(event, "comment", "body") || (0,action_context/* getString */.AA)(event, "review", "body");
    if (isOwnComment(body))
        return { kind: "skip", why: "The comment is one of this action's own." };
    const issue = numberAt(event, "issue", "number") ?? numberAt(event, "pull_request", "number");
    const isPull = (0,action_context/* get */.Jt)(event, "issue", "pull_request") !== undefined || (0,action_context/* get */.Jt)(event, "pull_request") !== undefined;
    // Whoever wrote it, and whoever made the run: a re-run by a maintainer does not make a stranger's comment theirs.
    const author = (0,action_context/* getString */.AA)(event, "comment", "user", "login") || (0,action_context/* getString */.AA)(event, "review", "user", "login") || (0,action_context/* getString */.AA)(event, "sender", "login");
    return { kind: "ask", login: author === "" ? triggeringActor : author, pull: isPull ? issue : null, issue };
}
function numberAt(event, ...keys) {
    const value = (0,action_context/* get */.Jt)(event, ...keys);
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** Whether a person, and not the chain itself or the clock, asked for this run. A re-run repeats an old wish and is none. */
function isHumanTriggered({ attempt, event, eventName, triggeringActor }) {
    if (attempt > 1 || triggeringActor.endsWith("[bot]"))
        return false;
    // A push to a pull request may be the chain's own, by a token that is a person's.
    return !PASSIVE_EVENTS.has(eventName) && (0,action_context/* get */.Jt)(event, "action") !== "synchronize";
}

;// CONCATENATED MODULE: ./lib/action/goal.js

const NONE = { goal: null, by: null, notice: null, isOwn: false };
const OWN = { ...NONE, isOwn: true };
const NOT_REOPENED = "The goal that this run was given is the one that the chain handed to its own next run, so it does not open the chain again. To go on, start the workflow without a goal, or say it in other words.";
/**
 * A goal counts when it is new. The chain hands its next goal to its own next run, as people can read it there; what it handed
 * over is in the state already, and an old one (a dispatch that came late, a re-run of an old link) is the past.
 */
function selectGoal(given, context, { records, state }) {
    if (given === null || given.trim() === "")
        return NONE;
    const by = isHumanTriggered(context) ? context.triggeringActor : null;
    if (state === null)
        return { ...NONE, goal: given, by };
    // What a person says to a chain that is over is said now. A dispatch of its own can still come late, though, and with a token of a
    // person's looks like theirs: it brings a goal that an iteration handed over.
    const isHandedOver = records.some((record) => isSame(given, record.next_goal));
    if (state.stopped !== null && by !== null && !isHandedOver)
        return { ...NONE, goal: given, by };
    if (isSame(given, state.goal))
        return state.stopped !== null && by !== null ? { ...OWN, notice: NOT_REOPENED } : OWN;
    if (context.attempt > 1) {
        return { ...NONE, notice: "This is a re-run of an older run, so its goal is the past and is not taken: the chain's own goal stands." };
    }
    if (records.some((record) => isSame(given, record.next_goal) || isSame(given, record.goal_in))) {
        return {
            ...OWN,
            notice: "The goal that this run was given is one that the chain has left behind, so the chain's own goal stands. Say it in other words to bring it back.",
        };
    }
    return { ...NONE, goal: given, by };
}
/** A dispatch takes some 65,000 characters in all, so a longer goal comes back without its end. */
const CUT_CHARS_MIN = 20_000;
/** `given` as it came by a dispatch, against a goal as the chain knows it. */
function isSame(given, goal) {
    if (goal === null)
        return false;
    const [one, other] = [given, goal].map((text) => text.replace(/\s+/g, " ").trim());
    return one === other || (one.length >= CUT_CHARS_MIN && other.startsWith(one));
}

;// CONCATENATED MODULE: ./lib/action/run-intent.js



const RESET_IGNORED = "reset counts where a person starts the workflow, and this run is none such: the chain goes on.";
/** Reads the wish out of the event and the inputs, as far as it is one. */
function resolveIntent(context, given, chain) {
    const first = selectGoal(given.goal, context, chain);
    // Written into the workflow for good, it would begin a new chain in each run, and no budget would ever be spent. The chain hands
    // no reset on to its next run, so one among the event's inputs is a person's, whatever goal they gave with it.
    const isSaid = (0,action_context/* getString */.AA)(context.event, "inputs", "reset") !== "";
    const reset = given.reset && isHumanTriggered(context) && (isSaid || !first.isOwn);
    const choice = reset ? selectGoal(given.goal, context, { ...chain, state: null }) : first;
    const asked = isHumanTriggered(context) && !choice.isOwn;
    const stopped = chain.state?.stopped ?? null;
    // A person's start goes on where the chain had given up; where it is done, they say what is next, or reset.
    const resume = asked && stopped !== null && stopped.reason !== "completed";
    const notices = [given.reset && !reset ? RESET_IGNORED : null, choice.notice].filter((text) => text !== null);
    return { choice, reset, resume, humanTriggered: asked || choice.goal !== null, notices };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/adapters/fs/project-files.js
var project_files = __webpack_require__(2286);
// EXTERNAL MODULE: ./lib/adapters/isolation/isolation.js + 1 modules
var isolation_isolation = __webpack_require__(264);
// EXTERNAL MODULE: ./lib/adapters/state/lock.js
var lock = __webpack_require__(7152);
// EXTERNAL MODULE: ./lib/adapters/fs/atomic-write.js
var atomic_write = __webpack_require__(1550);
// EXTERNAL MODULE: ./lib/adapters/state/cacheable-files.js
var cacheable_files = __webpack_require__(6151);
;// CONCATENATED MODULE: ./lib/adapters/state/remove-special-files.js




/** A state dir holds some hundred files; whoever fills it with more gains a longer look, and no longer one than this. */
const ENTRIES_MAX = 20_000;
/**
 * Throws away what is neither a plain file nor a folder in a state dir that is wholly ours: links, second names of other files,
 * pipes. An agent can make them there, and whatever is written through them is written elsewhere. Returns their names.
 */
function removeSpecialFiles(stateDir) {
    const top = (0,external_node_fs_.lstatSync)(stateDir, { throwIfNoEntry: false });
    if (top === undefined)
        return [];
    if (!top.isDirectory()) {
        (0,atomic_write/* removePath */._b)(stateDir);
        (0,external_node_fs_.mkdirSync)(stateDir, { mode: 0o700 });
        return ["."];
    }
    const foreign = [];
    let left = ENTRIES_MAX;
    const folders = [stateDir];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        const listing = (0,external_node_fs_.opendirSync)(folder);
        try {
            for (let entry = listing.readSync(); entry !== null && left > 0; entry = listing.readSync(), left -= 1) {
                const path = (0,external_node_path_.join)(folder, entry.name);
                const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
                if (stat?.isDirectory() === true)
                    folders.push(path);
                else if (stat !== undefined && !(0,cacheable_files/* isPlainFile */.Dn)(stat))
                    foreign.push(path);
            }
        }
        finally {
            listing.closeSync();
        }
    }
    for (const path of foreign)
        (0,atomic_write/* removePath */._b)(path);
    return foreign.map((path) => (0,external_node_path_.relative)(stateDir, path));
}

// EXTERNAL MODULE: ./lib/engine/checkpoint/local.js
var local = __webpack_require__(9305);
// EXTERNAL MODULE: ./lib/engine/checkpoint/push.js
var push = __webpack_require__(6712);
// EXTERNAL MODULE: ./lib/compose.js + 5 modules
var compose = __webpack_require__(7698);
// EXTERNAL MODULE: ./lib/core/policy/token-patterns.js
var token_patterns = __webpack_require__(9626);
;// CONCATENATED MODULE: ./lib/action/redaction.js


/**
 * Takes the run's secrets out of everything that an agent or a verify command gives back. This is the one place where their
 * words come in, so what is made of them (state, records, commits, comments, prompts, the log) is clean.
 */
function redactAgent(agent, redaction) {
    return {
        prepare: (signal) => agent.prepare(signal),
        async take(turn, signal) {
            const onEvent = (event) => turn.onEvent({ ...event, text: clean(event.text, redaction) });
            return clean(await agent.take({ ...turn, onEvent }, signal), redaction);
        },
        close: () => agent.close(),
    };
}
function redactVerifier(verifier, redaction) {
    return verifier === null ? null : { verify: async (signal) => clean(await verifier.verify(signal), redaction) };
}
function clean(value, { secrets, tokens }) {
    const without = (0,redact/* redactAll */.$I)(value, secrets);
    return tokens ? (0,redact/* mapStrings */.to)(without, token_patterns/* maskTokens */.x1) : without;
}
/** Names of files are an agent's words too, and come by another way. */
function redactLog(log, secrets) {
    return { emit: (event) => log.emit((0,redact/* redactAll */.$I)(event, secrets)), close: () => log.close() };
}

// EXTERNAL MODULE: ./lib/adapters/isolation/strategies.js
var strategies = __webpack_require__(7581);
;// CONCATENATED MODULE: ./lib/action/hidden-paths.js


/** The files by which a step sets the environment, the outputs and the state of what comes after it. One folder holds them all. */
const FILE_COMMANDS = ["GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
/** With what a self-hosted runner signs in to GitHub, two folders above `RUNNER_TEMP` (actions/runner, src/Runner.Common/ConfigurationStore.cs). */
const RUNNER_CREDENTIALS = [".credentials", ".credentials_rsaparams", ".runner"];
/** Whoever may talk to one of these acts as root, or as the job's user outside of its job. */
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
/** What the runner keeps on disk for itself. `temp`: `RUNNER_TEMP`. */
function runnerPaths(environment, temp) {
    const files = FILE_COMMANDS.map((name) => environment[name] ?? "").filter((path) => path !== "");
    const root = (0,external_node_path_.dirname)((0,external_node_path_.dirname)(temp));
    return [...new Set(files.map(external_node_path_.dirname)), ...RUNNER_CREDENTIALS.map((name) => (0,external_node_path_.join)(root, name))];
}

;// CONCATENATED MODULE: ./lib/action/watch-ledger.js
/** A ledger that tells what it has kept. */
function watchCheckpointer(checkpointer, onCheckpoint) {
    return {
        async save(order) {
            let last = null;
            const describe = (pushOutcome) => {
                const entry = order.describe(pushOutcome);
                last = { entry, pushOutcome };
                return entry;
            };
            const take = async () => {
                if (last !== null)
                    await onCheckpoint(last.entry, last.pushOutcome);
            };
            try {
                const kept = await checkpointer.save({ ...order, describe });
                if (kept.kind === "kept")
                    await take();
                return kept;
            }
            catch (error) {
                // What was refused is kept here all the same, and told.
                await take();
                throw error;
            }
        },
        flush: () => checkpointer.flush(),
    };
}

;// CONCATENATED MODULE: ./lib/action/compose.js













/** The loop's ports in a workflow run: the work and the state land on the server, the agent is cleaned of secrets. */
function wire(options) {
    const { clock, environment, log, secrets, settings, setup } = options;
    const isolation = (0,isolation_isolation/* createIsolation */.l)(isolate(options));
    const redaction = { secrets, tokens: settings.scansTokens };
    return {
        agent: watchAgent(redactAgent((0,compose/* closeAfter */.Bz)(createLateAgent(options, isolation), isolation), redaction), options),
        agentName: (0,compose/* nameAgent */.NB)(settings.agent),
        verifier: redactVerifier((0,compose/* createVerifierFor */.Wh)(settings, environment, isolation), redaction),
        repository: setup.repository,
        diffScanner: (0,compose/* createDiffScannerFor */.XU)(setup.git, secrets, settings.scansTokens),
        store: setup.store,
        journal: setup.journal,
        checkpointer: watchCheckpointer(createLedger(options), options.onCheckpoint),
        projectFiles: createActionProjectFiles(options),
        lock: (0,lock/* createLock */.c)({ lockFile: settings.lockFile, clock }),
        clock,
        log,
    };
}
/** Nobody is there to look what an agent has put into the state dir, and all that counts of it is in memory or has landed. */
function watchAgent(agent, { clock, context, log, onPrepared, runTarget }) {
    return {
        ...agent,
        async prepare(signal) {
            (0,checkout_credentials/* removeCheckoutTokens */.$)(context.workspace, context.temp);
            const facts = await agent.prepare(signal);
            onPrepared(facts);
            return facts;
        },
        async take(turn, signal) {
            const result = await agent.take(turn, signal);
            const foreign = removeSpecialFiles(runTarget.stateDir);
            if (foreign.length > 0) {
                const named = foreign.slice(0, 5).join(", ");
                const text = `The agent put links or special files into the state dir, which were thrown away: ${named}${foreign.length > 5 ? ", …" : ""}`;
                log.emit({ kind: "warning", atMs: clock.nowMs(), text });
            }
            return result;
        },
    };
}
/** What the agent has no business with: how a step tells the runner things, our repository, and what stands in for root. */
function isolate({ context, environment, runTarget, settings }) {
    const request = (0,compose/* isolationRequest */.U3)(settings, environment);
    return {
        ...request,
        writable: settings.agent.kind === "codex" ? [settings.agent.home ?? runTarget.codexHome] : [],
        readable: [...request.readable, runTarget.codexFolder],
        hidden: [...runnerPaths(environment, context.temp), runTarget.gitDir, ...PRIVILEGED_SOCKETS],
    };
}
function createLedger({ clock, context, log, runTarget, settings, signal, setup }) {
    if (!settings.commit)
        return (0,local/* createLocalCheckpointer */.dm)({ ...setup, log, clock });
    const refs = (0,push/* checkpointRefs */.Jm)(runTarget, `${context.runId}-${context.attempt}`);
    return (0,push/* createPushCheckpointer */.aI)({ ...setup, log, clock }, { refs, refTips: setup.refTips, encode: compose/* CODEC */.L3.encodeSaved, signal });
}
/** Codex is installed when an iteration is to begin, and not for a run that finds nothing to do. */
function createLateAgent({ environment, runTarget, settings, setup }, isolation) {
    let agent = null;
    const open = (signal) => (agent ??= makeAgent(signal));
    const makeAgent = async (signal) => {
        const logDir = setup.stateFolder.folder("logs");
        if (settings.agent.kind !== "codex")
            return await (0,compose/* createAgentFor */.BM)(settings, environment, isolation, logDir);
        (0,external_node_fs_.mkdirSync)(runTarget.codexHome, { recursive: true });
        let { binary } = settings.agent;
        if (binary === null) {
            const { installCodex } = await __webpack_require__.e(/* import() */ 467).then(__webpack_require__.bind(__webpack_require__, 8467));
            binary = await installCodex({ version: settings.action.codexVersion, folder: runTarget.codexFolder, signal });
        }
        const codex = { ...settings.agent, binary, home: settings.agent.home ?? runTarget.codexHome };
        return await (0,compose/* createAgentFor */.BM)({ ...settings, agent: codex }, environment, isolation, logDir);
    };
    return {
        prepare: async (signal) => await (await open(signal)).prepare(signal),
        take: async (turn, signal) => await (await open(signal)).take(turn, signal),
        async close() {
            // An agent that could not be made has nothing to close.
            await (await agent?.catch(() => null))?.close();
        },
    };
}
/** A stop can be asked for by the workflow itself, and by a file on the base branch as well as on the work branch. */
function createActionProjectFiles({ settings, setup }) {
    const projectFiles = (0,project_files/* createProjectFiles */.N)(settings);
    const name = (0,external_node_path_.relative)(settings.workspace, settings.globalStopFile);
    let onBase = null;
    const isOnBase = async () => {
        const { base } = setup.refTips;
        return base !== null && (await setup.stateCommits.read(base, name)) !== null;
    };
    return {
        ...projectFiles,
        async stopRequest() {
            const { stop } = settings.action;
            if (stop !== null)
                return `The workflow's input stop says so: "${stop}".`;
            const asked = await projectFiles.stopRequest();
            if (asked !== null)
                return asked;
            onBase ??= isOnBase();
            return (await onBase) ? `The stop file ${name} is on the base branch.` : null;
        },
    };
}
/** What the loop is asked to do. */
function buildRequest({ context, settings, signal }, { humanTriggered, choice, reset, resume }) {
    return {
        ...(0,compose/* requestOf */.fo)(settings, true),
        goal: choice.goal,
        goalBy: choice.by,
        reset,
        resume,
        humanTriggered,
        host: "github",
        runUrl: context.runUrl,
        signal,
    };
}

;// CONCATENATED MODULE: ./lib/action/run-chain.js











/** Runs the loop from where the chain stands, and notes in the book how it ended. */
async function runChain(run, progress, ready) {
    const { runResult, clock } = run;
    const { settings, setup } = ready;
    const records = await setup.journal.tail(RECORDS_MAX);
    const state = setup.saved?.state ?? null;
    runResult.records = records;
    runResult.state = state;
    const intent = resolveIntent(run.context, settings, { records, state });
    logIntent(run, intent);
    runResult.goalBy = intent.choice.goal === null ? null : intent.choice.by;
    const talk = await openProgressReporter(run, ready);
    const options = buildOptions(run, ready, talk);
    const request = buildRequest(options, intent);
    if (settings.action.dryRun) {
        runResult.ending = skippedEnding(await describeDryRun(setup, request, clock.nowMs()));
        return;
    }
    await checkPushPermission(ready);
    progress.talk = talk;
    const ports = wire(options);
    runResult.agent = ports.agentName;
    const report = await (0,loop/* runLoop */.y)(request, ports);
    progress.isSuperseded = report.reason === "superseded";
    // The run in which a chain gives up fails, and people learn of it; each scheduled start after it that finds the chain so does not.
    const isOldNews = !intent.humanTriggered && report.iterations === 0 && report.reason === state?.stopped?.reason;
    recordLoopReport(runResult, report, isOldNews);
}
function logIntent({ clock, log, secrets }, { choice, notices }) {
    const say = (text) => log.emit({ kind: "notice", atMs: clock.nowMs(), text });
    for (const text of notices)
        say(text);
    if (choice.goal !== null)
        say(`The goal is set${choice.by === null ? "" : ` by ${choice.by}`}: ${(0,redact/* redact */.E$)(choice.goal, secrets)}`);
}
async function openProgressReporter({ runResult, clock, github, secrets, warn }, { decision, settings, setup }) {
    return createProgressReporter({
        runResult,
        settings,
        pulls: github.pulls,
        comments: github.comments,
        heading: await readHeading(setup, settings),
        issue: decision.issue,
        hasBranch: setup.refTips.branch !== null,
        redact: (text) => (0,redact/* redact */.E$)(text, secrets),
        nowMs: () => clock.nowMs(),
        warn,
    });
}
function buildOptions(run, { runTarget, settings, setup }, talk) {
    const { runResult, clock, context, env, log, output, secrets, signal } = run;
    return {
        context,
        runTarget,
        settings,
        setup,
        // The mark by which what the agent left running is found.
        environment: { ...env, [kill_tree/* STATE_DIR_MARKER */.Fm]: runTarget.stateDir },
        secrets,
        clock,
        log,
        signal,
        async onCheckpoint(entry, pushOutcome) {
            recordCheckpoint(runResult, entry, pushOutcome);
            await output.saveState("stage", "kept");
            const goesOn = entry.status["stop_reason"] === null && entry.records.length > 0;
            if (goesOn && !signal.aborted)
                await talk.update({ final: false });
        },
        onPrepared(facts) {
            runResult.isolation = facts.isolation;
        },
    };
}
/** The chain's first push would come after the agent's first turn: what is refused then is better known before it is paid for. */
async function checkPushPermission({ settings, setup }) {
    if (!settings.commit || setup.refTips.state !== null)
        return;
    const refusal = await setup.remote.checkPush();
    if (refusal !== null)
        throw (0,user_error/* userError */.IF)("PUSH_REFUSED", { said: refusal.said, kept: "", remedy: refusal.remedy });
}
/** What the task calls itself, for the title of its pull request. */
async function readHeading({ stateCommits, refTips }, settings) {
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

// EXTERNAL MODULE: ./lib/adapters/agents/codex/sessions.js
var codex_sessions = __webpack_require__(2631);
// EXTERNAL MODULE: ./lib/adapters/state/redact-files.js
var redact_files = __webpack_require__(1856);
;// CONCATENATED MODULE: ./lib/report/summary.js



/** A step's summary over 1 MiB is not uploaded at all; the slack is for what the runner counts and we do not. */
const SUMMARY_BYTES_MAX = 1024 * 1024 - 16 * 1024;
const summary_LARGEST = { rows: 200, chars: 500 };
/** The summary of this run's step. Always small enough to be uploaded. */
function renderSummary(view) {
    return renderToFit((room) => summary_renderWithin(view, room), fitsSummary, summary_LARGEST);
}
/** The summary of a run that ended before its settings were known: why, what to do, and what could not be done. */
function renderBareSummary(ending, notices) {
    const { mark, title } = endingWords(ending.reason);
    return joinParts([`## ${mark} ${title}`, renderReason({ ending, goalBy: null }, summary_LARGEST), renderNotices({ notices }, summary_LARGEST)]);
}
function summary_renderWithin(view, room) {
    const records = iterationsOfRun(view);
    return joinParts([
        `## ${renderVerdict(view)}`,
        renderReason(view, room),
        records.length === 0 ? "No iteration in this run." : renderTable(records, view.links, room),
        renderTotals(view),
        renderIsolation(view, room),
        renderNextGoal(view, room),
        renderRefusals(view, records, room),
        renderReverted(records, room),
        renderNotices(view, room),
        renderChart(iterationsOf(view.records), view.ending.reason),
        renderLinks(view.links),
    ]);
}
/** No UTF-16 unit takes more than three bytes, so most texts need no counting. */
function fitsSummary(text) {
    return text.length * 3 <= SUMMARY_BYTES_MAX || new TextEncoder().encode(text).length <= SUMMARY_BYTES_MAX;
}

;// CONCATENATED MODULE: ./lib/action/dispatch-ci.js

/** Starts the workflows that test the work: a push by a job's own token starts none by itself. */
async function dispatchCiWorkflows({ github, warn }, settings, runTarget) {
    for (const workflow of settings.action.ciWorkflows) {
        const result = await github.workflows.dispatch({ workflow, ref: `refs/heads/${runTarget.branch}`, inputs: {} });
        if (result.kind === "refused")
            warn(`${workflow} was not started on ${runTarget.branch} (${result.status}): ${(0,text_text/* closeSentence */.gm)(result.said)} ${result.remedy}`);
        if (result.kind === "unknown")
            warn(`Whether ${workflow} was started on ${runTarget.branch} is not known: ${result.problem}`);
    }
}

;// CONCATENATED MODULE: ./lib/action/dispatch-next-run.js


const BEGUN_BY_HAND = new Set(["workflow_dispatch", "repository_dispatch"]);
/** Not at work yet. */
const WAITING = new Set(["queued", "pending", "waiting", "requested"]);
const dispatch_next_run_AT_WORK = "in_progress";
/** Wishes for one run, which the next one must not repeat. */
const NOT_CARRIED = new Set(["goal", "reset", "dry-run", "dry_run"]);
/**
 * Starts the run that goes on, once. Where one waits already (a scheduled start came in between, say), a second one would be
 * a second chain of runs beside the first, and every start in between one more.
 */
async function dispatchNextRun(options) {
    const { carried, context, state, workflow, workflows } = options;
    const waiting = await findOther(options, (run) => isBegunByHand(run) && WAITING.has(run.status));
    if (waiting !== null)
        return { kind: "there", url: waiting.url };
    const inputs = { ...forwardedInputs(context.event), ...carried, goal: state.goal ?? "" };
    // A next run that is not told the pull request's branch would work on another one.
    const needed = carried["branch"] === undefined ? {} : { needed: Object.keys(carried) };
    const result = await workflows.dispatch({ workflow: workflow.file, ref: refToRun(context, workflow), inputs, ...needed });
    return tell(result, workflow);
}
/** Whether a run has nothing to do where another one carries the chain on: nobody asked for it, and neither did the chain. */
function yieldsToActiveRun(context) {
    return !isHumanTriggered(context) && context.eventName !== "workflow_dispatch";
}
/**
 * The run of this workflow that carries the chain on already: where there is one, a scheduled start has nothing to do. Of two
 * scheduled starts the older one counts, and only when it is at work: one that waits may find that it has nothing to do either.
 */
async function findActiveRun(options) {
    return await findOther(options, (run) => isBegunByHand(run) || (run.event === "schedule" && run.status === dispatch_next_run_AT_WORK && run.id < options.context.runId));
}
async function findOther({ context, track, workflow, workflows }, fits) {
    // Where GitHub does not tell, two chains side by side only waste: what is landed is landed once.
    const active = await workflows.listActive(workflow.file).catch(() => []);
    const others = active.filter((run) => run.id !== context.runId && fits(run));
    // A run does not tell its inputs. Where several tracks share a workflow, its run-name tells them apart.
    const ours = track === "main" ? others : others.filter((run) => mentions(run.title, track));
    return ours[0] ?? null;
}
/** Dispatched by a person or by the chain. */
function isBegunByHand(run) {
    return BEGUN_BY_HAND.has(run.event);
}
function mentions(title, track) {
    return title.split(/[^\w.-]+/).includes(track);
}
/** A workflow can be started on a branch or a tag; a pull request's own ref is none. */
function refToRun({ event }, { ref }) {
    const fallback = (0,action_context/* getString */.AA)(event, "repository", "default_branch");
    return /^refs\/(?:heads|tags)\//.test(ref) || fallback === "" ? ref : `refs/heads/${fallback}`;
}
/** What a person chose for this chain (a track, a model) holds for its next runs as well. */
function forwardedInputs(event) {
    const inputs = (0,action_context/* get */.Jt)(event, "inputs");
    if (typeof inputs !== "object" || inputs === null)
        return {};
    const entries = Object.entries(inputs).filter(([name, value]) => !NOT_CARRIED.has(name) && typeof value === "string" && value !== "");
    return Object.fromEntries(entries);
}
function tell(result, workflow) {
    switch (result.kind) {
        case "dispatched": {
            const lost = result.dropped.filter((name) => name !== "goal");
            const notice = lost.length === 0
                ? null
                : `The workflow ${workflow.file} does not declare ${lost.join(", ")}, so the next run begins without. Write below workflow_dispatch: inputs: { ${lost[0]}: { required: false } }`;
            return { kind: "started", url: result.url, notice };
        }
        case "refused":
            return { kind: "failed", why: `GitHub did not start the next run (${result.status}): ${result.said}`, remedy: result.remedy };
        case "unknown":
            return {
                kind: "failed",
                why: `Whether the next run was started is not known: ${result.problem}`,
                remedy: "Look at the workflow's list of runs; where there is none, start the workflow by hand.",
            };
    }
}

;// CONCATENATED MODULE: ./lib/action/finish.js











/** A cancelled run is killed 10 s after the first signal (actions/runner, ProcessInvoker.cs): the cache gets a part of that. */
const CANCELLED_CACHE_MS = 4_000;
/**
 * Brings a run to its end, whatever ended it: the state into the cache, the pull request and its comment, the outputs and the
 * summary, and last of all the next run. Returns the exit code; never throws.
 */
async function finish(run, progress) {
    const { runResult, clock, log, output, signal } = run;
    runResult.ending = applyCancellation(runResult.ending, signal);
    const steps = [
        async () => void (await output.setOutputs(toOutputs(runResult))),
        () => saveState(run, progress),
        () => reportProgress(run, progress),
        () => continueChain(run, progress),
    ];
    for (const step of steps) {
        try {
            await step();
        }
        catch (error) {
            if (runResult.ending.run === "success")
                runResult.ending = failedEnding(error, signal);
            else
                run.warn((0,text_text/* oneLine */.TN)(String(error), 500));
        }
    }
    await output.saveState("stage", "done");
    await output.truncateCommandFiles();
    await output.setOutputs(toOutputs(runResult));
    const view = toRunView(runResult, clock.nowMs());
    await output.writeSummary(view === null ? renderBareSummary(runResult.ending, runResult.notices) : renderSummary(view));
    logEnding(run);
    log.close();
    if (runResult.ending.run === "cancelled")
        return 130;
    return runResult.ending.run === "failure" ? 1 : 0;
}
/** The cache carries the whole state dir; where work is landed it is a help, and where it is not it is all there is. */
async function saveState(run, progress) {
    const { runResult, secrets, signal } = run;
    const { runTarget, settings, state } = runResult;
    if (progress.setup === null || progress.talk === null || progress.isSuperseded)
        return;
    if (runTarget === null || settings === null || state === null)
        return;
    if (!hasChanged(runResult, progress.setup))
        return;
    const sessions = Object.values(state.sessions).map((session) => session.id);
    const carried = (0,codex_sessions/* exportSessions */.Q)(runTarget.stateDir, runTarget.codexHome, sessions);
    if (carried.problem !== null)
        run.warn(carried.problem);
    (0,redact_files/* redactStateDir */.Q)(progress.setup.stateFolder, (text) => (0,redact/* redact */.E$)(text, secrets));
    const cache = (0,action_run/* openCache */.b)(run, runTarget);
    const saved = await (signal.aborted ? cache.save(state.seq, CANCELLED_CACHE_MS) : cache.save(state.seq));
    if (saved.kind === "saved") {
        if (saved.warning !== null)
            run.warn(saved.warning);
        await run.output.saveState("stage", "saved");
        return;
    }
    if (!settings.commit) {
        runResult.isDurable = false;
        run.warn(`The state was not saved in the actions cache: ${saved.problem}.`);
        return;
    }
    run.warn(`The state was not saved in the actions cache, and is kept by the state ref alone: ${saved.problem}.`);
}
async function reportProgress({ runResult, context }, progress) {
    // A scheduled start that found nothing to do has nothing to tell.
    const isNews = runResult.recordsOfRun > 0 || runResult.ending.run !== "success" || context.eventName !== "schedule";
    if (progress.talk !== null && !progress.isSuperseded && isNews)
        await progress.talk.update({ final: true });
}
/** The workflows that test the work, and the chain's next run: last, when all that it begins with is in its place. */
async function continueChain(run, progress) {
    const { runResult, context, github, signal } = run;
    const { runTarget, settings, state } = runResult;
    if (settings === null || runTarget === null || state === null || progress.setup === null || progress.talk === null)
        return;
    if (runResult.commitSha !== null)
        await dispatchCiWorkflows(run, settings, runTarget);
    runResult.ending = applyCancellation(runResult.ending, signal);
    const goesOn = continuation(runResult.ending);
    const { stateCommits, refTips } = progress.setup;
    // A scheduled start knows nothing of a pull request.
    const scheduled = async () => context.workflow !== null &&
        runTarget.carried["branch"] === undefined &&
        (await hasSchedule(stateCommits, refTips.base ?? refTips.branch, context.workflow.path));
    if (goesOn === "cron" && !(await scheduled())) {
        run.warn("The workflow has no schedule, so nobody starts it again after the wait. Write below on: schedule: [{ cron: '37 * * * *' }]");
        return;
    }
    if (goesOn !== "dispatch")
        return;
    if (!runResult.isDurable) {
        const why = "The chain's state could be kept nowhere: the actions cache did not take it, and commits are off. The next run would begin from nothing, so none was started.";
        runResult.ending = {
            reason: "failed",
            run: "failure",
            why,
            remedy: "Write commit: true in the action's inputs and contents: write below permissions:",
        };
        return;
    }
    if (!settings.action.redispatch)
        return;
    if (context.workflow === null) {
        run.warn("This workflow is not one of this repository, so the run cannot start it again. A workflow of your own that calls it can.");
        return;
    }
    const { carried, track } = runTarget;
    const next = await dispatchNextRun({ context, workflows: github.workflows, workflow: context.workflow, track, carried, state });
    switch (next.kind) {
        case "started":
            runResult.dispatchedRunUrl = next.url;
            if (next.notice !== null)
                run.warn(next.notice);
            return;
        case "there":
            run.warn(`No run was started, as ${next.url} waits already and carries the chain on.`);
            return;
        case "failed":
            runResult.ending = applyCancellation(runResult.ending, signal);
            if (signal.aborted)
                return;
            if (await scheduled()) {
                run.warn(`${(0,text_text/* closeSentence */.gm)(next.why)} ${next.remedy} Until then the workflow's schedule carries the chain on.`);
                return;
            }
            runResult.ending = { reason: "failed", run: "failure", why: next.why, remedy: next.remedy };
    }
}
/** What the log has not told yet: an end that no rule of the loop made, and where to go on reading. */
function logEnding({ runResult, clock, log }) {
    const { ending } = runResult;
    const atMs = clock.nowMs();
    if (runResult.dispatchedRunUrl !== null)
        log.emit({ kind: "notice", atMs, text: `The next run: ${runResult.dispatchedRunUrl}` });
    if (ending.reason === "failed")
        log.emit({ kind: "error", atMs, text: `${(0,text_text/* closeSentence */.gm)(ending.why)} ${ending.remedy}` });
    else if (ending.reason === "refused")
        log.emit({ kind: "notice", atMs, text: ending.why });
}

// EXTERNAL MODULE: ./lib/action/github-api.js + 11 modules
var github_api = __webpack_require__(8733);
// EXTERNAL MODULE: ./lib/action/run-target.js
var run_target = __webpack_require__(9906);
// EXTERNAL MODULE: ./lib/action/setup.js + 7 modules
var setup = __webpack_require__(5122);
// EXTERNAL MODULE: ./lib/action/secrets.js
var action_secrets = __webpack_require__(7774);
;// CONCATENATED MODULE: ./lib/action/run.js























/** One run of the action. Returns the exit code, and never throws: whatever happens, the outputs and the summary tell it. */
async function runAction(env, signal, write) {
    const context = (0,action_context/* readContext */.yI)(env);
    const { inputs, persisted, problem, secrets, warnings } = readInputs(env, context, write);
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const runResult = createRunResult(context, secrets);
    const log = redactLog((0,job_log/* createActionsLog */.g)({ write }), secrets);
    const warn = (text) => {
        if (!runResult.notices.includes(text))
            runResult.notices.push(text);
        log.emit({ kind: "warning", atMs: clock.nowMs(), text });
    };
    const output = (0,runner_files/* createRunnerOutput */.g)({ env, redact: (text) => (0,redact/* redact */.E$)(text, secrets) });
    const github = (0,github_api/* createGitHubApi */._)(context, inputs.github_token ?? "", clock, signal);
    const run = { context, runResult, env, inputs, secrets, clock, log, output, github, signal, warn };
    for (const text of warnings)
        warn(text);
    if (persisted)
        warn(PERSISTED);
    const progress = { setup: null, talk: null, isSuperseded: false };
    try {
        if (problem === null)
            await execute(run, progress);
        else
            runResult.ending = failedEnding(problem, signal);
    }
    catch (error) {
        runResult.ending = failedEnding(error, signal);
    }
    return await finish(run, progress);
}
const PERSISTED = "The checkout left its token in the workspace's git configuration, where the agent could read it and use it. It is taken away before the agent starts, and a later step of this job cannot push with it. Write below actions/checkout: with: { persist-credentials: false }";
/** The very first effect: from here on the runner shows no secret. `problem`: an input is wrong, and none can be relied on. */
function readInputs(env, { workspace }, write) {
    const tokens = (0,checkout_credentials/* findCheckoutTokens */.G)(workspace);
    const secrets = (0,action_secrets/* collectSecrets */.q)(env, tokens);
    for (const secret of secrets)
        (0,runner_files/* addMask */.e)(secret, write);
    const common = { persisted: tokens.length > 0, secrets };
    try {
        return { ...(0,parse_action_inputs/* parseActionInputs */.H)(env), ...common, problem: null };
    }
    catch (problem) {
        const inputs = {};
        return { inputs, warnings: [], ...common, problem };
    }
}
async function execute(run, progress) {
    const { runResult, context, github, inputs } = run;
    const decision = checkTrigger(context);
    if (decision.kind === "refuse")
        throw (0,user_error/* userError */.IF)("EVENT_REFUSED", { why: decision.why, remedy: decision.remedy });
    if (decision.kind === "skip")
        return void (runResult.ending = skippedEnding(decision.why));
    if ((inputs.github_token ?? "") === "")
        throw (0,user_error/* userError */.IF)("TOKEN_MISSING", undefined);
    if (decision.kind === "ask") {
        const permission = await github.permissions.permissionOf(decision.login);
        if (permission !== "admin" && permission !== "write") {
            runResult.ending = skippedEnding(`${decision.login} may not write to this repository (permission: ${permission}), so their words start nothing.`);
            return;
        }
    }
    const pull = await findPull(run, decision.pull);
    if (pull?.isFork === true) {
        runResult.ending = skippedEnding("The pull request comes from a fork, to which nothing of ours may be pushed.");
        return;
    }
    const runTarget = (0,run_target/* resolveTarget */.u)(context, inputs, pull);
    runResult.runTarget = runTarget;
    await saveForPost(run, runTarget);
    const setup = await setUp(run, runTarget);
    progress.setup = setup;
    const settings = await readSettings(run, runTarget, setup);
    runResult.settings = settings;
    if (settings.commit && setup.difference !== null)
        run.warn(setup.difference);
    if (yieldsToActiveRun(context) && context.workflow !== null) {
        const carrier = await findActiveRun({ context, workflows: github.workflows, workflow: context.workflow, track: runTarget.track });
        if (carrier !== null) {
            const text = `The run ${carrier.url} is ${carrier.status} and carries the chain on.`;
            run.log.emit({ kind: "notice", atMs: run.clock.nowMs(), text });
            runResult.ending = { ...skippedEnding(text), reason: "superseded" };
            return;
        }
    }
    await runChain(run, progress, { decision, runTarget, settings, setup });
}
/** The pull request that the event is about; the payload of a comment does not tell its branch. */
async function findPull({ context, github }, number) {
    if (number === null)
        return null;
    const { event } = context;
    const [branch, base] = [(0,action_context/* getString */.AA)(event, "pull_request", "head", "ref"), (0,action_context/* getString */.AA)(event, "pull_request", "base", "ref")];
    if (branch !== "" && base !== "")
        return { number, branch, base, isFork: isForkPull(context) };
    return await github.pulls.get(number);
}
async function saveForPost({ output }, runTarget) {
    await output.saveState("places", JSON.stringify(runTarget));
    await output.saveState("stage", "begun");
}
async function setUp(run, runTarget) {
    const { clock, context, env, inputs, signal, warn } = run;
    const cache = (0,action_run/* openCache */.b)(run, runTarget);
    const base = [inputs.config ?? resolve/* CONFIG_FILE_NAME */.au, inputs.global_stop_file_name ?? inputs_inputs/* INPUTS */.mc.global_stop_file_name.default];
    const head = [inputs.task_file ?? inputs_inputs/* INPUTS */.mc.task_file.default, inputs.plan_file ?? inputs_inputs/* INPUTS */.mc.plan_file.default];
    const early = { base: context.workflow === null ? base : [...base, context.workflow.path], head };
    return await (0,setup/* setUpRun */.v)({ context, runTarget, token: inputs.github_token ?? "", environment: env, clock, cache, early, signal, warn });
}
async function readSettings({ context, env, inputs }, runTarget, setup) {
    const files = configFilesAt(setup.stateCommits, setup.refTips.base ?? setup.refTips.branch, context.workspace);
    const request = {
        flags: inputs,
        workspace: context.workspace,
        config: null,
        wait: true,
        env,
        cwd: context.workspace,
        host: "github",
    };
    const settings = await (0,resolve/* resolveSettings */.Mo)(request, files);
    if (settings.stateDir !== runTarget.stateDir)
        throw (0,user_error/* userError */.IF)("STATE_DIR_IN_FILE", { name: settings.stateDir });
    return settings;
}

;// CONCATENATED MODULE: ./lib/main.js



/** The action's main part. The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that (actions/runner, ProcessInvoker.cs). */
function main() {
    return (0,process_entry/* runAsActionStep */.s)(runAction, (error) => (error instanceof user_error/* UserError */.yo && !error.usage ? 1 : 2));
}


/***/ })

};
