import { describe, expect, it } from "vitest";
import { apiUrlOf, hasQueue, parseRemoteUrl } from "../../../src/preflight/remote-url.ts";

describe("parseRemoteUrl", () => {
  it.each([
    ["https://github.com/octo/demo.git", "github.com", "octo", "demo"],
    ["https://user:secret@github.com/octo/demo", "github.com", "octo", "demo"],
    ["git@github.com:octo/demo.git", "github.com", "octo", "demo"],
    ["ssh://git@GitHub.com:22/octo/de.mo.git", "github.com", "octo", "de.mo"],
    ["http://127.0.0.1:8080/octo/demo.git", "127.0.0.1:8080", "octo", "demo"],
    ["git@work:octo/demo/", "work", "octo", "demo"],
  ])("%s", (url, host, owner, repo) => {
    expect(parseRemoteUrl(url)).toEqual({ host, owner, repo });
  });

  it.each([
    "/srv/demo.git",
    "../demo",
    "file:///srv/demo.git",
    "https://",
    "https://github.com/octo",
    "https://github.com/../..",
    "",
    "C:\\demo",
  ])("%j is no repository of a server", (url) => {
    expect(parseRemoteUrl(url)).toBeNull();
  });
});

describe("hasQueue", () => {
  it.each([
    ["https://github.com/octo/demo.git", true],
    ["https://octo.ghe.com/octo/demo", true],
    ["/srv/demo.git", true],
    ["git@ghes.example:octo/demo.git", false],
    ["https://github.com.example/octo/demo", false],
  ])("%s: %s", (url, expected) => {
    expect(hasQueue(parseRemoteUrl(url))).toBe(expected);
  });
});

describe("apiUrlOf", () => {
  const NONE = { host: undefined, serverUrl: undefined, apiUrl: undefined };

  it("knows GitHub, and the server that the environment names", () => {
    expect(apiUrlOf("github.com", NONE)).toBe("https://api.github.com");
    expect(apiUrlOf("octo.ghe.com", NONE)).toBe("https://api.octo.ghe.com");
    expect(apiUrlOf("git.corp.example", { ...NONE, host: "git.corp.example" })).toBe("https://git.corp.example/api/v3");
    const server = { ...NONE, serverUrl: "http://127.0.0.1:8080", apiUrl: "http://127.0.0.1:9090/" };
    expect(apiUrlOf("127.0.0.1:8080", server)).toBe("http://127.0.0.1:9090");
  });

  it("sends the token to no other server", () => {
    expect(apiUrlOf("gitlab.com", NONE)).toBeNull();
    expect(apiUrlOf("evil-ghe.com", NONE)).toBeNull();
    expect(apiUrlOf("gitlab.com", { ...NONE, apiUrl: "https://api.github.com", serverUrl: "https://github.com" })).toBeNull();
  });
});
