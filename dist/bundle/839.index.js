export const id = 839;
export const ids = [839];
export const modules = {

/***/ 6839:
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
var adapters_clock = __webpack_require__(8327);
// EXTERNAL MODULE: ./lib/adapters/fs/safe-path.js
var safe_path = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/adapters/state/lock.js
var lock = __webpack_require__(7152);
// EXTERNAL MODULE: ./lib/adapters/state/store.js
var store = __webpack_require__(3958);
// EXTERNAL MODULE: ./lib/config/state-file/decode.js + 1 modules
var decode = __webpack_require__(8799);
// EXTERNAL MODULE: ./lib/report/event-json.js
var event_json = __webpack_require__(1122);
// EXTERNAL MODULE: ./lib/core/chain/backoff.js
var backoff = __webpack_require__(3588);
// EXTERNAL MODULE: ./lib/core/chain/stop-rules.js + 1 modules
var stop_rules = __webpack_require__(7202);
// EXTERNAL MODULE: ./lib/core/chain/usage.js
var usage = __webpack_require__(8383);
// EXTERNAL MODULE: ./lib/report/event-text.js
var event_text = __webpack_require__(4859);
// EXTERNAL MODULE: ./lib/report/paint.js
var paint = __webpack_require__(9895);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(8459);
// EXTERNAL MODULE: ./lib/report/quantities.js
var quantities = __webpack_require__(6998);
;// CONCATENATED MODULE: ./lib/report/status-view.js








function buildStatusView({ atMs, lastRecord, processId, spec, state, workspace }) {
    const open = (0,backoff/* activeBackoff */.ft)(state.backoff, atMs);
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
        last: lastRecord === null ? null : describeRecord(lastRecord),
        stopped: state.stopped === null ? null : { reason: state.stopped.reason, remedy: (0,stop_rules/* stopRule */.zG)(state.stopped.reason).remedy },
    };
}
function describeRecord({ commit = "", error = "", iteration, summary }) {
    return { iteration, summary, error, commit };
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
    interrupted: { tone: "bad", text: "interrupted: the next run repeats this iteration" },
    ready: { tone: "plain", text: "between two runs" },
};
function renderStatus(view, columns, color) {
    const word = STATE_WORDS[view.state];
    const process = view.processId === null ? "" : ` (process ${view.processId})`;
    const rows = [
        ["Chain", `${(0,event_text/* cleanLine */.Ow)(view.chainId)}, ${view.stopped === null ? "running for" : "ran for"} ${(0,quantities/* renderShortDuration */.bf)(view.elapsedMs)}`],
        ["Workspace", (0,event_text/* cleanLine */.Ow)(view.workspace)],
        ["State", word.text + process, word.tone],
        ["Iteration", view.iteration === 0 ? "none yet" : String(view.iteration)],
        ["Goal", view.goal === null || view.goal === "" ? "the agent chooses it from the plan" : (0,event_text/* cleanLine */.Ow)(view.goal)],
    ];
    if (view.last !== null)
        rows.push(...lastRows(view.last));
    if (view.backoff !== null)
        rows.push(["Wait", `${(0,quantities/* renderShortDuration */.bf)(view.backoff.leftMs)} more: ${(0,backoff/* renderWaitCause */.vE)(view.backoff.cause)}`, "warning"]);
    const streaks = streakWords(view.streaks);
    if (streaks !== "")
        rows.push(["In a row", streaks]);
    if (view.tokens > 0)
        rows.push(["Tokens", (0,quantities/* renderTokens */.lX)(view.tokens) + (view.costUsd === null ? "" : `, ${(0,usage/* renderCost */.Wy)(view.costUsd)}`)]);
    for (const budget of view.budgets)
        rows.push(["Budget", budgetWords(budget), budget.used >= budget.limit ? "warning" : "plain"]);
    if (view.stopped !== null)
        rows.push(["Stopped", view.stopped.reason, "title"], ["Remedy", view.stopped.remedy]);
    const lines = rows.flatMap(([label, value, tone = "plain"]) => (columns === null ? [value] : (0,terminal/* wrapWords */.EO)(value, columns - LABEL_COLUMNS)).map((row, index) => {
        const head = (index === 0 ? label : "").padEnd(LABEL_COLUMNS);
        return `${(0,paint/* paint */.n)(head, "dim", color)}${(0,paint/* paint */.n)(row, tone, color)}\n`;
    }));
    return lines.join("");
}
const LABEL_COLUMNS = 11;
function lastRows(last) {
    const commit = last.commit === "" ? "" : ` (commit ${(0,event_text/* cleanLine */.Ow)(last.commit).slice(0, 9)})`;
    const summary = (0,event_text/* cleanLine */.Ow)(last.summary);
    const rows = [];
    if (summary !== "" || commit !== "")
        rows.push(["Last", `${last.iteration}: ${summary}${commit}`]);
    if (last.error !== "")
        rows.push(["Last error", `${last.iteration}: ${(0,event_text/* cleanLine */.Ow)(last.error)}`, "bad"]);
    return rows;
}
function streakWords({ errors, noChange, limits, claims }) {
    const parts = [];
    if (errors > 0)
        parts.push((0,quantities/* renderCount */.SS)(errors, "error"));
    if (noChange > 0)
        parts.push(`${noChange} without a change`);
    if (limits > 0)
        parts.push((0,quantities/* renderCount */.SS)(limits, "provider limit"));
    if (claims > 0)
        parts.push(`${(0,quantities/* renderCount */.SS)(claims, "accepted claim")} of completion`);
    return parts.join(", ");
}
function budgetWords({ kind, used, limit }) {
    switch (kind) {
        case "iterations":
            return `${used} of ${(0,quantities/* renderCount */.SS)(limit, "iteration")}`;
        case "tokens":
            return `${(0,quantities/* renderTokens */.lX)(used)} of ${(0,quantities/* renderTokens */.lX)(limit)} tokens`;
        case "cost":
            return `${(0,usage/* renderCost */.Wy)(used)} of ${(0,usage/* renderCost */.Wy)(limit)}`;
        case "time":
            return `${(0,quantities/* renderShortDuration */.bf)(used)} of ${(0,quantities/* renderShortDuration */.bf)(limit)}`;
    }
}
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

// EXTERNAL MODULE: ./lib/commands/output.js + 2 modules
var output = __webpack_require__(9163);
// EXTERNAL MODULE: ./lib/commands/settings.js + 1 modules
var settings = __webpack_require__(6423);
;// CONCATENATED MODULE: ./lib/commands/status.js










async function status_status(line) {
    const { lockFile, spec, stateDir, workspace } = await (0,settings/* readSettings */.s)(line);
    const file = (0,external_node_path_.join)(stateDir, "runtime.json");
    const text = (0,safe_path/* readRegularFile */.XF)(file, store/* RUNTIME_BYTES_MAX */.K)?.text ?? null;
    if (text === null) {
        return (0,output/* print */.yy)(line.json ? "null\n" : `There is no state in ${stateDir} yet. To start a loop, run: codex-self-iter run\n`);
    }
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const atMs = clock.nowMs();
    const decoded = (0,decode/* decodeSaved */.U)(text, { atMs, newChainId: clock.newId() });
    if (decoded.kind === "damaged") {
        const { problem } = decoded;
        if (line.json)
            return (0,output/* print */.yy)(`${(0,event_json/* renderSafeJson */.y)({ state: "damaged", file, problem })}\n`);
        return (0,output/* print */.yy)(`${file} is damaged (${problem}). The next run moves it aside and starts a new chain.\n`);
    }
    const { record, state } = decoded.saved;
    const processId = (0,lock/* findHolder */.I)(lockFile, clock);
    const view = buildStatusView({ spec, state, lastRecord: record, workspace, processId, atMs });
    if (line.json)
        return (0,output/* print */.yy)(`${renderStatusJson(view)}\n`);
    return (0,output/* print */.yy)(renderStatus(view, process.stdout.isTTY ? process.stdout.columns : null, (0,output/* usesColor */.cr)()));
}


/***/ }),

/***/ 8459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ wrapWords),
/* harmony export */   G0: () => (/* binding */ fitWidth),
/* harmony export */   _n: () => (/* binding */ padWidth)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7767);
/* harmony import */ var wrap_ansi__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1562);


const WRAP_COLUMNS_MIN = 20;
function wrapWords(line, columns) {
    return columns < WRAP_COLUMNS_MIN ? [line] : (0,wrap_ansi__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(line, columns, { hard: true }).split("\n");
}
function fitWidth(text, columns) {
    if (columns < 1)
        return "";
    if ((0,string_width__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(text) <= columns)
        return text;
    if (columns === 1)
        return "…";
    const [head = ""] = (0,wrap_ansi__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text, columns - 1, { hard: true, wordWrap: false, trim: false }).split("\n");
    return (0,string_width__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(head) < columns ? `${head.trimEnd()}…` : "…";
}
function padWidth(text, columns, align = "left") {
    const fitted = fitWidth(text, columns);
    const filler = " ".repeat(Math.max(0, columns - (0,string_width__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(fitted)));
    return align === "left" ? fitted + filler : filler + fitted;
}


/***/ })

};
