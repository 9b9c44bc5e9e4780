package planted.circle.left;

import planted.circle.right.Right;

/** Knows the right. */
public record Left(Right right) {}
