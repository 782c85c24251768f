export function guisesOf() {
  return []
}
