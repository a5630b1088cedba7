package io.github.mockfactory.driver.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium, if the machine has one, spoken to by its DevTools protocol. It is started once for all tests of a class. */
final class Browser {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final String session;

    private Browser(Process process, URI address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .get(SECONDS, TimeUnit.SECONDS);
        JsonNode target = send(null, "Target.createTarget", Map.of("url", "about:blank"));
        this.session = send(
                        null,
                        "Target.attachToTarget",
                        Map.of("targetId", target.get("targetId").asText(), "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
        send("Performance.enable", Map.of("timeDomain", "threadTicks"));
    }

    /** The program; empty if there is none on the path. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!(Files.exists(port) && Files.readString(port).contains("/devtools/"))) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IOException("Chromium does not start: " + Files.readString(profile.resolve("chromium.log")));
            }
            Thread.sleep(50);
        }
        List<String> lines = Files.readAllLines(port);
        return new Browser(process, URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)));
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    JsonNode message = MAPPER.readTree(text.toString());
                    CompletableFuture<JsonNode> waiting =
                            answers.remove(message.path("id").asInt(-1));
                    if (waiting == null) {
                        events.add(message);
                    } else {
                        waiting.complete(message);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    private JsonNode send(String method, Map<String, ?> parameters)
            throws InterruptedException, ExecutionException, TimeoutException, IOException {
        return send(session, method, parameters);
    }

    private JsonNode send(String to, String method, Map<String, ?> parameters)
            throws InterruptedException, ExecutionException, TimeoutException, IOException {
        int id = ids.incrementAndGet();
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (to != null) {
            message.put("sessionId", to);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(MAPPER.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode answered = answer.get(SECONDS, TimeUnit.SECONDS);
        if (answered.has("error")) {
            throw new IOException(method + ": " + answered.get("error"));
        }
        return answered.get("result");
    }

    /** Sets the size of the window; a phone also says that it is one. */
    void size(int width, int height, boolean phone) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    void prefer(String scheme) throws Exception {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void print(boolean printing) throws Exception {
        send("Emulation.setEmulatedMedia", Map.of("media", printing ? "print" : ""));
    }

    /** Opens a file and waits until it has been laid out. */
    void open(Path file, String hash) throws Exception {
        events.clear();
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", file.toUri() + hash));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!"complete"
                .equals(run("location.protocol === 'file:' ? document.readyState : ''")
                        .asText())) {
            if (System.nanoTime() > end) {
                throw new IOException(file + " does not load");
            }
            Thread.sleep(20);
        }
    }

    /** Milliseconds for which the page itself has kept a processor busy: other work on the machine does not count. */
    int processorTime() throws Exception {
        for (JsonNode metric : send("Performance.getMetrics", Map.of()).get("metrics")) {
            if (metric.get("name").asText().equals("TaskDuration")) {
                return (int) Math.round(metric.get("value").asDouble() * 1000);
            }
        }
        throw new IOException("Chromium does not say how long it was busy");
    }

    /** Runs a script in the page, and gives what it, or its promise, comes to. */
    JsonNode run(String script) throws Exception {
        JsonNode result = send(
                "Runtime.evaluate",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (result.has("exceptionDetails")) {
            throw new IOException(result.get("exceptionDetails").toString());
        }
        return result.get("result").path("value");
    }

    void key(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type,
                            "key",
                            key,
                            "code",
                            key,
                            "windowsVirtualKeyCode",
                            code,
                            "text",
                            key.equals("Enter") ? "\r" : ""));
        }
    }

    /** What the page complained of since it was opened. */
    List<String> complaints() {
        return events(
                "Runtime.exceptionThrown",
                "Runtime.consoleAPICalled",
                "Log.entryAdded",
                "Page.javascriptDialogOpening");
    }

    /** Where the page turned to, besides its own file. */
    List<String> requests() {
        List<String> requests = new ArrayList<>();
        events.stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .filter(url -> !url.startsWith("data:"))
                .forEach(requests::add);
        return requests;
    }

    private List<String> events(String... methods) {
        return events.stream()
                .filter(event -> List.of(methods).contains(event.path("method").asText()))
                .map(JsonNode::toString)
                .toList();
    }

    byte[] screenshot() throws Exception {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asText());
    }

    byte[] pdf() throws Exception {
        return Base64.getDecoder()
                .decode(send("Page.printToPDF", Map.of("printBackground", true))
                        .get("data")
                        .asText());
    }

    void close() throws InterruptedException {
        try {
            send(null, "Browser.close", Map.of());
        } catch (IOException | TimeoutException | ExecutionException e) {
            process.destroy();
        }
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
