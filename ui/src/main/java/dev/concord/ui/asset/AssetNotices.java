package dev.concord.ui.asset;

import dev.concord.catalog.Asset;
import dev.concord.ui.parts.Icon;
import dev.concord.ui.parts.Notice;
import dev.concord.ui.parts.Times;
import dev.concord.ui.parts.Tone;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to an asset in AWS that whoever looks at it must know. */
final class AssetNotices {
    private AssetNotices() {}

    static Stream<Notice> of(Asset asset, Times times) {
        return Stream.of(publication(asset), resource(asset), replaced(asset, times))
                .flatMap(Optional::stream);
    }

    private static Optional<Notice> publication(Asset asset) {
        return switch (asset.publication()) {
            case UNPUBLISHED ->
                Optional.of(new Notice(
                        Tone.WAIT,
                        Icon.MINUS_CIRCLE,
                        "Unpublished in AWS",
                        "It is not in the business catalog any more. Who has access keeps it; nobody can ask for it"
                                + " until its project publishes it again."));
            case GONE ->
                Optional.of(new Notice(
                        Tone.WAIT,
                        Icon.TRASH,
                        "Deleted in AWS",
                        "DataZone has no such asset any more. What is shown here is what was known of it."));
            case FAILED ->
                Optional.of(new Notice(
                        Tone.BAD,
                        Icon.ALERT,
                        "It could not be published",
                        Optional.ofNullable(asset.publicationFailure()).orElse("")));
            case INVENTORY, PUBLISHING, PUBLISHED -> Optional.empty();
        };
    }

    private static Optional<Notice> resource(Asset asset) {
        var word = asset.resource().type().word().toLowerCase(Locale.ROOT);
        return switch (asset.resourceState()) {
            case THERE -> Optional.empty();
            case GONE ->
                Optional.of(new Notice(
                        Tone.BAD,
                        Icon.ALERT,
                        "Gone from SageMaker",
                        "The %s that this asset stands for was deleted.".formatted(word)));
            case ANOTHER ->
                Optional.of(new Notice(
                        Tone.BAD,
                        Icon.ALERT,
                        "Another %s has this name now".formatted(word),
                        "The one that this asset stands for was deleted. What is shown here describes that one until"
                                + " its project imports the new one."));
        };
    }

    private static Optional<Notice> replaced(Asset asset, Times times) {
        return Optional.ofNullable(asset.replacedAt()).map(at -> {
            var notice = new Notice(
                    Tone.WAIT,
                    Icon.UNKNOWN,
                    "Another %s than before"
                            .formatted(asset.resource().type().word().toLowerCase(Locale.ROOT)),
                    "The first one of this name was deleted; what was granted of it does not reach this one."
                            + " Imported ");
            notice.add(times.at(at));
            return notice;
        });
    }
}
