export const id = 2062;
export const ids = [2062];
export const modules = {
	92062: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { renderRunEnd: () => renderRunEnd });
		var _core_chain_prices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52372);
		var _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98383);
		var _escape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89116);
		var _event_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74859);
		var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69895);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6998);
		var _status_view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92803);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38459);
		function renderRunEnd({ atMs, diffStat, next, state }, columns, color) {
			let { chainIterations, progress, startedAtMs, stopped, usage } = state;
			let spent = (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_1__.RP)(usage) === 0 ? [] : [(0, _quantities_js__WEBPACK_IMPORTED_MODULE_4__.eY)(usage), (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_1__.Wy)((0, _core_chain_prices_js__WEBPACK_IMPORTED_MODULE_0__.ry)(state))];
			let used = [
				(0, _quantities_js__WEBPACK_IMPORTED_MODULE_4__.SS)(chainIterations, "iteration"),
				...spent,
				(0, _quantities_js__WEBPACK_IMPORTED_MODULE_4__.bf)((stopped?.atMs ?? atMs) - startedAtMs)
			];
			let rows = progress === null || progress.total === 0 ? [] : [(0, _status_view_js__WEBPACK_IMPORTED_MODULE_5__.Do)(progress)];
			rows.push(["Chain", used.join(", ")]);
			let width = columns ?? Infinity;
			let changes = diffStat.map((line) => `${(0, _paint_js__WEBPACK_IMPORTED_MODULE_3__.n)((0, _terminal_js__WEBPACK_IMPORTED_MODULE_6__.G0)((0, _escape_js__WEBPACK_IMPORTED_MODULE_7__.fZ)(line), width), "dim", color)}\n`).join("");
			let last = next === "" ? [] : [[
				"Next",
				(0, _event_text_js__WEBPACK_IMPORTED_MODULE_2__.Ow)(next),
				"title"
			]];
			return `\n${(0, _status_view_js__WEBPACK_IMPORTED_MODULE_5__.UR)(rows, columns, color)}${changes === "" ? "" : `\n${changes}\n`}${(0, _status_view_js__WEBPACK_IMPORTED_MODULE_5__.UR)(last, columns, color)}`;
		}
	}),
	88502: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H0: () => isRefused,
			HJ: () => iterationEnd,
			Li: () => ITERATION_ENDS,
			WE: () => endingLabel,
			fl: () => endingLabelOf,
			qW: () => iterationsOf,
			tY: () => iterationsOfRun,
			vr: () => NO_CONTROLS,
			x2: () => recordsOfChain,
			x8: () => promptedGoal
		});
		var _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58596);
		var _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39987);
		let NO_CONTROLS = {
			workflowUrl: null,
			acceptsGoal: !1,
			acceptsTrack: !1,
			stopVariable: null,
			guideUrl: null
		};
		let ENDINGS = {
			completed: {
				mark: "\u2705",
				title: "The task is done"
			},
			"stop-requested": {
				mark: "\u23f9\ufe0f",
				title: "Stopped on request"
			},
			"pull-request-closed": {
				mark: "\u23f9\ufe0f",
				title: "Stopped: the pull request is closed"
			},
			cancelled: {
				mark: "\u23f9\ufe0f",
				title: "Cancelled"
			},
			superseded: {
				mark: "\u23ed\ufe0f",
				title: "Another run was first"
			},
			"agent-failing": {
				mark: "\u274c",
				title: "The agent keeps failing"
			},
			"provider-refused": {
				mark: "\u274c",
				title: "The provider refuses the agent"
			},
			"provider-unavailable": {
				mark: "\u274c",
				title: "The provider is unavailable"
			},
			stagnated: {
				mark: "\u274c",
				title: "No progress"
			},
			"iterations-spent": {
				mark: "\ud83c\udfc1",
				title: "Iteration limit reached"
			},
			"tokens-spent": {
				mark: "\ud83c\udfc1",
				title: "Token limit reached"
			},
			"cost-spent": {
				mark: "\ud83c\udfc1",
				title: "Cost limit reached"
			},
			"cost-unknown": {
				mark: "\u274c",
				title: "The cost is unknown"
			},
			"time-spent": {
				mark: "\ud83c\udfc1",
				title: "Time limit reached"
			},
			waiting: {
				mark: "\u23f3",
				title: "Waiting"
			},
			"run-full": {
				mark: "\u23f8\ufe0f",
				title: "Paused"
			},
			"already-running": {
				mark: "\u23ed\ufe0f",
				title: "Another run is active"
			},
			refused: {
				mark: "\ud83d\udeab",
				title: "Not run"
			},
			failed: {
				mark: "\u274c",
				title: "The run failed"
			}
		};
		let RUNNING = {
			mark: "\ud83d\udd01",
			title: "Running"
		};
		function endingLabel(reason) {
			return reason === null ? RUNNING : ENDINGS[reason];
		}
		let CONTINUING = {
			run: {
				mark: "\ud83d\udd01",
				title: "Continuing in the next run"
			},
			schedule: {
				mark: "\ud83d\udd01",
				title: "Continuing at the next scheduled start"
			}
		};
		let UNVERIFIED = {
			mark: "\u2611\ufe0f",
			title: "Done, unverified"
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
		function isRefused({ claim, refusals = [] }) {
			return claim === "refused" || refusals.length > 0;
		}
		function promptedGoal(goal, goalBy, before) {
			return before !== null && isRefused(before) && goalBy === null && goal === before.goal_in ? "fix what was refused" : goal?.trim() ?? "";
		}
		function recordsOfChain(records, chainId) {
			return records.filter((record) => record.chain_id === void 0 || record.chain_id === chainId);
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
	92803: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Do: () => renderPlanBar,
			Hm: () => snakeKeys,
			LG: () => renderStatus,
			QT: () => buildStatusView,
			S_: () => describeBackoff,
			UR: () => renderRows,
			vx: () => renderStatusJson
		});
		var _core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74039);
		var _core_chain_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83588);
		var _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58596);
		var _core_chain_plan_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37049);
		var _core_chain_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39987);
		var _core_chain_prices_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52372);
		var _core_chain_stop_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17444);
		var _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98383);
		var _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(93363);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(17853);
		var _event_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31122);
		var _event_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74859);
		var _paint_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69895);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(88502);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38459);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6998);
		function buildStatusView({ atMs, end, lastRecord, origin, processId, spec, state }) {
			let open = (0, _core_chain_backoff_js__WEBPACK_IMPORTED_MODULE_1__.ft)(state.backoff, atMs);
			let failed = processId === null && end?.reason === "failed" ? {
				message: end.message,
				remedy: end.remedy
			} : null;
			let elapsedMs = (state.stopped?.atMs ?? atMs) - state.startedAtMs;
			let facts = {
				chainId: state.chainId,
				origin,
				state: stateWord(state, open !== null, processId !== null, failed !== null),
				processId,
				iteration: state.inFlight?.iteration ?? state.iteration,
				goal: state.goal,
				plan: state.progress === null ? null : describePlan(state.progress),
				elapsedMs,
				savedMsAgo: end?.savedAtMs === void 0 || end.savedAtMs === null ? null : Math.max(0, atMs - end.savedAtMs),
				streaks: state.streaks,
				backoff: open === null ? null : {
					leftMs: open.untilMs - atMs,
					cause: open.cause
				},
				budgets: (0, _core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__.J_)(spec.limits, state, state.startedAtMs + elapsedMs),
				tokens: (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_6__.RP)(state.usage),
				usage: state.usage,
				costUsd: (0, _core_chain_prices_js__WEBPACK_IMPORTED_MODULE_4__.ry)(state),
				last: lastRecord === null ? null : describeRecord(lastRecord, atMs),
				stopped: state.stopped === null ? null : describeStop(state.stopped.reason, lastRecord, end, origin.host),
				failed
			};
			return {
				...facts,
				next: nextStep(facts, end)
			};
		}
		function describePlan(progress) {
			return {
				done: progress.done,
				total: progress.total,
				item: (0, _core_chain_plan_progress_js__WEBPACK_IMPORTED_MODULE_2__.Xt)(progress)?.text ?? null
			};
		}
		function describeRecord({ commit = "", error = "", iteration, summary, ts }, atMs) {
			let endedAtMs = (0, _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_13__.sX)(ts);
			return {
				iteration,
				summary,
				error,
				commit,
				msAgo: endedAtMs === null ? null : Math.max(0, atMs - endedAtMs)
			};
		}
		function describeStop(reason, lastRecord, end, host) {
			let checks = reason === "completed" && lastRecord !== null ? (0, _core_chain_record_js__WEBPACK_IMPORTED_MODULE_3__.tg)(lastRecord) : null;
			let said = end?.reason === reason ? end : null;
			return {
				reason,
				checks: checks === null ? "" : (0, _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_14__.P)(checks),
				why: said?.message ?? "",
				remedy: said === null || said.remedy === "" ? (0, _core_chain_stop_rules_js__WEBPACK_IMPORTED_MODULE_5__.wJ)(reason, host) : said.remedy
			};
		}
		function stateWord(state, waits, alive, failed) {
			if (failed) return "failed";
			if (state.stopped !== null) return "stopped";
			if (waits) return "waiting";
			if (alive) return "running";
			return state.inFlight === null ? "ready" : "interrupted";
		}
		function nextStep({ failed, origin, processId, state, stopped }, end) {
			if (failed !== null) return failed.remedy;
			if (stopped !== null) return stopped.remedy;
			if (processId !== null) return "Watch it: codex-self-iter logs --follow. Stop it after this iteration: codex-self-iter stop";
			if (end !== null && end.reason !== null && end.remedy !== "") return end.remedy;
			if (origin.host === "github") return "See its runs in the Actions tab. If none follows, start the workflow by hand (Actions, Run workflow).";
			return state === "waiting" ? "To continue after the wait, run: codex-self-iter run" : "To continue, run: codex-self-iter run";
		}
		let TONES = {
			running: "good",
			waiting: "warning",
			stopped: "title",
			failed: "bad",
			interrupted: "bad",
			ready: "plain"
		};
		function renderStatus(view, columns, color) {
			return renderRows(statusRows(view), columns, color);
		}
		function statusRows(view) {
			let { backoff, failed, goal, last, stopped } = view;
			let rows = [...planRows(view), [
				"State",
				describeState(view),
				TONES[view.state]
			]];
			backoff !== null && rows.push([
				"Wait",
				describeBackoff(backoff),
				"warning"
			]);
			stopped?.reason !== "completed" && rows.push(["Goal", goal === null || goal === "" ? "the agent chooses it from the plan" : (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(goal)]);
			last !== null && rows.push(...lastRows(last));
			let streaks = streakWords(view.streaks);
			streaks !== "" && rows.push(["In a row", streaks]);
			let isSpent = view.budgets.some(({ limit, used }) => used >= limit);
			view.budgets.length > 0 && rows.push([
				"Budget",
				view.budgets.map(_core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__.iK).join(", "),
				isSpent ? "warning" : "plain"
			]);
			rows.push(["Used", usedWords(view)]);
			failed !== null && rows.push([
				"Why",
				(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(failed.message),
				"bad"
			]);
			let why = stopped === null ? "" : stopped.checks === "" ? stopped.why : `Done, ${stopped.checks}`;
			failed === null && why !== "" && rows.push(["Why", (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(why)]);
			view.next !== "" && rows.push([
				"Next",
				(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(view.next),
				"title"
			]);
			return [...rows, [
				"Chain",
				`${(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(view.chainId)} in ${(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(view.origin.workspace ?? view.origin.place)}`,
				"dim"
			]];
		}
		function renderPlanBar({ done, total }) {
			return [
				"Plan",
				`${done} of ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(total, "item")} done  ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.oe)({
					done,
					total
				}, 12)}`,
				done === total ? "good" : "title"
			];
		}
		function planRows({ goal, plan }) {
			if (plan === null || plan.total === 0) return [];
			return plan.item === null || plan.item === goal ? [renderPlanBar(plan)] : [renderPlanBar(plan), ["Next item", (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(plan.item)]];
		}
		function describeState(view) {
			let { iteration, origin, processId, state, stopped } = view;
			let process = processId === null ? "" : ` (process ${processId})`;
			switch (state) {
				case "running": return `iteration ${iteration} is running${process}`;
				case "waiting": return `waiting before iteration ${iteration + 1}${process}`;
				case "stopped": return stopped === null ? "stopped" : `${(0, _run_view_js__WEBPACK_IMPORTED_MODULE_10__.WE)(stopped.reason).title} (${stopped.reason})`;
				case "failed": return "failed: an error ended the last run";
				case "interrupted": return `interrupted in iteration ${iteration}, which the next run repeats`;
				case "ready":
					if (origin.host === "github") return view.savedMsAgo === null ? "active" : `active, last saved ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(view.savedMsAgo)} ago`;
					return iteration === 0 ? "ready: no iteration yet" : `ready after iteration ${iteration}: no run is active`;
			}
		}
		function describeBackoff({ cause, leftMs }) {
			return `${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(leftMs)} more: ${(0, _core_chain_backoff_js__WEBPACK_IMPORTED_MODULE_1__.vE)(cause)}`;
		}
		function usedWords({ costUsd, elapsedMs, tokens, usage }) {
			return [...tokens === 0 ? [] : [(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.eY)(usage), (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_6__.Wy)(costUsd)], (0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(elapsedMs)].join(", ");
		}
		function lastRows(last) {
			let facts = [
				`iteration ${last.iteration}`,
				...last.msAgo === null ? [] : [`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(last.msAgo)} ago`],
				...last.commit === "" ? [] : [`commit ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_15__.Ax)((0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(last.commit))}`]
			].join(", ");
			let summary = (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(last.summary);
			let error = last.error === "" ? [] : [[
				"Error",
				(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(last.error),
				"bad"
			]];
			return [["Last", summary === "" ? facts : `${facts}: ${summary}`], ...error];
		}
		function streakWords({ errors, noChange, limits, claims }) {
			let parts = [];
			errors > 0 && parts.push((0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(errors, "error"));
			noChange > 0 && parts.push(`${noChange} without a change`);
			limits > 0 && parts.push((0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(limits, "provider wait"));
			claims > 0 && parts.push(`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(claims, "accepted claim")} of completion`);
			return parts.join(", ");
		}
		function renderRows(rows, columns, color) {
			let isNarrow = columns !== null && columns < 40;
			return rows.flatMap(([label, value, tone = "plain"]) => {
				let values = columns === null ? [value] : (0, _terminal_js__WEBPACK_IMPORTED_MODULE_11__.EO)(value, columns - (isNarrow ? 2 : 11));
				if (isNarrow) return [(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)(label, "dim", color), ...values.map((row) => `  ${(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)(row, tone, color)}`)];
				return values.map((row, index) => `${(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)((index === 0 ? label : "").padEnd(11), "dim", color)}${(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)(row, tone, color)}`);
			}).map((line) => `${line}\n`).join("");
		}
		function renderStatusJson(view) {
			let { origin, ...rest } = view;
			return (0, _event_json_js__WEBPACK_IMPORTED_MODULE_7__.y)(snakeKeys({
				...rest,
				workspace: origin.workspace,
				remote: origin.remote
			}));
		}
		function snakeKeys(value) {
			if (Array.isArray(value)) return value.map(snakeKeys);
			if (typeof value != "object" || !value) return value;
			return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeKeys(part)]));
		}
	}),
	38459: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EO: () => wrapWords,
			G0: () => fitWidth,
			_n: () => padWidth,
			u5: () => fitParts
		});
		var string_width__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47767);
		var wrap_ansi__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41562);
		function wrapWords(line, columns) {
			return columns < 8 ? [line] : (0, wrap_ansi__WEBPACK_IMPORTED_MODULE_0__.A)(line, columns, { hard: !0 }).split("\n");
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
		function fitParts(parts, separator, columns) {
			let shown = parts;
			for (; shown.length > 1 && (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(shown.join(separator)) > columns;) shown = shown.slice(0, -1);
			return shown.join(separator);
		}
	})
};
