export const id = 5184;
export const ids = [5184];
export const modules = {
	5184: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			renderCheckLine: () => renderCheckLine,
			renderCheckTable: () => renderCheckTable,
			renderChecks: () => renderChecks
		});
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17853);
		var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89116);
		var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69895);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6998);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38459);
		let STYLES = {
			ok: {
				mark: "ok",
				emoji: "\u2705",
				tone: "good"
			},
			warn: {
				mark: "warn",
				emoji: "\u26a0\ufe0f",
				tone: "warning"
			},
			fail: {
				mark: "FAIL",
				emoji: "\u274c",
				tone: "bad"
			},
			skipped: {
				mark: "skip",
				emoji: "\u2796",
				tone: "dim"
			}
		};
		function renderChecks(checks, columns, color) {
			let width = Math.max((columns ?? 120) - 28, 30);
			return `${checks.flatMap((check) => {
				let { mark, tone } = STYLES[check.status];
				let [first = "", ...more] = (0, _terminal_js__WEBPACK_IMPORTED_MODULE_2__.EO)(clean(check.text), width);
				let head = (0, _paint_js__WEBPACK_IMPORTED_MODULE_0__.n)((0, _terminal_js__WEBPACK_IMPORTED_MODULE_2__._n)(mark, 6), tone, color) + (0, _terminal_js__WEBPACK_IMPORTED_MODULE_2__._n)(check.id, 22) + first;
				let fix = check.fix === null ? [] : [`${" ".repeat(28)}${(0, _paint_js__WEBPACK_IMPORTED_MODULE_0__.n)("fix:", "title", color)} ${clean(check.fix)}`];
				return [
					head,
					...more.map((line) => " ".repeat(28) + line),
					...fix
				];
			}).join("\n")}\n\n${countChecks(checks)}\n`;
		}
		function renderCheckLine({ fix, id, status, text }) {
			return `${STYLES[status].mark} ${id}: ${clean(text)}${fix === null ? "" : ` Fix: ${clean(fix)}`}`;
		}
		function renderCheckTable(checks) {
			if (checks.length === 0) return "";
			return [
				"### Checks",
				"",
				"| | Check | Result | Fix |",
				"| --- | --- | --- | --- |",
				...checks.map(({ fix, id, status, text }) => {
					let line = fix === null ? "" : `<code>${(0, _escape_js__WEBPACK_IMPORTED_MODULE_3__.B)(fix, 600)}</code>`;
					return `| ${STYLES[status].emoji} | ${id} | ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_3__.B)(text, 600)} | ${line} |`;
				}),
				""
			].join("\n");
		}
		function countChecks(checks) {
			let count = (status) => checks.filter((check) => check.status === status).length;
			return `${[
				count("fail") === 0 ? "" : `${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.SS)(count("fail"), "check")} failed`,
				count("warn") === 0 ? "" : (0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.SS)(count("warn"), "warning"),
				`${count("ok")} ok`,
				count("skipped") === 0 ? "" : `${count("skipped")} skipped`
			].filter((part) => part !== "").join(", ")}.`;
		}
		function clean(text) {
			return (0, _escape_js__WEBPACK_IMPORTED_MODULE_3__.fZ)((0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(text, 600));
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
