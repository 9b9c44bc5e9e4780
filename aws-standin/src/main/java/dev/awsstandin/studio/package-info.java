/** What a browser sees where AWS would show SageMaker Studio. */
@NullMarked
package dev.awsstandin.studio;

import org.jspecify.annotations.NullMarked;
