package org.verajvm.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.verajvm.codegen.types.Type;
import org.verajvm.runtime.host.GuestMemory;
import org.verajvm.runtime.host.jvm.EngineInstance;
import org.verajvm.runtime.store.DecimalText;
import org.verajvm.runtime.store.DecimalValue;
import org.verajvm.runtime.store.Entry;
import org.verajvm.runtime.store.Key;
import org.verajvm.runtime.store.OrderedMap;
import org.verajvm.runtime.value.VeraDecimal;
import org.verajvm.runtime.value.VeraMap;
import org.verajvm.runtime.value.VeraSet;
import org.verajvm.runtime.value.VeraValue;

/** Makes views of handles; each is a root of the instance's heap until it is closed. */
final class Handles {
  private final EngineInstance engine;
  private final Layouts layouts;

  Handles(EngineInstance engine, Layouts layouts) {
    this.engine = engine;
    this.layouts = layouts;
  }

  VeraMap map(Type.Map type, int reference) {
    return new MapView(new Root(reference), type);
  }

  VeraSet set(Type.Set type, int reference) {
    return new SetView(new Root(reference), type);
  }

  VeraDecimal decimal(int reference) {
    return new DecimalView(new Root(reference));
  }

  /** The object behind a view of this instance. */
  int reference(VeraValue.Handle handle) {
    Root root =
        switch (handle) {
          case MapView view -> view.root;
          case SetView view -> view.root;
          case DecimalView view -> view.root;
          default -> throw new IllegalArgumentException("not a handle of any instance: " + handle);
        };
    if (root.owner() != this) {
      throw new IllegalArgumentException("a handle of another instance");
    }
    return root.reference();
  }

  /** A host root. */
  private final class Root {
    private final int reference;
    private final int slot;
    private boolean open = true;

    Root(int reference) {
      this.reference = reference;
      this.slot = (int) engine.callRuntime(RuntimeExports.ROOT_ADD, reference);
    }

    Handles owner() {
      return Handles.this;
    }

    int reference() {
      if (!open) {
        throw new IllegalStateException("the value has been closed");
      }
      return reference;
    }

    int index() {
      return engine.readInt(reference() + GuestMemory.AUX);
    }

    void close() {
      if (open) {
        open = false;
        engine.callRuntime(RuntimeExports.ROOT_REMOVE, slot);
      }
    }
  }

  private static Key key(VeraValue value) {
    return switch (value) {
      case VeraValue.Int number -> new Key.Whole(number.value());
      case VeraValue.Nat number -> new Key.Whole(number.bits());
      case VeraValue.Bool bool -> new Key.Whole(bool.value() ? 1 : 0);
      case VeraValue.Byte number -> new Key.Whole(number.value());
      case VeraValue.Float64 number -> new Key.Real(number.value());
      case VeraValue.Text text -> Key.Text.of(text.value());
      case VeraValue.Unit _,
          VeraValue.Array _,
          VeraValue.Data _,
          VeraValue.Closure _,
          VeraValue.Handle _ ->
          throw new IllegalArgumentException("not a type of keys: " + value);
    };
  }

  private static VeraValue value(Key key, Type type) {
    return switch (key) {
      case Key.Real real -> new VeraValue.Float64(real.value());
      case Key.Text text -> new VeraValue.Text(text.toString());
      case Key.Whole whole ->
          switch (Layouts.plain(type)) {
            case Type.Primitive.NAT -> new VeraValue.Nat(whole.bits());
            case Type.Primitive.BOOL -> new VeraValue.Bool(whole.bits() != 0);
            case Type.Primitive.BYTE -> new VeraValue.Byte((int) whole.bits());
            default -> new VeraValue.Int(whole.bits());
          };
    };
  }

  /** A Map; the handles it has shown are let go with it. */
  private final class MapView implements VeraMap {
    private final Root root;
    private final Type.Map type;
    private final List<VeraValue.Handle> shown = new ArrayList<>();

    MapView(Root root, Type.Map type) {
      this.root = root;
      this.type = type;
    }

    private OrderedMap entry() {
      return engine.stores().maps().get(root.index());
    }

    private VeraValue read(Entry entry) {
      return new HeapReader(engine, layouts, Handles.this).read(type.value(), entry.bits(), shown);
    }

    @Override
    public int size() {
      return entry().size();
    }

    @Override
    public Optional<VeraValue> get(VeraValue key) {
      return entry().find(key(key)).map(this::read);
    }

    @Override
    public List<Map.Entry<VeraValue, VeraValue>> entries() {
      List<Map.Entry<VeraValue, VeraValue>> entries = new ArrayList<>(size());
      entry().forEach(each -> entries.add(Map.entry(value(each.key(), type.key()), read(each))));
      return entries;
    }

    @Override
    public void close() {
      shown.forEach(VeraValue.Handle::close);
      shown.clear();
      root.close();
    }
  }

  /** A Set. */
  private final class SetView implements VeraSet {
    private final Root root;
    private final Type.Set type;

    SetView(Root root, Type.Set type) {
      this.root = root;
      this.type = type;
    }

    private OrderedMap entry() {
      return engine.stores().sets().get(root.index());
    }

    @Override
    public int size() {
      return entry().size();
    }

    @Override
    public boolean contains(VeraValue element) {
      return entry().find(key(element)).isPresent();
    }

    @Override
    public List<VeraValue> elements() {
      List<VeraValue> elements = new ArrayList<>(size());
      entry().forEach(each -> elements.add(value(each.key(), type.element())));
      return elements;
    }

    @Override
    public void close() {
      root.close();
    }
  }

  /** A Decimal. */
  private final class DecimalView implements VeraDecimal {
    private final Root root;

    DecimalView(Root root) {
      this.root = root;
    }

    private DecimalValue entry() {
      return engine.stores().decimals().get(root.index());
    }

    @Override
    public String text() {
      return DecimalText.format(entry());
    }

    @Override
    public BigDecimal toBigDecimal() {
      if (entry() instanceof DecimalValue.Finite finite) {
        BigDecimal magnitude =
            new BigDecimal(finite.coefficient(), Math.toIntExact(-finite.exponent()));
        return finite.negative() ? magnitude.negate() : magnitude;
      }
      throw new ArithmeticException("not finite: " + text());
    }

    @Override
    public String toString() {
      return text();
    }

    @Override
    public void close() {
      root.close();
    }
  }
}
