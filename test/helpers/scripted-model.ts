/** The scripted model is part of the product, as `codex-self-iter demo` stands on it too; tests find it here. */
export * from "../../src/demo/scripted-model.ts";
