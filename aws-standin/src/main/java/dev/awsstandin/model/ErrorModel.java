package dev.awsstandin.model;

/**
 * A declared error: its HTTP status, its code on the wire, which Query services spell otherwise than the shape, and the
 * member that holds its text in JSON, which services spell in two ways.
 */
public record ErrorModel(String shape, String code, int status, String message) {}
