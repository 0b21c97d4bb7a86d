export const id = 294;
export const ids = [294];
export const modules = {

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  history: () => (/* binding */ history_history)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/adapters/state/journal.js
var journal = __webpack_require__(2112);
// EXTERNAL MODULE: ./lib/adapters/state/state-dir.js
var state_dir = __webpack_require__(8488);
// EXTERNAL MODULE: ./lib/report/event-json.js
var event_json = __webpack_require__(1122);
// EXTERNAL MODULE: ./node_modules/string-width/index.js + 6 modules
var string_width = __webpack_require__(7767);
// EXTERNAL MODULE: ./lib/report/event-text.js
var event_text = __webpack_require__(4859);
// EXTERNAL MODULE: ./lib/report/paint.js
var paint = __webpack_require__(9895);
// EXTERNAL MODULE: ./lib/report/quantities.js
var quantities = __webpack_require__(6998);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(8459);
;// CONCATENATED MODULE: ./lib/report/history-view.js





const GAP = 2;
const SUMMARY_COLUMNS_MIN = 30;
const COLUMNS = [
    { title: "#", align: "right", rank: 0, cell: ({ iteration }) => String(iteration) },
    { title: "when (UTC)", align: "left", rank: 4, cell: ({ ts }) => (0,event_text/* cleanLine */.Ow)(ts).slice(0, 16).replace("T", " ") },
    { title: "took", align: "right", rank: 3, cell: ({ duration_ms: ms }) => (ms === undefined ? "" : (0,quantities/* renderShortDuration */.bf)(ms)) },
    { title: "tokens", align: "right", rank: 2, cell: tokensCell },
    { title: "commit", align: "left", rank: 5, cell: ({ commit }) => (0,event_text/* cleanLine */.Ow)(commit ?? "").slice(0, 9) },
    { title: "result", align: "left", rank: 1, cell: resultCell },
];
function renderHistory(records, width, color) {
    if (records.length === 0)
        return "No iteration yet.\n";
    const measured = COLUMNS.map((column) => {
        const cells = records.map((record) => column.cell(record));
        return {
            ...column,
            cells,
            columns: Math.max((0,string_width/* default */.A)(column.title), ...cells.map((cell) => (0,string_width/* default */.A)(cell))),
            empty: cells.every((cell) => cell === ""),
        };
    });
    const shown = fitColumns(measured, width);
    const left = Math.max(1, width - usedColumns(shown));
    const line = (cells, summary) => [...shown.map(({ align, columns }, index) => (0,terminal/* padWidth */._n)(cells[index] ?? "", columns, align)), (0,terminal/* fitWidth */.G0)(summary, left)]
        .join(" ".repeat(GAP))
        .trimEnd();
    const titles = shown.map(({ title }) => title);
    const head = line(titles, "what was done");
    const body = records.map((record, row) => {
        const cells = shown.map((column) => column.cells[row] ?? "");
        return (0,paint/* paint */.n)(line(cells, summaryCell(record)), toneOf(record), color);
    });
    return `${[(0,paint/* paint */.n)(head, "dim", color), ...body].join("\n")}\n`;
}
function fitColumns(all, width) {
    let shown = all.filter(({ empty }) => !empty);
    while (shown.length > 1 && width - usedColumns(shown) < SUMMARY_COLUMNS_MIN) {
        const last = Math.max(...shown.map(({ rank }) => rank));
        shown = shown.filter(({ rank }) => rank !== last);
    }
    return shown;
}
function usedColumns(shown) {
    return shown.reduce((sum, { columns }) => sum + columns + GAP, 0);
}
function tokensCell({ input_tokens: input, output_tokens: output }) {
    return input === undefined && output === undefined ? "" : (0,quantities/* renderTokens */.lX)((input ?? 0) + (output ?? 0));
}
function resultCell(record) {
    if (record.completed)
        return "completed";
    if (record.stop && record.verdict !== undefined)
        return (0,event_text/* cleanLine */.Ow)(record.verdict);
    if (record.phase !== "goal_iteration")
        return (0,event_text/* cleanLine */.Ow)(record.phase.replaceAll("_", " "));
    if (record.claim === "refused")
        return "claim refused";
    return record.has_new_changes ? "changed" : "no change";
}
function summaryCell(record) {
    return (0,event_text/* cleanLine */.Ow)(record.error || record.summary || record.reason || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
}
function toneOf(record) {
    if (record.state === "error" || record.error !== undefined)
        return "bad";
    return record.completed ? "good" : "plain";
}

// EXTERNAL MODULE: ./lib/commands/output.js + 2 modules
var output = __webpack_require__(9163);
// EXTERNAL MODULE: ./lib/commands/settings.js + 1 modules
var settings = __webpack_require__(6423);
;// CONCATENATED MODULE: ./lib/commands/history.js







const COLUMNS_WITHOUT_TERMINAL = 120;
async function history_history(line) {
    const { stateDir, workspace } = await (0,settings/* readSettings */.s)(line);
    const records = (0,external_node_fs_.existsSync)(stateDir) ? await (0,journal/* createJournal */.s)((0,state_dir/* openStateDir */.D)(workspace, stateDir)).tail(line.limit) : [];
    if (line.json)
        return (0,output/* print */.yy)(records.map((record) => `${(0,event_json/* renderSafeJson */.y)(record)}\n`).join(""));
    return (0,output/* print */.yy)(renderHistory(records, process.stdout.columns || COLUMNS_WITHOUT_TERMINAL, (0,output/* usesColor */.cr)()));
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
