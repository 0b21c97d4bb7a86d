export const id = 4430;
export const ids = [4430];
export const modules = {
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
	34430: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { createServerProbes: () => createServerProbes });
		var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6195);
		var _errors_certificates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76992);
		var _fs_random_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17136);
		var _api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82730);
		var _dispatch_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17547);
		var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70151);
		let repositoryBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({
			full_name: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			default_branch: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			archived: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.zMY(), !1),
			permissions: zod_mini__WEBPACK_IMPORTED_MODULE_3__.lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ push: zod_mini__WEBPACK_IMPORTED_MODULE_3__.zMY() }), { push: !1 }))
		});
		let settingBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ can_approve_pull_request_reviews: zod_mini__WEBPACK_IMPORTED_MODULE_3__.zMY() });
		let secretList = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ secrets: zod_mini__WEBPACK_IMPORTED_MODULE_3__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({ name: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq })) });
		let ruleBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({
			type: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			parameters: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.g1P(zod_mini__WEBPACK_IMPORTED_MODULE_3__.YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__.L5J()), {}),
			ruleset_id: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__.Whr()), null)
		}), zod_mini__WEBPACK_IMPORTED_MODULE_3__.pdi(({ parameters, ruleset_id: ruleset, type }) => ({
			type,
			parameters,
			ruleset,
			mayBypass: null
		})));
		let rulesetBody = zod_mini__WEBPACK_IMPORTED_MODULE_3__.Ikc({
			current_user_can_bypass: _json_js__WEBPACK_IMPORTED_MODULE_2__.Qq,
			bypass_actors: zod_mini__WEBPACK_IMPORTED_MODULE_3__.MfU(zod_mini__WEBPACK_IMPORTED_MODULE_3__.mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__.YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__.L5J())), null)
		});
		function createServerProbes(client) {
			return {
				repository: () => readRepository(client),
				dispatch: (workflow) => tryDispatch(client, workflow),
				pulls: (base) => tryPull(client, base),
				async pullSetting() {
					let answer = await client.call("GET /repos/{owner}/{repo}/actions/permissions/workflow");
					if (!answer.ok) return noAnswer("whether Actions may open pull requests", answer);
					let { data } = settingBody.safeParse(answer.data);
					return data === void 0 ? {
						kind: "unknown",
						text: "GitHub does not say whether Actions may open pull requests",
						fix: null
					} : {
						kind: "found",
						value: data.can_approve_pull_request_reviews
					};
				},
				secret: (name) => findSecret(client, name),
				rules: async (branch, actor, mayRefuse) => await readRules(client, branch, actor, mayRefuse)
			};
		}
		async function readRepository(client) {
			let answer = await client.call("GET /repos/{owner}/{repo}");
			if (!answer.ok && answer.status === 401) return {
				kind: "failed",
				text: "GitHub does not accept the token",
				fix: "export GH_TOKEN=\"$(gh auth token)\""
			};
			if (!answer.ok && answer.status === 404) return {
				kind: "failed",
				text: "The repository does not exist on GitHub, or the token may not see it",
				fix: "gh auth refresh --scopes repo"
			};
			if (!answer.ok) return noAnswer("about the repository", answer);
			let { archived: isArchived, default_branch: defaultBranch, full_name: name, permissions } = repositoryBody.parse(answer.data);
			return {
				kind: "found",
				value: {
					name,
					defaultBranch,
					isArchived,
					mayPush: permissions?.push ?? null
				}
			};
		}
		async function tryDispatch(client, workflow) {
			let ref = `refs/heads/${noBranch()}`;
			let answer = await client.call("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
				workflow_id: workflow,
				ref
			});
			if (answer.ok || answer.status === 422 && /no ref found/i.test(answer.message) || answer.status === 404 && /\bref\b.*doesn't exist/i.test(answer.message)) return {
				kind: "found",
				value: { kind: "granted" }
			};
			if (answer.status === 404) return {
				kind: "found",
				value: { kind: "missing" }
			};
			let fix = (0, _dispatch_errors_js__WEBPACK_IMPORTED_MODULE_1__.C)(answer, {
				workflow,
				ref,
				inputs: {}
			});
			if (answer.status === 422) return {
				kind: "found",
				value: {
					kind: "refused",
					message: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(answer),
					fix
				}
			};
			if (answer.status === 403 && !answer.isRateLimit) return {
				kind: "found",
				value: {
					kind: "denied",
					message: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(answer),
					fix
				}
			};
			return noAnswer(`whether the token may start ${workflow}`, answer);
		}
		async function tryPull(client, base) {
			let answer = await client.call("POST /repos/{owner}/{repo}/pulls", {
				head: noBranch(),
				base,
				title: "codex-self-iter: a check"
			});
			if (answer.ok || answer.status === 422) return {
				kind: "found",
				value: { kind: "granted" }
			};
			if (answer.status !== 403 || answer.isRateLimit) return noAnswer("whether the token may open a pull request", answer);
			return {
				kind: "found",
				value: {
					kind: /not permitted to create/i.test(answer.message) ? "refused" : "denied",
					message: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(answer),
					fix: (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.wJ)(answer, "`pull-requests: write`")
				}
			};
		}
		function noBranch() {
			return `codex-self-iter-check/${(0, _fs_random_name_js__WEBPACK_IMPORTED_MODULE_4__.Z)()}`;
		}
		async function findSecret(client, name) {
			let own = await client.call("GET /repos/{owner}/{repo}/actions/secrets/{secret_name}", { secret_name: name });
			if (own.ok) return {
				kind: "found",
				value: !0
			};
			if (own.status !== 404) return noAnswer(`for the secret ${name}`, own);
			let shared = await client.call("GET /repos/{owner}/{repo}/actions/organization-secrets", { per_page: 100 });
			if (!shared.ok) return noAnswer("for the secrets of the organization", shared);
			let { data } = secretList.safeParse(shared.data);
			return {
				kind: "found",
				value: data?.secrets.some((secret) => secret.name.toUpperCase() === name.toUpperCase()) === !0
			};
		}
		async function readRules(client, workBranch, actor, mayRefuse) {
			let { branch } = workBranch;
			let answer = await client.call("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
				branch,
				per_page: 100
			});
			if (!answer.ok && answer.status === 403 && /upgrade to/i.test(answer.message)) return {
				kind: "found",
				value: {
					...workBranch,
					rules: []
				}
			};
			if (!answer.ok) return noAnswer(`for the rules of ${branch}`, answer);
			let listed = {
				...workBranch,
				rules: (0, _json_js__WEBPACK_IMPORTED_MODULE_2__.mo)(ruleBody, answer.data)
			};
			let refusing = listed.rules.filter((rule) => mayRefuse(rule, listed));
			let ids = [...new Set(refusing.flatMap(({ ruleset }) => ruleset === null ? [] : [ruleset]))].slice(0, 5);
			let bypasses = new Map(await Promise.all(ids.map(async (id) => [id, await mayBypass(client, id, actor)])));
			let rules = listed.rules.map((rule) => ({
				...rule,
				mayBypass: rule.ruleset === null ? null : bypasses.get(rule.ruleset) ?? null
			}));
			return {
				kind: "found",
				value: {
					...listed,
					rules
				}
			};
		}
		async function mayBypass(client, id, actor) {
			let answer = await client.call("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ruleset_id: id });
			let { data } = rulesetBody.safeParse(answer.ok ? answer.data : null);
			if (data === void 0) return null;
			let { bypass_actors: actors, current_user_can_bypass: current } = data;
			if (actor === "workflow") return actors?.length !== 0 && null;
			if (current === "always" || current === "exempt") return !0;
			return current === "never" || current === "pull_requests_only" ? !1 : null;
		}
		function noAnswer(question, failure) {
			if ((0, _errors_certificates_js__WEBPACK_IMPORTED_MODULE_5__.fb)(failure.message)) return {
				kind: "failed",
				text: `The server could not be asked ${question}: ${(0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(failure)}`,
				fix: _errors_certificates_js__WEBPACK_IMPORTED_MODULE_5__.lW
			};
			let fix = (0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.cp)(failure) ? "See https://www.githubstatus.com, and try again." : failure.isRateLimit ? "Try again in an hour." : null;
			return {
				kind: "unknown",
				text: `GitHub could not be asked ${question} (${`${failure.status === null ? "" : `${failure.status}: `}${(0, _api_error_js__WEBPACK_IMPORTED_MODULE_0__.H_)(failure)}`})`,
				fix
			};
		}
	})
};
