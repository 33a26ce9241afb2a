// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/theme.h>

#include <QCache>
#include <QObject>
#include <QPixmap>

#include <deque>
#include <string>

namespace knotfinder::gui {

class Session;

/// Small pictures of muscles on the figure, for lists. Painted one after the other while nothing else happens, so that
/// a long list opens at once.
class MuscleThumbs : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        std::string muscle;
        bool right = true;
        bool left = false;
        QSize size; ///< logical pixels
        qreal devicePixelRatio = 1;
    };

    explicit MuscleThumbs(Session &session, QObject *parent = nullptr);

    /// The picture; null while it is not painted yet, `ready` then follows. Empty for a muscle that is not drawn.
    [[nodiscard]] QPixmap of(const Wanted &wanted, const render::Theme &theme);

Q_SIGNALS:
    void ready();

private:
    struct Job
    {
        QString key;
        Wanted wanted;
        render::ThemeId theme;
    };

    void paintNext();
    [[nodiscard]] QPixmap paint(const Wanted &wanted, const render::Theme &theme) const;

    Session &session_;
    QCache<QString, QPixmap> painted_;
    std::deque<Job> waiting_;
};

} // namespace knotfinder::gui
