package org.verajvm.parity;

/** A store operation of the browser runtime, broken on purpose. */
enum PlantedDefect {
  AN_UPDATE_MOVES_ITS_KEY_TO_THE_END(
      Family.MAP,
      "const sequence = place === null ? nextSequence(this.entries) : place.value;",
      "if (place !== null) { return this.without(key).with(key, value); }\n"
          + "    const sequence = nextSequence(this.entries);"),
  REMOVE_LEAVES_THE_ENTRY(
      Family.MAP, "remove(this.entries, place.value, compareSequence),", "this.entries,"),
  REMOVE_DOES_NOTHING(
      Family.MAP,
      "maps.add(maps.get(map).without(readKey(heap, kind, key)))",
      "maps.add(maps.get(map))"),
  NAN_IS_A_NEW_KEY_EACH_TIME(Family.MAP, "return Number(a !== a) - Number(b !== b);", "return -1;"),
  AN_INSERT_CHANGES_OLDER_VERSIONS(
      Family.MAP,
      "return node(tree.key, value, tree.left, tree.right);",
      "tree.value = value;\n    return tree;"),
  A_ROTATION_LOSES_A_SUBTREE(
      Family.MAP,
      "node(key, value, left, inner), right.right);",
      "node(key, value, left, null), right.right);"),
  A_FOUND_VALUE_IS_NOT_WRITTEN(Family.MAP, "heap.setI64(out, entry.value);", ""),
  THE_SIZE_IS_ONE_TOO_LARGE(
      Family.MAP,
      "map_size: (map) => BigInt(maps.get(map).size)",
      "map_size: (map) => BigInt(maps.get(map).size + 1)"),
  BYTES_ARE_NOT_REPORTED(
      Family.MAP, "BYTES_PER_ENTRY + (typeof key === 'string' ? key.length : 0),", "0,"),
  DEAD_MAPS_STAY(
      Family.MAP,
      "host_decref_handle: (kind, index) => store(kind).evict(index)",
      "host_decref_handle: (kind, index) => kind === 1 || store(kind).evict(index)"),

  VALUES_ARE_NOT_TRACED(Family.TRACING, "(entry) => mark(Number(entry.value))", "() => undefined"),
  ONLY_THE_FIRST_COLLECTION_TRACES(Family.TRACING, "        epoch++;\n", ""),
  TRACING_STOPS_HALFWAY(Family.TRACING, "    trace(tree.right, epoch, visit);\n", ""),

  REMOVE_KEEPS_THE_ELEMENT(
      Family.SET,
      "sets.add(sets.get(set).without(readKey(heap, kind, key)))",
      "sets.add(sets.get(set))"),
  EVERY_ELEMENT_IS_CONTAINED(
      Family.SET, "Number(sets.get(set).has(readKey(heap, kind, key)))", "1"),
  ADDING_REPLACES_THE_SET(
      Family.SET,
      "entries.has(element) ? entries : entries.with(element, true)",
      "OrderedMap.empty().with(element, true)"),
  DEAD_SETS_STAY(
      Family.SET,
      "host_decref_handle: (kind, index) => store(kind).evict(index)",
      "host_decref_handle: (kind, index) => kind === 2 || store(kind).evict(index)"),

  TIES_ARE_ROUNDED_UP(Family.DECIMAL, "(twice === unit && quotient % 2n === 1n)", "twice === unit"),
  THE_PRECISION_IS_A_DIGIT_SHORT(Family.DECIMAL, "const PRECISION = 28;", "const PRECISION = 27;"),
  MULTIPLYING_FORGETS_AN_EXPONENT(
      Family.DECIMAL, "      this.exponent + other.exponent,", "      this.exponent,"),
  A_QUOTIENT_KEEPS_ITS_ZEROS(Family.DECIMAL, "exponent < ideal && quotient % 10n === 0n", "false"),
  THE_SMALLER_IS_THE_LARGER(
      Family.DECIMAL,
      "this.adjusted < other.adjusted ? -sign : sign",
      "this.adjusted < other.adjusted ? sign : -sign"),
  DEAD_DECIMALS_STAY(
      Family.DECIMAL,
      "host_decref_handle: (kind, index) => store(kind).evict(index)",
      "host_decref_handle: (kind, index) => kind === 3 || store(kind).evict(index)");

  /** Which cases of the suite are to find it. */
  enum Family {
    MAP("9.4.3-map/"),
    SET("9.4.2-set/"),
    DECIMAL("9.7.2-decimal/"),
    TRACING("12.5.4-garbage-collection/map_of_");

    private final String cases;

    Family(String cases) {
      this.cases = cases;
    }

    /** What the names of the cases contain. */
    String cases() {
      return cases;
    }
  }

  private final Family family;
  private final String intact;
  private final String broken;

  PlantedDefect(Family family, String intact, String broken) {
    this.family = family;
    this.intact = intact;
    this.broken = broken;
  }

  Family family() {
    return family;
  }

  /**
   * The runtime with this defect.
   *
   * @throws IllegalStateException when the place to break is not there exactly once
   */
  String plantedIn(String runtime) {
    int at = runtime.indexOf(intact);
    if (at < 0 || runtime.indexOf(intact, at + 1) >= 0) {
      throw new IllegalStateException(name() + " no longer finds its place: " + intact);
    }
    return runtime.replace(intact, broken);
  }
}
