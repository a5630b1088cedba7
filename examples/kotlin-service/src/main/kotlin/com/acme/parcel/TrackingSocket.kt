package com.acme.parcel

import java.net.http.WebSocket

/** Sends what happens to parcels to a tracking page. */
class TrackingSocket(private val socket: WebSocket) {
    fun moved(parcel: Parcel): Boolean {
        if (socket.isOutputClosed) {
            return false
        }
        socket.sendText("${parcel.barcode}:${parcel.depot}", true)
        return true
    }

    fun close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "done")
    }
}
