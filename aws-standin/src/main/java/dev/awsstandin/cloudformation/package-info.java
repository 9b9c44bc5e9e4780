/** CloudFormation: whether a template is one. Nothing is deployed. */
@NullMarked
package dev.awsstandin.cloudformation;

import org.jspecify.annotations.NullMarked;
