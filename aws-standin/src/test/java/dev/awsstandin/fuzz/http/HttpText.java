package dev.awsstandin.fuzz.http;

import dev.awsstandin.wire.http.Content;
import dev.awsstandin.wire.http.WireRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A request as it will be on the wire, right or wrong.
 *
 * @param target path and query; one character stands for one byte
 */
public record HttpText(String method, String target, List<Header> headers, byte[] body) {

    public HttpText {
        headers = List.copyOf(headers);
    }

    public String path() {
        var mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    public String query() {
        var mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    public boolean has(String lowerCaseName) {
        return headers.stream().anyMatch(header -> header.is(lowerCaseName));
    }

    public HttpText method(String other) {
        return new HttpText(other, target, headers, body);
    }

    public HttpText target(String other) {
        return new HttpText(method, other, headers, body);
    }

    public HttpText body(byte[] other) {
        return new HttpText(method, target, headers, other);
    }

    public HttpText plus(String name, String value) {
        return headers(all -> {
            all.add(new Header(name, value));
            return all;
        });
    }

    public HttpText with(String name, String value) {
        return without(name.toLowerCase(Locale.ROOT)).plus(name, value);
    }

    HttpText without(String lowerCaseName) {
        return headers(all -> {
            all.removeIf(header -> header.is(lowerCaseName));
            return all;
        });
    }

    public HttpText headers(UnaryOperator<List<Header>> change) {
        return new HttpText(method, target, change.apply(new ArrayList<>(headers)), body);
    }

    /** As the stand-in sees it, when nothing is wrong with it as HTTP. */
    public WireRequest seen() {
        var values = new HashMap<String, List<String>>();
        headers.forEach(header -> values.computeIfAbsent(header.lowerCase(), any -> new ArrayList<>())
                .add(header.value()));
        return new WireRequest(method, path(), query(), values, Content.of(body));
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private String head() {
        var head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target));
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        return head.append("\r\n").toString();
    }
}
