package org.verajvm.codegen.builtin;

import java.util.List;
import org.verajvm.codegen.builtin.Builtin.Family;

/** Maps and sets, which host stores hold (spec 9.4.2, 9.4.3). */
final class CollectionBuiltins {
  private static final Rows MAPS = new Rows(Family.MAP, "map.vera");
  private static final Rows SETS = new Rows(Family.SET, "map.vera");
  private static final Rows MEMORY = new Rows(Family.MEMORY, "map.vera");

  private CollectionBuiltins() {}

  static List<Builtin> functions() {
    return List.of(
        MAPS.host(
            "map_new",
            "forall<K, V> fn(-> @Map<K, V>) effects(pure)",
            "9.4.3",
            "The map without entries.",
            HostAbi.HANDLE_INDEX),
        MAPS.host(
            "map_insert",
            "forall<K, V> fn(@Map<K, V>, @K, @V -> @Map<K, V>) effects(pure)",
            "9.4.3",
            "The map with one more entry, or another value for the key.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY,
            HostAbi.BITS),
        MAPS.library(
            "map_get",
            "forall<K, V> fn(@Map<K, V>, @K -> @Option<V>) effects(pure)",
            "9.4.3",
            "The value of a key."),
        MAPS.host(
                "map_find",
                "forall<K, V> fn(@Map<K, V>, @K -> @Bool) effects(pure)",
                "9.4.3",
                "Whether the key is present; its value is then in the scratch cell.",
                HostAbi.I32,
                HostAbi.HANDLE_INDEX,
                HostAbi.KEY,
                HostAbi.SCRATCH)
            .internal(),
        MAPS.host(
            "map_contains",
            "forall<K, V> fn(@Map<K, V>, @K -> @Bool) effects(pure)",
            "9.4.3",
            "Whether the key is present.",
            HostAbi.I32,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY),
        MAPS.host(
            "map_remove",
            "forall<K, V> fn(@Map<K, V>, @K -> @Map<K, V>) effects(pure)",
            "9.4.3",
            "The map without the key.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY),
        MAPS.host(
            "map_size",
            "forall<K, V> fn(@Map<K, V> -> @Int) effects(pure)",
            "9.4.3",
            "The number of entries.",
            HostAbi.I64,
            HostAbi.HANDLE_INDEX),
        MAPS.host(
            "map_keys",
            "forall<K, V> fn(@Map<K, V> -> @Array<K>) effects(pure)",
            "9.4.3",
            "The keys, in order of insertion.",
            HostAbi.REFERENCE,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY_KIND,
            HostAbi.RESULT_DESCRIPTOR),
        MAPS.host(
            "map_values",
            "forall<K, V> fn(@Map<K, V> -> @Array<V>) effects(pure)",
            "9.4.3",
            "The values, in order of insertion.",
            HostAbi.REFERENCE,
            HostAbi.HANDLE_INDEX,
            HostAbi.ELEMENT_KIND,
            HostAbi.RESULT_DESCRIPTOR),
        SETS.host(
            "set_new",
            "forall<T> fn(-> @Set<T>) effects(pure)",
            "9.4.2",
            "The set without elements.",
            HostAbi.HANDLE_INDEX),
        SETS.host(
            "set_add",
            "forall<T> fn(@Set<T>, @T -> @Set<T>) effects(pure)",
            "9.4.2",
            "The set with the element.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY),
        SETS.host(
            "set_contains",
            "forall<T> fn(@Set<T>, @T -> @Bool) effects(pure)",
            "9.4.2",
            "Whether the element is present.",
            HostAbi.I32,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY),
        SETS.host(
            "set_remove",
            "forall<T> fn(@Set<T>, @T -> @Set<T>) effects(pure)",
            "9.4.2",
            "The set without the element.",
            HostAbi.HANDLE_INDEX,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY),
        SETS.host(
            "set_size",
            "forall<T> fn(@Set<T> -> @Int) effects(pure)",
            "9.4.2",
            "The number of elements.",
            HostAbi.I64,
            HostAbi.HANDLE_INDEX),
        SETS.host(
            "set_to_array",
            "forall<T> fn(@Set<T> -> @Array<T>) effects(pure)",
            "9.4.2",
            "The elements, in order of insertion.",
            HostAbi.REFERENCE,
            HostAbi.HANDLE_INDEX,
            HostAbi.KEY_KIND,
            HostAbi.RESULT_DESCRIPTOR),
        MEMORY
            .inline(
                "scratch_get",
                "forall<T> fn(-> @T) effects(pure)",
                Intrinsic.SCRATCH_GET,
                "9.4.3",
                "What the host function just called has left in the scratch cell.")
            .internal());
  }
}
