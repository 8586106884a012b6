package org.verajvm.runtime.host;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database of one instance (spec 9.5.7); it connects when first asked. */
public final class Database implements AutoCloseable {
  private static final String MEMORY = "sqlite::memory:";
  private static final String FILE_PREFIX = "sqlite:///";

  private final Environment environment;
  private Optional<Connection> connection = Optional.empty();
  private Grid last = new Grid(0, List.of());

  public Database(Environment environment) {
    this.environment = environment;
  }

  /**
   * What a query selected.
   *
   * @param cells all rows, one after another; empty for NULL
   */
  record Grid(int columns, List<Optional<String>> cells) {}

  /** Runs a query; its result stays readable until the next one. */
  Grid query(String sql, List<Optional<String>> parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      List<Optional<String>> cells = new ArrayList<>();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          cells.add(Optional.ofNullable(rows.getString(i)));
        }
      }
      last = new Grid(columns, cells);
      return last;
    }
  }

  /** Runs a statement; the number of rows it changed. */
  long execute(String sql, List<Optional<String>> parameters) throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      statement.execute();
      return Math.max(0, statement.getUpdateCount());
    }
  }

  Grid lastGrid() {
    return last;
  }

  private PreparedStatement prepare(String sql, List<Optional<String>> parameters)
      throws SQLException {
    PreparedStatement statement = connect().prepareStatement(sql);
    int expected = statement.getParameterMetaData().getParameterCount();
    if (expected != parameters.size()) {
      statement.close();
      throw new SQLException(
          "the statement has %d placeholders, but %d parameters were given"
              .formatted(expected, parameters.size()));
    }
    for (int i = 0; i < parameters.size(); i++) {
      statement.setString(i + 1, parameters.get(i).orElse(null));
    }
    return statement;
  }

  private Connection connect() throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(DriverManager.getConnection(address()));
    }
    return connection.get();
  }

  private String address() throws SQLException {
    String url = environment.variables().apply("VERA_DB_URL").orElse(MEMORY);
    if (url.equals(MEMORY)) {
      return "jdbc:" + MEMORY;
    }
    if (url.startsWith(FILE_PREFIX) && url.length() > FILE_PREFIX.length()) {
      String name = url.substring(FILE_PREFIX.length());
      return "jdbc:sqlite:" + environment.directory().resolve(name);
    }
    throw new SQLException("unsupported database address: " + url);
  }

  @Override
  public void close() {
    connection.ifPresent(open -> {
      try {
        open.close();
      } catch (SQLException e) {
        // Nothing depends on it any more.
      }
    });
    connection = Optional.empty();
  }
}
