// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace knotfinder::gui {

class ActivityPicker;
class FlowLayout;
class MarkRow;
class Session;

/// The list twin of the figures: every mark with name, strength, mirror and delete; how it feels; what makes it worse;
/// a note. Everything that can be done on the figures to a mark can be done here without them.
class PainPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PainPanel(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void lastDrawingRequested(); ///< 'same as last time'

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTools(QVBoxLayout *layout);
    void refresh();
    void refreshMarks();
    [[nodiscard]] MarkRow *rowAt(int place) const;
    void dropRow(int place);
    void refreshQualities();
    void fillQualities();

    Session &session_;
    QVBoxLayout *marks_;
    QWidget *empty_;
    FlowLayout *qualities_;
    bool stale_ = true;
};

} // namespace knotfinder::gui
