package dev.awsstandin.kernel.state;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/** Documents on disk: a length and the JSON bytes. */
final class DocumentType extends BasicDataType<Document> {

    static MVMap.Builder<String, Document> map() {
        return new MVMap.Builder<String, Document>()
                .keyType(StringDataType.INSTANCE)
                .valueType(new DocumentType());
    }

    @Override
    public int getMemory(Document document) {
        return 64 + document.json().length * 2;
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        buffer.putVarInt(document.json().length).put(document.json());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        var bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new Document(bytes);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
