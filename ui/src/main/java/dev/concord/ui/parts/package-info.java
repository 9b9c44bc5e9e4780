/** Small parts that all views are made of; they know how things look and nothing of what they mean. */
@NullMarked
package dev.concord.ui.parts;

import org.jspecify.annotations.NullMarked;
