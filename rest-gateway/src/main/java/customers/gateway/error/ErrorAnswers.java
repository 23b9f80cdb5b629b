package customers.gateway.error;

import customers.gateway.json.InvalidInput;
import customers.gateway.trace.RequestId;
import io.micrometer.common.KeyValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.filter.ServerHttpObservationFilter;

/** Answers every exception that reaches Spring, ours and its own, with the body of the contract. */
@ControllerAdvice
public class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler(Throwable.class)
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Bodies that cannot be read are refused by name; what else cannot be read or written is a connection that
        // ended.
        if (response.isCommitted() || failure instanceof IOException) {
            LOG.debug("The caller left before the end of the answer", failure);
            return;
        }
        write(problem(failure), request, response);
    }

    private static Problem problem(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (failure instanceof InvalidInput input) {
            return Problem.of(input);
        }
        if (failure instanceof ErrorResponse spring) {
            return HttpProblems.of(spring.getStatusCode().value(), allow(spring.getHeaders()));
        }
        LOG.error("A request failed in the gateway", failure);
        return HttpStatuses.internal();
    }

    private static Map<String, String> allow(HttpHeaders headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT)) {
            String value = headers.getFirst(name);
            if (value != null) {
                kept.put(name, String.join(", ", headers.getOrEmpty(name)));
            }
        }
        return kept;
    }

    /** What a trace tells of a refusal, by the same name as the server. */
    private static KeyValue reason(Problem problem) {
        return KeyValue.of("customers.reason", problem.reason().name().substring("ERROR_REASON_".length()));
    }

    /** Answers with the problem, in place of all that was to be answered. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = problem.body(RequestId.of(request, response));
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.addHighCardinalityKeyValue(reason(problem)));
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
