package dev.awsstandin.control;

import dev.awsstandin.fault.Faults;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.wire.http.WireRequest;
import dev.awsstandin.wire.http.WireResponse;
import java.util.Optional;

/** Adds, shows, releases and removes faults. */
public final class FaultControl implements ControlPart {

    private static final String DELETE = "DELETE faults/";
    private static final String POST = "POST faults/";
    private static final String RELEASE = "/release";

    private final Faults faults;
    private final FaultReader reader;

    public FaultControl(Faults faults, Registry registry) {
        this.faults = faults;
        this.reader = new FaultReader(registry);
    }

    @Override
    public Optional<WireResponse> answer(String asked, WireRequest request) {
        if (asked.equals("GET faults")) {
            return Optional.of(all());
        }
        if (asked.equals("POST faults")) {
            return Optional.of(Answers.ok(reader.toJson(faults.add(reader.read(Answers.read(request))))));
        }
        if (asked.equals("DELETE faults")) {
            faults.removeAll();
            return Optional.of(all());
        }
        if (asked.startsWith(DELETE)) {
            return Optional.of(remove(asked.substring(DELETE.length())));
        }
        return asked.startsWith(POST) && asked.substring(POST.length()).endsWith(RELEASE)
                ? Optional.of(release(asked.substring(POST.length(), asked.length() - RELEASE.length())))
                : Optional.empty();
    }

    private WireResponse all() {
        return Answers.ok(Answers.list(faults.all().stream().map(reader::toJson).toList()));
    }

    /** Says a last time how often it fired. */
    private WireResponse remove(String id) {
        var rule = faults.get(id);
        faults.remove(id);
        return Answers.ok(reader.toJson(rule));
    }

    private WireResponse release(String id) {
        var rule = faults.get(id);
        rule.release();
        return Answers.ok(Json.object().put("id", rule.id()));
    }
}
