package dev.awsstandin.kernel;

/**
 * How a service pages.
 *
 * @param size the input member with the wanted number of items
 * @param token the member with the token, in input and output
 * @param usual items on a page when none are asked for
 */
public record PageStyle(String size, String token, int usual) {

    public static final PageStyle DATAZONE = new PageStyle("maxResults", "nextToken", 50);
    public static final PageStyle SAGEMAKER = new PageStyle("MaxResults", "NextToken", 10);
    public static final PageStyle IAM = new PageStyle("MaxItems", "Marker", 100);

    ServiceError refusedToken() {
        return equals(IAM)
                ? new ServiceError("ValidationError", 400, "Invalid Marker.")
                : ServiceError.validation("Invalid " + token);
    }
}
