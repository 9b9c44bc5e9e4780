/** Assets in the inventories of projects, their forms and their filters. */
@NullMarked
package dev.awsstandin.datazone.asset;

import org.jspecify.annotations.NullMarked;
