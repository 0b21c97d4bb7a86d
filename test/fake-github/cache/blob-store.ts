import { type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import { createRequire } from "node:module";

import {
  BlobSASPermissions,
  BlobServiceClient,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
} from "@azure/storage-blob";

/** Stores the archives. */
export type BlobStore = {
  /** The path and query of a signed URL that can write this blob for ten minutes. */
  signUpload(blob: string): string;
  signDownload(blob: string): string;
  /** `null` if nothing was uploaded. */
  findSize(blob: string): Promise<number | null>;
  /** Writes a blob without a signed URL. */
  write(blob: string, bytes: Buffer): Promise<void>;
  delete(blob: string): Promise<void>;
  /** Forwards a request for a signed URL, and counts the bytes. */
  pass(
    request: IncomingMessage,
    response: ServerResponse,
    count: { status: number; requestBytes: number; responseBytes: number },
  ): Promise<void>;
  close(): Promise<void>;
};

/** Azurite's well-known account, which is the same in every emulator. */
const ACCOUNT = "devstoreaccount1";
const ACCOUNT_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const CONTAINER = "actions-cache";
const SIGNED_FOR_MS = 10 * 60 * 1000;

type BlobServer = { start(): Promise<void>; close(): Promise<void>; getHttpServerAddress(): string };

/** Starts azurite in this process, in memory, on a free port of 127.0.0.1. Its command line would send telemetry. */
export async function startBlobStore(): Promise<BlobStore> {
  const server = buildServer();
  await server.start();
  const address = server.getHttpServerAddress().replace(/\/$/, "");
  const credential = new StorageSharedKeyCredential(ACCOUNT, ACCOUNT_KEY);
  const container = new BlobServiceClient(`${address}/${ACCOUNT}`, credential).getContainerClient(CONTAINER);
  await container.create();

  const sign = (blob: string, permissions: string): string => {
    const query = generateBlobSASQueryParameters(
      {
        containerName: CONTAINER,
        blobName: blob,
        permissions: BlobSASPermissions.parse(permissions),
        protocol: SASProtocol.HttpsAndHttp,
        startsOn: new Date(Date.now() - 60_000),
        expiresOn: new Date(Date.now() + SIGNED_FOR_MS),
      },
      credential,
    );
    return `/${ACCOUNT}/${CONTAINER}/${encodeURIComponent(blob)}?${query.toString()}`;
  };
  return {
    signUpload: (blob) => sign(blob, "cw"),
    signDownload: (blob) => sign(blob, "r"),
    async findSize(blob) {
      const one = container.getBlobClient(blob);
      return (await one.exists()) ? ((await one.getProperties()).contentLength ?? 0) : null;
    },
    async write(blob, bytes) {
      await container.getBlockBlobClient(blob).uploadData(bytes);
    },
    async delete(blob) {
      await container.getBlobClient(blob).deleteIfExists();
    },
    pass: (request, response, count) => forward(address, request, response, count),
    close: () => server.close(),
  };
}

/** Without azurite's version check, because the client uses a newer version of the storage API. */
function buildServer(): BlobServer {
  const require = createRequire(import.meta.url);
  const { default: Configuration } = require("azurite/dist/src/blob/BlobConfiguration") as {
    default: new (...settings: readonly unknown[]) => unknown;
  };
  const { default: Server } = require("azurite/dist/src/blob/BlobServer") as { default: new (configuration: unknown) => BlobServer };
  const files = ["__blob__.json", "__extent__.json", [{ locationId: "Default", locationPath: "nowhere", maxConcurrency: 10 }]];
  const logs = [false, undefined, false, undefined];
  const [isLoose, skipsVersionCheck, isInMemory] = [false, true, true];
  const withoutTls = ["", "", "", undefined];
  return new Server(new Configuration("127.0.0.1", 0, 5, ...files, ...logs, isLoose, skipsVersionCheck, ...withoutTls, false, isInMemory));
}

function forward(
  address: string,
  request: IncomingMessage,
  response: ServerResponse,
  count: { status: number; requestBytes: number; responseBytes: number },
): Promise<void> {
  return new Promise((settle, fail) => {
    const headers = { ...request.headers, host: new URL(address).host, connection: "close" };
    const upstream = ask(address + (request.url ?? "/"), { method: request.method, headers }, (answer) => {
      count.status = answer.statusCode ?? 502;
      response.writeHead(count.status, answer.headers);
      answer.on("data", (chunk: Buffer) => {
        count.responseBytes += chunk.length;
      });
      answer.pipe(response);
      response.on("finish", settle);
    });
    upstream.on("error", fail);
    response.on("close", () => upstream.destroy());
    request.on("data", (chunk: Buffer) => {
      count.requestBytes += chunk.length;
    });
    request.pipe(upstream);
  });
}
