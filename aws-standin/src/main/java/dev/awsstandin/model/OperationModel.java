package dev.awsstandin.model;

import java.util.Optional;
import java.util.Set;

/**
 * One operation.
 *
 * @param status of a successful answer
 * @param reads whether it changes nothing
 * @param wrapper the element that holds the result in Query answers
 * @param token the input member that SDKs fill with an idempotency token
 * @param errors the shapes of its declared errors
 */
public record OperationModel(
        String name,
        String method,
        PathTemplate path,
        int status,
        boolean reads,
        Shape.Structure input,
        Optional<Shape.Structure> output,
        Optional<String> wrapper,
        Optional<String> token,
        Set<String> errors) {}
