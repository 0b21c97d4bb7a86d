export const id = 8816;
export const ids = [8816];
export const modules = { 38816: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		context: () => context,
		getOctokit: () => getOctokit
	});
	var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77868);
	var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58078);
	let context = new _context_js__WEBPACK_IMPORTED_MODULE_0__.o();
	function getOctokit(token, options, ...additionalPlugins) {
		return new (_utils_js__WEBPACK_IMPORTED_MODULE_1__.GitHub.plugin(...additionalPlugins))((0, _utils_js__WEBPACK_IMPORTED_MODULE_1__.getOctokitOptions)(token, options));
	}
}) };
