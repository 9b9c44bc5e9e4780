package dev.awsstandin.wire.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers, as far as they are to arrive. */
final class Delivered {

    private Delivered() {}

    static void write(WireResponse answered, Request request, Response response, Callback callback) throws IOException {
        switch (answered.delivery()) {
            case WHOLE -> whole(answered, response, callback);
            case HALF -> half(answered, request, response, callback);
            case NOTHING -> reset(request, callback);
        }
    }

    private static void whole(WireResponse answered, Response response, Callback callback) {
        var bytes = head(answered, response);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    /** An answer without a body cannot be halved: of it, nothing arrives. */
    private static void half(WireResponse answered, Request request, Response response, Callback callback)
            throws IOException {
        if (answered.body().isEmpty()) {
            reset(request, callback);
            return;
        }
        var bytes = head(answered, response);
        var half = ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length / 2));
        response.write(false, half, Callback.from(() -> {
            endPoint(request).close();
            callback.failed(new EofException("The answer was to be cut off"));
        }));
    }

    private static void reset(Request request, Callback callback) throws IOException {
        var endPoint = endPoint(request);
        if (endPoint instanceof SocketChannelEndPoint socket && socket.isOpen()) {
            // Without lingering, closing tells the client of a reset and not of an end.
            socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        endPoint.close();
        callback.failed(new EofException("The connection was to be reset"));
    }

    private static byte[] head(WireResponse answered, Response response) {
        response.setStatus(answered.status());
        answered.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        var bytes = answered.body().bytes();
        if (answered.status() != 204) {
            response.getHeaders().put("content-length", Integer.toString(bytes.length));
        }
        return bytes;
    }

    private static EndPoint endPoint(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
