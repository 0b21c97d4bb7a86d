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
/* harmony import */ var _adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1550);
/* harmony import */ var _adapters_state_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7152);
/* harmony import */ var _adapters_state_state_dir_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8488);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9163);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6423);







async function stop(line) {
    const { lockFile, stateDir, stopFile, workspace } = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .readSettings */ .s)(line);
    (0,_adapters_state_state_dir_js__WEBPACK_IMPORTED_MODULE_4__/* .openStateDir */ .D)(workspace, stateDir);
    await (0,_adapters_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(stopFile, `${line.reason ?? ""}\n`);
    const holder = (0,_adapters_state_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .findHolder */ .I)(lockFile, (0,_adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .createSystemClock */ .g)());
    const none = "No loop is running here; the next run will not start.";
    const effect = holder === null ? none : `The loop (process ${holder}) ends after its current iteration.`;
    return (0,_output_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(`${effect}\nWrote ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(stopFile)}. To continue later, run: codex-self-iter resume\n`);
}


/***/ })

};
