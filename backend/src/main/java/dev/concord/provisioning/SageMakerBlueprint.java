package dev.concord.provisioning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The managed blueprint {@value #NAME}: a SageMaker domain with its role, databases and data sources. */
public record SageMakerBlueprint() implements BlueprintKind {
    public static final String NAME = "DefaultSageMaker";

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

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Known> parameter(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case VPC ->
                        Known.text(
                                "VPC",
                                "vpc-0f3a9c1d5b7e24680",
                                value -> VPC_ID.matcher(value).matches(),
                                "A VPC looks like vpc-0f3a9c1d5b7e24680");
                    case SUBNETS ->
                        Known.text(
                                "Subnets",
                                "subnet-0a1b2c3d4e5f60718, subnet-0b2c3d4e5f6071829",
                                value -> subnets(value).stream()
                                        .allMatch(subnet ->
                                                SUBNET_ID.matcher(subnet).matches()),
                                "Subnets look like subnet-0a1b2c3d4e5f60718, with commas between them");
                    case AUTH_MODE -> Known.choice("Auth mode", "The auth mode is IAM or SSO", IAM, SSO);
                    case NETWORK_TYPE ->
                        Known.choice(
                                "Network type",
                                "The network type is VpcOnly or PublicInternetOnly",
                                VPC_ONLY,
                                PUBLIC_INTERNET);
                    case KMS_KEY ->
                        Known.text(
                                "KMS key",
                                "An id, an ARN or alias/name; empty for a key of AWS",
                                value -> KEY_ID.matcher(value).matches(),
                                "A KMS key is named by its id, its ARN or an alias");
                    default -> null;
                });
    }

    @Override
    public List<String> loosens(@Nullable ProfileForm before, ProfileForm after) {
        var found = new ArrayList<String>();
        if (opens(after) && (before == null || !opens(before))) {
            found.add(
                    "Studio reaches the internet: network type %s instead of %s".formatted(PUBLIC_INTERNET, VPC_ONLY));
        }
        var key = before == null ? "" : before.value(KMS_KEY);
        if (!key.isEmpty() && after.value(KMS_KEY).isEmpty()) {
            found.add("The KMS key %s is dropped: a key of AWS encrypts instead".formatted(key));
        }
        return List.copyOf(found);
    }

    private static boolean opens(ProfileForm form) {
        return form.value(NETWORK_TYPE).equals(PUBLIC_INTERNET);
    }

    @Override
    public List<Made> makes(ProfileForm form) {
        return List.of(
                new Made("SageMaker domain", domain(form)),
                new Made("IAM role", "For the people of the project, with the permissions boundary of the domain."),
                new Made("Glue databases", "One for what the project makes, one for what it consumes."),
                new Made("Data sources", "What the project registers in SageMaker comes into its inventory."),
                new Made("Subscription target", "Feature groups and model package groups are granted here."));
    }

    private static String domain(ProfileForm form) {
        var key = form.value(KMS_KEY);
        return "%s, sign-in by %s, in %s, %s."
                .formatted(
                        unknown(form.value(NETWORK_TYPE)),
                        unknown(form.value(AUTH_MODE)),
                        unknown(form.value(VPC)),
                        key.isEmpty() ? "encrypted with a key of AWS" : "encrypted with " + key);
    }

    private static String unknown(String value) {
        return value.isEmpty() ? "unknown" : value;
    }

    @Override
    public List<Step> deployment() {
        return Step.of(RunKind.DEPLOY);
    }

    public static List<String> subnets(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(subnet -> !subnet.isEmpty())
                .distinct()
                .toList();
    }
}
