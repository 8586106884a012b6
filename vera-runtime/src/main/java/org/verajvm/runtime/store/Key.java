package org.verajvm.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A key of a Map or an element of a Set; equality is that of the language's values. */
public sealed interface Key {

  /** Int, Nat, Bool and Byte, by their bits. */
  record Whole(long bits) implements Key {
    @Override
    public int hashCode() {
      return Key.mix(bits);
    }
  }

  /**
   * Float64 under SameValueZero: every NaN equals every other, and the two zeros are equal. The
   * value itself is kept as it came, so that a key read back is the key inserted.
   */
  record Real(double value) implements Key {
    private long canonicalBits() {
      return Double.doubleToLongBits(value == 0.0 ? 0.0 : value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Real that && canonicalBits() == that.canonicalBits();
    }

    @Override
    public int hashCode() {
      return Key.mix(canonicalBits());
    }
  }

  /** String, by content: its UTF-8 bytes, which must not be changed. */
  final class Text implements Key {
    private static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] utf8;
    private final int hash;

    public Text(byte[] utf8) {
      this.utf8 = utf8;
      this.hash = hash(utf8);
    }

    public static Text of(String text) {
      return new Text(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] utf8() {
      return utf8;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Text that && hash == that.hash && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public String toString() {
      return new String(utf8, StandardCharsets.UTF_8);
    }

    /** Not {@code Arrays.hashCode}: short texts that collide under it are found at once. */
    private static int hash(byte[] bytes) {
      long state = 0x9E3779B97F4A7C15L ^ bytes.length;
      int at = 0;
      for (; at + 8 <= bytes.length; at += 8) {
        state = step(state, (long) LONGS.get(bytes, at));
      }
      long tail = 0;
      for (; at < bytes.length; at++) {
        tail = tail << 8 | bytes[at] & 0xFF;
      }
      return mix(step(state, tail));
    }

    private static long step(long state, long word) {
      long product = (state ^ word) * 0xD6E8FEB86659FD93L;
      return product ^ product >>> 32;
    }
  }

  private static int mix(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (int) (z ^ z >>> 31);
  }
}
