package customers.gateway.route;

import com.google.protobuf.Message;
import customers.gateway.admission.ServerRefusals;
import customers.gateway.error.Refusal;
import customers.gateway.error.UpstreamProblems;
import customers.gateway.request.Body;
import customers.gateway.request.CallHeaders;
import customers.gateway.request.Credentials;
import customers.gateway.request.CrossSiteRequests;
import customers.gateway.request.Query;
import customers.gateway.session.SessionCookie;
import customers.gateway.upstream.Upstream;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;

/** Answers the requests of one route. Spring calls it by reflection, as it would a controller's method. */
final class Endpoint {
    private static final byte[] NO_BODY = {};
    private static final Metadata.Key<String> REPLAYED =
            Metadata.Key.of("idempotent-replayed", Metadata.ASCII_STRING_MARSHALLER);

    private final Route route;
    private final Upstream upstream;
    private final Body body;
    private final CallHeaders headers;
    private final SessionCookie session;
    private final CrossSiteRequests crossSite;
    private final DryRuns dryRuns;

    Endpoint(
            Route route,
            Upstream upstream,
            Body body,
            CallHeaders headers,
            SessionCookie session,
            CrossSiteRequests crossSite,
            DryRuns dryRuns) {
        this.route = route;
        this.upstream = upstream;
        this.body = body;
        this.headers = headers;
        this.session = session;
        this.crossSite = crossSite;
        this.dryRuns = dryRuns;
    }

    /** The whole way of a request: who, what, the call, the answer. */
    public void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException, HttpRequestMethodNotSupportedException {
        if (route.isChangingGet()) {
            refuseHead(request);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        Credentials credentials = route.needsCredential() ? Credentials.required(request) : Credentials.NONE;
        if (route.isGuarded()) {
            crossSite.refuse(request);
        }
        Map<String, List<String>> query = Query.parse(request.getQueryString());
        boolean dryRun = dryRuns.isAsked(route, query);
        Message message = route.request()
                .bind(
                        pathVariables(request),
                        query,
                        name -> Collections.list(request.getHeaders(name)),
                        route.request().hasBody() ? body.read(request) : NO_BODY);
        Metadata metadata = headers.of(request, response, credentials);
        if (dryRun) {
            dryRuns.ask(metadata);
            write(
                    dryRuns.answer(),
                    dryRuns.read(call(message, metadata, request, response).trailers()),
                    response);
            return;
        }
        Message answer = call(message, metadata, request, response).message();
        session.follow(answer, request, response);
        write(route.answer(), answer, response);
    }

    /** Spring takes HEAD for GET; whoever only looks whether a link is there must not use it up. */
    private static void refuseHead(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        if (request.getMethod().equals("HEAD")) {
            throw new HttpRequestMethodNotSupportedException("HEAD", List.of("GET"));
        }
    }

    private Upstream.Answered call(
            Message message, Metadata metadata, HttpServletRequest request, HttpServletResponse response) {
        try {
            Upstream.Answered answered = upstream.call(route.method(), message, metadata);
            tellReplay(answered.headers(), response);
            return answered;
        } catch (StatusRuntimeException failure) {
            tellReplay(failure.getTrailers(), response);
            ServerRefusals.note(failure.getTrailers(), request);
            throw new Refusal(UpstreamProblems.of(failure, route.request()::restName));
        }
    }

    private static void tellReplay(@Nullable Metadata metadata, HttpServletResponse response) {
        if (metadata != null && metadata.containsKey(REPLAYED)) {
            response.setHeader("Idempotent-Replayed", "true");
        }
    }

    private static void write(Answer form, Message answer, HttpServletResponse response) throws IOException {
        response.setStatus(form.status());
        form.tellHeaders(answer, response::setHeader);
        if (!form.hasBody()) {
            return;
        }
        byte[] bytes = form.print(answer);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
