package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.identity.AccessRefused;
import dev.concord.identity.CurrentPerson;
import dev.concord.shared.Refused;
import java.time.Clock;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.AfterThrowing;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes each refusal into the trail, in a transaction of its own: the refused one is rolled back. */
@Aspect
@Component
class RefusalRecorder {
    private static final String NOBODY = "nobody";

    private final AuditRepository entries;
    private final CurrentPerson current;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    RefusalRecorder(
            AuditRepository entries, CurrentPerson current, Clock clock, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.current = current;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterThrowing(
            pointcut = "within(dev.concord..*) && @within(org.springframework.stereotype.Service)",
            throwing = "refusal")
    void afterRefusal(JoinPoint where, Refused refusal) {
        if (refusal.toBeRecorded()) {
            var actor = current.find().map(person -> person.id().value()).orElse(NOBODY);
            record(actor, where.getSignature().toShortString(), String.valueOf(refusal.getMessage()));
        }
    }

    /** A request without a token, or by somebody who may not. Who opens a page unknown is shown the way in, not refused. */
    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        var actor = nameOf(event.getAuthentication().get());
        var where = where(event.getSource());
        if (!actor.equals(NOBODY) || where.contains(" /api/")) {
            record(actor, where, "Access denied");
        }
    }

    /** A token that is wrong, expired or forged; what it says of itself is not believed. */
    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        record(NOBODY, "sign-in", TokenFault.of(event.getException()).sentence());
    }

    /** A page that is not for the person, a form of another site, a sign-in that came to nothing. */
    @EventListener
    void on(AccessRefused refused) {
        record(nameOf(SecurityContextHolder.getContext().getAuthentication()), refused.where(), refused.sentence());
    }

    private void record(String actor, String subject, String sentence) {
        ownTransaction.executeWithoutResult(status -> {
            var entry = DecisionListener.entry(clock.instant(), actor, "was refused", Outcome.REFUSED, subject);
            entry.setReason(sentence);
            entries.add(entry);
        });
    }

    private String nameOf(@Nullable Authentication authentication) {
        return current.of(authentication).map(person -> person.id().value()).orElse(NOBODY);
    }

    private static String where(Object source) {
        return switch (source) {
            case RequestAuthorizationContext context ->
                context.getRequest().getMethod() + " " + context.getRequest().getRequestURI();
            case jakarta.servlet.http.HttpServletRequest request -> request.getMethod() + " " + request.getRequestURI();
            default -> String.valueOf(source);
        };
    }
}
