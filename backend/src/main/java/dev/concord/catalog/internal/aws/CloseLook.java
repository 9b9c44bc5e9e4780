package dev.concord.catalog.internal.aws;

import dev.concord.aws.AwsFailure;
import dev.concord.aws.Principal;
import dev.concord.catalog.AssetKind;
import dev.concord.catalog.AssetType;
import dev.concord.catalog.Resource;
import dev.concord.catalog.ResourceSource;
import dev.concord.catalog.internal.Shown.Absent;
import dev.concord.catalog.internal.Shown.Found;
import dev.concord.catalog.internal.Shown.Listed;
import dev.concord.catalog.internal.Shown.Revised;
import dev.concord.shared.ProjectId;
import dev.concord.shared.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.datazone.model.AssetItem;
import software.amazon.awssdk.services.datazone.model.GetAssetResponse;

/** Reads single assets and listings, where lists differ from what is known. What may not be read is not known. */
@Component
class CloseLook {
    private final AssetCalls assets;
    private final AssetForms forms;
    private final ResourceSource resources;

    CloseLook(AssetCalls assets, AssetForms forms, ResourceSource resources) {
        this.assets = assets;
        this.forms = forms;
        this.resources = resources;
    }

    /** It is of a type that has a name here, and may have an ARN. */
    static boolean canBeKnown(AssetItem item) {
        return AssetType.ofManaged(item.typeIdentifier())
                .filter(type -> type.kind().isPresent()
                        || String.valueOf(item.externalIdentifier()).startsWith("arn:"))
                .isPresent();
    }

    /** DataZone need not say when it was; the oldest there is then. To the millisecond, as it is kept. */
    static Instant time(@Nullable Instant said) {
        return said == null ? Instant.EPOCH : said.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Empty where it has no ARN by which anybody could know what it stands for. */
    Optional<Found> find(Principal as, ProjectId project, String id) {
        return there(() -> assets.asset(as, id)).flatMap(asset -> {
            var type = AssetType.ofManaged(asset.typeIdentifier()).orElseThrow();
            var content = type.kind()
                    .map(kind -> forms.content(kind, asset.formsOutput()))
                    .orElse(Map.of());
            return arn(asset, type, content).map(arn -> {
                var read = type.kind().flatMap(kind -> described(as, project, arn));
                var resource = read.orElseGet(() -> told(asset, type, arn, content));
                return new Found(id, resource, read.isPresent(), time(asset.createdAt()), asset.revision());
            });
        });
    }

    private static Optional<String> arn(GetAssetResponse asset, AssetType type, Map<String, Object> content) {
        var said = type.kind().map(kind -> content.get(kind.arnField())).map(String::valueOf);
        return Optional.ofNullable(asset.externalIdentifier()).or(() -> said).filter(arn -> arn.startsWith("arn:"));
    }

    private Optional<Resource> described(Principal as, ProjectId project, String arn) {
        try {
            return Optional.of(resources.read(as, project, arn));
        } catch (Refused notOurs) {
            return Optional.empty();
        } catch (AwsFailure failure) {
            if (failure.passing()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private static Resource told(GetAssetResponse asset, AssetType type, String arn, Map<String, Object> content) {
        var description = Optional.ofNullable(asset.description()).orElse("");
        return type.kind()
                .map(kind ->
                        kind.told(new AssetKind.Told(arn, asset.name(), description, content, time(asset.createdAt()))))
                .orElseGet(() -> new Resource(
                        type,
                        arn,
                        asset.name(),
                        description,
                        "",
                        "",
                        Map.of(),
                        List.of(),
                        List.of(),
                        time(asset.createdAt())));
    }

    Optional<Revised> revision(Principal as, String id) {
        return there(() -> assets.asset(as, id))
                .map(asset -> new Revised(id, time(asset.createdAt()), asset.revision()));
    }

    /** Empty when it is not active. */
    Optional<Listed> listed(Principal as, String asset, String listing) {
        return there(() -> assets.listing(as, listing))
                .filter(there -> "ACTIVE".equals(there.statusAsString()))
                .map(there -> new Listed(asset, listing, there.listingRevision()));
    }

    /** Empty when it is there. */
    Optional<Absent> absent(Principal as, String id) {
        return absent(id, () -> assets.asset(as, id) == null);
    }

    /** Empty when it is active, or on its way. */
    Optional<Absent> unlisted(Principal as, String asset, String listing) {
        return absent(asset, () -> "INACTIVE".equals(assets.listing(as, listing).statusAsString()));
    }

    private static Optional<Absent> absent(String id, Supplier<Boolean> gone) {
        try {
            return gone.get() ? Optional.of(new Absent(id, false)) : Optional.empty();
        } catch (AwsFailure failure) {
            return switch (failure.kind()) {
                case MISSING -> Optional.of(new Absent(id, false));
                case DENIED -> Optional.of(new Absent(id, true));
                case THROTTLED, CONFLICT, BROKEN -> throw failure;
            };
        }
    }

    private static <T> Optional<T> there(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (AwsFailure failure) {
            if (failure.kind() == AwsFailure.Kind.MISSING || failure.kind() == AwsFailure.Kind.DENIED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Revisions are counted; one that is no number is later than whatever it differs from. */
    static boolean isLater(String revision, @Nullable String known) {
        if (known == null || !revision.matches("\\d{1,9}") || !known.matches("\\d{1,9}")) {
            return !revision.equals(known);
        }
        return Integer.parseInt(revision) > Integer.parseInt(known);
    }
}
