package dev.concord.ui;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test as a person who signed in at the OpenID provider. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface SignedIn {
    String value();

    String[] groups() default {};

    /** Makes the session of the person. */
    class Factory implements WithSecurityContextFactory<SignedIn> {
        @Override
        public SecurityContext createSecurityContext(SignedIn person) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(People.signedIn(person.value(), person.groups()));
            return context;
        }
    }
}
