export const id = 734;
export const ids = [734];
export const modules = {

/***/ 3734:
/***/ ((module) => {

module.exports = eval("require")("supports-color");


/***/ })

};
