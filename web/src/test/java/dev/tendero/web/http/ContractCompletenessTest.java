package dev.tendero.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tendero.api.ErrorCode;
import dev.tendero.web.limits.Crowd;
import dev.tendero.web.limits.CrowdLimits;
import dev.tendero.web.limits.Visitors;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContractCompletenessTest {

    private final OpenAPI contract =
            new OpenAPIV3Parser().readContents(Contract.text()).getOpenAPI();

    @Test
    void everyRouteIsInTheContractAndNothingElse() {
        try (InMemoryServer server = InMemoryServer.start()) {
            Set<String> served = new TreeSet<>();
            RouteTable table = Routes.of(server.services, PageLimits.DEFAULT, gates(), () -> false);
            table.routes().forEach(route -> served.add(route.method() + " " + route.template()));
            Set<String> promised = new TreeSet<>();
            contract.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().keySet().forEach(method -> promised.add(method + " " + path)));
            assertThat(served).isEqualTo(promised);
        }
    }

    @Test
    void everyCodeThatCanLeaveIsInTheContract() {
        Set<Object> promised = Set.copyOf(
                contract.getComponents()
                                        .getSchemas()
                                        .get("Problem")
                                        .getProperties()
                                        .get("code")
                                instanceof io.swagger.v3.oas.models.media.Schema<?> code
                        ? code.getEnum()
                        : Set.of());
        assertThat(promised)
                .containsAll(Arrays.stream(ErrorCode.values())
                        .filter(code -> code != ErrorCode.BAD_CONFIGURATION)
                        .map(ErrorCode::wireName)
                        .toList());
    }

    @Test
    void operatorPathsNeedTheToken() {
        try (InMemoryServer server = InMemoryServer.start()) {
            for (Route route : Routes.of(server.services, PageLimits.DEFAULT, gates(), () -> false)
                    .routes()) {
                var operation = contract.getPaths()
                        .get(route.template())
                        .readOperationsMap()
                        .get(io.swagger.v3.oas.models.PathItem.HttpMethod.valueOf(route.method()));
                assertThat(operation.getSecurity() != null)
                        .as(route.template())
                        .isEqualTo(route.audience() == Route.Audience.OPERATOR);
            }
        }
    }

    private static Gates gates() {
        Turnstile turnstile =
                new Turnstile(new Visitors(ServerSettings.Access.DEFAULT.addresses(), new Crowd(CrowdLimits.DEFAULT)));
        return new Gates(new Cors(Set.of()), new AdminGate(Optional.of("x"), turnstile), turnstile, Set.of());
    }
}
