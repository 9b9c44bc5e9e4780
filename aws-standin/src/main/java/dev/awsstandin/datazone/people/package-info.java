/** Who takes part in a domain: users and groups, the projects that they belong to, and what that lets them do. */
@NullMarked
package dev.awsstandin.datazone.people;

import org.jspecify.annotations.NullMarked;
