export const id = 467;
export const ids = [467];
export const modules = {
	7351: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			SY: () => readCodexVersion,
			hy: () => findCodex,
			zU: () => pathFolders
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2563);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3645);
		var _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1046);
		var _process_executable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5627);
		function findCodex(configured, env, exists = _process_executable_js__WEBPACK_IMPORTED_MODULE_5__.T) {
			let found = (configured === null ? usualPaths(env) : findByName(configured, env)).find(exists);
			if (found === void 0) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__.I)("CODEX_NOT_FOUND", { configured });
			return nativePaths(found).find(exists) ?? found;
		}
		function readCodexVersion(binary) {
			for (let name of ["codex-package.json", "package.json"]) {
				let version = readVersion((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(binary)), name));
				if (version !== null) return version;
			}
			return /\/(?:Cellar|Caskroom)\/codex\/([^/]+)\//.exec((0, _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__.iF)(binary) ?? binary)?.[1] ?? "unknown";
		}
		function findByName(name, env) {
			return name.includes("/") ? [name] : pathFolders(env).map((folder) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
		}
		function pathFolders(env) {
			return (env.PATH ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute);
		}
		function usualPaths(env) {
			let home = env.HOME;
			let nvm = env.NVM_DIR ?? (home === void 0 ? void 0 : (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, ".nvm"));
			let prefix = env.npm_config_prefix;
			let folders = [
				...pathFolders(env),
				...nvm === void 0 ? [] : nvmFolders(nvm),
				...prefix === void 0 ? [] : [(0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(prefix, "bin")],
				...home === void 0 ? [] : [
					".local/bin",
					".npm-global/bin",
					".volta/bin",
					".bun/bin"
				].map((folder) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, folder)),
				"/opt/homebrew/bin",
				"/usr/local/bin",
				"/home/linuxbrew/.linuxbrew/bin"
			];
			return [env.CODEX_BIN ?? "", ...folders.map((folder) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "codex"))].filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute);
		}
		function nvmFolders(nvm) {
			let folder = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(nvm, "versions", "node");
			return ((0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__.Xd)(() => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) ?? []).toSorted((one, other) => other.localeCompare(one, "en", { numeric: !0 })).map((version) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, version, "bin"));
		}
		let NATIVE_PACKAGES = {
			"linux-x64": {
				name: "codex-linux-x64",
				target: "x86_64-unknown-linux-musl"
			},
			"linux-arm64": {
				name: "codex-linux-arm64",
				target: "aarch64-unknown-linux-musl"
			},
			"darwin-x64": {
				name: "codex-darwin-x64",
				target: "x86_64-apple-darwin"
			},
			"darwin-arm64": {
				name: "codex-darwin-arm64",
				target: "aarch64-apple-darwin"
			}
		};
		function nativePaths(program) {
			let realPath = (0, _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__.iF)(program) ?? program;
			let native = NATIVE_PACKAGES[`${process.platform}-${process.arch}`];
			if (native === void 0 || !realPath.endsWith("/bin/codex.js")) return [];
			let wrapperPackage = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(realPath));
			return [
				(0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wrapperPackage, "node_modules", "@openai", native.name, "vendor"),
				(0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(wrapperPackage), native.name, "vendor"),
				(0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wrapperPackage, "vendor")
			].map((vendor) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(vendor, native.target, "bin", "codex"));
		}
		function readVersion(file) {
			let { version } = (0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__.Xd)(() => JSON.parse((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"))) ?? {};
			return typeof version == "string" ? version : null;
		}
	}),
	8467: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { installCodex: () => installCodex });
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2563);
		var _process_output_buffer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2337);
		var _binary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7351);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3645);
		var _process_executable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5627);
		var _process_kill_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4132);
		let TIMEOUT_MS = 3e5;
		async function installCodex(installation) {
			let { version, folder, signal, env = process.env, node = process.execPath } = installation;
			let present = (0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_4__.Xd)(() => (0, _binary_js__WEBPACK_IMPORTED_MODULE_3__.hy)("codex", env));
			if (present !== null && (0, _binary_js__WEBPACK_IMPORTED_MODULE_3__.SY)(present) === version) return present;
			let fail = (problem) => (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__.I)("CODEX_INSTALL_FAILED", {
				version,
				problem
			});
			let folders = [...(0, _binary_js__WEBPACK_IMPORTED_MODULE_3__.zU)(env), (0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(node)];
			let npm = folders.map((path) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "npm")).find(_process_executable_js__WEBPACK_IMPORTED_MODULE_5__.T);
			if (npm === void 0) throw fail(`npm is neither on the PATH nor beside ${node}.`);
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: !0 });
			let stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
			let npmEnv = {
				...pickNpmVariables(env),
				PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter),
				CI: "true",
				NO_COLOR: "1"
			};
			let { exitCode, reason } = await runNpm([
				npm,
				"install",
				"--prefix",
				folder,
				...NPM_OPTIONS.split(" "),
				`@openai/codex@${version}`
			], folder, npmEnv, stop);
			if (signal.aborted) throw fail("the run was cancelled.");
			if (stop.aborted) throw fail(`npm did not finish within ${TIMEOUT_MS / 1e3} s.`);
			if (exitCode !== 0) throw fail(reason);
			let installed = (0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_4__.Xd)(() => (0, _binary_js__WEBPACK_IMPORTED_MODULE_3__.hy)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "node_modules", ".bin", "codex"), env));
			if (installed === null) throw fail(`npm reported success, but there is no program in ${folder}.`);
			return installed;
		}
		let NPM_OPTIONS = "--no-audit --no-fund --ignore-scripts --no-update-notifier --loglevel=error --fetch-retry-mintimeout=1000 --fetch-retry-factor=3";
		let NPM_VARIABLES = /^(?:HOME|TMPDIR|LANG|LC_ALL|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(?:https?|all|no)_proxy|npm_config_(?:registry|@openai:registry|proxy|https?_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig|cache|fetch_timeout|offline|prefer_offline))$/i;
		function pickNpmVariables(env) {
			return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => NPM_VARIABLES.test(name) && value ? [[name, value]] : []));
		}
		async function runNpm(argv, cwd, env, stop) {
			let output = (0, _process_output_buffer_js__WEBPACK_IMPORTED_MODULE_7__.L)(16384);
			let pid = null;
			let killIfStopped = () => {
				stop.aborted && pid !== null && (0, _process_kill_tree_js__WEBPACK_IMPORTED_MODULE_6__.a7)(pid, "SIGKILL");
			};
			stop.addEventListener("abort", killIfStopped);
			try {
				let { exec } = await __webpack_require__.e(367).then(__webpack_require__.bind(__webpack_require__, 3367));
				if (stop.aborted) return {
					exitCode: 1,
					reason: ""
				};
				return {
					exitCode: await exec("/bin/sh", [
						"-c",
						"echo \"$$\"; exec \"$@\"",
						"sh",
						...argv
					], {
						cwd,
						env,
						silent: !0,
						ignoreReturnCode: !0,
						listeners: {
							stdout(chunk) {
								output.push(chunk);
								pid ??= Number.parseInt(chunk.toString("latin1"), 10);
								killIfStopped();
							},
							stderr: (chunk) => output.push(chunk)
						}
					}),
					reason: readReason(output.text())
				};
			} catch (error) {
				return {
					exitCode: 1,
					reason: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__.TN)(error instanceof Error ? error.message : String(error), 400)
				};
			} finally {
				stop.removeEventListener("abort", killIfStopped);
			}
		}
		function readReason(output) {
			let lines = (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__.X5)(output, Infinity).split("\n").map((line) => line.replace(/^npm (?:error|ERR!)\s?/, "").trim()).filter((line) => !/^\d*$|complete log of this run|_logs[\\/]/.test(line));
			return (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__.TN)((0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__.Cj)(lines.slice(-8).join(" "), 800), 800) || "npm printed no error.";
		}
	})
};
