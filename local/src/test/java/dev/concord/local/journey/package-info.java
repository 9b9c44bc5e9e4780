/** What people do with all of Concord, in a browser and by REST, and what AWS shows of it. */
package dev.concord.local.journey;
