package dev.awsstandin.smithy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.awsstandin.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmithyModelTest {

    private static final String MODEL = """
            $version: "2.0"
            namespace dzd_some

            // what a card says
            structure Card {
                @required
                @amazon.datazone#searchable(modes: ["LEXICAL"])
                @length(min: 2, max: 5)
                owner: String,
                @range(min: 0, max: 10)
                risk: Integer
                share: Double
                checked: Boolean
                since: Timestamp
                @pattern("^[a-z]+$")
                code: Code
                tags: Tags
                notes: Notes
                stage: Stage
                contact: Contact
            }

            string Code
            list Tags { member: String }
            map Notes { key: String, value: Integer }
            enum Stage { DRAFT, FINAL = "final" }
            structure Contact { @required mail: String }
            """;

    @Test
    void aValueThatFitsHasNoProblems() {
        assertThat(problems("""
                        {"owner": "Ines", "risk": 10, "share": 0.5, "checked": true, "since": "2026-01-01T00:00:00Z",
                        "code": "abc", "tags": ["a"], "notes": {"x": 1}, "stage": "final", "contact": {"mail": "m"}}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; Field owner is required",
                "{'owner': 5}; Field owner must be of type String",
                "{'owner': 'I'}; Field owner must have a length within",
                "{'owner': 'Ines', 'risk': 11}; Field risk must be within",
                "{'owner': 'Ines', 'risk': 1.5}; Field risk must be of type Integer",
                "{'owner': 'Ines', 'risk': 3000000000}; Field risk must be of type Integer",
                "{'owner': 'Ines', 'share': 'much'}; Field share must be of type Double",
                "{'owner': 'Ines', 'checked': 'yes'}; Field checked must be of type Boolean",
                "{'owner': 'Ines', 'since': 'yesterday'}; Field since must be of type Timestamp",
                "{'owner': 'Ines', 'code': 'A1'}; Field code must match",
                "{'owner': 'Ines', 'tags': ['a', 1]}; Field tags[1] must be of type String",
                "{'owner': 'Ines', 'tags': 'a'}; Field tags must be a list",
                "{'owner': 'Ines', 'notes': {'x': 'y'}}; Field notes.x must be of type Integer",
                "{'owner': 'Ines', 'stage': 'DONE'}; Field stage must be one of [DRAFT, final]",
                "{'owner': 'Ines', 'contact': {}}; Field contact.mail is required",
                "{'owner': 'Ines', 'more': 1}; Field more is not known",
                "[]; It must be an object"
            })
    void aValueThatDoesNotFitIsToldWhereAndWhy(String value, String problem) {
        assertThat(problems(value.replace('\'', '"')))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "structure Other { a: String }",
                "structure Card { a String }",
                "structure Card { a: String",
                "structure Card { a: Unheard }",
                "structure Card { a: String a: String }",
                "structure Card { a: String } structure Card { b: String }",
                "structure Card { 1a: String }",
                "structure Card { @range(5) a: Integer }",
                "structure Card { @pattern(\"(\") a: String }",
                "structure Card { @required @required a: String }",
                "structure Card { a: Tags } list Tags { one: String }",
                "structure Card { a: Stage } enum Stage { }",
                "structure Card { a: \"String\" }",
                "structure Card { @documentation(\"open) a: String }",
                "structure Card { a: String } %",
                "service Card { version: \"1\" }",
                "list Card { member: String }"
            })
    void whatIsNoModelIsRefused(String text) {
        assertThatThrownBy(() -> SmithyModel.read("Card", text)).isInstanceOf(MalformedModel.class);
    }

    @Test
    void valuesWithoutAnEndAreRefused() {
        var text = "structure Card { @documentation(%s a: String }".formatted("[".repeat(50_000));

        assertThatThrownBy(() -> SmithyModel.read("Card", text))
                .isInstanceOf(MalformedModel.class)
                .hasMessageContaining("too deeply");
    }

    private static List<String> problems(String value) {
        return SmithyModel.read("Card", MODEL).problems(Json.mapper().readTree(value));
    }
}
