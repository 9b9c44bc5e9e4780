/** The checks themselves: each looks at AWS and changes nothing. */
@NullMarked
package dev.concord.setup.internal.aws;

import org.jspecify.annotations.NullMarked;
