/**
 * Shapes of the final messages, in the subset of JSON Schema that the provider's strict mode takes: every property is
 * required, nothing else is allowed, and what may be left out is a union with null. Codex sends them as they are and checks
 * neither the schema nor the answer.
 */
type Schema = Readonly<Record<string, unknown>>;

export const HANDOFF_SCHEMA: Schema = objectOf({
  summary: text("What this iteration did and what it found out, in one to three sentences; no plans."),
  next_goal: text(
    "The one next thing to do, concrete enough to start on at once: name the file, test, command or behaviour, and how to see that it is done. " +
      'Never "continue", "next step" or "TBD". At most 4000 characters. May be empty only when completed or stop is true.',
  ),
  next_focus: optionalText("The part of the work that the next goal belongs to, in two to six words, such as a module or a topic."),
  completed: { type: "boolean", description: "True only when the whole task is done and you have checked it; false otherwise." },
  stop: { type: "boolean", description: "True only when going on makes no sense before a person has acted; say why in reason." },
  reason: optionalText("Why the work is completed, must stop, or takes this next goal."),
  evidence: optionalText("What shows that it works: commands that were run and their results, paths of files."),
});

export const PLANNER_SCHEMA: Schema = objectOf({
  objective: text("What this iteration is to achieve, in one sentence."),
  execution_prompt: text("The instructions for the executor: steps, files and checks, complete without any other context."),
  done_if: text("How the reviewer can see that the objective is reached: a command and its result, or a fact about a file."),
  stop: { type: "boolean", description: "True only when there is nothing sensible to do now; say why in rationale." },
  rationale: optionalText("Why this objective comes now."),
});

export const REVIEWER_SCHEMA: Schema = objectOf({
  continue: {
    type: "boolean",
    description: "False only when you agree with a claim that the whole task is done, or when nothing useful can be done now.",
  },
  confidence: { type: "number", description: "How sure you are of this review, from 0 to 1." },
  next_focus: text("The one next thing to do, concrete: the file, test or behaviour to work on. It becomes the next goal."),
  reason: text("What the work achieved and what is missing, with what you looked at."),
});

function objectOf(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function text(description: string): Schema {
  return { type: "string", description };
}

function optionalText(description: string): Schema {
  return { type: ["string", "null"], description };
}
