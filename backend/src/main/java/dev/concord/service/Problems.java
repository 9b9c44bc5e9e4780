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
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the REST API as problem details: a person's mistake has its sentence, everything else an incident number. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(Refused refusal) {
        return ProblemDetail.forStatusAndDetail(status(refusal), String.valueOf(refusal.getMessage()));
    }

    /** The incident number is in the log too, next to the cause. */
    @ExceptionHandler
    ProblemDetail incident(RuntimeException failure) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("Incident {}", incident, failure);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Concord could not do this. Nothing was changed. Incident " + incident);
        problem.setProperty("incident", incident);
        return problem;
    }

    /** Names each field at fault. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = invalid.getFieldErrors().stream()
                .map(fault -> fault.getField() + " " + fault.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining(", "));
        var problem = ProblemDetail.forStatusAndDetail(status, "Wrong request: " + faults);
        return handleExceptionInternal(invalid, problem, headers, status, request);
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
