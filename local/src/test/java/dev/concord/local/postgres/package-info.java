@NullMarked
package dev.concord.local.postgres;

import org.jspecify.annotations.NullMarked;
