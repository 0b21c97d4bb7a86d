export const id = 7001;
export const ids = [7001];
export const modules = {
	4268: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { U: () => readChain });
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_path_ = __webpack_require__(76760);
		var adapters_clock = __webpack_require__(48327);
		var errno = __webpack_require__(53645);
		var safe_path = __webpack_require__(81046);
		var external_node_os_ = __webpack_require__(48161);
		var text_text = __webpack_require__(17853);
		var user_error = __webpack_require__(68757);
		var process_environment = __webpack_require__(92894);
		var exec = __webpack_require__(5393);
		var git_limits = __webpack_require__(93459);
		var init_repository = __webpack_require__(81611);
		var git_objects = __webpack_require__(77242);
		var push_result = __webpack_require__(97292);
		let FETCHED = "refs/fetched";
		let TRANSPORTS = [
			"https",
			"http",
			"ssh",
			"git",
			"file"
		].flatMap((name) => ["-c", `protocol.${name}.allow=always`]);
		let OF_A_REPOSITORY = /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|PREFIX|SHALLOW_FILE|GRAFT_FILE|CONFIG|NAMESPACE)$/;
		async function readRemoteFiles(request) {
			return await withServer(request, async ({ ask, git, url }) => {
				let fetched = await ask([
					"fetch",
					"--quiet",
					"--no-tags",
					"--no-write-fetch-head",
					"--depth=1",
					"--end-of-options",
					url,
					`+${request.ref}:${FETCHED}`
				]);
				if (fetched.exitCode !== 0) {
					if (/couldn't find remote ref/i.test(fetched.stderr)) return null;
					throw unreachable(request, fetched.stderr);
				}
				let objects = (0, git_objects.NW)(git);
				try {
					let found = new Map();
					for (let [name, bytesMax] of Object.entries(request.files)) {
						let bytes = (await objects.read(`${FETCHED}:${name}`, bytesMax))?.bytes ?? null;
						bytes !== null && found.set(name, bytes.toString("utf8"));
					}
					return found;
				} finally {
					objects.close();
				}
			});
		}
		async function listRemoteRefs(request, prefix) {
			return await withServer(request, async ({ ask, url }) => {
				let listed = await ask([
					"ls-remote",
					"--quiet",
					"--end-of-options",
					url,
					`${prefix}*`
				]);
				if (listed.exitCode !== 0) throw unreachable(request, listed.stderr);
				return Array.from(listed.stdout.matchAll(/^[0-9a-f]{40,64}\t(\S+)$/gm), ([, ref = ""]) => ref).filter((ref) => ref.startsWith(prefix));
			});
		}
		async function withServer(request, use) {
			let { environment, limitMs = 6e4, workspace } = request;
			let plain = (0, exec.lD)(workspace, environment, (0, git_limits.B)({ limitMs }));
			let url = await findUrl(plain, request);
			let folder = (0, process_environment.wE)((0, external_node_os_.tmpdir)(), "codex-self-iter-remote-");
			try {
				(0, init_repository.z)(folder, {});
				let git = {
					...plain,
					environment: {
						...userEnvironment(environment),
						...plain.environment,
						GIT_DIR: folder
					}
				};
				return await use({
					url,
					git,
					ask: (args) => (0, exec.EO)(git, { args: [
						"-c",
						"protocol.allow=never",
						...TRANSPORTS,
						...args
					] })
				});
			} finally {
				(0, external_node_fs_.rmSync)(folder, {
					recursive: !0,
					force: !0
				});
			}
		}
		function userEnvironment(environment) {
			let entries = Object.entries(environment).filter(([name]) => !OF_A_REPOSITORY.test(name));
			return Object.fromEntries(entries.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
		}
		async function findUrl(git, { remote, workspace }) {
			if (/[/:\\]/.test(remote)) return remote;
			let named = await (0, exec.EO)(git, { args: [
				"remote",
				"get-url",
				"--",
				remote
			] });
			if (named.exitCode === 0) return named.stdout.trim();
			let others = await (0, exec.EO)(git, { args: ["remote"] });
			let remotes = others.exitCode === 0 ? others.stdout.split("\n").filter((name) => name !== "") : [];
			throw (0, user_error.I)("REMOTE_UNKNOWN", {
				remote: (0, text_text.TN)(remote, 100),
				workspace,
				others: remotes.map((name) => (0, text_text.TN)(name, 100)).join(", ")
			});
		}
		function unreachable({ remote }, stderr) {
			let reason = (0, text_text.TN)(withoutCredentials((0, push_result.bv)(stderr)), 300) || "git gave no reason";
			return (0, user_error.I)("REMOTE_UNREACHABLE", {
				remote: (0, text_text.TN)(withoutCredentials(remote), 200),
				reason
			});
		}
		function withoutCredentials(text) {
			return text.replace(/(?<=:\/\/)[^\s/@]+@/g, "");
		}
		var journal = __webpack_require__(62112);
		var lock = __webpack_require__(67152);
		var state_dir = __webpack_require__(48488);
		var store = __webpack_require__(13958);
		var decode = __webpack_require__(8799);
		var failure = __webpack_require__(99259);
		var iso_time = __webpack_require__(93363);
		var refs = __webpack_require__(86770);
		var status_view = __webpack_require__(92803);
		var commands_settings = __webpack_require__(66074);
		let REMOTE_FILES = {
			"runtime.json": store.K,
			"status.json": store.K,
			"iterations.jsonl": 67108864
		};
		async function readChain(line) {
			let settings = await (0, commands_settings.s)(line);
			return line.remote === null ? readLocalChain(settings) : await readRemoteChain(settings, line.remote, line.track);
		}
		function readLocalChain({ lockFile, spec, stateDir, workspace }) {
			let read = (name) => (0, safe_path.XF)((0, external_node_path_.join)(stateDir, name), store.K)?.text ?? null;
			let origin = {
				host: "local",
				place: stateDir,
				workspace,
				remote: null
			};
			return {
				...interpret({
					runtime: read("runtime.json"),
					status: read("status.json")
				}, {
					origin,
					spec,
					processId: (0, lock.I)(lockFile, (0, adapters_clock.gW)())
				}),
				records: async (count) => (0, external_node_fs_.existsSync)(stateDir) ? await (0, journal.s9)((0, state_dir.D)(workspace, stateDir)).tail(count) : []
			};
		}
		async function readRemoteChain({ spec, workspace }, remote, track) {
			let request = {
				workspace,
				environment: process.env,
				remote
			};
			let name = withoutCredentials(remote);
			let files = await readRemoteFiles({
				...request,
				ref: (0, refs.dZ)(track),
				files: REMOTE_FILES
			});
			if (files === null) {
				let others = (await listRemoteRefs(request, refs.b1)).map((ref) => ref.slice(refs.b1.length)).join(", ");
				throw (0, user_error.I)("REMOTE_CHAIN_MISSING", {
					remote: name,
					track,
					others
				});
			}
			let origin = {
				host: "github",
				place: `${name}, track ${track}`,
				workspace: null,
				remote: {
					name,
					track
				}
			};
			let found = {
				runtime: files.get("runtime.json") ?? null,
				status: files.get("status.json") ?? null
			};
			return {
				...interpret(found, {
					origin,
					spec: remoteSpec(spec, found.status),
					processId: null
				}),
				records: (count) => Promise.resolve((0, journal.T3)(files.get("iterations.jsonl") ?? "", count))
			};
		}
		function remoteSpec(spec, status) {
			let max = parseObject(status).max_iterations;
			let limits = {
				...spec.limits,
				tokensMax: null,
				costUsdMax: null,
				durationMsMax: null,
				iterationsMax: typeof max == "number" ? max : null
			};
			return {
				...spec,
				limits
			};
		}
		function readLastEnd(text) {
			let status = parseObject(text);
			let word = (key) => typeof status[key] == "string" ? status[key] : "";
			if (word("state") === "") return null;
			let cause = word("stop_cause");
			return {
				reason: word("stop_reason") || null,
				message: word("stop_why"),
				remedy: word("stop_remedy"),
				cause: (0, failure.wH)(cause) ? cause : null,
				savedAtMs: (0, iso_time.sX)(word("updated_at"))
			};
		}
		function parseObject(text) {
			let value = (0, errno.Xd)(() => JSON.parse(text ?? ""));
			return typeof value == "object" && value ? value : {};
		}
		function interpret({ runtime, status }, { origin, processId, spec }) {
			let end = readLastEnd(status);
			if (runtime === null) return {
				origin,
				state: null,
				view: null,
				damage: null,
				end
			};
			let clock = (0, adapters_clock.gW)();
			let atMs = clock.nowMs();
			let decoded = (0, decode.U)(runtime, {
				atMs,
				newChainId: clock.newId()
			});
			if (decoded.kind === "damaged") return {
				origin,
				state: null,
				view: null,
				damage: {
					file: origin.remote === null ? (0, external_node_path_.join)(origin.place, "runtime.json") : `runtime.json of ${origin.place}`,
					problem: decoded.problem
				},
				end
			};
			let { record: lastRecord, state } = decoded.saved;
			return {
				origin,
				state,
				view: (0, status_view.QT)({
					atMs,
					end,
					lastRecord,
					origin,
					processId,
					spec,
					state
				}),
				damage: null,
				end
			};
		}
	}),
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
		var _output_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9163);
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
