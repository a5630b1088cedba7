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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InOrder;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class RoomTest {

  @Mock private MessageStore store;
  @Mock private Answerer answerer;
  @Mock private Consumer<String> audit;

  private final WebSocket socket = mock(WebSocket.class);

  @Test
  void sendsWhatIsSaid() {
    Room room = new Room(store, answerer, audit);
    room.enter(socket);

    assertEquals(1, room.say("hello"));

    verify(socket).sendText("hello", true);
    verifyNoInteractions(answerer);
  }

  @Test
  void answersQuestions() {
    when(answerer.answer("who?")).thenReturn("me");
    Room room = new Room(store, answerer, audit);
    room.enter(socket);

    assertEquals(2, room.say("who?"));

    InOrder order = inOrder(audit, store, socket);
    order.verify(audit).accept("who?");
    order.verify(store).add("who?");
    order.verify(socket).sendText("who?", true);
    order.verify(socket).sendText("me", true);
  }

  @Test
  void countsWhatWasSent(@Mock WebSocket broken) {
    when(broken.sendText(anyString(), anyBoolean()))
        .thenReturn(CompletableFuture.failedFuture(new IllegalStateException("closed")));
    Room room = new Room(store, answerer, audit);
    room.enter(broken);
    room.enter(mock(WebSocket.class, "second"));

    assertEquals(1, room.say("hello"));
  }
}
