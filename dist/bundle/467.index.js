export const id = 467;
export const ids = [467];
export const modules = {

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


/***/ }),

/***/ 8467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installCodex: () => (/* binding */ installCodex)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7853);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3141);
/* harmony import */ var _process_output_buffer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2337);
/* harmony import */ var _binary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7351);
/* harmony import */ var _process_executable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5627);







const LIMIT_MS = 300_000;
const KEPT_BYTES = 16_384;
/**
 * The path of a Codex of this version: the one on the PATH where it is of that very version, else one that npm installs into
 * the folder. Throws CODEX_INSTALL_FAILED.
 */
async function installCodex(installation) {
    const { version, folder, signal, env = process.env, node = process.execPath } = installation;
    const present = findOnPath(env);
    if (present !== null && (0,_binary_js__WEBPACK_IMPORTED_MODULE_3__/* .readCodexVersion */ .S)(present) === version)
        return present;
    const fail = (problem) => (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .IF)("CODEX_INSTALL_FAILED", { version, problem });
    const npm = findNpm(env, node);
    if (npm === null)
        throw fail(`npm is neither on the PATH nor beside ${node}.`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    const result = await runNpm(npm, buildArguments(version, folder), { folder, env: buildEnvironment(env, node), signal });
    if (signal.aborted)
        throw fail("the run was cancelled.");
    if (result.exitCode !== 0)
        throw fail(result.isLate ? `npm had not ended after ${LIMIT_MS / 1000} s.` : result.said);
    try {
        return (0,_binary_js__WEBPACK_IMPORTED_MODULE_3__/* .findCodex */ .h)({ configured: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "node_modules", ".bin", "codex"), env });
    }
    catch {
        throw fail(`npm reported success, but there is no program in ${folder}.`);
    }
}
function findOnPath(env) {
    try {
        return (0,_binary_js__WEBPACK_IMPORTED_MODULE_3__/* .findCodex */ .h)({ configured: "codex", env });
    }
    catch {
        return null;
    }
}
/** A relative entry of the PATH would mean a folder that the agent writes to. */
function findNpm(env, node) {
    const folders = [...(env["PATH"] ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(node)];
    return folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "npm")).find(_process_executable_js__WEBPACK_IMPORTED_MODULE_4__/* .isExecutable */ .T) ?? null;
}
function buildArguments(version, folder) {
    return [
        "install",
        "--prefix",
        folder,
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--no-update-notifier",
        "--loglevel=error",
        // npm's own waits between its three tries would come to over a minute before anybody learns that the registry is away.
        "--fetch-retry-mintimeout=1000",
        "--fetch-retry-factor=3",
        `@openai/codex@${version}`,
    ];
}
const PASSED_NAMES = /^(?:HOME|TMPDIR|LANG|LC_ALL|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(?:https?|all|no)_proxy)$/i;
/** Where the registry is and how it is reached; no login. */
const PASSED_SETTINGS = /^npm_config_(?:registry|@openai:registry|proxy|https?_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig|cache|fetch_timeout|offline|prefer_offline)$/i;
/** Made by hand: npm runs nothing of a package here, but neither has it any business with the tokens of the run. */
function buildEnvironment(env, node) {
    const passed = Object.entries(env).filter((entry) => entry[1] !== undefined && (PASSED_NAMES.test(entry[0]) || PASSED_SETTINGS.test(entry[0])));
    const path = [...(env["PATH"] ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(node)].join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
    return { ...Object.fromEntries(passed), PATH: path, CI: "true", NO_COLOR: "1" };
}
/** `@actions/exec` cannot end what it started, so a shell tells its own process id and then becomes npm. */
const TELL_ID = 'echo "$$"; exec "$@"';
async function runNpm(npm, args, { folder, env, signal }) {
    const output = (0,_process_output_buffer_js__WEBPACK_IMPORTED_MODULE_5__/* .createTailBuffer */ .L)(KEPT_BYTES);
    const late = AbortSignal.timeout(LIMIT_MS);
    const ended = AbortSignal.any([signal, late]);
    let told = "";
    let processId = null;
    const endEarly = () => {
        if (ended.aborted && processId !== null)
            killProcess(processId);
    };
    ended.addEventListener("abort", endEarly);
    try {
        const { exec } = await __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 3367));
        if (ended.aborted)
            return { exitCode: 1, said: "", isLate: false };
        const exitCode = await exec("/bin/sh", ["-c", TELL_ID, "sh", npm, ...args], {
            // The workspace may hold an .npmrc of the agent's making; this folder holds nothing but what npm put there.
            cwd: folder,
            env,
            silent: true,
            ignoreReturnCode: true,
            listeners: {
                stdout(chunk) {
                    if (processId !== null)
                        return output.push(chunk);
                    told += chunk.toString("latin1");
                    const end = told.indexOf("\n");
                    if (end === -1)
                        return;
                    processId = Number(told.slice(0, end));
                    output.push(Buffer.from(told.slice(end + 1), "latin1"));
                    endEarly();
                },
                stderr: (chunk) => output.push(chunk),
            },
        });
        return { exitCode: ended.aborted ? 1 : exitCode, said: lastLines(output.text()), isLate: late.aborted };
    }
    catch (error) {
        return { exitCode: 1, said: (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(error instanceof Error ? error.message : String(error), 400), isLate: late.aborted };
    }
    finally {
        ended.removeEventListener("abort", endEarly);
    }
}
function killProcess(id) {
    try {
        process.kill(id, "SIGKILL");
    }
    catch {
        // It has ended by itself.
    }
}
/** npm's own reason, on one line: its last lines without the one that names its log file. */
function lastLines(text) {
    const lines = (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanText */ .X5)(text, Number.POSITIVE_INFINITY)
        .split("\n")
        .map((line) => line.replace(/^npm (?:error|ERR!)\s?/, "").trim())
        .filter((line) => line !== "" && !/complete log of this run|_logs[\\/]/.test(line));
    return (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)((0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_6__/* .tailOf */ .Cj)(lines.slice(-8).join(" "), 800), 800) || "npm gave no reason.";
}


/***/ })

};
