/** Running a call: who decides over it, what a repeated token is answered, what is committed and logged. */
@NullMarked
package dev.awsstandin.kernel.dispatch;

import org.jspecify.annotations.NullMarked;
