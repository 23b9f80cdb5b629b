package customers.gateway.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the page that shows openapi.yaml and calls what it describes: Swagger UI, see docs/decisions/037. */
@Controller
@ConditionalOnBooleanProperty(name = "customers.gateway.docs", matchIfMissing = true)
class DocsController {
    /** All that there is: nothing else of the class path can be named. */
    private static final String FILES = "{file:docs\\.css|docs\\.js}";

    private static final String VIEWER_FILES = "{file:swagger-ui\\.css|swagger-ui-bundle\\.js|favicon-32x32\\.png}";

    /** Nothing from elsewhere and nothing inline; the viewer's icons are data URLs of its style sheet. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A file as it is sent. */
    private record Content(String type, byte[] bytes, String etag) {}

    /** What was asked for at least once: a start reads none of it. */
    private final Map<String, Content> contents = new ConcurrentHashMap<>();

    /** Its links are written for the path with the slash. */
    @GetMapping({"/docs/", "/api/docs/"})
    ResponseEntity<byte[]> page() {
        return answer(contents.computeIfAbsent("index.html", file -> content(file, read(file))));
    }

    /** The same for whoever leaves the slash out, without a redirect that a proxy's prefix could lead astray. */
    @GetMapping({"/docs", "/api/docs"})
    ResponseEntity<byte[]> pageWithoutSlash() {
        return answer(contents.computeIfAbsent("", name -> {
            String page = new String(read("index.html"), StandardCharsets.UTF_8)
                    .replace("\"./", "\"docs/")
                    .replace("\"../", "\"");
            return content("index.html", page.getBytes(StandardCharsets.UTF_8));
        }));
    }

    @GetMapping({"/docs/" + FILES, "/api/docs/" + FILES})
    ResponseEntity<byte[]> file(@PathVariable String file) {
        return answer(contents.computeIfAbsent(file, name -> content(name, read(name))));
    }

    @GetMapping({"/docs/swagger-ui/" + VIEWER_FILES, "/api/docs/swagger-ui/" + VIEWER_FILES})
    ResponseEntity<byte[]> viewerFile(@PathVariable String file) {
        return file("swagger-ui/" + file);
    }

    private static byte[] read(String file) {
        try {
            return new ClassPathResource("docs/" + file).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Content content(String name, byte[] bytes) {
        String type = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=UTF-8";
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            default -> "image/png";
        };
        // Weak, for it is sent compressed as well.
        return new Content(type, bytes, "W/\"" + DigestUtils.md5DigestAsHex(bytes) + '"');
    }

    /** A browser keeps it and asks whether it is still that, so an upgrade is seen at once and whole. */
    private static ResponseEntity<byte[]> answer(Content content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(content.etag())
                .header("Content-Type", content.type())
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }
}
