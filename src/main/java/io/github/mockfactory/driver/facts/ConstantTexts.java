package io.github.mockfactory.driver.facts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** The texts of a class file's constant pool: all names, descriptors and signatures in it are among them. */
public final class ConstantTexts {

    private static final int UTF8 = 1;
    private static final int MAJOR_VERSION = 6;

    private ConstantTexts() {}

    /**
     * Starts to read a class file, also one for a newer JDK: what is read here is written alike in all versions.
     *
     * @param file its content
     * @return its reader
     */
    public static ClassReader reader(byte[] file) {
        byte[] content = file.clone();
        if (content.length > MAJOR_VERSION + 1) {
            content[MAJOR_VERSION] = 0;
            content[MAJOR_VERSION + 1] = Opcodes.V17;
        }
        return new ClassReader(content);
    }

    static List<String> of(ClassReader reader) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && reader.readByte(item - 1) == UTF8) {
                found.add(text(reader, item));
            }
        }
        return found;
    }

    private static String text(ClassReader reader, int item) {
        byte[] content = new byte[reader.readUnsignedShort(item) + Short.BYTES];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) reader.readByte(item + i);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return in.readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
