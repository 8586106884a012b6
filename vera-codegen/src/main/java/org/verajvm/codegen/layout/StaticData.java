package org.verajvm.codegen.layout;

import java.util.Arrays;

/** The bytes of static data: a growing little-endian image that starts at {@link #BASE}. */
public final class StaticData {
  /** The address of the first byte. */
  public static final int BASE = 1024;

  private static final int LIMIT = 1 << 30;

  private byte[] bytes = new byte[1024];
  private int length;

  /** Reserves zeroed bytes at an eight-byte boundary and returns their address. */
  public int reserve(int size) {
    int start = ObjectLayout.align(length);
    if (size < 0 || size > LIMIT - start) {
      throw new IllegalStateException("internal error: more than 1 GiB of static data");
    }
    length = start + size;
    if (length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length, bytes.length * 2));
    }
    return BASE + start;
  }

  public void i32(int address, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[address - BASE + i] = (byte) (value >>> (8 * i));
    }
  }

  public void i64(int address, long value) {
    i32(address, (int) value);
    i32(address + 4, (int) (value >>> 32));
  }

  public void i8(int address, int value) {
    bytes[address - BASE] = (byte) value;
  }

  public void bytes(int address, byte[] source) {
    System.arraycopy(source, 0, bytes, address - BASE, source.length);
  }

  /** The first address after all that was reserved, a multiple of eight. */
  public int end() {
    return BASE + ObjectLayout.align(length);
  }

  /** The whole image; its first byte belongs at {@link #BASE}. */
  public byte[] image() {
    return Arrays.copyOf(bytes, length);
  }
}
