export const id = 294;
export const ids = [294];
export const modules = {
	65294: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { history: () => history_history });
		var external_node_fs_ = __webpack_require__(73024);
		var journal = __webpack_require__(62112);
		var state_dir = __webpack_require__(48488);
		var event_json = __webpack_require__(31122);
		var string_width = __webpack_require__(47767);
		var event_text = __webpack_require__(74859);
		var run_view = __webpack_require__(88502);
		var paint = __webpack_require__(69895);
		var usage = __webpack_require__(98383);
		var quantities = __webpack_require__(6998);
		var terminal = __webpack_require__(38459);
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
				cell: ({ ts }) => (0, event_text.Ow)(ts).slice(0, 16).replace("T", " ")
			},
			{
				title: "took",
				align: "right",
				rank: 3,
				cell: ({ duration_ms: ms }) => ms === void 0 ? "" : (0, quantities.bf)(ms)
			},
			{
				title: "tokens",
				align: "right",
				rank: 2,
				cell: quantities.ap
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
				cell: ({ commit }) => (0, event_text.Ow)(commit ?? "").slice(0, 9)
			},
			{
				title: "result",
				align: "left",
				rank: 1,
				cell: resultCell
			}
		];
		function renderHistory(records, width, color) {
			if (records.length === 0) return "No iteration yet.\n";
			let shown = fitColumns(COLUMNS.map((column) => {
				let cells = records.map((record) => column.cell(record));
				return {
					...column,
					cells,
					columns: Math.max((0, string_width.A)(column.title), ...cells.map((cell) => (0, string_width.A)(cell))),
					empty: cells.every((cell) => cell === "")
				};
			}), width);
			let left = Math.max(1, width - usedColumns(shown));
			let line = (cells, summary) => [...shown.map(({ align, columns }, index) => (0, terminal._n)(cells[index] ?? "", columns, align)), (0, terminal.G0)(summary, left)].join(" ".repeat(2)).trimEnd();
			let head = line(shown.map(({ title }) => title), "what was done");
			let body = records.map((record, row) => {
				let cells = shown.map((column) => column.cells[row] ?? "");
				return (0, paint.n)(line(cells, summaryCell(record)), toneOf(record), color);
			});
			return `${[(0, paint.n)(head, "dim", color), ...body].join("\n")}\n`;
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
			return costUsd === void 0 ? "" : (0, usage.Wy)(costUsd);
		}
		function resultCell(record) {
			if (record.completed) return (0, run_view.HJ)(record) === "unverified" ? "unverified" : "completed";
			if (![
				"continue",
				"wait",
				void 0
			].includes(record.verdict)) return (0, event_text.Ow)(record.verdict ?? "");
			if (record.phase !== "goal_iteration") return (0, event_text.Ow)(record.phase.replaceAll("_", " "));
			if (record.claim === "refused") return "claim refused";
			return record.has_new_changes ? "changed" : "no change";
		}
		function summaryCell(record) {
			return (0, event_text.Ow)(record.error || record.summary || record.reason || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
		}
		function toneOf(record) {
			if (record.state === "error" || record.error !== void 0) return "bad";
			return record.completed ? "good" : "plain";
		}
		var output = __webpack_require__(9163);
		var settings = __webpack_require__(66074);
		async function history_history(line) {
			let { stateDir, workspace } = await (0, settings.s)(line);
			let records = (0, external_node_fs_.existsSync)(stateDir) ? await (0, journal.s)((0, state_dir.D)(workspace, stateDir)).tail(line.limit) : [];
			if (line.json) return (0, output.yy)(records.map((record) => `${(0, event_json.y)(record)}\n`).join(""));
			return (0, output.yy)(renderHistory(records, process.stdout.columns || 120, (0, output.cr)()));
		}
	}),
	88502: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HJ: () => iterationEnd,
			Li: () => ITERATION_ENDS,
			WE: () => endingLabel,
			fl: () => endingLabelOf,
			qW: () => iterationsOf,
			tY: () => iterationsOfRun,
			vr: () => NO_CONTROLS
		});
		var _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58596);
		var _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39987);
		let NO_CONTROLS = {
			workflowUrl: null,
			acceptsGoal: !1,
			stopVariable: null,
			guideUrl: null
		};
		let ENDINGS = {
			completed: {
				mark: "\u2705",
				title: "The task is done",
				node: "done"
			},
			"stop-requested": {
				mark: "\u23f9\ufe0f",
				title: "Stopped on request",
				node: "stopped"
			},
			"pull-request-closed": {
				mark: "\u23f9\ufe0f",
				title: "Stopped: the pull request is closed",
				node: "stopped"
			},
			cancelled: {
				mark: "\u23f9\ufe0f",
				title: "Cancelled",
				node: "cancelled"
			},
			superseded: {
				mark: "\u23ed\ufe0f",
				title: "Another run was first",
				node: "another run"
			},
			"agent-failing": {
				mark: "\u274c",
				title: "The agent keeps failing",
				node: "failed"
			},
			"provider-refused": {
				mark: "\u274c",
				title: "The provider refuses the agent",
				node: "failed"
			},
			"provider-unavailable": {
				mark: "\u274c",
				title: "The provider is unavailable",
				node: "failed"
			},
			stagnated: {
				mark: "\u274c",
				title: "No progress",
				node: "no progress"
			},
			"iterations-spent": {
				mark: "\ud83c\udfc1",
				title: "Iteration limit reached",
				node: "limit"
			},
			"tokens-spent": {
				mark: "\ud83c\udfc1",
				title: "Token limit reached",
				node: "limit"
			},
			"cost-spent": {
				mark: "\ud83c\udfc1",
				title: "Cost limit reached",
				node: "limit"
			},
			"cost-unknown": {
				mark: "\u274c",
				title: "The cost is unknown",
				node: "failed"
			},
			"time-spent": {
				mark: "\ud83c\udfc1",
				title: "Time limit reached",
				node: "limit"
			},
			waiting: {
				mark: "\u23f3",
				title: "Waiting",
				node: "waiting"
			},
			"run-full": {
				mark: "\u23f8\ufe0f",
				title: "Paused",
				node: "paused"
			},
			"already-running": {
				mark: "\u23ed\ufe0f",
				title: "Another run is active",
				node: "another run"
			},
			refused: {
				mark: "\ud83d\udeab",
				title: "Not run",
				node: "not run"
			},
			failed: {
				mark: "\u274c",
				title: "The run failed",
				node: "failed"
			}
		};
		let RUNNING = {
			mark: "\ud83d\udd01",
			title: "Running",
			node: "running"
		};
		function endingLabel(reason) {
			return reason === null ? RUNNING : ENDINGS[reason];
		}
		let CONTINUING = {
			run: {
				mark: "\ud83d\udd01",
				title: "Continuing in the next run",
				node: "next run"
			},
			schedule: {
				mark: "\ud83d\udd01",
				title: "Continuing at the next scheduled start",
				node: "next run"
			}
		};
		let UNVERIFIED = {
			mark: "\u2611\ufe0f",
			title: "Done, unverified",
			node: "done"
		};
		function endingLabelOf({ ending, records }) {
			let { next, reason } = ending;
			if (reason === "run-full" && next !== void 0 && next.kind !== "person") return CONTINUING[next.kind];
			if (reason === "waiting" && next?.kind === "person") return endingLabel("run-full");
			let last = ending.reason === "completed" ? records.findLast(({ completed }) => completed) : void 0;
			return last !== void 0 && isUnverified(last) ? UNVERIFIED : endingLabel(ending.reason);
		}
		function isUnverified(record) {
			let checks = (0, _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__.tg)(record);
			return checks !== null && (0, _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__.S)(checks).length === 0;
		}
		let ITERATION_ENDS = {
			completed: {
				mark: "\u2705",
				label: "done"
			},
			unverified: {
				mark: "\u2611\ufe0f",
				label: "done, unverified"
			},
			changed: {
				mark: "\ud83d\udfe2",
				label: "changed"
			},
			unchanged: {
				mark: "\u26aa",
				label: "no change"
			},
			refused: {
				mark: "\ud83d\udfe0",
				label: "not done yet"
			},
			limited: {
				mark: "\ud83d\udfe1",
				label: "provider limit"
			},
			unavailable: {
				mark: "\ud83d\udfe1",
				label: "provider unavailable"
			},
			cancelled: {
				mark: "\u26ab",
				label: "interrupted"
			},
			failed: {
				mark: "\ud83d\udd34",
				label: "error"
			}
		};
		function iterationEnd(record) {
			if (record.completed) return isUnverified(record) ? "unverified" : "completed";
			if (record.phase === "cancelled") return "cancelled";
			if (record.phase === "provider_limit") return "limited";
			if (record.phase === "provider_outage") return "unavailable";
			if (record.phase.endsWith("_error")) return "failed";
			if (record.claim === "refused") return "refused";
			return record.has_new_changes ? "changed" : "unchanged";
		}
		let NO_ITERATION = new Set([
			"already_running",
			"backoff_active",
			"stop_stagnation",
			"run_failed"
		]);
		function iterationsOf(records) {
			return records.filter(({ phase }) => !NO_ITERATION.has(phase));
		}
		function iterationsOfRun({ records, recordsOfRun }) {
			return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
		}
	}),
	38459: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EO: () => wrapWords,
			G0: () => fitWidth,
			_n: () => padWidth
		});
		var string_width__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47767);
		var wrap_ansi__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41562);
		function wrapWords(line, columns) {
			return columns < 20 ? [line] : (0, wrap_ansi__WEBPACK_IMPORTED_MODULE_0__.A)(line, columns, { hard: !0 }).split("\n");
		}
		function fitWidth(text, columns) {
			if (columns < 1) return "";
			if ((0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(text) <= columns) return text;
			if (columns === 1) return "\u2026";
			let [head = ""] = (0, wrap_ansi__WEBPACK_IMPORTED_MODULE_0__.A)(text, columns - 1, {
				hard: !0,
				wordWrap: !1,
				trim: !1
			}).split("\n");
			return (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(head) < columns ? `${head.trimEnd()}\u2026` : "\u2026";
		}
		function padWidth(text, columns, align = "left") {
			let fitted = fitWidth(text, columns);
			let filler = " ".repeat(Math.max(0, columns - (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(fitted)));
			return align === "left" ? fitted + filler : filler + fitted;
		}
	})
};
