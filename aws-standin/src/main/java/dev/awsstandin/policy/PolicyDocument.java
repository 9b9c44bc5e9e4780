package dev.awsstandin.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A policy, read and found well formed. */
public final class PolicyDocument {

    private final List<Statement> statements;

    PolicyDocument(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /** Reads an identity policy or a boundary, which must name resources and no principals. */
    public static PolicyDocument identity(String json) {
        return PolicyReader.read(PolicyKind.IDENTITY, json);
    }

    /** Reads a role's trust policy, which must name principals and no resources. */
    public static PolicyDocument trust(String json) {
        return PolicyReader.read(PolicyKind.TRUST, json);
    }

    /** Reads the policy of a resource, which must name both. */
    public static PolicyDocument resource(String json) {
        return PolicyReader.read(PolicyKind.RESOURCE, json);
    }

    /** What an identity policy says. */
    public Verdict verdict(AccessRequest request) {
        return verdict(request, principals -> true);
    }

    /** What a trust or resource policy says to a principal that it names, by one of its ARNs or by {@code *}. */
    public Verdict verdictForNamed(Set<String> arns, AccessRequest request) {
        return verdict(request, principals -> principals.name(arns));
    }

    /** What a trust or resource policy says to all of an account. */
    public Verdict verdictForAccount(String account, AccessRequest request) {
        return verdict(request, principals -> principals.nameAccount(account));
    }

    /** What a trust policy says to an AWS service. */
    public Verdict verdictForService(String service, AccessRequest request) {
        return verdict(request, principals -> principals.nameService(service));
    }

    /** The ARNs, account ids or {@code *} that a trust policy names. */
    public List<String> awsPrincipals() {
        return statements.stream()
                .flatMap(statement -> statement.principals().aws().stream())
                .distinct()
                .toList();
    }

    /** The condition keys that the policy asks for. */
    public Set<String> conditionKeys() {
        return statements.stream()
                .flatMap(statement -> statement.conditions().stream())
                .map(Condition::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What several policies say together. */
    public static Verdict together(List<PolicyDocument> policies, AccessRequest request) {
        return policies.stream().map(policy -> policy.verdict(request)).reduce(Verdict.SILENT, Verdict::with);
    }

    private Verdict verdict(AccessRequest request, Predicate<Principals> means) {
        return statements.stream()
                .filter(statement -> means.test(statement.principals()))
                .map(statement -> statement.verdict(request))
                .reduce(Verdict.SILENT, Verdict::with);
    }
}
