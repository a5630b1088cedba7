package com.acme.parcel

import java.net.http.WebSocket
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.mockito.Answers
import org.mockito.kotlin.any
import org.mockito.kotlin.doReturn
import org.mockito.kotlin.mock
import org.mockito.kotlin.never
import org.mockito.kotlin.verify

class TrackingSocketTest {
    private val socket: WebSocket = mock()

    @Test
    fun `sends every move`() {
        assertTrue(TrackingSocket(socket).moved(Parcel("A1", "north")))

        verify(socket).sendText("A1:north", true)
    }

    @Test
    fun `sends nothing through a closed socket`() {
        val closed = mock<WebSocket> { on { isOutputClosed } doReturn true }

        assertFalse(TrackingSocket(closed).moved(Parcel("A1", "north")))
        verify(closed, never()).sendText(any(), any())
    }

    @Test
    fun `closes the socket`() {
        val deep = mock<WebSocket>(defaultAnswer = Answers.RETURNS_DEEP_STUBS)

        TrackingSocket(deep).close()

        verify(deep).sendClose(WebSocket.NORMAL_CLOSURE, "done")
    }
}
