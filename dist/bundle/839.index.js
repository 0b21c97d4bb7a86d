export const id = 839;
export const ids = [839,91];
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
// EXTERNAL MODULE: ./lib/adapters/state/lock.js
var lock = __webpack_require__(7152);
// EXTERNAL MODULE: ./lib/adapters/fs/safe-path.js
var safe_path = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/adapters/state/store.js
var store = __webpack_require__(3958);
// EXTERNAL MODULE: ./lib/config/state-file/legacy.js
var legacy = __webpack_require__(6091);
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
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(8459);
;// CONCATENATED MODULE: ./lib/report/status-view.js






/** The view at a moment; budgets are those of the settings now. */
function buildStatusView(input) {
    const { atMs, lastRecord, processId, spec, state, workspace } = input;
    const open = (0,backoff/* openBackoff */.ZH)(state.backoff, atMs);
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
        [
            "Chain",
            `${(0,event_text/* cleanLine */.Ow)(view.chainId)}, begun ${(0,terminal/* renderShortDuration */.bf)(view.elapsedMs)} before ${view.stopped === null ? "now" : "its stop"}`,
        ],
        ["Workspace", (0,event_text/* cleanLine */.Ow)(view.workspace)],
        ["State", word.text + process, word.tone],
        ["Iteration", view.iteration === 0 ? "none yet" : String(view.iteration)],
        ["Goal", view.goal === null || view.goal === "" ? "the agent chooses from the plan" : (0,event_text/* cleanLine */.Ow)(view.goal)],
    ];
    if (view.last !== null)
        rows.push(...lastRows(view.last));
    if (view.backoff !== null)
        rows.push(["Wait", `${(0,terminal/* renderShortDuration */.bf)(view.backoff.leftMs)} more: ${(0,backoff/* renderWaitCause */.vE)(view.backoff.cause)}`, "warning"]);
    const streaks = streakWords(view.streaks);
    if (streaks !== "")
        rows.push(["In a row", streaks]);
    if (view.tokens > 0)
        rows.push(["Tokens", (0,terminal/* renderTokens */.lX)(view.tokens) + (view.costUsd === null ? "" : `, ${(0,usage/* renderCost */.Wy)(view.costUsd)}`)]);
    for (const budget of view.budgets)
        rows.push(["Budget", budgetWords(budget), budget.used >= budget.limit ? "warning" : "plain"]);
    if (view.stopped !== null)
        rows.push(["Stopped", view.stopped.reason, "title"], ["Remedy", view.stopped.remedy]);
    return rows.map(([label, value, tone = "plain"]) => `${(0,terminal/* paint */.nI)(label.padEnd(11), "dim", color)}${(0,terminal/* paint */.nI)(value, tone, color)}\n`).join("");
}
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
        parts.push((0,terminal/* renderCount */.SS)(errors, "error"));
    if (noChange > 0)
        parts.push(`${noChange} without a change`);
    if (limits > 0)
        parts.push((0,terminal/* renderCount */.SS)(limits, "provider limit"));
    if (claims > 0)
        parts.push(`${(0,terminal/* renderCount */.SS)(claims, "accepted claim")} of completion`);
    return parts.join(", ");
}
function budgetWords({ kind, used, limit }) {
    switch (kind) {
        case "iterations":
            return `${used} of ${(0,terminal/* renderCount */.SS)(limit, "iteration")}`;
        case "tokens":
            return `${(0,terminal/* renderTokens */.lX)(used)} of ${(0,terminal/* renderTokens */.lX)(limit)} tokens`;
        case "cost":
            return `${(0,usage/* renderCost */.Wy)(used)} of ${(0,usage/* renderCost */.Wy)(limit)}`;
        case "time":
            return `${(0,terminal/* renderShortDuration */.bf)(used)} of ${(0,terminal/* renderShortDuration */.bf)(limit)}`;
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

// EXTERNAL MODULE: ./lib/commands/output.js
var output = __webpack_require__(8842);
// EXTERNAL MODULE: ./lib/commands/settings.js + 1 modules
var commands_settings = __webpack_require__(6423);
;// CONCATENATED MODULE: ./lib/commands/status.js










/** `status`: where the loop stands. Reads, and changes nothing, whether a loop is running or not. */
async function status_status(line) {
    const settings = await (0,commands_settings/* readSettings */.s)(line);
    const file = (0,external_node_path_.join)(settings.stateDir, "runtime.json");
    const text = (0,safe_path/* readRegularFile */.XF)(file, store/* RUNTIME_BYTES_MAX */.K)?.text ?? null;
    if (text === null)
        return (0,output/* print */.y)(line.json ? "null\n" : `No loop has run in ${settings.stateDir} yet. Start one with: codex-self-iter run\n`);
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const decoded = (0,legacy.decodeSaved)(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
    if (decoded.kind === "damaged" && line.json)
        return (0,output/* print */.y)(`${(0,event_json/* renderSafeJson */.y)({ state: "damaged", file, problem: decoded.problem })}\n`);
    if (decoded.kind === "damaged")
        return (0,output/* print */.y)(`${file} is damaged (${decoded.problem}). The next run sets it aside and begins a new chain.\n`);
    const view = buildView(settings, decoded.saved, clock);
    return (0,output/* print */.y)(line.json ? `${renderStatusJson(view)}\n` : renderStatus(view, { color: (0,output/* usesColor */.c)() }));
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


/***/ }),

/***/ 6091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeSaved: () => (/* binding */ decodeSaved)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4203);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9504);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4963);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4490);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);



// Compiling the schema costs more than the one or two files that a process reads with it.
zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .config */ .$W({ jitless: true });
const count = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._nonnegative */ .UI());
const instant = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .refine */ .YPB((text) => Number.isFinite(Date.parse(text)), "no time"));
const usage = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ input: count, cached_input: count, output: count, reasoning_output: count });
const session = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), usage });
const ours = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNTIME_SCHEMA */ .xf),
    consecutive_no_change: count,
    consecutive_errors: count,
    backoff_until: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(instant),
    backoff_cause: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .WAIT_CAUSES */ .Xd)),
    current_goal: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    seq: count,
    chain_id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    started_at: instant,
    iteration: count,
    chain_iterations: count,
    consecutive_limits: count,
    consecutive_claims: count,
    focuses: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    trees: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    base_tree: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    plan: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ expected: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), seen: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    usage,
    cost_usd: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._nonnegative */ .UI()),
    sessions: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        goal: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(session),
        planner: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(session),
        executor: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(session),
        reviewer: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(session),
    }),
    notes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTE_KINDS */ .d), text: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    in_flight: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ iteration: count, started_at: instant })),
    stopped: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ reason: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .STOP_REASONS */ .Np), at: instant })),
    // Records of every version are shown and counted, so only what is read of them is asked for.
    record: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ ts: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), iteration: count, phase: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), state: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    landing: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), parent: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), ref: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    // Older versions do not write it.
    state_commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())),
});
const original = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    consecutive_no_change: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._default */ .Rvf(count, 0),
    consecutive_errors: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._default */ .Rvf(count, 0),
    backoff_until: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()]))),
    current_goal: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), null),
});
const ORIGINAL_KEYS = Object.keys(original.shape);
/**
 * Reads the text of `runtime.json`, of ours or of the original's. `now` fills what the original does not keep: its chain
 * begins here, with the iteration number 0. Never throws.
 */
function decodeSaved(text, now) {
    const raw = parseJson(text);
    if (raw === undefined)
        return { kind: "damaged", problem: text.trim() === "" ? "it is empty" : "it is not JSON" };
    if (typeof raw !== "object" || raw === null || Array.isArray(raw))
        return { kind: "damaged", problem: "it holds no JSON object" };
    if ("schema" in raw)
        return decodeOurs(raw);
    if (!ORIGINAL_KEYS.some((key) => Object.hasOwn(raw, key)))
        return { kind: "damaged", problem: "it holds none of the keys of a loop's state" };
    return decodeOriginal(raw, now);
}
function decodeOurs(raw) {
    if (typeof raw.schema === "number" && raw.schema > _encode_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNTIME_SCHEMA */ .xf) {
        return {
            kind: "damaged",
            problem: `it was written by a newer version of the tool (schema ${raw.schema}, this one knows ${_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNTIME_SCHEMA */ .xf})`,
        };
    }
    const reading = ours.safeParse(raw);
    if (!reading.success)
        return { kind: "damaged", problem: describeIssue(reading.error) };
    const file = reading.data;
    if ((file.backoff_until === null) !== (file.backoff_cause === null)) {
        return { kind: "damaged", problem: "backoff_until and backoff_cause do not fit together" };
    }
    return takeWritable((0,_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .takeSaved */ .PH)(file), "ours");
}
/** Only what can be read back once it is written: on one line a file is a small part of what it is as we write it. */
function takeWritable(saved, origin) {
    const { length } = (0,_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeSaved */ .i1)(saved);
    if (length <= _encode_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNTIME_CHARS_MAX */ .K)
        return { kind: "ok", origin, saved };
    return { kind: "damaged", problem: `it would have ${length} characters as this tool writes it, of at most ${_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNTIME_CHARS_MAX */ .K}` };
}
function decodeOriginal(raw, now) {
    const reading = original.safeParse(raw);
    if (!reading.success)
        return { kind: "damaged", problem: describeIssue(reading.error) };
    const file = reading.data;
    const untilMs = parseOriginalTime(file.backoff_until);
    if (untilMs === undefined)
        return { kind: "damaged", problem: "backoff_until is no time" };
    const hasGoal = file.current_goal !== null && file.current_goal.trim() !== "";
    const state = {
        seq: 0,
        chainId: now.newChainId,
        startedAtMs: now.atMs,
        iteration: 0,
        chainIterations: 0,
        goal: hasGoal ? file.current_goal : null,
        streaks: { noChange: file.consecutive_no_change, errors: file.consecutive_errors, limits: 0, claims: 0 },
        // The original does not say why it waits; its streaks do.
        backoff: untilMs === null ? null : { untilMs, cause: file.consecutive_errors > 0 ? "error" : "no-change" },
        focuses: [],
        trees: [],
        baseTree: null,
        plan: null,
        usage: { input: 0, cachedInput: 0, output: 0, reasoningOutput: 0 },
        costUsd: 0,
        sessions: {},
        feedback: [],
        inFlight: null,
        stopped: null,
    };
    return takeWritable({ state, record: null, landing: null }, "original");
}
/** Below it a number is seconds since the epoch (until the year 5138), above it milliseconds (since 1973). */
const EPOCH_SECONDS_MAX = 1e11;
/** What `Date` can hold (ECMA-262, 21.4.1.1). */
const EPOCH_MS_MAX = 8.64e15;
/** `null`: no time; `undefined`: no reading of it. A time without a zone is UTC, so that a file means the same everywhere. */
function parseOriginalTime(value) {
    if (value === null || value === undefined || value === 0)
        return null;
    if (typeof value === "string") {
        const text = value.trim();
        if (text === "")
            return null;
        if (/^\d+(\.\d+)?$/.test(text))
            return parseOriginalTime(Number(text));
        const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text);
        const atMs = Date.parse(hasZone || !text.includes(":") ? text : `${text.replace(" ", "T")}Z`);
        return Number.isFinite(atMs) ? atMs : undefined;
    }
    const atMs = Math.round(value < EPOCH_SECONDS_MAX ? value * 1000 : value);
    return atMs > 0 && atMs <= EPOCH_MS_MAX ? atMs : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function describeIssue(error) {
    const [issue] = error.issues;
    const key = issue?.path.map(String).join(".") ?? "";
    return key === "" ? "its keys are not those of a loop's state" : `${key} is missing or not of its kind`;
}


/***/ })

};
