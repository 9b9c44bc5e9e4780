package dev.concord.audit.internal;

import dev.concord.audit.AuditEntry.Outcome;
import dev.concord.identity.AccessRefused;
import dev.concord.identity.CurrentPerson;
import dev.concord.shared.Concerns;
import dev.concord.shared.Refused;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.AfterThrowing;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes each refusal into the trail once the refused transaction is over, which was rolled back and has given its
 * connection back: who holds one must never wait for another.
 */
@Aspect
@Order(RefusalRecorder.OUTSIDE_TRANSACTIONS)
@Component
class RefusalRecorder {
    /** Before the aspect of transactions, which is the last. */
    static final int OUTSIDE_TRANSACTIONS = 0;

    private static final String NOBODY = "nobody";

    private final AuditRepository entries;
    private final CurrentPerson current;
    private final ObjectProvider<Concerns> concerns;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RefusalRecorder(
            AuditRepository entries,
            CurrentPerson current,
            ObjectProvider<Concerns> concerns,
            Clock clock,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.current = current;
        this.concerns = concerns;
        this.clock = clock;
        this.transaction = transaction;
    }

    @AfterThrowing(
            pointcut = "within(dev.concord..*) && @within(org.springframework.stereotype.Service)",
            throwing = "refusal")
    void afterRefusal(JoinPoint where, Refused refusal) {
        if (isOutermost() && refusal.toBeRecorded()) {
            var actor = current.find().map(person -> person.id().value()).orElse(NOBODY);
            record(actor, act(where), where.getArgs(), refusal);
        }
    }

    /** A service that was called by another passes the refusal on; it is written down where it leaves the last of them. */
    private static boolean isOutermost() {
        return !TransactionSynchronizationManager.isActualTransactionActive();
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

    private void record(String actor, String act, Object[] arguments, Refused refusal) {
        transaction.executeWithoutResult(status -> {
            var about = Concerned.of(arguments, concerns.stream().toList());
            var entry = DecisionListener.entry(
                    clock.instant(), actor, "was refused to " + act, Outcome.REFUSED, about.words());
            entry.setAssetId(about.asset());
            entry.setProjectId(about.project());
            entry.setDecisionId(about.decision());
            entry.setReason(String.valueOf(refusal.getMessage()));
            entries.add(entry);
        });
    }

    /** A service's method in words: "giveUp" becomes "give up"; whatever only reads is to see. */
    private static String act(JoinPoint where) {
        var method = ((MethodSignature) where.getSignature()).getMethod();
        var transactional = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class)));
        return transactional.filter(Transactional::readOnly).isPresent()
                ? "see"
                : method.getName().replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private void record(String actor, String subject, String sentence) {
        transaction.executeWithoutResult(status -> {
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
