export const id = 886;
export const ids = [886];
export const modules = {

/***/ 8886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./lib/adapters/clock.js
var adapters_clock = __webpack_require__(8327);
// EXTERNAL MODULE: ./lib/adapters/log-actions.js
var log_actions = __webpack_require__(137);
// EXTERNAL MODULE: ./lib/adapters/process-tree.js
var process_tree = __webpack_require__(2561);
// EXTERNAL MODULE: ./lib/adapters/runner-output.js
var runner_output = __webpack_require__(9101);
// EXTERNAL MODULE: ./lib/adapters/state-scrub.js
var state_scrub = __webpack_require__(8002);
// EXTERNAL MODULE: ./lib/adapters/state-files.js
var state_files = __webpack_require__(206);
// EXTERNAL MODULE: ./lib/config/action-inputs.js
var action_inputs = __webpack_require__(6759);
// EXTERNAL MODULE: ./lib/core/redact.js
var redact = __webpack_require__(7833);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(4587);
// EXTERNAL MODULE: ./lib/engine/push-ledger.js
var push_ledger = __webpack_require__(7025);
// EXTERNAL MODULE: ./lib/wiring.js + 2 modules
var wiring = __webpack_require__(8551);
// EXTERNAL MODULE: ./lib/action/context.js
var action_context = __webpack_require__(7128);
// EXTERNAL MODULE: ./lib/action/github.js + 11 modules
var action_github = __webpack_require__(2515);
// EXTERNAL MODULE: ./lib/action/action-run.js + 3 modules
var action_run = __webpack_require__(5262);
// EXTERNAL MODULE: ./lib/action/start.js + 8 modules
var start = __webpack_require__(3667);
;// CONCATENATED MODULE: ./lib/action/cleanup.js















/**
 * What the main part could not do because it was killed: ends the agent it left behind, puts its unfinished work aside and
 * saves the state. It decides nothing and starts no run. Never throws.
 */
async function cleanUp(env, signal, write) {
    const output = (0,runner_output/* createRunnerOutput */.g)({ env, redact: (text) => text });
    const stage = output.readState("stage");
    const places = readPlaces(output.readState("places"));
    if (stage === null || stage === "done" || places === null)
        return;
    const { inputs } = (0,action_inputs/* parseActionInputs */.H)(env);
    const secrets = [inputs.openai_api_key, inputs.github_token].map((secret) => secret?.trim() ?? "").filter((secret) => secret !== "");
    for (const secret of secrets)
        (0,runner_output/* mask */.d)(secret, write);
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const log = (0,log_actions/* createActionsLog */.g)({ write });
    const tell = (kind, text) => log.emit({ kind, atMs: clock.nowMs(), text: (0,redact/* redact */.E)(text, secrets) });
    tell("warning", "The main part of this step was ended before it had finished, so what it had not saved is saved now. No further run is started.");
    try {
        await (0,process_tree/* killOwned */.aj)(places.stateDir);
        // Then everything was landed and saved, and only the words about it are missing.
        if (stage === "saved")
            return;
        const context = (0,action_context/* readContext */.yI)(env);
        const github = (0,action_github/* openGitHub */.o)(context, inputs.github_token ?? "", clock, signal);
        const seq = await putAside({
            context,
            places,
            token: inputs.github_token ?? "",
            env,
            clock,
            commits: inputs.commit !== false,
            tell,
            secrets,
        });
        if (seq === null)
            return;
        const saved = await (0,action_run/* openCache */.b)({ context, env, github }, places).save(seq);
        tell("notice", saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`);
    }
    catch (error) {
        tell("warning", `Not everything could be saved: ${(0,core_text/* oneLine */.TN)(String(error), 500)}`);
    }
    log.close();
}
/** Pushes the unfinished tree and the state as it was last saved here. Returns its number, `null` where there is none. */
async function putAside({ clock, commits, context, env, places, secrets, tell, token }) {
    const warn = (text) => tell("warning", text);
    const { archive, branch, remote, repository, stateFolder } = await (0,start/* openRemote */.d)({ context, places, token, environment: env, clock, warn });
    const { saved } = await (0,state_files/* createStore */.y)({ stateFolder, codec: wiring/* CODEC */.L3, clock }).load();
    if (saved === null)
        return null;
    (0,state_scrub/* scrubStateDir */.a)(stateFolder, (text) => (0,redact/* redact */.E)(text, secrets));
    const { state } = saved;
    if (!commits || (await branch.head()) === null)
        return state.seq;
    const iteration = state.inFlight?.iteration ?? state.iteration;
    const refs = (0,push_ledger/* ledgerRefs */._1)(places.track, places.branch, `${context.runId}-${context.attempt}-post`);
    const commit = await repository.prepareCommit(await repository.snapshot(), `Unfinished work of iteration ${iteration}\n`);
    const head = (await remote.fetch([(0,push_ledger/* stateRef */.dZ)(places.track)])).get((0,push_ledger/* stateRef */.dZ)(places.track)) ?? null;
    const landed = head === null ? null : await archive.read(head, "runtime.json");
    const decoded = landed === null ? null : await wiring/* CODEC */.L3.decodeSaved(landed, { atMs: clock.nowMs(), newChainId: clock.newId() });
    const isBehind = decoded?.kind === "ok" && decoded.saved.state.seq >= state.seq;
    const files = new Map([["runtime.json", wiring/* CODEC */.L3.encodeSaved(saved)]]);
    for (const name of ["status.json", "iterations.jsonl"]) {
        const text = head === null ? null : await archive.read(head, name);
        if (text !== null)
            files.set(name, text);
    }
    const stateCommit = isBehind ? null : await archive.write(files, head, `codex-self-iter: state of a run that was cut short\n`);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
        const ref = refs.partial(iteration, attempt);
        const result = await remote.push([
            ...(stateCommit === null ? [] : [{ ref: refs.state, sha: stateCommit, expected: head }]),
            ...(commit === null ? [] : [{ ref, sha: commit.sha, expected: null }]),
        ]);
        if (result.kind === "pushed") {
            if (commit !== null)
                tell("notice", `The unfinished work of iteration ${iteration} is kept as ${ref}.`);
            return state.seq;
        }
        if (result.kind !== "stale" || result.refs.includes(refs.state)) {
            warn(`The unfinished work could not be pushed (${result.kind === "refused" ? result.refusal.said : result.kind}).`);
            return state.seq;
        }
    }
    return state.seq;
}
function readPlaces(text) {
    if (text === null)
        return null;
    try {
        // Written by the main part into a file that the runner keeps for this step.
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/action/print.js
var print = __webpack_require__(1916);
;// CONCATENATED MODULE: ./lib/post.js


/** The action's post part: does what the main part could not, because it was killed. */
async function post() {
    const cancellation = new AbortController();
    for (const name of ["SIGINT", "SIGTERM"])
        process.on(name, () => cancellation.abort());
    const write = (text) => void process.stdout.write(text);
    try {
        await cleanUp({ ...process.env }, cancellation.signal, write);
        return 0;
    }
    catch (error) {
        write((0,print/* renderError */.v)(error));
        return 1;
    }
}


/***/ })

};
