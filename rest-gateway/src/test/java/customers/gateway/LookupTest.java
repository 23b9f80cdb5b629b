package customers.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import customers.gateway.route.AllServices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Which mapping a request comes to: the one that Spring itself would find, without a look at all the others. */
class LookupTest extends HttpTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    static Stream<String> rules() {
        return AllServices.rules().stream().flatMap(rule -> Stream.of(rule, rule.replaceFirst(" ", " /api")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsEveryRouteWithItsVariables(String rule) throws Exception {
        Request request = new Request(verb(rule), filled(template(rule)));

        HandlerExecutionChain found = mappings.getHandler(request);

        assertThat(found.getHandler()).isEqualTo(registered(rule));
        assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .hasToString(template(rule));
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(VARIABLE.matcher(template(rule))
                        .results()
                        .map(variable -> variable.group(1))
                        .collect(Collectors.toMap(name -> name, name -> "a " + name)));
    }

    /** There are some 80, with each path one for each verb. Those that match are counted more than once. */
    @ParameterizedTest
    @MethodSource("rules")
    void looksAtFewMappings(String rule) throws Exception {
        Request request = new Request(verb(rule), filled(template(rule)));

        mappings.getHandler(request);

        assertThat(request.looks()).isBetween(1, 8);
    }

    /** Whatever is asked for, and however it is spelled: the same handler with the same variables, or the same refusal. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "preflight"})
    void findsWhatSpringFinds(String verb) {
        RequestMappingHandlerMapping plain = plain();
        List<String> paths = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(template -> !template.startsWith("/api/"))
                .distinct()
                .flatMap(template -> spellings(filled(template)))
                .toList();
        for (String path : paths) {
            for (String type : List.of("application/json", "text/html")) {
                assertThat(outcome(mappings, request(verb, path, type)))
                        .as(verb + " " + path + " " + type)
                        .isEqualTo(outcome(plain, request(verb, path, type)));
            }
        }
    }

    @Test
    void prefersALiteralToAVariable() throws Exception {
        Request request = new Request("DELETE", "/login/sessions/current");

        assertThat(mappings.getHandler(request).getHandler()).isEqualTo(registered("DELETE /login/sessions/current"));
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(Map.of());
    }

    /** The same mappings as Spring goes through them. */
    private RequestMappingHandlerMapping plain() {
        RequestMappingHandlerMapping plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(mappings.getApplicationContext());
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> plain.registerMapping(mapping, handler.getBean(), handler.getMethod()));
        return plain;
    }

    private HandlerMethod registered(String rule) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().contains(template(rule)))
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals(verb(rule))))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> spellings(String path) {
        return Stream.of(
                path,
                path + "/",
                "/" + path,
                path + "/x",
                path + ";a=b",
                path + "%20",
                path.replaceFirst("/([^/])", "/%" + Integer.toHexString(path.charAt(1))),
                path.substring(0, path.lastIndexOf('/')),
                path.replaceFirst("/[^/]+$", "/"),
                path.replaceFirst("(.)/", "$1//"),
                path.replaceFirst("/[a-z]+", "/x"),
                path.toUpperCase(Locale.ROOT));
    }

    private static Request request(String verb, String path, String type) {
        Request request = new Request(verb.equals("preflight") ? "OPTIONS" : verb, path);
        if (verb.equals("preflight")) {
            request.addHeader("Origin", "https://example.org");
            request.addHeader("Access-Control-Request-Method", "DELETE");
        }
        request.addHeader("Accept", type);
        request.setContentType(type);
        return request;
    }

    /** The handler or the refusal, and all that the request was told of it. */
    private Map<String, Object> outcome(RequestMappingHandlerMapping lookup, Request request) {
        Map<String, Object> outcome = new TreeMap<>();
        try {
            HandlerExecutionChain found = lookup.getHandler(request);
            outcome.put("found", found == null ? "nothing" : known(found.getHandler()));
        } catch (Exception refusal) {
            outcome.put("refused", refusal.toString());
            ((ErrorResponse) refusal)
                    .getHeaders()
                    .forEach((name, values) ->
                            outcome.put(name, Set.of(String.join(", ", values).split(", "))));
        }
        request.getAttributeNames().asIterator().forEachRemaining(name -> {
            if (name.startsWith(HandlerMapping.class.getName())) {
                outcome.put(name, request.getAttribute(name));
            }
        });
        return outcome;
    }

    /** What answers OPTIONS is made for each request. */
    private Object known(Object handler) {
        return mappings.getHandlerMethods().containsValue(handler) ? handler : handler.getClass();
    }

    private static String verb(String rule) {
        return rule.substring(0, rule.indexOf(' '));
    }

    private static String template(String rule) {
        return rule.substring(rule.indexOf(' ') + 1);
    }

    private static String filled(String template) {
        return VARIABLE.matcher(template).replaceAll("a%20$1");
    }

    /** Counts how often it is asked for its verb: what looks at it does so twice before all else, for preflights go by another. */
    private static final class Request extends MockHttpServletRequest {
        private int asked;

        Request(String verb, String path) {
            super(verb, path);
            setContentType("application/json");
            ServletRequestPathUtils.parseAndCache(this);
        }

        int looks() {
            return asked / 2;
        }

        @Override
        public @Nullable String getMethod() {
            asked++;
            return super.getMethod();
        }
    }
}
