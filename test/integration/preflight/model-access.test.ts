import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { probeModelAccess } from "../../../src/adapters/preflight/model-access.ts";

const NEVER = new AbortController().signal;
const KEY = "sk-test-0123456789";
let server: Server;
let asked: string[];
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function provider(status: number, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(status, { ...headers }).end(`{"error": "the key ${KEY} is wrong"}`);
  });
  await new Promise<void>((settle) => void server.listen(0, "127.0.0.1", settle));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/responses`;
}

describe("the provider", () => {
  it("accepts a key that may list the models", async () => {
    const url = await provider(200);
    expect(await probeModelAccess(` ${KEY}\n`, url, NEVER)).toMatchObject({
      kind: "found",
      value: expect.stringContaining("accepts") as string,
    });
    expect(asked).toEqual([`GET /v1/models Bearer ${KEY}`]);
  });

  it.each([401, 403])("refuses a key with status %i, and the text does not contain it", async (status) => {
    const probe = await probeModelAccess(KEY, await provider(status), NEVER);
    expect(probe).toMatchObject({ kind: "failed" });
    expect(JSON.stringify(probe)).not.toContain(KEY);
  });

  it.each([404, 429, 500])("says nothing about the key with status %i", async (status) => {
    expect(await probeModelAccess(KEY, await provider(status), NEVER)).toMatchObject({ kind: "unknown" });
  });

  it("is not followed to another server", async () => {
    expect(await probeModelAccess(KEY, await provider(302, { location: "/elsewhere" }), NEVER)).toMatchObject({ kind: "unknown" });
    expect(asked).toHaveLength(1);
  });

  it("is not asked without a key, or without a list of models", async () => {
    const url = await provider(200);
    expect(await probeModelAccess(null, url, NEVER)).toMatchObject({ kind: "unknown" });
    expect(await probeModelAccess(KEY, url.replace("responses", "chat"), NEVER)).toMatchObject({ kind: "unknown" });
    expect(asked).toEqual([]);
  });

  it("may be out of reach", async () => {
    await provider(200);
    expect(await probeModelAccess(KEY, "http://127.0.0.1:9/v1/responses", NEVER)).toMatchObject({
      kind: "unknown",
      fix: "curl -sSI http://127.0.0.1:9/v1/models",
    });
  });
});
