export const id = 8507;
export const ids = [8507];
export const modules = { 28507: ((module) => {
	module.exports = (() => {
		throw Error("kerberos is not part of this bundle");
	})();
}) };
