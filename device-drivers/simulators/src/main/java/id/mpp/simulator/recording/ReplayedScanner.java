package id.mpp.simulator.recording;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Plays a recorded eSCL scanner on a port of this machine. Answers come at once; how long they took is not played.
public final class ReplayedScanner implements Replay {

    private final ServerSocket listening;
    private final Recording recording;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    private ReplayedScanner(Recording recording, ServerSocket listening) {
        this.recording = recording;
        this.script = new Script(recording);
        this.listening = listening;
    }

    public static ReplayedScanner play(Recording recording) throws IOException {
        var replay = new ReplayedScanner(recording, new ServerSocket(0, 16, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("replayed scanner").start(replay::takeCalls);
        return replay;
    }

    @Override
    public String address() {
        return "escl:http://127.0.0.1:" + listening.getLocalPort() + "/eSCL";
    }

    private void takeCalls() {
        try {
            while (true) {
                Socket caller = listening.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException closed) {
            // nobody calls any more
        }
    }

    private void serve(Socket caller) {
        Tongue tongue = Tongue.of(recording);
        var buffer = new byte[8192];
        try (caller) {
            caller.setTcpNoDelay(true);
            for (int n = caller.getInputStream().read(buffer); n >= 0; n = caller.getInputStream().read(buffer)) {
                for (Token token : tongue.host(Arrays.copyOf(buffer, n))) {
                    answer(caller, token);
                }
            }
        } catch (IOException hungUp) {
            // as any host may
        } catch (RecordingMismatch mismatch) {
            end.obtrudeException(mismatch);
        } finally {
            open.remove(caller);
        }
    }

    private void answer(Socket caller, Token token) throws IOException {
        // one exchange after the other, however many connections there are
        synchronized (script) {
            script.due(System.nanoTime());
            for (byte[] answer : script.heard(List.of(token), System.nanoTime())) {
                caller.getOutputStream().write(answer);
            }
            if (token.is(Token.Kind.IN_ORDER)) {
                for (byte[] answer : script.answer()) {
                    caller.getOutputStream().write(answer);
                }
            }
            script.due(System.nanoTime());
            if (script.ended()) {
                end.complete(null);
            }
        }
    }

    @Override
    public void awaitEnd(Duration patience) throws InterruptedException {
        ReplayedFarEnd.await(end, script, patience);
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket caller : open) {
                caller.close();
            }
        } catch (IOException gone) {
            // as closed as it can be
        }
    }
}
