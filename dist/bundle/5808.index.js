export const id = 5808;
export const ids = [5808];
export const modules = { 85808: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.r(__webpack_exports__);
	__webpack_require__.d(__webpack_exports__, {
		compress: () => compress,
		decompress: () => decompress,
		hashBytes: () => hashBytes,
		hashObject: () => hashObject
	});
	var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
	var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
	function hashBytes(bytes, shaLength) {
		let algorithm = algorithmOf(shaLength);
		return hashOnce?.(algorithm, bytes, "hex") ?? node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(algorithm).update(bytes).digest("hex");
	}
	let hashOnce = node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash;
	function hashObject(type, content, shaLength) {
		return node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash(algorithmOf(shaLength)).update(`${type} ${content.length}\0`).update(content).digest("hex");
	}
	function algorithmOf(shaLength) {
		return shaLength === 64 ? "sha256" : "sha1";
	}
	function compress(object) {
		return (0, node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateSync)(object, {
			level: 1,
			chunkSize: Math.min(16384, object.length + 1024)
		});
	}
	function decompress(compressed, bytesMax) {
		return (0, node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(compressed, { maxOutputLength: bytesMax });
	}
}) };
