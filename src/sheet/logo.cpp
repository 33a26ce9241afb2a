// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/composer.h>

#include <QImageReader>

#include <system_error>

namespace knotfinder::sheet {
namespace {

constexpr std::uintmax_t mostBytes = 10U << 20U;
constexpr qint64 mostPixels = 40'000'000;
constexpr QSize printSize(1100, 400); // 45 × 16 mm at 600 dots per inch

Problem wrong(const std::filesystem::path &file, const std::string &what)
{
    return {file.string(), "", what, "a PNG or JPEG picture of at most 10 MB and 40 megapixels"};
}

} // namespace

Result<QImage> loadLogo(const std::filesystem::path &file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return wrong(file, "no such file");
    if (std::filesystem::file_size(file, error) > mostBytes || error)
        return wrong(file, "too large for a logo");
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setDecideFormatFromContent(true);
    if (reader.format() != "png" && reader.format() != "jpeg")
        return wrong(file, "not a picture that can be used");
    const QSize size = reader.size();
    if (size.isEmpty() || qint64{size.width()} * size.height() > mostPixels)
        return wrong(file, "too many pixels for a logo");
    if (size.width() > printSize.width() || size.height() > printSize.height())
        reader.setScaledSize(size.scaled(printSize, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return wrong(file, "damaged picture");
    return image;
}

} // namespace knotfinder::sheet
