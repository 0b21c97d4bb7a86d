export const id = 985;
export const ids = [985];
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

/***/ 1134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createJournal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2685);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5139);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5830);





/** One read of the file's end; a record is a few kilobytes. */
const BLOCK_BYTES = 64 * 1024;
/** A longer line is none of ours and is passed over. */
const LINE_BYTES_MAX = 1024 * 1024;
/** However the file looks, no more than this is read of it. */
const TAIL_BYTES_MAX = 64 * 1024 * 1024;
const NEWLINE = 0x0a;
/** `logs/iterations.jsonl` in the state dir. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY, STATE_FILE_IS_A_LINK. */
function createJournal(stateFolder) {
    const open = (flags) => {
        stateFolder.check();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder.folder("logs"), "iterations.jsonl");
        try {
            return { file: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK, 0o644), path };
        }
        catch (error) {
            if ((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT")
                return null;
            throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, path);
        }
    };
    return {
        async append(record) {
            const opened = open(node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT);
            if (opened === null)
                throw new Error("The journal was neither found nor made.");
            try {
                if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(opened.file).isFile())
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_FILE_IS_A_LINK", { path: opened.path });
                appendLine(opened.file, JSON.stringify(record));
            }
            catch (error) {
                throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, opened.path);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened.file);
            }
        },
        async tail(count) {
            const opened = open(node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
            if (opened === null)
                return [];
            try {
                const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(opened.file);
                if (!stat.isFile())
                    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_FILE_IS_A_LINK", { path: opened.path });
                return readTail(opened.file, stat.size, count);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened.file);
            }
        },
    };
}
function appendLine(file, line) {
    const sizeBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;
    const last = Buffer.alloc(1, NEWLINE);
    if (sizeBytes > 0)
        (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .readAt */ .m6)(file, last, sizeBytes - 1);
    // A crash can leave half a line; ended here, it is one line that cannot be parsed instead of two.
    const bytes = Buffer.from(last[0] === NEWLINE ? `${line}\n` : `\n${line}\n`);
    try {
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)(file, bytes);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fdatasyncSync)(file);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(file, sizeBytes);
        throw error;
    }
}
/** Reads backwards, block by block, until there are enough records. */
function readTail(file, sizeBytes, count) {
    const found = [];
    /** The pieces of the line whose beginning is not read yet, first piece first; `null` once it is too long to be ours. */
    let pieces = [];
    let position = sizeBytes;
    const floor = Math.max(0, sizeBytes - TAIL_BYTES_MAX);
    const keep = () => {
        const record = pieces === null ? null : parseRecord(Buffer.concat(pieces));
        if (record !== null && found.length < count)
            found.push(record);
    };
    while (position > floor && found.length < count) {
        const length = Math.min(BLOCK_BYTES, position - floor);
        position -= length;
        let block = Buffer.allocUnsafe(length);
        block = block.subarray(0, (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .readAt */ .m6)(file, block, position));
        for (let at = block.lastIndexOf(NEWLINE); at !== -1; at = block.lastIndexOf(NEWLINE)) {
            pieces?.unshift(block.subarray(at + 1));
            keep();
            pieces = [];
            block = block.subarray(0, at);
        }
        pieces?.unshift(block);
        if (pieces !== null && pieces.length * BLOCK_BYTES > LINE_BYTES_MAX + BLOCK_BYTES)
            pieces = null;
    }
    if (position === 0)
        keep();
    return found.reverse();
}
/** `null` for anything that is not a record: an empty line, half a line, another program's line. */
function parseRecord(line) {
    if (line.length < 2 || line.length > LINE_BYTES_MAX)
        return null;
    try {
        const value = JSON.parse(line.toString("utf8"));
        return isRecord(value) ? value : null;
    }
    catch {
        return null;
    }
}
/** The keys that every reader relies on; the original wrote the same ones. */
function isRecord(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const { iteration, ts, phase } = value;
    return typeof iteration === "number" && typeof ts === "string" && typeof phase === "string";
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

/***/ 666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ RUNTIME_BYTES_MAX),
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5139);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1134);
/* harmony import */ var _safe_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5830);





/** A state is a few kilobytes; a larger file is not one. */
const RUNTIME_BYTES_MAX = 8 * 1024 * 1024;
/** How far back a record is looked for; other instances add lines of their own after it. */
const RECOVERY_TAIL = 50;
/** `runtime.json`, `status.json` and `prompts/` in the state dir. Throws STATE_DIR_FULL, STATE_DIR_READ_ONLY, STATE_FILE_IS_A_LINK, STATE_DIR_ESCAPES. */
function createStore({ stateFolder, codec, clock }) {
    const journal = (0,_journal_js__WEBPACK_IMPORTED_MODULE_3__/* .createJournal */ .s)(stateFolder);
    const runtimeFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder.path, "runtime.json");
    const statusFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder.path, "status.json");
    return {
        async load() {
            stateFolder.check();
            const { saved, warnings } = readSaved(runtimeFile, codec, clock);
            if (saved === null)
                return { saved, warnings, lastIteration: await findLastIteration(stateFolder, journal) };
            if (saved.state.seq === 0) {
                // The original kept no number in its state: its files tell how far it came, and none of them may be overwritten.
                const iteration = Math.max(saved.state.iteration, await findLastIteration(stateFolder, journal));
                return { saved: { ...saved, state: { ...saved.state, iteration } }, warnings, lastIteration: iteration };
            }
            const recovered = await recoverRecord(journal, saved.record);
            return { saved, warnings: [...warnings, ...recovered], lastIteration: saved.state.iteration };
        },
        async save(saved) {
            stateFolder.check();
            await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(runtimeFile, codec.encodeSaved(saved));
        },
        async writeStatus(status) {
            stateFolder.check();
            // Not durable: it is made anew from the state, and a sync would be paid for at every iteration.
            await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomic */ .Zf)(statusFile, `${JSON.stringify(status, null, 2)}\n`, { durable: false });
        },
        async writePrompt(iteration, name, text) {
            stateFolder.check();
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder.folder("prompts"), `iter_${String(iteration).padStart(4, "0")}.${name}.md`);
            writePlainFile(path, text);
            return path;
        },
    };
}
function readSaved(file, codec, clock) {
    const read = (0,_safe_path_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFile */ .XF)(file, RUNTIME_BYTES_MAX);
    if (read === null)
        return { saved: null, warnings: [] };
    const decoded = read.text === null
        ? { kind: "damaged", problem: `it has ${read.sizeBytes} bytes` }
        : codec.decodeSaved(read.text, { atMs: clock.nowMs(), newChainId: clock.newId() });
    if (decoded.kind === "ok")
        return { saved: decoded.saved, warnings: [] };
    const kept = setAside(file, clock.nowMs());
    const warning = `The saved state ${file} was damaged (${decoded.problem}). It is kept as ${kept}, and a new chain begins.`;
    return { saved: null, warnings: [warning] };
}
/** Renames a file out of the way, never over another one; returns its new name. */
function setAside(file, atMs) {
    const stamp = new Date(atMs).toISOString().replace(/[-:]|\.\d+/g, "");
    let kept = `${file}.damaged-${stamp}`;
    for (let count = 2; (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(kept); count += 1)
        kept = `${file}.damaged-${stamp}-${count}`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(file, kept);
    }
    catch (error) {
        throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .explainWriteError */ .jy)(error, file);
    }
    (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .syncFolder */ .Yw)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(file, ".."));
    return kept;
}
/** A crash between the save and the journal's line kept the record out of the journal: it goes in now. */
async function recoverRecord(journal, record) {
    if (record === null)
        return [];
    const tail = await journal.tail(RECOVERY_TAIL);
    if (tail.some((other) => isSameRecord(other, record)))
        return [];
    await journal.append(record);
    return [`The record of iteration ${record.iteration} was missing in the journal, as after a crash; it is written now.`];
}
function isSameRecord(one, other) {
    if (one.seq !== undefined && other.seq !== undefined)
        return one.seq === other.seq && one.chain_id === other.chain_id;
    return one.iteration === other.iteration && one.ts === other.ts && one.phase === other.phase;
}
/** For a state dir without a usable state: the original's, or one whose state was damaged. */
async function findLastIteration(stateFolder, journal) {
    const records = await journal.tail(RECOVERY_TAIL);
    const prompts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(stateFolder.folder("prompts"));
    const numbers = prompts.map((name) => Number(/^iter_(\d{1,9})\./.exec(name)?.[1] ?? 0));
    return [...records.map((record) => record.iteration), ...numbers].reduce((highest, number) => Math.max(highest, number), 0);
}
/** A prompt is read by the agent at once and by people later: neither needs it to survive a power cut. */
function writePlainFile(path, text) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags, 0o644);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(file, 0);
            (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(file, Buffer.from(text));
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch (error) {
        throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_2__/* .explainWriteError */ .jy)(error, path);
    }
}


/***/ }),

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ decodeSaved),
/* harmony export */   i: () => (/* binding */ encodeSaved)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9327);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1842);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2191);

/**
 * `runtime.json`: the chain's memory on disk. The original's four keys stand first and mean what they meant, so that
 * either tool can go on from the other's file; ours stand beside them. Times are ISO-8601 in UTC with milliseconds.
 */
const SCHEMA = 1;
const STOP_REASONS = [
    "completed",
    "stop-requested",
    "cancelled",
    "superseded",
    "agent-failing",
    "stagnated",
    "iterations-spent",
    "tokens-spent",
    "cost-spent",
    "time-spent",
    "waiting",
    "run-full",
];
const WAIT_CAUSES = ["error", "provider-limit", "no-change", "reviewer-paused", "planner-paused"];
const NOTE_KINDS = [
    "claim-refused",
    "claim-pending",
    "error",
    "cut-short",
    "plan-edited",
    "verify-failed",
    "no-change",
];
const ROLES = ["goal", "planner", "executor", "reviewer"];
// Compiling the schema costs more than the one or two files that a process reads with it.
zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W({ jitless: true });
const count = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._nonnegative */ .UI());
const instant = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .refine */ .YPB((text) => Number.isFinite(Date.parse(text)), "no time"));
const usage = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: count, cached_input: count, output: count, reasoning_output: count });
const thread = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), usage });
const ours = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    schema: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(SCHEMA),
    consecutive_no_change: count,
    consecutive_errors: count,
    backoff_until: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(instant),
    backoff_cause: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(WAIT_CAUSES)),
    current_goal: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    seq: count,
    chain_id: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    started_at: instant,
    iteration: count,
    chain_iterations: count,
    consecutive_limits: count,
    consecutive_claims: count,
    focuses: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    trees: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    base_tree: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    plan: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ expected: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), seen: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    usage,
    cost_usd: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._nonnegative */ .UI()),
    threads: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ goal: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(thread), planner: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(thread), executor: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(thread), reviewer: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(thread) }),
    notes: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(NOTE_KINDS), text: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    in_flight: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ iteration: count, started_at: instant })),
    stopped: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(STOP_REASONS), at: instant })),
    // Records of every version are shown and counted, so only what is read of them is asked for.
    record: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ ts: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), iteration: count, phase: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), state: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    landing: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), parent: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), ref: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
});
const original = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    consecutive_no_change: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(count, 0),
    consecutive_errors: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(count, 0),
    backoff_until: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()]))),
    current_goal: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), null),
});
const ORIGINAL_KEYS = Object.keys(original.shape);
/** The text of `runtime.json`. */
function encodeSaved(saved) {
    const { state } = saved;
    const file = {
        schema: SCHEMA,
        consecutive_no_change: state.streaks.noChange,
        consecutive_errors: state.streaks.errors,
        backoff_until: state.backoff === null ? null : toIso(state.backoff.untilMs),
        backoff_cause: state.backoff?.cause ?? null,
        current_goal: state.goal,
        seq: state.seq,
        chain_id: state.chainId,
        started_at: toIso(state.startedAtMs),
        iteration: state.iteration,
        chain_iterations: state.chainIterations,
        consecutive_limits: state.streaks.limits,
        consecutive_claims: state.streaks.claims,
        focuses: [...state.focuses],
        trees: [...state.trees],
        base_tree: state.baseTree,
        plan: state.plan,
        usage: encodeUsage(state.usage),
        cost_usd: state.costUsd,
        threads: mapThreads(state.threads, (entry) => ({ id: entry.id, usage: encodeUsage(entry.usage) })),
        notes: [...state.notes],
        in_flight: state.inFlight === null ? null : { iteration: state.inFlight.iteration, started_at: toIso(state.inFlight.startedAtMs) },
        stopped: state.stopped === null ? null : { reason: state.stopped.reason, at: toIso(state.stopped.atMs) },
        record: saved.record === null ? null : { ...saved.record },
        landing: saved.landing,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
}
/**
 * Reads the text of `runtime.json`, of ours or of the original's. `now` fills what the original does not keep: its chain
 * begins here, with the iteration number 0. Never throws.
 */
function decodeSaved(text, now) {
    const raw = parseJson(text);
    if (raw === undefined)
        return { kind: "damaged", problem: text.trim() === "" ? "it is empty" : "it is not JSON" };
    if (typeof raw !== "object" || raw === null || Array.isArray(raw))
        return { kind: "damaged", problem: "it holds no JSON object" };
    if ("schema" in raw)
        return decodeOurs(raw);
    if (!ORIGINAL_KEYS.some((key) => Object.hasOwn(raw, key)))
        return { kind: "damaged", problem: "it holds none of the keys of a loop's state" };
    return decodeOriginal(raw, now);
}
function decodeOurs(raw) {
    if (typeof raw.schema === "number" && raw.schema > SCHEMA) {
        return { kind: "damaged", problem: `it was written by a newer version of the tool (schema ${raw.schema}, this one knows ${SCHEMA})` };
    }
    const reading = ours.safeParse(raw);
    if (!reading.success)
        return { kind: "damaged", problem: describeIssue(reading.error) };
    const file = reading.data;
    if ((file.backoff_until === null) !== (file.backoff_cause === null)) {
        return { kind: "damaged", problem: "backoff_until and backoff_cause do not fit together" };
    }
    const state = {
        seq: file.seq,
        chainId: file.chain_id,
        startedAtMs: Date.parse(file.started_at),
        iteration: file.iteration,
        chainIterations: file.chain_iterations,
        goal: file.current_goal,
        streaks: {
            noChange: file.consecutive_no_change,
            errors: file.consecutive_errors,
            limits: file.consecutive_limits,
            claims: file.consecutive_claims,
        },
        backoff: file.backoff_until === null || file.backoff_cause === null
            ? null
            : { untilMs: Date.parse(file.backoff_until), cause: file.backoff_cause },
        focuses: file.focuses,
        trees: file.trees,
        baseTree: file.base_tree,
        plan: file.plan,
        usage: decodeUsage(file.usage),
        costUsd: file.cost_usd,
        threads: mapThreads(file.threads, (entry) => ({ id: entry.id, usage: decodeUsage(entry.usage) })),
        notes: file.notes,
        inFlight: file.in_flight === null ? null : { iteration: file.in_flight.iteration, startedAtMs: Date.parse(file.in_flight.started_at) },
        stopped: file.stopped === null ? null : { reason: file.stopped.reason, atMs: Date.parse(file.stopped.at) },
    };
    // The other keys of a record are for people and reports, which show what is there.
    const record = file.record;
    return { kind: "ok", origin: "ours", saved: { state, record, landing: file.landing } };
}
function decodeOriginal(raw, now) {
    const reading = original.safeParse(raw);
    if (!reading.success)
        return { kind: "damaged", problem: describeIssue(reading.error) };
    const file = reading.data;
    const untilMs = parseOriginalTime(file.backoff_until);
    if (untilMs === undefined)
        return { kind: "damaged", problem: "backoff_until is no time" };
    const hasGoal = file.current_goal !== null && file.current_goal.trim() !== "";
    const state = {
        seq: 0,
        chainId: now.newChainId,
        startedAtMs: now.atMs,
        iteration: 0,
        chainIterations: 0,
        goal: hasGoal ? file.current_goal : null,
        streaks: { noChange: file.consecutive_no_change, errors: file.consecutive_errors, limits: 0, claims: 0 },
        // The original does not say why it waits; its streaks do.
        backoff: untilMs === null ? null : { untilMs, cause: file.consecutive_errors > 0 ? "error" : "no-change" },
        focuses: [],
        trees: [],
        baseTree: null,
        plan: null,
        usage: { input: 0, cachedInput: 0, output: 0, reasoningOutput: 0 },
        costUsd: 0,
        threads: {},
        notes: [],
        inFlight: null,
        stopped: null,
    };
    return { kind: "ok", origin: "original", saved: { state, record: null, landing: null } };
}
/** Below it a number is seconds since the epoch (until the year 5138), above it milliseconds (since 1973). */
const EPOCH_SECONDS_MAX = 1e11;
/** What `Date` can hold (ECMA-262, 21.4.1.1). */
const EPOCH_MS_MAX = 8.64e15;
/** `null`: no time; `undefined`: no reading of it. A time without a zone is UTC, so that a file means the same everywhere. */
function parseOriginalTime(value) {
    if (value === null || value === undefined || value === 0)
        return null;
    if (typeof value === "string") {
        const text = value.trim();
        if (text === "")
            return null;
        if (/^\d+(\.\d+)?$/.test(text))
            return parseOriginalTime(Number(text));
        const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text);
        const atMs = Date.parse(hasZone || !text.includes(":") ? text : `${text.replace(" ", "T")}Z`);
        return Number.isFinite(atMs) ? atMs : undefined;
    }
    const atMs = Math.round(value < EPOCH_SECONDS_MAX ? value * 1000 : value);
    return atMs > 0 && atMs <= EPOCH_MS_MAX ? atMs : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function describeIssue(error) {
    const [issue] = error.issues;
    const key = issue?.path.map(String).join(".") ?? "";
    return key === "" ? "its keys are not those of a loop's state" : `${key} is missing or not of its kind`;
}
function toIso(atMs) {
    return new Date(atMs).toISOString();
}
function encodeUsage(counts) {
    return { input: counts.input, cached_input: counts.cachedInput, output: counts.output, reasoning_output: counts.reasoningOutput };
}
function decodeUsage(counts) {
    return { input: counts.input, cachedInput: counts.cached_input, output: counts.output, reasoningOutput: counts.reasoning_output };
}
function mapThreads(threads, map) {
    const mapped = {};
    for (const role of ROLES) {
        const entry = threads[role];
        if (entry !== undefined)
            mapped[role] = map(entry);
    }
    return mapped;
}


/***/ }),

/***/ 6956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findStagnation),
/* harmony export */   P: () => (/* binding */ normaliseFocus)
/* harmony export */ });
/** One focus is the same as nothing but itself. */
const SAME_LENGTH_MIN = 2;
/** The shortest row of trees that shows a swing: A B A B. */
const SWING_LENGTH_MIN = 4;
/**
 * One spelling for focuses that say the same: lower case, with every run of punctuation and space as one space. Digits
 * stay, because "do step 3" after "do step 2" is progress.
 */
function normaliseFocus(focus) {
    return focus
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
        .trim();
}
/** A sentence that says how the chain goes in circles; `null` while it does not. `stagnationMax` of `null` looks for nothing. */
function findStagnation(state, stagnationMax) {
    if (stagnationMax === null)
        return null;
    // A claim that stands is on its way to its confirmations, which bound it; confirming changes nothing and moves no focus.
    if (state.streaks.claims > 0)
        return null;
    const { focuses, streaks, trees } = state;
    const sameLength = Math.max(stagnationMax, SAME_LENGTH_MIN);
    if (hasSameTail(focuses, sameLength)) {
        return `The last ${sameLength} iterations all handed over the same focus: "${shorten(focuses.at(-1) ?? "")}".`;
    }
    if (streaks.noChange >= stagnationMax)
        return `The last ${streaks.noChange} iterations changed no file.`;
    const swingLength = Math.max(stagnationMax, SWING_LENGTH_MIN);
    if (isSwinging(trees, swingLength)) {
        return `The last ${swingLength} iterations swing between two states of the files: each one undoes the one before.`;
    }
    return null;
}
function hasSameTail(values, length) {
    if (values.length < length)
        return false;
    const tail = values.slice(-length);
    return tail.every((value) => value === tail[0]);
}
function isSwinging(values, length) {
    if (values.length < length)
        return false;
    const tail = values.slice(-length);
    return tail[0] !== tail[1] && tail.every((value, index) => value === tail[index % 2]);
}
function shorten(text) {
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}


/***/ }),

/***/ 6664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KR: () => (/* binding */ findStop),
  zG: () => (/* binding */ stopRule)
});

// UNUSED EXPORTS: STOP_RULES

;// CONCATENATED MODULE: ./lib/core/duration.js
const UNITS = [
    { name: "d", ms: 86_400_000 },
    { name: "h", ms: 3_600_000 },
    { name: "min", ms: 60_000 },
    { name: "s", ms: 1_000 },
];
/** A duration for people, in its two largest units, rounded up to whole seconds: "1 h 5 min", "20 s". */
function renderDuration(durationMs) {
    const wholeMs = Math.max(0, Math.ceil(durationMs / 1_000)) * 1_000;
    const first = UNITS.findIndex((unit) => wholeMs >= unit.ms);
    if (first === -1)
        return "0 s";
    let leftMs = wholeMs;
    const parts = [];
    for (const unit of UNITS.slice(first, first + 2)) {
        const count = Math.floor(leftMs / unit.ms);
        leftMs -= count * unit.ms;
        if (count > 0)
            parts.push(`${count} ${unit.name}`);
    }
    return parts.join(" ");
}

// EXTERNAL MODULE: ./lib/core/usage.js
var usage = __webpack_require__(9553);
;// CONCATENATED MODULE: ./lib/core/budget.js


/** Each of these says, in a sentence with the numbers, that a budget is used up; `null` while it is not, or where none is set. */
function iterationsSpent(limits, state) {
    if (limits.iterationsMax === null || state.chainIterations < limits.iterationsMax)
        return null;
    return `The chain has done ${state.chainIterations} of the ${limits.iterationsMax} iterations it may do.`;
}
function tokensSpent(limits, state) {
    const used = (0,usage/* totalTokens */.RP)(state.usage);
    if (limits.tokensMax === null || used < limits.tokensMax)
        return null;
    return `The chain has used ${used} of the ${limits.tokensMax} tokens it may use.`;
}
function costSpent(limits, state) {
    if (limits.costUsdMax === null || state.costUsd < limits.costUsdMax)
        return null;
    return `The chain has cost ${renderUsd(state.costUsd)} of the ${renderUsd(limits.costUsdMax)} it may cost.`;
}
function timeSpent(limits, state, atMs) {
    const elapsedMs = atMs - state.startedAtMs;
    if (limits.durationMsMax === null || elapsedMs < limits.durationMsMax)
        return null;
    return `The chain began ${renderDuration(elapsedMs)} ago and may last ${renderDuration(limits.durationMsMax)}.`;
}
function runSpent(limits, run, atMs) {
    if (limits.iterationsMax !== null && run.iterations >= limits.iterationsMax) {
        return `This run has done ${run.iterations} of the ${limits.iterationsMax} iterations it may do.`;
    }
    const elapsedMs = atMs - run.startedAtMs;
    if (limits.durationMsMax !== null && elapsedMs >= limits.durationMsMax) {
        return `This run has lasted ${renderDuration(elapsedMs)} of the ${renderDuration(limits.durationMsMax)} it may last.`;
    }
    return null;
}
function renderUsd(usd) {
    return `$${usd.toFixed(usd < 1 ? 4 : 2)}`;
}

// EXTERNAL MODULE: ./lib/core/stagnation.js
var stagnation = __webpack_require__(6956);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(7495);
;// CONCATENATED MODULE: ./lib/core/stop-rules.js




/** Ordered: the first rule that fires wins. Success comes before every limit. */
const STOP_RULES = [
    {
        reason: "completed",
        run: "success",
        chainGoesOn: "no",
        sticky: true,
        fires: completed,
        remedy: "Review the work and merge it; for a new task write a new plan and start with --reset.",
    },
    {
        reason: "stop-requested",
        run: "success",
        chainGoesOn: "no",
        sticky: false,
        fires: stopRequested,
        remedy: "To go on, take the stop file away if there is one, and run: codex-self-iter resume",
    },
    {
        reason: "cancelled",
        run: "cancelled",
        chainGoesOn: "no",
        sticky: false,
        fires: cancelled,
        remedy: "Start the loop again: it goes on from its last finished iteration.",
    },
    {
        reason: "superseded",
        run: "success",
        chainGoesOn: "other-run",
        sticky: false,
        fires: ({ facts }) => (facts.superseded ? "Another run landed this iteration first, so this run's copy of it was dropped." : null),
        remedy: "Nothing to do: the other run carries the chain on.",
    },
    {
        reason: "agent-failing",
        run: "failure",
        chainGoesOn: "no",
        sticky: true,
        fires: agentFailing,
        remedy: "Mend what the last error names, then run: codex-self-iter resume",
    },
    {
        reason: "stagnated",
        run: "failure",
        chainGoesOn: "no",
        sticky: true,
        fires: ({ spec, state }) => (0,stagnation/* findStagnation */.O)(state, spec.limits.stagnationMax),
        remedy: 'Make the plan more concrete, or say what to do next: codex-self-iter resume --goal "…"; max_stagnation = 0 turns this rule off.',
    },
    {
        reason: "iterations-spent",
        run: "success",
        chainGoesOn: "no",
        sticky: false,
        fires: ({ spec, state }) => iterationsSpent(spec.limits, state),
        remedy: "To go on, raise max_iterations (0 means no limit) and start the loop again.",
    },
    {
        reason: "tokens-spent",
        run: "success",
        chainGoesOn: "no",
        sticky: false,
        fires: ({ spec, state }) => tokensSpent(spec.limits, state),
        remedy: "To go on, raise max_total_tokens (0 means no limit) and start the loop again.",
    },
    {
        reason: "cost-spent",
        run: "success",
        chainGoesOn: "no",
        sticky: false,
        fires: ({ spec, state }) => costSpent(spec.limits, state),
        remedy: "To go on, raise max_cost_usd (0 means no limit) and start the loop again.",
    },
    {
        reason: "time-spent",
        run: "success",
        chainGoesOn: "no",
        sticky: false,
        fires: ({ spec, state, facts }) => timeSpent(spec.limits, state, facts.atMs),
        remedy: "To go on, raise max_duration_hours (0 means no limit) and start the loop again.",
    },
    {
        reason: "waiting",
        run: "success",
        chainGoesOn: "cron",
        sticky: false,
        fires: waiting,
        remedy: "Nothing to do: the next start after the wait carries the chain on.",
    },
    {
        reason: "run-full",
        run: "success",
        chainGoesOn: "dispatch",
        sticky: false,
        fires: ({ spec, facts }) => runSpent(spec.run, facts.run, facts.atMs),
        remedy: "Nothing to do: the next run carries the chain on; for more iterations in one run raise iterations or run_minutes.",
    },
];
/** The row of a reason. */
function stopRule(reason) {
    const rule = STOP_RULES.find((candidate) => candidate.reason === reason);
    if (rule === undefined)
        throw new Error(`No stop rule has the reason ${reason}.`);
    return rule;
}
/** The first rule that fires, and why; `null` where the run goes on. */
function findStop(input) {
    for (const rule of STOP_RULES) {
        const why = rule.fires(input);
        if (why !== null)
            return { rule, why };
    }
    return null;
}
/** How much of an agent's sentence is quoted in ours. */
const QUOTE_CHARS_MAX = 300;
/** Provider limits without a known end cost no iteration, so nothing else would bound them; they are likelier to pass than errors. */
const LIMITS_PER_ERROR = 10;
const WAIT_CAUSES = {
    error: "the last error",
    "provider-limit": "the provider's limit",
    "no-change": "an iteration that changed nothing",
    "reviewer-paused": "the reviewer's pause",
    "planner-paused": "the planner's pause",
};
function completed({ spec, state, outcome }) {
    const needed = spec.promise.confirmations;
    if (outcome?.claim.kind !== "passed" || state.streaks.claims < needed)
        return null;
    const times = needed === 1 ? "" : `, ${state.streaks.claims} times in a row (${needed} needed)`;
    return `The agent claims in iteration ${outcome.iteration} that the task is done, and every check agrees${times}.`;
}
function stopRequested({ facts, outcome }) {
    if (facts.stopRequest !== null)
        return facts.stopRequest;
    if (outcome?.work.kind !== "handed-over" || !outcome.work.handover.stop)
        return null;
    // "Done, so stop" asks for nothing but what the claim asks for; where the claim is refused, so is the stop.
    if (outcome.claim.kind !== "none")
        return null;
    const { reason, summary } = outcome.work.handover;
    const said = (0,core_text/* oneLine */.TN)(reason, QUOTE_CHARS_MAX) || (0,core_text/* oneLine */.TN)(summary, QUOTE_CHARS_MAX);
    return said === "" ? "The agent asked to stop and gave no reason." : `The agent asked to stop: "${said}"`;
}
function cancelled({ facts, outcome }) {
    if (outcome?.work.kind === "cancelled") {
        return `The run was told to end, and iteration ${outcome.iteration} was cut short; it will be done again.`;
    }
    return facts.cancelled ? "The run was told to end; its last finished iteration is kept." : null;
}
function agentFailing({ spec, state, outcome }) {
    const { consecutiveErrorsMax } = spec.limits;
    const { errors, limits } = state.streaks;
    const limitsMax = LIMITS_PER_ERROR * consecutiveErrorsMax;
    if (errors >= consecutiveErrorsMax) {
        return `The agent failed ${errors} times in a row (at most ${consecutiveErrorsMax}).${lastFailure(state, outcome)}`;
    }
    if (limits >= limitsMax) {
        return `The provider refused ${limits} times in a row (at most ${limitsMax}) and never said until when.${lastFailure(state, outcome)}`;
    }
    return null;
}
function lastFailure(state, outcome) {
    const note = state.notes.findLast((candidate) => candidate.kind === "error")?.text ?? "";
    const said = (0,core_text/* oneLine */.TN)(outcome === null ? note : failureOf(outcome), QUOTE_CHARS_MAX);
    return said === "" ? "" : ` The last failure: ${said}`;
}
function failureOf({ work }) {
    if (work.kind === "failed")
        return work.failure.message;
    if (work.kind === "no-handover")
        return work.problem;
    return work.kind === "limited" ? work.message : "";
}
function waiting({ spec, state, facts }) {
    const { backoff } = state;
    if (backoff === null)
        return null;
    const { run, limits } = spec;
    const waitMs = backoff.untilMs - facts.atMs;
    const because = `A wait of ${renderDuration(waitMs)} is open because of ${WAIT_CAUSES[backoff.cause]}`;
    // Never a dispatch into an open window: it would start a run that can do nothing.
    const full = runSpent(run, facts.run, facts.atMs);
    if (full !== null)
        return `${because}. ${full}`;
    if (run.waitMsMax !== null && waitMs > run.waitMsMax) {
        return `${because}, and this run may wait ${renderDuration(run.waitMsMax)} at most.`;
    }
    if (run.durationMsMax !== null && backoff.untilMs - facts.run.startedAtMs > run.durationMsMax) {
        return `${because}, longer than this run may still last.`;
    }
    if (limits.durationMsMax !== null && backoff.untilMs - state.startedAtMs > limits.durationMsMax) {
        return `${because}, longer than the chain may still last.`;
    }
    return null;
}


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ renderEventJson),
/* harmony export */   y: () => (/* binding */ renderSafeJson)
/* harmony export */ });
/* harmony import */ var _core_iso_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5957);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7495);


/** The longest text of one key, in UTF-16 units. */
const TEXT_CHARS_MAX = 16_000;
/**
 * Characters that JSON lets stand as they are and a terminal or a log does not: controls and bidi marks, and the runner's
 * old command mark, which it looks for anywhere in a line (docs of actions/runner: `##[command]`).
 */
// oxlint-disable-next-line no-control-regex -- Control characters are what this expression is for.
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|#(?=#\[)/g;
/** An event as one line of JSON, without the line's end. The keys are a contract: they are added to, never renamed. */
function renderEventJson(event) {
    return renderSafeJson(buildEventJson(event));
}
/** JSON on one line that is safe to print: whatever a terminal or a runner would act on is escaped, so no reader loses anything. */
function renderSafeJson(value) {
    return JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function buildEventJson(event) {
    const base = { type: event.kind, ts: (0,_core_iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderIsoTime */ .b)(event.atMs) };
    switch (event.kind) {
        case "run-started":
            return { ...base, chain_id: event.chainId, workspace: event.workspace, agent: event.agent };
        case "iteration-started":
            return { ...base, iteration: event.iteration, goal: cap(event.goal) };
        case "turn-started":
            return { ...base, iteration: event.iteration, role: event.role, repair: event.repair };
        case "agent":
            return { ...base, agent_event: event.event.kind, text: cap(event.event.text) };
        case "verified":
            return {
                ...base,
                passed: event.verification.passed,
                exit_code: event.verification.exitCode,
                duration_ms: event.verification.durationMs,
                problem: event.verification.problem,
                output: cap(event.verification.output),
            };
        case "claim-refused":
            return { ...base, refusals: event.refusals.map(({ gate, why, detail }) => ({ gate, why: cap(why), detail: cap(detail) })) };
        case "iteration-ended":
            return {
                ...base,
                iteration: event.iteration,
                duration_ms: event.durationMs,
                summary: cap(event.summary),
                next_goal: cap(event.nextGoal),
                changed: event.changed,
                commit: event.commit,
                error: event.error === null ? null : cap(event.error),
                usage: buildUsageJson(event.usage),
                total_usage: buildUsageJson(event.totalUsage),
            };
        case "waiting":
            return { ...base, until: (0,_core_iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .renderIsoTime */ .b)(event.untilMs), cause: event.cause };
        case "notice":
        case "warning":
            return { ...base, text: cap(event.text) };
        case "run-ended":
            return { ...base, reason: event.reason, why: cap(event.why), remedy: event.remedy, iterations: event.iterations };
    }
}
function buildUsageJson(usage) {
    return {
        input_tokens: usage.input,
        cached_input_tokens: usage.cachedInput,
        output_tokens: usage.output,
        reasoning_output_tokens: usage.reasoningOutput,
    };
}
function cap(text) {
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .headOf */ .Uo)(text, TEXT_CHARS_MAX);
}


/***/ })

};
