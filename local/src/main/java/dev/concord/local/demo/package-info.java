/** The demo bank in AWS: a domain with projects, people, environments, models and feature groups, made by AWS's own calls. */
@NullMarked
package dev.concord.local.demo;

import org.jspecify.annotations.NullMarked;
