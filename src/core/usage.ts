/** Tokens as the provider counts them. `cachedInput` is a part of `input`; `reasoningOutput` is a part of `output`. */
export type Usage = {
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
  readonly reasoningOutput: number;
};

export const NO_USAGE: Usage = { input: 0, cachedInput: 0, output: 0, reasoningOutput: 0 };
