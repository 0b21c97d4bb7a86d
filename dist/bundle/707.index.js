export const id = 707;
export const ids = [707];
export const modules = {
	3707: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { main: () => main });
		var process_entry = __webpack_require__(8195);
		var user_error = __webpack_require__(6343);
		var action_run = __webpack_require__(1030);
		var action_context = __webpack_require__(2366);
		var iso_time = __webpack_require__(3363);
		var quantities = __webpack_require__(6998);
		var run_view = __webpack_require__(8502);
		let COLORS = {
			completed: {
				fill: "#1a7f37",
				color: "#fff"
			},
			unverified: {
				fill: "#4ac26b",
				color: "#1f2328"
			},
			changed: {
				fill: "#2da44e",
				color: "#fff"
			},
			unchanged: {
				fill: "#d0d7de",
				color: "#1f2328"
			},
			refused: {
				fill: "#bc4c00",
				color: "#fff"
			},
			limited: {
				fill: "#d4a72c",
				color: "#1f2328"
			},
			cancelled: {
				fill: "#57606a",
				color: "#fff"
			},
			failed: {
				fill: "#cf222e",
				color: "#fff"
			}
		};
		function renderChart(records, reason) {
			let shown = records.slice(-12);
			if (shown.length === 0) return "";
			let nodes = shown.map((record, index) => `i${index}["${(0, quantities.kT)(record.iteration)}"]:::${(0, run_view.HJ)(record)}`);
			let ends = [...new Set(shown.map(run_view.HJ))];
			return [
				"```mermaid",
				"flowchart LR",
				`  ${[
					...records.length > shown.length ? ["more[\"…\"]"] : [],
					...nodes,
					`last(["${(0, run_view.WE)(reason).node}"])`
				].join(" --> ")}`,
				...ends.map((end) => `  classDef ${end} fill:${COLORS[end].fill},color:${COLORS[end].color},stroke:none`),
				"```"
			].join("\n");
		}
		var report_escape = __webpack_require__(9116);
		var chain_usage = __webpack_require__(8383);
		var review_paths = __webpack_require__(7256);
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
		function renderVerdict(view) {
			let { mark, title } = (0, run_view.fl)(view);
			return `${mark} ${title} · track ${(0, report_escape.B)(view.track, 60)}`;
		}
		function renderReason({ ending, goalBy }, { chars }) {
			return [
				...ending.message === "" ? [] : [`**Why:** ${(0, report_escape.B)(ending.message, chars * 4)}`],
				...ending.remedy === "" ? [] : [`**What to do:** ${(0, report_escape.B)(ending.remedy, chars * 4)}`],
				...goalBy === null ? [] : [`**Goal set by:** ${(0, report_escape.B)(goalBy, 60)}`]
			].join("  \n");
		}
		function renderTable(records, links, { rows, chars }) {
			if (records.length === 0) return "";
			let shown = records.slice(-Math.max(1, rows));
			let left = records.length - shown.length;
			let table = ["| # | Result | Goal | What was done | Commit | Tokens | Time |\n| ---: | --- | --- | --- | --- | ---: | ---: |", ...shown.map((record) => renderRow(record, links, chars))].join("\n");
			return left === 0 ? table : `${table}\n\n${(0, quantities.SS)(left, "earlier iteration")} not shown.`;
		}
		function renderRow(record, links, chars) {
			let { mark, label } = run_view.Li[(0, run_view.HJ)(record)];
			let tokens = (record.input_tokens ?? 0) + (record.output_tokens ?? 0);
			return `| ${[
				(0, quantities.kT)(record.iteration),
				`${mark} ${label}`,
				renderGoal(record, chars),
				(0, report_escape.B)(record.error ?? record.summary, chars),
				renderCommit(record.commit ?? "", links),
				tokens > 0 ? (0, quantities.lX)(tokens) : "",
				record.duration_ms === void 0 ? "" : (0, quantities.bf)(record.duration_ms)
			].join(" | ")} |`;
		}
		function renderGoal({ goal_by: by = "", goal_in: goal }, chars) {
			let text = (0, report_escape.B)(goal, chars);
			return by === "" ? text : `${text} (set by ${(0, report_escape.B)(by, 60)})`;
		}
		let SHA = /^[\da-f]{40}(?:[\da-f]{24})?$/;
		let REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
		function renderCommit(sha, links) {
			return SHA.test(sha) ? (0, report_escape.BK)(`\`${sha.slice(0, 9)}\``, repositoryUrl(links, `commit/${sha}`)) : "";
		}
		function repositoryUrl({ repository, serverUrl }, path) {
			return REPOSITORY.test(repository) ? `${serverUrl}/${repository}/${path}` : null;
		}
		function renderIsolation({ isolation }, { chars }) {
			return isolation === "" ? "" : `**Isolation:** ${(0, report_escape.B)(isolation, chars * 4)}`;
		}
		function renderTotals({ agent, atMs, spec, state }) {
			if (state === null) return "";
			let { iterationsMax, tokensMax, costUsdMax, durationMsMax } = spec.limits;
			let of = (limit, render) => limit === null ? "" : ` of ${render(limit)}`;
			let tokens = (0, chain_usage.RP)(state.usage);
			return `**Chain so far:** ${[
				`${(0, quantities.kT)(state.chainIterations)}${of(iterationsMax, quantities.kT)} iterations`,
				...tokens > 0 || tokensMax !== null ? [`${(0, quantities.lX)(tokens)}${of(tokensMax, quantities.lX)} tokens`] : [],
				...spec.prices === null ? [] : [`${(0, chain_usage.Wy)(state.costUsd)}${of(costUsdMax, chain_usage.Wy)}`],
				`${(0, quantities.bf)((state.stopped?.atMs ?? atMs) - state.startedAtMs)}${of(durationMsMax, quantities.bf)}`,
				...agent === "" ? [] : [(0, report_escape.B)(agent, 80)]
			].join(" · ")}`;
		}
		function renderNextGoal({ ending, state }, { chars }) {
			if (ending.reason === "completed" || state?.goal === null || state === null || state.goal.trim() === "") return "";
			return `> **Next goal:** ${(0, report_escape.B)(state.goal, chars * 4)}`;
		}
		function renderRefusals({ ending }, records, { chars }) {
			if (ending.reason === "completed") return "";
			let refused = records.filter(({ refusals = [] }) => refusals.length > 0).slice(-3);
			if (refused.length === 0) return "";
			return [
				"**The agent says it is done, but:**",
				"",
				...refused.flatMap(({ iteration, refusals = [] }) => refusals.slice(0, 3).map((reason) => `- Iteration ${(0, quantities.kT)(iteration)}: ${(0, report_escape.B)(reason, chars * 2)}`))
			].join("\n");
		}
		function renderReverted(records, { chars }) {
			let affected = records.filter(({ reverted = [] }) => reverted.length > 0).slice(-3);
			if (affected.length === 0) return "";
			return [
				"**Reverted, because it may not be committed:**",
				"",
				...affected.flatMap(({ iteration, reverted = [] }) => {
					let more = reverted.length > 5 ? [`- Iteration ${(0, quantities.kT)(iteration)}: and ${reverted.length - 5} more`] : [];
					return [...reverted.slice(0, 5).map((text) => `- Iteration ${(0, quantities.kT)(iteration)}: ${(0, report_escape.B)(text, chars * 2)}`), ...more];
				})
			].join("\n");
		}
		function renderReviewPaths({ state }, records, { chars }) {
			let own = records.filter((record) => record.chain_id === state?.chainId);
			let paths = [...new Set(own.flatMap(({ review_paths: changed = [] }) => changed))];
			let text = (0, review_paths.eM)(paths, (path) => (0, report_escape.B)(path, chars));
			return text === null ? "" : `👀 ${text}`;
		}
		function renderNotices({ notices }, { chars }) {
			if (notices.length === 0) return "";
			let shown = notices.slice(0, 10).map((notice) => `- ⚠️ ${(0, report_escape.B)(notice, chars * 4)}`);
			let left = notices.length - shown.length;
			return [...shown, ...left > 0 ? [`- ⚠️ ${(0, quantities.SS)(left, "more warning")}: see the job's log.`] : []].join("\n");
		}
		function renderLinks(links) {
			let shown = [
				["this run", links.runUrl],
				["next run", links.dispatchedRunUrl],
				["pull request", links.pullUrl],
				["comment", links.commentUrl]
			].flatMap(([label, url]) => url === null ? [] : [(0, report_escape.BK)(label, url)]);
			if (links.branch === null) return shown.join(" · ");
			let name = (0, report_escape.B)(links.branch, 120);
			return [...shown, `branch ${(0, report_escape.BK)(name, repositoryUrl(links, `tree/${encodePath(links.branch)}`))}`].join(" · ");
		}
		function joinSections(sections) {
			return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
		}
		function encodePath(path) {
			return path.replace(/\p{Surrogate}/gu, "�").split("/").map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)).join("/");
		}
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
			return renderToFit((budget) => renderWithin(view, budget), (text) => text.length <= 65536, LARGEST);
		}
		function renderWithin(view, budget) {
			let records = (0, run_view.qW)(view.records);
			return joinSections([
				`${commentMarker(view.track)}\n### ${renderVerdict(view)}`,
				renderReason(view, budget),
				renderTable(records, view.links, budget),
				renderTotals(view),
				renderNextGoal(view, budget),
				renderRefusals(view, records, budget),
				renderReviewPaths(view, records, budget),
				renderReverted(records, budget),
				renderNotices(view, budget),
				renderChart(records, view.ending.reason),
				renderControls(view),
				[renderLinks({
					...view.links,
					commentUrl: null
				}), renderUpdated(view)].filter(Boolean).join(" · ")
			]);
		}
		function renderControls({ ending, links, state }) {
			let resume = `**Continue, or set a new goal:** ${(0, report_escape.BK)("Actions tab", repositoryUrl(links, "actions"))}, this workflow, *Run workflow*, with an optional goal.`;
			if (state?.stopped !== null && state?.stopped !== void 0 && ending.reason !== null) return resume;
			return [`**Stop:** commit a file \`.codex-stop\`${links.branch === null ? "" : " to the branch"}, or set the repository variable \`CODEX_SELF_ITER_STOP\` to \`1\` (the workflow must pass it: \`stop: \${{ vars.CODEX_SELF_ITER_STOP }}\`).`, resume].join("  \n");
		}
		function renderUpdated({ atMs }) {
			return `updated ${(0, iso_time.b)(atMs).slice(0, 16).replace("T", " ")} UTC`;
		}
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
				case "workflow_run": return isOtherRepository(context, (0, action_context.AA)(event, "workflow_run", "head_repository", "full_name"));
				case "check_run": return (0, action_context.AA)(event, "check_run", "check_suite", "head_branch") === "";
				case "check_suite": return (0, action_context.AA)(event, "check_suite", "head_branch") === "";
				case "status": {
					let branches = (0, action_context.Jt)(event, "branches");
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
			return ask(author === null || VOUCHED.has((0, action_context.AA)(event, "action")) ? [sender] : [author, sender], {
				allowsOwnBot: !0,
				pull: number,
				issue: number
			});
		}
		function checkOrigin(context) {
			let { actor, event } = context;
			let origin = (0, action_context.Jt)(event, "workflow_run");
			let { asked } = ruleOf((0, action_context.AA)(origin, "event"));
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
			if (isOwnComment((0, action_context.AA)(event, "comment", "body") || (0, action_context.AA)(event, "review", "body"))) return {
				kind: "skip",
				reason: "codex-self-iter wrote this comment itself."
			};
			let issue = numberAt(event, "issue", "number") ?? numberAt(event, "pull_request", "number");
			let isPull = (0, action_context.Jt)(event, "issue", "pull_request") !== void 0 || (0, action_context.Jt)(event, "pull_request") !== void 0;
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
			let login = (0, action_context.AA)(event, ...keys, "login");
			return login === "" ? null : {
				login,
				isBot: isBot(login) || (0, action_context.AA)(event, ...keys, "type") === "Bot"
			};
		}
		function isForkPull(context) {
			return isOtherRepository(context, (0, action_context.AA)(context.event, "pull_request", "head", "repo", "full_name"));
		}
		function isOtherRepository({ owner, repo }, fullName) {
			return fullName.toLowerCase() !== `${owner}/${repo}`.toLowerCase();
		}
		function numberAt(event, ...keys) {
			let value = (0, action_context.Jt)(event, ...keys);
			return typeof value == "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
		}
		let PASSIVE_ACTIONS = new Set(["synchronize", "closed"]);
		function isPassive({ event, eventName }) {
			return ruleOf(eventName).isPassive || PASSIVE_ACTIONS.has((0, action_context.AA)(event, "action"));
		}
		let FROM_RUN = "from-run";
		function isOwnDispatch({ actor, event, eventName }) {
			if (eventName !== "workflow_dispatch") return !1;
			let fromRun = (0, action_context.Jt)(event, "inputs", FROM_RUN);
			return fromRun === void 0 ? isBot(actor) : fromRun !== "";
		}
		function isHumanTriggered(context) {
			let isByBot = isBot(context.triggeringActor) || senderOf(context).isBot;
			return context.attempt === 1 && !isByBot && !isPassive(context) && !isOwnDispatch(context);
		}
		function isBot(login) {
			return login.endsWith("[bot]");
		}
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
				[FROM_RUN]: String(context.runId)
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
			return !isHumanTriggered(context) && context.eventName !== "workflow_dispatch";
		}
		async function findActiveRun(options) {
			return await findOther(options, (run) => isDispatched(run) || run.event === "schedule" && run.status === "in_progress" && run.id < options.context.runId);
		}
		async function findOther({ context, track, workflow, workflows }, fits) {
			let others = (await workflows.listActive(workflow.file).catch(() => [])).filter((run) => run.id !== context.runId && fits(run));
			return (track === "main" ? others : others.filter((run) => run.title.split(/[^\w.-]+/).includes(track)))[0] ?? null;
		}
		function isDispatched(run) {
			return DISPATCH_EVENTS.has(run.event);
		}
		function refToDispatch({ event }, { ref }) {
			let fallback = (0, action_context.AA)(event, "repository", "default_branch");
			return /^refs\/(?:heads|tags)\//.test(ref) || fallback === "" ? ref : `refs/heads/${fallback}`;
		}
		function forwardedInputs(event) {
			let inputs = (0, action_context.Jt)(event, "inputs");
			if (typeof inputs != "object" || !inputs) return {};
			let entries = Object.entries(inputs).filter(([name, value]) => !NOT_FORWARDED.has(name) && typeof value == "string" && value !== "");
			return Object.fromEntries(entries);
		}
		function toDispatchResult(result, { isBotToken, workflow }) {
			switch (result.kind) {
				case "dispatched": {
					let lost = result.dropped.filter((name) => name !== "goal" && !(name === FROM_RUN && isBotToken));
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
					remedy: result.remedy
				};
				case "unknown": return {
					kind: "failed",
					reason: `GitHub did not confirm that the next run started: ${result.problem}`,
					remedy: "Look at the workflow's list of runs. If the run is missing, start the workflow by hand."
				};
			}
		}
		var codex_sessions = __webpack_require__(2631);
		var redact_files = __webpack_require__(1856);
		var redact = __webpack_require__(6160);
		var text_text = __webpack_require__(7853);
		let SUMMARY_BYTES_MAX = 1032192;
		let summary_LARGEST = {
			rows: 200,
			chars: 500
		};
		function renderSummary(view) {
			return renderToFit((budget) => summary_renderWithin(view, budget), fitsSummary, summary_LARGEST);
		}
		function renderBareSummary(ending, notices) {
			let { mark, title } = (0, run_view.WE)(ending.reason);
			return joinSections([
				`## ${mark} ${title}`,
				renderReason({
					ending,
					goalBy: null
				}, summary_LARGEST),
				renderNotices({ notices }, summary_LARGEST)
			]);
		}
		function summary_renderWithin(view, budget) {
			let records = (0, run_view.tY)(view);
			return joinSections([
				`## ${renderVerdict(view)}`,
				renderReason(view, budget),
				records.length === 0 ? "No iteration in this run." : renderTable(records, view.links, budget),
				renderTotals(view),
				renderIsolation(view, budget),
				renderNextGoal(view, budget),
				renderRefusals(view, records, budget),
				renderReviewPaths(view, (0, run_view.qW)(view.records), budget),
				renderReverted(records, budget),
				renderNotices(view, budget),
				renderChart((0, run_view.qW)(view.records), view.ending.reason),
				renderLinks(view.links)
			]);
		}
		function fitsSummary(text) {
			return text.length * 3 <= SUMMARY_BYTES_MAX || new TextEncoder().encode(text).length <= SUMMARY_BYTES_MAX;
		}
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
		let OUTPUTS = {
			status: { about: "How the run ended: success, failure or cancelled. Never empty." },
			"stop-reason": { about: "The stop reason, such as completed or run-full. Empty if the run ended before the loop began." },
			iteration: { about: "Number of the chain's last iteration. 0 if there is none." },
			"iterations-run": { about: "Number of iterations in this run." },
			completed: { about: "true if the agent says that the task is done and no check refuses it, else false. Never empty." },
			"verified-by": { about: "What checked the finished task: verify-command, plan (it has boxes, all ticked), both with a comma between them, or nothing. Empty if the task is not done." },
			"next-goal": {
				about: "The goal of the next iteration, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there is none.",
				charsMax: 4e3
			},
			summary: {
				about: "What the last iteration did, as the agent wrote it. Pass it on through an environment variable, never inside a script. Empty if there was none.",
				charsMax: 4e3
			},
			branch: { about: "The work branch. Empty if it is unknown." },
			"commit-sha": { about: "The newest commit of this run on the work branch. Empty if the run pushed none." },
			"pull-request-url": { about: "URL of the work branch's open pull request. Empty if there is none." },
			"comment-url": { about: "URL of the progress comment. Empty if there is none." },
			"dispatched-run-url": { about: "URL of the run that this run started. Empty if it started none, or if GitHub did not return the URL." },
			"total-tokens": { about: "Tokens of the whole chain, input and output. Empty if the agent does not report them." },
			"input-tokens": { about: "Input tokens of the whole chain, including cached ones. Empty if the agent does not report them." },
			"output-tokens": { about: "Output tokens of the whole chain. Empty if the agent does not report them." },
			"cost-usd": { about: "Cost of the whole chain in US dollars at your prices, such as 1.25. Empty if no price is set." },
			"state-path": { about: "Absolute path of the state dir with the logs and prompts, to upload as an artifact. Empty if the settings could not be read." }
		};
		Object.entries(OUTPUTS);
		var claim_checks = __webpack_require__(8596);
		var record = __webpack_require__(9987);
		function toOutputs({ ending, records, setup, state, target, ...result }) {
			let settings = setup?.settings ?? null;
			let summary = records.findLast((record) => record.summary !== "")?.summary ?? "";
			let usage = state === null || (0, chain_usage.RP)(state.usage) === 0 ? null : state.usage;
			let isPriced = settings !== null && settings.spec.prices !== null;
			return {
				status: ending.conclusion,
				"stop-reason": ending.reason === null || ending.reason === "failed" || ending.reason === "refused" ? "" : ending.reason,
				iteration: String(state?.iteration ?? 0),
				"iterations-run": String(result.iterations),
				"verified-by": ending.reason === "completed" ? renderChecks(records) : "",
				completed: String(ending.reason === "completed"),
				"next-goal": ending.reason === "completed" ? "" : (0, text_text.Uo)(state?.goal ?? "", OUTPUTS["next-goal"].charsMax),
				summary: (0, text_text.Uo)(summary, OUTPUTS.summary.charsMax),
				branch: settings?.commit === !1 ? "" : target?.branch ?? "",
				"commit-sha": result.commitSha ?? "",
				"pull-request-url": result.pull?.url ?? "",
				"comment-url": result.commentUrl ?? "",
				"dispatched-run-url": result.dispatchedRunUrl ?? "",
				"total-tokens": usage === null ? "" : String((0, chain_usage.RP)(usage)),
				"input-tokens": usage === null ? "" : String(usage.input),
				"output-tokens": usage === null ? "" : String(usage.output),
				"cost-usd": isPriced && state !== null ? String(Math.round(state.costUsd * 1e6) / 1e6) : "",
				"state-path": target?.stateDir ?? ""
			};
		}
		function renderChecks(records) {
			let last = records.findLast(({ completed }) => completed);
			let checks = last === void 0 ? null : (0, record.tg)(last);
			return checks === null ? "" : (0, claim_checks.S)(checks).join(",") || "nothing";
		}
		var stop_rules = __webpack_require__(7202);
		let REPEATED = new Set(["limited", "cancelled"]);
		function createRunResult() {
			return {
				target: null,
				setup: null,
				reporter: null,
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
				isSuperseded: !1,
				notices: [],
				commitSha: null,
				isDurable: !0,
				pull: null,
				commentUrl: null,
				dispatchedRunUrl: null
			};
		}
		function recordCheckpoint(result, { records, saved }, pushOutcome) {
			result.state = saved.state;
			result.records = [...result.records, ...records].slice(-200);
			result.iterations += (0, run_view.qW)(records).filter((record) => !REPEATED.has((0, run_view.HJ)(record))).length;
			result.recordsOfRun = Math.min(result.recordsOfRun + records.length, 200);
			if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased") return;
			result.commitSha = pushOutcome.commit ?? result.commitSha;
		}
		function recordLoopReport(result, { state, iterations, ...ending }) {
			result.iterations = iterations;
			state !== null && ending.reason !== "superseded" && (result.state = state);
			result.ending = ending;
		}
		function toRunView({ context, secrets }, result, atMs) {
			if (result.setup === null) return null;
			let { settings, target } = result.setup;
			let view = {
				track: target.track,
				spec: settings.spec,
				state: result.state,
				records: result.records,
				recordsOfRun: result.recordsOfRun,
				ending: result.ending,
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
					branch: settings.commit ? target.branch : null,
					pullUrl: result.pull?.url ?? null,
					commentUrl: result.commentUrl,
					dispatchedRunUrl: result.dispatchedRunUrl
				}
			};
			return (0, redact.$I)(view, secrets);
		}
		function skippedEnding(message) {
			return {
				reason: "refused",
				conclusion: "success",
				message,
				remedy: ""
			};
		}
		function failedEnding(error, signal) {
			if (signal.aborted) return cancelledEnding("The run was cancelled before its iteration started.");
			if (error instanceof user_error.y) return {
				reason: "failed",
				conclusion: "failure",
				message: error.message,
				remedy: toInputNames(error.remedy)
			};
			let stack = error instanceof Error ? error.stack ?? error.message : String(error);
			return {
				reason: "failed",
				conclusion: "failure",
				message: `Internal error in codex-self-iter: ${(0, text_text.TN)(stack, 1e3)}`,
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
				remedy: (0, stop_rules.zG)("cancelled").remedyOnGitHub
			};
		}
		function continuation({ reason }) {
			if (reason === null || reason === "already-running" || reason === "refused" || reason === "failed") return null;
			return (0, stop_rules.zG)(reason).continuation;
		}
		function applyCancellation(ending, signal) {
			if (!signal.aborted || continuation(ending) !== "dispatch") return ending;
			return cancelledEnding("The run was cancelled after its iteration was saved, so it starts no next run.");
		}
		function hasChanged({ recordsOfRun, state }, cachedSeq) {
			return recordsOfRun > 0 || state !== null && state.seq !== cachedSeq;
		}
		var action_setup = __webpack_require__(4802);
		async function hasSchedule(stateCommits, commit, workflowPath) {
			let text = commit === null ? null : await stateCommits.read(commit, workflowPath);
			if (text === null) return !1;
			let { isMap, parseDocument } = await __webpack_require__.e(854).then(__webpack_require__.t.bind(__webpack_require__, 3854, 19));
			let triggers = parseDocument(text).get("on");
			return isMap(triggers) && triggers.has("schedule");
		}
		async function finish(run, result) {
			let { clock, log, output, signal } = run;
			result.ending = applyCancellation(result.ending, signal);
			let steps = [
				setOutputs,
				saveState,
				reportProgress,
				continueChain
			];
			for (let step of steps) try {
				await step(run, result);
			} catch (error) {
				result.ending.conclusion === "success" ? result.ending = failedEnding(error, signal) : run.warn((0, text_text.TN)(String(error), 500));
			}
			await output.saveState("stage", "done");
			await output.truncateCommandFiles();
			await setOutputs(run, result);
			let view = toRunView(run, result, clock.nowMs());
			await output.writeSummary(view === null ? renderBareSummary(result.ending, result.notices) : renderSummary(view));
			logEnding(run, result);
			log.close();
			if (result.ending.conclusion === "cancelled") return 130;
			return +(result.ending.conclusion === "failure");
		}
		async function setOutputs({ output }, result) {
			await output.setOutputs(toOutputs(result));
		}
		async function saveState(run, result) {
			let { secrets, signal, warn } = run;
			let { setup, state } = result;
			if (setup === null || result.reporter === null || state === null || result.isSuperseded) return;
			if (!hasChanged(result, setup.cachedSeq)) return;
			let { settings, stateDir, target } = setup;
			let sessions = Object.values(state.sessions).map((session) => session.id);
			let exported = (0, codex_sessions.Q)(target.stateDir, target.codexHome, sessions);
			exported.problem !== null && warn(exported.problem);
			(0, redact_files.Q)(stateDir, (text) => (0, redact.E$)(text, secrets));
			let cache = (0, action_setup.bp)(run, target);
			let saved = await (signal.aborted ? cache.save(state.seq, 4e3) : cache.save(state.seq));
			if (saved.kind === "saved") {
				saved.warning !== null && warn(saved.warning);
				await run.output.saveState("stage", "saved");
				return;
			}
			result.isDurable = settings.commit;
			warn(`The state was not saved in the actions cache${settings.commit ? ", only in the state ref" : ""}: ${saved.problem}.`);
		}
		async function reportProgress({ context }, result) {
			let isNews = result.recordsOfRun > 0 || result.hasStopped || result.ending.conclusion !== "success" || context.eventName !== "schedule";
			!result.isSuperseded && isNews && await result.reporter?.update({ final: !0 });
		}
		async function continueChain(run, result) {
			let { context, signal, warn } = run;
			let { setup } = result;
			if (setup === null || result.reporter === null || result.state === null) return;
			result.commitSha !== null && await dispatchCiWorkflows(run, setup);
			result.ending = applyCancellation(result.ending, signal);
			let next = continuation(result.ending);
			next === "schedule" && !await isScheduled(run, setup) && warn("The workflow has no schedule, so nothing starts it again after the wait. Write below on: schedule: [{ cron: '37 * * * *' }]");
			if (next !== "dispatch") return;
			if (!result.isDurable) result.ending = STATE_LOST;
			else if (setup.settings.action.redispatch) context.workflow === null ? warn("The workflow is in another repository, so this run cannot start it again. Call it from a workflow of this repository.") : await startNextRun(run, result, setup, context.workflow);
			else return;
		}
		let STATE_LOST = {
			reason: "failed",
			conclusion: "failure",
			message: "The state was saved nowhere: commits are off, and the actions cache did not take it. The next run would start from nothing.",
			remedy: "Write commit: true in the action's inputs and contents: write below permissions:"
		};
		async function startNextRun(run, result, setup, workflow) {
			let { context, github, inputs, signal, warn } = run;
			let { state } = result;
			if (state === null) return;
			let { carried, track } = setup.target;
			let isBotToken = inputs.github_token?.startsWith("ghs_") === !0;
			let next = await dispatchNextRun({
				context,
				workflows: github.workflows,
				workflow,
				track,
				carried,
				state,
				isBotToken
			});
			switch (next.kind) {
				case "started":
					result.dispatchedRunUrl = next.url;
					next.notice !== null && warn(next.notice);
					return;
				case "already-queued":
					warn(`No run was started: ${next.url} is queued and continues the chain.`);
					return;
				case "failed":
					result.ending = applyCancellation(result.ending, signal);
					if (signal.aborted) return;
					await isScheduled(run, setup) ? warn(`${(0, text_text.gm)(next.reason)} ${next.remedy} Until then the workflow's schedule continues the chain.`) : result.ending = {
						reason: "failed",
						conclusion: "failure",
						message: next.reason,
						remedy: next.remedy
					};
			}
		}
		async function isScheduled({ context }, { refTips, stateCommits, target }) {
			if (context.workflow === null || target.carried.branch !== void 0) return !1;
			return await hasSchedule(stateCommits, refTips.base ?? refTips.branch, context.workflow.path);
		}
		function logEnding({ clock, log, notify }, { dispatchedRunUrl, ending }) {
			dispatchedRunUrl !== null && notify(`Next run: ${dispatchedRunUrl}`);
			ending.reason === "refused" && notify(ending.message);
			ending.reason === "failed" && log.emit({
				kind: "error",
				atMs: clock.nowMs(),
				text: `${(0, text_text.gm)(ending.message)} ${ending.remedy}`
			});
		}
		var compose = __webpack_require__(7128);
		var decide = __webpack_require__(9762);
		var loop = __webpack_require__(6614);
		function renderPullTitle(track, heading) {
			return (0, text_text.TN)(heading, 100) || `codex-self-iter: ${track}`;
		}
		function renderPullBody({ links, spec, track }) {
			let limit = spec.limits.iterationsMax === null ? "" : `, at most ${spec.limits.iterationsMax} iterations`;
			return [
				`A coding agent works on this branch, one iteration after another (track ${(0, report_escape.Vf)(track)}${limit}). Each commit is one iteration.`,
				`The pull request stays a draft until the agent says it is done and ${describeGates(spec.gates)}. The comment below shows the progress.`,
				"To stop, close the pull request, or commit a file `.codex-stop` to the branch. To set a new goal, run the workflow by hand with a goal.",
				...links.runUrl === null ? [] : [`Opened by [this run](${links.runUrl}).`]
			].join("\n\n");
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
		var closed_pull = __webpack_require__(212);
		function createBranchPullFinder(pulls, { settings, target }) {
			let found = settings.commit && target.branch !== target.base ? null : { kind: "none" };
			return {
				find: async () => found ??= await pulls.findOfBranch(target.branch, target.base),
				stopping: (state) => found?.kind === "closed" && (state === null || (0, closed_pull.gc)(found.closed, state)) ? found.closed : null
			};
		}
		var external_node_fs_ = __webpack_require__(3024);
		var external_node_path_ = __webpack_require__(6760);
		var checkout_credentials = __webpack_require__(1831);
		var tree_checkout = __webpack_require__(229);
		var project_files = __webpack_require__(3366);
		var isolation_isolation = __webpack_require__(4221);
		var lock = __webpack_require__(7152);
		var remove_special_files = __webpack_require__(7111);
		var kill_tree = __webpack_require__(4132);
		var local = __webpack_require__(9305);
		var commit_message = __webpack_require__(9278);
		var git_failure = __webpack_require__(1680);
		let STATE_ONLY = {
			pushOutcome: {
				kind: "committed",
				commit: null
			},
			commit: null
		};
		async function planPush(repository, refs, { message, outcome }) {
			if (outcome === null) return STATE_ONLY;
			try {
				return await planWork(repository, refs, outcome, message);
			} catch (error) {
				if (!(0, git_failure.V)(error)) throw error;
				return {
					pushOutcome: {
						kind: "rejected",
						reason: error.message,
						ref: null
					},
					commit: null,
					failure: error
				};
			}
		}
		async function planWork(repository, refs, outcome, message) {
			let { headTree, iteration, workTree } = outcome;
			if (message !== null) {
				let commit = await repository.prepareCommit(workTree, message, headTree);
				return {
					pushOutcome: {
						kind: "committed",
						commit: commit?.sha ?? null
					},
					commit
				};
			}
			let commit = await repository.prepareCommit(workTree, `Unfinished work of iteration ${iteration}\n`, headTree);
			if (commit === null) return STATE_ONLY;
			let paths = await repository.changedPaths(headTree, workTree);
			return {
				pushOutcome: {
					kind: "unfinished",
					ref: refs.unfinished(iteration, 1),
					paths
				},
				commit
			};
		}
		function workUpdate({ commit, pushOutcome }, refs, branchTip) {
			if (commit === null) return null;
			let { sha } = commit;
			if (pushOutcome.kind === "committed" || pushOutcome.kind === "rebased") return {
				ref: refs.branch,
				sha,
				expected: branchTip
			};
			let ref = pushOutcome.kind === "conflict" ? pushOutcome.branch : pushOutcome.ref;
			return ref === null ? null : {
				ref,
				sha,
				expected: null
			};
		}
		function planNextName({ commit, pushOutcome }, refs, iteration, attempt) {
			let hasNames = attempt < 20;
			if (pushOutcome.kind === "conflict") {
				if (hasNames) return {
					pushOutcome: {
						...pushOutcome,
						branch: refs.conflict(iteration, attempt + 1)
					},
					commit
				};
				throw Error(`Found no free name for the conflict branch of iteration ${iteration} in ${attempt} attempts.`);
			}
			if (hasNames) return {
				pushOutcome: {
					...pushOutcome,
					ref: refs.unfinished(iteration, attempt + 1)
				},
				commit
			};
			return pushOutcome.kind === "unfinished" ? STATE_ONLY : {
				pushOutcome: {
					...pushOutcome,
					ref: null
				},
				commit: null
			};
		}
		function planAfterRejection({ commit, pushOutcome }, rejection, refs, outcome) {
			if (rejection.cause === "permission" || outcome === null) return null;
			if (pushOutcome.kind === "rejected") return pushOutcome.ref === null ? null : {
				pushOutcome: {
					...pushOutcome,
					ref: null
				},
				commit: null
			};
			let ref = commit === null || rejection.refs.includes(refs.state) ? null : refs.unfinished(outcome.iteration, 1);
			return {
				pushOutcome: {
					kind: "rejected",
					reason: rejection.message,
					ref
				},
				commit
			};
		}
		function createPushCheckpointer(ports, options) {
			return new PushCheckpointer(ports, options);
		}
		class PushCheckpointer {
			#ports;
			#options;
			#refTips;
			#records = null;
			constructor(ports, options) {
				this.#ports = ports;
				this.#options = options;
				this.#refTips = { ...options.refTips };
			}
			async save(request) {
				let { outcome } = request;
				let { refs } = this.#options;
				if (outcome === null && !request.mustPublish) return await this.#saveUnpushed(request, {
					kind: "committed",
					commit: null
				});
				let iteration = outcome?.iteration ?? 0;
				let plan = await planPush(this.#ports.repository, refs, request);
				let firstRejection = null;
				for (let attempt = 1;; attempt += 1) {
					let checkpoint = request.buildCheckpoint(plan.pushOutcome);
					let result = await this.#push(plan, checkpoint, iteration);
					switch (result.kind) {
						case "pushed":
							await this.#completePush(plan, checkpoint, outcome);
							if (plan.failure !== void 0) throw plan.failure;
							if (firstRejection !== null) throw pushRefused(firstRejection, plan.pushOutcome);
							return {
								kind: "saved",
								pushOutcome: plan.pushOutcome
							};
						case "stale": {
							let next = result.refs.includes(refs.state) ? null : await this.#planAfterStale(plan, iteration, attempt);
							if (next === null) return { kind: "superseded" };
							plan = next;
							break;
						}
						case "rejected": {
							let next = planAfterRejection(plan, result.rejection, refs, outcome);
							firstRejection ??= result.rejection;
							if (next === null) {
								let pushOutcome = {
									kind: "rejected",
									reason: result.rejection.message,
									ref: null
								};
								await this.#saveUnpushed(request, pushOutcome);
								throw pushRefused(firstRejection, pushOutcome);
							}
							plan = next;
							break;
						}
						case "unreachable":
							await this.#saveUnpushed(request, {
								kind: "rejected",
								reason: `The server did not answer: ${result.problem}`,
								ref: null
							});
							throw (0, user_error.I)("PUSH_UNREACHABLE", { problem: result.problem });
					}
				}
			}
			async #push(plan, checkpoint, iteration) {
				let { encode, refs, signal } = this.#options;
				let { branch, state } = this.#refTips;
				let records = [...await this.#readRecords(), ...checkpoint.records].slice(-200);
				let files = new Map([
					["runtime.json", encode(checkpoint.saved)],
					["status.json", `${JSON.stringify(checkpoint.status, null, 2)}\n`],
					["iterations.jsonl", records.map((record) => `${JSON.stringify(record)}\n`).join("")]
				]);
				let sha = await this.#ports.stateCommits.write(files, state, `codex-self-iter: state after iteration ${iteration}\n`);
				let work = workUpdate(plan, refs, branch);
				let updates = [{
					ref: refs.state,
					sha,
					expected: state
				}, ...work === null ? [] : [work]];
				let result = await this.#ports.remote.push(updates, signal);
				result.kind === "pushed" && (this.#refTips.state = sha);
				return result;
			}
			async #completePush(plan, checkpoint, outcome) {
				try {
					await this.#saveLocally(checkpoint, { durable: !0 });
					await this.#syncWorkspace(plan, outcome);
				} finally {
					await this.#options.onSaved(checkpoint, plan.pushOutcome);
				}
			}
			async #saveUnpushed({ buildCheckpoint }, pushOutcome) {
				let checkpoint = buildCheckpoint(pushOutcome);
				await this.#saveLocally(checkpoint, { durable: pushOutcome.kind === "rejected" });
				await this.#options.onSaved(checkpoint, pushOutcome);
				return {
					kind: "saved",
					pushOutcome
				};
			}
			async #saveLocally(checkpoint, options) {
				this.#records = [...await this.#readRecords(), ...checkpoint.records].slice(-200);
				await this.#ports.store.save({
					...checkpoint.saved,
					stateCommit: this.#refTips.state
				}, options);
				await (0, local.W)(this.#ports, checkpoint);
			}
			async #readRecords() {
				this.#records ??= await this.#ports.journal.tail(200);
				return this.#records;
			}
			async #planAfterStale(plan, iteration, attempt) {
				let { commit, pushOutcome } = plan;
				let { refs } = this.#options;
				if (commit === null) throw Error(`The push of iteration ${iteration} is stale at a ref that it does not update.`);
				if (pushOutcome.kind !== "committed" && pushOutcome.kind !== "rebased") return planNextName({
					commit,
					pushOutcome
				}, refs, iteration, attempt);
				let { remote, stateCommits, branch } = this.#ports;
				this.#refTips.branch = await remote.fetchWithHistory(refs.branch);
				let onto = this.#refTips.branch ?? await remote.fetchWithHistory(refs.base);
				if (onto === null) return {
					pushOutcome: {
						kind: "rebased",
						commit: commit.sha
					},
					commit
				};
				if (this.#refTips.state === null && (await stateCommits.trailers(onto, commit_message.y)).includes(String(iteration))) return null;
				let rebased = attempt > 5 ? null : await branch.rebaseCommit(commit, onto);
				if (rebased !== null && await this.#mayLand(onto, rebased.sha)) return {
					pushOutcome: {
						kind: "rebased",
						commit: rebased.sha
					},
					commit: rebased
				};
				return {
					pushOutcome: {
						kind: "conflict",
						commit: commit.sha,
						branch: refs.conflict(iteration, 1)
					},
					commit
				};
			}
			async #mayLand(onto, rebased) {
				let { refusal, reverted } = await this.#options.screen(`${onto}^{tree}`, `${rebased}^{tree}`);
				if (refusal === null && reverted.length === 0) return !0;
				let reasons = [...refusal === null ? [] : [refusal.reason], ...reverted.map(({ path, reason }) => `${path}: ${reason}.`)];
				this.#warn(`Rebased onto the other push, the work may not be committed. ${reasons.join(" ")}`);
				return !1;
			}
			async flush() {}
			async #syncWorkspace({ commit, pushOutcome }, outcome) {
				let { branch, repository } = this.#ports;
				switch (pushOutcome.kind) {
					case "committed":
					case "rebased":
						if (commit === null) return;
						this.#refTips.branch = commit.sha;
						await repository.updateRef(commit);
						pushOutcome.kind === "rebased" && this.#warn("Another push reached the branch first; the work was rebased onto it.");
						break;
					case "conflict":
						outcome !== null && await repository.restore(outcome.headTree, await repository.changedPaths(outcome.headTree, outcome.workTree));
						this.#refTips.branch !== null && await branch.checkOut(this.#refTips.branch, this.#options.refs.branch);
						this.#warn(`Another push reached the branch first and conflicts with the work, which is on the branch ${pushOutcome.branch}.`);
						break;
					case "unfinished":
						this.#warn(`The unfinished work is saved as ${pushOutcome.ref}.`);
						return;
					case "rejected": return;
				}
				await branch.syncCheckout();
			}
			#warn(text) {
				this.#ports.log.emit({
					kind: "warning",
					atMs: this.#ports.clock.nowMs(),
					text
				});
			}
		}
		function pushRefused({ message, remedy }, pushOutcome) {
			let saved = pushOutcome.kind === "rejected" && pushOutcome.ref !== null ? ` The work is saved as ${pushOutcome.ref}.` : "";
			return (0, user_error.I)("PUSH_REFUSED", {
				reason: message,
				saved,
				remedy
			});
		}
		var checkpoint_refs = __webpack_require__(6770);
		var commit_gates = __webpack_require__(4567);
		let FILE_COMMANDS = [
			"GITHUB_ENV",
			"GITHUB_PATH",
			"GITHUB_OUTPUT",
			"GITHUB_STATE",
			"GITHUB_STEP_SUMMARY"
		];
		let RUNNER_CREDENTIALS = [
			".credentials",
			".credentials_rsaparams",
			".runner"
		];
		function runnerPaths(environment, temp) {
			let files = FILE_COMMANDS.map((name) => environment[name] ?? "").filter((path) => path !== "");
			let root = (0, external_node_path_.dirname)((0, external_node_path_.dirname)(temp));
			return [...new Set(files.map(external_node_path_.dirname)), ...RUNNER_CREDENTIALS.map((name) => (0, external_node_path_.join)(root, name))];
		}
		var safe_path = __webpack_require__(1046);
		function refuseOwnFolder(workspace, { GITHUB_ACTION_PATH: actionPath = "" }, program = process.argv[1] ?? "") {
			let root = (0, safe_path.iF)(workspace) ?? workspace;
			let folder = [
				actionPath,
				(0, external_node_path_.dirname)(program),
				(0, safe_path.iF)(program) ?? ""
			].filter(external_node_path_.isAbsolute).find((path) => (0, safe_path.FK)(workspace, path) || (0, safe_path.FK)(root, path));
			if (folder !== void 0) throw (0, user_error.I)("ACTION_IN_WORKSPACE", { folder });
		}
		var action_redaction = __webpack_require__(4286);
		async function composeAction(run, setup, { onPrepared, onSaved }) {
			let { clock, log, secrets } = run;
			let { repository, store, journal, target } = setup;
			refuseOwnFolder(run.context.workspace, run.env);
			let settings = withCodexHome(setup);
			let environment = {
				...run.env,
				[kill_tree.Fm]: target.stateDir
			};
			let request = buildIsolationRequest(run, setup);
			let isolation = (0, isolation_isolation.l)({
				...request,
				hidden: [...request.hidden, target.gitDir]
			});
			let agent = await (0, compose.BM)(settings, environment, {
				isolation,
				logDir: setup.stateDir.folder("logs"),
				async install(signal) {
					let { installCodex } = await __webpack_require__.e(467).then(__webpack_require__.bind(__webpack_require__, 8467));
					return await installCodex({
						version: settings.action.codexVersion,
						folder: target.codexFolder,
						workspace: run.context.workspace,
						signal
					});
				}
			});
			let diffScanner = (0, compose.XU)({
				...setup,
				workspace: settings.workspace
			}, secrets, settings.scansTokens);
			let redaction = {
				secrets,
				tokens: settings.scansTokens
			};
			return {
				agent: guardAgent((0, action_redaction.rp)(agent, redaction), run, setup, onPrepared),
				agentName: (0, compose.Lp)(settings.agent),
				closeIsolation: () => isolation.close(),
				verifier: (0, action_redaction.g6)((0, compose.Wh)(settings, environment, isolation, verifyContext(setup, request)), redaction),
				repository,
				diffScanner,
				store,
				journal,
				checkpointer: createCheckpointer(run, setup, diffScanner, onSaved),
				projectFiles: createActionProjectFiles(setup),
				lock: (0, compose.Go)((0, lock.c)({
					lockFile: settings.lockFile,
					clock
				}), target.verifyFolder, run.warn),
				clock,
				log
			};
		}
		function guardAgent(agent, { context, warn }, { target }, onPrepared) {
			return {
				...agent,
				async prepare(signal) {
					(0, checkout_credentials.$)(context.workspace, context.temp);
					let info = await agent.prepare(signal);
					onPrepared(info);
					return info;
				},
				async runTurn(turn, signal) {
					let result = await agent.runTurn(turn, signal);
					let removed = (0, remove_special_files.NL)(target.stateDir);
					removed.length > 0 && warn(`Removed links or special files that the agent left in the state dir: ${removed.slice(0, 5).join(", ")}${removed.length > 5 ? ", …" : ""}`);
					return result;
				}
			};
		}
		function buildIsolationRequest({ context, env }, { settings, target }) {
			let request = (0, compose.tU)(settings, env);
			return {
				...request,
				writable: settings.agent.kind === "codex" ? [settings.agent.home ?? target.codexHome] : [],
				readable: [...request.readable, target.codexFolder],
				hidden: [...runnerPaths(env, context.temp), ...request.hidden]
			};
		}
		function verifyContext({ git, objects, refTips, target }, request) {
			let base = refTips.base ?? refTips.branch;
			return {
				folder: target.verifyFolder,
				request,
				frozenTree: base === null ? null : `${base}^{tree}`,
				checkouts: (0, tree_checkout.f)(git, objects)
			};
		}
		function createCheckpointer(run, setup, diffScanner, onSaved) {
			let { clock, context, log, signal } = run;
			let { refTips, settings, target } = setup;
			if (!settings.commit) return (0, local.d)({
				...setup,
				log,
				clock
			}, onSaved);
			let refs = (0, checkpoint_refs.J)(target, `${context.runId}-${context.attempt}`);
			let screening = {
				diffScanner,
				policy: settings.commitPolicy
			};
			return createPushCheckpointer({
				...setup,
				log,
				clock
			}, {
				refs,
				refTips,
				encode: compose.L3.encodeSaved,
				signal,
				onSaved,
				screen: (head, work) => (0, commit_gates.nj)(screening, head, work)
			});
		}
		function withCodexHome({ settings, target }) {
			if (settings.agent.kind !== "codex") return settings;
			(0, external_node_fs_.mkdirSync)(target.codexHome, { recursive: !0 });
			return {
				...settings,
				agent: {
					...settings.agent,
					home: settings.agent.home ?? target.codexHome
				}
			};
		}
		function createActionProjectFiles({ refTips, settings, stateCommits }) {
			let projectFiles = (0, project_files.N)(settings);
			let name = (0, external_node_path_.relative)(settings.workspace, settings.globalStopFile);
			let onBase = null;
			let isOnBase = async () => refTips.base !== null && await stateCommits.read(refTips.base, name) !== null;
			return {
				...projectFiles,
				async stopRequest() {
					let { stop } = settings.action;
					if (stop !== null) return `The workflow's input stop says: "${stop}".`;
					let request = await projectFiles.stopRequest();
					if (request !== null) return request;
					onBase ??= isOnBase();
					return await onBase ? `The stop file ${name} is on the base branch.` : null;
				}
			};
		}
		function createProgressReporter(run, result, { refTips, settings, target }, { branchPull, heading, issue }) {
			let { comments, pulls } = run.github;
			let pull = null;
			let isPullRefused = !1;
			let commentId = null;
			let isCommentOff = settings.action.comment === "off";
			let warn = (error) => run.warn(error instanceof user_error.y ? `${error.message} ${error.remedy}` : (0, text_text.TN)(String(error), 300));
			let clean = (text) => (0, redact.E$)(text, run.secrets);
			let viewNow = () => toRunView(run, result, run.clock.nowMs());
			let updatePull = async () => {
				if (!settings.commit || target.branch === target.base) return;
				let found = await branchPull.find();
				found.kind === "open" && (pull ??= found.pull);
				if (pull === null && branchPull.stopping(result.state) !== null) return;
				let hasWork = result.commitSha !== null || refTips.branch !== null && (result.state?.chainIterations ?? 0) > 0;
				let view = viewNow();
				if (pull === null && settings.action.pullRequest && hasWork && !isPullRefused && view !== null) {
					let title = clean(renderPullTitle(view.track, heading));
					pull = await pulls.create({
						branch: target.branch,
						base: target.base,
						title,
						body: clean(renderPullBody(view))
					});
				}
				pull !== null && (result.pull = {
					number: pull.number,
					url: pull.url
				});
			};
			let updateComment = async () => {
				let issueNumber = settings.action.issueNumber ?? result.pull?.number ?? branchPull.stopping(result.state)?.number ?? issue;
				let view = viewNow();
				if (isCommentOff || issueNumber === null || view === null) return;
				let body = clean(renderComment(view));
				settings.action.comment === "sticky" && (commentId ??= (await comments.findOwn(issueNumber, commentMarker(view.track)))?.id ?? null);
				let posted = (commentId === null ? null : await comments.update(commentId, body)) ?? await comments.create(issueNumber, body);
				commentId = posted.id;
				result.commentUrl = posted.url;
			};
			return { async update({ final }) {
				try {
					await updatePull();
				} catch (error) {
					isPullRefused = error instanceof user_error.y && error.code === "PULL_REQUEST_REFUSED";
					warn(error);
				}
				try {
					await updateComment();
				} catch (error) {
					isCommentOff = !0;
					warn(error);
				}
				if (!final || result.ending.reason !== "completed" || pull === null || !pull.isDraft) return;
				try {
					await pulls.markReady(pull);
				} catch (error) {
					warn(error);
				}
			} };
		}
		function resolveIntent(context, inputs, state) {
			let isByPerson = isHumanTriggered(context);
			let isResetGiven = context.eventName !== "workflow_dispatch" || (0, action_context.AA)(context.event, "inputs", "reset") !== "";
			let reset = inputs.reset === !0 && isByPerson && isResetGiven;
			let isOwn = isOwnDispatch(context);
			let isRerun = context.attempt > 1;
			let goalCounts = state === null || reset || !(isOwn || isRerun || isPassive(context));
			let goal = goalCounts ? inputs.goal ?? null : null;
			let stopped = state?.stopped ?? null;
			let notices = [];
			inputs.reset === !0 && !reset && notices.push("reset is ignored: it counts only in a run that a person starts with it.");
			inputs.goal !== void 0 && !goalCounts && !isOwn && notices.push(isRerun ? "The goal is ignored: a re-run repeats an old request, so the chain keeps its own goal." : "The goal is ignored: this event only continues the chain, so the chain keeps its own goal.");
			return {
				goal,
				goalBy: goal !== null && isByPerson ? context.triggeringActor : null,
				reset,
				resume: isByPerson && stopped !== null && stopped.reason !== "completed",
				humanTriggered: isByPerson || goal !== null,
				notices
			};
		}
		async function runChain(run, result, setup, issue) {
			let { context, inputs, output, signal } = run;
			let { saved, settings } = setup;
			let state = saved?.state ?? null;
			result.records = await setup.journal.tail(200);
			result.state = state;
			let intent = resolveIntent(context, inputs, state);
			logIntent(run, intent);
			result.goalBy = intent.goalBy;
			let branchPull = createBranchPullFinder(run.github.pulls, setup);
			let closedPull = await findClosedPull(run, branchPull, intent, state);
			let { runUrl } = context;
			let request = {
				...(0, compose.mj)(settings, !0),
				...intent,
				closedPull,
				host: "github",
				runUrl,
				signal
			};
			if (settings.action.dryRun) {
				result.ending = skippedEnding(await describeDryRun(setup, request, run.clock.nowMs()));
				return;
			}
			await checkPushPermission(setup);
			let reporter = createProgressReporter(run, result, setup, {
				branchPull,
				heading: await readHeading(setup),
				issue
			});
			result.reporter = reporter;
			let ports = await composeAction(run, setup, {
				onPrepared: ({ isolation }) => void (result.isolation = isolation),
				async onSaved(checkpoint, pushOutcome) {
					recordCheckpoint(result, checkpoint, pushOutcome);
					await output.saveState("stage", "kept");
					checkpoint.status.stop_reason === null && checkpoint.records.length > 0 && !signal.aborted && await reporter.update({ final: !1 });
				}
			});
			result.agent = ports.agentName;
			let report = await (0, loop.y)(request, ports);
			result.isSuperseded = report.reason === "superseded";
			result.hasStopped = (report.state?.stopped ?? null) !== null && report.reason !== state?.stopped?.reason;
			recordLoopReport(result, !intent.humanTriggered && report.iterations === 0 && report.reason === state?.stopped?.reason ? {
				...report,
				conclusion: "success"
			} : report);
		}
		async function findClosedPull({ warn }, branchPull, intent, state) {
			let reason = state?.stopped?.reason ?? null;
			if (reason !== null && (0, loop.I)(reason, intent)) return null;
			try {
				let found = await branchPull.find();
				return found.kind === "closed" ? found.closed : null;
			} catch (error) {
				if (!(error instanceof user_error.y) || reason === "pull-request-closed" && !intent.humanTriggered) throw error;
				warn(`${error.message} ${error.remedy}`);
				return null;
			}
		}
		function logIntent({ notify, secrets }, { goal, goalBy, notices }) {
			for (let text of notices) notify(text);
			goal !== null && notify(`The goal is set${goalBy === null ? "" : ` by ${goalBy}`}: ${(0, redact.E$)(goal, secrets)}`);
		}
		async function checkPushPermission({ refTips, remote, settings }) {
			if (!settings.commit || refTips.state !== null) return;
			let rejection = await remote.checkPush();
			if (rejection !== null) throw (0, user_error.I)("PUSH_REFUSED", {
				reason: rejection.message,
				saved: "",
				remedy: rejection.remedy
			});
		}
		async function readHeading({ refTips, settings, stateCommits }) {
			let commit = refTips.branch ?? refTips.base;
			let name = (path) => path.slice(settings.workspace.length + 1);
			for (let file of [settings.taskFile, settings.planFile]) {
				let text = commit === null ? null : await stateCommits.read(commit, name(file));
				let heading = text === null ? "" : firstHeading(text);
				if (heading !== "" && !/^(plan|task|todo)$/i.test(heading)) return heading;
			}
			return "";
		}
		async function describeDryRun({ remote, saved }, request, atMs) {
			let state = saved?.state ?? null;
			let rejection = request.commit ? await remote.checkPush() : null;
			let push = rejection === null ? "" : ` Its work could not be pushed: ${rejection.message} ${rejection.remedy}`;
			if (state === null || request.reset) return `Dry run: a new chain would start with iteration ${(state?.iteration ?? 0) + 1}.${push}`;
			if (state.stopped !== null && (0, loop.I)(state.stopped.reason, request)) return `Dry run: the chain has stopped (${state.stopped.reason}).${push}`;
			let input = {
				atMs,
				stopRequest: null,
				closedPull: request.humanTriggered || request.closedPull?.isMerged === !0 ? null : request.closedPull,
				cancelled: !1,
				superseded: !1,
				run: {
					startedAtMs: atMs,
					iterations: 0
				}
			};
			let { verdict } = (0, decide.L)(request.spec, {
				...state,
				stopped: null
			}, null, input);
			if (verdict.kind === "stop") return `Dry run: no iteration would run (${verdict.reason}). ${verdict.message}${push}`;
			return `Dry run: iteration ${state.iteration + 1} would run. Its goal: ${request.goal ?? state.goal ?? "(the agent chooses it from the plan)"}${push}`;
		}
		var run_target = __webpack_require__(9906);
		async function findObjection(permissions, { allowsOwnBot, people }) {
			for (let { isBot, login } of people) {
				if (isBot) {
					if (!(allowsOwnBot && await permissions.isTokenOwner(login))) return describeBot(login);
					continue;
				}
				let permission = await permissions.permissionOf(login);
				if (permission !== "admin" && permission !== "write") return `${login} has no write access to this repository (permission: ${permission}), so the event is ignored.`;
			}
			return null;
		}
		function describeBot(login) {
			return `${login} is a bot, which may act for anyone, so the event is ignored. To run the agent, start the workflow by hand: Actions, Run workflow.`;
		}
		async function runAction(env, signal, write) {
			let result = createRunResult();
			let { run, problem, warnings } = (0, action_run.g)(env, signal, write, result.notices);
			for (let text of warnings) run.warn(text);
			try {
				problem === null ? await execute(run, result) : result.ending = failedEnding(problem, signal);
			} catch (error) {
				result.ending = failedEnding(error, signal);
			}
			return await finish(run, result);
		}
		async function execute(run, result) {
			let { context, github, inputs } = run;
			let skip = (reason) => void (result.ending = skippedEnding(reason));
			let trigger = checkTrigger(context);
			if (trigger.kind === "refuse") throw (0, user_error.I)("EVENT_REFUSED", {
				reason: trigger.reason,
				remedy: trigger.remedy
			});
			if (trigger.kind === "skip") return skip(trigger.reason);
			if ((inputs.github_token ?? "") === "") throw (0, user_error.I)("TOKEN_MISSING", void 0);
			let objection = trigger.kind === "ask" ? await findObjection(github.permissions, trigger) : null;
			if (objection !== null) return skip(objection);
			let pull = await findPull(run, trigger.pull);
			if (pull?.isFork === !0) return skip("The pull request comes from a fork, and codex-self-iter never pushes to a fork.");
			let target = (0, run_target.u)(context, inputs, pull);
			result.target = target;
			await saveForPost(run, target);
			let setup = await (0, action_setup.ve)(run, target);
			result.setup = setup;
			setup.settings.commit && setup.difference !== null && run.warn(setup.difference);
			if (yieldsToActiveRun(context) && context.workflow !== null) {
				let active = await findActiveRun({
					context,
					workflows: github.workflows,
					workflow: context.workflow,
					track: target.track
				});
				if (active !== null) {
					let text = `The run ${active.url} is ${active.status} and continues the chain.`;
					run.notify(text);
					result.ending = {
						...skippedEnding(text),
						reason: "superseded"
					};
					return;
				}
			}
			await runChain(run, result, setup, trigger.issue);
		}
		async function findPull({ context, github }, number) {
			if (number === null) return null;
			let { event } = context;
			let [branch, base] = [(0, action_context.AA)(event, "pull_request", "head", "ref"), (0, action_context.AA)(event, "pull_request", "base", "ref")];
			if (branch !== "" && base !== "") return {
				number,
				branch,
				base,
				isFork: isForkPull(context)
			};
			return await github.pulls.get(number);
		}
		async function saveForPost({ output }, { base, branch, track }) {
			await output.saveState("target", JSON.stringify({
				base,
				branch,
				track
			}));
			await output.saveState("stage", "begun");
		}
		function main() {
			return (0, process_entry.s)(runAction, (error) => error instanceof user_error.y && error.kind === "machine" ? 1 : 2);
		}
	}),
	8502: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HJ: () => iterationEnd,
			Li: () => ITERATION_ENDS,
			WE: () => endingLabel,
			fl: () => endingLabelOf,
			qW: () => iterationsOf,
			tY: () => iterationsOfRun
		});
		var _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8596);
		var _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9987);
		let ENDINGS = {
			completed: {
				mark: "✅",
				title: "The task is done",
				node: "done"
			},
			"stop-requested": {
				mark: "⏹️",
				title: "Stopped on request",
				node: "stopped"
			},
			"pull-request-closed": {
				mark: "⏹️",
				title: "Stopped: the pull request is closed",
				node: "stopped"
			},
			cancelled: {
				mark: "⏹️",
				title: "Cancelled",
				node: "cancelled"
			},
			superseded: {
				mark: "⏭️",
				title: "Another run finished first",
				node: "another run"
			},
			"agent-failing": {
				mark: "❌",
				title: "The agent keeps failing",
				node: "failed"
			},
			stagnated: {
				mark: "❌",
				title: "No progress",
				node: "no progress"
			},
			"iterations-spent": {
				mark: "🏁",
				title: "Iteration limit reached",
				node: "limit"
			},
			"tokens-spent": {
				mark: "🏁",
				title: "Token limit reached",
				node: "limit"
			},
			"cost-spent": {
				mark: "🏁",
				title: "Cost limit reached",
				node: "limit"
			},
			"time-spent": {
				mark: "🏁",
				title: "Time limit reached",
				node: "limit"
			},
			waiting: {
				mark: "⏳",
				title: "Waiting",
				node: "waiting"
			},
			"run-full": {
				mark: "🔁",
				title: "Continuing in the next run",
				node: "next run"
			},
			"already-running": {
				mark: "⏭️",
				title: "Another run is active",
				node: "another run"
			},
			refused: {
				mark: "🚫",
				title: "Not run",
				node: "not run"
			},
			failed: {
				mark: "❌",
				title: "The run failed",
				node: "failed"
			}
		};
		let RUNNING = {
			mark: "▶️",
			title: "Running",
			node: "running"
		};
		function endingLabel(reason) {
			return reason === null ? RUNNING : ENDINGS[reason];
		}
		let UNVERIFIED = {
			mark: "☑️",
			title: "Done, unverified",
			node: "done"
		};
		function endingLabelOf({ ending, records }) {
			let last = ending.reason === "completed" ? records.findLast(({ completed }) => completed) : void 0;
			return last !== void 0 && isUnverified(last) ? UNVERIFIED : endingLabel(ending.reason);
		}
		function isUnverified(record) {
			let checks = (0, _core_chain_record_js__WEBPACK_IMPORTED_MODULE_0__.tg)(record);
			return checks !== null && (0, _core_chain_claim_checks_js__WEBPACK_IMPORTED_MODULE_1__.S)(checks).length === 0;
		}
		let ITERATION_ENDS = {
			completed: {
				mark: "✅",
				label: "done"
			},
			unverified: {
				mark: "☑️",
				label: "done, unverified"
			},
			changed: {
				mark: "🟢",
				label: "changed"
			},
			unchanged: {
				mark: "⚪",
				label: "no change"
			},
			refused: {
				mark: "🟠",
				label: "not done yet"
			},
			limited: {
				mark: "🟡",
				label: "provider limit"
			},
			cancelled: {
				mark: "⚫",
				label: "interrupted"
			},
			failed: {
				mark: "🔴",
				label: "error"
			}
		};
		function iterationEnd(record) {
			if (record.completed) return isUnverified(record) ? "unverified" : "completed";
			if (record.phase === "cancelled") return "cancelled";
			if (record.phase === "provider_limit") return "limited";
			if (record.phase.endsWith("_error")) return "failed";
			if (record.claim === "refused") return "refused";
			return record.has_new_changes ? "changed" : "unchanged";
		}
		let NO_ITERATION = new Set([
			"already_running",
			"backoff_active",
			"stop_stagnation"
		]);
		function iterationsOf(records) {
			return records.filter(({ phase }) => !NO_ITERATION.has(phase));
		}
		function iterationsOfRun({ records, recordsOfRun }) {
			return iterationsOf(recordsOfRun > 0 ? records.slice(-recordsOfRun) : []);
		}
	})
};
