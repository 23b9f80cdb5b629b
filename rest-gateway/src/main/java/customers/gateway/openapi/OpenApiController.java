package customers.gateway.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves openapi.yaml as it is. */
@Controller
class OpenApiController {
    private final byte[] document;

    OpenApiController() throws IOException {
        document = new ClassPathResource("openapi.yaml").getContentAsByteArray();
    }

    @GetMapping({"/openapi.yaml", "/api/openapi.yaml"})
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .header("Content-Type", "application/yaml;charset=" + StandardCharsets.UTF_8.name())
                .body(document);
    }
}
