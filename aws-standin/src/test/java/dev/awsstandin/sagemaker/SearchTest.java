package dev.awsstandin.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.RunningStandin;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.BooleanOperator;
import software.amazon.awssdk.services.sagemaker.model.FeatureDefinition;
import software.amazon.awssdk.services.sagemaker.model.FeatureType;
import software.amazon.awssdk.services.sagemaker.model.Filter;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.NestedFilters;
import software.amazon.awssdk.services.sagemaker.model.Operator;
import software.amazon.awssdk.services.sagemaker.model.ResourceType;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SearchExpression;
import software.amazon.awssdk.services.sagemaker.model.SearchSortOrder;
import software.amazon.awssdk.services.sagemaker.model.Tag;

class SearchTest {

    @RegisterExtension
    static final RunningStandin STANDIN = new RunningStandin();

    @BeforeAll
    static void somethingToFind() {
        var sageMaker = STANDIN.sageMaker();
        group(sageMaker, "fraud-trees", "fraud");
        group(sageMaker, "fraud-nets", "fraud");
        group(sageMaker, "churn-trees", "churn");
        sageMaker.createModelPackage(create ->
                create.modelPackageGroupName("fraud-trees").modelApprovalStatus(ModelApprovalStatus.APPROVED));
        sageMaker.createModelPackage(create -> create.modelPackageGroupName("fraud-trees"));
    }

    private static void group(SageMakerClient sageMaker, String name, String project) {
        sageMaker.createModelPackageGroup(create -> create.modelPackageGroupName(name)
                .tags(Tag.builder().key("project").value(project).build()));
        STANDIN.standin().clock().advance(Duration.ofSeconds(1));
    }

    @Test
    void groupsAreFoundByNameAndTag() {
        assertThat(groups(all(filter("ModelPackageGroupName", Operator.CONTAINS, "trees"))))
                .containsExactly("churn-trees", "fraud-trees");
        assertThat(groups(all(filter("Tags.project", Operator.EQUALS, "fraud"))))
                .containsExactly("fraud-nets", "fraud-trees");
        assertThat(groups(all(
                        filter("ModelPackageGroupName", Operator.CONTAINS, "trees"),
                        filter("Tags.project", Operator.NOT_EQUALS, "fraud"))))
                .containsExactly("churn-trees");
        assertThat(groups(all(filter("ModelPackageGroupName", Operator.IN, "fraud-nets,nothing"))))
                .containsExactly("fraud-nets");
        assertThat(groups(all(filter("ModelPackageGroupDescription", Operator.EXISTS, null))))
                .isEmpty();
    }

    @Test
    void expressionsAreJoinedAndNested() {
        var either = SearchExpression.builder()
                .operator(BooleanOperator.OR)
                .filters(filter("ModelPackageGroupName", Operator.EQUALS, "churn-trees"))
                .subExpressions(all(
                        filter("Tags.project", Operator.EQUALS, "fraud"),
                        filter("ModelPackageGroupName", Operator.CONTAINS, "nets")))
                .build();

        assertThat(groups(either)).containsExactly("churn-trees", "fraud-nets");
    }

    @Test
    void versionsAreFoundByTheirApproval() {
        var found = STANDIN.sageMaker()
                .search(search -> search.resource(ResourceType.MODEL_PACKAGE)
                        .searchExpression(all(filter("ModelApprovalStatus", Operator.EQUALS, "Approved"))))
                .results();

        assertThat(found).singleElement().satisfies(result -> {
            assertThat(result.modelPackage().modelPackageVersion()).isEqualTo(1);
            assertThat(result.modelPackage().modelPackageGroupName()).isEqualTo("fraud-trees");
        });
    }

    @Test
    void numbersAndTimesAreComparedAsSuch() {
        var found = STANDIN.sageMaker()
                .search(search -> search.resource(ResourceType.MODEL_PACKAGE)
                        .searchExpression(all(filter("ModelPackageVersion", Operator.GREATER_THAN, "1"))))
                .results();

        assertThat(found)
                .singleElement()
                .satisfies(result ->
                        assertThat(result.modelPackage().modelPackageVersion()).isEqualTo(2));
        assertThat(groups(all(filter("CreationTime", Operator.LESS_THAN, "2020-01-01T00:00:00Z"))))
                .isEmpty();
        assertThat(groups(all(filter("CreationTime", Operator.GREATER_THAN, "2020-01-01T00:00:00Z"))))
                .hasSize(3);
    }

    @Test
    void whatIsFoundComesInOrderPageByPage() {
        var names = STANDIN
                .sageMaker()
                .searchPaginator(search -> search.resource(ResourceType.MODEL_PACKAGE_GROUP)
                        .sortBy("ModelPackageGroupName")
                        .sortOrder(SearchSortOrder.ASCENDING)
                        .maxResults(1))
                .results()
                .stream()
                .map(result -> result.modelPackageGroup().modelPackageGroupName());

        assertThat(names).containsExactly("churn-trees", "fraud-nets", "fraud-trees");
    }

    @Test
    void featuresAreFoundWithWhatIsSaidOfThem() {
        var sageMaker = STANDIN.sageMaker();
        sageMaker.createFeatureGroup(create -> create.featureGroupName("payments")
                .recordIdentifierFeatureName("id")
                .eventTimeFeatureName("time")
                .featureDefinitions(feature("id"), feature("time"))
                .onlineStoreConfig(online -> online.enableOnlineStore(true)));
        sageMaker.updateFeatureMetadata(
                update -> update.featureGroupName("payments").featureName("id").description("Of the payment"));

        var features = sageMaker
                .search(search -> search.resource(ResourceType.FEATURE_METADATA)
                        .searchExpression(all(filter("Description", Operator.CONTAINS, "payment"))))
                .results();

        assertThat(features)
                .singleElement()
                .satisfies(result ->
                        assertThat(result.featureMetadata().featureName()).isEqualTo("id"));
        assertThat(sageMaker
                        .search(search -> search.resource(ResourceType.FEATURE_GROUP))
                        .results())
                .singleElement()
                .satisfies(result ->
                        assertThat(result.featureGroup().featureGroupName()).isEqualTo("payments"));
    }

    @Test
    void whatIsNotOfferedIsNotThereOrRefused() {
        assertThat(STANDIN.sageMaker()
                        .search(search -> search.resource(ResourceType.TRAINING_JOB))
                        .results())
                .isEmpty();
        assertThatThrownBy(() -> groups(SearchExpression.builder()
                        .nestedFilters(NestedFilters.builder()
                                .nestedPropertyName("Tags")
                                .filters(filter("Tags.Key", Operator.EQUALS, "project"))
                                .build())
                        .build()))
                .isInstanceOf(SageMakerException.class)
                .hasMessageContaining("NestedFilters");
    }

    private static List<String> groups(SearchExpression expression) {
        return STANDIN
                .sageMaker()
                .search(search ->
                        search.resource(ResourceType.MODEL_PACKAGE_GROUP).searchExpression(expression))
                .results()
                .stream()
                .map(result -> result.modelPackageGroup().modelPackageGroupName())
                .toList();
    }

    private static SearchExpression all(Filter... filters) {
        return SearchExpression.builder().filters(Stream.of(filters).toList()).build();
    }

    private static FeatureDefinition feature(String name) {
        return FeatureDefinition.builder()
                .featureName(name)
                .featureType(FeatureType.STRING)
                .build();
    }

    private static Filter filter(String name, Operator operator, String value) {
        return Filter.builder().name(name).operator(operator).value(value).build();
    }
}
