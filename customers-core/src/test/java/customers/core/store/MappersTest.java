package customers.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.ibatis.annotations.Mapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Holds the mapper interfaces and their XML against each other, and the XML against the rules of the house. */
class MappersTest {
    /** Fragments for the mappers of all listings, and no mapper of its own. */
    private static final String SHARED = "customers.core.listing.Slice";

    private static final List<String> STATEMENTS = List.of("select", "insert", "update", "delete");

    private record Xml(String path, String text, Document document) {
        String namespace() {
            return document.getDocumentElement().getAttribute("namespace");
        }

        List<Element> elements(String name) {
            NodeList nodes = document.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        }

        /** The texts of the statements of these kinds, with those of their parts. */
        List<String> statements(String... kinds) {
            return Arrays.stream(kinds)
                    .flatMap(kind -> elements(kind).stream())
                    .map(Element::getTextContent)
                    .toList();
        }

        List<String> statementIds() {
            return STATEMENTS.stream()
                    .flatMap(kind -> elements(kind).stream())
                    .map(element -> element.getAttribute("id"))
                    .toList();
        }

        String sql() {
            return text.replaceAll("(?s)<!--.*?-->", "");
        }
    }

    private static final List<Xml> FILES = files();

    private static List<Xml> files() {
        try {
            DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            List<Xml> files = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:customers/core/**/*.xml")) {
                String url = file.getURL().toString();
                try (InputStream in = file.getInputStream()) {
                    byte[] bytes = in.readAllBytes();
                    files.add(new Xml(
                            url.substring(url.lastIndexOf("customers/core/")),
                            new String(bytes, java.nio.charset.StandardCharsets.UTF_8),
                            parser.parse(new java.io.ByteArrayInputStream(bytes))));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> mappers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isInterface();
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(Mapper.class));
        List<Class<?>> mappers = new ArrayList<>();
        scanner.findCandidateComponents("customers.core").forEach(found -> {
            try {
                mappers.add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return mappers;
    }

    @Test
    void everyMapperHasItsXmlUnderItsPackagePathAndEveryXmlItsMapper() {
        assertThat(mappers()).isNotEmpty();
        assertThat(FILES)
                .extracting(Xml::path)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(mappers().stream().map(Class::getName), Stream.of(SHARED))
                                .map(name -> name.replace('.', '/') + ".xml")
                                .toList());
        assertThat(FILES)
                .allSatisfy(file ->
                        assertThat(file.namespace().replace('.', '/') + ".xml").isEqualTo(file.path()));
    }

    @Test
    void everyMethodHasOneStatementAndEveryStatementItsMethod() {
        for (Class<?> mapper : mappers()) {
            Xml file = FILES.stream()
                    .filter(xml -> xml.namespace().equals(mapper.getName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(file.statementIds())
                    .as(mapper.getName())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(mapper.getDeclaredMethods())
                            .filter(method -> !method.isSynthetic())
                            .map(Method::getName)
                            .toList());
        }
    }

    @Test
    void everyFragmentIsUsedAndEveryUseHasItsFragment() {
        Set<String> fragments = new TreeSet<>();
        Set<String> uses = new TreeSet<>();
        for (Xml file : FILES) {
            file.elements("sql").forEach(sql -> fragments.add(file.namespace() + "." + sql.getAttribute("id")));
            file.elements("include").stream()
                    .map(include -> include.getAttribute("refid"))
                    .filter(id -> !id.contains("$"))
                    .forEach(id -> uses.add(id.contains(".") ? id : file.namespace() + "." + id));
            file.elements("property").stream()
                    .filter(property -> property.getAttribute("name").equals("key"))
                    .forEach(property -> uses.add(property.getAttribute("value")));
        }
        assertThat(uses).isEqualTo(fragments);
    }

    @Test
    void onlyWordsOfTheXmlItselfArePastedIntoStatements() {
        Set<String> given = new TreeSet<>();
        for (Xml file : FILES) {
            file.elements("property").forEach(property -> {
                assertThat(property.getAttribute("value")).as(file.path()).matches("[A-Za-z_.]+");
                given.add(property.getAttribute("name"));
            });
        }
        for (Xml file : FILES) {
            Set<String> pasted = new TreeSet<>();
            Matcher matcher = Pattern.compile("\\$\\{([^}]*)}").matcher(file.sql());
            while (matcher.find()) {
                pasted.add(matcher.group(1));
            }
            assertThat(given).as(file.path()).containsAll(pasted);
        }
    }

    @Test
    void everyColumnIsNamedAndNothingIsCached() {
        for (Xml file : FILES) {
            assertThat(file.sql().toLowerCase(Locale.ROOT))
                    .as(file.path())
                    .doesNotContainPattern("select\\s+(distinct\\s+)?([a-z]+\\.)?\\*")
                    .doesNotContain("<cache");
        }
    }

    @Test
    void theLedgerIsOnlyAppendedTo() {
        for (Xml file : FILES) {
            assertThat(file.statements("update", "delete"))
                    .as(file.path())
                    .noneMatch(sql -> sql.matches("(?is).*\\bledger\\b.*"));
            assertThat(file.sql())
                    .as(file.path())
                    .doesNotContainPattern("(?i)(replace\\s+into|truncate(\\s+table)?)\\s+ledger\\b");
            assertThat(file.statements("insert"))
                    .filteredOn(sql -> sql.matches("(?is)\\s*insert\\s+into\\s+ledger\\b.*"))
                    .allMatch(sql -> file.path().startsWith("customers/core/quota/"))
                    .noneMatch(sql -> sql.matches("(?is).*on\\s+duplicate.*"));
        }
    }

    @Test
    void whatOneEngineAloneUnderstandsIsNotUsed() {
        for (Xml file : FILES) {
            // Said to each in its own words, in comments that the other skips.
            String both = file.sql().replaceAll("/\\*M![^*]*\\*/\\s*/\\*!8[^*]*\\*/", "");
            assertThat(both.toUpperCase(Locale.ROOT))
                    .as(file.path())
                    .doesNotContainPattern(
                            "->|FOR SHARE|FOR UPDATE OF|RETURNING|LATERAL|UUID_TO_BIN|REGEXP_|MERGE INTO");
        }
    }
}
