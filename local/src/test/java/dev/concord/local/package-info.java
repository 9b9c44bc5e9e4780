@NullMarked
package dev.concord.local;

import org.jspecify.annotations.NullMarked;
