export const id = 504;
export const ids = [504];
export const modules = {

/***/ 7604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ usesColor),
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/** Writes to standard output; returns the exit code of success. */
function print(text) {
    process.stdout.write(text);
    return 0;
}
/** Whether standard output shows colours, and nobody has asked for none. */
function usesColor() {
    return process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
}


/***/ }),

/***/ 6504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var adapters_clock = __webpack_require__(7707);
// EXTERNAL MODULE: ./lib/adapters/lock.js + 1 modules
var lock = __webpack_require__(2925);
// EXTERNAL MODULE: ./lib/adapters/safe-path.js
var safe_path = __webpack_require__(5830);
// EXTERNAL MODULE: ./lib/adapters/state-files.js
var state_files = __webpack_require__(666);
// EXTERNAL MODULE: ./lib/config/runtime-file.js
var runtime_file = __webpack_require__(586);
// EXTERNAL MODULE: ./lib/core/stop-rules.js + 2 modules
var stop_rules = __webpack_require__(6664);
// EXTERNAL MODULE: ./lib/core/usage.js
var usage = __webpack_require__(9553);
// EXTERNAL MODULE: ./lib/report/event-json.js
var event_json = __webpack_require__(8078);
// EXTERNAL MODULE: ./lib/report/event-lines.js + 1 modules
var event_lines = __webpack_require__(418);
// EXTERNAL MODULE: ./lib/report/lines.js
var lines = __webpack_require__(1904);
;// CONCATENATED MODULE: ./lib/report/status-view.js





function buildStatusView(input) {
    const { atMs, lastRecord, processId, spec, state, workspace } = input;
    const open = state.backoff !== null && state.backoff.untilMs > atMs ? state.backoff : null;
    const elapsedMs = (state.stopped?.atMs ?? atMs) - state.startedAtMs;
    return {
        chainId: state.chainId,
        workspace,
        state: stateWord(state, open !== null, processId !== null),
        processId,
        iteration: state.inFlight?.iteration ?? state.iteration,
        goal: state.goal,
        elapsedMs,
        streaks: state.streaks,
        backoff: open === null ? null : { leftMs: open.untilMs - atMs, cause: open.cause },
        budgets: listBudgets(spec, state, elapsedMs),
        tokens: (0,usage/* totalTokens */.RP)(state.usage),
        costUsd: spec.prices === null ? null : state.costUsd,
        last: lastRecord === null
            ? null
            : {
                iteration: lastRecord.iteration,
                summary: lastRecord.summary,
                error: lastRecord.error ?? "",
                commit: lastRecord.commit ?? "",
            },
        stopped: state.stopped === null ? null : { reason: state.stopped.reason, remedy: (0,stop_rules/* stopRule */.zG)(state.stopped.reason).remedy },
    };
}
function stateWord(state, waits, alive) {
    if (state.stopped !== null)
        return "stopped";
    if (waits)
        return "waiting";
    if (alive)
        return "running";
    return state.inFlight === null ? "ready" : "interrupted";
}
function listBudgets({ limits }, state, elapsedMs) {
    const all = [
        { kind: "iterations", used: state.chainIterations, limit: limits.iterationsMax },
        { kind: "tokens", used: (0,usage/* totalTokens */.RP)(state.usage), limit: limits.tokensMax },
        { kind: "cost", used: state.costUsd, limit: limits.costUsdMax },
        { kind: "time", used: elapsedMs, limit: limits.durationMsMax },
    ];
    return all.flatMap(({ kind, used, limit }) => (limit === null ? [] : [{ kind, used, limit }]));
}
const STATE_WORDS = {
    running: { tone: "good", text: "running" },
    waiting: { tone: "warning", text: "waiting" },
    stopped: { tone: "title", text: "stopped" },
    interrupted: { tone: "bad", text: "interrupted: the next run does this iteration again" },
    ready: { tone: "plain", text: "between two runs: the next run goes on" },
};
/** The answer of `codex-self-iter status`: a label and a value on each line, with a line end after the last. */
function renderStatus(view, { color }) {
    const word = STATE_WORDS[view.state];
    const process = view.processId === null ? "" : ` (process ${view.processId})`;
    const rows = [
        ["Chain", `${view.chainId}, begun ${(0,lines/* renderShortDuration */.bf)(view.elapsedMs)} before ${view.stopped === null ? "now" : "its stop"}`],
        ["Workspace", (0,event_lines/* cleanLine */.Ow)(view.workspace)],
        ["State", word.text + process, word.tone],
        ["Iteration", view.iteration === 0 ? "none yet" : String(view.iteration)],
        ["Goal", view.goal === null || view.goal === "" ? "the agent chooses from the plan" : (0,event_lines/* cleanLine */.Ow)(view.goal)],
    ];
    if (view.last !== null)
        rows.push(...lastRows(view.last));
    if (view.backoff !== null)
        rows.push(["Wait", `${(0,lines/* renderShortDuration */.bf)(view.backoff.leftMs)} more: ${(0,event_lines/* renderWaitCause */.vE)(view.backoff.cause)}`, "warning"]);
    const streaks = streakWords(view.streaks);
    if (streaks !== "")
        rows.push(["In a row", streaks]);
    rows.push(["Tokens", (0,lines/* renderTokens */.lX)(view.tokens) + (view.costUsd === null ? "" : `, ${(0,lines/* renderCost */.Wy)(view.costUsd)}`)]);
    for (const budget of view.budgets)
        rows.push(["Budget", budgetWords(budget), budget.used >= budget.limit ? "warning" : "plain"]);
    if (view.stopped !== null)
        rows.push(["Stopped", view.stopped.reason, "title"], ["Remedy", view.stopped.remedy]);
    return rows.map(([label, value, tone = "plain"]) => `${(0,lines/* paint */.nI)(label.padEnd(11), "dim", color)}${(0,lines/* paint */.nI)(value, tone, color)}\n`).join("");
}
function lastRows(last) {
    const commit = last.commit === "" ? "" : ` (commit ${(0,event_lines/* cleanLine */.Ow)(last.commit).slice(0, 9)})`;
    const summary = (0,event_lines/* cleanLine */.Ow)(last.summary);
    const rows = [];
    if (summary !== "" || commit !== "")
        rows.push(["Last", `${last.iteration}: ${summary}${commit}`]);
    if (last.error !== "")
        rows.push(["Last error", `${last.iteration}: ${(0,event_lines/* cleanLine */.Ow)(last.error)}`, "bad"]);
    return rows;
}
function streakWords({ errors, noChange, limits, claims }) {
    const parts = [];
    if (errors > 0)
        parts.push((0,lines/* renderCount */.SS)(errors, "error"));
    if (noChange > 0)
        parts.push(`${noChange} without a change`);
    if (limits > 0)
        parts.push((0,lines/* renderCount */.SS)(limits, "provider limit"));
    if (claims > 0)
        parts.push(`${(0,lines/* renderCount */.SS)(claims, "accepted claim")} of completion`);
    return parts.join(", ");
}
function budgetWords({ kind, used, limit }) {
    switch (kind) {
        case "iterations":
            return `${used} of ${(0,lines/* renderCount */.SS)(limit, "iteration")}`;
        case "tokens":
            return `${(0,lines/* renderTokens */.lX)(used)} of ${(0,lines/* renderTokens */.lX)(limit)} tokens`;
        case "cost":
            return `${(0,lines/* renderCost */.Wy)(used)} of ${(0,lines/* renderCost */.Wy)(limit)}`;
        case "time":
            return `${(0,lines/* renderShortDuration */.bf)(used)} of ${(0,lines/* renderShortDuration */.bf)(limit)}`;
    }
}
/** The same for programs: snake_case keys, as everything that is written for programs. */
function renderStatusJson(view) {
    return (0,event_json/* renderSafeJson */.y)(snakeKeys(view));
}
function snakeKeys(value) {
    if (Array.isArray(value))
        return value.map(snakeKeys);
    if (typeof value !== "object" || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeKeys(part)]));
}

// EXTERNAL MODULE: ./lib/commands/print.js
var print = __webpack_require__(7604);
// EXTERNAL MODULE: ./lib/commands/settings.js + 1 modules
var commands_settings = __webpack_require__(5479);
;// CONCATENATED MODULE: ./lib/commands/status.js









/** `status`: where the loop stands. Reads, and changes nothing, whether a loop is running or not. */
async function status_status(line) {
    const settings = await (0,commands_settings/* readSettings */.s)(line);
    const file = (0,external_node_path_.join)(settings.stateDir, "runtime.json");
    const text = (0,safe_path/* readRegularFile */.XF)(file, state_files/* RUNTIME_BYTES_MAX */.K)?.text ?? null;
    if (text === null)
        return (0,print/* print */.y)(line.json ? "null\n" : `No loop has run in ${settings.stateDir} yet. Start one with: codex-self-iter run\n`);
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const decoded = (0,runtime_file/* decodeSaved */.U)(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
    if (decoded.kind === "damaged")
        return (0,print/* print */.y)(`${file} is damaged (${decoded.problem}). The next run sets it aside and begins a new chain.\n`);
    const view = buildView(settings, decoded.saved, clock);
    return (0,print/* print */.y)(line.json ? `${renderStatusJson(view)}\n` : renderStatus(view, { color: (0,print/* usesColor */.c)() }));
}
function buildView(settings, saved, clock) {
    return buildStatusView({
        spec: settings.spec,
        state: saved.state,
        lastRecord: saved.record,
        workspace: settings.workspace,
        processId: (0,lock/* findHolder */.I)(settings.lockFile, clock),
        atMs: clock.nowMs(),
    });
}


/***/ })

};
