export const id = 5990;
export const ids = [5990];
export const modules = { 65990: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { installCodex: () => installCodex });
	var external_node_fs_ = __webpack_require__(73024);
	var external_node_path_ = __webpack_require__(76760);
	var text_text = __webpack_require__(17853);
	var user_error = __webpack_require__(68757);
	var errno = __webpack_require__(53645);
	var executable = __webpack_require__(95627);
	var binary = __webpack_require__(37351);
	var safe_path = __webpack_require__(81046);
	let NPM_ONLY = /^(?:\/\/|_|username$|email$|(?:https?-)?proxy$|(?:prefer-)?offline$)/;
	let TLS = /^(?:ca(?:file)?(?:\[\])?|cert(?:file)?|key(?:file)?|strict-ssl)$/;
	let NPM_ONLY_VARIABLE = /^(?:(?:https?|all)_proxy|npm_config_(?:(?:https?_)?proxy|offline|prefer_offline))$/i;
	let TLS_VARIABLE = /^npm_config_(?:ca|cafile|strict_ssl)$/i;
	let REGISTRY_VARIABLE = /^npm_config_((?:@openai:)?registry)$/i;
	function readRegistry(env, npm) {
		let set = Object.entries(env).filter(([, value]) => value !== void 0 && value !== "");
		let variable = set.find(([name]) => NPM_ONLY_VARIABLE.test(name));
		if (variable !== void 0) return {
			kind: "npm-only",
			reason: `${variable[0]} is set`
		};
		let settings = new Map();
		let tls = set.find(([name]) => TLS_VARIABLE.test(name))?.[0] ?? null;
		for (let file of configFiles(env, npm)) for (let [key, value] of parseNpmrc((0, errno.Xd)(() => (0, external_node_fs_.readFileSync)(file, "utf8")) ?? "")) {
			if (NPM_ONLY.test(key)) return {
				kind: "npm-only",
				reason: `${file} has a login or a proxy`
			};
			TLS.test(key) && (tls = `${key} in ${file}`);
			settings.set(key, value);
		}
		for (let [name, value] of set) {
			let [, key] = REGISTRY_VARIABLE.exec(name) ?? [];
			key !== void 0 && value !== void 0 && settings.set(key.toLowerCase(), value);
		}
		let url = settings.get("@openai:registry") ?? settings.get("registry") ?? null;
		let registry = url === null ? null : checkRegistry(url);
		return tls !== null && (registry === null || registry.kind === "public" && registry.url.startsWith("https:")) ? {
			kind: "npm-only",
			reason: `${tls} is set`
		} : registry;
	}
	function checkRegistry(text) {
		let url = (0, errno.Xd)(() => new URL(text));
		if (url === null || !/^https?:$/.test(url.protocol)) return {
			kind: "npm-only",
			reason: "the registry's address is no URL"
		};
		if (url.username !== "" || url.password !== "") return {
			kind: "npm-only",
			reason: "the registry's address has a login"
		};
		return {
			kind: "public",
			url: `${url.origin}${url.pathname.replace(/\/+$/, "")}`
		};
	}
	function configFiles(env, npm) {
		let program = npm === null ? null : (0, safe_path.iF)(npm) ?? npm;
		let home = env.HOME;
		return [
			...program === null ? [] : [(0, external_node_path_.join)((0, external_node_path_.dirname)((0, external_node_path_.dirname)(program)), "npmrc")],
			...npm === null ? [] : [(0, external_node_path_.join)((0, external_node_path_.dirname)((0, external_node_path_.dirname)(npm)), "etc/npmrc")],
			env.npm_config_globalconfig ?? env.NPM_CONFIG_GLOBALCONFIG,
			env.npm_config_userconfig ?? env.NPM_CONFIG_USERCONFIG ?? (home === void 0 ? void 0 : (0, external_node_path_.join)(home, ".npmrc"))
		].filter((file) => file !== void 0);
	}
	function parseNpmrc(text) {
		return text.split(/\r?\n/).flatMap((line) => {
			let [, key, value = ""] = /^\s*([^=;#\s][^=]*?)\s*(?:=\s*(.*?)\s*)?$/.exec(line) ?? [];
			return key === void 0 ? [] : [[key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, "$2")]];
		});
	}
	var external_node_crypto_ = __webpack_require__(77598);
	var random_name = __webpack_require__(17136);
	let MARKER = ".complete";
	async function findDamage(folder, signal) {
		try {
			for (let path of withParents(folder)) {
				let stat = (0, external_node_fs_.lstatSync)(path, { throwIfNoEntry: !1 });
				if (stat === void 0) return "absent";
				requirePlain(stat, path, "folder");
			}
			let digests = readMarker((0, external_node_path_.join)(folder, MARKER));
			let found = (0, external_node_fs_.readdirSync)(folder, {
				recursive: !0,
				withFileTypes: !0
			});
			for (let entry of found) {
				let path = (0, external_node_path_.join)(entry.parentPath, entry.name);
				let name = (0, external_node_path_.relative)(folder, path);
				if (entry.isDirectory()) requirePlain((0, external_node_fs_.lstatSync)(path), path, "folder");
				else if (name !== MARKER && digests[name] === void 0) return `${path} does not belong there`;
			}
			for (let [name, digest] of Object.entries(digests)) {
				let path = (0, external_node_path_.join)(folder, name);
				if (await digestOf(path, signal) !== digest) return `${path} has changed`;
			}
			return null;
		} catch (error) {
			signal.throwIfAborted();
			return error instanceof Error ? error.message : String(error);
		}
	}
	async function fillFolder(folder, signal, fill) {
		let parent = (0, external_node_path_.dirname)(folder);
		(0, external_node_fs_.mkdirSync)(parent, {
			recursive: !0,
			mode: 493
		});
		removeAbandoned(parent);
		let partial = `${folder}.partial-${(0, random_name.Z)()}`;
		(0, external_node_fs_.mkdirSync)(partial, { mode: 493 });
		try {
			let digests = await fill(partial);
			(0, external_node_fs_.writeFileSync)((0, external_node_path_.join)(partial, MARKER), `${JSON.stringify(digests, null, 2)}\n`, {
				mode: 292,
				flag: "wx"
			});
			await moveInto(partial, folder, signal);
		} finally {
			(0, external_node_fs_.rmSync)(partial, {
				recursive: !0,
				force: !0
			});
		}
	}
	async function moveInto(partial, folder, signal) {
		try {
			(0, external_node_fs_.renameSync)(partial, folder);
		} catch (error) {
			if (![
				"EEXIST",
				"ENOTEMPTY",
				"ENOTDIR"
			].includes((0, errno.CA)(error) ?? "")) throw error;
			if (await findDamage(folder, signal) === null) return;
			removeDamaged(folder);
			(0, external_node_fs_.renameSync)(partial, folder);
		}
	}
	function removeDamaged(folder) {
		removeFolder(withParents(folder).find((path) => (0, external_node_fs_.lstatSync)(path).isSymbolicLink()) ?? folder);
	}
	function withParents(folder) {
		return [
			(0, external_node_path_.dirname)((0, external_node_path_.dirname)(folder)),
			(0, external_node_path_.dirname)(folder),
			folder
		];
	}
	function removeFolder(folder) {
		let waste = `${folder}.partial-${(0, random_name.Z)()}`;
		(0, external_node_fs_.renameSync)(folder, waste);
		(0, external_node_fs_.rmSync)(waste, {
			recursive: !0,
			force: !0
		});
	}
	function removeAbandoned(parent) {
		for (let name of (0, external_node_fs_.readdirSync)(parent)) {
			let path = (0, external_node_path_.join)(parent, name);
			let stat = (0, external_node_fs_.lstatSync)(path, { throwIfNoEntry: !1 });
			name.includes(".partial-") && stat !== void 0 && Date.now() - stat.mtimeMs > 36e5 && (0, external_node_fs_.rmSync)(path, {
				recursive: !0,
				force: !0
			});
		}
	}
	function readMarker(path) {
		let descriptor = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
		try {
			let stat = (0, external_node_fs_.fstatSync)(descriptor);
			requirePlain(stat, path, "file");
			let value = stat.size > 65536 ? null : JSON.parse((0, external_node_fs_.readFileSync)(descriptor, "utf8"));
			let entries = typeof value == "object" && value ? Object.entries(value) : [];
			if (!entries.every(([name, digest]) => /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && !name.includes("..") && typeof digest == "string") || !entries.some(([name]) => name === "bin/codex")) throw Error(`${path} lists no programs`);
			return Object.fromEntries(entries);
		} finally {
			(0, external_node_fs_.closeSync)(descriptor);
		}
	}
	async function digestOf(path, signal) {
		let descriptor = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
		try {
			requirePlain((0, external_node_fs_.fstatSync)(descriptor), path, "file");
			let hash = (0, external_node_crypto_.createHash)("sha256");
			for await (let chunk of (0, external_node_fs_.createReadStream)("", {
				fd: descriptor,
				autoClose: !1,
				highWaterMark: 1048576,
				signal
			})) hash.update(chunk);
			return hash.digest("hex");
		} finally {
			(0, external_node_fs_.closeSync)(descriptor);
		}
	}
	function requirePlain(stat, path, kind) {
		if (!(kind === "folder" ? stat.isDirectory() : stat.isFile() && stat.nlink === 1)) throw Error(`${path} is a link, or no ${kind}`);
		if (stat.uid !== 0 && stat.uid !== process.getuid?.()) throw Error(`${path} belongs to another user`);
		if (stat.mode & 18) throw Error(`${path} can be written by others`);
	}
	let PROGRAM = "bin/codex";
	let EXACT = /^\d+\.\d+\.\d+(?:-[\dA-Za-z.-]+)?$/;
	async function installCodex(request) {
		let { version, folder, workspace, signal, env = process.env, node = process.execPath } = request;
		let onPath = (0, executable.D1)(env.PATH ?? "", workspace);
		let present = (0, errno.Xd)(() => (0, binary.hy)("codex", {
			...env,
			PATH: onPath.join(external_node_path_.delimiter)
		}));
		if (present !== null && (0, binary.SY)(present) === version) return {
			program: present,
			notices: []
		};
		let folders = [...onPath, (0, external_node_path_.dirname)(node)];
		let npm = folders.map((path) => (0, external_node_path_.join)(path, "npm")).find(executable.TV) ?? null;
		let notices = [];
		try {
			let program = EXACT.test(version) ? await downloadOrNull({
				...request,
				env,
				folders
			}, npm, notices) : null;
			if (program !== null) return {
				program,
				notices
			};
			if (npm === null) throw Error(`${notices.at(-1) ?? ""} npm is neither on the PATH nor beside ${node}.`.trim());
			let { installWithNpm } = await __webpack_require__.e(8851).then(__webpack_require__.bind(__webpack_require__, 48851));
			return {
				program: await installWithNpm({
					npm,
					version,
					folder,
					folders,
					env
				}, signal),
				notices
			};
		} catch (error) {
			let problem = signal.aborted ? "the run was cancelled." : (0, text_text.gm)(messageOf(error));
			throw (0, user_error.I)("CODEX_INSTALL_FAILED", {
				version,
				problem
			});
		}
	}
	async function downloadOrNull(request, npm, notices) {
		let { env, signal, version, workspace } = request;
		let byNpm = (reason) => {
			notices.push(`Codex ${version} is installed by npm and not downloaded directly: ${(0, text_text.gm)(reason)}`);
			return null;
		};
		let native = (0, binary.Ak)();
		if (native === null) return byNpm(`there is no package for ${process.platform} on ${process.arch}`);
		let cache = (0, binary.Bn)(env, workspace);
		let lasting = cache === null ? null : (0, external_node_path_.join)(cache, version, process.arch);
		if (lasting !== null && await isUsable(lasting, signal, notices)) return (0, external_node_path_.join)(lasting, PROGRAM);
		let registry = readRegistry(env, npm) ?? await askForRegistry(request, npm);
		if (registry.kind === "npm-only") return byNpm(registry.reason);
		let { downloadCodex } = await __webpack_require__.e(9606).then(__webpack_require__.bind(__webpack_require__, 29606));
		let own = (0, external_node_path_.join)(request.folder, version);
		let download = async (folder) => {
			folder === own && (0, external_node_fs_.rmSync)(own, {
				recursive: !0,
				force: !0
			});
			let order = {
				registry: registry.url,
				native: {
					...native,
					version
				},
				hashes: folder === lasting
			};
			await fillFolder(folder, signal, (partial) => downloadCodex({
				...order,
				folder: partial
			}, signal));
			return (0, external_node_path_.join)(folder, PROGRAM);
		};
		try {
			if (lasting === null) return await download(own);
			return await download(lasting).catch((error) => {
				if (![
					"EACCES",
					"EPERM",
					"EROFS"
				].includes((0, errno.CA)(error) ?? "")) throw error;
				return download(own);
			});
		} catch (error) {
			if (signal.aborted) throw error;
			if (["ENOSPC", "EDQUOT"].includes((0, errno.CA)(error) ?? "")) throw Error(`the disk is full (${messageOf(error)})`, { cause: error });
			return byNpm(messageOf(error));
		}
	}
	async function askForRegistry({ env, folder, folders, signal }, npm) {
		if (npm === null) return {
			kind: "npm-only",
			reason: "no registry is set"
		};
		let { readDefaultRegistry } = await __webpack_require__.e(8851).then(__webpack_require__.bind(__webpack_require__, 48851));
		try {
			return checkRegistry(await readDefaultRegistry({
				npm,
				folder,
				folders,
				env
			}, signal));
		} catch (error) {
			return {
				kind: "npm-only",
				reason: messageOf(error)
			};
		}
	}
	async function isUsable(folder, signal, notices) {
		let damage = await findDamage(folder, signal);
		if (damage === "absent") return !1;
		if (damage === null) return !0;
		(0, errno.Xd)(() => removeDamaged(folder));
		notices.push(`The Codex in the tool cache is not the one that was installed, so it is installed anew: ${(0, text_text.gm)(damage)}`);
		return !1;
	}
	function messageOf(error) {
		return (0, text_text.TN)(error instanceof Error ? error.message : String(error), 800);
	}
}) };
