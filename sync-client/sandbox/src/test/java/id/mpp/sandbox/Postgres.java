package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.sandbox.store.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A PostgreSQL 15 of Debian on a free port, gone at the end. It refuses to run as root, so root starts it as
/// `postgres`. One serves all tests of a run ([OnPostgres]); each gets a database of its own, copied from one that has
/// the schema already.
final class Postgres implements AutoCloseable {

    private static final String TEMPLATE = "with_schema";
    /// Nobody cuts the power of this server: what a commit survives is not asked here.
    private static final String HASTE = " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";

    static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Path home;
    private final String jdbcUrl;
    private int made;

    private Postgres(Path home, String jdbcUrl) {
        this.home = home;
        this.jdbcUrl = jdbcUrl;
    }

    static Postgres start() throws IOException {
        Path home = Files.createTempDirectory("mpp-postgres");
        if (isRoot()) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            run("chown", "postgres", home.toString());
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path data = home.resolve("data");
        run(asPostgres(PROGRAMS.resolve("initdb").toString(), "-D", data.toString(), "-U", "postgres", "--auth=trust",
                "--encoding=UTF8", "--no-locale", "--no-sync"));
        run(asPostgres(PROGRAMS.resolve("pg_ctl").toString(), "-D", data.toString(), "-w", "-l",
                home.resolve("log").toString(), "-o",
                "-p " + port + " -h 127.0.0.1 -k " + home + HASTE, "start"));
        Postgres server = new Postgres(home, "jdbc:postgresql://127.0.0.1:" + port + "/");
        server.create(TEMPLATE, "template1");
        new Database(server.at(TEMPLATE)).close();
        return server;
    }

    /// The JDBC address of a database of its own for one test, with the schema and nothing else in it.
    synchronized String fresh() throws IOException {
        String name = "test_" + ++made;
        create(name, TEMPLATE);
        return at(name);
    }

    private String at(String name) {
        return jdbcUrl + name + "?user=postgres";
    }

    private void create(String name, String template) throws IOException {
        try (Connection connection = DriverManager.getConnection(at("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException e) {
            throw new IOException("no database " + name, e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static String[] asPostgres(String... command) {
        if (!isRoot()) {
            return command;
        }
        return Stream.concat(Stream.of("runuser", "-u", "postgres", "--"), Arrays.stream(command))
                .toArray(String[]::new);
    }

    private static void run(String... command) throws IOException {
        // a file, not a pipe: the server inherits it and would keep a pipe open
        Path said = Files.createTempFile("mpp-postgres", ".out");
        Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start();
        try {
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String output = Files.readString(said, StandardCharsets.UTF_8);
            assertEquals(true, ended, () -> command[0] + " did not end: " + output);
            assertEquals(0, process.exitValue(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    @Override
    public void close() throws IOException {
        run(asPostgres(PROGRAMS.resolve("pg_ctl").toString(), "-D", home.resolve("data").toString(), "-m", "immediate",
                "stop"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(home)) {
            walk.forEach(files::add);
        }
        for (Path file : files.reversed()) {
            Files.deleteIfExists(file);
        }
    }
}
