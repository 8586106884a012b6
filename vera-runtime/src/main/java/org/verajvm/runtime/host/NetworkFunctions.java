package org.verajvm.runtime.host;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.verajvm.codegen.core.TrapKind;

/** The operations of Http and Inference (spec 9.5.3, 9.5.5). */
final class NetworkFunctions {
  private static final int FIRST_SUCCESS = 200;
  private static final int AFTER_SUCCESS = 300;

  private NetworkFunctions() {}

  static Optional<HostFunction> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "try_http_get" -> NetworkFunctions::get;
          case "try_http_post" -> NetworkFunctions::post;
          case "try_complete" ->
              (guest, a) ->
                  InputOutputFunctions.failed(guest, a[1], "no inference provider is configured");
          default -> null;
        });
  }

  /** Made when a program first asks for it: starting it takes a while. */
  private static final class Client {
    static final HttpClient SHARED =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  }

  private static long get(Guest guest, long[] arguments) {
    String address = guest.memory().text((int) arguments[0]);
    return send(guest, arguments[1], address, HttpRequest.Builder::GET);
  }

  private static long post(Guest guest, long[] arguments) {
    String address = guest.memory().text((int) arguments[0]);
    byte[] body = guest.memory().utf8((int) arguments[1]);
    return send(
        guest,
        arguments[2],
        address,
        request ->
            request
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static long send(
      Guest guest,
      long scratch,
      String address,
      java.util.function.UnaryOperator<HttpRequest.Builder> method) {
    try {
      HttpRequest request = method.apply(HttpRequest.newBuilder(URI.create(address))).build();
      HttpResponse<String> response =
          Client.SHARED.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      int status = response.statusCode();
      return status >= FIRST_SUCCESS && status < AFTER_SUCCESS
          ? InputOutputFunctions.succeeded(
              guest, scratch, response.body().getBytes(StandardCharsets.UTF_8))
          : InputOutputFunctions.failed(guest, scratch, "HTTP status " + status);
    } catch (IOException | IllegalArgumentException e) {
      String reason = e.getMessage();
      return InputOutputFunctions.failed(
          guest, scratch, reason == null ? "cannot connect to " + address : reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw GuestStop.withMessage(TrapKind.TIMEOUT, "Interrupted while waiting for an answer");
    }
  }
}
