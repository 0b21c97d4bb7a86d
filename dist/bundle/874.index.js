export const id = 874;
export const ids = [874];
export const modules = {

/***/ 4874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCodexAgent: () => (/* binding */ createCodexAgent)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/chain/usage.js
var usage = __webpack_require__(8383);
// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(2563);
// EXTERNAL MODULE: ./lib/adapters/process/kill-tree.js
var kill_tree = __webpack_require__(4132);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/args.js


function buildCodexArguments(settings, call) {
    return [
        "exec",
        ...settings.args,
        ...(settings.ignoreUserConfig ? ["--ignore-user-config"] : []),
        ...(settings.session === "fresh" ? ["--ephemeral"] : []),
        ...(settings.model === null ? [] : ["--model", settings.model]),
        ...(settings.effort === null ? [] : override("model_reasoning_effort", settings.effort)),
        ...(settings.mode === "bypass" ? ["--dangerously-bypass-approvals-and-sandbox"] : ["--sandbox", call.sandbox]),
        ...environmentPolicy(settings.limits.environment, call.markers),
        ...(call.proxyUrl === null ? [] : proxyProvider(call.proxyUrl, settings.limits.idleMs)),
        ...(call.schemaFile === null ? [] : ["--output-schema", call.schemaFile]),
        "--skip-git-repo-check",
        "--json",
        "--cd",
        call.workspace,
        ...(call.threadId === null ? [] : ["resume", call.threadId]),
        "-",
    ];
}
const CORE_VARIABLES = [..."HOME LOGNAME PATH SHELL USER USERNAME TMPDIR TEMP TMP LANG LC_*".split(" "), kill_tree/* TURN_MARKER */.NO, kill_tree/* STATE_DIR_MARKER */.Fm];
function environmentPolicy(passed, markers) {
    const names = passed.filter((name) => name !== "CODEX_API_KEY" && name !== "CODEX_ACCESS_TOKEN");
    if (names.length === 0) {
        const set = Object.entries(markers).flatMap(([name, value]) => override(`shell_environment_policy.set.${name}`, value));
        return [...override("shell_environment_policy.inherit", "core"), ...set];
    }
    const allowed = JSON.stringify([...CORE_VARIABLES, ...names]);
    return [...override("shell_environment_policy.inherit", "all"), "-c", `shell_environment_policy.include_only=${allowed}`];
}
function proxyProvider(proxyUrl, idleMs) {
    const streamIdleMs = Math.min(300_000, Math.ceil(idleMs * 0.7));
    const provider = `{name="key proxy",base_url=${JSON.stringify(proxyUrl)},wire_api="responses",stream_idle_timeout_ms=${streamIdleMs}}`;
    return [...override("model_provider", "codex-self-iter-proxy"), "-c", `model_providers.codex-self-iter-proxy=${provider}`];
}
function override(key, value) {
    return ["-c", `${key}=${JSON.stringify(value)}`];
}
function refuseUnsafeArguments(args) {
    for (const [index, argument] of args.entries()) {
        const isValue = !argument.startsWith("-") && args[index - 1]?.startsWith("-") === true;
        const reason = isValue ? null : refuseArgument(argument, args[index + 1]);
        if (reason !== null)
            throw (0,user_error/* userError */.I)("CODEX_ARGS_REFUSED", { argument, reason });
    }
}
const REFUSED_OPTIONS = [
    { names: /^--(?:dangerously-.*|yolo|full-auto|approve-for-me)$/, reason: `it changes the sandbox; set sandbox or agent_mode instead` },
    { names: /^(?:-s.*|--sandbox)$/, reason: `set sandbox instead` },
    { names: /^--trust$/, reason: `it would let a file of the workspace start programs outside the sandbox` },
    { names: /^(?:-C.*|--cd|--worktree)$/, reason: `the agent must work in the loop's workspace; set it with --workspace` },
    { names: /^(?:-m.*|--model)$/, reason: `set model instead` },
    {
        names: /^(?:-o.*|--output-last-message|--output-schema|--json|--ephemeral|--ignore-user-config|--skip-git-repo-check)$/,
        reason: `the loop sets it itself`,
    },
    { names: /^(?:-h|--help|-V|--version|-|--)$/, reason: `Codex would not read the prompt` },
];
const REFUSED_KEYS = /^(?:sandbox_|shell_environment_policy|model_providers?(?:\.|$)|projects(?:\.|$)|approval|permissions(?:\.|$)|default_permissions)/;
function refuseArgument(argument, next) {
    if (!argument.startsWith("-"))
        return `Codex would take it for a prompt or a subcommand`;
    const name = argument.startsWith("--") ? (argument.split("=", 1)[0] ?? argument) : argument;
    if (name === "--config" || (argument.startsWith("-c") && !argument.startsWith("--"))) {
        const assignment = argument.slice((name === "--config" ? "--config" : "-c").length);
        const key = (assignment === "" ? (next ?? "") : assignment.replace(/^=/, "")).split("=", 1)[0] ?? "";
        return REFUSED_KEYS.test(key.replaceAll(/["'\s]/g, "")) ? `the loop sets ${key.trim()} itself` : null;
    }
    return REFUSED_OPTIONS.find(({ names }) => names.test(name))?.reason ?? null;
}

// EXTERNAL MODULE: ./lib/adapters/agents/codex/binary.js
var codex_binary = __webpack_require__(7351);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(6195);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(4963);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/adapters/fs/errno.js
var errno = __webpack_require__(3645);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/events.js




const Text = schemas/* _default */.Rvf(schemas/* string */.YjP(), "");
const Message = schemas/* pipe */.FsL(schemas/* string */.YjP(), schemas/* transform */.pdi(readProviderMessage));
const ErrorBody = schemas/* object */.Ikc({ error: schemas/* object */.Ikc({ message: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) }) });
const Count = schemas/* catch */.MfU(schemas/* pipe */.FsL(schemas/* number */.aig().check(api/* _nonnegative */.UI()), schemas/* transform */.pdi((count) => Math.min(Math.floor(count), Number.MAX_SAFE_INTEGER))), 0);
const ThreadUsage = schemas/* catch */.MfU(schemas/* pipe */.FsL(schemas/* object */.Ikc({ input_tokens: Count, cached_input_tokens: Count, output_tokens: Count, reasoning_output_tokens: Count }), schemas/* transform */.pdi((usage) => ({
    input: usage.input_tokens,
    cachedInput: usage.cached_input_tokens,
    output: usage.output_tokens,
    reasoningOutput: usage.reasoning_output_tokens,
}))), usage/* NO_USAGE */.yJ);
const Item = schemas/* discriminatedUnion */.gMt("type", [
    schemas/* object */.Ikc({ type: schemas/* enum */.k5n(["agent_message", "reasoning"]), text: schemas/* string */.YjP() }),
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz("command_execution"),
        command: Text,
        aggregated_output: Text,
        exit_code: schemas/* nullish */.cl6(schemas/* number */.aig()),
        status: Text,
    }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("file_change"), changes: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), kind: Text })), status: Text }),
    schemas/* object */.Ikc({ type: schemas/* enum */.k5n(["mcp_tool_call", "collab_tool_call"]), server: Text, tool: Text, status: Text }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("web_search"), query: Text, status: Text }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("todo_list"), items: schemas/* array */.YOg(schemas/* object */.Ikc({ text: Text, completed: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false) })) }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("error"), message: Message }),
]);
const Event = schemas/* discriminatedUnion */.gMt("type", [
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("thread.started"), thread_id: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) }),
    schemas/* object */.Ikc({ type: schemas/* enum */.k5n(["item.started", "item.updated", "item.completed"]), item: Item }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("turn.completed"), usage: ThreadUsage }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("turn.failed"), error: schemas/* object */.Ikc({ message: Message }) }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz("error"), message: Message }),
]);
const EVENT_CHARS_MAX = 2_000;
const ERRORS_KEPT = 5;
function parseCodexEvent(line) {
    return Event.safeParse((0,errno/* orNull */.Xd)(() => JSON.parse(line))).data ?? null;
}
function toAgentEvent(event, workspace) {
    const rendered = render(event, workspace);
    return rendered === null ? null : { kind: rendered[0], text: (0,text_text/* headOf */.Uo)(rendered[1], EVENT_CHARS_MAX) };
}
function isNetworkWait(event) {
    return event.type === "error" && event.message.includes("waiting for network");
}
const SANDBOX_REFUSAL = /^\s*(?:bwrap: |error building bubblewrap command)/;
const ACTIONS = new Set(["command_execution", "file_change", "mcp_tool_call", "collab_tool_call", "web_search"]);
function createTurnReader() {
    let threadId = null;
    let finalMessage = null;
    let threadUsage = null;
    let failedMessage = null;
    let errors = [];
    let commands = 0;
    let refusedCommands = 0;
    let fileChanges = 0;
    const readCompleted = (item) => {
        if (item.type === "agent_message")
            finalMessage = item.text;
        if (item.type === "command_execution") {
            commands += 1;
            if (hasFailed(item) && SANDBOX_REFUSAL.test(item.aggregated_output))
                refusedCommands += 1;
        }
        if (item.type === "file_change" && !hasFailed(item))
            fileChanges += 1;
    };
    return {
        read(event) {
            if (event.type === "thread.started")
                threadId = event.thread_id;
            if (event.type === "turn.completed")
                threadUsage = event.usage;
            if (event.type === "turn.failed")
                failedMessage = event.error.message;
            if (event.type === "error" && event.message !== errors.at(-1))
                errors = [...errors, event.message].slice(-ERRORS_KEPT);
            if (event.type === "item.started" && ACTIONS.has(event.item.type))
                finalMessage = null;
            if (event.type === "item.completed")
                readCompleted(event.item);
        },
        reading: () => ({
            threadId,
            finalMessage,
            threadUsage,
            failedMessage,
            errors,
            sandboxBroken: commands > 0 && refusedCommands === commands && fileChanges === 0,
        }),
    };
}
function render(event, workspace) {
    switch (event.type) {
        case "thread.started":
            return ["session", event.thread_id];
        case "turn.completed":
            return null;
        case "turn.failed":
            return ["warning", event.error.message];
        case "error":
            return ["warning", event.message];
        default:
            if (event.item.type === "todo_list")
                return renderTodoList(event.item);
            if (event.type === "item.started")
                return renderStarted(event.item);
            return event.type === "item.completed" ? renderCompleted(event.item, workspace) : null;
    }
}
function renderTodoList({ items }) {
    const open = items.filter(({ completed }) => !completed);
    const current = open[0]?.text ?? "";
    return ["todo", `${items.length - open.length} of ${items.length} done${current === "" ? "" : `, now: ${current}`}`];
}
function renderStarted(item) {
    if (item.type === "command_execution")
        return ["command", unwrapShell(item.command)];
    const tool = toolName(item);
    return tool === null ? null : ["tool", tool];
}
function renderCompleted(item, workspace) {
    switch (item.type) {
        case "agent_message":
            return ["message", item.text];
        case "reasoning":
            return ["reasoning", item.text];
        case "command_execution": {
            const exitCode = item.exit_code ?? 0;
            return exitCode === 0 ? null : ["command", `exit code ${exitCode}: ${unwrapShell(item.command)}`];
        }
        case "file_change": {
            const folder = `${workspace}/`;
            const changes = item.changes
                .map(({ path, kind }) => `${kind} ${path.startsWith(folder) ? path.slice(folder.length) : path}`)
                .join(", ");
            return hasFailed(item) ? ["warning", `not applied: ${changes}`] : ["file-change", changes];
        }
        case "error":
            return ["warning", item.message];
        case "todo_list":
            return null;
        default:
            return hasFailed(item) ? ["warning", `${toolName(item)} failed`] : null;
    }
}
function toolName(item) {
    if (item.type === "web_search")
        return `web search: ${item.query}`;
    if (item.type !== "mcp_tool_call" && item.type !== "collab_tool_call")
        return null;
    return [item.server, item.tool].filter((part) => part !== "").join(".");
}
function hasFailed({ status }) {
    return status === "failed" || status === "declined";
}
function readProviderMessage(message) {
    if (!message.startsWith("{"))
        return message;
    return ErrorBody.safeParse((0,errno/* orNull */.Xd)(() => JSON.parse(message))).data?.error.message ?? message;
}
function unwrapShell(command) {
    const inner = /^\/\S*\/(?:ba|z|da)?sh -l?c (.+)$/s.exec(command)?.[1];
    if (inner === undefined)
        return command;
    if (inner.length >= 2 && inner.startsWith("'") && inner.endsWith("'"))
        return inner.slice(1, -1).replaceAll(`'\\''`, "'");
    if (inner.length >= 2 && inner.startsWith('"') && inner.endsWith('"'))
        return inner.slice(1, -1).replaceAll(/\\(["$`\\])/g, "$1");
    return inner;
}

// EXTERNAL MODULE: ./lib/core/text/duration.js
var duration = __webpack_require__(4610);
// EXTERNAL MODULE: ./lib/adapters/process/describe-stop.js
var describe_stop = __webpack_require__(9039);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/failure.js



function readCodexFailure(result, reading, limits, networkWait) {
    const stderr = withoutNoise(result.stderr);
    const stop = (0,describe_stop/* describeStop */.C)(result, "Codex", limits.deadlineMs, "command_timeout_sec", limits.idleMs);
    const diagnosis = networkWait === null ? diagnose(result, reading, stop, stderr) : diagnoseNetwork(networkWait);
    if (diagnosis === null)
        return null;
    const output = [stderr, ...reading.errors].filter((part) => part !== "").join("\n");
    const [cause, message] = diagnosis;
    return { cause, message: (0,text_text/* oneLine */.TN)(message, 1_000), exitCode: result.exitCode, output: (0,text_text/* cleanText */.X5)((0,text_text/* tailOf */.Cj)(output, 8_000), 8_000) };
}
function diagnoseNetwork({ times, waitedMs }) {
    return ["network", `Codex could not reach its provider: it waited for the network ${times} times, ${(0,duration/* renderSeconds */.e)(waitedMs)} in total.`];
}
function diagnose(result, reading, stop, stderr) {
    if (result.end !== "exit")
        return [(0,describe_stop/* stopCause */.w)(result.end), stop];
    if (reading.failedMessage !== null)
        return [classify(reading.failedMessage) ?? "provider", reading.failedMessage];
    if (result.exitCode !== 0) {
        const lastLine = stderr.split("\n").findLast((line) => line.trim() !== "") ?? "";
        return [classify(stderr) ?? "exit", `${stop} ${lastLine}`.trim()];
    }
    if (reading.sandboxBroken)
        return ["sandbox", `Codex cannot build its sandbox here, so it refused every command of the agent.`];
    if (reading.threadUsage === null && reading.finalMessage === null) {
        return ["exit", `Codex exited with code 0 without completing a turn. Is this program Codex?`];
    }
    return null;
}
const CAUSES = [
    { cause: "unknown-session", pattern: /no rollout found/i },
    { cause: "context-window", pattern: /context window|context_length_exceeded/i },
    { cause: "quota", pattern: /quota exceeded|insufficient_quota|exceeded your current quota/i },
    {
        cause: "auth",
        pattern: /\b40[13] (?:unauthorized|forbidden)|missing environment variable|incorrect api key|invalid_api_key|not logged in|(?:log|sign) in again/i,
    },
];
function classify(text) {
    return CAUSES.find(({ pattern }) => pattern.test(text))?.cause ?? null;
}
function withoutNoise(stderr) {
    return stderr
        .split("\n")
        .filter((line) => !/^(?:WARNING: proceeding, even though|Reading (?:additional input|prompt) from stdin)/.test(line))
        .join("\n")
        .trim();
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/key-proxy.js








async function startKeyProxy(options) {
    const apiKey = options.apiKey.trim();
    if (!/^[\w-]+$/.test(apiKey))
        throw (0,user_error/* userError */.I)("CODEX_KEY_MALFORMED", undefined);
    const infoFile = (0,external_node_path_.join)(options.privateDir, "key-proxy.json");
    (0,external_node_fs_.rmSync)(infoFile, { force: true });
    const child = spawnProxy(options, infoFile, apiKey);
    let alive = child.pid !== undefined;
    const exited = new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.once("error", () => resolve());
    }).then(() => {
        alive = false;
    });
    const close = async () => {
        if (child.pid !== undefined)
            (0,kill_tree/* signalGroup */.i8)(child.pid, "SIGKILL");
        for (const stream of child.stdio)
            stream?.destroy();
        child.ref();
        await exited;
    };
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => {
        stderr = (stderr + text).slice(-STDERR_CHARS_MAX);
    });
    const port = await waitForPort(infoFile, () => alive);
    (0,external_node_fs_.rmSync)(infoFile, { force: true });
    if (port === null) {
        const reason = alive ? "it did not listen in time" : "it exited without an error message";
        await close();
        throw (0,user_error/* userError */.I)("CODEX_KEY_PROXY_FAILED", { problem: (0,text_text/* oneLine */.TN)(stderr, STDERR_CHARS_MAX) || reason });
    }
    child.unref();
    for (const stream of child.stdio)
        stream?.unref?.();
    return { baseUrl: `http://127.0.0.1:${port}/v1`, isAlive: () => alive, close };
}
const START_TIMEOUT_MS = 10_000;
const STDERR_CHARS_MAX = 500;
const PROXY_SCRIPT = `{ read -r _ <&3; kill -9 $$; } >/dev/null 2>&1 & exec "$@" 3<&-`;
function spawnProxy({ binary, env, privateDir, upstreamUrl }, infoFile, apiKey) {
    const command = [binary, "responses-api-proxy", "--port", "0", "--server-info", infoFile];
    const upstream = upstreamUrl === null ? [] : ["--upstream-url", upstreamUrl];
    const child = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", PROXY_SCRIPT, "key-proxy", ...command, ...upstream], {
        cwd: privateDir,
        env: { ...env },
        detached: true,
        stdio: ["pipe", "ignore", "pipe", "pipe"],
    });
    for (const stream of child.stdio)
        stream?.on("error", () => { });
    child.stdin.end(apiKey);
    return child;
}
async function waitForPort(infoFile, isAlive) {
    const deadlineMs = performance.now() + START_TIMEOUT_MS;
    while (isAlive() && performance.now() < deadlineMs) {
        const port = (0,errno/* orNull */.Xd)(() => JSON.parse((0,external_node_fs_.readFileSync)(infoFile, "utf8")).port);
        if (typeof port === "number")
            return port;
        await (0,promises_.setTimeout)(2);
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/adapters/agents/codex/network-watchdog.js
const DEFAULT_LIMITS = { timesMax: 3, waitMs: 120_000 };
function createNetworkWatchdog({ timesMax, waitMs } = DEFAULT_LIMITS) {
    const controller = new AbortController();
    let times = 0;
    let firstWaitMs = 0;
    let timer;
    let wait = null;
    const abort = () => {
        wait ??= { times, waitedMs: performance.now() - firstWaitMs };
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
            if (times > timesMax)
                abort();
        },
        noteProgress() {
            times = 0;
            clearTimeout(timer);
        },
        wait: () => wait,
        stop: () => clearTimeout(timer),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/agents/codex/sandbox-probe.js


async function probeSandbox(binary, workspace, env, run, signal) {
    const args = ["sandbox", "-P", ":workspace", "-C", workspace, "--", "true"];
    const result = await run({ file: binary, args, cwd: workspace, env, deadlineMs: 20_000, keepBytes: 8_192 }, signal);
    if (result.end === "exit" && result.exitCode === 0)
        return { kind: "works" };
    if (result.end !== "exit" || result.exitCode === 2)
        return { kind: "unknown" };
    const output = (0,text_text/* oneLine */.TN)(withoutNoise(`${result.stdout}\n${result.stderr}`), 500);
    if (/config\.toml|error loading config/i.test(output))
        return { kind: "config-broken", problem: output };
    return { kind: "broken", output };
}

// EXTERNAL MODULE: ./lib/adapters/fs/atomic-write.js
var atomic_write = __webpack_require__(1550);
// EXTERNAL MODULE: ./lib/adapters/fs/random-name.js
var random_name = __webpack_require__(7136);
// EXTERNAL MODULE: ./lib/adapters/process/environment.js
var process_environment = __webpack_require__(2894);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/agent.js















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
            const open = codex;
            codex = null;
            if (open === null)
                return;
            await open.proxy?.close();
            (0,external_node_fs_.rmSync)(open.privateDir, { recursive: true, force: true });
        },
    };
}
const ANSWERED = { kind: "answered" };
const CANCELLED = { kind: "cancelled" };
async function prepareCodex(settings, context, signal) {
    const configured = settings.binary ?? (await context.install?.(signal)) ?? null;
    const binary = (0,codex_binary/* findCodex */.hy)(configured, context.environment);
    const sandbox = await context.isolation.open(signal);
    const env = buildEnvironment(settings, context);
    const isUnsandboxed = settings.mode === "bypass" || settings.sandbox === "danger-full-access";
    const privateDir = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(context.temporaryDir, "codex-self-iter-"));
    const [probe, proxy] = await Promise.allSettled([
        isUnsandboxed ? null : probeSandbox(binary, context.workspace, env, sandbox.run, signal),
        openProxy({ settings, binary, env, privateDir }),
    ]);
    try {
        if (probe.status === "rejected")
            throw probe.reason;
        if (proxy.status === "rejected")
            throw proxy.reason;
        const codexSandbox = isUnsandboxed ? "none" : describeSandbox(settings, probe.value);
        const info = { name: "codex", version: (0,codex_binary/* readCodexVersion */.SY)(binary), sandbox: codexSandbox, isolation: sandbox.description };
        const lastLog = { name: "", turns: 0 };
        return { settings, context, binary, info, env, privateDir, sandbox, proxy: proxy.value, canReadOnly: null, lastLog };
    }
    catch (error) {
        if (proxy.status === "fulfilled")
            await proxy.value?.close();
        (0,external_node_fs_.rmSync)(privateDir, { recursive: true, force: true });
        throw error;
    }
}
function describeSandbox(settings, probe) {
    if (probe?.kind === "broken")
        throw (0,user_error/* userError */.I)("CODEX_SANDBOX_BROKEN", { output: probe.output });
    if (probe?.kind === "config-broken" && !settings.ignoreUserConfig)
        throw (0,user_error/* userError */.I)("CODEX_CONFIG_BROKEN", { problem: probe.problem });
    return probe?.kind === "works" ? settings.sandbox : `${settings.sandbox} (not tested)`;
}
async function openProxy({ settings, binary, env, privateDir }) {
    const { apiKey, upstreamUrl } = settings;
    return apiKey === null ? null : await startKeyProxy({ binary, apiKey, upstreamUrl, privateDir, env });
}
function buildEnvironment(settings, { environment }) {
    const extra = settings.home === null ? {} : { CODEX_HOME: settings.home };
    if (settings.apiKey !== null) {
        const noProxy = [environment["NO_PROXY"] ?? environment["no_proxy"], "127.0.0.1"].filter(Boolean).join(",");
        extra["NO_PROXY"] = noProxy;
        extra["no_proxy"] = noProxy;
    }
    return (0,process_environment/* buildAgentEnvironment */.t)(environment, settings.limits.environment, extra);
}
async function runTurn(codex, turn, signal) {
    const { proxy, settings } = codex;
    if (proxy?.isAlive() === false) {
        await proxy.close();
        codex.proxy = await openProxy(codex);
    }
    const session = settings.session === "resume" && turn.session !== null && isThreadId(turn.session.id) ? turn.session : null;
    const result = await callCodex(codex, turn, session, signal);
    const isSessionLost = session !== null && result.end.kind === "failed" && result.end.failure.cause === "unknown-session";
    if (!isSessionLost)
        return result;
    turn.onEvent({ kind: "warning", text: `Codex no longer has the session ${session.id}; starting a new one.` });
    return await callCodex(codex, turn, null, signal);
}
async function callCodex(codex, turn, session, signal) {
    const { settings } = codex;
    const { networkLimits, workspace } = codex.context;
    const sandbox = await chooseSandbox(codex, turn, signal);
    const schemaFile = turn.schema === null ? null : writeSchema(codex, turn.schema);
    const env = { ...codex.env, [kill_tree/* TURN_MARKER */.NO]: (0,random_name/* randomName */.Z)() };
    const [threadId, proxyUrl, markers] = [session?.id ?? null, codex.proxy?.baseUrl ?? null, (0,kill_tree/* pickMarkers */.He)(env)];
    const call = { workspace, sandbox, schemaFile, threadId, proxyUrl, markers };
    const reader = createTurnReader();
    const watchdog = createNetworkWatchdog(networkLimits);
    const onStdoutLine = (line) => {
        const event = parseCodexEvent(line);
        if (event === null)
            return;
        reader.read(event);
        if (isNetworkWait(event))
            watchdog.noteWait();
        else if (event.type !== "error")
            watchdog.noteProgress();
        const agentEvent = toAgentEvent(event, workspace);
        if (agentEvent !== null)
            turn.onEvent(agentEvent);
    };
    try {
        const result = await codex.sandbox.run({
            file: codex.binary,
            args: buildCodexArguments(settings, call),
            cwd: workspace,
            env,
            stdin: turn.prompt,
            deadlineMs: settings.limits.deadlineMs,
            idleMs: settings.limits.idleMs,
            keepBytes: 64 * 1024,
            log: { file: nameLog(codex, turn), bytesMax: 64 * 1024 * 1024 },
            onStdoutLine,
        }, AbortSignal.any([signal, watchdog.signal]));
        const reading = reader.reading();
        const isCancelled = result.end === "cancelled" && signal.aborted;
        const networkWait = result.end === "cancelled" ? watchdog.wait() : null;
        const failure = isCancelled ? null : readCodexFailure(result, reading, settings.limits, networkWait);
        const end = isCancelled ? CANCELLED : failure === null ? ANSWERED : { kind: "failed", failure };
        return { end, finalMessage: reading.finalMessage ?? "", exitCode: result.exitCode, ...readSession(settings, reading, session) };
    }
    finally {
        watchdog.stop();
        if (schemaFile !== null)
            (0,external_node_fs_.rmSync)(schemaFile, { force: true });
    }
}
function readSession(settings, reading, before) {
    const threadId = reading.threadId ?? before?.id ?? null;
    const usageBefore = before !== null && before.id === threadId ? before.usage : usage/* NO_USAGE */.yJ;
    const threadUsage = reading.threadUsage ?? usageBefore;
    const session = settings.session === "fresh" || threadId === null ? null : { id: threadId, usage: threadUsage };
    return { session, usage: (0,usage/* subtractUsage */.CG)(threadUsage, usageBefore) };
}
async function chooseSandbox(codex, turn, signal) {
    const { settings, context, binary, env, sandbox } = codex;
    if (!turn.readOnly || settings.mode === "bypass")
        return settings.sandbox;
    if (settings.sandbox !== "danger-full-access")
        return "read-only";
    codex.canReadOnly ??= (await probeSandbox(binary, context.workspace, env, sandbox.run, signal)).kind === "works";
    return codex.canReadOnly ? "read-only" : "danger-full-access";
}
function writeSchema(codex, schema) {
    const path = (0,external_node_path_.join)(codex.sandbox.scratch, `schema-${(0,random_name/* randomName */.Z)()}.json`);
    (0,atomic_write/* writeNewFile */.S0)(path, JSON.stringify(schema), { mode: 0o600 });
    return path;
}
function nameLog(codex, turn) {
    const name = `iter_${String(turn.iteration).padStart(4, "0")}.${turn.role}`;
    const turns = codex.lastLog.name === name ? codex.lastLog.turns + 1 : 1;
    codex.lastLog = { name, turns };
    return (0,external_node_path_.join)(codex.context.logDir, turns === 1 ? `${name}.jsonl` : `${name}.${turns}.jsonl`);
}
function isThreadId(id) {
    return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SY: () => (/* binding */ readCodexVersion),
/* harmony export */   hy: () => (/* binding */ findCodex),
/* harmony export */   zU: () => (/* binding */ pathFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2563);
/* harmony import */ var _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3645);
/* harmony import */ var _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1046);
/* harmony import */ var _process_executable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5627);






function findCodex(configured, env, exists = _process_executable_js__WEBPACK_IMPORTED_MODULE_5__/* .isExecutable */ .T) {
    const candidates = configured === null ? usualPaths(env) : findByName(configured, env);
    const found = candidates.find(exists);
    if (found === undefined)
        throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .I)("CODEX_NOT_FOUND", { configured });
    return nativePaths(found).find(exists) ?? found;
}
function readCodexVersion(binary) {
    for (const name of ["codex-package.json", "package.json"]) {
        const version = readVersion((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(binary)), name));
        if (version !== null)
            return version;
    }
    return /\/(?:Cellar|Caskroom)\/codex\/([^/]+)\//.exec((0,_fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .realPathOrNull */ .iF)(binary) ?? binary)?.[1] ?? "unknown";
}
function findByName(name, env) {
    return name.includes("/") ? [name] : pathFolders(env).map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
function pathFolders(env) {
    return (env["PATH"] ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute);
}
function usualPaths(env) {
    const home = env["HOME"];
    const nvm = env["NVM_DIR"] ?? (home === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, ".nvm"));
    const prefix = env["npm_config_prefix"];
    const folders = [
        ...pathFolders(env),
        ...(nvm === undefined ? [] : nvmFolders(nvm)),
        ...(prefix === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(prefix, "bin")]),
        ...(home === undefined ? [] : [".local/bin", ".npm-global/bin", ".volta/bin", ".bun/bin"].map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, folder))),
        "/opt/homebrew/bin",
        "/usr/local/bin",
        "/home/linuxbrew/.linuxbrew/bin",
    ];
    return [env["CODEX_BIN"] ?? "", ...folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "codex"))].filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute);
}
function nvmFolders(nvm) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(nvm, "versions", "node");
    const versions = (0,_fs_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .orNull */ .Xd)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder)) ?? [];
    const newestFirst = versions.toSorted((one, other) => other.localeCompare(one, "en", { numeric: true }));
    return newestFirst.map((version) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, version, "bin"));
}
const NATIVE_PACKAGES = {
    "linux-x64": { name: "codex-linux-x64", target: "x86_64-unknown-linux-musl" },
    "linux-arm64": { name: "codex-linux-arm64", target: "aarch64-unknown-linux-musl" },
    "darwin-x64": { name: "codex-darwin-x64", target: "x86_64-apple-darwin" },
    "darwin-arm64": { name: "codex-darwin-arm64", target: "aarch64-apple-darwin" },
};
function nativePaths(program) {
    const realPath = (0,_fs_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .realPathOrNull */ .iF)(program) ?? program;
    const native = NATIVE_PACKAGES[`${process.platform}-${process.arch}`];
    if (native === undefined || !realPath.endsWith("/bin/codex.js"))
        return [];
    const wrapperPackage = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(realPath));
    const vendors = [
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wrapperPackage, "node_modules", "@openai", native.name, "vendor"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(wrapperPackage), native.name, "vendor"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wrapperPackage, "vendor"),
    ];
    return vendors.map((vendor) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(vendor, native.target, "bin", "codex"));
}
function readVersion(file) {
    const { version } = (0,_fs_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .orNull */ .Xd)(() => JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"))) ?? {};
    return typeof version === "string" ? version : null;
}


/***/ })

};
