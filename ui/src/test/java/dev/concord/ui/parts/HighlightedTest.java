package dev.concord.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightedTest {
    @Test
    void marksEveryWordOfTheSearchWhereItStartsAPartOfAName() {
        assertThat(marked(Highlighted.in("german-credit-applications of Credit Risk", "credit")))
                .containsExactly("credit", "Credit");
    }

    @Test
    void marksPartsOfFeatureNames() {
        assertThat(marked(Highlighted.in("existing_credits, discredited", "credit")))
                .containsExactly("credit");
    }

    @Test
    void keepsTheTextAsItIs() {
        assertThat(Highlighted.in("a <b>credit</b> & more", "credit")
                        .getElement()
                        .getTextRecursively())
                .isEqualTo("a <b>credit</b> & more");
    }

    @Test
    void takesSignsOfTheSearchForNothingButSigns() {
        assertThat(marked(Highlighted.in("what (is) this.*", "(is) .* ["))).containsExactly("is");
    }

    @Test
    void marksNothingWithoutASearch() {
        assertThat(marked(Highlighted.in("credit", "  "))).isEmpty();
        assertThat(Highlighted.marks("credit", "")).isFalse();
    }

    private static List<String> marked(Span text) {
        return text.getElement()
                .getChildren()
                .filter(child -> !child.isTextNode() && child.getTag().equals("mark"))
                .map(Element::getText)
                .toList();
    }
}
