export const id = 4828;
export const ids = [4828];
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
	})
};
