/** Calls GitHub's REST API. */
export async function request(method, path, body) {
  const { GITHUB_API_URL, GITHUB_REPOSITORY } = process.env;
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
    method,
    headers: { authorization: `Bearer ${process.env["INPUT_GITHUB-TOKEN"]}`, accept: "application/vnd.github+json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}

export const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
