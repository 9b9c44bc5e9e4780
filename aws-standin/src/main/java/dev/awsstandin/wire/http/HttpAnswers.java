package dev.awsstandin.wire.http;

import java.io.IOException;
import java.io.InputStream;
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
        var sent = Content.Source.asInputStream(request);
        if (request.getLength() > LARGEST_BODY + MOST_FORGOTTEN) {
            refuse(sent, request, response, callback);
            return true;
        }
        var body = sent.readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            sent.skip(MOST_FORGOTTEN);
            refuse(sent, request, response, callback);
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

    /**
     * A client that is still sending may lose the answer with its connection, and the JDK's own one an answer that comes
     * while it sends: what is only a little too large was taken before, and of what is more some is taken and forgotten now.
     */
    private static void refuse(InputStream sent, Request request, Response response, Callback callback) {
        var answered = Callback.from(() -> forget(sent, callback), callback::failed);
        Response.writeError(request, response, answered, 413, "The request body is too large");
    }

    private static void forget(InputStream sent, Callback callback) {
        try {
            sent.skip(MOST_FORGOTTEN);
            callback.succeeded();
        } catch (IOException gone) {
            callback.failed(gone);
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
