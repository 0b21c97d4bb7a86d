export const id = 3734;
export const ids = [3734];
export const modules = { 43734: ((module) => {
	module.exports = (() => {
		throw Error("supports-color is not part of this bundle");
	})();
}) };
