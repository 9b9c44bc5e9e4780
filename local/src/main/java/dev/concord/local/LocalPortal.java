package dev.concord.local;

import dev.concord.PortalApplication;
import dev.concord.local.demo.DemoCloud;
import dev.concord.local.demo.DemoSite;
import dev.concord.local.postgres.LocalPostgres;
import dev.concord.local.signin.LocalIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The portal as it is deployed, told where everything on this machine is. */
record LocalPortal(int port, LocalSecrets secrets, DemoCloud cloud, DemoSite site) {

    private static final String AUTHORIZATION_SERVER =
            "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.";
    /** The stand-in has no quotas, and the first start brings a thousand assets in. */
    private static final List<String> NOT_LIMITED_HERE = List.of(
            "datazone:CreateAsset",
            "datazone:CreateListingChangeSet",
            "datazone:GetListing",
            "sagemaker:DescribeFeatureGroup",
            "sagemaker:ListModelPackages",
            "sagemaker:ListTags");

    private static final int A_SECOND = 500;
    /** Once for each model that is imported: slow enough that whoever opens the first page meanwhile has a core left. */
    private static final String EACH_MODEL = "sagemaker:DescribeModelPackageGroup";

    private static final int MODELS_A_SECOND = 20;
    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.";

    String url() {
        return "http://localhost:" + port;
    }

    /** Answers browsers when this returns. */
    ConfigurableApplicationContext start(LocalPostgres.Access database) {
        return new SpringApplicationBuilder(PortalApplication.class)
                .profiles("local")
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> prepare(context, database))
                .run();
    }

    private void prepare(ConfigurableApplicationContext context, LocalPostgres.Access database) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("local", settings(database)));
        context.getBeanFactory().registerSingleton("localIssuer", new LocalIssuer(url(), secrets));
    }

    private Map<String, Object> settings(LocalPostgres.Access database) {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.portal().user());
        settings.put("spring.datasource.password", database.portal().password());
        settings.put("spring.flyway.user", database.owner().user());
        settings.put("spring.flyway.password", database.owner().password());
        settings.put("server.servlet.session.cookie.name", "concord");
        settings.put("server.servlet.session.cookie.secure", false);
        settings.put("concord.local.embedded-database", true);
        settings.put("concord.local.demo-people", true);
        settings.put("concord.aws.endpoint", cloud.endpoint());
        settings.put("concord.aws.region", cloud.region());
        settings.put("concord.aws.account-id", cloud.account());
        settings.put("concord.aws.domain-id", site.domainId());
        settings.put("concord.aws.external-id", cloud.externalId());
        settings.put("concord.aws.access-key-id", site.base().id());
        settings.put("concord.aws.secret-access-key", site.base().secret());
        settings.put("concord.aws.default-rate", A_SECOND);
        NOT_LIMITED_HERE.forEach(operation -> settings.put(rate(operation), A_SECOND));
        settings.put(rate(EACH_MODEL), MODELS_A_SECOND);
        settings.put("concord.directory.every", "10s");
        settings.put(TOKENS + "issuer-uri", url());
        settings.put(TOKENS + "jwk-set-uri", url() + "/oauth2/jwks");
        settings.put(TOKENS + "audiences", LocalIssuer.API_AUDIENCE);
        settings.put("springdoc.paths-to-match", "/api/**");
        settings.put(
                "spring.autoconfigure.exclude",
                AUTHORIZATION_SERVER + "OAuth2AuthorizationServerAutoConfiguration," + AUTHORIZATION_SERVER
                        + "OAuth2AuthorizationServerJwtAutoConfiguration");
        return settings;
    }

    private static String rate(String operation) {
        return "concord.aws.rates[%s]".formatted(operation);
    }
}
