/** What is deployed, as an operator has it: the image's steps, and the jar behind TLS with a real OpenID provider. */
@NullMarked
package dev.concord.local.deployed;

import org.jspecify.annotations.NullMarked;
