/** Lists that are read page by page, for the repositories of features. */
@NamedInterface("paging")
@NullMarked
package dev.concord.shared.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
