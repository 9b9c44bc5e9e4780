package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsCalls;
import dev.concord.aws.AwsSettings;
import dev.concord.aws.Principal;
import dev.concord.shared.ProjectId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.DataZoneClient;
import software.amazon.awssdk.services.datazone.model.AssetItem;
import software.amazon.awssdk.services.datazone.model.AssetListingItem;
import software.amazon.awssdk.services.datazone.model.InventorySearchScope;
import software.amazon.awssdk.services.datazone.model.SearchInventoryResultItem;
import software.amazon.awssdk.services.datazone.model.SearchResultItem;

/** What a project owns and what of it is in the catalog, by the page. */
@Component
class ListCalls {
    private static final int MOST = 50;

    private final DataZoneClient datazone;
    private final AwsCalls calls;
    private final String domain;

    ListCalls(DataZoneClient datazone, AwsCalls calls, AwsSettings settings) {
        this.datazone = datazone;
        this.calls = calls;
        this.domain = settings.domainId();
    }

    /** Items of one page, and the token of the next one. */
    record Items<T>(List<T> items, @Nullable String next) {}

    Items<AssetItem> inventory(Principal as, ProjectId project, @Nullable String token) {
        var page = calls.call(
                as,
                with -> datazone.search(search -> search.domainIdentifier(domain)
                        .searchScope(InventorySearchScope.ASSET)
                        .owningProjectIdentifier(project.value())
                        .maxResults(MOST)
                        .nextToken(token)
                        .overrideConfiguration(with)));
        return new Items<>(
                page.items().stream()
                        .map(SearchInventoryResultItem::assetItem)
                        .filter(Objects::nonNull)
                        .toList(),
                page.nextToken());
    }

    Items<AssetListingItem> catalog(Principal as, ProjectId project, @Nullable String token) {
        var page = calls.call(
                as,
                with -> datazone.searchListings(search -> search.domainIdentifier(domain)
                        .filters(clause -> clause.filter(
                                filter -> filter.attribute("owningProjectId").value(project.value())))
                        .maxResults(MOST)
                        .nextToken(token)
                        .overrideConfiguration(with)));
        return new Items<>(
                page.items().stream()
                        .map(SearchResultItem::assetListing)
                        .filter(Objects::nonNull)
                        .filter(listing -> project.value().equals(listing.owningProjectId()))
                        .toList(),
                page.nextToken());
    }
}
