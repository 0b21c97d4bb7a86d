export const id = 100;
export const ids = [100];
export const modules = {

/***/ 2100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/demo/project.js
/**
 * The demo's scratch project: a small text library with three faults, a test for each, and a plan with a box for each.
 * Paths are relative to the project.
 */
const DEMO_FILES = {
    "package.json": `{ "name": "demo", "private": true, "type": "module", "scripts": { "test": "node --test" } }\n`,
    "TASK.md": `# Task\n\nMake the tests of this small text library pass, without changing the tests.\n`,
    "plan.md": `# Plan\n\n- [ ] slugify joins words with single dashes\n- [ ] truncate never cuts a word in two\n- [ ] countWords counts an empty text as zero\n`,
    "codex-self-iter.toml": `# The settings of this demo; every key is in config.example.toml of the product.
verify_command = "node --test"
verify_on = "change"
max_iterations = 8
`,
    "src/slugify.js": `export function slugify(text) {\n  return text.toLowerCase().replace(/ /g, "-");\n}\n`,
    "src/truncate.js": `export function truncate(text, length) {\n  return text.slice(0, length);\n}\n`,
    "src/count-words.js": `export function countWords(text) {\n  return text.split(" ").length;\n}\n`,
    "test/text.test.js": `import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords } from "../src/count-words.js";
import { slugify } from "../src/slugify.js";
import { truncate } from "../src/truncate.js";

test("slugify joins words with single dashes", () => {
  assert.equal(slugify("  Hello,   World! "), "hello-world");
});

test("truncate never cuts a word in two", () => {
  assert.equal(truncate("one two three", 9), "one two");
});

test("countWords counts an empty text as zero", () => {
  assert.equal(countWords("   "), 0);
  assert.equal(countWords(" a  b "), 2);
});
`,
};
/** What the scripted model writes, one file for each iteration. */
const DEMO_REPAIRS = {
    slugify: `export function slugify(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
`,
    truncate: `export function truncate(text, length) {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(" ", length);
  return text.slice(0, end === -1 ? length : end);
}
`,
    countWords: `export function countWords(text) {
  const words = text.trim();
  return words === "" ? 0 : words.split(/\\s+/).length;
}
`,
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./lib/demo/scripted-model.js


/** Tokens that each answer says it cost. */
const USAGE_PER_REQUEST = { input: 1_000, cachedInput: 400, output: 50, reasoningOutput: 7 };
/** Runs a command in the agent's sandbox. */
function run(command) {
    return { kind: "run", command };
}
/** Applies a patch in Codex's own format: the text between its Begin and End lines. Seen by Codex as a file change. */
function patch(hunks) {
    return run(`apply_patch <<'PATCH'\n*** Begin Patch\n${hunks.trimEnd()}\n*** End Patch\nPATCH`);
}
/** Gives a file this content, whether it existed or not. Seen by Codex as a file change. */
function edit(file, content) {
    const lines = content.replace(/\n$/u, "").split("\n");
    return patch(`*** Add File: ${file}\n${lines.map((line) => `+${line}`).join("\n")}`);
}
/** Ends the turn with a final message; an object is said as JSON. */
function say(message) {
    return { kind: "say", text: typeof message === "string" ? message : JSON.stringify(message) };
}
/** Answers with an HTTP error, every time it is asked. */
function fail({ status, headers = {}, body = {} }) {
    return { kind: "fail", once: false, status, headers, body };
}
/** Answers with an HTTP error once; the next request gets the step that follows. */
function failOnce(failure) {
    return { ...fail(failure), once: true };
}
/** Begins an answer and says inside it that it failed, as the provider does with `context_length_exceeded`. */
function failResponse(code, message) {
    return { kind: "fail-response", once: false, code, message };
}
/** Begins an answer, says so many bytes that mean nothing, and cuts the connection. */
function cutStream({ once = false, afterBytes = 0 } = {}) {
    return { kind: "cut-stream", once, afterBytes };
}
/** Takes the request and never answers. */
function silence() {
    return { kind: "silence", once: false };
}
/**
 * Starts a model on this machine that does what a script says, over the provider's real protocol, so that the real Codex
 * CLI works with it: it runs the commands and edits the files in its own sandbox. No key, no network, no cost.
 * `paceMs` is how long the model thinks before each answer.
 */
async function startScriptedModel(script, { paceMs = 0 } = {}) {
    const director = createDirector(script);
    const requests = [];
    const pauses = new Set();
    const server = (0,external_node_http_.createServer)((incoming, response) => {
        void receive(incoming)
            .then((body) => {
            if (body === null)
                return sendJson(response, { status: 404, headers: {}, body: {} });
            const cue = director.next(body, incoming.headers);
            requests.push(cue.request);
            const pause = setTimeout(() => {
                pauses.delete(pause);
                act(cue.step, response, requests.length);
            }, paceMs);
            pauses.add(pause);
        })
            .catch((error) => sendJson(response, { status: 400, headers: {}, body: errorBody(String(error)) }));
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address();
    const baseUrl = `http://127.0.0.1:${port}/v1`;
    return {
        baseUrl,
        responsesUrl: `${baseUrl}/responses`,
        requests,
        close: () => new Promise((resolve) => {
            for (const pause of pauses)
                clearTimeout(pause);
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
/** A `config.toml` that makes a scripted model Codex's provider. With `retries` 0 a failure is told at once instead of after half a minute. */
function codexConfigFor(baseUrl, { retries = 0 } = {}) {
    return [
        `model_provider = "scripted"`,
        `[model_providers.scripted]`,
        `name = "scripted"`,
        `base_url = "${baseUrl}"`,
        `wire_api = "responses"`,
        `request_max_retries = ${retries}`,
        `stream_max_retries = ${retries}`,
        ``,
    ].join("\n");
}
/**
 * Finds the place in the script for a request. A turn is one prompt in one thread: a resumed thread sends its whole history
 * again, so only what follows the last prompt counts as this turn's; and a client that tries again sends the same once more,
 * so the same place is found.
 */
function createDirector(script) {
    const turnsSeen = new Map();
    const asked = new Map();
    const spent = new Set();
    return {
        next(body, headers) {
            const session = readThread(body);
            const turnKey = `${session.id}\n${session.prompts}\n${session.prompt}`;
            const turn = turnsSeen.get(turnKey) ?? turnsSeen.size;
            turnsSeen.set(turnKey, turn);
            const step = session.toolOutputs.length;
            const attempt = asked.get(`${turn}.${step}`) ?? 0;
            asked.set(`${turn}.${step}`, attempt + 1);
            const request = {
                turn,
                step,
                attempt,
                threadId: session.id,
                prompt: session.prompt,
                toolOutputs: session.toolOutputs,
                authorization: headers.authorization ?? null,
                headers,
                body,
            };
            if ("answer" in script)
                return { step: script.answer(request), request };
            const entry = (script.turns[turn] ?? []).filter((candidate) => !spent.has(candidate))[step];
            if (entry === undefined)
                return { step: missingStep(turn, step), request };
            const made = typeof entry === "function" ? entry(request) : entry;
            if ("once" in made && made.once)
                spent.add(entry);
            return { step: made, request };
        },
    };
}
function missingStep(turn, step) {
    return fail({ status: 400, body: errorBody(`The script has no step ${step} in turn ${turn}.`) });
}
function readThread(body) {
    const input = (body["input"] ?? []);
    const prompts = input.flatMap((item, index) => (isPrompt(item) ? [index] : []));
    const last = prompts.at(-1) ?? -1;
    const toolOutputs = input
        .slice(last + 1)
        .filter((item) => item.type?.endsWith("_call_output") === true)
        .map(({ output }) => (typeof output === "string" ? output : JSON.stringify(output)));
    return {
        id: typeof body["prompt_cache_key"] === "string" ? body["prompt_cache_key"] : "",
        prompts: prompts.length,
        prompt: last === -1 ? "" : textOf(input[last]),
        toolOutputs,
    };
}
const SPOKEN_BY_CODEX = /^\s*(?:<(?:environment_context|user_instructions|turn_aborted|skill|subagent_notification)\b|# AGENTS\.md instructions )/u;
/** Codex speaks in the user's name too: of the machine, of AGENTS.md, of a turn that was interrupted. */
function isPrompt(item) {
    return item.type === "message" && item.role === "user" && !SPOKEN_BY_CODEX.test(textOf(item));
}
function textOf(item) {
    return (item?.content ?? []).map(({ text = "" }) => text).join("\n");
}
async function receive(incoming) {
    const body = await (0,consumers_.text)(incoming);
    return incoming.method === "POST" && incoming.url === "/v1/responses" ? JSON.parse(body) : null;
}
function act(step, response, serial) {
    if (step.kind === "silence")
        return;
    if (step.kind === "fail")
        return sendJson(response, step);
    const id = `resp_${serial}`;
    const send = (type, data) => {
        response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
    };
    response.writeHead(200, { "content-type": "text/event-stream" });
    send("response.created", { response: { id } });
    if (step.kind === "cut-stream") {
        if (step.afterBytes > 0)
            response.write(`: ${"x".repeat(step.afterBytes)}\n\n`);
        // The first event must have left before the connection goes, else the client sees no answer at all.
        setTimeout(() => response.destroy(), 20);
        return;
    }
    if (step.kind === "fail-response") {
        send("response.failed", { response: { id, error: { code: step.code, message: step.message } } });
        response.end();
        return;
    }
    send("response.output_item.done", { output_index: 0, item: itemOf(step, serial) });
    send("response.completed", { response: { id, usage: USAGE_ON_THE_WIRE } });
    response.end();
}
function itemOf(step, serial) {
    if (step.kind === "say") {
        return { type: "message", role: "assistant", id: `msg_${serial}`, content: [{ type: "output_text", text: step.text }] };
    }
    const input = JSON.stringify({ cmd: step.command, yield_time_ms: 30_000 });
    return { type: "function_call", id: `fc_${serial}`, call_id: `call_${serial}`, name: "exec_command", arguments: input };
}
const USAGE_ON_THE_WIRE = {
    input_tokens: USAGE_PER_REQUEST.input,
    input_tokens_details: { cached_tokens: USAGE_PER_REQUEST.cachedInput },
    output_tokens: USAGE_PER_REQUEST.output,
    output_tokens_details: { reasoning_tokens: USAGE_PER_REQUEST.reasoningOutput },
    total_tokens: USAGE_PER_REQUEST.input + USAGE_PER_REQUEST.output,
};
function errorBody(message) {
    return { error: { message, type: "invalid_request_error", code: null } };
}
function sendJson(response, { status, headers, body }) {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
}

;// CONCATENATED MODULE: ./lib/demo/demo-script.js


/**
 * What the scripted model does in the demo: one repair an iteration. In the second it claims too early that all is done, as
 * real models do, and the loop does not believe it.
 */
function demoScript() {
    return {
        turns: [
            [
                run("node --test"),
                edit("src/slugify.js", DEMO_REPAIRS.slugify),
                tick("slugify joins words"),
                run("node --test --test-name-pattern=slugify"),
                say({
                    summary: "slugify now trims, drops punctuation and joins words with single dashes",
                    next_goal: "Make truncate cut at the last space that fits, so that no word is cut in two",
                    next_focus: "truncate",
                    completed: false,
                    stop: false,
                    reason: "two tests still fail",
                    evidence: "node --test: slugify passes",
                }),
            ],
            [
                edit("src/truncate.js", DEMO_REPAIRS.truncate),
                tick("truncate never cuts"),
                run("node --test --test-name-pattern=truncate"),
                say({
                    summary: "truncate cuts at the last space that fits; everything is finished",
                    next_goal: "Make countWords count an empty text as zero",
                    next_focus: "countWords",
                    completed: true,
                    stop: false,
                    reason: "the library works",
                    evidence: "node --test: truncate passes",
                }),
            ],
            [
                run("node --test"),
                edit("src/count-words.js", DEMO_REPAIRS.countWords),
                tick("countWords counts"),
                run("node --test"),
                say({
                    summary: "countWords counts an empty text as zero, and all tests pass",
                    next_goal: null,
                    next_focus: null,
                    completed: true,
                    stop: false,
                    reason: "the plan is done",
                    evidence: "node --test: 3 of 3 pass",
                }),
            ],
        ],
    };
}
/** Ticks the box of the plan whose text begins so. */
function tick(text) {
    return run(`sed -i.bak 's/- \\[ \\] ${text}/- [x] ${text}/' plan.md && rm plan.md.bak`);
}

// EXTERNAL MODULE: ./lib/commands/output.js
var output = __webpack_require__(8842);
;// CONCATENATED MODULE: ./lib/commands/demo.js








/** Not a key: the scripted model takes any, and shows that it came by the proxy and not by an environment. */
const DEMO_KEY = "sk-demo-not-a-real-key";
/**
 * `demo`: the whole product on a scratch project, with the real Codex CLI and a scripted model on this machine instead of a
 * provider. It starts this same program as a user would, and leaves the project behind to look at.
 */
async function demo(line) {
    const folder = makeProject();
    const model = await startScriptedModel(demoScript());
    try {
        if (!line.json)
            (0,output/* print */.y)(intro(folder));
        const code = await runLoopIn(folder, ["--upstream-url", model.responsesUrl, ...(line.json ? ["--json"] : [])]);
        if (!line.json)
            (0,output/* print */.y)(code === 0 ? ending(folder) : `\nThe demo did not get to its end (exit code ${code}). The project is in ${folder}\n`);
        return code;
    }
    finally {
        await model.close();
    }
}
function makeProject() {
    const folder = (0,external_node_fs_.realpathSync)((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "codex-self-iter-demo-")));
    for (const [path, text] of Object.entries(DEMO_FILES)) {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, path), text);
    }
    const git = (...args) => void (0,external_node_child_process_.execFileSync)("git", [...IDENTITY, ...args], { cwd: folder, stdio: "ignore" });
    git("init", "--initial-branch", "main");
    git("add", "--all");
    git("commit", "--message", "A small text library with three faults");
    return folder;
}
const IDENTITY = [
    "-c",
    "user.name=codex-self-iter",
    "-c",
    "user.email=demo@codex-self-iter.invalid",
    "-c",
    "commit.gpgSign=false",
];
function runLoopIn(folder, args) {
    const program = process.argv[1] ?? "";
    // A CODEX_HOME of its own: the demo neither reads nor writes the user's settings and sessions.
    const home = (0,external_node_path_.join)(folder, ".codex-self-iter", "codex-home");
    (0,external_node_fs_.mkdirSync)(home, { recursive: true });
    const env = { ...process.env, OPENAI_API_KEY: DEMO_KEY, CODEX_HOME: home };
    const child = (0,external_node_child_process_.spawn)(process.execPath, [program, "run", "--workspace", folder, "--commit", ...args], {
        cwd: folder,
        env,
        stdio: ["ignore", "inherit", "inherit"],
    });
    return new Promise((settle, fail) => {
        child.on("error", fail);
        child.on("close", (code) => settle(code ?? 1));
    });
}
function intro(folder) {
    return `A scratch project with three faults, three failing tests and a plan: ${folder}
The real Codex CLI works on it against a scripted model on this machine; no key, no account.

`;
}
function ending(folder) {
    const log = (0,external_node_child_process_.execFileSync)("git", ["log", "--format=  %h %s", "--reverse"], { cwd: folder, encoding: "utf8" });
    return `
What happened: three iterations, each tested and committed. The claim of the second was refused, because a box of the plan was open.

${log}
Where to look:
  cd ${folder}
  git log --stat                          the commits, with the iteration in their trailers
  cat plan.md                             the plan, ticked
  cat .codex-self-iter/status.json        where the loop stands
  cat .codex-self-iter/logs/iterations.jsonl
  ls .codex-self-iter/prompts             what the agent was told, iteration by iteration

On a repository of your own: codex-self-iter run --commit --verify-command "npm test"
`;
}


/***/ })

};
