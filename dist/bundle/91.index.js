export const id = 91;
export const ids = [91];
export const modules = {

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
