package org.verajvm.codegen.wasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of the binary format under construction: LEB128 integers, names, vectors. */
final class BinaryWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  BinaryWriter bytes(byte... values) {
    out.writeBytes(values);
    return this;
  }

  BinaryWriter u8(int value) {
    out.write(value);
    return this;
  }

  /** An unsigned 32-bit integer; negative ints stand for values from 2^31. */
  BinaryWriter u32(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  /** A signed integer, shortest form. */
  BinaryWriter signed(long value) {
    long rest = value;
    while (rest < -64 || rest > 63) {
      out.write((int) (rest & 0x7F) | 0x80);
      rest >>= 7;
    }
    out.write((int) (rest & 0x7F));
    return this;
  }

  /** Eight bytes, least significant first. */
  BinaryWriter i64Bytes(long value) {
    for (int shift = 0; shift < 64; shift += 8) {
      out.write((int) (value >>> shift));
    }
    return this;
  }

  /** A name: its length in bytes, then UTF-8. */
  BinaryWriter name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return u32(utf8.length).bytes(utf8);
  }

  BinaryWriter append(BinaryWriter other) {
    out.writeBytes(other.toByteArray());
    return this;
  }

  /** The other writer's content after its length. */
  BinaryWriter sized(BinaryWriter other) {
    return u32(other.size()).append(other);
  }

  int size() {
    return out.size();
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }
}
