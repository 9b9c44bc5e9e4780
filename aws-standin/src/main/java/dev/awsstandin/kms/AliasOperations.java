package dev.awsstandin.kms;

import dev.awsstandin.kernel.Call;
import dev.awsstandin.kernel.Json;
import dev.awsstandin.kernel.Operation;
import dev.awsstandin.kernel.Registry;
import dev.awsstandin.kernel.Resource;
import dev.awsstandin.kernel.Timestamps;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Aliases; alias and key must both be allowed. */
final class AliasOperations {

    private final Cloud cloud;
    private final Aliases aliases;
    private final NamedKeys named;

    AliasOperations(Cloud cloud, Aliases aliases, NamedKeys named) {
        this.cloud = cloud;
        this.aliases = aliases;
        this.named = named;
    }

    void offerOn(Registry registry) {
        registry.offer(Operation.write("kms", "CreateAlias", this::create).onAll(this::resources));
        registry.offer(Operation.write("kms", "UpdateAlias", this::update).onAll(this::resources));
        registry.offer(Operation.write("kms", "DeleteAlias", this::delete).onAll(this::resources));
        registry.offer(Operation.read("kms", "ListAliases", this::list));
    }

    private List<Resource> resources(Call call) {
        var alias = call.text("AliasName");
        var before = aliases.find(alias).map(found -> found.path("TargetKeyId").asString());
        var after = call.has("TargetKeyId") ? Stream.of(call.text("TargetKeyId")) : Stream.<String>empty();
        return Stream.concat(
                        Stream.of(Resource.of(aliases.arn(alias))),
                        Stream.concat(before.stream(), after).distinct().map(named::resource))
                .toList();
    }

    private ObjectNode create(Call call) {
        var name = call.text("AliasName");
        if (!name.startsWith("alias/") || name.length() == "alias/".length()) {
            throw KmsErrors.invalidAlias("Alias must start with the prefix \"alias/\". "
                    + "Please see http://docs.aws.amazon.com/kms/latest/developerguide/programming-aliases.html");
        }
        if (name.startsWith("alias/aws/")) {
            throw KmsErrors.invalidAlias("Aliases that begin with alias/aws/ are reserved.");
        }
        if (aliases.find(name).isPresent()) {
            throw KmsErrors.exists("An alias with the name %s already exists".formatted(aliases.arn(name)));
        }
        var now = Timestamps.seconds(call.now());
        aliases.save(Json.object()
                .put("AliasName", name)
                .put("AliasArn", aliases.arn(name))
                .put("TargetKeyId", target(call))
                .put("CreationDate", now)
                .put("LastUpdatedDate", now));
        return Json.object();
    }

    private ObjectNode update(Call call) {
        var alias = get(call.text("AliasName"));
        aliases.save(alias.put("TargetKeyId", target(call)).put("LastUpdatedDate", Timestamps.seconds(call.now())));
        return Json.object();
    }

    private String target(Call call) {
        var key = named.get(call.text("TargetKeyId"));
        KmsErrors.requireKept(key);
        return key.id();
    }

    private ObjectNode delete(Call call) {
        aliases.remove(get(call.text("AliasName")).path("AliasName").asString());
        return Json.object();
    }

    private ObjectNode get(String name) {
        return aliases.find(name)
                .orElseThrow(() -> KmsErrors.missing("Alias %s is not found.".formatted(aliases.arn(name))));
    }

    private ObjectNode list(Call call) {
        var key = call.has("KeyId") ? named.get(call.text("KeyId")).id() : "";
        var found = aliases.all().stream()
                .filter(alias ->
                        key.isEmpty() || alias.path("TargetKeyId").asString().equals(key))
                .toList();
        var page = cloud.pages()
                .page(
                        call,
                        KmsPages.OF_ALIASES,
                        found,
                        alias -> alias.path("AliasName").asString());
        return KmsPages.answer("Aliases", page);
    }
}
