/**
 * Attacks, kills, faults, simulated chains and the soak have two forms: a fast one for every `npm test`, and the full one, which
 * takes half an hour more. `PROOFS=full npm test` is what CI runs; `npm run test:attacks` and the like make one of them full.
 */
export const IS_FULL = process.env["PROOFS"] === "full";
