package dev.awsstandin.policy;

import java.util.List;
import java.util.Set;

/**
 * Whom a trust policy's statement means.
 *
 * @param aws ARNs, account ids or {@code *}
 * @param services as in {@code datazone.amazonaws.com}
 */
record Principals(List<String> aws, List<String> services) {

    static final Principals NONE = new Principals(List.of(), List.of());

    /** Whether the statement names one of the ARNs, or everybody. */
    boolean name(Set<String> arns) {
        return aws.contains("*") || aws.stream().anyMatch(arns::contains);
    }

    /** Whether the statement trusts the whole account, which then decides by its own policies. */
    boolean nameAccount(String account) {
        return aws.contains(account) || aws.contains("arn:aws:iam::" + account + ":root");
    }

    boolean nameService(String service) {
        return services.contains(service) || aws.contains("*");
    }
}
