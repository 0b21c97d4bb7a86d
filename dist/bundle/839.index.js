export const id = 839;
export const ids = [839];
export const modules = {
	86839: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { status: () => status_status });
		var external_node_path_ = __webpack_require__(76760);
		var adapters_clock = __webpack_require__(48327);
		var safe_path = __webpack_require__(81046);
		var lock = __webpack_require__(67152);
		var store = __webpack_require__(13958);
		var decode = __webpack_require__(8799);
		var event_text = __webpack_require__(74859);
		var event_json = __webpack_require__(31122);
		var budget = __webpack_require__(74039);
		var backoff = __webpack_require__(83588);
		var claim_checks = __webpack_require__(58596);
		var record = __webpack_require__(39987);
		var prices = __webpack_require__(52372);
		var stop_rules = __webpack_require__(17444);
		var usage = __webpack_require__(98383);
		var paint = __webpack_require__(69895);
		var terminal = __webpack_require__(38459);
		var quantities = __webpack_require__(6998);
		function buildStatusView({ atMs, failure, lastRecord, processId, spec, state, workspace }) {
			let open = (0, backoff.ft)(state.backoff, atMs);
			let failed = processId === null ? failure : null;
			let elapsedMs = (state.stopped?.atMs ?? atMs) - state.startedAtMs;
			return {
				chainId: state.chainId,
				workspace,
				state: stateWord(state, open !== null, processId !== null, failed !== null),
				processId,
				iteration: state.inFlight?.iteration ?? state.iteration,
				goal: state.goal,
				elapsedMs,
				streaks: state.streaks,
				backoff: open === null ? null : {
					leftMs: open.untilMs - atMs,
					cause: open.cause
				},
				budgets: (0, budget.J_)(spec.limits, state, state.startedAtMs + elapsedMs),
				tokens: (0, usage.RP)(state.usage),
				usage: state.usage,
				costUsd: (0, prices.ry)(state),
				last: lastRecord === null ? null : describeRecord(lastRecord),
				stopped: state.stopped === null ? null : describeStop(state.stopped.reason, lastRecord),
				failed
			};
		}
		function describeRecord({ commit = "", error = "", iteration, summary }) {
			return {
				iteration,
				summary,
				error,
				commit
			};
		}
		function describeStop(reason, lastRecord) {
			let checks = reason === "completed" && lastRecord !== null ? (0, record.tg)(lastRecord) : null;
			return {
				reason,
				checks: checks === null ? "" : (0, claim_checks.P)(checks),
				remedy: (0, stop_rules.zG)(reason).remedy
			};
		}
		function stateWord(state, waits, alive, failed) {
			if (failed) return "failed";
			if (state.stopped !== null) return "stopped";
			if (waits) return "waiting";
			if (alive) return "running";
			return state.inFlight === null ? "ready" : "interrupted";
		}
		let STATE_WORDS = {
			running: {
				tone: "good",
				text: "running"
			},
			waiting: {
				tone: "warning",
				text: "waiting"
			},
			stopped: {
				tone: "title",
				text: "stopped"
			},
			failed: {
				tone: "bad",
				text: "failed: an error ended the last run"
			},
			interrupted: {
				tone: "bad",
				text: "interrupted: the next run repeats this iteration"
			},
			ready: {
				tone: "plain",
				text: "between two runs"
			}
		};
		function renderStatus(view, columns, color) {
			let word = STATE_WORDS[view.state];
			let process = view.processId === null ? "" : ` (process ${view.processId})`;
			let rows = [
				["Chain", `${(0, event_text.Ow)(view.chainId)}, ${view.stopped === null ? "running for" : "ran for"} ${(0, quantities.bf)(view.elapsedMs)}`],
				["Workspace", (0, event_text.Ow)(view.workspace)],
				[
					"State",
					word.text + process,
					word.tone
				],
				["Iteration", view.iteration === 0 ? "none yet" : String(view.iteration)],
				["Goal", view.goal === null || view.goal === "" ? "the agent chooses it from the plan" : (0, event_text.Ow)(view.goal)]
			];
			view.last !== null && rows.push(...lastRows(view.last));
			view.backoff !== null && rows.push([
				"Wait",
				`${(0, quantities.bf)(view.backoff.leftMs)} more: ${(0, backoff.vE)(view.backoff.cause)}`,
				"warning"
			]);
			let streaks = streakWords(view.streaks);
			streaks !== "" && rows.push(["In a row", streaks]);
			view.tokens > 0 && rows.push(["Tokens", (0, quantities.eY)(view.usage) + `, ${(0, usage.Wy)(view.costUsd)}`]);
			for (let budget of view.budgets) rows.push([
				"Budget",
				budgetWords(budget),
				budget.used >= budget.limit ? "warning" : "plain"
			]);
			if (view.stopped !== null) {
				let { checks, reason, remedy } = view.stopped;
				rows.push([
					"Stopped",
					checks === "" ? reason : `${reason}, ${(0, event_text.Ow)(checks)}`,
					"title"
				], ["Remedy", remedy]);
			}
			if (view.failed !== null) {
				rows.push([
					"Failed",
					(0, event_text.Ow)(view.failed.message),
					"bad"
				]);
				view.failed.remedy !== "" && rows.push(["Remedy", (0, event_text.Ow)(view.failed.remedy)]);
			}
			return rows.flatMap(([label, value, tone = "plain"]) => (columns === null ? [value] : (0, terminal.EO)(value, columns - LABEL_COLUMNS)).map((row, index) => {
				let head = (index === 0 ? label : "").padEnd(LABEL_COLUMNS);
				return `${(0, paint.n)(head, "dim", color)}${(0, paint.n)(row, tone, color)}\n`;
			})).join("");
		}
		let LABEL_COLUMNS = 11;
		function lastRows(last) {
			let commit = last.commit === "" ? "" : ` (commit ${(0, event_text.Ow)(last.commit).slice(0, 9)})`;
			let summary = (0, event_text.Ow)(last.summary);
			let rows = [];
			(summary !== "" || commit !== "") && rows.push(["Last", `${last.iteration}: ${summary}${commit}`]);
			last.error !== "" && rows.push([
				"Last error",
				`${last.iteration}: ${(0, event_text.Ow)(last.error)}`,
				"bad"
			]);
			return rows;
		}
		function streakWords({ errors, noChange, limits, claims }) {
			let parts = [];
			errors > 0 && parts.push((0, quantities.SS)(errors, "error"));
			noChange > 0 && parts.push(`${noChange} without a change`);
			limits > 0 && parts.push((0, quantities.SS)(limits, "provider wait"));
			claims > 0 && parts.push(`${(0, quantities.SS)(claims, "accepted claim")} of completion`);
			return parts.join(", ");
		}
		function budgetWords({ kind, used, limit }) {
			switch (kind) {
				case "iterations": return `${used} of ${(0, quantities.SS)(limit, "iteration")}`;
				case "tokens": return `${(0, quantities.lX)(used)} of ${(0, quantities.lX)(limit)} tokens`;
				case "cost": return `${(0, usage.Wy)(used)} of ${(0, usage.Wy)(limit)}`;
				case "time": return `${(0, quantities.bf)(used)} of ${(0, quantities.bf)(limit)}`;
			}
		}
		function renderStatusJson(view) {
			return (0, event_json.y)(snakeKeys(view));
		}
		function snakeKeys(value) {
			if (Array.isArray(value)) return value.map(snakeKeys);
			if (typeof value != "object" || !value) return value;
			return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeKeys(part)]));
		}
		var output = __webpack_require__(9163);
		var settings = __webpack_require__(66074);
		async function status_status(line) {
			let { lockFile, spec, stateDir, workspace } = await (0, settings.s)(line);
			let file = (0, external_node_path_.join)(stateDir, "runtime.json");
			let text = (0, safe_path.XF)(file, store.K)?.text ?? null;
			let failure = readFailure((0, external_node_path_.join)(stateDir, "status.json"));
			if (text === null) {
				let failed = failure === null ? "" : `The last run failed: ${(0, event_text.Ow)(failure.message)} ${(0, event_text.Ow)(failure.remedy)}\n`;
				return (0, output.yy)(line.json ? "null\n" : `${failed}There is no state in ${stateDir} yet. To start a loop, run: codex-self-iter run\n`);
			}
			let clock = (0, adapters_clock.g)();
			let atMs = clock.nowMs();
			let decoded = (0, decode.U)(text, {
				atMs,
				newChainId: clock.newId()
			});
			if (decoded.kind === "damaged") {
				let { problem } = decoded;
				if (line.json) return (0, output.yy)(`${(0, event_json.y)({
					state: "damaged",
					file,
					problem
				})}\n`);
				return (0, output.yy)(`${file} is damaged (${problem}). The next run moves it aside and starts a new chain.\n`);
			}
			let { record, state } = decoded.saved;
			let view = buildStatusView({
				spec,
				state,
				lastRecord: record,
				failure,
				workspace,
				processId: (0, lock.I)(lockFile, clock),
				atMs
			});
			if (line.json) return (0, output.yy)(`${renderStatusJson(view)}\n`);
			return (0, output.yy)(renderStatus(view, process.stdout.isTTY ? process.stdout.columns : null, (0, output.cr)()));
		}
		function readFailure(file) {
			let text = (0, safe_path.XF)(file, store.K)?.text ?? null;
			if (text === null) return null;
			try {
				let { stop_reason: reason, stop_remedy: remedy, stop_why: message } = JSON.parse(text);
				if (reason !== "failed") return null;
				return {
					message: typeof message == "string" ? message : "",
					remedy: typeof remedy == "string" ? remedy : ""
				};
			} catch {
				return null;
			}
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
