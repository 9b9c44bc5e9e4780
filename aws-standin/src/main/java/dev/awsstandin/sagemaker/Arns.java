package dev.awsstandin.sagemaker;

import dev.awsstandin.kernel.cloud.Cloud;

/** ARNs of SageMaker resources, made from names and taken apart again. */
final class Arns {

    private final Cloud cloud;

    Arns(Cloud cloud) {
        this.cloud = cloud;
    }

    String of(String kind, String name) {
        return cloud.arn("sagemaker", kind + "/" + name);
    }

    /** What follows the kind, of a name or an ARN: {@code group}, {@code group/3}. */
    static String name(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn.substring(nameOrArn.indexOf('/') + 1) : nameOrArn;
    }

    /** The kind in an ARN, as in {@code model-package-group}. */
    static String kind(String arn) {
        var resource = arn.substring(arn.lastIndexOf(':') + 1);
        var slash = resource.indexOf('/');
        return slash < 0 ? resource : resource.substring(0, slash);
    }
}
