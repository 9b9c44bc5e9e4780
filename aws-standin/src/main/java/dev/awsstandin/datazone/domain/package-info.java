/** Domains and their tags. */
@NullMarked
package dev.awsstandin.datazone.domain;

import org.jspecify.annotations.NullMarked;
