package org.maloomat.portal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API lives. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Maloomat", version = "1", description = "Right-to-information requests in Khyber Pakhtunkhwa"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token made on the account page")
public class ApiApplication extends Application {}
