/** HTTP on loopback: the port, requests, and answers with what may befall them. */
@NullMarked
package dev.awsstandin.wire.http;

import org.jspecify.annotations.NullMarked;
