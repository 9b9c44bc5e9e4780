/** Searching inventories, the business catalog and types. */
@NullMarked
package dev.awsstandin.datazone.search;

import org.jspecify.annotations.NullMarked;
