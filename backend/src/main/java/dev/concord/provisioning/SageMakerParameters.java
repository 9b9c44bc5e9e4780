package dev.concord.provisioning;

import dev.concord.shared.Invalid;
import dev.concord.shared.Require;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of the SageMaker blueprint that Concord knows, and the form of their values. */
public final class SageMakerParameters {
    public static final String VPC = "vpcId";
    public static final String SUBNETS = "subnetIds";
    public static final String AUTH_MODE = "sagemakerDomainAuthMode";
    public static final String NETWORK_TYPE = "sagemakerDomainNetworkType";
    public static final String KMS_KEY = "kmsKeyId";

    public static final String IAM = "IAM";
    public static final String SSO = "SSO";
    public static final String VPC_ONLY = "VpcOnly";
    public static final String PUBLIC_INTERNET = "PublicInternetOnly";

    private static final Pattern VPC_ID = Pattern.compile("vpc-[0-9a-f]{8,17}");
    private static final Pattern SUBNET_ID = Pattern.compile("subnet-[0-9a-f]{8,17}");
    private static final Pattern KEY_ID = Pattern.compile(
            "(arn:aws[a-z-]*:kms:[a-z0-9-]+:\\d{12}:(key|alias)/[\\w/-]+)|(alias/[\\w/-]+)|(mrk-[0-9a-f]{32})|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private SageMakerParameters() {}

    /** Throws {@link Invalid} with a sentence for what the blueprint asks for and the form lacks, or has in a wrong form. */
    public static void require(Blueprint blueprint, ProfileForm form) {
        blueprint.parameters().forEach(parameter -> require(parameter, form.value(parameter.name())));
        var known =
                blueprint.parameters().stream().map(BlueprintParameter::name).toList();
        form.parameters()
                .keySet()
                .forEach(name ->
                        Require.that(known.contains(name), "Blueprint %s has no %s".formatted(blueprint.name(), name)));
    }

    /** The same for one value; an empty one is left to the blueprint. */
    public static void require(BlueprintParameter parameter, String value) {
        if (value.isEmpty()) {
            Require.that(!parameter.required(), "%s is required".formatted(label(parameter.name())));
            return;
        }
        Require.that(
                parameter.editable() || value.equals(parameter.defaultValue()),
                "%s can't be changed: the blueprint says %s"
                        .formatted(label(parameter.name()), parameter.defaultValue()));
        requireForm(parameter.name(), value);
    }

    private static void requireForm(String name, String value) {
        switch (name) {
            case VPC -> Require.that(VPC_ID.matcher(value).matches(), "A VPC looks like vpc-0f3a9c1d5b7e24680");
            case SUBNETS ->
                Require.that(
                        subnets(value).stream()
                                .allMatch(subnet -> SUBNET_ID.matcher(subnet).matches()),
                        "Subnets look like subnet-0a1b2c3d4e5f60718, with commas between them");
            case AUTH_MODE -> Require.that(Set.of(IAM, SSO).contains(value), "The auth mode is IAM or SSO");
            case NETWORK_TYPE ->
                Require.that(
                        Set.of(VPC_ONLY, PUBLIC_INTERNET).contains(value),
                        "The network type is VpcOnly or PublicInternetOnly");
            case KMS_KEY ->
                Require.that(KEY_ID.matcher(value).matches(), "A KMS key is named by its id, its ARN or an alias");
            default -> {
                // The blueprint's own parameters have no form that Concord knows.
            }
        }
    }

    public static List<String> subnets(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(subnet -> !subnet.isEmpty())
                .distinct()
                .toList();
    }

    /** How a person calls it; the blueprint's own name for what Concord does not know. */
    public static String label(String name) {
        return switch (name) {
            case VPC -> "VPC";
            case SUBNETS -> "Subnets";
            case AUTH_MODE -> "Auth mode";
            case NETWORK_TYPE -> "Network type";
            case KMS_KEY -> "KMS key";
            default -> name;
        };
    }
}
