package customers.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CallHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "false, '203.0.113.9',            192.0.2.1",
        "true,  '203.0.113.9',            203.0.113.9",
        "true,  ' 203.0.113.9, 10.0.0.1', 203.0.113.9",
        "true,  '2001:db8::1',            2001:db8::1",
        "true,  '',                       192.0.2.1",
        "true,  ',10.0.0.1',              192.0.2.1",
        "true,  'ä',                      192.0.2.1"
    })
    void believesTheProxyOnlyWhenTold(boolean trust, String forwarded, String told) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setMethod("GET");
        request.setRemoteAddr("192.0.2.1");
        request.addHeader("X-Forwarded-For", forwarded);

        Metadata headers = new CallHeaders(new ClientAddresses(trust))
                .of(request, new MockHttpServletResponse(), Credentials.NONE);

        assertThat(headers.get(Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER)))
                .isEqualTo(told);
    }
}
