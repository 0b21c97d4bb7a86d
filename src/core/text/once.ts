/** Returns a function that computes its value at the first call. For schemas: building a large one takes a millisecond of each start. */
export function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => (computed ??= { value: compute() }).value;
}

/** Returns a function that remembers its last value, and computes it again for another argument. */
export function onceFor<Argument, Value>(compute: (argument: Argument) => Value): (argument: Argument) => Value {
  let computed: { readonly argument: Argument; readonly value: Value } | null = null;
  return (argument) => {
    if (computed === null || computed.argument !== argument) computed = { argument, value: compute(argument) };
    return computed.value;
  };
}
