/** Lists page by page, with tokens that belong to their operation and query. */
@NullMarked
package dev.awsstandin.kernel.page;

import org.jspecify.annotations.NullMarked;
