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
// EXTERNAL MODULE: ./lib/adapters/fs/safe-path.js
var safe_path = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/report/event-json.js
var event_json = __webpack_require__(1122);
// EXTERNAL MODULE: ./lib/report/event-text.js
var event_text = __webpack_require__(4859);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(8459);
;// CONCATENATED MODULE: ./lib/report/history-view.js


const GAP = 2;
/** Less room than this for the words, and a column of numbers goes. */
const WORDS_COLUMNS_MIN = 30;
const COLUMNS = [
    { title: "#", align: "right", rank: 0, cell: ({ iteration }) => String(iteration) },
    { title: "when (UTC)", align: "left", rank: 4, cell: ({ ts }) => (0,event_text/* cleanLine */.Ow)(ts).slice(0, 16).replace("T", " ") },
    { title: "took", align: "right", rank: 3, cell: ({ duration_ms: ms }) => (ms === undefined ? "" : (0,terminal/* renderShortDuration */.bf)(ms)) },
    { title: "tokens", align: "right", rank: 2, cell: tokensCell },
    { title: "commit", align: "left", rank: 5, cell: ({ commit }) => (0,event_text/* cleanLine */.Ow)(commit ?? "").slice(0, 9) },
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
            columns: Math.max((0,terminal/* displayWidth */.F1)(column.title), ...cells.map(terminal/* displayWidth */.F1)),
            empty: cells.every((cell) => cell === ""),
        };
    });
    const shown = fitColumns(measured, width);
    const left = Math.max(1, width - usedColumns(shown));
    const line = (cells, words) => [...shown.map((column, index) => (0,terminal/* padWidth */._n)(cells[index] ?? "", column.columns, column.align)), (0,terminal/* padWidth */._n)(words, left).trimEnd()]
        .join(" ".repeat(GAP))
        .trimEnd();
    const head = line(shown.map(({ title }) => title), "what was done");
    const body = rows.map(({ record, words }, index) => (0,terminal/* paint */.nI)(line(shown.map(({ cells }) => cells[index] ?? ""), words), toneOf(record), color));
    return `${[(0,terminal/* paint */.nI)(head, "dim", color), ...body].join("\n")}\n`;
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
    return input === undefined && output === undefined ? "" : (0,terminal/* renderTokens */.lX)((input ?? 0) + (output ?? 0));
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
function wordsCell(record) {
    const said = record.error || record.summary || record.reason;
    return (0,event_text/* cleanLine */.Ow)(said || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
}
function toneOf(record) {
    if (record.state === "error" || record.error !== undefined)
        return "bad";
    return record.completed ? "good" : "plain";
}

// EXTERNAL MODULE: ./lib/commands/output.js
var output = __webpack_require__(8842);
// EXTERNAL MODULE: ./lib/commands/settings.js + 1 modules
var commands_settings = __webpack_require__(6423);
;// CONCATENATED MODULE: ./lib/commands/history.js







/** The width where nobody's terminal says it. */
const history_COLUMNS = 120;
/** `history`: the last records, oldest first. */
async function history_history(line) {
    const settings = await (0,commands_settings/* readSettings */.s)(line);
    const known = (0,external_node_fs_.existsSync)(settings.stateDir);
    const records = known ? await (0,journal/* createJournal */.s)((0,safe_path/* openStateDir */.DX)(settings.workspace, settings.stateDir)).tail(line.limit) : [];
    if (line.json)
        return (0,output/* print */.y)(records.map((record) => `${(0,event_json/* renderSafeJson */.y)(record)}\n`).join(""));
    return (0,output/* print */.y)(renderHistory(records, { width: process.stdout.columns || history_COLUMNS, color: (0,output/* usesColor */.c)() }));
}


/***/ })

};
