package org.verajvm.runtime.host;

import java.util.OptionalInt;
import org.verajvm.codegen.core.TrapKind;

/**
 * Unwinds the module's code: the program has trapped or asked to exit. Its stack trace shows the
 * module's functions.
 */
public abstract sealed class GuestStop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private GuestStop(String message) {
    super(message);
  }

  /**
   * The program trapped.
   *
   * @param site the place by its number in the interface section; negative when the collector
   *     stopped it
   */
  public static GuestStop atSite(TrapKind kind, int site) {
    return new Trapped(kind, "", site < 0 ? OptionalInt.empty() : OptionalInt.of(site));
  }

  /** The program trapped with a message of its own. */
  public static GuestStop withMessage(TrapKind kind, String message) {
    return new Trapped(kind, message, OptionalInt.empty());
  }

  /** The program asked to exit. */
  public static GuestStop exit(long status) {
    return new Exited(status);
  }

  /** A trap. */
  public static final class Trapped extends GuestStop {
    private static final long serialVersionUID = 1L;
    private final TrapKind kind;
    private final int site;

    private Trapped(TrapKind kind, String message, OptionalInt site) {
      super(message);
      this.kind = kind;
      this.site = site.orElse(-1);
    }

    public TrapKind kind() {
      return kind;
    }

    /** Its number in the interface's list; empty when the message says it all. */
    public OptionalInt site() {
      return site < 0 ? OptionalInt.empty() : OptionalInt.of(site);
    }
  }

  /** {@code IO.exit}. */
  public static final class Exited extends GuestStop {
    private static final long serialVersionUID = 1L;
    private final long status;

    private Exited(long status) {
      super("exit " + status);
      this.status = status;
    }

    public long status() {
      return status;
    }
  }
}
