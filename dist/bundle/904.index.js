export const id = 904;
export const ids = [904];
export const modules = {

/***/ 1134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createJournal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2685);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5139);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5830);





/** One read of the file's end; a record is a few kilobytes. */
const BLOCK_BYTES = 64 * 1024;
/** A longer line is none of ours and is passed over. */
const LINE_BYTES_MAX = 1024 * 1024;
/** However the file looks, no more than this is read of it. */
const TAIL_BYTES_MAX = 64 * 1024 * 1024;
const NEWLINE = 0x0a;
/** `logs/iterations.jsonl` in the state dir. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY, STATE_FILE_IS_A_LINK. */
function createJournal(stateFolder) {
    const open = (flags) => {
        stateFolder.check();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder.folder("logs"), "iterations.jsonl");
        try {
            return { file: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK, 0o644), path };
        }
        catch (error) {
            if ((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT")
                return null;
            throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, path);
        }
    };
    return {
        async append(record) {
            const opened = open(node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT);
            if (opened === null)
                throw new Error("The journal was neither found nor made.");
            try {
                if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(opened.file).isFile())
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_FILE_IS_A_LINK", { path: opened.path });
                appendLine(opened.file, JSON.stringify(record));
            }
            catch (error) {
                throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, opened.path);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened.file);
            }
        },
        async tail(count) {
            const opened = open(node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
            if (opened === null)
                return [];
            try {
                const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(opened.file);
                if (!stat.isFile())
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_FILE_IS_A_LINK", { path: opened.path });
                return readTail(opened.file, stat.size, count);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened.file);
            }
        },
    };
}
function appendLine(file, line) {
    const sizeBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;
    const last = Buffer.alloc(1, NEWLINE);
    if (sizeBytes > 0)
        (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .readAt */ .m6)(file, last, sizeBytes - 1);
    // A crash can leave half a line; ended here, it is one line that cannot be parsed instead of two.
    const bytes = Buffer.from(last[0] === NEWLINE ? `${line}\n` : `\n${line}\n`);
    try {
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(file, bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasyncSync)(file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(file, sizeBytes);
        throw error;
    }
}
/** Reads backwards, block by block, until there are enough records. */
function readTail(file, sizeBytes, count) {
    const found = [];
    /** The pieces of the line whose beginning is not read yet, first piece first; `null` once it is too long to be ours. */
    let pieces = [];
    let position = sizeBytes;
    const floor = Math.max(0, sizeBytes - TAIL_BYTES_MAX);
    const keep = () => {
        const record = pieces === null ? null : parseRecord(Buffer.concat(pieces));
        if (record !== null && found.length < count)
            found.push(record);
    };
    while (position > floor && found.length < count) {
        const length = Math.min(BLOCK_BYTES, position - floor);
        position -= length;
        let block = Buffer.allocUnsafe(length);
        block = block.subarray(0, (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .readAt */ .m6)(file, block, position));
        for (let at = block.lastIndexOf(NEWLINE); at !== -1; at = block.lastIndexOf(NEWLINE)) {
            pieces?.unshift(block.subarray(at + 1));
            keep();
            pieces = [];
            block = block.subarray(0, at);
        }
        pieces?.unshift(block);
        if (pieces !== null && pieces.length * BLOCK_BYTES > LINE_BYTES_MAX + BLOCK_BYTES)
            pieces = null;
    }
    if (position === 0)
        keep();
    return found.reverse();
}
/** `null` for anything that is not a record: an empty line, half a line, another program's line. */
function parseRecord(line) {
    if (line.length < 2 || line.length > LINE_BYTES_MAX)
        return null;
    try {
        const value = JSON.parse(line.toString("utf8"));
        return isRecord(value) ? value : null;
    }
    catch {
        return null;
    }
}
/** The keys that every reader relies on; the original wrote the same ones. */
function isRecord(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { iteration, ts, phase } = value;
    return typeof iteration === "number" && typeof ts === "string" && typeof phase === "string";
}


/***/ }),

/***/ 9904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/adapters/journal.js
var journal = __webpack_require__(1134);
// EXTERNAL MODULE: ./lib/adapters/safe-path.js
var safe_path = __webpack_require__(5830);
// EXTERNAL MODULE: ./lib/report/event-json.js
var event_json = __webpack_require__(8078);
// EXTERNAL MODULE: ./lib/report/event-lines.js + 1 modules
var event_lines = __webpack_require__(418);
// EXTERNAL MODULE: ./lib/report/lines.js
var lines = __webpack_require__(1904);
;// CONCATENATED MODULE: ./lib/report/history-view.js


const GAP = 2;
/** Less room than this for the words, and a column of numbers goes. */
const WORDS_COLUMNS_MIN = 30;
const COLUMNS = [
    { title: "#", align: "right", rank: 0, cell: ({ iteration }) => String(iteration) },
    { title: "when (UTC)", align: "left", rank: 4, cell: ({ ts }) => (0,event_lines/* cleanLine */.Ow)(ts).slice(0, 16).replace("T", " ") },
    { title: "took", align: "right", rank: 3, cell: ({ duration_ms: ms }) => (ms === undefined ? "" : (0,lines/* renderShortDuration */.bf)(ms)) },
    { title: "tokens", align: "right", rank: 2, cell: tokensCell },
    { title: "commit", align: "left", rank: 5, cell: ({ commit }) => (0,event_lines/* cleanLine */.Ow)(commit ?? "").slice(0, 9) },
    { title: "result", align: "left", rank: 1, cell: resultCell },
];
/** The answer of `codex-self-iter history`: a table of records, oldest first, that fits the width. */
function renderHistory(records, { width, color }) {
    if (records.length === 0)
        return "No iteration yet.\n";
    const rows = records.map((record) => ({ record, words: wordsCell(record) }));
    const measured = COLUMNS.map((column) => {
        const cells = records.map((record) => column.cell(record));
        return {
            ...column,
            cells,
            columns: Math.max((0,lines/* displayWidth */.F1)(column.title), ...cells.map(lines/* displayWidth */.F1)),
            empty: cells.every((cell) => cell === ""),
        };
    });
    const shown = fitColumns(measured, width);
    const left = Math.max(1, width - usedColumns(shown));
    const line = (cells, words) => [...shown.map((column, index) => (0,lines/* padWidth */._n)(cells[index] ?? "", column.columns, column.align)), (0,lines/* padWidth */._n)(words, left).trimEnd()]
        .join(" ".repeat(GAP))
        .trimEnd();
    const head = line(shown.map(({ title }) => title), "what was done");
    const body = rows.map(({ record, words }, index) => (0,lines/* paint */.nI)(line(shown.map(({ cells }) => cells[index] ?? ""), words), toneOf(record), color));
    return `${[(0,lines/* paint */.nI)(head, "dim", color), ...body].join("\n")}\n`;
}
/** Leaves empty columns out, then the least needed ones, until the words have room. The number always stays. */
function fitColumns(all, width) {
    let shown = all.filter(({ empty }) => !empty);
    while (shown.length > 1 && width - usedColumns(shown) < WORDS_COLUMNS_MIN) {
        const last = Math.max(...shown.map(({ rank }) => rank));
        shown = shown.filter(({ rank }) => rank !== last);
    }
    return shown;
}
function usedColumns(shown) {
    return shown.reduce((sum, { columns }) => sum + columns + GAP, 0);
}
function tokensCell({ input_tokens: input, output_tokens: output }) {
    return input === undefined && output === undefined ? "" : (0,lines/* renderTokens */.lX)((input ?? 0) + (output ?? 0));
}
function resultCell(record) {
    if (record.completed)
        return "completed";
    if (record.stop && record.verdict !== undefined)
        return (0,event_lines/* cleanLine */.Ow)(record.verdict);
    if (record.phase !== "goal_iteration")
        return (0,event_lines/* cleanLine */.Ow)(record.phase.replaceAll("_", " "));
    if (record.claim === "refused")
        return "claim refused";
    return record.has_new_changes ? "changed" : "no change";
}
function wordsCell(record) {
    const said = record.error || record.summary || record.reason;
    return (0,event_lines/* cleanLine */.Ow)(said || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
}
function toneOf(record) {
    if (record.state === "error" || record.error !== undefined)
        return "bad";
    return record.completed ? "good" : "plain";
}

// EXTERNAL MODULE: ./lib/commands/print.js
var print = __webpack_require__(7604);
// EXTERNAL MODULE: ./lib/commands/settings.js + 1 modules
var commands_settings = __webpack_require__(5479);
;// CONCATENATED MODULE: ./lib/commands/history.js







/** The width where nobody's terminal says it. */
const history_COLUMNS = 120;
/** `history`: the last records, oldest first. */
async function history_history(line) {
    const settings = await (0,commands_settings/* readSettings */.s)(line);
    const known = (0,external_node_fs_.existsSync)(settings.stateDir);
    const records = known ? await (0,journal/* createJournal */.s)((0,safe_path/* openStateDir */.DX)(settings.workspace, settings.stateDir)).tail(line.limit) : [];
    if (line.json)
        return (0,print/* print */.y)(records.map((record) => `${(0,event_json/* renderSafeJson */.y)(record)}\n`).join(""));
    return (0,print/* print */.y)(renderHistory(records, { width: process.stdout.columns || history_COLUMNS, color: (0,print/* usesColor */.c)() }));
}


/***/ }),

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

/***/ 8078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ renderEventJson),
/* harmony export */   y: () => (/* binding */ renderSafeJson)
/* harmony export */ });
/* harmony import */ var _core_iso_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5957);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7495);


/** The longest text of one key, in UTF-16 units. */
const TEXT_CHARS_MAX = 16_000;
/**
 * Characters that JSON lets stand as they are and a terminal or a log does not: controls and bidi marks, and the runner's
 * old command mark, which it looks for anywhere in a line (docs of actions/runner: `##[command]`).
 */
// oxlint-disable-next-line no-control-regex -- Control characters are what this expression is for.
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|#(?=#\[)/g;
/** An event as one line of JSON, without the line's end. The keys are a contract: they are added to, never renamed. */
function renderEventJson(event) {
    return renderSafeJson(buildEventJson(event));
}
/** JSON on one line that is safe to print: whatever a terminal or a runner would act on is escaped, so no reader loses anything. */
function renderSafeJson(value) {
    return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function buildEventJson(event) {
    const base = { type: event.kind, ts: (0,_core_iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderIsoTime */ .b)(event.atMs) };
    switch (event.kind) {
        case "run-started":
            return { ...base, chain_id: event.chainId, workspace: event.workspace, agent: event.agent };
        case "iteration-started":
            return { ...base, iteration: event.iteration, goal: cap(event.goal) };
        case "turn-started":
            return { ...base, iteration: event.iteration, role: event.role, repair: event.repair };
        case "agent":
            return { ...base, agent_event: event.event.kind, text: cap(event.event.text) };
        case "verified":
            return {
                ...base,
                passed: event.verification.passed,
                exit_code: event.verification.exitCode,
                duration_ms: event.verification.durationMs,
                problem: event.verification.problem,
                output: cap(event.verification.output),
            };
        case "claim-refused":
            return { ...base, refusals: event.refusals.map(({ gate, why, detail }) => ({ gate, why: cap(why), detail: cap(detail) })) };
        case "iteration-ended":
            return {
                ...base,
                iteration: event.iteration,
                duration_ms: event.durationMs,
                summary: cap(event.summary),
                next_goal: cap(event.nextGoal),
                changed: event.changed,
                commit: event.commit,
                error: event.error === null ? null : cap(event.error),
                usage: buildUsageJson(event.usage),
                total_usage: buildUsageJson(event.totalUsage),
            };
        case "waiting":
            return { ...base, until: (0,_core_iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderIsoTime */ .b)(event.untilMs), cause: event.cause };
        case "notice":
        case "warning":
            return { ...base, text: cap(event.text) };
        case "run-ended":
            return { ...base, reason: event.reason, why: cap(event.why), remedy: event.remedy, iterations: event.iterations };
    }
}
function buildUsageJson(usage) {
    return {
        input_tokens: usage.input,
        cached_input_tokens: usage.cachedInput,
        output_tokens: usage.output,
        reasoning_output_tokens: usage.reasoningOutput,
    };
}
function cap(text) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(text, TEXT_CHARS_MAX);
}


/***/ })

};
