package dev.concord.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start outside the profile {@code local} with settings that are safe only there, and names each: before
 * anything is made, so that no database is touched.
 */
@Component
class SafeSettings implements BeanFactoryPostProcessor, EnvironmentAware {
    private static final String LOCAL = "concord.local";
    private static final String ENDPOINT = "concord.aws.endpoint";
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String PROVIDERS = "spring.security.oauth2.client.provider";
    private static final String SECURE_COOKIE = "server.servlet.session.cookie.secure";
    private static final String AUDIENCES = "spring.security.oauth2.resourceserver.jwt.audiences";

    private static final String MIGRATES = "spring.flyway.enabled";
    private static final String MIGRATOR = "spring.flyway.user";
    private static final String ROLE = "spring.datasource.username";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        if (environment != null) {
            check(environment);
        }
    }

    /** Throws {@link UnsafeSettings}. */
    static void check(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("local"))) {
            return;
        }
        var faults = faults(environment);
        if (!faults.isEmpty()) {
            throw new UnsafeSettings(faults);
        }
    }

    private static List<String> faults(Environment environment) {
        var faults = new ArrayList<String>();
        localOnly(environment).forEach(name -> faults.add(name + " is for one machine only"));
        if (!environment.getProperty(ENDPOINT, "").isBlank()) {
            faults.add(ENDPOINT + " points to a stand-in");
        }
        if (environment.getProperty(ISSUER, "").isBlank()) {
            faults.add(ISSUER + " is missing, so tokens could not be checked");
        }
        issuers(environment)
                .forEach(name -> faults.add(name + " is no https address, so anybody on the way could be the issuer"));
        if (environment.getProperty(AUDIENCES, "").isBlank()) {
            faults.add(AUDIENCES + " is missing, so anybody's tokens would do");
        }
        if (environment.getProperty(SECURE_COOKIE, "true").equalsIgnoreCase("false")) {
            faults.add(SECURE_COOKIE + " is false, so sessions could be read from the wire");
        }
        migrator(environment).ifPresent(faults::add);
        return faults;
    }

    /** Whoever makes the tables owns the trail. Who migrates by other means leaves it to them. */
    private static Optional<String> migrator(Environment environment) {
        var migrator = environment.getProperty(MIGRATOR, "");
        if (environment.getProperty(MIGRATES, "true").equalsIgnoreCase("false")) {
            return Optional.empty();
        }
        if (migrator.isBlank()) {
            return Optional.of(MIGRATOR + " is missing, so the portal's own role would own the audit trail");
        }
        return migrator.equals(environment.getProperty(ROLE, ""))
                ? Optional.of(MIGRATOR + " is the portal's own role, which would own the audit trail")
                : Optional.empty();
    }

    /** The settings that name an issuer by another scheme, of tokens or of a sign-in. */
    private static List<String> issuers(Environment environment) {
        var named = new TreeMap<String, String>();
        named.put(ISSUER, environment.getProperty(ISSUER, ""));
        Binder.get(environment)
                .bind(PROVIDERS, Bindable.mapOf(String.class, Provider.class))
                .orElse(Map.of())
                .forEach((name, provider) -> named.put(
                        PROVIDERS + "." + name + ".issuer-uri",
                        Optional.ofNullable(provider.issuerUri()).orElse("")));
        return named.entrySet().stream()
                .filter(issuer -> !issuer.getValue().isBlank())
                .filter(issuer -> !issuer.getValue().toLowerCase(Locale.ROOT).startsWith("https://"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A provider that people sign in at. */
    record Provider(@Nullable String issuerUri) {}

    /** Demo people, the embedded database: whatever is set under concord.local. */
    private static List<String> localOnly(Environment environment) {
        return Binder.get(environment)
                .bind(LOCAL, Bindable.mapOf(String.class, String.class))
                .map(settings -> settings.keySet().stream()
                        .sorted()
                        .map(key -> LOCAL + "." + key)
                        .toList())
                .orElse(List.of());
    }
}
