export const id = 9606;
export const ids = [9606];
export const modules = { 29606: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { downloadCodex: () => downloadCodex });
	var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
	var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
	var node_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37067);
	var node_https__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44708);
	var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
	var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
	var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38522);
	var _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17853);
	let LEFT_OUT = /^codex-resources\/voice\//;
	let SILENCE_MS = 3e4;
	let REDIRECTS = new Set([
		301,
		302,
		303,
		307,
		308
	]);
	async function downloadCodex({ folder, hashes, native, registry }, signal) {
		let silence = new AbortController();
		let timer = setTimeout(() => silence.abort(Error(`the registry sent nothing for ${SILENCE_MS / 1e3} s`)), SILENCE_MS);
		let anySignal = AbortSignal.any([signal, silence.signal]);
		let unpacker = await createUnpacker(native, folder, hashes);
		try {
			let { integrity, tarball } = await readManifest(registry, native, anySignal);
			let body = await request(tarball, registry, anySignal);
			timer.refresh();
			let digest = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha512");
			await (0, node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(body, async function* (chunks) {
				for await (let chunk of chunks) {
					timer.refresh();
					digest.update(chunk);
					yield chunk;
				}
			}, (0, node_zlib__WEBPACK_IMPORTED_MODULE_6__.createGunzip)({ chunkSize: 262144 }), async (chunks) => {
				for await (let chunk of chunks) unpacker.write(chunk);
			}, { signal: anySignal });
			if (digest.digest("base64") !== integrity) throw Error(`${tarball} is not the file that the registry's manifest names (sha512)`);
			return finish(unpacker.end(), native, folder);
		} catch (error) {
			throw silence.signal.aborted ? silence.signal.reason : error;
		} finally {
			clearTimeout(timer);
			unpacker.close();
		}
	}
	async function readManifest(registry, { suffix, version }, signal) {
		let address = `${registry}/@openai%2fcodex/${version}-${suffix}`;
		let parts = [];
		let bytes = 0;
		for await (let part of await request(address, registry, signal)) {
			parts.push(part);
			bytes += part.length;
			if (bytes > 1e6) throw Error(`${address} is too large for a manifest`);
		}
		let { dist, version: found } = JSON.parse(Buffer.concat(parts).toString("utf8"));
		let [, integrity] = /(?:^|\s)sha512-([A-Za-z0-9+/]{86}==)(?:$|\s)/.exec(String(dist?.integrity)) ?? [];
		if (found !== `${version}-${suffix}` || integrity === void 0 || typeof dist?.tarball != "string") throw Error(`${address} is no manifest of this version with a sha512`);
		return {
			integrity,
			tarball: dist.tarball
		};
	}
	async function request(address, registry, signal) {
		let url = new URL(address);
		for (let requests = 0; requests <= 5; requests += 1) {
			if (registry.startsWith("https:") && url.protocol !== "https:") throw Error(`${address} was redirected to a server without TLS`);
			let response = await send(url, signal).catch((error) => {
				let { code, message } = error;
				throw Error(`${address} was not reached (${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__.TN)(code ?? message, 200)})`);
			});
			let { headers, statusCode = 0 } = response;
			if (statusCode >= 200 && statusCode < 300) return response;
			response.destroy();
			if (headers.location === void 0 || !REDIRECTS.has(statusCode)) throw Error(`${address} was answered with the status ${statusCode}`);
			url = new URL(headers.location, url);
		}
		throw Error(`${address} was redirected more than 5 times`);
	}
	async function send(url, signal) {
		return await new Promise((resolve, reject) => {
			let options = {
				headers: { "user-agent": "codex-self-iter" },
				signal
			};
			(url.protocol === "https:" ? node_https__WEBPACK_IMPORTED_MODULE_3__.get : node_http__WEBPACK_IMPORTED_MODULE_2__.get)(url, options, resolve).once("error", reject);
		});
	}
	async function createUnpacker({ target }, folder, hashes) {
		let { Parser } = await __webpack_require__.e(9305).then(__webpack_require__.bind(__webpack_require__, 81686));
		let digests = {};
		let [problem, bytes] = [null, 0];
		let open = null;
		let close = () => {
			open !== null && (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(open.descriptor);
			open = null;
		};
		let begin = (entry) => {
			let path = placeOf(entry, target);
			if (path === null || problem !== null) return entry.resume();
			let file = (0, node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, path);
			(0, node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0, node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(file), {
				recursive: !0,
				mode: 493
			});
			let opened = {
				descriptor: (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(file, "wx", 384),
				hash: hashes ? (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256") : null
			};
			open = opened;
			entry.on("data", (chunk) => {
				if (problem !== null) return;
				attempt(() => {
					opened.hash?.update(chunk);
					for (let at = 0; at < chunk.length;) at += (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(opened.descriptor, chunk, at);
				});
			});
			entry.on("end", () => {
				digests[path] = opened.hash?.digest("hex") ?? "";
				close();
			});
		};
		let attempt = (work) => {
			try {
				work();
			} catch (error) {
				problem ??= error instanceof Error ? error : Error("the tarball cannot be read");
			}
		};
		let parser = new Parser({
			strict: !0,
			onReadEntry: (entry) => attempt(() => begin(entry))
		});
		parser.on("ignoredEntry", (entry) => attempt(() => void placeOf(entry, target)));
		parser.on("error", (error) => problem ??= error);
		let check = () => {
			if (problem !== null) throw problem;
		};
		return {
			close,
			write(chunk) {
				bytes += chunk.length;
				bytes > 2e9 && (problem ??= Error("the tarball is too large"));
				problem === null && parser.write(chunk);
				check();
			},
			end() {
				parser.end();
				check();
				return digests;
			}
		};
	}
	function placeOf({ path, type }, target) {
		let steps = path.split("/");
		if (path.startsWith("/") || path.includes("\\") || steps.includes("..")) throw Error(`the tarball has a file outside of its folder (${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__.TN)(path, 100)})`);
		if (type === "Directory") return null;
		if (type !== "File" && type !== "OldFile" && type !== "ContiguousFile") throw Error(`the tarball has a link or a special file (${(0, _core_text_text_js__WEBPACK_IMPORTED_MODULE_7__.TN)(path, 100)}, ${type})`);
		let [, vendor, folder, ...rest] = steps;
		let place = rest.join("/");
		if (vendor !== "vendor" || folder !== target || place === "" || rest.some((step) => step === "" || step === ".")) return null;
		return LEFT_OUT.test(place) ? null : place;
	}
	function finish(digests, { target, version }, folder) {
		let description = digests["codex-package.json"] === void 0 ? "{}" : (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)((0, node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "codex-package.json"), "utf8");
		let found = JSON.parse(description);
		if (digests["bin/codex"] === void 0 || found.version !== version || found.target !== target || found.entrypoint !== "bin/codex") throw Error("the tarball has an unknown layout");
		for (let path of Object.keys(digests)) (0, node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)((0, node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, path), path.endsWith(".json") ? 292 : 365);
		return digests;
	}
}) };
