export const id = 8851;
export const ids = [8851];
export const modules = { 48851: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, {
		installWithNpm: () => installWithNpm,
		readDefaultRegistry: () => readDefaultRegistry
	});
	var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
	var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
	var _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17853);
	var _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53645);
	var _process_kill_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34132);
	var _process_output_buffer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52337);
	var _binary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37351);
	let TIMEOUT_MS = 3e5;
	async function installWithNpm(installation, signal) {
		let { env, folder, version } = installation;
		await callNpm(installation, [
			"install",
			"--prefix",
			folder,
			...INSTALL_OPTIONS.split(" "),
			`@openai/codex@${version}`
		], signal);
		let installed = (0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__.Xd)(() => (0, _binary_js__WEBPACK_IMPORTED_MODULE_4__.hy)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "node_modules", ".bin", "codex"), env));
		if (installed === null) throw Error(`npm reported success, but there is no program in ${folder}.`);
		return installed;
	}
	async function readDefaultRegistry(npm, signal) {
		return await callNpm(npm, [
			"config",
			"get",
			"registry"
		], signal);
	}
	let INSTALL_OPTIONS = "--no-audit --no-fund --ignore-scripts --fetch-retry-mintimeout=1000 --fetch-retry-factor=3";
	let QUIET_OPTIONS = ["--no-update-notifier", "--loglevel=error"];
	let NPM_VARIABLES = /^(?:HOME|TMPDIR|LANG|LC_ALL|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(?:https?|all|no)_proxy|npm_config_(?:registry|@openai:registry|proxy|https?_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig|cache|fetch_timeout|offline|prefer_offline))$/i;
	function pickNpmVariables(env) {
		return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => NPM_VARIABLES.test(name) && value ? [[name, value]] : []));
	}
	async function callNpm(npm, args, signal) {
		let stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
		let { exitCode, lines } = await runNpm(npm, args, stop);
		if (stop.aborted && !signal.aborted) throw Error(`npm did not finish within ${TIMEOUT_MS / 1e3} s.`);
		if (exitCode !== 0) throw Error(lines);
		return lines;
	}
	async function runNpm({ env, folder, folders, npm }, args, stop) {
		(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: !0 });
		let output = (0, _process_output_buffer_js__WEBPACK_IMPORTED_MODULE_5__.L)(16384);
		let pid = null;
		let killIfStopped = () => {
			stop.aborted && pid !== null && (0, _process_kill_tree_js__WEBPACK_IMPORTED_MODULE_3__.a7)(pid, "SIGKILL");
		};
		stop.addEventListener("abort", killIfStopped);
		try {
			let { exec } = await __webpack_require__.e(3367).then(__webpack_require__.bind(__webpack_require__, 23367));
			if (stop.aborted) return {
				exitCode: 1,
				lines: ""
			};
			return {
				exitCode: await exec("/bin/sh", [
					"-c",
					"echo \"$$\"; exec \"$@\"",
					"sh",
					npm,
					...args,
					...QUIET_OPTIONS
				], {
					cwd: folder,
					env: {
						...pickNpmVariables(env),
						PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter),
						CI: "true",
						NO_COLOR: "1"
					},
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
				lines: lastLines(output.text())
			};
		} catch (error) {
			return {
				exitCode: 1,
				lines: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__.TN)(error instanceof Error ? error.message : String(error), 400)
			};
		} finally {
			stop.removeEventListener("abort", killIfStopped);
		}
	}
	function lastLines(output) {
		let lines = (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__.X5)(output, Infinity).split("\n").map((line) => line.replace(/^npm (?:error|ERR!)\s?/, "").trim()).filter((line) => !/^\d*$|complete log of this run|_logs[\\/]/.test(line));
		return (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__.TN)((0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__.Cj)(lines.slice(-8).join(" "), 800), 800) || "npm printed no error.";
	}
}) };
