export const id = 791;
export const ids = [791];
export const modules = {

/***/ 7791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4846);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2777);
/* harmony import */ var _action_print_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1916);



/** The action's main part. The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that (actions/runner, ProcessInvoker.cs). */
async function main() {
    const cancellation = new AbortController();
    for (const name of ["SIGINT", "SIGTERM"])
        process.on(name, () => cancellation.abort());
    const write = (text) => void process.stdout.write(text);
    try {
        return await (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)(process.env, cancellation.signal, write);
    }
    catch (error) {
        write((0,_action_print_js__WEBPACK_IMPORTED_MODULE_2__/* .renderError */ .v)(error));
        return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo && !error.usage ? 1 : 2;
    }
}


/***/ })

};
