package customers.gateway.error;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Tomcat refuses before Spring sees it. Tomcat makes it by its name, so it is public. */
public final class JsonErrorReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(JsonErrorReportValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        String allow = response.getHeader("Allow");
        if (allow != null) {
            headers.put("Allow", allow);
        }
        try {
            ErrorAnswers.write(HttpProblems.of(response.getStatus(), headers), request, response);
            response.finishResponse();
        } catch (IOException callerLeft) {
            LOG.debug("The caller left before the answer", callerLeft);
        }
    }
}
