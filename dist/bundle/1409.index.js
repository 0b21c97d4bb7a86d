export const id = 1409;
export const ids = [1409];
export const modules = { 11409: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
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
}) };
