package com.acme.parcel

import java.sql.ResultSet
import java.sql.SQLException
import javax.sql.DataSource
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Test
import org.mockito.kotlin.*

class ParcelStoreTest : StoreFixture() {
    private val rows = mock<ResultSet>()
    private val store = ParcelStore(dataSource)

    @Test
    fun `finds a parcel`() {
        whenever(statement.executeQuery()).thenReturn(rows)
        whenever(rows.next()).thenReturn(true)
        whenever(rows.getString(1)).thenReturn("north")

        assertEquals(Parcel("A1", "north"), store.find("A1"))
        verify(connection).close()
    }

    @Test
    fun `finds nothing`() {
        whenever(statement.executeQuery()).thenReturn(mock())

        assertNull(store.find("A1"))
    }

    @Test
    fun `says which parcel is missing`() {
        val thrown = assertThrows(IllegalStateException::class.java) { store.save(Parcel("A1", "north")) }

        assertEquals("no parcel A1", thrown.message)
    }

    @Test
    fun `hands on what the database throws`() {
        val broken: DataSource = mock { on { connection } doThrow SQLException("down") }

        assertThrows(SQLException::class.java) { ParcelStore(broken).find("A1") }
    }
}
