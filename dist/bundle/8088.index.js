export const id = 8088;
export const ids = [8088];
export const modules = {
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
	68088: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			PAGE_BYTES_MAX: () => PAGE_BYTES_MAX,
			renderPage: () => renderPage
		});
		var claim_checks = __webpack_require__(58596);
		var chain_record = __webpack_require__(39987);
		var prices = __webpack_require__(52372);
		var stop_rules = __webpack_require__(17444);
		var chain_usage = __webpack_require__(98383);
		var text_text = __webpack_require__(17853);
		var run_view = __webpack_require__(88502);
		var change_figures = __webpack_require__(62991);
		var quantities = __webpack_require__(6998);
		var status_view = __webpack_require__(92803);
		let ENTRY_CHARS_MAX = 4e3;
		let TEXT_CHARS_MAX = 1e3;
		let ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]{0,7}(?:Z|[+-]\d\d:\d\d)$/;
		function buildPageData(input) {
			let { atMs, records, state, view } = input;
			let own = (0, run_view.qW)((0, run_view.x2)(records, state.chainId));
			let shown = own.slice(-1e4);
			let limitOf = (kind) => view.budgets.find((budget) => budget.kind === kind)?.limit ?? null;
			return {
				project: (0, text_text.TN)(input.project, 120),
				track: input.track === null ? null : (0, text_text.TN)(input.track, 120),
				chainId: (0, text_text.TN)(state.chainId, 120),
				version: input.version,
				madeAtMs: atMs,
				startedAtMs: state.startedAtMs,
				elapsedMs: Math.max(0, view.elapsedMs),
				...describeState(input),
				goal: state.stopped === null ? (0, text_text.X5)(state.goal ?? "", TEXT_CHARS_MAX) : "",
				iterations: state.chainIterations,
				iterationsMax: limitOf("iterations"),
				tokens: (0, chain_usage.II)(state.usage),
				tokensMax: limitOf("tokens"),
				cachedTokens: (0, chain_usage.PZ)(state.usage),
				costUsd: (0, prices.ry)(state),
				costUsdMax: limitOf("cost"),
				plan: buildPlan(state.progress),
				entries: shown.map(buildEntry),
				textCharsMax: ENTRY_CHARS_MAX,
				leftOut: own.length - shown.length,
				commitUrl: input.commitUrl
			};
		}
		function describeState({ records, view }) {
			let { backoff, failed, next, stopped } = view;
			let remedy = (0, text_text.TN)(next, TEXT_CHARS_MAX);
			switch (view.state) {
				case "running": return {
					tone: "active",
					title: "Running",
					message: "",
					remedy
				};
				case "waiting": return {
					tone: "wait",
					title: "Waiting",
					message: backoff === null ? "" : `${(0, status_view.S_)(backoff)}.`,
					remedy
				};
				case "ready": return {
					tone: "neutral",
					title: "Between two runs",
					message: "",
					remedy
				};
				case "interrupted": return {
					tone: "bad",
					title: "Interrupted",
					message: "The next run repeats the iteration.",
					remedy
				};
				case "failed": return {
					tone: "bad",
					title: "The last run failed",
					message: (0, text_text.TN)(failed?.message ?? "", TEXT_CHARS_MAX),
					remedy
				};
				case "stopped": {
					let reason = stopped?.reason ?? "stop-requested";
					let { conclusion } = (0, stop_rules.zG)(reason);
					let tone = reason === "completed" ? "good" : conclusion === "failure" ? "bad" : "neutral";
					let { title } = (0, run_view.fl)({
						ending: {
							reason,
							conclusion,
							message: "",
							remedy: ""
						},
						records
					});
					return {
						tone,
						title,
						message: capitalize((0, text_text.TN)(stopped?.checks || stopped?.why || "", TEXT_CHARS_MAX)),
						remedy
					};
				}
			}
		}
		function capitalize(sentence) {
			return sentence.charAt(0).toUpperCase() + sentence.slice(1);
		}
		function cutTexts(data, charsMax) {
			if (charsMax >= data.textCharsMax) return data;
			return {
				...data,
				textCharsMax: charsMax,
				entries: data.entries.map((entry) => cutEntry(entry, charsMax))
			};
		}
		function cutEntry(entry, charsMax) {
			let cut = (value) => {
				if (Array.isArray(value)) return value.map(cut);
				return typeof value == "string" && value.length > charsMax ? `${(0, text_text.Uo)(value, charsMax - 1)}\u2026` : value;
			};
			let entries = Object.entries(entry).filter(([key]) => charsMax > 0 || !isCut(key));
			return Object.fromEntries(entries.map(([key, value]) => [key, isCut(key) ? cut(value) : value]));
		}
		function countChars(data, charsMax) {
			let chars = 0;
			for (let entry of data.entries) for (let key of CUT_KEYS) for (let value of [entry[key] ?? []].flat()) chars += Math.min(value.length, charsMax);
			return chars;
		}
		let CUT_KEYS = [
			"goal",
			"summary",
			"evidence",
			"error",
			"refusals",
			"reverted",
			"reviewPaths",
			"completedItems",
			"changedFiles",
			"checks"
		];
		function isCut(key) {
			return CUT_KEYS.includes(key);
		}
		function buildPlan(progress) {
			if (progress === null || progress.total === 0) return null;
			let items = progress.items.map(({ commit, done, iteration, text }) => ({
				text: (0, text_text.TN)(text, 200),
				done,
				iteration,
				commit: shorten(commit)
			}));
			return {
				done: progress.done,
				total: progress.total,
				items
			};
		}
		function buildEntry(record) {
			let usage = (0, quantities.Fs)(record);
			let checks = (0, chain_record.tg)(record);
			let entry = {
				iteration: record.iteration,
				at: ISO_TIME.test(record.ts) ? record.ts : "",
				end: (0, run_view.HJ)(record),
				tookMs: numberOrNothing(record.duration_ms),
				goal: build_page_data_text(record.goal_in),
				goalBy: build_page_data_text(record.goal_by ?? "", 100),
				summary: build_page_data_text(record.summary || record.reason),
				evidence: build_page_data_text(record.evidence),
				error: build_page_data_text(record.error ?? ""),
				refusals: texts(record.refusals),
				reverted: texts(record.reverted),
				reviewPaths: texts(record.review_paths),
				completedItems: texts(record.plan_completed),
				planDone: numberOrNothing(record.plan_done),
				planTotal: numberOrNothing(record.plan_total),
				commit: shorten(record.commit ?? null) ?? void 0,
				change: build_page_data_text((0, change_figures.v)(record)),
				changedFiles: texts((0, change_figures.A)(record)),
				tokens: (0, chain_usage.RP)(usage) === 0 ? void 0 : numberOrNothing((0, chain_usage.II)(usage)),
				cachedTokens: usage.cachedInput === 0 ? void 0 : numberOrNothing((0, chain_usage.PZ)(usage)),
				costUsd: numberOrNothing(record.cost_usd),
				model: build_page_data_text(record.model ?? "", 80),
				verified: record.verified,
				checks: checks === null ? void 0 : build_page_data_text((0, claim_checks.P)(checks))
			};
			return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== void 0));
		}
		function build_page_data_text(value, charsMax = ENTRY_CHARS_MAX) {
			return (0, text_text.X5)(value, charsMax) || void 0;
		}
		function texts(values) {
			if (values === void 0 || values.length === 0) return;
			let shown = values.slice(0, 20).map((value) => (0, text_text.TN)(value, 500));
			return values.length > 20 ? [...shown, `\u2026 ${values.length - 20} more`] : shown;
		}
		function shorten(commit) {
			return commit === null || !/^[0-9a-f]+$/.test(commit) ? null : commit.slice(0, 12);
		}
		function numberOrNothing(value) {
			return value !== void 0 && Number.isFinite(value) && value >= 0 ? value : void 0;
		}
		let PAGE_BYTES_MAX = 5e6;
		let TEXT_CHARS = [
			4e3,
			1500,
			600,
			240,
			120,
			60,
			24
		];
		function renderPage(input, assets) {
			let data = buildPageData(input);
			for (let charsMax of TEXT_CHARS) {
				if (countChars(data, charsMax) > PAGE_BYTES_MAX) continue;
				let page = renderHtml(cutTexts(data, charsMax), assets);
				if (utf8Bytes(page) <= PAGE_BYTES_MAX) return page;
			}
			return renderHtml(cutTexts(data, 0), assets);
		}
		function utf8Bytes(text) {
			return text.length > PAGE_BYTES_MAX ? text.length : new TextEncoder().encode(text).length;
		}
		function renderHtml(data, { script, scriptHash, style }) {
			return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${data.project}: ${data.title}`)}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p class="noscript">${escapeHtml(summarize(data))} The rest of this page needs JavaScript.</p></noscript>
<script type="application/json" id="data">${renderScriptJson(data)}<\/script>
<script>${script}<\/script>
</body>
</html>
`;
		}
		function summarize({ entries, iterations, plan, title }) {
			return `${title}.${plan === null ? "" : ` ${plan.done} of ${plan.total} plan items are done.`} Iterations: ${iterations}, records: ${entries.length}.`;
		}
		function renderScriptJson(value) {
			return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
		}
		function escapeHtml(text) {
			return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
		}
	})
};
