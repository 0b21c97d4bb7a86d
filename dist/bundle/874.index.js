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
var user_error = __webpack_require__(3141);
// EXTERNAL MODULE: ./lib/adapters/process/kill-tree.js
var kill_tree = __webpack_require__(4132);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/args.js


/**
 * The arguments of one `codex exec`, whose prompt comes on stdin. A resumed call takes the options of `exec` in front of
 * `resume`, which has fewer of its own (0.169: no `-s`, `-C`, `--add-dir`, `-p`).
 *
 * There is no `-o`: Codex would write the agent's words, outside its sandbox, to a file that the agent could have replaced
 * by a link. The final message is in the events.
 */
function buildCodexArguments(settings, call) {
    return [
        "exec",
        // The user's come first: `--image` takes all the words up to the next option.
        ...settings.args,
        ...(settings.ignoreUserConfig ? ["--ignore-user-config"] : []),
        ...(settings.session === "fresh" ? ["--ephemeral"] : []),
        ...(settings.model === null ? [] : ["--model", settings.model]),
        ...(settings.effort === null ? [] : override("model_reasoning_effort", settings.effort)),
        ...(settings.mode === "bypass" ? ["--dangerously-bypass-approvals-and-sandbox"] : ["--sandbox", call.sandbox]),
        ...buildEnvironmentPolicy(settings.limits.environment, call.marks),
        ...(call.proxyUrl === null ? [] : buildProxyProvider(call.proxyUrl, settings.limits.idleMs)),
        ...(call.schemaFile === null ? [] : ["--output-schema", call.schemaFile]),
        "--skip-git-repo-check",
        "--json",
        "--cd",
        call.workspace,
        ...(call.threadId === null ? [] : ["resume", call.threadId]),
        "-",
    ];
}
/**
 * Refuses arguments of the user's that would undo what the loop relies on, or that it gives itself. Throws
 * `CODEX_ARGS_REFUSED`. It guards against a mistake, not against the user.
 */
function refuseUnsafeArguments(args) {
    for (const [index, argument] of args.entries()) {
        const why = argument.startsWith("-") ? refuseOption(argument, args[index + 1]) : refuseWord(args[index - 1]);
        if (why !== null)
            throw (0,user_error/* userError */.IF)("CODEX_ARGS_REFUSED", { argument, why });
    }
}
/** The variables of the environment that carry credentials of Codex itself: a command of the agent has no use for them. */
const CODEX_CREDENTIALS = new Set(["CODEX_API_KEY", "CODEX_ACCESS_TOKEN"]);
/** What `inherit = "core"` stands for in Codex 0.169, and the marks. */
const CORE_VARIABLES = [
    "HOME",
    "LOGNAME",
    "PATH",
    "SHELL",
    "USER",
    "USERNAME",
    "TMPDIR",
    "TEMP",
    "TMP",
    "LANG",
    "LC_*",
    kill_tree/* TURN_MARKER */.NO,
    kill_tree/* STATE_DIR_MARKER */.Fm,
];
/** Codex hands its whole environment to the agent's commands unless told otherwise. */
function buildEnvironmentPolicy(passed, marks) {
    const names = passed.filter((name) => !CODEX_CREDENTIALS.has(name));
    if (names.length === 0) {
        const set = Object.entries(marks).flatMap(([name, value]) => override(`shell_environment_policy.set.${name}`, value));
        return [...override("shell_environment_policy.inherit", "core"), ...set];
    }
    const allowed = JSON.stringify([...CORE_VARIABLES, ...names]);
    return [...override("shell_environment_policy.inherit", "all"), "-c", `shell_environment_policy.include_only=${allowed}`];
}
/**
 * Without `env_key`, Codex holds no key and sends none: the proxy puts it in. A stream that the provider cuts stays open at
 * the proxy's near end (measured, Codex 0.169), so Codex must give it up, and ask again, before the loop gives the turn up.
 */
function buildProxyProvider(proxyUrl, idleMs) {
    const streamIdleMs = Math.min(STREAM_IDLE_MS_MAX, Math.ceil(idleMs * STREAM_IDLE_SHARE));
    const provider = `{name="key proxy",base_url=${JSON.stringify(proxyUrl)},wire_api="responses",stream_idle_timeout_ms=${streamIdleMs}}`;
    return [...override("model_provider", PROXY_PROVIDER), "-c", `model_providers.${PROXY_PROVIDER}=${provider}`];
}
const PROXY_PROVIDER = "codex-self-iter-proxy";
/** Codex's own default (0.169). */
const STREAM_IDLE_MS_MAX = 300_000;
/** Of the loop's own limit for a silent turn. */
const STREAM_IDLE_SHARE = 0.7;
/** `-c key=value`; the value is TOML, and a JSON string is a TOML string. */
function override(key, value) {
    return ["-c", `${key}=${JSON.stringify(value)}`];
}
const REFUSED_OPTIONS = [
    { names: /^--(?:dangerously-.*|yolo|full-auto|approve-for-me)$/, why: `it changes the sandbox; set sandbox or agent_mode instead` },
    { names: /^(?:-s.*|--sandbox)$/, why: `set sandbox instead` },
    { names: /^--trust$/, why: `it would let a file of the workspace start programs outside the sandbox` },
    { names: /^(?:-C.*|--cd|--worktree)$/, why: `the agent must work in the loop's workspace; name it with --workspace` },
    { names: /^(?:-m.*|--model)$/, why: `set model instead` },
    {
        names: /^(?:-o.*|--output-last-message|--output-schema|--json|--ephemeral|--ignore-user-config|--skip-git-repo-check)$/,
        why: `the loop decides on it itself`,
    },
    { names: /^(?:-h|--help|-V|--version|-|--)$/, why: `it keeps Codex from reading the prompt` },
];
const REFUSED_KEYS = /^(?:sandbox_|shell_environment_policy|model_providers?(?:\.|$)|projects(?:\.|$)|approval|permissions(?:\.|$)|default_permissions)/;
function refuseOption(argument, next) {
    const name = argument.startsWith("--") ? (argument.split("=", 1)[0] ?? argument) : argument;
    if (name === "--config" || (argument.startsWith("-c") && !argument.startsWith("--"))) {
        const assignment = name === "--config" ? argument.slice("--config".length) : argument.slice("-c".length);
        const key = (assignment === "" ? (next ?? "") : assignment.replace(/^=/, "")).split("=", 1)[0] ?? "";
        return REFUSED_KEYS.test(key.replaceAll(/["'\s]/g, "")) ? `the loop decides on ${key.trim()} itself` : null;
    }
    return REFUSED_OPTIONS.find(({ names }) => names.test(name))?.why ?? null;
}
/** A word is the value of an option, or else a prompt or a subcommand. */
function refuseWord(previous) {
    return previous?.startsWith("-") === true ? null : `it would be taken for a prompt or a subcommand`;
}

// EXTERNAL MODULE: ./lib/adapters/agents/codex/binary.js
var codex_binary = __webpack_require__(7351);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/events.js

const EVENT_CHARS_MAX = 2_000;
const ERRORS_KEPT = 5;
/** Reads one line of the event stream; never throws. Shapes: Codex 0.169, `exec --json`, and the types of its SDK. */
function parseCodexEvent(line) {
    const event = parseObject(line);
    if (event === null)
        return { kind: "unknown", type: "" };
    const type = textAt(event, "type");
    switch (type) {
        case "thread.started":
            return { kind: "thread-started", threadId: textAt(event, "thread_id") };
        case "turn.started":
            return { kind: "turn-started" };
        case "turn.completed":
            return { kind: "turn-completed", usage: readUsage(objectAt(event, "usage")) };
        case "turn.failed":
            return { kind: "turn-failed", message: readProviderMessage(textAt(objectAt(event, "error"), "message")) };
        case "error":
            return { kind: "error", message: readProviderMessage(textAt(event, "message")) };
        case "item.started":
            return { kind: "item", phase: "started", item: readItem(objectAt(event, "item")) };
        case "item.updated":
            return { kind: "item", phase: "updated", item: readItem(objectAt(event, "item")) };
        case "item.completed":
            return { kind: "item", phase: "completed", item: readItem(objectAt(event, "item")) };
        default:
            return { kind: "unknown", type };
    }
}
/** Says an event in a word and a short text for whoever watches; `null` where it tells nothing new. */
function toAgentEvent(event, workspace) {
    const say = (kind, text) => ({ kind, text: (0,text_text/* headOf */.Uo)(text, EVENT_CHARS_MAX) });
    switch (event.kind) {
        case "thread-started":
            return say("session", event.threadId);
        case "turn-started":
        case "turn-completed":
            return null;
        case "turn-failed":
        case "error":
            return say("warning", event.message);
        case "unknown":
            return event.type === "" ? null : say("other", event.type);
        case "item":
            return itemToAgentEvent(event, workspace, say);
    }
}
/** Follows a turn's events to its end. Memory is bounded by the final message and a handful of errors. */
function createTurnReader() {
    let threadId = null;
    let finalMessage = null;
    let threadUsage = null;
    let failedMessage = null;
    let errors = [];
    let commands = 0;
    let refusedCommands = 0;
    let fileChanges = 0;
    const takeItem = (phase, item) => {
        if (item.type === "agent_message") {
            if (phase === "completed")
                finalMessage = item.text;
            return;
        }
        const acts = item.type === "command_execution" || item.type === "file_change" || item.type === "tool";
        // What was said before another action was not the final message. An end may come late, from a command in the background.
        if (acts && phase === "started")
            finalMessage = null;
        if (phase !== "completed")
            return;
        if (item.type === "command_execution") {
            commands += 1;
            if (item.failed && SANDBOX_REFUSAL.test(item.output))
                refusedCommands += 1;
        }
        if (item.type === "file_change" && !item.failed)
            fileChanges += 1;
    };
    return {
        take(event) {
            if (event.kind === "thread-started" && event.threadId !== "")
                threadId = event.threadId;
            else if (event.kind === "turn-completed")
                threadUsage = event.usage;
            else if (event.kind === "turn-failed")
                failedMessage = event.message;
            else if (event.kind === "error" && event.message !== errors.at(-1))
                errors = [...errors, event.message].slice(-ERRORS_KEPT);
            else if (event.kind === "item")
                takeItem(event.phase, event.item);
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
/** Codex retries a refused connection for ever and says so in these words, which no failure ever follows. */
function isNetworkWait(event) {
    return event.kind === "error" && event.message.includes("waiting for network");
}
/** The two first words of every refusal of a sandbox that cannot be built; a command's own output hardly begins with them. */
const SANDBOX_REFUSAL = /^\s*(?:bwrap: |error building bubblewrap command)/;
function itemToAgentEvent({ phase, item }, workspace, say) {
    const completed = phase === "completed";
    switch (item.type) {
        case "agent_message":
            return completed ? say("message", item.text) : null;
        case "reasoning":
            return completed ? say("reasoning", item.text) : null;
        case "command_execution": {
            if (phase === "started")
                return say("command", unwrapShell(item.command));
            const fails = completed && item.exitCode !== null && item.exitCode !== 0;
            return fails ? say("command", `exit code ${item.exitCode}: ${unwrapShell(item.command)}`) : null;
        }
        case "file_change": {
            if (!completed)
                return null;
            const changes = item.changes.map(({ path, kind }) => `${kind} ${relativeTo(workspace, path)}`).join(", ");
            return item.failed ? say("warning", `not applied: ${changes}`) : say("file-change", changes);
        }
        case "tool":
            if (completed)
                return item.failed ? say("warning", `${item.name} failed`) : null;
            return phase === "started" ? say("tool", item.name) : null;
        case "todo_list":
            return say("todo", `${item.done} of ${item.total} done${item.current === "" ? "" : `, now: ${item.current}`}`);
        case "error":
            return completed ? say("warning", item.message) : null;
        case "unknown":
            return completed ? say("other", item.name) : null;
    }
}
const NOTHING = {};
function readItem(item) {
    const type = textAt(item, "type");
    const failed = ["failed", "declined"].includes(textAt(item, "status"));
    switch (type) {
        case "agent_message":
        case "reasoning":
            return { type, text: textAt(item, "text") };
        case "command_execution": {
            const exitCode = typeof item["exit_code"] === "number" ? item["exit_code"] : null;
            return { type, command: textAt(item, "command"), output: textAt(item, "aggregated_output"), exitCode, failed };
        }
        case "file_change":
            return {
                type,
                changes: objectsAt(item, "changes").map((change) => ({ path: textAt(change, "path"), kind: textAt(change, "kind") })),
                failed,
            };
        case "mcp_tool_call":
        case "collab_tool_call":
            return { type: "tool", name: [textAt(item, "server"), textAt(item, "tool")].filter((part) => part !== "").join("."), failed };
        case "web_search":
            return { type: "tool", name: `web search: ${textAt(item, "query")}`, failed };
        case "todo_list": {
            const todos = objectsAt(item, "items");
            const open = todos.filter((todo) => todo["completed"] !== true);
            const [next = NOTHING] = open;
            return { type, done: todos.length - open.length, total: todos.length, current: textAt(next, "text") };
        }
        case "error":
            return { type, message: readProviderMessage(textAt(item, "message")) };
        default:
            return { type: "unknown", name: type };
    }
}
function readUsage(usage) {
    return {
        input: countAt(usage, "input_tokens"),
        cachedInput: countAt(usage, "cached_input_tokens"),
        output: countAt(usage, "output_tokens"),
        reasoningOutput: countAt(usage, "reasoning_output_tokens"),
    };
}
/** For a 400, Codex passes the provider's whole JSON body on as the message; the sentence for people is inside. */
function readProviderMessage(message) {
    if (!message.startsWith("{"))
        return message;
    const inner = textAt(objectAt(parseObject(message) ?? NOTHING, "error"), "message");
    return inner === "" ? message : inner;
}
/** Codex runs every command as `/bin/bash -lc '…'`; what people want to see is the inside. */
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
function relativeTo(folder, path) {
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : null;
    }
    catch {
        return null;
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectAt(object, key) {
    const value = object[key];
    return isObject(value) ? value : NOTHING;
}
function objectsAt(object, key) {
    const value = object[key];
    return Array.isArray(value) ? value.filter(isObject) : [];
}
function textAt(object, key) {
    const value = object[key];
    return typeof value === "string" ? value : "";
}
function countAt(object, key) {
    const value = object[key];
    // A larger one is no whole number, and a state that holds it would not be read back.
    return typeof value === "number" && Number.isFinite(value) && value > 0 ? Math.min(Math.floor(value), Number.MAX_SAFE_INTEGER) : 0;
}

// EXTERNAL MODULE: ./lib/core/text/duration.js
var duration = __webpack_require__(4610);
// EXTERNAL MODULE: ./lib/adapters/process/disk-space.js + 1 modules
var disk_space = __webpack_require__(5274);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/failure.js



/** Says why a turn of Codex failed; `null` where it did not. A cancelled turn is no failure, and is not asked about here. */
function readCodexFailure(result, reading, network) {
    const fail = (cause, message) => ({
        cause,
        message: (0,text_text/* oneLine */.TN)(message, MESSAGE_CHARS_MAX),
        exitCode: result.exitCode,
        output: readOutput(result, reading),
    });
    if (network !== null)
        return fail("network", `Codex could not reach its provider: it waited for the network ${network.times} times, ${(0,duration/* renderSeconds */.e)(network.waitedMs)} in all.`);
    if (result.end === "spawn-failed")
        return fail("spawn", `Codex could not be started: ${result.spawnError?.message ?? "the reason is not known"}.`);
    if (result.end === "deadline")
        return fail("deadline", `Codex did not finish within its time (command_timeout_sec) and was ended after ${(0,duration/* renderSeconds */.e)(result.durationMs)}.`);
    if (result.end === "idle")
        return fail("idle", `Codex said nothing for too long (idle_timeout_sec) and was ended after ${(0,duration/* renderSeconds */.e)(result.durationMs)}.`);
    if (result.end === "disk-full")
        return fail("disk-full", `Codex was ended, as the disk that it works on was nearly full. ${disk_space/* SPACE_REMEDY */.M6}`);
    const stderr = withoutNoise(result.stderr);
    if (reading.failedMessage !== null)
        return fail(classify(reading.failedMessage) ?? "provider", reading.failedMessage);
    if (result.exitCode !== 0) {
        const lastWords = stderr.split("\n").findLast((line) => line.trim() !== "") ?? "it said nothing";
        const how = result.signal === null ? `exited with code ${result.exitCode}` : `was ended by ${result.signal}`;
        return fail(classify(stderr) ?? "exit", `Codex ${how}: ${lastWords}`);
    }
    if (reading.sandboxBroken)
        return fail("sandbox", `Every command of the agent was refused, as Codex cannot build its sandbox here.`);
    if (reading.threadUsage === null && reading.finalMessage === null)
        return fail("exit", `Codex exited with code 0, yet told of no turn. Is this program Codex?`);
    return null;
}
const MESSAGE_CHARS_MAX = 1_000;
const OUTPUT_CHARS_MAX = 8_000;
/** Texts as Codex 0.169 words them; first match wins. What is not here is the provider's, and may pass by itself. */
const CAUSES = [
    { cause: "unknown-thread", words: /no rollout found/i },
    { cause: "context-window", words: /context window|context_length_exceeded/i },
    { cause: "quota", words: /quota exceeded|insufficient_quota|exceeded your current quota/i },
    {
        cause: "auth",
        words: /\b40[13] (?:unauthorized|forbidden)|missing environment variable|incorrect api key|invalid_api_key|not logged in|(?:log|sign) in again/i,
    },
];
function classify(text) {
    return CAUSES.find(({ words }) => words.test(text))?.cause ?? null;
}
/**
 * What is kept for people, and searched for a provider's limit: Codex's own errors and stderr. The events themselves stay
 * out, as they carry the output of the agent's commands, which may speak of limits that are nobody's.
 */
function readOutput(result, reading) {
    const text = [withoutNoise(result.stderr), ...reading.errors].filter((part) => part !== "").join("\n");
    return (0,text_text/* cleanText */.X5)((0,text_text/* tailOf */.Cj)(text, OUTPUT_CHARS_MAX), OUTPUT_CHARS_MAX);
}
/** Codex's stderr without the lines that it prints though nothing is wrong. */
function withoutNoise(stderr) {
    return stderr
        .split("\n")
        .filter((line) => !/^(?:WARNING: proceeding, even though|Reading (?:additional input|prompt) from stdin)/.test(line))
        .join("\n")
        .trim();
}

;// CONCATENATED MODULE: ./lib/adapters/agents/codex/network-watchdog.js
/** Codex tells of a wait about 5, 13, 26, 49 and 92 s after its start, and then each minute. */
const NETWORK_LIMITS = { timesMax: 3, waitMs: 120_000 };
function createNetworkWatch({ timesMax, waitMs } = NETWORK_LIMITS) {
    const controller = new AbortController();
    let times = 0;
    let sinceMs = 0;
    let timer;
    let waited = null;
    const giveUp = () => {
        waited ??= { times, waitedMs: performance.now() - sinceMs };
        controller.abort();
    };
    return {
        signal: controller.signal,
        noteWait() {
            times += 1;
            if (times === 1) {
                sinceMs = performance.now();
                timer = setTimeout(giveUp, waitMs);
            }
            if (times > timesMax)
                giveUp();
        },
        noteProgress() {
            times = 0;
            clearTimeout(timer);
        },
        wait: () => waited,
        stop: () => clearTimeout(timer),
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/key-proxy.js







/**
 * Starts `codex responses-api-proxy`, which adds the API key to what it forwards; the agent knows only its address. The key
 * goes to its stdin alone. The proxy never outlives this process, however it ends: a shell beside it holds the other end of
 * a pipe and kills it when the pipe closes. Throws `CODEX_KEY_MALFORMED` and `CODEX_KEY_PROXY_FAILED`.
 */
async function startKeyProxy(request) {
    const apiKey = request.apiKey.trim();
    // The proxy of 0.169 takes no other characters, and names the key's length when it refuses one.
    if (!/^[\w-]+$/.test(apiKey))
        throw (0,user_error/* userError */.IF)("CODEX_KEY_MALFORMED", undefined);
    const infoFile = (0,external_node_path_.join)(request.privateDir, "key-proxy.json");
    (0,external_node_fs_.rmSync)(infoFile, { force: true });
    const child = startProxyProcess(request, infoFile, apiKey);
    const processId = child.pid;
    const ended = new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.once("error", () => resolve());
    });
    let alive = processId !== undefined;
    void ended.then(() => {
        alive = false;
    });
    const close = async () => {
        // The shell beside the proxy is in the same group.
        if (processId !== undefined)
            (0,kill_tree/* signalGroup */.i8)(processId, "SIGKILL");
        for (const stream of child.stdio)
            stream?.destroy();
        // Unreferenced below; awaited like that, the process could end before the proxy's end is seen.
        child.ref();
        await ended;
    };
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => {
        stderr = (stderr + text).slice(-STDERR_CHARS_MAX);
    });
    const port = await awaitPort(infoFile, () => alive);
    (0,external_node_fs_.rmSync)(infoFile, { force: true });
    if (port === null) {
        const died = !alive;
        await close();
        const problem = (0,text_text/* oneLine */.TN)(stderr, STDERR_CHARS_MAX) || (died ? "it ended at once, without a word" : "it did not listen in time");
        throw (0,user_error/* userError */.IF)("CODEX_KEY_PROXY_FAILED", { problem });
    }
    // The proxy must not keep the loop's process running when all else is done.
    child.unref();
    for (const stream of child.stdio)
        stream?.unref?.();
    return { baseUrl: `http://127.0.0.1:${port}/v1`, isAlive: () => alive, close };
}
const START_DEADLINE_MS = 10_000;
const POLL_MS = 2;
const STDERR_CHARS_MAX = 500;
/** `read` returns when the last writer of fd 3, this process, has gone; `$$` is the proxy's own id after `exec`. */
const PROXY_SCRIPT = `{ read -r _ <&3; kill -9 $$; } >/dev/null 2>&1 & exec "$@" 3<&-`;
function startProxyProcess(request, infoFile, apiKey) {
    const command = [request.binary, "responses-api-proxy", "--port", "0", "--server-info", infoFile];
    const upstream = request.upstreamUrl === null ? [] : ["--upstream-url", request.upstreamUrl];
    const child = (0,external_node_child_process_.spawn)("/bin/sh", ["-c", PROXY_SCRIPT, "key-proxy", ...command, ...upstream], {
        cwd: request.privateDir,
        env: { ...request.env },
        detached: true,
        stdio: ["pipe", "ignore", "pipe", "pipe"],
    });
    for (const stream of child.stdio)
        stream?.on("error", () => { });
    child.stdin.end(apiKey);
    return child;
}
/** `null` where the proxy died, or did not write its address in time. It takes about 50 ms, so an abort need not cut it short. */
async function awaitPort(infoFile, isAlive) {
    const deadlineMs = performance.now() + START_DEADLINE_MS;
    while (isAlive() && performance.now() < deadlineMs) {
        const port = readPort(infoFile);
        if (port !== null)
            return port;
        await (0,promises_.setTimeout)(POLL_MS);
    }
    return null;
}
function readPort(infoFile) {
    try {
        const { port } = JSON.parse((0,external_node_fs_.readFileSync)(infoFile, "utf8"));
        return typeof port === "number" ? port : null;
    }
    catch {
        // Not there yet, or half written.
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/agents/codex/sandbox-probe.js


/**
 * Runs `true` in Codex's sandbox; about 50 ms. Without user namespaces Codex 0.169 exits 0 though every command of the
 * agent has failed (`bwrap: No permissions to create a new namespace`), so nothing else would tell.
 */
async function probeSandbox({ binary, workspace, env, run }, signal) {
    const result = await run({
        file: binary,
        args: ["sandbox", "-P", ":workspace", "-C", workspace, "--", "true"],
        cwd: workspace,
        env,
        stdin: null,
        deadlineMs: PROBE_DEADLINE_MS,
        idleMs: null,
        keepBytes: 8_192,
        logFile: null,
        logBytesMax: 0,
    }, signal);
    if (result.end === "exit" && result.exitCode === 0)
        return { kind: "works" };
    // Exit code 2 is what a command line gets that the program does not understand.
    if (result.end !== "exit" || result.exitCode === 2)
        return { kind: "unknown" };
    const output = (0,text_text/* oneLine */.TN)(withoutNoise(`${result.stdout}\n${result.stderr}`), sandbox_probe_OUTPUT_CHARS_MAX);
    if (/config\.toml|error loading config/i.test(output))
        return { kind: "config-broken", problem: output };
    return { kind: "broken", output };
}
const PROBE_DEADLINE_MS = 20_000;
const sandbox_probe_OUTPUT_CHARS_MAX = 500;

// EXTERNAL MODULE: ./lib/adapters/process/environment.js
var environment = __webpack_require__(2894);
// EXTERNAL MODULE: ./lib/adapters/process/run.js + 1 modules
var run = __webpack_require__(1585);
;// CONCATENATED MODULE: ./lib/adapters/agents/codex/agent.js














/**
 * The built-in agent: `codex exec`, one call a turn. Throws `CODEX_ARGS_REFUSED` where the user's arguments would undo what
 * the loop relies on.
 */
function createCodexAgent(settings, context) {
    refuseUnsafeArguments(settings.args);
    let codex = null;
    return {
        async prepare(signal) {
            codex ??= await prepareCodex(settings, context, signal);
            return codex.facts;
        },
        async take(turn, signal) {
            codex ??= await prepareCodex(settings, context, signal);
            return await takeTurn(codex, turn, signal);
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
const RAW_LOG_BYTES_MAX = 64 * 1024 * 1024;
const KEEP_BYTES = 64 * 1024;
async function prepareCodex(settings, context, signal) {
    const binary = (0,codex_binary/* findCodex */.h)({ configured: settings.binary, env: context.environment });
    const room = await context.isolation.open(signal);
    const env = buildEnvironment(settings, context);
    const unsandboxed = settings.mode === "bypass" || settings.sandbox === "danger-full-access";
    const privateDir = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(context.temporaryDir, "codex-self-iter-"));
    let proxy = null;
    try {
        // Both are awaited whatever becomes of the other, so that a proxy that did start can be ended.
        const [probe, started] = await Promise.allSettled([
            unsandboxed ? null : probeSandbox({ binary, workspace: context.workspace, env, run: room.run }, signal),
            openProxy({ settings, binary, env, privateDir }),
        ]);
        if (started.status === "fulfilled")
            proxy = started.value;
        if (probe.status === "rejected")
            throw probe.reason;
        if (started.status === "rejected")
            throw started.reason;
        const sandbox = unsandboxed ? "none" : describeSandbox(settings, probe.value);
        const facts = { name: "codex", version: (0,codex_binary/* readCodexVersion */.S)(binary), sandbox, isolation: room.words };
        return { settings, context, binary, facts, env, privateDir, room, proxy, canReadOnly: null, lastLog: { name: "", turns: 0 } };
    }
    catch (error) {
        await proxy?.close();
        (0,external_node_fs_.rmSync)(privateDir, { recursive: true, force: true });
        throw error;
    }
}
function describeSandbox(settings, probe) {
    if (probe?.kind === "broken")
        throw (0,user_error/* userError */.IF)("CODEX_SANDBOX_BROKEN", { output: probe.output });
    // The probe reads the user's configuration even where the turns will not.
    if (probe?.kind === "config-broken" && !settings.ignoreUserConfig)
        throw (0,user_error/* userError */.IF)("CODEX_CONFIG_BROKEN", { problem: probe.problem });
    return probe?.kind === "works" ? settings.sandbox : `${settings.sandbox} (not proven)`;
}
async function openProxy({ settings, binary, env, privateDir }) {
    const { apiKey, upstreamUrl } = settings;
    return apiKey === null ? null : await startKeyProxy({ binary, apiKey, upstreamUrl, privateDir, env });
}
function buildEnvironment(settings, context) {
    const extra = settings.home === null ? {} : { CODEX_HOME: settings.home };
    if (settings.apiKey !== null) {
        // A company's HTTP proxy must not be asked for the key proxy on this machine.
        const direct = [context.environment["NO_PROXY"] ?? context.environment["no_proxy"], "127.0.0.1"].filter(Boolean).join(",");
        extra["NO_PROXY"] = direct;
        extra["no_proxy"] = direct;
    }
    return (0,environment/* buildAgentEnvironment */.t)(context.environment, { pass: settings.limits.environment, extra });
}
async function takeTurn(codex, turn, signal) {
    const { settings } = codex;
    if (codex.proxy?.isAlive() === false) {
        await codex.proxy.close();
        codex.proxy = await openProxy(codex);
    }
    const session = settings.session === "resume" && turn.session !== null && isThreadId(turn.session.id) ? turn.session : null;
    const result = await callCodex(codex, turn, session, signal);
    const lost = session !== null && result.end.kind === "failed" && result.end.failure.cause === "unknown-thread";
    if (!lost)
        return result;
    turn.onEvent({ kind: "warning", text: `Codex does not know the thread ${session.id} any more; a new one is begun.` });
    return await callCodex(codex, turn, null, signal);
}
async function callCodex(codex, turn, session, signal) {
    const { settings, context } = codex;
    const sandbox = await chooseSandbox(codex, turn, signal);
    const schemaFile = turn.schema === null ? null : writeSchema(codex, turn.schema);
    const env = { ...codex.env, [kill_tree/* TURN_MARKER */.NO]: (0,run/* newTurnMarker */.E)() };
    const marks = Object.fromEntries(Object.entries(env).filter(([name]) => name === kill_tree/* TURN_MARKER */.NO || name === kill_tree/* STATE_DIR_MARKER */.Fm));
    const reader = createTurnReader();
    const network = createNetworkWatch(context.networkLimits);
    const onStdoutLine = (line) => {
        const event = parseCodexEvent(line);
        reader.take(event);
        if (isNetworkWait(event))
            network.noteWait();
        else if (event.kind === "item" || event.kind === "turn-completed")
            network.noteProgress();
        const told = toAgentEvent(event, context.workspace);
        if (told !== null)
            turn.onEvent(told);
    };
    const threadId = session?.id ?? null;
    const proxyUrl = codex.proxy?.baseUrl ?? null;
    try {
        const result = await codex.room.run({
            file: codex.binary,
            args: buildCodexArguments(settings, { workspace: context.workspace, sandbox, schemaFile, threadId, proxyUrl, marks }),
            cwd: context.workspace,
            env,
            stdin: turn.prompt,
            deadlineMs: settings.limits.deadlineMs,
            idleMs: settings.limits.idleMs,
            keepBytes: KEEP_BYTES,
            logFile: nameLog(codex, turn),
            logBytesMax: RAW_LOG_BYTES_MAX,
            onStdoutLine,
        }, AbortSignal.any([signal, network.signal]));
        const reading = reader.reading();
        const cancelled = result.end === "cancelled" && signal.aborted;
        const failure = cancelled ? null : readCodexFailure(result, reading, result.end === "cancelled" ? network.wait() : null);
        const end = cancelled
            ? { kind: "cancelled" }
            : failure === null
                ? { kind: "answered" }
                : { kind: "failed", failure };
        return { end, finalMessage: reading.finalMessage ?? "", exitCode: result.exitCode, ...readAccount(settings, reading, session) };
    }
    finally {
        network.stop();
        if (schemaFile !== null)
            (0,external_node_fs_.rmSync)(schemaFile, { force: true });
    }
}
/** Usage is told for the whole thread, so a turn's own is the difference; a turn without an end tells none, and the next one's includes it. */
function readAccount(settings, reading, before) {
    const threadId = reading.threadId ?? before?.id ?? null;
    const goesOn = before !== null && before.id === threadId;
    const usedBefore = goesOn ? before.usage : usage/* NO_USAGE */.yJ;
    const usedInAll = reading.threadUsage ?? usedBefore;
    const session = settings.session === "fresh" || threadId === null ? null : { id: threadId, usage: usedInAll };
    return { session, usage: (0,usage/* subtractUsage */.CG)(usedInAll, usedBefore) };
}
/**
 * A turn that may only look gets a read-only sandbox. Where the user asked for no sandbox, as the machine may not be able to
 * build one, it is tried first: without it, a turn that can write is better than one in which every command fails.
 */
async function chooseSandbox(codex, turn, signal) {
    const { settings, context, binary, env, room } = codex;
    if (!turn.readOnly || settings.mode === "bypass")
        return settings.sandbox;
    if (settings.sandbox !== "danger-full-access")
        return "read-only";
    codex.canReadOnly ??= (await probeSandbox({ binary, workspace: context.workspace, env, run: room.run }, signal)).kind === "works";
    return codex.canReadOnly ? "read-only" : "danger-full-access";
}
/** Made anew for each turn, under a name that no earlier turn could lay a link under. */
function writeSchema(codex, schema) {
    const path = (0,external_node_path_.join)(codex.room.scratch, `schema-${(0,run/* newTurnMarker */.E)()}.json`);
    (0,external_node_fs_.writeFileSync)(path, JSON.stringify(schema), { flag: "wx", mode: 0o600 });
    return path;
}
function nameLog(codex, turn) {
    const name = `iter_${String(turn.iteration).padStart(4, "0")}.${turn.role}`;
    const turns = codex.lastLog.name === name ? codex.lastLog.turns + 1 : 1;
    codex.lastLog = { name, turns };
    return (0,external_node_path_.join)(codex.context.logDir, turns === 1 ? `${name}.jsonl` : `${name}.${turns}.jsonl`);
}
/** Threads have UUIDs; any other text Codex would look up as a name, or take for an option. */
function isThreadId(id) {
    return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
}


/***/ }),

/***/ 7351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readCodexVersion),
/* harmony export */   h: () => (/* binding */ findCodex)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3141);
/* harmony import */ var _process_executable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5627);




/**
 * Finds Codex: what the user named, else `CODEX_BIN`, else the PATH, else where installers put it (cron and launchd start
 * with a short PATH). An npm installation is resolved to the native program inside it, where that can be found. Throws
 * `CODEX_NOT_FOUND`.
 */
function findCodex({ configured, env, exists = _process_executable_js__WEBPACK_IMPORTED_MODULE_3__/* .isExecutable */ .T }) {
    const found = configured === null ? searchEverywhere(env, exists) : searchNamed(configured, env, exists);
    if (found === undefined)
        throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("CODEX_NOT_FOUND", { configured });
    return findNative(found, exists) ?? found;
}
/** The version, read from the files beside the program, as asking it costs a start; "unknown" where there are none. */
function readCodexVersion(binary) {
    // The native packages carry `codex-package.json` beside `bin/`; the npm wrapper has its `package.json` there.
    for (const name of ["codex-package.json", "package.json"]) {
        const version = readVersion((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(binary)), name));
        if (version !== null)
            return version;
    }
    // Homebrew names the version in the path that its link leads to.
    return /\/(?:Cellar|Caskroom)\/codex\/([^/]+)\//.exec(resolveLinks(binary))?.[1] ?? "unknown";
}
function searchNamed(name, env, exists) {
    if (!name.includes("/"))
        return pathFolders(env)
            .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))
            .find(exists);
    return exists(name) ? name : undefined;
}
function searchEverywhere(env, exists) {
    const fromVariable = env["CODEX_BIN"];
    if (fromVariable !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(fromVariable) && exists(fromVariable))
        return fromVariable;
    const onPath = searchNamed("codex", env, exists);
    if (onPath !== undefined)
        return onPath;
    return usualFolders(env)
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "codex"))
        .find(exists);
}
/** A relative entry would mean the folder that the agent writes to. */
function pathFolders(env) {
    return (env["PATH"] ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute);
}
function usualFolders(env) {
    const home = env["HOME"];
    const inHome = home === undefined || !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(home)
        ? []
        : [".local/bin", ".npm-global/bin", ".volta/bin", ".bun/bin"].map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, folder));
    const nvm = env["NVM_DIR"] ?? (home === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, ".nvm"));
    const prefix = env["npm_config_prefix"];
    return [
        ...(nvm === undefined ? [] : nvmFolders(nvm)),
        ...(prefix === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(prefix, "bin")]),
        ...inHome,
        "/opt/homebrew/bin",
        "/usr/local/bin",
        "/home/linuxbrew/.linuxbrew/bin",
    ];
}
/** Newest Node first. */
function nvmFolders(nvm) {
    const versions = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(nvm, "versions", "node");
    try {
        const newestFirst = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(versions).toSorted((one, other) => other.localeCompare(one, "en", { numeric: true }));
        return newestFirst.map((version) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(versions, version, "bin"));
    }
    catch {
        return [];
    }
}
/** As the npm wrapper itself looks for them (`bin/codex.js` of @openai/codex 0.169). */
const NATIVE_PACKAGES = {
    "linux-x64": { name: "codex-linux-x64", target: "x86_64-unknown-linux-musl" },
    "linux-arm64": { name: "codex-linux-arm64", target: "aarch64-unknown-linux-musl" },
    "darwin-x64": { name: "codex-darwin-x64", target: "x86_64-apple-darwin" },
    "darwin-arm64": { name: "codex-darwin-arm64", target: "aarch64-apple-darwin" },
};
/** The wrapper costs the start of a Node and, on older ones, a process between us and Codex that a kill may not pass. */
function findNative(wrapper, exists) {
    const real = resolveLinks(wrapper);
    const native = NATIVE_PACKAGES[`${process.platform}-${process.arch}`];
    if (native === undefined || !real.endsWith("/bin/codex.js"))
        return undefined;
    const wrapperPackage = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(real));
    const vendors = [
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wrapperPackage, "node_modules", "@openai", native.name, "vendor"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(wrapperPackage), native.name, "vendor"),
        (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(wrapperPackage, "vendor"),
    ];
    return vendors.map((vendor) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(vendor, native.target, "bin", "codex")).find(exists);
}
function resolveLinks(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        return path;
    }
}
function readVersion(file) {
    try {
        const { version } = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8"));
        return typeof version === "string" ? version : null;
    }
    catch {
        return null;
    }
}


/***/ })

};
