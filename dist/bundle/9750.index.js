export const id = 9750;
export const ids = [9750, 1957];
export const modules = {
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
	}),
	49750: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { describeUnmatched: () => describeUnmatched });
		var _path_matcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61957);
		let HINTS = [
			[/^#/, "A \"#\" at the start begins a comment; write \"\\#\"."],
			[/^\.{1,2}\//, "A pattern is relative to the top folder of the repository, without \"./\"."],
			[/^\/(?:home|root|srv|tmp|Users|usr|etc|var|opt|mnt|github|__w)\b/, "A \"/\" at the start is the top folder of the repository, not of the machine."],
			[/[{}]/, "A pattern knows no braces: write one pattern for each alternative."],
			[/\[[^\]]*$|\\$/, "Write a \"[\" or \"\\\" that is meant literally with a \"\\\" before it."],
			[/[;\s]/, "Patterns are separated by commas or line ends, not by spaces or semicolons."]
		];
		function describeUnmatched(lists, files, links) {
			return lists.flatMap(({ name, patterns }) => {
				let unmatched = patterns.filter((pattern) => !pattern.startsWith("!") && !matchesAny(pattern, files, links));
				if (unmatched.length === 0) return [];
				let shown = unmatched.slice(0, 5).map((pattern) => JSON.stringify(pattern));
				let more = unmatched.length > 5 ? ` and ${unmatched.length - 5} more` : "";
				let hints = HINTS.filter(([form]) => unmatched.some((pattern) => form.test(pattern))).map(([, hint]) => ` ${hint}`);
				let remedy = hints.length === 0 ? " Check the spelling, unless the files are yet to come." : hints.join("");
				return [`${name}: no file of the repository matches ${shown.join(", ")}${more}.${remedy}`];
			});
		}
		function matchesAny(pattern, files, links) {
			return files.some((0, _path_matcher_js__WEBPACK_IMPORTED_MODULE_0__.compileRules)({
				builtIn: [],
				user: [pattern],
				own: []
			}, links, !0).matches);
		}
	})
};
