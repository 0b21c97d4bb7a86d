export const id = 8812;
export const ids = [8812];
export const modules = {
	28812: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A: () => buildEnvironment,
			createCodexAgent: () => createCodexAgent,
			h: () => describeSandbox
		});
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_path_ = __webpack_require__(76760);
		var usage = __webpack_require__(98383);
		var user_error = __webpack_require__(68757);
		var turn_limits = __webpack_require__(29126);
		var kill_tree = __webpack_require__(34132);
		function buildCodexArguments(settings, call) {
			return [
				"exec",
				...settings.args,
				...settings.ignoreUserConfig ? ["--ignore-user-config"] : [],
				...settings.model === null ? [] : ["--model", settings.model],
				...settings.effort === null ? [] : override("model_reasoning_effort", settings.effort),
				...settings.mode === "bypass" ? ["--dangerously-bypass-approvals-and-sandbox"] : ["--sandbox", call.sandbox],
				...environmentPolicy(settings.limits.environment, call.markers),
				...call.proxyUrl === null ? [] : proxyProvider(call.proxyUrl, settings.limits.idleMs),
				...call.schemaFile === null ? [] : ["--output-schema", call.schemaFile],
				"--skip-git-repo-check",
				"--json",
				"--cd",
				call.workspace,
				...call.threadId === null ? [] : ["resume", call.threadId],
				"-"
			];
		}
		let CORE_VARIABLES = [
			..."HOME LOGNAME PATH SHELL USER USERNAME TMPDIR TEMP TMP LANG LC_*".split(" "),
			kill_tree.NO,
			kill_tree.Fm
		];
		function environmentPolicy(passed, markers) {
			let names = passed.filter((name) => name !== "CODEX_API_KEY" && name !== "CODEX_ACCESS_TOKEN");
			if (names.length === 0) {
				let set = Object.entries(markers).flatMap(([name, value]) => override(`shell_environment_policy.set.${name}`, value));
				return [...override("shell_environment_policy.inherit", "core"), ...set];
			}
			let allowed = JSON.stringify([...CORE_VARIABLES, ...names]);
			return [
				...override("shell_environment_policy.inherit", "all"),
				"-c",
				`shell_environment_policy.include_only=${allowed}`
			];
		}
		function proxyProvider(proxyUrl, idleMs) {
			let streamIdleMs = Math.min(3e5, Math.ceil(idleMs * .7));
			let provider = `{name="key proxy",base_url=${JSON.stringify(proxyUrl)},wire_api="responses",stream_idle_timeout_ms=${streamIdleMs}}`;
			return [
				...override("model_provider", "codex-self-iter-proxy"),
				"-c",
				`model_providers.codex-self-iter-proxy=${provider}`
			];
		}
		function override(key, value) {
			return ["-c", `${key}=${JSON.stringify(value)}`];
		}
		function refuseUnsafeArguments(args) {
			for (let [index, argument] of args.entries()) {
				let reason = !argument.startsWith("-") && args[index - 1]?.startsWith("-") === !0 ? null : refuseArgument(argument, args[index + 1]);
				if (reason !== null) throw (0, user_error.I)("CODEX_ARGS_REFUSED", {
					argument,
					reason
				});
			}
		}
		let REFUSED_OPTIONS = [
			{
				names: /^--(?:dangerously-.*|yolo|full-auto|approve-for-me)$/,
				reason: "it changes the sandbox; set sandbox or agent_mode instead"
			},
			{
				names: /^(?:-s.*|--sandbox)$/,
				reason: "set sandbox instead"
			},
			{
				names: /^--trust$/,
				reason: "it would let a file of the workspace start programs outside the sandbox"
			},
			{
				names: /^(?:-C.*|--cd|--worktree)$/,
				reason: "the agent must work in the loop's workspace; set it with --workspace"
			},
			{
				names: /^(?:-m.*|--model)$/,
				reason: "set model instead"
			},
			{
				names: /^(?:-o.*|--output-last-message|--output-schema|--json|--ephemeral|--ignore-user-config|--skip-git-repo-check)$/,
				reason: "the loop sets it itself"
			},
			{
				names: /^(?:-h|--help|-V|--version|-|--)$/,
				reason: "Codex would not read the prompt"
			}
		];
		let REFUSED_KEYS = /^(?:sandbox_|shell_environment_policy|model_providers?(?:\.|$)|projects(?:\.|$)|approval|permissions(?:\.|$)|default_permissions)/;
		function refuseArgument(argument, next) {
			if (!argument.startsWith("-")) return "Codex would take it for a prompt or a subcommand";
			let name = argument.startsWith("--") ? argument.split("=", 1)[0] ?? argument : argument;
			if (name === "--config" || argument.startsWith("-c") && !argument.startsWith("--")) {
				let assignment = argument.slice((name === "--config" ? "--config" : "-c").length);
				let key = (assignment === "" ? next ?? "" : assignment.replace(/^=/, "")).split("=", 1)[0] ?? "";
				return REFUSED_KEYS.test(key.replaceAll(/["'\s]/g, "")) ? `the loop sets ${key.trim()} itself` : null;
			}
			return REFUSED_OPTIONS.find(({ names }) => names.test(name))?.reason ?? null;
		}
		var codex_binary = __webpack_require__(37351);
		var schemas = __webpack_require__(6195);
		var api = __webpack_require__(84963);
		var text_text = __webpack_require__(17853);
		var errno = __webpack_require__(53645);
		let Text = schemas.Rvf(schemas.YjP(), "");
		let Message = schemas.FsL(schemas.YjP(), schemas.pdi(readProviderMessage));
		let ErrorBody = schemas.Ikc({ error: schemas.Ikc({ message: schemas.YjP().check(api.m9(1)) }) });
		let Count = schemas.MfU(schemas.FsL(schemas.aig().check(api.UI()), schemas.pdi((count) => Math.min(Math.floor(count), 2 ** 53 - 1))), 0);
		let ThreadUsage = schemas.MfU(schemas.FsL(schemas.Ikc({
			input_tokens: Count,
			cached_input_tokens: Count,
			cache_write_input_tokens: schemas.Rvf(Count, 0),
			output_tokens: Count,
			reasoning_output_tokens: Count
		}), schemas.pdi((usage) => ({
			input: usage.input_tokens,
			cachedInput: usage.cached_input_tokens,
			cacheWriteInput: usage.cache_write_input_tokens,
			output: usage.output_tokens,
			reasoningOutput: usage.reasoning_output_tokens
		}))), usage.yJ);
		let Item = schemas.gMt("type", [
			schemas.Ikc({
				type: schemas.k5n(["agent_message", "reasoning"]),
				text: schemas.YjP()
			}),
			schemas.Ikc({
				type: schemas.euz("command_execution"),
				command: Text,
				aggregated_output: Text,
				exit_code: schemas.cl6(schemas.aig()),
				status: Text
			}),
			schemas.Ikc({
				type: schemas.euz("file_change"),
				changes: schemas.YOg(schemas.Ikc({
					path: schemas.YjP(),
					kind: Text
				})),
				status: Text
			}),
			schemas.Ikc({
				type: schemas.k5n(["mcp_tool_call", "collab_tool_call"]),
				server: Text,
				tool: Text,
				status: Text
			}),
			schemas.Ikc({
				type: schemas.euz("web_search"),
				query: Text,
				status: Text
			}),
			schemas.Ikc({
				type: schemas.euz("todo_list"),
				items: schemas.YOg(schemas.Ikc({
					text: Text,
					completed: schemas.Rvf(schemas.zMY(), !1)
				}))
			}),
			schemas.Ikc({
				type: schemas.euz("error"),
				message: Message
			})
		]);
		let Event = schemas.gMt("type", [
			schemas.Ikc({
				type: schemas.euz("thread.started"),
				thread_id: schemas.YjP().check(api.m9(1))
			}),
			schemas.Ikc({
				type: schemas.k5n([
					"item.started",
					"item.updated",
					"item.completed"
				]),
				item: Item
			}),
			schemas.Ikc({
				type: schemas.euz("turn.completed"),
				usage: ThreadUsage
			}),
			schemas.Ikc({
				type: schemas.euz("turn.failed"),
				error: schemas.Ikc({ message: Message })
			}),
			schemas.Ikc({
				type: schemas.euz("error"),
				message: Message
			})
		]);
		function parseCodexEvent(line) {
			return Event.safeParse((0, errno.Xd)(() => JSON.parse(line))).data ?? null;
		}
		function toAgentEvent(event, workspace) {
			let rendered = render(event, workspace);
			return rendered === null ? null : {
				kind: rendered[0],
				text: (0, text_text.Uo)(rendered[1], 2e3)
			};
		}
		function isNetworkWait(event) {
			return event.type === "error" && event.message.includes("waiting for network");
		}
		let SANDBOX_REFUSAL = /^\s*(?:bwrap: |error building bubblewrap command)/;
		let ACTIONS = new Set([
			"command_execution",
			"file_change",
			"mcp_tool_call",
			"collab_tool_call",
			"web_search"
		]);
		function createTurnReader() {
			let threadId = null;
			let finalMessage = null;
			let threadUsage = null;
			let failedMessage = null;
			let errors = [];
			let hasItems = !1;
			let commands = 0;
			let refusedCommands = 0;
			let fileChanges = 0;
			let readCompleted = (item) => {
				item.type === "agent_message" && (finalMessage = item.text);
				if (item.type === "command_execution") {
					commands += 1;
					hasFailed(item) && SANDBOX_REFUSAL.test(item.aggregated_output) && (refusedCommands += 1);
				}
				item.type === "file_change" && !hasFailed(item) && (fileChanges += 1);
			};
			return {
				read(event) {
					"item" in event && (hasItems = !0);
					event.type === "thread.started" && (threadId = event.thread_id);
					event.type === "turn.completed" && (threadUsage = event.usage);
					event.type === "turn.failed" && (failedMessage = event.error.message);
					event.type === "error" && event.message !== errors.at(-1) && (errors = [...errors, event.message].slice(-5));
					event.type === "item.started" && ACTIONS.has(event.item.type) && (finalMessage = null);
					event.type === "item.completed" && readCompleted(event.item);
				},
				reading: () => ({
					threadId,
					finalMessage,
					threadUsage,
					failedMessage,
					errors,
					hasItems,
					sandboxBroken: commands > 0 && refusedCommands === commands && fileChanges === 0
				})
			};
		}
		function render(event, workspace) {
			switch (event.type) {
				case "thread.started": return ["session", event.thread_id];
				case "turn.completed": return null;
				case "turn.failed": return ["warning", event.error.message];
				case "error": return ["warning", event.message];
				default:
					if (event.item.type === "todo_list") return renderTodoList(event.item);
					if (event.type === "item.started") return renderStarted(event.item);
					return event.type === "item.completed" ? renderCompleted(event.item, workspace) : null;
			}
		}
		function renderTodoList({ items }) {
			let open = items.filter(({ completed }) => !completed);
			let current = open[0]?.text ?? "";
			return ["todo", `${items.length - open.length} of ${items.length} done${current === "" ? "" : `, now: ${current}`}`];
		}
		function renderStarted(item) {
			if (item.type === "command_execution") return ["command", unwrapShell(item.command)];
			let tool = toolName(item);
			return tool === null ? null : ["tool", tool];
		}
		function renderCompleted(item, workspace) {
			switch (item.type) {
				case "agent_message": return ["message", item.text];
				case "reasoning": return ["reasoning", item.text];
				case "command_execution": {
					let exitCode = item.exit_code ?? 0;
					return exitCode === 0 ? null : ["command", `exit code ${exitCode}: ${unwrapShell(item.command)}`];
				}
				case "file_change": {
					let folder = `${workspace}/`;
					let changes = item.changes.map(({ path, kind }) => `${kind} ${path.startsWith(folder) ? path.slice(folder.length) : path}`).join(", ");
					return hasFailed(item) ? ["warning", `not applied: ${changes}`] : ["file-change", changes];
				}
				case "error": return ["warning", item.message];
				case "todo_list": return null;
				default: return hasFailed(item) ? ["warning", `${toolName(item)} failed`] : null;
			}
		}
		function toolName(item) {
			if (item.type === "web_search") return `web search: ${item.query}`;
			if (item.type !== "mcp_tool_call" && item.type !== "collab_tool_call") return null;
			return [item.server, item.tool].filter((part) => part !== "").join(".");
		}
		function hasFailed({ status }) {
			return status === "failed" || status === "declined";
		}
		function readProviderMessage(message) {
			if (!message.startsWith("{")) return message;
			return ErrorBody.safeParse((0, errno.Xd)(() => JSON.parse(message))).data?.error.message ?? message;
		}
		function unwrapShell(command) {
			let inner = /^\/\S*\/(?:ba|z|da)?sh -l?c (.+)$/s.exec(command)?.[1];
			if (inner === void 0) return command;
			if (inner.length >= 2 && inner.startsWith("'") && inner.endsWith("'")) return inner.slice(1, -1).replaceAll("'\\''", "'");
			if (inner.length >= 2 && inner.startsWith("\"") && inner.endsWith("\"")) return inner.slice(1, -1).replaceAll(/\\(["$`\\])/g, "$1");
			return inner;
		}
		var codex_failure = __webpack_require__(83982);
		var key_proxy = __webpack_require__(32370);
		let DEFAULT_LIMITS = {
			timesMax: 3,
			waitMs: 12e4
		};
		function createNetworkWatchdog({ timesMax, waitMs } = DEFAULT_LIMITS) {
			let controller = new AbortController();
			let times = 0;
			let firstWaitMs = 0;
			let timer;
			let wait = null;
			let abort = () => {
				wait ??= {
					times,
					waitedMs: performance.now() - firstWaitMs
				};
				controller.abort();
			};
			return {
				signal: controller.signal,
				noteWait() {
					times += 1;
					if (times === 1) {
						firstWaitMs = performance.now();
						timer = setTimeout(abort, waitMs);
					}
					times > timesMax && abort();
				},
				noteProgress() {
					times = 0;
					clearTimeout(timer);
				},
				wait: () => wait,
				stop: () => clearTimeout(timer)
			};
		}
		var codex_sessions = __webpack_require__(32631);
		let Line = schemas.gMt("type", [schemas.Ikc({
			type: schemas.euz("turn_context"),
			payload: schemas.Ikc({ model: schemas.YjP() })
		}), schemas.Ikc({
			type: schemas.euz("event_msg"),
			payload: schemas.Ikc({
				type: schemas.euz("token_count"),
				info: schemas.Ikc({ total_token_usage: ThreadUsage })
			})
		})]);
		function openSessionFile(codexHome, threadId) {
			let sessions = (0, external_node_path_.join)(codexHome, "sessions");
			let path = null;
			let [offset, rest, isSkipping, tries] = [
				0,
				Buffer.alloc(0),
				!1,
				0
			];
			let facts = {
				model: null,
				usage: null
			};
			return () => {
				if (path === null && tries >= 20) return facts;
				tries += 1;
				path ??= (0, errno.Xd)(() => (0, codex_sessions.Xc)(sessions).findLast((name) => name.endsWith(`-${threadId}.jsonl`))) ?? null;
				if (path === null) return facts;
				for (let bytes of readFrom((0, external_node_path_.join)(sessions, path), offset)) {
					offset += bytes.length;
					let text = Buffer.concat([rest, bytes]);
					let end = text.lastIndexOf(10) + 1;
					let start = isSkipping ? text.indexOf(10) + 1 : 0;
					for (let line of text.toString("utf8", start, end).split("\n")) facts = readLine(line) ?? facts;
					isSkipping = isSkipping && end === 0 || text.length - end > 4194304;
					rest = isSkipping ? Buffer.alloc(0) : text.subarray(end);
				}
				return facts;
			};
			function readLine(line) {
				if (!line.includes("\"turn_context\"") && !line.includes("\"token_count\"")) return null;
				let found = Line.safeParse((0, errno.Xd)(() => JSON.parse(line))).data;
				if (found === void 0) return null;
				if (found.type === "turn_context") return {
					...facts,
					model: found.payload.model
				};
				return {
					...facts,
					usage: found.payload.info.total_token_usage
				};
			}
		}
		function* readFrom(path, start) {
			let file = (0, errno.Xd)(() => (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK));
			if (file === null) return;
			try {
				for (let at = start; at < start + 67108864;) {
					let bytes = Buffer.alloc(1048576);
					let count = (0, errno.Xd)(() => (0, external_node_fs_.readSync)(file, bytes, 0, bytes.length, at)) ?? 0;
					if (count === 0) return;
					at += count;
					yield bytes.subarray(0, count);
				}
			} finally {
				(0, external_node_fs_.closeSync)(file);
			}
		}
		function createBudgetWatch({ checkBudget, home, model, session }) {
			let controller = new AbortController();
			let look = null;
			let overrun = null;
			let facts = (threadId) => {
				if (threadId === null) return {
					model,
					usage: null
				};
				look ??= openSessionFile(home, threadId);
				let found = look();
				return {
					model: model ?? found.model,
					usage: found.usage
				};
			};
			return {
				signal: controller.signal,
				facts,
				check(threadId) {
					if (checkBudget === null || overrun !== null) return;
					let now = facts(threadId);
					if (now.usage === null) return;
					overrun = checkBudget((0, usage.CG)(now.usage, usageOf(session, threadId)), now.model);
					overrun !== null && controller.abort();
				},
				overrun: () => overrun
			};
		}
		function usageOf(session, threadId) {
			return session !== null && session.id === threadId ? session.usage : usage.yJ;
		}
		var sign_in = __webpack_require__(74043);
		var sandbox_probe = __webpack_require__(4800);
		var atomic_write = __webpack_require__(11550);
		var safe_path = __webpack_require__(81046);
		var random_name = __webpack_require__(17136);
		var process_environment = __webpack_require__(92894);
		function createCodexAgent(settings, context) {
			refuseUnsafeArguments(settings.args);
			let codex = null;
			return {
				async prepare(signal) {
					codex ??= await prepareCodex(settings, context, signal);
					return codex.info;
				},
				async runTurn(turn, signal) {
					codex ??= await prepareCodex(settings, context, signal);
					return await runTurn(codex, turn, signal);
				},
				async close() {
					let open = codex;
					codex = null;
					if (open === null) return;
					await open.proxy?.close();
					(0, external_node_fs_.rmSync)(open.privateDir, {
						recursive: !0,
						force: !0
					});
				}
			};
		}
		let ANSWERED = { kind: "answered" };
		let CANCELLED = { kind: "cancelled" };
		async function prepareCodex(settings, context, signal) {
			let configured = settings.binary ?? await context.install?.() ?? null;
			let binary = (0, codex_binary.hy)(configured, context.environment);
			let sandbox = await context.isolation.open(signal);
			let isWritable = [binary, (0, safe_path.iF)(binary) ?? binary].some((path) => (0, safe_path.FK)(context.workspace, path));
			if (sandbox.level !== "none" && isWritable) throw (0, user_error.I)("CODEX_IN_WORKSPACE", { binary });
			let env = buildEnvironment(settings, context);
			await (0, sign_in.a)({
				settings,
				binary,
				env,
				workspace: context.workspace,
				run: sandbox.run
			}, signal);
			let isUnsandboxed = settings.mode === "bypass" || settings.sandbox === "danger-full-access";
			let privateDir = (0, process_environment.wE)(context.temporaryDir);
			let [probe, proxy] = await Promise.allSettled([isUnsandboxed ? null : (0, sandbox_probe.U)(binary, context.workspace, env, sandbox.run, signal), openProxy({
				settings,
				binary,
				env,
				privateDir
			})]);
			try {
				if (probe.status === "rejected") throw probe.reason;
				if (proxy.status === "rejected") throw proxy.reason;
				let codexSandbox = isUnsandboxed ? "none" : describeSandbox(settings, binary, probe.value);
				return {
					settings,
					context,
					binary,
					info: {
						name: "codex",
						version: (0, codex_binary.SY)(binary),
						sandbox: codexSandbox,
						isolation: sandbox.description
					},
					env,
					privateDir,
					sandbox,
					proxy: proxy.value,
					canReadOnly: null,
					lastLog: {
						name: "",
						turns: 0
					}
				};
			} catch (error) {
				proxy.status === "fulfilled" && await proxy.value?.close();
				(0, external_node_fs_.rmSync)(privateDir, {
					recursive: !0,
					force: !0
				});
				throw error;
			}
		}
		function describeSandbox(settings, binary, probe) {
			if (probe?.kind === "broken" && /bubblewrap is unavailable/.test(probe.output)) throw (0, user_error.I)("CODEX_BWRAP_MISSING", { binary });
			if (probe?.kind === "broken") throw (0, user_error.I)("CODEX_SANDBOX_BROKEN", { output: probe.output });
			if (probe?.kind === "config-broken" && !settings.ignoreUserConfig) throw (0, user_error.I)("CODEX_CONFIG_BROKEN", { problem: probe.problem });
			return probe?.kind === "works" ? settings.sandbox : `${settings.sandbox} (not tested)`;
		}
		async function openProxy({ settings, binary, env, privateDir }) {
			let { apiKey, upstreamUrl } = settings;
			return apiKey === null ? null : await (0, key_proxy.k)({
				binary,
				apiKey,
				upstreamUrl,
				privateDir,
				env
			});
		}
		function buildEnvironment(settings, { environment }) {
			let extra = settings.home === null ? {} : { CODEX_HOME: settings.home };
			if (settings.apiKey !== null) {
				let noProxy = [environment.NO_PROXY ?? environment.no_proxy, "127.0.0.1"].filter(Boolean).join(",");
				extra.NO_PROXY = noProxy;
				extra.no_proxy = noProxy;
			}
			return (0, process_environment.ti)(environment, settings.limits.environment, extra);
		}
		async function runTurn(codex, turn, signal) {
			let { proxy } = codex;
			if (proxy?.isAlive() === !1) {
				await proxy.close();
				codex.proxy = await openProxy(codex);
			}
			let session = turn.session !== null && isThreadId(turn.session.id) ? turn.session : null;
			let result = await callCodex(codex, turn, session, signal);
			if (session === null || result.end.kind !== "failed" || result.end.failure.cause !== "unknown-session") return result;
			turn.onEvent({
				kind: "warning",
				text: `Codex no longer has the session ${session.id}; starting a new one.`
			});
			return await callCodex(codex, {
				...turn,
				prompt: turn.freshPrompt
			}, null, signal);
		}
		async function callCodex(codex, turn, session, signal) {
			let { settings } = codex;
			let { networkLimits, workspace } = codex.context;
			let sandbox = await chooseSandbox(codex, turn, signal);
			let schemaFile = turn.schema === null ? null : writeSchema(codex, turn.schema);
			let env = {
				...codex.env,
				[kill_tree.NO]: (0, random_name.Z)()
			};
			let [threadId, proxyUrl, markers] = [
				session?.id ?? null,
				codex.proxy?.baseUrl ?? null,
				(0, kill_tree.He)(env)
			];
			let call = {
				workspace,
				sandbox,
				schemaFile,
				threadId,
				proxyUrl,
				markers
			};
			let reader = createTurnReader();
			let watchdog = createNetworkWatchdog(networkLimits);
			let limits = (0, turn_limits.x)(settings.limits, turn);
			let threadIdNow = () => reader.reading().threadId ?? threadId;
			let budget = createBudgetWatch({
				home: (0, codex_binary.en)(codex.env),
				model: settings.model,
				session,
				checkBudget: turn.checkBudget
			});
			let onStdoutLine = (line) => {
				let event = parseCodexEvent(line);
				if (event === null) return;
				reader.read(event);
				isNetworkWait(event) ? watchdog.noteWait() : event.type !== "error" && watchdog.noteProgress();
				event.type === "item.completed" && budget.check(threadIdNow());
				let agentEvent = toAgentEvent(event, workspace);
				agentEvent !== null && turn.onEvent(agentEvent);
			};
			try {
				let result = await codex.sandbox.run({
					file: codex.binary,
					args: buildCodexArguments(settings, call),
					cwd: workspace,
					env,
					stdin: turn.prompt,
					deadlineMs: limits.deadlineMs,
					idleMs: limits.idleMs,
					keepBytes: 65536,
					log: {
						file: nameLog(codex, turn),
						bytesMax: 67108864
					},
					onStdoutLine
				}, AbortSignal.any([
					signal,
					watchdog.signal,
					budget.signal
				]));
				let reading = reader.reading();
				let isCancelled = result.end === "cancelled" && signal.aborted;
				let networkWait = result.end === "cancelled" ? watchdog.wait() : null;
				let failure = isCancelled ? null : (0, codex_failure.CT)(result, reading, limits, {
					networkWait,
					overrun: budget.overrun()
				});
				let end = isCancelled ? CANCELLED : failure === null ? ANSWERED : {
					kind: "failed",
					failure
				};
				let channel = failure === null ? {} : { channel: (0, codex_failure.tl)(result, reading) };
				let facts = budget.facts(threadIdNow());
				let sessionAndUsage = readSession(reading, facts, session);
				return {
					end,
					finalMessage: reading.finalMessage ?? "",
					exitCode: result.exitCode,
					model: facts.model,
					...channel,
					...sessionAndUsage
				};
			} finally {
				watchdog.stop();
				schemaFile !== null && (0, external_node_fs_.rmSync)(schemaFile, { force: !0 });
			}
		}
		function readSession(reading, facts, before) {
			let threadId = reading.threadId ?? before?.id ?? null;
			let usageBefore = usageOf(before, threadId);
			let threadUsage = reading.threadUsage ?? facts.usage ?? usageBefore;
			return {
				session: threadId === null ? null : {
					id: threadId,
					usage: threadUsage
				},
				usage: (0, usage.CG)(threadUsage, usageBefore)
			};
		}
		async function chooseSandbox(codex, turn, signal) {
			let { settings, context, binary, env, sandbox } = codex;
			if (!turn.readOnly || settings.mode === "bypass") return settings.sandbox;
			if (settings.sandbox !== "danger-full-access") return "read-only";
			codex.canReadOnly ??= (await (0, sandbox_probe.U)(binary, context.workspace, env, sandbox.run, signal)).kind === "works";
			return codex.canReadOnly ? "read-only" : "danger-full-access";
		}
		function writeSchema(codex, schema) {
			let path = (0, external_node_path_.join)(codex.sandbox.scratch, `schema-${(0, random_name.Z)()}.json`);
			(0, atomic_write.S0)(path, JSON.stringify(schema), { mode: 384 });
			return path;
		}
		function nameLog(codex, turn) {
			let name = `iter_${String(turn.iteration).padStart(4, "0")}.${turn.role}`;
			let turns = codex.lastLog.name === name ? codex.lastLog.turns + 1 : 1;
			codex.lastLog = {
				name,
				turns
			};
			return (0, external_node_path_.join)(codex.context.logDir, turns === 1 ? `${name}.jsonl` : `${name}.${turns}.jsonl`);
		}
		function isThreadId(id) {
			return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
		}
	}),
	83982: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CT: () => readCodexFailure,
			J3: () => withoutNoise,
			tl: () => codexChannel
		});
		var _core_text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4610);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17853);
		var _process_describe_stop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29039);
		let UNKNOWN_SESSION = /no rollout found/i;
		function readCodexFailure(result, reading, limits, stopped) {
			let stderr = withoutNoise(result.stderr);
			let stop = (0, _process_describe_stop_js__WEBPACK_IMPORTED_MODULE_1__.C)(result, "Codex", limits.deadlineMs, limits.deadlineKey, limits.idleMs);
			let diagnosis = diagnoseStop(stopped) ?? diagnose(result, reading, stop, stderr);
			if (diagnosis === null) return null;
			let output = [stderr, ...reading.errors].filter((part) => part !== "").join("\n");
			let [cause, message] = diagnosis;
			return {
				cause,
				message: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_2__.TN)(message, 1e3),
				exitCode: result.exitCode,
				output: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_2__.X5)((0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_2__.Cj)(output, 8e3), 8e3)
			};
		}
		function codexChannel({ stderr }, { errors, failedMessage }) {
			return {
				events: failedMessage ?? errors.join("\n"),
				stderr: withoutNoise(stderr),
				stdout: ""
			};
		}
		function diagnoseStop({ networkWait, overrun }) {
			if (overrun !== null) return ["over-budget", overrun];
			return networkWait === null ? null : diagnoseNetwork(networkWait);
		}
		function diagnoseNetwork({ times, waitedMs }) {
			return ["network-outage", `Codex could not reach its provider: it waited for the network ${times} times, ${(0, _core_text_duration_js__WEBPACK_IMPORTED_MODULE_0__.e)(waitedMs)} in total.`];
		}
		function diagnose(result, reading, stop, stderr) {
			if (result.end === "idle" && !reading.hasItems) return ["provider-silent", stop];
			if (result.end !== "exit") return [(0, _process_describe_stop_js__WEBPACK_IMPORTED_MODULE_1__.w)(result.end), stop];
			let { failedMessage } = reading;
			if (UNKNOWN_SESSION.test(`${failedMessage ?? ""}\n${stderr}`)) return ["unknown-session", failedMessage ?? stderr];
			if (failedMessage !== null) return ["provider-error", failedMessage];
			if (result.exitCode !== 0) return ["exit", `${stop} ${stderr.split("\n").findLast((line) => line.trim() !== "") ?? ""}`.trim()];
			if (reading.sandboxBroken) return ["sandbox", "Codex cannot build its sandbox here, so it refused every command of the agent."];
			if (reading.threadUsage === null && reading.finalMessage === null) return ["exit", "Codex exited with code 0 without completing a turn. Is this program Codex?"];
			return null;
		}
		function withoutNoise(stderr) {
			return stderr.split("\n").filter((line) => !/^(?:WARNING: proceeding, even though|Reading (?:additional input|prompt) from stdin)/.test(line)).join("\n").trim();
		}
	}),
	32370: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			i: () => readApiKey,
			k: () => startKeyProxy
		});
		var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
		var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
		var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68757);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53645);
		var _process_kill_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34132);
		function readApiKey(text) {
			let apiKey = text.trim();
			if (!/^[\w-]+$/.test(apiKey)) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_4__.I)("CODEX_KEY_MALFORMED", void 0);
			return apiKey;
		}
		async function startKeyProxy(options) {
			let apiKey = readApiKey(options.apiKey);
			let infoFile = (0, node_path__WEBPACK_IMPORTED_MODULE_2__.join)(options.privateDir, "key-proxy.json");
			(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(infoFile, { force: !0 });
			let child = spawnProxy(options, infoFile, apiKey);
			let alive = child.pid !== void 0;
			let exited = new Promise((resolve) => {
				child.once("exit", () => resolve());
				child.once("error", () => resolve());
			}).then(() => {
				alive = !1;
			});
			let close = async () => {
				child.pid !== void 0 && (0, _process_kill_tree_js__WEBPACK_IMPORTED_MODULE_6__.i8)(child.pid, "SIGKILL");
				for (let stream of child.stdio) stream?.destroy();
				child.ref();
				await exited;
			};
			let stderr = "";
			child.stderr?.setEncoding("utf8").on("data", (text) => {
				stderr = (stderr + text).slice(-STDERR_CHARS_MAX);
			});
			let port = await waitForPort(infoFile, () => alive);
			(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(infoFile, { force: !0 });
			if (port === null) {
				let reason = alive ? "it did not listen in time" : "it exited without an error message";
				await close();
				throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_4__.I)("CODEX_KEY_PROXY_FAILED", { problem: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__.TN)(stderr, STDERR_CHARS_MAX) || reason });
			}
			child.unref();
			for (let stream of child.stdio) stream?.unref?.();
			return {
				baseUrl: `http://127.0.0.1:${port}/v1`,
				isAlive: () => alive,
				close
			};
		}
		let STDERR_CHARS_MAX = 500;
		function spawnProxy({ binary, env, privateDir, upstreamUrl }, infoFile, apiKey) {
			let command = [
				binary,
				"responses-api-proxy",
				"--port",
				"0",
				"--server-info",
				infoFile
			];
			let upstream = upstreamUrl === null ? [] : ["--upstream-url", upstreamUrl];
			let child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)("/bin/sh", [
				"-c",
				"{ read -r _ <&3; kill -9 $$; } >/dev/null 2>&1 & exec \"$@\" 3<&-",
				"key-proxy",
				...command,
				...upstream
			], {
				cwd: privateDir,
				env: { ...env },
				detached: !0,
				stdio: [
					"pipe",
					"ignore",
					"pipe",
					"pipe"
				]
			});
			for (let stream of child.stdio) stream?.on("error", () => {});
			child.stdin.end(apiKey);
			return child;
		}
		async function waitForPort(infoFile, isAlive) {
			let deadlineMs = performance.now() + 1e4;
			for (; isAlive() && performance.now() < deadlineMs;) {
				let port = (0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_5__.Xd)(() => JSON.parse((0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(infoFile, "utf8")).port);
				if (typeof port == "number") return port;
				await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(2);
			}
			return null;
		}
	}),
	4800: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { U: () => probeSandbox });
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17853);
		var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83982);
		async function probeSandbox(binary, workspace, env, run, signal) {
			let result = await run({
				file: binary,
				args: [
					"sandbox",
					"-P",
					":workspace",
					"-C",
					workspace,
					"--",
					"true"
				],
				cwd: workspace,
				env,
				deadlineMs: 2e4,
				keepBytes: 8192
			}, signal);
			if (result.end === "exit" && result.exitCode === 0) return { kind: "works" };
			if (result.end !== "exit" || result.exitCode === 2) return { kind: "unknown" };
			let output = (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)((0, _failure_js__WEBPACK_IMPORTED_MODULE_0__.J3)(`${result.stdout}\n${result.stderr}`), 500);
			if (/config\.toml|error loading config/i.test(output)) return {
				kind: "config-broken",
				problem: output
			};
			return {
				kind: "broken",
				output
			};
		}
	}),
	74043: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			a: () => requireSignIn,
			q: () => findSignIn
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68757);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53645);
		var _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81046);
		var _binary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37351);
		let VARIABLES = [
			"CODEX_API_KEY",
			"CODEX_ACCESS_TOKEN",
			"OPENAI_BASE_URL"
		];
		let PROVIDER_ARGUMENT = /^(?:--oss|--local-provider|-p|--profile)|provider|profile|base_url/;
		let PROVIDER_KEY = /provider|profile|base_url|credentials_store/;
		async function requireSignIn({ binary, run, ...needs }, signal) {
			if (findSignIn(needs) !== null) return;
			let { env, workspace } = needs;
			let home = (0, _binary_js__WEBPACK_IMPORTED_MODULE_5__.en)(env);
			let result = await run({
				file: binary,
				args: ["login", "status"],
				cwd: workspace,
				env,
				deadlineMs: 2e4,
				keepBytes: 8192
			}, signal);
			let output = `${result.stdout}\n${result.stderr}`;
			if (result.end === "exit" && result.exitCode === 1 && /^not logged in$/im.test(output)) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__.I)("CODEX_NOT_SIGNED_IN", { home });
		}
		function findSignIn({ env, settings, workspace }) {
			if (settings.apiKey !== null) return "a key";
			let variable = VARIABLES.find((name) => (env[name] ?? "") !== "");
			if (variable !== void 0) return `the variable ${variable}`;
			let home = (0, _binary_js__WEBPACK_IMPORTED_MODULE_5__.en)(env);
			if ((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, "auth.json"))) return `a sign-in in ${home}`;
			if (settings.args.some((argument) => PROVIDER_ARGUMENT.test(argument))) return "a provider of its own, in codex_args";
			let config = [
				...settings.ignoreUserConfig ? [] : [home],
				"/etc/codex",
				(0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, ".codex")
			].find(choosesProvider);
			return config === void 0 ? null : `a provider of its own, in ${config}`;
		}
		function choosesProvider(folder) {
			return ["config.toml", "managed_config.toml"].some((name) => {
				let file = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) && PROVIDER_KEY.test((0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__.Xd)(() => (0, _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__.XF)(file, 1048576))?.text ?? "provider");
			});
		}
	})
};
