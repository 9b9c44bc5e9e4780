/** Data sources and their runs, which bring what is in the account into inventories. */
@NullMarked
package dev.awsstandin.datazone.datasource;

import org.jspecify.annotations.NullMarked;
