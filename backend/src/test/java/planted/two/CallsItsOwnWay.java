package planted.two;

import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.StsClient;

/** A client without a turn, a typed name, a guess at what a failure means. */
public class CallsItsOwnWay {
    StsClient sts = StsClient.builder().build();

    <T> T call(String operation, Function<AwsRequestOverrideConfiguration, T> call) {
        return call.apply(AwsRequestOverrideConfiguration.builder().build());
    }

    boolean missing(AwsServiceException failure) {
        return failure.statusCode() == 403;
    }
}
