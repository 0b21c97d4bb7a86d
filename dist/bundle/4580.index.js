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
		var change_figures = __webpack_require__(62991);
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
				["Change", (0, event_text.Ow)([(0, change_figures.v)(record), ...(0, change_figures.A)(record)].filter((part) => part !== "").join("; "))],
				["Commit", (0, event_text.Ow)(commit)],
				["Whole log", describeJobLog(record)]
			];
			let rows = (0, status_view.UR)(all.filter(([, value]) => value !== ""), columns, color);
			let lines = output === "" ? [] : (0, text_text.X5)(output, 16e3).split("\n").map(report_escape.fZ);
			return lines.length === 0 ? rows : `${rows}\nThe end of what the agent printed:\n${lines.map((text) => `  ${text}\n`).join("")}`;
		}
		function describeJobLog({ commit = "", run_url: url = "" }) {
			let where = "The state on the server has no logs. What the agent printed is in the job log of its run";
			if (/^https?:\/\/\S+$/.test(url)) return `${where}: ${(0, event_text.Ow)(url)}`;
			return /^[0-9a-f]{7,64}$/.test(commit) ? `${where} (Actions), which the trailer Codex-Run of the commit names.` : `${where} (Actions).`;
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
		var output = __webpack_require__(31596);
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
	62991: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => listChangedFiles,
			v: () => renderChange
		});
		var _quantities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6998);
		function renderChange({ diff_stat: stat }) {
			if (stat === void 0 || !Number.isSafeInteger(stat.files)) return "";
			return [(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.SS)(stat.files, "file"), renderLines(stat)].filter((part) => part !== "").join(", ");
		}
		function listChangedFiles({ diff_stat: stat }) {
			if (stat === void 0) return [];
			let shown = stat.largest.slice(0, 5);
			let more = stat.files - shown.length;
			let files = shown.map((file) => `${file.path} ${renderLines(file) || "(no lines counted)"}`);
			return shown.length > 0 && more > 0 ? [...files, `and ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.SS)(more, "more file")}`] : files;
		}
		function renderLines({ deletions, insertions }) {
			return insertions === void 0 || deletions === void 0 ? "" : `+${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.kT)(insertions)} -${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_0__.kT)(deletions)}`;
		}
	}),
	93761: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			B: () => resultOf,
			z: () => renderHistory
		});
		var string_width__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47767);
		var _change_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62991);
		var _event_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74859);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88502);
		var _paint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69895);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17853);
		var _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98383);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6998);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38459);
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
				cell: ({ ts }) => (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(ts).slice(0, 16).replace("T", " ")
			},
			{
				title: "took",
				align: "right",
				rank: 3,
				cell: ({ duration_ms: ms }) => ms === void 0 ? "" : (0, _quantities_js__WEBPACK_IMPORTED_MODULE_5__.bf)(ms)
			},
			{
				title: "tokens",
				align: "right",
				rank: 2,
				cell: _quantities_js__WEBPACK_IMPORTED_MODULE_5__.ap
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
				cell: ({ commit }) => (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__.Ax)((0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(commit ?? ""))
			},
			{
				title: "change",
				align: "left",
				rank: 3,
				cell: _change_figures_js__WEBPACK_IMPORTED_MODULE_0__.v
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
					columns: Math.max((0, string_width__WEBPACK_IMPORTED_MODULE_8__.A)(column.title), ...cells.map((cell) => (0, string_width__WEBPACK_IMPORTED_MODULE_8__.A)(cell))),
					empty: cells.every((cell) => cell === "")
				};
			}), width);
			let left = Math.max(1, width - usedColumns(shown));
			let line = (cells, summary) => [...shown.map(({ align, columns }, index) => (0, _terminal_js__WEBPACK_IMPORTED_MODULE_6__._n)(cells[index] ?? "", columns, align)), (0, _terminal_js__WEBPACK_IMPORTED_MODULE_6__.G0)(summary, left)].join(" ".repeat(2)).trimEnd();
			let head = line(shown.map(({ title }) => title), "what was done");
			let body = records.map((record, row) => {
				let cells = shown.map((column) => column.cells[row] ?? "");
				return (0, _paint_js__WEBPACK_IMPORTED_MODULE_3__.n)(line(cells, summaryCell(record)), toneOf(record), color);
			});
			return `${[(0, _paint_js__WEBPACK_IMPORTED_MODULE_3__.n)(head, "dim", color), ...body].join("\n")}\n`;
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
			return costUsd === void 0 ? "" : (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_4__.Wy)(costUsd);
		}
		let CONTINUES = new Set([
			void 0,
			"continue",
			"wait",
			"run-full",
			"waiting"
		]);
		function resultOf(record) {
			if (record.completed) return (0, _run_view_js__WEBPACK_IMPORTED_MODULE_2__.HJ)(record) === "unverified" ? "unverified" : "completed";
			if (!CONTINUES.has(record.verdict)) return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(record.verdict ?? "");
			if (record.phase !== "goal_iteration") return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(record.phase.replaceAll("_", " "));
			if (record.claim === "refused") return "claim refused";
			return record.has_new_changes ? "changed" : "no change";
		}
		function summaryCell(record) {
			return (0, _event_text_js__WEBPACK_IMPORTED_MODULE_1__.Ow)(record.error || record.summary || record.reason || (record.goal_in === "" ? "" : `goal: ${record.goal_in}`));
		}
		function toneOf(record) {
			if (record.state === "error" || record.error !== void 0) return "bad";
			return record.completed ? "good" : "plain";
		}
	})
};
