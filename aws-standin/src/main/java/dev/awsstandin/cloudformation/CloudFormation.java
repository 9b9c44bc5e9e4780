package dev.awsstandin.cloudformation;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Service;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Validates templates. */
public final class CloudFormation implements Service {

    private static final int LARGEST = 51_200;

    @Override
    public void offerOn(Registry registry) {
        registry.offer(Operation.read("cloudformation", "ValidateTemplate", CloudFormation::validate));
    }

    private static ObjectNode validate(Call call) {
        if (call.has("TemplateURL")) {
            throw TemplateErrors.invalid("Templates in S3 are not offered by this endpoint");
        }
        if (!call.has("TemplateBody")) {
            throw TemplateErrors.invalid("Either Template URL or Template Body must be specified.");
        }
        if (call.text("TemplateBody").getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw TemplateErrors.invalid(
                    "1 validation error detected: Value at 'templateBody' failed to satisfy constraint: "
                            + "Member must have length less than or equal to " + LARGEST);
        }
        var template = Template.read(call.text("TemplateBody"));
        new TemplateCheck(template).requireSound();
        return described(template);
    }

    private static ObjectNode described(Template template) {
        var answer = Json.object();
        var parameters = answer.putArray("Parameters");
        template.section("Parameters").forEachEntry((name, parameter) -> {
            var described = parameters.addObject().put("ParameterKey", name);
            if (parameter.has("Default")) {
                described.put("DefaultValue", parameter.path("Default").asString());
            }
            described.put("NoEcho", parameter.path("NoEcho").asString("false").equals("true"));
            if (parameter.has("Description")) {
                described.put("Description", parameter.path("Description").asString());
            }
        });
        if (template.root().has("Description")) {
            answer.put("Description", template.root().path("Description").asString());
        }
        return Capabilities.of(template).describe(answer);
    }
}
