export const id = 2772;
export const ids = [2772];
export const modules = { 32772: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, { demo: () => demo });
	var external_node_child_process_ = __webpack_require__(31421);
	var external_node_fs_ = __webpack_require__(73024);
	var external_node_os_ = __webpack_require__(48161);
	var external_node_path_ = __webpack_require__(76760);
	var environment = __webpack_require__(92894);
	let DEMO_FILES = {
		"package.json": "{ \"name\": \"demo\", \"private\": true, \"type\": \"module\", \"scripts\": { \"test\": \"node --test\" } }\n",
		"TASK.md": "# Task\n\nMake the tests of this small text library pass, without changing the tests.\n",
		"plan.md": "# Plan\n\n- [ ] slugify joins words with single dashes\n- [ ] truncate never cuts a word in two\n- [ ] countWords counts an empty text as zero\n",
		"codex-self-iter.toml": "# The settings of this demo. config.example.toml lists every key.\nverify_command = \"node --test\"\nverify_on = \"change\"\nmax_iterations = 8\n",
		"src/slugify.js": "export function slugify(text) {\n  return text.toLowerCase().replace(/ /g, \"-\");\n}\n",
		"src/truncate.js": "export function truncate(text, length) {\n  return text.slice(0, length);\n}\n",
		"src/count-words.js": "export function countWords(text) {\n  return text.split(\" \").length;\n}\n",
		"test/text.test.js": "import assert from \"node:assert/strict\";\nimport { test } from \"node:test\";\nimport { countWords } from \"../src/count-words.js\";\nimport { slugify } from \"../src/slugify.js\";\nimport { truncate } from \"../src/truncate.js\";\n\ntest(\"slugify joins words with single dashes\", () => {\n  assert.equal(slugify(\"  Hello,   World! \"), \"hello-world\");\n});\n\ntest(\"truncate never cuts a word in two\", () => {\n  assert.equal(truncate(\"one two three\", 9), \"one two\");\n});\n\ntest(\"countWords counts an empty text as zero\", () => {\n  assert.equal(countWords(\"   \"), 0);\n  assert.equal(countWords(\" a  b \"), 2);\n});\n"
	};
	let DEMO_REPAIRS = {
		slugify: "export function slugify(text) {\n  return text\n    .toLowerCase()\n    .replace(/[^a-z0-9]+/g, \"-\")\n    .replace(/^-|-$/g, \"\");\n}\n",
		truncate: "export function truncate(text, length) {\n  if (text.length <= length) return text;\n  const end = text.lastIndexOf(\" \", length);\n  return text.slice(0, end === -1 ? length : end);\n}\n",
		countWords: "export function countWords(text) {\n  const words = text.trim();\n  return words === \"\" ? 0 : words.split(/\\s+/).length;\n}\n"
	};
	var external_node_http_ = __webpack_require__(37067);
	var consumers_ = __webpack_require__(38321);
	function createTokenCounter() {
		let latest = new Map();
		let previous = "";
		return (request) => {
			let text = textOf(request);
			let earlier = [previous, latest.get(request.threadId) ?? ""];
			latest.set(request.threadId, text);
			previous = text;
			let cached = Math.max(...earlier.map((one) => commonPrefix(text, one)));
			return {
				input: Math.ceil(text.length / 4),
				cachedInput: Math.floor(cached / 4)
			};
		};
	}
	function textOf({ body }) {
		return JSON.stringify([body.tools, body.instructions]) + JSON.stringify(body.input);
	}
	function commonPrefix(one, other) {
		let at = 0;
		for (; at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at);) at += 1;
		return at;
	}
	let USAGE_PER_REQUEST = {
		input: 1e3,
		cachedInput: 400,
		cacheWriteInput: 100,
		output: 50,
		reasoningOutput: 7
	};
	function run(command) {
		return {
			kind: "run",
			command
		};
	}
	function edit(file, content) {
		return run(`apply_patch <<'PATCH'\n${`*** Begin Patch\n*** Add File: ${file}\n${content.replace(/\n$/u, "").split("\n").map((line) => `+${line}`).join("\n")}\n*** End Patch`}\nPATCH`);
	}
	function say(message) {
		return {
			kind: "say",
			text: typeof message == "string" ? message : JSON.stringify(message)
		};
	}
	async function startScriptedModel(script) {
		let locate = createLocator(script);
		let requests = [];
		let countTokens = script.countsTokens === !0 ? createTokenCounter() : null;
		let server = (0, external_node_http_.createServer)((incoming, response) => {
			readBody(incoming).then((body) => {
				if (body === null) return sendJson(response, 404, {});
				let { step, request } = locate(body, incoming.headers.authorization ?? null);
				requests.push(request);
				if (step === null) return sendError(response, `The script has no step ${request.step} in turn ${request.turn}.`);
				respond(response, step, requests.length, countTokens?.(request) ?? USAGE_PER_REQUEST);
			}).catch((error) => sendError(response, String(error)));
		});
		await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
		let { port } = server.address();
		let baseUrl = `http://127.0.0.1:${port}/v1`;
		return {
			baseUrl,
			responsesUrl: `${baseUrl}/responses`,
			requests,
			close: () => new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
		};
	}
	function createLocator(script) {
		let turns = new Map();
		let spent = new Set();
		return (body, authorization) => {
			let { prompts, ...history } = readHistory(body);
			let key = `${history.threadId}\n${prompts}\n${history.prompt}`;
			let turn = turns.get(key) ?? turns.size;
			turns.set(key, turn);
			let request = {
				...history,
				turn,
				step: history.toolOutputs.length,
				authorization,
				body
			};
			if ("answer" in script) return {
				step: script.answer(request),
				request
			};
			let step = (script.turns[turn] ?? []).filter((candidate) => !spent.has(candidate))[request.step] ?? null;
			step?.kind === "respond" && step.once && spent.add(step);
			return {
				step,
				request
			};
		};
	}
	function readHistory(body) {
		let input = body.input ?? [];
		let last = input.findLastIndex(isPrompt);
		let outputs = input.slice(last + 1).filter(({ type }) => type?.endsWith("_call_output") === !0);
		return {
			threadId: typeof body.prompt_cache_key == "string" ? body.prompt_cache_key : "",
			prompts: input.filter(isPrompt).length,
			prompt: last === -1 ? "" : scripted_model_textOf(input[last]),
			toolOutputs: outputs.map(({ output }) => typeof output == "string" ? output : JSON.stringify(output))
		};
	}
	let CODEX_MESSAGE = /^\s*(?:<(?:environment_context|user_instructions|turn_aborted|skill|subagent_notification)\b|# AGENTS\.md instructions )/u;
	function isPrompt(item) {
		return item.type === "message" && item.role === "user" && !CODEX_MESSAGE.test(scripted_model_textOf(item));
	}
	function scripted_model_textOf(item) {
		return (item?.content ?? []).map(({ text = "" }) => text).join("\n");
	}
	async function readBody(incoming) {
		let body = await (0, consumers_.text)(incoming);
		return incoming.method === "POST" && incoming.url === "/v1/responses" ? JSON.parse(body) : null;
	}
	function respond(response, step, serial, tokens) {
		if (step.kind === "respond") return step.respond(response);
		beginStream(response);
		sendEvent(response, "response.output_item.done", {
			output_index: 0,
			item: toItem(step, serial)
		});
		sendEvent(response, "response.completed", { response: {
			id: RESPONSE_ID,
			usage: wireUsage(tokens)
		} });
		response.end();
	}
	let RESPONSE_ID = "resp_1";
	let wireUsage = ({ cachedInput, input }) => ({
		input_tokens: input,
		input_tokens_details: {
			cached_tokens: cachedInput,
			cache_write_tokens: USAGE_PER_REQUEST.cacheWriteInput
		},
		output_tokens: USAGE_PER_REQUEST.output,
		output_tokens_details: { reasoning_tokens: USAGE_PER_REQUEST.reasoningOutput },
		total_tokens: input + USAGE_PER_REQUEST.output
	});
	function toItem(step, serial) {
		if (step.kind === "say") return {
			type: "message",
			role: "assistant",
			id: `msg_${serial}`,
			content: [{
				type: "output_text",
				text: step.text
			}]
		};
		let args = JSON.stringify({
			cmd: step.command,
			yield_time_ms: 3e4
		});
		return {
			type: "function_call",
			id: `fc_${serial}`,
			call_id: `call_${serial}`,
			name: "exec_command",
			arguments: args
		};
	}
	function beginStream(response) {
		response.writeHead(200, { "content-type": "text/event-stream" });
		sendEvent(response, "response.created", { response: { id: RESPONSE_ID } });
	}
	function sendEvent(response, type, data) {
		response.write(`event: ${type}\ndata: ${JSON.stringify({
			type,
			...data
		})}\n\n`);
	}
	function sendError(response, message) {
		sendJson(response, 400, { error: {
			message,
			type: "invalid_request_error",
			code: null
		} });
	}
	function sendJson(response, status, body, headers = {}) {
		response.writeHead(status, {
			"content-type": "application/json",
			...headers
		});
		response.end(JSON.stringify(body));
	}
	function demoScript() {
		return {
			countsTokens: !0,
			turns: [
				[
					run("node --test"),
					edit("src/slugify.js", DEMO_REPAIRS.slugify),
					checkBox("slugify joins words"),
					run("node --test --test-name-pattern=slugify"),
					say({
						summary: "slugify now trims, drops punctuation and joins words with single dashes",
						next_goal: "Make truncate cut at the last space that fits, so that no word is cut in two",
						next_focus: "truncate",
						completed: !1,
						stop: !1,
						reason: "two tests still fail",
						evidence: "node --test: slugify passes"
					})
				],
				[
					edit("src/truncate.js", DEMO_REPAIRS.truncate),
					checkBox("truncate never cuts"),
					run("node --test --test-name-pattern=truncate"),
					say({
						summary: "truncate cuts at the last space that fits; everything is finished",
						next_goal: null,
						next_focus: null,
						completed: !0,
						stop: !1,
						reason: "the library works",
						evidence: "node --test: truncate passes"
					})
				],
				[
					run("node --test"),
					edit("src/count-words.js", DEMO_REPAIRS.countWords),
					checkBox("countWords counts"),
					run("node --test"),
					say({
						summary: "countWords counts an empty text as zero, and all tests pass",
						next_goal: null,
						next_focus: null,
						completed: !0,
						stop: !1,
						reason: "the plan is done",
						evidence: "node --test: 3 of 3 pass"
					})
				]
			]
		};
	}
	function checkBox(text) {
		return run(`sed -i.bak 's/- \\[ \\] ${text}/- [x] ${text}/' plan.md && rm plan.md.bak`);
	}
	var output = __webpack_require__(31596);
	let IDENTITY = [
		"-c",
		"user.name=codex-self-iter",
		"-c",
		"user.email=demo@codex-self-iter.invalid",
		"-c",
		"commit.gpgSign=false"
	];
	async function demo(line) {
		let folder = createProject();
		let model = await startScriptedModel(demoScript());
		try {
			line.json || (0, output.yy)(intro(folder));
			let code = await runLoopIn(folder, [
				"--upstream-url",
				model.responsesUrl,
				...line.json ? ["--json"] : []
			]);
			line.json || (0, output.yy)(code === 0 ? summary(folder) : `\nThe demo failed with exit code ${code}. The project is in ${folder}\n`);
			return code;
		} finally {
			await model.close();
		}
	}
	function createProject() {
		let folder = (0, external_node_fs_.realpathSync)((0, environment.wE)((0, external_node_os_.tmpdir)(), "codex-self-iter-demo-"));
		for (let [path, text] of Object.entries(DEMO_FILES)) {
			(0, external_node_fs_.mkdirSync)((0, external_node_path_.dirname)((0, external_node_path_.join)(folder, path)), { recursive: !0 });
			(0, external_node_fs_.writeFileSync)((0, external_node_path_.join)(folder, path), text);
		}
		let git = (...args) => void (0, external_node_child_process_.execFileSync)("git", [...IDENTITY, ...args], {
			cwd: folder,
			stdio: "ignore"
		});
		git("init", "--initial-branch", "main");
		git("add", "--all");
		git("commit", "--message", "A small text library with three bugs");
		return folder;
	}
	function runLoopIn(folder, args) {
		let program = process.argv[1] ?? "";
		let home = (0, external_node_path_.join)(folder, ".codex-self-iter", "codex-home");
		(0, external_node_fs_.mkdirSync)(home, { recursive: !0 });
		let env = {
			...process.env,
			OPENAI_API_KEY: "sk-demo-not-a-real-key",
			CODEX_HOME: home
		};
		let child = (0, external_node_child_process_.spawn)(process.execPath, [
			program,
			"run",
			"--workspace",
			folder,
			"--commit",
			...args
		], {
			cwd: folder,
			env,
			stdio: "inherit"
		});
		return new Promise((resolve, reject) => {
			child.on("error", reject);
			child.on("close", (code) => resolve(code ?? 1));
		});
	}
	function intro(folder) {
		return `A scratch project with three bugs, three failing tests and a plan: ${folder}
The real Codex CLI works on it with a scripted model on this machine. No key and no account are needed.

`;
	}
	function summary(folder) {
		return `
What happened: three iterations, each tested and committed. After the second one the agent said that it was done; this was refused
because the plan still had an open box.

${(0, external_node_child_process_.execFileSync)("git", [
			"log",
			"--format=  %h %s",
			"--reverse"
		], {
			cwd: folder,
			encoding: "utf8"
		})}
Where to look:
  cd ${folder}
  git log --stat                          the commits, with the iteration in their trailers
  cat plan.md                             the plan with its ticked boxes
  cat .codex-self-iter/status.json        the state of the loop
  cat .codex-self-iter/logs/iterations.jsonl
  ls .codex-self-iter/prompts             the prompts, one file per turn

To use it on your own repository, run: codex-self-iter run --commit --verify-command "npm test"
`;
	}
}) };
