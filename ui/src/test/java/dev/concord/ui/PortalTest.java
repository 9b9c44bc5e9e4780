package dev.concord.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import dev.concord.PortalApplication;
import dev.concord.ui.agreement.SeenAgreement;
import dev.concord.ui.environment.EnvironmentSample;
import dev.concord.ui.setup.FoundSetUp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole portal over a real PostgreSQL, driven without a browser. Nothing is told to AWS; tests say what it answered.
 * All tests share one context, so what they need stands here: Spring Security keeps one strategy for all contexts of a
 * JVM, and the older ones would know nobody any more.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {
            PortalApplication.class,
            SampleData.class,
            FoundSetUp.class,
            TestProvider.class,
            EnvironmentSample.class,
            LedgerThings.class,
            SeenAgreement.class,
            Copies.class
        })
@ActiveProfiles("local")
@ViewPackages(packages = "dev.concord.ui")
public abstract class PortalTest extends SpringBrowserlessTest {
    /** The one address of this machine from which a proxy would call. */
    public static final String PROXY = "127.0.0.2";

    @Autowired
    protected SampleData sample;

    /** Opens an address with its query, as a browser would. */
    protected static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
        registry.add("spring.datasource.username", () -> TestDatabase.PORTAL);
        registry.add("spring.flyway.user", () -> TestDatabase.OWNER);
        registry.add("concord.rates.reads", () -> "10000");
        registry.add("server.tomcat.remoteip.internal-proxies", () -> PROXY.replace(".", "\\."));
        TestProvider.SETTINGS.forEach((name, value) -> registry.add(name, () -> value));
    }
}
