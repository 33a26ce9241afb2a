// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "browse/reference.h"

#include <QWidget>

#include <optional>

class QKeyEvent;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace knotfinder::gui {

class Bookmarks;
class RecentMuscles;
class Segmented;
class Session;
class Text;

/// All muscles to look up: by body part, by everyday or book name, by where it hurts, those saved and seen lately; or
/// what lies at one spot. Typing finds, Enter opens.
class BrowsePanel : public QWidget
{
    Q_OBJECT

public:
    BrowsePanel(Session &session, Bookmarks &bookmarks, const RecentMuscles &recent, QWidget *parent = nullptr);

    void showWhatLiesAt(body::CellId cell);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Order { byPart, byName, byArea, marked };

    void makeTree();
    bool useKey(const QObject *typedIn, QKeyEvent &key);
    void fill();
    void fillWith(const std::vector<EntryGroup> &groups, bool open);
    [[nodiscard]] std::vector<EntryGroup> bookmarked() const;
    void filter(const QString &words);
    void open(QTreeWidgetItem *item);
    void preview(QTreeWidgetItem *item);

    Session &session_;
    Bookmarks &bookmarks_;
    const RecentMuscles &recent_;
    Segmented *order_;
    Segmented *names_; ///< which names a list by name has
    QLineEdit *filter_;
    Text *here_; ///< where the spot lies whose neighbourhood is listed
    QTreeWidget *tree_;
    std::optional<body::CellId> spot_; ///< whose neighbourhood is listed
    bool filled_ = false;
};

} // namespace knotfinder::gui
