package dev.awsstandin.datazone.policy;

import java.util.List;

/**
 * Somebody who claims that a grant is meant for them.
 *
 * @param ids under which they belong to something, groups included
 * @param projects on whose behalf they may act here
 */
record Claim(String domain, List<String> ids, List<String> projects) {

    Claim {
        ids = List.copyOf(ids);
        projects = List.copyOf(projects);
    }
}
