package dev.concord.setup;

/**
 * One call to AWS that Concord offers to make.
 *
 * @param operation AWS's name of it
 * @param sentence what it does, for the person who decides
 * @param input what AWS is told, as JSON, word for word
 */
public record OfferedCall(String operation, String sentence, String input) {}
