// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "clip.h"
#include "compose.h"
#include "drawn_muscles.h"
#include "svg_path.h"

#include <knotfinder/render/plain_text.h>

#include <cmath>

namespace knotfinder::render {
namespace {

/// A tenth of a pixel of the result, as a power of ten in the units of the path.
double grainFor(double pixelsPerUnit)
{
    return std::min(1.0, std::pow(10, std::floor(std::log10(0.21 / pixelsPerUnit))));
}

QByteArray colourAttributes(const char *name, const QColor &colour)
{
    if (!colour.isValid())
        return QByteArray(" ") + name + "=\"none\"";
    QByteArray result = QByteArray(" ") + name + "=\"" + colour.name().toLatin1() + '"';
    if (colour.alpha() < 255)
        result += QByteArray(" ") + name + "-opacity=\"" + svgNumber(colour.alphaF()) + '"';
    return result;
}

QByteArray strokeAttributes(const QColor &colour, double width)
{
    if (!colour.isValid())
        return {};
    return colourAttributes("stroke", colour) + " stroke-width=\"" + svgNumber(width) +
           "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
}

QByteArray figurePaths(const Artwork &artwork, ArtInk ink, const QRectF &shown, double grain)
{
    QByteArray out;
    const auto index = static_cast<std::size_t>(ink);
    for (const auto &shape : artwork.shapes()) {
        if (!shape.bounds.intersects(shown))
            continue;
        const double margin = shape.strokeWidth;
        const QByteArray data =
            svgPathData(simplifiedOutside(shape.path, shown.adjusted(-margin, -margin, margin, margin)), grain);
        if (!data.isEmpty())
            out += "<path" + colourAttributes("fill", shape.filled ? shape.fill[index] : QColor()) +
                   (shape.path.fillRule() == Qt::OddEvenFill ? QByteArray(" fill-rule=\"evenodd\"") : QByteArray()) +
                   strokeAttributes(shape.stroked ? shape.stroke[index] : QColor(), shape.strokeWidth) + " d=\"" +
                   data + "\"/>\n";
    }
    return out;
}

/// The attribute that scales, mirrors and moves a group.
QByteArray placing(const QTransform &t)
{
    return "transform=\"matrix(" + svgNumber(t.m11(), 1e-5) + " 0 0 " + svgNumber(t.m22(), 1e-5) + ' ' +
           svgNumber(t.dx()) + ' ' + svgNumber(t.dy()) + ")\"";
}

class SvgWriter
{
public:
    SvgWriter(const Viewport &viewport, QSizeF size) : viewport_(viewport), size_(size) {}

    void head(const SvgText &text)
    {
        out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + svgNumber(size_.width()) + "\" height=\"" +
                svgNumber(size_.height()) + "\" viewBox=\"0 0 " + svgNumber(size_.width()) + ' ' +
                svgNumber(size_.height()) + '"';
        if (!text.attributes.isEmpty())
            out_ += ' ' + text.attributes.toUtf8();
        if (text.title.isEmpty())
            out_ += ">\n";
        else
            words(text);
        if (text.ground.isValid())
            out_ += "<rect width=\"100%\" height=\"100%\"" + colourAttributes("fill", text.ground) + "/>\n";
    }

    void words(const SvgText &text)
    {
        const QString spoken =
            text.description.isEmpty() ? text.title : text.title + QStringLiteral(". ") + text.description;
        out_ += " role=\"img\" aria-label=\"" + escapedText(spoken) + "\">\n<title>" + escapedText(text.title) +
                "</title>\n";
        if (!text.description.isEmpty())
            out_ += "<desc>" + escapedText(text.description) + "</desc>\n";
    }

    void figure(const Artwork &artwork, ArtInk ink, const QString &reference)
    {
        const QByteArray placed = placing(viewport_.transform());
        if (!reference.isEmpty()) {
            out_ += "<use href=\"#" + escapedText(reference) + "\" " + placed + "/>\n";
            return;
        }
        out_ += "<g " + placed + ">\n" + figurePaths(artwork, ink, viewport_.shown(), grainFor(viewport_.scale())) +
                "</g>\n";
    }

    void drawing(const Artwork &artwork, ArtInk ink, const QTransform &t)
    {
        const QRectF shown = t.inverted().mapRect(viewport_.target());
        out_ += "<g " + placing(t) + ">\n" + figurePaths(artwork, ink, shown, grainFor(t.m22())) + "</g>\n";
    }

    void operator()(const PathItem &item)
    {
        if (item.path.isEmpty())
            return;
        out_ += "<path" + colourAttributes("fill", item.fill) + strokeAttributes(item.stroke, item.width);
        if (!item.dashes.empty()) {
            QByteArrayList dashes;
            for (const double dash : item.dashes)
                dashes << svgNumber(dash * item.width);
            out_ += " stroke-dasharray=\"" + dashes.join(' ') + '"';
        }
        out_ += " d=\"" + svgPathData(item.path, 0.1) + "\"/>\n";
    }

    void operator()(const DotsItem &dots)
    {
        // Lines of almost no length with round ends: the shortest way to say 'dot'.
        out_ += "<path" + colourAttributes("fill", {}) + strokeAttributes(dots.colour, dots.diameter) + " d=\"";
        double x = 0;
        double y = 0;
        const auto tenth = [](double value) { return std::round(value * 10) / 10; };
        for (const auto &centre : dots.centres) {
            const double nx = tenth(centre.x());
            const double ny = tenth(centre.y());
            const QByteArray dy = svgNumber(ny - y, 0.1);
            out_ += 'm' + svgNumber(nx - x, 0.1) + (dy.startsWith('-') ? "" : " ") + dy + "h.01";
            x = nx + 0.01;
            y = ny;
        }
        out_ += "\"/>\n";
    }

    void operator()(const TextItem &item)
    {
        out_ += "<text x=\"" + svgNumber(item.centre.x()) + "\" y=\"" +
                svgNumber(item.centre.y() + item.height * 0.36) + "\" font-family=\"sans-serif\" font-size=\"" +
                svgNumber(item.height) + "\" text-anchor=\"middle\"" + (item.bold ? " font-weight=\"bold\"" : "") +
                colourAttributes("fill", item.colour) + '>' + escapedText(item.text) + "</text>\n";
    }

    QByteArray finish()
    {
        out_ += "</svg>\n";
        return std::move(out_);
    }

private:
    const Viewport &viewport_;
    QSizeF size_;
    QByteArray out_;
};

} // namespace

Result<QByteArray> toSvg(const Scene &scene, const Figures &figures, const QRectF &source, QSizeF size,
                         const PaintOptions &options, const SvgText &text)
{
    const auto artwork = figures.artwork(scene.figure, scene.view);
    if (!artwork)
        return artwork.problems();
    const auto view = figures.atlas().view(scene.figure, scene.view);
    if (!view)
        return view.problems();
    const Viewport viewport(source, QRectF(QPointF(0, 0), size));
    SvgWriter writer(viewport, size);
    writer.head(text);
    writer.figure(*artwork.value(), theme(options.theme).art, text.artReference);
    for (const auto &[muscle, toDevice] : drawnMuscles(scene, figures, viewport, options))
        writer.drawing(*muscle, theme(options.theme).art, toDevice);
    for (const auto &item : compose(scene, figures, *artwork.value(), *view.value(), viewport, options))
        std::visit(writer, item);
    return writer.finish();
}

QByteArray svgArt(const Artwork &artwork, ArtInk ink, const QString &id)
{
    const QRectF all = QRectF(QPointF(0, 0), artwork.size()).adjusted(-10, -10, 10, 10);
    return "<g id=\"" + escapedText(id) + "\">\n" + figurePaths(artwork, ink, all, 1) + "</g>\n";
}

QByteArray drawingSvg(const std::vector<std::shared_ptr<const Artwork>> &frames, QSizeF size, ArtInk ink, bool mirrored,
                      const SvgText &text)
{
    const QRectF all(QPointF(), size);
    const auto places = placesIn(all, frames);
    const Viewport viewport(all, all);
    SvgWriter writer(viewport, size);
    writer.head(text);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto &frame = *frames[i];
        const QTransform mirror(-1, 0, 0, 1, frame.size().width(), 0);
        const auto placed = Viewport(QRectF(QPointF(), frame.size()), places[i]).transform();
        writer.drawing(frame, ink, mirrored ? mirror * placed : placed);
    }
    return writer.finish();
}

} // namespace knotfinder::render
