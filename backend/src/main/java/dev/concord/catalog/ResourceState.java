package dev.concord.catalog;

/** Whether the resource that an asset stands for is still what SageMaker has under its ARN. */
public enum ResourceState {
    /** As far as is known. */
    THERE,
    GONE,
    /** It was deleted, and another one was made under the same name. */
    ANOTHER
}
