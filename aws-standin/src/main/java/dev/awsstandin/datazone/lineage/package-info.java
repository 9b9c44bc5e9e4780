/** Where data comes from and where it goes. */
@NullMarked
package dev.awsstandin.datazone.lineage;

import org.jspecify.annotations.NullMarked;
