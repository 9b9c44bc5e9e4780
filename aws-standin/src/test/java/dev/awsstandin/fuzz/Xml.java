package dev.awsstandin.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads answers that are XML. */
final class Xml {

    private Xml() {}

    /** Empty when it cannot be read. */
    static Optional<Document> parse(String text) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new InputSource(new StringReader(text))));
        } catch (SAXException | IOException unreadable) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the first such element says; empty text when there is none. */
    static String text(String document, String element) {
        return parse(document)
                .map(read -> read.getElementsByTagName(element).item(0))
                .map(found -> found.getTextContent())
                .orElse("");
    }
}
