/** What all of IAM reads and answers in the same way: documents, paths, tags, pages, errors. */
@NullMarked
package dev.awsstandin.iam.shared;

import org.jspecify.annotations.NullMarked;
