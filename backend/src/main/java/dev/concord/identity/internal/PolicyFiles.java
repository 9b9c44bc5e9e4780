package dev.concord.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The Cedar schema and the text of each policy file by its name. */
record PolicyFiles(String schema, Map<String, String> policies) {
    private static final String FOLDER = "classpath*:policies/cedar/";

    PolicyFiles {
        policies = Map.copyOf(policies);
    }

    /** Those that were built in. */
    static PolicyFiles onClassPath() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            var policies = new TreeMap<String, String>();
            for (var file : resolver.getResources(FOLDER + "*.cedar")) {
                policies.put(Objects.requireNonNull(file.getFilename()), text(file));
            }
            return new PolicyFiles(text(resolver.getResource("classpath:policies/cedar/schema.cedarschema")), policies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
