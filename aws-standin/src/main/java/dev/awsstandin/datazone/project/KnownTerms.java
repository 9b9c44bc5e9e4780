package dev.awsstandin.datazone.project;

import tools.jackson.databind.JsonNode;

/** The glossary terms of domains, as far as projects must know them. */
public interface KnownTerms {

    /** Throws what DataZone answers when one of these ids is of no term. */
    void requireAll(String domain, JsonNode ids);
}
