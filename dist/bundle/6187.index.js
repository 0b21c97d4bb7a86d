export const id = 6187;
export const ids = [6187];
export const modules = {
	56187: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { createLiveLog: () => createLiveLog });
		var string_width = __webpack_require__(47767);
		var event_text = __webpack_require__(74859);
		var backoff = __webpack_require__(83588);
		var budget = __webpack_require__(74039);
		var plan_progress = __webpack_require__(37049);
		var iso_time = __webpack_require__(93363);
		var usage = __webpack_require__(98383);
		var paint = __webpack_require__(69895);
		var quantities = __webpack_require__(6998);
		var report_terminal = __webpack_require__(38459);
		function beginLiveView(atMs) {
			return {
				phase: "starting",
				sinceMs: atMs,
				iteration: 0,
				role: "",
				goal: "",
				lastEvent: "",
				plan: null,
				use: null,
				wait: null
			};
		}
		function evolveLiveView(view, event) {
			switch (event.kind) {
				case "run-started": return {
					...view,
					sinceMs: event.atMs,
					use: event.chain
				};
				case "plan-read": return {
					...view,
					plan: planOf(event.progress)
				};
				case "iteration-started": {
					let goal = (0, event_text.Ow)(event.goal);
					return {
						...view,
						phase: "working",
						sinceMs: event.atMs,
						iteration: event.iteration,
						role: "",
						goal,
						lastEvent: "",
						wait: null
					};
				}
				case "turn-started": return {
					...view,
					role: event.role === "goal" ? "" : event.role,
					lastEvent: event.repair ? "asked again for a valid answer" : ""
				};
				case "agent": {
					let lastEvent = (0, event_text.pc)(event.event);
					return lastEvent === "" ? view : {
						...view,
						lastEvent
					};
				}
				case "iteration-ended": {
					let plan = event.progress === null ? view.plan : planOf(event.progress);
					return {
						...view,
						phase: "starting",
						sinceMs: event.atMs,
						lastEvent: "",
						plan,
						use: event.chain
					};
				}
				case "waiting": return {
					...view,
					phase: "waiting",
					sinceMs: event.atMs,
					wait: {
						untilMs: event.untilMs,
						cause: event.cause
					}
				};
				case "run-ended": return {
					...view,
					phase: "ended"
				};
				case "verified":
				case "claim-refused":
				case "notice":
				case "warning":
				case "error": return view;
			}
		}
		function planOf(progress) {
			return {
				done: progress.done,
				total: progress.total,
				item: (0, event_text.Ow)((0, plan_progress.Xt)(progress)?.text ?? "")
			};
		}
		let NO_LIVE_CONTROLS = {
			keys: !1,
			log: !1,
			help: !1,
			stops: !1
		};
		let SPINNER = [
			"\u280b",
			"\u2819",
			"\u2839",
			"\u2838",
			"\u283c",
			"\u2834",
			"\u2826",
			"\u2827",
			"\u2807",
			"\u280f"
		];
		function renderLiveView(view, options) {
			if (view.phase === "ended") return [];
			let columns = Math.max(1, options.columns - 1);
			let row = (text, tone) => (0, paint.n)((0, report_terminal.G0)(text, columns), tone, options.color);
			let rows = [row(headline(view, options), "title")];
			if (options.rows < 6) return rows;
			let progress = progressParts(view, options, columns);
			progress.length > 0 && rows.push(row(`  ${(0, report_terminal.u5)(progress, " \u00b7 ", columns - 2)}`, "good"));
			let label = (text) => options.columns >= 40 ? `  ${text.padEnd(6)}` : "  ";
			let item = view.plan?.item ?? "";
			if (view.phase === "working") {
				item !== "" && item !== view.goal && rows.push(row(`${label("Item")}${item}`, "plain"));
				view.goal !== "" && rows.push(row(`${label("Goal")}${view.goal}`, "plain"));
				view.lastEvent !== "" && !options.controls.log && rows.push(row(`${label("Last")}${view.lastEvent}`, "dim"));
			}
			let keys = keyRows(options.controls).map(([text, tone]) => row(`  ${text}`, tone));
			return [...rows, ...keys].slice(0, options.rows - 1);
		}
		function progressParts({ plan, use }, { limits, nowMs }, columns) {
			let parts = [];
			if (plan !== null && plan.total > 0) {
				let bar = (0, quantities.oe)(plan, Math.min(16, Math.floor(columns / 4)));
				parts.push(`${bar} ${plan.done}/${plan.total} items`);
			}
			if (use === null) return parts;
			let limitOf = new Map((limits === null ? [] : (0, budget.J_)(limits, use, nowMs)).map(({ kind, limit }) => [kind, limit]));
			let of = (limit, render) => limit === void 0 ? "" : `/${render(limit)}`;
			limitOf.has("iterations") && parts.push(`${use.chainIterations}${of(limitOf.get("iterations"), String)} iterations`);
			((0, usage.RP)(use.usage) > 0 || limitOf.has("tokens")) && parts.push(`${(0, usage.lX)((0, usage.II)(use.usage))}${of(limitOf.get("tokens"), usage.lX)} tokens`);
			((0, usage.RP)(use.usage) > 0 || limitOf.has("cost")) && parts.push(`${(0, usage.Wy)(use.costUsd)}${of(limitOf.get("cost"), usage.Wy)}`);
			limitOf.has("time") && parts.push(`${(0, quantities.bf)(nowMs - use.startedAtMs)}${of(limitOf.get("time"), quantities.bf)}`);
			return parts;
		}
		let HELP = [
			"s       stop after this iteration, as codex-self-iter stop does",
			"l       show or hide what the agent prints",
			"?       show or hide this help",
			"Ctrl-C  stop now; the next start repeats this iteration"
		];
		function keyRows({ help, keys, log, stops }) {
			if (!keys) return [];
			let stop = stops ? [["Stopping after this iteration.", "warning"]] : [];
			if (help) return [...stop, ...HELP.map((text) => [text, "dim"])];
			let hints = [
				...stops ? [] : ["s stop after this iteration"],
				log ? "l hide the log" : "l log",
				"? help"
			];
			return [...stop, [hints.join(" \u00b7 "), "dim"]];
		}
		function headline(view, { nowMs, utcOffsetMinutes }) {
			let elapsed = (0, quantities.bf)(nowMs - view.sinceMs);
			let spinner = SPINNER[Math.floor(nowMs / 1e3) % SPINNER.length] ?? "";
			if (view.wait !== null && view.phase === "waiting") return `${spinner} Waiting ${(0, quantities.bf)(Math.max(0, view.wait.untilMs - nowMs))}, until ${(0, iso_time.Xn)(view.wait.untilMs, utcOffsetMinutes)} \u00b7 ${(0, backoff.vE)(view.wait.cause)}`;
			if (view.phase === "starting") return `${spinner} ${view.iteration === 0 ? "Starting" : "Between iterations"} \u00b7 ${elapsed}`;
			let role = view.role === "" ? [] : [view.role];
			return [
				`${spinner} Iteration ${view.iteration}`,
				...role,
				elapsed
			].join(" \u00b7 ");
		}
		function createLiveLog(options) {
			return new TerminalLog(options);
		}
		class TerminalLog {
			#options;
			#view;
			#controls = NO_LIVE_CONTROLS;
			#recent = [];
			#queued = "";
			#drawn = [];
			#drawnAtMs = -Infinity;
			#isCursorHidden = !1;
			#isClosed = !1;
			#isSuspended = !1;
			#timer;
			constructor(options) {
				this.#options = options;
				this.#view = beginLiveView(options.nowMs());
				this.#timer = this.#startTimer();
			}
			emit(event) {
				if (this.#isClosed) return;
				this.#view = evolveLiveView(this.#view, event);
				event.kind === "agent" && (this.#recent = [...this.#recent, event].slice(-10));
				scrolls(event, this.#controls.log) && this.#print(event);
				this.#options.nowMs() - this.#drawnAtMs >= 100 && this.#draw();
			}
			press(key) {
				if (this.#isClosed) return;
				let before = this.#controls;
				if (key === "log" && !before.log) for (let event of this.#recent) scrolls(event, !1) || this.#print(event);
				this.#controls = {
					...before,
					log: before.log !== (key === "log"),
					help: before.help !== (key === "help"),
					stops: before.stops || key === "stop"
				};
				this.#draw();
			}
			enableKeys() {
				this.#controls = {
					...this.#controls,
					keys: !0
				};
			}
			suspend() {
				this.#isSuspended = !0;
				this.#options.clearInterval(this.#timer);
				this.#remove();
			}
			resume() {
				if (this.#isClosed) return;
				this.#isSuspended = !1;
				this.#options.clearInterval(this.#timer);
				this.#timer = this.#startTimer();
				[this.#drawn, this.#isCursorHidden] = [[], !1];
				this.#draw();
			}
			close() {
				if (this.#isClosed) return;
				this.#isClosed = !0;
				this.suspend();
			}
			#startTimer() {
				return this.#options.setInterval(() => this.#draw(), 100);
			}
			#draw() {
				if (this.#isSuspended) return;
				let { color, limits, nowMs, size, utcOffsetMinutes, write } = this.#options;
				let { columns, rows } = sizeOrDefault(size());
				let atMs = nowMs();
				let shown = {
					nowMs: atMs,
					columns,
					rows,
					utcOffsetMinutes: utcOffsetMinutes(atMs),
					color,
					limits,
					controls: this.#controls
				};
				let block = renderLiveView(this.#view, shown);
				if (this.#queued === "" && block.join("\n") === this.#drawn.join("\n")) return;
				write((this.#isCursorHidden ? "" : "\x1B[?25l") + erase(this.#drawn, columns) + this.#queued + block.join("\n") + (block.length > 0 ? "\r" : ""));
				this.#isCursorHidden = !0;
				this.#queued = "";
				this.#drawn = block;
				this.#drawnAtMs = atMs;
			}
			#print(event) {
				let { color, isNextShown, size, utcOffsetMinutes } = this.#options;
				if (this.#queued.length >= 262144) return;
				let terminal = {
					columns: sizeOrDefault(size()).columns,
					wrapWords: report_terminal.EO
				};
				this.#queued += (0, event_text.LZ)(event, {
					utcOffsetMinutes: utcOffsetMinutes(event.atMs),
					color,
					terminal,
					isNextShown
				});
			}
			#remove() {
				let { columns } = sizeOrDefault(this.#options.size());
				let rest = erase(this.#drawn, columns) + this.#queued + (this.#isCursorHidden ? "\x1B[?25h" : "");
				[this.#drawn, this.#queued, this.#isCursorHidden] = [
					[],
					"",
					!1
				];
				rest !== "" && this.#options.write(rest);
			}
		}
		function sizeOrDefault({ columns, rows }) {
			return {
				columns: columns > 0 ? columns : 80,
				rows: rows > 0 ? rows : 24
			};
		}
		function scrolls(event, showsLog) {
			if (event.kind === "agent") return showsLog || event.event.kind === "warning";
			return event.kind !== "turn-started" && event.kind !== "waiting";
		}
		function erase(block, columns) {
			if (block.length === 0) return "";
			let rows = block.reduce((sum, row) => sum + Math.max(1, Math.ceil((0, string_width.A)(row) / Math.max(1, columns))), 0);
			return `\r${rows > 1 ? `\u001B[${rows - 1}A` : ""}[0J`;
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
