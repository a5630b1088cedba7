/*
 * Copyright 2024 The Acme Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package com.acme.room;

import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Hands on what people say to everybody who listens. */
public final class Room {

  private final List<WebSocket> sockets = new ArrayList<>();
  private final MessageStore store;
  private final Answerer answerer;
  private final Consumer<String> audit;

  /**
   * Opens a room.
   *
   * @param store keeps what is said
   * @param answerer is asked what ends with a question mark
   * @param audit is told of everything
   */
  public Room(MessageStore store, Answerer answerer, Consumer<String> audit) {
    this.store = store;
    this.answerer = answerer;
    this.audit = audit;
  }

  /**
   * Lets somebody listen.
   *
   * @param socket that listens from now on
   */
  public void enter(WebSocket socket) {
    sockets.add(socket);
  }

  /**
   * Says something, and the answer if it is a question.
   *
   * @param text that is said
   * @return how many messages were sent
   */
  public int say(String text) {
    audit.accept(text);
    store.add(text);
    int sent = send(text);
    return text.endsWith("?") ? sent + send(answerer.answer(text)) : sent;
  }

  private int send(String text) {
    int sent = 0;
    for (WebSocket socket : sockets) {
      CompletableFuture<WebSocket> done = socket.sendText(text, true);
      sent += done == null || !done.isCompletedExceptionally() ? 1 : 0;
    }
    return sent;
  }
}
