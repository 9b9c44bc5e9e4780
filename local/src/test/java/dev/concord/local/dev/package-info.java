@NullMarked
package dev.concord.local.dev;

import org.jspecify.annotations.NullMarked;
