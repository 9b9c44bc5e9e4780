package dev.awsstandin.model;

import java.util.Map;

/** A shape by name, looked up when asked for, since shapes may contain themselves. */
public final class ShapeRef {

    private final String name;
    private final Map<String, Shape> all;

    ShapeRef(String name, Map<String, Shape> all) {
        this.name = name;
        this.all = all;
    }

    public Shape shape() {
        var shape = all.get(name);
        if (shape == null) {
            throw new IllegalStateException("The service model has no shape " + name);
        }
        return shape;
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
