/** Resource Access Manager: who was given which resources. That somebody has access is for the resource's service. */
@NullMarked
package dev.awsstandin.ram;

import org.jspecify.annotations.NullMarked;
