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

// EXTERNAL MODULE: ./lib/adapters/checkout-credentials.js
var checkout_credentials = __webpack_require__(3578);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var adapters_clock = __webpack_require__(8327);
// EXTERNAL MODULE: ./lib/adapters/log-actions.js
var log_actions = __webpack_require__(137);
// EXTERNAL MODULE: ./lib/adapters/isolation-owner.js
var isolation_owner = __webpack_require__(6579);
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
// EXTERNAL MODULE: ./lib/core/landing-policy.js + 1 modules
var landing_policy = __webpack_require__(244);
// EXTERNAL MODULE: ./lib/core/fate.js
var fate = __webpack_require__(7470);
// EXTERNAL MODULE: ./lib/core/redact.js
var redact = __webpack_require__(7833);
// EXTERNAL MODULE: ./lib/core/reconcile.js
var reconcile = __webpack_require__(7198);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(4587);
// EXTERNAL MODULE: ./lib/engine/push-ledger.js
var push_ledger = __webpack_require__(7025);
// EXTERNAL MODULE: ./lib/engine/landing.js + 1 modules
var landing = __webpack_require__(8986);
// EXTERNAL MODULE: ./lib/wiring.js + 5 modules
var wiring = __webpack_require__(1737);
// EXTERNAL MODULE: ./lib/action/context.js
var action_context = __webpack_require__(7128);
// EXTERNAL MODULE: ./lib/action/github.js + 11 modules
var action_github = __webpack_require__(2515);
// EXTERNAL MODULE: ./lib/action/places.js
var places = __webpack_require__(8623);
// EXTERNAL MODULE: ./lib/action/action-run.js + 2 modules
var action_run = __webpack_require__(6178);
// EXTERNAL MODULE: ./lib/action/secrets.js
var action_secrets = __webpack_require__(7774);
// EXTERNAL MODULE: ./lib/action/standing.js
var standing = __webpack_require__(7183);
// EXTERNAL MODULE: ./lib/action/start.js + 7 modules
var start = __webpack_require__(2041);
;// CONCATENATED MODULE: ./lib/action/cleanup.js
























/**
 * What the main part could not do because it was killed: ends the agent it left behind, puts its unfinished work aside and
 * saves the state. It decides nothing and starts no run. Never throws.
 */
async function cleanUp(env, signal, write) {
    const output = (0,runner_output/* createRunnerOutput */.g)({ env, redact: (text) => text });
    const stage = output.readState("stage");
    if (stage === null || stage === "done")
        return;
    const { inputs } = (0,action_inputs/* parseActionInputs */.H)(env);
    const context = (0,action_context/* readContext */.yI)(env);
    const places = readPlaces(output.readState("places"), context, inputs);
    if (places === null)
        return;
    const secrets = (0,action_secrets/* collectSecrets */.q)(env, (0,checkout_credentials/* findCheckoutTokens */.G)(context.workspace));
    for (const secret of secrets)
        (0,runner_output/* mask */.d)(secret, write);
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const log = (0,log_actions/* createActionsLog */.g)({ write });
    const tell = (kind, text) => log.emit({ kind, atMs: clock.nowMs(), text: (0,redact/* redact */.E$)(text, secrets) });
    tell("warning", `The main part of this step was ended before it had finished. ${SAID[stage] ?? SAID["kept"]} No further run is started.`);
    if (stage === "begun")
        return;
    try {
        await (0,process_tree/* killOwned */.aj)(places.stateDir);
        await (0,isolation_owner/* takeBack */.zH)(context.workspace, places.stateDir);
        const token = inputs.github_token ?? "";
        const commits = inputs.commit !== false;
        const tokens = inputs.secret_scan !== "own";
        const seq = await putAside({ context, places, token, env, clock, commits, tell, secrets, tokens });
        if (seq === null || stage === "saved")
            return;
        const github = (0,action_github/* openGitHub */.o)(context, token, clock, signal);
        const saved = await (0,action_run/* openCache */.b)({ context, env, github }, places).save(seq);
        tell("notice", saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`);
    }
    catch (error) {
        tell("warning", `Not everything could be saved: ${(0,core_text/* oneLine */.TN)(String(error), 500)}`);
    }
    log.close();
}
/** Names of partial refs that are tried. */
const ATTEMPTS_MAX = 3;
/** How far the main part had come, and what that means. */
const SAID = {
    begun: "No iteration had begun, so nothing is lost.",
    kept: "What it had not saved is saved now.",
    saved: "All that it did was saved before.",
};
/** Pushes the unfinished tree and the state as it was last saved here. Returns its number, `null` where there is none. */
async function putAside(aside) {
    const { clock, commits, context, env, places, secrets, tell, token } = aside;
    const warn = (text) => tell("warning", text);
    const opened = await (0,start/* openRemote */.d)({ context, places, token, environment: env, clock, warn });
    const { archive, branch, git, remote, repository, stateFolder } = opened;
    const store = (0,state_files/* createStore */.y)({ stateFolder, codec: wiring/* CODEC */.L3, clock });
    const { saved } = await store.load();
    if (saved === null)
        return null;
    (0,state_scrub/* scrubStateDir */.a)(stateFolder, (text) => (0,redact/* redact */.E$)(text, secrets));
    const { state } = saved;
    const head = await branch.head();
    if (!commits || head === null)
        return state.seq;
    const ref = (0,push_ledger/* stateRef */.dZ)(places.track);
    const landedAt = (await remote.fetch([ref])).get(ref) ?? null;
    const landed = landedAt === null ? null : await (0,standing/* decodeLanded */.l)(archive, landedAt, clock);
    // A push that was under way when the main part was killed may have come through, or another run's meanwhile: the work is on the
    // branch then.
    const copies = { cached: saved, landed: landed?.kind === "ok" ? landed.saved : null, landedAs: landedAt };
    if ((0,reconcile/* reconcile */.L)(copies).source === "state-ref")
        return state.seq;
    const iteration = state.inFlight?.iteration ?? null;
    const screen = (0,wiring/* createScreenFor */.oH)(git, secrets, aside.tokens);
    const work = iteration === null ? null : await commitUnfinished({ repository, screen, head, iteration });
    const kept = await pushAside(aside, { archive, remote, saved, landedAt, work });
    if (kept !== null)
        await store.save(kept, { durable: true });
    return state.seq;
}
/** What may not land with finished work may not land with unfinished work either. */
async function commitUnfinished({ head, iteration, repository, screen }) {
    const before = `${head}^{tree}`;
    const { tree } = await (0,landing/* judgeWork */.v)({ repository, screen, policy: landing_policy/* UNFINISHED */.yA, plan: null }, before, await repository.snapshot());
    const commit = await repository.prepareCommit(tree, `Unfinished work of iteration ${iteration}\n`);
    return commit === null ? null : { iteration, commit, paths: await repository.changedPaths(before, tree) };
}
/** Returns what was pushed as the chain's state, `null` where the server did not take it. */
async function pushAside({ context, places, tell }, { archive, landedAt, remote, saved, work }) {
    const refs = (0,push_ledger/* ledgerRefs */._1)(places, `${context.runId}-${context.attempt}-post`);
    const files = new Map();
    for (const name of ["status.json", "iterations.jsonl"]) {
        const text = landedAt === null ? null : await archive.read(landedAt, name);
        if (text !== null)
            files.set(name, text);
    }
    for (let attempt = 1;; attempt += 1) {
        const ref = work === null ? null : refs.partial(work.iteration, attempt);
        const told = work === null || ref === null ? saved : { ...saved, state: (0,fate/* noteFate */.xN)(saved.state, work, { kind: "partial", ref, paths: work.paths }) };
        files.set("runtime.json", wiring/* CODEC */.L3.encodeSaved(told));
        const sha = await archive.write(files, landedAt, "codex-self-iter: state of a run that was cut short\n");
        const result = await remote.push([
            { ref: refs.state, sha, expected: landedAt },
            ...(work === null || ref === null ? [] : [{ ref, sha: work.commit.sha, expected: null }]),
        ]);
        if (result.kind === "pushed") {
            if (ref !== null)
                tell("notice", `The unfinished work of iteration ${work?.iteration} is kept as ${ref}.`);
            return { ...told, follows: sha };
        }
        if (result.kind === "stale" && !result.refs.includes(refs.state) && attempt < ATTEMPTS_MAX)
            continue;
        const why = result.kind === "refused" ? result.refusal.said : result.kind === "stale" ? "another run was faster." : result.problem;
        tell("warning", `The unfinished work could not be pushed: ${(0,core_text/* oneLine */.TN)(why, 300)}`);
        return null;
    }
}
/**
 * Where the main part worked. The names come by a file that the agent can find too; the folders are made anew from them, so that no
 * git of ours works in one that somebody else has chosen.
 */
function readPlaces(text, context, inputs) {
    try {
        const saved = JSON.parse(text ?? "");
        const [track, branch, base] = ["track", "branch", "base"].map((name) => (0,action_context/* digText */.Ez)(saved, name));
        if (track === undefined || !/^[\w.-]{1,100}$/.test(track) || !branch || !base)
            return null;
        return (0,places/* choosePlaces */.i)(context, { ...inputs, track, branch, base_branch: base }, null);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/action/entry.js
var entry = __webpack_require__(4427);
;// CONCATENATED MODULE: ./lib/post.js


/** The action's post part: does what the main part could not, because it was killed. */
function post() {
    return (0,entry/* enterAction */.J)(async (env, signal, write) => {
        await cleanUp(env, signal, write);
        return 0;
    }, () => 1);
}


/***/ })

};
