package dev.concord.setup.internal.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;

/** Policy documents as IAM has them. */
@Component
public class Documents {
    private final IamClient iam;
    private final Looking looking;

    Documents(IamClient iam, Looking looking) {
        this.iam = iam;
        this.looking = looking;
    }

    /**
     * A role of the account.
     *
     * @param trust who may become it
     * @param boundary ARN of the policy that it can't exceed; empty when it has none
     */
    public record Role(String trust, String boundary) {}

    /** Empty when there is no such role. */
    public Optional<Role> role(String roleArn) {
        return looking.find(
                        with -> iam.getRole(get -> get.roleName(name(roleArn)).overrideConfiguration(with)))
                .map(found -> found.role())
                .map(role -> new Role(
                        decoded(role.assumeRolePolicyDocument()),
                        Optional.ofNullable(role.permissionsBoundary())
                                .map(boundary -> boundary.permissionsBoundaryArn())
                                .orElse("")));
    }

    /** Who may become the role; empty when there is no such role. */
    public Optional<String> trust(String roleArn) {
        return role(roleArn).map(Role::trust);
    }

    /** The policies that are written into the role. */
    public List<String> inRole(String roleArn) {
        return List.copyOf(byName(roleArn).values());
    }

    /** The same by their names. */
    public SortedMap<String, String> byName(String roleArn) {
        var documents = new TreeMap<String, String>();
        looking.at(
                        with -> iam
                                .listRolePoliciesPaginator(
                                        list -> list.roleName(name(roleArn)).overrideConfiguration(with))
                                .policyNames()
                                .stream()
                                .toList())
                .forEach(policy -> documents.put(policy, inRole(roleArn, policy)));
        return documents;
    }

    /** Names of the policies that are attached to the role. */
    public List<String> attachedTo(String roleArn) {
        return looking.at(
                with -> iam
                        .listAttachedRolePoliciesPaginator(
                                list -> list.roleName(name(roleArn)).overrideConfiguration(with))
                        .attachedPolicies()
                        .stream()
                        .map(AttachedPolicy::policyName)
                        .toList());
    }

    /** The default version of a managed policy; empty when there is no such policy. */
    public Optional<String> managed(String policyArn) {
        return looking.find(
                        with -> iam.getPolicy(get -> get.policyArn(policyArn).overrideConfiguration(with)))
                .map(found -> version(policyArn, found.policy().defaultVersionId()));
    }

    private String inRole(String roleArn, String policy) {
        return decoded(looking.at(
                with -> iam.getRolePolicy(get ->
                                get.roleName(name(roleArn)).policyName(policy).overrideConfiguration(with))
                        .policyDocument()));
    }

    private String version(String policyArn, String version) {
        return decoded(looking.at(
                with -> iam.getPolicyVersion(get ->
                                get.policyArn(policyArn).versionId(version).overrideConfiguration(with))
                        .policyVersion()
                        .document()));
    }

    private static String name(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    private static String decoded(String document) {
        return URLDecoder.decode(document, StandardCharsets.UTF_8);
    }
}
