export const id = 330;
export const ids = [330];
export const modules = {

/***/ 1030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ startActionRun)
});

// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(9116);
// EXTERNAL MODULE: ./lib/report/event-text.js
var event_text = __webpack_require__(4859);
// EXTERNAL MODULE: ./lib/adapters/actions/workflow-command.js
var workflow_command = __webpack_require__(3140);
;// CONCATENATED MODULE: ./lib/adapters/actions/job-log.js




const WARNINGS_MAX = 8;
const MESSAGE_CHARS_MAX = 2_000;
const TITLE = "codex-self-iter";
const FAILURES = new Set(["agent-failing", "stagnated"]);
function createActionsLog(write) {
    let groupIsOpen = false;
    let warnings = 0;
    const endGroup = () => {
        if (!groupIsOpen)
            return "";
        groupIsOpen = false;
        return (0,workflow_command/* renderCommand */.C)("endgroup");
    };
    const render = (event) => {
        const lines = (0,event_text/* renderPlainEvent */.LZ)(event, { utcOffsetMinutes: null, color: false });
        switch (event.kind) {
            case "iteration-started": {
                const before = endGroup();
                groupIsOpen = true;
                return before + (0,workflow_command/* renderCommand */.C)("group", lines.trimEnd());
            }
            case "iteration-ended":
                return endGroup() + lines;
            case "warning":
                warnings += 1;
                return warnings > WARNINGS_MAX ? lines : (0,workflow_command/* renderCommand */.C)("warning", renderMessage(event.text), TITLE);
            case "error":
                return endGroup() + (0,workflow_command/* renderCommand */.C)("error", renderMessage(event.text), TITLE);
            case "run-ended": {
                const level = FAILURES.has(event.reason) ? "error" : "notice";
                return endGroup() + (0,workflow_command/* renderCommand */.C)(level, renderMessage(`${event.message} ${event.remedy}`), `${TITLE}: ${event.reason}`);
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
    return (0,report_escape/* neutraliseLine */.fZ)((0,text_text/* oneLine */.TN)(text, MESSAGE_CHARS_MAX));
}

// EXTERNAL MODULE: ./lib/adapters/actions/runner-files.js
var runner_files = __webpack_require__(1169);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var adapters_clock = __webpack_require__(8327);
// EXTERNAL MODULE: ./lib/adapters/git/checkout-credentials.js
var checkout_credentials = __webpack_require__(1831);
// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(2563);
// EXTERNAL MODULE: ./lib/config/example-line.js
var example_line = __webpack_require__(9096);
// EXTERNAL MODULE: ./lib/config/inputs/inputs.js + 2 modules
var inputs_inputs = __webpack_require__(356);
// EXTERNAL MODULE: ./lib/config/problems.js
var config_problems = __webpack_require__(2227);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var values = __webpack_require__(3614);
;// CONCATENATED MODULE: ./lib/config/parse-action-inputs.js






function parseActionInputs(env) {
    const inputs = {};
    const warnings = [];
    const problems = [];
    for (const [key, input] of inputs_inputs/* INPUT_LIST */.Ip) {
        const given = readVariable(env, key);
        if (given === "" || !input.sources.includes("action"))
            continue;
        const reading = (0,values/* parseTextValue */.kn)(input, truncate(key, input, given, warnings));
        if (reading.ok)
            inputs[key] = reading.value;
        else
            problems.push(wrongValue(key, input, reading));
    }
    (0,config_problems/* throwFirst */.r)(problems);
    return { inputs: inputs, warnings };
}
function readVariable(env, key) {
    return env[`INPUT_${(0,inputs_inputs/* actionNameOf */.V8)(key).toUpperCase()}`]?.trim() || env[`INPUT_${key.toUpperCase()}`]?.trim() || "";
}
function truncate(key, input, text, warnings) {
    if (!("truncatedInAction" in input) || input.truncatedInAction !== true || text.length <= input.charsMax)
        return text;
    warnings.push(`The input ${(0,inputs_inputs/* actionNameOf */.V8)(key)} has ${text.length} characters; only the first ${input.charsMax} are used.`);
    return (0,text_text/* headOf */.Uo)(text, input.charsMax);
}
function wrongValue(key, input, { expected, found }) {
    const example = (0,example_line/* renderLine */.ni)("github", key, (0,example_line/* exampleOf */.Ql)(input));
    return (others) => (0,user_error/* userError */.I)("INPUT_WRONG_VALUE", { key: (0,inputs_inputs/* actionNameOf */.V8)(key), found, expected, example, others });
}

// EXTERNAL MODULE: ./lib/core/policy/redact.js
var redact = __webpack_require__(6160);
// EXTERNAL MODULE: ./lib/action/context.js
var action_context = __webpack_require__(4747);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(6195);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(4963);
;// CONCATENATED MODULE: ./lib/adapters/github/json.js

const id = schemas/* int */.Whr().check(api/* _positive */.NC());
const json_text = schemas/* catch */.MfU(schemas/* string */.YjP(), "");
const url = schemas/* catch */.MfU(schemas/* string */.YjP().check(api/* _maxLength */.Eb(2_000), api/* _regex */.Fk(/^https?:\/\/[\w.:~%/?#[\]@!$&'()*+,;=-]+$/)), "");
const timeMs = schemas/* pipe */.FsL(json_text, schemas/* transform */.pdi((value) => Date.parse(value) || 0));
function parseItems(schema, list) {
    if (!Array.isArray(list))
        return [];
    return list.flatMap((item) => {
        const { data, success } = schema.safeParse(item);
        return success ? [data] : [];
    });
}
function formatSecond(atMs) {
    return new Date(atMs).toISOString().replace(/\.\d+Z$/, "Z");
}

;// CONCATENATED MODULE: ./lib/adapters/github/api-error.js




const api_error_MESSAGE_CHARS_MAX = 400;
const headers = schemas/* catch */.MfU(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), {});
const octokitError = schemas/* object */.Ikc({
    message: json_text,
    status: schemas/* catch */.MfU(schemas/* nullable */.mee(schemas/* number */.aig()), null),
    response: schemas/* optional */.lqM(schemas/* object */.Ikc({ data: schemas/* optional */.lqM(schemas/* unknown */.L5J()), headers })),
    errors: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* unknown */.L5J())),
});
const graphqlError = schemas/* object */.Ikc({ type: json_text, message: json_text });
const errorBody = schemas/* object */.Ikc({ message: json_text, errors: schemas/* optional */.lqM(schemas/* unknown */.L5J()) });
const errorDetail = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ message: json_text, resource: json_text, field: json_text, code: json_text })]);
function createFailure(status, message) {
    return { ok: false, status, message, permissions: null, isRateLimit: false, retryAfterMs: null };
}
function toFailure(error, hide, nowMs) {
    const { errors, message, response, status } = octokitError.safeParse(error).data ?? { message: "", status: null };
    const clean = (value) => (0,text_text/* oneLine */.TN)(hide(value), api_error_MESSAGE_CHARS_MAX);
    if (response === undefined)
        return createFailure(null, clean(message) || "no answer");
    if (errors !== undefined)
        return toGraphqlFailure(errors, clean);
    const described = clean(describeBody(response.data));
    return {
        ok: false,
        status,
        message: described || `HTTP ${status ?? "error"}`,
        permissions: describePermissions(response.headers["x-accepted-github-permissions"]),
        isRateLimit: isRateLimit(status, response.headers, described),
        retryAfterMs: readRetryAfterMs(response.headers, nowMs),
    };
}
function isUncertain({ status }) {
    return status === null || status >= 500;
}
function failedCall(action, failure) {
    return (0,user_error/* userError */.I)("GITHUB_FAILED", { problem: `${action}: ${endSentence(failure)}`, remedy: remedyFor(failure, null) });
}
function endSentence({ message }) {
    return message.replace(/[\s.]+$/, "");
}
function remedyFor(failure, permission) {
    const line = permission ?? failure.permissions;
    if (isUncertain(failure))
        return `Check https://www.githubstatus.com, then run the workflow again: the loop continues where it was.`;
    if (failure.isRateLimit)
        return `Wait until GitHub's rate limit resets, at most an hour, then run the workflow again.`;
    if (failure.status === 401)
        return "Pass a valid token: `github-token: ${{ github.token }}`";
    if (failure.status === 403 && line !== null)
        return `Add ${line} below \`permissions:\` of the job.`;
    if (failure.status === 404)
        return "Check the name, and pass a token that may see the repository: `github-token: ${{ github.token }}`";
    return line === null ? `Fix what GitHub reports, then run the workflow again.` : `Fix what GitHub reports; the call needs ${line}.`;
}
function isRateLimit(status, values, message) {
    if (status === 429)
        return true;
    return status === 403 && (values["retry-after"] !== undefined || values["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message));
}
function readRetryAfterMs(values, nowMs) {
    const after = json_text.parse(values["retry-after"]).trim();
    if (/^\d{1,9}$/.test(after))
        return Number(after) * 1_000;
    const atMs = Date.parse(after);
    if (!Number.isNaN(atMs))
        return Math.max(atMs - nowMs, 0);
    const reset = json_text.parse(values["x-ratelimit-reset"]);
    if (values["x-ratelimit-remaining"] !== "0" || !/^\d{1,12}$/.test(reset))
        return null;
    return Math.max(Number(reset) * 1_000 - nowMs, 0);
}
const STATUS_OF_TYPE = { FORBIDDEN: 403, NOT_FOUND: 404, RATE_LIMITED: 429 };
function toGraphqlFailure(errors, clean) {
    const [error] = parseItems(graphqlError, errors);
    const message = clean(error?.message ?? "");
    const status = STATUS_OF_TYPE[error?.type ?? ""] ?? statusOfMessage(message);
    return { ...createFailure(status, message || "a GraphQL error"), isRateLimit: status === 429 };
}
function statusOfMessage(message) {
    if (/something went wrong/i.test(message))
        return 500;
    return /not accessible/i.test(message) ? 403 : 422;
}
function describeBody(data) {
    if (typeof data === "string")
        return /^\s*</.test(data) ? "" : data;
    const { errors, message } = errorBody.safeParse(data).data ?? { message: "" };
    const details = parseItems(errorDetail, errors).map((detail) => typeof detail === "string" ? detail : detail.message || [detail.resource, detail.field, detail.code].filter(Boolean).join(" "));
    return [message, ...details].filter(Boolean).join(": ");
}
function describePermissions(header) {
    const alternatives = (0,text_text/* oneLine */.TN)(json_text.parse(header), 200)
        .split(";")
        .map((alternative) => Array.from(alternative.matchAll(/([a-z_]+)=(read|write|admin)/g), ([, name = "", level = ""]) => ({ name, level }))
        .filter(({ name }) => name !== "metadata")
        .map(({ name, level }) => `\`${name.replaceAll("_", "-")}: ${level}\``)
        .join(" and "))
        .filter(Boolean);
    return alternatives.length === 0 ? null : alternatives.join(" or ");
}

;// CONCATENATED MODULE: ./lib/adapters/github/caches.js



const list = schemas/* object */.Ikc({ actions_caches: schemas/* unknown */.L5J() });
const entry = schemas/* pipe */.FsL(schemas/* object */.Ikc({ id: id, key: json_text, ref: json_text, created_at: timeMs }), schemas/* transform */.pdi(({ created_at: createdAtMs, ...rest }) => ({ ...rest, createdAtMs })));
function createCacheEntries(client) {
    return {
        async list(keyPrefix, ref) {
            const filter = { key: keyPrefix, ref, sort: "created_at", direction: "desc", per_page: 100 };
            const answer = await client.call("GET /repos/{owner}/{repo}/actions/caches", filter);
            if (!answer.ok)
                return denied(answer, "`actions: read`");
            const entries = parseItems(entry, list.safeParse(answer.data).data?.actions_caches);
            return { kind: "listed", entries: entries.filter(({ key }) => key.startsWith(keyPrefix)) };
        },
        async delete(entryId) {
            const answer = await client.call("DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}", { cache_id: entryId });
            return answer.ok || answer.status === 404 ? { kind: "deleted" } : denied(answer, "`actions: write`");
        },
    };
}
function denied(failure, permission) {
    return { kind: "denied", remedy: remedyFor(failure, permission) };
}

;// CONCATENATED MODULE: ./lib/adapters/github/retry.js

const DELAYS_MS = [1_000, 4_000];
const DELAY_MS_MIN = 1_000;
const RETRY_AFTER_MS_MAX = 20_000;
function retryDelayMs(failure, tries, isRepeatable) {
    const delayMs = DELAYS_MS[tries - 1];
    if (delayMs === undefined || !(failure.isRateLimit || (isRepeatable && isUncertain(failure))))
        return null;
    if (failure.retryAfterMs !== null)
        return failure.retryAfterMs > RETRY_AFTER_MS_MAX ? null : Math.max(failure.retryAfterMs, DELAY_MS_MIN);
    return failure.status === 403 ? null : delayMs;
}

;// CONCATENATED MODULE: ./lib/adapters/github/client.js




const TIME_LIMITS_MS = { ordinary: 15_000, cancelled: 5_000 };
const NEVER = new AbortController().signal;
const ignore = () => { };
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const viewerAnswer = schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().check(api/* _minLength */.m9(1)), databaseId: schemas/* catch */.MfU(schemas/* nullable */.mee(id), null) }) });
function createGitHubClient(options) {
    const { clock, owner, repo, signal = NEVER, token } = options;
    const hide = (value) => value.replaceAll(token, "***");
    let octokit = null;
    let viewer = null;
    const send = async (isRepeatable, request) => {
        if (token === "")
            return createFailure(401, "There is no token.");
        octokit ??= loadOctokit(options);
        for (let tries = 1;; tries += 1) {
            const answer = await octokit.then(request).catch((error) => toFailure(error, hide, clock.nowMs()));
            const delayMs = answer.ok || signal.aborted ? null : retryDelayMs(answer, tries, isRepeatable);
            if (delayMs === null)
                return answer;
            await clock.sleep(delayMs, signal);
            if (signal.aborted)
                return answer;
        }
    };
    const graphql = (query, variables) => send(true, async (kit) => ({ ok: true, status: 200, data: await kit.graphql(query, variables), hasNextPage: false }));
    return {
        call: (route, parameters) => send(!route.startsWith("POST "), async (kit) => {
            const { status, data, headers } = await kit.request(route, { owner, repo, ...parameters });
            return { ok: true, status, data: data, hasNextPage: /rel="?next"?/.test(headers.link ?? "") };
        }),
        graphql,
        viewer: () => (viewer ??= readViewer(graphql)),
    };
}
async function readViewer(graphql) {
    const answer = await graphql("query { viewer { login databaseId } }", {});
    const { data } = viewerAnswer.safeParse(answer.ok ? answer.data : null);
    return data === undefined ? null : { id: data.viewer.databaseId, login: data.viewer.login };
}
async function loadOctokit(options) {
    const [github, { defaults }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(78), __webpack_require__.e(816)]).then(__webpack_require__.bind(__webpack_require__, 8816)), Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(78)]).then(__webpack_require__.bind(__webpack_require__, 8078))]);
    const send = (defaults.request?.fetch ?? fetch);
    return github.getOctokit(options.token, {
        baseUrl: options.apiUrl,
        userAgent: "codex-self-iter",
        log: SILENT,
        request: { fetch: limitTime(send, options), log: SILENT },
    });
}
function limitTime(send, { signal = NEVER, timeLimitsMs = TIME_LIMITS_MS }) {
    return async (url, init) => {
        const end = new AbortController();
        const stopAfter = (ms) => setTimeout(() => end.abort(new Error(`no answer within ${ms / 1_000} s`)), ms);
        const timers = [stopAfter(signal.aborted ? timeLimitsMs.cancelled : timeLimitsMs.ordinary)];
        const onAbort = () => void timers.push(stopAfter(timeLimitsMs.cancelled));
        signal.addEventListener("abort", onAbort);
        try {
            const answer = await send(url, { ...init, signal: end.signal });
            const body = await answer.text();
            if (answer.ok && body !== "" && /\bjson\b/.test(answer.headers.get("content-type") ?? ""))
                JSON.parse(body);
            return new Response(body === "" ? null : body, { status: answer.status, headers: [...answer.headers] });
        }
        catch (error) {
            throw new Error(describeFetchError(error));
        }
        finally {
            signal.removeEventListener("abort", onAbort);
            for (const timer of timers)
                clearTimeout(timer);
        }
    };
}
const fetchError = schemas/* object */.Ikc({ message: json_text, cause: schemas/* catch */.MfU(schemas/* object */.Ikc({ code: json_text, message: json_text }), { code: "", message: "" }) });
function describeFetchError(error) {
    if (error instanceof SyntaxError)
        return "the answer is not JSON";
    const { cause, message } = fetchError.parse(error);
    return cause.code || cause.message || message || "the connection broke";
}

;// CONCATENATED MODULE: ./lib/adapters/github/comments.js




const PER_PAGE = 100;
const PAGES_MAX = 100;
const ACTIONS_BOT = { login: "github-actions[bot]", id: 41_898_282 };
const CLOCK_SKEW_MS = 120_000;
const user = schemas/* catch */.MfU(schemas/* object */.Ikc({ login: json_text, id: schemas/* catch */.MfU(schemas/* nullable */.mee(id), null) }), { login: "", id: null });
const comment = schemas/* object */.Ikc({ id: id, html_url: url, body: json_text, user });
const issueBody = schemas/* object */.Ikc({ pull_request: schemas/* optional */.lqM(schemas/* unknown */.L5J()) });
function createComments(client, clock) {
    return {
        findOwn: (issue, marker) => findOwn(client, issue, {}, (body) => body.includes(marker)),
        create: (issue, body) => create(client, issue, body, clock.nowMs()),
        async update(commentId, body) {
            const answer = await client.call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { comment_id: commentId, body });
            if (!answer.ok && (answer.status === 404 || answer.status === 410))
                return null;
            if (!answer.ok)
                throw refusedComment(answer, null, null);
            return toPosted(answer.data) ?? { id: commentId, url: "" };
        },
    };
}
async function findOwn(client, issue, filter, matches) {
    for (let page = 1; page <= PAGES_MAX; page += 1) {
        const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
        const answer = await client.call(route, { issue_number: issue, per_page: PER_PAGE, page, ...filter });
        if (!answer.ok)
            throw refusedComment(answer, issue, await readKind(client, issue, answer));
        for (const found of parseItems(comment, answer.data)) {
            if (matches(found.body) && (await isOwn(client, found.user)))
                return { id: found.id, url: found.html_url };
        }
        if (!answer.hasNextPage)
            return null;
    }
    return null;
}
async function isOwn(client, author) {
    if (author.login === ACTIONS_BOT.login && author.id === ACTIONS_BOT.id)
        return true;
    const viewer = await client.viewer();
    if (viewer === null)
        return false;
    return viewer.id === null ? viewer.login === author.login : viewer.id === author.id;
}
async function create(client, issue, body, nowMs) {
    const post = () => client.call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { issue_number: issue, body });
    let answer = await post();
    if (!answer.ok && isUncertain(answer)) {
        const since = formatSecond(nowMs - CLOCK_SKEW_MS);
        const posted = await findOwn(client, issue, { since }, (found) => found.trim() === body.trim());
        if (posted !== null)
            return posted;
        answer = await post();
    }
    if (!answer.ok)
        throw refusedComment(answer, issue, await readKind(client, issue, answer));
    const posted = toPosted(answer.data);
    if (posted === null)
        throw failedCall("posting the comment", createFailure(null, "an answer without a comment"));
    return posted;
}
async function readKind(client, issue, { status }) {
    if (status !== 403)
        return null;
    const answer = await client.call("GET /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: issue });
    if (!answer.ok)
        return null;
    return issueBody.safeParse(answer.data).data?.pull_request === undefined ? "issue" : "pull";
}
function refusedComment(failure, issue, kind) {
    if (isUncertain(failure) || failure.isRateLimit)
        return failedCall("writing the comment", failure);
    const number = issue === null ? "<number>" : String(issue);
    const message = endSentence(failure);
    const problem = issue === null ? message : `${message} (#${issue})`;
    const refused = (remedy) => (0,user_error/* userError */.I)("COMMENT_REFUSED", { problem, remedy });
    if (/locked/i.test(message))
        return refused(`Unlock the conversation: \`gh issue unlock ${number}\`, or switch the comment off: \`comment: off\``);
    if (failure.status === 404 || failure.status === 410)
        return refused("Name an issue or a pull request of this repository: `issue-number: 1`, or switch the comment off: `comment: off`");
    const lines = { pull: "`pull-requests: write`", issue: "`issues: write`" };
    const permission = kind === null ? `${lines.pull} (for an issue: ${lines.issue})` : lines[kind];
    return refused(remedyFor(failure, permission));
}
function toPosted(data) {
    const posted = comment.safeParse(data).data;
    return posted === undefined ? null : { id: posted.id, url: posted.html_url };
}

;// CONCATENATED MODULE: ./lib/adapters/github/permissions.js


const answerBody = schemas/* object */.Ikc({ permission: schemas/* catch */.MfU(schemas/* enum */.k5n(["admin", "write", "read", "none"]), "none") });
function createPermissions(client) {
    return {
        async permissionOf(login) {
            if (!/^[\w-]+(\[bot\])?$/.test(login))
                return "none";
            const answer = await client.call("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login });
            if (!answer.ok && answer.status === 404)
                return "none";
            if (!answer.ok)
                throw failedCall(`reading the permission of ${login}`, answer);
            return answerBody.safeParse(answer.data).data?.permission ?? "none";
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github/pulls.js




const MARK_READY = "mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { id isDraft } } }";
const branch = schemas/* object */.Ikc({ ref: json_text, repo: schemas/* catch */.MfU(schemas/* nullable */.mee(schemas/* object */.Ikc({ id: id })), null) });
const pullBody = schemas/* pipe */.FsL(schemas/* object */.Ikc({ number: id, node_id: json_text, html_url: url, draft: schemas/* catch */.MfU(schemas/* boolean */.zMY(), false), head: branch, base: branch }), schemas/* transform */.pdi(({ base, draft, head, html_url: htmlUrl, node_id: nodeId, number }) => ({
    number,
    nodeId,
    url: htmlUrl,
    isDraft: draft,
    branch: head.ref,
    base: base.ref,
    isFork: head.repo === null || head.repo.id !== base.repo?.id,
})));
function createPulls(client, owner) {
    return {
        findOpen: (name) => findOpen(client, owner, name),
        async get(number) {
            const answer = await client.call("GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
            return toPull(answer, `reading the pull request #${number}`);
        },
        create: (pull) => pulls_create(client, owner, pull),
        async markReady(pull) {
            if (!pull.isDraft)
                return;
            const answer = await client.graphql(MARK_READY, { id: pull.nodeId });
            if (!answer.ok)
                throw refusedPull(answer, "`contents: write` and `pull-requests: write`");
        },
    };
}
function toPull(answer, action) {
    if (!answer.ok)
        throw failedCall(action, answer);
    const pull = pullBody.safeParse(answer.data).data;
    if (pull === undefined)
        throw failedCall(action, createFailure(null, "an answer without a pull request"));
    return pull;
}
async function findOpen(client, owner, name) {
    const answer = await client.call("GET /repos/{owner}/{repo}/pulls", { head: `${owner}:${name}`, state: "open", per_page: 10 });
    if (!answer.ok && answer.status === 403 && !answer.isRateLimit)
        throw refusedPull(answer, "`pull-requests: write`");
    if (!answer.ok)
        throw failedCall(`looking for the pull request of ${name}`, answer);
    return parseItems(pullBody, answer.data).find((pull) => !pull.isFork && pull.branch === name) ?? null;
}
async function pulls_create(client, owner, pull) {
    let answer = await post(client, pull, true);
    if (!answer.ok && isUncertain(answer)) {
        const created = await findOpen(client, owner, pull.branch);
        if (created !== null)
            return created;
        answer = await post(client, pull, true);
    }
    if (!answer.ok && answer.status === 422 && /\bdraft\b/i.test(answer.message))
        answer = await post(client, pull, false);
    if (answer.ok)
        return toPull(answer, "opening the pull request");
    const existing = answer.status === 422 && /already exists/i.test(answer.message) ? await findOpen(client, owner, pull.branch) : null;
    if (existing !== null)
        return existing;
    throw refusedCreation(answer, pull);
}
function post(client, { base, body, branch: head, title }, draft) {
    return client.call("POST /repos/{owner}/{repo}/pulls", { head, base, title, body, draft });
}
function refusedCreation(failure, { base, branch: head }) {
    const problem = endSentence(failure);
    if (/no commits between/i.test(problem))
        return (0,user_error/* userError */.I)("PULL_REQUEST_EMPTY", { problem });
    if (/not permitted to create/i.test(problem))
        return (0,user_error/* userError */.I)("PULL_REQUEST_REFUSED", {
            problem,
            remedy: 'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings > Actions > General, or switch pull requests off: `pull-request: false`',
        });
    if (failure.status === 422 && /\b(base|head)\b.*\binvalid\b/i.test(problem))
        return (0,user_error/* userError */.I)("PULL_REQUEST_REFUSED", {
            problem: `${problem} (from ${head} to ${base})`,
            remedy: "Name a branch of this repository as the base: `base-branch: main`",
        });
    return refusedPull(failure, "`pull-requests: write`");
}
function refusedPull(failure, permission) {
    if (isUncertain(failure) || failure.isRateLimit)
        return failedCall("changing the pull request", failure);
    return (0,user_error/* userError */.I)("PULL_REQUEST_REFUSED", { problem: endSentence(failure), remedy: remedyFor(failure, permission) });
}

;// CONCATENATED MODULE: ./lib/adapters/github/dispatch-errors.js


const RULES = [
    {
        match: /does not have '?workflow_dispatch'? trigger/i,
        remedy: ({ workflow, branch }) => `Add \`workflow_dispatch:\` below \`on:\` in .github/workflows/${workflow} on the branch ${branch}, as in \`on: { workflow_dispatch: {} }\`.`,
    },
    { match: /disabled workflow/i, remedy: ({ workflow }) => `Enable the workflow: \`gh workflow enable ${workflow}\`` },
    {
        match: /no ref found/i,
        remedy: ({ workflow, branch }) => `The repository has no branch or tag ${branch} any more: start the loop on one that exists, as in \`gh workflow run ${workflow} --ref main\``,
    },
    { match: /inputs are too large/i, remedy: () => "Put long text into a file instead of an input: `task-file: TASK.md`" },
    {
        match: /required input '?([\w-]*)'?/i,
        remedy: ({ workflow }, input) => `Make the input optional, as in \`${input}: { required: false }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
    },
    {
        match: /unexpected inputs provided: \[?([\w\s",-]*)/i,
        remedy({ workflow }, list) {
            const names = list.match(/[\w-]+/g) ?? [list];
            const declared = names.map((name) => `${name}: { required: false }`).join(", ");
            const passed = names.map((name) => `\`${name}: \${{ inputs.${name} }}\``).join(", ");
            return `Declare below \`workflow_dispatch:\` of .github/workflows/${workflow}: \`inputs: { ${declared} }\`, and pass to the action: ${passed}.`;
        },
    },
    {
        match: /for input '?([\w-]*)'?/i,
        remedy: ({ workflow }, input) => `Let the input accept any text, as in \`${input}: { type: string }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`,
    },
    {
        match: /failed to parse workflow|up to \d+ .?inputs/i,
        remedy: ({ workflow }) => `Fix the workflow file; this finds the line: \`actionlint .github/workflows/${workflow}\``,
    },
];
function remedyForDispatch(failure, { ref, workflow }) {
    const names = { workflow: (0,text_text/* oneLine */.TN)(workflow, 200), branch: (0,text_text/* oneLine */.TN)(ref.replace(/^refs\/(heads|tags)\//, ""), 200) };
    if (failure.status === 404)
        return `Put .github/workflows/${names.workflow} on the default branch with \`on: workflow_dispatch:\`, and pass a token that may see the repository: \`github-token: \${{ github.token }}\``;
    for (const { match, remedy } of failure.status === 422 ? RULES : []) {
        const found = match.exec(failure.message);
        if (found !== null)
            return remedy(names, found[1] || "goal");
    }
    return remedyFor(failure, "`actions: write`");
}

;// CONCATENATED MODULE: ./lib/adapters/github/dispatch-inputs.js

const ALL_CHARS_MAX = 65_535;
const VALUE_BYTES_MAX = 120 * 1_024;
function fitInputs(inputs) {
    const fitted = {};
    for (const [name, value] of Object.entries(inputs))
        fitted[name] = dispatch_inputs_truncate(value, VALUE_BYTES_MAX, (char) => Buffer.byteLength(char));
    for (;;) {
        const over = JSON.stringify(fitted).length - ALL_CHARS_MAX;
        const [name, value] = pickInput(fitted);
        if (over <= 0 || value === "")
            return fitted;
        const jsonLength = (part) => JSON.stringify(part).length - 2;
        fitted[name] = dispatch_inputs_truncate(value, jsonLength(value) - over, jsonLength);
    }
}
function pickInput(inputs) {
    const goal = inputs["goal"] ?? "";
    if (goal !== "")
        return ["goal", goal];
    return Object.entries(inputs).toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ["", ""];
}
function dispatch_inputs_truncate(text, max, sizeOf) {
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

;// CONCATENATED MODULE: ./lib/adapters/github/workflow-dispatch.js





const TRIES_MAX = 3;
const LIST_DELAY_MS = 2_000;
const workflow_dispatch_CLOCK_SKEW_MS = 120_000;
const workflow_dispatch_NEVER = new AbortController().signal;
const dispatchBody = schemas/* catch */.MfU(schemas/* object */.Ikc({ workflow_run_id: schemas/* catch */.MfU(schemas/* nullable */.mee(id), null), html_url: url }), {
    workflow_run_id: null,
    html_url: "",
});
const runList = schemas/* object */.Ikc({ workflow_runs: schemas/* unknown */.L5J() });
const actor = schemas/* catch */.MfU(schemas/* object */.Ikc({ login: json_text }), { login: "" });
const run = schemas/* pipe */.FsL(schemas/* object */.Ikc({ id: id, html_url: url, status: json_text, event: json_text, display_title: json_text, head_branch: json_text, created_at: timeMs, actor }), schemas/* transform */.pdi(({ created_at: createdAtMs, display_title: title, head_branch: branch, html_url: htmlUrl, ...rest }) => ({
    ...rest,
    url: htmlUrl,
    title,
    branch: branch || null,
    createdAtMs,
})));
function createWorkflows(client, options) {
    const dispatcher = { ...options, client, known: new Set() };
    return {
        async dispatch(request) {
            const response = await dispatch(dispatcher, request);
            if (response.kind === "dispatched" && response.runId !== null)
                dispatcher.known.add(response.runId);
            return response;
        },
        async listActive(workflow) {
            const answer = await listRuns(client, workflow);
            if (!answer.ok)
                throw failedCall(`listing the runs of ${workflow}`, answer);
            const runs = parseRuns(answer.data);
            for (const listed of runs)
                dispatcher.known.add(listed.id);
            return runs.filter(({ status }) => status !== "completed");
        },
    };
}
async function dispatch(dispatcher, request) {
    const sinceMs = dispatcher.clock.nowMs() - workflow_dispatch_CLOCK_SKEW_MS;
    let current = { ...request, inputs: fitInputs(request.inputs), wantsDetails: true, dropped: [] };
    for (let tries = 1;;) {
        const answer = await workflow_dispatch_post(dispatcher.client, current);
        if (answer.ok) {
            const { html_url: runUrl, workflow_run_id: runId } = dispatchBody.parse(answer.data);
            return { kind: "dispatched", runId, url: runUrl || null, dropped: current.dropped };
        }
        if (!isUncertain(answer)) {
            const amended = amend(current, answer);
            if (amended === null)
                return { kind: "rejected", status: answer.status ?? 0, message: answer.message, remedy: remedyForDispatch(answer, current) };
            current = amended;
            continue;
        }
        const found = await findStarted(dispatcher, current, sinceMs);
        if (found.kind === "found")
            return { kind: "dispatched", runId: found.run.id, url: found.run.url, dropped: current.dropped };
        if (found.kind === "failed")
            return { kind: "unknown", problem: `${answer.message}; and the list of runs: ${found.message}` };
        if (tries >= TRIES_MAX || dispatcher.signal?.aborted === true)
            return { kind: "unknown", problem: answer.message };
        tries += 1;
    }
}
function workflow_dispatch_post(client, { inputs, ref, wantsDetails, workflow }) {
    return client.call("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
        workflow_id: workflow,
        ref,
        inputs,
        ...(wantsDetails ? { return_run_details: true } : {}),
    });
}
function amend(current, { message, status }) {
    if (status !== 400 && status !== 422)
        return null;
    if (current.wantsDetails && message.includes("return_run_details"))
        return { ...current, wantsDetails: false };
    const list = /unexpected inputs provided: \[([^\]]*)\]/i.exec(message)?.[1] ?? "";
    const unknown = Array.from(list.matchAll(/"([^"]+)"/g), ([, name = ""]) => name).filter((name) => current.inputs[name] !== undefined);
    if (unknown.length === 0 || current.dropped.length > 0 || unknown.some((name) => current.required?.includes(name)))
        return null;
    const inputs = Object.fromEntries(Object.entries(current.inputs).filter(([name]) => !unknown.includes(name)));
    return { ...current, inputs, dropped: unknown };
}
async function findStarted(dispatcher, current, sinceMs) {
    const first = await search(dispatcher, current, sinceMs);
    if (first.kind === "found")
        return first;
    await dispatcher.clock.sleep(LIST_DELAY_MS, dispatcher.signal ?? workflow_dispatch_NEVER);
    return search(dispatcher, current, sinceMs);
}
async function search({ client, known, runId }, { ref, workflow }, sinceMs) {
    const branch = ref.replace(/^refs\/(heads|tags)\//, "");
    const answer = await listRuns(client, workflow, { event: "workflow_dispatch", branch, created: `>=${formatSecond(sinceMs)}` });
    if (!answer.ok)
        return { kind: "failed", message: answer.message };
    const isNew = (listed) => !known.has(listed.id) && listed.id > (runId ?? 0) && listed.createdAtMs >= sinceMs;
    const started = parseRuns(answer.data).filter(isNew);
    if (started.length === 0)
        return { kind: "none" };
    const viewer = await client.viewer();
    const own = started.find(({ actor: { login } }) => viewer === null || login === "" || plainLogin(login) === plainLogin(viewer.login));
    return own === undefined ? { kind: "none" } : { kind: "found", run: own };
}
function plainLogin(login) {
    return login.toLowerCase().replace(/\[bot\]$/, "");
}
function listRuns(client, workflow, filter = {}) {
    const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
    return client.call(route, { workflow_id: workflow, per_page: 30, ...filter });
}
function parseRuns(data) {
    return parseItems(run, runList.safeParse(data).data?.workflow_runs);
}

;// CONCATENATED MODULE: ./lib/action/github-api.js






function createGitHubApi({ apiUrl, owner, repo, runId }, token, clock, signal) {
    const client = createGitHubClient({ token, apiUrl, owner, repo, clock, signal });
    return {
        workflows: createWorkflows(client, { clock, runId, signal }),
        comments: createComments(client, clock),
        pulls: createPulls(client, owner),
        permissions: createPermissions(client),
        entries: createCacheEntries(client),
    };
}

// EXTERNAL MODULE: ./lib/action/redaction.js
var redaction = __webpack_require__(4286);
;// CONCATENATED MODULE: ./lib/action/secrets.js

function collectSecrets(env, checkoutTokens) {
    const inputVariables = ["openai_api_key", "github_token"].flatMap((key) => [
        `INPUT_${(0,inputs_inputs/* actionNameOf */.V8)(key).toUpperCase()}`,
        `INPUT_${key.toUpperCase()}`,
    ]);
    const names = [...inputVariables, "OPENAI_API_KEY", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
    const secrets = [...names.map((name) => env[name]?.trim() ?? ""), ...checkoutTokens];
    return [...new Set(secrets.filter((secret) => secret !== ""))];
}

;// CONCATENATED MODULE: ./lib/action/action-run.js










const TOKEN_IN_CHECKOUT = "actions/checkout left its token in .git/config, where the agent could read it. codex-self-iter removes it before the agent starts, and later steps of this job cannot push with it. Write below actions/checkout: with: { persist-credentials: false }";
function startActionRun(env, signal, write, notices) {
    const context = (0,action_context/* readContext */.yI)(env);
    const tokens = (0,checkout_credentials/* findCheckoutTokens */.G)(context.workspace);
    const secrets = collectSecrets(env, tokens);
    for (const secret of secrets)
        (0,runner_files/* addMask */.e)(secret, write);
    const { inputs, warnings, problem } = readInputs(env);
    const clock = (0,adapters_clock/* createSystemClock */.g)();
    const log = (0,redaction/* redactLog */.Mu)(createActionsLog(write), secrets);
    const run = {
        context,
        env,
        inputs,
        secrets,
        clock,
        log,
        output: (0,runner_files/* createRunnerOutput */.g)(env, (text) => (0,redact/* redact */.E$)(text, secrets)),
        github: createGitHubApi(context, inputs.github_token ?? "", clock, signal),
        signal,
        notify: (text) => log.emit({ kind: "notice", atMs: clock.nowMs(), text }),
        warn(text) {
            if (!notices.includes(text))
                notices.push(text);
            log.emit({ kind: "warning", atMs: clock.nowMs(), text });
        },
    };
    return { run, warnings: tokens.length > 0 ? [...warnings, TOKEN_IN_CHECKOUT] : warnings, problem };
}
function readInputs(env) {
    try {
        return { ...parseActionInputs(env), problem: null };
    }
    catch (problem) {
        const inputs = {};
        return { inputs, warnings: [], problem };
    }
}


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ getString),
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   yI: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2563);


const WORKFLOW_REF = /^([^/]+\/[^/]+)\/(\.github\/workflows\/([^/]+\.ya?ml))@(refs\/.+)$/;
const EVENT_BYTES_MAX = 32 * 1024 * 1024;
function readContext(env) {
    const requireEnv = (name) => {
        const value = env[name];
        if (value === undefined || value === "")
            throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .userError */ .I)("NOT_IN_A_WORKFLOW", { variable: name });
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
function readWorkflow(text, repository) {
    const [, repositoryOfPath, path = "", file = "", ref = ""] = WORKFLOW_REF.exec(text) ?? [];
    if (repositoryOfPath?.toLowerCase() !== repository.toLowerCase())
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
        return {};
    }
}
function get(payload, ...keys) {
    return keys.reduce((value, key) => (typeof value === "object" && value !== null ? value[key] : undefined), payload);
}
function getString(payload, ...keys) {
    const value = get(payload, ...keys);
    return typeof value === "string" ? value : "";
}


/***/ }),

/***/ 8195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ runAsActionStep)
/* harmony export */ });
/* harmony import */ var _adapters_actions_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3140);
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7853);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2563);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9116);




const CHARS_MAX = 2_000;
async function runAsActionStep(part, exitCodeOf) {
    const cancellation = new AbortController();
    process.on("SIGUSR1", () => { });
    for (const name of ["SIGINT", "SIGTERM"])
        process.on(name, () => cancellation.abort());
    const write = (text) => void process.stdout.write(text);
    try {
        return await part({ ...process.env }, cancellation.signal, write);
    }
    catch (error) {
        write(renderError(error));
        return exitCodeOf(error);
    }
}
function renderError(error) {
    const [title, text] = error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y
        ? [error.code, `${error.message} ${error.remedy}`]
        : ["internal error", `Internal error in codex-self-iter: ${String(error instanceof Error ? error.stack : error)}`];
    return (0,_adapters_actions_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCommand */ .C)("error", (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseLine */ .fZ)((0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(text, CHARS_MAX)), `codex-self-iter: ${title}`);
}


/***/ }),

/***/ 4286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mu: () => (/* binding */ redactLog),
/* harmony export */   g6: () => (/* binding */ redactVerifier),
/* harmony export */   rp: () => (/* binding */ redactAgent)
/* harmony export */ });
/* harmony import */ var _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6160);
/* harmony import */ var _core_policy_token_patterns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9626);


function redactAgent(agent, redaction) {
    return {
        prepare: (signal) => agent.prepare(signal),
        async runTurn(turn, signal) {
            const onEvent = (event) => turn.onEvent({ ...event, text: clean(event.text, redaction) });
            return clean(await agent.runTurn({ ...turn, onEvent }, signal), redaction);
        },
        close: () => agent.close(),
    };
}
function redactVerifier(verifier, redaction) {
    return verifier === null ? null : { verify: async (signal) => clean(await verifier.verify(signal), redaction) };
}
function clean(value, { secrets, tokens }) {
    const redacted = (0,_core_policy_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactAll */ .$I)(value, secrets);
    return tokens ? (0,_core_policy_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(redacted, _core_policy_token_patterns_js__WEBPACK_IMPORTED_MODULE_0__/* .maskTokens */ .x1) : redacted;
}
function redactLog(log, secrets) {
    return { emit: (event) => log.emit((0,_core_policy_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactAll */ .$I)(event, secrets)), close: () => log.close() };
}


/***/ }),

/***/ 9761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ restoreState),
/* harmony export */   z: () => (/* binding */ readStateCommit)
/* harmony export */ });
/* harmony import */ var _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6897);
/* harmony import */ var _core_chain_reconcile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7468);
/* harmony import */ var _engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6770);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2563);
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7676);





async function restoreState(ports, target) {
    const { stateCommits, branch, cache, store, warn } = ports;
    const [refTips, restored] = await Promise.all([fetchRefTips(ports, target), cache.restore()]);
    if (restored.problem !== null)
        warn(restored.problem);
    const commit = refTips.branch ?? refTips.base;
    if (commit === null)
        throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .userError */ .I)("BASE_BRANCH_MISSING", { base: target.base, branch: target.branch });
    const [cached, pushed] = await Promise.all([
        store.load(),
        readStateRef(ports, refTips.state, target),
        branch.checkOut(commit, `refs/heads/${target.branch}`),
    ]);
    for (const text of cached.warnings)
        warn(text);
    const chosen = (0,_core_chain_reconcile_js__WEBPACK_IMPORTED_MODULE_2__/* .reconcile */ .L)({ cached: cached.saved, pushed, stateRefTip: refTips.state });
    let { saved } = chosen;
    if (saved !== null && chosen.source === "state-ref") {
        if (chosen.dropSessions)
            saved = { ...saved, state: { ...saved.state, sessions: {} } };
        const lines = refTips.state === null ? null : await stateCommits.read(refTips.state, "iterations.jsonl");
        if (lines !== null)
            await ports.replaceJournal(lines);
    }
    const lastIteration = chosen.source === "state-ref" ? 0 : await readLastIteration(ports, refTips, target);
    if (saved !== null && saved.state.iteration < lastIteration) {
        warn(`The branch ${target.branch} has iteration ${lastIteration}, but the saved state is older. Numbering continues from the branch.`);
        saved = { ...saved, state: { ...saved.state, iteration: lastIteration } };
    }
    if (saved !== null)
        saved = { ...saved, stateCommit: refTips.state };
    const isChanged = saved?.state !== cached.saved?.state || saved?.stateCommit !== cached.saved?.stateCommit;
    if (saved !== null && isChanged)
        await store.save(saved, { durable: false });
    return {
        store: withMinIteration(store, lastIteration),
        refTips,
        saved,
        cachedSeq: cached.saved?.state.seq ?? null,
        difference: chosen.notice,
    };
}
const TRAILER_SEARCH_MAX = 100;
async function readLastIteration({ stateCommits, remote }, refTips, target) {
    const [commit, name] = refTips.branch === null ? [refTips.base, target.base] : [refTips.branch, target.branch];
    if (commit === null)
        return 0;
    let numbers = await stateCommits.trailers(commit, _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_3__/* .ITERATION_TRAILER */ .y);
    if (numbers.length === 0) {
        await remote.fetch([`refs/heads/${name}`], TRAILER_SEARCH_MAX);
        numbers = await stateCommits.trailers(commit, _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_3__/* .ITERATION_TRAILER */ .y);
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
async function fetchRefTips({ remote }, { base, branch, track }) {
    const [branchRef, baseRef] = [`refs/heads/${branch}`, `refs/heads/${base}`];
    const found = await remote.fetch([...new Set([branchRef, baseRef, (0,_engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__/* .stateRef */ .d)(track)])]);
    return { branch: found.get(branchRef) ?? null, base: found.get(baseRef) ?? null, state: found.get((0,_engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__/* .stateRef */ .d)(track)) ?? null };
}
async function readStateRef({ stateCommits, clock, warn }, commit, target) {
    if (commit === null)
        return null;
    const decoded = await readStateCommit(stateCommits, commit, clock);
    if (decoded?.kind === "ok")
        return decoded.saved;
    const problem = decoded === null ? "it has no runtime.json" : decoded.problem;
    warn(`The state in ${(0,_engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__/* .stateRef */ .d)(target.track)} (${commit.slice(0, 9)}) cannot be read (${problem}), so it is ignored. Older states are in the history of the ref.`);
    return null;
}
async function readStateCommit(stateCommits, commit, clock) {
    const text = await stateCommits.read(commit, "runtime.json");
    return text === null ? null : _compose_js__WEBPACK_IMPORTED_MODULE_1__/* .CODEC */ .L3.decodeSaved(text, { atMs: clock.nowMs(), newChainId: clock.newId() });
}


/***/ }),

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _config_name_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6582);
/* harmony import */ var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2563);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4747);




const STATE_DIR = ".codex-self-iter";
const WORK_BRANCH_PREFIX = "codex-self-iter/";
function resolveTarget(context, inputs, pull) {
    const track = inputs.track ?? (pull === null ? "main" : trackOfPull(pull));
    const base = inputs.base_branch ?? pull?.base ?? readBase(context);
    const branch = inputs.branch ?? pull?.branch ?? `${WORK_BRANCH_PREFIX}${track}`;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.temp, "codex-self-iter", track);
    return {
        track,
        branch,
        base,
        carried: {
            ...(track === "main" ? {} : { track }),
            ...(inputs.branch === undefined && pull !== null ? { branch } : {}),
            ...(inputs.base_branch === undefined && base !== readDefault(context) && pull !== null ? { "base-branch": base } : {}),
        },
        gitDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "repository"),
        codexHome: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "codex-home"),
        codexFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "codex"),
        stateDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.workspace, inputs.state_dir ?? STATE_DIR),
    };
}
function trackOfPull({ branch, number }) {
    const own = branch.startsWith(WORK_BRANCH_PREFIX) ? branch.slice(WORK_BRANCH_PREFIX.length) : "";
    return (0,_config_name_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrackName */ .vW)(own) ? own : `pr-${number}`;
}
function readBase(context) {
    const { ref } = context;
    if (ref.startsWith("refs/heads/"))
        return ref.slice("refs/heads/".length);
    const fallback = readDefault(context);
    if (fallback === "")
        throw (0,_errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .userError */ .I)("BASE_BRANCH_UNKNOWN", { ref });
    return fallback;
}
function readDefault({ event }) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .getString */ .AA)(event, "repository", "default_branch");
}


/***/ }),

/***/ 5246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bp: () => (/* binding */ openCache),
  zb: () => (/* binding */ openRepositories),
  ve: () => (/* binding */ setUpRun)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/text/duration.js
var duration = __webpack_require__(4610);
// EXTERNAL MODULE: ./lib/core/text/text.js
var text_text = __webpack_require__(7853);
// EXTERNAL MODULE: ./lib/adapters/fs/safe-path.js
var safe_path = __webpack_require__(1046);
// EXTERNAL MODULE: ./lib/adapters/process/environment.js
var environment = __webpack_require__(2894);
// EXTERNAL MODULE: ./lib/adapters/fs/atomic-write.js
var atomic_write = __webpack_require__(1550);
// EXTERNAL MODULE: ./lib/adapters/fs/errno.js
var errno = __webpack_require__(3645);
// EXTERNAL MODULE: ./lib/adapters/state/remove-special-files.js
var remove_special_files = __webpack_require__(7111);
;// CONCATENATED MODULE: ./lib/adapters/state/cacheable-files.js






const CACHEABLE_FILES = [
    { name: "sessions", isFolder: true },
    { name: "prompts", isFolder: true },
    { name: "logs", isFolder: true },
    { name: "status.json", isFolder: false },
    { name: "runtime.json", isFolder: false },
];
function validateCacheable(folder) {
    const removed = [];
    let [sizeBytes, hasState, tooMany] = [0, false, false];
    const remove = (path, stat) => {
        (0,atomic_write/* removePath */._b)(path);
        removed.push(`${(0,text_text/* oneLine */.TN)((0,external_node_path_.relative)(folder, path), 80)} (${describeKind(stat)})`);
    };
    for (const { name, isFolder } of CACHEABLE_FILES) {
        const path = (0,external_node_path_.join)(folder, name);
        const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            continue;
        if (isFolder !== stat.isDirectory()) {
            remove(path, stat);
            continue;
        }
        const { files, isComplete } = isFolder ? (0,remove_special_files/* listFiles */.CS)(path) : { files: [{ path, stat }], isComplete: true };
        tooMany ||= !isComplete;
        for (const file of files) {
            if (!(0,remove_special_files/* isPlainFile */.Dn)(file.stat))
                remove(file.path, file.stat);
            else {
                sizeBytes += file.stat.size;
                hasState ||= file.path === (0,external_node_path_.join)(folder, "runtime.json");
            }
        }
    }
    return { hasState, sizeBytes, removed: removed.slice(0, 5), tooMany };
}
function replaceCacheable(from, to) {
    removeCacheable(to);
    for (const { name } of CACHEABLE_FILES) {
        const path = (0,external_node_path_.join)(from, name);
        if ((0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) === undefined)
            continue;
        resetModes(path);
        move(path, (0,external_node_path_.join)(to, name));
    }
}
function removeCacheable(folder) {
    for (const { name } of CACHEABLE_FILES.toReversed())
        (0,atomic_write/* removePath */._b)((0,external_node_path_.join)(folder, name));
}
function move(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
    }
    catch (error) {
        if ((0,errno/* errorCode */.CA)(error) !== "EXDEV")
            throw error;
        (0,external_node_fs_.cpSync)(from, to, { recursive: true, errorOnExist: true, force: false, verbatimSymlinks: true });
    }
}
function resetModes(path) {
    const isFolder = (0,external_node_fs_.lstatSync)(path).isDirectory();
    (0,external_node_fs_.chmodSync)(path, isFolder ? 0o755 : 0o644);
    if (isFolder)
        for (const name of (0,external_node_fs_.readdirSync)(path))
            resetModes((0,external_node_path_.join)(path, name));
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

// EXTERNAL MODULE: ./lib/adapters/state/state-dir.js
var state_dir = __webpack_require__(8488);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
// EXTERNAL MODULE: ./lib/adapters/isolation/strategies.js
var strategies = __webpack_require__(7581);
;// CONCATENATED MODULE: ./lib/adapters/actions/cache-toolkit.js




const TOOLKIT_VARIABLES = [
    "ACTIONS_RESULTS_URL",
    "ACTIONS_CACHE_URL",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_CACHE_SERVICE_V2",
    "ACTIONS_CACHE_MODE",
    "GITHUB_SERVER_URL",
];
const TAR_OPTIONS = "--transform=s,^/*,,SH --transform=s,[.][.]*/,./,gSH --transform=s,.*,no-link-is-taken,Rsh";
const UNAVAILABLE = "the actions cache is not available here (ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is not set)";
function createCacheClient(env) {
    let running = Promise.resolve();
    let isBusy = false;
    return {
        idle: () => running,
        async call(folders, limitMs, work) {
            const cacheUrl = env["ACTIONS_RESULTS_URL"] ?? env["ACTIONS_CACHE_URL"];
            if (cacheUrl === undefined || env["ACTIONS_RUNTIME_TOKEN"] === undefined)
                return { kind: "failed", problem: UNAVAILABLE };
            if (isBusy)
                return { kind: "failed", problem: "the cache is still busy with an earlier call" };
            isBusy = true;
            const output = [];
            const answer = runToolkit(env, folders, output, work).finally(() => (isBusy = false));
            running = answer;
            return await withinLimit(answer, limitMs, { kind: "timed-out", output });
        },
    };
}
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
async function runToolkit(env, { root, temporary }, output, work) {
    const undo = [];
    try {
        const toolkit = await Promise.all(/* import() */[__webpack_require__.e(775), __webpack_require__.e(367), __webpack_require__.e(670), __webpack_require__.e(822), __webpack_require__.e(734)]).then(__webpack_require__.bind(__webpack_require__, 6822));
        const variables = Object.fromEntries(TOOLKIT_VARIABLES.map((name) => [name, env[name]]));
        undo.push(setVariables({ ...variables, GITHUB_WORKSPACE: root, RUNNER_TEMP: temporary, PATH: toolPath(), TAR_OPTIONS }));
        undo.push(captureOutput(process.stdout), captureOutput(process.stderr));
        if (!toolkit.isFeatureAvailable())
            return { kind: "failed", problem: UNAVAILABLE };
        return { kind: "done", value: await OUTPUT.run(output, () => work(toolkit)), output };
    }
    catch (error) {
        return { kind: "failed", problem: explainOutput(output) ?? (0,text_text/* oneLine */.TN)(String(error instanceof Error ? error.message : error), 300) };
    }
    finally {
        for (const step of undo.toReversed())
            step();
    }
}
function toolPath() {
    return process.platform === "linux" && (0,external_node_fs_.existsSync)("/usr/bin/tar") ? strategies/* SYSTEM_PATH */.sg : process.env["PATH"];
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
const OUTPUT = new external_node_async_hooks_.AsyncLocalStorage();
const LINES_MAX = 500;
const NO_RESERVATION = "::debug::Failed to reserve cache: ";
function captureOutput(stream) {
    const write = stream.write;
    const capture = (...args) => {
        const output = OUTPUT.getStore();
        const text = typeof args[0] === "string" ? args[0] : "";
        if (output === undefined || text.startsWith("::add-mask::"))
            return Reflect.apply(write, stream, args);
        if (output.length < LINES_MAX)
            output.push(...text.split("\n").filter((line) => line !== "" && (!line.startsWith("::debug::") || line.startsWith(NO_RESERVATION))));
        const callback = args.at(-1);
        if (typeof callback === "function")
            process.nextTick(callback);
        return true;
    };
    stream.write = capture;
    return () => {
        if (stream.write === capture)
            stream.write = write;
    };
}
const MEANINGS = [
    {
        match: /cache-mode '(?<found>[\w-]+)' does not permit/,
        problem: (mode) => `the workflow forbids it with "cache-mode: ${mode}"; write: cache-mode: write`,
    },
    {
        match: /cache (?<found>write|read) denied/,
        problem: (access) => `the token of this run may not ${access} caches, as for every event that outsiders can trigger; ` +
            `start the loop by workflow_dispatch or schedule`,
    },
    { match: /rate limit will reset in (?<found>\d+) seconds/, problem: (seconds) => `GitHub's rate limit resets in ${seconds} s` },
    {
        match: /Attempt \d+ of \d+ failed with error: (?<found>.*?)(?:\. Retrying|$)/,
        problem: (error) => `the cache service does not answer (${(0,text_text/* oneLine */.TN)(error, 200)})`,
    },
    {
        match: new RegExp(`^${NO_RESERVATION}(?:Error: )?(?!.*(?:\\(409\\)|already exists|was not ok))(?<found>.+)$`),
        problem: (error) => `the cache service refused a new entry (${(0,text_text/* oneLine */.TN)(error, 200)})`,
    },
    { match: /Unable to reserve cache with key (?<found>)/, problem: () => `an entry with this key already exists or is being saved` },
    { match: /^::(?:warning|error)[^:]*::(?<found>.*)$/, problem: (text) => (0,text_text/* oneLine */.TN)(text.replaceAll(/%0[AD]/g, " "), 300) },
];
function explainOutput(output) {
    for (const { match, problem } of MEANINGS) {
        for (const line of output) {
            const found = match.exec(line);
            if (found !== null)
                return problem(found.groups?.["found"] ?? "");
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/adapters/actions/cache.js









const LIMIT_MS = 60_000;
const SAVE_BYTES_MAX = 1024 * 1024 * 1024;
const ENTRIES_KEPT = 3;
const DELETIONS_MAX = 20;
const STRAY_FILES_SHOWN = 5;
function createStateCache(options) {
    const { run, stateDir, workspace } = options;
    const env = { ...(options.env ?? process.env) };
    const prefix = cachePrefix(options.track);
    const client = createCacheClient(env);
    const path = (0,external_node_path_.relative)(workspace, stateDir).replaceAll(external_node_path_.sep, "/");
    const patterns = CACHEABLE_FILES.map(({ name }) => `${escapeGlob(path)}/${name}`);
    const prune = createPruner(options.entries, prefix, env["GITHUB_REF"]);
    const checkLocation = () => {
        if (path === "" || !(0,safe_path/* isInside */.FK)(workspace, stateDir))
            throw new Error(`the state dir ${(0,text_text/* oneLine */.TN)(stateDir, 200)} is not a folder inside the workspace`);
    };
    const restore = async (limitMs) => {
        checkLocation();
        const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,environment/* temporaryFolderOf */.L)(env), "codex-self-iter-cache-"));
        const [root, temporary] = [(0,external_node_path_.join)(folder, "tree"), (0,external_node_path_.join)(folder, "temporary")];
        for (const made of [root, temporary])
            (0,external_node_fs_.mkdirSync)(made);
        try {
            const answer = await client.call({ root, temporary }, limitMs, (toolkit) => toolkit.restoreCache(patterns, prefix, [prefix]));
            if (answer.kind !== "done")
                throw new Error(describeFailure(answer, limitMs));
            if (answer.value !== undefined)
                return install(answer.value, root, path, options);
            const reason = explainOutput(answer.output);
            if (reason !== null)
                throw new Error(reason);
            return { key: null, problem: null };
        }
        finally {
            void client.idle().then(() => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }));
        }
    };
    const save = async (seq, limitMs) => {
        checkLocation();
        const deadlineMs = performance.now() + limitMs;
        const [realWorkspace, realStateDir] = [workspace, stateDir].map(safe_path/* realPathOrNull */.iF);
        if (!realWorkspace || !realStateDir || !(0,safe_path/* isInside */.FK)(realWorkspace, realStateDir))
            throw new Error("the state dir is missing, or is a symlink that leads out of the workspace");
        const { hasState, removed, sizeBytes, tooMany } = validateCacheable(stateDir);
        if (!hasState)
            throw new Error("there is no runtime.json in the state dir");
        if (tooMany || sizeBytes > SAVE_BYTES_MAX)
            throw new Error("the state dir is too large; delete the files that do not belong there");
        const key = `${prefix}${seq}-${run.id}-${run.attempt}`;
        const temporary = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,environment/* temporaryFolderOf */.L)(env), "codex-self-iter-cache-"));
        const leave = enterFolder(workspace);
        const answer = await client
            .call({ root: process.cwd(), temporary }, limitMs, (toolkit) => toolkit.saveCache(patterns, key))
            .finally(leave);
        void client.idle().then(() => (0,external_node_fs_.rmSync)(temporary, { recursive: true, force: true }));
        if (answer.kind !== "done")
            throw new Error(describeFailure(answer, limitMs));
        if (answer.value <= 0)
            throw new Error(explainOutput(answer.output) ?? "the cache service gave no reason");
        const pruned = await withinLimit(prune(key), Math.max(0, deadlineMs - performance.now()), null);
        const warnings = [describeRemoved("The state dir", removed), pruned].filter((text) => text !== null);
        return { kind: "saved", key, warning: warnings.length === 0 ? null : warnings.join(" ") };
    };
    return {
        restore: (limitMs = LIMIT_MS) => restore(limitMs).catch((error) => ({ key: null, problem: `The actions cache was not read: ${messageOf(error)}.` })),
        save: (seq, limitMs = LIMIT_MS) => save(seq, limitMs).catch((error) => ({ kind: "not-saved", problem: messageOf(error) })),
    };
}
function cachePrefix(track) {
    return `codex-self-iter-${encodeURIComponent(track).slice(0, 400)}/`;
}
function install(key, root, path, { stateDir, workspace }) {
    const name = (0,text_text/* oneLine */.TN)(key, 200);
    const refuse = (reason) => ({ key: null, problem: `The cache entry ${name} was not used: ${reason}.` });
    const strayFiles = findStrayFiles(root, path);
    if (strayFiles === null)
        return refuse("it does not contain the state dir");
    const unpacked = (0,external_node_path_.join)(root, path);
    const { hasState, removed, tooMany } = validateCacheable(unpacked);
    if (!hasState)
        return refuse("it contains no runtime.json");
    if (tooMany)
        return refuse("it contains too many files");
    (0,state_dir/* openStateDir */.D)(workspace, stateDir);
    try {
        replaceCacheable(unpacked, stateDir);
    }
    catch (error) {
        removeCacheable(stateDir);
        return refuse(messageOf(error));
    }
    finally {
        (0,state_dir/* openStateDir */.D)(workspace, stateDir);
    }
    return { key: name, problem: describeRemoved(`The cache entry ${name}`, [...strayFiles, ...removed]) };
}
function findStrayFiles(root, path) {
    const strayFiles = [];
    let folder = root;
    for (const step of path.split("/")) {
        strayFiles.push(...(0,external_node_fs_.readdirSync)(folder).filter((name) => name !== step));
        folder = (0,external_node_path_.join)(folder, step);
        if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
            return null;
    }
    const cacheable = new Set(CACHEABLE_FILES.map(({ name }) => name));
    strayFiles.push(...(0,external_node_fs_.readdirSync)(folder).filter((name) => !cacheable.has(name)));
    return strayFiles.slice(0, STRAY_FILES_SHOWN).map((name) => (0,text_text/* oneLine */.TN)(name, 80));
}
function createPruner(entries, prefix, ref) {
    let hasWarned = false;
    const prune = async (savedKey, ownRef) => {
        const listed = await entries.list(prefix, ownRef);
        if (listed.kind === "denied")
            return listed.remedy;
        const older = listed.entries.filter((entry) => entry.key.startsWith(prefix) && entry.ref === ownRef && entry.key !== savedKey);
        const newestFirst = older.toSorted((one, other) => other.createdAtMs - one.createdAtMs || other.id - one.id);
        const expendable = newestFirst.slice(ENTRIES_KEPT - 1).slice(0, DELETIONS_MAX);
        const answers = await Promise.all(expendable.map((entry) => entries.delete(entry.id)));
        return answers.find((answer) => answer.kind === "denied")?.remedy ?? null;
    };
    return async (savedKey) => {
        if (ref === undefined)
            return null;
        const problem = await prune(savedKey, ref).catch(messageOf);
        if (problem === null || hasWarned)
            return null;
        hasWarned = true;
        return `Older entries of the actions cache were not deleted: ${withoutFullStop(problem)}.`;
    };
}
function describeFailure(answer, limitMs) {
    if (answer.kind === "failed")
        return answer.problem;
    const reason = explainOutput(answer.output);
    return `the cache service took longer than ${(0,duration/* renderSeconds */.e)(limitMs)}${reason === null ? "" : `, and ${reason}`}`;
}
function describeRemoved(place, removed) {
    return removed.length === 0 ? null : `${place} contained files that do not belong there and were left out: ${removed.join(", ")}.`;
}
function messageOf(error) {
    return withoutFullStop(error instanceof Error ? error.message : String(error));
}
function withoutFullStop(text) {
    return (0,text_text/* oneLine */.TN)(text, 300).replace(/\.$/, "");
}
function enterFolder(folder) {
    const before = process.cwd();
    if ((0,safe_path/* realPathOrNull */.iF)(before) === (0,safe_path/* realPathOrNull */.iF)(folder))
        return () => { };
    process.chdir(folder);
    return () => process.chdir(before);
}
function escapeGlob(path) {
    return path.replace(/[*?[]/g, "[$&]");
}

// EXTERNAL MODULE: ./lib/adapters/agents/codex/sessions.js
var sessions = __webpack_require__(2631);
// EXTERNAL MODULE: ./lib/adapters/git/commit.js
var git_commit = __webpack_require__(4557);
// EXTERNAL MODULE: ./lib/adapters/git/exec.js
var exec = __webpack_require__(5393);
// EXTERNAL MODULE: ./lib/adapters/git/layout.js
var layout = __webpack_require__(3666);
// EXTERNAL MODULE: ./lib/adapters/git/nested-repositories.js
var nested_repositories = __webpack_require__(7128);
// EXTERNAL MODULE: ./lib/adapters/git/objects.js
var git_objects = __webpack_require__(7242);
// EXTERNAL MODULE: ./lib/adapters/git/repository.js + 3 modules
var git_repository = __webpack_require__(2930);
;// CONCATENATED MODULE: ./lib/adapters/git/state-commits.js


const FILE_BYTES_MAX = 16 * 1024 * 1024;
const COMMIT = /^[0-9a-f]{40}$/;
function createStateCommits(git, objects, objectsDir, commits) {
    return {
        async read(commit, path) {
            if (!COMMIT.test(commit) || /\n|^\//.test(path) || path.split("/").some((part) => part === "." || part === ".."))
                return null;
            const object = await objects.read(`${commit}:${path}`, FILE_BYTES_MAX);
            return object?.type === "blob" ? (object.bytes?.toString("utf8") ?? null) : null;
        },
        async trailers(commit, key) {
            if (!COMMIT.test(commit) || !/^[\w-]+$/.test(key))
                return [];
            const output = await (0,exec/* gitOutput */.oM)(git, { args: ["log", `--format=%(trailers:key=${key},valueonly)`, "--end-of-options", commit] });
            return output.split("\n").filter((line) => line !== "");
        },
        async write(files, parent, message) {
            const names = [...files.keys()].toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
            const entries = [];
            for (const name of names) {
                if (!/^[^/\0]+$/.test(name))
                    throw new Error(`Not a file name: ${name}`);
                const blob = await (0,git_objects/* writeObject */.p7)(objectsDir, "blob", files.get(name) ?? "");
                entries.push(Buffer.from(`100644 ${name}\0`), Buffer.from(blob, "hex"));
            }
            const tree = await (0,git_objects/* writeObject */.p7)(objectsDir, "tree", Buffer.concat(entries));
            return commits.write({ tree, parent, message });
        },
    };
}

// EXTERNAL MODULE: ./lib/adapters/git/head.js
var head = __webpack_require__(626);
// EXTERNAL MODULE: ./lib/adapters/git/private-index.js
var private_index = __webpack_require__(3964);
;// CONCATENATED MODULE: ./lib/adapters/git/sync-checkout.js









const sync_checkout_FILE_BYTES_MAX = 16 * 1024 * 1024;
async function syncCheckoutFiles(options, head) {
    const checkout = (0,external_node_path_.join)(options.git.cwd, ".git");
    if (!head.ref.startsWith("refs/heads/") || !isPlain(checkout) || !canHoldRef(checkout, head.ref))
        return;
    const [boundary, isComplete] = await Promise.all([
        listMissingBoundary(options, checkout, head.sha),
        packObjects(options.git, checkout, head.sha),
    ]);
    if (!isComplete)
        return;
    const [shallow, branch] = [(0,external_node_path_.join)(checkout, "shallow"), (0,external_node_path_.join)(checkout, head.ref)];
    if (boundary.length > 0 && !replaceByLock(shallow, writeLock([...readLines(shallow), ...boundary, ""].join("\n"))))
        return;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(branch), { recursive: true });
    if (!replaceByLock(branch, writeLock(`${head.sha}\n`)))
        return;
    if (!replaceByLock((0,external_node_path_.join)(checkout, "HEAD"), writeLock(`ref: ${head.ref}\n`)))
        return;
    replaceByLock((0,external_node_path_.join)(checkout, "index"), (lock) => (0,private_index/* copyIndexFile */.qt)((0,external_node_path_.join)(options.gitDir, "index"), lock));
}
function isPlain(checkout) {
    const paths = (names) => names.map((name) => (0,external_node_path_.join)(checkout, name));
    const locks = ["index.lock", "HEAD.lock", "shallow.lock"];
    if (!paths(["", "objects", "objects/pack", "refs", "refs/heads"]).every(layout/* isRealFolder */.jj))
        return false;
    if (!paths(["HEAD", "config"]).every(isRealFile))
        return false;
    if (!paths(["index", "shallow", "packed-refs"]).every((file) => isRealFile(file) || isAbsent(file)))
        return false;
    if (!paths(["commondir", "reftable", "BISECT_LOG", ...locks, ...layout/* OPERATION_FILES */.G5]).every(isAbsent))
        return false;
    return !/^\s*(?:objectformat|refstorage|worktree)\s*=/im.test(readText((0,external_node_path_.join)(checkout, "config")) ?? "");
}
function canHoldRef(checkout, ref) {
    const packed = readText((0,external_node_path_.join)(checkout, "packed-refs")) ?? "";
    const parts = ref.split("/");
    for (let count = 3; count < parts.length; count += 1) {
        const parent = parts.slice(0, count).join("/");
        if (!(0,layout/* isRealFolder */.jj)((0,external_node_path_.join)(checkout, parent)) && !isAbsent((0,external_node_path_.join)(checkout, parent)))
            return false;
        if (packed.includes(` ${parent}\n`))
            return false;
    }
    if (packed.includes(` ${ref}/`))
        return false;
    return isRealFile((0,external_node_path_.join)(checkout, ref)) || isAbsent((0,external_node_path_.join)(checkout, ref));
}
async function listMissingBoundary({ git, gitDir, objects }, checkout, sha) {
    const known = new Set(readLines((0,external_node_path_.join)(checkout, "shallow")));
    const onlyOurs = new Set(readLines((0,external_node_path_.join)(gitDir, "shallow")).filter((end) => !known.has(end)));
    if (onlyOurs.size === 0)
        return [];
    const ends = (await (0,exec/* gitOutput */.oM)(git, { args: ["rev-list", "--max-parents=0", sha] })).split("\n").filter((end) => onlyOurs.has(end));
    const missing = [];
    for (const end of ends) {
        const commit = await objects.read(end);
        const parents = commit === null ? [] : (0,git_commit/* parentsOf */.fY)(commit);
        if (parents.length === 0)
            continue;
        const environment = { GIT_OBJECT_DIRECTORY: (0,external_node_path_.join)(checkout, "objects") };
        const found = await (0,exec/* runGit */.EO)(git, { args: ["cat-file", "--batch-check"], input: `${parents.join("\n")}\n`, environment });
        if (found.exitCode !== 0 || found.stdout.includes(" missing"))
            missing.push(end);
    }
    return missing;
}
async function packObjects(git, checkout, sha) {
    const objects = (0,external_node_path_.join)(checkout, "objects");
    if (objects.includes(":"))
        return false;
    const known = (0,head/* readHeadFiles */.m)({ gitDir: checkout, commonDir: checkout }, readText)?.sha ?? null;
    const options = ["--quiet", "--revs", "--non-empty", "--delta-base-offset"];
    const args = ["-c", "core.fsync=none", "pack-objects", ...options, (0,external_node_path_.join)(objects, "pack/pack")];
    const input = [sha, ...(known === null ? [] : [`^${known}`, `^${known}^{tree}`]), ""].join("\n");
    return (await (0,exec/* runGit */.EO)(git, { args, input, environment: { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects } })).exitCode === 0;
}
function readLines(file) {
    return (readText(file) ?? "").split("\n").filter((line) => line !== "");
}
function replaceByLock(file, write) {
    const lock = `${file}.lock`;
    try {
        write(lock);
    }
    catch {
        return false;
    }
    try {
        (0,external_node_fs_.renameSync)(lock, file);
        return true;
    }
    catch {
        (0,atomic_write/* unlinkIfExists */.bb)(lock);
        return false;
    }
}
function writeLock(text) {
    return (lock) => (0,external_node_fs_.writeFileSync)(lock, text, { flag: "wx", mode: 0o644 });
}
function readText(file) {
    const read = (0,safe_path/* readRegularFile */.XF)(file, sync_checkout_FILE_BYTES_MAX);
    if (read !== null && read.text === null)
        throw new Error(`Too large to read: ${file}`);
    return read?.text ?? null;
}
function isRealFile(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
function isAbsent(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false }) === undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/git/work-branch.js










function createWorkBranch(options) {
    const { git, gitDir, onSubmodules } = options;
    const readHead = (0,head/* createHeadReader */.e)(git, { gitDir, commonDir: gitDir });
    let isCheckedOut = false;
    return {
        async checkOut(commit, branchRef) {
            chooseIndex(options, isCheckedOut);
            await checkOutFiles(options, commit);
            isCheckedOut = true;
            await (0,exec/* gitOutput */.oM)(git, { args: ["update-ref", "--end-of-options", branchRef, commit] });
            await (0,atomic_write/* writeFileAtomic */.Zf)((0,external_node_path_.join)(gitDir, "HEAD"), `ref: ${branchRef}\n`, { durable: false });
            onSubmodules(await (0,nested_repositories/* listSubmodules */.e)(git));
        },
        async rebaseCommit(commit, onto) {
            const rebased = await rebaseCommit(options, commit, onto);
            if (rebased !== null)
                onSubmodules(await (0,nested_repositories/* listSubmodules */.e)(git));
            return rebased;
        },
        head: async () => (await readHead()).sha,
        async syncCheckout() {
            const { ref, sha } = await readHead();
            if (sha !== null)
                await syncCheckoutFiles(options, { ref, sha }).catch(() => { });
        },
    };
}
function chooseIndex({ git, gitDir, folder }, onlyOurs) {
    const index = (0,external_node_path_.join)(gitDir, "index");
    (0,atomic_write/* removePath */._b)(`${index}.lock`);
    const checkout = (0,external_node_path_.join)(git.cwd, ".git");
    const useCheckout = !onlyOurs && (0,layout/* isRealFolder */.jj)(checkout);
    const candidates = [index, (0,external_node_path_.join)(folder(), "index"), ...(useCheckout ? [(0,external_node_path_.join)(checkout, "index")] : [])];
    const [newest] = candidates
        .flatMap((file) => {
        const stat = (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false });
        return stat?.isFile() === true ? [{ file, timeMs: stat.mtimeMs }] : [];
    })
        .toSorted((one, other) => other.timeMs - one.timeMs);
    if (newest === undefined || newest.file === index)
        return;
    (0,private_index/* copyIndex */.UZ)(newest.file, index);
    if (!newest.file.startsWith(checkout))
        return;
    for (const name of (0,external_node_fs_.readdirSync)(checkout)) {
        const file = (0,external_node_path_.join)(checkout, name);
        if (/^sharedindex\.[0-9a-f]{40}$/.test(name) && (0,external_node_fs_.lstatSync)(file).isFile())
            (0,external_node_fs_.copyFileSync)(file, (0,external_node_path_.join)(gitDir, name));
    }
}
async function checkOutFiles({ git, gitDir }, commit) {
    const args = ["read-tree", "--reset", "-u", commit];
    const first = await (0,exec/* runGit */.EO)(git, { args });
    if (first.exitCode === 0)
        return;
    (0,atomic_write/* removePath */._b)((0,external_node_path_.join)(gitDir, "index"));
    (0,atomic_write/* removePath */._b)((0,external_node_path_.join)(gitDir, "index.lock"));
    const second = await (0,exec/* runGit */.EO)(git, { args });
    if (second.exitCode !== 0)
        throw (0,exec/* gitError */.N7)({ args }, second);
}
async function rebaseCommit(options, commit, onto) {
    const { folder, git, gitDir, objects } = options;
    const merged = await mergeTrees(options, commit, onto);
    if (merged === null)
        return null;
    const text = (await objects.read(commit.sha))?.bytes?.toString("utf8") ?? "";
    const sha = await (0,git_objects/* writeObject */.p7)((0,external_node_path_.join)(gitDir, "objects"), "commit", replaceTreeAndParent(text, merged, onto));
    const index = (0,external_node_path_.join)(folder(), "rebase");
    (0,private_index/* copyIndex */.UZ)((0,external_node_path_.join)(folder(), "index"), index);
    const args = ["read-tree", "-m", "-u", await treeOf(options, commit.sha), merged];
    if ((await (0,exec/* runGit */.EO)(git, { args, environment: { GIT_INDEX_FILE: index } })).exitCode !== 0)
        return null;
    (0,external_node_fs_.renameSync)(index, (0,external_node_path_.join)(gitDir, "index"));
    await (0,exec/* gitOutput */.oM)(git, { args: ["update-ref", commit.ref, onto, ...(commit.parent === null ? [] : [commit.parent])] });
    return { sha, parent: onto, ref: commit.ref };
}
async function mergeTrees(options, { parent, sha }, onto) {
    const { commits, git, gitDir } = options;
    const write = (tree, parent) => commits.write({ tree, parent, message: "rebase" });
    const baseTree = parent === null ? (0,git_objects/* writeObject */.p7)((0,external_node_path_.join)(gitDir, "objects"), "tree", "") : treeOf(options, parent);
    const base = await write(await baseTree, null);
    const theirs = await write(await treeOf(options, onto), base);
    const ours = await write(await treeOf(options, sha), base);
    const merged = await (0,exec/* runGit */.EO)(git, { args: ["merge-tree", "--write-tree", theirs, ours] });
    const tree = merged.stdout.trim();
    return merged.exitCode === 0 && /^[0-9a-f]{40}$/.test(tree) ? tree : null;
}
async function treeOf({ objects }, commit) {
    const tree = await objects.read(`${commit}^{tree}`);
    if (tree === null)
        throw new Error(`Not a commit: ${commit}`);
    return tree.sha;
}
function replaceTreeAndParent(commit, tree, parent) {
    const headerEnd = commit.indexOf("\n\n");
    const kept = commit
        .slice(0, headerEnd)
        .split("\n")
        .filter((line) => /^(?:author|committer) /.test(line));
    return [`tree ${tree}`, `parent ${parent}`, ...kept].join("\n") + commit.slice(headerEnd);
}

;// CONCATENATED MODULE: ./lib/adapters/git/private-repository.js












const BOT = { name: "github-actions[bot]", email: "41898282+github-actions[bot]@users.noreply.github.com" };
async function openPrivateRepository(options) {
    const workspace = (0,safe_path/* realPathOrNull */.iF)(options.workspace) ?? options.workspace;
    const { environment, gitDir, stateFolder } = options;
    if ((0,safe_path/* isInside */.FK)(workspace, gitDir))
        throw new Error(`The private repository must not be in the workspace: ${gitDir}`);
    initialize(gitDir);
    const git = createPrivateGit(workspace, gitDir, environment);
    const objects = (0,git_objects/* createObjectReader */.NW)(git);
    const objectsDir = (0,external_node_path_.join)(gitDir, "objects");
    const commits = (0,git_commit/* createCommitWriter */.tX)(git, objectsDir);
    const folder = () => {
        const path = (0,external_node_path_.join)(gitDir, "work");
        (0,external_node_fs_.mkdirSync)(path, { recursive: true });
        return path;
    };
    let submodules = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(gitDir, "index")) ? await (0,nested_repositories/* listSubmodules */.e)(git) : [];
    const repository = await (0,git_repository/* openRepository */.h)({
        git,
        objects,
        stateFolder,
        ...(options.warn === undefined ? {} : { warn: options.warn }),
        external: { layout: { gitDir, commonDir: gitDir, prefix: "", topLevel: workspace }, folder, commits, submodules: () => submodules },
    });
    const branch = createWorkBranch({ git, objects, commits, gitDir, folder, onSubmodules: (paths) => (submodules = paths) });
    return { git, objects, repository, stateCommits: createStateCommits(git, objects, objectsDir, commits), branch };
}
function initialize(gitDir) {
    if (!(0,layout/* isRealFolder */.jj)(gitDir))
        (0,atomic_write/* removePath */._b)(gitDir);
    for (const name of ["objects/info", "objects/pack", "refs/heads"])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(gitDir, name), { recursive: true, mode: 0o700 });
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(gitDir, "HEAD")))
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "HEAD"), "ref: refs/heads/main\n");
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(gitDir, "config"), renderConfig());
    (0,atomic_write/* removePath */._b)((0,external_node_path_.join)(gitDir, "info"));
}
function renderConfig() {
    const settings = [
        "repositoryFormatVersion = 0",
        "bare = false",
        "fileMode = true",
        "logAllRefUpdates = false",
        "attributesFile = /dev/null",
        "excludesFile = /dev/null",
        "untrackedCache = false",
        "protectHFS = true",
        "protectNTFS = true",
        ...(process.platform === "darwin" ? ["ignoreCase = true", "precomposeUnicode = true"] : []),
    ];
    return `[core]\n${settings.map((setting) => `\t${setting}\n`).join("")}[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[submodule]\n\trecurse = false\n`;
}
function createPrivateGit(workspace, gitDir, environment) {
    const git = (0,exec/* createGit */.lD)(workspace, environment);
    const { XDG_CONFIG_HOME: _, ...passed } = git.environment;
    return {
        ...git,
        environment: {
            GIT_AUTHOR_NAME: BOT.name,
            GIT_AUTHOR_EMAIL: BOT.email,
            GIT_COMMITTER_NAME: BOT.name,
            GIT_COMMITTER_EMAIL: BOT.email,
            ...passed,
            HOME: gitDir,
            GIT_CONFIG_GLOBAL: "/dev/null",
            GIT_DIR: gitDir,
            GIT_WORK_TREE: workspace,
            GIT_LFS_SKIP_SMUDGE: "1",
        },
    };
}

// EXTERNAL MODULE: ./lib/errors/user-error.js + 1 modules
var user_error = __webpack_require__(2563);
;// CONCATENATED MODULE: ./lib/adapters/git/push-result.js

const MESSAGE_CHARS_MAX = 400;
const TOKEN_LINE = "github-token: ${{ secrets.YOUR_TOKEN }}";
const STALE = /stale info|fetch first|non-fast-forward|already exists|needs force/i;
const RACE = /cannot lock ref|failed to update ref|incorrect old value|but expected|reference is missing|shallow update not allowed/i;
const NAME_CONFLICT = /exists; cannot create/i;
const FAILED_WITH_ANOTHER = /atomic (?:push|transaction) fail/i;
const WORKFLOW = /refusing to allow .{1,100} to create or update workflow/i;
const RULE = /GH006|GH013|protected branch|repository rule/i;
const DENIED = /permission to .{1,200} denied|write access to repository not granted|not accessible by integration|returned error: 403/i;
const UNKNOWN_TOKEN = /authentication failed|invalid username or token|returned error: 401|could not read username|terminal prompts disabled/i;
const NOT_FOUND = /repository not found|repository '.{1,300}' not found|returned error: 404/i;
function parsePushOutput({ exitCode, stderr, stdout }, updates) {
    const { flags, rejected } = parseRefs(stdout);
    if (exitCode === 0 && rejected.length === 0 && updates.every(({ ref }) => flags.has(ref)))
        return { kind: "pushed" };
    const stale = rejected.filter(({ reason }) => STALE.test(reason)).map(({ ref }) => ref);
    if (stale.length > 0)
        return { kind: "stale", refs: updates.map(({ ref }) => ref).filter((ref) => stale.includes(ref)) };
    const messages = serverMessages(stderr);
    const isConflict = NAME_CONFLICT.test(stdout + stderr);
    const final = rejected.filter(({ reason }) => !FAILED_WITH_ANOTHER.test(reason) && (isConflict || !RACE.test(reason)));
    if (final.length > 0) {
        const updated = Array.from(flags).flatMap(([ref, flag]) => (/[!=]/.test(flag) ? [] : [ref]));
        return { kind: "rejected", rejection: describeRejection(final, messages), updated };
    }
    const whole = rejected.length === 0 ? readHttpRejection(stderr) : null;
    if (whole !== null)
        return { kind: "rejected", rejection: whole, updated: [] };
    const raced = rejected.filter(({ reason }) => RACE.test(reason));
    const problem = (0,text_text/* oneLine */.TN)(raced[0]?.reason ?? firstLine(stderr), MESSAGE_CHARS_MAX) || `git push ended with exit code ${exitCode}.`;
    return { kind: "unknown", problem, rejection: raced.length === 0 ? null : describeRejection(raced, messages) };
}
function readHttpRejection(stderr) {
    const message = serverMessages(stderr)[0] ?? firstLine(stderr);
    if (NOT_FOUND.test(stderr)) {
        return toRejection("permission", [], message, `Check the name of the repository, and that the token may read it: ${TOKEN_LINE}`);
    }
    if (UNKNOWN_TOKEN.test(stderr)) {
        const unknown = "The server does not know the token, or it has expired (401).";
        return toRejection("permission", [], unknown, `Remove github-token to use the job's own, or set a valid one: ${TOKEN_LINE}`);
    }
    return DENIED.test(stderr) ? permissionRejection([], message) : null;
}
function parseRefs(stdout) {
    const flags = new Map();
    const rejected = [];
    for (const [, flag = "", ref = "", summary = ""] of stdout.matchAll(/^([ +\-*=!])\t[^\t\n:]*:([^\t\n]+)\t(.*)$/gm)) {
        flags.set(ref, flag);
        if (flag === "!")
            rejected.push({ ref, reason: summary.replace(/^\[[^\]]*\] ?/, "").replace(/^\((.*)\)$/, "$1") });
    }
    return { flags, rejected };
}
function describeRejection(rejected, messages) {
    const refs = rejected.map(({ ref }) => ref);
    const branch = refs.map((ref) => ref.replace(/^refs\/heads\//, "")).join(", ");
    const matching = (pattern) => rejected.find(({ reason }) => pattern.test(reason))?.reason;
    const workflow = matching(WORKFLOW);
    if (workflow !== undefined) {
        const remedy = `A job's own token cannot push workflow files. Keep them out of the plan, or use a token that has the permission workflows: ${TOKEN_LINE}`;
        return toRejection("workflow-file", refs, workflow, remedy);
    }
    const notice = messages.findIndex((line) => RULE.test(line));
    const rule = notice === -1 ? matching(RULE) : messages.slice(notice).join(" ");
    if (rule !== undefined) {
        const remedy = `Exempt the token's account from the rule of ${branch} (Settings, Rules), or let the loop work on its own branch: branch: codex-self-iter/main`;
        return toRejection("rule", refs, rule, remedy);
    }
    const denied = matching(DENIED);
    if (denied !== undefined)
        return permissionRejection(refs, denied);
    const message = [rejected[0]?.reason ?? "", ...(messages.length === 0 ? [] : [messages.join(" ")])].join(": ");
    const remedy = `Read the server's message about ${branch}, and check the repository's settings (Rules, Branches, Actions).`;
    return toRejection("other", refs, message, remedy);
}
function permissionRejection(refs, message) {
    return toRejection("permission", refs, message, 'In the workflow, below "permissions:" of the job, write: contents: write');
}
function toRejection(cause, refs, message, remedy) {
    return { cause, refs, message: (0,text_text/* oneLine */.TN)(message, MESSAGE_CHARS_MAX), remedy: (0,text_text/* oneLine */.TN)(remedy, 2 * MESSAGE_CHARS_MAX) };
}
function serverMessages(stderr) {
    const lines = Array.from(stderr.matchAll(/^remote: ?(.*)$/gm), ([, text = ""]) => text.replace(/^(?:error|fatal): /, "").trim());
    return lines.filter((line) => line !== "");
}
function firstLine(stderr) {
    const lines = stderr.split("\n").map((line) => line.trim());
    return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== "") ?? "";
}

;// CONCATENATED MODULE: ./lib/adapters/git/remote-exec.js

const remote_exec_LIMIT_MS = 20 * 60_000;
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
function createRemoteGit({ environment, git, limitMs = remote_exec_LIMIT_MS, serverUrl, token, url }) {
    const { GIT_WORK_TREE: _, ...passed } = git.environment;
    const header = `http.${serverUrl}/.extraheader`;
    const settings = [
        [header, ""],
        [header, `AUTHORIZATION: basic ${encode(token)}`],
        ["credential.helper", ""],
        ["core.askPass", ""],
        ["protocol.version", "2"],
        ["protocol.allow", "never"],
        ["protocol.https.allow", "always"],
        ...(isLoopback(url) ? [["protocol.http.allow", "always"]] : []),
        ["http.lowSpeedLimit", "1000"],
        ["http.lowSpeedTime", "30"],
        ["push.recurseSubmodules", "no"],
        ["fetch.recurseSubmodules", "no"],
        ["push.gpgSign", "false"],
        ["push.pushOption", ""],
        ["gc.auto", "0"],
        ["maintenance.auto", "false"],
    ];
    const variables = { ...passed, GIT_CONFIG_COUNT: String(settings.length) };
    for (const [index, [key, value]] of settings.entries()) {
        variables[`GIT_CONFIG_KEY_${index}`] = key;
        variables[`GIT_CONFIG_VALUE_${index}`] = value;
    }
    for (const name of NETWORK) {
        const value = environment[name];
        if (value !== undefined)
            variables[name] = value;
    }
    const server = { ...git, cwd: passed["GIT_DIR"] ?? git.cwd, environment: variables };
    return async (args, signal) => {
        const { exitCode, stderr, stdout } = await (0,exec/* runGit */.EO)(server, { args, limitMs, ...(signal === undefined ? {} : { signal }) });
        return { exitCode, stdout: hideToken(stdout, token), stderr: hideToken(stderr, token) };
    };
}
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





const WAITS_MS = [2_000, 5_000];
const NEVER = new AbortController().signal;
const MISSING_REF = "refs/codex-self-iter/none";
const remote_MESSAGE_CHARS_MAX = 300;
const PUSH = ["push", "--atomic", "--porcelain", "--no-verify", "--no-follow-tags"];
function createRemote(options) {
    const server = { ...options, run: createRemoteGit(options) };
    return {
        fetch: (refs, depth) => fetchTips(server, refs, depth),
        fetchWithHistory: (ref) => fetchHistory(server, ref),
        push: (updates, signal) => push(server, updates, signal ?? NEVER),
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
        const found = parseRefList(server, await runWithRetries(server, listRefs(server, refs), server.signal), refs);
        present = refs.filter((ref) => found.has(ref));
        if (present.length > 0) {
            const second = await fetchRefs(server, depth, present, server.signal);
            if (second.exitCode !== 0)
                throw fetchError(server, second);
        }
    }
    const fetched = await readFetchedRefs(server.git);
    return new Map(refs.map((ref) => [ref, present.includes(ref) ? (fetched.get(fetchedName(ref)) ?? null) : null]));
}
async function fetchHistory(server, ref) {
    const result = await fetchRefs(server, [], [ref]);
    if (result.exitCode === 0)
        return (await readFetchedRefs(server.git)).get(fetchedName(ref)) ?? null;
    if (isMissingRef(result))
        return null;
    throw fetchError(server, result);
}
function fetchRefs(server, depth, refs, signal) {
    const refspecs = refs.map((ref) => `+${ref}:${fetchedName(ref)}`);
    const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", ...depth, "--end-of-options", server.url, ...refspecs];
    return runWithRetries(server, args, signal);
}
async function runWithRetries({ clock, run }, args, signal = NEVER) {
    for (let attempt = 0;; attempt += 1) {
        const result = await run(args, signal);
        const isFinal = result.exitCode === 0 || isMissingRef(result) || readHttpRejection(result.stderr) !== null;
        const waitMs = WAITS_MS[attempt];
        if (isFinal || waitMs === undefined || signal.aborted)
            return result;
        await clock.sleep(waitMs, signal);
    }
}
function fetchedName(ref) {
    return ref.replace(/^refs\//, "refs/remote/");
}
async function readFetchedRefs(git) {
    const output = await (0,exec/* gitOutput */.oM)(git, { args: ["for-each-ref", "--format=%(refname) %(objectname)", "refs/remote/"] });
    return new Map(Array.from(output.matchAll(/^(\S+) ([0-9a-f]{40})$/gm), ([, ref = "", sha = ""]) => [ref, sha]));
}
function isMissingRef({ stderr }) {
    return /couldn't find remote ref/i.test(stderr);
}
function listRefs({ url }, refs) {
    return ["ls-remote", "--quiet", "--end-of-options", url, ...refs];
}
function parseRefList(server, result, refs) {
    if (result.exitCode !== 0)
        throw fetchError(server, result);
    const found = Array.from(result.stdout.matchAll(/^([0-9a-f]{40})\t(\S+)$/gm), ([, sha = "", ref = ""]) => [ref, sha]);
    return new Map(found.filter(([ref]) => refs.includes(ref)));
}
function fetchError({ url }, { exitCode, stderr }) {
    const repository = new URL(url).pathname.replace(/^\/|\.git$/g, "");
    const rejection = readHttpRejection(stderr);
    const reason = (0,text_text/* oneLine */.TN)(rejection?.message ?? firstLine(stderr), remote_MESSAGE_CHARS_MAX) || `git ended with exit code ${exitCode}.`;
    if (rejection === null)
        return (0,user_error/* userError */.I)("FETCH_FAILED", { repository, reason });
    return (0,user_error/* userError */.I)(/not found|error: 404/i.test(stderr) ? "REPOSITORY_NOT_FOUND" : "FETCH_REFUSED", { repository, reason });
}
async function push(server, updates, signal) {
    const refspecs = updates.map(({ ref, sha }) => `${sha}:${ref}`);
    for (let attempt = 0;; attempt += 1) {
        const output = await server.run([...PUSH, ...leases(updates), "--end-of-options", server.url, ...refspecs]);
        const result = parsePushOutput(output, updates);
        if (result.kind === "rejected") {
            const updated = updates.filter(({ ref }) => result.updated.includes(ref));
            await undoPush(server, updated);
            return { kind: "rejected", rejection: result.rejection };
        }
        if (result.kind !== "unknown")
            return result;
        const outcome = await readOutcome(server, updates);
        if (outcome !== null)
            return outcome;
        const { problem, rejection } = result;
        const waitMs = WAITS_MS[attempt];
        if (waitMs !== undefined)
            await server.clock.sleep(waitMs, signal);
        if (waitMs === undefined || signal.aborted) {
            return rejection === null ? { kind: "unreachable", problem } : { kind: "rejected", rejection };
        }
    }
}
function leases(updates) {
    return updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ""}`);
}
async function undoPush({ run, url }, updates) {
    if (updates.length === 0)
        return;
    const refspecs = updates.map(({ ref, expected }) => `${expected ?? ""}:${ref}`);
    await run([...PUSH, ...leases(updates.map(({ ref, sha }) => ({ ref, expected: sha }))), "--end-of-options", url, ...refspecs]);
}
async function readOutcome(server, updates) {
    const names = updates.map(({ ref }) => ref);
    let refs;
    try {
        refs = parseRefList(server, await server.run(listRefs(server, names)), names);
    }
    catch {
        return null;
    }
    const updated = updates.filter(({ ref, sha }) => refs.get(ref) === sha);
    if (updated.length === updates.length)
        return { kind: "pushed" };
    await undoPush(server, updated);
    const others = updates.filter((update) => !updated.includes(update));
    const moved = updated.length > 0 ? others : others.filter(({ ref, expected }) => (refs.get(ref) ?? null) !== expected);
    return moved.length === 0 ? null : { kind: "stale", refs: moved.map(({ ref }) => ref) };
}
async function checkPush({ run, signal, url }) {
    const args = ["push", "--dry-run", "--porcelain", "--no-verify", "--end-of-options", url, `:${MISSING_REF}`];
    const { exitCode, stderr } = await run(args, signal);
    return exitCode === 0 ? null : readHttpRejection(stderr);
}

// EXTERNAL MODULE: ./lib/adapters/state/journal.js
var journal = __webpack_require__(2112);
// EXTERNAL MODULE: ./lib/adapters/state/store.js
var store = __webpack_require__(3958);
// EXTERNAL MODULE: ./lib/compose.js + 4 modules
var compose = __webpack_require__(7676);
// EXTERNAL MODULE: ./lib/config/resolve.js + 13 modules
var resolve = __webpack_require__(5453);
;// CONCATENATED MODULE: ./lib/action/base-branch-config.js

function configFilesAt(stateCommits, commit, workspace) {
    const read = async (path) => {
        const name = (0,external_node_path_.relative)(workspace, path);
        if (commit === null || name === "" || name.startsWith(".."))
            return null;
        return await stateCommits.read(commit, name);
    };
    return {
        async kindOf(path) {
            if (path === workspace)
                return "folder";
            return (await read(path)) === null ? null : "file";
        },
        readText: async (path) => (await read(path)) ?? "",
    };
}

// EXTERNAL MODULE: ./lib/action/restore-state.js
var restore_state = __webpack_require__(9761);
;// CONCATENATED MODULE: ./lib/action/setup.js












async function setUpRun(run, target) {
    const { clock, signal, warn } = run;
    const repositories = await openRepositories(run, target, signal);
    const { branch, stateFolder } = repositories;
    const ports = {
        ...repositories,
        cache: openCache(run, target),
        store: (0,store/* createStore */.y)(stateFolder, compose/* CODEC */.L3, clock),
        replaceJournal: async (lines) => await (0,journal/* replaceJournal */.E)(stateFolder, lines),
        clock,
        warn,
    };
    const restored = await (0,restore_state/* restoreState */.a)(ports, target);
    const imported = (0,sessions/* importSessions */.Z)(target.stateDir, target.codexHome);
    if (imported.problem !== null)
        warn(imported.problem);
    await branch.syncCheckout();
    const configCommit = restored.refTips.base ?? restored.refTips.branch;
    const settings = await readSettings(run, target, repositories.stateCommits, configCommit);
    return { ...repositories, ...restored, journal: (0,journal/* createJournal */.s)(stateFolder), settings, target };
}
async function openRepositories(run, target, signal) {
    const { clock, context, env: environment, inputs, warn } = run;
    const { serverUrl, workspace } = context;
    const stateFolder = (0,state_dir/* openStateDir */.D)(workspace, target.stateDir);
    const own = await openPrivateRepository({ workspace, gitDir: target.gitDir, environment, stateFolder, warn });
    const remote = createRemote({
        git: own.git,
        environment,
        url: `${serverUrl}/${context.owner}/${context.repo}`,
        token: inputs.github_token ?? "",
        serverUrl,
        clock,
        ...(signal === undefined ? {} : { signal }),
    });
    return { ...own, stateFolder, remote };
}
function openCache({ context, env, github }, { stateDir, track }) {
    return createStateCache({
        workspace: context.workspace,
        stateDir,
        track,
        run: { id: context.runId, attempt: context.attempt },
        entries: github.entries,
        env,
    });
}
async function readSettings({ context, env, inputs }, { stateDir }, stateCommits, commit) {
    const { workspace } = context;
    const request = { inputs, workspace, config: null, wait: true, env, cwd: workspace, host: "github" };
    const settings = await (0,resolve/* resolveSettings */.Mo)(request, configFilesAt(stateCommits, commit, workspace));
    if (settings.stateDir !== stateDir)
        throw (0,user_error/* userError */.I)("STATE_DIR_IN_FILE", { name: settings.stateDir });
    return settings;
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



function createRunnerOutput(env, redact) {
    const outputs = new Map();
    const states = new Map();
    const write = async (variable, content, writeTo) => {
        const file = env[variable];
        if (file === undefined || file === "")
            return null;
        try {
            await writeTo(file);
            return null;
        }
        catch (cause) {
            return `The ${content} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
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
function renderEntry([name, value]) {
    const delimiter = `end_${(0,_fs_random_name_js__WEBPACK_IMPORTED_MODULE_1__/* .randomName */ .Z)()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
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
/* harmony import */ var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7853);
/* harmony import */ var _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1550);
/* harmony import */ var _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3645);





const FILES_MAX = 200;
const BYTES_MAX = 64 * 1024 * 1024;
const ROLLOUT_PATH = [/^\d{4}$/, /^\d{2}$/, /^\d{2}$/, /^rollout-[\w.-]{1,200}\.jsonl$/];
function importSessions(stateDir, codexHome) {
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
    return attempt("imported", () => {
        try {
            return copyRollouts(from, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), () => true);
        }
        finally {
            (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)(from);
        }
    });
}
function exportSessions(stateDir, codexHome, threadIds) {
    const to = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
    const suffixes = threadIds.filter((id) => /^[\w-]{8,100}$/.test(id)).map((id) => `-${id}.jsonl`);
    return attempt("exported", () => {
        (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .removePath */ ._b)(to);
        if (suffixes.length === 0)
            return { files: 0, problem: null };
        return copyRollouts((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), to, (path) => suffixes.some((suffix) => path.endsWith(suffix)));
    });
}
function attempt(verb, copy) {
    try {
        return copy();
    }
    catch (error) {
        const reason = (0,_core_text_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(error instanceof Error ? error.message : String(error), 300);
        return { files: 0, problem: `The agent's sessions could not be ${verb}: ${reason}` };
    }
}
function copyRollouts(from, to, isWanted) {
    const paths = listRollouts(from).filter(isWanted).toSorted().toReversed();
    let [files, bytesLeft, skipped] = [0, BYTES_MAX, 0];
    for (const path of paths) {
        const bytes = files < FILES_MAX ? readPlainFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), bytesLeft) : null;
        if (bytes !== null && createFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path), bytes)) {
            files += 1;
            bytesLeft -= bytes.length;
        }
        else
            skipped += 1;
    }
    const problem = `${skipped} of the agent's ${paths.length} sessions were not copied: too large, too many, or unreadable.`;
    return { files, problem: skipped === 0 ? null : problem };
}
function listRollouts(root, [pattern, ...deeper] = ROLLOUT_PATH) {
    if (pattern === undefined || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: false })?.isDirectory() !== true)
        return [];
    const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root, { withFileTypes: true }).filter(({ name }) => pattern.test(name));
    if (deeper.length === 0)
        return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    return entries.flatMap(({ name }) => listRollouts((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name), deeper).map((path) => `${name}/${path}`));
}
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
function createFile(path, bytes) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
    try {
        (0,_fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__/* .writeNewFile */ .S0)(path, bytes, { mode: 0o600 });
        return true;
    }
    catch (error) {
        if ((0,_fs_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) === "EEXIST")
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
const SUBMODULES_MAX = 256;
const INCLUDE = /^\s*path\s*=\s*"?(\/[^"\r\n]+?)"?\s*$/gm;
const HEADER = /^[ \t]*extraheader[ \t]*=[ \t]*"?authorization:[ \t]*(?:(basic|bearer)[ \t]+([^\s"]+))?.*\r?\n?/gim;
const LOGIN = /(\bhttps?:\/\/)[^\s/@:]*:([^\s/@]+)@/g;
function findCheckoutTokens(workspace) {
    return [...new Set(readConfigs(workspace).flatMap(({ text }) => findTokens(text)))];
}
function removeCheckoutTokens(workspace, temp) {
    for (const { file, isIncluded, text } of readConfigs(workspace)) {
        if (findTokens(text).length === 0)
            continue;
        if (!isIncluded)
            replaceFile(file, text.replaceAll(HEADER, "").replaceAll(LOGIN, "$1"));
        else if ((0,_fs_safe_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(temp, file))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file);
    }
}
function readConfigs(workspace) {
    const git = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, ".git");
    const files = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, "config"), ...submoduleConfigs((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, "modules"))];
    const own = files.map((file) => ({ file, text: readText(file), isIncluded: false }));
    const paths = own.flatMap(({ text }) => Array.from(text.matchAll(INCLUDE), ([, path = ""]) => path));
    const included = [...new Set(paths)].slice(0, INCLUDED_MAX);
    return [...own, ...included.map((file) => ({ file, text: readText(file), isIncluded: true }))];
}
function submoduleConfigs(modules) {
    const found = [];
    const open = [modules];
    for (let folder = open.pop(); folder !== undefined && found.length < SUBMODULES_MAX; folder = open.pop()) {
        const parent = folder;
        const names = listFolders(parent);
        const isRepository = names.includes("objects");
        if (isRepository)
            found.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, "config"));
        open.push(...names.filter((name) => !isRepository || name === "modules").map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name)));
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
function replaceFile(file, text) {
    const next = `${file}.${(0,_fs_random_name_js__WEBPACK_IMPORTED_MODULE_3__/* .randomName */ .Z)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(next, text, { flag: "wx", mode: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mode & 0o777 });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(next, file);
}
function findTokens(text) {
    const headers = Array.from(text.matchAll(HEADER), ([, scheme = "", value = ""]) => {
        if (scheme.toLowerCase() === "bearer")
            return value;
        const login = Buffer.from(value, "base64").toString("utf8");
        return login.slice(login.indexOf(":") + 1);
    });
    const urls = Array.from(text.matchAll(LOGIN), ([, , password = ""]) => password);
    return [...headers, ...urls].filter((token) => token !== "");
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

/***/ 7468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ reconcile)
/* harmony export */ });
function reconcile({ cached, pushed, stateRefTip }) {
    if (cached === null && pushed === null)
        return { saved: null, source: "none", dropSessions: false, notice: null };
    if (pushed === null)
        return { saved: cached, source: "cache", dropSessions: false, notice: NOT_PUSHED };
    if (cached === null)
        return { saved: pushed, source: "state-ref", dropSessions: true, notice: NOT_CACHED };
    const ahead = cached.state.seq - pushed.state.seq;
    const isSameChain = cached.state.chainId === pushed.state.chainId;
    const hasDiverged = cached.stateCommit !== undefined && cached.stateCommit !== stateRefTip;
    const hasFewerIterations = ahead > 0 && cached.state.iteration < pushed.state.iteration;
    if (hasFewerIterations || (hasDiverged && ahead >= 0)) {
        return { saved: pushed, source: "state-ref", dropSessions: true, notice: OVERTAKEN };
    }
    if (ahead > 0)
        return { saved: cached, source: "cache", dropSessions: false, notice: describeAhead(ahead, isSameChain) };
    const isSame = ahead === 0 && isSameChain;
    return { saved: pushed, source: "state-ref", dropSessions: !isSame, notice: isSame ? null : describeBehind(-ahead, isSameChain) };
}
const NOT_PUSHED = "The repository has no state ref, so the chain continues from the state in the actions cache.";
const NOT_CACHED = "The actions cache has no usable state (it may have been evicted), so the chain continues from the repository's state ref and the agent starts a new session.";
const OVERTAKEN = "Another run has overtaken the state in the actions cache, so the chain continues from the repository's state ref and the agent starts a new session.";
function describeAhead(steps, isSameChain) {
    const chain = isSameChain ? "" : " and belongs to another chain";
    return `The state in the actions cache is ${countSteps(steps)} ahead of the repository's state ref${chain}, so the chain continues from the cache.`;
}
function describeBehind(steps, isSameChain) {
    const parts = [
        ...(steps === 0 ? [] : [`is ${countSteps(steps)} behind the repository's state ref`]),
        ...(isSameChain ? [] : ["belongs to another chain"]),
    ];
    return `The state in the actions cache ${parts.join(" and ")}, so the chain continues from the state ref and the agent starts a new session.`;
}
function countSteps(count) {
    return count === 1 ? "1 step" : `${count} steps`;
}


/***/ }),

/***/ 6770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkpointRefs),
/* harmony export */   d: () => (/* binding */ stateRef)
/* harmony export */ });
function checkpointRefs({ base, branch, track }, runMark) {
    const suffix = (attempt) => (attempt === 1 ? "" : `-${runMark}${attempt === 2 ? "" : `-${attempt}`}`);
    return {
        branch: `refs/heads/${branch}`,
        base: `refs/heads/${base}`,
        state: stateRef(track),
        unfinished: (iteration, attempt) => `refs/codex-self-iter/unfinished/${track}/${iteration}${suffix(attempt)}`,
        conflict: (iteration, attempt) => `refs/heads/${branch}-conflict-${iteration}${suffix(attempt)}`,
    };
}
function stateRef(track) {
    return `refs/codex-self-iter/state/${track}`;
}


/***/ })

};
