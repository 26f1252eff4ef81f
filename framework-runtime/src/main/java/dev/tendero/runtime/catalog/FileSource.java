package dev.tendero.runtime.catalog;

import dev.tendero.api.ErrorCode;
import dev.tendero.api.ShopInfo;
import dev.tendero.api.TenderoException;
import dev.tendero.runtime.shop.CatalogSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file, be it fetched. */
record FileSource(ShopInfo shop, CatalogSource source, SourceFile file, FileForm form) implements FeedSource {

    /** @throws TenderoException {@code bad_configuration} when it can't be had or read */
    static FileSource open(ShopInfo shop, CatalogSource source) {
        SourceFile file = SourceFile.of(source);
        try {
            return new FileSource(shop, source, file, FileForm.of(file.path()));
        } catch (IOException e) {
            file.close();
            throw new TenderoException(
                    ErrorCode.BAD_CONFIGURATION, "the product file of shop " + shop.id() + " can't be read: " + e, e);
        }
    }

    @Override
    public Optional<Feed> feed(@Nullable String last, boolean always) {
        return !always && read().equals(last)
                ? Optional.empty()
                : Optional.of(Feeds.of(shop, source, file.path(), form));
    }

    /** Where sales begin and end with days, also when. */
    @Override
    public String read() {
        return CatalogImporter.READING + " " + source.format() + " "
                + (source.columns().hashCode() * 31 + shop.language().hashCode()) + " " + shop.currency() + " "
                + form.hash() + (Feeds.dated(source) ? " " + LocalDate.now() : "");
    }

    @Override
    public long size() {
        return file.size();
    }

    @Override
    public void close() {
        file.close();
    }
}
