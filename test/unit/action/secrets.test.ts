import { describe, expect, it } from "vitest";
import { collectSecrets } from "../../../src/action/secrets.ts";

describe("collectSecrets", () => {
  it("collects the secret inputs by either spelling, the key, the runner's tokens and the checkout's", () => {
    const env = {
      "INPUT_OPENAI-API-KEY": "key-1",
      INPUT_OPENAI_API_KEY: "key-2",
      "INPUT_GITHUB-TOKEN": " token-1\n",
      OPENAI_API_KEY: "key-3",
      ACTIONS_RUNTIME_TOKEN: "token-2",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "token-3",
      INPUT_GOAL: "no secret",
    };
    expect([...collectSecrets(env, ["token-4"])].toSorted()).toEqual([
      "key-1",
      "key-2",
      "key-3",
      "token-1",
      "token-2",
      "token-3",
      "token-4",
    ]);
  });

  it("leaves out empty and repeated values", () => {
    expect(collectSecrets({ OPENAI_API_KEY: " ", "INPUT_GITHUB-TOKEN": "same" }, ["same"])).toEqual(["same"]);
  });
});
