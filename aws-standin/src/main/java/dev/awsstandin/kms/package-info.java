/** Key Management Service: keys, their aliases, policies, tags and rotation; nothing is encrypted. */
@NullMarked
package dev.awsstandin.kms;

import org.jspecify.annotations.NullMarked;
