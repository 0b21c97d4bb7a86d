export const id = 663;
export const ids = [663];
export const modules = {

/***/ 7125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/text/duration.js
var duration = __webpack_require__(4610);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: ./lib/adapters/isolation/strategies.js
var strategies = __webpack_require__(7581);
;// CONCATENATED MODULE: ./lib/adapters/actions/cache-toolkit.js




/** What the library reads (`internal/config.js`, `internal/cacheUtils.js` of @actions/cache 6.3.0), besides the two folders. */
const READ_VARIABLES = [
    "ACTIONS_RESULTS_URL",
    "ACTIONS_CACHE_URL",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_CACHE_SERVICE_V2",
    "ACTIONS_CACHE_MODE",
    "GITHUB_SERVER_URL",
];
/**
 * The library has tar take names as they are (`-P`), so an archive of somebody else's making could be unpacked anywhere. GNU
 * tar, which every Linux runner has, takes these as well: names lose what leads out of the folder, and links all lead to
 * nowhere, so that nothing is written through one. No archive of ours has such names or links. Apple's tar does not read it.
 */
const TAR_OPTIONS = "--transform=s,^/*,,SH --transform=s,[.][.]*/,./,gSH --transform=s,.*,no-link-is-taken,Rsh";
const NOT_HERE = "the actions cache is not offered here (ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is not set)";
/**
 * The library looks for tar and zstd when it is called, and runs them with the cache's token. Most folders of a job's PATH can be
 * written by the agent, if there are no walls; these by root alone. Elsewhere than on Linux, tar is where Homebrew puts it.
 */
function pathOfTools() {
    return process.platform === "linux" && (0,external_node_fs_.existsSync)("/usr/bin/tar") ? strategies/* SYSTEM_PATH */.sg : process.env["PATH"];
}
/** `env` is where the address and the token of the cache are read. */
function createCacheClient(env) {
    let running = Promise.resolve();
    let isBusy = false;
    return {
        idle: () => running,
        async call(place, limitMs, work) {
            const offered = env["ACTIONS_RESULTS_URL"] ?? env["ACTIONS_CACHE_URL"];
            if (offered === undefined || env["ACTIONS_RUNTIME_TOKEN"] === undefined)
                return { kind: "failed", problem: NOT_HERE };
            if (isBusy)
                return { kind: "failed", problem: "the cache is still busy with what it was asked before" };
            isBusy = true;
            const said = [];
            const answer = runLibrary(env, place, said, work).finally(() => {
                isBusy = false;
            });
            running = answer;
            return await withinLimit(answer, limitMs, { kind: "late", said });
        },
    };
}
/** Settles with `late` where the promise does not settle in time. The promise never rejects. */
async function withinLimit(promise, limitMs, late) {
    let timer;
    const limit = new Promise((settle) => {
        timer = setTimeout(settle, limitMs, late);
    });
    try {
        return await Promise.race([promise, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}
async function runLibrary(env, place, said, work) {
    const undo = [];
    try {
        const library = await Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(367), __webpack_require__.e(670), __webpack_require__.e(822), __webpack_require__.e(734)]).then(__webpack_require__.bind(__webpack_require__, 6822));
        const needed = Object.fromEntries(READ_VARIABLES.map((name) => [name, env[name]]));
        undo.push(setVariables({ ...needed, GITHUB_WORKSPACE: place.folder, RUNNER_TEMP: place.temporary, PATH: pathOfTools(), TAR_OPTIONS }));
        undo.push(takeOutput(process.stdout), takeOutput(process.stderr));
        if (!library.isFeatureAvailable())
            return { kind: "failed", problem: NOT_HERE };
        const value = await OUTPUT.run(said, () => work(library));
        return { kind: "answered", value, said };
    }
    catch (error) {
        return { kind: "failed", problem: explainSaid(said) ?? (0,text_text/* oneLine */.TN)(String(error instanceof Error ? error.message : error), 300) };
    }
    finally {
        for (const step of undo.toReversed())
            step();
    }
}
function setVariables(values) {
    const before = Object.keys(values).map((name) => [name, process.env[name]]);
    const set = ([name, value]) => {
        if (value === undefined)
            delete process.env[name];
        else
            process.env[name] = value;
    };
    for (const entry of Object.entries(values))
        set(entry);
    return () => before.forEach(set);
}
/** Where what the library prints goes to. It follows the library's own calls, so that our log passes by at the same time. */
const OUTPUT = new external_node_async_hooks_.AsyncLocalStorage();
const LINES_MAX = 500;
/** Why there is no new entry is in this line alone; to the log the library says each time that another job may be at it. */
const NO_RESERVATION = "::debug::Failed to reserve cache: ";
/** Keeps the library's lines out of the job log, all but the masks: its secrets must be known to the runner. */
function takeOutput(stream) {
    const write = stream.write;
    const take = (...args) => {
        const said = OUTPUT.getStore();
        const text = typeof args[0] === "string" ? args[0] : "";
        if (said === undefined || text.startsWith("::add-mask::"))
            return Reflect.apply(write, stream, args);
        if (said.length < LINES_MAX)
            said.push(...text.split("\n").filter((line) => line !== "" && (!line.startsWith("::debug::") || line.startsWith(NO_RESERVATION))));
        const done = args.at(-1);
        if (typeof done === "function")
            process.nextTick(done);
        return true;
    };
    stream.write = take;
    return () => {
        if (stream.write === take)
            stream.write = write;
    };
}
/** What the library's lines mean; first match wins. Their wording is that of @actions/cache 6.3.0. */
const MEANINGS = [
    {
        when: /cache-mode '(?<found>[\w-]+)' does not permit/,
        problem: (mode) => `the workflow forbids it with "cache-mode: ${mode}"; write: cache-mode: write`,
    },
    {
        when: /cache (?<found>write|read) denied/,
        problem: (what) => `the token of this run may not ${what} caches. GitHub gives such a token to events that outsiders can cause; ` +
            `start the loop by workflow_dispatch or schedule`,
    },
    { when: /rate limit will reset in (?<found>\d+) seconds/, problem: (seconds) => `GitHub's rate limit is reached for ${seconds} s` },
    {
        when: /Attempt \d+ of \d+ failed with error: (?<found>.*?)(?:\. Retrying|$)/,
        problem: (error) => `the cache service does not answer (${(0,text_text/* oneLine */.TN)(error, 200)})`,
    },
    {
        when: new RegExp(`^${NO_RESERVATION}(?:Error: )?(?!.*(?:\\(409\\)|already exists|was not ok))(?<found>.+)$`),
        problem: (error) => `the cache service took no new entry (${(0,text_text/* oneLine */.TN)(error, 200)})`,
    },
    { when: /Unable to reserve cache with key (?<found>)/, problem: () => `an entry of this name is there already, or is being saved` },
    { when: /^::(?:warning|error)[^:]*::(?<found>.*)$/, problem: (text) => (0,text_text/* oneLine */.TN)(text.replaceAll(/%0[AD]/g, " "), 300) },
];
/** The reason that the library printed, as a part of a sentence; `null` where it printed none. */
function explainSaid(said) {
    for (const { when, problem } of MEANINGS) {
        for (const line of said) {
            const match = when.exec(line);
            if (match !== null)
                return problem(match.groups?.["found"] ?? "");
        }
    }
    return null;
}

// EXTERNAL MODULE: ./lib/adapters/process/environment.js
var environment = __webpack_require__(2894);
// EXTERNAL MODULE: ./lib/adapters/fs/safe-path.js
var safe_path = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/adapters/state/cacheable-files.js
var cacheable_files = __webpack_require__(6151);
;// CONCATENATED MODULE: ./lib/adapters/actions/cache.js








const LIMIT_MS = 60_000;
/** Logs and sessions are bounded, so more than this is no state dir; and all of a repository's caches share 10 GB. */
const SAVE_BYTES_MAX = 1024 * 1024 * 1024;
const KEPT_ENTRIES = 3;
const DELETED_AT_ONCE_MAX = 20;
/**
 * The state dir in the actions cache, by `@actions/cache`. An entry is never overwritten, so each save has a key of its own,
 * `codex-self-iter-<track>/<seq>-<run id>-<attempt>`, and the newest with the track's prefix is brought back.
 */
function createStateCache(options) {
    const { run } = options;
    // A copy: while the library works, the process's own environment is not what it was.
    const env = { ...(options.env ?? process.env) };
    const prefix = cachePrefix(options.track);
    const client = createCacheClient(env);
    const way = (0,external_node_path_.relative)(options.workspace, options.stateDir).replaceAll(external_node_path_.sep, "/");
    const isApart = way !== "" && (0,safe_path/* isInside */.FK)(options.workspace, options.stateDir);
    const paths = cacheable_files/* STATE_PARTS */.Rt.map(({ name }) => `${escapeGlob(way)}/${name}`);
    const prune = createPruner(options.entries, prefix, env["GITHUB_REF"]);
    const tryRestore = async (limitMs) => {
        if (!isApart)
            return { key: null, problem: `The actions cache was not read: ${notInside(options.stateDir)}.` };
        // The archive is unpacked in a private folder, where it can overwrite nothing, and is looked through before it is used.
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,environment/* temporaryFolderOf */.L)(env), "codex-self-iter-cache-"));
        const [tree, temporary] = [(0,external_node_path_.join)(folder, "tree"), (0,external_node_path_.join)(folder, "temporary")];
        for (const made of [tree, temporary])
            (0,external_node_fs_.mkdirSync)(made);
        try {
            const answer = await client.call({ folder: tree, temporary }, limitMs, (library) => library.restoreCache(paths, prefix, [prefix]));
            if (answer.kind !== "answered")
                return { key: null, problem: `The actions cache was not read: ${describe(answer, limitMs)}.` };
            if (answer.value !== undefined)
                return takeOver(answer.value, tree, way, options);
            const reason = explainSaid(answer.said);
            return { key: null, problem: reason === null ? null : `The actions cache was not read: ${endless(reason)}.` };
        }
        finally {
            // Late, the library still unpacks into it.
            void client.idle().then(() => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
        }
    };
    const trySave = async (seq, limitMs) => {
        if (!isApart)
            return notSaved(notInside(options.stateDir));
        const deadlineMs = performance.now() + limitMs;
        // The agent may have put a link in its place: what is tidied and archived would then be somebody else's.
        const [home, real] = [options.workspace, options.stateDir].map(safe_path/* realPathOrNull */.iF);
        if (!home || !real || !(0,safe_path/* isInside */.FK)(home, real))
            return notSaved("the state dir is gone, or is a link that leads out of the workspace");
        const parts = (0,cacheable_files/* validateCacheable */.HG)(options.stateDir);
        const obstacle = findObstacle(parts);
        if (obstacle !== null)
            return notSaved(obstacle);
        const key = `${prefix}${seq}-${run.id}-${run.attempt}`;
        const temporary = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,environment/* temporaryFolderOf */.L)(env), "codex-self-iter-cache-"));
        const goBack = enterFolder(options.workspace);
        const answer = await client
            .call({ folder: process.cwd(), temporary }, limitMs, (library) => library.saveCache(paths, key))
            .finally(goBack);
        void client.idle().then(() => (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true }));
        if (answer.kind !== "answered")
            return notSaved(describe(answer, limitMs));
        // The library turns almost every failure into -1 and a line in the job log.
        if (!(answer.value > 0))
            return notSaved(endless(explainSaid(answer.said) ?? "the cache service gave no reason"));
        const pruned = await withinLimit(prune(key), Math.max(0, deadlineMs - performance.now()), null);
        const warnings = [describeRemoved("The state dir", parts.removed), pruned].filter((text) => text !== null);
        return { kind: "saved", key, warning: warnings.length === 0 ? null : warnings.join(" ") };
    };
    return {
        restore: (limitMs = LIMIT_MS) => tryRestore(limitMs).catch((error) => ({ key: null, problem: `The actions cache was not read: ${messageOf(error)}.` })),
        save: (seq, limitMs = LIMIT_MS) => trySave(seq, limitMs).catch((error) => notSaved(messageOf(error))),
    };
}
/** Ends in a character that no track has: the prefix of `main` must not find what `main-2` saved. */
function cachePrefix(track) {
    return `codex-self-iter-${encodeURIComponent(track).slice(0, 400)}/`;
}
/** Moves what was unpacked into the state dir, wholly or not at all. */
function takeOver(key, tree, way, { workspace, stateDir }) {
    const name = (0,text_text/* oneLine */.TN)(key, 200);
    const refuse = (why) => ({ key: null, problem: `The cache entry ${name} was not used: ${why}.` });
    const strangers = findStrangers(tree, way);
    if (strangers === null)
        return refuse("it does not hold the state dir");
    const unpacked = (0,external_node_path_.join)(tree, way);
    const parts = (0,cacheable_files/* validateCacheable */.HG)(unpacked);
    if (!parts.hasState)
        return refuse("it holds no runtime.json");
    if (parts.tooMany)
        return refuse("it holds too many files");
    (0,safe_path/* openStateDir */.DX)(workspace, stateDir);
    try {
        (0,cacheable_files/* replaceCacheable */.X8)(unpacked, stateDir);
    }
    catch (error) {
        (0,cacheable_files/* removeCacheable */.Rc)(stateDir);
        return refuse(messageOf(error));
    }
    finally {
        // Its own folders are there whatever the archive held.
        (0,safe_path/* openStateDir */.DX)(workspace, stateDir);
    }
    return { key: name, problem: describeRemoved(`The cache entry ${name}`, [...strangers, ...parts.removed]) };
}
/** What lies beside the parts in an unpacked archive; `null` where something is wrong on the way to them. */
function findStrangers(tree, way) {
    const strangers = [];
    let folder = tree;
    for (const step of way.split("/")) {
        strangers.push(...(0,external_node_fs_.readdirSync)(folder).filter((name) => name !== step));
        folder = (0,external_node_path_.join)(folder, step);
        if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
            return null;
    }
    const known = new Set(cacheable_files/* STATE_PARTS */.Rt.map(({ name }) => name));
    strangers.push(...(0,external_node_fs_.readdirSync)(folder).filter((name) => !known.has(name)));
    return strangers.slice(0, 5).map((name) => (0,text_text/* oneLine */.TN)(name, 80));
}
/** Deletes all but the newest entries of the track on this ref. Gives a sentence the first time that it cannot. */
function createPruner(entries, prefix, ref) {
    let hasWarned = false;
    const warn = (why) => {
        if (hasWarned)
            return null;
        hasWarned = true;
        return `Older entries of the actions cache were not deleted: ${why}.`;
    };
    return async (saved) => {
        // Without the ref it cannot be told whose entries they are.
        if (ref === undefined)
            return null;
        try {
            const listed = await entries.list(prefix, ref);
            if (listed.kind === "refused")
                return warn(endless(listed.remedy));
            const older = listed.entries.filter((entry) => entry.key.startsWith(prefix) && entry.ref === ref && entry.key !== saved);
            const newestFirst = older.toSorted((one, other) => other.createdAtMs - one.createdAtMs || other.id - one.id);
            const dispensable = newestFirst.slice(KEPT_ENTRIES - 1).slice(0, DELETED_AT_ONCE_MAX);
            const answers = await Promise.all(dispensable.map((entry) => entries.delete(entry.id)));
            const refused = answers.find((answer) => answer.kind === "refused");
            return refused === undefined ? null : warn(endless(refused.remedy));
        }
        catch (error) {
            return warn(messageOf(error));
        }
    };
}
function findObstacle({ hasState, sizeBytes, tooMany }) {
    if (!hasState)
        return "there is no runtime.json in the state dir";
    if (tooMany || sizeBytes > SAVE_BYTES_MAX)
        return "the state dir has grown too large; delete what does not belong into it";
    return null;
}
function describe(answer, limitMs) {
    if (answer.kind === "failed")
        return endless(answer.problem);
    const reason = explainSaid(answer.said);
    return `the cache service was given ${(0,duration/* renderSeconds */.e)(limitMs)}${reason === null ? "" : `, and ${endless(reason)}`}`;
}
function describeRemoved(where, removed) {
    return removed.length === 0 ? null : `${where} held what has no place in it, and it was left out: ${removed.join(", ")}.`;
}
function notSaved(why) {
    return { kind: "not-saved", problem: why };
}
function notInside(stateDir) {
    return `the state dir ${(0,text_text/* oneLine */.TN)(stateDir, 200)} is not a folder inside the workspace`;
}
function messageOf(error) {
    return endless(error instanceof Error ? error.message : String(error));
}
/** A sentence as a part of another. */
function endless(text) {
    return (0,text_text/* oneLine */.TN)(text, 300).replace(/\.$/, "");
}
/** The library looks for what it saves below the current folder, which on a runner is the workspace. */
function enterFolder(folder) {
    const before = process.cwd();
    if ((0,safe_path/* realPathOrNull */.iF)(before) === (0,safe_path/* realPathOrNull */.iF)(folder))
        return () => { };
    process.chdir(folder);
    return () => process.chdir(before);
}
/** The library reads its paths as glob patterns. */
function escapeGlob(path) {
    return path.replace(/[*?[]/g, "[$&]");
}

;// CONCATENATED MODULE: ./lib/action/action-run.js

/** The actions cache of this run's track. */
function openCache({ context, env, github }, runTarget) {
    return createStateCache({
        workspace: context.workspace,
        stateDir: runTarget.stateDir,
        track: runTarget.track,
        run: { id: context.runId, attempt: context.attempt },
        entries: github.entries,
        env,
    });
}


/***/ }),

/***/ 7128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ getString),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   yI: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3141);


const WORKFLOW_REF = /^([^/]+\/[^/]+)\/(\.github\/workflows\/([^/]+\.ya?ml))@(refs\/.+)$/;
/** GitHub's largest event is 25 MB; an event that was cut is none. */
const EVENT_BYTES_MAX = 32 * 1024 * 1024;
/** Reads the run's context. Throws NOT_IN_A_WORKFLOW where a variable is missing that every runner sets. */
function readContext(env) {
    const requireEnv = (name) => {
        const value = env[name];
        if (value === undefined || value === "")
            throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .userError */ .IF)("NOT_IN_A_WORKFLOW", { variable: name });
        return value;
    };
    const repository = requireEnv("GITHUB_REPOSITORY");
    const [owner = "", repo = ""] = repository.split("/");
    const serverUrl = requireEnv("GITHUB_SERVER_URL").replace(/\/+$/, "");
    const runId = Number(requireEnv("GITHUB_RUN_ID"));
    const actor = requireEnv("GITHUB_ACTOR");
    return {
        owner,
        repo,
        serverUrl,
        apiUrl: requireEnv("GITHUB_API_URL").replace(/\/+$/, ""),
        workspace: requireEnv("GITHUB_WORKSPACE"),
        temp: requireEnv("RUNNER_TEMP"),
        eventName: requireEnv("GITHUB_EVENT_NAME"),
        event: readEvent(env["GITHUB_EVENT_PATH"]),
        ref: requireEnv("GITHUB_REF"),
        actor,
        triggeringActor: env["GITHUB_TRIGGERING_ACTOR"] ?? actor,
        runId,
        attempt: Number(env["GITHUB_RUN_ATTEMPT"] ?? 1),
        runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
        workflow: readWorkflow(env["GITHUB_WORKFLOW_REF"] ?? "", repository),
    };
}
/** `GITHUB_WORKFLOW_REF` is `owner/repo/.github/workflows/file.yml@refs/heads/x`; in a reusable workflow it is the caller's. */
function readWorkflow(text, repository) {
    const [, where, path = "", file = "", ref = ""] = WORKFLOW_REF.exec(text) ?? [];
    if (where?.toLowerCase() !== repository.toLowerCase())
        return null;
    return { path, file, ref };
}
function readEvent(path) {
    if (path === undefined || path === "")
        return {};
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
        if (bytes.length > EVENT_BYTES_MAX)
            return {};
        const value = JSON.parse(bytes.toString("utf8"));
        return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
    }
    catch {
        // `act` and tests may run without one; what an event must say is asked for where it is needed.
        return {};
    }
}
/** A value some levels down in a payload; `undefined` where there is none. */
function get(payload, ...keys) {
    return keys.reduce((value, key) => (typeof value === "object" && value !== null ? value[key] : undefined), payload);
}
function getString(payload, ...keys) {
    const value = get(payload, ...keys);
    return typeof value === "string" ? value : "";
}


/***/ }),

/***/ 8733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createGitHubApi)
});

// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(3141);
;// CONCATENATED MODULE: ./lib/adapters/github/json.js
/** The fields of an answer that may be anything; empty where it is no object. */
function readFields(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function readList(value) {
    return Array.isArray(value) ? value : [];
}
function readText(value) {
    return typeof value === "string" ? value : "";
}
/** A number of something: a whole number above 0, or `null`. */
function readId(value) {
    return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
/** An address for people, or an empty text where it is none. */
function readUrl(value) {
    const text = readText(value);
    return text.length <= 2_000 && /^https?:\/\/[\w.:~%/?#[\]@!$&'()*+,;=-]+$/.test(text) ? text : "";
}
/** Milliseconds since the epoch; 0 for what is no time. */
function readTimeMs(value) {
    const atMs = Date.parse(readText(value));
    return Number.isNaN(atMs) ? 0 : atMs;
}
/** As GitHub's searches take it, to the second: `2026-01-02T03:04:05Z`. */
function formatSecond(atMs) {
    return new Date(atMs).toISOString().replace(/\.\d+Z$/, "Z");
}

;// CONCATENATED MODULE: ./lib/adapters/github/api-error.js



const SAID_CHARS_MAX = 400;
/** Says in one form what went wrong, from whatever Octokit threw. `hide` takes secrets out of a text. */
function readFailure(error, hide) {
    const { message, status, response, errors } = readFields(error);
    const clean = (text) => (0,text_text/* oneLine */.TN)(hide(text), SAID_CHARS_MAX);
    if (response === undefined) {
        const text = clean(error instanceof Error ? error.message : readText(message));
        return { ok: false, status: null, said: text === "" ? "no answer" : text, needs: null, isLimit: false };
    }
    // Octokit's error for GraphQL has the errors on itself, and an answer of status 200 beside them.
    if (Array.isArray(errors))
        return readGraphqlFailure(errors, clean);
    const { data, headers } = readFields(response);
    const code = typeof status === "number" ? status : null;
    const said = clean(describeBody(data));
    return {
        ok: false,
        status: code,
        said: said === "" ? `HTTP ${code ?? "error"}` : said,
        needs: describeNeeds(readText(readFields(headers)["x-accepted-github-permissions"])),
        isLimit: isRateLimit(code, readFields(headers), said),
    };
}
/** It is not known whether the call was done: there was no answer, or a server failed on the way. */
function isUncertain({ status }) {
    return status === null || status >= 500;
}
function isRateLimit(status, headers, said) {
    if (status === 429)
        return true;
    return status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"] === "0" || /rate limit/i.test(said));
}
/** The error for a call that matters and has no error of its own. `what` names it: "reading the pull request". */
function failedCall(what, failure) {
    return (0,user_error/* userError */.IF)("GITHUB_FAILED", { problem: `${what}: ${endSentence(failure)}`, remedy: remedyFor(failure, null) });
}
/** What GitHub said, without a full stop, so that a sentence can end with it. */
function endSentence({ said }) {
    return said.replace(/[\s.]+$/, "");
}
/** What to do where the call itself needs no words of its own. `permission` is the line for a 403: "`contents: write`". */
function remedyFor(failure, permission) {
    const line = permission ?? failure.needs;
    if (isUncertain(failure))
        return `See https://www.githubstatus.com, then run the workflow again: the loop goes on where it was.`;
    if (failure.isLimit)
        return `Wait until GitHub's limit on calls is over, an hour at the most, then run the workflow again.`;
    if (failure.status === 401)
        return "Give the action a token that is valid: `github-token: ${{ github.token }}`";
    if (failure.status === 403 && line !== null)
        return `Add ${line} below \`permissions:\` of the job.`;
    if (failure.status === 404)
        return "Check the name, and give the action a token that may see the repository: `github-token: ${{ github.token }}`";
    return line === null ? `Mend what GitHub names, then run the workflow again.` : `Mend what GitHub names; the call needs ${line}.`;
}
function readGraphqlFailure(errors, clean) {
    const { type, message } = readFields(errors[0]);
    const said = clean(readText(message));
    const status = STATUS_OF_TYPE[readText(type)] ?? (/not accessible/i.test(said) ? 403 : 422);
    return { ok: false, status, said: said === "" ? "a GraphQL error" : said, needs: null, isLimit: status === 429 };
}
const STATUS_OF_TYPE = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };
/** GitHub's message and the errors it lists. A page of HTML comes from something before GitHub, and says nothing to anybody. */
function describeBody(data) {
    if (typeof data === "string")
        return /^\s*</.test(data) ? "" : data;
    const { message, errors } = readFields(data);
    const details = readList(errors).map((error) => {
        const { message: text, field, code, resource } = readFields(error);
        return readText(error) || readText(text) || [resource, field, code].map(readText).filter(Boolean).join(" ");
    });
    return [readText(message), ...details].filter(Boolean).join(": ");
}
/** `issues=write; pull_requests=write`: a semicolon parts what is each enough, a comma what is needed together. */
function describeNeeds(header) {
    const ways = (0,text_text/* oneLine */.TN)(header, 200)
        .split(";")
        .map((way) => Array.from(way.matchAll(/([a-z_]+)=(read|write|admin)/g), ([, name = "", level = ""]) => ({ name: name.replaceAll("_", "-"), level }))
        .filter(({ name }) => name !== "metadata")
        .map(({ name, level }) => `\`${name}: ${level}\``)
        .join(" and "))
        .filter(Boolean);
    return ways.length === 0 ? null : ways.join(" or ");
}

;// CONCATENATED MODULE: ./lib/adapters/github/caches.js


/** The entries by GitHub's REST API, the newest first, at most 100. Listing needs `actions: read`, deleting `actions: write`. */
function createCacheEntries(client, repository) {
    const call = (route, parameters) => client.call(route, { owner: repository.owner, repo: repository.repo, ...parameters });
    return {
        async list(keyPrefix, ref) {
            const filter = { key: keyPrefix, ref, sort: "created_at", direction: "desc", per_page: 100 };
            const answer = await call("GET /repos/{owner}/{repo}/actions/caches", filter);
            if (!answer.ok)
                return refuse(answer, "`actions: read`");
            const entries = readList(readFields(answer.data)["actions_caches"]).map(readEntry);
            // Deleting what GitHub gave beside what was asked for would hit somebody else's.
            return { kind: "listed", entries: entries.filter(({ id, key }) => id > 0 && key.startsWith(keyPrefix)) };
        },
        async delete(id) {
            const answer = await call("DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}", { cache_id: id });
            // One that is gone already is as good as deleted.
            if (answer.ok || answer.status === 404)
                return { kind: "deleted" };
            return refuse(answer, "`actions: write`");
        },
    };
}
function refuse(failure, permission) {
    return { kind: "refused", remedy: remedyFor(failure, permission) };
}
function readEntry(value) {
    const { id, key, ref, created_at: createdAt } = readFields(value);
    return { id: readId(id) ?? 0, key: readText(key), ref: readText(ref), createdAtMs: readTimeMs(createdAt) };
}

;// CONCATENATED MODULE: ./lib/adapters/github/retry.js

/** Beside the first try. */
const RETRIES_MAX = 2;
/** A longer wait that a server asks for is not waited here: the run would be billed for it. */
const WAIT_MS_MAX = 20_000;
const PAUSES_MS = [1_000, 4_000];
/** How long to wait before the next try, in milliseconds; `null` for no further try. A refusal for the rate is never a call that was done. */
function planRetry({ repeatable, before, status, headers, said, nowMs }) {
    const pauseMs = PAUSES_MS[before];
    if (pauseMs === undefined || before >= RETRIES_MAX)
        return null;
    const isLimit = isRateLimit(status, headers, said);
    if (!isLimit && !(repeatable && (status === null || status >= 500)))
        return null;
    const askedMs = readRetryAfterMs(headers, nowMs);
    if (askedMs !== null)
        return askedMs <= WAIT_MS_MAX ? Math.max(askedMs, 1_000) : null;
    // GitHub's documents ask for a minute at least after a secondary limit that names no time.
    return status === 403 ? null : pauseMs;
}
/** From `Retry-After`, in seconds or as a date, or from the moment at which GitHub's own count begins anew. */
function readRetryAfterMs(headers, nowMs) {
    const text = typeof headers["retry-after"] === "string" ? headers["retry-after"].trim() : "";
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1_000;
    const atMs = Date.parse(text);
    if (!Number.isNaN(atMs))
        return Math.max(atMs - nowMs, 0);
    const reset = headers["x-ratelimit-reset"];
    if (headers["x-ratelimit-remaining"] !== "0" || typeof reset !== "string" || !/^\d{1,12}$/.test(reset))
        return null;
    return Math.max(Number(reset) * 1_000 - nowMs, 0);
}

;// CONCATENATED MODULE: ./lib/adapters/github/client.js



const TIME_LIMITS_MS = { ordinary: 15_000, cancelled: 5_000 };
const NEVER = new AbortController().signal;
/** All statuses of failure: which of them are tried again is decided by `planRetry`, and not by the plugin. */
const FAILURES = Array.from({ length: 200 }, (_, at) => 400 + at);
const NO_TOKEN = { ok: false, status: 401, said: "There is no token.", needs: null, isLimit: false };
const nothing = () => { };
/** Octokit's own words would go to the console, where the runner looks for commands. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
/** Loads Octokit at the first call, as it takes a while and not every start needs it. */
function createGitHubClient(options) {
    const hide = (text) => text.replaceAll(options.token, "***");
    let octokit = null;
    let viewer = null;
    const attempt = async (what, send) => {
        if (options.token === "")
            return NO_TOKEN;
        octokit ??= loadOctokit(options, hide);
        const answer = await octokit.then(send).catch((error) => readFailure(error, hide));
        options.log?.(`${what}: ${answer.ok ? answer.status : `${answer.status ?? "no answer"}, ${answer.said}`}`);
        return answer;
    };
    const graphql = (query, variables) => attempt(`graphql ${/\w+(?=\s*[({])/.exec(query.replace(/^\w+/, ""))?.[0] ?? ""}`, async (kit) => {
        return { ok: true, status: 200, data: await kit.graphql(query, { ...variables, ...countAnew() }), hasNextPage: false };
    });
    return {
        call: (route, parameters) => attempt(route, async (kit) => {
            const { status, data, headers } = await kit.request(route, { ...parameters, ...countAnew() });
            return { ok: true, status, data: data, hasNextPage: /rel="?next"?/.test(headers.link ?? "") };
        }),
        graphql,
        viewer: () => (viewer ??= askViewer(graphql)),
    };
}
/** Without a `request` of its own a call shares that of the client, and the plugin counts the tries of all calls in it together. */
function countAnew() {
    return { request: { retryCount: 0 } };
}
async function askViewer(graphql) {
    const answer = await graphql("query { viewer { login databaseId } }", {});
    if (!answer.ok)
        return null;
    const { login, databaseId } = readFields(readFields(answer.data)["viewer"]);
    return readText(login) === "" ? null : { id: readId(databaseId), login: readText(login) };
}
async function loadOctokit(options, hide) {
    const [github, { defaults }, { retry }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(129), __webpack_require__.e(816)]).then(__webpack_require__.bind(__webpack_require__, 8816)),
        Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 2129)),
        __webpack_require__.e(/* import() */ 954).then(__webpack_require__.bind(__webpack_require__, 3954)),
    ]);
    // The toolkit's own fetch goes through the proxy that the runner names.
    const send = (defaults.request?.fetch ?? fetch);
    return github.getOctokit(options.token, {
        baseUrl: options.apiUrl,
        userAgent: options.userAgent ?? "codex-self-iter",
        log: SILENT,
        request: { fetch: limitTime(send, options), log: SILENT, retries: RETRIES_MAX },
        retry: { doNotRetry: FAILURES },
    }, 
    // The order matters: the plugin makes the tries, and what is registered before it is asked first.
    waitBeforeRetry(options, hide), retry);
}
/** Decides after each failed try whether there is another, and waits for it by the clock that was handed in. */
function waitBeforeRetry({ clock, signal = NEVER }, hide) {
    return (octokit) => {
        octokit.hook.error("request", async (error, request) => {
            const { status, said } = readFailure(error, hide);
            const isGraphql = request.url.endsWith("/graphql");
            const waitMs = planRetry({
                repeatable: request.method !== "POST" || isGraphql,
                before: Number(readFields(request.request)["retryCount"] ?? 0),
                status,
                headers: readFields(readFields(readFields(error)["response"])["headers"]),
                said,
                nowMs: clock.nowMs(),
            });
            if (waitMs !== null)
                await clock.sleep(waitMs, signal);
            // These two are what the plugin reads (its README, "retries" and "retryAfter").
            const asked = error.request;
            const retries = waitMs === null || signal.aborted ? 0 : RETRIES_MAX;
            if (asked !== undefined)
                asked.request = { ...asked.request, retries, retryAfter: 0 };
            throw error;
        });
        return {};
    };
}
/**
 * Gives each try its time, to the last byte of the answer, and takes an answer cut off or spoilt on its way for none: Octokit would
 * hand it on as an empty success.
 */
function limitTime(send, { signal = NEVER, timeLimitsMs = TIME_LIMITS_MS }) {
    return async (url, init) => {
        const end = new AbortController();
        const stopAfter = (ms) => setTimeout(() => end.abort(new Error(`no answer within ${ms / 1_000} s`)), ms);
        const timers = [stopAfter(signal.aborted ? timeLimitsMs.cancelled : timeLimitsMs.ordinary)];
        const hurry = () => void timers.push(stopAfter(timeLimitsMs.cancelled));
        signal.addEventListener("abort", hurry);
        try {
            const answer = await send(url, { ...init, signal: end.signal });
            const text = await answer.text();
            if (answer.ok && text !== "" && /\bjson\b/.test(answer.headers.get("content-type") ?? ""))
                JSON.parse(text);
            return new Response(text === "" ? null : text, { status: answer.status, headers: [...answer.headers] });
        }
        catch (error) {
            throw new Error(describeBreak(error));
        }
        finally {
            signal.removeEventListener("abort", hurry);
            for (const timer of timers)
                clearTimeout(timer);
        }
    };
}
/** What broke, without the address and without what was sent. */
function describeBreak(error) {
    if (error instanceof SyntaxError)
        return "an answer that is no JSON";
    const { cause, message } = readFields(error);
    const { code } = readFields(cause);
    return readText(code) || readText(readFields(cause)["message"]) || readText(message) || "the connection broke";
}

;// CONCATENATED MODULE: ./lib/adapters/github/comments.js



const PER_PAGE = 100;
/** 10,000 comments: an issue that has more does not get one call for each start of the loop and page. */
const PAGES_MAX = 100;
/** Who writes with a job's own token, under the id it has on github.com. */
const ACTIONS_BOT = { login: "github-actions[bot]", id: 41_898_282 };
const CLOCK_SKEW_MS = 120_000;
/** Comments of issues and pull requests, by GitHub's REST API. Needs `pull-requests: write`, for an issue `issues: write`. */
function createComments(client, options) {
    const projectFiles = { ...options, client };
    return {
        findOwn: (issue, marker) => findOwn(projectFiles, issue, {}, (body) => body.includes(marker)),
        create: (issue, body) => create(projectFiles, issue, body),
        async update(id, body) {
            const { owner, repo } = projectFiles;
            const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
            const answer = await client.call(route, { owner, repo, comment_id: id, body });
            if (!answer.ok && (answer.status === 404 || answer.status === 410))
                return null;
            if (!answer.ok)
                throw refusedComment(answer, null, null);
            return readPosted(readFields(answer.data)) ?? { id, url: "" };
        },
    };
}
/** The oldest that fits: whoever looks finds the same one. The marker alone proves nothing, as everybody can copy it. */
async function findOwn(projectFiles, issue, filter, fits) {
    const { client, owner, repo } = projectFiles;
    for (let page = 1; page <= PAGES_MAX; page += 1) {
        const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
        const answer = await client.call(route, { owner, repo, issue_number: issue, per_page: PER_PAGE, page, ...filter });
        if (!answer.ok)
            throw refusedComment(answer, issue, await readKind(projectFiles, issue, answer));
        for (const comment of readList(answer.data).map(readFields)) {
            if (!fits(readText(comment["body"])) || !(await isOurs(client, readFields(comment["user"]))))
                continue;
            const posted = readPosted(comment);
            if (posted !== null)
                return posted;
        }
        if (!answer.hasNextPage)
            return null;
    }
    return null;
}
/** Asks who we are only where there is a comment to ask for. */
async function isOurs(client, { login, id }) {
    if (login === ACTIONS_BOT.login && id === ACTIONS_BOT.id)
        return true;
    const viewer = await client.viewer();
    if (viewer === null)
        return false;
    return viewer.id === null ? viewer.login === login : viewer.id === id;
}
/** A lost answer is looked for before the comment is posted once more. */
async function create(projectFiles, issue, body) {
    const sinceMs = projectFiles.clock.nowMs() - CLOCK_SKEW_MS;
    let answer = await post(projectFiles, issue, body);
    if (!answer.ok && isUncertain(answer)) {
        const landed = await findOwn(projectFiles, issue, { since: formatSecond(sinceMs) }, (text) => text.trim() === body.trim());
        if (landed !== null)
            return landed;
        answer = await post(projectFiles, issue, body);
    }
    if (!answer.ok)
        throw refusedComment(answer, issue, await readKind(projectFiles, issue, answer));
    const posted = readPosted(readFields(answer.data));
    if (posted === null)
        throw failedCall("posting the comment", UNREADABLE);
    return posted;
}
const UNREADABLE = { ok: false, status: null, said: "an answer without a comment in it", needs: null, isLimit: false };
function post({ client, owner, repo }, issue, body) {
    return client.call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { owner, repo, issue_number: issue, body });
}
/** Which of the two permissions is missing; `null` where that cannot be seen without it. */
async function readKind({ client, owner, repo }, issue, { status }) {
    if (status !== 403)
        return null;
    const answer = await client.call("GET /repos/{owner}/{repo}/issues/{issue_number}", { owner, repo, issue_number: issue });
    if (!answer.ok)
        return null;
    return readFields(answer.data)["pull_request"] === undefined ? "issue" : "pull";
}
function refusedComment(failure, issue, kind) {
    if (isUncertain(failure) || failure.isLimit)
        return failedCall("writing the comment", failure);
    const number = issue === null ? "<number>" : String(issue);
    const said = endSentence(failure);
    const problem = issue === null ? said : `${said} (#${issue})`;
    if (/locked/i.test(said))
        return (0,user_error/* userError */.IF)("COMMENT_REFUSED", {
            problem,
            remedy: `Unlock the conversation: \`gh issue unlock ${number}\`, or do without the comment: \`comment: off\``,
        });
    if (failure.status === 404 || failure.status === 410)
        return (0,user_error/* userError */.IF)("COMMENT_REFUSED", {
            problem,
            remedy: "Name an issue or a pull request of this repository: `issue-number: 1`, or do without the comment: `comment: off`",
        });
    const lines = { pull: "`pull-requests: write`", issue: "`issues: write`" };
    const permission = kind === null ? `${lines.pull} (where it is an issue: ${lines.issue})` : lines[kind];
    return (0,user_error/* userError */.IF)("COMMENT_REFUSED", { problem, remedy: remedyFor(failure, permission) });
}
function readPosted({ id, html_url: url }) {
    const number = readId(id);
    return number === null ? null : { id: number, url: readUrl(url) };
}

;// CONCATENATED MODULE: ./lib/adapters/github/permissions.js


/** Who may do what, by GitHub's REST API. Any token of the repository may ask. */
function createPermissions(client, { owner, repo }) {
    return {
        async permissionOf(login) {
            // A name that no account can have is not asked for: in an address, `..` would be another question.
            if (!/^[\w-]+(\[bot\])?$/.test(login))
                return "none";
            const answer = await client.call("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { owner, repo, username: login });
            if (!answer.ok && answer.status === 404)
                return "none";
            if (!answer.ok)
                throw failedCall(`asking what ${login} may do here`, answer);
            // The roles between these, `maintain` and `triage`, are told as `write` and `read` (REST documents, "collaborators").
            const { permission } = readFields(answer.data);
            return permission === "admin" || permission === "write" || permission === "read" ? permission : "none";
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github/pulls.js



/** Taking a pull request out of draft is in GraphQL alone, and asks for both permissions (cli/cli issue 8910). */
const MARK_READY = "mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { id isDraft } } }";
/** Pull requests, by GitHub's REST API. Needs `pull-requests: write`. */
function createPulls(client, options) {
    const projectFiles = { ...options, client };
    const { owner, repo } = options;
    return {
        findOpen: (branch) => findOpen(projectFiles, branch),
        async get(number) {
            const answer = await client.call("GET /repos/{owner}/{repo}/pulls/{pull_number}", { owner, repo, pull_number: number });
            const pull = answer.ok ? readPull(answer.data) : null;
            if (pull === null)
                throw failedCall(`reading the pull request #${number}`, answer.ok ? pulls_UNREADABLE : answer);
            return pull;
        },
        create: (order) => pulls_create(projectFiles, order),
        async markReady(pull) {
            if (!pull.isDraft)
                return;
            const answer = await client.graphql(MARK_READY, { id: pull.nodeId });
            if (!answer.ok)
                throw refusedPull(answer, "`contents: write` and `pull-requests: write`");
        },
    };
}
async function findOpen(projectFiles, branch) {
    const { client, owner, repo } = projectFiles;
    // Without its owner the head would be no filter at all.
    const filter = { head: `${owner}:${branch}`, state: "open", per_page: 10 };
    const answer = await client.call("GET /repos/{owner}/{repo}/pulls", { owner, repo, ...filter });
    // What comes next needs to write, so that is the line to say at once.
    if (!answer.ok && answer.status === 403 && !answer.isLimit)
        throw refusedPull(answer, "`pull-requests: write`");
    if (!answer.ok)
        throw failedCall(`looking for the pull request of ${branch}`, answer);
    const pulls = readList(answer.data).map((data) => readPull(data));
    return pulls.find((pull) => pull !== null && !pull.isFork && pull.branch === branch) ?? null;
}
/** A lost answer is looked for first. A second order is harmless: GitHub takes one open pull request for a branch and a base. */
async function pulls_create(projectFiles, order) {
    let answer = await pulls_post(projectFiles, order, true);
    if (!answer.ok && isUncertain(answer)) {
        const landed = await findOpen(projectFiles, order.branch);
        if (landed !== null)
            return landed;
        answer = await pulls_post(projectFiles, order, true);
    }
    if (!answer.ok && answer.status === 422 && /\bdraft\b/i.test(answer.said))
        answer = await pulls_post(projectFiles, order, false);
    if (answer.ok) {
        const pull = readPull(answer.data);
        if (pull === null)
            throw failedCall("opening the pull request", pulls_UNREADABLE);
        return pull;
    }
    const there = answer.status === 422 && /already exists/i.test(answer.said) ? await findOpen(projectFiles, order.branch) : null;
    if (there !== null)
        return there;
    throw refusedOrder(answer, order);
}
function pulls_post({ client, owner, repo }, { branch, base, title, body }, draft) {
    return client.call("POST /repos/{owner}/{repo}/pulls", { owner, repo, head: branch, base, title, body, draft });
}
function refusedOrder(failure, { branch, base }) {
    const problem = endSentence(failure);
    if (/no commits between/i.test(problem))
        return (0,user_error/* userError */.IF)("PULL_REQUEST_EMPTY", { problem });
    if (/not permitted to create/i.test(problem))
        return (0,user_error/* userError */.IF)("PULL_REQUEST_REFUSED", {
            problem,
            remedy: 'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings > Actions > General, or do without one: `pull-request: false`',
        });
    if (failure.status === 422 && /\b(base|head)\b.*\binvalid\b/i.test(problem))
        return (0,user_error/* userError */.IF)("PULL_REQUEST_REFUSED", {
            problem: `${problem} (from ${branch} to ${base})`,
            remedy: "Name a branch of this repository to merge into: `base-branch: main`",
        });
    return refusedPull(failure, "`pull-requests: write`");
}
function refusedPull(failure, permission) {
    if (isUncertain(failure) || failure.isLimit)
        return failedCall("changing the pull request", failure);
    return (0,user_error/* userError */.IF)("PULL_REQUEST_REFUSED", { problem: endSentence(failure), remedy: remedyFor(failure, permission) });
}
const pulls_UNREADABLE = { ok: false, status: null, said: "an answer without a pull request in it", needs: null, isLimit: false };
function readPull(data) {
    const pull = readFields(data);
    const head = readFields(pull["head"]);
    const number = readId(pull["number"]);
    if (number === null)
        return null;
    const base = readFields(pull["base"]);
    const idOf = (end) => readId(readFields(end["repo"])["id"]);
    return {
        number,
        nodeId: readText(pull["node_id"]),
        url: readUrl(pull["html_url"]),
        isDraft: pull["draft"] === true,
        branch: readText(head["ref"]),
        base: readText(base["ref"]),
        // Of a fork that was deleted meanwhile there is no repository any more.
        isFork: idOf(head) === null || idOf(head) !== idOf(base),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github/dispatch-inputs.js

/** Of all inputs as compact JSON (GitHub's documents, "workflow_dispatch"); counted in UTF-16 units, which are never fewer than characters. */
const ALL_CHARS_MAX = 65_535;
/** An input reaches an action as one environment variable, of which Linux takes 131,072 bytes with its name. */
const VALUE_BYTES_MAX = 120 * 1_024;
/** The inputs of a dispatch, cut so that GitHub takes them and the runner can start with them: the goal first, else the longest. */
function fitInputs(inputs) {
    const fitted = {};
    for (const [name, value] of Object.entries(inputs))
        fitted[name] = headOfBytes(value, VALUE_BYTES_MAX);
    for (;;) {
        const over = JSON.stringify(fitted).length - ALL_CHARS_MAX;
        const [name, value] = pickToCut(fitted);
        if (over <= 0 || value === "")
            return fitted;
        fitted[name] = headOfJson(value, JSON.stringify(value).length - 2 - over);
    }
}
function pickToCut(inputs) {
    const goal = inputs["goal"] ?? "";
    if (goal !== "")
        return ["goal", goal];
    return Object.entries(inputs).toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ["", ""];
}
/** The first part of a text, at most `bytesMax` bytes of UTF-8, without half of a character at its end. */
function headOfBytes(text, bytesMax) {
    return cutWhere(text, bytesMax, (character) => Buffer.byteLength(character));
}
/** The first part of a text, at most `charsMax` UTF-16 units between the quotes of its JSON. */
function headOfJson(text, charsMax) {
    return cutWhere(text, charsMax, (character) => JSON.stringify(character).length - 2);
}
function cutWhere(text, max, sizeOf) {
    let size = 0;
    let end = 0;
    for (const character of text) {
        size += sizeOf(character);
        if (size > max)
            return (0,text_text/* headOf */.Uo)(text, end);
        end += character.length;
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/adapters/github/dispatch-errors.js


/**
 * GitHub's reasons to refuse a dispatch with status 422, and what to write for each; the first that fits counts. The group of a pattern
 * is the input it names. Its texts are known from other people's logs alone, and so are matched loosely.
 */
const REFUSALS = [
    {
        match: /does not have '?workflow_dispatch'? trigger/i,
        remedy: ({ workflow, branch }) => `Add \`workflow_dispatch:\` below \`on:\` in .github/workflows/${workflow} on the branch ${branch}, as in \`on: { workflow_dispatch: {} }\`.`,
    },
    {
        match: /disabled workflow/i,
        remedy: ({ workflow }) => `Enable the workflow again: \`gh workflow enable ${workflow}\``,
    },
    {
        match: /no ref found/i,
        remedy: ({ workflow, branch }) => `${branch} is no branch or tag of the repository any more: start the loop on one that is, as in \`gh workflow run ${workflow} --ref main\``,
    },
    {
        match: /inputs are too large/i,
        remedy: () => "Put long text into a file instead of an input: `task-file: TASK.md`",
    },
    {
        match: /required input '?([\w-]*)'?/i,
        remedy: ({ workflow }, name) => `Let the input be left out, as in \`${name}: { required: false }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
    },
    {
        match: /unexpected inputs provided: \[?([\w\s",-]*)/i,
        remedy({ workflow }, list) {
            const names = list.match(/[\w-]+/g) ?? [list];
            const declared = names.map((name) => `${name}: { required: false }`).join(", ");
            const passed = names.map((name) => `\`${name}: \${{ inputs.${name} }}\``).join(", ");
            return `Declare below \`workflow_dispatch:\` of .github/workflows/${workflow}: \`inputs: { ${declared} }\`, and give the action: ${passed}.`;
        },
    },
    {
        match: /for input '?([\w-]*)'?/i,
        remedy: ({ workflow }, name) => `Let the input take any text, as in \`${name}: { type: string }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
    },
    {
        match: /failed to parse workflow|up to \d+ .?inputs/i,
        remedy: ({ workflow }) => `Mend the workflow file; this names the line: \`actionlint .github/workflows/${workflow}\``,
    },
];
/** One sentence: what to write where, so that the next dispatch is taken. */
function remedyForDispatch(failure, order) {
    const words = { workflow: (0,text_text/* oneLine */.TN)(order.workflow, 200), branch: (0,text_text/* oneLine */.TN)(order.ref.replace(/^refs\/(heads|tags)\//, ""), 200) };
    if (failure.status === 404)
        return `Put .github/workflows/${words.workflow} on the default branch with \`on: workflow_dispatch:\`, and use a token that may see the repository: \`github-token: \${{ github.token }}\``;
    for (const { match, remedy } of failure.status === 422 ? REFUSALS : []) {
        const found = match.exec(failure.said);
        if (found !== null)
            return remedy(words, found[1] === undefined || found[1] === "" ? "goal" : found[1]);
    }
    return remedyFor(failure, "`actions: write`");
}

;// CONCATENATED MODULE: ./lib/adapters/github/workflow-dispatch.js




/** In all, for one dispatch whose answers are lost. */
const TRIES_MAX = 3;
/** A new run needs a moment to show in the list of runs. */
const PAUSE_MS = 2_000;
/** How far this machine's clock may be ahead of GitHub's. */
const workflow_dispatch_CLOCK_SKEW_MS = 120_000;
const workflow_dispatch_NEVER = new AbortController().signal;
/** The workflows of a repository, and their runs, by GitHub's REST API. Needs `actions: write`. */
function createWorkflows(client, options) {
    const dispatcher = { ...options, client, known: new Set() };
    return {
        async dispatch(order) {
            const result = await dispatch(dispatcher, order);
            if (result.kind === "dispatched" && result.runId !== null)
                dispatcher.known.add(result.runId);
            return result;
        },
        async listActive(workflow) {
            const answer = await listRuns(dispatcher, workflow, {});
            if (!answer.ok)
                throw failedCall(`listing the runs of ${workflow}`, answer);
            const runs = readRuns(answer.data).map(({ run }) => run);
            for (const { id } of runs)
                dispatcher.known.add(id);
            return runs.filter(({ status }) => status !== "completed");
        },
    };
}
async function dispatch(dispatcher, given) {
    const sinceMs = dispatcher.clock.nowMs() - workflow_dispatch_CLOCK_SKEW_MS;
    let order = { ...given, inputs: fitInputs(given.inputs), knowsDetails: true, dropped: [] };
    for (let tries = 1;;) {
        const answer = await workflow_dispatch_post(dispatcher, order);
        if (answer.ok)
            return readDispatched(answer.data, order);
        if (!isUncertain(answer)) {
            const amended = amend(order, answer.status, answer.said);
            if (amended === null)
                return { kind: "refused", status: answer.status ?? 0, said: answer.said, remedy: remedyForDispatch(answer, order) };
            order = amended;
            continue;
        }
        const found = await findStarted(dispatcher, order, sinceMs);
        if (found.kind === "found")
            return { kind: "dispatched", runId: found.run.id, url: found.run.url, dropped: order.dropped };
        // Where GitHub does not tell which runs there are, a second dispatch might be a second run.
        if (found.kind === "blind" || tries >= TRIES_MAX || dispatcher.signal?.aborted === true)
            return { kind: "unknown", problem: found.kind === "blind" ? `${answer.said}; ${found.said}` : answer.said };
        tries += 1;
    }
}
function workflow_dispatch_post({ client, owner, repo }, order) {
    return client.call("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
        owner,
        repo,
        workflow_id: order.workflow,
        ref: order.ref,
        inputs: order.inputs,
        // From API version 2026-03-10 on this is refused, and needless; without a version header it is neither (changelog 2026-02-19).
        ...(order.knowsDetails ? { return_run_details: true } : {}),
    });
}
/** The order without what GitHub did not take; `null` where nothing can be left out, or has been already. */
function amend(order, status, said) {
    if (status !== 400 && status !== 422)
        return null;
    if (order.knowsDetails && said.includes("return_run_details"))
        return { ...order, knowsDetails: false };
    const list = /unexpected inputs provided: \[([^\]]*)\]/i.exec(said)?.[1] ?? "";
    const unknown = Array.from(list.matchAll(/"([^"]+)"/g), ([, name = ""]) => name).filter((name) => order.inputs[name] !== undefined);
    if (unknown.length === 0 || order.dropped.length > 0 || unknown.some((name) => order.needed?.includes(name)))
        return null;
    const inputs = Object.fromEntries(Object.entries(order.inputs).filter(([name]) => !unknown.includes(name)));
    return { ...order, inputs, dropped: unknown };
}
function readDispatched(data, { dropped }) {
    const { workflow_run_id: id, html_url: url } = readFields(data);
    return { kind: "dispatched", runId: readId(id), url: readUrl(url) || null, dropped };
}
/** Looks for the run of a dispatch whose answer was lost, at once and once more after a pause. */
async function findStarted(dispatcher, order, sinceMs) {
    const first = await search(dispatcher, order, sinceMs);
    if (first.kind === "found")
        return first;
    await dispatcher.clock.sleep(PAUSE_MS, dispatcher.signal ?? workflow_dispatch_NEVER);
    return search(dispatcher, order, sinceMs);
}
async function search(dispatcher, order, sinceMs) {
    const { client } = dispatcher;
    const branch = order.ref.replace(/^refs\/(heads|tags)\//, "");
    const filter = { event: "workflow_dispatch", branch, created: `>=${formatSecond(sinceMs)}` };
    const answer = await listRuns(dispatcher, order.workflow, filter);
    if (!answer.ok)
        return { kind: "blind", said: `and the list of runs: ${answer.said}` };
    const fresh = readRuns(answer.data).filter(({ run }) => isFresh(run, dispatcher, sinceMs));
    if (fresh.length === 0)
        return { kind: "none" };
    const viewer = await client.viewer();
    const ours = fresh.find(({ actor }) => viewer === null || actor === "" || plainLogin(actor) === plainLogin(viewer.login));
    return ours === undefined ? { kind: "none" } : { kind: "found", run: ours.run };
}
/** GraphQL leaves the suffix of some bots out, where REST has it. */
function plainLogin(login) {
    return login.toLowerCase().replace(/\[bot\]$/, "");
}
/** Numbers of runs only grow. */
function isFresh({ id, createdAtMs }, { known, runId }, sinceMs) {
    return !known.has(id) && id > (runId ?? 0) && createdAtMs >= sinceMs;
}
/** The newest 30 runs. */
function listRuns({ client, owner, repo }, workflow, filter) {
    return client.call("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
        owner,
        repo,
        workflow_id: workflow,
        per_page: 30,
        ...filter,
    });
}
function readRuns(data) {
    return readList(readFields(data)["workflow_runs"]).flatMap((value) => {
        const run = readFields(value);
        const id = readId(run["id"]);
        if (id === null)
            return [];
        const listed = {
            id,
            url: readUrl(run["html_url"]),
            status: readText(run["status"]),
            event: readText(run["event"]),
            title: readText(run["display_title"]),
            branch: readText(run["head_branch"]) || null,
            createdAtMs: readTimeMs(run["created_at"]),
        };
        return { run: listed, actor: readText(readFields(run["actor"])["login"]) };
    });
}

;// CONCATENATED MODULE: ./lib/action/github-api.js






/** GitHub's API for this run's repository. Nothing is asked before it is used, and no library is loaded. */
function createGitHubApi({ apiUrl, owner, repo, runId }, token, clock, signal) {
    const client = createGitHubClient({ token, apiUrl, clock, signal });
    return {
        workflows: createWorkflows(client, { owner, repo, clock, runId, signal }),
        comments: createComments(client, { owner, repo, clock }),
        pulls: createPulls(client, { owner, repo }),
        permissions: createPermissions(client, { owner, repo }),
        entries: createCacheEntries(client, { owner, repo }),
    };
}


/***/ }),

/***/ 8195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ runAsActionStep)
/* harmony export */ });
/* harmony import */ var _adapters_actions_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3140);
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7853);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3141);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9116);




const CHARS_MAX = 2_000;
/**
 * Runs a part as the runner's process: with its environment as it is now, its output, and the signals of a cancelled run.
 * `codeOf` makes the exit code of an error that came before there was a log to tell it to.
 */
async function runAsActionStep(part, codeOf) {
    const cancellation = new AbortController();
    // Node would open its inspector at this signal, and whoever asks there is told all that is in memory, tokens included.
    process.on("SIGUSR1", () => { });
    for (const name of ["SIGINT", "SIGTERM"])
        process.on(name, () => cancellation.abort());
    const write = (text) => void process.stdout.write(text);
    try {
        return await part({ ...process.env }, cancellation.signal, write);
    }
    catch (error) {
        write(renderError(error));
        return codeOf(error);
    }
}
function renderError(error) {
    const [title, text] = error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo
        ? [error.code, `${error.message} ${error.remedy}`]
        : ["fault", `A fault of codex-self-iter itself, not of your workflow: ${String(error instanceof Error ? error.stack : error)}`];
    return (0,_adapters_actions_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommand */ .C)("error", (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseLine */ .fZ)((0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text, CHARS_MAX)), `codex-self-iter: ${title}`);
}


/***/ }),

/***/ 9761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ restoreState),
/* harmony export */   z: () => (/* binding */ readStateCommit)
/* harmony export */ });
/* harmony import */ var _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6897);
/* harmony import */ var _core_chain_reconcile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7468);
/* harmony import */ var _engine_checkpoint_push_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6712);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3141);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7698);





/**
 * Fetches the refs while the cache is restored, then brings the workspace to the work branch and the state dir to whichever
 * state counts. Throws BASE_BRANCH_MISSING, and what a fetch can throw.
 */
async function restoreState(ports, runTarget, early) {
    const { stateCommits, branch, cache, store, warn } = ports;
    const [refTips, restored] = await Promise.all([fetchRefTips(ports, runTarget), cache.restore()]);
    if (restored.problem !== null)
        warn(restored.problem);
    const commit = refTips.branch ?? refTips.base;
    if (commit === null)
        throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .userError */ .IF)("BASE_BRANCH_MISSING", { base: runTarget.base, branch: runTarget.branch });
    prefetch(stateCommits, refTips, early);
    const [cached, landed] = await Promise.all([
        store.load(),
        readLanded(ports, refTips.state, runTarget),
        branch.checkOut(commit, `refs/heads/${runTarget.branch}`),
    ]);
    for (const text of cached.warnings)
        warn(text);
    const chosen = (0,_core_chain_reconcile_js__WEBPACK_IMPORTED_MODULE_3__/* .reconcile */ .L)({ cached: cached.saved, landed, landedAs: refTips.state });
    let { saved } = chosen;
    if (saved !== null && chosen.source === "state-ref") {
        // A session that is not on this machine cannot be gone on with; asked for, it would cost an iteration.
        if (chosen.freshSession)
            saved = { ...saved, state: { ...saved.state, sessions: {} } };
        const lines = refTips.state === null ? null : await stateCommits.read(refTips.state, "iterations.jsonl");
        if (lines !== null)
            await ports.replaceJournal(lines);
    }
    // A landed state knows of all that has landed with it; another one, or none, may be older than the branch.
    const lastIteration = chosen.source === "state-ref" ? 0 : await readLastIteration(ports, refTips, runTarget);
    if (saved !== null && saved.state.iteration < lastIteration) {
        warn(`The branch ${runTarget.branch} has the work of iteration ${lastIteration}, of which the state knows nothing; numbers go on from it.`);
        saved = { ...saved, state: { ...saved.state, iteration: lastIteration } };
    }
    // From here on this is what the run goes on from, and what a post part finds where nothing else was saved.
    if (saved !== null)
        saved = { ...saved, follows: refTips.state };
    if (saved !== null && isChanged(cached.saved, saved))
        await store.save(saved, { durable: false });
    return {
        store: withMinIteration(store, lastIteration),
        refTips,
        saved,
        cachedSeq: cached.saved?.state.seq ?? null,
        difference: chosen.notice,
    };
}
function isChanged(cached, { follows, state }) {
    return cached?.state !== state || cached.follows !== follows;
}
/** So many commits of other people may lie on top of the last iteration's, where its number is known from nothing else. */
const FOREIGN_COMMITS_MAX = 100;
/** The highest number in the trailers of the work branch, or of the base where it was merged and deleted; 0 where there is none. */
async function readLastIteration({ stateCommits, remote }, refTips, runTarget) {
    const [commit, name] = refTips.branch === null ? [refTips.base, runTarget.base] : [refTips.branch, runTarget.branch];
    if (commit === null)
        return 0;
    let numbers = await stateCommits.trailers(commit, _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_4__/* .ITERATION_TRAILER */ .y);
    if (numbers.length === 0) {
        await remote.fetch([`refs/heads/${name}`], FOREIGN_COMMITS_MAX);
        numbers = await stateCommits.trailers(commit, _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_4__/* .ITERATION_TRAILER */ .y);
    }
    return Math.max(0, ...numbers.filter((number) => /^\d{1,9}$/.test(number)).map(Number));
}
function withMinIteration(store, lastIteration) {
    const load = async () => {
        const loaded = await store.load();
        return { ...loaded, lastIteration: Math.max(loaded.lastIteration, lastIteration) };
    };
    return lastIteration === 0 ? store : { ...store, load };
}
/** Asked for at once, all of it is read by one process, while the workspace is brought to its branch. */
function prefetch(stateCommits, refTips, { base, head }) {
    const asked = [
        [refTips.state, ["runtime.json", "iterations.jsonl"]],
        [refTips.base ?? refTips.branch, base],
        [refTips.branch ?? refTips.base, head],
    ];
    for (const [commit, paths] of asked) {
        // Whoever needs the text asks again, and hears of a failure then.
        if (commit !== null)
            for (const path of paths)
                stateCommits.read(commit, path).catch(() => null);
    }
}
async function fetchRefTips({ remote }, { base, branch, track }) {
    const [branchRef, baseRef] = [`refs/heads/${branch}`, `refs/heads/${base}`];
    const found = await remote.fetch([...new Set([branchRef, baseRef, (0,_engine_checkpoint_push_js__WEBPACK_IMPORTED_MODULE_0__/* .stateRef */ .dZ)(track)])]);
    return { branch: found.get(branchRef) ?? null, base: found.get(baseRef) ?? null, state: found.get((0,_engine_checkpoint_push_js__WEBPACK_IMPORTED_MODULE_0__/* .stateRef */ .dZ)(track)) ?? null };
}
/** The state as it was landed; a damaged one is no one's loss as long as the cache has another. */
async function readLanded({ stateCommits, clock, warn }, commit, runTarget) {
    if (commit === null)
        return null;
    const decoded = await readStateCommit(stateCommits, commit, clock);
    if (decoded?.kind === "ok")
        return decoded.saved;
    const problem = decoded === null ? "it has no runtime.json" : decoded.problem;
    warn(`The state in ${(0,_engine_checkpoint_push_js__WEBPACK_IMPORTED_MODULE_0__/* .stateRef */ .dZ)(runTarget.track)} (${commit.slice(0, 9)}) cannot be read (${problem}), so it is not used; its history still has it.`);
    return null;
}
/** The state in a state commit; `null` where the commit has none. */
async function readStateCommit(stateCommits, commit, clock) {
    const text = await stateCommits.read(commit, "runtime.json");
    return text === null ? null : await _compose_js__WEBPACK_IMPORTED_MODULE_2__/* .CODEC */ .L3.decodeSaved(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
}


/***/ }),

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_name_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6582);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3141);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7128);




const BRANCH = "refs/heads/";
const STATE_DIR = ".codex-self-iter";
const OWN_BRANCHES = "codex-self-iter/";
/** `pull` is the pull request that the event is about, whose branch is worked on. Throws BASE_BRANCH_UNKNOWN. */
function resolveTarget(context, inputs, pull) {
    const track = inputs.track ?? (pull === null ? "main" : trackOfPull(pull));
    const base = inputs.base_branch ?? pull?.base ?? readBase(context);
    const branch = inputs.branch ?? pull?.branch ?? `${OWN_BRANCHES}${track}`;
    const own = ownFolder(context, track);
    const stateDirName = inputs.state_dir ?? STATE_DIR;
    return {
        track,
        branch,
        base,
        carried: {
            ...(track === "main" ? {} : { track }),
            ...(inputs.branch === undefined && pull !== null ? { branch } : {}),
            ...(inputs.base_branch === undefined && base !== readDefault(context) && pull !== null ? { "base-branch": base } : {}),
        },
        gitDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "repository"),
        codexHome: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "codex-home"),
        codexFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, "codex"),
        stateDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.workspace, stateDirName),
        stateDirName,
    };
}
/** A pull request of a chain's own is about that chain; any other one begins a chain for itself. */
function trackOfPull({ branch, number }) {
    const own = branch.startsWith(OWN_BRANCHES) ? branch.slice(OWN_BRANCHES.length) : "";
    return (0,_config_name_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrackName */ .vW)(own) ? own : `pr-${number}`;
}
/** A folder of the run's own outside of the workspace, which goes with the job. */
function ownFolder({ temp }, track) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(temp, "codex-self-iter", track);
}
/** The branch that the workflow runs on; the default branch where that is no branch (a tag, a pull request's merge). */
function readBase(context) {
    const { ref } = context;
    if (ref.startsWith(BRANCH))
        return ref.slice(BRANCH.length);
    const fallback = readDefault(context);
    if (fallback === "")
        throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .userError */ .IF)("BASE_BRANCH_UNKNOWN", { ref });
    return fallback;
}
function readDefault({ event }) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .getString */ .AA)(event, "repository", "default_branch");
}


/***/ }),

/***/ 7774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ collectSecrets)
/* harmony export */ });
/* harmony import */ var _config_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);

/**
 * What must be seen nowhere: not in a log, a comment, a commit, an output, the state or the cache. Read from the environment
 * itself, as inputs that are wrong somewhere else are secrets all the same.
 */
function collectSecrets(env, persisted) {
    const ofInputs = ["openai_api_key", "github_token"].flatMap((key) => [
        `INPUT_${(0,_config_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .actionNameOf */ .V8)(key).toUpperCase()}`,
        `INPUT_${key.toUpperCase()}`,
    ]);
    const names = [...ofInputs, "OPENAI_API_KEY", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
    const secrets = [...names.map((name) => env[name]?.trim() ?? ""), ...persisted];
    return [...new Set(secrets.filter((secret) => secret !== ""))];
}


/***/ }),

/***/ 5122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ openRemote),
  v: () => (/* binding */ setUpRun)
});

// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(3141);
// EXTERNAL MODULE: ./lib/adapters/git/exec.js
var exec = __webpack_require__(5393);
;// CONCATENATED MODULE: ./lib/adapters/git/push-result.js

const SAID_CHARS_MAX = 400;
const TOKEN_LINE = "github-token: ${{ secrets.YOUR_TOKEN }}";
const WRITE_LINE = 'In the workflow, below "permissions:" of the job, write: contents: write';
const STALE = /stale info|fetch first|non-fast-forward|already exists|needs force/i;
/**
 * A ref that moved between what git was told and what it sent; also any trouble of the server with the ref. With a branch that is
 * deleted meanwhile goes what our cut off history stands on: "shallow update not allowed".
 */
const RACE = /cannot lock ref|failed to update ref|incorrect old value|but expected|reference is missing|shallow update not allowed/i;
/** `a` and `a/b` cannot both be refs; no second try helps. */
const BLOCKED = /exists; cannot create/i;
/** A ref that fell with another: git's client, git's server, GitHub. */
const FELLOW = /atomic (?:push|transaction) fail/i;
/** github.com, seen in logs of workflow runs and of pushes with a personal token. */
const WORKFLOW = /refusing to allow .{1,100} to create or update workflow/i;
/** GH006 is classic branch protection, GH013 a ruleset. */
const RULE = /GH006|GH013|protected branch|repository rule/i;
const DENIED = /permission to .{1,200} denied|write access to repository not granted|not accessible by integration|returned error: 403/i;
/** git asks for another name and password then, and nobody is there to answer. */
const UNKNOWN_TOKEN = /authentication failed|invalid username or token|returned error: 401|could not read username|terminal prompts disabled/i;
const NOT_FOUND = /repository not found|repository '.{1,300}' not found|returned error: 404/i;
/** Tells what a push came to from what git printed of it (git-push(1), OUTPUT). */
function parsePushOutput(words, updates) {
    const { answered, refused } = readLines(words.stdout);
    if (words.exitCode === 0 && refused.length === 0 && updates.every(({ ref }) => answered.has(ref)))
        return { kind: "pushed" };
    const stale = new Set(refused.filter(({ reason }) => STALE.test(reason)).map(({ ref }) => ref));
    if (stale.size > 0)
        return { kind: "stale", refs: updates.map(({ ref }) => ref).filter((ref) => stale.has(ref)) };
    const lines = remoteLines(words.stderr);
    const isBlocked = BLOCKED.test(words.stdout + words.stderr);
    const named = refused.filter(({ reason }) => !FELLOW.test(reason) && (isBlocked || !RACE.test(reason)));
    const landed = Array.from(answered).flatMap(([ref, flag]) => (/[!=]/.test(flag) ? [] : [ref]));
    if (named.length > 0)
        return { kind: "refused", refusal: describeRefusal(named, lines), landed };
    if (refused.length === 0) {
        const refusal = readHttpRefusal(words.stderr);
        if (refusal !== null)
            return { kind: "refused", refusal, landed: [] };
    }
    const raced = refused.filter(({ reason }) => RACE.test(reason));
    return {
        kind: "unsure",
        problem: describeProblem(words, refused),
        refusal: raced.length === 0 ? null : describeRefusal(raced, lines),
    };
}
/** A refusal of the whole request, in the words of the server or of git; `null` where it is none. */
function readHttpRefusal(stderr) {
    const said = remoteLines(stderr)[0] ?? firstLine(stderr);
    if (NOT_FOUND.test(stderr)) {
        return permissionRefusal(said, `Check the name of the repository, and that the token sees it: ${TOKEN_LINE}`);
    }
    if (UNKNOWN_TOKEN.test(stderr)) {
        const why = "The server does not know the token, or it has run out (401).";
        return permissionRefusal(why, `Leave github-token out for the job's own, or give one that is valid: ${TOKEN_LINE}`);
    }
    return DENIED.test(stderr) ? permissionRefusal(said, WRITE_LINE) : null;
}
function permissionRefusal(said, remedy) {
    return { cause: "permission", refs: [], said: (0,text_text/* oneLine */.TN)(said, SAID_CHARS_MAX), remedy };
}
function readLines(stdout) {
    const answered = new Map();
    const refused = [];
    for (const [, flag = "", ref = "", summary = ""] of stdout.matchAll(/^([ +\-*=!])\t[^\t\n:]*:([^\t\n]+)\t(.*)$/gm)) {
        answered.set(ref, flag);
        if (flag === "!")
            refused.push({ ref, reason: summary.replace(/^\[[^\]]*\] ?/, "").replace(/^\((.*)\)$/, "$1") });
    }
    return { answered, refused };
}
function describeRefusal(named, lines) {
    const reason = named[0]?.reason ?? "";
    const notice = lines.findIndex((line) => RULE.test(line));
    const refs = named.map(({ ref }) => ref);
    const branch = refs.map((ref) => ref.replace(/^refs\/heads\//, "")).join(", ");
    const all = named.map((each) => each.reason).join(" ");
    const make = (cause, said, remedy) => ({
        cause,
        refs,
        said: (0,text_text/* oneLine */.TN)(said, SAID_CHARS_MAX),
        remedy: (0,text_text/* oneLine */.TN)(remedy, 2 * SAID_CHARS_MAX),
    });
    if (WORKFLOW.test(all)) {
        return make("workflow-file", named.find((each) => WORKFLOW.test(each.reason))?.reason ?? reason, `A job's own token never pushes workflow files. Keep them out of the plan, or give a token that has the permission workflows: ${TOKEN_LINE}`);
    }
    if (RULE.test(all) || notice !== -1) {
        const said = notice === -1 ? reason : lines.slice(notice).join(" ");
        return make("rule", said, `Exempt the token's account from the rule of ${branch} (Settings, Rules), or let the loop work on a branch of its own: branch: codex-self-iter/main`);
    }
    if (DENIED.test(all))
        return { ...permissionRefusal(reason, WRITE_LINE), refs };
    const said = lines.length === 0 ? reason : `${reason}: ${lines.join(" ")}`;
    return make("other", said, `Read what the server says of ${branch}, and look at the repository's settings (Rules, Branches, Actions).`);
}
function describeProblem({ exitCode, stderr }, refused) {
    const reason = refused.find((each) => !FELLOW.test(each.reason))?.reason;
    const said = reason ?? firstLine(stderr);
    return said === "" ? `git push ended with exit code ${exitCode}.` : (0,text_text/* oneLine */.TN)(said, SAID_CHARS_MAX);
}
/** What the server itself said, without git's marks. */
function remoteLines(stderr) {
    return Array.from(stderr.matchAll(/^remote: ?(.*)$/gm), ([, text = ""]) => text.replace(/^(?:error|fatal): /, "").trim()).filter((line) => line !== "");
}
/** The most telling line: git ends with what it died of. */
function firstLine(stderr) {
    const lines = stderr.split("\n").map((line) => line.trim());
    return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== "") ?? "";
}

;// CONCATENATED MODULE: ./lib/adapters/git/remote-exec.js

/** A large repository takes minutes; a server that sends a little now and then would take for ever. */
const LIMIT_MS = 20 * 60_000;
/** How a runner in a company's network reaches the outside. */
const NETWORK = [
    "http_proxy",
    "https_proxy",
    "HTTPS_PROXY",
    "all_proxy",
    "ALL_PROXY",
    "no_proxy",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "CURL_CA_BUNDLE",
    "GIT_SSL_CAINFO",
    "GIT_SSL_CAPATH",
];
/**
 * The token is in the environment of the one process that needs it, in no argument and in no file. Nothing else may give
 * credentials, ask for them, or lead the push elsewhere.
 */
function createRemoteGit({ context, environment, limitMs = LIMIT_MS, serverUrl, token, url }) {
    const { GIT_WORK_TREE: _, ...plain } = context.environment;
    const header = `http.${serverUrl}/.extraheader`;
    const settings = [
        // The empty one forgets what a configuration of the machine may have.
        [header, ""],
        // github.com takes any user name beside a token; actions/checkout sends this one.
        [header, `AUTHORIZATION: basic ${encode(token)}`],
        ["credential.helper", ""],
        ["core.askPass", ""],
        ["protocol.version", "2"],
        ["protocol.allow", "never"],
        ["protocol.https.allow", "always"],
        ...(isLoopback(url) ? [["protocol.http.allow", "always"]] : []),
        // A connection that has died ends, in bytes a second and seconds.
        ["http.lowSpeedLimit", "1000"],
        ["http.lowSpeedTime", "30"],
        ["push.recurseSubmodules", "no"],
        ["fetch.recurseSubmodules", "no"],
        ["push.gpgSign", "false"],
        ["push.pushOption", ""],
        ["gc.auto", "0"],
        ["maintenance.auto", "false"],
    ];
    const network = NETWORK.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    });
    const server = {
        ...context,
        cwd: plain["GIT_DIR"] ?? context.cwd,
        environment: {
            ...plain,
            ...Object.fromEntries(network),
            GIT_CONFIG_COUNT: String(settings.length),
            ...Object.fromEntries(settings.flatMap(([key, value], place) => [
                [`GIT_CONFIG_KEY_${place}`, key],
                [`GIT_CONFIG_VALUE_${place}`, value],
            ])),
        },
    };
    return async (args, signal) => {
        const { exitCode, stderr, stdout } = await (0,exec/* runGit */.EO)(server, { args, limitMs, ...(signal === undefined ? {} : { signal }) });
        return { exitCode, stdout: hideToken(stdout, token), stderr: hideToken(stderr, token) };
    };
}
/** A server may repeat what it was sent. */
function hideToken(text, token) {
    return token === "" ? text : text.replaceAll(token, "***").replaceAll(encode(token), "***");
}
function encode(token) {
    return Buffer.from(`x-access-token:${token}`).toString("base64");
}
function isLoopback(url) {
    const { hostname, protocol } = new URL(url);
    return protocol === "http:" && /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

;// CONCATENATED MODULE: ./lib/adapters/git/remote.js





/** Between two tries of a fetch or a push, in milliseconds: one try more than there are waits. */
const WAITS_MS = [2_000, 5_000];
const NEVER = new AbortController().signal;
const NO_REF = "refs/codex-self-iter/none";
const remote_SAID_CHARS_MAX = 300;
/** The repository on the server, by git over HTTPS from our own repository. */
function createRemote(options) {
    const server = { ...options, ask: createRemoteGit(options) };
    return {
        fetch: (refs, depth) => fetchTips(server, refs, depth),
        fetchOnto: (ref) => fetchHistory(server, ref),
        push: (updates, signal) => pushPatiently(server, updates, signal ?? NEVER),
        checkPush: () => checkPush(server),
    };
}
async function fetchTips(server, refs, commits = 1) {
    if (refs.length === 0)
        return new Map();
    const depth = [`--depth=${commits}`];
    const first = await fetchRefs(server, depth, refs, server.signal);
    let present = refs;
    if (first.exitCode !== 0) {
        if (!isMissingRef(first))
            throw fetchError(server, first);
        const there = readRefs(server, await askPatiently(server, listing(server, refs), server.signal), refs);
        present = refs.filter((ref) => there.has(ref));
        if (present.length > 0) {
            const second = await fetchRefs(server, depth, present, server.signal);
            if (second.exitCode !== 0)
                throw fetchError(server, second);
        }
    }
    const fetched = await readPrivateRefs(server.context);
    return new Map(refs.map((ref) => [ref, present.includes(ref) ? (fetched.get(privateName(ref)) ?? null) : null]));
}
/** Without a depth git brings what lies between, where our own history is cut off below what the run began with. */
async function fetchHistory(server, ref) {
    const result = await fetchRefs(server, [], [ref]);
    if (result.exitCode === 0)
        return (await readPrivateRefs(server.context)).get(privateName(ref)) ?? null;
    if (isMissingRef(result))
        return null;
    throw fetchError(server, result);
}
function fetchRefs(server, depth, refs, signal) {
    const refspecs = refs.map((ref) => `+${ref}:${privateName(ref)}`);
    const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...depth, "--end-of-options", server.url, ...refspecs];
    return askPatiently(server, args, signal);
}
/** For what only reads: tried again after whatever is no plain refusal. */
async function askPatiently({ ask, clock }, args, signal = NEVER) {
    for (let tries = 1;; tries += 1) {
        const result = await ask(args, signal);
        const isAnswer = result.exitCode === 0 || isMissingRef(result) || readHttpRefusal(result.stderr) !== null;
        const waitMs = WAITS_MS[tries - 1];
        if (isAnswer || waitMs === undefined || signal.aborted)
            return result;
        await clock.sleep(waitMs, signal);
    }
}
/** Where what was fetched stands here: `refs/remote/heads/main`. */
function privateName(ref) {
    return ref.replace(/^refs\//, "refs/remote/");
}
async function readPrivateRefs(context) {
    const output = await (0,exec/* gitOutput */.oM)(context, { args: ["for-each-ref", "--format=%(refname) %(objectname)", "refs/remote/"] });
    return new Map(Array.from(output.matchAll(/^(\S+) ([0-9a-f]{40})$/gm), ([, ref = "", sha = ""]) => [ref, sha]));
}
function isMissingRef({ stderr }) {
    return /couldn't find remote ref/i.test(stderr);
}
function listing({ url }, refs) {
    return ["ls-remote", "--quiet", "--end-of-options", url, ...refs];
}
/** These refs on the server; one that is not there is missing in the answer. */
function readRefs(server, result, refs) {
    if (result.exitCode !== 0)
        throw fetchError(server, result);
    const found = Array.from(result.stdout.matchAll(/^([0-9a-f]{40})\t(\S+)$/gm), ([, sha = "", ref = ""]) => [ref, sha]);
    // git matches the ends of names too.
    return new Map(found.filter(([ref]) => refs.includes(ref)));
}
function fetchError({ url }, { exitCode, stderr }) {
    const repository = new URL(url).pathname.replace(/^\/|\.git$/g, "");
    const refusal = readHttpRefusal(stderr);
    const said = (0,text_text/* oneLine */.TN)(refusal?.said ?? firstLine(stderr), remote_SAID_CHARS_MAX) || `git ended with exit code ${exitCode}.`;
    if (refusal === null)
        return (0,user_error/* userError */.IF)("FETCH_FAILED", { repository, said });
    return (0,user_error/* userError */.IF)(/not found|error: 404/i.test(stderr) ? "REPOSITORY_NOT_FOUND" : "FETCH_REFUSED", { repository, said });
}
async function pushPatiently(server, updates, signal) {
    for (let tries = 1;; tries += 1) {
        const answer = parsePushOutput(await pushOnce(server, updates), updates);
        if (answer.kind === "refused") {
            const landed = updates.filter(({ ref }) => answer.landed.includes(ref));
            if (landed.length > 0)
                await reclaimOwnership(server, landed);
            return { kind: "refused", refusal: answer.refusal };
        }
        if (answer.kind !== "unsure")
            return answer;
        const became = await learnOutcome(server, updates);
        if (became !== null)
            return became;
        const { problem, refusal } = answer;
        const waitMs = WAITS_MS[tries - 1];
        if (waitMs !== undefined)
            await server.clock.sleep(waitMs, signal);
        if (waitMs === undefined || signal.aborted)
            return refusal === null ? { kind: "unreachable", problem } : { kind: "refused", refusal };
    }
}
function pushOnce({ ask, url }, updates) {
    // With an exact lease git moves a ref from what we have seen to what we made of it, and from nothing else.
    const leases = updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ""}`);
    const refspecs = updates.map(({ ref, sha }) => `${sha}:${ref}`);
    return ask(["push", "--atomic", "--porcelain", "--no-verify", "--no-follow-tags", ...leases, "--end-of-options", url, ...refspecs]);
}
/**
 * git's server lands the rest of an atomic push where it has turned a ref down before it comes to the transaction: a hidden one, or
 * one whose cut off history stands on a branch that was deleted meanwhile. Half of an iteration must not stay.
 */
async function reclaimOwnership({ ask, url }, landed) {
    const leases = landed.map(({ ref, sha }) => `--force-with-lease=${ref}:${sha}`);
    const refspecs = landed.map(({ ref, expected }) => `${expected ?? ""}:${ref}`);
    await ask(["push", "--atomic", "--porcelain", "--no-verify", ...leases, "--end-of-options", url, ...refspecs]);
}
/** After an answer that was lost or tells too little: what became of the refs. `null` where they are as before, or nobody says. */
async function learnOutcome(server, updates) {
    const names = updates.map(({ ref }) => ref);
    let refs;
    try {
        refs = readRefs(server, await server.ask(listing(server, names)), names);
    }
    catch {
        return null;
    }
    const landed = updates.filter(({ ref, sha }) => refs.get(ref) === sha);
    if (landed.length === updates.length)
        return { kind: "pushed" };
    if (landed.length > 0) {
        await reclaimOwnership(server, landed);
        return { kind: "stale", refs: updates.filter((update) => !landed.includes(update)).map(({ ref }) => ref) };
    }
    const moved = updates.filter(({ ref, expected }) => (refs.get(ref) ?? null) !== expected);
    return moved.length === 0 ? null : { kind: "stale", refs: moved.map(({ ref }) => ref) };
}
/**
 * A push that would only take away a ref that is not there, and is a rehearsal besides: git asks the server for its refs as for any
 * push, through the same proxies, and the server answers who may. Whatever is no plain refusal, the push itself will tell.
 */
async function checkPush({ ask, signal, url }) {
    const args = ["push", "--dry-run", "--porcelain", "--no-verify", "--end-of-options", url, `:${NO_REF}`];
    const { exitCode, stderr } = await ask(args, signal);
    return exitCode === 0 ? null : readHttpRefusal(stderr);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/fs/atomic-write.js
var atomic_write = __webpack_require__(1550);
// EXTERNAL MODULE: ./lib/adapters/git/object-writer.js
var object_writer = __webpack_require__(2879);
// EXTERNAL MODULE: ./lib/adapters/git/objects.js
var objects = __webpack_require__(7242);
// EXTERNAL MODULE: ./lib/adapters/git/git-service.js
var git_service = __webpack_require__(380);
;// CONCATENATED MODULE: ./lib/adapters/git/state-commits.js




/** What is larger is none of ours. */
const FILE_BYTES_MAX = 16 * 1024 * 1024;
/** Commits in our own repository, apart from the index and the workspace; one is written at a time. Throws GIT_FAILED. */
function createStateCommits({ commits, context, folder }) {
    const writeBlobs = (0,object_writer/* createObjectWriter */.Z)(context, folder, "blob");
    const writeTree = createTreeWriter(context);
    return {
        read: createReader(context),
        async trailers(commit, key) {
            if (!/^[0-9a-f]{40}$/.test(commit) || !/^[\w-]+$/.test(key))
                return [];
            const output = await (0,exec/* gitOutput */.oM)(context, { args: ["log", `--format=%(trailers:key=${key},valueonly)`, "--end-of-options", commit] });
            return output.split("\n").filter((line) => line !== "");
        },
        async write(files, parent, message) {
            const names = [...files.keys()];
            // A folder would be a tree of its own.
            for (const name of names)
                if (!/^[^/\0]+$/.test(name))
                    throw new Error(`Not the name of a file: ${name}`);
            const blobs = await writeBlobs([...files.values()]);
            const tree = await writeTree(names.map((name, place) => `100644 blob ${blobs[place]}\t${name}\0`).join(""));
            return commits.write({ tree, parent, message: `${message.replaceAll("\0", "").trimEnd()}\n` });
        },
    };
}
/**
 * Reads files of commits. What is asked for at the same time is read by one process, and nothing is read twice: a start asks for
 * half a dozen files, and each process would take as long as all of them.
 */
function createReader(context) {
    const known = new Map();
    let waiting = [];
    const readAll = async () => {
        const asked = waiting;
        waiting = [];
        try {
            const texts = await readTogether(context, asked.map(({ name }) => name));
            for (const [index, { settle }] of asked.entries())
                settle(texts[index] ?? null);
        }
        catch (error) {
            for (const { fail } of asked)
                fail(error);
        }
    };
    return (commit, path) => {
        // A path with a newline would be two questions, and git takes one that begins with dots as one from where it stands.
        if (!/^[0-9a-f]{40}$/.test(commit) || /\n|^\//.test(path) || path.split("/").some((part) => part === "." || part === "..")) {
            return Promise.resolve(null);
        }
        const name = `${commit}:${path}`;
        const earlier = known.get(name);
        if (earlier !== undefined)
            return earlier;
        const text = new Promise((settle, fail) => {
            waiting.push({ name, settle, fail });
            if (waiting.length === 1)
                setImmediate(() => void readAll());
        });
        known.set(name, text);
        return text;
    };
}
/** The sizes are asked for first: what is too large is not loaded to find that out. */
async function readTogether(context, names) {
    const input = `${names.join("\n")}\n`;
    const checked = await (0,exec/* gitOutput */.oM)(context, { args: ["cat-file", "--batch-check=%(objecttype) %(objectsize)"], input });
    const isWanted = checked.split("\n").map((line) => {
        const bytes = Number(/^blob (\d+)$/.exec(line)?.[1] ?? Number.NaN);
        return bytes <= FILE_BYTES_MAX;
    });
    const wanted = names.filter((_, index) => isWanted[index]);
    if (wanted.length === 0)
        return names.map(() => null);
    const { stdoutBytes } = await (0,exec/* runGit */.EO)(context, { args: ["cat-file", "--batch"], input: `${wanted.join("\n")}\n` });
    const texts = Array.from((0,objects/* splitBatch */.$)(stdoutBytes), ({ bytes }) => bytes.toString("utf8"));
    return names.map((_, index) => (isWanted[index] === true ? (texts.shift() ?? null) : null));
}
/** What is in the tree has just been written: the service is not to look for it among the packs that were there when it began. */
function createTreeWriter(context) {
    const args = ["mktree", "-z", "--missing"];
    const service = (0,git_service/* createGitService */.K)(context, ...args, "--batch");
    // An empty entry ends a tree.
    return async (entries) => (await service.ask(`${entries}\0`)) ?? (await (0,exec/* gitOutput */.oM)(context, { args, input: entries }));
}

// EXTERNAL MODULE: ./lib/adapters/git/repository.js + 4 modules
var git_repository = __webpack_require__(2483);
// EXTERNAL MODULE: ./lib/adapters/fs/safe-path.js
var safe_path = __webpack_require__(1046);
;// CONCATENATED MODULE: ./lib/adapters/git/sync-checkout.js






const SHA = /^[0-9a-f]{40}$/;
const sync_checkout_FILE_BYTES_MAX = 16 * 1024 * 1024;
/** git leaves these while an operation waits for the user; its HEAD is then nobody else's to move. */
const UNFINISHED_POLICY = ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "BISECT_LOG", "rebase-merge", "rebase-apply"];
/**
 * Brings the `.git` that a checkout left in the workspace to where our own HEAD is, so that `git status` and `git log` tell the
 * agent and later steps the truth. It is done by writing files, as a git there would do what its configuration says: first the
 * objects, then branch, HEAD and index. Anything that is not a plain repository is left as it is.
 */
async function syncCheckoutFiles(context, gitDir, head) {
    const their = (0,external_node_path_.join)(context.cwd, ".git");
    if (!head.ref.startsWith("refs/heads/") || !isPlain(their) || !canHoldRef(their, head.ref))
        return;
    const [boundary, isGiven] = await Promise.all([
        listMissingBoundary(context, gitDir, their, head.sha),
        giveObjects(context, their, head.sha),
    ]);
    if (!isGiven)
        return;
    if (boundary.length > 0 && !extendShallow(their, boundary))
        return;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(their, head.ref)), { recursive: true });
    if (!replaceByLock((0,external_node_path_.join)(their, head.ref), `${head.sha}\n`))
        return;
    if (!replaceByLock((0,external_node_path_.join)(their, "HEAD"), `ref: ${head.ref}\n`))
        return;
    replaceIndex((0,external_node_path_.join)(gitDir, "index"), (0,external_node_path_.join)(their, "index"));
}
/** The layout that actions/checkout leaves (gitrepository-layout(5)): no worktree, no reftable, no SHA-256, no links, nothing under way. */
function isPlain(their) {
    const folders = ["", "objects", "objects/pack", "refs", "refs/heads"].map((name) => (0,external_node_path_.join)(their, name));
    const files = ["HEAD", "config"].map((name) => (0,external_node_path_.join)(their, name));
    const optional = ["index", "shallow", "packed-refs"].map((name) => (0,external_node_path_.join)(their, name));
    const absent = ["commondir", "reftable", "index.lock", "HEAD.lock", "shallow.lock", ...UNFINISHED_POLICY].map((name) => (0,external_node_path_.join)(their, name));
    if (!folders.every(git_repository/* isRealFolder */.j) || !files.every(isRealFile))
        return false;
    if (!optional.every((file) => isRealFile(file) || isAbsent(file)) || !absent.every(isAbsent))
        return false;
    const config = readText((0,external_node_path_.join)(their, "config"));
    return config !== null && !/^\s*(?:objectformat|refstorage|worktree)\s*=/im.test(config);
}
/** No link and no branch lies on the way to the ref's file: `a` and `a/b` cannot both be branches. */
function canHoldRef(their, ref) {
    const packed = readText((0,external_node_path_.join)(their, "packed-refs")) ?? "";
    const parts = ref.split("/");
    for (let count = 3; count < parts.length; count += 1) {
        const way = parts.slice(0, count).join("/");
        if (!(0,git_repository/* isRealFolder */.j)((0,external_node_path_.join)(their, way)) && !isAbsent((0,external_node_path_.join)(their, way)))
            return false;
        if (packed.includes(` ${way}\n`))
            return false;
    }
    if (packed.includes(` ${ref}/`))
        return false;
    return isRealFile((0,external_node_path_.join)(their, ref)) || isAbsent((0,external_node_path_.join)(their, ref));
}
/**
 * Where our history of HEAD is cut off and theirs does not go on: theirs has to be cut off there too, or git misses the parents.
 * A checkout with all of the history stays whole.
 */
async function listMissingBoundary(context, gitDir, their, sha) {
    const theirs = new Set(linesOf((0,external_node_path_.join)(their, "shallow")));
    const onlyOurs = new Set(linesOf((0,external_node_path_.join)(gitDir, "shallow")).filter((end) => !theirs.has(end)));
    if (onlyOurs.size === 0)
        return [];
    const ends = (await (0,exec/* gitOutput */.oM)(context, { args: ["rev-list", "--max-parents=0", sha] })).split("\n").filter((end) => onlyOurs.has(end));
    const missing = [];
    for (const end of ends) {
        const text = await (0,exec/* gitOutput */.oM)(context, { args: ["cat-file", "commit", end] });
        const parents = Array.from(text.slice(0, text.indexOf("\n\n")).matchAll(/^parent ([0-9a-f]{40})$/gm), (match) => match[1] ?? "");
        if (parents.length === 0)
            continue;
        // Our git and our configuration, over the objects of theirs.
        const environment = { GIT_OBJECT_DIRECTORY: (0,external_node_path_.join)(their, "objects") };
        const found = await (0,exec/* runGit */.EO)(context, { args: ["cat-file", "--batch-check"], input: `${parents.join("\n")}\n`, environment });
        if (found.exitCode !== 0 || found.stdout.includes(" missing"))
            missing.push(end);
    }
    return missing;
}
/**
 * Gives theirs, as one pack, what it lacks of our HEAD. Lending by `objects/info/alternates` would do for this job; but on a machine of
 * one's own the workspace outlives the runner's temporary folder, and git there would have lost its HEAD. False where it did not work.
 */
async function giveObjects(context, their, sha) {
    const objects = (0,external_node_path_.join)(their, "objects");
    // A colon would end the path for git.
    if (objects.includes(":"))
        return false;
    const known = readTheirHead(their);
    // The server has all of it: nothing is lost where the machine is.
    const args = [
        "-c",
        "core.fsync=none",
        "pack-objects",
        "--quiet",
        "--revs",
        "--non-empty",
        "--delta-base-offset",
        (0,external_node_path_.join)(objects, "pack/pack"),
    ];
    const input = [sha, ...(known === null ? [] : [`^${known}`, `^${known}^{tree}`]), ""].join("\n");
    const environment = { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects };
    return (await (0,exec/* runGit */.EO)(context, { args, input, environment })).exitCode === 0;
}
/** The commit of their HEAD, with all that belongs to it; `null` on a branch without one. */
function readTheirHead(their) {
    const head = (readText((0,external_node_path_.join)(their, "HEAD")) ?? "").trim();
    if (SHA.test(head))
        return head;
    const ref = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
    if (ref === undefined || ref.includes(".."))
        return null;
    const loose = (readText((0,external_node_path_.join)(their, ref)) ?? "").trim();
    if (loose !== "")
        return SHA.test(loose) ? loose : null;
    const packed = (readText((0,external_node_path_.join)(their, "packed-refs")) ?? "").split("\n").find((line) => line.endsWith(` ${ref}`));
    return packed?.slice(0, 40) ?? null;
}
function extendShallow(their, commits) {
    const file = (0,external_node_path_.join)(their, "shallow");
    return replaceByLock(file, `${[...linesOf(file), ...commits].join("\n")}\n`);
}
function linesOf(file) {
    return (readText(file) ?? "").split("\n").filter((line) => line !== "");
}
/** git's own protocol: who creates the lock may write it and rename it over the file. False where somebody holds it. */
function replaceByLock(file, text) {
    const lock = `${file}.lock`;
    try {
        (0,external_node_fs_.writeFileSync)(lock, text, { flag: "wx", mode: 0o644 });
    }
    catch {
        return false;
    }
    return finishLock(lock, file);
}
/** The copy keeps the age of ours, rounded down: git reads a file again that is not older than its index (see racy-git). */
function replaceIndex(ours, index) {
    const lock = `${index}.lock`;
    const stat = (0,external_node_fs_.lstatSync)(ours, { throwIfNoEntry: false });
    if (stat === undefined)
        return false;
    try {
        (0,external_node_fs_.copyFileSync)(ours, lock, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
    }
    catch {
        return false;
    }
    const seconds = Math.floor(stat.mtimeMs - 1) / 1000;
    (0,external_node_fs_.utimesSync)(lock, seconds, seconds);
    return finishLock(lock, index);
}
function finishLock(lock, file) {
    try {
        (0,external_node_fs_.renameSync)(lock, file);
        return true;
    }
    catch {
        (0,atomic_write/* unlinkIfExists */.bb)(lock);
        return false;
    }
}
function readText(file) {
    const read = (0,safe_path/* readRegularFile */.XF)(file, sync_checkout_FILE_BYTES_MAX);
    if (read !== null && read.text === null)
        throw new Error(`Too large to be read: ${file}`);
    return read?.text ?? null;
}
function isRealFile(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
function isAbsent(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) === undefined;
}

// EXTERNAL MODULE: ./lib/adapters/git/head.js
var head = __webpack_require__(626);
// EXTERNAL MODULE: ./lib/adapters/git/private-index.js
var private_index = __webpack_require__(3964);
;// CONCATENATED MODULE: ./lib/adapters/git/work-branch.js








function createWorkBranch(options) {
    const { context, gitDir } = options;
    const readHead = (0,head/* createHeadReader */.e)(context, { gitDir, commonDir: gitDir });
    let isCheckedOut = false;
    return {
        async checkOut(commit, branchRef) {
            pickIndex(options, isCheckedOut);
            await fillWorkspace(options, commit);
            isCheckedOut = true;
            await (0,exec/* gitOutput */.oM)(context, { args: ["update-ref", "--end-of-options", branchRef, commit] });
            await (0,atomic_write/* writeFileAtomic */.Zf)((0,external_node_path_.join)(gitDir, "HEAD"), `ref: ${branchRef}\n`, { durable: false });
            options.submodules(await listSubmodules(context));
        },
        async rebaseCommit(commit, onto) {
            const rebased = await replayOnto(options, commit, onto);
            if (rebased !== null)
                options.submodules(await listSubmodules(context));
            return rebased;
        },
        head: async () => (await readHead()).sha,
        async syncCheckout() {
            const head = await readHead();
            if (head.sha !== null)
                await syncCheckoutFiles(context, gitDir, { ref: head.ref, sha: head.sha }).catch(() => { });
        },
    };
}
/**
 * Puts in the index's place what best says which files are tracked in the workspace, and how they were when git last read them:
 * the checkout's own index at first, which spares git to read and to write what is there already; later only ours, as the agent
 * may have been at the other.
 */
function pickIndex({ context, gitDir, folder }, oursOnly) {
    const index = (0,external_node_path_.join)(gitDir, "index");
    (0,atomic_write/* removePath */._b)(`${index}.lock`);
    const theirFolder = (0,external_node_path_.join)(context.cwd, ".git");
    const isPlain = !oursOnly && (0,git_repository/* isRealFolder */.j)(theirFolder);
    const candidates = [index, (0,external_node_path_.join)(folder(), "index"), ...(isPlain ? [(0,external_node_path_.join)(theirFolder, "index")] : [])];
    const newest = candidates
        .flatMap((file) => {
        const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        return stat?.isFile() === true ? [{ file, timeMs: stat.mtimeMs }] : [];
    })
        .toSorted((one, other) => other.timeMs - one.timeMs)[0]?.file;
    if (newest === undefined || newest === index)
        return;
    (0,private_index/* copyIndex */.U)(newest, index);
    if (!newest.startsWith(theirFolder))
        return;
    // The greater part of a split index lies in a file of its own.
    for (const name of (0,external_node_fs_.readdirSync)(theirFolder)) {
        const file = (0,external_node_path_.join)(theirFolder, name);
        if (/^sharedindex\.[0-9a-f]{40}$/.test(name) && (0,external_node_fs_.lstatSync)(file).isFile())
            (0,external_node_fs_.copyFileSync)(file, (0,external_node_path_.join)(gitDir, name));
    }
}
async function fillWorkspace({ context, gitDir }, commit) {
    const args = ["read-tree", "--reset", "-u", commit];
    const first = await (0,exec/* runGit */.EO)(context, { args });
    if (first.exitCode === 0)
        return;
    // An index that git cannot read; without one, every file is written again.
    (0,atomic_write/* removePath */._b)((0,external_node_path_.join)(gitDir, "index"));
    (0,atomic_write/* removePath */._b)((0,external_node_path_.join)(gitDir, "index.lock"));
    const second = await (0,exec/* runGit */.EO)(context, { args });
    if (second.exitCode !== 0)
        throw (0,exec/* gitError */.N7)({ args }, second);
}
/** `git add` would run git inside of them, by a configuration that the agent can write. */
async function listSubmodules(context) {
    const output = await (0,exec/* gitOutput */.oM)(context, { args: ["ls-files", "--stage", "-z"] });
    return Array.from(output.matchAll(/(?:^|\0)160000 [^\t]*\t([^\0]+)/g), (match) => match[1] ?? "");
}
/** The branch moves to `onto` only, and the new commit is landed by whoever pushes it: as every other commit is. */
async function replayOnto({ context, folder, gitDir }, commit, onto) {
    const tree = await mergeTrees(context, commit, onto);
    if (tree === null)
        return null;
    const text = (await (0,exec/* gitOutput */.oM)(context, { args: ["cat-file", "commit", commit.sha] })) + "\n";
    const sha = await (0,exec/* gitOutput */.oM)(context, { args: ["hash-object", "-t", "commit", "-w", "--stdin"], input: standOn(text, tree, onto) });
    // Not by --reset: what was changed since the snapshot, and is in neither commit, is nobody's to lose.
    const file = (0,external_node_path_.join)(folder(), "replay");
    (0,private_index/* copyIndex */.U)((0,external_node_path_.join)(folder(), "index"), file);
    const environment = { GIT_INDEX_FILE: file };
    const args = ["read-tree", "-m", "-u", await (0,head/* askTree */.o)(context, commit.sha), tree];
    const filled = await (0,exec/* runGit */.EO)(context, { args, environment });
    if (filled.exitCode !== 0)
        return null;
    (0,external_node_fs_.renameSync)(file, (0,external_node_path_.join)(gitDir, "index"));
    await (0,exec/* gitOutput */.oM)(context, { args: ["update-ref", commit.ref, onto, ...(commit.parent === null ? [] : [commit.parent])] });
    return { sha, parent: onto, ref: commit.ref };
}
/**
 * The tree of `onto` with what the commit changed of its parent, as a cherry-pick makes it. The three are told to git as commits of
 * their own, so that the base is the parent whatever became of the branch, and no history is needed. `null` for a conflict.
 */
async function mergeTrees(context, { parent, sha }, onto) {
    const write = (tree, ...parents) => (0,exec/* gitOutput */.oM)(context, { args: ["commit-tree", tree, ...parents, "-m", "replay"] });
    const base = await write(parent === null ? await (0,exec/* gitOutput */.oM)(context, { args: ["mktree"], input: "" }) : `${parent}^{tree}`);
    const [theirs, ours] = await Promise.all([write(`${onto}^{tree}`, "-p", base), write(`${sha}^{tree}`, "-p", base)]);
    // git before 2.38 knows no --write-tree; a conflict is exit code 1.
    const merged = await (0,exec/* runGit */.EO)(context, { args: ["merge-tree", "--write-tree", theirs, ours] });
    const tree = merged.stdout.trim();
    return merged.exitCode === 0 && /^[0-9a-f]{40}$/.test(tree) ? tree : null;
}
/** The text of a commit with another tree and parent; author, time and message stay. */
function standOn(text, tree, parent) {
    const headEnd = text.indexOf("\n\n");
    const others = text
        .slice(0, headEnd)
        .split("\n")
        .filter((line) => line.startsWith("author ") || line.startsWith("committer "));
    return [`tree ${tree}`, `parent ${parent}`, ...others].join("\n") + text.slice(headEnd);
}

// EXTERNAL MODULE: ./lib/adapters/git/commit.js
var commit = __webpack_require__(4557);
;// CONCATENATED MODULE: ./lib/adapters/git/private-repository.js









/** The address by which GitHub knows the account that a job's token acts for. */
const BOT = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };
/**
 * Opens a repository of the action's own, whose files are the workspace's. What an agent writes into the workspace's `.git` or
 * into its home (hooks, filters, addresses, other configuration) is never read, as git is told of this GIT_DIR alone.
 * Throws GIT_MISSING.
 */
async function openPrivateRepository(options) {
    const workspace = (0,safe_path/* realPathOrNull */.iF)(options.workspace) ?? options.workspace;
    const { environment, gitDir } = options;
    if ((0,safe_path/* isInside */.FK)(workspace, gitDir))
        throw new Error(`The action's own repository must not lie in the workspace: ${gitDir}`);
    const folder = makeGitDir(gitDir);
    const context = makeContext(workspace, gitDir, environment);
    const commits = (0,commit/* createCommitWriter */.t)(context, folder);
    let submodules = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(gitDir, "index")) ? await listSubmodules(context) : [];
    const repository = await (0,git_repository/* openRepository */.h)({
        workspace,
        environment,
        stateFolder: options.stateFolder,
        ...(options.notice === undefined ? {} : { notice: options.notice }),
        own: { context, gitDir, folder, commits, leftAlone: () => submodules },
    });
    const branch = createWorkBranch({
        context,
        gitDir,
        folder,
        submodules(paths) {
            submodules = paths;
        },
    });
    return { repository, stateCommits: createStateCommits({ context, folder, commits }), branch, context };
}
/** What `git init --bare` makes, without templates and without asking any configuration for the format. Gives the folder for files on their way. */
function makeGitDir(gitDir) {
    if (!(0,git_repository/* isRealFolder */.j)(gitDir))
        (0,atomic_write/* removePath */._b)(gitDir);
    for (const name of ["objects/info", "objects/pack", "refs/heads"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, name), { recursive: true, mode: 0o700 });
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(gitDir, "HEAD")))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "HEAD"), "ref: refs/heads/main\n");
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "config"), renderConfig());
    (0,atomic_write/* removePath */._b)((0,external_node_path_.join)(gitDir, "info"));
    return () => {
        const folder = (0,external_node_path_.join)(gitDir, "work");
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        return folder;
    };
}
function renderConfig() {
    const settings = [
        "repositoryFormatVersion = 0",
        "bare = false",
        "fileMode = true",
        // A run that is looked at afterwards has GitHub's own log of what was pushed.
        "logAllRefUpdates = false",
        // The defaults of both lie in the home folder, where the agent can write.
        "attributesFile = /dev/null",
        "excludesFile = /dev/null",
        "untrackedCache = false",
        "protectHFS = true",
        "protectNTFS = true",
        // What `git init` finds out by trial on the file systems that macOS has.
        ...(process.platform === "darwin" ? ["ignoreCase = true", "precomposeUnicode = true"] : []),
    ];
    return `[core]\n${settings.map((setting) => `\t${setting}\n`).join("")}[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[submodule]\n\trecurse = false\n`;
}
/** HOME holds `.gitconfig` for a git before 2.32, and `.netrc` with passwords for every git. */
function makeContext(workspace, gitDir, environment) {
    const prepared = (0,exec/* createGit */.lD)(workspace, environment);
    const { XDG_CONFIG_HOME: _, ...plain } = prepared.environment;
    return {
        ...prepared,
        environment: {
            GIT_AUTHOR_NAME: BOT.name,
            GIT_AUTHOR_EMAIL: BOT.email,
            GIT_COMMITTER_NAME: BOT.name,
            GIT_COMMITTER_EMAIL: BOT.email,
            ...plain,
            HOME: gitDir,
            GIT_CONFIG_GLOBAL: "/dev/null",
            GIT_DIR: gitDir,
            GIT_WORK_TREE: workspace,
            // Large files stay the pointers that they are: their server would have to be asked, without a token.
            GIT_LFS_SKIP_SMUDGE: "1",
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/state/journal.js
var journal = __webpack_require__(2112);
// EXTERNAL MODULE: ./lib/adapters/agents/codex/sessions.js
var sessions = __webpack_require__(2631);
// EXTERNAL MODULE: ./lib/adapters/state/store.js
var state_store = __webpack_require__(3958);
// EXTERNAL MODULE: ./lib/compose.js + 5 modules
var compose = __webpack_require__(7698);
// EXTERNAL MODULE: ./lib/action/restore-state.js
var restore_state = __webpack_require__(9761);
;// CONCATENATED MODULE: ./lib/action/setup.js








/** Opens what a run works with, and brings it to where the chain stands. Throws BASE_BRANCH_MISSING, and what a fetch can throw. */
async function setUpRun(options) {
    const { cache, clock, early, runTarget, warn } = options;
    const opened = await openRemote(options);
    const { stateCommits, branch, remote, stateFolder } = opened;
    const store = (0,state_store/* createStore */.y)({ stateFolder, codec: compose/* CODEC */.L3, clock });
    const ports = { stateCommits, branch, remote, cache, store, clock, warn };
    const standing = await (0,restore_state/* restoreState */.a)({ ...ports, replaceJournal: async (lines) => await (0,journal/* replaceJournal */.E)(stateFolder, lines) }, runTarget, early);
    const brought = (0,sessions/* importSessions */.Z)(runTarget.stateDir, runTarget.codexHome);
    if (brought.problem !== null)
        warn(brought.problem);
    await branch.syncCheckout();
    return { ...opened, ...standing, journal: (0,journal/* createJournal */.s)(stateFolder) };
}
/** The state dir, our own repository, and the way to the server; nothing is asked of the server yet. */
async function openRemote({ clock, context, environment, runTarget, signal, token, warn, }) {
    const stateFolder = (0,safe_path/* openStateDir */.DX)(context.workspace, runTarget.stateDir);
    const own = await openPrivateRepository({
        workspace: context.workspace,
        gitDir: runTarget.gitDir,
        environment,
        stateFolder,
        notice: warn,
    });
    const url = `${context.serverUrl}/${context.owner}/${context.repo}`;
    const talk = { context: own.context, environment, url, token, serverUrl: context.serverUrl, clock };
    const remote = createRemote({ ...talk, ...(signal === undefined ? {} : { signal }) });
    return { git: own.context, stateFolder, repository: own.repository, stateCommits: own.stateCommits, branch: own.branch, remote };
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createActionsLog)
/* harmony export */ });
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7853);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9116);
/* harmony import */ var _report_event_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4859);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3140);




/** The runner keeps ten annotations of a level for each step (actions/runner, ExecutionContext.cs); two are left to others. */
const WARNINGS_MAX = 8;
/** Of an annotation, which the runner cuts at 4,096; the rest is room for what escapes take. */
const MESSAGE_CHARS_MAX = 2_000;
const TITLE = "codex-self-iter";
/** Ends of a run that fail its job. */
const FAILURES = new Set(["agent-failing", "stagnated"]);
/**
 * Tells every event as lines of a job's log. What happens in an iteration is in a group of its own that people can open; how
 * it ended stands below it. The only commands are those that are made here: every other line begins with a time or a mark
 * of ours, and what others wrote is cleaned before it is printed.
 */
function createActionsLog({ write }) {
    let groupIsOpen = false;
    let warnings = 0;
    const endGroup = () => {
        if (!groupIsOpen)
            return "";
        groupIsOpen = false;
        return (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommand */ .C)("endgroup");
    };
    const render = (event) => {
        const lines = (0,_report_event_text_js__WEBPACK_IMPORTED_MODULE_0__/* .renderPlainEvent */ .LZ)(event, { utcOffsetMinutes: null, color: false });
        switch (event.kind) {
            case "iteration-started": {
                const before = endGroup();
                groupIsOpen = true;
                return before + (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommand */ .C)("group", lines.trimEnd());
            }
            case "iteration-ended":
                return endGroup() + lines;
            case "warning":
                warnings += 1;
                return warnings > WARNINGS_MAX ? lines : (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommand */ .C)("warning", renderMessage(event.text), TITLE);
            case "error":
                return endGroup() + (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommand */ .C)("error", renderMessage(event.text), TITLE);
            case "run-ended": {
                const level = FAILURES.has(event.reason) ? "error" : "notice";
                return endGroup() + (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommand */ .C)(level, renderMessage(`${event.why} ${event.remedy}`), `${TITLE}: ${event.reason}`);
            }
            default:
                return lines;
        }
    };
    return {
        emit(event) {
            const text = render(event);
            if (text !== "")
                write(text);
        },
        close() {
            const text = endGroup();
            if (text !== "")
                write(text);
        },
    };
}
function renderMessage(text) {
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseLine */ .fZ)((0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text, MESSAGE_CHARS_MAX));
}


/***/ }),

/***/ 1169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ addMask),
/* harmony export */   g: () => (/* binding */ createRunnerOutput)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _fs_random_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7136);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3140);



/**
 * Writes the files that the runner gave this step. They are this step's alone, so what somebody else, such as the agent, has
 * written into them is thrown out each time. Where there is no such file, as on a laptop, nothing is written. The toolkit is
 * loaded at the first call that needs it: it brings an HTTP client along, which takes as long to load as all the rest.
 */
function createRunnerOutput({ env, redact }) {
    const outputs = new Map();
    const states = new Map();
    const write = async (variable, what, act) => {
        const file = env[variable];
        if (file === undefined || file === "")
            return null;
        try {
            await act(file);
            return null;
        }
        catch (cause) {
            return `The ${what} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
        }
    };
    return {
        setOutputs(values) {
            for (const [name, value] of Object.entries(values))
                if (value !== undefined)
                    outputs.set(name, redact(value));
            return write("GITHUB_OUTPUT", "outputs", async (file) => {
                const core = await Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(367), __webpack_require__.e(670)]).then(__webpack_require__.bind(__webpack_require__, 2670));
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, "");
                for (const [name, value] of outputs)
                    core.setOutput(name, value);
            });
        },
        writeSummary(markdown) {
            return write("GITHUB_STEP_SUMMARY", "summary", async () => {
                const { summary } = await Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(367), __webpack_require__.e(670)]).then(__webpack_require__.bind(__webpack_require__, 2670));
                await summary.emptyBuffer().addRaw(redact(markdown)).write({ overwrite: true });
            });
        },
        saveState(name, value) {
            states.set(name, redact(value));
            // Not by the toolkit: it must be there before the run can be killed, and that takes as long to load as all that comes before.
            return write("GITHUB_STATE", "state for the post step", async (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, [...states].map(renderEntry).join("")));
        },
        async truncateCommandFiles() {
            const problems = [];
            for (const variable of ["GITHUB_ENV", "GITHUB_PATH"])
                problems.push(await write(variable, "variables", async (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, "")));
            return problems.find((problem) => problem !== null) ?? null;
        },
        readState: (name) => env[`STATE_${name}`] ?? null,
    };
}
/** Several lines of a file command (GitHub's documents, "Workflow commands"): up to a line that no value can foresee. */
function renderEntry([name, value]) {
    const end = `end_${(0,_fs_random_name_js__WEBPACK_IMPORTED_MODULE_1__/* .randomName */ .Z)()}`;
    return `${name}<<${end}\n${value}\n${end}\n`;
}
/**
 * Tells the runner to show `***` for a secret, and for each line of it, in all that is logged from here on. To be called before
 * anything else, and only under a runner: anyone else would see the secret in the command.
 */
function addMask(secret, write) {
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    for (const text of new Set([secret, ...lines]))
        if (text.trim() !== "")
            write((0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_2__/* .renderCommand */ .C)("add-mask", text));
}


/***/ }),

/***/ 3140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ renderCommand)
/* harmony export */ });
/**
 * A command to the runner, as a line with its end. What could end the line or be taken for an escape is escaped as the
 * runner reads it (actions/runner, ActionCommand.cs), so whatever `data` is, there is one command and it is this one.
 */
function renderCommand(name, data = "", title = "") {
    const properties = title === "" ? "" : ` title=${escapeData(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}`;
    return `::${name}${properties}::${escapeData(data)}\n`;
}
function escapeData(text) {
    return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}


/***/ }),

/***/ 2631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ exportSessions),
/* harmony export */   Z: () => (/* binding */ importSessions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7853);
/* harmony import */ var _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1550);




const FILES_MAX = 200;
const SIZE_BYTES_MAX = 64 * 1024 * 1024;
/**
 * Codex 0.169 keeps a session in `$CODEX_HOME/sessions/YYYY/MM/DD/rollout-<time>-<thread id>.jsonl`, and goes on with it in a
 * home that has this file alone. The databases beside it are made anew.
 */
const FOLDERS = [/^\d{4}$/, /^\d{2}$/, /^\d{2}$/];
const ROLLOUT = /^rollout-[\w.-]{1,200}\.jsonl$/;
/**
 * Takes the sessions that the cache brought into the state dir to Codex's home, which lies where the agent cannot write, and
 * away from the state dir, where it can. What has another name or place than Codex gives it, a link say, stays behind.
 */
function importSessions(stateDir, codexHome) {
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
    return attempt("brought back", () => {
        try {
            return copyRollouts(from, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), () => true);
        }
        finally {
            (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)(from);
        }
    });
}
/** Copies the sessions of these threads into the state dir, in place of what lies there; the cache takes them to the next run. */
function exportSessions(stateDir, codexHome, threadIds) {
    const to = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
    // Half of an id, or none, would fit others' sessions.
    const ends = threadIds.filter((id) => /^[\w-]{8,100}$/.test(id)).map((id) => `-${id}.jsonl`);
    return attempt("kept", () => {
        (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)(to);
        if (ends.length === 0)
            return { files: 0, problem: null };
        return copyRollouts((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), to, (name) => ends.some((end) => name.endsWith(end)));
    });
}
function attempt(what, carry) {
    try {
        return carry();
    }
    catch (error) {
        const why = (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(error instanceof Error ? error.message : String(error), 300);
        return { files: 0, problem: `The agent's sessions could not be ${what}: ${why}` };
    }
}
function copyRollouts(from, to, wanted) {
    // The time is in folder and name, so the last in order is the newest; a file's own time can be set by anybody.
    const paths = listRollouts(from).filter((path) => wanted(path.slice(path.lastIndexOf("/") + 1)));
    const newestFirst = paths.toSorted().toReversed();
    let [files, leftBytes, missed] = [0, SIZE_BYTES_MAX, 0];
    for (const path of newestFirst) {
        const bytes = files < FILES_MAX ? readPlainFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), leftBytes) : null;
        if (bytes !== null && writeNewPrivateFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path), bytes)) {
            files += 1;
            leftBytes -= bytes.length;
        }
        else
            missed += 1;
    }
    return {
        files,
        problem: missed === 0 ? null : `${missed} of the agent's ${paths.length} sessions were too large, too many, or not to be read.`,
    };
}
/** Paths like `2026/01/02/rollout-….jsonl`. Links are not followed, at no level. */
function listRollouts(root) {
    let folders = isFolder(root) ? [""] : [];
    for (const pattern of FOLDERS) {
        folders = folders.flatMap((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true })
            .filter((entry) => entry.isDirectory() && pattern.test(entry.name))
            .map((entry) => `${folder}${entry.name}/`));
    }
    return folders.flatMap((folder) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && ROLLOUT.test(entry.name))
        .map((entry) => folder + entry.name));
}
function isFolder(path) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
/** `null` where it is no plain file of at most so many bytes. A second name would lead writers to it elsewhere. */
function readPlainFile(path, bytesMax) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        return stat.isFile() && stat.nlink === 1 && stat.size <= bytesMax ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** False where something has that name already. */
function writeNewPrivateFile(path, bytes) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW, 0o600);
        try {
            (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAll */ .f4)(file, bytes);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        return true;
    }
    catch (error) {
        if (error.code === "EEXIST")
            return false;
        throw error;
    }
}


/***/ }),

/***/ 1831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ removeCheckoutTokens),
/* harmony export */   G: () => (/* binding */ findCheckoutTokens)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _fs_random_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7136);
/* harmony import */ var _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1046);




const CONFIG_BYTES_MAX = 1024 * 1024;
const INCLUDED_MAX = 16;
/** Each submodule has a configuration of its own, into which a checkout with `submodules: true` writes the token as well. */
const SUBMODULES_MAX = 256;
/**
 * The tokens that a checkout left where the agent can read them: in `.git/config` (actions/checkout up to v5) or in a file that
 * it includes (v6, git-auth-helper.ts), as a header or in an address. Never throws: what cannot be read here shows no token.
 */
function findCheckoutTokens(workspace) {
    return [...new Set(configsOf(workspace).flatMap(({ text }) => readTokens(text)))];
}
/**
 * Takes them away, for good: an agent that has been at work could have put commands of its own into that configuration, which
 * would get the token together with it. The post part of actions/checkout takes away what is left, and minds nothing that is
 * not there. Of the included files only those in `temp`, the job's `RUNNER_TEMP`, are a checkout's; others are somebody's own
 * and stay. Throws where a file cannot be written.
 */
function removeCheckoutTokens(workspace, temp) {
    for (const { file, isIncluded, text } of configsOf(workspace)) {
        if (readTokens(text).length === 0)
            continue;
        if (isIncluded && (0,_fs_safe_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(temp, file))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file);
        if (!isIncluded)
            replace(file, text.replaceAll(HEADER_LINE, "").replaceAll(LOGIN, "$1"));
    }
}
const HEADER_LINE = /^[ \t]*extraheader[ \t]*=[ \t]*"?authorization:.*\r?\n?/gim;
const LOGIN = /(\bhttps?:\/\/)[^\s/@:]*:[^\s/@]+@/g;
function configsOf(workspace) {
    const git = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, ".git");
    const files = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, "config"), ...submoduleConfigs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, "modules"))];
    const own = files.map((file) => ({ file, text: readText(file), isIncluded: false }));
    const included = own.flatMap(({ text }) => Array.from(text.matchAll(INCLUDE), ([, path = ""]) => path));
    const others = [...new Set(included)].slice(0, INCLUDED_MAX);
    return [...own, ...others.map((file) => ({ file, text: readText(file), isIncluded: true }))];
}
const INCLUDE = /^\s*path\s*=\s*"?(\/[^"\r\n]+?)"?\s*$/gm;
/** A submodule's name may hold slashes, and its own submodules are below it. */
function submoduleConfigs(folder) {
    const found = [];
    const open = [folder];
    for (let place = open.pop(); place !== undefined && found.length < SUBMODULES_MAX; place = open.pop()) {
        const parent = place;
        const names = listFolders(parent);
        if (!names.includes("objects"))
            open.push(...names.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name)));
        else
            found.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, "config"));
        if (names.includes("objects") && names.includes("modules"))
            open.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, "modules"));
    }
    return found;
}
function listFolders(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name);
    }
    catch {
        return [];
    }
}
/** Never through a link, and never half. */
function replace(file, text) {
    const next = `${file}.${(0,_fs_random_name_js__WEBPACK_IMPORTED_MODULE_3__/* .randomName */ .Z)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(next, text, { flag: "wx", mode: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mode & 0o777 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(next, file);
}
function readTokens(text) {
    const headers = Array.from(text.matchAll(/^\s*extraheader\s*=\s*"?authorization:\s*(basic|bearer)\s+([^\s"]+)/gim), ([, scheme = "", value = ""]) => {
        if (scheme.toLowerCase() === "bearer")
            return value;
        const login = Buffer.from(value, "base64").toString("utf8");
        return login.slice(login.indexOf(":") + 1);
    });
    const addresses = Array.from(text.matchAll(/\bhttps?:\/\/[^\s/@:]*:([^\s/@]+)@/g), ([, password = ""]) => password);
    return [...headers, ...addresses].filter((token) => token !== "");
}
function readText(file) {
    try {
        return (0,_fs_safe_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFile */ .XF)(file, CONFIG_BYTES_MAX)?.text ?? "";
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 6151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   HG: () => (/* binding */ validateCacheable),
/* harmony export */   Rc: () => (/* binding */ removeCacheable),
/* harmony export */   Rt: () => (/* binding */ STATE_PARTS),
/* harmony export */   X8: () => (/* binding */ replaceCacheable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7853);
/* harmony import */ var _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1550);




/**
 * What of a state dir goes from run to run: not the lock, not the stop files, and nothing else that somebody put there. The
 * state itself is the last: moved in this order, what was brought back is whole as soon as it can be seen.
 */
const STATE_PARTS = [
    { name: "sessions", isFolder: true },
    { name: "prompts", isFolder: true },
    { name: "logs", isFolder: true },
    { name: "status.json", isFolder: false },
    { name: "runtime.json", isFolder: false },
];
const FILES_MAX = 20_000;
const DEPTH_MAX = 16;
const NAMED_MAX = 5;
/**
 * Removes from the parts in a folder what is no plain file or folder: the agent can write there, and a link that is archived
 * or brought back would lead whoever writes to that name later to another file. A file with two names counts as a link.
 */
function validateCacheable(folder) {
    const removed = [];
    let [files, sizeBytes, hasState] = [0, 0, false];
    const remove = (path, stat) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true });
        if (removed.length < NAMED_MAX)
            removed.push(`${(0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(path.slice(folder.length + 1), 80)} (${describeKind(stat)})`);
    };
    const walk = (path, depth) => {
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path)) {
            files = depth > DEPTH_MAX ? FILES_MAX + 1 : files + 1;
            if (files > FILES_MAX)
                return;
            const child = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name);
            const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(child);
            if (stat.isDirectory())
                walk(child, depth + 1);
            else if (isPlainFile(stat))
                sizeBytes += stat.size;
            else
                remove(child, stat);
        }
    };
    for (const { name, isFolder } of STATE_PARTS) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            continue;
        if (isFolder && stat.isDirectory())
            walk(path, 1);
        else if (!isFolder && isPlainFile(stat)) {
            sizeBytes += stat.size;
            hasState ||= name === "runtime.json";
        }
        else
            remove(path, stat);
    }
    return { hasState, sizeBytes, removed, tooMany: files > FILES_MAX };
}
/** Puts the parts of one folder, tidied before, in place of another's. What had to be undone half-way leaves no state behind. */
function replaceCacheable(from, to) {
    for (const { name } of STATE_PARTS.toReversed())
        (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name));
    for (const { name } of STATE_PARTS) {
        const part = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, name);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(part, { throwIfNoEntry: false }) === undefined)
            continue;
        resetModes(part);
        movePart(part, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, name));
    }
}
/** Takes all parts away. */
function removeCacheable(folder) {
    for (const { name } of STATE_PARTS.toReversed())
        (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
}
function movePart(from, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
    }
    catch (error) {
        // Temporary folders may lie on another disk.
        if ((0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== "EXDEV")
            throw error;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(from, to, { recursive: true, errorOnExist: true, force: false, verbatimSymlinks: true });
    }
}
/** An archive also carries modes, and could bring programs along. */
function resetModes(path) {
    const isFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isDirectory();
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, isFolder ? 0o755 : 0o644);
    if (isFolder)
        for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path))
            resetModes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
}
/** A file with a second name counts as a link: what is written to it is written elsewhere. */
function isPlainFile(stat) {
    return stat.isFile() && stat.nlink === 1;
}
function describeKind(stat) {
    if (stat.isSymbolicLink())
        return "a link";
    if (stat.isDirectory())
        return "a folder";
    if (stat.isFile())
        return stat.nlink > 1 ? "a hard link" : "a file";
    return "a special file";
}


/***/ }),

/***/ 1856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ redactStateDir)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1550);



/** Prompts and logs of so many iterations are carried to the next run; older ones are in the job logs. */
const ITERATIONS_KEPT = 20;
/** What is longer is the tail of a log; a secret that crosses the cut is not whole. */
const FILE_BYTES_MAX = 32 * 1024 * 1024;
const JOURNAL_LINES_MAX = 500;
/**
 * Makes the state dir fit to leave the machine: old prompts and logs go, so that a chain's thousandth run carries no more than
 * its tenth, and the secrets go out of what the agent's own log has caught.
 */
function redactStateDir(stateFolder, redact) {
    for (const name of ["logs", "prompts"]) {
        const folder = stateFolder.folder(name);
        const files = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file)).isFile());
        const newest = Math.max(0, ...files.map(numberOf));
        for (const file of files) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
            const number = numberOf(file);
            if (number > 0 && number <= newest - ITERATIONS_KEPT)
                (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)(path);
            else
                scrubFile(path, file === "iterations.jsonl", redact);
        }
    }
    const sessions = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateFolder.path, "sessions");
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(sessions, { throwIfNoEntry: false })?.isDirectory() === true)
        scrubSessions(sessions, redact);
}
/** The agent's own record of its session holds what it read, word for word. */
function scrubSessions(folder, redact) {
    for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile())
            scrubFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name), false, redact);
    }
}
function numberOf(file) {
    return Number(/^iter_(\d{1,9})\./.exec(file)?.[1] ?? 0);
}
function scrubFile(path, isJournal, redact) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).size > FILE_BYTES_MAX) {
        (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)(path);
        return;
    }
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    const lines = isJournal
        ? text
            .split("\n")
            .slice(-JOURNAL_LINES_MAX - 1)
            .join("\n")
        : text;
    const clean = redact(lines);
    if (clean !== text)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, clean);
}


/***/ }),

/***/ 6385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseActionInputs)
/* harmony export */ });
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7853);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3141);
/* harmony import */ var _example_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9096);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3614);





/**
 * Reads the action's inputs from the environment as the runner sets it. An empty text is an input that was not given,
 * so that the TOML file or the default applies. Throws INPUT_WRONG_VALUE for the first problem, which says how many more
 * there are. Variables of inputs that do not exist are left to the runner, which warns of them.
 */
function parseActionInputs(env) {
    const inputs = {};
    const warnings = [];
    const problems = [];
    for (const [key, input] of _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_LIST */ .Ip) {
        const given = readVariable(env, key);
        if (given === "" || !input.surfaces.includes("action"))
            continue;
        const text = cutText(key, input, given, warnings);
        const reading = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTextValue */ .kn)(input, text);
        if (reading.ok)
            inputs[key] = reading.value;
        else
            problems.push(describeWrongValue(key, input, reading));
    }
    const [first, ...more] = problems;
    if (first !== undefined)
        throw first(more.length === 0 ? "" : ` (and ${more.length} more ${more.length === 1 ? "input" : "inputs"} too)`);
    // Every value was checked by the kind that the type is made from.
    return { inputs: inputs, warnings };
}
/**
 * `INPUT_MAX-ITERATIONS` is what the runner sets; a shell step cannot set a name with a hyphen, so `INPUT_MAX_ITERATIONS`
 * is taken where that one is empty.
 */
function readVariable(env, key) {
    const names = [`INPUT_${(0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .actionNameOf */ .V8)(key).toUpperCase()}`, `INPUT_${key.toUpperCase()}`];
    return names.map((name) => env[name]?.trim() ?? "").find((text) => text !== "") ?? "";
}
function cutText(key, input, text, warnings) {
    if (!("isCutInAction" in input) || input.isCutInAction !== true || text.length <= input.charsMax)
        return text;
    warnings.push(`The input ${(0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .actionNameOf */ .V8)(key)} has ${text.length} characters; only its first ${input.charsMax} are used.`);
    return (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .headOf */ .Uo)(text, input.charsMax);
}
function describeWrongValue(key, input, reading) {
    const { found, expected } = reading;
    return (others) => (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .userError */ .IF)("INPUT_WRONG_VALUE", { key: (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .actionNameOf */ .V8)(key), found, expected, example: (0,_example_line_js__WEBPACK_IMPORTED_MODULE_1__/* .renderActionExample */ .v8)(key, input), others });
}


/***/ }),

/***/ 7468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ reconcile)
/* harmony export */ });
/**
 * Chooses between two copies of the state. The cache's counts where it is further ahead and goes on from what has landed; of two
 * that are equally far, the state ref's, as that one landed together with the work. What the cache tells of where it goes on from
 * can only speak against it: it is a file that the agent can write.
 */
function reconcile({ cached, landed, landedAs }) {
    if (cached === null && landed === null)
        return { saved: null, source: "none", freshSession: false, notice: null };
    if (landed === null)
        return { saved: cached, source: "cache", freshSession: false, notice: NOT_LANDED };
    if (cached === null)
        return { saved: landed, source: "state-ref", freshSession: true, notice: NOT_CACHED };
    const ahead = cached.state.seq - landed.state.seq;
    const isSameChain = cached.state.chainId === landed.state.chainId;
    // Steps are counted by each copy for itself: a run whose pushes failed may have taken more of them than the one that landed meanwhile.
    const hasLeft = cached.follows !== undefined && cached.follows !== landedAs;
    // Of a state dir that does not tell (an older version's), this much is certain: iterations are counted by the chain.
    const isShorter = ahead > 0 && cached.state.iteration < landed.state.iteration;
    if (isShorter || (hasLeft && ahead >= 0)) {
        return { saved: landed, source: "state-ref", freshSession: true, notice: OVERTAKEN };
    }
    if (ahead > 0)
        return { saved: cached, source: "cache", freshSession: false, notice: describeAhead(ahead, isSameChain) };
    const isPlain = ahead === 0 && isSameChain;
    return { saved: landed, source: "state-ref", freshSession: !isPlain, notice: isPlain ? null : describeBehind(-ahead, isSameChain) };
}
const NOT_LANDED = "The chain's state was found in the actions cache alone and not in the repository's state ref, so the chain goes on from the cache.";
const NOT_CACHED = "The actions cache held no state that can be used, as after an eviction, so the chain goes on from the repository's state ref, and the agent begins a new session.";
const OVERTAKEN = "The state in the actions cache is that of a run which another one has overtaken, so the chain goes on from the repository's state ref, and the agent begins a new session.";
function describeAhead(count, isSameChain) {
    const chain = isSameChain ? "" : " and of another chain";
    return `The actions cache is ${countSteps(count)} ahead of the repository's state ref${chain}, so the chain goes on from the cache.`;
}
function describeBehind(count, isSameChain) {
    const parts = [
        ...(count === 0 ? [] : [`${countSteps(count)} behind the repository's state ref`]),
        ...(isSameChain ? [] : ["of another chain"]),
    ];
    return `The state in the actions cache is ${parts.join(" and ")}, so the chain goes on from the state ref, and the agent begins a new session.`;
}
function countSteps(count) {
    return count === 1 ? "1 step" : `${count} steps`;
}


/***/ }),

/***/ 6712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jm: () => (/* binding */ checkpointRefs),
/* harmony export */   aI: () => (/* binding */ createPushCheckpointer),
/* harmony export */   dZ: () => (/* binding */ stateRef)
/* harmony export */ });
/* unused harmony export LANDED_RECORDS_MAX */
/* harmony import */ var _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6897);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3141);
/* harmony import */ var _local_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9305);



/** The state commit holds so many records; older ones are in its history. */
const LANDED_RECORDS_MAX = 200;
/** So often work is put on top of what others pushed meanwhile; then it is left on a branch of its own. */
const REBASES_MAX = 5;
const NAMES_MAX = 20;
const STATE_ALONE = { pushOutcome: { kind: "kept", commit: null }, commit: null };
/**
 * Lands each iteration as one atomic push of the branch and the state ref, each from where it was last seen: an iteration is
 * there wholly or not at all, and of two runs that do the same one, one lands. The push is the commit point; the state dir
 * follows it. Throws PUSH_REFUSED and PUSH_UNREACHABLE after the state dir has taken in that the work did not land.
 */
function createPushCheckpointer(ports, options) {
    const refTips = { ...options.refTips };
    let records = null;
    const known = async () => (records ??= await ports.journal.tail(LANDED_RECORDS_MAX));
    const writeLocally = async (entry, durable) => {
        records = [...(await known()), ...entry.records].slice(-LANDED_RECORDS_MAX);
        await ports.store.save({ ...entry.saved, follows: refTips.state }, { durable });
        await (0,_local_js__WEBPACK_IMPORTED_MODULE_1__/* .writeRecords */ .Wh)(ports, entry);
    };
    const pushEntry = async (entry, message, more) => {
        const state = await ports.stateCommits.write(buildFiles(entry, await known(), options.encode), refTips.state, message);
        const result = await ports.remote.push([{ ref: options.refs.state, sha: state, expected: refTips.state }, ...more], options.signal);
        if (result.kind === "pushed")
            refTips.state = state;
        return result;
    };
    return {
        async save(order) {
            if (order.outcome === null && !order.announce) {
                await writeLocally(order.describe({ kind: "kept", commit: null }), false);
                return { kind: "kept", pushOutcome: { kind: "kept", commit: null } };
            }
            let plan = await planWork(ports, options, order);
            const message = `codex-self-iter: state after iteration ${order.outcome?.iteration ?? 0}\n`;
            let refusal = null;
            for (let attempt = 1;; attempt += 1) {
                const entry = order.describe(plan.pushOutcome);
                const update = updateOf(plan, options.refs, refTips);
                const result = await pushEntry(entry, message, update === null ? [] : [update]);
                switch (result.kind) {
                    case "pushed": {
                        await writeLocally(entry, true);
                        await syncAfterPush(ports, options, plan, refTips);
                        if (refusal !== null)
                            throw refused(refusal, plan.pushOutcome);
                        return { kind: "kept", pushOutcome: plan.pushOutcome };
                    }
                    case "stale": {
                        if (result.refs.includes(options.refs.state))
                            return { kind: "superseded" };
                        const next = await replan(ports, options, plan, { order, attempt, refTips });
                        if (next === null)
                            return { kind: "superseded" };
                        plan = next;
                        continue;
                    }
                    case "refused": {
                        const next = refusal === null ? setAside(plan, result.refusal, order, options) : leaveBehind(plan, result.refusal);
                        refusal ??= result.refusal;
                        if (next !== null) {
                            plan = next;
                            continue;
                        }
                        const pushOutcome = { kind: "refused", why: result.refusal.said, ref: null };
                        await writeLocally(order.describe(pushOutcome), true);
                        throw refused(refusal, pushOutcome);
                    }
                    case "unreachable": {
                        const why = `The server did not answer: ${result.problem}`;
                        await writeLocally(order.describe(order.outcome === null ? plan.pushOutcome : { kind: "refused", why, ref: null }), true);
                        throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .userError */ .IF)("PUSH_UNREACHABLE", { problem: result.problem });
                    }
                }
            }
        },
        flush: async () => { },
    };
}
/** The files of a state commit. */
function buildFiles(entry, known, encode) {
    const lines = [...known, ...entry.records].slice(-LANDED_RECORDS_MAX).map((record) => `${JSON.stringify(record)}\n`);
    return new Map([
        ["runtime.json", encode(entry.saved)],
        ["status.json", `${JSON.stringify(entry.status, null, 2)}\n`],
        ["iterations.jsonl", lines.join("")],
    ]);
}
/** Finished work goes to the branch; what an iteration left unfinished, to a ref of its own. */
async function planWork(ports, { refs }, { message, outcome }) {
    if (outcome === null)
        return STATE_ALONE;
    if (message !== null) {
        const commit = await ports.repository.prepareCommit(outcome.treeAfter, message);
        return { pushOutcome: { kind: "kept", commit: commit?.sha ?? null }, commit };
    }
    const commit = await ports.repository.prepareCommit(outcome.treeAfter, `Unfinished work of iteration ${outcome.iteration}\n`);
    if (commit === null)
        return STATE_ALONE;
    const paths = await ports.repository.changedPaths(outcome.treeBefore, outcome.treeAfter);
    return { pushOutcome: { kind: "partial", ref: refs.partial(outcome.iteration, 1), paths }, commit };
}
function updateOf({ commit, pushOutcome }, refs, refTips) {
    if (commit === null)
        return null;
    switch (pushOutcome.kind) {
        case "kept":
        case "rebased":
            return { ref: refs.branch, sha: commit.sha, expected: refTips.branch };
        case "conflict":
            return { ref: pushOutcome.branch, sha: commit.sha, expected: null };
        case "partial":
            return { ref: pushOutcome.ref, sha: commit.sha, expected: null };
        case "refused":
            return pushOutcome.ref === null ? null : { ref: pushOutcome.ref, sha: commit.sha, expected: null };
    }
}
/** A ref of the work was not where it was expected: somebody pushed to the branch, or a name is taken. `null`: it was another run. */
async function replan(ports, { refs }, plan, { attempt, refTips, order }) {
    const { commit, pushOutcome } = plan;
    const iteration = order.outcome?.iteration ?? 0;
    if (commit === null)
        throw new Error(`The push of iteration ${iteration} found a ref moved that it does not move.`);
    const isNameLeft = attempt < NAMES_MAX;
    switch (pushOutcome.kind) {
        case "partial":
            // The state is worth more than a copy of unfinished work.
            return isNameLeft ? { pushOutcome: { ...pushOutcome, ref: refs.partial(iteration, attempt + 1) }, commit } : STATE_ALONE;
        case "refused":
            return isNameLeft
                ? { pushOutcome: { ...pushOutcome, ref: refs.partial(iteration, attempt + 1) }, commit }
                : { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
        case "conflict":
            if (!isNameLeft)
                throw new Error(`The push of iteration ${iteration} found no free name in ${attempt} tries.`);
            return { pushOutcome: { ...pushOutcome, branch: refs.conflict(iteration, attempt + 1) }, commit };
        case "kept":
        case "rebased": {
            const theirs = await ports.remote.fetchOnto(refs.branch);
            refTips.branch = theirs;
            // The branch is gone, merged and deleted perhaps: it is made anew, with the work on what it began at. What it was is on no ref
            // any more, and the server would not take a commit whose parents it has dropped.
            const onto = theirs ?? (await ports.remote.fetchOnto(refs.base));
            if (onto === null)
                return { pushOutcome: { kind: "rebased", commit: commit.sha }, commit };
            // Where there was no state ref, one that was made and taken away meanwhile does not show: the iteration itself does.
            if (refTips.state === null && (await ports.stateCommits.trailers(onto, _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_2__/* .ITERATION_TRAILER */ .y)).includes(String(iteration)))
                return null;
            const rebased = attempt > REBASES_MAX ? null : await ports.branch.rebaseCommit(commit, onto);
            if (rebased !== null)
                return { pushOutcome: { kind: "rebased", commit: rebased.sha }, commit: rebased };
            return { pushOutcome: { kind: "conflict", commit: commit.sha, branch: refs.conflict(iteration, 1) }, commit };
        }
    }
}
/** The branch does not take it: what may still land is the state, and the work under a ref of our own. */
function setAside({ commit }, refusal, { outcome }, { refs }) {
    // Without the right to push there is no ref for anything.
    if (refusal.cause === "permission" || outcome === null)
        return null;
    const ref = commit === null || refusal.refs.includes(refs.state) ? null : refs.partial(outcome.iteration, 1);
    return { pushOutcome: { kind: "refused", why: refusal.said, ref }, commit };
}
/** Not even put aside: the state alone. */
function leaveBehind({ pushOutcome }, refusal) {
    if (pushOutcome.kind !== "refused" || pushOutcome.ref === null || refusal.cause === "permission")
        return null;
    return { pushOutcome: { ...pushOutcome, ref: null }, commit: null };
}
function refused(refusal, pushOutcome) {
    const kept = pushOutcome.kind === "refused" && pushOutcome.ref !== null ? ` The work is kept as ${pushOutcome.ref}.` : "";
    return (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .userError */ .IF)("PUSH_REFUSED", { said: refusal.said, kept, remedy: refusal.remedy });
}
/** After the push: the workspace and our own HEAD stand where the branch now is. */
async function syncAfterPush(ports, { refs }, { commit, pushOutcome }, refTips) {
    const say = (text) => ports.log.emit({ kind: "warning", atMs: ports.clock.nowMs(), text });
    switch (pushOutcome.kind) {
        case "kept":
            if (commit === null)
                return;
            refTips.branch = commit.sha;
            await ports.repository.updateRef(commit);
            break;
        case "rebased":
            refTips.branch = pushOutcome.commit;
            if (commit !== null)
                await ports.repository.updateRef(commit);
            say("Somebody pushed to the branch meanwhile; the work was put on top of theirs.");
            break;
        case "conflict":
            if (refTips.branch !== null)
                await ports.branch.checkOut(refTips.branch, refs.branch);
            say(`Somebody pushed to the branch meanwhile, and it conflicts with the work, which is kept on the branch ${pushOutcome.branch}.`);
            break;
        case "partial":
            say(`The unfinished work is kept as ${pushOutcome.ref}.`);
            return;
        case "refused":
            return;
    }
    await ports.branch.syncCheckout();
}
/** Where a run's ref names come from. */
function checkpointRefs({ base, branch, track }, runMark) {
    const suffix = (attempt) => (attempt === 1 ? "" : `-${runMark}${attempt === 2 ? "" : `-${attempt}`}`);
    return {
        branch: `refs/heads/${branch}`,
        base: `refs/heads/${base}`,
        state: stateRef(track),
        partial: (iteration, attempt) => `refs/codex-self-iter/partial/${track}/${iteration}${suffix(attempt)}`,
        conflict: (iteration, attempt) => `refs/heads/${branch}-conflict-${iteration}${suffix(attempt)}`,
    };
}
function stateRef(track) {
    return `refs/codex-self-iter/state/${track}`;
}


/***/ })

};
