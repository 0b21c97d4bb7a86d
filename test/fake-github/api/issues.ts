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
  Refusal,
  type World,
} from "./store.ts";

/** In characters. The API's words give this number; a longer body was once seen to pass, which no client should lean on (platform notes C3). */
export const BODY_LENGTH_MAX = 65_536;

export const ISSUE_HANDLERS: Handlers = {
  "issues/get": { needs: [], answer: (call, world) => ({ status: 200, body: shapeIssue(world, findIssue(call, world, "read")) }) },
  "issues/list-comments": {
    needs: [],
    answer(call, world) {
      const issue = findIssue(call, world, "read");
      const sinceMs = Date.parse(call.query.get("since") ?? "1970-01-01");
      const comments = world.comments.filter((comment) => comment.issue === issue.number && comment.updatedAtMs >= sinceMs);
      const { page, headers } = paginate(call, world, comments);
      return { status: 200, body: page.map((comment) => shapeComment(world, comment)), headers };
    },
  },
  "issues/get-comment": {
    needs: [],
    answer: (call, world) => ({ status: 200, body: shapeComment(world, findComment(call, world, "read")) }),
  },
  "issues/create-comment": {
    needs: [],
    answer(call, world) {
      const issue = findIssue(call, world, "write");
      if (issue.locked) throw new Refusal(403, "Unable to create comment because issue is locked.");
      return { status: 201, body: shapeComment(world, addComment(world, issue, call.token.login, checkBody(call))) };
    },
  },
  "issues/update-comment": {
    needs: [],
    answer(call, world) {
      const comment = findComment(call, world, "write");
      comment.body = checkBody(call);
      comment.updatedAtMs = world.nowMs();
      return { status: 200, body: shapeComment(world, comment) };
    },
  },
  "issues/delete-comment": {
    needs: [],
    answer(call, world) {
      world.comments.splice(world.comments.indexOf(findComment(call, world, "write")), 1);
      return { status: 204 };
    },
  },
};

export function addComment(world: World, issue: Issue, author: string, body: string): Comment {
  const nowMs = world.nowMs();
  const comment = { id: world.nextId(), issue: issue.number, author, body, createdAtMs: nowMs, updatedAtMs: nowMs };
  world.comments.push(comment);
  issue.updatedAtMs = nowMs;
  return comment;
}

/** Of a pull request, the permission for either is enough; of a plain issue, only that for issues. */
function findIssue(call: Call, world: World, level: Level): Issue {
  const issue = world.issues.get(Number(call.parameters["issue_number"]));
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

function findComment(call: Call, world: World, level: Level): Comment {
  const comment = world.comments.find((one) => String(one.id) === call.parameters["comment_id"]);
  const issue = comment === undefined ? undefined : world.issues.get(comment.issue);
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
  const problem = (message: string): Refusal => invalid({ resource: "IssueComment", field: "data", code: "unprocessable", message });
  if (body.trim() === "") throw problem("Body cannot be blank");
  if (Array.from(body).length > BODY_LENGTH_MAX) throw problem(`Body is too long (maximum is ${BODY_LENGTH_MAX} characters)`);
  return body;
}
