package dev.concord.local.demo;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.Tag;

/** The key that encrypts the bank's environments. KMS takes no token, so the key is known by the tags that it is made with. */
final class DemoEncryption {

    /** The second tag lets DataZone use the key. */
    private static final Map<String, String> TAGS =
            Map.of("Name", "halden-bank-environments", "AmazonDataZoneEnvironment", "true");

    private final KmsClient kms;

    DemoEncryption(KmsClient kms) {
        this.kms = kms;
    }

    /** The key's ARN. */
    String ensureKey() {
        return kms.listKeysPaginator().keys().stream()
                .map(KeyListEntry::keyArn)
                .filter(this::isOurs)
                .findFirst()
                .orElseGet(() -> kms.createKey(create -> create.description("Environments of Halden Bank")
                                .tags(TAGS.entrySet().stream()
                                        .map(tag -> tag(tag.getKey(), tag.getValue()))
                                        .toList()))
                        .keyMetadata()
                        .arn());
    }

    private boolean isOurs(String key) {
        return kms.listResourceTagsPaginator(list -> list.keyId(key)).tags().stream()
                .collect(Collectors.toMap(Tag::tagKey, Tag::tagValue))
                .entrySet()
                .containsAll(TAGS.entrySet());
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().tagKey(key).tagValue(value).build();
    }
}
