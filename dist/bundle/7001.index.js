export const id = 7001;
export const ids = [7001];
export const modules = {
	17001: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { report: () => report });
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
		var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48327);
		var _adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11550);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68757);
		var _report_event_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31122);
		var _report_event_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74859);
		var _report_page_page_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27915);
		var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5652);
		var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31596);
		var _read_chain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4268);
		async function report(line) {
			let chain = await (0, _read_chain_js__WEBPACK_IMPORTED_MODULE_7__.U)(line);
			let { origin, state, view } = chain;
			if (state === null || view === null) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_3__.I)("REPORT_WITHOUT_STATE", {
				place: origin.place,
				problem: describeProblem(chain)
			});
			let [{ renderPage }, { PAGE_ASSETS }, records] = await Promise.all([
				__webpack_require__.e(8088).then(__webpack_require__.bind(__webpack_require__, 68088)),
				__webpack_require__.e(6436).then(__webpack_require__.bind(__webpack_require__, 26436)),
				chain.records(1e4)
			]);
			let page = renderPage({
				project: origin.workspace === null ? origin.place : (0, node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(origin.workspace),
				track: origin.remote?.track ?? null,
				version: _version_js__WEBPACK_IMPORTED_MODULE_8__.v,
				state,
				view,
				records,
				commitUrl: null,
				atMs: (0, _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__.gW)().nowMs()
			}, PAGE_ASSETS);
			if (line.output === "-") return (0, _output_js__WEBPACK_IMPORTED_MODULE_6__.yy)(page);
			let file = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(line.output ?? (origin.workspace === null ? _report_page_page_file_js__WEBPACK_IMPORTED_MODULE_9__.N : (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(origin.place, _report_page_page_file_js__WEBPACK_IMPORTED_MODULE_9__.N)));
			await (0, _adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__.Zf)(file, page, { durable: !1 });
			return (0, _output_js__WEBPACK_IMPORTED_MODULE_6__.yy)(line.json ? `${(0, _report_event_json_js__WEBPACK_IMPORTED_MODULE_4__.y)({ report: file })}\n` : `${(0, _report_event_text_js__WEBPACK_IMPORTED_MODULE_5__.Ow)(file)}\n`);
		}
		function describeProblem({ damage }) {
			return damage === null ? "no run has saved one" : `${damage.file} is damaged: ${damage.problem}`;
		}
	}),
	27915: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => PAGE_FILE_NAME });
		let PAGE_FILE_NAME = "report.html";
	})
};
