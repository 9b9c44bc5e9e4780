/**
 * Amazon DataZone: domains and people, projects, blueprints and environments, assets and their listings, subscriptions
 * and what fulfils them. What takes AWS time takes behaviour time here and survives restarts.
 */
@NullMarked
package dev.awsstandin.datazone;

import org.jspecify.annotations.NullMarked;
