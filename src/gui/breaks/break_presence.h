// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QAction>
#include <QObject>

#include <memory>

class QLabel;
class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace knotfinder::gui {

/// Where breaks can be seen and led while the window is closed: an icon in the tray with a menu; where the desktop has
/// no tray, a small window in the corner with the same to do.
class BreakPresence : public QObject
{
    Q_OBJECT

public:
    explicit BreakPresence(QObject *parent = nullptr);
    ~BreakPresence() override;

    /// `cornerWanted`: without a tray, the small window shows.
    void show(bool hasTray, bool cornerWanted);
    void hide();
    /// What comes next in words, and whether breaks are paused.
    void tell(const QString &next, bool paused);

    [[nodiscard]] QWidget *corner() const noexcept { return corner_.get(); }
    [[nodiscard]] QMenu *menu() const noexcept { return menu_.get(); }

Q_SIGNALS:
    void aboutToShow(); ///< the words should be fresh
    void openWanted();
    void breakWanted();
    void pauseWanted();
    void goOnWanted();
    void settingsWanted();
    void quitWanted();

private:
    void makeTray();
    void makeCorner();
    void dropCorner();

    QAction next_;
    QAction open_;
    QAction break_;
    QAction pause_;
    QAction settings_;
    QAction quit_;
    bool paused_ = false;
    std::unique_ptr<QMenu> menu_;
    std::unique_ptr<QSystemTrayIcon> tray_;
    std::unique_ptr<QWidget> corner_;
    QLabel *cornerWords_ = nullptr;
};

} // namespace knotfinder::gui
