/*
 * Copyright 2025 The Acme Authors
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

import static org.mockito.Mockito.mock;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mock;
import org.mockito.MockitoAnnotations;

/** A room with a store that does nothing, for tests of what is audited. */
abstract class AuditFixture {

  final Consumer<String> audit = mock();

  @Mock MessageStore store;

  Room room;

  private AutoCloseable session;

  @BeforeEach
  void openRoom() {
    session = MockitoAnnotations.openMocks(this);
    room =
        new Room(store, mock(Answerer.class, invocation -> "an answer, but to no question"), audit);
  }

  @AfterEach
  void closeRoom() throws Exception {
    session.close();
  }
}
