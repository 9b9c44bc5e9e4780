/** All problems found so far, also those whose errors a program swallowed. */
export const problems = [];

/** Keeps the problem and makes an error of it. */
export function problem(text) {
  problems.push(text);
  return new Error(text);
}
