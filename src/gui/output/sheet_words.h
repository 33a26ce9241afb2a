// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/arrangement.h>

#include <QWidget>

#include <vector>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace knotfinder::gui {

class SheetDesk;

/// The words of a sheet as a list: each line can be left out or put in other words, lines can be added. Warnings are
/// shown and stay as they are.
class SheetWords : public QWidget
{
    Q_OBJECT

public:
    explicit SheetWords(SheetDesk &desk, QWidget *parent = nullptr);

private:
    /// What a line of the tree stands for.
    struct Row
    {
        enum class Kind { title, subtitle, word, ownLine, ownWarning, locked };
        Kind kind = Kind::locked;
        std::string muscle;
        sheet::Word word;      ///< of kind word; its text is the original of every kind
        std::size_t index = 0; ///< among one's own lines of the muscle, or one's own warnings
        std::string part{};    ///< where a line that is added goes; '' where none can be
    };

    void refresh();
    void makeRows();
    void addSheetRows();
    void addItemRows(const care::Item &item);
    void addWarningRows();
    void rebuild();
    void showWords();
    void takeChange(QTreeWidgetItem *item);
    void takeTick(const Row &row, bool ticked);
    void takeText(const Row &row, const QString &text);
    void addLine();
    void restore();
    void refreshButtons();
    void showRow(QTreeWidgetItem *item, const Row &row) const;
    [[nodiscard]] QString shown(const Row &row) const;
    [[nodiscard]] const Row *rowOf(const QTreeWidgetItem *item) const;
    [[nodiscard]] QTreeWidgetItem *itemOf(Row::Kind kind, const std::string &muscle, std::size_t index) const;
    void addRow(const QString &heading, const QString &group, const QString &of, Row row);

    /// A row with the headings it stands under.
    struct Line
    {
        QString heading;
        QString group;
        QString of;
        Row row;
        [[nodiscard]] QString shape() const;
    };

    SheetDesk &desk_;
    QTreeWidget *tree_;
    QPushButton *add_;
    QPushButton *restore_;
    std::vector<Line> lines_;
    QStringList shape_;   ///< what the tree was made for
    bool taking_ = false; ///< a change of the tree itself
};

} // namespace knotfinder::gui
