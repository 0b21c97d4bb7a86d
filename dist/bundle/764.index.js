export const id = 764;
export const ids = [764];
export const modules = {

/***/ 5139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   Ks: () => (/* binding */ removeIfThere),
/* harmony export */   S0: () => (/* binding */ writeNewFile),
/* harmony export */   Yw: () => (/* binding */ syncFolder),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   jy: () => (/* binding */ explainWriteError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2685);



/** Counts the temporary names of this process, so that no two writes ever share one. */
let temporaryCount = 0;
/**
 * Replaces a file in one step: whoever reads it sees the old text or the new one, never a part. With `durable` (the
 * default) the new text also survives a power cut, at about 1 ms. A link at `path` is replaced, not followed.
 * Throws STATE_DIR_FULL or STATE_DIR_READ_ONLY; the old file is then as it was and no temporary file is left.
 */
async function writeFileAtomic(path, text, options = {}) {
    const durable = options.durable ?? true;
    temporaryCount += 1;
    const temporary = `${path}.${process.pid}-${temporaryCount}.tmp`;
    try {
        writeNewFile(temporary, text, durable);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(temporary, path);
    }
    catch (error) {
        removeIfThere(temporary);
        throw explainWriteError(error, path);
    }
    if (durable)
        syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
}
/** Creates a file that must not exist yet, whole. Errors are the system's own. */
function writeNewFile(path, text, durable) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, 0o644);
    try {
        writeWhole(file, Buffer.from(text));
        if (durable)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(file);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Writes all the bytes: one write may take a part only, when a limit is near. */
function writeWhole(file, bytes) {
    let written = 0;
    while (written < bytes.length)
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, written);
}
/** Makes a rename or a new name in this folder survive a power cut. */
function syncFolder(path) {
    let folder;
    try {
        folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY);
    }
    catch {
        // The file itself is written and synced; a folder that cannot be opened for reading is no reason to fail.
        return;
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(folder);
    }
    catch {
        // Some network file systems refuse to sync a folder. They order the rename themselves.
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(folder);
    }
}
/** Removes a file; it is no error when it is not there. */
function removeIfThere(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(path);
    }
    catch (error) {
        const code = errorCode(error);
        // A temporary file on a file system that turned read-only cannot be taken away; the error that led here says why.
        if (code !== "ENOENT" && code !== "EROFS")
            throw error;
    }
}
/** Turns what the system says about a failed write into an error that the user can mend; anything else stays as it is. */
function explainWriteError(error, path) {
    switch (errorCode(error)) {
        case "ENOSPC":
        case "EDQUOT":
        case "EFBIG":
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_FULL", { path }, { cause: error });
        case "EROFS":
        case "EACCES":
        case "EPERM":
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_READ_ONLY", { path }, { cause: error });
        case "ELOOP":
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_FILE_IS_A_LINK", { path }, { cause: error });
        case "ENOTDIR":
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_NOT_A_FOLDER", { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) }, { cause: error });
        default:
            return error;
    }
}
/** The system's name for an error (`ENOENT`), or `null` where it is none of the system's. */
function errorCode(error) {
    if (!(error instanceof Error) || !("code" in error))
        return null;
    return typeof error.code === "string" ? error.code : null;
}


/***/ }),

/***/ 5830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ openStateDir),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   iF: () => (/* binding */ realPathOrNull),
/* harmony export */   m6: () => (/* binding */ readAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2685);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5139);




/** What the state dir is made of, for the folder's own use. */
const FOLDERS = ["prompts", "logs"];
/**
 * Makes the state dir and its folders where they are missing, and a `.gitignore` that keeps it out of every commit.
 * A state dir inside the workspace may not be reached through a link that leads out of it (or into `.git`): the agent
 * can make such links, and the loop would then write wherever they point. Throws STATE_DIR_ESCAPES,
 * STATE_DIR_NOT_A_FOLDER, STATE_FILE_IS_A_LINK, STATE_DIR_READ_ONLY, STATE_DIR_FULL.
 */
function openStateDir(workspace, stateDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(stateDir);
    refuseEscape((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), path);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true });
    }
    catch (error) {
        if ((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "EEXIST")
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_NOT_A_FOLDER", { path }, { cause: error });
        throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, path);
    }
    refuseEscape((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace), path);
    const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    const state = {
        path,
        check() {
            const now = realPathOrNull(path);
            if (now !== real)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_ESCAPES", { stateDir: path, target: now ?? "nowhere" });
        },
        folder: (name) => ensureFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name)),
    };
    for (const name of FOLDERS)
        state.folder(name);
    writeGitignore((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, ".gitignore"));
    return state;
}
/** Whether a path is the folder or lies below it; both absolute. */
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way === "" || (way !== ".." && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
/**
 * Reads a regular file without following a link at its end and without waiting on a pipe. `null` where it is missing.
 * A file larger than `limitBytes` gives its size instead of its bytes. Throws STATE_FILE_IS_A_LINK.
 */
function readRegularFile(path, limitBytes) {
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if ((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "ENOENT")
            return null;
        throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, path);
    }
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        if (!stat.isFile())
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_FILE_IS_A_LINK", { path });
        if (stat.size > limitBytes)
            return { text: null, sizeBytes: stat.size };
        const bytes = Buffer.allocUnsafe(stat.size);
        const read = readAt(file, bytes, 0);
        return { text: bytes.toString("utf8", 0, read), sizeBytes: read };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Fills a buffer from a place in a file; returns how many bytes there were. */
function readAt(file, bytes, position) {
    let filled = 0;
    while (filled < bytes.length) {
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, bytes, filled, bytes.length - filled, position + filled);
        if (count === 0)
            break;
        filled += count;
    }
    return filled;
}
function refuseEscape(workspace, path) {
    // A place outside was named on purpose, by the user: the agent's links have no part in it.
    if (!isInside(workspace, path))
        return;
    const realWorkspace = realPathOrNull(workspace) ?? workspace;
    for (const part of partsBetween(workspace, path)) {
        const stat = lstatOrNull(part);
        if (stat === null)
            return;
        if (!stat.isSymbolicLink()) {
            if (!stat.isDirectory())
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_NOT_A_FOLDER", { path: part });
            continue;
        }
        const target = realPathOrNull(part);
        const allowed = target !== null && isInside(realWorkspace, target) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(realWorkspace, target).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes(".git");
        if (!allowed)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_ESCAPES", { stateDir: path, target: target ?? "nowhere" });
    }
}
/** Every path from just below the folder down to the path, outermost first. */
function partsBetween(folder, path) {
    const parts = [];
    for (let part = path; part !== folder && part !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(part); part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(part))
        parts.unshift(part);
    return parts;
}
function ensureFolder(path) {
    const stat = lstatOrNull(path);
    if (stat?.isSymbolicLink() === true)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_FILE_IS_A_LINK", { path });
    if (stat !== null && !stat.isDirectory())
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("STATE_DIR_NOT_A_FOLDER", { path });
    if (stat !== null)
        return path;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        // Another instance may have made it in between; it is looked at again.
        if ((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "EEXIST")
            return ensureFolder(path);
        throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, path);
    }
    return path;
}
function writeGitignore(path) {
    if (lstatOrNull(path)?.isFile() === true)
        return;
    try {
        // A link of this name is not ours, and git does not follow one either.
        if (lstatOrNull(path) !== null)
            (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfThere */ .Ks)(path);
        (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNewFile */ .S0)(path, `# Written by codex-self-iter: nothing in ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path))} belongs into a commit.\n*\n`, false);
    }
    catch (error) {
        if ((0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) !== "EEXIST")
            throw (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_3__/* .explainWriteError */ .jy)(error, path);
    }
}
function lstatOrNull(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
}
/** The path with every link followed; `null` where it leads nowhere. */
function realPathOrNull(path) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(path);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2685);
;// CONCATENATED MODULE: ./lib/adapters/config-files.js


/** No real configuration comes near it; a file that does was named by mistake. */
const CONFIG_BYTES_MAX = 1024 * 1024;
/** The real file system, for `resolveSettings`. */
const configFiles = {
    async kindOf(path) {
        try {
            const facts = await (0,promises_.stat)(path);
            if (facts.isDirectory())
                return "folder";
            return facts.isFile() ? "file" : "other";
        }
        catch (error) {
            if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR")
                return null;
            return "other";
        }
    },
    async readText(file) {
        let text;
        try {
            const { size } = await (0,promises_.stat)(file);
            if (size > CONFIG_BYTES_MAX)
                throw (0,errors/* userError */.IF)("CONFIG_UNREADABLE", { file, problem: `it has ${size} bytes, and may have ${CONFIG_BYTES_MAX}` });
            text = new TextDecoder("utf-8", { fatal: true }).decode(await (0,promises_.readFile)(file));
        }
        catch (error) {
            const problem = PROBLEMS[codeOf(error)];
            if (problem === undefined)
                throw error;
            throw (0,errors/* userError */.IF)("CONFIG_UNREADABLE", { file, problem }, { cause: error });
        }
        return text;
    },
};
const PROBLEMS = {
    ENOENT: "it is not there any more",
    EACCES: "you may not read it",
    EPERM: "you may not read it",
    EISDIR: "it is a folder",
    EIO: "the disk gave an error",
    ERR_ENCODING_INVALID_ENCODED_DATA: "it is not UTF-8 text",
};
function codeOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

// EXTERNAL MODULE: ./lib/config/resolve.js + 1 modules
var resolve = __webpack_require__(4411);
;// CONCATENATED MODULE: ./lib/commands/settings.js


/** The settings that a command line, the configuration file and the environment come to. */
async function readSettings(line) {
    const { config, inputs, wait, workspace } = line;
    const request = { flags: inputs, workspace, config, wait, env: process.env, cwd: process.cwd(), surface: "cli" };
    return await (0,resolve/* resolveSettings */.Mo)(request, configFiles);
}


/***/ }),

/***/ 4411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C6: () => (/* binding */ API_KEY_VARIABLE),
  au: () => (/* binding */ CONFIG_FILE_NAME),
  Mo: () => (/* binding */ resolveSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(7495);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2685);
// EXTERNAL MODULE: ./lib/config/inputs.js
var inputs = __webpack_require__(5274);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(5286);
// EXTERNAL MODULE: ./lib/config/nearest.js
var config_nearest = __webpack_require__(4969);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var config_values = __webpack_require__(226);
;// CONCATENATED MODULE: ./lib/config/toml.js






const LINE_CHARS_MAX = 120;
const KEY_CHARS_MAX = 60;
/** More than the settings can ever hold; a table deep inside another is refused anyway. */
const DEPTH_MAX = 20;
/**
 * Reads the text of a configuration file. Throws a `UserError` for the first problem, which says how many more there
 * are: CONFIG_SYNTAX, CONFIG_UNKNOWN_KEY, CONFIG_KEY_NOT_IN_FILE or CONFIG_WRONG_TYPE. `file` is for the messages.
 */
function parseToml(text, file) {
    const values = {};
    const problems = [];
    for (const [key, raw] of Object.entries(parseTable(text, file))) {
        if (!(0,inputs/* isInputKey */.Kd)(key)) {
            problems.push(describeUnknownKey(key, file));
            continue;
        }
        const input = inputs/* INPUTS */.mc[key];
        if (!input.surfaces.includes("toml")) {
            problems.push((others) => (0,errors/* userError */.IF)("CONFIG_KEY_NOT_IN_FILE", { file, key, flag: (0,inputs/* flagOf */.iP)(key), others }));
            continue;
        }
        const reading = (0,config_values/* parseTomlValue */.RE)(input, raw);
        if (reading.ok)
            values[key] = reading.value;
        else
            problems.push(describeWrongValue(key, input, reading, file));
    }
    const [first, ...more] = problems;
    if (first !== undefined)
        throw first(more.length === 0 ? "" : ` (and ${more.length} more ${more.length === 1 ? "problem" : "problems"} in this file)`);
    // Every key was checked against the record, and every value by its kind, which is what the type says.
    return values;
}
function parseTable(text, file) {
    const toml = text.replace(/^\uFEFF/, "");
    try {
        return (0,dist/* parse */.qg)(toml, { maxDepth: DEPTH_MAX });
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        const { line, column } = error;
        const [said = ""] = error.message.split("\n");
        const problem = (0,core_text/* oneLine */.TN)(said.replace(/^Invalid TOML document: /, ""), LINE_CHARS_MAX);
        const broken = (0,core_text/* oneLine */.TN)(toml.split("\n")[line - 1] ?? "", LINE_CHARS_MAX);
        throw (0,errors/* userError */.IF)("CONFIG_SYNTAX", { file, line, column, problem, text: broken === "" ? "(empty)" : broken }, { cause: error });
    }
}
function describeUnknownKey(key, file) {
    const inFile = inputs/* INPUT_LIST */.Ip.filter(([, input]) => input.surfaces.includes("toml")).map(([known]) => known);
    const nearest = (0,config_nearest/* findNearest */.q)(key, inFile);
    return (others) => (0,errors/* userError */.IF)("CONFIG_UNKNOWN_KEY", { file, key: (0,core_text/* oneLine */.TN)(key, KEY_CHARS_MAX), nearest, others });
}
function describeWrongValue(key, input, reading, file) {
    const example = `${key} = ${(0,config_values/* renderTomlValue */.AQ)((0,config_values/* buildExample */.pN)(key, input))}`;
    return (others) => (0,errors/* userError */.IF)("CONFIG_WRONG_TYPE", { file, key, found: reading.found, expected: reading.expected, example, others });
}

;// CONCATENATED MODULE: ./lib/config/resolve.js





const CONFIG_FILE_NAME = "codex-self-iter.toml";
/** The one variable that holds a secret: a key in a file or on a command line would be read by others. */
const API_KEY_VARIABLE = "OPENAI_API_KEY";
const PROMPT_FILE_PLACEHOLDER = "{prompt_file}";
/** What the loop itself keeps in the state dir. */
const STATE_DIR_NAMES = ["runtime.json", "status.json", "prompts", "logs", ".gitignore"];
/**
 * Makes the settings of one start: flags before the TOML file before the defaults. Throws a `UserError` for a workspace
 * that is none, a configuration file that cannot be read or is wrong, and for settings that contradict each other.
 */
async function resolveSettings(request, files) {
    const workspace = (0,external_node_path_.resolve)(request.cwd, request.workspace ?? ".");
    await checkWorkspace(workspace, files);
    const configFile = await findConfigFile(request, workspace, files);
    const fromFile = configFile === null ? {} : parseToml(await files.readText(configFile), configFile);
    const values = chooseValues(request.flags, fromFile, request.surface);
    checkAgreement(values);
    const at = (path) => resolvePath(workspace, path, request.env);
    const stateDir = at(values.state_dir);
    checkStateDir(stateDir, workspace);
    return {
        workspace,
        stateDir,
        taskFile: at(values.task_file),
        planFile: at(values.plan_file),
        stopFile: (0,external_node_path_.join)(stateDir, values.stop_file_name),
        globalStopFile: (0,external_node_path_.join)(workspace, values.global_stop_file_name),
        lockFile: (0,external_node_path_.join)(stateDir, values.lock_file_name),
        spec: buildSpec(values, request.wait),
        agent: buildAgent(values, at, request.env, request.flags.idle_timeout_sec ?? fromFile.idle_timeout_sec ?? null),
        verify: values.verify_command === "" ? null : { command: values.verify_command, deadlineMs: toMs(values.verify_timeout_sec) },
        commit: values.commit,
        goal: values.goal === "" ? null : values.goal,
        reset: values.reset,
        configFile,
    };
}
/** The order of the sources: the first that has a value for a key wins. */
function chooseValues(flags, fromFile, surface) {
    const defaults = Object.fromEntries(inputs/* INPUT_LIST */.Ip.map(([key, input]) => [key, (0,inputs/* defaultOf */.HA)(input, surface)]));
    const sources = [flags, fromFile, defaults];
    const chosen = inputs/* INPUT_LIST */.Ip.map(([key]) => [key, sources.find((source) => source[key] !== undefined)?.[key]]);
    // Each source was checked key by key against the record that the type is made from.
    return Object.fromEntries(chosen);
}
async function checkWorkspace(path, files) {
    const kind = await files.kindOf(path);
    if (kind === null)
        throw (0,errors/* userError */.IF)("WORKSPACE_MISSING", { path });
    if (kind !== "folder")
        throw (0,errors/* userError */.IF)("WORKSPACE_NOT_A_FOLDER", { path });
}
async function findConfigFile(request, workspace, files) {
    const named = request.config !== null;
    const file = named ? (0,external_node_path_.resolve)(request.cwd, request.config) : (0,external_node_path_.join)(workspace, CONFIG_FILE_NAME);
    const kind = await files.kindOf(file);
    if (kind === null && named)
        throw (0,errors/* userError */.IF)("CONFIG_MISSING", { file });
    if (kind === null)
        return null;
    if (kind !== "file")
        throw (0,errors/* userError */.IF)("CONFIG_UNREADABLE", { file, problem: kind === "folder" ? "it is a folder" : "it is no regular file" });
    return file;
}
/** Paths are relative to the workspace, so that a file of settings means the same wherever the loop is started. */
function resolvePath(workspace, path, env) {
    const home = env["HOME"];
    if (home !== undefined && home !== "" && (path === "~" || path.startsWith("~/")))
        return (0,external_node_path_.join)(home, path.slice(1));
    return (0,external_node_path_.resolve)(workspace, path);
}
/** Refuses what would never work as it was meant: a limit that cannot be reached, two files in one place. */
function checkAgreement(values) {
    const template = values.agent_command_template;
    const isCommand = template.length > 0;
    if (isCommand && !template.some((word) => word.includes(PROMPT_FILE_PLACEHOLDER))) {
        throw (0,errors/* userError */.IF)("TEMPLATE_WITHOUT_PROMPT_FILE", { template: (0,core_text/* oneLine */.TN)(template.join(" "), 200) });
    }
    const pricesKnown = values.price_input_usd > 0 || values.price_output_usd > 0;
    if (values.max_cost_usd > 0 && !pricesKnown) {
        throw (0,errors/* userError */.IF)("SETTINGS_CONFLICT", {
            problem: "max_cost_usd is set, but no price is, so the cost would never be known and the limit never be reached.",
            remedy: "Write your prices for a million tokens, for example: price_input_usd = 1.25 and price_output_usd = 10",
        });
    }
    const budget = values.max_cost_usd > 0 ? "max_cost_usd" : "max_total_tokens";
    if (isCommand && values[budget] > 0) {
        throw (0,errors/* userError */.IF)("SETTINGS_CONFLICT", {
            problem: `${budget} is set together with agent_command_template, but only the built-in Codex agent tells how many tokens it used.`,
            remedy: `Bound the chain by max_iterations = 25 or max_duration_hours = 12, and remove ${budget}.`,
        });
    }
    checkFileNames(values);
}
function checkFileNames(values) {
    const taken = new Set(STATE_DIR_NAMES);
    for (const key of ["stop_file_name", "lock_file_name"]) {
        const name = values[key];
        if (taken.has(name)) {
            throw (0,errors/* userError */.IF)("SETTINGS_CONFLICT", {
                problem: `${key} is "${(0,core_text/* oneLine */.TN)(name, 100)}", and the state folder has another file of that name.`,
                remedy: `Write a name of its own: ${key} = "${key === "stop_file_name" ? "STOP" : "loop.lock"}"`,
            });
        }
        taken.add(name);
    }
}
/** The state dir is ignored as a whole, so the workspace or its `.git` in it would be lost from sight. */
function checkStateDir(stateDir, workspace) {
    if (holds(stateDir, workspace))
        throw (0,errors/* userError */.IF)("STATE_DIR_NOT_ITS_OWN", { path: stateDir, content: "the workspace" });
    const parts = (0,external_node_path_.relative)(workspace, stateDir).split(external_node_path_.sep);
    if (parts[0] === ".git" || (0,external_node_path_.basename)(stateDir) === ".git" || (0,external_node_path_.basename)((0,external_node_path_.dirname)(stateDir)) === ".git") {
        throw (0,errors/* userError */.IF)("STATE_DIR_NOT_ITS_OWN", { path: stateDir, content: "a part of git's own folder" });
    }
}
function holds(folder, path) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== ".." && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function buildSpec(values, wait) {
    const { price_input_usd: inputUsd, price_cached_input_usd: cachedUsd, price_output_usd: outputUsd } = values;
    return {
        mode: values.mode,
        promise: { token: values.completion_promise, match: values.completion_match, confirmations: values.completion_confirmations },
        gates: { plan: values.plan_gate, noChange: values.no_change_gate, verify: values.verify_command === "" ? null : values.verify_on },
        limits: {
            iterationsMax: noneIfZero(values.max_iterations),
            tokensMax: noneIfZero(values.max_total_tokens),
            costUsdMax: noneIfZero(values.max_cost_usd),
            durationMsMax: noneIfZero(toMs(values.max_duration_hours * 3600)),
            stagnationMax: noneIfZero(values.max_stagnation),
            consecutiveErrorsMax: values.max_consecutive_errors,
        },
        run: {
            iterationsMax: noneIfZero(values.iterations),
            durationMsMax: noneIfZero(toMs(values.run_minutes * 60)),
            waitMsMax: wait ? noneIfZero(toMs(values.max_wait_sec)) : 0,
        },
        backoff: {
            baseMs: toMs(values.backoff_base_sec, 0),
            maxMs: toMs(values.backoff_max_sec, 0),
            noChangeMs: toMs(values.no_change_backoff_sec, 0),
            continueFalseMs: toMs(values.continue_false_backoff_sec, 0),
            plannerStopMs: toMs(values.planner_stop_backoff_sec, 0),
        },
        prices: inputUsd > 0 || outputUsd > 0 ? { inputUsd, cachedInputUsd: cachedUsd > 0 ? cachedUsd : inputUsd, outputUsd } : null,
        hints: { planner: values.planner_model_hint, reviewer: values.reviewer_model_hint },
        historyTail: values.history_tail,
    };
}
function buildAgent(values, at, env, idleGiven) {
    const deadlineMs = toMs(values.command_timeout_sec);
    const isCommand = values.agent_command_template.length > 0;
    const idleSeconds = isCommand ? (idleGiven ?? 0) : values.idle_timeout_sec;
    const limits = {
        deadlineMs,
        idleMs: idleSeconds === 0 ? deadlineMs : toMs(idleSeconds),
        environment: [...new Set(values.agent_env)],
    };
    if (isCommand)
        return { kind: "command", limits, template: values.agent_command_template };
    const apiKey = env[API_KEY_VARIABLE]?.trim() ?? "";
    return {
        kind: "codex",
        limits,
        binary: values.codex_bin === "" ? null : at(values.codex_bin),
        home: values.codex_home === "" ? null : at(values.codex_home),
        model: values.model === "" ? null : values.model,
        effort: values.effort === "default" ? null : values.effort,
        sandbox: values.sandbox,
        mode: values.agent_mode,
        args: values.codex_args,
        session: values.session,
        ignoreUserConfig: values.ignore_user_config,
        apiKey: apiKey === "" ? null : apiKey,
        upstreamUrl: values.upstream_url === "" ? null : values.upstream_url,
    };
}
/** Whole milliseconds. What is more than nothing stays more than nothing, as 0 means "no limit". */
function toMs(seconds, msMin = 1) {
    return seconds === 0 ? 0 : Math.max(msMin, Math.round(seconds * 1000));
}
function noneIfZero(value) {
    return value === 0 ? null : value;
}


/***/ })

};
