export const id = 187;
export const ids = [187];
export const modules = {

/***/ 6187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLiveLog: () => (/* binding */ createLiveLog)
});

// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(7767);
// EXTERNAL MODULE: ./lib/report/event-text.js
var event_text = __webpack_require__(4859);
// EXTERNAL MODULE: ./lib/core/chain/backoff.js
var backoff = __webpack_require__(3588);
// EXTERNAL MODULE: ./lib/core/text/iso-time.js
var iso_time = __webpack_require__(3363);
// EXTERNAL MODULE: ./lib/core/chain/usage.js
var usage = __webpack_require__(8383);
// EXTERNAL MODULE: ./lib/report/paint.js
var paint = __webpack_require__(9895);
// EXTERNAL MODULE: ./lib/report/quantities.js
var quantities = __webpack_require__(6998);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(8459);
;// CONCATENATED MODULE: ./lib/report/live-view.js







function beginLiveView(atMs) {
    return { phase: "starting", sinceMs: atMs, iteration: 0, role: "", goal: "", lastEvent: "", totalTokens: 0, wait: null };
}
function evolveLiveView(view, event) {
    switch (event.kind) {
        case "run-started":
            return { ...view, sinceMs: event.atMs };
        case "iteration-started": {
            const goal = (0,event_text/* cleanLine */.Ow)(event.goal);
            return { ...view, phase: "working", sinceMs: event.atMs, iteration: event.iteration, role: "", goal, lastEvent: "", wait: null };
        }
        case "turn-started":
            return { ...view, role: event.role === "goal" ? "" : event.role, lastEvent: event.repair ? "asked again for a valid answer" : "" };
        case "agent": {
            const lastEvent = (0,event_text/* renderAgentGlimpse */.pc)(event.event);
            return lastEvent === "" ? view : { ...view, lastEvent };
        }
        case "iteration-ended":
            return { ...view, phase: "starting", sinceMs: event.atMs, lastEvent: "", totalTokens: (0,usage/* totalTokens */.RP)(event.totalUsage) };
        case "waiting":
            return { ...view, phase: "waiting", sinceMs: event.atMs, wait: { untilMs: event.untilMs, cause: event.cause } };
        case "run-ended":
            return { ...view, phase: "ended" };
        case "verified":
        case "claim-refused":
        case "notice":
        case "warning":
        case "error":
            return view;
    }
}
const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FULL_BLOCK_ROWS_MIN = 6;
const LABEL_COLUMNS_MIN = 40;
function renderLiveView(view, options) {
    if (view.phase === "ended")
        return [];
    const columns = Math.max(1, options.columns - 1);
    const row = (text, tone) => (0,paint/* paint */.n)((0,terminal/* fitWidth */.G0)(text, columns), tone, options.color);
    const rows = [row(headline(view, options), "title")];
    if (options.rows < FULL_BLOCK_ROWS_MIN || view.phase !== "working")
        return rows;
    const labels = options.columns >= LABEL_COLUMNS_MIN;
    if (view.goal !== "")
        rows.push(row(`${labels ? "  Goal  " : "  "}${view.goal}`, "plain"));
    if (view.lastEvent !== "")
        rows.push(row(`${labels ? "  Last  " : "  "}${view.lastEvent}`, "dim"));
    return rows;
}
function headline(view, { nowMs, utcOffsetMinutes }) {
    const elapsed = (0,quantities/* renderShortDuration */.bf)(nowMs - view.sinceMs);
    const spinner = SPINNER[Math.floor(nowMs / 1_000) % SPINNER.length] ?? "";
    const tokens = view.totalTokens === 0 ? [] : [`${(0,quantities/* renderTokens */.lX)(view.totalTokens)} tokens`];
    if (view.wait !== null && view.phase === "waiting") {
        const left = (0,quantities/* renderShortDuration */.bf)(Math.max(0, view.wait.untilMs - nowMs));
        const until = (0,iso_time/* renderClock */.X)(view.wait.untilMs, utcOffsetMinutes);
        return [`${spinner} Waiting ${left}, until ${until}`, (0,backoff/* renderWaitCause */.vE)(view.wait.cause), ...tokens].join(" · ");
    }
    if (view.phase === "starting")
        return [`${spinner} ${view.iteration === 0 ? "Starting" : "Between iterations"}`, elapsed, ...tokens].join(" · ");
    const role = view.role === "" ? [] : [view.role];
    return [`${spinner} Iteration ${view.iteration}`, ...role, elapsed, ...tokens].join(" · ");
}

;// CONCATENATED MODULE: ./lib/adapters/terminal/live-log.js




const REDRAW_MS = 100;
const HIDE_CURSOR = "\u001B[?25l";
const SHOW_CURSOR = "\u001B[?25h";
const CLEAR_BELOW = "\u001B[0J";
function createLiveLog(options) {
    const { write, nowMs, size, utcOffsetMinutes, color } = options;
    let view = beginLiveView(nowMs());
    let queued = "";
    let drawn = [];
    let drawnAtMs = Number.NEGATIVE_INFINITY;
    let hidden = false;
    let closed = false;
    const draw = () => {
        const { columns, rows } = sizeOrDefault(size());
        const atMs = nowMs();
        const block = renderLiveView(view, { nowMs: atMs, columns, rows, utcOffsetMinutes: utcOffsetMinutes(atMs), color });
        if (queued === "" && block.join("\n") === drawn.join("\n"))
            return;
        const cursor = hidden ? "" : HIDE_CURSOR;
        write(cursor + erase(drawn, columns) + queued + block.join("\n") + (block.length > 0 ? "\r" : ""));
        hidden = true;
        queued = "";
        drawn = block;
        drawnAtMs = atMs;
    };
    const timer = options.setInterval(draw, REDRAW_MS);
    return {
        emit(event) {
            if (closed)
                return;
            view = evolveLiveView(view, event);
            if (scrolls(event)) {
                const wrap = (text) => (0,terminal/* wrapWords */.EO)(text, sizeOrDefault(size()).columns - event_text/* PREFIX_COLUMNS */.NM);
                queued += (0,event_text/* renderPlainEvent */.LZ)(event, { utcOffsetMinutes: utcOffsetMinutes(event.atMs), color, wrap });
            }
            if (nowMs() - drawnAtMs >= REDRAW_MS)
                draw();
        },
        close() {
            if (closed)
                return;
            closed = true;
            options.clearInterval(timer);
            const rest = erase(drawn, sizeOrDefault(size()).columns) + queued + (hidden ? SHOW_CURSOR : "");
            if (rest !== "")
                write(rest);
        },
    };
}
function sizeOrDefault({ columns, rows }) {
    return { columns: columns > 0 ? columns : 80, rows: rows > 0 ? rows : 24 };
}
function scrolls(event) {
    return event.kind === "agent" ? event.event.kind === "warning" : event.kind !== "turn-started" && event.kind !== "waiting";
}
function erase(block, columns) {
    if (block.length === 0)
        return "";
    const rows = block.reduce((sum, row) => sum + Math.max(1, Math.ceil((0,string_width/* default */.A)(row) / Math.max(1, columns))), 0);
    return `\r${rows > 1 ? `\u001B[${rows - 1}A` : ""}${CLEAR_BELOW}`;
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
