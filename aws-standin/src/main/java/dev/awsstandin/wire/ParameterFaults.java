package dev.awsstandin.wire;

import dev.awsstandin.kernel.ServiceError;
import dev.awsstandin.model.InvalidInput;
import java.util.regex.Pattern;

/** How EC2 and SQS refuse an input that does not fit their model. */
final class ParameterFaults {

    private static final Pattern MISSING = Pattern.compile("Value null at '([^']+)'");

    private ParameterFaults() {}

    static ServiceError of(InvalidInput invalid) {
        var missing = MISSING.matcher(invalid.message());
        return missing.find()
                ? new ServiceError(
                        "MissingParameter",
                        400,
                        "The request must contain the parameter %s".formatted(missing.group(1)))
                : new ServiceError("InvalidParameterValue", 400, invalid.message());
    }
}
