/** AWS Signature Version 4, as a service checks it. Signatures live in real time. */
@NullMarked
package dev.awsstandin.wire.sigv4;

import org.jspecify.annotations.NullMarked;
