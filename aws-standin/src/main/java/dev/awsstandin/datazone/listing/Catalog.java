package dev.awsstandin.datazone.listing;

import dev.awsstandin.datazone.asset.AssetFilterOperations;
import dev.awsstandin.datazone.asset.AssetFilters;
import dev.awsstandin.datazone.asset.AssetOperations;
import dev.awsstandin.datazone.asset.Assets;
import dev.awsstandin.datazone.glossary.Glossaries;
import dev.awsstandin.datazone.glossary.GlossaryOperations;
import dev.awsstandin.datazone.glossary.GlossaryTermOperations;
import dev.awsstandin.datazone.glossary.GlossaryTerms;
import dev.awsstandin.datazone.project.Ground;
import dev.awsstandin.datazone.rule.RuleDetails;
import dev.awsstandin.datazone.rule.RuleEnforcement;
import dev.awsstandin.datazone.rule.RuleOperations;
import dev.awsstandin.datazone.rule.Rules;
import dev.awsstandin.datazone.shared.Offers;
import dev.awsstandin.datazone.type.AssetTypeOperations;
import dev.awsstandin.datazone.type.FormTypeOperations;
import dev.awsstandin.datazone.type.NewType;
import dev.awsstandin.datazone.type.Types;
import java.util.function.BiPredicate;

/** Assets in inventories, what of them is published in the business catalog, and the glossaries that describe them. */
public record Catalog(
        Ground ground,
        Assets assets,
        Listings listings,
        Glossaries glossaries,
        GlossaryTerms terms,
        Types types,
        AssetFilters filters,
        Rules rules) {

    public static Catalog on(Ground ground) {
        var cloud = ground.cloud();
        return new Catalog(
                ground,
                new Assets(cloud),
                new Listings(cloud),
                new Glossaries(cloud),
                new GlossaryTerms(cloud),
                new Types(cloud),
                new AssetFilters(cloud),
                new Rules(cloud, ground.units()));
    }

    /**
     * Offers what is done to types, assets, listings, glossaries and rules.
     *
     * @param held whether in a domain somebody has subscribed to a listing or asks for it
     * @param used whether in a domain a subscription stands on an asset filter
     */
    public void offerOn(Offers offers, BiPredicate<String, String> held, BiPredicate<String, String> used) {
        var newType = new NewType(ground.projects(), ground.access());
        var published = new PublishedAssets(listings, held);
        new FormTypeOperations(types, assets, newType, ground).offerOn(offers);
        new AssetTypeOperations(types, assets, newType, ground).offerOn(offers);
        new AssetOperations(assets, types, published, filters, ground).offerOn(offers);
        new AssetFilterOperations(filters, assets, used, ground).offerOn(offers);
        new ListingOperations(this, published).offerOn(offers);
        new RuleOperations(rules, new RuleDetails(types, terms), ground).offerOn(offers);
        new GlossaryOperations(glossaries, terms, ground).offerOn(offers);
        new GlossaryTermOperations(glossaries, terms, ground).offerOn(offers);
    }

    /** What the rules demand of those who publish and of those who ask. */
    public RuleEnforcement enforcement() {
        return new RuleEnforcement(rules, ground.policies().principals().projectUnits());
    }
}
