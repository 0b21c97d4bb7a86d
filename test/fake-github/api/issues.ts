import { shapeComment, shapeIssue } from "./shapes.ts";
import {
  type Call,
  type Comment,
  forbidden,
  type Handlers,
  type Issue,
  isAllowed,
  invalid,
  type Level,
  notFound,
  paginate,
  ApiError,
  type Store,
} from "./store.ts";

/** In characters, as the API's error says. A longer body was once accepted, but no client should rely on that (platform notes C3). */
export const BODY_LENGTH_MAX = 65_536;

export const ISSUE_HANDLERS: Handlers = {
  "issues/get": { permissions: [], answer: (call, store) => ({ status: 200, body: shapeIssue(store, findIssue(call, store, "read")) }) },
  "issues/list-comments": {
    permissions: [],
    answer(call, store) {
      const issue = findIssue(call, store, "read");
      const sinceMs = Date.parse(call.query.get("since") ?? "1970-01-01");
      const comments = store.comments.filter((comment) => comment.issue === issue.number && comment.updatedAtMs >= sinceMs);
      const { page, headers } = paginate(call, store, comments);
      return { status: 200, body: page.map((comment) => shapeComment(store, comment)), headers };
    },
  },
  "issues/get-comment": {
    permissions: [],
    answer: (call, store) => ({ status: 200, body: shapeComment(store, findComment(call, store, "read")) }),
  },
  "issues/create-comment": {
    permissions: [],
    answer(call, store) {
      const issue = findIssue(call, store, "write");
      if (issue.locked) throw new ApiError(403, "Unable to create comment because issue is locked.");
      return { status: 201, body: shapeComment(store, addComment(store, issue, call.token.login, checkBody(call))) };
    },
  },
  "issues/update-comment": {
    permissions: [],
    answer(call, store) {
      const comment = findComment(call, store, "write");
      comment.body = checkBody(call);
      comment.updatedAtMs = store.nowMs();
      return { status: 200, body: shapeComment(store, comment) };
    },
  },
  "issues/delete-comment": {
    permissions: [],
    answer(call, store) {
      store.comments.splice(store.comments.indexOf(findComment(call, store, "write")), 1);
      return { status: 204 };
    },
  },
};

export function addComment(store: Store, issue: Issue, author: string, body: string): Comment {
  const nowMs = store.nowMs();
  const comment = { id: store.nextId(), issue: issue.number, author, body, createdAtMs: nowMs, updatedAtMs: nowMs };
  store.comments.push(comment);
  issue.updatedAtMs = nowMs;
  return comment;
}

/** For a pull request one of the two permissions is enough; an issue needs `issues`. */
function findIssue(call: Call, store: Store, level: Level): Issue {
  const issue = store.issues.get(Number(call.parameters["issue_number"]));
  if (issue === undefined) {
    if (
      !isAllowed(call.token, [
        ["issues", level],
        ["pull-requests", level],
      ])
    )
      throw forbidden(call.token);
    throw notFound();
  }
  mustHold(call, issue, level);
  return issue;
}

function findComment(call: Call, store: Store, level: Level): Comment {
  const comment = store.comments.find((one) => String(one.id) === call.parameters["comment_id"]);
  const issue = comment === undefined ? undefined : store.issues.get(comment.issue);
  if (comment === undefined || issue === undefined) throw notFound();
  mustHold(call, issue, level);
  return comment;
}

function mustHold(call: Call, issue: Issue, level: Level): void {
  const either = issue.pull === null ? [] : [["pull-requests", level] as const];
  if (!isAllowed(call.token, [["issues", level], ...either])) throw forbidden(call.token);
}

function checkBody(call: Call): string {
  const body = String(call.body["body"]);
  const problem = (message: string): ApiError => invalid({ resource: "IssueComment", field: "data", code: "unprocessable", message });
  if (body.trim() === "") throw problem("Body cannot be blank");
  if (Array.from(body).length > BODY_LENGTH_MAX) throw problem(`Body is too long (maximum is ${BODY_LENGTH_MAX} characters)`);
  return body;
}
