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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps messages in a table. */
public class MessageStore {

  private final DataSource source;

  /**
   * Takes the database.
   *
   * @param source of connections
   */
  public MessageStore(DataSource source) {
    this.source = source;
  }

  /**
   * Adds a message.
   *
   * @param text of the message
   * @return how many rows there are more
   * @throws IllegalStateException if the database fails
   */
  public int add(String text) {
    try (Connection connection = source.getConnection();
        PreparedStatement insert = connection.prepareStatement("insert into message values (?)")) {
      insert.setString(1, text);
      return insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The message was not kept", e);
    }
  }
}
