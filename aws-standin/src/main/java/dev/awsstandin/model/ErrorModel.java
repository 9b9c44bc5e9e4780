package dev.awsstandin.model;

/** A declared error: its HTTP status, and its code on the wire, which Query services spell otherwise than the shape. */
public record ErrorModel(String shape, String code, int status) {}
