export const id = 967;
export const ids = [967];
export const modules = {

/***/ 7707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createSystemClock)
/* harmony export */ });
/** The longest single timer. Short enough that a machine that slept is noticed; far below the 2^31-1 ms that a timer can hold. */
const SLICE_MS = 30_000;
/** Crockford's alphabet: no letter that can be mistaken for a digit, and it sorts like the number it stands for. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SYSTEM_TIME = {
    wallMs: () => Date.now(),
    monotonicMs: () => performance.now(),
    after(ms, call) {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
    },
};
/** The machine's clock. A sleep ends at the wall time it was meant for, also when the machine was suspended meanwhile. */
function createSystemClock(time = SYSTEM_TIME) {
    return {
        nowMs: () => time.wallMs(),
        sleep: (ms, signal) => sleepInSlices(time, ms, signal),
        utcOffsetMinutes: (atMs) => -new Date(atMs).getTimezoneOffset(),
        newId: () => buildId(time.wallMs(), crypto.getRandomValues(new Uint8Array(16))),
    };
}
function sleepInSlices(time, ms, signal) {
    const wallEnd = time.wallMs() + ms;
    const monotonicEnd = time.monotonicMs() + ms;
    return new Promise((settle) => {
        let callOff = () => { };
        const end = () => {
            callOff();
            signal.removeEventListener("abort", end);
            settle();
        };
        const next = () => {
            // Whichever clock says that it is time is believed: the wall clock can be set back, the other one can stand still.
            const leftMs = Math.min(wallEnd - time.wallMs(), monotonicEnd - time.monotonicMs());
            if (leftMs <= 0)
                end();
            else
                callOff = time.after(Math.min(leftMs, SLICE_MS), next);
        };
        if (signal.aborted)
            return settle();
        signal.addEventListener("abort", end);
        next();
    });
}
/** 10 characters of time and 16 of chance: ids sort by the moment they were made. */
function buildId(atMs, chance) {
    let head = "";
    for (let rest = atMs, place = 0; place < 10; place += 1, rest = Math.floor(rest / 32))
        head = character(rest % 32) + head;
    return head + Array.from(chance, (byte) => character(byte % 32)).join("");
}
function character(value) {
    return ALPHABET.charAt(value);
}


/***/ }),

/***/ 2925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createLock),
  I: () => (/* binding */ findHolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2685);
// EXTERNAL MODULE: ./lib/adapters/atomic-file.js
var atomic_file = __webpack_require__(5139);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/adapters/process-identity.js



/** `ps` tells whole seconds, and a process learns of its own start only after some work. */
const START_TOLERANCE_MS = 5_000;
/** This process. Costs two small reads on Linux, and no other process anywhere. */
function readOwnIdentity() {
    if (process.platform === "linux") {
        return { pid: process.pid, started: readStat(process.pid)?.started ?? null, boot: readBootId() };
    }
    return { pid: process.pid, started: String(Math.round(Date.now() - process.uptime() * 1000)), boot: null };
}
/** Whether the process that called itself this still runs. Where that cannot be told, it does. */
function isSameProcess(identity) {
    if (identity.boot !== null && identity.boot !== (readBootId() ?? identity.boot))
        return false;
    if (!isRunning(identity.pid))
        return false;
    if (process.platform === "linux") {
        const stat = readStat(identity.pid);
        if (stat === null)
            return true;
        // A zombie has ended; only its parent has not asked for its exit code yet.
        if (stat.state === "Z" || stat.state === "X")
            return false;
        return identity.started === null || stat.started === identity.started;
    }
    const startedMs = askStartMs(identity.pid);
    if (startedMs === null || identity.started === null)
        return true;
    return Math.abs(startedMs - Number(identity.started)) <= START_TOLERANCE_MS;
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,atomic_file/* errorCode */.CA)(error) === "EPERM";
    }
}
/** Fields 3 and 22 of /proc/<pid>/stat (proc(5)); the name before them may hold blanks and brackets. */
function readStat(pid) {
    try {
        const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, "utf8");
        const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
        const [state, started] = [fields[0], fields[19]];
        return state === undefined || started === undefined ? null : { state, started };
    }
    catch {
        return null;
    }
}
function readBootId() {
    try {
        return (0,external_node_fs_.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim();
    }
    catch {
        return null;
    }
}
/** macOS and the BSDs have no /proc; `ps` is asked only where a lock is found. */
function askStartMs(pid) {
    try {
        const text = (0,external_node_child_process_.execFileSync)("/bin/ps", ["-o", "lstart=", "-p", String(pid)], {
            encoding: "utf8",
            env: { LC_ALL: "C" },
            stdio: ["ignore", "pipe", "ignore"],
            timeout: 2_000,
        });
        const startedMs = Date.parse(text.trim());
        return Number.isNaN(startedMs) ? null : startedMs;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/adapters/safe-path.js
var safe_path = __webpack_require__(5830);
;// CONCATENATED MODULE: ./lib/adapters/lock.js







/** A file without a readable holder is given this long to become whole, then it is nobody's. */
const UNREADABLE_GRACE_MS = 5_000;
const LOCK_BYTES_MAX = 4096;
/** How many claims on dead claims are followed: each stands for one more crash in the same few microseconds. */
const DEPTH_MAX = 5;
const ATTEMPTS_MAX = 20;
/**
 * A lock file that names its holder by process id and start time, so that a process that died, or a number that was
 * given to another one since, does not keep it. Throws LOCK_ON_OTHER_HOST where the holder cannot be looked at from
 * here, STATE_FILE_IS_A_LINK, STATE_DIR_FULL, STATE_DIR_READ_ONLY.
 */
function createLock({ lockFile, clock }) {
    return {
        async acquire() {
            const own = { ...readOwnIdentity(), host: (0,external_node_os_.hostname)(), nonce: (0,external_node_crypto_.randomBytes)(12).toString("hex") };
            try {
                if (!acquireFile(lockFile, own, clock, 0))
                    return null;
            }
            catch (error) {
                throw (0,atomic_file/* explainWriteError */.jy)(error, lockFile);
            }
            return {
                async release() {
                    releaseFile(lockFile, own.nonce);
                },
            };
        },
    };
}
/** The process on this machine that holds the lock and lives; `null` where there is none. Changes nothing. */
function findHolder(lockFile, clock) {
    const found = inspect(lockFile, clock);
    return found.kind === "held" && found.here ? found.pid : null;
}
/**
 * A dead lock is replaced only by whoever holds the claim on that very lock, and only after looking again that it is
 * still there. As every lock has a name of its own, a slow starter can claim a lock that is gone, but cannot take the
 * place of the one that came after it. The claim is a lock of the same kind, so a claimant may die as well.
 */
function acquireFile(path, own, clock, depth) {
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
        if (createFile(path, own))
            return true;
        const found = inspect(path, clock);
        if (found.kind === "free")
            continue;
        if (found.kind === "held") {
            if (!found.here)
                throw (0,errors/* userError */.IF)("LOCK_ON_OTHER_HOST", { file: path, host: found.host, pid: found.pid });
            return false;
        }
        if (depth >= DEPTH_MAX)
            return false;
        const claim = `${path}.claim-${found.nonce}`;
        // Someone alive is taking it over at this moment, and will hold it.
        if (!acquireFile(claim, own, clock, depth + 1))
            return false;
        try {
            const again = inspect(path, clock);
            if (again.kind === "dead" && again.nonce === found.nonce) {
                replaceFile(path, own);
                return true;
            }
        }
        finally {
            releaseFile(claim, own.nonce);
        }
    }
    return false;
}
/** Creates the lock whole, or not at all: nobody ever sees it half-written. */
function createFile(path, own) {
    return withTemporary(path, own, (temporary) => {
        try {
            (0,external_node_fs_.linkSync)(temporary, path);
            return true;
        }
        catch (error) {
            if ((0,atomic_file/* errorCode */.CA)(error) === "EEXIST")
                return false;
            if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes((0,atomic_file/* errorCode */.CA)(error) ?? ""))
                throw error;
        }
        // A file system without hard links. Between its creation and its text the file is empty, which counts as held.
        try {
            (0,atomic_file/* writeNewFile */.S0)(path, JSON.stringify(own), false);
            return true;
        }
        catch (error) {
            if ((0,atomic_file/* errorCode */.CA)(error) === "EEXIST")
                return false;
            throw error;
        }
    });
}
function replaceFile(path, own) {
    withTemporary(path, own, (temporary) => (0,external_node_fs_.renameSync)(temporary, path));
}
function withTemporary(path, own, use) {
    const temporary = `${path}.${own.nonce}.tmp`;
    try {
        (0,atomic_file/* writeNewFile */.S0)(temporary, JSON.stringify(own), false);
        return use(temporary);
    }
    finally {
        (0,atomic_file/* removeIfThere */.Ks)(temporary);
    }
}
function releaseFile(path, nonce) {
    const read = (0,safe_path/* readRegularFile */.XF)(path, LOCK_BYTES_MAX);
    // No one else may touch a lock whose holder lives, so between this look and the removal it stays ours.
    if (read !== null && parseHolder(read.text ?? "")?.nonce === nonce)
        (0,atomic_file/* removeIfThere */.Ks)(path);
}
function inspect(path, clock) {
    const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    if (stat === undefined)
        return { kind: "free" };
    const read = (0,safe_path/* readRegularFile */.XF)(path, LOCK_BYTES_MAX);
    if (read === null)
        return { kind: "free" };
    const holder = parseHolder(read.text ?? "");
    if (holder === null) {
        const ageMs = Math.abs(clock.nowMs() - stat.mtimeMs);
        if (ageMs < UNREADABLE_GRACE_MS)
            return { kind: "held", host: (0,external_node_os_.hostname)(), pid: 0, here: true };
        return { kind: "dead", nonce: `${stat.ino}-${Math.round(stat.mtimeMs)}` };
    }
    const here = holder.host === (0,external_node_os_.hostname)();
    if (here && !isSameProcess(holder))
        return { kind: "dead", nonce: holder.nonce };
    return { kind: "held", host: holder.host, pid: holder.pid, here };
}
/** `null` for anything that does not name a process; the nonce becomes a part of a file name, so it is checked. */
function parseHolder(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return null;
    }
    if (typeof value !== "object" || value === null)
        return null;
    const { pid, started, boot, host, nonce } = value;
    if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid <= 0)
        return null;
    if (typeof host !== "string" || typeof nonce !== "string" || !/^[0-9a-f]{8,64}$/.test(nonce))
        return null;
    return { pid, host, nonce, started: typeof started === "string" ? started : null, boot: typeof boot === "string" ? boot : null };
}


/***/ }),

/***/ 7604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ usesColor),
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/** Writes to standard output; returns the exit code of success. */
function print(text) {
    process.stdout.write(text);
    return 0;
}
/** Whether standard output shows colours, and nobody has asked for none. */
function usesColor() {
    return process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
}


/***/ }),

/***/ 1967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stop: () => (/* binding */ stop)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7707);
/* harmony import */ var _adapters_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2925);
/* harmony import */ var _adapters_safe_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5830);
/* harmony import */ var _adapters_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5139);
/* harmony import */ var _print_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7604);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5479);







/** `stop`: asks the loop to end after its current iteration, by the stop file of its state dir. */
async function stop(line) {
    const settings = await (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettings */ .s)(line);
    (0,_adapters_safe_path_js__WEBPACK_IMPORTED_MODULE_3__/* .openStateDir */ .DX)(settings.workspace, settings.stateDir);
    await (0,_adapters_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFileAtomic */ .Zf)(settings.stopFile, `${line.reason ?? ""}\n`);
    const holder = (0,_adapters_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .findHolder */ .I)(settings.lockFile, (0,_adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .createSystemClock */ .g)());
    const now = holder === null ? "No loop is running here; the next one will not start." : `The loop (process ${holder}) ends after its current iteration.`;
    return (0,_print_js__WEBPACK_IMPORTED_MODULE_6__/* .print */ .y)(`${now}\nWrote ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(settings.stopFile)}. To go on: codex-self-iter resume\n`);
}


/***/ })

};
