export const id = 703;
export const ids = [703];
export const modules = {

/***/ 326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ createLineSplitter),
/* harmony export */   LL: () => (/* binding */ createTailBuffer),
/* harmony export */   he: () => (/* binding */ tailOfText)
/* harmony export */ });
/** Keeps the last `keepBytes` bytes in a ring. */
function createTailBuffer(keepBytes) {
    // Its pages are untouched until they are written, so a generous ring costs a quiet process nothing.
    const ring = Buffer.allocUnsafeSlow(keepBytes);
    let total = 0;
    let position = 0;
    return {
        push(chunk) {
            total += chunk.length;
            if (keepBytes === 0)
                return;
            const tail = chunk.length > keepBytes ? chunk.subarray(chunk.length - keepBytes) : chunk;
            const room = keepBytes - position;
            if (tail.length <= room)
                ring.set(tail, position);
            else {
                ring.set(tail.subarray(0, room), position);
                ring.set(tail.subarray(room), 0);
            }
            position = (position + tail.length) % keepBytes;
        },
        get totalBytes() {
            return total;
        },
        text() {
            if (total <= keepBytes)
                return ring.toString("utf8", 0, total);
            const bytes = Buffer.concat([ring.subarray(position), ring.subarray(0, position)]);
            return bytes.toString("utf8", firstCharacterStart(bytes));
        },
    };
}
/**
 * Calls `onLine` for each line, without its line feed and without the carriage return before it. A line longer than
 * `lineBytesMax` is given cut, before a character that would not fit; the rest of it is dropped. A line within one chunk
 * is decoded where it lies; only a line over a chunk's border is copied, into one buffer that is used again.
 */
function createLineSplitter(lineBytesMax, onLine) {
    // One byte more than a line may have, so that a carriage return at the very end of a full line does not count as text.
    const heldMax = lineBytesMax + 1;
    let held = Buffer.alloc(0);
    let heldBytes = 0;
    let open = false;
    function hold(bytes) {
        open = true;
        const taken = Math.min(bytes.length, heldMax - heldBytes);
        if (heldBytes + taken > held.length) {
            const grown = Buffer.allocUnsafeSlow(Math.min(heldMax, Math.max(4096, 2 * (heldBytes + taken))));
            grown.set(held.subarray(0, heldBytes));
            held = grown;
        }
        held.set(bytes.subarray(0, taken), heldBytes);
        heldBytes += taken;
    }
    function giveHeld() {
        const line = decodeLine(held.subarray(0, heldBytes), lineBytesMax);
        heldBytes = 0;
        open = false;
        onLine(line);
    }
    return {
        push(chunk) {
            const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            let start = 0;
            for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
                const part = bytes.subarray(start, end);
                start = end + 1;
                if (open) {
                    hold(part);
                    giveHeld();
                }
                else
                    onLine(decodeLine(part, lineBytesMax));
            }
            if (start < bytes.length)
                hold(bytes.subarray(start));
        },
        end() {
            if (open)
                giveHeld();
        },
    };
}
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
function decodeLine(bytes, lineBytesMax) {
    const length = bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
    if (length <= lineBytesMax)
        return bytes.toString("utf8", 0, length);
    return bytes.toString("utf8", 0, lastCharacterEnd(bytes, lineBytesMax));
}
/** Of a text cut at its front: where the first whole character begins. A UTF-8 character has at most three bytes after its first. */
function firstCharacterStart(bytes) {
    for (let index = 0; index < 4 && index < bytes.length; index++)
        if (!isContinuation(bytes[index]))
            return index;
    return 0;
}
/** The last place at or before `limit` that is not inside a character. */
function lastCharacterEnd(bytes, limit) {
    for (let index = limit; index > limit - 4 && index >= 0; index--)
        if (!isContinuation(bytes[index]))
            return index;
    return limit;
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}
/** The end of a text, at most `bytesMax` bytes of UTF-8, whole characters only. */
function tailOfText(text, bytesMax) {
    const bytes = Buffer.from(text.slice(-bytesMax), "utf8");
    if (bytes.length <= bytesMax)
        return bytes.toString("utf8");
    const tail = bytes.subarray(bytes.length - bytesMax);
    return tail.toString("utf8", firstCharacterStart(tail));
}


/***/ }),

/***/ 3628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ buildAgentEnvironment)
/* harmony export */ });
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6013);

/**
 * Makes the environment of the agent and of the verify command by hand: the names below, and those that the user named.
 * Everything else stays out, and with it every token of a workflow run: `GITHUB_*`, `ACTIONS_*`, `INPUT_*`, `RUNNER_*`.
 */
function buildAgentEnvironment(source, options) {
    const environment = { PATH: DEFAULT_PATH };
    for (const name of [...PASSED_NAMES, ...options.pass]) {
        const value = source[name];
        if (value !== undefined)
            environment[name] = value;
    }
    // Nobody is at a terminal, and colours would only have to be taken out again; a user who names TERM gets their own.
    if (!options.pass.includes("TERM"))
        environment["TERM"] = "dumb";
    if (options.tmpDir !== undefined)
        environment["TMPDIR"] = options.tmpDir;
    return { ...environment, ...options.extra };
}
const DEFAULT_PATH = "/usr/local/bin:/usr/bin:/bin";
const PASSED_NAMES = [
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "SHELL",
    "TMPDIR",
    "TZ",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    // Without these a machine behind a company's proxy does not reach the provider.
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "NODE_EXTRA_CA_CERTS",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
    // What `scripts/invoke-codex-agent.sh` reads.
    "CODEX_HOME",
    "CODEX_BIN",
    "CODEX_SELF_ITER_AGENT_MODE",
    "CODEX_SELF_ITER_CODEX_ARGS",
    "CODEX_SELF_ITER_SESSION_FILE",
    "NVM_DIR",
    // The marker by which a killed run's processes are found again.
    _process_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .OWNER_VARIABLE */ .jt,
];


/***/ }),

/***/ 8572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ newTurnMarker),
  R: () => (/* binding */ runProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/adapters/capped-text.js
var capped_text = __webpack_require__(326);
// EXTERNAL MODULE: ./lib/adapters/process-tree.js
var process_tree = __webpack_require__(6013);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/raw-log.js


/**
 * Makes a log anew, for its owner alone. Whatever lay under that name is unlinked and never opened: the agent can write to
 * the state dir, and a link there must not lead us to another file. Returns `null` where the file cannot be made: the
 * output is worth less than the turn.
 */
function openRawLog(path, bytesMax) {
    const file = create(path);
    if (file === null)
        return null;
    let left = bytesMax;
    let full = false;
    return {
        write(chunk) {
            if (full)
                return;
            const kept = chunk.length > left ? chunk.subarray(0, left) : chunk;
            left -= kept.length;
            const written = writeAll(file, kept);
            full = !written || kept.length < chunk.length;
            if (full)
                writeAll(file, CUT_LINE);
        },
        close: () => (0,external_node_fs_.closeSync)(file),
    };
}
const CUT_LINE = Buffer.from("\n… output cut\n");
function create(path) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.rmSync)(path, { force: true });
        return (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW, 0o600);
    }
    catch {
        return null;
    }
}
/** False where the disk takes no more. */
function writeAll(file, bytes) {
    try {
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/process.js





/**
 * Runs a program in a process group of its own, without a shell. A deadline, a silence or an abort sends SIGINT, then
 * SIGTERM, then SIGKILL to the group; and however the program ended, nothing it started is left when this settles (see
 * `killRemains` for what cannot be reached). Memory is bounded whatever is printed. Rejects only where `onStdoutLine` threw.
 */
async function runProcess(request, signal) {
    const startedMs = performance.now();
    const output = collectOutput(request);
    const finish = (ending) => ({
        ...ending,
        ...output.tails(),
        durationMs: Math.round(performance.now() - startedMs),
    });
    try {
        if (signal.aborted)
            return finish({ ...NOT_RUN, end: "cancelled" });
        const marker = chooseMarker(request.env[process_tree/* TURN_VARIABLE */.zq]);
        const started = await start(request, { ...request.env, [process_tree/* TURN_VARIABLE */.zq]: marker });
        if (started.child === null)
            return finish({ ...NOT_RUN, end: "spawn-failed", spawnError: started.error });
        const ending = await attend(started.child, started.processId, { request, signal, output, marker });
        return finish(ending);
    }
    finally {
        output.close();
    }
}
/** A marker for `CODEX_SELF_ITER_TURN`: for agents that filter the environment of what they start and must be told to pass it on. */
function newTurnMarker() {
    return (0,external_node_crypto_.randomBytes)(12).toString("hex");
}
/** The marker that we carry ourselves, running within another's turn, would have us kill our own parents. */
function chooseMarker(given) {
    return given === undefined || given === "" || given === process.env[process_tree/* TURN_VARIABLE */.zq] ? newTurnMarker() : given;
}
const NOT_RUN = { exitCode: null, signal: null, spawnError: null };
const LINE_BYTES_MAX = 1_048_576;
const GRACE = { interruptMs: 3000, terminateMs: 2000 };
/** How long after SIGKILL an exit is awaited. */
const GIVE_UP_MS = 5000;
/** How long a pipe that somebody out of reach still holds may keep the result waiting. */
const DRAIN_MS = 50;
/** Node fires a longer timer at once. */
const TIMER_MAX_MS = 2_147_483_647;
function collectOutput(request) {
    const stdout = (0,capped_text/* createTailBuffer */.LL)(request.keepBytes);
    const stderr = (0,capped_text/* createTailBuffer */.LL)(request.keepBytes);
    const log = request.logFile === null ? null : openRawLog(request.logFile, request.logBytesMax);
    const lines = request.onStdoutLine === undefined ? null : (0,capped_text/* createLineSplitter */.AD)(LINE_BYTES_MAX, request.onStdoutLine);
    return {
        takeStdout(chunk) {
            stdout.push(chunk);
            log?.write(chunk);
            lines?.push(chunk);
        },
        takeStderr(chunk) {
            stderr.push(chunk);
            log?.write(chunk);
        },
        endLines: () => lines?.end(),
        tails: () => ({
            stdout: stdout.text(),
            stderr: stderr.text(),
            stdoutBytes: stdout.totalBytes,
            stderrBytes: stderr.totalBytes,
        }),
        close: () => log?.close(),
    };
}
async function start(request, env) {
    try {
        const child = (0,external_node_child_process_.spawn)(request.file, request.args, {
            cwd: request.cwd,
            env,
            detached: true,
            stdio: [request.stdin === null ? "ignore" : "pipe", "pipe", "pipe"],
        });
        if (child.pid !== undefined)
            return { child, processId: child.pid };
        const error = await new Promise((resolve) => child.once("error", resolve));
        return { child: null, error };
    }
    catch (error) {
        // Node reports a missing file as an event, but a list of arguments that is too long, or a NUL in one, by throwing.
        return { child: null, error: error };
    }
}
/** Stays with a started program until nothing is left of it. */
function attend(child, groupId, { request, signal, output, marker }) {
    return new Promise((resolve, reject) => {
        const ladder = createLadder(groupId, request.grace ?? GRACE, () => void settle(null, null).catch(reject));
        const watch = watchLimits(request, signal, ladder.climb);
        const closed = new Promise((settle) => child.once("close", () => settle()));
        let fault = null;
        const guard = (take) => {
            if (fault !== null)
                return;
            try {
                take();
            }
            catch (error) {
                fault = { error };
                ladder.climb("cancelled");
            }
        };
        const receive = (chunk, take) => {
            watch.noteOutput();
            guard(() => take(chunk));
            release(chunk);
        };
        child.stdout?.on("data", (chunk) => receive(chunk, output.takeStdout));
        child.stderr?.on("data", (chunk) => receive(chunk, output.takeStderr));
        // A program may close its end, or end, without reading all that it was given: that is its own affair (EPIPE).
        for (const stream of [child.stdin, child.stdout, child.stderr])
            stream?.on("error", () => { });
        child.on("error", () => { });
        if (request.stdin !== null)
            child.stdin?.end(request.stdin);
        let settling = false;
        const settle = async (exitCode, exitSignal) => {
            if (settling)
                return;
            settling = true;
            watch.stop();
            const limit = ladder.stop();
            await (0,process_tree/* killRemains */.ax)(groupId, marker, process.platform);
            await drained(closed);
            for (const stream of [child.stdin, child.stdout, child.stderr])
                stream?.destroy();
            child.unref();
            guard(output.endLines);
            if (fault !== null)
                throw fault.error;
            resolve({ end: limit ?? "exit", exitCode, signal: exitSignal, spawnError: null });
        };
        child.once("exit", (exitCode, exitSignal) => void settle(exitCode, exitSignal).catch(reject));
    });
}
/**
 * SIGINT, SIGTERM, SIGKILL to a group, with time between them. The first reason to climb is the one that is kept. A leader
 * that is not ours to kill (it runs under `sudo`, say) is given up after a while: waiting for ever would be worse.
 */
function createLadder(groupId, grace, onGivenUp) {
    let limit = null;
    let timer;
    return {
        climb(reason) {
            if (limit !== null)
                return;
            limit = reason;
            (0,process_tree/* signalGroup */.i8)(groupId, "SIGINT");
            timer = setTimeout(() => {
                (0,process_tree/* signalGroup */.i8)(groupId, "SIGTERM");
                timer = setTimeout(() => {
                    (0,process_tree/* signalGroup */.i8)(groupId, "SIGKILL");
                    timer = setTimeout(onGivenUp, GIVE_UP_MS);
                }, grace.terminateMs);
            }, grace.interruptMs);
        },
        stop() {
            clearTimeout(timer);
            return limit;
        },
    };
}
function watchLimits(request, signal, onLimit) {
    const { deadlineMs, idleMs } = request;
    const onAbort = () => onLimit("cancelled");
    signal.addEventListener("abort", onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    const deadline = deadlineMs === null ? undefined : setTimeout(() => onLimit("deadline"), Math.min(deadlineMs, TIMER_MAX_MS));
    let lastOutputMs = performance.now();
    let idle;
    // One timer that looks at the last output when it fires: arming one for each chunk would cost more than the reading.
    const armIdle = (limitMs, waitMs) => {
        idle = setTimeout(() => {
            const leftMs = limitMs - (performance.now() - lastOutputMs);
            if (leftMs <= 0)
                onLimit("idle");
            else
                armIdle(limitMs, leftMs);
        }, Math.min(Math.ceil(waitMs), TIMER_MAX_MS));
    };
    if (idleMs !== null)
        armIdle(idleMs, idleMs);
    return {
        noteOutput() {
            lastOutputMs = performance.now();
        },
        stop() {
            signal.removeEventListener("abort", onAbort);
            clearTimeout(deadline);
            clearTimeout(idle);
        },
    };
}
/**
 * Frees a chunk's memory now. Left to the garbage collector, chunks of 64 KiB pile up to about 80 MB before it runs. Node 20
 * cannot do it; there the pile stays near 40 MB. Only a buffer that is wholly the chunk's own may go.
 */
function release(chunk) {
    const memory = chunk.buffer;
    if (chunk.byteLength === memory.byteLength)
        memory.transfer?.(0);
}
/** Settles when both pipes are closed, or when what is in them has been read though somebody still holds them open. */
async function drained(closed) {
    let timer;
    // The immediate comes after one more poll, which reads all that lay in the pipes while this thread was busy.
    const enough = new Promise((resolve) => {
        timer = setTimeout(() => setImmediate(resolve), DRAIN_MS);
    });
    await Promise.race([closed, enough]);
    clearTimeout(timer);
}


/***/ }),

/***/ 1703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createVerifier: () => (/* binding */ createVerifier)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3628);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8572);


/**
 * Runs the user's verify command with `sh -c` in the workspace, in the environment that the agent has, and keeps the last
 * 8 KiB of what it printed on both streams, in the order in which it was printed.
 */
function createVerifier(settings, context) {
    const environment = (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .buildAgentEnvironment */ .t)(context.source, { pass: context.pass });
    return {
        async verify(signal) {
            const result = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runProcess */ .R)({
                file: "/bin/sh",
                args: ["-c", JOIN_STREAMS, "sh", "/bin/sh", "-c", settings.command],
                cwd: context.workspace,
                env: environment,
                stdin: null,
                deadlineMs: settings.deadlineMs > 0 ? settings.deadlineMs : null,
                idleMs: null,
                keepBytes: OUTPUT_BYTES,
                logFile: null,
                logBytesMax: 0,
            }, signal);
            return readVerification(result, settings);
        },
    };
}
const OUTPUT_BYTES = 8192;
/** One pipe for both streams, so that their order is kept. The command stays one argument: nothing of it is quoted or parsed twice. */
const JOIN_STREAMS = 'exec "$@" 2>&1';
function readVerification(result, settings) {
    return {
        passed: result.end === "exit" && result.exitCode === 0,
        exitCode: result.exitCode,
        durationMs: result.durationMs,
        output: result.stdout,
        problem: describeProblem(result, settings.deadlineMs),
    };
}
function describeProblem(result, deadlineMs) {
    switch (result.end) {
        case "exit":
            return result.signal === null ? null : `The verify command was ended by ${result.signal}.`;
        case "cancelled":
            return "The verify command was cancelled.";
        case "spawn-failed":
            return `The verify command could not be started (${result.spawnError?.code ?? "unknown"}).`;
        default:
            return `The verify command was still running after ${String(Math.round(deadlineMs / 100) / 10)} s and was ended. Raise verify_timeout_sec if it needs longer.`;
    }
}


/***/ })

};
