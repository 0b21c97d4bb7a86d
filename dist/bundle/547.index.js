export const id = 547;
export const ids = [547];
export const modules = {
	90547: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { history: () => history });
		var _report_event_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31122);
		var _report_history_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93761);
		var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31596);
		var _read_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4268);
		async function history(line) {
			let records = await (await (0, _read_chain_js__WEBPACK_IMPORTED_MODULE_3__.U)(line)).records(line.limit);
			if (line.json) return (0, _output_js__WEBPACK_IMPORTED_MODULE_2__.yy)(records.map((record) => `${(0, _report_event_json_js__WEBPACK_IMPORTED_MODULE_0__.y)(record)}\n`).join(""));
			return (0, _output_js__WEBPACK_IMPORTED_MODULE_2__.b3)((0, _report_history_view_js__WEBPACK_IMPORTED_MODULE_1__.z)(records, (0, _output_js__WEBPACK_IMPORTED_MODULE_2__.UV)() ?? 120, (0, _output_js__WEBPACK_IMPORTED_MODULE_2__.cr)()));
		}
	}),
	62991: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => listChangedFiles,
			v: () => renderChange
		});
		var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6998);
		function renderChange({ diff_stat: stat }) {
			if (stat === void 0 || !Number.isSafeInteger(stat.files)) return "";
			return [(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.SS)(stat.files, "file"), renderLines(stat)].filter((part) => part !== "").join(", ");
		}
		function listChangedFiles({ diff_stat: stat }) {
			if (stat === void 0) return [];
			let shown = stat.largest.slice(0, 5);
			let more = stat.files - shown.length;
			let files = shown.map((file) => `${file.path} ${renderLines(file) || "(no lines counted)"}`);
			return shown.length > 0 && more > 0 ? [...files, `and ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.SS)(more, "more file")}`] : files;
		}
		function renderLines({ deletions, insertions }) {
			return insertions === void 0 || deletions === void 0 ? "" : `+${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.kT)(insertions)} -${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.kT)(deletions)}`;
		}
	}),
	93761: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => resultOf,
			z: () => renderHistory
		});
		var string_width__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47767);
		var _change_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62991);
		var _event_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74859);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88502);
		var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69895);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17853);
		var _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98383);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6998);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38459);
		let COLUMNS = [
			{
				title: "#",
				align: "right",
				rank: 0,
				cell: ({ iteration }) => String(iteration)
			},
			{
				title: "when (UTC)",
				align: "left",
				rank: 4,
				cell: ({ ts }) => (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(ts).slice(0, 16).replace("T", " ")
			},
			{
				title: "took",
				align: "right",
				rank: 3,
				cell: ({ duration_ms: ms }) => ms === void 0 ? "" : (0, _quantities_js__WEBPACK_IMPORTED_MODULE_5__.bf)(ms)
			},
			{
				title: "tokens",
				align: "right",
				rank: 2,
				cell: _quantities_js__WEBPACK_IMPORTED_MODULE_5__.ap
			},
			{
				title: "cost",
				align: "right",
				rank: 2,
				cell: costCell
			},
			{
				title: "commit",
				align: "left",
				rank: 5,
				cell: ({ commit }) => (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__.Ax)((0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(commit ?? ""))
			},
			{
				title: "change",
				align: "left",
				rank: 3,
				cell: _change_figures_js__WEBPACK_IMPORTED_MODULE_0__.v
			},
			{
				title: "result",
				align: "left",
				rank: 1,
				cell: resultOf
			}
		];
		function renderHistory(records, width, color) {
			if (records.length === 0) return "No iteration yet.\n";
			let shown = fitColumns(COLUMNS.map((column) => {
				let cells = records.map((record) => column.cell(record));
				return {
					...column,
					cells,
					columns: Math.max((0, string_width__WEBPACK_IMPORTED_MODULE_8__.A)(column.title), ...cells.map((cell) => (0, string_width__WEBPACK_IMPORTED_MODULE_8__.A)(cell))),
					empty: cells.every((cell) => cell === "")
				};
			}), width);
			let left = Math.max(1, width - usedColumns(shown));
			let line = (cells, summary) => [...shown.map(({ align, columns }, index) => (0, _terminal_js__WEBPACK_IMPORTED_MODULE_6__._n)(cells[index] ?? "", columns, align)), (0, _terminal_js__WEBPACK_IMPORTED_MODULE_6__.G0)(summary, left)].join(" ".repeat(2)).trimEnd();
			let head = line(shown.map(({ title }) => title), "what was done");
			let body = records.map((record, row) => {
				let cells = shown.map((column) => column.cells[row] ?? "");
				return (0, _paint_js__WEBPACK_IMPORTED_MODULE_3__.n)(line(cells, summaryCell(record)), toneOf(record), color);
			});
			return `${[(0, _paint_js__WEBPACK_IMPORTED_MODULE_3__.n)(head, "dim", color), ...body].join("\n")}\n`;
		}
		function fitColumns(all, width) {
			let shown = all.filter(({ empty }) => !empty);
			for (; shown.length > 1 && width - usedColumns(shown) < 30;) {
				let last = Math.max(...shown.map(({ rank }) => rank));
				shown = shown.filter(({ rank }) => rank !== last);
			}
			return shown;
		}
		function usedColumns(shown) {
			return shown.reduce((sum, { columns }) => sum + columns + 2, 0);
		}
		function costCell({ cost_usd: costUsd }) {
			return costUsd === void 0 ? "" : (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_4__.Wy)(costUsd);
		}
		let CONTINUES = new Set([
			void 0,
			"continue",
			"wait",
			"run-full",
			"waiting"
		]);
		function resultOf(record) {
			if (record.completed) return (0, _run_view_js__WEBPACK_IMPORTED_MODULE_2__.HJ)(record) === "unverified" ? "unverified" : "completed";
			if (!CONTINUES.has(record.verdict)) return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(record.verdict ?? "");
			if (record.phase !== "goal_iteration") return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(record.phase.replaceAll("_", " "));
			if (record.claim === "refused") return "claim refused";
			return record.has_new_changes ? "changed" : "no change";
		}
		function summaryCell(record) {
			return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(record.error || record.summary || record.reason || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
		}
		function toneOf(record) {
			if (record.state === "error" || record.error !== void 0) return "bad";
			return record.completed ? "good" : "plain";
		}
	})
};
