export const id = 467;
export const ids = [467];
export const modules = {

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


/***/ }),

/***/ 8467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installCodex: () => (/* binding */ installCodex)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7853);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2563);
/* harmony import */ var _process_output_buffer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2337);
/* harmony import */ var _binary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7351);
/* harmony import */ var _fs_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3645);
/* harmony import */ var _process_executable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5627);
/* harmony import */ var _process_kill_tree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4132);









const TIMEOUT_MS = 300_000;
async function installCodex(installation) {
    const { version, folder, signal, env = process.env, node = process.execPath } = installation;
    const present = (0,_fs_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(() => (0,_binary_js__WEBPACK_IMPORTED_MODULE_3__/* .findCodex */ .hy)("codex", env));
    if (present !== null && (0,_binary_js__WEBPACK_IMPORTED_MODULE_3__/* .readCodexVersion */ .SY)(present) === version)
        return present;
    const fail = (problem) => (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .userError */ .I)("CODEX_INSTALL_FAILED", { version, problem });
    const folders = [...(0,_binary_js__WEBPACK_IMPORTED_MODULE_3__/* .pathFolders */ .zU)(env), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(node)];
    const npm = folders.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, "npm")).find(_process_executable_js__WEBPACK_IMPORTED_MODULE_5__/* .isExecutable */ .T);
    if (npm === undefined)
        throw fail(`npm is neither on the PATH nor beside ${node}.`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const npmEnv = { ...pickNpmVariables(env), PATH: folders.join(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter), CI: "true", NO_COLOR: "1" };
    const args = ["install", "--prefix", folder, ...NPM_OPTIONS.split(" "), `@openai/codex@${version}`];
    const { exitCode, reason } = await runNpm([npm, ...args], folder, npmEnv, stop);
    if (signal.aborted)
        throw fail("the run was cancelled.");
    if (stop.aborted)
        throw fail(`npm did not finish within ${TIMEOUT_MS / 1000} s.`);
    if (exitCode !== 0)
        throw fail(reason);
    const installed = (0,_fs_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .orNull */ .Xd)(() => (0,_binary_js__WEBPACK_IMPORTED_MODULE_3__/* .findCodex */ .hy)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "node_modules", ".bin", "codex"), env));
    if (installed === null)
        throw fail(`npm reported success, but there is no program in ${folder}.`);
    return installed;
}
const NPM_OPTIONS = "--no-audit --no-fund --ignore-scripts --no-update-notifier --loglevel=error --fetch-retry-mintimeout=1000 --fetch-retry-factor=3";
const NPM_VARIABLES = /^(?:HOME|TMPDIR|LANG|LC_ALL|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|(?:https?|all|no)_proxy|npm_config_(?:registry|@openai:registry|proxy|https?_proxy|noproxy|ca|cafile|strict_ssl|userconfig|globalconfig|cache|fetch_timeout|offline|prefer_offline))$/i;
function pickNpmVariables(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (NPM_VARIABLES.test(name) && value ? [[name, value]] : [])));
}
async function runNpm(argv, cwd, env, stop) {
    const output = (0,_process_output_buffer_js__WEBPACK_IMPORTED_MODULE_7__/* .createTailBuffer */ .L)(16_384);
    let pid = null;
    const killIfStopped = () => {
        if (stop.aborted && pid !== null)
            (0,_process_kill_tree_js__WEBPACK_IMPORTED_MODULE_6__/* .signalProcess */ .a7)(pid, "SIGKILL");
    };
    stop.addEventListener("abort", killIfStopped);
    try {
        const { exec } = await __webpack_require__.e(/* import() */ 367).then(__webpack_require__.bind(__webpack_require__, 3367));
        if (stop.aborted)
            return { exitCode: 1, reason: "" };
        const exitCode = await exec("/bin/sh", ["-c", 'echo "$$"; exec "$@"', "sh", ...argv], {
            cwd,
            env,
            silent: true,
            ignoreReturnCode: true,
            listeners: {
                stdout(chunk) {
                    output.push(chunk);
                    pid ??= Number.parseInt(chunk.toString("latin1"), 10);
                    killIfStopped();
                },
                stderr: (chunk) => output.push(chunk),
            },
        });
        return { exitCode, reason: readReason(output.text()) };
    }
    catch (error) {
        return { exitCode: 1, reason: (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)(error instanceof Error ? error.message : String(error), 400) };
    }
    finally {
        stop.removeEventListener("abort", killIfStopped);
    }
}
function readReason(output) {
    const lines = (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_8__/* .cleanText */ .X5)(output, Number.POSITIVE_INFINITY)
        .split("\n")
        .map((line) => line.replace(/^npm (?:error|ERR!)\s?/, "").trim())
        .filter((line) => !/^\d*$|complete log of this run|_logs[\\/]/.test(line));
    return (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)((0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_8__/* .tailOf */ .Cj)(lines.slice(-8).join(" "), 800), 800) || "npm printed no error.";
}


/***/ })

};
