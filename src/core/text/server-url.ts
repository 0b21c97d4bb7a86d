/**
 * Returns whether GitHub hosts the server: github.com, or `*.ghe.com`. Only there are cache service version 2 and `concurrency.queue`. `*.localhost`
 * counts as in @actions/cache (`internal/config.js`). An unknown server is taken for github.com.
 */
export function isHostedByGitHub(serverUrl: string): boolean {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
  return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(host);
}
