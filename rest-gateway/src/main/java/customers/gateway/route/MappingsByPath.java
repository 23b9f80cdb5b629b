package customers.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Spring's mappings, of which a request is compared with those of its path only; Spring goes through all of them for a path with
 * variables. Where not exactly one matches, Spring decides what that means.
 */
final class MappingsByPath extends RequestMappingHandlerMapping implements SmartInitializingSingleton {
    private final PathTree<Mapped> tree = new PathTree<>();

    private record Mapped(RequestMappingInfo mapping, HandlerMethod handler) {}

    /** By now all are registered, and no request has come. */
    @Override
    public void afterSingletonsInstantiated() {
        getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues()
                        .forEach(template -> tree.add(template, new Mapped(mapping, handler))));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        List<Mapped> matches = matches(request);
        if (matches.size() != 1) {
            return super.lookupHandlerMethod(lookupPath, request);
        }
        Mapped match = matches.get(0);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, match.handler());
        handleMatch(match.mapping(), lookupPath, request);
        return match.handler();
    }

    private List<Mapped> matches(HttpServletRequest request) {
        List<Mapped> matches = new ArrayList<>(1);
        tree.find(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication(), candidate -> {
            RequestMappingInfo match = getMatchingMapping(candidate.mapping(), request);
            if (match != null) {
                matches.add(new Mapped(match, candidate.handler()));
            }
        });
        return matches;
    }
}
