export const id = 187;
export const ids = [187];
export const modules = {
	56187: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { createLiveLog: () => createLiveLog });
		var string_width = __webpack_require__(47767);
		var event_text = __webpack_require__(74859);
		var backoff = __webpack_require__(83588);
		var iso_time = __webpack_require__(93363);
		var usage = __webpack_require__(98383);
		var paint = __webpack_require__(69895);
		var quantities = __webpack_require__(6998);
		var terminal = __webpack_require__(38459);
		function beginLiveView(atMs) {
			return {
				phase: "starting",
				sinceMs: atMs,
				iteration: 0,
				role: "",
				goal: "",
				lastEvent: "",
				totalUsage: usage.yJ,
				wait: null
			};
		}
		function evolveLiveView(view, event) {
			switch (event.kind) {
				case "run-started": return {
					...view,
					sinceMs: event.atMs
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
				case "iteration-ended": return {
					...view,
					phase: "starting",
					sinceMs: event.atMs,
					lastEvent: "",
					totalUsage: event.totalUsage
				};
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
				case "plan-read":
				case "verified":
				case "claim-refused":
				case "notice":
				case "warning":
				case "error": return view;
			}
		}
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
			let row = (text, tone) => (0, paint.n)((0, terminal.G0)(text, columns), tone, options.color);
			let rows = [row(headline(view, options), "title")];
			if (options.rows < 6 || view.phase !== "working") return rows;
			let labels = options.columns >= 40;
			view.goal !== "" && rows.push(row(`${labels ? "  Goal  " : "  "}${view.goal}`, "plain"));
			view.lastEvent !== "" && rows.push(row(`${labels ? "  Last  " : "  "}${view.lastEvent}`, "dim"));
			return rows;
		}
		function headline(view, { nowMs, utcOffsetMinutes }) {
			let elapsed = (0, quantities.bf)(nowMs - view.sinceMs);
			let spinner = SPINNER[Math.floor(nowMs / 1e3) % SPINNER.length] ?? "";
			let tokens = (0, usage.RP)(view.totalUsage) === 0 ? [] : [(0, quantities.eY)(view.totalUsage)];
			if (view.wait !== null && view.phase === "waiting") return [
				`${spinner} Waiting ${(0, quantities.bf)(Math.max(0, view.wait.untilMs - nowMs))}, until ${(0, iso_time.X)(view.wait.untilMs, utcOffsetMinutes)}`,
				(0, backoff.vE)(view.wait.cause),
				...tokens
			].join(" \u00b7 ");
			if (view.phase === "starting") return [
				`${spinner} ${view.iteration === 0 ? "Starting" : "Between iterations"}`,
				elapsed,
				...tokens
			].join(" \u00b7 ");
			let role = view.role === "" ? [] : [view.role];
			return [
				`${spinner} Iteration ${view.iteration}`,
				...role,
				elapsed,
				...tokens
			].join(" \u00b7 ");
		}
		function createLiveLog(options) {
			let { write, nowMs, size, utcOffsetMinutes, color } = options;
			let view = beginLiveView(nowMs());
			let queued = "";
			let drawn = [];
			let drawnAtMs = -Infinity;
			let hidden = !1;
			let closed = !1;
			let draw = () => {
				let { columns, rows } = sizeOrDefault(size());
				let atMs = nowMs();
				let block = renderLiveView(view, {
					nowMs: atMs,
					columns,
					rows,
					utcOffsetMinutes: utcOffsetMinutes(atMs),
					color
				});
				if (queued === "" && block.join("\n") === drawn.join("\n")) return;
				write((hidden ? "" : "\x1B[?25l") + erase(drawn, columns) + queued + block.join("\n") + (block.length > 0 ? "\r" : ""));
				hidden = !0;
				queued = "";
				drawn = block;
				drawnAtMs = atMs;
			};
			let timer = options.setInterval(draw, 100);
			return {
				emit(event) {
					if (closed) return;
					view = evolveLiveView(view, event);
					if (scrolls(event)) {
						let wrap = (text) => (0, terminal.EO)(text, sizeOrDefault(size()).columns - event_text.NM);
						queued += (0, event_text.LZ)(event, {
							utcOffsetMinutes: utcOffsetMinutes(event.atMs),
							color,
							wrap
						});
					}
					nowMs() - drawnAtMs >= 100 && draw();
				},
				close() {
					if (closed) return;
					closed = !0;
					options.clearInterval(timer);
					let rest = erase(drawn, sizeOrDefault(size()).columns) + queued + (hidden ? "\x1B[?25h" : "");
					rest !== "" && write(rest);
				}
			};
		}
		function sizeOrDefault({ columns, rows }) {
			return {
				columns: columns > 0 ? columns : 80,
				rows: rows > 0 ? rows : 24
			};
		}
		function scrolls(event) {
			return event.kind === "agent" ? event.event.kind === "warning" : event.kind !== "turn-started" && event.kind !== "waiting";
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
