package org.verajvm.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecordingTest {
  private static final String SOURCE =
      """
      public fn nested(@Int -> @Map<String, Set<Int>>)
        requires(true) ensures(true) effects(pure)
      { map_insert(map_new(), "outer", set_add(set_new(), @Int.0)) }
      """;

  @TempDir private Path folder;

  @Test
  void collectionsAreEventsOfARecording() throws IOException {
    List<RecordedEvent> events = record(true);
    assertEquals(2, events.size());
    RecordedEvent first = events.getFirst();
    assertEquals("verajvm.Collection", first.getEventType().getName());
    assertEquals(1, first.getLong("number"));
    assertEquals("explicit", first.getString("trigger"));
    assertEquals(2, first.getLong("objectsLive"));
    assertEquals(1, first.getLong("referencesTraced"));
    assertEquals(2, first.getLong("objectsSwept"));
    assertEquals(1, first.getInt("mapsEvicted"));
    assertEquals(1, first.getInt("setsEvicted"));
    assertEquals(0, first.getInt("decimalsEvicted"));
    assertEquals(1, first.getInt("maps"));
    assertEquals(1, first.getInt("sets"));
    assertTrue(first.getLong("bytesLive") > 0);
    assertTrue(first.getLong("heapBytes") >= 65_536);
    assertFalse(first.getDuration("markNanos").isNegative());
    assertTrue(first.getDuration("markNanos").compareTo(first.getDuration()) <= 0);
    RecordedEvent second = events.get(1);
    assertEquals(2, second.getLong("number"));
    assertEquals(0, second.getInt("maps") + second.getInt("sets"));
  }

  @Test
  void aRecordingWithoutThemHasNone() throws IOException {
    assertEquals(List.of(), record(false));
  }

  /** Two collections: one while a result holds a map, one after. */
  private List<RecordedEvent> record(boolean enabled) throws IOException {
    Path file = folder.resolve("collections.jfr");
    try (Recording recording = new Recording();
        VeraInstance instance =
            VeraCompiler.compile(SOURCE).program().orElseThrow().instantiate()) {
      if (enabled) {
        recording.enable("verajvm.Collection");
      } else {
        recording.disable("verajvm.Collection");
      }
      recording.start();
      try (ExecutionResult result = instance.call("nested", 7)) {
        assertTrue(result.ok());
        instance.collect();
      }
      instance.collect();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals("verajvm.Collection"))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .toList();
  }
}
