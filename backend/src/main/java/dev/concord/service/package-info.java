/** The service as a whole: its clock, its REST API's manners and security, and settings that it refuses to start with. */
@ApplicationModule(allowedDependencies = {"aws", "identity", "shared"})
@NullMarked
package dev.concord.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
