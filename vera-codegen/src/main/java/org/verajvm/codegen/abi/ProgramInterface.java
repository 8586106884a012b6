package org.verajvm.codegen.abi;

import java.util.List;
import org.verajvm.codegen.core.TrapKind;
import org.verajvm.codegen.types.Type;

/**
 * What a host must know of a module besides its code: the content of its interface section.
 *
 * @param functions every function of the module that a source line stands behind, exported or not
 * @param data the data types that the signatures of exports, State cells and Map values reach, one
 *     for each instance
 * @param descriptors the layout descriptors by id
 * @param cells the State cells, readable after a call
 * @param trapSites the places that can stop the program, by the number that crosses the host ABI
 */
public record ProgramInterface(
    List<Function> functions,
    List<Data> data,
    List<Descriptor> descriptors,
    List<StateCell> cells,
    List<TrapSite> trapSites,
    WellKnown wellKnown) {
  /** The version of the host ABI that this describes. */
  public static final int ABI = 2;

  public ProgramInterface {
    functions = List.copyOf(functions);
    data = List.copyOf(data);
    descriptors = List.copyOf(descriptors);
    cells = List.copyOf(cells);
    trapSites = List.copyOf(trapSites);
  }

  /**
   * A function.
   *
   * @param index its WebAssembly function index, imports counted
   * @param name as people know it; also the export's name
   * @param library whether it belongs to the library and not to the program
   * @param parameters of an export, without refinements; those of type Unit take no WebAssembly
   *     parameter; none of a function that hosts cannot call
   * @param result of an export; Unit of a function that hosts cannot call
   */
  public record Function(
      int index,
      String name,
      String file,
      int firstLine,
      int lastLine,
      boolean exported,
      boolean library,
      List<Type> parameters,
      Type result) {
    public Function {
      parameters = List.copyOf(parameters);
    }
  }

  /** An instance of a data type, {@code Tuple} included; constructors by tag. */
  public record Data(Type.Data type, List<Constructor> constructors) {
    public Data {
      constructors = List.copyOf(constructors);
    }
  }

  /**
   * A constructor of an instance.
   *
   * @param descriptor the address of its layout descriptor
   * @param size of an object in bytes, its header included
   */
  public record Constructor(String name, int tag, int descriptor, int size, List<Field> fields) {
    public Constructor {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field in the order of the declaration.
   *
   * @param offset from the object's address; meaningless for type Unit
   */
  public record Field(Type type, int offset) {}

  /** A layout descriptor: its address and a name for people. */
  public record Descriptor(int address, String name) {}

  /**
   * A State cell.
   *
   * @param name {@code State<Int>}
   * @param address of its value in memory
   */
  public record StateCell(String name, Type type, int address) {}

  /**
   * A place that can stop the program.
   *
   * @param line from one
   */
  public record TrapSite(TrapKind kind, String message, String function, String file, int line) {}

  /**
   * Addresses of the descriptors that hosts allocate with.
   *
   * @param string of strings
   * @param words of arrays of Int or Nat
   * @param bytes of arrays of Bool or Byte
   * @param floats of arrays of Float64
   * @param references of arrays of references
   */
  public record WellKnown(int string, int words, int bytes, int floats, int references) {}
}
