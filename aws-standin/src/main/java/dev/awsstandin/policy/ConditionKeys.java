package dev.awsstandin.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The condition keys that calls can have. A policy that asks for another one cannot be judged. */
final class ConditionKeys {

    private static final Set<String> NAMES = Set.of(
            "aws:currenttime",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalisawsservice",
            "aws:principalservicename",
            "aws:principaltype",
            "aws:requestedregion",
            "aws:resourceaccount",
            "aws:securetransport",
            "aws:sourceaccount",
            "aws:sourcearn",
            "aws:sourceidentity",
            "aws:tagkeys",
            "aws:userid",
            "aws:username",
            "ec2:createaction",
            "events:detail-type",
            "events:source",
            "iam:associatedresourcearn",
            "iam:passedtoservice",
            "iam:permissionsboundary",
            "iam:policyarn",
            "kms:calleraccount",
            "kms:encryptioncontextkeys",
            "kms:granteeprincipal",
            "kms:grantisforawsresource",
            "kms:grantoperations",
            "kms:keyspec",
            "kms:keyusage",
            "kms:retiringprincipal",
            "kms:viaservice",
            "ram:principal",
            "ram:requestedallowsexternalprincipals",
            "ram:resourcearn",
            "sagemaker:tagkeys",
            "sts:externalid",
            "sts:rolesessionname",
            "sts:sourceidentity",
            "sts:transitivetagkeys");

    private static final List<String> FAMILIES = List.of(
            "aws:principaltag/",
            "aws:requesttag/",
            "aws:resourcetag/",
            "ec2:resourcetag/",
            "iam:resourcetag/",
            "kms:encryptioncontext:",
            "sagemaker:resourcetag/");

    private ConditionKeys() {}

    static boolean known(String key) {
        var lower = key.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || FAMILIES.stream().anyMatch(lower::startsWith);
    }
}
