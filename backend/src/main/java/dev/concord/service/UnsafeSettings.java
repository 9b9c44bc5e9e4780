package dev.concord.service;

import java.util.List;

/** The settings at fault, each with what is wrong about it. */
public class UnsafeSettings extends RuntimeException {
    UnsafeSettings(List<String> faults) {
        super("Concord does not start with these settings outside the profile local: " + String.join("; ", faults));
    }
}
