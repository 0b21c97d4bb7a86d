export const id = 2631;
export const ids = [2631];
export const modules = { 32631: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		Q2: () => exportSessions,
		Xc: () => listRollouts,
		Ze: () => importSessions
	});
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
	var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
	var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17853);
	var _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11550);
	var _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53645);
	let ROLLOUT_PATH = [
		/^\d{4}$/,
		/^\d{2}$/,
		/^\d{2}$/,
		/^rollout-[\w.-]{1,200}\.jsonl$/
	];
	function importSessions(stateDir, codexHome) {
		let from = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
		return attempt("imported", () => {
			try {
				return copyRollouts(from, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), () => !0);
			} finally {
				(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__._b)(from);
			}
		});
	}
	function exportSessions(stateDir, codexHome, threadIds) {
		let to = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
		let suffixes = threadIds.filter((id) => /^[\w-]{8,100}$/.test(id)).map((id) => `-${id}.jsonl`);
		return attempt("exported", () => {
			(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__._b)(to);
			if (suffixes.length === 0) return {
				files: 0,
				problem: null
			};
			return copyRollouts((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), to, (path) => suffixes.some((suffix) => path.endsWith(suffix)));
		});
	}
	function attempt(verb, copy) {
		try {
			return copy();
		} catch (error) {
			return {
				files: 0,
				problem: `The agent's sessions could not be ${verb}: ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(error instanceof Error ? error.message : String(error), 300)}`
			};
		}
	}
	function copyRollouts(from, to, isWanted) {
		let paths = listRollouts(from).filter(isWanted).toSorted().toReversed();
		let [files, bytesLeft, skipped] = [
			0,
			67108864,
			0
		];
		for (let path of paths) {
			let bytes = files < 200 ? readPlainFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), bytesLeft) : null;
			if (bytes !== null && createFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path), bytes)) {
				files += 1;
				bytesLeft -= bytes.length;
			} else skipped += 1;
		}
		let problem = `${skipped} of the agent's ${paths.length} sessions were not copied: too large, too many, or unreadable.`;
		return {
			files,
			problem: skipped === 0 ? null : problem
		};
	}
	function listRollouts(root, [pattern, ...deeper] = ROLLOUT_PATH) {
		if (pattern === void 0 || (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: !1 })?.isDirectory() !== !0) return [];
		let entries = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root, { withFileTypes: !0 }).filter(({ name }) => pattern.test(name));
		if (deeper.length === 0) return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
		return entries.flatMap(({ name }) => listRollouts((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name), deeper).map((path) => `${name}/${path}`));
	}
	function readPlainFile(path, bytesMax) {
		let file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
		try {
			let stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
			return stat.isFile() && stat.nlink === 1 && stat.size <= bytesMax ? (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : null;
		} finally {
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
		}
	}
	function createFile(path, bytes) {
		(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: !0 });
		try {
			(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__.S0)(path, bytes, { mode: 384 });
			return !0;
		} catch (error) {
			if ((0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__.CA)(error) === "EEXIST") return !1;
			throw error;
		}
	}
}) };
