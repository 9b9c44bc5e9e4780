package dev.concord.service;

import dev.concord.aws.AwsSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Refuses to start outside the profile {@code local} with settings that are safe only there, and names each. */
@Component
class SafeSettings implements InitializingBean {
    private static final String LOCAL = "concord.local";
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    private final Environment environment;
    private final AwsSettings aws;

    SafeSettings(Environment environment, AwsSettings aws) {
        this.environment = environment;
        this.aws = aws;
    }

    @Override
    public void afterPropertiesSet() {
        if (environment.acceptsProfiles(Profiles.of("local"))) {
            return;
        }
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new UnsafeSettings(faults);
        }
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        if (aws.endpoint() != null) {
            faults.add("concord.aws.endpoint points to a stand-in");
        }
        localOnly().forEach(name -> faults.add(name + " is for one machine only"));
        if (environment.getProperty(ISSUER, "").isBlank()) {
            faults.add(ISSUER + " is missing, so tokens could not be checked");
        }
        if (environment
                .getProperty("spring.security.oauth2.resourceserver.jwt.audiences", "")
                .isBlank()) {
            faults.add("spring.security.oauth2.resourceserver.jwt.audiences is missing, so anybody's tokens would do");
        }
        return faults;
    }

    /** Demo people, the embedded database: whatever is set under concord.local. */
    private List<String> localOnly() {
        return Binder.get(environment)
                .bind(LOCAL, Bindable.mapOf(String.class, String.class))
                .map(settings -> settings.keySet().stream()
                        .sorted()
                        .map(key -> LOCAL + "." + key)
                        .toList())
                .orElse(List.of());
    }
}
