export const id = 235;
export const ids = [235];
export const modules = {

/***/ 1235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stop: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8327);
/* harmony import */ var _adapters_state_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7152);
/* harmony import */ var _adapters_fs_safe_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1046);
/* harmony import */ var _adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1550);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8842);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6423);







/** `stop`: asks the loop to end after its current iteration, by the stop file of its state dir. */
async function stop(line) {
    const settings = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettings */ .s)(line);
    (0,_adapters_fs_safe_path_js__WEBPACK_IMPORTED_MODULE_3__/* .openStateDir */ .DX)(settings.workspace, settings.stateDir);
    await (0,_adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFileAtomic */ .Zf)(settings.stopFile, `${line.reason ?? ""}\n`);
    const holder = (0,_adapters_state_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .findHolder */ .I)(settings.lockFile, (0,_adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .createSystemClock */ .g)());
    const now = holder === null
        ? "No loop is running here; the next one will not start."
        : `The loop (process ${holder}) ends after its current iteration.`;
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .y)(`${now}\nWrote ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(settings.stopFile)}. To go on: codex-self-iter resume\n`);
}


/***/ })

};
