package com.acme.parcel

import java.sql.Connection
import java.sql.PreparedStatement
import javax.sql.DataSource
import org.mockito.ArgumentMatchers.anyString
import org.mockito.Mockito
import org.mockito.Mockito.`when`

/** A database of which every statement can be stubbed. */
abstract class StoreFixture {
    protected val dataSource: DataSource = Mockito.mock(DataSource::class.java)
    protected val connection: Connection = Mockito.mock(Connection::class.java)
    protected val statement: PreparedStatement = Mockito.mock(PreparedStatement::class.java)

    init {
        `when`(dataSource.connection).thenReturn(connection)
        `when`(connection.prepareStatement(anyString())).thenReturn(statement)
    }
}
