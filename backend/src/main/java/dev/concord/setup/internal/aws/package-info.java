/** What all checks use: looking at AWS, names, documents, and the calls that Concord may offer. Changes nothing. */
@NullMarked
package dev.concord.setup.internal.aws;

import org.jspecify.annotations.NullMarked;
