/** The business catalog: what of assets is published, and what goes into that. */
@NullMarked
package dev.awsstandin.datazone.listing;

import org.jspecify.annotations.NullMarked;
