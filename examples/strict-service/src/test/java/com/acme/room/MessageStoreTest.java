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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class MessageStoreTest {

  private final DataSource source = mock(DataSource.class);
  private final PreparedStatement insert = mock();

  @Test
  void insertsTheText() throws SQLException {
    Connection connection = mock(Connection.class, withSettings().name("connection"));
    when(source.getConnection()).thenReturn(connection);
    when(connection.prepareStatement(anyString())).thenReturn(insert);
    when(insert.executeUpdate()).thenReturn(1);

    assertEquals(1, new MessageStore(source).add("hello"));

    verify(insert).setString(1, "hello");
    verify(connection).close();
  }

  @Test
  void saysThatTheDatabaseFails() throws SQLException {
    when(source.getConnection()).thenThrow(new SQLException("down"));

    assertThrows(IllegalStateException.class, () -> new MessageStore(source).add("hello"));
  }

  @Test
  void addsNothingByItself() throws SQLException {
    DataSource deep = mock(DataSource.class, RETURNS_DEEP_STUBS);
    List<String> added = spy(new ArrayList<>());
    MessageStore store = new MessageStore(deep);

    added.add("hello");

    assertEquals(0, store.add(added.get(0)));
    verify(deep).getConnection();
  }
}
