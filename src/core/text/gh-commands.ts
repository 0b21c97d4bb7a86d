/** Lets the workflows of a repository open pull requests. Their tokens may only read unless a workflow asks for more. */
export const ALLOW_PULL_REQUESTS =
  'gh api --method PUT "repos/{owner}/{repo}/actions/permissions/workflow" -f default_workflow_permissions=read -F can_approve_pull_request_reviews=true';
