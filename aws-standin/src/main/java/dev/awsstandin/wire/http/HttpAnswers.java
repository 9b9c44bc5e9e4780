package dev.awsstandin.wire.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes requests off Jetty, bodies bounded, and has them answered. */
final class HttpAnswers extends Handler.Abstract {

    private static final int LARGEST_BODY = 8 * 1024 * 1024;
    private static final int MOST_FORGOTTEN = 2 * LARGEST_BODY;

    private final Function<WireRequest, WireResponse> answer;

    HttpAnswers(Function<WireRequest, WireResponse> answer) {
        this.answer = answer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var body = body(request);
        if (body.length > LARGEST_BODY) {
            refuse(request, response, callback);
            return true;
        }
        var uri = request.getHttpURI();
        var query = uri.getQuery();
        var answered = answer.apply(new WireRequest(
                request.getMethod(),
                uri.getPath() == null ? "/" : uri.getPath(),
                query == null ? "" : query,
                headers(request),
                dev.awsstandin.wire.http.Content.of(body)));
        Delivered.write(answered, request, response, callback);
        return true;
    }

    /** A client that is still sending would lose the answer with its connection, so some more is taken and forgotten. */
    private static void refuse(Request request, Response response, Callback callback) {
        var answered = Callback.from(() -> forget(request, callback), callback::failed);
        Response.writeError(request, response, answered, 413, "The request body is too large");
    }

    private static void forget(Request request, Callback callback) {
        try (var rest = Content.Source.asInputStream(request)) {
            rest.skip(MOST_FORGOTTEN);
            callback.succeeded();
        } catch (IOException gone) {
            callback.failed(gone);
        }
    }

    private static byte[] body(Request request) throws IOException {
        if (request.getLength() > LARGEST_BODY) {
            return new byte[LARGEST_BODY + 1];
        }
        try (var stream = Content.Source.asInputStream(request)) {
            return stream.readNBytes(LARGEST_BODY + 1);
        }
    }

    private static Map<String, List<String>> headers(Request request) {
        var headers = new HashMap<String, List<String>>();
        for (var field : request.getHeaders()) {
            headers.computeIfAbsent(field.getLowerCaseName(), name -> new ArrayList<>())
                    .add(String.valueOf(field.getValue()));
        }
        return headers;
    }
}
