export const id = 475;
export const ids = [
	475,
	2631,
	4828
];
export const modules = {
	40538: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			g: () => startActionRun,
			C: () => toServerWords
		});
		var text_text = __webpack_require__(17853);
		var report_escape = __webpack_require__(89116);
		var event_text = __webpack_require__(74859);
		var workflow_command = __webpack_require__(23140);
		let TITLE = "codex-self-iter";
		function createActionsLog(write) {
			let groupIsOpen = !1;
			let warnings = 0;
			let endGroup = () => {
				if (!groupIsOpen) return "";
				groupIsOpen = !1;
				return (0, workflow_command.C)("endgroup");
			};
			let render = (event) => {
				let lines = (0, event_text.LZ)(event, {
					utcOffsetMinutes: null,
					color: !1
				});
				switch (event.kind) {
					case "iteration-started": {
						let before = endGroup();
						groupIsOpen = !0;
						return before + (0, workflow_command.C)("group", lines.trimEnd());
					}
					case "iteration-ended": return endGroup() + lines;
					case "warning":
						warnings += 1;
						return warnings > 8 ? lines : (0, workflow_command.C)("warning", renderMessage(event.text), TITLE);
					case "error": return endGroup() + (0, workflow_command.C)("error", renderMessage(event.text), TITLE);
					case "run-ended": {
						let level = event.conclusion === "failure" ? "error" : "notice";
						return endGroup() + (0, workflow_command.C)(level, renderMessage(`${event.message} ${event.remedy}`), `${TITLE}: ${event.reason}`);
					}
					default: return lines;
				}
			};
			return {
				emit(event) {
					let text = render(event);
					text !== "" && write(text);
				},
				close() {
					let text = endGroup();
					text !== "" && write(text);
				}
			};
		}
		function renderMessage(text) {
			return (0, report_escape.fZ)((0, text_text.TN)(text, 2e3));
		}
		var runner_files = __webpack_require__(81169);
		var adapters_clock = __webpack_require__(48327);
		var checkout_credentials = __webpack_require__(11831);
		var user_error = __webpack_require__(68757);
		var example_line = __webpack_require__(49096);
		var inputs_inputs = __webpack_require__(37975);
		var config_problems = __webpack_require__(42227);
		var values = __webpack_require__(43614);
		function parseActionInputs(env) {
			let inputs = {};
			let warnings = [];
			let problems = [];
			for (let [key, input] of inputs_inputs.Ip) {
				let given = readVariable(env, key);
				if (given === "" || !input.sources.includes("action")) continue;
				let reading = (0, values.kn)(input, truncate(key, input, given, warnings));
				reading.ok ? inputs[key] = reading.value : problems.push(wrongValue(key, input, reading));
			}
			(0, config_problems.r)(problems);
			return {
				inputs,
				warnings
			};
		}
		function readVariable(env, key) {
			return env[`INPUT_${(0, inputs_inputs.V8)(key).toUpperCase()}`]?.trim() || env[`INPUT_${key.toUpperCase()}`]?.trim() || "";
		}
		function truncate(key, input, text, warnings) {
			if (!("truncatedInAction" in input) || input.truncatedInAction !== !0 || text.length <= input.charsMax) return text;
			warnings.push(`The input ${(0, inputs_inputs.V8)(key)} has ${text.length} characters; only the first ${input.charsMax} are used.`);
			return (0, text_text.Uo)(text, input.charsMax);
		}
		function wrongValue(key, input, { expected, found }) {
			let example = (0, example_line.ni)("github", key, (0, example_line.Ql)(input));
			return (others) => (0, user_error.I)("INPUT_WRONG_VALUE", {
				key: (0, inputs_inputs.V8)(key),
				found,
				expected,
				example,
				others
			});
		}
		var redact = __webpack_require__(86160);
		let WORDS = [
			[/See https:\/\/www\.githubstatus\.com/g, "Check that the server answers"],
			[/https:\/\/www\.githubstatus\.com/g, "that the server answers"],
			[/`?gh secret set ([\w${}.]+)`?/g, "add $1 under Settings, Actions, Secrets"],
			[/`?gh workflow enable ([^\s`]+)`?/g, "open $1 on the page Actions, Enable workflow"],
			[/`?gh workflow run ([^\s`]+) --ref ([^\s`]+)`?/g, "open $1 on the page Actions, Run workflow, branch $2"],
			[/`?gh issue unlock ([^\s`]+)`?/g, "open #$1, Unlock conversation"],
			[/`?gh repo unarchive ([^\s`]+)`?/g, "open the settings of $1, Unarchive"],
			[/Settings, Rules/g, "Settings, Branches"]
		];
		function toPlainServerWords(text) {
			return WORDS.reduce((result, [find, replace]) => result.replace(find, replace), text);
		}
		var action_context = __webpack_require__(27128);
		var api_error = __webpack_require__(82730);
		function createCacheEntries(client) {
			return { async delete(key, ref) {
				let answer = await client.call("DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}", {
					key,
					ref
				});
				if (answer.ok || answer.status === 404) return { kind: "deleted" };
				return {
					kind: "denied",
					remedy: (0, api_error.wJ)(answer, "`actions: write`")
				};
			} };
		}
		var github_client = __webpack_require__(84828);
		var schemas = __webpack_require__(6195);
		var json = __webpack_require__(70151);
		let ACTIONS_BOT = {
			login: "github-actions[bot]",
			id: 41898282
		};
		let user = schemas.MfU(schemas.Ikc({
			login: json.Qq,
			id: schemas.MfU(schemas.mee(json.id), null)
		}), {
			login: "",
			id: null
		});
		let comment = schemas.Ikc({
			id: json.id,
			html_url: json.OZ,
			body: json.Qq,
			user
		});
		let issueBody = schemas.Ikc({ pull_request: schemas.lqM(schemas.L5J()) });
		function createComments(client, clock) {
			return {
				findOwn: (issue, marker) => findOwn(client, issue, {}, (body) => body.includes(marker)),
				create: (issue, body) => create(client, issue, body, clock.nowMs()),
				async update(commentId, body) {
					let answer = await client.call("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
						comment_id: commentId,
						body
					});
					if (!answer.ok && (answer.status === 404 || answer.status === 410)) return null;
					if (!answer.ok) throw refusedComment(answer, null, null);
					return toPosted(answer.data) ?? {
						id: commentId,
						url: ""
					};
				}
			};
		}
		async function findOwn(client, issue, filter, matches) {
			for (let page = 1; page <= 100; page += 1) {
				let answer = await client.call("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
					issue_number: issue,
					per_page: 100,
					page,
					...filter
				});
				if (!answer.ok) throw refusedComment(answer, issue, await readKind(client, issue, answer));
				for (let found of (0, json.mo)(comment, answer.data)) if (matches(found.body) && await isOwn(client, found.user)) return {
					id: found.id,
					url: found.html_url
				};
				if (!answer.hasNextPage) return null;
			}
			return null;
		}
		async function isOwn(client, author) {
			if (author.login === ACTIONS_BOT.login && author.id === ACTIONS_BOT.id) return !0;
			let viewer = await client.server.viewer();
			if (viewer === null) return !1;
			return viewer.id === null ? viewer.login === author.login : viewer.id === author.id;
		}
		async function create(client, issue, body, nowMs) {
			let post = () => client.call("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
				issue_number: issue,
				body
			});
			let answer = await post();
			if (!answer.ok && (0, api_error.cp)(answer)) {
				let posted = await findOwn(client, issue, { since: (0, json.sK)(nowMs - 12e4) }, (found) => found.trim() === body.trim());
				if (posted !== null) return posted;
				answer = await post();
			}
			if (!answer.ok) throw refusedComment(answer, issue, await readKind(client, issue, answer));
			let posted = toPosted(answer.data);
			if (posted === null) throw (0, api_error.mG)("posting the comment", (0, api_error.p6)(null, "an answer without a comment"));
			return posted;
		}
		async function readKind(client, issue, { status }) {
			if (status !== 403) return null;
			let answer = await client.call("GET /repos/{owner}/{repo}/issues/{issue_number}", { issue_number: issue });
			if (!answer.ok) return null;
			return issueBody.safeParse(answer.data).data?.pull_request === void 0 ? "issue" : "pull";
		}
		function refusedComment(failure, issue, kind) {
			if ((0, api_error.cp)(failure) || failure.isRateLimit) return (0, api_error.mG)("writing the comment", failure);
			let number = issue === null ? "<number>" : String(issue);
			let message = (0, api_error.H_)(failure);
			let problem = issue === null ? message : `${message} (#${issue})`;
			let refused = (remedy) => (0, user_error.I)("COMMENT_REFUSED", {
				problem,
				remedy
			});
			if (/locked/i.test(message)) return refused(`Unlock the conversation: \`gh issue unlock ${number}\`, or switch the comment off: \`comment: off\``);
			if (failure.status === 404 || failure.status === 410) return refused("Name an issue or a pull request of this repository: `issue-number: 1`, or switch the comment off: `comment: off`");
			let lines = {
				pull: "`pull-requests: write`",
				issue: "`issues: write`"
			};
			let permission = kind === null ? `${lines.pull} (for an issue: ${lines.issue})` : lines[kind];
			return refused((0, api_error.wJ)(failure, permission));
		}
		function toPosted(data) {
			let posted = comment.safeParse(data).data;
			return posted === void 0 ? null : {
				id: posted.id,
				url: posted.html_url
			};
		}
		let answerBody = schemas.Ikc({ permission: schemas.MfU(schemas.k5n([
			"admin",
			"write",
			"read",
			"none"
		]), "none") });
		function createPermissions(client) {
			return {
				async permissionOf(login) {
					if (!/^[\w-]+(\[bot\])?$/.test(login)) return "none";
					let answer = await client.call("GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login });
					if (!answer.ok && answer.status === 404) return "none";
					if (!answer.ok) throw (0, api_error.mG)(`reading the permission of ${login}`, answer);
					return answerBody.safeParse(answer.data).data?.permission ?? "none";
				},
				async isTokenOwner(login) {
					let viewer = await client.server.viewer();
					return viewer !== null && withoutSuffix(viewer.login) === withoutSuffix(login);
				}
			};
		}
		function withoutSuffix(login) {
			return login.replace(/\[bot\]$/, "");
		}
		let DRAFT_TITLE = /^\s*(?:(?:WIP:|\[WIP\])\s*)+/i;
		let LIST = "GET /repos/{owner}/{repo}/pulls";
		let branch = schemas.Ikc({
			ref: json.Qq,
			repo: schemas.MfU(schemas.mee(schemas.Ikc({ id: json.id })), null)
		});
		let fields = {
			number: json.id,
			node_id: json.Qq,
			html_url: json.OZ,
			draft: schemas.MfU(schemas.zMY(), !1),
			head: branch,
			base: branch
		};
		let pullBody = schemas.FsL(schemas.Ikc(fields), schemas.pdi(toPullRequest));
		let listedPull = schemas.FsL(schemas.Ikc({
			...fields,
			state: json.Qq,
			closed_at: json.c5,
			merged_at: json.c5
		}), schemas.pdi(({ closed_at: closedAtMs, merged_at: mergedAtMs, state, ...pull }) => ({
			pull: toPullRequest(pull),
			isOpen: state !== "closed",
			closedAtMs,
			isMerged: mergedAtMs > 0
		})));
		function toPullRequest({ base, draft, head, html_url: htmlUrl, node_id: nodeId, number }) {
			return {
				number,
				nodeId,
				url: htmlUrl,
				isDraft: draft,
				branch: head.ref,
				base: base.ref,
				isFork: head.repo === null || head.repo.id !== base.repo?.id
			};
		}
		let ONE = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
		let CHANGE = "PATCH /repos/{owner}/{repo}/pulls/{pull_number}";
		function createPulls(client, owner) {
			return {
				async findOfBranch(name, base) {
					let pulls = await listPulls(client, {
						owner,
						name,
						base,
						state: "all"
					});
					let open = pulls.find(({ isOpen }) => isOpen);
					if (open !== void 0) return {
						kind: "open",
						pull: open.pull
					};
					let [closed] = pulls.filter(({ pull }) => pull.base === base).toSorted((one, other) => other.closedAtMs - one.closedAtMs);
					if (closed === void 0) return { kind: "none" };
					let { closedAtMs, isMerged, pull } = closed;
					return {
						kind: "closed",
						closed: {
							number: pull.number,
							closedAtMs,
							isMerged
						}
					};
				},
				async get(number) {
					return toPull(await client.call(ONE, { pull_number: number }), `reading the pull request #${number}`);
				},
				create: (pull) => pulls_create(client, owner, pull),
				async editBody(number, edit) {
					let read = await client.call(ONE, { pull_number: number });
					if (!read.ok) throw (0, api_error.mG)(`reading the pull request #${number}`, read);
					let body = edit(bodyOnly.parse(read.data).body);
					if (body === null) return;
					let changed = await client.call(CHANGE, {
						pull_number: number,
						body
					});
					if (!changed.ok) throw refusedPull(changed, "`pull-requests: write`");
				},
				async markReady(pull) {
					if (!pull.isDraft) return;
					if (!await client.server.hasGraphql()) return await markReadyByTitle(client, pull.number);
					let answer = await client.graphql("mutation ($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { pullRequest { id isDraft } } }", { id: pull.nodeId });
					if (!answer.ok) throw refusedPull(answer, "`contents: write` and `pull-requests: write`");
				}
			};
		}
		function toPull(answer, action) {
			if (!answer.ok) throw (0, api_error.mG)(action, answer);
			let pull = pullBody.safeParse(answer.data).data;
			if (pull === void 0) throw (0, api_error.mG)(action, (0, api_error.p6)(null, "an answer without a pull request"));
			return pull;
		}
		async function findOpen(client, owner, { base, branch: name }) {
			return (await listPulls(client, {
				owner,
				name,
				base,
				state: "open"
			}))[0]?.pull ?? null;
		}
		let bodyOnly = schemas.MfU(schemas.Ikc({ body: json.Qq }), { body: "" });
		let titleOnly = schemas.MfU(schemas.Ikc({ title: json.Qq }), { title: "" });
		async function markReadyByTitle(client, number) {
			let read = await client.call(ONE, { pull_number: number });
			if (!read.ok) throw (0, api_error.mG)(`reading the pull request #${number}`, read);
			let title = titleOnly.parse(read.data).title.replace(DRAFT_TITLE, "");
			let changed = await client.call(CHANGE, {
				pull_number: number,
				title
			});
			if (!changed.ok) throw refusedPull(changed, "`pull-requests: write`");
			if (!toPull(changed, "marking the pull request as ready").isDraft) return;
			throw (0, user_error.I)("PULL_REQUEST_REFUSED", {
				problem: `#${number} is still a draft with the title "${(0, text_text.TN)(title, 200)}"`,
				remedy: "Remove from its title the words that mark a draft on this server"
			});
		}
		async function listPulls(client, search) {
			let { name, owner, state } = search;
			let answer = await client.call(LIST, {
				head: `${owner}:${name}`,
				state,
				per_page: 30
			});
			if (!answer.ok && answer.status === 403 && !answer.isRateLimit) throw refusedPull(answer, "`pull-requests: write`");
			let isOfBranch = ({ pull }) => pull.branch === name;
			let listed = toList(answer, search);
			return (listed.every(isOfBranch) ? listed : await listUnfiltered(client, search)).filter((one) => isOfBranch(one) && !one.pull.isFork);
		}
		async function listUnfiltered(client, search) {
			let { base, name: head, state } = search;
			let open = await client.call("GET /repos/{owner}/{repo}/pulls/{base}/{+head}", {
				base,
				head
			});
			let found = open.ok ? (0, json.mo)(listedPull, [open.data]).filter(({ isOpen }) => isOpen) : [];
			if (found.length > 0) return found;
			let listed = [];
			for (let page = 1; page <= 100; page += 1) {
				let answer = await client.call(LIST, {
					state,
					limit: 50,
					per_page: 50,
					page
				});
				listed.push(...toList(answer, search));
				if (answer.ok && !answer.hasNextPage) break;
			}
			return listed;
		}
		function toList(answer, { name }) {
			if (!answer.ok) throw (0, api_error.mG)(`looking for the pull request of ${name}`, answer);
			return (0, json.mo)(listedPull, answer.data);
		}
		async function pulls_create(client, owner, request) {
			let pull = await client.server.hasGraphql() ? request : {
				...request,
				title: `WIP: ${request.title}`
			};
			let answer = await post(client, pull, !0);
			if (!answer.ok && (0, api_error.cp)(answer)) {
				let created = await findOpen(client, owner, pull);
				if (created !== null) return created;
				answer = await post(client, pull, !0);
			}
			!answer.ok && answer.status === 422 && /\bdraft\b/i.test(answer.message) && (answer = await post(client, pull, !1));
			if (answer.ok) return toPull(answer, "opening the pull request");
			let existing = answer.status === 409 || answer.status === 422 && /already exists/i.test(answer.message) ? await findOpen(client, owner, pull) : null;
			if (existing !== null) return existing;
			throw refusedCreation(answer, pull);
		}
		function post(client, { base, body, branch: head, title }, draft) {
			return client.call("POST /repos/{owner}/{repo}/pulls", {
				head,
				base,
				title,
				body,
				draft
			});
		}
		function refusedCreation(failure, { base, branch: head }) {
			let problem = (0, api_error.H_)(failure);
			if (/no commits between|no changes between/i.test(problem)) return (0, user_error.I)("PULL_REQUEST_EMPTY", { problem });
			if (/not permitted to create/i.test(problem)) return (0, user_error.I)("PULL_REQUEST_REFUSED", {
				problem,
				remedy: "Switch on \"Allow GitHub Actions to create and approve pull requests\" under Settings > Actions > General, or switch pull requests off: `pull-request: false`"
			});
			if (failure.status === 422 && /\b(base|head)\b.*\binvalid\b/i.test(problem)) return (0, user_error.I)("PULL_REQUEST_REFUSED", {
				problem: `${problem} (from ${head} to ${base})`,
				remedy: "Name a branch of this repository as the base: `base-branch: main`"
			});
			return refusedPull(failure, "`pull-requests: write`");
		}
		function refusedPull(failure, permission) {
			if ((0, api_error.cp)(failure) || failure.isRateLimit) return (0, api_error.mG)("changing the pull request", failure);
			return (0, user_error.I)("PULL_REQUEST_REFUSED", {
				problem: (0, api_error.H_)(failure),
				remedy: (0, api_error.wJ)(failure, permission)
			});
		}
		var dispatch_errors = __webpack_require__(17547);
		function fitInputs(inputs) {
			let fitted = {};
			for (let [name, value] of Object.entries(inputs)) fitted[name] = dispatch_inputs_truncate(value, 122880, (char) => Buffer.byteLength(char));
			for (;;) {
				let over = JSON.stringify(fitted).length - 65535;
				let [name, value] = pickInput(fitted);
				if (over <= 0 || value === "") return fitted;
				let jsonLength = (part) => JSON.stringify(part).length - 2;
				fitted[name] = dispatch_inputs_truncate(value, jsonLength(value) - over, jsonLength);
			}
		}
		function pickInput(inputs) {
			let goal = inputs.goal ?? "";
			if (goal !== "") return ["goal", goal];
			return Object.entries(inputs).toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ["", ""];
		}
		function dispatch_inputs_truncate(text, max, sizeOf) {
			let size = 0;
			let end = 0;
			for (let character of text) {
				size += sizeOf(character);
				if (size > max) return (0, text_text.Uo)(text, end);
				end += character.length;
			}
			return text;
		}
		let dispatchBody = schemas.MfU(schemas.Ikc({
			workflow_run_id: schemas.MfU(schemas.mee(json.id), null),
			html_url: json.OZ
		}), {
			workflow_run_id: null,
			html_url: ""
		});
		let runList = schemas.Ikc({ workflow_runs: schemas.L5J() });
		let actor = schemas.MfU(schemas.Ikc({ login: json.Qq }), { login: "" });
		let run = schemas.FsL(schemas.Ikc({
			id: json.id,
			html_url: json.OZ,
			status: json.Qq,
			event: json.Qq,
			display_title: json.Qq,
			head_branch: json.Qq,
			created_at: json.c5,
			actor
		}), schemas.pdi(({ created_at: createdAtMs, display_title: title, head_branch: branch, html_url: htmlUrl, ...rest }) => ({
			...rest,
			url: htmlUrl,
			title,
			branch: branch || null,
			createdAtMs
		})));
		let pathOnly = schemas.MfU(schemas.Ikc({ path: json.Qq }), { path: "" });
		function createWorkflows(client, options) {
			let dispatcher = {
				...options,
				client,
				known: new Set()
			};
			return {
				async dispatch(request) {
					let response = await dispatch(dispatcher, request);
					response.kind === "dispatched" && response.runId !== null && dispatcher.known.add(response.runId);
					return response;
				},
				async listActive(workflow) {
					let answer = await listRuns(client, workflow);
					if (!answer.ok) throw (0, api_error.mG)(`listing the runs of ${workflow}`, answer);
					let runs = parseRuns(answer.data);
					for (let listed of runs) dispatcher.known.add(listed.id);
					return runs.filter(({ status }) => status !== "completed");
				},
				async pathOfRun(runId) {
					let answer = await client.call("GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId });
					return answer.ok && pathOnly.parse(answer.data).path || null;
				}
			};
		}
		async function dispatch(dispatcher, request) {
			let sinceMs = dispatcher.clock.nowMs() - 12e4;
			let current = {
				...request,
				inputs: fitInputs(request.inputs),
				wantsDetails: !0,
				dropped: []
			};
			for (let tries = 1;;) {
				let answer = await workflow_dispatch_post(dispatcher.client, current);
				if (answer.ok) {
					let { html_url: runUrl, workflow_run_id: runId } = dispatchBody.parse(answer.data);
					return {
						kind: "dispatched",
						runId,
						url: runUrl || null,
						dropped: current.dropped
					};
				}
				if (!(0, api_error.cp)(answer)) {
					let amended = amend(current, answer);
					if (amended === null) return {
						kind: "rejected",
						status: answer.status ?? 0,
						message: answer.message,
						remedy: (0, dispatch_errors.C)(answer, current)
					};
					current = amended;
					continue;
				}
				let found = await findStarted(dispatcher, current, sinceMs);
				if (found.kind === "found") return {
					kind: "dispatched",
					runId: found.run.id,
					url: found.run.url,
					dropped: current.dropped
				};
				if (found.kind === "failed") return {
					kind: "unknown",
					problem: `${answer.message}; and the list of runs: ${found.message}`
				};
				if (tries >= 3 || dispatcher.signal?.aborted === !0) return {
					kind: "unknown",
					problem: answer.message
				};
				tries += 1;
			}
		}
		async function workflow_dispatch_post(client, { inputs, ref, wantsDetails, workflow }) {
			let route = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
			let inQuery = wantsDetails && !await client.server.hasGraphql();
			return await client.call(inQuery ? `${route}?return_run_details=true` : route, {
				workflow_id: workflow,
				ref,
				inputs,
				...wantsDetails ? { return_run_details: !0 } : {}
			});
		}
		function amend(current, { message, status }) {
			if (status !== 400 && status !== 422) return null;
			if (current.wantsDetails && message.includes("return_run_details")) return {
				...current,
				wantsDetails: !1
			};
			let list = /unexpected inputs provided: \[([^\]]*)\]/i.exec(message)?.[1] ?? "";
			let unknown = Array.from(list.matchAll(/"([^"]+)"/g), ([, name = ""]) => name).filter((name) => current.inputs[name] !== void 0);
			if (unknown.length === 0 || current.dropped.length > 0 || unknown.some((name) => current.required?.includes(name))) return null;
			let inputs = Object.fromEntries(Object.entries(current.inputs).filter(([name]) => !unknown.includes(name)));
			return {
				...current,
				inputs,
				dropped: unknown
			};
		}
		async function findStarted(dispatcher, current, sinceMs) {
			let first = await search(dispatcher, current, sinceMs);
			if (first.kind === "found") return first;
			await dispatcher.clock.sleep(2e3, dispatcher.signal ?? adapters_clock.tm);
			return search(dispatcher, current, sinceMs);
		}
		async function search({ client, known, runId }, { ref, workflow }, sinceMs) {
			let branch = ref.replace(/^refs\/(heads|tags)\//, "");
			let answer = await listRuns(client, workflow, {
				event: "workflow_dispatch",
				branch,
				created: `>=${(0, json.sK)(sinceMs)}`
			});
			if (!answer.ok) return {
				kind: "failed",
				message: answer.message
			};
			let isRecent = ({ createdAtMs }) => createdAtMs >= sinceMs || createdAtMs === 0 && runId !== null;
			let isWanted = (listed) => listed.event === "workflow_dispatch" && (listed.branch === null || listed.branch === branch) && isRecent(listed);
			let started = parseRuns(answer.data).filter((listed) => !known.has(listed.id) && listed.id > (runId ?? 0) && isWanted(listed));
			if (started.length === 0) return { kind: "none" };
			let viewer = await client.server.viewer();
			let own = started.find(({ actor: { login } }) => viewer === null || login === "" || plainLogin(login) === plainLogin(viewer.login));
			return own === void 0 ? { kind: "none" } : {
				kind: "found",
				run: own
			};
		}
		function plainLogin(login) {
			return login.toLowerCase().replace(/\[bot\]$/, "");
		}
		function listRuns(client, workflow, filter = {}) {
			return client.call("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
				workflow_id: workflow,
				per_page: 30,
				...filter
			});
		}
		function parseRuns(data) {
			return (0, json.mo)(run, runList.safeParse(data).data?.workflow_runs);
		}
		function createGitHubApi({ apiUrl, graphqlUrl, owner, repo, runId }, token, clock, signal) {
			let client = (0, github_client.createGitHubClient)({
				token,
				apiUrl,
				graphqlUrl,
				owner,
				repo,
				clock,
				signal
			});
			return {
				client,
				workflows: createWorkflows(client, {
					clock,
					runId,
					signal
				}),
				comments: createComments(client, clock),
				pulls: createPulls(client, owner),
				permissions: createPermissions(client),
				entries: createCacheEntries(client)
			};
		}
		var redaction = __webpack_require__(54286);
		function collectSecrets(env, checkoutTokens) {
			let secrets = [...[
				...["openai_api_key", "github_token"].flatMap((key) => [`INPUT_${(0, inputs_inputs.V8)(key).toUpperCase()}`, `INPUT_${key.toUpperCase()}`]),
				"OPENAI_API_KEY",
				"ACTIONS_RUNTIME_TOKEN",
				"ACTIONS_ID_TOKEN_REQUEST_TOKEN"
			].map((name) => env[name]?.trim() ?? ""), ...checkoutTokens];
			return [...new Set(secrets.filter((secret) => secret !== ""))];
		}
		function startActionRun(env, signal, write, notices) {
			let context = (0, action_context.yI)(env);
			let tokens = (0, checkout_credentials.G)(context.workspace);
			let secrets = collectSecrets(env, tokens);
			for (let secret of secrets) (0, runner_files.e)(secret, write);
			let { inputs, warnings, problem } = readInputs(env);
			let clock = (0, adapters_clock.gW)();
			let log = (0, redaction.Mu)(createActionsLog(write), secrets);
			return {
				run: {
					context,
					env,
					inputs,
					secrets,
					clock,
					log,
					output: (0, runner_files.g)(env, (text) => (0, redact.E$)(text, secrets)),
					github: createGitHubApi(context, inputs.github_token ?? "", clock, signal),
					signal,
					notify: (text) => log.emit({
						kind: "notice",
						atMs: clock.nowMs(),
						text: toServerWords(context, text)
					}),
					warn(given) {
						let text = toServerWords(context, given);
						notices.includes(text) || notices.push(text);
						log.emit({
							kind: "warning",
							atMs: clock.nowMs(),
							text
						});
					}
				},
				warnings: tokens.length > 0 ? [...warnings, "actions/checkout left its token in .git/config, where the agent could read it. codex-self-iter removes it before the agent starts, and later steps of this job cannot push with it. Write below actions/checkout: with: { persist-credentials: false }"] : warnings,
				problem
			};
		}
		function toServerWords({ graphqlUrl }, text) {
			return graphqlUrl === "" ? toPlainServerWords(text) : text;
		}
		function readInputs(env) {
			try {
				return {
					...parseActionInputs(env),
					problem: null
				};
			} catch (problem) {
				return {
					inputs: {},
					warnings: [],
					problem
				};
			}
		}
	}),
	28631: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { O: () => createBranchPullFinder });
		var _core_chain_closed_pull_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90212);
		function createBranchPullFinder(pulls, target, commits) {
			let found = commits && target.branch !== target.base ? null : { kind: "none" };
			return {
				find: async () => found ??= await pulls.findOfBranch(target.branch, target.base),
				stopping: (state) => found?.kind === "closed" && (state === null || (0, _core_chain_closed_pull_js__WEBPACK_IMPORTED_MODULE_0__.gc)(found.closed, state)) ? found.closed : null
			};
		}
	}),
	27128: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AA: () => getString,
			Jt: () => get,
			yI: () => readContext
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68757);
		let WORKFLOW_REF = /^([^/]+\/[^/]+)\/(\.github\/workflows\/([^/]+\.ya?ml))@(refs\/.+)$/;
		function readContext(env) {
			let requireEnv = (name) => {
				let value = env[name];
				if (value === void 0 || value === "") throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__.I)("NOT_IN_A_WORKFLOW", { variable: name });
				return value;
			};
			let repository = requireEnv("GITHUB_REPOSITORY");
			let [owner = "", repo = ""] = repository.split("/");
			let serverUrl = requireEnv("GITHUB_SERVER_URL").replace(/\/+$/, "");
			let runId = Number(requireEnv("GITHUB_RUN_ID"));
			let actor = requireEnv("GITHUB_ACTOR");
			return {
				owner,
				repo,
				serverUrl,
				apiUrl: requireEnv("GITHUB_API_URL").replace(/\/+$/, ""),
				graphqlUrl: env.GITHUB_GRAPHQL_URL,
				workspace: requireEnv("GITHUB_WORKSPACE"),
				temp: requireEnv("RUNNER_TEMP"),
				eventName: requireEnv("GITHUB_EVENT_NAME"),
				event: readEvent(env.GITHUB_EVENT_PATH),
				ref: requireEnv("GITHUB_REF"),
				actor,
				triggeringActor: env.GITHUB_TRIGGERING_ACTOR ?? actor,
				runId,
				attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
				runUrl: `${serverUrl}/${repository}/actions/runs/${runId}`,
				workflow: readWorkflow(env.GITHUB_WORKFLOW_REF ?? "", repository)
			};
		}
		function readWorkflow(text, repository) {
			let [, repositoryOfPath, path = "", file = "", ref = ""] = WORKFLOW_REF.exec(text) ?? [];
			if (repositoryOfPath?.toLowerCase() !== repository.toLowerCase()) return null;
			return {
				path,
				file,
				ref
			};
		}
		function readEvent(path) {
			if (path === void 0 || path === "") return {};
			try {
				let bytes = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
				if (bytes.length > 33554432) return {};
				let value = JSON.parse(bytes.toString("utf8"));
				return typeof value == "object" && value && !Array.isArray(value) ? value : {};
			} catch {
				return {};
			}
		}
		function get(payload, ...keys) {
			return keys.reduce((value, key) => typeof value == "object" && value ? value[key] : void 0, payload);
		}
		function getString(payload, ...keys) {
			let value = get(payload, ...keys);
			return typeof value == "string" ? value : "";
		}
	}),
	51106: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Tx: () => continueChain,
			hP: () => finalStop,
			Kq: () => nameNextRun
		});
		var text_text = __webpack_require__(17853);
		var action_context = __webpack_require__(27128);
		async function dispatchCiWorkflows({ github, warn }, { settings, target }) {
			for (let workflow of settings.action.ciWorkflows) {
				let result = await github.workflows.dispatch({
					workflow,
					ref: `refs/heads/${target.branch}`,
					inputs: {}
				});
				result.kind === "rejected" && warn(`${workflow} was not started on ${target.branch} (${result.status}): ${(0, text_text.gm)(result.message)} ${result.remedy}`);
				result.kind === "unknown" && warn(`GitHub did not confirm that ${workflow} started on ${target.branch}: ${result.problem}`);
			}
		}
		var dispatch_next_run = __webpack_require__(88735);
		var own_workflow = __webpack_require__(37577);
		var run_result = __webpack_require__(32578);
		var workflow_triggers = __webpack_require__(75022);
		let STATE_LOST = {
			reason: "failed",
			conclusion: "failure",
			message: "The state was saved nowhere: commits are off, and the actions cache did not take it. The next run would start from nothing.",
			remedy: "Write commit: true in the action's inputs and contents: write below permissions:"
		};
		function isUnfinished(ending) {
			return ending.reason === "failed" || ending.reason === "cancelled" || ((0, run_result.wi)(ending) ?? "none") !== "none";
		}
		async function continueChain(run, result) {
			let { signal } = run;
			let { setup } = result;
			setup !== null && result.commitSha !== null && await dispatchCiWorkflows(run, setup);
			result.ending = (0, run_result.KU)(result.ending, signal);
			let planned = (0, run_result.wi)(result.ending);
			setup !== null && result.reporter !== null && result.state !== null && (planned === "dispatch" || planned === "schedule" || planned === "retry") && (result.isDurable ? planned === "dispatch" && setup.settings.action.redispatch && await startNextRun(run, result, setup) : result.ending = planned === "retry" ? withLostState(result.ending) : STATE_LOST);
			await nameNextRun(run, result);
		}
		function withLostState(ending) {
			let [message, remedy] = [`${(0, text_text.gm)(ending.message)} ${STATE_LOST.message}`, `${(0, text_text.gm)(ending.remedy)} ${STATE_LOST.remedy}`];
			return {
				...ending,
				message,
				remedy
			};
		}
		async function startNextRun(run, result, setup) {
			let { context, github, inputs, signal, warn } = run;
			let { state } = result;
			if (state === null) return;
			let { carried, track } = setup.target;
			let isBotToken = inputs.github_token?.startsWith("ghs_") === !0;
			let workflow = (0, own_workflow.$9)(run);
			let dispatch = await (0, dispatch_next_run.dz)({
				context,
				workflows: github.workflows,
				workflow,
				track,
				carried,
				state,
				isBotToken
			});
			dispatch.kind === "started" && dispatch.notice !== null && warn(dispatch.notice);
			if (dispatch.kind !== "failed") return complete(result, {
				kind: "run",
				url: dispatch.url ?? (await findOtherRun(run, result))?.url ?? null,
				isDispatched: dispatch.kind === "started"
			});
			result.ending = (0, run_result.KU)(result.ending, signal);
			signal.aborted || await reportFailedDispatch(run, result, dispatch);
		}
		async function reportFailedDispatch(run, result, failed) {
			if (failed.because !== "disabled" && await isScheduled(run, result)) {
				run.warn(`${(0, text_text.gm)(failed.reason)} ${failed.remedy} Until then the workflow's schedule continues the chain.`);
				return complete(result, {
					kind: "schedule",
					afterMs: waitEnd(result)
				});
			}
			result.ending = {
				reason: "failed",
				conclusion: "failure",
				message: failed.reason,
				remedy: failed.remedy
			};
			failed.because !== null && complete(result, {
				kind: "person",
				because: CAUSES[failed.because],
				afterMs: null
			});
		}
		let CAUSES = {
			disabled: "the workflow is disabled",
			unconfirmed: "none was found, and the workflow has no schedule"
		};
		function finalStop(state) {
			let reason = state?.stopped?.reason ?? null;
			return reason === "cancelled" ? null : reason;
		}
		async function nameNextRun(run, result, isKilled = !1) {
			let { ending, setup } = result;
			if (ending.next !== void 0 || !isUnfinished(ending) || result.target === null) return;
			if (!result.isDurable || finalStop(result.state) !== null) return;
			if (setup === null && run.context.eventName !== "schedule") return;
			if (ending.reason === "superseded" || isKilled) {
				let active = await findOtherRun(run, result);
				if (active !== null) return complete(result, active);
			}
			let afterMs = waitEnd(result);
			if (await isScheduled(run, result)) return complete(result, {
				kind: "schedule",
				afterMs
			});
			let redispatches = setup?.settings.action.redispatch ?? !0;
			complete(result, {
				kind: "person",
				because: redispatches ? "the workflow has no schedule" : "redispatch is false and the workflow has no schedule",
				afterMs
			});
			if (ending.reason !== "waiting" || !redispatches || afterMs === (setup?.saved?.state.backoff?.untilMs ?? null)) return;
			result.ending = {
				...result.ending,
				conclusion: "failure",
				remedy: "Write below on: schedule: [{ cron: '37 * * * *' }]"
			};
		}
		async function findOtherRun({ context, github }, { target }) {
			let { workflow } = context;
			if (workflow === null || target === null) return null;
			let active = await (0, dispatch_next_run.hU)({
				context,
				workflows: github.workflows,
				workflow,
				track: target.track
			});
			return active === null ? null : {
				kind: "run",
				url: active.url,
				isDispatched: !1
			};
		}
		let PLANNED = new Set([
			"run-full",
			"waiting",
			"superseded"
		]);
		function complete(result, next) {
			let { ending } = result;
			result.ending = {
				...ending,
				remedy: PLANNED.has(ending.reason) ? "" : ending.remedy,
				next
			};
		}
		function waitEnd({ state }) {
			return state?.backoff?.untilMs ?? null;
		}
		async function isScheduled({ context, signal }, { setup, target }) {
			let { event, eventName, workflow } = context;
			if (eventName === "schedule") return !0;
			if (setup === null || workflow === null || target?.carried.branch !== void 0) return !1;
			let { refTips, remote, stateCommits } = setup;
			let branch = (0, action_context.AA)(event, "repository", "default_branch");
			let ref = `refs/heads/${branch}`;
			let tip = refTips.base ?? refTips.branch;
			if (branch !== "" && branch !== setup.target.base && !signal.aborted) {
				if (workflow.ref !== ref) return !1;
				let found = await remote.fetch([ref]).catch(() => null);
				found !== null && (tip = found.get(ref) ?? null);
			}
			return (await Promise.all((0, own_workflow.GG)(workflow).map((path) => (0, workflow_triggers.jT)(stateCommits, tip, path)))).includes(!0);
		}
	}),
	74909: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { T: () => readControls });
		var _own_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37577);
		var _workflow_triggers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75022);
		async function readControls({ context, env }, { refTips, stateCommits }) {
			let { owner, repo, serverUrl, workflow } = context;
			let repository = env.GITHUB_ACTION_REPOSITORY ?? "";
			let controls = {
				workflowUrl: workflow === null ? null : `${serverUrl}/${owner}/${repo}/actions/workflows/${encodeURIComponent(workflow.file)}`,
				acceptsGoal: !1,
				acceptsTrack: !1,
				stopVariable: null,
				guideUrl: repository === "" ? null : `${serverUrl}/${repository}#how-it-works`
			};
			let tip = refTips.base ?? refTips.branch;
			if (workflow === null || tip === null) return controls;
			try {
				let text = (await Promise.all((0, _own_workflow_js__WEBPACK_IMPORTED_MODULE_0__.GG)(workflow).map((path) => stateCommits.read(tip, path)))).find((found) => found !== null) ?? null;
				if (text === null) return controls;
				let inputs = await (0, _workflow_triggers_js__WEBPACK_IMPORTED_MODULE_1__.cw)(text);
				return {
					...controls,
					acceptsGoal: inputs.has("goal"),
					acceptsTrack: inputs.has("track"),
					stopVariable: (0, _workflow_triggers_js__WEBPACK_IMPORTED_MODULE_1__.q3)(text, "stop")
				};
			} catch {
				return controls;
			}
		}
	}),
	88735: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			dz: () => dispatchNextRun,
			hU: () => findActiveRun,
			vT: () => yieldsToActiveRun
		});
		var _core_chain_track_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62651);
		var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27128);
		var _trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52043);
		let DISPATCH_EVENTS = new Set(["workflow_dispatch", "repository_dispatch"]);
		let QUEUED = new Set([
			"queued",
			"pending",
			"waiting",
			"requested"
		]);
		let NOT_FORWARDED = new Set([
			"goal",
			"reset",
			"dry-run",
			"dry_run"
		]);
		async function dispatchNextRun(options) {
			let { carried, context, state, workflow, workflows } = options;
			let queued = await findOther(options, (run) => isDispatched(run) && QUEUED.has(run.status));
			if (queued !== null) return {
				kind: "already-queued",
				url: queued.url
			};
			let inputs = {
				...forwardedInputs(context.event),
				...carried,
				goal: state.goal ?? "",
				[_trigger_js__WEBPACK_IMPORTED_MODULE_1__.Xo]: String(context.runId)
			};
			let required = carried.branch === void 0 ? [] : Object.keys(carried);
			return toDispatchResult(await workflows.dispatch({
				workflow: workflow.file,
				ref: refToDispatch(context, workflow),
				inputs,
				required
			}), options);
		}
		function yieldsToActiveRun(context) {
			return !(0, _trigger_js__WEBPACK_IMPORTED_MODULE_1__.lz)(context) && context.eventName !== "workflow_dispatch";
		}
		async function findActiveRun(options) {
			return await findOther(options, (run) => isDispatched(run) || run.event === "schedule" && run.status === "in_progress" && run.id < options.context.runId);
		}
		async function findOther({ context, track, workflow, workflows }, fits) {
			let others = (await workflows.listActive(workflow.file).catch(() => [])).filter((run) => run.id !== context.runId && fits(run));
			return (track === _core_chain_track_js__WEBPACK_IMPORTED_MODULE_2__.k6 ? others : others.filter((run) => run.title.split(/[^\w.-]+/).includes(track)))[0] ?? null;
		}
		function isDispatched(run) {
			return DISPATCH_EVENTS.has(run.event);
		}
		function refToDispatch({ event }, { ref }) {
			let fallback = (0, _context_js__WEBPACK_IMPORTED_MODULE_0__.AA)(event, "repository", "default_branch");
			return /^refs\/(?:heads|tags)\//.test(ref) || fallback === "" ? ref : `refs/heads/${fallback}`;
		}
		function forwardedInputs(event) {
			let inputs = (0, _context_js__WEBPACK_IMPORTED_MODULE_0__.Jt)(event, "inputs");
			if (typeof inputs != "object" || !inputs) return {};
			let entries = Object.entries(inputs).filter(([name, value]) => !NOT_FORWARDED.has(name) && typeof value == "string" && value !== "");
			return Object.fromEntries(entries);
		}
		function toDispatchResult(result, { isBotToken, workflow }) {
			switch (result.kind) {
				case "dispatched": {
					let lost = result.dropped.filter((name) => name !== "goal" && !(name === _trigger_js__WEBPACK_IMPORTED_MODULE_1__.Xo && isBotToken));
					let notice = lost.length === 0 ? null : `${workflow.file} does not declare ${lost.join(", ")}, so the next run does not get it. Write below workflow_dispatch: inputs: { ${lost[0]}: { required: false } }`;
					return {
						kind: "started",
						url: result.url,
						notice
					};
				}
				case "rejected": return {
					kind: "failed",
					reason: `GitHub did not start the next run (${result.status}): ${result.message}`,
					remedy: result.remedy,
					because: /disabled workflow|workflow is disabled/i.test(result.message) ? "disabled" : null
				};
				case "unknown": return {
					kind: "failed",
					reason: `GitHub did not confirm that the next run started: ${result.problem}`,
					remedy: "Look at the workflow's list of runs. If the run is missing, start the workflow by hand.",
					because: "unconfirmed"
				};
			}
		}
	}),
	37577: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$9: () => requireWorkflow,
			AV: () => withWorkflow,
			GG: () => listWorkflowPaths
		});
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68757);
		let RUN_PATH = /^(?:(\.\w+\/workflows)\/)?([^/@]+\.ya?ml)(?:@(.+))?$/;
		async function withWorkflow(run) {
			let { context, env, github } = run;
			if ((env.GITHUB_WORKFLOW_REF ?? "") !== "") return run;
			let path = await github.workflows.pathOfRun(context.runId);
			return {
				...run,
				context: {
					...context,
					workflow: path === null ? null : parseRunPath(path, context)
				}
			};
		}
		function requireWorkflow(run) {
			if (run.context.workflow === null) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__.I)("WORKFLOW_UNKNOWN", describeUnknownWorkflow(run));
			return run.context.workflow;
		}
		function describeUnknownWorkflow({ context: { owner, ref, repo }, env }) {
			let otherwise = "If something else starts the workflow again, write in the action's inputs: redispatch: false";
			if ((env.GITHUB_WORKFLOW_REF ?? "") === "") return {
				reason: "GITHUB_WORKFLOW_REF is not set, and the server does not name the workflow of this run, so the run cannot start it again.",
				remedy: `Set it for the job, with the name of the workflow's file: GITHUB_WORKFLOW_REF=${owner}/${repo}/.github/workflows/loop.yml@${ref}. ${otherwise}`
			};
			return {
				reason: "The workflow of this run is not one of this repository, so the run cannot start it again.",
				remedy: `Call the action from a workflow of this repository. ${otherwise}`
			};
		}
		function parseRunPath(path, { ref: refOfRun }) {
			let [, folder, file, ref = refOfRun] = RUN_PATH.exec(path) ?? [];
			if (file === void 0) return null;
			return {
				path: folder === void 0 ? file : `${folder}/${file}`,
				file,
				ref: ref.startsWith("refs/") ? ref : `refs/heads/${ref}`
			};
		}
		let FOLDERS = [
			".gitea/workflows",
			".forgejo/workflows",
			".github/workflows"
		];
		function listWorkflowPaths({ path }) {
			return path.includes("/") ? [path] : FOLDERS.map((folder) => `${folder}/${path}`);
		}
	}),
	8195: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { s: () => runAsActionStep });
		var _adapters_actions_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23140);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68757);
		var _report_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89116);
		async function runAsActionStep(step, exitCodeOf) {
			let cancellation = new AbortController();
			process.on("SIGUSR1", () => {});
			for (let name of ["SIGINT", "SIGTERM"]) process.on(name, () => cancellation.abort());
			let write = (text) => void process.stdout.write(text);
			try {
				return await step({ ...process.env }, cancellation.signal, write);
			} catch (error) {
				write(renderError(error));
				return exitCodeOf(error);
			}
		}
		function renderError(error) {
			let [title, text] = error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__.y ? [error.code, `${error.message} ${error.remedy}`] : ["internal error", `Internal error in codex-self-iter: ${String(error instanceof Error ? error.stack : error)}`];
			return (0, _adapters_actions_workflow_command_js__WEBPACK_IMPORTED_MODULE_1__.C)("error", (0, _report_escape_js__WEBPACK_IMPORTED_MODULE_2__.fZ)((0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__.TN)(text, 2e3)), `codex-self-iter: ${title}`);
		}
	}),
	9948: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { l: () => createProgressReporter });
		var _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86160);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68757);
		var _report_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32954);
		var _report_pull_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5988);
		var _report_run_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88502);
		var _controls_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74909);
		var _run_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32578);
		function createProgressReporter(run, result, target, options) {
			let reporting = {
				...options,
				run,
				result,
				target
			};
			let pull = null;
			let isPullRefused = !1;
			let commentId = options.commentId ?? null;
			let isCommentOff = !1;
			let search = Promise.resolve(!0);
			let starting = Promise.resolve();
			let post = async () => {
				result.setup !== null && (result.controls ??= await (0, _controls_js__WEBPACK_IMPORTED_MODULE_5__.T)(run, result.setup));
				let posted = isCommentOff ? null : await writeComment(reporting, commentId);
				if (posted === null) return;
				commentId !== posted.id && await run.output.saveState("comment", String(posted.id));
				commentId = posted.id;
				result.commentUrl = posted.url;
			};
			let warn = (error) => run.warn(error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__.y ? `${error.message} ${error.remedy}` : (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__.TN)(String(error), 300));
			return {
				async updatePull() {
					try {
						if (result.setup === null) return;
						pull ??= await openPull(reporting, result.setup, !isPullRefused);
						if (pull === null) return;
						result.pull = {
							number: pull.number,
							url: pull.url
						};
						result.ending.reason === "completed" && pull.isDraft && await run.github.pulls.markReady(pull);
					} catch (error) {
						isPullRefused = error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__.y && error.code === "PULL_REQUEST_REFUSED";
						warn(error);
					}
				},
				async findComment() {
					search = hasPlace(reporting).catch(() => !1);
					await search;
				},
				announceStart() {
					starting = search.then((isFound) => isFound ? post() : void 0).catch(() => {});
				},
				async updateComment() {
					await starting;
					try {
						await search;
						await post();
					} catch (error) {
						isCommentOff = !0;
						warn(error);
					}
				},
				async updatePlan() {
					try {
						await updatePlanSection(reporting);
					} catch (error) {
						warn(error);
					}
				},
				async writePage() {
					try {
						result.reportPath = await (await Promise.all([__webpack_require__.e(1562), __webpack_require__.e(5731)]).then(__webpack_require__.bind(__webpack_require__, 55731))).writeReport(run, result);
					} catch (error) {
						warn(error);
					}
				}
			};
		}
		async function openPull(reporting, { refTips, settings }, mayCreate) {
			let { branchPull, heading, result, run, target } = reporting;
			if (!settings.commit || target.branch === target.base) return null;
			let found = await branchPull.find();
			if (found.kind === "open") return found.pull;
			if (branchPull.stopping(result.state) !== null) return null;
			let hasWork = result.commitSha !== null || refTips.branch !== null && (result.state?.chainIterations ?? 0) > 0;
			let view = (0, _run_result_js__WEBPACK_IMPORTED_MODULE_6__.Qx)(run, result, run.clock.nowMs());
			if (!settings.action.pullRequest || !hasWork || !mayCreate || view === null) return null;
			let title = (0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)((0, _report_pull_request_js__WEBPACK_IMPORTED_MODULE_3__.A5)(view, heading), run.secrets);
			let body = (0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)((0, _report_pull_request_js__WEBPACK_IMPORTED_MODULE_3__.Gn)(view, settings.spec, heading), run.secrets);
			return await run.github.pulls.create({
				branch: target.branch,
				base: target.base,
				title,
				body
			});
		}
		async function updatePlanSection({ result, run }) {
			let view = (0, _run_result_js__WEBPACK_IMPORTED_MODULE_6__.Qx)(run, result, run.clock.nowMs());
			if (view === null || result.setup === null || result.pull === null) return;
			let section = result.hasStopped || (0, _report_run_view_js__WEBPACK_IMPORTED_MODULE_4__.tY)(view).some(({ plan_completed: completed = [] }) => completed.length > 0) ? (0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)((0, _report_pull_request_js__WEBPACK_IMPORTED_MODULE_3__.JQ)(view), run.secrets) : "";
			section !== "" && await run.github.pulls.editBody(result.pull.number, (body) => (0, _report_pull_request_js__WEBPACK_IMPORTED_MODULE_3__.Vt)(body, section));
		}
		async function writeComment(reporting, commentId) {
			let { result, run } = reporting;
			let { comments } = run.github;
			let view = (0, _run_result_js__WEBPACK_IMPORTED_MODULE_6__.Qx)(run, result, run.clock.nowMs());
			let issue = view === null ? null : await findIssue(reporting);
			if (issue === null || view === null) return null;
			let body = (0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)((0, _report_comment_js__WEBPACK_IMPORTED_MODULE_2__.wQ)(view), run.secrets);
			let remembered = commentId === null ? rememberedComment(reporting, issue) : null;
			let known = commentId ?? remembered ?? await searchComment(reporting);
			if (known === null && result.setup === null) return null;
			let posted = known === null ? null : await comments.update(known, body);
			if (posted === null && remembered !== null) {
				known = await searchComment(reporting);
				posted = known === null ? null : await comments.update(known, body);
			}
			posted ??= await comments.create(issue, body);
			remember(reporting, issue, posted.id);
			return posted;
		}
		function commentMode({ result, run }) {
			return result.setup?.settings.action.comment ?? run.inputs.comment ?? "sticky";
		}
		async function hasPlace(reporting) {
			let issue = await findIssue(reporting);
			if (issue === null) return !1;
			rememberedComment(reporting, issue) === null && await searchComment(reporting);
			return !0;
		}
		async function searchComment(reporting) {
			let { run, target } = reporting;
			let issue = commentMode(reporting) === "sticky" ? await findIssue(reporting) : null;
			if (issue === null) return null;
			let found = (await run.github.comments.findOwn(issue, (0, _report_comment_js__WEBPACK_IMPORTED_MODULE_2__.Ql)(target.track)))?.id ?? null;
			found !== null && remember(reporting, issue, found);
			return found;
		}
		function rememberedComment(reporting, issue) {
			let comment = commentMode(reporting) === "sticky" ? reporting.result.setup?.ids.comment ?? null : null;
			return comment?.issue === issue ? comment.id : null;
		}
		function remember(reporting, issue, id) {
			let { setup } = reporting.result;
			setup !== null && commentMode(reporting) === "sticky" && (setup.ids.comment = {
				issue,
				id
			});
		}
		async function findIssue(reporting) {
			let { branchPull, result, run } = reporting;
			if (commentMode(reporting) === "off") return null;
			let given = run.inputs.issue_number ?? 0;
			if (given > 0) return given;
			if (result.pull !== null) return result.pull.number;
			let found = await branchPull.find().catch(() => null);
			found?.kind === "open" && (result.pull = {
				number: found.pull.number,
				url: found.pull.url
			});
			return found?.kind === "open" ? found.pull.number : branchPull.stopping(result.state)?.number ?? result.issue;
		}
	}),
	54286: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Mu: () => redactLog,
			g6: () => redactVerifier,
			rp: () => redactAgent
		});
		var _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86160);
		var _core_policy_token_patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19626);
		function redactAgent(agent, redaction) {
			return {
				prepare: (signal) => agent.prepare(signal),
				async runTurn(turn, signal) {
					let onEvent = (event) => turn.onEvent({
						...event,
						text: clean(event.text, redaction)
					});
					return clean(await agent.runTurn({
						...turn,
						onEvent
					}, signal), redaction);
				},
				close: () => agent.close()
			};
		}
		function redactVerifier(verifier, redaction) {
			return verifier === null ? null : { verify: async (request, signal) => clean(await verifier.verify(request, signal), redaction) };
		}
		function clean(value, { secrets, tokens }) {
			let redacted = (0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__.$I)(value, secrets);
			return tokens ? (0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__.to)(redacted, _core_policy_token_patterns_js__WEBPACK_IMPORTED_MODULE_1__.x1) : redacted;
		}
		function redactLog(log, secrets) {
			return {
				emit: (event) => log.emit((0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_0__.$I)(event, secrets)),
				close: () => log.close()
			};
		}
	}),
	9761: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AS: () => NOTHING_LEFT,
			aX: () => restoreState,
			qF: () => fetchRefTips,
			zy: () => readStateCommit
		});
		var _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86897);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17853);
		var _core_chain_reconcile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27468);
		var _engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86770);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68757);
		var _compose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25344);
		let NOTHING_LEFT = {
			comment: null,
			cacheKey: null
		};
		async function restoreState(ports, target) {
			let { stateCommits, branch, cache, store, warn } = ports;
			let [refTips, restored] = await Promise.all([fetchRefTips(ports, target), cache.restore()]);
			restored.problem !== null && warn(restored.problem);
			let commit = refTips.branch ?? refTips.base;
			if (commit === null) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__.I)("BASE_BRANCH_MISSING", {
				base: target.base,
				branch: target.branch
			});
			let [cached, pushed] = await Promise.all([
				store.load(),
				readStateRef(ports, refTips.state, target),
				branch.checkOut(commit, `refs/heads/${target.branch}`)
			]);
			for (let text of cached.warnings) warn(text);
			let chosen = (0, _core_chain_reconcile_js__WEBPACK_IMPORTED_MODULE_2__.L)({
				cached: cached.saved,
				pushed,
				stateRefTip: refTips.state
			});
			let { saved } = chosen;
			if (saved !== null && chosen.source === "state-ref") {
				chosen.dropSessions && (saved = {
					...saved,
					state: {
						...saved.state,
						sessions: {}
					}
				});
				let lines = refTips.state === null ? null : await stateCommits.read(refTips.state, "iterations.jsonl");
				lines !== null && await ports.replaceJournal(lines);
			}
			let lastIteration = chosen.source === "state-ref" ? 0 : await readLastIteration(ports, refTips, target);
			if (saved !== null && saved.state.iteration < lastIteration) {
				warn(`The branch ${target.branch} has iteration ${lastIteration}, but the saved state is older. Numbering continues from the branch.`);
				saved = {
					...saved,
					state: {
						...saved.state,
						iteration: lastIteration
					}
				};
			}
			saved !== null && (saved = {
				...saved,
				stateCommit: refTips.state
			});
			let isChanged = saved?.state !== cached.saved?.state || saved?.stateCommit !== cached.saved?.stateCommit;
			saved !== null && isChanged && await store.save(saved, { durable: !1 });
			return {
				store: withMinIteration(store, lastIteration),
				refTips,
				saved,
				cachedSeq: cached.saved?.state.seq ?? null,
				cacheKey: restored.key,
				left: {
					comment: pushed?.remembered?.comment ?? null,
					cacheKey: saved?.remembered?.cacheKey ?? null
				},
				cacheProblem: restored.problem,
				difference: restored.problem !== null && cached.saved === null && saved !== null ? "The actions cache was not read, so the chain continues from the repository's state ref and the agent starts a new session." : chosen.notice
			};
		}
		async function readLastIteration({ stateCommits, remote }, refTips, target) {
			let [commit, name] = refTips.branch === null ? [refTips.base, target.base] : [refTips.branch, target.branch];
			if (commit === null) return 0;
			let numbers = await stateCommits.trailers(commit, _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_3__.y);
			if (numbers.length === 0) {
				await remote.fetch([`refs/heads/${name}`], 100);
				numbers = await stateCommits.trailers(commit, _core_text_commit_message_js__WEBPACK_IMPORTED_MODULE_3__.y);
			}
			return Math.max(0, ...numbers.filter((number) => /^\d{1,9}$/.test(number)).map(Number));
		}
		function withMinIteration(store, lastIteration) {
			let load = async () => {
				let loaded = await store.load();
				return {
					...loaded,
					lastIteration: Math.max(loaded.lastIteration, lastIteration)
				};
			};
			return lastIteration === 0 ? store : {
				...store,
				load
			};
		}
		async function fetchRefTips({ remote }, { base, branch, track }) {
			let [branchRef, baseRef] = [`refs/heads/${branch}`, `refs/heads/${base}`];
			let found = await remote.fetch([...new Set([
				branchRef,
				baseRef,
				(0, _engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__.dZ)(track)
			])]);
			return {
				branch: found.get(branchRef) ?? null,
				base: found.get(baseRef) ?? null,
				state: found.get((0, _engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__.dZ)(track)) ?? null
			};
		}
		async function readStateRef({ stateCommits, clock, warn }, commit, target) {
			if (commit === null) return null;
			let decoded = await readStateCommit(stateCommits, commit, clock);
			if (decoded?.kind === "ok") return decoded.saved;
			let problem = decoded === null ? "it has no runtime.json" : decoded.problem;
			warn(`The state in ${(0, _engine_checkpoint_refs_js__WEBPACK_IMPORTED_MODULE_4__.dZ)(target.track)} (${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_5__.Ax)(commit)}) cannot be read (${problem}), so it is ignored. Older states are in the history of the ref.`);
			return null;
		}
		async function readStateCommit(stateCommits, commit, clock) {
			let text = await stateCommits.read(commit, "runtime.json");
			return text === null ? null : _compose_js__WEBPACK_IMPORTED_MODULE_1__.L3.decodeSaved(text, {
				atMs: clock.nowMs(),
				newChainId: clock.newId()
			});
		}
	}),
	32578: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$H: () => hasChanged,
			BV: () => failedEnding,
			Bb: () => createRunResult,
			KU: () => applyCancellation,
			MJ: () => recordLoopReport,
			Qx: () => toRunView,
			U5: () => describeReview,
			iW: () => RECORDS_MAX,
			kU: () => recordCheckpoint,
			ue: () => skippedEnding,
			wi: () => continuation
		});
		var _core_chain_stop_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17444);
		var _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86160);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68757);
		var _report_run_view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88502);
		let RECORDS_MAX = 200;
		let REPEATED = new Set([
			"limited",
			"unavailable",
			"cancelled"
		]);
		function createRunResult() {
			return {
				target: null,
				setup: null,
				installation: null,
				reporter: null,
				issue: null,
				state: null,
				records: [],
				recordsOfRun: 0,
				hasStopped: !1,
				iterations: 0,
				agent: "",
				isolation: "",
				goalBy: null,
				ending: {
					reason: null,
					conclusion: "success",
					message: "",
					remedy: ""
				},
				progress: null,
				controls: null,
				isSuperseded: !1,
				notices: [],
				background: [],
				checks: [],
				commitSha: null,
				hasUnsavedWork: !1,
				isPushed: !1,
				isDurable: !0,
				pull: null,
				commentUrl: null,
				reportPath: null
			};
		}
		function recordCheckpoint(result, { hasUnsavedWork, records, saved }, pushOutcome) {
			result.state = saved.state;
			records.length > 0 && (result.progress = saved.state.progress);
			result.hasUnsavedWork = hasUnsavedWork;
			result.records = [...result.records, ...records].slice(-200);
			result.iterations += (0, _report_run_view_js__WEBPACK_IMPORTED_MODULE_3__.qW)(records).filter((record) => !REPEATED.has((0, _report_run_view_js__WEBPACK_IMPORTED_MODULE_3__.HJ)(record))).length;
			result.recordsOfRun = Math.min(result.recordsOfRun + records.length, 200);
			result.isPushed = !1;
			if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased") return;
			result.isPushed = pushOutcome.commit !== null;
			result.commitSha = pushOutcome.commit ?? result.commitSha;
		}
		function recordLoopReport(result, { state, iterations, ...ending }) {
			result.iterations = iterations;
			state !== null && ending.reason !== "superseded" && (result.state = state);
			result.ending = ending;
		}
		function toRunView({ context, secrets }, result, atMs) {
			let { ending, setup, target } = result;
			if (target === null) return null;
			let view = {
				track: target.track,
				spec: setup?.settings.spec ?? null,
				state: result.state,
				records: result.records,
				recordsOfRun: result.recordsOfRun,
				ending,
				controls: result.controls ?? _report_run_view_js__WEBPACK_IMPORTED_MODULE_3__.vr,
				progress: result.progress ?? result.state?.progress ?? null,
				notices: result.notices,
				goalBy: result.goalBy,
				agent: result.agent,
				isolation: result.isolation,
				atMs,
				links: {
					serverUrl: context.serverUrl,
					repository: `${context.owner}/${context.repo}`,
					runUrl: context.runUrl,
					runId: String(context.runId),
					branch: setup?.settings.commit === !1 ? null : target.branch,
					pullUrl: result.pull?.url ?? null,
					commentUrl: result.commentUrl,
					nextRunUrl: ending.next?.kind === "run" ? ending.next.url : null
				}
			};
			return (0, _core_policy_redact_js__WEBPACK_IMPORTED_MODULE_1__.$I)(view, secrets);
		}
		function skippedEnding(message) {
			return {
				reason: "refused",
				conclusion: "success",
				message,
				remedy: ""
			};
		}
		function failedEnding(error, signal, workspace = "") {
			if (signal.aborted) return cancelledEnding("The run was cancelled before its iteration started.");
			let shorten = (text) => workspace === "" ? text : text.replaceAll(`${workspace}/`, "");
			if (error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_2__.y) return {
				reason: "failed",
				conclusion: "failure",
				message: shorten(error.message),
				remedy: toInputNames(shorten(error.remedy))
			};
			let stack = error instanceof Error ? error.stack ?? error.message : String(error);
			return {
				reason: "failed",
				conclusion: "failure",
				message: `Internal error in codex-self-iter: ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(stack, 1e3)}`,
				remedy: "Please report this line. Work that was pushed before is safe."
			};
		}
		function toInputNames(remedy) {
			return remedy.replace(/(?<=^|[\s(])--([a-z][a-z-]+)/g, "the input $1");
		}
		function cancelledEnding(message) {
			return {
				reason: "cancelled",
				conclusion: "cancelled",
				message,
				remedy: (0, _core_chain_stop_rules_js__WEBPACK_IMPORTED_MODULE_0__.zG)("cancelled").remedyOnGitHub
			};
		}
		function continuation({ reason }) {
			if (reason === null || reason === "already-running" || reason === "refused" || reason === "failed") return null;
			return (0, _core_chain_stop_rules_js__WEBPACK_IMPORTED_MODULE_0__.zG)(reason).continuation;
		}
		function describeReview({ setup, target }) {
			return `${setup?.settings.commit === !0 ? `Review the branch ${target?.branch ?? ""} and merge it.` : "Nothing was committed: a later step of this job must keep the work."} For a new task, write a new plan and run the workflow with reset: true.`;
		}
		function applyCancellation(ending, signal) {
			if (!signal.aborted || continuation(ending) !== "dispatch") return ending;
			return cancelledEnding("The run was cancelled after its iteration was saved, so it starts no next run.");
		}
		function hasChanged({ recordsOfRun, state }, cachedSeq) {
			return recordsOfRun > 0 || state !== null && state.seq !== cachedSeq;
		}
	}),
	19906: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { u: () => resolveTarget });
		var _core_chain_track_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62651);
		var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
		var _config_name_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66582);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68757);
		var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27128);
		function resolveTarget(context, inputs, pull) {
			let track = inputs.track ?? (pull === null ? _core_chain_track_js__WEBPACK_IMPORTED_MODULE_3__.k6 : trackOfPull(pull));
			let base = inputs.base_branch ?? pull?.base ?? readBase(context);
			let branch = inputs.branch ?? pull?.branch ?? (0, _core_chain_track_js__WEBPACK_IMPORTED_MODULE_3__.P$)(track);
			let folder = (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.temp, "codex-self-iter", track);
			return {
				track,
				branch,
				base,
				carried: {
					...track === _core_chain_track_js__WEBPACK_IMPORTED_MODULE_3__.k6 ? {} : { track },
					...inputs.branch === void 0 && pull !== null ? { branch } : {},
					...inputs.base_branch === void 0 && base !== readDefault(context) && pull !== null ? { "base-branch": base } : {}
				},
				gitDir: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "repository"),
				verifyFolder: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "verify"),
				codexHome: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "codex-home"),
				codexFolder: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "codex"),
				stateDir: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)(context.workspace, inputs.state_dir ?? ".codex-self-iter")
			};
		}
		function trackOfPull({ branch, number }) {
			let own = branch.startsWith(_core_chain_track_js__WEBPACK_IMPORTED_MODULE_3__.gm) ? branch.slice(_core_chain_track_js__WEBPACK_IMPORTED_MODULE_3__.gm.length) : "";
			return (0, _config_name_rules_js__WEBPACK_IMPORTED_MODULE_4__.vW)(own) ? own : `pr-${number}`;
		}
		function readBase(context) {
			let { ref } = context;
			if (ref.startsWith("refs/heads/")) return ref.slice(11);
			let fallback = readDefault(context);
			if (fallback === "") throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_1__.I)("BASE_BRANCH_UNKNOWN", { ref });
			return fallback;
		}
		function readDefault({ event }) {
			return (0, _context_js__WEBPACK_IMPORTED_MODULE_2__.AA)(event, "repository", "default_branch");
		}
	}),
	36315: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			bp: () => openCache,
			zb: () => openRepositories,
			sb: () => readSettings,
			ve: () => setUpRun
		});
		var external_node_fs_ = __webpack_require__(73024);
		var external_node_path_ = __webpack_require__(76760);
		var duration = __webpack_require__(4610);
		var text_text = __webpack_require__(17853);
		var safe_path = __webpack_require__(81046);
		var environment = __webpack_require__(92894);
		var atomic_write = __webpack_require__(11550);
		var errno = __webpack_require__(53645);
		var remove_special_files = __webpack_require__(37111);
		let CACHEABLE_FILES = [
			{
				name: "sessions",
				isFolder: !0
			},
			{
				name: "prompts",
				isFolder: !0
			},
			{
				name: "logs",
				isFolder: !0
			},
			{
				name: "status.json",
				isFolder: !1
			},
			{
				name: "runtime.json",
				isFolder: !1
			}
		];
		function validateCacheable(folder) {
			let removed = [];
			let [sizeBytes, hasState, tooMany] = [
				0,
				!1,
				!1
			];
			let remove = (path, stat) => {
				(0, atomic_write._b)(path);
				removed.push(`${(0, text_text.TN)((0, external_node_path_.relative)(folder, path), 80)} (${describeKind(stat)})`);
			};
			for (let { name, isFolder } of CACHEABLE_FILES) {
				let path = (0, external_node_path_.join)(folder, name);
				let stat = (0, external_node_fs_.lstatSync)(path, { throwIfNoEntry: !1 });
				if (stat === void 0) continue;
				if (isFolder !== stat.isDirectory()) {
					remove(path, stat);
					continue;
				}
				let { files, isComplete } = isFolder ? (0, remove_special_files.CS)(path) : {
					files: [{
						path,
						stat
					}],
					isComplete: !0
				};
				tooMany ||= !isComplete;
				for (let file of files) if (!(0, remove_special_files.Dn)(file.stat)) remove(file.path, file.stat);
				else {
					sizeBytes += file.stat.size;
					hasState ||= file.path === (0, external_node_path_.join)(folder, "runtime.json");
				}
			}
			return {
				hasState,
				sizeBytes,
				removed: removed.slice(0, 5),
				tooMany
			};
		}
		function replaceCacheable(from, to) {
			removeCacheable(to);
			for (let { name } of CACHEABLE_FILES) {
				let path = (0, external_node_path_.join)(from, name);
				if ((0, external_node_fs_.lstatSync)(path, { throwIfNoEntry: !1 }) === void 0) continue;
				resetModes(path);
				move(path, (0, external_node_path_.join)(to, name));
			}
		}
		function removeCacheable(folder) {
			for (let { name } of CACHEABLE_FILES.toReversed()) (0, atomic_write._b)((0, external_node_path_.join)(folder, name));
		}
		function move(from, to) {
			try {
				(0, external_node_fs_.renameSync)(from, to);
			} catch (error) {
				if ((0, errno.CA)(error) !== "EXDEV") throw error;
				(0, external_node_fs_.cpSync)(from, to, {
					recursive: !0,
					errorOnExist: !0,
					force: !1,
					verbatimSymlinks: !0
				});
			}
		}
		function resetModes(path) {
			let isFolder = (0, external_node_fs_.lstatSync)(path).isDirectory();
			(0, external_node_fs_.chmodSync)(path, isFolder ? 493 : 420);
			if (isFolder) for (let name of (0, external_node_fs_.readdirSync)(path)) resetModes((0, external_node_path_.join)(path, name));
		}
		function describeKind(stat) {
			if (stat.isSymbolicLink()) return "a link";
			if (stat.isDirectory()) return "a folder";
			if (stat.isFile()) return stat.nlink > 1 ? "a hard link" : "a file";
			return "a special file";
		}
		var state_dir = __webpack_require__(48488);
		var external_node_async_hooks_ = __webpack_require__(16698);
		var adapters_clock = __webpack_require__(48327);
		var strategies = __webpack_require__(17581);
		var server_url = __webpack_require__(60981);
		let LOOKUP = JSON.stringify({
			key: "codex-self-iter-probe",
			restore_keys: [],
			version: "0".repeat(64)
		});
		let PROBE_MS = 5e3;
		let PROXIES = [
			"https_proxy",
			"HTTPS_PROXY",
			"http_proxy",
			"HTTP_PROXY"
		];
		function findCacheService(env) {
			let token = env.ACTIONS_RUNTIME_TOKEN ?? "";
			if ((0, server_url._)(env.GITHUB_SERVER_URL ?? "") && (env.ACTIONS_CACHE_SERVICE_V2 ?? "") !== "") {
				let url = env.ACTIONS_RESULTS_URL ?? "";
				if (url === "" || token === "") return { missing: url === "" ? "ACTIONS_RESULTS_URL" : "ACTIONS_RUNTIME_TOKEN" };
				return {
					version: 2,
					url,
					token
				};
			}
			let url = env.ACTIONS_CACHE_URL ?? "";
			return url === "" ? { missing: "ACTIONS_CACHE_URL" } : {
				version: 1,
				url,
				token
			};
		}
		async function probeCacheService(service, env) {
			if (PROXIES.some((name) => (env[name] ?? "") !== "") || env.ACTIONS_CACHE_MODE === "none") return null;
			let first = await ask(service);
			if (first === null || !first.isTemporary) return first?.problem ?? null;
			await new Promise((settle) => setTimeout(settle, 1e3));
			return (await ask(service))?.problem ?? null;
		}
		async function ask({ token, url, version }) {
			let host = URL.canParse(url) ? new URL(url).host : url;
			let headers = {
				authorization: `Bearer ${token}`,
				"content-type": "application/json"
			};
			try {
				let signal = AbortSignal.timeout(PROBE_MS);
				let lookup = version === 2 ? new URL("/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL", url) : `${url}_apis/artifactcache/cache?keys=codex-self-iter-probe&version=0`;
				let answer = await fetch(lookup, version === 2 ? {
					method: "POST",
					headers,
					body: LOOKUP,
					signal
				} : {
					headers,
					signal
				});
				let text = await answer.text();
				if (answer.status >= 500) return {
					problem: `the cache service at ${host} fails (status ${answer.status})`,
					isTemporary: !0
				};
				if (version === 1 || isJson(text)) return null;
				return {
					problem: `${host} is no cache service of version 2 (status ${answer.status}, and no JSON)`,
					isTemporary: !1
				};
			} catch (error) {
				let problem = describeFetchError(error);
				return problem === null ? null : {
					problem: `the cache service at ${host} ${problem}`,
					isTemporary: !1
				};
			}
		}
		function isJson(text) {
			try {
				JSON.parse(text);
				return !0;
			} catch {
				return !1;
			}
		}
		function describeFetchError(error) {
			if (error instanceof DOMException && error.name === "TimeoutError") return `does not answer within ${(0, duration.e)(PROBE_MS)}`;
			let { cause } = error;
			return typeof cause?.code == "string" ? `cannot be reached (${cause.code})` : null;
		}
		let TOOLKIT_VARIABLES = [
			"ACTIONS_RESULTS_URL",
			"ACTIONS_CACHE_URL",
			"ACTIONS_RUNTIME_TOKEN",
			"ACTIONS_CACHE_SERVICE_V2",
			"ACTIONS_CACHE_MODE",
			"GITHUB_SERVER_URL"
		];
		function createCacheClient(env) {
			let running = Promise.resolve();
			let isBusy = !1;
			let probing = null;
			return {
				idle: () => running,
				async call(folders, limitMs, work) {
					if (isBusy) return {
						kind: "failed",
						problem: "the cache is still busy with an earlier call"
					};
					let service = findCacheService(env);
					if ("missing" in service) return {
						kind: "failed",
						problem: `the actions cache is not available here (${service.missing} is not set)`
					};
					let startMs = performance.now();
					probing ??= probeCacheService(service, env);
					let problem = await (0, adapters_clock.zl)(probing, limitMs, "the cache service does not answer");
					problem !== null && (probing = null);
					if (problem !== null) return {
						kind: "failed",
						problem
					};
					isBusy = !0;
					let output = [];
					let answer = runToolkit(env, folders, output, work).finally(() => isBusy = !1);
					running = answer;
					return await (0, adapters_clock.zl)(answer, limitMs - (performance.now() - startMs), {
						kind: "timed-out",
						output
					});
				}
			};
		}
		async function runToolkit(env, { root, temporary }, output, work) {
			let undo = [];
			try {
				let toolkit = await Promise.all([
					__webpack_require__.e(1775),
					__webpack_require__.e(3367),
					__webpack_require__.e(2670),
					__webpack_require__.e(6822),
					__webpack_require__.e(3734)
				]).then(__webpack_require__.bind(__webpack_require__, 16822));
				let variables = Object.fromEntries(TOOLKIT_VARIABLES.map((name) => [name, env[name]]));
				undo.push(setVariables({
					...variables,
					GITHUB_WORKSPACE: root,
					RUNNER_TEMP: temporary,
					PATH: toolPath(),
					TAR_OPTIONS: "--transform=s,^/*,,SH --transform=s,[.][.]*/,./,gSH --transform=s,.*,no-link-is-taken,Rsh"
				}));
				undo.push(captureOutput(process.stdout), captureOutput(process.stderr));
				return {
					kind: "done",
					value: await OUTPUT.run(output, () => work(toolkit)),
					output
				};
			} catch (error) {
				return {
					kind: "failed",
					problem: explainOutput(output) ?? (0, text_text.TN)(String(error instanceof Error ? error.message : error), 300)
				};
			} finally {
				for (let step of undo.toReversed()) step();
			}
		}
		function toolPath() {
			return process.platform === "linux" && (0, external_node_fs_.existsSync)("/usr/bin/tar") ? strategies.sg : process.env.PATH;
		}
		function setVariables(values) {
			let before = Object.keys(values).map((name) => [name, process.env[name]]);
			let set = ([name, value]) => {
				value === void 0 ? delete process.env[name] : process.env[name] = value;
			};
			for (let entry of Object.entries(values)) set(entry);
			return () => before.forEach(set);
		}
		let OUTPUT = new external_node_async_hooks_.AsyncLocalStorage();
		let NO_RESERVATION = "::debug::Failed to reserve cache: ";
		function captureOutput(stream) {
			let write = stream.write;
			let capture = (...args) => {
				let output = OUTPUT.getStore();
				let text = typeof args[0] == "string" ? args[0] : "";
				if (output === void 0 || text.startsWith("::add-mask::")) return Reflect.apply(write, stream, args);
				output.length < 500 && output.push(...text.split("\n").filter((line) => line !== "" && (!line.startsWith("::debug::") || line.startsWith(NO_RESERVATION))));
				let callback = args.at(-1);
				typeof callback == "function" && process.nextTick(callback);
				return !0;
			};
			stream.write = capture;
			return () => {
				stream.write === capture && (stream.write = write);
			};
		}
		let MEANINGS = [
			{
				match: /cache-mode '(?<found>[\w-]+)' does not permit/,
				problem: (mode) => `the workflow forbids it with "cache-mode: ${mode}"; write: cache-mode: write`
			},
			{
				match: /cache (?<found>write|read) denied/,
				problem: (access) => `the token of this run may not ${access} caches, as for every event that outsiders can trigger; start the loop by workflow_dispatch or schedule`
			},
			{
				match: /rate limit will reset in (?<found>\d+) seconds/,
				problem: (seconds) => `GitHub's rate limit resets in ${seconds} s`
			},
			{
				match: /Attempt \d+ of \d+ failed with error: (?<found>.*?)(?:\. Retrying|$)/,
				problem: (error) => `the cache service does not answer (${(0, text_text.TN)(error, 200)})`
			},
			{
				match: RegExp(`^${NO_RESERVATION}(?:Error: )?(?!.*(?:\\(409\\)|already exists|was not ok))(?<found>.+)$`),
				problem: (error) => `the cache service refused a new entry (${(0, text_text.TN)(error, 200)})`
			},
			{
				match: /Unable to reserve cache with key (?<found>)/,
				problem: () => "an entry with this key already exists or is being saved"
			},
			{
				match: /^::(?:warning|error)[^:]*::(?<found>.*)$/,
				problem: (text) => (0, text_text.TN)(text.replaceAll(/%0[AD]/g, " "), 300)
			}
		];
		function explainOutput(output) {
			for (let { match, problem } of MEANINGS) for (let line of output) {
				let found = match.exec(line);
				if (found !== null) return problem(found.groups?.found ?? "");
			}
			return null;
		}
		let LIMIT_MS = 6e4;
		function createStateCache(options) {
			let { run, stateDir, workspace } = options;
			let env = { ...options.env ?? process.env };
			let prefix = cachePrefix(options.track);
			let client = createCacheClient(env);
			let path = (0, external_node_path_.relative)(workspace, stateDir).replaceAll(external_node_path_.sep, "/");
			let patterns = CACHEABLE_FILES.map(({ name }) => `${escapeGlob(path)}/${name}`);
			let checkLocation = () => {
				if (path === "" || !(0, safe_path.FK)(workspace, stateDir)) throw Error(`the state dir ${(0, text_text.TN)(stateDir, 200)} is not a folder inside the workspace`);
			};
			let restore = async (limitMs) => {
				checkLocation();
				let folder = (0, environment.wE)((0, environment.Lj)(env), "codex-self-iter-cache-");
				let [root, temporary] = [(0, external_node_path_.join)(folder, "tree"), (0, external_node_path_.join)(folder, "temporary")];
				for (let made of [root, temporary]) (0, external_node_fs_.mkdirSync)(made);
				try {
					let answer = await client.call({
						root,
						temporary
					}, limitMs, (toolkit) => toolkit.restoreCache(patterns, prefix, [prefix]));
					if (answer.kind !== "done") throw Error(describeFailure(answer, limitMs));
					if (answer.value !== void 0) return install(answer.value, root, path, options);
					let reason = explainOutput(answer.output);
					if (reason !== null) throw Error(reason);
					return {
						key: null,
						problem: null
					};
				} finally {
					client.idle().then(() => (0, external_node_fs_.rmSync)(folder, {
						recursive: !0,
						force: !0
					}));
				}
			};
			let save = async (seq, limitMs) => {
				checkLocation();
				let [realWorkspace, realStateDir] = [workspace, stateDir].map(safe_path.iF);
				if (!realWorkspace || !realStateDir || !(0, safe_path.FK)(realWorkspace, realStateDir)) throw Error("the state dir is missing, or is a symlink that leads out of the workspace");
				let { hasState, removed, sizeBytes, tooMany } = validateCacheable(stateDir);
				if (!hasState) throw Error("there is no runtime.json in the state dir");
				if (tooMany || sizeBytes > 1073741824) throw Error("the state dir is too large; delete the files that do not belong there");
				let key = `${prefix}${seq}-${run.id}-${run.attempt}`;
				let temporary = (0, environment.wE)((0, environment.Lj)(env), "codex-self-iter-cache-");
				let leave = enterFolder(workspace);
				let answer = await client.call({
					root: process.cwd(),
					temporary
				}, limitMs, (toolkit) => toolkit.saveCache(patterns, key)).finally(leave);
				client.idle().then(() => (0, external_node_fs_.rmSync)(temporary, {
					recursive: !0,
					force: !0
				}));
				if (answer.kind !== "done") throw Error(describeFailure(answer, limitMs));
				if (answer.value <= 0) throw Error(explainOutput(answer.output) ?? "the cache service gave no reason");
				return {
					kind: "saved",
					key,
					warning: describeRemoved("The state dir", removed)
				};
			};
			return {
				restore: (limitMs = LIMIT_MS) => restore(limitMs).catch((error) => ({
					key: null,
					problem: `The actions cache was not read: ${messageOf(error)}.`
				})),
				save: (seq, limitMs = LIMIT_MS) => save(seq, limitMs).catch((error) => ({
					kind: "not-saved",
					problem: messageOf(error)
				})),
				async remove(key) {
					let ref = env.GITHUB_REF;
					if (ref === void 0 || !key.startsWith(prefix)) return null;
					let answer = await options.entries.delete(key, ref);
					if (answer.kind === "deleted") return null;
					return `An older entry of the actions cache was not deleted: ${withoutFullStop(answer.remedy)}.`;
				}
			};
		}
		function cachePrefix(track) {
			return `codex-self-iter-${encodeURIComponent(track).slice(0, 400)}/`;
		}
		function install(key, root, path, { stateDir, workspace }) {
			let name = (0, text_text.TN)(key, 200);
			let refuse = (reason) => ({
				key: null,
				problem: `The cache entry ${name} was not used: ${reason}.`
			});
			let strayFiles = findStrayFiles(root, path);
			if (strayFiles === null) return refuse("it does not contain the state dir");
			let unpacked = (0, external_node_path_.join)(root, path);
			let { hasState, removed, tooMany } = validateCacheable(unpacked);
			if (!hasState) return refuse("it contains no runtime.json");
			if (tooMany) return refuse("it contains too many files");
			(0, state_dir.D)(workspace, stateDir);
			try {
				replaceCacheable(unpacked, stateDir);
			} catch (error) {
				removeCacheable(stateDir);
				return refuse(messageOf(error));
			} finally {
				(0, state_dir.D)(workspace, stateDir);
			}
			return {
				key: name,
				problem: describeRemoved(`The cache entry ${name}`, [...strayFiles, ...removed])
			};
		}
		function findStrayFiles(root, path) {
			let strayFiles = [];
			let folder = root;
			for (let step of path.split("/")) {
				strayFiles.push(...(0, external_node_fs_.readdirSync)(folder).filter((name) => name !== step));
				folder = (0, external_node_path_.join)(folder, step);
				if ((0, external_node_fs_.lstatSync)(folder, { throwIfNoEntry: !1 })?.isDirectory() !== !0) return null;
			}
			let cacheable = new Set(CACHEABLE_FILES.map(({ name }) => name));
			strayFiles.push(...(0, external_node_fs_.readdirSync)(folder).filter((name) => !cacheable.has(name)));
			return strayFiles.slice(0, 5).map((name) => (0, text_text.TN)(name, 80));
		}
		function describeFailure(answer, limitMs) {
			if (answer.kind === "failed") return answer.problem;
			let reason = explainOutput(answer.output);
			return `the cache service took longer than ${(0, duration.e)(limitMs)}${reason === null ? "" : `, and ${reason}`}`;
		}
		function describeRemoved(place, removed) {
			return removed.length === 0 ? null : `${place} contained files that do not belong there and were left out: ${removed.join(", ")}.`;
		}
		function messageOf(error) {
			return withoutFullStop(error instanceof Error ? error.message : String(error));
		}
		function withoutFullStop(text) {
			return (0, text_text.TN)(text, 300).replace(/\.$/, "");
		}
		function enterFolder(folder) {
			let before = process.cwd();
			if ((0, safe_path.iF)(before) === (0, safe_path.iF)(folder)) return () => {};
			process.chdir(folder);
			return () => process.chdir(before);
		}
		function escapeGlob(path) {
			return path.replace(/[*?[]/g, "[$&]");
		}
		var sessions = __webpack_require__(32631);
		var git_limits = __webpack_require__(93459);
		var git_commit = __webpack_require__(54557);
		var exec = __webpack_require__(5393);
		var filter_reader = __webpack_require__(35808);
		var init_repository = __webpack_require__(81611);
		var layout = __webpack_require__(93666);
		var nested_repositories = __webpack_require__(57128);
		var git_objects = __webpack_require__(77242);
		var git_repository = __webpack_require__(63853);
		let COMMIT = /^[0-9a-f]{40}$/;
		function createStateCommits(git, objects, objectsDir, commits) {
			return {
				async read(commit, path) {
					if (!COMMIT.test(commit) || /\n|^\//.test(path) || path.split("/").some((part) => part === "." || part === "..")) return null;
					let object = await objects.read(`${commit}:${path}`, 16777216);
					return object?.type === "blob" ? object.bytes?.toString("utf8") ?? null : null;
				},
				async trailers(commit, key) {
					if (!COMMIT.test(commit) || !/^[\w-]+$/.test(key)) return [];
					return (await (0, exec.oM)(git, { args: [
						"log",
						`--format=%(trailers:key=${key},valueonly)`,
						"--end-of-options",
						commit
					] })).split("\n").filter((line) => line !== "");
				},
				async write(files, parent, message) {
					let names = [...files.keys()].toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
					let entries = [];
					for (let name of names) {
						if (!/^[^/\0]+$/.test(name)) throw Error(`Not a file name: ${name}`);
						let blob = await (0, git_objects.p7)(objectsDir, "blob", files.get(name) ?? "");
						entries.push(Buffer.from(`100644 ${name}\0`), Buffer.from(blob, "hex"));
					}
					let tree = await (0, git_objects.p7)(objectsDir, "tree", Buffer.concat(entries));
					return commits.write({
						tree,
						parent,
						message
					});
				}
			};
		}
		var head = __webpack_require__(50626);
		var filter_problems = __webpack_require__(91267);
		var index_flags = __webpack_require__(21020);
		let STORED = [filter_problems.N, "\0GITCRYPT\0"];
		async function adoptIndex({ git, objects }, environment) {
			let entries = (await (0, index_flags.p)(git, environment, 20))?.entries ?? [];
			let sizes = await readSizes(git, [...new Set(entries.map(({ blob }) => blob))]);
			let suspects = entries.filter(({ blob, bytes }) => sizes.has(blob) && sizes.get(blob) !== bytes);
			let stored = new Set();
			await objects.readEach(suspects.map(({ blob }) => blob), (object, blob) => {
				let text = object?.bytes?.toString("latin1") ?? "";
				STORED.some((start) => text.startsWith(start)) && stored.add(blob);
			}, 65536);
			for (let [option, selected] of [["--force-remove", suspects.filter(({ blob }) => !stored.has(blob))], ["--skip-worktree", suspects.filter(({ blob }) => stored.has(blob))]]) {
				if (selected.length === 0) continue;
				let input = Buffer.from(selected.map(({ path }) => `${path}\0`).join(""), "latin1");
				await (0, exec.oM)(git, {
					args: [
						"update-index",
						option,
						"-z",
						"--stdin"
					],
					environment,
					input
				});
			}
		}
		async function readSizes(git, blobs) {
			if (blobs.length === 0) return new Map();
			let known = (await (0, exec.oM)(git, {
				args: ["cat-file", "--batch-check=%(objectname) %(objectsize)"],
				input: `${blobs.join("\n")}\n`
			})).split("\n").filter((line) => !line.endsWith(" missing"));
			return new Map(known.map((line) => [line.slice(0, line.indexOf(" ")), Number(line.slice(line.indexOf(" ") + 1))]));
		}
		var index_update = __webpack_require__(76846);
		var private_index = __webpack_require__(73964);
		var special_files = __webpack_require__(52820);
		let sync_checkout_LIMIT_MS = 6e4;
		async function syncCheckoutFiles(options, head) {
			let checkout = (0, external_node_path_.join)(options.git.cwd, ".git");
			if (!head.ref.startsWith("refs/heads/") || !isPlain(checkout) || !canHoldRef(checkout, head.ref)) return;
			(0, special_files.v8)((0, external_node_path_.join)(checkout, "objects"));
			let [boundary, isComplete] = await Promise.all([listMissingBoundary(options, checkout, head.sha), packObjects(options.git, checkout, head.sha)]);
			if (!isComplete) return;
			let [shallow, branch] = [(0, external_node_path_.join)(checkout, "shallow"), (0, external_node_path_.join)(checkout, head.ref)];
			if (boundary.length > 0 && !replaceByLock(shallow, writeLock([
				...readLines(shallow),
				...boundary,
				""
			].join("\n")))) return;
			(0, external_node_fs_.mkdirSync)((0, external_node_path_.dirname)(branch), { recursive: !0 });
			if (!replaceByLock(branch, writeLock(`${head.sha}\n`))) return;
			if (!replaceByLock((0, external_node_path_.join)(checkout, "HEAD"), writeLock(`ref: ${head.ref}\n`))) return;
			replaceByLock((0, external_node_path_.join)(checkout, "index"), (lock) => (0, private_index.qt)((0, external_node_path_.join)(options.gitDir, "index"), lock));
		}
		function isPlain(checkout) {
			let paths = (names) => names.map((name) => (0, external_node_path_.join)(checkout, name));
			let locks = [
				"index.lock",
				"HEAD.lock",
				"shallow.lock"
			];
			if (!paths([
				"",
				"objects",
				"objects/pack",
				"refs",
				"refs/heads"
			]).every(layout.jj)) return !1;
			if (!paths(["HEAD", "config"]).every(isRealFile)) return !1;
			if (!paths([
				"index",
				"shallow",
				"packed-refs"
			]).every((file) => isRealFile(file) || isAbsent(file))) return !1;
			if (!paths([
				"commondir",
				"reftable",
				"objects/info/alternates",
				...locks,
				...layout.G5
			]).every(isAbsent)) return !1;
			return !/^\s*(?:objectformat|refstorage|worktree)\s*=/im.test(readText((0, external_node_path_.join)(checkout, "config")) ?? "");
		}
		function canHoldRef(checkout, ref) {
			let packed = readText((0, external_node_path_.join)(checkout, "packed-refs")) ?? "";
			let parts = ref.split("/");
			for (let count = 3; count < parts.length; count += 1) {
				let parent = parts.slice(0, count).join("/");
				if (!(0, layout.jj)((0, external_node_path_.join)(checkout, parent)) && !isAbsent((0, external_node_path_.join)(checkout, parent))) return !1;
				if (packed.includes(` ${parent}\n`)) return !1;
			}
			if (packed.includes(` ${ref}/`)) return !1;
			return isRealFile((0, external_node_path_.join)(checkout, ref)) || isAbsent((0, external_node_path_.join)(checkout, ref));
		}
		async function listMissingBoundary({ git, gitDir, objects }, checkout, sha) {
			let known = new Set(readLines((0, external_node_path_.join)(checkout, "shallow")));
			let onlyOurs = new Set(readLines((0, external_node_path_.join)(gitDir, "shallow")).filter((end) => !known.has(end)));
			if (onlyOurs.size === 0) return [];
			let ends = (await (0, exec.oM)(git, { args: [
				"rev-list",
				"--max-parents=0",
				sha
			] })).split("\n").filter((end) => onlyOurs.has(end));
			let missing = [];
			for (let end of ends) {
				let commit = await objects.read(end);
				let parents = commit === null ? [] : (0, git_commit.fY)(commit);
				if (parents.length === 0) continue;
				let environment = { GIT_OBJECT_DIRECTORY: (0, external_node_path_.join)(checkout, "objects") };
				let found = await (0, exec.EO)(git, {
					args: ["cat-file", "--batch-check"],
					input: `${parents.join("\n")}\n`,
					environment,
					limitMs: sync_checkout_LIMIT_MS
				});
				(found.exitCode !== 0 || found.stdout.includes(" missing")) && missing.push(end);
			}
			return missing;
		}
		async function packObjects(git, checkout, sha) {
			let objects = (0, external_node_path_.join)(checkout, "objects");
			if (objects.includes(":")) return !1;
			let known = (0, head.m)({
				gitDir: checkout,
				commonDir: checkout
			}, readText)?.sha ?? null;
			let args = [
				"-c",
				"core.fsync=none",
				"pack-objects",
				"--quiet",
				"--revs",
				"--non-empty",
				"--delta-base-offset",
				(0, external_node_path_.join)(objects, "pack/pack")
			];
			let input = [
				sha,
				...known === null ? [] : [`^${known}`, `^${known}^{tree}`],
				""
			].join("\n");
			return (await (0, exec.EO)(git, {
				args,
				input,
				environment: { GIT_ALTERNATE_OBJECT_DIRECTORIES: objects },
				limitMs: sync_checkout_LIMIT_MS
			})).exitCode === 0;
		}
		function readLines(file) {
			return (readText(file) ?? "").split("\n").filter((line) => line !== "");
		}
		function replaceByLock(file, write) {
			let lock = `${file}.lock`;
			try {
				write(lock);
			} catch {
				return !1;
			}
			try {
				(0, external_node_fs_.renameSync)(lock, file);
				return !0;
			} catch {
				(0, atomic_write.bb)(lock);
				return !1;
			}
		}
		function writeLock(text) {
			return (lock) => (0, external_node_fs_.writeFileSync)(lock, text, {
				flag: "wx",
				mode: 420
			});
		}
		function readText(file) {
			let read = (0, safe_path.XF)(file, 16777216);
			if (read !== null && read.text === null) throw Error(`Too large to read: ${file}`);
			return read?.text ?? null;
		}
		function isRealFile(path) {
			return (0, external_node_fs_.lstatSync)(path, { throwIfNoEntry: !1 })?.isFile() === !0;
		}
		function isAbsent(path) {
			return (0, external_node_fs_.lstatSync)(path, { throwIfNoEntry: !1 }) === void 0;
		}
		function createWorkBranch(options) {
			let { git, gitDir, onSubmodules } = options;
			let readHead = (0, head.e)(git, {
				gitDir,
				commonDir: gitDir
			});
			let isCheckedOut = !1;
			return {
				async checkOut(commit, branchRef) {
					await chooseIndex(options, isCheckedOut);
					await checkOutFiles(options, commit);
					isCheckedOut || await (0, index_flags.p)(git, { GIT_INDEX_FILE: (0, external_node_path_.join)(gitDir, "index") }, 20);
					isCheckedOut = !0;
					await (0, exec.oM)(git, { args: [
						"update-ref",
						"--end-of-options",
						branchRef,
						commit
					] });
					await (0, atomic_write.Zf)((0, external_node_path_.join)(gitDir, "HEAD"), `ref: ${branchRef}\n`, { durable: !1 });
					onSubmodules(await (0, nested_repositories.e)(git));
				},
				async rebaseCommit(commit, onto) {
					let rebased = await rebaseCommit(options, commit, onto);
					rebased !== null && onSubmodules(await (0, nested_repositories.e)(git));
					return rebased;
				},
				head: async () => (await readHead()).sha,
				async syncCheckout() {
					let { ref, sha } = await readHead();
					sha !== null && await syncCheckoutFiles(options, {
						ref,
						sha
					}).catch(() => {});
				}
			};
		}
		function isIndex(file) {
			let stat = (0, external_node_fs_.lstatSync)(file, { throwIfNoEntry: !1 });
			return stat?.isFile() === !0 && stat.size <= 536870912;
		}
		async function chooseIndex(options, onlyOurs) {
			let { git, gitDir } = options;
			let index = (0, external_node_path_.join)(gitDir, "index");
			(0, atomic_write._b)(`${index}.lock`);
			let checkout = (0, external_node_path_.join)(git.cwd, ".git");
			let theirs = (0, external_node_path_.join)(checkout, "index");
			if (onlyOurs || !(0, layout.jj)(checkout) || !isIndex(theirs)) return;
			let ours = (0, external_node_fs_.lstatSync)(index, { throwIfNoEntry: !1 });
			if (ours?.isFile() === !0 && ours.mtimeMs >= (0, external_node_fs_.lstatSync)(theirs).mtimeMs) return;
			(0, private_index.UZ)(theirs, index);
			for (let name of (0, external_node_fs_.readdirSync)(checkout)) {
				let file = (0, external_node_path_.join)(checkout, name);
				/^sharedindex\.[0-9a-f]{40}$/.test(name) && isIndex(file) && (0, external_node_fs_.copyFileSync)(file, (0, external_node_path_.join)(gitDir, name));
			}
			try {
				await adoptIndex(options, { GIT_INDEX_FILE: index });
			} catch {
				(0, atomic_write._b)(index);
			}
		}
		async function checkOutFiles({ git, gitDir }, commit) {
			let args = [
				"read-tree",
				"--reset",
				"-u",
				commit
			];
			if ((await (0, exec.EO)(git, { args })).exitCode === 0) return;
			(0, atomic_write._b)((0, external_node_path_.join)(gitDir, "index"));
			(0, atomic_write._b)((0, external_node_path_.join)(gitDir, "index.lock"));
			let second = await (0, exec.EO)(git, { args });
			if (second.exitCode !== 0) throw (0, exec.N7)({ args }, second);
		}
		async function rebaseCommit(options, commit, onto) {
			let { folder, git, gitDir, objects } = options;
			let merged = await mergeTrees(options, commit, onto);
			if (merged === null) return null;
			let text = (await objects.read(commit.sha))?.bytes?.toString("utf8") ?? "";
			let sha = await (0, git_objects.p7)((0, external_node_path_.join)(gitDir, "objects"), "commit", replaceTreeAndParent(text, merged, onto));
			let index = (0, external_node_path_.join)(folder(), "rebase");
			(0, private_index.UZ)((0, external_node_path_.join)(gitDir, "index"), index);
			let environment = { GIT_INDEX_FILE: index };
			let tree = await treeOf(options, commit.sha);
			commit.parent !== null && await (0, index_update.U)({
				git,
				objects,
				environment,
				fromTree: await treeOf(options, commit.parent),
				toTree: tree
			});
			if ((await (0, exec.EO)(git, {
				args: [
					"read-tree",
					"-m",
					"-u",
					tree,
					merged
				],
				environment
			})).exitCode !== 0) return null;
			(0, external_node_fs_.renameSync)(index, (0, external_node_path_.join)(gitDir, "index"));
			await (0, exec.oM)(git, { args: [
				"update-ref",
				commit.ref,
				onto,
				...commit.parent === null ? [] : [commit.parent]
			] });
			return {
				sha,
				parent: onto,
				ref: commit.ref
			};
		}
		async function mergeTrees(options, { parent, sha }, onto) {
			let { commits, git, gitDir } = options;
			let write = (tree, parent) => commits.write({
				tree,
				parent,
				message: "rebase"
			});
			let base = await write(await (parent === null ? (0, git_objects.p7)((0, external_node_path_.join)(gitDir, "objects"), "tree", "") : treeOf(options, parent)), null);
			let theirs = await write(await treeOf(options, onto), base);
			let ours = await write(await treeOf(options, sha), base);
			let merged = await (0, exec.EO)(git, { args: [
				"merge-tree",
				"--write-tree",
				theirs,
				ours
			] });
			let tree = merged.stdout.trim();
			return merged.exitCode === 0 && /^[0-9a-f]{40}$/.test(tree) ? tree : null;
		}
		async function treeOf({ objects }, commit) {
			let tree = await objects.read(`${commit}^{tree}`);
			if (tree === null) throw Error(`Not a commit: ${commit}`);
			return tree.sha;
		}
		function replaceTreeAndParent(commit, tree, parent) {
			let headerEnd = commit.indexOf("\n\n");
			let kept = commit.slice(0, headerEnd).split("\n").filter((line) => /^(?:author|committer) /.test(line));
			return [
				`tree ${tree}`,
				`parent ${parent}`,
				...kept
			].join("\n") + commit.slice(headerEnd);
		}
		async function openPrivateRepository(options) {
			let workspace = (0, safe_path.iF)(options.workspace) ?? options.workspace;
			let { gitDir, stateDir } = options;
			if ((0, safe_path.FK)(workspace, gitDir)) throw Error(`The private repository must not be in the workspace: ${gitDir}`);
			initialize(gitDir);
			let git = createPrivateGit(workspace, gitDir, options);
			let objects = (0, git_objects.NW)(git);
			let objectsDir = (0, external_node_path_.join)(gitDir, "objects");
			let commits = (0, git_commit.tX)(git, objectsDir);
			let folder = () => {
				let path = (0, external_node_path_.join)(gitDir, "work");
				(0, external_node_fs_.mkdirSync)(path, { recursive: !0 });
				return path;
			};
			let submodules = (0, external_node_fs_.existsSync)((0, external_node_path_.join)(gitDir, "index")) ? await (0, nested_repositories.e)(git) : [];
			let fileBytesMax = Infinity;
			let repository = await (0, git_repository.h)({
				git,
				objects,
				stateDir,
				fileBytesMax: () => fileBytesMax,
				...options.warn === void 0 ? {} : { warn: options.warn },
				external: {
					layout: {
						gitDir,
						commonDir: gitDir,
						prefix: "",
						topLevel: workspace
					},
					folder,
					commits,
					submodules: () => submodules
				}
			});
			let branch = createWorkBranch({
				git,
				objects,
				commits,
				gitDir,
				folder,
				onSubmodules: (paths) => submodules = paths
			});
			let limitFileBytes = (bytesMax) => void (fileBytesMax = bytesMax);
			return {
				git,
				objects,
				filters: (0, filter_reader.K)((0, filter_reader.v)(git, gitDir), objects, folder, !1),
				repository,
				limitFileBytes,
				stateCommits: createStateCommits(git, objects, objectsDir, commits),
				branch
			};
		}
		function initialize(gitDir) {
			(0, layout.jj)(gitDir) || (0, atomic_write._b)(gitDir);
			(0, atomic_write._b)((0, external_node_path_.join)(gitDir, "info"));
			(0, init_repository.z)(gitDir, {
				core: [
					"logAllRefUpdates = false",
					"attributesFile = /dev/null",
					"excludesFile = /dev/null",
					"untrackedCache = false",
					"protectHFS = true",
					"protectNTFS = true"
				],
				sections: "[gc]\n	auto = 0\n[maintenance]\n	auto = false\n[submodule]\n	recurse = false\n",
				attributes: "* -text -ident -filter !eol !working-tree-encoding\n",
				isPrivate: !0
			});
			removeLocks(gitDir);
		}
		function removeLocks(gitDir) {
			let refs = (0, external_node_fs_.readdirSync)((0, external_node_path_.join)(gitDir, "refs"), {
				recursive: !0,
				encoding: "utf8"
			}).map((name) => (0, external_node_path_.join)("refs", name));
			for (let name of [...(0, external_node_fs_.readdirSync)(gitDir), ...refs]) name.endsWith(".lock") && (0, atomic_write._b)((0, external_node_path_.join)(gitDir, name));
		}
		function createPrivateGit(workspace, gitDir, { environment, limits }) {
			let git = (0, exec.lD)(workspace, environment, limits);
			let { XDG_CONFIG_HOME: _, GIT_CONFIG_SYSTEM: _system, ...passed } = git.environment;
			return {
				...git,
				environment: {
					GIT_AUTHOR_NAME: git_commit.WN.name,
					GIT_AUTHOR_EMAIL: git_commit.WN.email,
					GIT_COMMITTER_NAME: git_commit.WN.name,
					GIT_COMMITTER_EMAIL: git_commit.WN.email,
					...passed,
					HOME: gitDir,
					GIT_CONFIG_GLOBAL: "/dev/null",
					GIT_CONFIG_NOSYSTEM: "1",
					GIT_ATTR_NOSYSTEM: "1",
					GIT_DIR: gitDir,
					GIT_WORK_TREE: workspace
				}
			};
		}
		var certificates = __webpack_require__(76992);
		var user_error = __webpack_require__(68757);
		var push_result = __webpack_require__(97292);
		let NETWORK = [
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
			"GIT_SSL_CAPATH"
		];
		function createRemoteGit({ environment, git, limitMs = 12e5, serverUrl, token, url }) {
			let { GIT_WORK_TREE: _, ...passed } = git.environment;
			let header = `http.${serverUrl}/.extraheader`;
			let settings = [
				[header, ""],
				[header, `AUTHORIZATION: basic ${encode(token)}`],
				["credential.helper", ""],
				["core.askPass", ""],
				["protocol.version", "2"],
				["protocol.allow", "never"],
				["protocol.https.allow", "always"],
				...isLoopback(url) ? [["protocol.http.allow", "always"]] : [],
				["http.lowSpeedLimit", "1000"],
				["http.lowSpeedTime", "30"],
				["push.recurseSubmodules", "no"],
				["fetch.recurseSubmodules", "no"],
				["push.gpgSign", "false"],
				["push.pushOption", ""],
				["gc.auto", "0"],
				["maintenance.auto", "false"]
			];
			let variables = {
				...passed,
				GIT_CONFIG_COUNT: String(settings.length)
			};
			for (let [index, [key, value]] of settings.entries()) {
				variables[`GIT_CONFIG_KEY_${index}`] = key;
				variables[`GIT_CONFIG_VALUE_${index}`] = value;
			}
			for (let name of NETWORK) {
				let value = environment[name];
				value !== void 0 && (variables[name] = value);
			}
			let server = {
				...git,
				cwd: passed.GIT_DIR ?? git.cwd,
				environment: variables,
				limits: (0, git_limits.B)({ limitMs })
			};
			return async (args, signal) => {
				let { exitCode, stderr, stdout } = await (0, exec.EO)(server, {
					args,
					...signal === void 0 ? {} : { signal }
				});
				return {
					exitCode,
					stdout: hideToken(stdout, token),
					stderr: hideToken(stderr, token)
				};
			};
		}
		function hideToken(text, token) {
			return token === "" ? text : text.replaceAll(token, "***").replaceAll(encode(token), "***");
		}
		function encode(token) {
			return Buffer.from(`x-access-token:${token}`).toString("base64");
		}
		function isLoopback(url) {
			let { hostname, protocol } = new URL(url);
			return protocol === "http:" && /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
		}
		let WAITS_MS = [2e3, 5e3];
		let PUSH = [
			"push",
			"--atomic",
			"--porcelain",
			"--no-verify",
			"--no-follow-tags"
		];
		function createRemote(options) {
			let server = {
				...options,
				run: createRemoteGit(options)
			};
			return {
				fetch: (refs, depth) => fetchTips(server, refs, depth),
				fetchBelow: (prefix) => fetchBelow(server, prefix),
				fetchWithHistory: (ref) => fetchHistory(server, ref),
				push: (updates, signal) => push(server, updates, signal ?? adapters_clock.tm),
				checkPush: () => checkPush(server)
			};
		}
		async function fetchTips(server, refs, commits = 1) {
			if (refs.length === 0) return new Map();
			let depth = [`--depth=${commits}`];
			let first = await fetchRefs(server, depth, refs, server.signal);
			let present = refs;
			if (first.exitCode !== 0) {
				if (!isMissingRef(first)) throw fetchError(server, first);
				let found = parseRefList(server, await runWithRetries(server, listRefs(server, refs), server.signal), refs);
				present = refs.filter((ref) => found.has(ref));
				if (present.length > 0) {
					let second = await fetchRefs(server, depth, present, server.signal);
					if (second.exitCode !== 0) throw fetchError(server, second);
				}
			}
			let fetched = await readFetchedRefs(server.git);
			return new Map(refs.map((ref) => [ref, present.includes(ref) ? fetched.get(fetchedName(ref)) ?? null : null]));
		}
		async function fetchBelow(server, prefix) {
			let listed = await runWithRetries(server, listRefs(server, [`${prefix}*`]), server.signal);
			if (listed.exitCode !== 0) throw fetchError(server, listed);
			let tips = await fetchTips(server, Array.from(listed.stdout.matchAll(/^[0-9a-f]{40}\t(\S+)$/gm), ([, ref = ""]) => ref).filter((ref) => ref.startsWith(prefix)));
			return new Map(Array.from(tips).flatMap(([ref, sha]) => sha === null ? [] : [[ref, sha]]));
		}
		async function fetchHistory(server, ref) {
			let result = await fetchRefs(server, [], [ref]);
			if (result.exitCode === 0) return (await readFetchedRefs(server.git)).get(fetchedName(ref)) ?? null;
			if (isMissingRef(result)) return null;
			throw fetchError(server, result);
		}
		function fetchRefs(server, depth, refs, signal) {
			let refspecs = refs.map((ref) => `+${ref}:${fetchedName(ref)}`);
			return runWithRetries(server, [
				"fetch",
				"--quiet",
				"--no-tags",
				"--no-write-fetch-head",
				...depth,
				"--end-of-options",
				server.url,
				...refspecs
			], signal);
		}
		async function runWithRetries({ clock, run }, args, signal = adapters_clock.tm) {
			for (let attempt = 0;; attempt += 1) {
				let result = await run(args, signal);
				let isFinal = result.exitCode === 0 || isMissingRef(result) || (0, certificates.fb)(result.stderr) || (0, push_result.Cs)(result.stderr) !== null;
				let waitMs = WAITS_MS[attempt];
				if (isFinal || waitMs === void 0 || signal.aborted) return result;
				await clock.sleep(waitMs, signal);
			}
		}
		function fetchedName(ref) {
			return ref.replace(/^refs\//, "refs/remote/");
		}
		async function readFetchedRefs(git) {
			let output = await (0, exec.oM)(git, { args: [
				"for-each-ref",
				"--format=%(refname) %(objectname)",
				"refs/remote/"
			] });
			return new Map(Array.from(output.matchAll(/^(\S+) ([0-9a-f]{40})$/gm), ([, ref = "", sha = ""]) => [ref, sha]));
		}
		function isMissingRef({ stderr }) {
			return /couldn't find remote ref/i.test(stderr);
		}
		function listRefs({ url }, refs) {
			return [
				"ls-remote",
				"--quiet",
				"--end-of-options",
				url,
				...refs
			];
		}
		function parseRefList(server, result, refs) {
			if (result.exitCode !== 0) throw fetchError(server, result);
			let found = Array.from(result.stdout.matchAll(/^([0-9a-f]{40})\t(\S+)$/gm), ([, sha = "", ref = ""]) => [ref, sha]);
			return new Map(found.filter(([ref]) => refs.includes(ref)));
		}
		function fetchError({ url }, { exitCode, stderr }) {
			let repository = new URL(url).pathname.replace(/^\/|\.git$/g, "");
			let rejection = (0, push_result.Cs)(stderr);
			let reason = (0, text_text.TN)(rejection?.message ?? (0, push_result.bv)(stderr), 300) || `git ended with exit code ${exitCode}.`;
			if ((0, certificates.fb)(stderr)) return (0, user_error.I)("CERTIFICATE_UNTRUSTED", {
				server: new URL(url).origin,
				reason
			});
			if (rejection === null) return (0, user_error.I)("FETCH_FAILED", {
				repository,
				reason
			});
			return (0, user_error.I)(/not found|error: 404/i.test(stderr) ? "REPOSITORY_NOT_FOUND" : "FETCH_REFUSED", {
				repository,
				reason
			});
		}
		async function push(server, updates, signal) {
			let refspecs = updates.map(({ ref, sha }) => `${sha}:${ref}`);
			for (let attempt = 0;; attempt += 1) {
				let output = await server.run([
					...PUSH,
					...leases(updates),
					"--end-of-options",
					server.url,
					...refspecs
				]);
				let result = (0, push_result.l_)(output, updates);
				if (result.kind === "rejected") {
					await undoPush(server, updates.filter(({ ref }) => result.updated.includes(ref)));
					return {
						kind: "rejected",
						rejection: result.rejection
					};
				}
				if (result.kind !== "unknown") return result;
				let outcome = await readOutcome(server, updates);
				if (outcome !== null) return outcome;
				let { problem, rejection } = result;
				let waitMs = WAITS_MS[attempt];
				waitMs !== void 0 && await server.clock.sleep(waitMs, signal);
				if (waitMs === void 0 || signal.aborted) return rejection === null ? {
					kind: "unreachable",
					problem
				} : {
					kind: "rejected",
					rejection
				};
			}
		}
		function leases(updates) {
			return updates.map(({ ref, expected }) => `--force-with-lease=${ref}:${expected ?? ""}`);
		}
		async function undoPush({ run, url }, updates) {
			if (updates.length === 0) return;
			let refspecs = updates.map(({ ref, expected }) => `${expected ?? ""}:${ref}`);
			await run([
				...PUSH,
				...leases(updates.map(({ ref, sha }) => ({
					ref,
					expected: sha
				}))),
				"--end-of-options",
				url,
				...refspecs
			]);
		}
		async function readOutcome(server, updates) {
			let names = updates.map(({ ref }) => ref);
			let refs;
			try {
				refs = parseRefList(server, await server.run(listRefs(server, names)), names);
			} catch {
				return null;
			}
			let updated = updates.filter(({ ref, sha }) => refs.get(ref) === sha);
			if (updated.length === updates.length) return { kind: "pushed" };
			await undoPush(server, updated);
			let others = updates.filter((update) => !updated.includes(update));
			let moved = updated.length > 0 ? others : others.filter(({ ref, expected }) => (refs.get(ref) ?? null) !== expected);
			return moved.length === 0 ? null : {
				kind: "stale",
				refs: moved.map(({ ref }) => ref)
			};
		}
		async function checkPush({ run, signal, url }) {
			let { exitCode, stderr } = await run([
				"push",
				"--dry-run",
				"--porcelain",
				"--no-verify",
				"--end-of-options",
				url,
				":refs/codex-self-iter/none"
			], signal);
			return exitCode === 0 ? null : (0, push_result.Cs)(stderr);
		}
		var journal = __webpack_require__(62112);
		var store = __webpack_require__(13958);
		var compose = __webpack_require__(25344);
		var resolve = __webpack_require__(56915);
		var commit_policy = __webpack_require__(97207);
		function configFilesAt(stateCommits, commit, workspace) {
			let read = async (path) => {
				let name = (0, external_node_path_.relative)(workspace, path);
				if (commit === null || name === "" || name.startsWith("..")) return null;
				return await stateCommits.read(commit, name);
			};
			return {
				async kindOf(path) {
					if (path === workspace) return "folder";
					return await read(path) === null ? null : "file";
				},
				async readText(path) {
					let text = await read(path) ?? "";
					let isUtf16 = text.includes("\0");
					if (!isUtf16 && !text.includes("\ufffd")) return text;
					let name = (0, external_node_path_.relative)(workspace, path);
					let problem = `is ${isUtf16 ? "UTF-16" : "not UTF-8"} on the base branch; save it as UTF-8`;
					let fix = `Run: iconv -f ${isUtf16 ? "UTF-16" : "ISO-8859-1"} -t UTF-8 ${(0, text_text.XW)(name)} > config.utf8 && mv config.utf8 ${(0, text_text.XW)(name)}`;
					throw (0, user_error.I)("INPUT_FILE_NOT_UTF8", {
						file: name,
						problem,
						fix
					});
				}
			};
		}
		function withRememberedIds(codec, ids) {
			return {
				...codec,
				encodeSaved: (saved) => codec.encodeSaved({
					...saved,
					remembered: ids
				})
			};
		}
		var restore_state = __webpack_require__(9761);
		async function setUpRun(run, target) {
			let { clock, signal, warn } = run;
			let repositories = await openRepositories(run, target, signal);
			let { branch, stateDir } = repositories;
			let ids = { ...restore_state.AS };
			let [cache, codec] = [openCache(run, target), withRememberedIds(compose.L3, ids)];
			let ports = {
				...repositories,
				cache,
				store: (0, store.y)(stateDir, codec, clock),
				replaceJournal: async (lines) => await (0, journal.EK)(stateDir, lines),
				clock,
				warn
			};
			let restored = await (0, restore_state.aX)(ports, target);
			Object.assign(ids, {
				comment: restored.left.comment,
				cacheKey: restored.cacheKey ?? restored.left.cacheKey
			});
			let imported = (0, sessions.Ze)(target.stateDir, target.codexHome);
			imported.problem !== null && warn(imported.problem);
			await branch.syncCheckout();
			let configCommit = restored.refTips.base ?? restored.refTips.branch;
			let settings = await readSettings(run, target, repositories.stateCommits, configCommit);
			repositories.limitFileBytes(settings.commitPolicy.fileBytesMax);
			for (let text of settings.deprecations) warn(text);
			return {
				...repositories,
				...restored,
				cache,
				codec,
				ids,
				journal: (0, journal.s9)(stateDir),
				settings,
				target
			};
		}
		async function openRepositories(run, target, signal) {
			let { clock, context, env: environment, inputs, warn } = run;
			let { serverUrl, workspace } = context;
			let stateDir = (0, state_dir.D)(workspace, target.stateDir);
			let limits = (0, git_limits.B)(signal === void 0 ? {} : { signal });
			let own = await openPrivateRepository({
				workspace,
				gitDir: target.gitDir,
				environment,
				stateDir,
				warn,
				limits
			});
			own.limitFileBytes(commit_policy.Ug);
			let remote = createRemote({
				git: own.git,
				environment,
				url: `${serverUrl}/${context.owner}/${context.repo}`,
				token: inputs.github_token ?? "",
				serverUrl,
				clock,
				...signal === void 0 ? {} : { signal }
			});
			return {
				...own,
				stateDir,
				remote
			};
		}
		function openCache({ context, env, github }, { stateDir, track }) {
			return createStateCache({
				workspace: context.workspace,
				stateDir,
				track,
				run: {
					id: context.runId,
					attempt: context.attempt
				},
				entries: github.entries,
				env
			});
		}
		async function readSettings({ context, env, inputs }, { stateDir }, stateCommits, commit) {
			let { workspace } = context;
			let request = {
				inputs,
				workspace,
				config: null,
				wait: !0,
				env,
				cwd: workspace,
				host: "github"
			};
			let settings = await (0, resolve.Mo)(request, configFilesAt(stateCommits, commit, workspace));
			if (settings.stateDir !== stateDir) throw (0, user_error.I)("STATE_DIR_IN_FILE", { name: settings.stateDir });
			return settings;
		}
	}),
	52043: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jc: () => isOwnDispatch,
			XV: () => checkTrigger,
			Xo: () => FROM_RUN,
			i7: () => isPassive,
			lz: () => isHumanTriggered,
			wG: () => isForkPull
		});
		var _report_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32954);
		var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27128);
		let request = (asked) => ({
			asked,
			isPassive: !1
		});
		let passive = (asked) => ({
			asked,
			isPassive: !0
		});
		let EVENTS = {
			repository_dispatch: request("nobody"),
			workflow_dispatch: request("nobody"),
			merge_group: passive("nobody"),
			schedule: passive("nobody"),
			check_run: passive("nobody"),
			check_suite: passive("nobody"),
			status: passive("nobody"),
			branch_protection_rule: request("bots"),
			create: request("bots"),
			delete: request("bots"),
			deployment: request("bots"),
			image_version: request("bots"),
			label: request("bots"),
			milestone: request("bots"),
			public: request("bots"),
			registry_package: request("bots"),
			release: request("bots"),
			deployment_status: passive("bots"),
			page_build: passive("bots"),
			push: passive("bots"),
			pull_request: request("pull-request"),
			pull_request_target: request("refused"),
			workflow_run: passive("origin")
		};
		let UNLISTED = request("author");
		function checkTrigger(context) {
			if (isOfFork(context)) return FORK;
			let { asked } = ruleOf(context.eventName);
			switch (asked) {
				case "nobody": return RUN;
				case "bots": return askBots(senderOf(context));
				case "author": return checkAuthor(context);
				case "pull-request": return checkPullRequest(context);
				case "origin": return checkOrigin(context);
				case "refused": return REFUSED;
			}
		}
		let RUN = {
			kind: "run",
			pull: null,
			issue: null
		};
		let FORK = {
			kind: "skip",
			reason: "The event comes from a fork, and codex-self-iter never runs on a fork's code."
		};
		let REFUSED = {
			kind: "refuse",
			reason: "pull_request_target gives pull requests from forks this repository's secrets, so codex-self-iter refuses to run on it.",
			remedy: "Write into the workflow: on: workflow_dispatch (or pull_request, which is safe) in place of pull_request_target"
		};
		function ruleOf(eventName) {
			return Object.hasOwn(EVENTS, eventName) ? EVENTS[eventName] ?? UNLISTED : UNLISTED;
		}
		function isOfFork(context) {
			let { event, eventName } = context;
			switch (eventName) {
				case "pull_request": return isForkPull(context);
				case "workflow_run": return isOtherRepository(context, (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, "workflow_run", "head_repository", "full_name"));
				case "check_run": return (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, "check_run", "check_suite", "head_branch") === "";
				case "check_suite": return (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, "check_suite", "head_branch") === "";
				case "status": {
					let branches = (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(event, "branches");
					return Array.isArray(branches) && branches.length === 0;
				}
				default: return !1;
			}
		}
		function askBots(person) {
			return person.isBot ? ask([person], { allowsOwnBot: !0 }) : RUN;
		}
		function ask(people, { allowsOwnBot, ...subject }) {
			return {
				kind: "ask",
				people: people.filter(({ login }, index) => people.findIndex((other) => other.login === login) === index),
				allowsOwnBot,
				pull: null,
				issue: null,
				...subject
			};
		}
		let VOUCHED = new Set([
			"labeled",
			"assigned",
			"review_requested"
		]);
		function checkPullRequest(context) {
			let { event } = context;
			let number = numberAt(event, "pull_request", "number");
			let author = personAt(event, "pull_request", "user");
			let sender = senderOf(context);
			return ask(author === null || VOUCHED.has((0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, "action")) ? [sender] : [author, sender], {
				allowsOwnBot: !0,
				pull: number,
				issue: number
			});
		}
		function checkOrigin(context) {
			let { actor, event } = context;
			let origin = (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(event, "workflow_run");
			let { asked } = ruleOf((0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(origin, "event"));
			if (asked === "nobody") return RUN;
			let first = personAt(origin, "actor") ?? {
				login: actor,
				isBot: isBot(actor)
			};
			if (asked === "bots") return askBots(first);
			let second = personAt(origin, "triggering_actor");
			return ask(second === null ? [first] : [first, second], { allowsOwnBot: asked === "pull-request" });
		}
		function checkAuthor(context) {
			let { event } = context;
			let body = (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, "comment", "body") || (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, "review", "body");
			if ((0, _report_comment_js__WEBPACK_IMPORTED_MODULE_0__._M)(body)) return {
				kind: "skip",
				reason: "codex-self-iter wrote this comment itself."
			};
			let issue = numberAt(event, "issue", "number") ?? numberAt(event, "pull_request", "number");
			let isPull = (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(event, "issue", "pull_request") !== void 0 || (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(event, "pull_request") !== void 0;
			return ask([personAt(event, "comment", "user") ?? personAt(event, "review", "user") ?? senderOf(context)], {
				allowsOwnBot: !1,
				pull: isPull ? issue : null,
				issue
			});
		}
		function senderOf({ event, triggeringActor }) {
			return personAt(event, "sender") ?? {
				login: triggeringActor,
				isBot: isBot(triggeringActor)
			};
		}
		function personAt(event, ...keys) {
			let login = (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, ...keys, "login");
			return login === "" ? null : {
				login,
				isBot: isBot(login) || (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, ...keys, "type") === "Bot"
			};
		}
		function isForkPull(context) {
			return isOtherRepository(context, (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(context.event, "pull_request", "head", "repo", "full_name"));
		}
		function isOtherRepository({ owner, repo }, fullName) {
			return fullName.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
		}
		function numberAt(event, ...keys) {
			let value = (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(event, ...keys);
			return typeof value == "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
		}
		let PASSIVE_ACTIONS = new Set(["synchronize", "closed"]);
		function isPassive({ event, eventName }) {
			return ruleOf(eventName).isPassive || PASSIVE_ACTIONS.has((0, _context_js__WEBPACK_IMPORTED_MODULE_1__.AA)(event, "action"));
		}
		let FROM_RUN = "from-run";
		function isOwnDispatch({ actor, event, eventName }) {
			if (eventName !== "workflow_dispatch") return !1;
			let fromRun = (0, _context_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(event, "inputs", FROM_RUN);
			return fromRun === void 0 ? isBot(actor) : fromRun !== "";
		}
		function isHumanTriggered(context) {
			let isByBot = isBot(context.triggeringActor) || senderOf(context).isBot;
			return context.attempt === 1 && !isByBot && !isPassive(context) && !isOwnDispatch(context);
		}
		let JOB_BOTS = new Set(["gitea-actions", "forgejo-actions"]);
		function isBot(login) {
			return login.endsWith("[bot]") || JOB_BOTS.has(login);
		}
	}),
	75022: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			cw: () => listDispatchInputs,
			jT: () => isScheduledAt,
			q3: () => findVariable
		});
		var _adapters_preflight_workflows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8827);
		var _preflight_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18422);
		async function isScheduledAt(stateCommits, commit, path) {
			let text = commit === null ? null : await stateCommits.read(commit, path);
			let file = await (0, _adapters_preflight_workflows_js__WEBPACK_IMPORTED_MODULE_0__.h)(path, text).catch(() => null);
			return file !== null && (0, _preflight_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__.k)(file);
		}
		async function listDispatchInputs(workflow) {
			let { isMap, parseDocument } = await __webpack_require__.e(3854).then(__webpack_require__.t.bind(__webpack_require__, 3854, 19));
			let inputs = parseDocument(workflow).getIn([
				"on",
				"workflow_dispatch",
				"inputs"
			]);
			return new Set(isMap(inputs) ? inputs.items.map(({ key }) => String(key)) : []);
		}
		function findVariable(workflow, input) {
			return new RegExp(String.raw`^[ \t]*(?:- )?["']?${input}["']?:[ \t]*["']?\$\{\{[ \t]*vars\.([A-Za-z_]\w{0,99})[ \t]*\}\}`, "m").exec(workflow)?.[1] ?? null;
		}
	}),
	81169: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			e: () => addMask,
			g: () => createRunnerOutput
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var _fs_random_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17136);
		var _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23140);
		function createRunnerOutput(env, redact) {
			let outputs = new Map();
			let states = new Map();
			let write = async (variable, content, writeTo) => {
				let file = env[variable];
				if (file === void 0 || file === "") return null;
				try {
					await writeTo(file);
					return null;
				} catch (cause) {
					return `The ${content} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;
				}
			};
			return {
				setOutputs(values) {
					for (let [name, value] of Object.entries(values)) value !== void 0 && outputs.set(name, redact(value));
					return write("GITHUB_OUTPUT", "outputs", async (file) => {
						let core = await Promise.all([
							__webpack_require__.e(1775),
							__webpack_require__.e(3367),
							__webpack_require__.e(2670)
						]).then(__webpack_require__.bind(__webpack_require__, 32670));
						(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, "");
						for (let [name, value] of outputs) core.setOutput(name, value);
					});
				},
				writeSummary(markdown) {
					return write("GITHUB_STEP_SUMMARY", "summary", async () => {
						let { summary } = await Promise.all([
							__webpack_require__.e(1775),
							__webpack_require__.e(3367),
							__webpack_require__.e(2670)
						]).then(__webpack_require__.bind(__webpack_require__, 32670));
						await summary.emptyBuffer().addRaw(redact(markdown)).write({ overwrite: !0 });
					});
				},
				saveState(name, value) {
					states.set(name, redact(value));
					return write("GITHUB_STATE", "state for the post step", async (file) => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, [...states].map(renderEntry).join("")));
				},
				async truncateCommandFiles() {
					let problems = [];
					for (let variable of ["GITHUB_ENV", "GITHUB_PATH"]) problems.push(await write(variable, "variables", async (file) => (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, "")));
					return problems.find((problem) => problem !== null) ?? null;
				},
				readState: (name) => env[`STATE_${name}`] ?? null
			};
		}
		function renderEntry([name, value]) {
			let delimiter = `end_${(0, _fs_random_name_js__WEBPACK_IMPORTED_MODULE_1__.Z)()}`;
			return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
		}
		function addMask(secret, write) {
			let lines = secret.split(/[\r\n]+/).map((line) => line.trim());
			for (let text of new Set([secret, ...lines])) text.trim() !== "" && write((0, _workflow_command_js__WEBPACK_IMPORTED_MODULE_2__.C)("add-mask", text));
		}
	}),
	23140: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => renderCommand });
		function renderCommand(name, data = "", title = "") {
			return `::${name}${title === "" ? "" : ` title=${escapeData(title).replaceAll(":", "%3A").replaceAll(",", "%2C")}`}::${escapeData(data)}\n`;
		}
		function escapeData(text) {
			return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
		}
	}),
	32631: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Q2: () => exportSessions,
			Xc: () => listRollouts,
			Ze: () => importSessions
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17853);
		var _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11550);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53645);
		let ROLLOUT_PATH = [
			/^\d{4}$/,
			/^\d{2}$/,
			/^\d{2}$/,
			/^rollout-[\w.-]{1,200}\.jsonl$/
		];
		function importSessions(stateDir, codexHome) {
			let from = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
			return attempt("imported", () => {
				try {
					return copyRollouts(from, (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), () => !0);
				} finally {
					(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__._b)(from);
				}
			});
		}
		function exportSessions(stateDir, codexHome, threadIds) {
			let to = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDir, "sessions");
			let suffixes = threadIds.filter((id) => /^[\w-]{8,100}$/.test(id)).map((id) => `-${id}.jsonl`);
			return attempt("exported", () => {
				(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__._b)(to);
				if (suffixes.length === 0) return {
					files: 0,
					problem: null
				};
				return copyRollouts((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(codexHome, "sessions"), to, (path) => suffixes.some((suffix) => path.endsWith(suffix)));
			});
		}
		function attempt(verb, copy) {
			try {
				return copy();
			} catch (error) {
				return {
					files: 0,
					problem: `The agent's sessions could not be ${verb}: ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(error instanceof Error ? error.message : String(error), 300)}`
				};
			}
		}
		function copyRollouts(from, to, isWanted) {
			let paths = listRollouts(from).filter(isWanted).toSorted().toReversed();
			let [files, bytesLeft, skipped] = [
				0,
				67108864,
				0
			];
			for (let path of paths) {
				let bytes = files < 200 ? readPlainFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(from, path), bytesLeft) : null;
				if (bytes !== null && createFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path), bytes)) {
					files += 1;
					bytesLeft -= bytes.length;
				} else skipped += 1;
			}
			let problem = `${skipped} of the agent's ${paths.length} sessions were not copied: too large, too many, or unreadable.`;
			return {
				files,
				problem: skipped === 0 ? null : problem
			};
		}
		function listRollouts(root, [pattern, ...deeper] = ROLLOUT_PATH) {
			if (pattern === void 0 || (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(root, { throwIfNoEntry: !1 })?.isDirectory() !== !0) return [];
			let entries = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root, { withFileTypes: !0 }).filter(({ name }) => pattern.test(name));
			if (deeper.length === 0) return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
			return entries.flatMap(({ name }) => listRollouts((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name), deeper).map((path) => `${name}/${path}`));
		}
		function readPlainFile(path, bytesMax) {
			let file = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
			try {
				let stat = (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
				return stat.isFile() && stat.nlink === 1 && stat.size <= bytesMax ? (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : null;
			} finally {
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
			}
		}
		function createFile(path, bytes) {
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: !0 });
			try {
				(0, _fs_atomic_write_js__WEBPACK_IMPORTED_MODULE_2__.S0)(path, bytes, { mode: 384 });
				return !0;
			} catch (error) {
				if ((0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_3__.CA)(error) === "EEXIST") return !1;
				throw error;
			}
		}
	}),
	11831: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			$: () => removeCheckoutTokens,
			G: () => findCheckoutTokens
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _fs_random_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17136);
		var _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81046);
		let INCLUDE = /^\s*path\s*=\s*"?(\/[^"\r\n]+?)"?\s*$/gm;
		let HEADER = /^[ \t]*extraheader[ \t]*=[ \t]*"?authorization:[ \t]*(?:(basic|bearer)[ \t]+([^\s"]+))?.*\r?\n?/gim;
		let LOGIN = /(\bhttps?:\/\/)[^\s/@:]*:([^\s/@]+)@/g;
		function findCheckoutTokens(workspace) {
			return [...new Set(readConfigs(workspace).flatMap(({ text }) => findTokens(text)))];
		}
		function removeCheckoutTokens(workspace, temp) {
			for (let { file, isIncluded, text } of readConfigs(workspace)) {
				if (findTokens(text).length === 0) continue;
				isIncluded ? (0, _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_2__.FK)(temp, file) && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file) : replaceFile(file, text.replaceAll(HEADER, "").replaceAll(LOGIN, "$1"));
			}
		}
		function readConfigs(workspace) {
			let git = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, ".git");
			let own = [(0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, "config"), ...submoduleConfigs((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(git, "modules"))].map((file) => ({
				file,
				text: readText(file),
				isIncluded: !1
			}));
			let paths = own.flatMap(({ text }) => Array.from(text.matchAll(INCLUDE), ([, path = ""]) => path));
			let included = [...new Set(paths)].slice(0, 16);
			return [...own, ...included.map((file) => ({
				file,
				text: readText(file),
				isIncluded: !0
			}))];
		}
		function submoduleConfigs(modules) {
			let found = [];
			let open = [modules];
			let looked = 0;
			for (let folder = open.pop(); folder !== void 0 && found.length < 256; folder = open.pop()) {
				looked += 1;
				if (looked > 1e4) break;
				let parent = folder;
				let names = listFolders(parent);
				let isRepository = names.includes("objects");
				isRepository && found.push((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, "config"));
				open.push(...names.filter((name) => !isRepository || name === "modules").map((name) => (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name)));
			}
			return found;
		}
		function listFolders(folder) {
			try {
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: !0 }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
			} catch {
				return [];
			}
		}
		function replaceFile(file, text) {
			let next = `${file}.${(0, _fs_random_name_js__WEBPACK_IMPORTED_MODULE_3__.Z)()}`;
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(next, text, {
				flag: "wx",
				mode: (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).mode & 511
			});
			(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(next, file);
		}
		function findTokens(text) {
			let headers = Array.from(text.matchAll(HEADER), ([, scheme = "", value = ""]) => {
				if (scheme.toLowerCase() === "bearer") return value;
				let login = Buffer.from(value, "base64").toString("utf8");
				return login.slice(login.indexOf(":") + 1);
			});
			let urls = Array.from(text.matchAll(LOGIN), ([, , password = ""]) => password);
			return [...headers, ...urls].filter((token) => token !== "");
		}
		function readText(file) {
			try {
				return (0, _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_2__.XF)(file, 1048576)?.text ?? "";
			} catch {
				return "";
			}
		}
	}),
	97292: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Cs: () => readHttpRejection,
			bv: () => firstError,
			l_: () => parsePushOutput
		});
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17853);
		let TOKEN_LINE = "github-token: ${{ secrets.YOUR_TOKEN }}";
		let STALE = /stale info|fetch first|non-fast-forward|already exists|needs force/i;
		let RACE = /cannot lock ref|failed to update ref|incorrect old value|but expected|reference is missing|shallow update not allowed/i;
		let NAME_CONFLICT = /exists; cannot create/i;
		let FAILED_WITH_ANOTHER = /atomic (?:push|transaction) fail/i;
		let WORKFLOW = /refusing to allow .{1,100} to create or update workflow/i;
		let RULE = /GH006|GH013|protected branch|repository rule/i;
		let HOOK = /pre-receive hook declined/i;
		let GITHUB_CHECK = /^GH\d{3}:/;
		let DENIED = /permission to .{1,200} denied|write access to repository not granted|not accessible by integration|returned error: 403/i;
		let UNKNOWN_TOKEN = /authentication failed|invalid username or token|returned error: 401|could not read username|terminal prompts disabled/i;
		let NOT_FOUND = /repository not found|repository '.{1,300}' not found|returned error: 404/i;
		function parsePushOutput({ exitCode, stderr, stdout }, updates) {
			let { flags, rejected } = parseRefs(stdout);
			if (exitCode === 0 && rejected.length === 0 && updates.every(({ ref }) => flags.has(ref))) return { kind: "pushed" };
			let stale = rejected.filter(({ reason }) => STALE.test(reason)).map(({ ref }) => ref);
			if (stale.length > 0) return {
				kind: "stale",
				refs: updates.map(({ ref }) => ref).filter((ref) => stale.includes(ref))
			};
			let messages = serverMessages(stderr);
			let isConflict = NAME_CONFLICT.test(stdout + stderr);
			let final = rejected.filter(({ reason }) => !FAILED_WITH_ANOTHER.test(reason) && (isConflict || !RACE.test(reason)));
			if (final.length > 0) {
				let updated = Array.from(flags).flatMap(([ref, flag]) => /[!=]/.test(flag) ? [] : [ref]);
				return {
					kind: "rejected",
					rejection: describeRejection(final, messages),
					updated
				};
			}
			let whole = rejected.length === 0 ? readHttpRejection(stderr) : null;
			if (whole !== null) return {
				kind: "rejected",
				rejection: whole,
				updated: []
			};
			let raced = rejected.filter(({ reason }) => RACE.test(reason));
			return {
				kind: "unknown",
				problem: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(raced[0]?.reason ?? firstError(stderr), 400) || `git push ended with exit code ${exitCode}.`,
				rejection: raced.length === 0 ? null : describeRejection(raced, messages)
			};
		}
		function readHttpRejection(stderr) {
			let message = serverMessages(stderr)[0] ?? firstError(stderr);
			if (NOT_FOUND.test(stderr)) return toRejection("permission", [], message, `Check the name of the repository, and that the token may read it: ${TOKEN_LINE}`);
			if (UNKNOWN_TOKEN.test(stderr)) return toRejection("permission", [], "The server does not know the token, or it has expired (401).", `Remove github-token to use the job's own, or set a valid one: ${TOKEN_LINE}`);
			return DENIED.test(stderr) ? permissionRejection([], message) : null;
		}
		function parseRefs(stdout) {
			let flags = new Map();
			let rejected = [];
			for (let [, flag = "", ref = "", summary = ""] of stdout.matchAll(/^([ +\-*=!])\t[^\t\n:]*:([^\t\n]+)\t(.*)$/gm)) {
				flags.set(ref, flag);
				flag === "!" && rejected.push({
					ref,
					reason: summary.replace(/^\[[^\]]*\] ?/, "").replace(/^\((.*)\)$/, "$1")
				});
			}
			return {
				flags,
				rejected
			};
		}
		function describeRejection(rejected, messages) {
			let refs = rejected.map(({ ref }) => ref);
			let branches = refs.filter((ref) => ref.startsWith("refs/heads/"));
			let branch = (branches.length > 0 ? branches : refs).map((ref) => ref.replace(/^refs\/heads\//, "")).join(", ");
			let matching = (pattern) => rejected.find(({ reason }) => pattern.test(reason))?.reason;
			let workflow = matching(WORKFLOW);
			if (workflow !== void 0) return toRejection("workflow-file", refs, workflow, `A job's own token cannot push workflow files. Keep them out of the plan, or use a token that has the permission workflows: ${TOKEN_LINE}`);
			let notice = messages.findIndex((line) => RULE.test(line));
			let rule = notice === -1 ? matching(RULE) : messages.slice(notice).join(" ");
			if (rule !== void 0) return toRejection("rule", refs, rule, `Exempt the token's account from the rule of ${branch} (Settings, Rules), or let the loop work on its own branch: branch: codex-self-iter/main`);
			let denied = matching(DENIED);
			if (denied !== void 0) return permissionRejection(refs, denied);
			let message = [rejected[0]?.reason ?? "", ...messages.length === 0 ? [] : [messages.join(" ")]].join(": ");
			if (matching(HOOK) !== void 0 && !messages.some((line) => GITHUB_CHECK.test(line))) return toRejection("rule", refs, message, `Let the server's pre-receive hook accept the token's pushes to ${branch} and to refs/codex-self-iter/*, or let the loop work on a branch that the hook accepts: branch: codex-self-iter/main`);
			return toRejection("other", refs, message, `Read the server's message about ${branch}, and check the repository's settings (Rules, Branches, Actions).`);
		}
		function permissionRejection(refs, message) {
			return toRejection("permission", refs, message, "In the workflow, below \"permissions:\" of the job, write: contents: write");
		}
		function toRejection(cause, refs, message, remedy) {
			return {
				cause,
				refs,
				message: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(message, 400),
				remedy: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(remedy, 800)
			};
		}
		function serverMessages(stderr) {
			return Array.from(stderr.matchAll(/^remote: ?(.*)$/gm), ([, text = ""]) => text.replace(/^(?:error|fatal): /, "").trim()).filter((line) => line !== "");
		}
		function firstError(stderr) {
			let lines = stderr.split("\n").map((line) => line.trim());
			return lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines.find((line) => line !== "") ?? "";
		}
	}),
	82730: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H_: () => endSentence,
			cp: () => isUncertain,
			mG: () => failedCall,
			p6: () => createFailure,
			w2: () => toFailure,
			wJ: () => remedyFor
		});
		var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6195);
		var _errors_certificates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76992);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68757);
		var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70151);
		let headers = zod_mini__WEBPACK_IMPORTED_MODULE_2__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__.L5J()), {});
		let octokitError = zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc({
			message: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
			status: zod_mini__WEBPACK_IMPORTED_MODULE_2__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_2__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_2__.aig()), null),
			response: zod_mini__WEBPACK_IMPORTED_MODULE_2__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc({
				data: zod_mini__WEBPACK_IMPORTED_MODULE_2__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__.L5J()),
				headers
			})),
			errors: zod_mini__WEBPACK_IMPORTED_MODULE_2__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__.L5J()))
		});
		let graphqlError = zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc({
			type: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
			message: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq
		});
		let errorBody = zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc({
			message: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
			errors: zod_mini__WEBPACK_IMPORTED_MODULE_2__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__.L5J())
		});
		let errorDetail = zod_mini__WEBPACK_IMPORTED_MODULE_2__.KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__.Ikc({
			message: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
			resource: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
			field: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
			code: _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq
		})]);
		function createFailure(status, message) {
			return {
				ok: !1,
				status,
				message,
				permissions: null,
				isRateLimit: !1,
				retryAfterMs: null
			};
		}
		function toFailure(error, hide, nowMs) {
			let { errors, message, response, status } = octokitError.safeParse(error).data ?? {
				message: "",
				status: null
			};
			let clean = (value) => (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__.TN)(hide(value), 400);
			if (response === void 0) return createFailure(null, clean(message) || "no answer");
			if (errors !== void 0) return toGraphqlFailure(errors, clean);
			let described = clean(describeBody(response.data));
			return {
				ok: !1,
				status,
				message: described || `HTTP ${status ?? "error"}`,
				permissions: describePermissions(response.headers["x-accepted-github-permissions"]),
				isRateLimit: isRateLimit(status, response.headers, described),
				retryAfterMs: readRetryAfterMs(response.headers, nowMs)
			};
		}
		function isUncertain({ status }) {
			return status === null || status >= 500;
		}
		function failedCall(action, failure) {
			return (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__.I)("GITHUB_FAILED", {
				problem: `${action}: ${endSentence(failure)}`,
				remedy: remedyFor(failure, null)
			});
		}
		function endSentence({ message }) {
			return message.replace(/[\s.]+$/, "");
		}
		function remedyFor(failure, permission) {
			let line = permission ?? failure.permissions;
			if ((0, _errors_certificates_js__WEBPACK_IMPORTED_MODULE_4__.fb)(failure.message)) return _errors_certificates_js__WEBPACK_IMPORTED_MODULE_4__.lW;
			if (isUncertain(failure)) return "Check https://www.githubstatus.com, then run the workflow again: the loop continues where it was.";
			if (failure.isRateLimit) return "Wait until GitHub's rate limit resets, at most an hour, then run the workflow again.";
			if (failure.status === 401) return "Pass a valid token: `github-token: ${{ github.token }}`";
			if (failure.status === 403 && line !== null) return `Add ${line} below \`permissions:\` of the job.`;
			if (failure.status === 404) return "Check the name, and pass a token that may see the repository: `github-token: ${{ github.token }}`";
			return line === null ? "Fix what GitHub reports, then run the workflow again." : `Fix what GitHub reports; the call needs ${line}.`;
		}
		function isRateLimit(status, values, message) {
			if (status === 429) return !0;
			return status === 403 && (values["retry-after"] !== void 0 || values["x-ratelimit-remaining"] === "0" || /rate limit/i.test(message));
		}
		function readRetryAfterMs(values, nowMs) {
			let after = _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq.parse(values["retry-after"]).trim();
			if (/^\d{1,9}$/.test(after)) return Number(after) * 1e3;
			let atMs = Date.parse(after);
			if (!Number.isNaN(atMs)) return Math.max(atMs - nowMs, 0);
			let reset = _json_js__WEBPACK_IMPORTED_MODULE_1__.Qq.parse(values["x-ratelimit-reset"]);
			if (values["x-ratelimit-remaining"] !== "0" || !/^\d{1,12}$/.test(reset)) return null;
			return Math.max(Number(reset) * 1e3 - nowMs, 0);
		}
		let STATUS_OF_TYPE = {
			FORBIDDEN: 403,
			NOT_FOUND: 404,
			RATE_LIMITED: 429
		};
		function toGraphqlFailure(errors, clean) {
			let [error] = (0, _json_js__WEBPACK_IMPORTED_MODULE_1__.mo)(graphqlError, errors);
			let message = clean(error?.message ?? "");
			let status = STATUS_OF_TYPE[error?.type ?? ""] ?? statusOfMessage(message);
			return {
				...createFailure(status, message || "a GraphQL error"),
				isRateLimit: status === 429
			};
		}
		function statusOfMessage(message) {
			if (/something went wrong/i.test(message)) return 500;
			return /not accessible/i.test(message) ? 403 : 422;
		}
		function describeBody(data) {
			if (typeof data == "string") return /^\s*</.test(data) ? "" : data;
			let { errors, message } = errorBody.safeParse(data).data ?? { message: "" };
			return [message, ...(0, _json_js__WEBPACK_IMPORTED_MODULE_1__.mo)(errorDetail, errors).map((detail) => typeof detail == "string" ? detail : detail.message || [
				detail.resource,
				detail.field,
				detail.code
			].filter(Boolean).join(" "))].filter(Boolean).join(": ");
		}
		function describePermissions(header) {
			let alternatives = (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__.TN)(_json_js__WEBPACK_IMPORTED_MODULE_1__.Qq.parse(header), 200).split(";").map((alternative) => Array.from(alternative.matchAll(/([a-z_]+)=(read|write|admin)/g), ([, name = "", level = ""]) => ({
				name,
				level
			})).filter(({ name }) => name !== "metadata").map(({ name, level }) => `\`${name.replaceAll("_", "-")}: ${level}\``).join(" and ")).filter(Boolean);
			return alternatives.length === 0 ? null : alternatives.join(" or ");
		}
	}),
	84828: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createGitHubClient: () => createGitHubClient });
		var schemas = __webpack_require__(6195);
		var certificates = __webpack_require__(76992);
		var adapters_clock = __webpack_require__(48327);
		var api_error = __webpack_require__(82730);
		var json = __webpack_require__(70151);
		let DELAYS_MS = [1e3, 4e3];
		function retryDelayMs(failure, tries, isRepeatable) {
			let delayMs = DELAYS_MS[tries - 1];
			if (delayMs === void 0 || !(failure.isRateLimit || isRepeatable && (0, api_error.cp)(failure) && !(0, certificates.fb)(failure.message))) return null;
			if (failure.retryAfterMs !== null) return failure.retryAfterMs > 2e4 ? null : Math.max(failure.retryAfterMs, 1e3);
			return failure.status === 403 ? null : delayMs;
		}
		var api = __webpack_require__(84963);
		let login = schemas.YjP().check(api.m9(1));
		let userAnswer = schemas.Ikc({ login });
		let viewerAnswer = schemas.Ikc({ viewer: schemas.Ikc({
			login,
			databaseId: schemas.MfU(schemas.mee(json.id), null)
		}) });
		function createServer(client, graphqlUrl) {
			let asked = null;
			let viewer = null;
			let ask = () => asked ??= client.graphql("query { viewer { login databaseId } }", {});
			let server = {
				async hasGraphql() {
					if (graphqlUrl !== void 0) return graphqlUrl !== "";
					let answer = await ask();
					return answer.ok || answer.status !== 404;
				},
				viewer: () => viewer ??= readViewer()
			};
			let readViewer = async () => {
				let answer = graphqlUrl === "" ? null : await ask();
				if (answer === null || !answer.ok && answer.status === 404) {
					let user = await client.call("GET /user");
					let found = userAnswer.safeParse(user.ok ? user.data : null).data;
					return found === void 0 ? null : {
						id: null,
						login: found.login
					};
				}
				let { data } = viewerAnswer.safeParse(answer.ok ? answer.data : null);
				return data === void 0 ? null : {
					id: data.viewer.databaseId,
					login: data.viewer.login
				};
			};
			return server;
		}
		let TIME_LIMITS_MS = {
			ordinary: 15e3,
			cancelled: 5e3
		};
		let ignore = () => {};
		let SILENT = {
			debug: ignore,
			info: ignore,
			warn: ignore,
			error: ignore
		};
		function createGitHubClient(options) {
			let { clock, owner, repo, signal = adapters_clock.tm, token } = options;
			let hide = (value) => value.replaceAll(token, "***");
			let octokit = null;
			let send = async (isRepeatable, request) => {
				if (token === "") return (0, api_error.p6)(401, "There is no token.");
				octokit ??= loadOctokit(options);
				for (let tries = 1;; tries += 1) {
					let answer = await octokit.then(request).catch((error) => (0, api_error.w2)(error, hide, clock.nowMs()));
					let delayMs = answer.ok || signal.aborted ? null : retryDelayMs(answer, tries, isRepeatable);
					if (delayMs === null) return answer;
					await clock.sleep(delayMs, signal);
					if (signal.aborted) return answer;
				}
			};
			let graphql = (query, variables) => send(!0, async (kit) => ({
				ok: !0,
				status: 200,
				data: await kit.graphql(query, variables),
				hasNextPage: !1
			}));
			let call = (route, parameters) => send(!route.startsWith("POST "), async (kit) => {
				let { status, data, headers } = await kit.request(route, {
					...route.includes("{owner}") ? {
						owner,
						repo
					} : {},
					...parameters
				});
				return {
					ok: !0,
					status,
					data,
					hasNextPage: /rel="?next"?/.test(headers.link ?? "")
				};
			});
			return {
				call,
				graphql,
				server: createServer({
					call,
					graphql
				}, options.graphqlUrl)
			};
		}
		async function loadOctokit(options) {
			let [github, { defaults }] = await Promise.all([Promise.all([
				__webpack_require__.e(1775),
				__webpack_require__.e(8078),
				__webpack_require__.e(8816)
			]).then(__webpack_require__.bind(__webpack_require__, 38816)), Promise.all([__webpack_require__.e(1775), __webpack_require__.e(8078)]).then(__webpack_require__.bind(__webpack_require__, 58078))]);
			let send = defaults.request?.fetch ?? fetch;
			return github.getOctokit(options.token, {
				baseUrl: options.apiUrl,
				userAgent: "codex-self-iter",
				log: SILENT,
				request: {
					fetch: limitTime(send, options),
					log: SILENT
				}
			});
		}
		function limitTime(send, { signal = adapters_clock.tm, timeLimitsMs = TIME_LIMITS_MS }) {
			return async (url, init) => {
				let end = new AbortController();
				let stopAfter = (ms) => setTimeout(() => end.abort(Error(`no answer within ${ms / 1e3} s`)), ms);
				let timers = [stopAfter(signal.aborted ? timeLimitsMs.cancelled : timeLimitsMs.ordinary)];
				let onAbort = () => void timers.push(stopAfter(timeLimitsMs.cancelled));
				signal.addEventListener("abort", onAbort);
				try {
					let answer = await send(url, {
						...init,
						signal: end.signal
					});
					let body = await answer.text();
					answer.ok && body !== "" && /\bjson\b/.test(answer.headers.get("content-type") ?? "") && JSON.parse(body);
					return new Response(body === "" ? null : body, {
						status: answer.status,
						headers: [...answer.headers]
					});
				} catch (error) {
					throw Error(describeFetchError(error));
				} finally {
					signal.removeEventListener("abort", onAbort);
					for (let timer of timers) clearTimeout(timer);
				}
			};
		}
		let fetchError = schemas.Ikc({
			message: json.Qq,
			cause: schemas.MfU(schemas.Ikc({
				code: json.Qq,
				message: json.Qq
			}), {
				code: "",
				message: ""
			})
		});
		function describeFetchError(error) {
			if (error instanceof SyntaxError) return "the answer is not JSON";
			let { cause, message } = fetchError.parse(error);
			if ((0, certificates.fb)(cause.code)) return `Node does not trust the server's certificate (${cause.code})`;
			return cause.code || cause.message || message || "the connection broke";
		}
	}),
	17547: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => remedyForDispatch });
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17853);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82730);
		let RULES = [
			{
				match: /does not have '?workflow_dispatch'? trigger|has no workflow_dispatch event trigger/i,
				remedy: ({ workflow, branch }) => `Add \`workflow_dispatch:\` below \`on:\` in .github/workflows/${workflow} on the branch ${branch}, as in \`on: { workflow_dispatch: {} }\`.`
			},
			{
				match: /disabled workflow|workflow is disabled/i,
				remedy: ({ workflow }) => `Enable the workflow: \`gh workflow enable ${workflow}\``
			},
			{
				match: /no ref found/i,
				remedy: ({ workflow, branch }) => `The repository has no branch or tag ${branch} any more: start the loop on one that exists, as in \`gh workflow run ${workflow} --ref main\``
			},
			{
				match: /inputs are too large/i,
				remedy: () => "Put long text into a file instead of an input: `task-file: TASK.md`"
			},
			{
				match: /required input '?([\w-]*)'?/i,
				remedy: ({ workflow }, input) => `Make the input optional, as in \`${input}: { required: false }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`
			},
			{
				match: /unexpected inputs provided: \[?([\w\s",-]*)/i,
				remedy({ workflow }, list) {
					let names = list.match(/[\w-]+/g) ?? [list];
					return `Declare below \`workflow_dispatch:\` of .github/workflows/${workflow}: \`inputs: { ${names.map((name) => `${name}: { required: false }`).join(", ")} }\`, and pass to the action: ${names.map((name) => `\`${name}: \${{ inputs.${name} }}\``).join(", ")}.`;
				}
			},
			{
				match: /for input '?([\w-]*)'?/i,
				remedy: ({ workflow }, input) => `Let the input accept any text, as in \`${input}: { type: string }\` below \`workflow_dispatch: inputs:\` of .github/workflows/${workflow}.`
			},
			{
				match: /failed to parse workflow|up to \d+ .?inputs/i,
				remedy: ({ workflow }) => `Fix the workflow file; this finds the line: \`actionlint .github/workflows/${workflow}\``
			}
		];
		function remedyForDispatch(failure, { ref, workflow }) {
			let names = {
				workflow: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(workflow, 200),
				branch: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(ref.replace(/^refs\/(heads|tags)\//, ""), 200)
			};
			if (failure.status === 404) return `Put .github/workflows/${names.workflow} on the default branch with \`on: workflow_dispatch:\`, and pass a token that may see the repository: \`github-token: \${{ github.token }}\``;
			for (let { match, remedy } of failure.status === 422 || failure.status === 403 ? RULES : []) {
				let found = match.exec(failure.message);
				if (found !== null) return remedy(names, found[1] || "goal");
			}
			return (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.wJ)(failure, "`actions: write`");
		}
	}),
	70151: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			OZ: () => url,
			Qq: () => text,
			c5: () => timeMs,
			id: () => id,
			mo: () => parseItems,
			sK: () => formatSecond
		});
		var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6195);
		var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84963);
		let id = zod_mini__WEBPACK_IMPORTED_MODULE_0__.Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.NC());
		let text = zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP(), "");
		let url = zod_mini__WEBPACK_IMPORTED_MODULE_0__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__.YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__.Eb(2e3), zod_mini__WEBPACK_IMPORTED_MODULE_1__.Fk(/^https?:\/\/[\w.:~%/?#[\]@!$&'()*+,;=-]+$/)), "");
		let timeMs = zod_mini__WEBPACK_IMPORTED_MODULE_0__.FsL(text, zod_mini__WEBPACK_IMPORTED_MODULE_0__.pdi((value) => Date.parse(value) || 0));
		function parseItems(schema, list) {
			if (!Array.isArray(list)) return [];
			return list.flatMap((item) => {
				let { data, success } = schema.safeParse(item);
				return success ? [data] : [];
			});
		}
		function formatSecond(atMs) {
			return new Date(atMs).toISOString().replace(/\.\d+Z$/, "Z");
		}
	}),
	84335: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			CD: () => attempt,
			F9: () => found,
			L5: () => unknown
		});
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17853);
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68757);
		function found(value) {
			return {
				kind: "found",
				value
			};
		}
		function unknown(text, fix = null) {
			return {
				kind: "unknown",
				text,
				fix
			};
		}
		async function attempt(what, signal, work) {
			let onAbort = () => {};
			let late = new Promise((settle) => {
				onAbort = () => settle(unknown(`${what} gave no answer in time`));
			});
			signal.addEventListener("abort", onAbort);
			signal.aborted && onAbort();
			try {
				return await Promise.race([(async () => await work())(), late]);
			} catch (error) {
				return toProbe(what, error);
			} finally {
				signal.removeEventListener("abort", onAbort);
			}
		}
		function toProbe(what, error) {
			if (error instanceof _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__.y) return {
				kind: "failed",
				text: error.message,
				fix: error.remedy,
				code: error.code
			};
			return unknown(`${what} could not be checked: ${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)(error instanceof Error ? error.message : String(error), 300)}`);
		}
	}),
	8827: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			V: () => probeWorkflows,
			h: () => parseWorkflow
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53645);
		var _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81046);
		var _probe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84335);
		let FOLDER = ".github/workflows";
		async function probeWorkflows(topLevel, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_4__.CD)("The workflow folder", signal, async () => {
				let names = listNames((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(topLevel, FOLDER));
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_4__.F9)(await Promise.all(names.map(async (name) => await parseWorkflow(`${FOLDER}/${name}`, readFile((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(topLevel, FOLDER, name))))));
			});
		}
		async function parseWorkflow(path, text) {
			if (text === null) return {
				path,
				document: null
			};
			let { parseDocument } = await __webpack_require__.e(3854).then(__webpack_require__.t.bind(__webpack_require__, 3854, 19));
			let parsed = parseDocument(text);
			if (parsed.errors.length > 0) return {
				path,
				document: null
			};
			return {
				path,
				document: parsed.toJS({ maxAliasCount: 100 })
			};
		}
		function readFile(path) {
			return (0, _fs_safe_path_js__WEBPACK_IMPORTED_MODULE_3__.XF)(path, 524288)?.text ?? null;
		}
		function listNames(folder) {
			try {
				return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter((name) => /\.ya?ml$/.test(name)).toSorted().slice(0, 100);
			} catch (error) {
				if ((0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__.CA)(error) === "ENOENT" || (0, _fs_errno_js__WEBPACK_IMPORTED_MODULE_2__.CA)(error) === "ENOTDIR") return [];
				throw error;
			}
		}
	}),
	27468: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => reconcile });
		function reconcile({ cached, pushed, stateRefTip }) {
			if (cached === null && pushed === null) return {
				saved: null,
				source: "none",
				dropSessions: !1,
				notice: null
			};
			if (pushed === null) return {
				saved: cached,
				source: "cache",
				dropSessions: !1,
				notice: NOT_PUSHED
			};
			if (cached === null) return {
				saved: pushed,
				source: "state-ref",
				dropSessions: !0,
				notice: NOT_CACHED
			};
			let ahead = cached.state.seq - pushed.state.seq;
			let isSameChain = cached.state.chainId === pushed.state.chainId;
			let hasDiverged = cached.stateCommit !== void 0 && cached.stateCommit !== stateRefTip;
			if (ahead > 0 && cached.state.iteration < pushed.state.iteration || hasDiverged && ahead >= 0) return {
				saved: pushed,
				source: "state-ref",
				dropSessions: !0,
				notice: OVERTAKEN
			};
			if (ahead > 0) return {
				saved: cached,
				source: "cache",
				dropSessions: !1,
				notice: describeAhead(ahead, isSameChain)
			};
			let isSame = ahead === 0 && isSameChain;
			return {
				saved: pushed,
				source: "state-ref",
				dropSessions: !isSame,
				notice: isSame ? null : describeBehind(-ahead, isSameChain)
			};
		}
		let NOT_PUSHED = "The repository has no state ref, so the chain continues from the state in the actions cache.";
		let NOT_CACHED = "The actions cache has no usable state (it may have been evicted), so the chain continues from the repository's state ref and the agent starts a new session.";
		let OVERTAKEN = "Another run has overtaken the state in the actions cache, so the chain continues from the repository's state ref and the agent starts a new session.";
		function describeAhead(steps, isSameChain) {
			let chain = isSameChain ? "" : " and belongs to another chain";
			return `The state in the actions cache is ${countSteps(steps)} ahead of the repository's state ref${chain}, so the chain continues from the cache.`;
		}
		function describeBehind(steps, isSameChain) {
			return `The state in the actions cache ${[...steps === 0 ? [] : [`is ${countSteps(steps)} behind the repository's state ref`], ...isSameChain ? [] : ["belongs to another chain"]].join(" and ")}, so the chain continues from the state ref and the agent starts a new session.`;
		}
		function countSteps(count) {
			return count === 1 ? "1 step" : `${count} steps`;
		}
	}),
	62651: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P$: () => workBranchOf,
			gm: () => WORK_BRANCH_PREFIX,
			k6: () => DEFAULT_TRACK
		});
		let DEFAULT_TRACK = "main";
		let WORK_BRANCH_PREFIX = "codex-self-iter/";
		function workBranchOf(track) {
			return WORK_BRANCH_PREFIX + track;
		}
	}),
	60981: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { _: () => isHostedByGitHub });
		function isHostedByGitHub(serverUrl) {
			let host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
			return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(host);
		}
	}),
	86770: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jm: () => checkpointRefs,
			b1: () => STATE_REFS,
			dZ: () => stateRef
		});
		function checkpointRefs({ base, branch, track }, runMark) {
			let suffix = (attempt) => attempt === 1 ? "" : `-${runMark}${attempt === 2 ? "" : `-${attempt}`}`;
			return {
				branch: `refs/heads/${branch}`,
				base: `refs/heads/${base}`,
				state: stateRef(track),
				unfinished: (iteration, attempt) => `refs/codex-self-iter/unfinished/${track}/${iteration}${suffix(attempt)}`,
				conflict: (iteration, attempt) => `refs/heads/${branch}-conflict-${iteration}${suffix(attempt)}`
			};
		}
		let STATE_REFS = "refs/codex-self-iter/state/";
		function stateRef(track) {
			return `${STATE_REFS}${track}`;
		}
	}),
	18422: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			k: () => hasSchedule,
			u: () => findActionUses
		});
		let ACTION = /^[\w.-]+\/codex-self-iter(?:@|$)/;
		function findActionUses({ document, path }) {
			let root = asRecord(document);
			return Object.values(asRecord(root.jobs)).flatMap((value) => {
				let job = asRecord(value);
				let steps = Array.isArray(job.steps) ? job.steps.map(asRecord) : [];
				let step = steps.find(({ uses }) => ACTION.test(asText(uses)));
				if (step === void 0) return [];
				return [{
					path,
					file: path.slice(path.lastIndexOf("/") + 1),
					triggers: readTriggers(root.on),
					permissions: readPermissions(job.permissions ?? root.permissions),
					concurrency: readConcurrency(job.concurrency ?? root.concurrency),
					timeoutMinutes: readTimeout(job["timeout-minutes"]),
					hasEnvironment: job.environment !== void 0,
					inputs: asTexts(step.with),
					environment: {
						...asTexts(root.env),
						...asTexts(job.env),
						...asTexts(step.env)
					},
					checkouts: steps.filter(({ uses }) => asText(uses).startsWith("actions/checkout@")).map((checkout) => asTexts(checkout.with))
				}];
			});
		}
		function hasSchedule({ document }) {
			return readTriggers(asRecord(document).on).hasSchedule;
		}
		function readTriggers(on) {
			let names = typeof on == "string" ? [on] : Array.isArray(on) ? on.map(asText) : Object.keys(asRecord(on));
			let declared = asRecord(asRecord(asRecord(on).workflow_dispatch).inputs);
			let inputs = Object.entries(declared).map(([name, value]) => {
				let { default: fallback, required } = asRecord(value);
				return [name, {
					isRequired: required === !0,
					hasDefault: fallback !== void 0
				}];
			});
			return {
				dispatch: names.includes("workflow_dispatch") ? Object.fromEntries(inputs) : null,
				hasSchedule: names.includes("schedule")
			};
		}
		function readPermissions(value) {
			if (value === void 0) return null;
			if (value === "write-all" || value === "read-all") return { all: value === "write-all" ? "write" : "read" };
			return { listed: asTexts(value) };
		}
		function readConcurrency(value) {
			if (value == null) return null;
			if (typeof value == "string") return {
				group: value,
				queue: "",
				cancelInProgress: ""
			};
			let texts = asTexts(value);
			return {
				group: texts.group ?? "",
				queue: texts.queue ?? "",
				cancelInProgress: texts["cancel-in-progress"] ?? ""
			};
		}
		function readTimeout(value) {
			if (value === void 0) return 360;
			let minutes = Number(value);
			return Number.isFinite(minutes) ? minutes : null;
		}
		function asRecord(value) {
			return typeof value == "object" && value && !Array.isArray(value) ? value : {};
		}
		function asTexts(value) {
			return Object.fromEntries(Object.entries(asRecord(value)).map(([key, inner]) => [key, asText(inner)]));
		}
		function asText(value) {
			return typeof value == "string" || typeof value == "number" || typeof value == "boolean" ? String(value) : "";
		}
	}),
	27240: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			QH: () => renderPlannedNext,
			WF: () => renderNotices,
			c7: () => renderWarnings,
			gT: () => renderRefusals,
			wN: () => renderEndAlert
		});
		var _core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74039);
		var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89116);
		var _next_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82094);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6998);
		var _run_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32607);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88502);
		let WANTED = new Set([
			"stop-requested",
			"pull-request-closed",
			"cancelled",
			"superseded",
			"already-running",
			"refused"
		]);
		function renderEndAlert(view, { chars }) {
			let { ending } = view;
			if (ending.reason === null || continuesAsPlanned(ending)) return "";
			let follows = (0, _next_run_js__WEBPACK_IMPORTED_MODULE_4__.a)(ending);
			let lines = [
				...ending.message === "" ? [] : [`**${ending.reason === "completed" ? "Result" : "Why"}:** ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.B)(ending.message, chars * _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.gz)}`],
				...ending.remedy === "" ? [] : [`**What to do:** ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.B)(ending.remedy, chars * _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.gz)}`],
				...follows === "" ? [] : [`**What follows:** ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.B)(follows, chars * _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.gz)}`]
			];
			return lines.length === 0 ? "" : renderAlert(kindOf(view), lines.join("  \n"));
		}
		function renderPlannedNext({ ending }, { chars }) {
			return continuesAsPlanned(ending) ? (0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.B)((0, _next_run_js__WEBPACK_IMPORTED_MODULE_4__.a)(ending), chars * _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.gz) : "";
		}
		function continuesAsPlanned({ conclusion, next, reason, remedy }) {
			return reason === "run-full" && conclusion === "success" && remedy === "" && next !== void 0 && next.kind !== "person";
		}
		function kindOf({ ending, records }) {
			let { conclusion, next, reason } = ending;
			if (conclusion === "failure") return "CAUTION";
			if (reason === "completed") return (0, _run_view_js__WEBPACK_IMPORTED_MODULE_3__.fl)({
				ending,
				records
			}) === (0, _run_view_js__WEBPACK_IMPORTED_MODULE_3__.WE)("completed") ? "TIP" : "WARNING";
			return WANTED.has(reason) || reason === "waiting" && next?.kind !== "person" ? "NOTE" : "WARNING";
		}
		function renderWarnings(view, { chars }) {
			let shown = view.notices.slice(0, 10).map((notice) => (0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.B)(notice, chars * _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.gz));
			let left = view.notices.length - shown.length;
			let own = [...renderLastRefusal(view, chars), ...renderNearLimits(view)];
			if (own.length === 1 && shown.length === 0) return renderAlert("WARNING", own.join(""));
			let lines = [
				...own,
				...shown,
				...left > 0 ? [`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.SS)(left, "more warning")}: see the job's log.`] : []
			];
			return lines.length === 0 ? "" : renderAlert("WARNING", lines.map((line) => `- ${line}`).join("\n"));
		}
		function renderNotices(notices, budget) {
			let shown = notices.slice(0, 10).map((notice) => `- ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.B)(notice, budget.chars * _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.gz)}`);
			return shown.length === 0 ? "" : renderAlert("WARNING", shown.join("\n"));
		}
		function renderLastRefusal(view, chars) {
			let records = (0, _run_view_js__WEBPACK_IMPORTED_MODULE_3__.qW)(view.records);
			let refused = view.ending.reason === "completed" ? void 0 : records.findLast(_run_view_js__WEBPACK_IMPORTED_MODULE_3__.H0);
			if (refused === void 0) return [];
			let isNext = refused === records.at(-1) && (view.state?.stopped ?? null) === null;
			return [`${renderRefusal(refused, chars)}${isNext ? " The agent is asked to fix this." : ""}`];
		}
		function renderRefusals({ ending }, records, { chars }) {
			let refused = records.filter(_run_view_js__WEBPACK_IMPORTED_MODULE_3__.H0).slice(-3);
			return (ending.reason === "completed" ? refused : refused.slice(0, -1)).map((record) => `- ${renderRefusal(record, chars)}`).join("\n");
		}
		function renderRefusal({ iteration, refusals = [] }, chars) {
			let reasons = refusals.slice(0, 3).map((reason) => (0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.B)(reason, chars * 2));
			let why = reasons.length === 0 ? "Not accepted." : `Not accepted: ${reasons.join(" ")}`;
			return `Iteration ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.kT)(iteration)} said it was done. ${why}`;
		}
		function renderNearLimits({ atMs, spec, state }) {
			if (state === null || spec === null || state.stopped !== null) return [];
			let text = (0, _core_chain_budget_js__WEBPACK_IMPORTED_MODULE_0__.S9)(spec.limits, state, atMs);
			return text === null ? [] : [`**${text}** The agent is asked to finish what it has started. To continue after that, raise the limit.`];
		}
		function renderAlert(kind, text) {
			return [`[!${kind}]`, ...text.split("\n")].map((line) => `> ${line}`).join("\n");
		}
	}),
	32954: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ql: () => commentMarker,
			_M: () => isOwnComment,
			wQ: () => renderComment
		});
		var _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93363);
		var _alerts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27240);
		var _controls_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40009);
		var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89116);
		var _overview_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65003);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6998);
		var _run_sections_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32607);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88502);
		let LARGEST = {
			rows: 20,
			chars: 240
		};
		function commentMarker(track) {
			return `${MARKER_START}track=${track.replace(/[^\w.-]/g, "_")} -->`;
		}
		let MARKER_START = "<!-- codex-self-iter ";
		function isOwnComment(body) {
			return body.trimStart().startsWith(MARKER_START);
		}
		function renderComment(view) {
			return _run_sections_js__WEBPACK_IMPORTED_MODULE_3__.tX((budget) => renderWithin(view, budget), (text) => text.length <= 65536, LARGEST);
		}
		function renderWithin(view, budget) {
			return _run_sections_js__WEBPACK_IMPORTED_MODULE_3__.lS([
				`${commentMarker(view.track)}\n### ${(0, _overview_js__WEBPACK_IMPORTED_MODULE_1__.m)(view, budget)}`,
				renderIterations(view, budget),
				renderFooter(view)
			]);
		}
		function renderIterations(view, budget) {
			let records = (0, _run_view_js__WEBPACK_IMPORTED_MODULE_4__.qW)(view.records);
			if (records.length === 0) return "";
			let marks = records.slice(-20).map((record) => _run_view_js__WEBPACK_IMPORTED_MODULE_4__.Li[(0, _run_view_js__WEBPACK_IMPORTED_MODULE_4__.HJ)(record)].mark);
			let hidden = records.length > marks.length ? "\u2026 " : "";
			return _run_sections_js__WEBPACK_IMPORTED_MODULE_3__.AU(`Iterations (${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.kT)(view.state?.chainIterations ?? records.length)}) ${hidden}${marks.join(" ")}`, _run_sections_js__WEBPACK_IMPORTED_MODULE_3__.lS([
				_run_sections_js__WEBPACK_IMPORTED_MODULE_3__.bo(records, view.links, budget),
				_run_sections_js__WEBPACK_IMPORTED_MODULE_3__._R(view),
				(0, _alerts_js__WEBPACK_IMPORTED_MODULE_0__.gT)(view, records, budget),
				_run_sections_js__WEBPACK_IMPORTED_MODULE_3__.yb(records, budget)
			]));
		}
		function renderFooter(view) {
			let { atMs, controls } = view;
			let links = _run_sections_js__WEBPACK_IMPORTED_MODULE_3__.UE({
				...view.links,
				runUrl: null,
				pullUrl: null,
				commentUrl: null
			});
			let guide = controls.guideUrl === null ? "" : (0, _escape_js__WEBPACK_IMPORTED_MODULE_5__.BK)("how this works", controls.guideUrl);
			let updated = `updated ${(0, _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_6__.b6)(atMs).slice(0, 16).replaceAll("-", "\u2011").replace("T", "\xA0")}\u00a0UTC`;
			return `<sub>${(0, _controls_js__WEBPACK_IMPORTED_MODULE_7__.R)(view)}<br>${[
				links,
				guide,
				updated
			].filter((part) => part !== "").join(" \u00b7 ")}</sub>`;
		}
	}),
	40009: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => renderControls });
		var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89116);
		function renderControls({ controls, ending, links, state, track }) {
			let ofTrack = controls.acceptsTrack ? ` for the track ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.B)(track, 60)}` : "";
			let start = `${(0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.BK)("run the workflow", controls.workflowUrl)}${ofTrack}`;
			if ((state?.stopped ?? null) !== null && ending.reason !== null) return `**Continue:** ${start}${controls.acceptsGoal ? ", with a new goal if you have one" : " by hand"}`;
			return [`**Steer:** ${controls.acceptsGoal ? `${start} with a goal` : "edit the plan on the branch"}`, `**Stop:** ${renderStop(controls, links)}`].join(" \u00b7 ");
		}
		function renderStop({ stopVariable }, { branch, pullUrl }) {
			let ways = [
				...pullUrl === null ? [] : [`close the ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_0__.BK)("pull request", pullUrl)}`],
				...stopVariable === null ? [] : [`set the variable \`${stopVariable}\` to \`1\``],
				...branch === null ? [] : ["commit a file `.codex-stop` to the branch"]
			];
			return ways.length === 0 ? "cancel the run" : ways.join(", or ");
		}
	}),
	82094: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { a: () => describeNextRun });
		var _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93363);
		function describeNextRun({ next, remedy }) {
			if (next === void 0) return "";
			let text = describe(next);
			return remedy === "" && next.kind !== "person" ? `Nothing to do: ${text}` : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
		}
		function describe(next) {
			switch (next.kind) {
				case "run": return next.isDispatched ? "the next run is started and continues the chain." : "another run is queued or active and continues the chain.";
				case "schedule": return `the workflow's next scheduled start${renderAfter(next)} continues the chain.`;
				case "person": return `No run follows, because ${next.because}. To continue, start the workflow by hand (Actions, Run workflow)${renderAfter(next)}.`;
			}
		}
		function renderAfter({ afterMs }) {
			if (afterMs === null) return "";
			return ` after ${(0, _core_text_iso_time_js__WEBPACK_IMPORTED_MODULE_0__.b6)(Math.ceil(afterMs / 6e4) * 6e4).slice(0, 16).replace("T", " ")} UTC`;
		}
	}),
	65003: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { m: () => renderOverview });
		var alerts = __webpack_require__(27240);
		var chain_track = __webpack_require__(62651);
		var usage = __webpack_require__(98383);
		var report_escape = __webpack_require__(89116);
		var quantities = __webpack_require__(6998);
		var run_view = __webpack_require__(88502);
		function renderHeadline(view) {
			let { mark, title } = (0, run_view.fl)(view);
			let state = view.ending.reason === null ? `Iteration ${(0, quantities.kT)(runningIteration(view))} is running` : title;
			let track = view.track === chain_track.k6 ? [] : [`track ${(0, report_escape.B)(view.track, 60)}`];
			let done = view.ending.reason === "completed" ? "" : " done";
			let items = view.progress === null || view.progress.total === 0 ? [] : [`${describeItems(view.progress)}${done}`];
			return [
				`${mark} ${state}`,
				...items,
				...track
			].join(" \u00b7 ");
		}
		function runningIteration({ state }) {
			return state?.inFlight?.iteration ?? (state?.iteration ?? 0) + 1;
		}
		function describeItems({ done, total }) {
			if (total === 1 && done === 1) return "the only plan item";
			return `${(0, quantities.kT)(done)} of ${(0, quantities.kT)(total)} plan item${total === 1 ? "" : "s"}`;
		}
		function renderMeter(view) {
			let { ending, links, progress, spec, state } = view;
			let items = progress === null || progress.total === 0 ? [] : [`\`${(0, quantities.oe)(progress, 12)}\` ${counts(progress.done, progress.total)} items`];
			let log = ending.reason === null ? "live log" : "log of the run";
			let run = links.runUrl === null ? [] : [(0, report_escape.BK)(log, links.runUrl)];
			return [
				...items,
				...spec === null || state === null ? [] : renderUse(spec, state),
				...run
			].join(" \u00b7 ");
		}
		function renderUse({ limits }, state) {
			let { costUsdMax, iterationsMax, tokensMax } = limits;
			let of = (limit, render) => limit === null ? "" : ` of ${render(limit)}`;
			let { chainIterations } = state;
			let isOne = iterationsMax === null && chainIterations === 1;
			let iterations = iterationsMax === null ? (0, quantities.kT)(chainIterations) : counts(chainIterations, iterationsMax);
			let hasUsage = (0, usage.RP)(state.usage) > 0;
			return [
				`${iterations} iteration${isOne ? "" : "s"}`,
				...hasUsage || tokensMax !== null ? [`${(0, usage.lX)((0, usage.II)(state.usage))}${of(tokensMax, usage.lX)} tokens`] : [],
				...hasUsage || costUsdMax !== null ? [`${(0, usage.Wy)(state.costUsd)}${of(costUsdMax, usage.Wy)}`] : []
			];
		}
		function counts(part, whole) {
			return `${(0, quantities.kT)(part)}/${(0, quantities.kT)(whole)}`;
		}
		var plan_progress = __webpack_require__(37049);
		var text_text = __webpack_require__(17853);
		function renderNow(view, { chars }) {
			let { ending, goalBy } = view;
			let label = ending.reason === null ? "Now" : "Next goal";
			let goal = nextGoal(view);
			return [...goal === "" ? [] : [`**${label}:** ${(0, report_escape.B)(goal, Math.min(240, chars))}`], ...goalBy === null ? [] : [`**Goal set by:** ${(0, report_escape.B)(goalBy, 60)}`]].join("  \n");
		}
		function nextGoal({ ending, goalBy, progress, records, state }) {
			if (state === null || ending.reason === "completed") return "";
			let goal = (0, run_view.x8)(state.goal, goalBy, (0, run_view.qW)(records).at(-1) ?? null);
			return (0, text_text.TN)(goal, 240) === (0, plan_progress.Xt)(progress)?.text ? "" : goal;
		}
		var plan_list = __webpack_require__(42053);
		var run_sections = __webpack_require__(32607);
		function renderOverview(view, budget) {
			return (0, run_sections.lS)([
				renderHeadline(view),
				[renderMeter(view), (0, alerts.QH)(view, budget)].filter((line) => line !== "").join("  \n"),
				(0, alerts.wN)(view, budget),
				renderNow(view, budget),
				(0, plan_list.w)(view, budget),
				(0, alerts.c7)(view, budget),
				(0, run_sections.PG)(view, (0, run_view.qW)(view.records), budget)
			]).trimEnd();
		}
	}),
	42053: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			s: () => renderPlanItems,
			w: () => renderPlanList
		});
		var _core_chain_plan_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37049);
		var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89116);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6998);
		var _run_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32607);
		function renderPlanList(view, { chars, rows }) {
			let { progress } = view;
			if (progress === null || progress.items.length === 0) return "";
			let current = (0, _core_chain_plan_progress_js__WEBPACK_IMPORTED_MODULE_0__.Xt)(progress);
			let charsMax = Math.min(120, chars);
			let lines = (items) => items.map((item) => renderItem(view, item, {
				charsMax,
				isCurrent: item === current
			}));
			let unlisted = progress.total - progress.items.length;
			if (progress.items.length <= 12 && unlisted === 0) return lines(progress.items).join("\n");
			let itemsMax = Math.max(1, rows) * 15;
			let done = progress.items.filter((item) => item.done);
			let open = progress.items.filter((item) => !item.done);
			let moreDone = progress.done - Math.min(done.length, 3);
			let moreOpen = progress.total - progress.done - Math.min(open.length, 6);
			return [
				foldItems((0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.SS)(moreDone, "earlier finished item"), lines(done.slice(0, -3).slice(-itemsMax)), moreDone),
				[...lines(done.slice(-3)), ...lines(open.slice(0, 6))].join("\n"),
				foldItems(`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.kT)(moreOpen)} more open`, lines(open.slice(6).slice(0, itemsMax)), moreOpen)
			].filter((part) => part !== "").join("\n\n");
		}
		function renderPlanItems(progress, links, { chars, rows }) {
			let shown = progress.items.slice(0, rows).map((item) => renderBox(item, links, Math.min(120, chars)));
			let left = progress.total - shown.length;
			return [...shown, ...left > 0 ? [`- and ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.kT)(left)} more`] : []].join("\n");
		}
		function foldItems(summary, lines, count) {
			if (count <= 0) return "";
			if (lines.length === 0) return summary;
			let left = count - lines.length;
			return (0, _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.AU)(summary, [...lines, ...left > 0 ? [`- and ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.kT)(left)} more`] : []].join("\n"));
		}
		function renderItem({ ending, links }, item, { charsMax, isCurrent }) {
			if (!isCurrent || item.done || ending.reason === "completed") return renderBox(item, links, charsMax);
			return `- [ ] **${renderLabel(item.text, charsMax)}** \u2190 ${ending.reason === null ? "now" : "next"}`;
		}
		function renderBox({ commit, done, iteration, text }, links, charsMax) {
			let label = renderLabel(text, charsMax);
			if (!done) return `- [ ] ${label}`;
			let by = [commit === null ? "" : (0, _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.ak)(commit, links), iteration === null ? "" : `iteration ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.kT)(iteration)}`];
			return [`- [x] ${label}`, ...by.filter((part) => part !== "")].join(" \u00b7 ");
		}
		function renderLabel(text, charsMax) {
			return (0, _escape_js__WEBPACK_IMPORTED_MODULE_3__.B)(text, charsMax).replace(/&#96;((?:(?!&#96;).)+)&#96;/gu, "<code>$1</code>") || "\u2026";
		}
	}),
	5988: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A5: () => renderPullTitle,
			Gn: () => renderPullBody,
			JQ: () => renderPlanSection,
			P7: () => firstHeading,
			Vt: () => replacePlanSection
		});
		var _core_text_hash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29902);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17853);
		var _controls_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40009);
		var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89116);
		var _plan_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42053);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6998);
		var _run_sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32607);
		function renderPullTitle({ progress, track }, heading) {
			return (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__.TN)(heading, 100) || describeFirstItem(progress) || `codex-self-iter: ${track}`;
		}
		function describeFirstItem(progress) {
			let item = (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_3__.TN)(progress?.items[0]?.text ?? "", 70);
			let more = (progress?.total ?? 0) - 1;
			return item === "" || more <= 0 ? item : `${item}, and ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.SS)(more, "more item")}`;
		}
		function renderPullBody(view, spec, heading) {
			let { links, track } = view;
			let limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
			let task = (0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(heading, 100);
			let plan = renderPlanSection(view);
			return [
				...task === "" ? [] : [`**Task:** ${task}`],
				`A coding agent works on this branch, one iteration after another (track ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.Vf)(track)}${limit}). Each commit is one iteration.`,
				`The pull request stays a draft until the agent says it is done and ${describeGates(spec.gates)}.`,
				...plan === "" ? [] : [plan],
				"The comment below shows the progress.",
				(0, _controls_js__WEBPACK_IMPORTED_MODULE_5__.R)(view),
				...links.runUrl === null ? [] : [`Opened by [this run](${links.runUrl}).`]
			].join("\n\n");
		}
		function renderPlanSection({ links, progress }) {
			if (progress === null || progress.items.length === 0) return "";
			let text = (0, _run_sections_js__WEBPACK_IMPORTED_MODULE_2__.tX)(({ chars, rows }) => `### The plan: ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.kT)(progress.done)} of ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.kT)(progress.total)} done\n\n${(0, _plan_list_js__WEBPACK_IMPORTED_MODULE_0__.s)(progress, links, {
				chars,
				rows
			})}`, ({ length }) => length <= 4e4, {
				rows: 100,
				chars: 120
			});
			return `<!-- codex-self-iter plan ${(0, _core_text_hash_js__WEBPACK_IMPORTED_MODULE_6__.q)(text)} -->\n${text}\n<!-- end of the plan -->`;
		}
		let PLAN_SECTION = /<!-- codex-self-iter plan ([0-9a-f]{16}) -->\n([^]*?)\n<!-- end of the plan -->/;
		function replacePlanSection(body, section) {
			let found = PLAN_SECTION.exec(body.replaceAll("\r\n", "\n"));
			let [old = "", hash, text = ""] = found ?? [];
			if (found === null || section === "" || old === section || (0, _core_text_hash_js__WEBPACK_IMPORTED_MODULE_6__.q)(text) !== hash) return null;
			let written = body.includes(old) ? old : old.replaceAll("\n", "\r\n");
			return body.includes(written) ? body.replace(written, () => section) : null;
		}
		function describeGates({ plan, verify }) {
			let command = verify === null ? [] : ["the verify command passes"];
			let boxes = plan ? ["no box of the plan is open"] : [];
			let all = [...command, ...boxes];
			return all.length === 0 ? "nothing else is checked (no verify command, and plan-gate is off)" : all.join(" and ");
		}
		function firstHeading(text) {
			return /^#{1,3}[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1] ?? "";
		}
	}),
	32607: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			AU: () => fold,
			PG: () => renderReviewPaths,
			UE: () => renderLinks,
			VT: () => renderIsolation,
			_R: () => renderTotals,
			ak: () => renderCommit,
			bo: () => renderTable,
			gz: () => SENTENCE,
			lS: () => joinSections,
			tX: () => renderToFit,
			yb: () => renderReverted
		});
		var _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98383);
		var _core_policy_review_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67256);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17853);
		var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89116);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6998);
		var _run_view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88502);
		let SENTENCE = 4;
		function renderToFit(render, fits, largest) {
			let budget = largest;
			let text = render(budget);
			for (; !fits(text) && budget.chars > 0;) {
				budget = budget.rows > 3 ? {
					...budget,
					rows: Math.max(3, Math.floor(budget.rows * .8))
				} : {
					...budget,
					chars: Math.floor(budget.chars / 2)
				};
				text = render(budget);
			}
			return text;
		}
		function renderTable(records, links, { rows, chars }, before = null) {
			if (records.length === 0) return "";
			let shown = records.slice(-Math.max(1, rows));
			let left = records.length - shown.length;
			let table = ["| # | Result | Goal | What was done | Commit | Tokens | Time |\n| ---: | --- | --- | --- | --- | ---: | ---: |", ...shown.map((record, index) => renderRow(record, records[left + index - 1] ?? before, links, chars))].join("\n");
			return left === 0 ? table : `${table}\n\n${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.SS)(left, "earlier iteration")} not shown.`;
		}
		function renderRow(record, before, links, chars) {
			let { mark, label } = _run_view_js__WEBPACK_IMPORTED_MODULE_3__.Li[(0, _run_view_js__WEBPACK_IMPORTED_MODULE_3__.HJ)(record)];
			return `| ${[
				(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.kT)(record.iteration),
				`${mark} ${label}`,
				renderGoal(record, before, chars),
				(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(record.error ?? record.summary, chars),
				renderCommit(record.commit ?? "", links),
				(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.ap)(record),
				record.duration_ms === void 0 ? "" : (0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.bf)(record.duration_ms)
			].join(" | ")} |`;
		}
		function renderGoal({ goal_by: by = "", goal_in: goal }, before, chars) {
			let text = (0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)((0, _run_view_js__WEBPACK_IMPORTED_MODULE_3__.x8)(goal, by || null, before) || "from the plan", chars);
			return by === "" ? text : `${text} (set by ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(by, 60)})`;
		}
		let SHA = /^[\da-f]{40}(?:[\da-f]{24})?$/;
		let REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
		function renderCommit(sha, links) {
			return SHA.test(sha) ? (0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.BK)(`\`${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_5__.Ax)(sha)}\``, repositoryUrl(links, `commit/${sha}`)) : "";
		}
		function repositoryUrl({ repository, serverUrl }, path) {
			return REPOSITORY.test(repository) ? `${serverUrl}/${repository}/${path}` : null;
		}
		function renderIsolation({ isolation }, { chars }) {
			return isolation === "" ? "" : `**Isolation:** ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(isolation, chars * 4)}`;
		}
		function renderTotals({ agent, atMs, spec, state }) {
			if (state === null || spec === null) return "";
			let { iterationsMax, tokensMax, costUsdMax, durationMsMax } = spec.limits;
			let of = (limit, render) => limit === null ? "" : ` of ${render(limit)}`;
			let hasUsage = (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_0__.RP)(state.usage) > 0;
			return `**Chain so far:** ${[
				`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.kT)(state.chainIterations)}${of(iterationsMax, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.kT)} iterations`,
				...hasUsage || tokensMax !== null ? [(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.eY)(state.usage, tokensMax) + renderCachedShare(state.usage)] : [],
				...hasUsage || costUsdMax !== null ? [`${(0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_0__.Wy)(state.costUsd)}${of(costUsdMax, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_0__.Wy)}`] : [],
				`${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.bf)((state.stopped?.atMs ?? atMs) - state.startedAtMs)}${of(durationMsMax, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.bf)}`,
				...agent === "" ? [] : [(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(agent, 80)]
			].join(" \u00b7 ")}`;
		}
		function renderCachedShare(usage) {
			let cached = (0, _core_chain_usage_js__WEBPACK_IMPORTED_MODULE_0__.PZ)(usage);
			return cached === 0 ? "" : ` (${Math.floor(100 * cached / usage.input)} % of the input)`;
		}
		function renderReverted(records, { chars }) {
			let affected = records.filter(({ reverted = [] }) => reverted.length > 0).slice(-3);
			if (affected.length === 0) return "";
			return [
				"**Reverted, because these changes may not be committed:**",
				"",
				...affected.flatMap(({ iteration, reverted = [] }) => {
					let more = reverted.length > 5 ? [`- Iteration ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.kT)(iteration)}: and ${reverted.length - 5} more`] : [];
					return [...reverted.slice(0, 5).map((text) => `- Iteration ${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_2__.kT)(iteration)}: ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(text, chars * 2)}`), ...more];
				})
			].join("\n");
		}
		function renderReviewPaths({ state }, records, { chars }) {
			let own = records.filter((record) => record.chain_id === state?.chainId);
			let paths = (0, _core_policy_review_paths_js__WEBPACK_IMPORTED_MODULE_1__.NY)(own.map(({ review_paths: changed = [] }) => changed));
			let text = (0, _core_policy_review_paths_js__WEBPACK_IMPORTED_MODULE_1__.eM)(paths, (path) => (0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(path, chars));
			return text === null ? "" : `\ud83d\udc40 ${text}`;
		}
		function renderLinks(links) {
			let shown = [
				["this run", links.runUrl],
				["next run", links.nextRunUrl],
				["pull request", links.pullUrl],
				["comment", links.commentUrl]
			].flatMap(([label, url]) => url === null ? [] : [(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.BK)(label, url)]);
			if (links.branch === null) return shown.join(" \u00b7 ");
			let name = (0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.B)(links.branch, 120);
			return [...shown, `branch ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_4__.BK)(name, repositoryUrl(links, `tree/${encodePath(links.branch)}`))}`].join(" \u00b7 ");
		}
		function fold(summary, content) {
			return `<details><summary>${summary}</summary>\n\n${content.trimEnd()}\n\n</details>`;
		}
		function joinSections(sections) {
			return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
		}
		function encodePath(path) {
			return path.replace(/\p{Surrogate}/gu, "\ufffd").split("/").map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)).join("/");
		}
	}),
	88502: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H0: () => isRefused,
			HJ: () => iterationEnd,
			Li: () => ITERATION_ENDS,
			WE: () => endingLabel,
			fl: () => endingLabelOf,
			qW: () => iterationsOf,
			tY: () => iterationsOfRun,
			vr: () => NO_CONTROLS,
			x2: () => recordsOfChain,
			x8: () => promptedGoal
		});
		var _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58596);
		var _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39987);
		let NO_CONTROLS = {
			workflowUrl: null,
			acceptsGoal: !1,
			acceptsTrack: !1,
			stopVariable: null,
			guideUrl: null
		};
		let ENDINGS = {
			completed: {
				mark: "\u2705",
				title: "The task is done"
			},
			"stop-requested": {
				mark: "\u23f9\ufe0f",
				title: "Stopped on request"
			},
			"pull-request-closed": {
				mark: "\u23f9\ufe0f",
				title: "Stopped: the pull request is closed"
			},
			cancelled: {
				mark: "\u23f9\ufe0f",
				title: "Cancelled"
			},
			superseded: {
				mark: "\u23ed\ufe0f",
				title: "Another run was first"
			},
			"agent-failing": {
				mark: "\u274c",
				title: "The agent keeps failing"
			},
			"provider-refused": {
				mark: "\u274c",
				title: "The provider refuses the agent"
			},
			"provider-unavailable": {
				mark: "\u274c",
				title: "The provider is unavailable"
			},
			stagnated: {
				mark: "\u274c",
				title: "No progress"
			},
			"iterations-spent": {
				mark: "\ud83c\udfc1",
				title: "Iteration limit reached"
			},
			"tokens-spent": {
				mark: "\ud83c\udfc1",
				title: "Token limit reached"
			},
			"cost-spent": {
				mark: "\ud83c\udfc1",
				title: "Cost limit reached"
			},
			"cost-unknown": {
				mark: "\u274c",
				title: "The cost is unknown"
			},
			"time-spent": {
				mark: "\ud83c\udfc1",
				title: "Time limit reached"
			},
			waiting: {
				mark: "\u23f3",
				title: "Waiting"
			},
			"run-full": {
				mark: "\u23f8\ufe0f",
				title: "Paused"
			},
			"already-running": {
				mark: "\u23ed\ufe0f",
				title: "Another run is active"
			},
			refused: {
				mark: "\ud83d\udeab",
				title: "Not run"
			},
			failed: {
				mark: "\u274c",
				title: "The run failed"
			}
		};
		let RUNNING = {
			mark: "\ud83d\udd01",
			title: "Running"
		};
		function endingLabel(reason) {
			return reason === null ? RUNNING : ENDINGS[reason];
		}
		let CONTINUING = {
			run: {
				mark: "\ud83d\udd01",
				title: "Continuing in the next run"
			},
			schedule: {
				mark: "\ud83d\udd01",
				title: "Continuing at the next scheduled start"
			}
		};
		let UNVERIFIED = {
			mark: "\u2611\ufe0f",
			title: "Done, unverified"
		};
		function endingLabelOf({ ending, records }) {
			let { next, reason } = ending;
			if (reason === "run-full" && next !== void 0 && next.kind !== "person") return CONTINUING[next.kind];
			if (reason === "waiting" && next?.kind === "person") return endingLabel("run-full");
			let last = ending.reason === "completed" ? records.findLast(({ completed }) => completed) : void 0;
			return last !== void 0 && isUnverified(last) ? UNVERIFIED : endingLabel(ending.reason);
		}
		function isUnverified(record) {
			let checks = (0, _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__.tg)(record);
			return checks !== null && (0, _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__.S)(checks).length === 0;
		}
		let ITERATION_ENDS = {
			completed: {
				mark: "\u2705",
				label: "done"
			},
			unverified: {
				mark: "\u2611\ufe0f",
				label: "done, unverified"
			},
			changed: {
				mark: "\ud83d\udfe2",
				label: "changed"
			},
			unchanged: {
				mark: "\u26aa",
				label: "no change"
			},
			refused: {
				mark: "\ud83d\udfe0",
				label: "not done yet"
			},
			limited: {
				mark: "\ud83d\udfe1",
				label: "provider limit"
			},
			unavailable: {
				mark: "\ud83d\udfe1",
				label: "provider unavailable"
			},
			cancelled: {
				mark: "\u26ab",
				label: "interrupted"
			},
			failed: {
				mark: "\ud83d\udd34",
				label: "error"
			}
		};
		function iterationEnd(record) {
			if (record.completed) return isUnverified(record) ? "unverified" : "completed";
			if (record.phase === "cancelled") return "cancelled";
			if (record.phase === "provider_limit") return "limited";
			if (record.phase === "provider_outage") return "unavailable";
			if (record.phase.endsWith("_error")) return "failed";
			if (record.claim === "refused") return "refused";
			return record.has_new_changes ? "changed" : "unchanged";
		}
		function isRefused({ claim, refusals = [] }) {
			return claim === "refused" || refusals.length > 0;
		}
		function promptedGoal(goal, goalBy, before) {
			return before !== null && isRefused(before) && goalBy === null && goal === before.goal_in ? "fix what was refused" : goal?.trim() ?? "";
		}
		function recordsOfChain(records, chainId) {
			return records.filter((record) => record.chain_id === void 0 || record.chain_id === chainId);
		}
		let NO_ITERATION = new Set([
			"already_running",
			"backoff_active",
			"stop_stagnation",
			"run_failed"
		]);
		function iterationsOf(records) {
			return records.filter(({ phase }) => !NO_ITERATION.has(phase));
		}
		function iterationsOfRun({ records, recordsOfRun }) {
			return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
		}
	}),
	18343: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			L2: () => renderBareSummary,
			AY: () => renderLateNotices,
			Br: () => renderSummary
		});
		var alerts = __webpack_require__(27240);
		var usage = __webpack_require__(98383);
		var quantities = __webpack_require__(6998);
		let SIZE = {
			width: 720,
			height: 300
		};
		function renderCharts(records) {
			let points = listPoints(records).slice(-30);
			let open = points.flatMap(({ iteration, open }) => open === null ? [] : [{
				iteration,
				value: open
			}]);
			let tokens = points.map(({ iteration, tokens }) => ({
				iteration,
				value: Math.round(tokens / 100) / 10
			}));
			return [renderChart("Open plan items after each iteration", {
				axis: "% of the plan",
				kind: "line",
				points: open,
				top: 100
			}), renderChart("Tokens of each iteration, without cached input (thousands)", {
				axis: "tokens (k)",
				kind: "bar",
				points: tokens
			})].filter((chart) => chart !== "").join("\n\n");
		}
		function listPoints(records) {
			let points = new Map();
			for (let record of records) {
				let { iteration, plan_done: done, plan_total: total } = record;
				if (!Number.isSafeInteger(iteration)) continue;
				let open = done === void 0 || total === void 0 ? null : Math.round(100 * Math.min(1, Math.max(0, total - done) / Math.max(1, total)));
				points.set(iteration, {
					iteration,
					open: Number.isSafeInteger(open) ? open : null,
					tokens: (points.get(iteration)?.tokens ?? 0) + (0, usage.II)((0, quantities.Fs)(record))
				});
			}
			return [...points.values()];
		}
		function renderAxis(iterations) {
			let [first = 0, last = 0] = [iterations[0], iterations.at(-1)];
			return iterations.length > 12 && last - first === iterations.length - 1 ? `${first} --> ${last}` : `[${iterations.map((iteration) => `"${iteration}"`).join(", ")}]`;
		}
		function renderChart(title, { axis, kind, points, top }) {
			let isPlain = points.every(({ value }) => Number.isFinite(value) && value < 1e9);
			if (points.length < 2 || !isPlain || points.every(({ value }) => value === 0)) return "";
			let end = top ?? Math.max(1, ...points.map(({ value }) => value));
			return [
				"```mermaid",
				`%%{init: ${JSON.stringify({
					xyChart: SIZE,
					themeVariables: { xyChart: { plotColorPalette: "#2da44e" } }
				})}}%%`,
				"xychart-beta",
				`  title "${title}"`,
				`  x-axis "iteration" ${renderAxis(points.map(({ iteration }) => iteration))}`,
				`  y-axis "${axis}" 0 --> ${end}`,
				`  ${kind} [${points.map(({ value }) => value).join(", ")}]`,
				"```"
			].join("\n");
		}
		var controls = __webpack_require__(40009);
		var overview = __webpack_require__(65003);
		var run_sections = __webpack_require__(32607);
		var run_view = __webpack_require__(88502);
		let SUMMARY_BYTES_MAX = 1032192;
		let LARGEST = {
			rows: 200,
			chars: 500
		};
		function renderSummary(view) {
			return run_sections.tX((budget) => renderWithin(view, budget), fitsSummary, LARGEST);
		}
		function renderBareSummary(ending, notices) {
			let { mark, title } = (0, run_view.WE)(ending.reason);
			return run_sections.lS([
				`## ${mark} ${title}`,
				(0, alerts.wN)({
					ending,
					records: []
				}, LARGEST),
				(0, alerts.WF)(notices, LARGEST)
			]);
		}
		function renderLateNotices(notices) {
			return run_sections.lS([(0, alerts.WF)(notices, LARGEST)]);
		}
		function renderWithin(view, budget) {
			let all = (0, run_view.qW)(view.records);
			let ofRun = (0, run_view.tY)(view);
			let before = all.at(-ofRun.length - 1) ?? null;
			return run_sections.lS([
				`## ${(0, overview.m)(view, budget)}`,
				ofRun.length === 0 ? "No iteration in this run." : `### This run\n\n${run_sections.bo(ofRun, view.links, budget, before)}`,
				all.length > ofRun.length ? run_sections.AU("All iterations", run_sections.bo(all, view.links, budget)) : "",
				(0, alerts.gT)(view, ofRun, budget),
				run_sections.yb(ofRun, budget),
				run_sections._R(view),
				run_sections.VT(view, budget),
				renderCharts(all),
				(0, controls.R)(view),
				run_sections.UE(view.links)
			]);
		}
		function fitsSummary(text) {
			return text.length * 3 <= SUMMARY_BYTES_MAX || new TextEncoder().encode(text).length <= SUMMARY_BYTES_MAX;
		}
	})
};
