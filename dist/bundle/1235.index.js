export const id = 1235;
export const ids = [1235];
export const modules = { 81235: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		stop: () => stop,
		writeStopFile: () => writeStopFile
	});
	var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
	var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48327);
	var _adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11550);
	var _adapters_state_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67152);
	var _adapters_state_state_dir_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48488);
	var _output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31596);
	var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66074);
	async function stop(line) {
		let settings = await (0, _settings_js__WEBPACK_IMPORTED_MODULE_6__.s)(line);
		await writeStopFile(settings, line.reason ?? "");
		let holder = (0, _adapters_state_lock_js__WEBPACK_IMPORTED_MODULE_3__.I)(settings.lockFile, (0, _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__.gW)());
		let effect = holder === null ? "No loop is running here; the next run will not start." : `The loop (process ${holder}) ends after its current iteration.`;
		return (0, _output_js__WEBPACK_IMPORTED_MODULE_5__.yy)(`${effect}\nWrote ${(0, node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(settings.stopFile)}. To continue later, run: codex-self-iter resume\n`);
	}
	async function writeStopFile({ stateDir, stopFile, workspace }, reason) {
		(0, _adapters_state_state_dir_js__WEBPACK_IMPORTED_MODULE_4__.D)(workspace, stateDir);
		await (0, _adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__.Zf)(stopFile, `${reason}\n`);
	}
}) };
