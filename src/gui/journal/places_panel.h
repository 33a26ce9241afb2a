// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/looking_back.h>
#include <knotfinder/render/scene.h>

#include <QWidget>

class QGridLayout;

namespace knotfinder::gui {

class JournalKeeper;
class OverlayPicture;
class Session;
class Text;

/// Where it hurt: in the first drawing, in the newest, and how often in all of them.
class PlacesPanel : public QWidget
{
    Q_OBJECT

public:
    /// So many of the newest drawings are laid over one another, with the first.
    static constexpr std::size_t mostDrawings = 100;

    PlacesPanel(Session &session, JournalKeeper &keeper, QWidget *parent = nullptr);

    /// Drawings are read when it is next looked at.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Picture
    {
        Text *caption = nullptr;
        OverlayPicture *picture = nullptr;
    };
    [[nodiscard]] Picture addPicture(QGridLayout &grid, int column, const char *name);
    void makePictures();
    void tellHowOften();

    Session &session_;
    JournalKeeper &keeper_;
    bool stale_ = true;
    Picture first_;
    Picture last_;
    Picture often_;
    Text *words_;
};

} // namespace knotfinder::gui
