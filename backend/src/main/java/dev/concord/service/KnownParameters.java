package dev.concord.service;

import dev.concord.shared.Require;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that an endpoint does not know, by name: its caller may rely on it. */
class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && isOurs(endpoint)) {
            var known = known(endpoint);
            request.getParameterMap().forEach((name, values) -> {
                Require.that(known.contains(name), "There is no parameter \"%s\" here".formatted(name));
                Arrays.stream(values).forEach(value -> StorableText.require(name, value));
            });
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getPackageName().startsWith("dev.concord")
                && AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), RestController.class);
    }

    private static Set<String> known(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::name)
                .collect(Collectors.toSet());
    }

    private static String name(MethodParameter parameter) {
        var named = parameter.getParameterAnnotation(RequestParam.class);
        return named == null || named.name().isEmpty()
                ? parameter.getParameter().getName()
                : named.name();
    }
}
