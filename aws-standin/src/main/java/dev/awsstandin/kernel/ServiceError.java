package dev.awsstandin.kernel;

/**
 * An error that a service answers. The protocol renders it in the service's own form.
 * The code is the shape's name in the model ({@code ValidationException}); for Query services it is the wire code
 * ({@code NoSuchEntity}).
 */
public class ServiceError extends RuntimeException {

    private final String code;
    private final int status;

    public ServiceError(String code, int status, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    public static ServiceError validation(String message) {
        return new ServiceError("ValidationException", 400, message);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
