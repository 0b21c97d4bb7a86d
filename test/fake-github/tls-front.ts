import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { createServer } from "node:tls";
import { promisify } from "node:util";

/** A self-signed certificate for 127.0.0.1. `file` is what a client must trust. */
export type Certificate = { readonly file: string; readonly key: string; readonly certificate: string };

/** Needs openssl: Node makes no certificates. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const [file, keyFile] = [join(folder, "ca.pem"), join(folder, "ca.key")];
  const subject = ["-subj", "/CN=ghes.example", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  await promisify(execFile)("openssl", ["req", "-x509", ...kind, ...subject, "-keyout", keyFile, "-out", file]);
  return { file, key: readFileSync(keyFile, "utf8"), certificate: readFileSync(file, "utf8") };
}

export type TlsFront = { readonly url: string; close(): Promise<void> };

/** Ends TLS in front of a server of this machine, and passes its bytes on. */
export async function startTlsFront(url: string, { certificate, key }: Certificate): Promise<TlsFront> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer({ key, cert: certificate }, (client) => {
    const upstream = connect(Number(port), hostname.endsWith(".localhost") ? "127.0.0.1" : hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  // A client that does not trust the certificate breaks the handshake.
  server.on("tlsClientError", () => {});
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((settle) => server.close(() => settle()));
    },
  };
}
