package dev.awsstandin.datazone;

import software.amazon.awssdk.services.kms.model.Tag;

/** Keys with which environments can be encrypted. */
public final class Keys {

    private Keys() {}

    /** The ARN of a new key that DataZone may use. */
    public static String tagged(World world) {
        try (var kms = world.kms()) {
            return kms.createKey(create -> create.tags(Tag.builder()
                            .tagKey("AmazonDataZoneEnvironment")
                            .tagValue("true")
                            .build()))
                    .keyMetadata()
                    .arn();
        }
    }
}
