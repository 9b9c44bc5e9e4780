/** Finding listings in the business catalog. */
@NullMarked
package dev.concord.ui.catalog;

import org.jspecify.annotations.NullMarked;
