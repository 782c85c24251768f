// What takes long to make and few texts ask for: patterns, tables. In: how it is made. Out: a function that makes it when it
// is called for the first time. The parser is loaded for a single text as often as for many.

export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
