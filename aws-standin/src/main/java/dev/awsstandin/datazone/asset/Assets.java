package dev.awsstandin.datazone.asset;

import dev.awsstandin.datazone.shared.IndexedRows;
import dev.awsstandin.datazone.shared.Lookup;
import dev.awsstandin.datazone.shared.Rows;
import dev.awsstandin.datazone.type.TypeUse;
import dev.awsstandin.datazone.type.Types;
import dev.awsstandin.index.Entries;
import dev.awsstandin.index.Entry;
import dev.awsstandin.kernel.cloud.Cloud;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Assets in the inventories of projects: the newest revision of each, and apart from them all earlier ones. */
public final class Assets implements TypeUse {

    private static final String OWNER = "owningProjectId";

    private final Rows assets;
    private final IndexedRows inShort;
    private final Rows revisions;
    private final Lookup byExternalId;

    public Assets(Cloud cloud) {
        this.assets = new Rows(cloud, "assets", "Asset");
        this.inShort = new IndexedRows(cloud, "assets", "Asset", "name");
        this.revisions = new Rows(cloud, "asset-revisions", "Asset revision");
        this.byExternalId = new Lookup(cloud, "assets-by-external-id");
    }

    /** The newest revision. */
    public ObjectNode get(String domain, String id) {
        return assets.get(domain, id);
    }

    /** The revision; empty text asks for the newest. */
    public ObjectNode get(String domain, String id, String revision) {
        var newest = get(domain, id);
        return revision.isEmpty() || revision.equals(newest.path("revision").asString())
                ? newest
                : revisions.get(domain, id + "/" + revision);
    }

    public Optional<String> withExternalId(String domain, String project, String externalId) {
        return byExternalId.id(domain, project + "/" + externalId);
    }

    /** The newest revisions of all in short, by domain and name. */
    public Entries inShort() {
        return inShort.entries();
    }

    /** Whether the asset is of one of the projects. */
    public static boolean isOf(Set<String> projects, Entry asset) {
        return projects.contains(asset.members().text(OWNER));
    }

    public ObjectNode whole(Entry asset) {
        return inShort.whole(asset);
    }

    /** Those of a project that are of this type. */
    public List<ObjectNode> of(String domain, String project, String type) {
        return inShort.in(domain)
                .filter(asset -> isOf(Set.of(project), asset)
                        && asset.members().text("typeIdentifier").equals(type))
                .map(inShort::whole)
                .toList();
    }

    @Override
    public boolean usesAssetType(String domain, String name) {
        return any(domain, asset -> asset.path("typeIdentifier").asString().equals(name));
    }

    @Override
    public boolean usesFormType(String domain, String name) {
        Predicate<ObjectNode> mentions = asset -> Types.mentions(asset.path("formsOutput"), name);
        return any(domain, mentions) || !revisions.in(domain, mentions).isEmpty();
    }

    private boolean any(String domain, Predicate<ObjectNode> matches) {
        return !assets.in(domain, matches).isEmpty();
    }

    /** All revisions, the newest first. */
    List<ObjectNode> revisions(String domain, String id) {
        var all = new ArrayList<>(revisions.in(domain, id + "/"));
        all.add(get(domain, id));
        all.sort(Comparator.comparingInt(Assets::number).reversed());
        return all;
    }

    private static int number(ObjectNode asset) {
        return Integer.parseInt(asset.path("revision").asString());
    }

    /** Forgets the asset with all its revisions. */
    void remove(String domain, ObjectNode asset) {
        var id = asset.path("id").asString();
        revisions(domain, id)
                .forEach(revision -> revisions.remove(
                        domain, id + "/" + revision.path("revision").asString()));
        assets.remove(domain, id);
        if (asset.hasNonNull("externalIdentifier")) {
            byExternalId.remove(
                    domain,
                    asset.path(OWNER).asString() + "/"
                            + asset.path("externalIdentifier").asString(),
                    id);
        }
    }

    public void add(String domain, ObjectNode asset) {
        var id = asset.path("id").asString();
        var project = asset.path(OWNER).asString();
        if (asset.hasNonNull("externalIdentifier")) {
            byExternalId.add(
                    domain, project + "/" + asset.path("externalIdentifier").asString(), id);
        }
        assets.put(domain, id, asset);
    }

    /** Keeps the asset as the newest revision and what was the newest until now as an earlier one. */
    public void revise(String domain, ObjectNode asset) {
        var id = asset.path("id").asString();
        var before = get(domain, id);
        revisions.put(domain, id + "/" + before.path("revision").asString(), before);
        assets.put(domain, id, asset);
    }
}
