/** An OpenID provider for the demo people, on the portal's own port. It exists in the profile {@code local} alone. */
@NullMarked
package dev.concord.local.signin;

import org.jspecify.annotations.NullMarked;
