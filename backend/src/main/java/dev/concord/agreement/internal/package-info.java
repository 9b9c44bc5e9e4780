/** How the differences of all features are put together, and the REST API. */
@NullMarked
package dev.concord.agreement.internal;

import org.jspecify.annotations.NullMarked;
