package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.Principal;
import dev.concord.catalog.AssetKind;
import dev.concord.catalog.FeatureGroup;
import dev.concord.catalog.ModelPackageGroup;
import dev.concord.catalog.internal.ResourcesShown.Made;
import dev.concord.catalog.internal.aws.ListCalls.Items;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;

/** Which resources of a kind SageMaker has and when each was made, by the page. */
@Component
class ResourceLists {
    private static final int MOST = 100;

    private final SageMakerClient sagemaker;
    private final AwsCalls calls;

    ResourceLists(SageMakerClient sagemaker, AwsCalls calls) {
        this.sagemaker = sagemaker;
        this.calls = calls;
    }

    /** All of the kind, or only those with the name in theirs. */
    Items<Made> page(Principal as, AssetKind kind, @Nullable String name, @Nullable String token) {
        return switch (kind) {
            case ModelPackageGroup groups -> modelPackageGroups(as, name, token);
            case FeatureGroup groups -> featureGroups(as, name, token);
        };
    }

    private Items<Made> modelPackageGroups(Principal as, @Nullable String name, @Nullable String token) {
        var page = calls.call(
                as,
                with -> sagemaker.listModelPackageGroups(list -> list.nameContains(name)
                        .maxResults(MOST)
                        .nextToken(token)
                        .overrideConfiguration(with)));
        return new Items<>(
                page.modelPackageGroupSummaryList().stream()
                        .map(group -> new Made(group.modelPackageGroupArn(), group.creationTime()))
                        .toList(),
                next(page.nextToken()));
    }

    private Items<Made> featureGroups(Principal as, @Nullable String name, @Nullable String token) {
        var page = calls.call(
                as,
                with -> sagemaker.listFeatureGroups(list -> list.nameContains(name)
                        .maxResults(MOST)
                        .nextToken(token)
                        .overrideConfiguration(with)));
        return new Items<>(
                page.featureGroupSummaries().stream()
                        .map(group -> new Made(group.featureGroupArn(), group.creationTime()))
                        .toList(),
                next(page.nextToken()));
    }

    /** SageMaker may say empty where there is none. */
    private static @Nullable String next(@Nullable String token) {
        return token == null || token.isEmpty() ? null : token;
    }

    /** Looked for by its name, through as many pages as others have the name in theirs. */
    boolean isGone(Principal as, AssetKind kind, String arn) {
        var name = arn.substring(arn.lastIndexOf('/') + 1);
        String token = null;
        do {
            var page = page(as, kind, name, token);
            if (page.items().stream().anyMatch(made -> made.arn().equals(arn))) {
                return false;
            }
            token = page.next();
        } while (token != null);
        return true;
    }
}
