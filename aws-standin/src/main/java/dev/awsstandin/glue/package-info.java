/** AWS Glue: the databases and tables of its Data Catalog. */
@NullMarked
package dev.awsstandin.glue;

import org.jspecify.annotations.NullMarked;
