export const id = 8718;
export const ids = [
	8718,
	9150,
	5184
];
export const modules = {
	40784: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HC: () => probeIsolation,
			_f: () => probeSignInFiles,
			h3: () => probeCommandAgent,
			we: () => probeAgent
		});
		var _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68757);
		var _agents_codex_agent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28812);
		var _agents_codex_binary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37351);
		var _agents_codex_key_proxy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32370);
		var _agents_codex_sandbox_probe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4800);
		var _agents_codex_sign_in_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74043);
		var _agents_command_agent_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41505);
		var _probe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84335);
		async function probeAgent(settings, place, isolation) {
			return await withSandbox(isolation, place.signal, async (run, probe) => {
				if (settings.kind === "command") return {
					agent: await probeCommandAgent(settings, place),
					signIn: null,
					sandbox: null,
					isolation: probe
				};
				return {
					...await probeCodex(settings, place, run),
					isolation: probe
				};
			});
		}
		async function probeIsolation(isolation, signal) {
			return await withSandbox(isolation, signal, async (_, probe) => probe);
		}
		async function withSandbox(isolation, signal, use) {
			try {
				let opened = await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The isolation", signal, async () => (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(await isolation.open(signal)));
				return opened.kind === "found" ? await use(opened.value.run, (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(opened.value.description)) : await use(null, opened);
			} finally {
				isolation.close();
			}
		}
		async function probeSignInFiles(settings, { environment, signal, workspace }, isOwnHome) {
			let env = (0, _agents_codex_agent_js__WEBPACK_IMPORTED_MODULE_1__.A)(settings, { environment });
			let probe = await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The sign-in", signal, () => {
				settings.apiKey !== null && (0, _agents_codex_key_proxy_js__WEBPACK_IMPORTED_MODULE_3__.i)(settings.apiKey);
				let signIn = (0, _agents_codex_sign_in_js__WEBPACK_IMPORTED_MODULE_5__.q)({
					settings,
					env,
					workspace
				});
				if (signIn === null && isOwnHome) throw (0, _errors_user_error_js__WEBPACK_IMPORTED_MODULE_0__.I)("CODEX_NOT_SIGNED_IN", { home: (0, _agents_codex_binary_js__WEBPACK_IMPORTED_MODULE_2__.en)(env) });
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(signIn);
			});
			return probe.kind === "found" ? probe.value === null ? null : (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(probe.value) : probe;
		}
		async function probeCommandAgent({ template }, { environment, signal, workspace }) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The agent's program", signal, () => {
				let { name } = (0, _agents_command_agent_js__WEBPACK_IMPORTED_MODULE_6__.q)(template, workspace, environment.PATH ?? "");
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)({
					name,
					version: null,
					willInstall: !1
				});
			});
		}
		async function probeCodex(settings, place, run) {
			let { environment, signal, workspace } = place;
			let located = await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("Codex", signal, () => (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)((0, _agents_codex_binary_js__WEBPACK_IMPORTED_MODULE_2__.hy)(settings.binary, environment)));
			let files = await probeSignInFiles(settings, place, !1);
			if (located.kind !== "found" || run === null) {
				let signIn = files ?? (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.L5)("The sign-in cannot be checked without Codex");
				let agent = located.kind === "found" ? (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(describeCodex(located.value)) : located;
				return {
					agent: settings.binary === null ? withInstallLine(agent) : agent,
					signIn,
					sandbox: null
				};
			}
			let binary = located.value;
			let env = (0, _agents_codex_agent_js__WEBPACK_IMPORTED_MODULE_1__.A)(settings, { environment });
			let [agent, signIn, sandbox] = await Promise.all([
				(0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("Codex", signal, async () => (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(await askVersion(binary, (args) => start({
					run,
					binary,
					env,
					workspace
				}, args, signal)))),
				files ?? (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The sign-in", signal, async () => {
					await (0, _agents_codex_sign_in_js__WEBPACK_IMPORTED_MODULE_5__.a)({
						settings,
						binary,
						env,
						workspace,
						run
					}, signal);
					return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)("a sign-in that Codex keeps");
				}).then(withKeyLine),
				(0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("Codex's sandbox", signal, async () => {
					if (settings.mode === "bypass" || settings.sandbox === "danger-full-access") return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.L5)("The settings ask for no sandbox of Codex");
					return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)((0, _agents_codex_agent_js__WEBPACK_IMPORTED_MODULE_1__.h)(settings, binary, await (0, _agents_codex_sandbox_probe_js__WEBPACK_IMPORTED_MODULE_4__.U)(binary, workspace, env, run, signal)));
				})
			]);
			return {
				agent,
				signIn,
				sandbox
			};
		}
		function withInstallLine(probe) {
			return probe.kind === "failed" ? {
				...probe,
				fix: "npm install --global @openai/codex"
			} : probe;
		}
		function withKeyLine(probe) {
			if (probe.kind !== "failed" || probe.code !== "CODEX_NOT_SIGNED_IN") return probe;
			return {
				...probe,
				fix: "export OPENAI_API_KEY=... # or: codex login"
			};
		}
		async function start({ binary, env, run, workspace }, args, signal) {
			return (await run({
				file: binary,
				args,
				cwd: workspace,
				env,
				deadlineMs: 5e3,
				keepBytes: 1024
			}, signal)).stdout;
		}
		async function askVersion(binary, ask) {
			let codex = describeCodex(binary);
			if (codex.version !== "unknown") return codex;
			return {
				...codex,
				version: /\d+\.\d+\.\d+\S*/.exec(await ask(["--version"]))?.[0] ?? "unknown"
			};
		}
		function describeCodex(binary) {
			return {
				name: binary,
				version: (0, _agents_codex_binary_js__WEBPACK_IMPORTED_MODULE_2__.SY)(binary),
				willInstall: !1
			};
		}
	}),
	46172: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			I3: () => readRemoteUrl,
			Im: () => probePlan,
			UK: () => probeWorkspace,
			Yr: () => probeDisk,
			_Y: () => findRemote,
			on: () => probeTemporaryFolder,
			z2: () => probeGit
		});
		var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
		var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17853);
		var _git_commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54557);
		var _git_exec_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5393);
		var _git_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93666);
		var _process_disk_space_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16229);
		var _process_environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92894);
		var _probe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84335);
		async function probeWorkspace(git, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The workspace", signal, async () => {
				let [{ prefix, topLevel }, branch] = await Promise.all([(0, _git_layout_js__WEBPACK_IMPORTED_MODULE_4__.T4)(git), (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.EO)(git, { args: [
					"symbolic-ref",
					"--short",
					"-q",
					"HEAD"
				] })]);
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)({
					prefix,
					topLevel,
					branch: branch.exitCode === 0 ? branch.stdout.trim() : null
				});
			});
		}
		async function probePlan({ planFile, workspace }, read, then, signal) {
			let file = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, planFile);
			let probe = await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The plan", signal, async () => (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)({
				file,
				text: await read()
			}));
			if (probe.kind !== "failed" || !["PLAN_MISSING", "PLAN_EMPTY"].includes(probe.code ?? "")) return probe;
			let name = (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_8__.XW)(file);
			return {
				...probe,
				fix: `echo '- [ ] the parser accepts comments' > ${name}${then(name)}`
			};
		}
		async function probeGit(git, commits, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("git", signal, async () => {
				let output = await (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.oM)(git, { args: ["version"] });
				let version = /\d+(?:\.\d+)+/.exec(output)?.[0] ?? output;
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(commits ? {
					version,
					identity: await (0, _git_commit_js__WEBPACK_IMPORTED_MODULE_2__.xN)(git, "GIT_COMMITTER_IDENT")
				} : { version });
			});
		}
		async function probeDisk(folders, freeBytesMin, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The disk", signal, async () => {
				await (0, _process_disk_space_js__WEBPACK_IMPORTED_MODULE_5__.MK)({
					folders,
					freeBytesMin
				});
				let [least = {
					folder: "",
					freeBytes: null
				}] = (await Promise.all(folders.map(async (folder) => ({
					folder,
					freeBytes: await (0, _process_disk_space_js__WEBPACK_IMPORTED_MODULE_5__.Kb)(folder)
				})))).toSorted((one, other) => (one.freeBytes ?? Infinity) - (other.freeBytes ?? Infinity));
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(least);
			});
		}
		async function probeTemporaryFolder(parent, signal) {
			return await (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.CD)("The folder for temporary files", signal, () => {
				(0, node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)((0, _process_environment_js__WEBPACK_IMPORTED_MODULE_6__.wE)(parent));
				return (0, _probe_js__WEBPACK_IMPORTED_MODULE_7__.F9)(parent);
			});
		}
		async function findRemote(git) {
			let { stdout } = await (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.EO)(git, { args: ["remote"] });
			let names = stdout.split("\n").filter((name) => name !== "");
			return names.includes("origin") ? "origin" : names[0] ?? null;
		}
		async function readRemoteUrl(git) {
			let name = await findRemote(git);
			if (name === null) return null;
			let url = await (0, _git_exec_js__WEBPACK_IMPORTED_MODULE_3__.EO)(git, { args: [
				"remote",
				"get-url",
				"--push",
				"--",
				name
			] });
			return url.exitCode === 0 ? url.stdout.trim() : null;
		}
	}),
	39150: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			countTicked: () => countTicked,
			describeSurvey: () => describeSurvey,
			listItems: () => listItems,
			mergeCheckboxes: () => mergeCheckboxes,
			openBoxes: () => openBoxes,
			planFingerprint: () => planFingerprint,
			surveyPlan: () => surveyPlan
		});
		var micromark__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26837);
		var micromark__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97846);
		var micromark__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58707);
		var micromark_extension_gfm_task_list_item__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82196);
		var _text_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29902);
		let DISABLED_CONSTRUCTS = [
			"attention",
			"autolink",
			"characterEscape",
			"characterReference",
			"codeText",
			"hardBreakEscape",
			"htmlText",
			"labelEnd",
			"labelStartImage",
			"labelStartLink",
			"setextUnderline"
		];
		let LOOKALIKE = /^[\s>|\u200B\uFEFF]*(?:[-*+\u2022\u2013\u2014]|\d+[.)])?[\s\u200B\uFEFF]*(?:\[[\s\u200B]{0,3}\]|\[[xX\u2713\u2714]\]|\uff3b[\s\u3000xX]?\uff3d|[\u2610\u2611\u2612\u25a1])(?![(:])/;
		function surveyPlan(text) {
			let { boxes } = parsePlan(text);
			let boxLines = new Set(boxes.map(({ lineNumber }) => lineNumber));
			let lookalikeLines = text.split(/\r\n?|\n/).flatMap((line, index) => !boxLines.has(index + 1) && LOOKALIKE.test(line.slice(0, 100)) ? [index + 1] : []);
			return {
				boxes: boxes.length,
				open: boxes.filter((box) => !isTicked(box)).length,
				lookalikeLines
			};
		}
		function countTicked(text) {
			return parsePlan(text).boxes.filter(isTicked).length;
		}
		function describeSurvey({ boxes, lookalikeLines, open }, file) {
			let count = boxes === 0 ? "no boxes" : `${boxes} ${boxes === 1 ? "box" : "boxes"}, ${open} open`;
			if (lookalikeLines.length === 0) return `The plan ${file} has ${count}.`;
			let more = lookalikeLines.length > 5 ? ", \u2026" : "";
			return `The plan ${file} has ${count}; ${`${lookalikeLines.length === 1 ? "line" : "lines"} ${lookalikeLines.slice(0, 5).join(", ")}${more}`} ${lookalikeLines.length === 1 ? "looks like a box and is none" : "look like boxes and are none"}: a box is "- [ ] text", outside code and comments.`;
		}
		function listItems(text) {
			return parsePlan(text).boxes.map((box) => ({
				text: box.label,
				done: isTicked(box)
			}));
		}
		function openBoxes(text) {
			return parsePlan(text).boxes.filter((box) => !isTicked(box)).map(({ label }) => label);
		}
		function planFingerprint(text) {
			return (0, _text_hash_js__WEBPACK_IMPORTED_MODULE_0__.q)(parsePlan(text).unticked);
		}
		function mergeCheckboxes(before, after) {
			let merged = before.split("");
			let boxesAfter = groupByLine(parsePlan(after).boxes);
			for (let [line, boxes] of groupByLine(parsePlan(before).boxes)) {
				let matches = boxesAfter.get(line) ?? [];
				for (let [index, box] of boxes.entries()) {
					let match = matches.length === boxes.length ? matches[index] : matches.every(isTicked) ? matches[0] : void 0;
					!isTicked(box) && match !== void 0 && isTicked(match) && (merged[box.offset] = match.mark);
				}
			}
			return merged.join("");
		}
		function isTicked({ mark }) {
			return mark.trim() !== "";
		}
		function groupByLine(boxes) {
			let groups = new Map();
			for (let box of boxes) {
				let group = groups.get(box.line);
				group === void 0 ? groups.set(box.line, [box]) : group.push(box);
			}
			return groups;
		}
		let lastParsed = [];
		function parsePlan(text) {
			let known = lastParsed.find((parsed) => parsed.text === text);
			if (known !== void 0) return known.plan;
			let parsed = {
				text,
				plan: computePlan(text)
			};
			lastParsed = [parsed, ...lastParsed.slice(0, 1)];
			return parsed.plan;
		}
		function computePlan(text) {
			let lines = text.split(/\r\n?|\n/);
			let boxes = [];
			for (let [kind, { end, start, type }] of tokenize(text)) {
				if (kind !== "enter" || type !== "taskListCheckValueChecked" && type !== "taskListCheckValueUnchecked") continue;
				if (start.line !== end.line) continue;
				let original = lines[start.line - 1] ?? "";
				let label = original.slice(end.column);
				let line = `${original.slice(0, start.column - 1)} ]${label}`.trimEnd();
				lines[start.line - 1] = line;
				boxes.push({
					offset: start.offset,
					mark: text.charAt(start.offset),
					line,
					label: label.trim(),
					lineNumber: start.line
				});
			}
			return {
				unticked: lines.map((line) => line.trimEnd()).join("\n").trimEnd(),
				boxes
			};
		}
		function tokenize(text) {
			let extensions = [(0, micromark_extension_gfm_task_list_item__WEBPACK_IMPORTED_MODULE_1__.J)(), { disable: { null: DISABLED_CONSTRUCTS } }];
			let tokenizer = (0, micromark__WEBPACK_IMPORTED_MODULE_2__.q)({ extensions }).document();
			return (0, micromark__WEBPACK_IMPORTED_MODULE_3__._)(tokenizer.write((0, micromark__WEBPACK_IMPORTED_MODULE_4__.v)()(text, void 0, !0)));
		}
	}),
	18428: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => ALLOW_PULL_REQUESTS });
		let ALLOW_PULL_REQUESTS = "gh api --method PUT \"repos/{owner}/{repo}/actions/permissions/workflow\" -f default_workflow_permissions=read -F can_approve_pull_request_reviews=true";
	}),
	85272: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			e: () => checkBranchRules,
			q: () => mayRefuse
		});
		var _core_chain_track_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62651);
		var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66320);
		let certain = (text) => ({
			text,
			isCertain: !0
		});
		let possible = (text) => ({
			text,
			isCertain: !1
		});
		let OBJECTIONS = {
			creation(_, { exists }) {
				if (exists === !0) return null;
				return {
					text: "only some accounts may create it",
					isCertain: exists === !1
				};
			},
			update: () => certain("only some accounts may push to it"),
			required_signatures: () => certain("commits must be signed, and those of the loop are not"),
			pull_request: () => certain("changes need a pull request"),
			merge_queue: () => certain("changes need the merge queue"),
			required_status_checks: () => certain("pushed commits need passed checks"),
			required_deployments: () => certain("pushed commits need a deployment"),
			workflows: () => certain("pushed commits need passed workflows"),
			required_linear_history: () => possible("merge commits are refused, including those of the branch that the work starts from"),
			commit_message_pattern: ({ parameters }) => possible(`commit messages must match a pattern (${describePattern(parameters)}), and the agent writes them`),
			commit_author_email_pattern: ({ parameters }, { authorEmail }) => objectToText("authors", authorEmail, parameters),
			committer_email_pattern: ({ parameters }, { committerEmail }) => objectToText("committers", committerEmail, parameters),
			branch_name_pattern: ({ parameters }, { branch }) => objectToText("branch names", branch, parameters),
			file_path_restriction: () => possible("some paths must not be pushed"),
			max_file_path_length: () => possible("long paths must not be pushed"),
			file_extension_restriction: () => possible("some kinds of files must not be pushed"),
			max_file_size: () => possible("large files must not be pushed")
		};
		function mayRefuse(rule, rules) {
			return objectionOf(rule, rules) !== null;
		}
		function checkBranchRules(rules) {
			let { branch } = rules;
			let objections = rules.rules.flatMap((rule) => {
				let objection = rule.mayBypass === !0 ? null : objectionOf(rule, rules);
				return objection === null ? [] : [{
					...objection,
					isCertain: objection.isCertain && rule.mayBypass === !1
				}];
			});
			if (objections.length === 0) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)("branch-rules", `No rule refuses the work branch ${branch}`);
			let [first] = objections.filter(({ isCertain }) => isCertain);
			let fix = branch.startsWith(_core_chain_track_js__WEBPACK_IMPORTED_MODULE_1__.gm) ? "branch: loop/main # or exempt the token's account: Settings, Rules" : `branch: ${(0, _core_chain_track_js__WEBPACK_IMPORTED_MODULE_1__.P$)(_core_chain_track_js__WEBPACK_IMPORTED_MODULE_1__.k6)}`;
			if (first !== void 0) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("branch-rules", `A rule of the repository refuses the work branch ${branch}: ${first.text}`, fix);
			let texts = [...new Set(objections.map(({ text }) => text))];
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)("branch-rules", `Rules of the repository may refuse the work branch ${branch}: ${texts.join("; ")}`, fix);
		}
		function objectionOf(rule, rules) {
			return Object.hasOwn(OBJECTIONS, rule.type) ? OBJECTIONS[rule.type]?.(rule, rules) ?? null : null;
		}
		function objectToText(what, text, parameters) {
			let matches = matchesPattern(text, parameters);
			let objection = `${what} must match a pattern (${describePattern(parameters)})`;
			if (matches === null) return possible(objection);
			return matches === (parameters.negate !== !0) ? null : certain(`${objection}, and ${text} does not`);
		}
		function matchesPattern(text, { operator, pattern }) {
			if (typeof pattern != "string" || text.includes("${{")) return null;
			if (operator === "starts_with") return text.startsWith(pattern);
			if (operator === "ends_with") return text.endsWith(pattern);
			return operator === "contains" ? text.includes(pattern) : null;
		}
		function describePattern({ negate, operator, pattern }) {
			let words = typeof operator == "string" ? operator.replaceAll("_", " ") : "matches";
			return `${negate === !0 ? "not " : ""}${words} "${typeof pattern == "string" ? pattern : ""}"`;
		}
	}),
	66320: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			R8: () => warn,
			S4: () => judge,
			fJ: () => fail,
			hT: () => skipped,
			ok: () => ok
		});
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17853);
		function ok(id, text) {
			return build(id, "ok", text, null);
		}
		function warn(id, text, fix) {
			return build(id, "warn", text, fix);
		}
		function fail(id, text, fix) {
			return build(id, "fail", text, fix);
		}
		function skipped(id, text, fix) {
			return build(id, "skipped", text, fix);
		}
		function build(id, status, text, fix) {
			return {
				id,
				status,
				text: (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.gm)((0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text, 600)),
				fix: fix === null ? null : (0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(fix, 600)
			};
		}
		function judge(id, probe, onFound, status = "fail") {
			if (probe === null) return [];
			if (probe.kind === "found") return [onFound(probe.value)];
			if (probe.kind === "unknown") return [skipped(id, probe.text, probe.fix)];
			return [build(id, status, probe.text, probe.fix.replace(/^(?:Run|Write): /, ""))];
		}
	}),
	57829: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			W: () => hasFailed,
			J: () => runChecks
		});
		var check = __webpack_require__(66320);
		var workflow_checks = __webpack_require__(16157);
		let CODEX_MIN = "0.171.0";
		function checkAgent(facts) {
			let { agent, host, isolation, modelAccess, sandbox, signIn } = facts;
			let checks = [
				...(0, check.S4)("agent", agent, checkVersion),
				...emptySecret(facts) ?? (0, check.S4)("model-key", signIn, (found) => (0, check.ok)("model-key", `The agent has ${found}`)),
				...(0, check.S4)("model-access", modelAccess, (found) => (0, check.ok)("model-access", found)),
				...(0, check.S4)("sandbox", sandbox, (found) => (0, check.ok)("sandbox", `Codex's sandbox works: ${found}`)),
				...(0, check.S4)("isolation", isolation, (found) => (0, check.ok)("isolation", `The isolation works: ${found}`))
			];
			return host === "local" && (0, workflow_checks.TA)(facts).length > 0 ? checks.map(weaken) : checks;
		}
		function emptySecret({ host, signIn, ...facts }) {
			if (host === "local" || signIn?.kind !== "failed" || signIn.code !== "CODEX_NOT_SIGNED_IN") return null;
			let [name] = (0, workflow_checks.TA)(facts).flatMap(workflow_checks.h5);
			if (name === void 0) return [(0, check.fJ)("model-key", "The action got no key, and Codex is not signed in", "openai-api-key: ${{ secrets.OPENAI_API_KEY }}")];
			return [(0, check.fJ)("model-key", `The secret ${name}, which the workflow passes as the model's key, is empty or does not exist`, `gh secret set ${name}`)];
		}
		function weaken(check) {
			let status = check.status === "fail" ? "warn" : check.status;
			return status === check.status ? check : {
				...check,
				status,
				text: `Only for runs on this machine: ${check.text}`
			};
		}
		function checkVersion({ name, version, willInstall }) {
			if (version === null) return (0, check.ok)("agent", `The agent is ${name}`);
			let text = `Codex ${version} ${willInstall ? "will be installed" : `is at ${name}`}`;
			if (!isOlder(version, CODEX_MIN)) return (0, check.ok)("agent", text);
			let line = willInstall ? `codex-version: "${CODEX_MIN}"` : "npm install --global @openai/codex@latest";
			return (0, check.R8)("agent", `${text}, and is older than ${CODEX_MIN}`, line);
		}
		function isOlder(version, than) {
			let numbers = (text) => /^(\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number) ?? [];
			let [ours, theirs] = [numbers(version), numbers(than)];
			let index = ours.findIndex((number, at) => number !== theirs[at]);
			return index !== -1 && (ours[index] ?? 0) < (theirs[index] ?? 0);
		}
		var plan = __webpack_require__(39150);
		let GIGABYTE = 1e9;
		let GIT_MIN = [2, 38];
		function checkProject({ disk, git, host, plan, temporaryFolder, verifyCommand, workspace }) {
			return [
				...(0, check.S4)("workspace", workspace, checkWorkspace),
				...(0, check.S4)("plan", plan, checkPlan),
				checkVerify(verifyCommand, host === "local" ? "verify_command = \"npm test\"" : "verify-command: npm ci && npm test"),
				...(0, check.S4)("git", git, checkGit),
				...(0, check.S4)("disk", disk, checkDisk),
				...(0, check.S4)("temporary-folder", temporaryFolder, (path) => (0, check.ok)("temporary-folder", `A folder for temporary files can be made in ${path}`))
			];
		}
		function checkWorkspace({ branch, prefix }) {
			let place = prefix === "" ? "the root of a git repository" : `the folder ${prefix} of a git repository`;
			return (0, check.ok)("workspace", `The workspace is ${place}${branch === null ? ", with a detached HEAD" : `, on the branch ${branch}`}`);
		}
		function checkPlan({ file, text }) {
			let survey = (0, plan.surveyPlan)(text);
			let described = (0, plan.describeSurvey)(survey, file);
			let line = "- [ ] the parser accepts comments";
			if (survey.boxes === 0) return (0, check.R8)("plan", `${described.replace(/\.$/, "")}, so only the agent's word says when it is done`, line);
			if (survey.open === 0) return (0, check.R8)("plan", `${described.replace(/\.$/, "")}, so there is nothing to do`, line);
			return survey.lookalikeLines.length > 0 ? (0, check.R8)("plan", described, line) : (0, check.ok)("plan", described);
		}
		function checkVerify(command, line) {
			if (command !== null) return (0, check.ok)("verify", `The verify command is: ${command}`);
			return (0, check.R8)("verify", "No verify command is set, so nothing tests the work", line);
		}
		function checkGit({ identity, version }) {
			let [major = 0, minor = 0] = version.split(".").map(Number);
			if (major < GIT_MIN[0] || major === GIT_MIN[0] && minor < GIT_MIN[1]) return (0, check.R8)("git", `git ${version} is older than ${GIT_MIN.join(".")}`, "brew install git || sudo apt-get install git");
			if (identity === null) return (0, check.R8)("git", `git ${version} has no name and email address, so commits are made as codex-self-iter`, "git config --global user.name \"Your Name\" && git config --global user.email you@example.com");
			return (0, check.ok)("git", `git ${version}${identity === void 0 ? "" : ` commits as ${identity}`}`);
		}
		function checkDisk({ folder, freeBytes }) {
			if (freeBytes === null) return (0, check.ok)("disk", `The free space on the disk of ${folder} is unknown`);
			let text = `${(freeBytes / GIGABYTE).toFixed(1)} GB free`;
			return freeBytes < GIGABYTE ? (0, check.R8)("disk", `The disk of ${folder} has only ${text}`, `df -h ${folder}`) : (0, check.ok)("disk", `The disk of ${folder} has ${text}`);
		}
		var server_checks = __webpack_require__(87223);
		function runChecks(facts) {
			return [
				...checkProject(facts),
				...checkAgent(facts),
				...(0, workflow_checks.Li)(facts),
				...(0, server_checks.i)(facts)
			];
		}
		function hasFailed(checks) {
			return checks.some(({ status }) => status === "fail");
		}
	}),
	87223: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => checkServer });
		var _core_text_gh_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18428);
		var _branch_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85272);
		var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66320);
		var _workflow_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18422);
		var _workflow_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16157);
		let REFRESH = "gh auth refresh --scopes repo,workflow";
		function checkServer(facts) {
			let { host, server } = facts;
			if (server === null) return [];
			let uses = (0, _workflow_checks_js__WEBPACK_IMPORTED_MODULE_2__.TA)(facts);
			return [
				...(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("repository", server.repository, checkRepository),
				...checkPush(host, server),
				...(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("dispatch", server.dispatch, (found) => checkDispatch(host, found, facts.workflows), host === "github" ? "fail" : "warn"),
				...(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("pull-requests", server.pulls, checkPulls, "warn"),
				...(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("pull-requests", server.pullSetting, (isAllowed) => checkPullSetting(isAllowed, uses), "warn"),
				...server.secrets.flatMap((secret) => checkSecret(secret, uses)),
				...(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("branch-rules", server.rules, _branch_rules_js__WEBPACK_IMPORTED_MODULE_0__.e),
				...(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("cache", server.cache, () => (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)("cache", "The actions cache answers"), "warn")
			];
		}
		function checkRepository({ isArchived, name }) {
			if (isArchived) return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.fJ)("repository", `The repository ${name} is archived, so nothing can be pushed`, `gh repo unarchive ${name}`);
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)("repository", `GitHub answers for ${name}`);
		}
		function checkPush(host, { push, repository }) {
			if (host === "github" || push !== null) return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("push", push, () => (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)("push", "The token may push"));
			if (repository?.kind !== "found" || repository.value.mayPush === null) return [];
			if (repository.value.mayPush) return [(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)("push", `Your token may push to ${repository.value.name}`)];
			let text = `Your token may not push to ${repository.value.name}; the runs of a workflow use their own`;
			return [(0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)("push", text, REFRESH)];
		}
		function checkDispatch(host, found, workflows) {
			let id = "dispatch";
			if (found.kind === "granted") return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)(id, host === "github" ? "The token may start the next run" : "Your token may start the workflow");
			if (found.kind === "missing") {
				let file = (0, _workflow_checks_js__WEBPACK_IMPORTED_MODULE_2__.TA)({ workflows })[0]?.path ?? ".github/workflows";
				return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)(id, `GitHub does not know the workflow: ${file} is not on the default branch`, `git add ${file} && git commit -m "Add codex-self-iter" && git push`);
			}
			if (host === "local" && found.kind === "denied") return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)(id, `Your token may not start the workflow (${found.message}); its runs use their own`, REFRESH);
			let text = found.kind === "denied" ? `The token may not start the next run: ${found.message}` : `GitHub would not start the next run: ${found.message}`;
			return isScheduled(host, workflows) ? (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)(id, text, found.fix) : (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.fJ)(id, text, found.fix);
		}
		function isScheduled(host, workflows) {
			if (host === "local") return (0, _workflow_checks_js__WEBPACK_IMPORTED_MODULE_2__.TA)({ workflows })[0]?.triggers.hasSchedule === !0;
			return workflows?.kind === "found" && workflows.value.some(_workflow_file_js__WEBPACK_IMPORTED_MODULE_3__.k);
		}
		function checkPulls(found) {
			let id = "pull-requests";
			if (found.kind === "refused") return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)(id, `The pull request could not be opened: ${found.message}`, _core_text_gh_commands_js__WEBPACK_IMPORTED_MODULE_4__.R);
			if (found.kind === "denied") return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)(id, `The token may not open the pull request: ${found.message}`, found.fix);
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)(id, "The token may open the pull request");
		}
		function checkPullSetting(isAllowed, uses) {
			let id = "pull-requests";
			if (uses.length > 0 && uses.every(({ inputs }) => inputs["pull-request"] === "false" || inputs.commit === "false")) return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)(id, "The workflow opens no pull request");
			if (isAllowed) return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)(id, "The repository lets Actions open pull requests");
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)(id, "The repository does not let Actions open pull requests", _core_text_gh_commands_js__WEBPACK_IMPORTED_MODULE_4__.R);
		}
		function checkSecret({ exists, name }, uses) {
			let add = `gh secret set ${name}`;
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.S4)("secret", exists, (isThere) => {
				if (isThere) return (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.ok)("secret", `The secret ${name} exists`);
				let text = `The secret ${name}, which the workflow passes as the model's key, does not exist`;
				return uses.some(({ hasEnvironment }) => hasEnvironment) ? (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.R8)("secret", text, add) : (0, _check_js__WEBPACK_IMPORTED_MODULE_1__.fJ)("secret", text, add);
			}, "warn");
		}
	}),
	16157: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Li: () => checkWorkflows,
			TA: () => listActionUses,
			h5: () => listSecretNames
		});
		var _core_chain_track_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62651);
		var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66320);
		var _workflow_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18422);
		let MINUTE_MS = 6e4;
		function checkWorkflows({ workflows, ...facts }) {
			let { host } = facts;
			if (workflows?.kind !== "found") return host === "local" ? (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.S4)("workflow", workflows, () => (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)("workflow", "")) : [];
			let broken = workflows.value.filter(({ document }) => document === null).map(({ path }) => path);
			let uses = workflows.value.flatMap(_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__.u);
			let perUse = uses.flatMap((use) => {
				let everywhere = [
					checkDispatch(use),
					checkConcurrency(use, facts),
					checkTimeout(use, facts)
				];
				return host === "github" ? everywhere : [
					...everywhere,
					checkSchedule(use),
					checkPermissions(use),
					checkCheckout(use),
					checkKey(use)
				];
			});
			if (host === "github") return perUse;
			return [
				...broken.map(reportBroken),
				...uses.length > 0 || broken.length === 0 ? [reportUses(uses)] : [],
				...perUse
			];
		}
		function listActionUses({ workflows }) {
			return workflows?.kind === "found" ? workflows.value.flatMap(_workflow_file_js__WEBPACK_IMPORTED_MODULE_1__.u) : [];
		}
		function reportBroken(path) {
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.fJ)("workflow", `${path} is not valid YAML`, `actionlint ${path}`);
		}
		function reportUses(uses) {
			if (uses.length === 0) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.hT)("workflow", "No workflow in .github/workflows uses codex-self-iter, so it runs on this machine only", "codex-self-iter init");
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)("workflow", `The action is used by ${[...new Set(uses.map(({ path }) => path))].join(", ")}`);
		}
		function checkDispatch({ file, inputs, triggers }) {
			let id = "workflow-dispatch";
			let { dispatch, hasSchedule } = triggers;
			if (dispatch === null) {
				let line = "on: { workflow_dispatch: { inputs: { goal: { required: false }, from-run: { required: false } } } }";
				let text = `${file} has no workflow_dispatch, so a run cannot start the next one`;
				return inputs.redispatch !== "false" && !hasSchedule ? (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.fJ)(id, text, line) : (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, text, line);
			}
			let [required] = Object.keys(dispatch).filter((name) => dispatch[name]?.isRequired && !dispatch[name].hasDefault && !CARRIED.has(name));
			if (required !== void 0) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.fJ)(id, `${file} requires the input ${required}, which the chain's own dispatch does not pass`, `${required}: { required: false }`);
			let missing = ["goal", "from-run"].filter((name) => dispatch[name] === void 0);
			if (missing.length > 0) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} does not declare ${missing.map((name) => `the input ${name}`).join(" and ")} below workflow_dispatch${missing.includes("from-run") ? ", which tells the chain's own runs from a person's" : ""}`, `inputs: { ${missing.map((name) => `${name}: { required: false }`).join(", ")} }`);
			if (inputs.goal === void 0) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} declares the input goal and does not pass it to the action`, "goal: ${{ inputs.goal }}");
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} can be started with a goal, and by its own runs`);
		}
		let CARRIED = new Set([
			"track",
			"branch",
			"base-branch",
			"goal",
			"from-run"
		]);
		function checkSchedule({ file, triggers }) {
			if (triggers.hasSchedule) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)("workflow-schedule", `${file} has a schedule, which continues the chain if a run is lost`);
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)("workflow-schedule", `${file} has no schedule, so nothing continues the chain if a run is lost`, "schedule: [{ cron: \"37 * * * *\" }]");
		}
		function checkPermissions({ file, inputs, permissions, triggers }) {
			let id = "workflow-permissions";
			if (inputs["github-token"] !== void 0 && !/github\.token|secrets\.GITHUB_TOKEN/i.test(inputs["github-token"])) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} passes a token of its own, so the job's permissions do not matter`);
			let needed = neededPermissions(inputs);
			let block = `permissions: { ${needed.map((name) => `${name}: write`).join(", ")} }`;
			if (permissions === null) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} has no permissions, so those of the repository's settings apply`, block);
			let missing = needed.filter((name) => levelOf(permissions, name) !== "write");
			if (missing.length === 0) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} has the permissions ${needed.map((name) => `${name}: write`).join(", ")}`);
			let text = `${file} lacks the permissions ${missing.map((name) => `${name}: write`).join(", ")}`;
			return missing.includes("contents") || missing.includes("actions") && !triggers.hasSchedule ? (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.fJ)(id, text, block) : (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, text, block);
		}
		function neededPermissions(inputs) {
			return [
				...inputs.commit === "false" ? [] : ["contents"],
				...inputs.redispatch === "false" ? [] : ["actions"],
				...inputs["pull-request"] === "false" || inputs.commit === "false" ? [] : ["pull-requests"]
			];
		}
		function levelOf(permissions, name) {
			return "all" in permissions ? permissions.all : permissions.listed[name] ?? "none";
		}
		function checkConcurrency({ concurrency, file, inputs }, { hasQueue }) {
			let id = "workflow-concurrency";
			let track = inputs.track ?? _core_chain_track_js__WEBPACK_IMPORTED_MODULE_2__.k6;
			let group = `concurrency: { group: "codex-self-iter-${track}", ${hasQueue ? "queue: max, " : ""}cancel-in-progress: false }`;
			if (concurrency === null || concurrency.group === "") return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} has no concurrency group, so two runs can do the same iteration, and one of them is wasted`, group);
			if (concurrency.cancelInProgress !== "" && concurrency.cancelInProgress !== "false") return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} sets cancel-in-progress, which ends the agent during its work`, "cancel-in-progress: false");
			if (track.includes("${{") && !concurrency.group.includes("${{")) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} has several tracks in one concurrency group, so they wait for each other`, group);
			if (!hasQueue && concurrency.queue !== "") return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} has queue: ${concurrency.queue}, which only github.com and ghe.com know; GitHub Enterprise Server refuses a workflow file with that line`, group);
			if (hasQueue && concurrency.queue !== "max") return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} has no queue: max, so GitHub cancels a waiting run when another arrives, often the chain's next`, group);
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} lets ${hasQueue ? "the runs of a track queue" : "one run of a track wait for another"}`);
		}
		function checkCheckout({ checkouts, file }) {
			let id = "workflow-checkout";
			if (checkouts.every((inputs) => inputs["persist-credentials"] === "false")) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} leaves no token in the checkout`);
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `actions/checkout in ${file} leaves its token in .git, so later steps of the job that need it fail: the action removes it before the agent can read it`, "with: { persist-credentials: false }");
		}
		function checkTimeout({ file, inputs, timeoutMinutes }, { mode, turnMs }) {
			let id = "workflow-timeout";
			let ownMs = Number(inputs["command-timeout-sec"]) * 1e3;
			let isRoles = inputs.mode === "roles" || mode === "roles" && inputs.mode !== "goal";
			let limitMs = (ownMs > 0 ? ownMs : turnMs) * (isRoles ? 3 : 1);
			if (timeoutMinutes === null || timeoutMinutes * MINUTE_MS > limitMs) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} lets a job take longer than the agent's turn`);
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.R8)(id, `${file} ends the job after ${timeoutMinutes} min, but the agent may take ${Math.round(limitMs / MINUTE_MS)} min, so its work can be cut off`, `timeout-minutes: ${Math.ceil(limitMs / MINUTE_MS) + 10}`);
		}
		function checkKey(use) {
			let id = "workflow-key";
			let { file, inputs } = use;
			if ((inputs["agent-command-template"] ?? "") !== "") return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} uses a custom agent, whose key is not checked`);
			let key = keyOf(use);
			if (key === "" && (inputs["codex-home"] ?? "") !== "") return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} uses the sign-in of its runner`);
			let line = "openai-api-key: ${{ secrets.OPENAI_API_KEY }}";
			if (key === "") return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.fJ)(id, `${file} passes no key to the action`, line);
			if (!key.includes("${{")) return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.fJ)(id, `${file} holds the key itself, where everyone who can read the repository reads it`, line);
			let secrets = listSecretNames(use).map((name) => `secrets.${name}`);
			return (0, _check_js__WEBPACK_IMPORTED_MODULE_0__.ok)(id, `${file} passes the key by ${secrets.join(", ") || "an expression"}`);
		}
		function listSecretNames(use) {
			let matches = keyOf(use).matchAll(/\bsecrets\.(\w+)/g);
			return [...new Set(Array.from(matches, ([, name = ""]) => name))];
		}
		function keyOf({ environment, inputs }) {
			return inputs["openai-api-key"] || environment.OPENAI_API_KEY || "";
		}
	}),
	5184: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			renderCheckLine: () => renderCheckLine,
			renderCheckTable: () => renderCheckTable,
			renderChecks: () => renderChecks
		});
		var _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17853);
		var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89116);
		var _paint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69895);
		var _quantities_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6998);
		var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38459);
		let STYLES = {
			ok: {
				mark: "ok",
				emoji: "\u2705",
				tone: "good"
			},
			warn: {
				mark: "warn",
				emoji: "\u26a0\ufe0f",
				tone: "warning"
			},
			fail: {
				mark: "FAIL",
				emoji: "\u274c",
				tone: "bad"
			},
			skipped: {
				mark: "skip",
				emoji: "\u2796",
				tone: "dim"
			}
		};
		function renderChecks(checks, columns, color) {
			let width = Math.max((columns ?? 120) - 28, 30);
			return `${checks.flatMap((check) => {
				let { mark, tone } = STYLES[check.status];
				let [first = "", ...more] = (0, _terminal_js__WEBPACK_IMPORTED_MODULE_2__.EO)(clean(check.text), width);
				let head = (0, _paint_js__WEBPACK_IMPORTED_MODULE_0__.n)((0, _terminal_js__WEBPACK_IMPORTED_MODULE_2__._n)(mark, 6), tone, color) + (0, _terminal_js__WEBPACK_IMPORTED_MODULE_2__._n)(check.id, 22) + first;
				let fix = check.fix === null ? [] : [`${" ".repeat(28)}${(0, _paint_js__WEBPACK_IMPORTED_MODULE_0__.n)("fix:", "title", color)} ${clean(check.fix)}`];
				return [
					head,
					...more.map((line) => " ".repeat(28) + line),
					...fix
				];
			}).join("\n")}\n\n${countChecks(checks)}\n`;
		}
		function renderCheckLine({ fix, id, status, text }) {
			return `${STYLES[status].mark} ${id}: ${clean(text)}${fix === null ? "" : ` Fix: ${clean(fix)}`}`;
		}
		function renderCheckTable(checks) {
			if (checks.length === 0) return "";
			return [
				"### Checks",
				"",
				"| | Check | Result | Fix |",
				"| --- | --- | --- | --- |",
				...checks.map(({ fix, id, status, text }) => {
					let line = fix === null ? "" : `<code>${(0, _escape_js__WEBPACK_IMPORTED_MODULE_3__.B)(fix, 600)}</code>`;
					return `| ${STYLES[status].emoji} | ${id} | ${(0, _escape_js__WEBPACK_IMPORTED_MODULE_3__.B)(text, 600)} | ${line} |`;
				}),
				""
			].join("\n");
		}
		function countChecks(checks) {
			let count = (status) => checks.filter((check) => check.status === status).length;
			return `${[
				count("fail") === 0 ? "" : `${(0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.SS)(count("fail"), "check")} failed`,
				count("warn") === 0 ? "" : (0, _quantities_js__WEBPACK_IMPORTED_MODULE_1__.SS)(count("warn"), "warning"),
				`${count("ok")} ok`,
				count("skipped") === 0 ? "" : `${count("skipped")} skipped`
			].filter((part) => part !== "").join(", ")}.`;
		}
		function clean(text) {
			return (0, _escape_js__WEBPACK_IMPORTED_MODULE_3__.fZ)((0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(text, 600));
		}
	}),
	38459: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EO: () => wrapWords,
			G0: () => fitWidth,
			_n: () => padWidth,
			u5: () => fitParts
		});
		var string_width__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47767);
		var wrap_ansi__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41562);
		function wrapWords(line, columns) {
			return columns < 8 ? [line] : (0, wrap_ansi__WEBPACK_IMPORTED_MODULE_0__.A)(line, columns, { hard: !0 }).split("\n");
		}
		function fitWidth(text, columns) {
			if (columns < 1) return "";
			if ((0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(text) <= columns) return text;
			if (columns === 1) return "\u2026";
			let [head = ""] = (0, wrap_ansi__WEBPACK_IMPORTED_MODULE_0__.A)(text, columns - 1, {
				hard: !0,
				wordWrap: !1,
				trim: !1
			}).split("\n");
			return (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(head) < columns ? `${head.trimEnd()}\u2026` : "\u2026";
		}
		function padWidth(text, columns, align = "left") {
			let fitted = fitWidth(text, columns);
			let filler = " ".repeat(Math.max(0, columns - (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(fitted)));
			return align === "left" ? fitted + filler : filler + fitted;
		}
		function fitParts(parts, separator, columns) {
			let shown = parts;
			for (; shown.length > 1 && (0, string_width__WEBPACK_IMPORTED_MODULE_1__.A)(shown.join(separator)) > columns;) shown = shown.slice(0, -1);
			return shown.join(separator);
		}
	})
};
