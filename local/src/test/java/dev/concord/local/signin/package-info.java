@NullMarked
package dev.concord.local.signin;

import org.jspecify.annotations.NullMarked;
