package dev.concord.inbox;

import tools.jackson.databind.JsonNode;

/** An event of AWS: not believed, only a reason to look. Detail is what EventBridge carries, of whatever form. */
public record Hint(String detailType, JsonNode detail) {}
