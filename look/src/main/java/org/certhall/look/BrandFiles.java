package org.certhall.look;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** The authority's colour as CSS variables, and its logo: configured, not built in. */
public class BrandFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
      case "/brand.css" -> css(response);
      case "/logo" -> logo(response);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** What is not a colour is left out, for it would go into CSS. */
  private static void css(HttpServletResponse response) throws IOException {
    response.setContentType("text/css; charset=UTF-8");
    String blue = setting("certhall.look.blue").orElse("");
    if (COLOUR.matcher(blue).matches()) {
      response.getWriter().print(":root { --blue: " + blue + "; }\n");
    }
  }

  private static void logo(HttpServletResponse response) throws IOException {
    Optional<Path> configured = setting("certhall.look.logo").map(Path::of);
    boolean drawn = configured.map(file -> file.toString().endsWith(".svg")).orElse(true);
    response.setContentType(drawn ? "image/svg+xml" : "image/png");
    if (configured.isPresent()) {
      Files.copy(configured.get(), response.getOutputStream());
      return;
    }
    try (InputStream ours = BrandFiles.class.getResourceAsStream("logo.svg")) {
      ours.transferTo(response.getOutputStream());
    }
  }

  private static Optional<String> setting(String name) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
  }
}
