package dev.concord;

import dev.concord.setup.SetUpSample;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service over a PostgreSQL of its own; AWS does not answer, so what is told to it stays in the outbox. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = BackendApplication.class,
        properties = {
            "spring.profiles.active=local",
            "spring.datasource.username=" + TestPostgres.PORTAL,
            "spring.flyway.user=" + TestPostgres.OWNER,
            "concord.aws.region=eu-west-1",
            "concord.aws.account-id=447120983316",
            "concord.aws.domain-id=dzd_test",
            "concord.aws.external-id=test",
            "concord.aws.endpoint=http://127.0.0.1:9",
            "concord.aws.access-key-id=AKIATEST",
            "concord.aws.secret-access-key=test",
            "concord.rates.changes=10000"
        })
@Import({TestInfrastructure.class, SampleData.class, SampleEnvironments.class, SetUpSample.class})
public @interface ServiceTest {}
