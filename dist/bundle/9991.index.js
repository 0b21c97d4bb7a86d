export const id = 9991;
export const ids = [9991, 1957];
export const modules = {
	89991: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			checkCommitPolicy: () => checkCommitPolicy,
			compilePlan: () => compilePlan
		});
		var _commit_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97207);
		var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19884);
		var _path_matcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61957);
		let NO_RULES = {
			builtIn: [],
			user: [],
			own: []
		};
		function checkCommitPolicy(policy, changes, facts) {
			let { filesBefore, links, onlyBoxesTicked } = facts;
			let { ignoresCase } = policy;
			let isProtected = compileProtection(changes, policy.onProtected === "allow" ? NO_RULES : policy.protectedPaths, links, ignoresCase);
			let isAlwaysReverted = compileProtection(changes, policy.alwaysReverted, links, ignoresCase);
			let mayHoldTokens = (0, _path_matcher_js__WEBPACK_IMPORTED_MODULE_1__.compilePatterns)(policy.tokenPaths, ignoresCase);
			let isPlan = compilePlan(policy.planFile, links);
			let isForbidden = ({ after, before, path }) => countFolders(path) <= 100 && isProtected(path) && !(isPlan(path) && onlyBoxesTicked && after?.mode === before?.mode);
			let revertReason = (change) => {
				let { after, bytes, filterProblem, isBinary, path, secrets } = change;
				if (countFolders(path) > 100) return {
					rule: "protected",
					reason: "it is in more than 100 folders"
				};
				let secret = secrets.find(({ own }) => own || !mayHoldTokens(path));
				if (secret !== void 0) return {
					rule: "secret",
					reason: `it contains ${secret.name}`
				};
				if (isAlwaysReverted(path) || policy.onProtected === "revert" && isForbidden(change)) return isPlan(path) ? {
					rule: "plan",
					reason: "only its boxes may be ticked"
				} : {
					rule: "protected",
					reason: "only people change it"
				};
				if (after === null) return null;
				if (filterProblem !== void 0) return {
					rule: "filter",
					reason: filterProblem
				};
				if (bytes > policy.fileBytesMax) return (0, _commit_policy_js__WEBPACK_IMPORTED_MODULE_0__.xF)(bytes, policy);
				if (isBinary && policy.binaryFiles === "refuse") return {
					rule: "binary",
					reason: "it is a binary file (binary-files: refuse)"
				};
				return null;
			};
			let reverted = [];
			let rest = [];
			for (let change of changes) {
				let reason = revertReason(change);
				reason === null ? rest.push(change) : reverted.push({
					path: change.path,
					...reason
				});
			}
			let forbidden = policy.onProtected === "fail" ? changes.filter(isForbidden).map(({ path }) => path) : [];
			if (forbidden.length === 0) return {
				reverted,
				refusal: checkAmounts(policy, rest, filesBefore)
			};
			return {
				reverted,
				refusal: {
					rule: "protected",
					reason: `It changed files that only people change: ${(0, _commit_policy_js__WEBPACK_IMPORTED_MODULE_0__.Pe)(forbidden)}.`
				}
			};
		}
		function compilePlan(planFile, links) {
			let end = (0, _links_js__WEBPACK_IMPORTED_MODULE_2__.A)(links).find(({ path }) => path === planFile)?.end ?? planFile;
			return (path) => path === planFile || path === end;
		}
		function compileProtection(changes, rules, links, ignoresCase) {
			let { isFolder, matches } = (0, _path_matcher_js__WEBPACK_IMPORTED_MODULE_1__.compileRules)(rules, links, ignoresCase);
			let replaced = new Set();
			for (let { after, before, path } of changes) {
				if (countFolders(path) > 100) continue;
				[before?.mode, after?.mode].some((mode) => mode === "120000" || mode === "160000") && (matches(`${path}/`) || isFolder(path)) && replaced.add(path);
				if (after !== null || before === null || !matches(path)) continue;
				for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) replaced.add(path.slice(0, end));
			}
			return (path) => matches(path) || replaced.has(path);
		}
		function countFolders(path) {
			let count = 0;
			for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) count += 1;
			return count;
		}
		function checkAmounts(policy, changes, filesBefore) {
			let { addedBytesMax, deletedPercentMax, filesMax } = policy;
			if (filesMax !== null && changes.length > filesMax) return {
				rule: "files",
				reason: `It changed ${changes.length} files; the limit is ${filesMax}.`
			};
			let deleted = countDeleted(changes);
			if (deletedPercentMax !== null && deleted >= 20 && deleted * 100 > filesBefore * deletedPercentMax) return {
				rule: "deletions",
				reason: `It deleted ${deleted} of ${filesBefore} files; the limit is ${deletedPercentMax} percent.`
			};
			let bytes = changes.reduce((sum, change) => sum + (change.after === null ? 0 : change.bytes), 0);
			if (addedBytesMax !== null && bytes > addedBytesMax) return {
				rule: "bytes",
				reason: `Its new and changed files have ${bytes} bytes; the limit is ${addedBytesMax}.`
			};
			return null;
		}
		function countDeleted(changes) {
			let added = changes.filter(({ after, before }) => before === null && after !== null);
			let addedBlobs = new Set(added.map(({ after }) => after?.blob));
			let addedNames = new Map();
			for (let { path } of added) addedNames.set(nameOf(path), (addedNames.get(nameOf(path)) ?? 0) + 1);
			let deleted = 0;
			for (let { after, before, path } of changes) {
				if (after !== null || before === null || addedBlobs.has(before.blob)) continue;
				let count = addedNames.get(nameOf(path)) ?? 0;
				count > 0 ? addedNames.set(nameOf(path), count - 1) : deleted += 1;
			}
			return deleted;
		}
		function nameOf(path) {
			return path.slice(path.lastIndexOf("/") + 1);
		}
	}),
	19884: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { A: () => resolveLinks });
		function resolveLinks(links) {
			let targets = new Map(links.map(({ path, target }) => [path, target]));
			return links.map(({ path }) => resolveLink(path, targets));
		}
		function resolveLink(path, targets) {
			let reached = new Set();
			let names = [];
			let pending = path.split("/").toReversed();
			let hops = 0;
			for (let name = pending.pop(); name !== void 0; name = pending.pop()) {
				if (name === "" || name === ".") continue;
				if (name === "..") {
					if (names.pop() === void 0) return {
						path,
						reached: [...reached],
						end: null
					};
					continue;
				}
				names.push(name);
				let here = names.join("/");
				let target = targets.get(here);
				if (target === void 0) continue;
				here !== path && reached.add(here);
				hops += 1;
				if (hops > 40 || target.startsWith("/")) return {
					path,
					reached: [...reached],
					end: null
				};
				names.pop();
				pending.push(...target.split("/").toReversed());
			}
			let end = names.join("/");
			end !== "" && reached.add(end);
			return {
				path,
				reached: [...reached],
				end
			};
		}
	}),
	61957: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			compileList: () => compileList,
			compilePatterns: () => compilePatterns,
			compileRules: () => compileRules
		});
		var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80747);
		var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19884);
		let IGNORED_IN_NAMES = /[\u200C-\u200F\u202A-\u202E\u206A-\u206F\uFEFF]/g;
		function compilePatterns(patterns, ignoresCase) {
			if (patterns.length === 0) return () => !1;
			let lines = compileLines(patterns, ignoresCase);
			return (path) => lines.ignores(toBytes(path));
		}
		function compileLines(patterns, ignoresCase) {
			return ignore__WEBPACK_IMPORTED_MODULE_0__({
				ignoreCase: ignoresCase,
				allowRelativePaths: !0
			}).add(patterns.map(toBytes));
		}
		function toBytes(text) {
			if (!/[^\0-\x7F]/.test(text)) return text;
			return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
		}
		function compileRules(rules, links, ignoresCase) {
			let matchesRule = compileOwnRules(rules, ignoresCase);
			let patterns = [
				...rules.builtIn,
				...rules.user,
				...rules.own.map(escapePath)
			].filter((pattern) => !pattern.startsWith("!"));
			let resolved = (0, _links_js__WEBPACK_IMPORTED_MODULE_1__.A)(links);
			let targets = resolved.filter(({ path }) => matchesRule(path) || matchesRule(`${path}/`)).flatMap(({ reached }) => reached);
			let moved = [...movePatterns(patterns, resolved), ...targets.map(escapePath)];
			let matchesMoved = compilePatterns(moved, !0);
			let folders = null;
			return {
				matches: (path) => matchesRule(path) || matchesMoved(path),
				isFolder(path) {
					folders ??= [...patterns, ...moved].flatMap(foldersOf).map(({ matches }) => matches);
					return folders.some((matches) => matches(path) || matches(fold(path)));
				}
			};
		}
		function compileList(patterns, links, ignoresCase) {
			return compileRules({
				builtIn: [],
				user: patterns,
				own: []
			}, links, ignoresCase);
		}
		let compiledRules = [new WeakMap(), new WeakMap()];
		function compileOwnRules(rules, ignoresCase) {
			let known = compiledRules[+!!ignoresCase];
			let matches = known.get(rules) ?? compileRulesAlone(rules, ignoresCase);
			known.set(rules, matches);
			return matches;
		}
		function compileRulesAlone({ builtIn, own, user }, ignoresCase) {
			let isOwn = compileNames(own.map((path) => `/${fold(path)}`));
			let isBuiltIn = compileBuiltIn(builtIn);
			let userLines = compileLines(user, ignoresCase);
			return (path) => {
				let folded = fold(path);
				if (isOwn(folded)) return !0;
				for (let part = user.length === 0 ? "" : toBytes(path); part !== ""; part = parentOf(part)) {
					let { ignored, unignored } = userLines.test(part);
					if (ignored || unignored) return ignored;
				}
				return isBuiltIn(folded);
			};
		}
		function compileBuiltIn(patterns) {
			let isPlain = (pattern) => /^(?:\/[\w./-]*)?[\w.-]+$/.test(pattern);
			let hasName = compileNames(patterns.filter(isPlain).map(fold));
			let matches = compilePatterns(patterns.filter((pattern) => !isPlain(pattern)), !0);
			return (path) => hasName(path) || matches(path);
		}
		function compileNames(names) {
			let set = new Set(names);
			return (path) => {
				for (let start = 0; start < path.length;) {
					let found = path.indexOf("/", start);
					let end = found === -1 ? path.length : found;
					if (set.has(path.slice(start, end)) || set.has(`/${path.slice(0, end)}`)) return !0;
					start = end + 1;
				}
				return !1;
			};
		}
		function movePatterns(patterns, links) {
			if (links.length === 0) return [];
			let all = new Set(patterns);
			for (let pattern of all) for (let { matches, rest } of foldersOf(pattern)) for (let { end, path } of links) end !== null && all.size < patterns.length + 1e3 && matches(path) && all.add(`${end === "" ? "" : escapePath(end)}/${rest}`);
			return [...all].slice(new Set(patterns).size);
		}
		function foldersOf(pattern) {
			let parts = pattern.replace(/^\//, "").replace(/\/$/, "").split("/");
			let wildcard = parts.indexOf("**");
			let count = wildcard === -1 ? parts.length - 1 : wildcard;
			return parts.slice(0, count).map((_, index) => {
				let matches = compilePatterns([`/${parts.slice(0, index + 1).join("/")}`], !0);
				return {
					matches: (path) => matches(path) && !matches(parentOf(path) || "/"),
					rest: parts.slice(index + 1).join("/")
				};
			});
		}
		function escapePath(path) {
			return `/${path.replace(/[\\*?[\]!# ]/g, "\\$&")}`;
		}
		function parentOf(path) {
			return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
		}
		function fold(path) {
			if (!/[^\0-\x7F]/.test(path)) return path.toLowerCase();
			return path.normalize("NFKC").replace(IGNORED_IN_NAMES, "").toUpperCase().toLowerCase();
		}
	})
};
