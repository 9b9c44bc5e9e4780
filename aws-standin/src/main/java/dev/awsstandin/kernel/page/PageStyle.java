package dev.awsstandin.kernel.page;

import dev.awsstandin.kernel.ServiceError;

/**
 * How a service pages.
 *
 * @param size the input member with the wanted number of items
 * @param token the member with the token, in input and output
 * @param usual items on a page when none are asked for
 * @param refusal the code of the error for a token that is none
 */
public record PageStyle(String size, String token, int usual, String refusal) {

    public static final PageStyle DATAZONE = new PageStyle("maxResults", "nextToken", 50);
    public static final PageStyle SAGEMAKER = new PageStyle("MaxResults", "NextToken", 10);
    public static final PageStyle IAM = new PageStyle("MaxItems", "Marker", 100, "ValidationError");

    public PageStyle(String size, String token, int usual) {
        this(size, token, usual, "ValidationException");
    }

    ServiceError refusedToken() {
        return new ServiceError(refusal, 400, equals(IAM) ? "Invalid Marker." : "Invalid " + token);
    }
}
