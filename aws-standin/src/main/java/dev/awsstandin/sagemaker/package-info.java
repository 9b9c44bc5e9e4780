/** SageMaker: model package groups, model packages, feature groups and their tags. */
@NullMarked
package dev.awsstandin.sagemaker;

import org.jspecify.annotations.NullMarked;
