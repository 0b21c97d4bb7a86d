export const id = 936;
export const ids = [936];
export const modules = {

/***/ 6936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./lib/adapters/actions/runner-files.js
var runner_files = __webpack_require__(1169);
// EXTERNAL MODULE: ./lib/adapters/isolation/ownership.js
var ownership = __webpack_require__(1367);
// EXTERNAL MODULE: ./lib/adapters/process/kill-tree.js
var kill_tree = __webpack_require__(4132);
// EXTERNAL MODULE: ./lib/adapters/state/redact-files.js
var redact_files = __webpack_require__(1856);
// EXTERNAL MODULE: ./lib/adapters/state/store.js
var state_store = __webpack_require__(3958);
// EXTERNAL MODULE: ./lib/compose.js + 4 modules
var compose = __webpack_require__(7676);
// EXTERNAL MODULE: ./lib/core/chain/push-outcome.js
var push_outcome = __webpack_require__(6307);
// EXTERNAL MODULE: ./lib/core/chain/reconcile.js
var reconcile = __webpack_require__(7468);
// EXTERNAL MODULE: ./lib/core/policy/commit-policy.js + 1 modules
var commit_policy = __webpack_require__(7207);
// EXTERNAL MODULE: ./lib/core/policy/redact.js
var redact = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/engine/checkpoint/refs.js
var checkpoint_refs = __webpack_require__(6770);
// EXTERNAL MODULE: ./lib/engine/commit-gates.js
var commit_gates = __webpack_require__(4567);
// EXTERNAL MODULE: ./lib/action/action-run.js + 15 modules
var action_run = __webpack_require__(1030);
// EXTERNAL MODULE: ./lib/action/context.js
var action_context = __webpack_require__(4747);
// EXTERNAL MODULE: ./lib/action/restore-state.js
var restore_state = __webpack_require__(9761);
// EXTERNAL MODULE: ./lib/action/run-target.js
var run_target = __webpack_require__(9906);
// EXTERNAL MODULE: ./lib/action/setup.js + 11 modules
var setup = __webpack_require__(5246);
;// CONCATENATED MODULE: ./lib/action/post-cleanup.js


















const ATTEMPTS_MAX = 3;
const STAGES = {
    begun: "No iteration had started, so nothing is lost.",
    kept: "Its unfinished work is saved now.",
    saved: "Its work was saved before.",
};
async function runPostCleanup(env, signal, write) {
    const stage = (0,runner_files/* createRunnerOutput */.g)(env, (text) => text).readState("stage");
    if (stage === null || stage === "done")
        return;
    const { run, problem } = (0,action_run/* startActionRun */.g)(env, signal, write, []);
    const target = problem === null ? readSavedTarget(run) : null;
    if (target === null)
        return;
    run.warn(`The main part of this step was killed. ${STAGES[stage] ?? STAGES["kept"]} No next run is started.`);
    if (stage === "begun")
        return;
    try {
        await (0,kill_tree/* killByMarker */.QY)(target.stateDir);
        await (0,ownership/* reclaimOwnership */.fL)(run.context.workspace, target.stateDir);
        const seq = await saveUnfinished(run, target);
        if (seq !== null && stage !== "saved")
            await saveCache(run, target, seq);
    }
    catch (error) {
        run.warn(`Not everything could be saved: ${(0,text_text/* oneLine */.TN)(String(error), 500)}`);
    }
    run.log.close();
}
async function saveCache(run, target, seq) {
    const saved = await (0,setup/* openCache */.bp)(run, target).save(seq);
    run.notify(saved.kind === "saved" ? `The state is saved as ${saved.key}.` : `The state was not saved in the actions cache: ${saved.problem}.`);
}
async function saveUnfinished(run, target) {
    const { clock, inputs, secrets } = run;
    const repositories = await (0,setup/* openRepositories */.zb)(run, target);
    const { branch, remote, repository, stateCommits, stateFolder } = repositories;
    const store = (0,state_store/* createStore */.y)(stateFolder, compose/* CODEC */.L3, clock);
    const { saved } = await store.load();
    if (saved === null)
        return null;
    (0,redact_files/* redactStateDir */.Q)(stateFolder, (text) => (0,redact/* redact */.E$)(text, secrets));
    const { seq, inFlight } = saved.state;
    const head = await branch.head();
    if (inputs.commit === false || head === null)
        return seq;
    const ref = (0,checkpoint_refs/* stateRef */.d)(target.track);
    const stateCommit = (await remote.fetch([ref])).get(ref) ?? null;
    const pushed = stateCommit === null ? null : await (0,restore_state/* readStateCommit */.z)(stateCommits, stateCommit, clock);
    const copies = { cached: saved, pushed: pushed?.kind === "ok" ? pushed.saved : null, stateRefTip: stateCommit };
    if ((0,reconcile/* reconcile */.L)(copies).source === "state-ref")
        return seq;
    const diffScanner = (0,compose/* createDiffScannerFor */.XU)(repositories, secrets, inputs.secret_scan !== "own");
    const work = inFlight === null ? null : await commitUnfinished(repository, diffScanner, head, inFlight.iteration);
    const published = await pushUnfinished(run, target, repositories, saved, stateCommit, work);
    if (published !== null)
        await store.save(published, { durable: true });
    return seq;
}
async function commitUnfinished(repository, diffScanner, head, iteration) {
    const before = `${head}^{tree}`;
    const { tree } = await (0,commit_gates/* checkWork */.I)({ repository, diffScanner, policy: commit_policy/* UNFINISHED_POLICY */.r0, plan: null }, before, await repository.snapshot());
    const commit = await repository.prepareCommit(tree, `Unfinished work of iteration ${iteration}\n`);
    return commit === null ? null : { iteration, commit, paths: await repository.changedPaths(before, tree) };
}
async function pushUnfinished({ context, notify, warn }, target, { remote, stateCommits }, saved, stateCommit, work) {
    const refs = (0,checkpoint_refs/* checkpointRefs */.J)(target, `${context.runId}-${context.attempt}-post`);
    const files = new Map();
    for (const name of ["status.json", "iterations.jsonl"]) {
        const text = stateCommit === null ? null : await stateCommits.read(stateCommit, name);
        if (text !== null)
            files.set(name, text);
    }
    for (let attempt = 1;; attempt += 1) {
        const unfinished = work === null ? null : { ...work, ref: refs.unfinished(work.iteration, attempt) };
        const state = unfinished === null
            ? saved.state
            : (0,push_outcome/* addPushFeedback */.Fb)(saved.state, unfinished, { kind: "unfinished", ref: unfinished.ref, paths: unfinished.paths });
        files.set("runtime.json", compose/* CODEC */.L3.encodeSaved({ ...saved, state }));
        const sha = await stateCommits.write(files, stateCommit, "codex-self-iter: state of an interrupted run\n");
        const result = await remote.push([
            { ref: refs.state, sha, expected: stateCommit },
            ...(unfinished === null ? [] : [{ ref: unfinished.ref, sha: unfinished.commit.sha, expected: null }]),
        ]);
        if (result.kind === "pushed") {
            if (unfinished !== null)
                notify(`The unfinished work of iteration ${unfinished.iteration} is saved as ${unfinished.ref}.`);
            return { ...saved, state, stateCommit: sha };
        }
        if (result.kind === "stale" && !result.refs.includes(refs.state) && attempt < ATTEMPTS_MAX)
            continue;
        const reason = result.kind === "rejected" ? result.rejection.message : result.kind === "stale" ? "another run pushed first." : result.problem;
        warn(`The unfinished work could not be pushed: ${(0,text_text/* oneLine */.TN)(reason, 300)}`);
        return null;
    }
}
function readSavedTarget({ context, inputs, output }) {
    try {
        const saved = JSON.parse(output.readState("target") ?? "");
        const [track, branch, base] = ["track", "branch", "base"].map((name) => (0,action_context/* getString */.AA)(saved, name));
        if (track === undefined || !/^[\w.-]{1,100}$/.test(track) || !branch || !base)
            return null;
        return (0,run_target/* resolveTarget */.u)(context, { ...inputs, track, branch, base_branch: base }, null);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./lib/action/process-entry.js
var process_entry = __webpack_require__(8195);
;// CONCATENATED MODULE: ./lib/post.js


function post() {
    return (0,process_entry/* runAsActionStep */.s)(async (env, signal, write) => {
        await runPostCleanup(env, signal, write);
        return 0;
    }, () => 1);
}


/***/ })

};
