export const id = 4580;
export const ids = [4580];
export const modules = {
	4580: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { logs: () => logs });
		var external_node_path_ = __webpack_require__(76760);
		var adapters_clock = __webpack_require__(48327);
		var external_node_fs_ = __webpack_require__(73024);
		var errno = __webpack_require__(53645);
		var output_buffer = __webpack_require__(52337);
		var redact_files = __webpack_require__(51856);
		let CHUNK_BYTES = 65536;
		function listAgentLogs(folder) {
			let found = ((0, external_node_fs_.lstatSync)(folder, { throwIfNoEntry: !1 })?.isDirectory() === !0 ? (0, external_node_fs_.readdirSync)(folder) : []).flatMap((name) => {
				let iteration = name.endsWith(redact_files.zc) ? 0 : (0, redact_files.rb)(name);
				let stat = iteration === 0 ? void 0 : (0, external_node_fs_.lstatSync)((0, external_node_path_.join)(folder, name), { throwIfNoEntry: !1 });
				return stat?.isFile() === !0 ? [{
					iteration,
					name,
					writtenMs: stat.mtimeMs
				}] : [];
			});
			let byTime = (one, other) => one.iteration - other.iteration || one.writtenMs - other.writtenMs || one.name.localeCompare(other.name);
			return found.toSorted(byTime).map(({ iteration, name }) => ({
				iteration,
				name
			}));
		}
		function createLogReader(path, onLine) {
			let lines = (0, output_buffer.A)(262144, onLine);
			let position = 0;
			return {
				readMore() {
					let file = (0, errno.Xd)(() => (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK));
					if (file === null) return;
					try {
						if (!(0, external_node_fs_.fstatSync)(file).isFile()) return;
						let chunk = Buffer.alloc(CHUNK_BYTES);
						for (let count = (0, external_node_fs_.readSync)(file, chunk, 0, CHUNK_BYTES, position); count > 0; count = (0, external_node_fs_.readSync)(file, chunk, 0, CHUNK_BYTES, position)) {
							position += count;
							lines.push(chunk.subarray(0, count));
						}
					} finally {
						(0, external_node_fs_.closeSync)(file);
					}
				},
				end: () => lines.end()
			};
		}
		var lock = __webpack_require__(67152);
		var user_error = __webpack_require__(68757);
		var report_escape = __webpack_require__(89116);
		var event_json = __webpack_require__(31122);
		var text_text = __webpack_require__(17853);
		var event_text = __webpack_require__(74859);
		var history_view = __webpack_require__(93761);
		var status_view = __webpack_require__(92803);
		function renderRecord(record, columns, color) {
			let { commit = "", error = "", goal_in: goal, output = "", refusals = [], summary, ts } = record;
			let all = [
				[
					"Iteration",
					`${record.iteration}, ${(0, event_text.Ow)(ts).slice(0, 16).replace("T", " ")} UTC, ${(0, history_view.B)(record)}`,
					"title"
				],
				["Goal", (0, event_text.Ow)(goal)],
				["Summary", (0, event_text.Ow)(summary)],
				[
					"Error",
					(0, event_text.Ow)(error),
					"bad"
				],
				[
					"Refused",
					(0, event_text.Ow)(refusals.join(" ")),
					"warning"
				],
				["Commit", (0, event_text.Ow)(commit)],
				["Whole log", describeJobLog(commit)]
			];
			let rows = (0, status_view.UR)(all.filter(([, value]) => value !== ""), columns, color);
			let lines = output === "" ? [] : (0, text_text.X5)(output, 16e3).split("\n").map(report_escape.fZ);
			return lines.length === 0 ? rows : `${rows}\nThe end of what the agent printed:\n${lines.map((text) => `  ${text}\n`).join("")}`;
		}
		function describeJobLog(commit) {
			let where = "The agent's output is in the job log of the run (Actions)";
			return /^[0-9a-f]{7,64}$/.test(commit) ? `${where}; the trailer Codex-Run of the commit names it.` : `${where}.`;
		}
		function summariseNumbers(numbers) {
			let sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
			let ranges = [];
			for (let number of sorted) {
				let last = ranges.at(-1);
				last !== void 0 && last[1] === number - 1 ? last[1] = number : ranges.push([number, number]);
			}
			return ranges.map(([from, to]) => from === to ? String(from) : `${from}-${to}`).join(", ");
		}
		var output = __webpack_require__(9163);
		var read_chain = __webpack_require__(4268);
		var settings = __webpack_require__(66074);
		async function logs(line) {
			if (line.remote !== null) return await printRemote(line, line.remote);
			let { lockFile, stateDir } = await (0, settings.s)(line);
			let folder = (0, external_node_path_.join)(stateDir, "logs");
			let clock = (0, adapters_clock.gW)();
			let isRunning = () => (0, lock.I)(lockFile, clock) !== null;
			let printer = createLogPrinter(folder, line.json);
			let [from, to] = chooseIterations(listAgentLogs(folder), line, folder, isRunning());
			let show = () => printer.print(listAgentLogs(folder).filter(({ iteration }) => iteration >= from && iteration <= to));
			line.follow && await followUntilEnd({
				clock,
				isRunning,
				show,
				isOver: () => (listAgentLogs(folder).at(-1)?.iteration ?? 0) > to
			});
			show();
			printer.end();
			return 0;
		}
		function chooseIterations(all, { follow, iteration }, folder, isRunning) {
			let last = all.at(-1)?.iteration ?? 0;
			let from = iteration ?? last;
			if (all.some((log) => log.iteration === from) || follow && isRunning) return [from, follow && iteration === null ? Infinity : from];
			throw (0, user_error.I)("LOG_MISSING", {
				iteration: Math.max(1, from),
				folder,
				others: summariseNumbers(all.map((log) => log.iteration))
			});
		}
		async function followUntilEnd({ clock, isOver, isRunning, show }) {
			let controller = new AbortController();
			let abort = () => controller.abort();
			process.once("SIGHUP", abort);
			try {
				for (; isRunning() && !isOver() && !controller.signal.aborted;) {
					show();
					await clock.sleep(250, controller.signal);
				}
			} finally {
				process.off("SIGHUP", abort);
			}
		}
		function createLogPrinter(folder, json) {
			let readers = new Map();
			let shown = "";
			let printLine = ({ iteration, name }, text) => {
				if (json) return void (0, output.yy)(`${(0, event_json.y)({
					iteration,
					file: name,
					text
				})}\n`);
				shown !== name && (0, output.yy)(`${shown === "" ? "" : "\n"}==> ${(0, report_escape.fZ)(name)} <==\n`);
				shown = name;
				(0, output.yy)(`${(0, report_escape.fZ)(text)}\n`);
			};
			return {
				print(found) {
					for (let log of found) {
						let reader = readers.get(log.name) ?? createLogReader((0, external_node_path_.join)(folder, log.name), (text) => printLine(log, text));
						readers.set(log.name, reader);
						reader.readMore();
					}
				},
				end() {
					for (let reader of readers.values()) reader.end();
				}
			};
		}
		async function printRemote(line, remote) {
			if (line.follow) throw (0, user_error.I)("SETTINGS_CONFLICT", {
				problem: "--follow reads files of this machine, and the agent's output on a server is in the job log of its run.",
				remedy: "Watch the run in the Actions tab, or with: gh run watch"
			});
			let records = (await (await (0, read_chain.U)(line)).records(200)).filter(({ phase }) => phase !== "already_running");
			let wanted = line.iteration === null ? records.at(-1) : records.findLast(({ iteration }) => iteration === line.iteration);
			if (wanted === void 0) {
				let others = summariseNumbers(records.map(({ iteration }) => iteration));
				throw (0, user_error.I)("LOG_MISSING", {
					iteration: line.iteration ?? 1,
					folder: `the state of ${remote}, track ${line.track}`,
					others
				});
			}
			if (line.json) return (0, output.yy)(`${(0, event_json.y)(wanted)}\n`);
			return (0, output.b3)(renderRecord(wanted, (0, output.UV)(), (0, output.cr)()));
		}
	}),
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
	93761: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => resultOf,
			z: () => renderHistory
		});
		var string_width__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47767);
		var _event_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74859);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88502);
		var _paint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69895);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17853);
		var _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98383);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6998);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66691);
		let COLUMNS = [
			{
				title: "#",
				align: "right",
				rank: 0,
				cell: ({ iteration }) => String(iteration)
			},
			{
				title: "when (UTC)",
				align: "left",
				rank: 4,
				cell: ({ ts }) => (0, _event_text_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(ts).slice(0, 16).replace("T", " ")
			},
			{
				title: "took",
				align: "right",
				rank: 3,
				cell: ({ duration_ms: ms }) => ms === void 0 ? "" : (0, _quantities_js__WEBPACK_IMPORTED_MODULE_4__.bf)(ms)
			},
			{
				title: "tokens",
				align: "right",
				rank: 2,
				cell: _quantities_js__WEBPACK_IMPORTED_MODULE_4__.ap
			},
			{
				title: "cost",
				align: "right",
				rank: 2,
				cell: costCell
			},
			{
				title: "commit",
				align: "left",
				rank: 5,
				cell: ({ commit }) => (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__.Ax)((0, _event_text_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(commit ?? ""))
			},
			{
				title: "result",
				align: "left",
				rank: 1,
				cell: resultOf
			}
		];
		function renderHistory(records, width, color) {
			if (records.length === 0) return "No iteration yet.\n";
			let shown = fitColumns(COLUMNS.map((column) => {
				let cells = records.map((record) => column.cell(record));
				return {
					...column,
					cells,
					columns: Math.max((0, string_width__WEBPACK_IMPORTED_MODULE_7__.A)(column.title), ...cells.map((cell) => (0, string_width__WEBPACK_IMPORTED_MODULE_7__.A)(cell))),
					empty: cells.every((cell) => cell === "")
				};
			}), width);
			let left = Math.max(1, width - usedColumns(shown));
			let line = (cells, summary) => [...shown.map(({ align, columns }, index) => (0, _terminal_js__WEBPACK_IMPORTED_MODULE_5__._n)(cells[index] ?? "", columns, align)), (0, _terminal_js__WEBPACK_IMPORTED_MODULE_5__.G0)(summary, left)].join(" ".repeat(2)).trimEnd();
			let head = line(shown.map(({ title }) => title), "what was done");
			let body = records.map((record, row) => {
				let cells = shown.map((column) => column.cells[row] ?? "");
				return (0, _paint_js__WEBPACK_IMPORTED_MODULE_2__.n)(line(cells, summaryCell(record)), toneOf(record), color);
			});
			return `${[(0, _paint_js__WEBPACK_IMPORTED_MODULE_2__.n)(head, "dim", color), ...body].join("\n")}\n`;
		}
		function fitColumns(all, width) {
			let shown = all.filter(({ empty }) => !empty);
			for (; shown.length > 1 && width - usedColumns(shown) < 30;) {
				let last = Math.max(...shown.map(({ rank }) => rank));
				shown = shown.filter(({ rank }) => rank !== last);
			}
			return shown;
		}
		function usedColumns(shown) {
			return shown.reduce((sum, { columns }) => sum + columns + 2, 0);
		}
		function costCell({ cost_usd: costUsd }) {
			return costUsd === void 0 ? "" : (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_3__.Wy)(costUsd);
		}
		function resultOf(record) {
			if (record.completed) return (0, _run_view_js__WEBPACK_IMPORTED_MODULE_1__.HJ)(record) === "unverified" ? "unverified" : "completed";
			if (![
				"continue",
				"wait",
				void 0
			].includes(record.verdict)) return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(record.verdict ?? "");
			if (record.phase !== "goal_iteration") return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(record.phase.replaceAll("_", " "));
			if (record.claim === "refused") return "claim refused";
			return record.has_new_changes ? "changed" : "no change";
		}
		function summaryCell(record) {
			return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_0__.Ow)(record.error || record.summary || record.reason || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
		}
		function toneOf(record) {
			if (record.state === "error" || record.error !== void 0) return "bad";
			return record.completed ? "good" : "plain";
		}
	})
};
