/** How changes travel between nodes, over PostgreSQL's LISTEN and NOTIFY. */
@NullMarked
package dev.concord.shared.internal;

import org.jspecify.annotations.NullMarked;
