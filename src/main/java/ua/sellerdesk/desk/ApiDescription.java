package ua.sellerdesk.desk;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI page says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sellerdesk API",
                        version = "1",
                        description =
                                "Reads the orders of the desk and the journal of returned goods, takes facts about goods. Numbers are JSON numbers, money is in UAH, times are "
                                        + "ISO 8601 in UTC. Faults come as application/problem+json. Tasks are worked through "
                                        + "the engine's own REST API at /engine-rest."),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(
        name = "basic",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "A user of the desk with the password")
class ApiDescription {}
