package org.verajvm.runtime.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files, relative to the working directory of the instance (spec 9.5.1). */
final class FileFunctions {
  private FileFunctions() {}

  static long read(Guest guest, long[] arguments) {
    String name = guest.memory().text((int) arguments[0]);
    try {
      byte[] content = Files.readAllBytes(target(guest, name));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return InputOutputFunctions.succeeded(
          guest, arguments[1], withPlainLineEnds(text).getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return InputOutputFunctions.failed(guest, arguments[1], "not UTF-8 text: '" + name + "'");
    } catch (IOException | InvalidPathException e) {
      return InputOutputFunctions.failed(guest, arguments[1], message(e, name));
    }
  }

  static long write(Guest guest, long[] arguments) {
    String name = guest.memory().text((int) arguments[0]);
    try {
      Path path = target(guest, name);
      Files.write(path, guest.memory().utf8((int) arguments[1]));
      return 1;
    } catch (IOException | InvalidPathException e) {
      return InputOutputFunctions.failed(guest, arguments[2], message(e, name));
    }
  }

  private static Path target(Guest guest, String name) throws IOException {
    Path path = guest.environment().directory().resolve(name);
    if (name.isEmpty()) {
      throw new NoSuchFileException(name);
    }
    if (Files.isDirectory(path)) {
      throw new IOException("[Errno 21] Is a directory");
    }
    return path;
  }

  private static String withPlainLineEnds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String message(Exception failure, String name) {
    String reason =
        switch (failure) {
          case NoSuchFileException e -> "[Errno 2] No such file or directory";
          case AccessDeniedException e -> "[Errno 13] Permission denied";
          case InvalidPathException e -> "[Errno 22] Invalid argument";
          default -> String.valueOf(failure.getMessage());
        };
    return reason + ": '" + name + "'";
  }
}
