@NullMarked
package dev.concord.local.command;

import org.jspecify.annotations.NullMarked;
