// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/edits.h>

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace knotfinder::gui {

/// The words of a sheet as a list: each line can be left out or put in other words, for this sheet only.
class SheetWords : public QWidget
{
    Q_OBJECT

public:
    explicit SheetWords(QWidget *parent = nullptr);

    /// Shows the words of a freshly composed document, changed as the reader has changed them.
    void setDocument(const sheet::Document &document);
    [[nodiscard]] const sheet::Edits &edits() const noexcept { return edits_; }

Q_SIGNALS:
    void edited();

private:
    void carryEdits(const sheet::Document &fresh);
    void addLine(QTreeWidgetItem *parent, const std::string &muscle, const QString &original, const QString &of);
    void takeChange(QTreeWidgetItem *item);
    void restore();

    sheet::Edits edits_;
    sheet::Document document_;
    QTreeWidget *tree_;
    QPushButton *restore_;
};

} // namespace knotfinder::gui
