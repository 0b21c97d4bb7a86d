/**
 * The end-to-end, security and chaos tests have a fast form for every `npm test`, and a full form that takes much longer:
 * `PROOFS=full npm test` runs all of them in full, as CI does, and `npm run test:security` or `test:chaos` one of them.
 */
export const IS_FULL = process.env["PROOFS"] === "full";
