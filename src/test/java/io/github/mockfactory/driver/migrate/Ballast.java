package io.github.mockfactory.driver.migrate;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fills a disk up. */
interface Ballast {

    /** What is enough for all that a test does. */
    int ROOM = 1000;

    /** Leaves just so much room: pages of 4 KiB, or files. */
    void leave(int room) throws IOException;

    /** One big file: there is no room for content. */
    static Ballast ofPages(Path disk) {
        int page = 4096;
        return room -> {
            FileStore store = Files.getFileStore(disk);
            try (RandomAccessFile file =
                    new RandomAccessFile(disk.resolve("ballast").toFile(), "rw")) {
                long more = store.getUsableSpace() - (long) room * page;
                if (more < 0) {
                    file.setLength(file.length() + more);
                } else {
                    file.seek(file.length());
                    file.write(new byte[(int) more]);
                }
            }
        };
    }

    /** Many empty files: there is no room for one more. */
    static Ballast ofFiles(Path disk) {
        Path folder = disk.resolve("ballast");
        return room -> {
            Files.createDirectories(folder);
            String[] names = folder.toFile().list();
            int count = names == null ? 0 : names.length;
            try {
                for (; ; count++) {
                    Files.createFile(folder.resolve(Integer.toString(count)));
                }
            } catch (IOException e) {
                // full
            }
            for (int i = 1; i <= room; i++) {
                Files.delete(folder.resolve(Integer.toString(count - i)));
            }
        };
    }
}
