/** Concord on one machine: the portal, a database, an AWS stand-in and a sign-in for demo people, in one process. */
@NullMarked
package dev.concord.local;

import org.jspecify.annotations.NullMarked;
