// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "path_data.h"

#include <knotfinder/render/artwork.h>

#include <QXmlStreamReader>

#include <optional>

namespace knotfinder::render {

/// Painting attributes that groups hand down to their paths.
struct Style
{
    std::string fill = "#000000";
    std::string stroke = "none";
    double strokeWidth = 1;
};

namespace {

bool isColour(const std::string &text)
{
    return text.size() == 7 && text[0] == '#';
}

} // namespace

/// Turns one SVG file of the atlas' profile into an Artwork. Anything outside the profile is a problem, so that what
/// is drawn here and what any other SVG reader draws cannot drift apart.
class ArtworkReader
{
public:
    /// `regions` are those of a figure; a drawing of something else has none.
    ArtworkReader(const Palette &palette, const body::Regions *regions, std::string file)
        : palette_(palette), regions_(regions), file_(std::move(file))
    {
        if (regions_ != nullptr)
            artwork_.regions_.resize(regions_->size());
    }

    Result<Artwork> read(std::string_view bytes)
    {
        xml_.addData(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
        styles_.emplace_back();
        while (!xml_.atEnd() && !problem_) {
            const auto token = xml_.readNext();
            if (token == QXmlStreamReader::StartElement)
                startElement();
            else if (token == QXmlStreamReader::EndElement)
                endElement();
            else if (token == QXmlStreamReader::DTD)
                fail("document type", "none");
        }
        if (!problem_ && xml_.hasError())
            fail(xml_.errorString().toStdString(), "well-formed SVG");
        if (!problem_ && artwork_.size_.isEmpty())
            fail("no viewBox", "\"0 0 width height\"");
        if (!problem_ && regions_ != nullptr && artwork_.silhouette_.isEmpty())
            fail("no path with id 'silhouette'", "one");
        if (!problem_ && regions_ == nullptr && artwork_.shapes_.empty())
            fail("nothing is painted", "at least one shape");
        if (problem_)
            return *problem_;
        return std::move(artwork_);
    }

private:
    void startElement()
    {
        Style style = styles_.back();
        for (const auto &attribute : xml_.attributes())
            readAttribute(attribute.name().toString().toStdString(), attribute.value().toString().toStdString(), style);
        const auto name = xml_.name();
        if (name == QLatin1String("g")) {
            if (xml_.attributes().value(QLatin1String("id")) ==
                (regions_ != nullptr ? QLatin1String("regions") : QLatin1String("parts")))
                regionsDepth_ = styles_.size();
        } else if (name == QLatin1String("path")) {
            readPath(style);
        } else if (name == QLatin1String("svg")) {
            readViewBox();
        } else if (name != QLatin1String("title") && name != QLatin1String("desc") &&
                   name != QLatin1String("metadata")) {
            fail("element '" + name.toString().toStdString() + "'", "svg, g, path, title, desc");
        }
        styles_.push_back(std::move(style));
    }

    void endElement()
    {
        styles_.pop_back();
        if (regionsDepth_ && styles_.size() == *regionsDepth_)
            regionsDepth_.reset();
    }

    void readAttribute(const std::string &name, const std::string &value, Style &style)
    {
        if (name == "fill" || name == "stroke") {
            if (value != "none" && !isColour(value))
                fail(name + " '" + value + "'", "none or #rrggbb");
            (name == "fill" ? style.fill : style.stroke) = value;
        } else if (name == "stroke-width") {
            style.strokeWidth = QString::fromStdString(value).toDouble();
        } else if ((name == "stroke-linecap" || name == "stroke-linejoin") && value != "round") {
            fail(name + " '" + value + "'", "round");
        } else if (name == "transform" || name == "style" || name == "class" || name == "opacity" ||
                   name == "fill-opacity" || name == "stroke-opacity") {
            fail("attribute '" + name + "'", "opaque shapes without transform or style sheet");
        } else if (name == "fill-rule") {
            fillRule_ = value == "evenodd" ? Qt::OddEvenFill : Qt::WindingFill;
        }
    }

    void readPath(const Style &style)
    {
        const auto data = xml_.attributes().value(QLatin1String("d")).toLatin1();
        const std::string id = xml_.attributes().value(QLatin1String("id")).toString().toStdString();
        auto parsed = parsePathData({data.constData(), static_cast<std::size_t>(data.size())});
        if (!parsed) {
            fail(parsed.problems().front().what + (id.empty() ? "" : " in '" + id + "'"),
                 parsed.problems().front().allowed);
            return;
        }
        QPainterPath path = parsed.value();
        path.setFillRule(fillRule_);
        if (regionsDepth_ && regions_ == nullptr)
            return; // outlines of parts paint nothing
        if (regionsDepth_) {
            const auto index = regions_->find(id);
            if (!index)
                fail("unknown region '" + id + "'", "the ids of regions.json with their sides");
            else
                artwork_.regions_[*index] = std::move(path);
            return;
        }
        if (id == "silhouette")
            artwork_.silhouette_ = path;
        addShape(path, style);
    }

    void addShape(const QPainterPath &path, const Style &style)
    {
        ArtShape shape;
        shape.filled = style.fill != "none";
        shape.stroked = style.stroke != "none";
        if (!shape.filled && !shape.stroked)
            return;
        if (shape.filled)
            shape.fill = palette_.inks(style.fill);
        if (shape.stroked)
            shape.stroke = palette_.inks(style.stroke);
        shape.strokeWidth = style.strokeWidth;
        const double margin = shape.stroked ? style.strokeWidth / 2 : 0;
        shape.bounds = path.controlPointRect().adjusted(-margin, -margin, margin, margin);
        shape.path = path;
        artwork_.shapes_.push_back(std::move(shape));
    }

    void readViewBox()
    {
        const auto parts = xml_.attributes().value(QLatin1String("viewBox")).toString().simplified().split(u' ');
        if (parts.size() != 4 || parts[0].toDouble() != 0 || parts[1].toDouble() != 0)
            fail("viewBox", "\"0 0 width height\"");
        else
            artwork_.size_ = QSizeF(parts[2].toDouble(), parts[3].toDouble());
    }

    void fail(const std::string &what, const std::string &allowed)
    {
        if (!problem_)
            problem_ = Problem{file_, "line " + std::to_string(xml_.lineNumber()), what, allowed};
    }

    const Palette &palette_;
    const body::Regions *regions_;
    std::string file_;
    QXmlStreamReader xml_;
    std::vector<Style> styles_;
    Qt::FillRule fillRule_ = Qt::WindingFill;
    std::optional<std::size_t> regionsDepth_;
    std::optional<Problem> problem_;
    Artwork artwork_;
};

Result<Artwork> Artwork::parse(std::string_view svg, const std::string &name, const Palette &palette,
                               const body::Regions &regions)
{
    return ArtworkReader(palette, &regions, name).read(svg);
}

Result<Artwork> Artwork::parseDrawing(std::string_view svg, const std::string &name, const Palette &palette)
{
    return ArtworkReader(palette, nullptr, name).read(svg);
}

} // namespace knotfinder::render
