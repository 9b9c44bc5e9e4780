/**
 * Amazon DataZone, a package for each kind of thing that it keeps. What takes AWS time takes behaviour time here and
 * survives restarts.
 */
@NullMarked
package dev.awsstandin.datazone;

import org.jspecify.annotations.NullMarked;
