package dev.concord.setup.internal;

import dev.concord.aws.AwsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The CloudFormation template that makes in the account what Concord may not make itself. */
@Component
public class AccountTemplate {
    private final AwsSettings settings;

    AccountTemplate(AwsSettings settings) {
        this.settings = settings;
    }

    /** With what Concord knows as the parameters' defaults. The external id is a secret: whoever applies it types it in. */
    public String filled() {
        var text = text();
        for (var known : Map.of("DomainId", settings.domainId()).entrySet()) {
            text = text.replaceFirst(
                    "(?m)^  %s:\\n    Type: String\\n    Default: .*$".formatted(known.getKey()),
                    "  %s:\n    Type: String\n    Default: %s".formatted(known.getKey(), known.getValue()));
        }
        return text;
    }

    private static String text() {
        try (var file = AccountTemplate.class.getResourceAsStream("/policies/iam/concord-account.yaml")) {
            if (file == null) {
                throw new IllegalStateException("The template is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
