package dev.awsstandin.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * Our data of DataZone against the classes of its SDK for Java, which know the operations that are newer than the
 * published model. What the SDK does not know, its users cannot send.
 */
class SdkModelTest {

    private static final String PACKAGE = "software.amazon.awssdk.services.datazone.";
    private static final Map<String, Location> LOCATIONS = Map.of(
            "PATH", Location.URI,
            "QUERY_PARAM", Location.QUERY,
            "HEADER", Location.HEADER,
            "PAYLOAD", Location.BODY);

    static Stream<OperationModel> operations() {
        return ServiceModel.load("datazone").operations().values().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsSentAndAnsweredAsTheSdkHasIt(OperationModel operation) throws Exception {
        var binding = binding(operation.name());

        assertThat(binding.httpMethod().name()).isEqualTo(operation.method());
        assertThat(binding.requestUri()).isEqualTo(operation.path().text());
        var seen = new HashSet<String>();
        assertKnown(operation.input(), fields(operation.name() + "Request"), seen);
        if (operation.output().isPresent()) {
            assertKnown(operation.output().get(), fields(operation.name() + "Response"), seen);
        }
    }

    @Test
    void noticesAPlantedDifference() throws Exception {
        var ours = ServiceModel.load("datazone").known("CreateProject").input();

        assertThat(members(ours)).isNotEqualTo(members(fields("CreateProjectMembershipRequest")));
    }

    private static void assertKnown(Shape.Structure ours, List<SdkField<?>> theirs, Set<String> seen) {
        if (!seen.add(ours.name())) {
            return;
        }
        assertThat(members(ours)).as(ours.name()).isEqualTo(members(theirs));
        for (var field : theirs) {
            var member = ours.members().get(field.memberName());
            if (member != null && member.shape() instanceof Shape.Structure inner && field.constructor() != null) {
                assertKnown(inner, field.constructor().get().sdkFields(), seen);
            }
        }
    }

    private static Map<String, Location> members(Shape.Structure structure) {
        return structure.members().values().stream().collect(Collectors.toMap(Member::name, SdkModelTest::location));
    }

    /** The SDK does not say here what is the whole body. */
    private static Location location(Member member) {
        return member.location() == Location.PAYLOAD ? Location.BODY : member.location();
    }

    private static Map<String, Location> members(List<SdkField<?>> fields) {
        Map<String, Location> members = new HashMap<>();
        fields.forEach(field ->
                members.put(field.memberName(), LOCATIONS.get(field.location().name())));
        return members;
    }

    @SuppressWarnings("unchecked")
    private static List<SdkField<?>> fields(String type) throws ReflectiveOperationException {
        return (List<SdkField<?>>) read(Class.forName(PACKAGE + "model." + type).getDeclaredField("SDK_FIELDS"));
    }

    private static OperationInfo binding(String operation) throws ReflectiveOperationException {
        return (OperationInfo) read(Class.forName(PACKAGE + "transform." + operation + "RequestMarshaller")
                .getDeclaredField("SDK_OPERATION_BINDING"));
    }

    private static Object read(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(null);
    }
}
