/** Returns a function that computes its value at the first call. For schemas: building a large one takes a millisecond of each start. */
export function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => (computed ??= { value: compute() }).value;
}
