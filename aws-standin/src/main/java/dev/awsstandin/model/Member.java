package dev.awsstandin.model;

/**
 * A member of a structure.
 *
 * @param name as handlers and errors call it
 * @param wireName as it is called in the path, query, header or body
 */
public record Member(String name, String wireName, Location location, ShapeRef ref) {

    public Shape shape() {
        return ref.shape();
    }
}
