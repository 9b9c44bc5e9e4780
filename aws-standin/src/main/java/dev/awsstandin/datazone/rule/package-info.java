/** Rules of domain units for those who publish and those who ask. */
@NullMarked
package dev.awsstandin.datazone.rule;

import org.jspecify.annotations.NullMarked;
