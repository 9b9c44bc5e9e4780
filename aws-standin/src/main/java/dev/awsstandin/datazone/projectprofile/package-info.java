/** What projects of V2 domains are made from, and the environments that come with them. */
@NullMarked
package dev.awsstandin.datazone.projectprofile;

import org.jspecify.annotations.NullMarked;
