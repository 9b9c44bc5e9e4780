package dev.concord.service;

import dev.concord.shared.Refused;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Errors of the REST API as problem details, whatever the caller accepts: a person's mistake has its sentence, everything
 * else an incident number.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String SOON = "5";

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refusal) {
        return problem(status(refusal), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> nobody(AuthenticationException unknown) {
        return unknown instanceof AuthenticationServiceException
                ? later("Concord can't check the token now, since the OpenID provider does not answer")
                : problem(
                        HttpStatus.UNAUTHORIZED,
                        "Send a bearer token of the OpenID provider that is meant for Concord and not over");
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(AccessDeniedException denied) {
        return problem(HttpStatus.FORBIDDEN, "This is not for you");
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected) {
        return problem(HttpStatus.BAD_REQUEST, "No address of Concord has such characters in it");
    }

    @ExceptionHandler
    ResponseEntity<Object> tooMany(TooMany calls) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(calls.seconds()))
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS, String.valueOf(calls.getMessage())));
    }

    /** The incident number is in the log too, next to the cause. What was changed before it broke is not known here. */
    @ExceptionHandler
    ResponseEntity<Object> incident(RuntimeException failure) {
        if (Outage.isBehind(failure)) {
            log.warn("The database is away: {}", failure.toString());
            return later("Concord's database does not answer");
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("Incident {}", incident, failure);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Concord could not do this, or not show it. Before you try again, look whether it was done. Incident "
                        + incident);
        problem.setProperty("incident", incident);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<Object> later(String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                sentence + ". Try again in some seconds; if this was to change something, look first whether it did");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .body(problem);
    }

    /** Names each field at fault. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = invalid.getFieldErrors().stream()
                .map(fault -> fault.getField() + " " + fault.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining(", "));
        return handleExceptionInternal(
                invalid,
                ProblemDetail.forStatusAndDetail(status, "Wrong request: " + faults),
                headers,
                status,
                request);
    }

    /** A field that Concord does not know may be one that the caller relies on. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, fault(unreadable));
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    private static String fault(HttpMessageNotReadableException unreadable) {
        @Nullable Throwable cause = unreadable.getCause();
        while (cause != null) {
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return "There is no field \"%s\" here".formatted(unknown.getPropertyName());
            }
            if (cause instanceof Refused refusal) {
                return String.valueOf(refusal.getMessage());
            }
            cause = cause.getCause();
        }
        return "The body is no JSON of the form that is asked for";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException other, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                other, ProblemDetail.forStatusAndDetail(status, "Concord answers in JSON"), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(body, headers, status);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }

    private static HttpStatus status(Refused refusal) {
        return switch (refusal.why()) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case MISSING -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
