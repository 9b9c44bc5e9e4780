package dev.concord.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import software.amazon.awssdk.services.datazone.model.CreateAssetRequest;
import software.amazon.awssdk.services.datazone.model.FormInput;

/** Assets such as an import of SageMaker model package groups makes; the same number is the same asset. */
final class ModelGroups {

    static final String DETAILS = "AssetCommonDetailsForm";
    private static final List<String> TASKS =
            List.of("classification", "regression", "forecasting", "ranking", "generation", "embedding");
    private static final List<String> FRAMEWORKS = List.of("PyTorch", "TensorFlow", "XGBoost", "scikit-learn");
    private static final String ARNS = "arn:aws:sagemaker:eu-west-1:447120983316:model-package-group/";

    private final Vocabulary words = new Vocabulary();

    Vocabulary words() {
        return words;
    }

    Consumer<CreateAssetRequest.Builder> asset(int number) {
        var random = new SplittableRandom(number);
        var name = "%s-%s-%d".formatted(words.any(random), words.any(random), number);
        var about = words.text(random, 15);
        return asset -> asset.name(name)
                .description(about)
                .externalIdentifier(ARNS + name)
                .typeIdentifier("amazon.datazone.SageMakerModelPackageGroupAssetType")
                .formsInput(
                        form("SagemakerModelPackageGroupForm", "SageMakerModelPackageGroupFormType", """
                                {"modelPackageGroupName":"%s","modelPackageGroupArn":"%s",
                                "modelPackageGroupDescription":"%s","modelPackageGroupStatus":"Completed",
                                "creationTime":"2026-03-%02dT10:15:30Z"}""".formatted(
                                        name, ARNS + name, about, 1 + number % 28)),
                        form(DETAILS, "AssetCommonDetailsFormType", """
                                {"readMe":"%s","customProperties":{"task":"%s","framework":"%s"}}""".formatted(
                                        words.text(random, 40),
                                        task(random.nextInt(TASKS.size())),
                                        FRAMEWORKS.get(random.nextInt(FRAMEWORKS.size())))));
    }

    static String task(int number) {
        return TASKS.get(number % TASKS.size());
    }

    private static FormInput form(String name, String type, String content) {
        return FormInput.builder()
                .formName(name)
                .typeIdentifier("amazon.datazone." + type)
                .content(content)
                .build();
    }
}
