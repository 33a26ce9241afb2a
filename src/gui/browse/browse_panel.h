// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "browse/reference.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace knotfinder::gui {

class Bookmarks;
class Segmented;
class Session;

/// All muscles to look up: by body part, by name, by where it hurts, bookmarked; or what lies at one spot.
class BrowsePanel : public QWidget
{
    Q_OBJECT

public:
    BrowsePanel(Session &session, Bookmarks &bookmarks, QWidget *parent = nullptr);

    void showWhatLiesAt(body::CellId cell);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Order { byPart, byName, byArea, marked };

    void makeTree();
    void fill();
    void fillWith(const std::vector<EntryGroup> &groups, bool open);
    [[nodiscard]] std::vector<EntryGroup> bookmarked() const;
    void filter(const QString &words);
    void open(QTreeWidgetItem *item);
    void preview(QTreeWidgetItem *item);

    Session &session_;
    Bookmarks &bookmarks_;
    Segmented *order_;
    QLineEdit *filter_;
    QTreeWidget *tree_;
    std::optional<body::CellId> spot_; ///< whose neighbourhood is listed
    bool filled_ = false;
};

} // namespace knotfinder::gui
