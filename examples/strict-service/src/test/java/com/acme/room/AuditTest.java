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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;

class AuditTest extends AuditFixture {

  @Test
  void hearsEverything() {
    room.say("hello");
    room.say("who?");

    verify(audit).accept("hello");
    verify(audit).accept("who?");
  }

  @Test
  void hearsWhatNobodyReceives() {
    room.enter(RoomMocks.brokenSocket());

    assertEquals(0, room.say("hello"));

    verify(audit).accept("hello");
  }
}
