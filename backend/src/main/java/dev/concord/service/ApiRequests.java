package dev.concord.service;

import dev.concord.shared.Missing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** What the API takes, and what it says where nothing is. */
@Configuration(proxyBeanMethods = false)
class ApiRequests implements WebMvcConfigurer {
    /** After the endpoints, before the pages. */
    private static final int AFTER_ENDPOINTS = 10;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/v1/**");
    }

    @Bean
    JacksonModule storableText() {
        return new SimpleModule("storable text").addDeserializer(String.class, new StorableText());
    }

    @Bean
    HandlerMapping nothingThere() throws NoSuchMethodException {
        var nothing = new HandlerMethod(new Nothing(), "found", HttpServletRequest.class);
        return new SimpleUrlHandlerMapping(Map.of("/api/**", nothing), AFTER_ENDPOINTS);
    }

    /** Where no endpoint is. */
    static final class Nothing {
        /** Always throws. */
        @SuppressWarnings("DoNotCallSuggester")
        public void found(HttpServletRequest request) {
            throw new Missing("There is nothing to %s at %s".formatted(request.getMethod(), request.getRequestURI()));
        }
    }
}
