/** AWS Glue: the databases of its Data Catalog. */
@NullMarked
package dev.awsstandin.glue;

import org.jspecify.annotations.NullMarked;
