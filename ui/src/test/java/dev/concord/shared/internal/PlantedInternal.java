package dev.concord.shared.internal;

/** Stands for the inside of a feature. */
public class PlantedInternal {}
