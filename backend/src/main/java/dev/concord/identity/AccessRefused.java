package dev.concord.identity;

/**
 * Somebody was turned away before any service was asked; the trail takes it down.
 *
 * @param where the page or request
 * @param sentence why, without anything secret
 */
public record AccessRefused(String where, String sentence) {}
