package io.github.mockfactory.driver.validate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Watches how much room a build leaves. One that ran out of it may have left out tests or failed, and says nothing about the
 * change that it was to validate. Its log cannot tell: there was no room for that either.
 */
final class DiskWatch extends Thread {

    private static final int INTERVAL_MILLIS = 100;
    private static final long LEAST = 16L << 20;

    private final List<Disk> disks;

    /** A disk that is in use, as long as the folder is there. */
    private static final class Disk {

        private final File folder;
        private final long least;
        private volatile long lowest = Long.MAX_VALUE;

        Disk(Path folder) {
            this.folder = folder.toFile();
            // what would be next to nothing on most disks is much on a very small one
            this.least = Math.min(LEAST, this.folder.getTotalSpace() / 100);
        }

        void look() {
            lowest = Math.min(lowest, folder.getUsableSpace());
        }
    }

    DiskWatch(Path folder) {
        super("disk watch");
        setDaemon(true);
        this.disks = List.of(new Disk(folder), new Disk(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    @Override
    public void run() {
        try {
            while (true) {
                disks.forEach(Disk::look);
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            // the build is done
        }
    }

    /**
     * Makes sure that there was room all the time.
     *
     * @throws IOException if there was not; the message names the folder
     */
    void requireRoom() throws IOException {
        for (Disk disk : disks) {
            disk.look();
            if (disk.lowest < disk.least) {
                throw new IOException("No space left on device: while the build ran, the disk of " + disk.folder
                        + " had room for " + disk.lowest / 1024
                        + " KiB more, so its results prove nothing. Make room, and start again");
            }
        }
    }
}
