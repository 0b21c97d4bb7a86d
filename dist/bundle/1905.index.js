export const id = 1905;
export const ids = [1905, 1409];
export const modules = {
	31905: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { explain: () => explain });
		var failure = __webpack_require__(99259);
		var text_text = __webpack_require__(17853);
		var change_figures = __webpack_require__(62991);
		var event_json = __webpack_require__(31122);
		var event_text = __webpack_require__(74859);
		var history_view = __webpack_require__(93761);
		var paint = __webpack_require__(69895);
		var quantities = __webpack_require__(6998);
		var run_view = __webpack_require__(88502);
		var status_view = __webpack_require__(92803);
		var terminal = __webpack_require__(38459);
		function explainChain({ end, records, view }) {
			let own = (0, run_view.x2)(records, view.chainId);
			let iterations = (0, run_view.qW)(own);
			let patterns = findPatterns(iterations, view);
			let said = view.state === "running" || view.state === "waiting" ? "" : end?.message ?? "";
			let cause = view.state === "running" ? null : end?.cause ?? causeOf(iterations.at(-1));
			let causeText = cause === null ? [] : [(0, failure.zU)(cause).sentence];
			return {
				state: view.state,
				reason: view.stopped?.reason ?? end?.reason ?? null,
				cause,
				headline: headlineOf(view),
				why: unique([
					said,
					...causeText,
					...patterns.flatMap(({ why }) => why)
				]),
				before: own.slice(-6).map((record) => ({
					iteration: record.iteration,
					ts: record.ts,
					result: (0, history_view.B)(record),
					change: (0, change_figures.v)(record),
					text: textOf(record)
				})),
				tries: unique([view.next, ...patterns.flatMap(({ tries }) => tries)])
			};
		}
		function headlineOf({ backoff, iteration, state, stopped }) {
			switch (state) {
				case "running": return `It has not stopped: iteration ${iteration} is running.`;
				case "waiting": return backoff === null ? "It waits." : `It waits ${(0, status_view.S_)(backoff)}.`;
				case "stopped": return stopped === null ? "It has stopped." : `It has stopped: ${lowerFirst((0, run_view.WE)(stopped.reason).title)}.`;
				case "failed": return "An error ended the last run.";
				case "interrupted": return `Iteration ${iteration} began, and its process is gone: it was killed, or the machine went down. The next run repeats it.`;
				case "ready": return iteration === 0 ? "No iteration has been done yet." : "It has not stopped: the last run has ended, and the next one continues.";
			}
		}
		function findPatterns(records, { origin, state }) {
			let last = records.at(-1);
			if (last === void 0) return [];
			let logs = origin.host === "local" ? `Read what the agent printed: codex-self-iter logs ${last.iteration}` : "Read the job log of its last run (Actions).";
			let patterns = [];
			let failed = streak(records, (record) => causeOf(record) !== null);
			failed.length > 0 && patterns.push({
				why: describeFailures(failed),
				tries: [logs]
			});
			let refused = streak(records, ({ claim }) => claim === "refused");
			if (refused.length > 0) {
				let times = refused.length === 1 ? "In the last iteration" : `In the last ${refused.length} iterations`;
				let reasons = unique(refused.toReversed().flatMap(({ refusals = [] }) => refusals)).slice(0, 3);
				patterns.push({
					why: [`${times} the agent said that it is done, but: ${reasons.join(" ")}`],
					tries: state === "running" ? [] : ["Look at what was refused: an open box that is done can be ticked, and one that cannot be done can be removed from the plan."]
				});
			}
			let unchanged = streak(records, (record) => causeOf(record) === null && !record.has_new_changes && !record.completed);
			if (unchanged.length > 1) {
				let tries = [origin.host === "local" ? "Make the open items of the plan smaller and easier to check, or set a goal: codex-self-iter resume --goal \"\u2026\"" : "Make the open items of the plan smaller and easier to check, or start the workflow by hand with a goal.", logs];
				patterns.push({
					why: [`The last ${unchanged.length} iterations changed no file.`],
					tries
				});
			}
			let reverted = records.slice(-6).findLast(({ reverted: paths = [] }) => paths.length > 0);
			if (reverted !== void 0) {
				let why = `Iteration ${reverted.iteration} changed what may not be committed, and it was reverted: ${(reverted.reverted ?? []).slice(0, 3).join("; ")}`;
				patterns.push({
					why: [why],
					tries: ["If the agent may change such files, allow it: on_protected = \"allow\", or an exception in protected_paths."]
				});
			}
			return patterns;
		}
		function describeFailures(failed) {
			let { error = "", iteration } = failed.at(-1) ?? {};
			let kinds = unique(failed.map((record) => causeOf(record) ?? ""));
			let last = error === "" ? [] : [`Iteration ${iteration ?? 0}: ${(0, text_text.gm)(error)}`];
			if (failed.length === 1) return last;
			let same = kinds.length === 1 ? " in the same way" : ` in ${(0, quantities.SS)(kinds.length, "different way")}`;
			return [`The last ${failed.length} iterations failed${same}.`, ...last];
		}
		function streak(records, matches) {
			return records.slice(records.findLastIndex((record) => !matches(record)) + 1);
		}
		function causeOf(record) {
			let cause = record?.failure ?? "";
			return (0, failure.wH)(cause) ? cause : null;
		}
		function textOf({ error = "", reason, summary }) {
			return error || summary || reason;
		}
		function unique(texts) {
			return [...new Set(texts.filter((text) => text !== ""))];
		}
		function lowerFirst(text) {
			return text.charAt(0).toLowerCase() + text.slice(1);
		}
		function renderExplanation(explanation, columns, color) {
			let { before, headline, tries, why } = explanation;
			let list = (mark, texts, tone) => texts.flatMap((text, index) => hang(mark(index), (0, event_text.Ow)(text), columns).map((row) => (0, paint.n)(row, tone, color)));
			let section = (title, lines) => lines.length === 0 ? [] : [
				"",
				(0, paint.n)(title, "dim", color),
				...lines
			];
			let done = before.flatMap(({ change, iteration, result, text }) => {
				let figures = change === "" ? "" : ` (${change})`;
				return hang(`  ${iteration}  `, (0, event_text.Ow)(`${result}${figures}${text === "" ? "" : `: ${text}`}`), columns);
			});
			return [
				...hang("", (0, event_text.Ow)(headline), columns).map((row) => (0, paint.n)(row, "title", color)),
				...section("Why", list(() => "  - ", why, "plain")),
				...section("Before that", done),
				...section("What to try", list((index) => `  ${index + 1}. `, tries, "plain"))
			].map((line) => `${line}\n`).join("");
		}
		function hang(mark, text, columns) {
			return (columns === null ? [text] : (0, terminal.EO)(text, columns - mark.length)).map((row, index) => (index === 0 ? mark : " ".repeat(mark.length)) + row);
		}
		function renderExplanationJson(explanation) {
			return (0, event_json.y)((0, status_view.Hm)(explanation));
		}
		var output = __webpack_require__(31596);
		var read_chain = __webpack_require__(4268);
		var commands_status = __webpack_require__(11409);
		async function explain(line) {
			let chain = await (0, read_chain.U)(line);
			let { end, view } = chain;
			if (view === null) return (0, output.yy)(line.json ? `${(0, commands_status.renderNoStateJson)(chain)}\n` : (0, commands_status.describeNoState)(chain));
			let explanation = explainChain({
				view,
				end,
				records: await chain.records(50)
			});
			if (line.json) return (0, output.yy)(`${renderExplanationJson(explanation)}\n`);
			return (0, output.b3)(renderExplanation(explanation, (0, output.UV)(), (0, output.cr)()));
		}
	}),
	11409: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			describeNoState: () => describeNoState,
			renderNoStateJson: () => renderNoStateJson,
			status: () => status
		});
		var _report_event_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74859);
		var _report_event_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31122);
		var _report_status_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92803);
		var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31596);
		var _read_chain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4268);
		async function status(line) {
			let chain = await (0, _read_chain_js__WEBPACK_IMPORTED_MODULE_4__.U)(line);
			if (chain.view === null) return (0, _output_js__WEBPACK_IMPORTED_MODULE_3__.yy)(line.json ? `${renderNoStateJson(chain)}\n` : describeNoState(chain));
			if (line.json) return (0, _output_js__WEBPACK_IMPORTED_MODULE_3__.yy)(`${(0, _report_status_view_js__WEBPACK_IMPORTED_MODULE_2__.vx)(chain.view)}\n`);
			return (0, _output_js__WEBPACK_IMPORTED_MODULE_3__.b3)((0, _report_status_view_js__WEBPACK_IMPORTED_MODULE_2__.LG)(chain.view, (0, _output_js__WEBPACK_IMPORTED_MODULE_3__.UV)(), (0, _output_js__WEBPACK_IMPORTED_MODULE_3__.cr)()));
		}
		function describeNoState({ damage, end, origin }) {
			if (damage !== null) return `${damage.file} is damaged (${damage.problem}). The next run moves it aside and starts a new chain.\n`;
			return `${end?.reason === "failed" ? `The last run failed: ${(0, _report_event_text_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(end.message)} ${(0, _report_event_text_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(end.remedy)}\n` : ""}There is no state in ${origin.place} yet. To start a loop, run: codex-self-iter run\n`;
		}
		function renderNoStateJson({ damage }) {
			return damage === null ? "null" : (0, _report_event_json_js__WEBPACK_IMPORTED_MODULE_1__.y)({
				state: "damaged",
				...damage
			});
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
