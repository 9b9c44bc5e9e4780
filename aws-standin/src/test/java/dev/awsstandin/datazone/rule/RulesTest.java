package dev.awsstandin.datazone.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.awsstandin.datazone.InWorld;
import dev.awsstandin.datazone.Setting;
import dev.awsstandin.datazone.World.Actor;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.datazone.model.CreateRuleRequest;
import software.amazon.awssdk.services.datazone.model.FormInput;
import software.amazon.awssdk.services.datazone.model.MetadataFormReference;
import software.amazon.awssdk.services.datazone.model.RuleAction;
import software.amazon.awssdk.services.datazone.model.RuleDetail;
import software.amazon.awssdk.services.datazone.model.RuleScope;
import software.amazon.awssdk.services.datazone.model.RuleScopeSelectionMode;
import software.amazon.awssdk.services.datazone.model.RuleSummary;
import software.amazon.awssdk.services.datazone.model.RuleTarget;
import software.amazon.awssdk.services.datazone.model.RuleTargetType;
import software.amazon.awssdk.services.datazone.model.RuleType;
import software.amazon.awssdk.services.datazone.model.SubscribedListingInput;
import software.amazon.awssdk.services.datazone.model.SubscribedPrincipalInput;

class RulesTest extends InWorld {

    private static final String CARD = "structure ModelCard { @required purpose: String }";
    private static final RuleScope EVERYTHING = RuleScope.builder()
            .assetType(types -> types.selectionMode(RuleScopeSelectionMode.ALL))
            .project(projects -> projects.selectionMode(RuleScopeSelectionMode.ALL))
            .build();

    private Actor owner;
    private String unit;
    private String project;

    @BeforeEach
    void makeProjectInAUnit() {
        owner = setting.actor("owner");
        unit = setting.unit("Risk", setting.rootUnit());
        project = setting.projectIn(unit, "Fraud", owner);
        owner.client()
                .createFormType(create -> create.domainIdentifier(domain())
                        .name("ModelCard")
                        .owningProjectIdentifier(project)
                        .model(model -> model.smithy(CARD)));
    }

    @Test
    void aRuleIsReadAsItWasMadeAndEachChangeIsARevision() {
        var id = rule(unit, rule -> rule.description("Say what it is for"));

        setting.admin()
                .updateRule(update -> update.domainIdentifier(domain())
                        .identifier(id)
                        .name("Renamed")
                        .includeChildDomainUnits(true));

        var now = setting.admin().getRule(get -> get.domainIdentifier(domain()).identifier(id));
        assertThat(now.revision()).isEqualTo("2");
        assertThat(now.name()).isEqualTo("Renamed");
        assertThat(now.ruleType()).isEqualTo(RuleType.METADATA_FORM_ENFORCEMENT);
        assertThat(now.target().domainUnitTarget().includeChildDomainUnits()).isTrue();
        assertThat(now.detail()).isEqualTo(card());
        var before = setting.admin()
                .getRule(get -> get.domainIdentifier(domain()).identifier(id).revision("1"));
        assertThat(before.name()).isEqualTo("Model cards");
        assertThat(before.description()).isEqualTo("Say what it is for");
        assertThat(before.scope()).isEqualTo(EVERYTHING);
    }

    @Test
    void withoutTheFormNothingIsPublishedAndWithItEverythingIs() {
        rule(unit, rule -> {});
        var bare = setting.asset(owner, project, "bare", setting.modelGroup("bare-rules"));
        var carded = setting.asset(owner, project, "carded", setting.modelGroup("carded-rules"), cardOf("Find fraud"));

        assertRefused(
                "ValidationException",
                "Rule Model cards requires metadata form ModelCard",
                () -> setting.publish(owner, bare));
        assertThat(setting.publish(owner, carded)).isNotEmpty();
    }

    @Test
    void withoutTheTermNothingIsPublished() {
        var term = setting.term(owner, project, "Sensitive");
        rule(
                unit,
                rule -> rule.name("Terms")
                        .detail(RuleDetail.builder()
                                .glossaryTermEnforcementDetail(detail -> detail.requiredGlossaryTermIds(term))
                                .build()));
        var asset = setting.asset(owner, project, "some", setting.modelGroup("some-rules"));

        assertRefused("ValidationException", "requires glossary term " + term, () -> setting.publish(owner, asset));
        owner.client()
                .createAssetRevision(revise -> revise.domainIdentifier(domain())
                        .identifier(asset)
                        .name("some")
                        .glossaryTerms(term)
                        .formsInput(Setting.modelGroupForm("some", "arn:of:it")));
        assertThat(setting.publish(owner, asset)).isNotEmpty();
    }

    @Test
    void aRequestMustComeWithTheFormAndItsContent() {
        rule(unit, rule -> rule.action(RuleAction.CREATE_SUBSCRIPTION_REQUEST));
        var listing = setting.published(owner, project);
        var builder = setting.actor("builder");
        var building = setting.project("Builders", builder);

        assertRefused(
                "ValidationException",
                "requires metadata form ModelCard",
                () -> setting.request(builder, building, listing));
        assertRefused(
                "ValidationException",
                "Field purpose is required",
                () -> request(builder, building, listing, form("{}")));
        var request = request(builder, building, listing, cardOf("Compare"));
        assertThat(owner.client()
                        .getSubscriptionRequestDetails(
                                get -> get.domainIdentifier(domain()).identifier(request))
                        .metadataForms())
                .singleElement()
                .satisfies(form -> assertThat(form.content()).contains("Compare"));
    }

    @Test
    void aRuleReachesAsFarAsItsScopeAndItsUnit() {
        var below = setting.projectIn(setting.unit("Cards", unit), "Below", owner);
        var id = rule(unit, rule -> {});
        var other = rule(
                unit,
                rule -> rule.name("Others only")
                        .scope(scope ->
                                scope.project(projects -> projects.selectionMode(RuleScopeSelectionMode.SPECIFIC)
                                        .specificProjects(below))));

        assertThat(setting.published(owner, below)).isNotEmpty();
        cascade(other);
        assertRefused("ValidationException", "Others only", () -> setting.published(owner, below));
        setting.admin().deleteRule(delete -> delete.domainIdentifier(domain()).identifier(other));
        cascade(id);
        assertRefused("ValidationException", "Model cards", () -> setting.published(owner, below));
        setting.admin()
                .updateRule(update -> update.domainIdentifier(domain())
                        .identifier(id)
                        .scope(scope -> scope.assetType(types -> types.selectionMode(RuleScopeSelectionMode.SPECIFIC)
                                .specificAssetTypes("amazon.datazone.GlueTableAssetType"))));
        assertThat(setting.published(owner, below)).isNotEmpty();
    }

    @Test
    void rulesAreListedForAUnitAndOnDemandWithThoseFromAbove() {
        var id = rule(unit, rule -> {});
        var root = rule(
                setting.rootUnit(),
                rule -> rule.name("For all")
                        .action(RuleAction.CREATE_SUBSCRIPTION_REQUEST)
                        .target(target(setting.rootUnit(), true)));

        assertThat(listed(false, null)).containsExactly(id);
        assertThat(listed(true, null)).containsExactlyInAnyOrder(id, root);
        assertThat(listed(true, RuleAction.CREATE_SUBSCRIPTION_REQUEST)).containsExactly(root);
    }

    @Test
    void onlyOwnersOfTheUnitMakeItsRules() {
        assertDenied(() -> owner.client().createRule(create(unit, rule -> {})));
        var id = rule(unit, rule -> {});

        assertDenied(() -> owner.client()
                .deleteRule(delete -> delete.domainIdentifier(domain()).identifier(id)));
        assertRefused("ConflictException", "already has a rule named", () -> rule(unit, rule -> {}));
        setting.admin().deleteRule(delete -> delete.domainIdentifier(domain()).identifier(id));
        assertRefused(
                "ResourceNotFoundException",
                id,
                () -> setting.admin()
                        .getRule(get ->
                                get.domainIdentifier(domain()).identifier(id).revision("1")));
    }

    @Test
    void aRuleAsksForWhatIsThereAndCanBeGiven() {
        assertRefused(
                "ResourceNotFoundException",
                "Nothing",
                () -> rule(
                        unit,
                        rule -> rule.detail(RuleDetail.builder()
                                .metadataFormEnforcementDetail(
                                        detail -> detail.requiredMetadataForms(reference("Nothing")))
                                .build())));
        assertRefused(
                "ValidationException",
                "CREATE_LISTING_CHANGE_SET only",
                () -> rule(
                        unit,
                        rule -> rule.action(RuleAction.CREATE_SUBSCRIPTION_REQUEST)
                                .detail(RuleDetail.builder()
                                        .glossaryTermEnforcementDetail(detail -> detail.requiredGlossaryTermIds("term"))
                                        .build())));
        assertRefused(
                "ValidationException",
                "SPECIFIC needs specificProjects",
                () -> rule(
                        unit,
                        rule -> rule.scope(scope ->
                                scope.project(projects -> projects.selectionMode(RuleScopeSelectionMode.SPECIFIC)))));
    }

    private String rule(String target, Consumer<CreateRuleRequest.Builder> more) {
        return setting.admin().createRule(create(target, more)).identifier();
    }

    private CreateRuleRequest create(String target, Consumer<CreateRuleRequest.Builder> more) {
        var request = CreateRuleRequest.builder()
                .domainIdentifier(domain())
                .name("Model cards")
                .target(target(target, false))
                .action(RuleAction.CREATE_LISTING_CHANGE_SET)
                .scope(EVERYTHING)
                .detail(card());
        more.accept(request);
        return request.build();
    }

    private static RuleTarget target(String unit, boolean cascades) {
        return RuleTarget.builder()
                .domainUnitTarget(target -> target.domainUnitId(unit).includeChildDomainUnits(cascades))
                .build();
    }

    private static RuleDetail card() {
        return RuleDetail.builder()
                .metadataFormEnforcementDetail(detail -> detail.requiredMetadataForms(reference("ModelCard")))
                .build();
    }

    private static MetadataFormReference reference(String type) {
        return MetadataFormReference.builder()
                .typeIdentifier(type)
                .typeRevision("1")
                .build();
    }

    private void cascade(String rule) {
        setting.admin()
                .updateRule(update ->
                        update.domainIdentifier(domain()).identifier(rule).includeChildDomainUnits(true));
    }

    private List<String> listed(boolean cascaded, RuleAction action) {
        return owner
                .client()
                .listRulesPaginator(list -> list.domainIdentifier(domain())
                        .targetType(RuleTargetType.DOMAIN_UNIT)
                        .targetIdentifier(unit)
                        .action(action)
                        .includeCascaded(cascaded))
                .items()
                .stream()
                .map(RuleSummary::identifier)
                .toList();
    }

    private static FormInput cardOf(String purpose) {
        return form("{\"purpose\": \"%s\"}".formatted(purpose));
    }

    private static FormInput form(String content) {
        return FormInput.builder()
                .formName("Card")
                .typeIdentifier("ModelCard")
                .typeRevision("1")
                .content(content)
                .build();
    }

    private String request(Actor actor, String subscriber, String listing, FormInput form) {
        return actor.client()
                .createSubscriptionRequest(create -> create.domainIdentifier(domain())
                        .requestReason("We need it")
                        .metadataForms(form)
                        .subscribedListings(SubscribedListingInput.builder()
                                .identifier(listing)
                                .build())
                        .subscribedPrincipals(SubscribedPrincipalInput.builder()
                                .project(principal -> principal.identifier(subscriber))
                                .build()))
                .id();
    }
}
