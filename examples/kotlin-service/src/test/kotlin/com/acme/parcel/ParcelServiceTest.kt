package com.acme.parcel

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.mockito.Mockito
import org.mockito.kotlin.doReturn
import org.mockito.kotlin.mock
import org.mockito.kotlin.mockStatic
import org.mockito.kotlin.spy
import org.mockito.kotlin.verify
import org.mockito.kotlin.verifyNoInteractions
import org.mockito.kotlin.whenever

class ParcelServiceTest {
    private val parcels: ParcelRepository = mock()
    private val notifier = mock<Notifier>(name = "mail")
    private val listener = mock<(Parcel) -> Unit>()
    private val service = ParcelService(parcels, notifier, listOf(listener))

    @Test
    fun `moves a parcel and tells the listeners`() {
        whenever(parcels.find("A1")).thenReturn(Parcel("A1", "north"))

        service.move("A1", "south")

        verify(parcels).save(Parcel("A1", "south"))
        verify(listener).invoke(Parcel("A1", "south"))
    }

    @Test
    fun `does not move what is not there`() {
        assertThrows(IllegalArgumentException::class.java) { service.move("A1", "south") }

        verifyNoInteractions(listener)
        assertEquals("mail", notifier.toString())
    }

    @Test
    fun `labels by depot`() {
        val spied = spy(ParcelService(emptyRepository(), mock()))
        whenever(spied.depotOf("a1")).doReturn("north")

        assertEquals("A1 (north)", spied.label("a1"))
    }

    @Test
    fun `labels as scanners read`() {
        mockStatic<Barcodes>().use { barcodes ->
            barcodes.`when`<String> { Barcodes.normalise("a1") }.thenReturn("?")

            assertEquals("? (unknown)", service.label("a1"))
        }
    }

    @Test
    fun `delivers`() {
        val listening = Mockito.mock(Notifier::class.java) { true }

        assertTrue(ParcelService(repositoryWith(Parcel("A1", "north")), listening).deliver("A1"))
        assertFalse(ParcelService(repositoryWith(Parcel("A1", "north")), silentNotifier()).deliver("A1"))
    }

    @Test
    fun `delivers nothing that is not there`() {
        val quiet = mock<Notifier>(stubOnly = true)

        assertFalse(ParcelService(emptyRepository(), quiet).deliver("A1"))
    }
}
