package com.acme.parcel

/** Moves parcels from depot to depot and tells who waits for them. */
open class ParcelService(
    private val parcels: ParcelRepository,
    private val notifier: Notifier,
    private val listeners: List<(Parcel) -> Unit> = emptyList(),
) {
    open fun label(barcode: String): String = "${Barcodes.normalise(barcode)} (${depotOf(barcode)})"

    open fun depotOf(barcode: String): String = parcels.find(barcode)?.depot ?: "unknown"

    fun move(barcode: String, depot: String) {
        val parcel = requireNotNull(parcels.find(barcode)) { "no parcel $barcode" }.copy(depot = depot)
        parcels.save(parcel)
        listeners.forEach { it(parcel) }
    }

    fun deliver(barcode: String): Boolean {
        val parcel = parcels.find(barcode) ?: return false
        parcels.save(parcel.copy(delivered = true))
        return notifier.send(parcel.barcode, "delivered")
    }
}
