package planted.circle.right;

import planted.circle.left.Left;

/** Knows the left, which knows it. */
public final class Right {

    public Left mirrored() {
        return new Left(this);
    }
}
