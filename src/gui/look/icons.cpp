// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/icons.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace knotfinder::gui::look {
namespace {

/// Arrows that follow the reading direction.
bool turns(const QString &name)
{
    return QGuiApplication::isRightToLeft() &&
           (name == QLatin1StringView("back") || name == QLatin1StringView("forward"));
}

/// Draws an icon's SVG with its black replaced by a colour of the theme that is in use at that moment.
class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QString name) : name_(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name_));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const auto &theme = themeOf(nullptr);
        const auto colour = mode == QIcon::Disabled ? mix(theme.mutedText, theme.panel, 0.45) : theme.text;
        QSvgRenderer renderer(file.readAll().replace("#000000", colour.name().toLatin1()));
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->save();
        if (turns(name_)) {
            painter->translate(2 * square.x() + side, 0);
            painter->scale(-1, 1);
        }
        renderer.render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const auto key = QStringLiteral("knotfinder/%1/%2/%3/%4/%5")
                             .arg(name_)
                             .arg(size.width())
                             .arg(mode)
                             .arg(static_cast<int>(themeOf(nullptr).id))
                             .arg(turns(name_));
        QPixmap picture;
        if (size.isEmpty())
            return picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        QPixmapCache::insert(key, picture);
        return picture;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(name_); }

private:
    QString name_;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new LineIconEngine(name));
}

QIcon programIcon()
{
    QIcon icon;
    QSvgRenderer renderer(QStringLiteral(":/program/org.knotfinder.Knotfinder.svg"));
    for (const int side : {16, 32, 48, 128}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace knotfinder::gui::look
