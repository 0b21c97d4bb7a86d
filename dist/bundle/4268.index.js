export const id = 4268;
export const ids = [4268];
export const modules = {
	97292: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cs: () => readHttpRejection,
			bv: () => firstError,
			l_: () => parsePushOutput
		});
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17853);
		let TOKEN_LINE = "github-token: ${{ secrets.YOUR_TOKEN }}";
		let STALE = /stale info|fetch first|non-fast-forward|already exists|needs force/i;
		let RACE = /cannot lock ref|failed to update ref|incorrect old value|but expected|reference is missing|shallow update not allowed/i;
		let NAME_CONFLICT = /exists; cannot create/i;
		let FAILED_WITH_ANOTHER = /atomic (?:push|transaction) fail/i;
		let WORKFLOW = /refusing to allow .{1,100} to create or update workflow/i;
		let RULE = /GH006|GH013|protected branch|repository rule/i;
		let HOOK = /pre-receive hook declined/i;
		let GITHUB_CHECK = /^GH\d{3}:/;
		let DENIED = /permission to .{1,200} denied|write access to repository not granted|not accessible by integration|returned error: 403/i;
		let UNKNOWN_TOKEN = /authentication failed|invalid username or token|returned error: 401|could not read username|terminal prompts disabled/i;
		let NOT_FOUND = /repository not found|repository '.{1,300}' not found|returned error: 404/i;
		function parsePushOutput({ exitCode, stderr, stdout }, updates) {
			let { flags, rejected } = parseRefs(stdout);
			if (exitCode === 0 && rejected.length === 0 && updates.every(({ ref }) => flags.has(ref))) return { kind: "pushed" };
			let stale = rejected.filter(({ reason }) => STALE.test(reason)).map(({ ref }) => ref);
			if (stale.length > 0) return {
				kind: "stale",
				refs: updates.map(({ ref }) => ref).filter((ref) => stale.includes(ref))
			};
			let messages = serverMessages(stderr);
			let isConflict = NAME_CONFLICT.test(stdout + stderr);
			let final = rejected.filter(({ reason }) => !FAILED_WITH_ANOTHER.test(reason) && (isConflict || !RACE.test(reason)));
			if (final.length > 0) {
				let updated = Array.from(flags).flatMap(([ref, flag]) => /[!=]/.test(flag) ? [] : [ref]);
				return {
					kind: "rejected",
					rejection: describeRejection(final, messages),
					updated
				};
			}
			let whole = rejected.length === 0 ? readHttpRejection(stderr) : null;
			if (whole !== null) return {
				kind: "rejected",
				rejection: whole,
				updated: []
			};
			let raced = rejected.filter(({ reason }) => RACE.test(reason));
			return {
				kind: "unknown",
				problem: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(raced[0]?.reason ?? firstError(stderr), 400) || `git push ended with exit code ${exitCode}.`,
				rejection: raced.length === 0 ? null : describeRejection(raced, messages)
			};
		}
		function readHttpRejection(stderr) {
			let message = serverMessages(stderr)[0] ?? firstError(stderr);
			if (NOT_FOUND.test(stderr)) return toRejection("permission", [], message, `Check the name of the repository, and that the token may read it: ${TOKEN_LINE}`);
			if (UNKNOWN_TOKEN.test(stderr)) return toRejection("permission", [], "The server does not know the token, or it has expired (401).", `Remove github-token to use the job's own, or set a valid one: ${TOKEN_LINE}`);
			return DENIED.test(stderr) ? permissionRejection([], message) : null;
		}
		function parseRefs(stdout) {
			let flags = new Map();
			let rejected = [];
			for (let [, flag = "", ref = "", summary = ""] of stdout.matchAll(/^([ +\-*=!])\t[^\t\n:]*:([^\t\n]+)\t(.*)$/gm)) {
				flags.set(ref, flag);
				flag === "!" && rejected.push({
					ref,
					reason: summary.replace(/^\[[^\]]*\] ?/, "").replace(/^\((.*)\)$/, "$1")
				});
			}
			return {
				flags,
				rejected
			};
		}
		function describeRejection(rejected, messages) {
			let refs = rejected.map(({ ref }) => ref);
			let branches = refs.filter((ref) => ref.startsWith("refs/heads/"));
			let branch = (branches.length > 0 ? branches : refs).map((ref) => ref.replace(/^refs\/heads\//, "")).join(", ");
			let matching = (pattern) => rejected.find(({ reason }) => pattern.test(reason))?.reason;
			let workflow = matching(WORKFLOW);
			if (workflow !== void 0) return toRejection("workflow-file", refs, workflow, `A job's own token cannot push workflow files. Keep them out of the plan, or use a token that has the permission workflows: ${TOKEN_LINE}`);
			let notice = messages.findIndex((line) => RULE.test(line));
			let rule = notice === -1 ? matching(RULE) : messages.slice(notice).join(" ");
			if (rule !== void 0) return toRejection("rule", refs, rule, `Exempt the token's account from the rule of ${branch} (Settings, Rules), or let the loop work on its own branch: branch: codex-self-iter/main`);
			let denied = matching(DENIED);
			if (denied !== void 0) return permissionRejection(refs, denied);
			let message = [rejected[0]?.reason ?? "", ...messages.length === 0 ? [] : [messages.join(" ")]].join(": ");
			if (matching(HOOK) !== void 0 && !messages.some((line) => GITHUB_CHECK.test(line))) return toRejection("rule", refs, message, `Let the server's pre-receive hook accept the token's pushes to ${branch} and to refs/codex-self-iter/*, or let the loop work on a branch that the hook accepts: branch: codex-self-iter/main`);
			return toRejection("other", refs, message, `Read the server's message about ${branch}, and check the repository's settings (Rules, Branches, Actions).`);
		}
		function permissionRejection(refs, message) {
			return toRejection("permission", refs, message, "In the workflow, below \"permissions:\" of the job, write: contents: write");
		}
		function toRejection(cause, refs, message, remedy) {
			return {
				cause,
				refs,
				message: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(message, 400),
				remedy: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(remedy, 800)
			};
		}
		function serverMessages(stderr) {
			return Array.from(stderr.matchAll(/^remote: ?(.*)$/gm), ([, text = ""]) => text.replace(/^(?:error|fatal): /, "").trim()).filter((line) => line !== "");
		}
		function firstError(stderr) {
			let lines = stderr.split("\n").map((line) => line.trim());
			return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== "") ?? "";
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
			return text.replace(/([a-z+]{0,16}:\/\/)([^\s/@]+)@/gi, (_, scheme, user) => /ssh/i.test(scheme) ? `${scheme}${user.split(":")[0]}@` : scheme);
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
	86770: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jm: () => checkpointRefs,
			b1: () => STATE_REFS,
			dZ: () => stateRef
		});
		function checkpointRefs({ base, branch, track }, runMark) {
			let suffix = (attempt) => attempt === 1 ? "" : `-${runMark}${attempt === 2 ? "" : `-${attempt}`}`;
			return {
				branch: `refs/heads/${branch}`,
				base: `refs/heads/${base}`,
				state: stateRef(track),
				unfinished: (iteration, attempt) => `refs/codex-self-iter/unfinished/${track}/${iteration}${suffix(attempt)}`,
				conflict: (iteration, attempt) => `refs/heads/${branch}-conflict-${iteration}${suffix(attempt)}`
			};
		}
		let STATE_REFS = "refs/codex-self-iter/state/";
		function stateRef(track) {
			return `${STATE_REFS}${track}`;
		}
	}),
	88502: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H0: () => isRefused,
			HJ: () => iterationEnd,
			Li: () => ITERATION_ENDS,
			WE: () => endingLabel,
			fl: () => endingLabelOf,
			qW: () => iterationsOf,
			tY: () => iterationsOfRun,
			vr: () => NO_CONTROLS,
			x2: () => recordsOfChain,
			x8: () => promptedGoal
		});
		var _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58596);
		var _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39987);
		let NO_CONTROLS = {
			workflowUrl: null,
			acceptsGoal: !1,
			acceptsTrack: !1,
			stopVariable: null,
			guideUrl: null
		};
		let ENDINGS = {
			completed: {
				mark: "\u2705",
				title: "The task is done"
			},
			"stop-requested": {
				mark: "\u23f9\ufe0f",
				title: "Stopped on request"
			},
			"pull-request-closed": {
				mark: "\u23f9\ufe0f",
				title: "Stopped: the pull request is closed"
			},
			cancelled: {
				mark: "\u23f9\ufe0f",
				title: "Cancelled"
			},
			superseded: {
				mark: "\u23ed\ufe0f",
				title: "Another run was first"
			},
			"agent-failing": {
				mark: "\u274c",
				title: "The agent keeps failing"
			},
			"provider-refused": {
				mark: "\u274c",
				title: "The provider refuses the agent"
			},
			"provider-unavailable": {
				mark: "\u274c",
				title: "The provider is unavailable"
			},
			stagnated: {
				mark: "\u274c",
				title: "No progress"
			},
			"iterations-spent": {
				mark: "\ud83c\udfc1",
				title: "Iteration limit reached"
			},
			"tokens-spent": {
				mark: "\ud83c\udfc1",
				title: "Token limit reached"
			},
			"cost-spent": {
				mark: "\ud83c\udfc1",
				title: "Cost limit reached"
			},
			"cost-unknown": {
				mark: "\u274c",
				title: "The cost is unknown"
			},
			"time-spent": {
				mark: "\ud83c\udfc1",
				title: "Time limit reached"
			},
			waiting: {
				mark: "\u23f3",
				title: "Waiting"
			},
			"run-full": {
				mark: "\u23f8\ufe0f",
				title: "Paused"
			},
			"already-running": {
				mark: "\u23ed\ufe0f",
				title: "Another run is active"
			},
			refused: {
				mark: "\ud83d\udeab",
				title: "Not run"
			},
			failed: {
				mark: "\u274c",
				title: "The run failed"
			}
		};
		let RUNNING = {
			mark: "\ud83d\udd01",
			title: "Running"
		};
		function endingLabel(reason) {
			return reason === null ? RUNNING : ENDINGS[reason];
		}
		let CONTINUING = {
			run: {
				mark: "\ud83d\udd01",
				title: "Continuing in the next run"
			},
			schedule: {
				mark: "\ud83d\udd01",
				title: "Continuing at the next scheduled start"
			}
		};
		let UNVERIFIED = {
			mark: "\u2611\ufe0f",
			title: "Done, unverified"
		};
		function endingLabelOf({ ending, records }) {
			let { next, reason } = ending;
			if (reason === "run-full" && next !== void 0 && next.kind !== "person") return CONTINUING[next.kind];
			if (reason === "waiting" && next?.kind === "person") return endingLabel("run-full");
			let last = ending.reason === "completed" ? records.findLast(({ completed }) => completed) : void 0;
			return last !== void 0 && isUnverified(last) ? UNVERIFIED : endingLabel(ending.reason);
		}
		function isUnverified(record) {
			let checks = (0, _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__.tg)(record);
			return checks !== null && (0, _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__.S)(checks).length === 0;
		}
		let ITERATION_ENDS = {
			completed: {
				mark: "\u2705",
				label: "done"
			},
			unverified: {
				mark: "\u2611\ufe0f",
				label: "done, unverified"
			},
			changed: {
				mark: "\ud83d\udfe2",
				label: "changed"
			},
			unchanged: {
				mark: "\u26aa",
				label: "no change"
			},
			refused: {
				mark: "\ud83d\udfe0",
				label: "not done yet"
			},
			limited: {
				mark: "\ud83d\udfe1",
				label: "provider limit"
			},
			unavailable: {
				mark: "\ud83d\udfe1",
				label: "provider unavailable"
			},
			cancelled: {
				mark: "\u26ab",
				label: "interrupted"
			},
			failed: {
				mark: "\ud83d\udd34",
				label: "error"
			}
		};
		function iterationEnd(record) {
			if (record.completed) return isUnverified(record) ? "unverified" : "completed";
			if (record.phase === "cancelled") return "cancelled";
			if (record.phase === "provider_limit") return "limited";
			if (record.phase === "provider_outage") return "unavailable";
			if (record.phase.endsWith("_error")) return "failed";
			if (record.claim === "refused") return "refused";
			return record.has_new_changes ? "changed" : "unchanged";
		}
		function isRefused({ claim, refusals = [] }) {
			return claim === "refused" || refusals.length > 0;
		}
		function promptedGoal(goal, goalBy, before) {
			return before !== null && isRefused(before) && goalBy === null && goal === before.goal_in ? "fix what was refused" : goal?.trim() ?? "";
		}
		function recordsOfChain(records, chainId) {
			return records.filter((record) => record.chain_id === void 0 || record.chain_id === chainId);
		}
		let NO_ITERATION = new Set([
			"already_running",
			"backoff_active",
			"stop_stagnation",
			"run_failed"
		]);
		function iterationsOf(records) {
			return records.filter(({ phase }) => !NO_ITERATION.has(phase));
		}
		function iterationsOfRun({ records, recordsOfRun }) {
			return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
		}
	}),
	92803: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Do: () => renderPlanBar,
			Hm: () => snakeKeys,
			LG: () => renderStatus,
			QT: () => buildStatusView,
			S_: () => describeBackoff,
			UR: () => renderRows,
			vx: () => renderStatusJson
		});
		var _core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74039);
		var _core_chain_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83588);
		var _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58596);
		var _core_chain_plan_progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37049);
		var _core_chain_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39987);
		var _core_chain_prices_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52372);
		var _core_chain_stop_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17444);
		var _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98383);
		var _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(93363);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(17853);
		var _event_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31122);
		var _event_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74859);
		var _paint_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69895);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(88502);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(38459);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6998);
		function buildStatusView({ atMs, end, lastRecord, origin, processId, spec, state }) {
			let open = (0, _core_chain_backoff_js__WEBPACK_IMPORTED_MODULE_1__.ft)(state.backoff, atMs);
			let failed = processId === null && end?.reason === "failed" ? {
				message: end.message,
				remedy: end.remedy
			} : null;
			let elapsedMs = (state.stopped?.atMs ?? atMs) - state.startedAtMs;
			let facts = {
				chainId: state.chainId,
				origin,
				state: stateWord(state, open !== null, processId !== null, failed !== null),
				processId,
				iteration: state.inFlight?.iteration ?? state.iteration,
				goal: state.goal,
				plan: state.progress === null ? null : describePlan(state.progress),
				elapsedMs,
				savedMsAgo: end?.savedAtMs === void 0 || end.savedAtMs === null ? null : Math.max(0, atMs - end.savedAtMs),
				streaks: state.streaks,
				backoff: open === null ? null : {
					leftMs: open.untilMs - atMs,
					cause: open.cause
				},
				budgets: (0, _core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__.J_)(spec.limits, state, state.startedAtMs + elapsedMs),
				tokens: (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_6__.RP)(state.usage),
				usage: state.usage,
				costUsd: (0, _core_chain_prices_js__WEBPACK_IMPORTED_MODULE_4__.ry)(state),
				last: lastRecord === null ? null : describeRecord(lastRecord, atMs),
				stopped: state.stopped === null ? null : describeStop(state.stopped.reason, lastRecord, end, origin.host),
				failed
			};
			return {
				...facts,
				next: nextStep(facts, end)
			};
		}
		function describePlan(progress) {
			return {
				done: progress.done,
				total: progress.total,
				item: (0, _core_chain_plan_progress_js__WEBPACK_IMPORTED_MODULE_2__.Xt)(progress)?.text ?? null
			};
		}
		function describeRecord({ commit = "", error = "", iteration, summary, ts }, atMs) {
			let endedAtMs = (0, _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_13__.sX)(ts);
			return {
				iteration,
				summary,
				error,
				commit,
				msAgo: endedAtMs === null ? null : Math.max(0, atMs - endedAtMs)
			};
		}
		function describeStop(reason, lastRecord, end, host) {
			let checks = reason === "completed" && lastRecord !== null ? (0, _core_chain_record_js__WEBPACK_IMPORTED_MODULE_3__.tg)(lastRecord) : null;
			let said = end?.reason === reason ? end : null;
			return {
				reason,
				checks: checks === null ? "" : (0, _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_14__.P)(checks),
				why: said?.message ?? "",
				remedy: said === null || said.remedy === "" ? (0, _core_chain_stop_rules_js__WEBPACK_IMPORTED_MODULE_5__.wJ)(reason, host) : said.remedy
			};
		}
		function stateWord(state, waits, alive, failed) {
			if (failed) return "failed";
			if (state.stopped !== null) return "stopped";
			if (waits) return "waiting";
			if (alive) return "running";
			return state.inFlight === null ? "ready" : "interrupted";
		}
		function nextStep({ failed, origin, processId, state, stopped }, end) {
			if (failed !== null) return failed.remedy;
			if (stopped !== null) return stopped.remedy;
			if (processId !== null) return "Watch it: codex-self-iter logs --follow. Stop it after this iteration: codex-self-iter stop";
			if (end !== null && end.reason !== null && end.remedy !== "") return end.remedy;
			if (origin.host === "github") return "See its runs in the Actions tab. If none follows, start the workflow by hand (Actions, Run workflow).";
			return state === "waiting" ? "To continue after the wait, run: codex-self-iter run" : "To continue, run: codex-self-iter run";
		}
		let TONES = {
			running: "good",
			waiting: "warning",
			stopped: "title",
			failed: "bad",
			interrupted: "bad",
			ready: "plain"
		};
		function renderStatus(view, columns, color) {
			return renderRows(statusRows(view), columns, color);
		}
		function statusRows(view) {
			let { backoff, failed, goal, last, stopped } = view;
			let rows = [...planRows(view), [
				"State",
				describeState(view),
				TONES[view.state]
			]];
			backoff !== null && rows.push([
				"Wait",
				describeBackoff(backoff),
				"warning"
			]);
			stopped?.reason !== "completed" && rows.push(["Goal", goal === null || goal === "" ? "the agent chooses it from the plan" : (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(goal)]);
			last !== null && rows.push(...lastRows(last));
			let streaks = streakWords(view.streaks);
			streaks !== "" && rows.push(["In a row", streaks]);
			let isSpent = view.budgets.some(({ limit, used }) => used >= limit);
			view.budgets.length > 0 && rows.push([
				"Budget",
				view.budgets.map(_core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__.iK).join(", "),
				isSpent ? "warning" : "plain"
			]);
			rows.push(["Used", usedWords(view)]);
			failed !== null && rows.push([
				"Why",
				(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(failed.message),
				"bad"
			]);
			let why = stopped === null ? "" : stopped.checks === "" ? stopped.why : `Done, ${stopped.checks}`;
			failed === null && why !== "" && rows.push(["Why", (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(why)]);
			view.next !== "" && rows.push([
				"Next",
				(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(view.next),
				"title"
			]);
			return [...rows, [
				"Chain",
				`${(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(view.chainId)} in ${(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(view.origin.workspace ?? view.origin.place)}`,
				"dim"
			]];
		}
		function renderPlanBar({ done, total }) {
			return [
				"Plan",
				`${done} of ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(total, "item")} done  ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.oe)({
					done,
					total
				}, 12)}`,
				done === total ? "good" : "title"
			];
		}
		function planRows({ goal, plan }) {
			if (plan === null || plan.total === 0) return [];
			return plan.item === null || plan.item === goal ? [renderPlanBar(plan)] : [renderPlanBar(plan), ["Next item", (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(plan.item)]];
		}
		function describeState(view) {
			let { iteration, origin, processId, state, stopped } = view;
			let process = processId === null ? "" : ` (process ${processId})`;
			switch (state) {
				case "running": return `iteration ${iteration} is running${process}`;
				case "waiting": return `waiting before iteration ${iteration + 1}${process}`;
				case "stopped": return stopped === null ? "stopped" : `${(0, _run_view_js__WEBPACK_IMPORTED_MODULE_10__.WE)(stopped.reason).title} (${stopped.reason})`;
				case "failed": return "failed: an error ended the last run";
				case "interrupted": return `interrupted in iteration ${iteration}, which the next run repeats`;
				case "ready":
					if (origin.host === "github") return view.savedMsAgo === null ? "active" : `active, last saved ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(view.savedMsAgo)} ago`;
					return iteration === 0 ? "ready: no iteration yet" : `ready after iteration ${iteration}: no run is active`;
			}
		}
		function describeBackoff({ cause, leftMs }) {
			return `${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(leftMs)} more: ${(0, _core_chain_backoff_js__WEBPACK_IMPORTED_MODULE_1__.vE)(cause)}`;
		}
		function usedWords({ costUsd, elapsedMs, tokens, usage }) {
			return [...tokens === 0 ? [] : [(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.eY)(usage), (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_6__.Wy)(costUsd)], (0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(elapsedMs)].join(", ");
		}
		function lastRows(last) {
			let facts = [
				`iteration ${last.iteration}`,
				...last.msAgo === null ? [] : [`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.bf)(last.msAgo)} ago`],
				...last.commit === "" ? [] : [`commit ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_15__.Ax)((0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(last.commit))}`]
			].join(", ");
			let summary = (0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(last.summary);
			let error = last.error === "" ? [] : [[
				"Error",
				(0, _event_text_js__WEBPACK_IMPORTED_MODULE_8__.Ow)(last.error),
				"bad"
			]];
			return [["Last", summary === "" ? facts : `${facts}: ${summary}`], ...error];
		}
		function streakWords({ errors, noChange, limits, claims }) {
			let parts = [];
			errors > 0 && parts.push((0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(errors, "error"));
			noChange > 0 && parts.push(`${noChange} without a change`);
			limits > 0 && parts.push((0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(limits, "provider wait"));
			claims > 0 && parts.push(`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_12__.SS)(claims, "accepted claim")} of completion`);
			return parts.join(", ");
		}
		function renderRows(rows, columns, color) {
			let isNarrow = columns !== null && columns < 40;
			return rows.flatMap(([label, value, tone = "plain"]) => {
				let values = columns === null ? [value] : (0, _terminal_js__WEBPACK_IMPORTED_MODULE_11__.EO)(value, columns - (isNarrow ? 2 : 11));
				if (isNarrow) return [(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)(label, "dim", color), ...values.map((row) => `  ${(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)(row, tone, color)}`)];
				return values.map((row, index) => `${(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)((index === 0 ? label : "").padEnd(11), "dim", color)}${(0, _paint_js__WEBPACK_IMPORTED_MODULE_9__.n)(row, tone, color)}`);
			}).map((line) => `${line}\n`).join("");
		}
		function renderStatusJson(view) {
			let { origin, ...rest } = view;
			return (0, _event_json_js__WEBPACK_IMPORTED_MODULE_7__.y)(snakeKeys({
				...rest,
				workspace: origin.workspace,
				remote: origin.remote
			}));
		}
		function snakeKeys(value) {
			if (Array.isArray(value)) return value.map(snakeKeys);
			if (typeof value != "object" || !value) return value;
			return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeKeys(part)]));
		}
	}),
	38459: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EO: () => wrapWords,
			G0: () => fitWidth,
			_n: () => padWidth,
			u5: () => fitParts
		});
		var string_width__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47767);
		var wrap_ansi__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41562);
		function wrapWords(line, columns) {
			return columns < 8 ? [line] : (0, wrap_ansi__WEBPACK_IMPORTED_MODULE_0__.A)(line, columns, { hard: !0 }).split("\n");
		}
		function fitWidth(text, columns) {
			if (columns < 1) return "";
			if ((0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(text) <= columns) return text;
			if (columns === 1) return "\u2026";
			let [head = ""] = (0, wrap_ansi__WEBPACK_IMPORTED_MODULE_0__.A)(text, columns - 1, {
				hard: !0,
				wordWrap: !1,
				trim: !1
			}).split("\n");
			return (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(head) < columns ? `${head.trimEnd()}\u2026` : "\u2026";
		}
		function padWidth(text, columns, align = "left") {
			let fitted = fitWidth(text, columns);
			let filler = " ".repeat(Math.max(0, columns - (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(fitted)));
			return align === "left" ? fitted + filler : filler + fitted;
		}
		function fitParts(parts, separator, columns) {
			let shown = parts;
			for (; shown.length > 1 && (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(shown.join(separator)) > columns;) shown = shown.slice(0, -1);
			return shown.join(separator);
		}
	})
};
